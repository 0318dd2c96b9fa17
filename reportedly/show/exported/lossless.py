"""The record of a case as lines of JSON, from which the same case can be made again."""

from collections.abc import Iterable, Iterator
from hashlib import sha256

import msgspec

from reportedly.record import FORMAT, SCHEMA, End, Head, Row
from reportedly.version import __version__


def lines(rows: Iterable[Row]) -> Iterator[bytes]:
    """The head, each row and the end, each with its line feed; the same rows give the same bytes."""
    count, digest = 0, sha256()
    for row in _headed(rows):
        line = msgspec.json.encode(row) + b"\n"
        count += 1
        digest.update(line)
        yield line
    yield msgspec.json.encode(End(count, digest.hexdigest())) + b"\n"


def _headed(rows: Iterable[Row]) -> Iterator[Head | Row]:
    yield Head(FORMAT, SCHEMA, __version__)
    yield from rows
