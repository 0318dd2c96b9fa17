"""The shipped network: loaded once, run window by window on one thread.

All that reading needs beside the graph (link biases, label biases, what scores are worth, the model's name)
is in the file's own metadata, so that one file is one model.
"""

import json
import os
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from reportedly.errors import WeightsError
from reportedly.tag.features import OTHER, SEPARATOR, START, Ints, Pieces, load_tokenizer
from reportedly.text import Span

Floats = NDArray[np.float32]

FOLDER = Path(__file__).parent.parent / "weights"
SLOW_FUSIONS = ("SkipLayerNormFusion",)
"""What onnxruntime would do to the graph on loading and must not: the fused operator is slower than its parts (0.4 ms
against 0.1 ms a window on one core, onnxruntime 1.32)."""
QUIET = "ORT_DISABLE_TELEMETRY"
"""The environment variable that keeps onnxruntime (1.32 at least) from telling its makers about its use."""

GRAPH, TOKENIZER = "tagger.onnx", "tokenizer.json"


@dataclass(frozen=True, slots=True)
class Heads:
    """What the graph does not compute.

    `distance` is (buckets, 2) and `none` (2): biases of links, column 0 for content to cue, 1 for cue to source.
    `bias` is (7): added to the labels' logits, chosen on the development split.
    `calibration` is as in `Tags`. `named` says that the graph has the output `name`, the logits of the name head.
    """

    name: str
    distance: Floats
    none: Floats
    bias: Floats
    calibration: tuple[tuple[float, float], ...] = ()
    named: bool = False


@dataclass(frozen=True, slots=True)
class Network:
    """A loaded tagger: its tokenizer, its graph, its heads."""

    tokenizer: Tokenizer
    graph: Any
    heads: Heads

    def __call__(self, pieces: Pieces, windows: Sequence[Span]) -> tuple[Floats, Floats, Floats]:
        """Logits (n, 7), link vectors (n, 4 * LINK_WIDTH) and names' logits of all pieces; zeros in no window.

        The names' logits are (n, 9), and (n, 0) where the graph has no name head.
        """
        outputs = ("label", "link", "name") if self.heads.named else ("label", "link")
        made = [np.zeros((len(pieces), width), np.float32) for width in (len(self.heads.bias), 0, 0)]
        for window in windows:
            for index, read in enumerate(self.graph.run(outputs, fed(pieces, window))):
                if not made[index].shape[1]:
                    made[index] = np.zeros((len(pieces), read.shape[2]), np.float32)
                made[index][window.start : window.end] = read[0, 1:-1]
        return made[0], made[1], made[2]


def fed(pieces: Pieces, window: Span) -> dict[str, Ints]:
    """What the graph takes for one window: a batch of one, between a start piece and a separator."""
    part = slice(window.start, window.end)
    return {
        "ids": _framed(pieces.ids[part], START, SEPARATOR),
        "shapes": _framed(pieces.shapes[part], OTHER, OTHER),
        "quotes": _framed(pieces.quotes[part], 0, 0),
    }


def _framed(values: Ints, first: int, last: int) -> Ints:
    framed = np.empty((1, len(values) + 2), np.int64)
    framed[0, 0], framed[0, 1:-1], framed[0, -1] = first, values, last
    return framed


@cache
def shipped() -> Network:
    """The network that comes with the package; loaded when first asked for.

    Raises:
        WeightsError: its files are missing or cannot be read.
    """
    return load(FOLDER)


def _silent_runtime() -> Any:
    """onnxruntime, kept from writing a device id to the home folder and from sending events about its use.

    It reads the setting once, on its own import; switching its events off afterwards leaves files behind.
    """
    os.environ[QUIET] = "1"
    import onnxruntime

    return onnxruntime


def load(folder: Path, *, threads: int = 1) -> Network:
    """The network of a weights folder.

    Raises:
        WeightsError: its files are missing or cannot be read.
    """
    missing = [name for name in (GRAPH, TOKENIZER) if not (folder / name).is_file()]
    if missing:
        raise WeightsError(f"{folder} lacks {' and '.join(missing)}; install the package anew or train the tagger.")
    onnxruntime = _silent_runtime()
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    try:
        graph = onnxruntime.InferenceSession(
            str(folder / GRAPH), options, providers=["CPUExecutionProvider"], disabled_optimizers=SLOW_FUSIONS
        )
        heads = _heads(graph.get_modelmeta().custom_metadata_map)
        tokenizer = load_tokenizer(folder / TOKENIZER)
    except Exception as error:  # both libraries raise bare exceptions of their own
        raise WeightsError(f"{folder} holds no tagger that can be read ({error}); install the package anew.") from error
    return Network(tokenizer, graph, heads)


def _heads(metadata: dict[str, str]) -> Heads:
    heads = json.loads(metadata["heads"])
    numbers = {name: np.array(heads[name], np.float32) for name in ("distance", "none", "bias")}
    calibration = tuple((float(score), float(share)) for score, share in heads.get("calibration", ()))
    return Heads(heads["name"], **numbers, calibration=calibration, named=bool(heads.get("named")))
