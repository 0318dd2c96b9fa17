"""The marks are put into a page: its tags are told from its text as the tokenizer of the HTML standard does it.

Marks go into runs of text alone, never into tags, comments, scripts or titles,
so the parser builds the tree it would have built.

Invariants
- One pass, linear in the length of the source.
"""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice

from reportedly.errors import TooLarge
from reportedly.read.limits import MAX_ATTRIBUTE, MAX_DEPTH, MAX_TAGS, MOST_ATTRIBUTES
from reportedly.read.references import marked_run, with_mark

_MARKUP = re.compile(r"<(?:[A-Za-z!?]|/.)", re.DOTALL)
_TAG_START = re.compile(r"</?[A-Za-z]")
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

_RAW = frozenset({"script", "style", "textarea", "title", "xmp", "iframe", "noembed", "plaintext"})
_SHOWN_RAW = frozenset({"title", "xmp", "plaintext"})
"""Raw text that is handed on to the parser; programs and styles are not, but for data in JSON."""
_VOID = frozenset(
    {"area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "hr", "img", "input", "link", "meta"}
    | {"param", "source", "track", "wbr", "keygen"}
)
_CLOSED_BY_PEERS = frozenset({"p", "li", "dt", "dd", "tr", "td", "th", "option", "thead", "tbody", "tfoot", "optgroup"})
"""Elements whose end tag pages leave out; the parser ends them where the next one starts, so they do not nest."""


def marked(source: str, *, uri: str) -> bytes:
    """The page with its marks, in UTF-8, for the parser.

    The bodies of programs are left out, and tags nested deeper than `MAX_DEPTH`.

    Raises:
        TooLarge: when it has more than `MAX_TAGS` tags.
    """
    return b"".join(_Scan(source, uri=uri).pieces())


class _Scan:
    """One pass over a page, as the tokenizer of the HTML standard goes over it (section 13.2.5)."""

    def __init__(self, source: str, *, uri: str) -> None:
        self._source = source
        self._uri = uri
        self._tags = 0
        self._open: list[str] = []
        self._open_names: Counter[str] = Counter()
        self._left_out: Counter[str] = Counter()

    def pieces(self) -> Iterator[bytes]:
        """The marked page, piece by piece."""
        at = 0
        while at < len(self._source):
            markup = _MARKUP.search(self._source, at)
            start = markup.start() if markup else len(self._source)
            if start > at:
                yield marked_run(self._source[at:start], offset=at).encode()
            if markup is None:
                return
            at, piece = self._markup(start)
            yield piece

    def _markup(self, at: int) -> tuple[int, bytes]:
        """Where the piece of markup at `at` ends, and what the parser is given for it."""
        if self._source.startswith("<!--", at):
            return self._comment_end(at), b""
        tag = _TAG.match(self._source, at)
        if tag:
            return self._tag(tag)
        if _TAG_START.match(self._source, at):
            return len(self._source), b""  # the tag is not ended before the page is: it swallows the rest
        end = self._source.find(">", at)
        return (len(self._source), b"") if end < 0 else (end + 1, b"")

    def _comment_end(self, at: int) -> int:
        for short in ("<!-->", "<!--->"):
            if self._source.startswith(short, at):
                return at + len(short)
        end = _COMMENT_END.search(self._source, at + 4)
        return end.end() if end else len(self._source)

    def _tag(self, tag: re.Match[str]) -> tuple[int, bytes]:
        self._tags += 1
        if self._tags > MAX_TAGS:
            raise TooLarge(self._uri, f"It has more than {MAX_TAGS:,} tags; save the part you need and read that.")
        name = tag[1].lower()
        opening = tag[0][1] != "/"
        if name == "noframes":  # its inside is a page to be read, which the parser would take for raw text
            return tag.end(), b"<noscript>" if opening else b"</noscript>"
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
        raw = self._source[start:end]
        if name in _SHOWN_RAW:
            return raw if name == "title" else with_mark(raw, offset=start)[0]
        return raw if name == "script" and "json" in tag.lower() else ""

    def _raw_end(self, name: str, at: int) -> int:
        """Where the raw text of an element ends: before its end tag, else with the page."""
        if name == "script":
            return self._script_end(at)
        if name == "plaintext":
            return len(self._source)
        end = re.compile(rf"</{name}(?=[ \t\n\f\r/>])", re.IGNORECASE).search(self._source, at)
        return end.start() if end else len(self._source)

    def _script_end(self, at: int) -> int:
        """A script ends at its end tag, but not at one inside a comment that opens a script of its own."""
        commented = nested = False
        while step := _SCRIPT_STEP.search(self._source, at):
            at = step.end()
            if step[0] == "<!--":
                commented, at = True, at - 2  # `<!-->` opens and closes
            elif step[0] == "-->":
                commented = nested = False
            elif step[1] and not nested:
                return step.start()
            else:
                nested = commented and not step[1]
        return len(self._source)


def _shortened(tag: re.Match[str]) -> str:
    """A tag with its first attributes alone, the long ones cut; the parser's time grows with the square of both."""
    kept = (one[0] for one in islice(_ATTRIBUTE.finditer(tag[0], tag.end(1) - tag.start()), MOST_ATTRIBUTES))
    cut = (
        one if len(one) < MAX_ATTRIBUTE else one[:MAX_ATTRIBUTE] + (one[-1] if one[-1] in "\"'" else "") for one in kept
    )
    return f"{tag[0][: tag.end(1) - tag.start()]} {' '.join(cut)}{'/>' if tag[0].endswith('/>') else '>'}"
