"""How likely one piece belongs to another: a dot product of two learned vectors plus a learned bias by distance.

A link vector is four of `LINK_WIDTH` numbers: content as dependent, cue as head, cue as dependent, source as head.
"""

import numpy as np
from numpy.typing import NDArray

LINK_WIDTH = 64
_STEPS = 17
BUCKETS = 2 * _STEPS
"""Distances fall into this many buckets: growing by about 1.47 a step, each direction its own."""
BUCKET_SCALE = 1.8
"""Buckets a doubling of the distance."""


def bucket(distances: NDArray[np.int64]) -> NDArray[np.int64]:
    """The bucket of signed distances in pieces (head minus dependent): 0 to `BUCKETS` - 1."""
    steps = (np.log2(np.abs(distances) + 1.0) * BUCKET_SCALE).astype(np.int64)
    bounded: NDArray[np.int64] = np.minimum(steps, _STEPS - 1) + _STEPS * (distances > 0)
    return bounded
