"""A gzip-compressed page is unpacked, never further than is read."""

import zlib

from reportedly.errors import NotText, TooLarge
from reportedly.read.limits import MAX_BYTES

_GZIP = b"\x1f\x8b"
_MEMBERS = 1000
"""Files packed behind each other in one; more is not how a page is packed."""


def unpacked(body: bytes, *, uri: str) -> bytes:
    """The bytes of the page; a file cut short gives what it still holds.

    Raises:
        TooLarge: as soon as more than `MAX_BYTES` would come out.
        NotText: when nothing can be unpacked.
    """
    check_size(body, uri=uri)
    return _gunzipped(body, uri=uri) if body.startswith(_GZIP) else body


def check_size(body: bytes, *, uri: str) -> None:
    """Refuses what has more bytes than are read.

    Raises:
        TooLarge: naming the limit.
    """
    if len(body) > MAX_BYTES:
        raise TooLarge(
            uri, f"It has more than {MAX_BYTES // 2**20} MB; give the page or text alone, or split the file."
        )


def _gunzipped(body: bytes, *, uri: str) -> bytes:
    out = bytearray()
    for _ in range(_MEMBERS):
        unpacker = zlib.decompressobj(wbits=31)
        try:
            out += unpacker.decompress(body, MAX_BYTES + 1 - len(out))
        except zlib.error:
            break
        if len(out) > MAX_BYTES:
            raise TooLarge(uri, f"It unpacks to more than {MAX_BYTES // 2**20} MB; give the page or text alone.")
        body = unpacker.unused_data
        if not body.startswith(_GZIP):
            break
    if not out:
        raise NotText(uri, "It is a damaged gzip archive; unpack it by other means and read the page inside.")
    return bytes(out)
