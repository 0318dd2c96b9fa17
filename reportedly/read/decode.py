"""Bytes become characters: by their byte order mark, as UTF-8, as declared, or as their look suggests.

Invariants
- Whatever the bytes, a str comes back, and it can be written as UTF-8: no lone surrogates, no NULs.
- What cannot be decoded is U+FFFD, so that a reader sees that something was there.
"""

import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE, BOM_UTF32_BE, BOM_UTF32_LE
from functools import lru_cache
from importlib.resources import files
from tomllib import loads

from reportedly.read.sniff import HEAD, wide_order

WESTERN = "cp1252"
"""What a page in no known encoding is read as; every byte but five stands for a character."""

NEARLY = 0.9
"""Share of the non-ASCII bytes that must form UTF-8 for the whole to be taken as UTF-8 with some slips."""

FOREIGN_SHARE = 0.35
"""A text whose letters are beyond ASCII more often is not Western. French has 5 %, Icelandic 12 %."""

FEW_SLIPS = 0.01
"""Share of undecodable characters with which a declared encoding is still believed."""

SAMPLE = 200_000
"""Bytes from which an undeclared encoding is told."""

_BOMS = (
    (BOM_UTF8, "utf-8"),
    (BOM_UTF32_LE, "utf-32-le"),
    (BOM_UTF32_BE, "utf-32-be"),
    (BOM_UTF16_LE, "utf-16-le"),
    (BOM_UTF16_BE, "utf-16-be"),
)
_META = re.compile(rb"<meta\b[^>]*?charset\s*=\s*[\"']?\s*([a-zA-Z0-9_:.+-]+)", re.IGNORECASE)
_XML = re.compile(rb"\s*<\?xml\b[^>]*?encoding\s*=\s*[\"']\s*([a-zA-Z0-9_:.+-]+)", re.IGNORECASE)
_COMMENT = re.compile(rb"<!--.*?-->", re.DOTALL)
_SEQUENCE = rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}"
_BEYOND_ASCII = re.compile(rb"(" + _SEQUENCE + rb")|[\xc2-\xf4][\x80-\xbf]+|([\x80-\xff])")
_SURROGATES = re.compile(rb"\xed([\xa0-\xaf])([\x80-\xbf])\xed([\xb0-\xbf])([\x80-\xbf])|\xed[\xa0-\xbf][\x80-\xbf]")
_LETTERS = re.compile(r"[^\W\d_]")
_BEYOND_LETTERS = re.compile(r"[^\W\d_a-zA-Z]")
_REPLACEMENT = "\ufffd"


@lru_cache(maxsize=1)
def _codecs() -> dict[str, str]:
    table = loads(files("reportedly.read").joinpath("charsets.toml").read_text(encoding="utf-8"))
    return {label: codec for codec, labels in table.items() for label in labels}


def codec_of(label: str | None) -> str | None:
    """The codec that browsers use for a label; None for a label that is no encoding of text.

    >>> codec_of(" Latin-1 ")
    'cp1252'
    """
    return _codecs().get((label or "").strip().strip("\"'").lower())


def decoded(body: bytes, *, charset: str | None = None, markup: bool = True) -> str:
    """The characters of a file, without a byte order mark.

    Args:
        charset: the label that the server gave, if any; it outranks what the page declares.
        markup: whether to look for the page's own declaration.
    """
    text = _by_mark(body)
    if text is None:
        text = _by_bytes(body, labels=(charset, *(_own_labels(body) if markup else ())))
    return text.replace("\x00", _REPLACEMENT)


def _by_mark(body: bytes) -> str | None:
    for mark, codec in _BOMS:
        if body.startswith(mark):
            rest = body[len(mark) :]
            return _utf8_with_slips(rest) if codec == "utf-8" else rest.decode(codec, "replace")
    order = wide_order(body)
    return body.decode(order, "replace") if order else None


def _own_labels(body: bytes) -> tuple[str, ...]:
    """The labels that the page itself declares, in the order of their weight."""
    head = _COMMENT.sub(b"", body[: 4 * HEAD])
    found = (pattern.search(head) for pattern in (_META, _XML))
    return tuple(match[1].decode("ascii") for match in found if match)


def _by_bytes(body: bytes, *, labels: tuple[str | None, ...]) -> str:
    declared = [codec for codec in map(codec_of, labels) if codec and not codec.startswith("utf")]
    if "iso2022_jp" in declared and b"\x1b" in body:
        return body.decode("iso2022_jp", "replace")
    if _is_nearly_utf8(body):
        return _utf8_with_slips(body)
    for codec in declared:
        text = _as_declared(body, codec=codec)
        if text is not None:
            return text
    return body.decode(_guessed(body) or WESTERN, "replace")


def _is_nearly_utf8(body: bytes) -> bool:
    if body.isascii():
        return True
    try:
        body.decode("utf-8")
    except UnicodeDecodeError:
        pass
    else:
        return True
    formed = sum(len(match[0]) for match in _BEYOND_ASCII.finditer(body) if match[1])
    beyond = len(body) - len(body.translate(None, bytes(range(128, 256))))
    return formed >= NEARLY * beyond


def _utf8_with_slips(body: bytes) -> str:
    """UTF-8 as it is found: surrogates encoded one by one, and bytes of windows-1252 pasted in, are read as meant."""
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError:
        mended = _BEYOND_ASCII.sub(_mended_byte, _SURROGATES.sub(_mended_pair, body))
        return mended.decode("utf-8", "replace")


def _mended_byte(match: re.Match[bytes]) -> bytes:
    return match[2].decode(WESTERN, "replace").encode() if match[2] else match[0]


def _mended_pair(match: re.Match[bytes]) -> bytes:
    if match[1] is None:
        return _REPLACEMENT.encode()
    return match[0].decode("utf-8", "surrogatepass").encode("utf-16", "surrogatepass").decode("utf-16").encode()


def _as_declared(body: bytes, *, codec: str) -> str | None:
    """The text in a declared encoding; None when the bytes do not bear the declaration out."""
    text = body.decode(codec, "replace")
    if text.count(_REPLACEMENT) > FEW_SLIPS * max(100, len(text)):
        return None
    if codec == WESTERN and _is_foreign(text):
        guess = _guessed(body)
        return text if guess is None else body.decode(guess, "replace")
    return text


def _is_foreign(text: str) -> bool:
    """True when a text read as Western has more letters beyond ASCII than any Western language."""
    words = re.sub(r"<[^<>]*>", " ", text[:SAMPLE])
    beyond = len(_BEYOND_LETTERS.findall(words))
    return beyond > 20 and beyond > FOREIGN_SHARE * len(_LETTERS.findall(words))


def _guessed(body: bytes) -> str | None:
    """The encoding that the bytes look like; None when nothing fits."""
    from charset_normalizer import from_bytes

    sample = re.sub(rb"<[^<>]*>", b" ", body)[:SAMPLE]
    best = from_bytes(sample, preemptive_behaviour=False, enable_fallback=False).best()
    codec = codec_of(best.encoding.replace("_", "-")) if best else None
    return codec if codec != "utf-8" else None
