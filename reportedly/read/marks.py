"""Positions survive the parser: marks in the text runs of a page say where in the source they stood.

A mark is two characters of the private planes 15 and 16 that write an offset in base 2^15.
They are put before the first visible character of each run of text and around each character reference,
never into blanks alone, tags, comments, scripts or titles, so the parser builds the tree it would have built.

Invariants
- The source handed in holds no character of planes 15 and 16 (`cleaned` sees to it), so no page can forge a mark.
- One pass, linear in the length of the source.
"""

import re
from collections import Counter
from collections.abc import Iterator
from html import unescape
from html.entities import html5
from itertools import islice

import msgspec

from reportedly.errors import TooLarge
from reportedly.read.limits import MAX_ATTRIBUTE, MAX_DEPTH, MAX_TAGS, MOST_ATTRIBUTES

BLANKS = " \t\n\f\r"
"""What HTML counts as white space; a no-break space is a character like any other."""

HIGH, LOW = 0xF0000, 0x100000
DIGITS = 15
"""Bits of an offset that one of a mark's two characters holds."""

_MARK = re.compile("([\U000f0000-\U000ffffd][\U00100000-\U0010fffd])")
_UNSAFE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff\U000f0000-\U0010ffff]")
_MARKUP = re.compile(r"<(?:[A-Za-z!?]|/.)", re.DOTALL)
_TAG_START = re.compile(r"</?[A-Za-z]")
_REFERENCE = re.compile(r"&(?:#[0-9]++;?|#[xX][0-9a-fA-F]++;?|[A-Za-z][A-Za-z0-9]{1,31};?)")
_TAG = re.compile(
    r"</?([A-Za-z][^ \t\n\f\r/>]*+)"
    r"(?:[ \t\n\f\r/]++"
    r"|(?:=[^ \t\n\f\r/>=]*+|[^ \t\n\f\r/>=]++)"
    r"(?:[ \t\n\f\r]*+=[ \t\n\f\r]*+(?:\"[^\"]*+(?:\"|\Z)|'[^']*+(?:'|\Z)|[^ \t\n\f\r>]*+))?+"
    r")*+>"
)
_SCRIPT_STEP = re.compile(r"<!--|-->|<(/?)script(?=[ \t\n\f\r/>])", re.IGNORECASE)
_COMMENT_END = re.compile(r"--!?>")
_ATTRIBUTE = re.compile(
    r"(?:=[^ \t\n\f\r/>=]*+|[^ \t\n\f\r/>=]++)"
    r"(?:[ \t\n\f\r]*+=[ \t\n\f\r]*+(?:\"[^\"]*+\"|'[^']*+'|[^ \t\n\f\r>]*+))?+"
)

