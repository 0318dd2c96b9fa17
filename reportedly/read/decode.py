"""Bytes become characters: by their byte order mark, as UTF-8, as declared, or as their look suggests.

Invariants
- Whatever the bytes, a str comes back, and it can be written as UTF-8: no lone surrogates, no NULs.
- What cannot be decoded is U+FFFD, so that a reader sees that something was there.
"""

import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE, BOM_UTF32_BE, BOM_UTF32_LE, register_error
from functools import lru_cache
from importlib.resources import files
from tomllib import loads

from reportedly.read.sniff import HEAD, wide_order

WESTERN = "cp1252"
"""What a page in no known encoding is read as; every byte but five stands for a character."""

NEARLY = 0.9
"""Share of the non-ASCII bytes that must form UTF-8 for the whole to be taken as UTF-8 with some slips."""

FOREIGN_SHARE = 0.35
"""A text whose letters are beyond ASCII more often is not Western; French, German and Icelandic stay far below."""

ODD_SHARE = 0.002
"""Signs such as a superscript three after a letter, per letter, above which a text is not Western: Polish has 0.02."""

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
_BEYOND_ASCII = bytes(range(128, 256))
_SURROGATE = re.compile(rb"\xed[\xa0-\xbf][\x80-\xbf]")
_SURROGATE_PAIR = re.compile(rb"\xed[\xa0-\xaf][\x80-\xbf]\xed[\xb0-\xbf][\x80-\xbf]")
_SLIPS = "reportedly.slips"
_TAG = re.compile(rb"<[^<>]*>")
_ODD = re.compile(r"(?<=[^\W\d_])(?<!m)[¢¥¦³¶¹¼½¾¿]")
_GUESSABLE = (
    *("cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "iso8859_2", "iso8859_5"),
    *("iso8859_7", "koi8_r", "koi8_u", "cp866", "mac_roman", "cp874", "cp932", "euc_jp", "gb18030", "big5", "cp949"),
)
"""Encodings that pages without a word about it have been seen in; more would only be mistaken for each other."""
_LATIN = ("cp1252", "cp1250", "iso8859_2", "cp1254", "cp1257")
_NOT_WESTERN = frozenset(
    {"Polish", "Czech", "Slovak", "Slovene", "Hungarian", "Croatian", "Romanian", "Turkish", "Lithuanian", "Latvian"}
    | {"Estonian", "Vietnamese"}
)
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
    if b"\x1b$" in body and body.isascii():
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
        formed = _SURROGATE.sub(b"", body).decode("utf-8", "ignore").encode()
        beyond = len(body) - len(body.translate(None, _BEYOND_ASCII))
        lost = len(body) - len(formed) - 3 * len(_SURROGATE.findall(body))
        return lost <= (1 - NEARLY) * beyond
    return True


def _utf8_with_slips(body: bytes) -> str:
    """UTF-8 as it is found: surrogates encoded one by one, and bytes of windows-1252 pasted in, are read as meant."""
    return body.decode("utf-8", _slips())


@lru_cache(maxsize=1)
def _slips() -> str:
    """The name under which the reading of slips is known to Python's decoders."""
    register_error(_SLIPS, _meant)
    return _SLIPS


def _meant(error: UnicodeError) -> tuple[str, int]:
    """What stands for bytes that are no UTF-8, and where to go on."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    pair = _SURROGATE_PAIR.match(error.object, error.start)
    if pair:
        joined = pair[0].decode("utf-8", "surrogatepass").encode("utf-16-le", "surrogatepass")
        return joined.decode("utf-16-le"), pair.end()
    if _SURROGATE.match(error.object, error.start):
        return _REPLACEMENT, error.start + 3
    if error.end - error.start > 1:  # a character cut short
        return _REPLACEMENT, error.end
    return error.object[error.start : error.end].decode(WESTERN, "replace"), error.end


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
    letters, beyond = len(_LETTERS.findall(words)), len(_BEYOND_LETTERS.findall(words))
    odd = len(_ODD.findall(words))
    return (beyond > 20 and beyond > FOREIGN_SHARE * letters) or (odd > 2 and odd > ODD_SHARE * letters)


def _guessed(body: bytes) -> str | None:
    """The encoding that the bytes look like; None when nothing fits.

    Encodings of Latin letters differ in few places, and then the language that comes out decides.
    """
    from charset_normalizer import from_bytes

    sample = _TAG.sub(b" ", body[:SAMPLE])
    matches = from_bytes(sample, cp_isolation=list(_GUESSABLE), preemptive_behaviour=False, enable_fallback=False)
    best = matches.best()
    if best is None:
        return None
    if best.encoding not in _LATIN:
        return best.encoding
    known = {name for match in matches for name in (match.encoding, *match.could_be_from_charset)}
    fitting = [name for name in _LATIN if name in known and not _ODD.search(sample.decode(name, "replace"))]
    if not fitting or (best.language in _NOT_WESTERN and best.encoding in fitting):
        return best.encoding
    return fitting[0]
