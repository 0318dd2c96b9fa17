"""Seals: what each row of the record says of itself, so that a changed byte is found."""

from collections.abc import Iterable
from hashlib import sha256
from zlib import compress, decompress, error

from reportedly.errors import CaseError

LEVEL = 6
"""zlib's own default: sheets shrink to a seventh, and a seventh is what the disk is asked for."""


def seal(fields: Iterable[object]) -> str:
    """The SHA-256 of a row's fields, each with its length in front, so that no two rows share one.

    >>> seal(["ab", "c"]) == seal(["a", "bc"])
    False
    """
    digest = sha256()
    for field in fields:
        body = field if isinstance(field, bytes) else repr(field).encode("utf-8", "backslashreplace")
        digest.update(f"{len(body)}:".encode())
        digest.update(body)
    return digest.hexdigest()


def packed(body: bytes) -> bytes:
    """The bytes, compressed."""
    return compress(body, LEVEL)


def unpacked(body: bytes, *, what: str) -> bytes:
    """The bytes as they were.

    Raises:
        CaseError: when they are damaged; `what` names them.
    """
    try:
        return decompress(body)
    except error as fault:
        raise CaseError(f"{what} is damaged and cannot be unpacked; go back to a copy of the case.") from fault