_RAW = frozenset({"script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes", "plaintext"})
_SHOWN_RAW = frozenset({"title", "xmp", "noframes", "plaintext"})
"""Raw text that is handed on to the parser; programs and styles are not, but for data in JSON."""
_VOID = frozenset(
    {"area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "hr", "img", "input", "link", "meta"}
    | {"param", "source", "track", "wbr", "keygen"}
)
_CLOSED_BY_PEERS = frozenset({"p", "li", "dt", "dd", "tr", "td", "th", "option", "thead", "tbody", "tfoot", "optgroup"})
"""Elements whose end tag pages leave out; the parser ends them where the next one starts, so they do not nest."""


class Marked(msgspec.Struct, frozen=True):
    """A page with its marks, in UTF-8, ready for the parser."""

    markup: bytes
    tags: int


class Segment(msgspec.Struct, frozen=True):
    """A stretch of parsed text and where its source begins; `end` is known when another mark follows it."""

    text: str
    start: int | None
    end: int | None


def cleaned(source: str) -> str:
    """The source with characters that no page may hold, or that marks are made of, as U+FFFD, one for one.

    A form feed is white space, but nothing the tree can hold; it becomes a space.
    """
    if not _UNSAFE.search(source):
        return source
    return _UNSAFE.sub("\ufffd", source.replace("\f", " "))


def mark(offset: int) -> str:
    """The two characters that stand for an offset.

    >>> segments("ab" + mark(40000) + "cd")
    [Segment(text='ab', start=None, end=40000), Segment(text='cd', start=40000, end=None)]
    """
    return chr(HIGH + (offset >> DIGITS)) + chr(LOW + (offset & ((1 << DIGITS) - 1)))


def segments(text: str) -> list[Segment]:
    """Parsed text taken apart at its marks, which are left out."""
    parts = _MARK.split(text)
    offsets = [None, *(_offset(parts[i]) for i in range(1, len(parts), 2)), None]
    return [Segment(parts[2 * i], offsets[i], offsets[i + 1]) for i in range(len(offsets) - 1)]


def unmarked(text: str) -> str:
    """Parsed text without its marks."""
    return cleaned(_MARK.sub("", text))


def _offset(pair: str) -> int:
    return ((ord(pair[0]) - HIGH) << DIGITS) + ord(pair[1]) - LOW


def marked(source: str, *, uri: str) -> Marked:
    """The page with its marks; tags nested deeper than `MAX_DEPTH` and the bodies of programs are left out.

    Raises:
        TooLarge: when it has more than `MAX_TAGS` tags.
    """
    scan = _Scan(source, uri=uri)
    return Marked(b"".join(scan.pieces()), scan.tags)


class _Scan:
    """One pass over a page, as the tokenizer of the HTML standard goes over it (section 13.2.5)."""

    def __init__(self, source: str, *, uri: str) -> None:
        self.source = source
        self.uri = uri
        self.tags = 0
        self._open: list[str] = []
        self._open_names: Counter[str] = Counter()
        self._left_out: Counter[str] = Counter()

    def pieces(self) -> Iterator[bytes]:
        """The marked page, piece by piece."""
        at = 0
        while at < len(self.source):
            markup = _MARKUP.search(self.source, at)
            start = markup.start() if markup else len(self.source)
            if start > at:
                yield _marked_run(self.source[at:start], offset=at).encode()
            if markup is None:
                return
            at, piece = self._markup(start)
            yield piece

    def _markup(self, at: int) -> tuple[int, bytes]:
        """Where the piece of markup at `at` ends, and what the parser is given for it."""
        if self.source.startswith("<!--", at):
            return self._comment_end(at), b""
        tag = _TAG.match(self.source, at)
        if tag:
            return self._tag(tag)
        if _TAG_START.match(self.source, at):
            return len(self.source), b""  # the tag is not ended before the page is: it swallows the rest
        end = self.source.find(">", at)
        return (len(self.source), b"") if end < 0 else (end + 1, b"")

    def _comment_end(self, at: int) -> int:
        for short in ("<!-->", "<!--->"):
            if self.source.startswith(short, at):
                return at + len(short)
        end = _COMMENT_END.search(self.source, at + 4)
        return end.end() if end else len(self.source)

    def _tag(self, tag: re.Match[str]) -> tuple[int, bytes]:
        self.tags += 1
        if self.tags > MAX_TAGS:
            raise TooLarge(self.uri, f"It has more than {MAX_TAGS:,} tags; save the part you need and read that.")
        name = tag[1].lower()
        opening = tag[0][1] != "/"
        if not self._is_kept(name, opening=opening, ended=tag[0].endswith("/>")):
            return tag.end(), b""
        text = tag[0] if len(tag[0]) < MAX_ATTRIBUTE else _shortened(tag)
        if not opening or name not in _RAW or text.endswith("/>"):
            return tag.end(), text.encode()
        end = self._raw_end(name, tag.end())
        return end, (text + self._shown_raw(name, tag=text, start=tag.end(), end=end)).encode()

    def _is_kept(self, name: str, *, opening: bool, ended: bool) -> bool:
        """Whether the parser sees a tag; keeps count of the elements that are open."""
        if name in _VOID or name in _CLOSED_BY_PEERS or (opening and (ended or name in _RAW)):
            return True
        if opening:
            return self._opens(name)
        if self._left_out[name]:
            self._left_out[name] -= 1
            return False
        if self._open_names[name]:
            self._close(name)
        return True

    def _opens(self, name: str) -> bool:
        if len(self._open) >= MAX_DEPTH:
            self._left_out[name] += 1
            return False
        self._open.append(name)
        self._open_names[name] += 1
        return True

    def _close(self, name: str) -> None:
        while self._open:
            last = self._open.pop()
            self._open_names[last] -= 1
            if last == name:
                return

    def _shown_raw(self, name: str, *, tag: str, start: int, end: int) -> str:
        raw = self.source[start:end]
        if name in _SHOWN_RAW:
            return raw if name == "title" else _with_mark(raw, offset=start)[0]
        return raw if name == "script" and "json" in tag.lower() else ""

    def _raw_end(self, name: str, at: int) -> int:
        """Where the raw text of an element ends: before its end tag, else with the page."""
        if name == "script":
            return self._script_end(at)
        if name == "plaintext":
            return len(self.source)
        end = re.compile(rf"</{name}(?=[ \t\n\f\r/>])", re.IGNORECASE).search(self.source, at)
        return end.start() if end else len(self.source)

    def _script_end(self, at: int) -> int:
        """A script ends at its end tag, but not at one inside a comment that opens a script of its own."""
        commented = nested = False
        while step := _SCRIPT_STEP.search(self.source, at):
            at = step.end()
            if step[0] == "<!--":
                commented, at = True, at - 2  # `<!-->` opens and closes
            elif step[0] == "-->":
                commented = nested = False
            elif step[1] and not nested:
                return step.start()
            else:
                nested = commented and not step[1]
        return len(self.source)


def _shortened(tag: re.Match[str]) -> str:
    """A tag with its first attributes alone, the long ones cut; the parser's time grows with the square of both."""
    kept = (one[0] for one in islice(_ATTRIBUTE.finditer(tag[0], tag.end(1) - tag.start()), MOST_ATTRIBUTES))
    cut = (
        one if len(one) < MAX_ATTRIBUTE else one[:MAX_ATTRIBUTE] + (one[-1] if one[-1] in "\"'" else "") for one in kept
    )
    return f"{tag[0][: tag.end(1) - tag.start()]} {' '.join(cut)}{'/>' if tag[0].endswith('/>') else '>'}"


def _marked_run(run: str, *, offset: int) -> str:
    """A run of text with its marks; a character reference becomes the character it stands for."""
    if "&" not in run:
        return _with_mark(run, offset=offset)[0]
    out: list[str] = []
    at, wanted = 0, True
    for reference in _REFERENCE.finditer(run):
        character, end = _character(reference)
        if character is None:
            continue
        plain, placed = _with_mark(run[at : reference.start()], offset=offset + at, wanted=wanted)
        wanted = wanted and not placed
        if character in BLANKS:
            out += (plain, character)
            wanted = True
        else:
            out += (plain, mark(offset + reference.start()), _escaped(character), mark(offset + end))
            wanted = False
        at = end
    out.append(_with_mark(run[at:], offset=offset + at, wanted=wanted)[0])
    return "".join(out)


def _with_mark(run: str, *, offset: int, wanted: bool = True) -> tuple[str, bool]:
    """The run with a mark before its first visible character, and whether it got one."""
    first = len(run) - len(run.lstrip(BLANKS))
    if not wanted or first == len(run):
        return run, False
    return run[:first] + mark(offset + first) + run[first:], True


def _character(reference: re.Match[str]) -> tuple[str | None, int]:
    """What a character reference stands for and where it ends; None when it is no reference but text."""
    written = reference[0]
    if written[1] == "#":
        return _numbered(written), reference.end()
    name = _name(written[1:])
    return (html5[name], reference.start() + 1 + len(name)) if name else (None, reference.end())


def _numbered(written: str) -> str:
    digits = written.strip("&#xX;").lstrip("0")
    character = unescape(written) if len(digits) <= 7 else ""
    return cleaned(character) or "\ufffd"


def _name(written: str) -> str | None:
    """The longest name that the words after `&` begin with; names without a semicolon have at most 6 letters."""
    if written in html5:
        return written
    return next((written[:end] for end in range(min(len(written), 6), 1, -1) if written[:end] in html5), None)


def _escaped(character: str) -> str:
    return {"&": "&amp;", "<": "&lt;", ">": "&gt;"}.get(character, character)
