"""How much is read: every input ends within 30 seconds and 1 GB on one core."""

from reportedly.errors import TooLarge

MAX_BYTES = 32 * 2**20
"""Bytes of one input, packed or unpacked. Only pages saved with their pictures inside come near it."""

MAX_CHARACTERS = 1_000_000
"""Code points of canonical text: two long novels. It bounds the time of every later stage."""

MAX_TAGS = 400_000
"""Tags of one page. The tree of a page takes about 700 bytes a tag, so this many stay under 300 MB."""

MAX_DEPTH = 512
"""Nested elements that are kept apart; deeper ones are read as if their tags were not there.

The number is the one browsers use. It also bounds what a stray end tag can cost the parser.
"""

MAX_ATTRIBUTE = 2_000
"""Characters of an attribute that are kept; longer ones are pictures or programs written into the page."""

MOST_ATTRIBUTES = 100
"""Attributes of one element that are kept, the first ones; no publishing system writes more."""


def too_long(uri: str) -> TooLarge:
    """The refusal of a text with more than `MAX_CHARACTERS`."""
    return TooLarge(uri, f"Its text has more than {MAX_CHARACTERS:,} characters; split it and read the parts.")
