"""What kind of file the bytes are: HTML, plain text, or something that cannot be read as text."""

import re
from functools import lru_cache
from importlib.resources import files
from pathlib import PurePosixPath
from tomllib import loads
from urllib.parse import urlsplit

import msgspec

from reportedly.errors import NotText

HTML = "text/html"
XHTML = "application/xhtml+xml"
PLAIN = "text/plain"

HEAD = 4096
"""Bytes looked at to tell what a file is."""

CONTROLS = bytes(sorted(set(range(32)) - {8, 9, 10, 12, 13, 26, 27}))
"""Bytes that text does not hold; backspace, end-of-file and escape do turn up in old files."""

WIDE_CONTROLS = 0.1
"""Share of such bytes among the low halves of UTF-16, where a typographic quotation mark has one."""

CONTROL_SHARE = 0.02
"""More control bytes than this and the file is a binary. In random bytes they are 9 %."""

_BOMS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
_OPENING = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*"
    rb"<(?:!doctype\s+html|html|head|body|title|meta|script|style|link|div|p|h1|table|article|section|main)\b",
    re.IGNORECASE | re.DOTALL,
)
_PAGE = re.compile(rb"^\s*<(?:!doctype\s+html|html[\s>])", re.IGNORECASE | re.MULTILINE)
"""Where messages of a broken server stand before the page, it still begins a line."""
_XML = re.compile(rb"\s*<\?xml\b")
_XHTML = re.compile(rb"<html\b[^>]*xmlns", re.IGNORECASE)
_FEED = re.compile(rb"<(?:rss|feed|rdf:RDF)\b", re.IGNORECASE)
_SVG = re.compile(rb"\s*(?:<\?xml[^>]*>\s*|<!--.*?-->\s*|<!doctype svg[^>]*>\s*)*<svg\b", re.IGNORECASE | re.DOTALL)
_TAG = re.compile(rb"<(?:/?[a-zA-Z][^<>]*>|!--|!doctype)", re.IGNORECASE)
_HTML_SUFFIXES = frozenset({".html", ".htm", ".xhtml", ".xht", ".shtml", ".php", ".asp", ".aspx", ".jsp"})
_PLAIN_SUFFIXES = frozenset({".txt", ".text", ".md", ".markdown", ".rst", ".log"})


class Signature(msgspec.Struct, frozen=True):
    """Bytes that a kind of file has at a fixed place, and what to tell the person who handed it over."""

    at: int
    magic: bytes
    sentence: str


@lru_cache(maxsize=1)
def signatures() -> tuple[Signature, ...]:
    """The kinds of file that are not text, from `signatures.toml`, in the order they are tried."""
    table = loads(files("reportedly.read").joinpath("signatures.toml").read_text(encoding="utf-8"))
    return tuple(
        Signature(row.get("at", 0), bytes.fromhex(row["magic"]), f"{kind['what']}; {kind['do']}.")
        for kind in table["kind"]
        for row in kind["signature"]
    )


def media_type(body: bytes, *, uri: str, declared: str | None = None) -> str:
    """`text/html`, `application/xhtml+xml` or `text/plain`.

    The bytes have the first word: a page saved as `.txt` is a page, and a text served as HTML is a text.

    Raises:
        NotText: for anything else; the sentence names what it is and what to do.
    """
    _refuse_binary(body, uri=uri)
    _refuse_other_text(_ascii(body[:HEAD]), uri=uri)
    return _text_type(body, named=_named(uri, declared=declared))


def _refuse_binary(body: bytes, *, uri: str) -> None:
    for signature in signatures():
        if body.startswith(signature.magic, signature.at):
            raise NotText(uri, signature.sentence)
    if b"%PDF-" in body[:1024]:
        raise NotText(uri, "It is a PDF; save it as text first and read that.")
    if not is_wide(body) and _looks_binary(body):
        raise NotText(uri, "It is a binary file, not text; give the page as HTML or plain text.")


def _looks_binary(body: bytes) -> bool:
    sample = body[: 16 * HEAD]
    unprintable = len(sample) - len(sample.translate(None, CONTROLS))
    return unprintable > max(8, CONTROL_SHARE * len(sample))


def is_wide(body: bytes) -> bool:
    """True for UTF-16 and UTF-32, with a byte order mark or told by the zeros in every other place."""
    return body.startswith((*_BOMS[1:], b"\x00\x00\xfe\xff")) or wide_order(body) is not None


def wide_order(body: bytes) -> str | None:
    """The encoding of text without a byte order mark whose every other byte is zero; None for any other.

    >>> wide_order("<html>".encode("utf-16-le") * 10)
    'utf-16-le'
    """
    sample = body[:HEAD]
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    most = 0.4 * len(sample) / 2
    if len(sample) < 4 or max(even, odd) < most or min(even, odd) > most / 20:
        return None
    letters = sample[0::2] if odd > even else sample[1::2]
    if len(letters.translate(None, CONTROLS)) < (1 - WIDE_CONTROLS) * len(letters):
        return None
    return "utf-16-le" if odd > even else "utf-16-be"


def _ascii(head: bytes) -> bytes:
    """The head of a file as bytes in which markup can be found whatever the encoding."""
    for bom in _BOMS:
        head = head.removeprefix(bom)
    return head.replace(b"\x00", b"")


def _refuse_other_text(head: bytes, *, uri: str) -> None:
    start = head.lstrip()
    if _SVG.match(head):
        raise NotText(uri, "It is a picture (SVG); give the page that shows it.")
    if start.startswith(b"{\\rtf"):
        raise NotText(uri, "It is a rich-text file (RTF); save it as plain text first and read that.")
    if start.startswith(b"MIME-Version:") and b"multipart/related" in head:
        raise NotText(uri, "It is a web archive (MHTML); save the page as HTML and read that.")
    if _XML.match(head) and _OPENING.match(head) is None:
        what = (
            "a feed; read the pages that it lists" if _FEED.search(head) else "XML data; save it as HTML or text first"
        )
        raise NotText(uri, f"It is {what}.")
    if _FEED.match(start):
        raise NotText(uri, "It is a feed; read the pages that it lists.")


def _named(uri: str, *, declared: str | None) -> str | None:
    """The type that the server or the file's name gives; None when neither says."""
    media = (declared or "").partition(";")[0].strip().lower()
    if media in (HTML, XHTML, PLAIN):
        return media
    path = _path(uri).lower().removesuffix(".gz")
    suffix = PurePosixPath(path).suffix
    if suffix in _PLAIN_SUFFIXES:
        return PLAIN
    return HTML if suffix in _HTML_SUFFIXES else None


def _path(uri: str) -> str:
    if "://" not in uri:
        return uri.replace("\\", "/")
    try:
        return urlsplit(uri).path
    except ValueError:
        return ""


def _text_type(body: bytes, *, named: str | None) -> str:
    head = _ascii(body[:HEAD])
    if _OPENING.match(head):
        if named == PLAIN and not re.search(rb"<(?:!doctype|html|head|body)\b", head, re.IGNORECASE):
            return PLAIN
        return XHTML if _XML.match(head) and _XHTML.search(head) else HTML
    if named is None and _PAGE.search(_ascii(body[: 4 * HEAD])):
        return HTML
    if named in (HTML, XHTML):
        return named if _TAG.search(_ascii(body)) else PLAIN
    return PLAIN
