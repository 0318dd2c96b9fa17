"""A linear scanner: text becomes tokens, once, and every rule looks at tokens only.

Invariants
- Tokens are disjoint and in text order; what lies between two of them is white space or the mark of a note.
- The mark of a note is no token: of "17² people" and "17[2] people" the tokens are 17 and people.
- Nothing is a token of two lines: a figure may run over a line's end only where the line was wrapped.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from reportedly.normalize.vocabulary import Vocabulary
from reportedly.normalize.ways import USUAL, Ways
from reportedly.text import Span

TokenKind = Literal["digits", "word", "money", "mark", "opaque", "edge"]

BLANKS = " \u00a0\u2009\u202f"
HYPHENS = ("-", "\u2010", "\u2011")

ORDINAL_ENDINGS = ("st", "nd", "rd", "th")

WRAPPED = 45
"""Characters a line has at least when its end is only where the next word did not fit."""

LONGEST_DIGITS = 30
"""Characters of digits beyond which a run is an identifier or noise, not a number anybody counted to."""

_TOKEN = re.compile(
    r"""
    (?P<note>(?<=[^\s×x*·])(?:\[(?:\d{1,3}|[Cc]itation\ needed)\]|(?<=\d)(?<!\b10)[¹²³⁰⁴-⁹]+))
    |(?P<opaque>(?:https?://|www\.)\S+|[@\#][^\W\d]\w*)
    |(?P<digits>\d+(?:[.,'’٬٫]\d+)*)
    |(?P<word>[万萬億亿兆]|[^\W\d_万萬億亿兆元]+(?:[’'][^\W\d_]+)*)
    |(?P<money>[$＄€£¥￥₽₹₺₪₩₴₦₫₱₡₲₵₸₮₼₾฿৳﷼₿₭元])
    |(?P<mark>\S)
    """,
    re.VERBOSE,
)


_KINDS: dict[str, TokenKind] = {"word": "word", "money": "money", "opaque": "opaque"}


class Token(NamedTuple):
    """One word, run of digits, or mark; `lower` is in lower case, with straight apostrophes.

    `joined` says that it touches the token before; `breaks` that the text is broken before it: a new paragraph,
    line or item begins.
    """

    kind: TokenKind
    text: str
    lower: str
    start: int
    end: int
    joined: bool
    breaks: bool


EDGE = Token("edge", "", "", 0, 0, joined=False, breaks=True)
"""What stands before the first token and after the last."""


PAD = 24
"""Edges before the first token and after the last; no rule looks further than this from a token."""


class Stretch(tuple[Token, ...]):
    """The tokens of some text in a row, between `PAD` edges on either side, and the word lists of its language.

    `home` is the top-level domain of the page's address, where it is a country's.
    A tuple, because rules look at tokens some hundred times for each figure.
    """

    text: str
    words: Vocabulary
    ways: Ways
    home: str | None

    def __new__(
        cls, row: Iterable[Token], *, text: str, words: Vocabulary, ways: Ways = USUAL, home: str | None = None
    ) -> "Stretch":
        edges = (EDGE,) * PAD
        stretch = super().__new__(cls, (*edges, *row, *edges))
        stretch.text, stretch.words, stretch.ways, stretch.home = text, words, ways, home
        return stretch

    @property
    def places(self) -> range:
        """The places of the real tokens."""
        return range(PAD, len(self) - PAD)

    def span(self, first: int, end: int) -> Span:
        """From the token `first` to before the token `end`."""
        return Span(self[first].start, self[end - 1].end)

    def blank(self, index: int) -> bool:
        """True when one blank of any width, and nothing else, stands before the token."""
        return self[index].start - self[index - 1].end == 1 and self.text[self[index].start - 1] in BLANKS

    def begins_line(self, index: int) -> bool:
        """True when nothing stands before the token on its line, and the line is no wrapped one's rest."""
        before, token = self[index - 1], self[index]
        return before.kind == "edge" or (token.breaks and self.text.find("\n", before.end, token.start) >= 0)

    def ends_line(self, index: int) -> bool:
        """True when nothing stands behind the token on its line, and the next goes not on with it."""
        return self[index + 1].kind == "edge" or self.begins_line(index + 1)

    def hyphened(self, index: int) -> bool:
        """True when the token is a hyphen that touches a token on both sides."""
        return self[index].text in HYPHENS and self[index].joined and self[index + 1].joined

    def follows(self, index: int, words: tuple[str, ...]) -> bool:
        """True when the tokens from `index` on are these words, in lower case, without a break among them."""
        for offset, word in enumerate(words):
            token = self[index + offset]
            if token.lower != word or (token.breaks and offset > 0):
                return False
        return True


def tokens(text: str, span: Span) -> Iterator[Token]:
    """The tokens of a span of the text, with their places in the whole text."""
    end = line = span.start
    began = False
    for match in _TOKEN.finditer(text, span.start, span.end):
        start = match.start()
        if match.lastgroup == "note":
            end = match.end() if start == end else end
            continue
        breaks = not began or text.find("\t", end, start) >= 0
        if start > end and text.find("\n", end, start) >= 0:
            breaks = breaks or text.count("\n", end, start) > 1 or text.index("\n", end) - line < WRAPPED
            line = text.rindex("\n", end, start) + 1
        words, joined = match.group(), began and start == end
        lower = words.lower().replace("’", "'")
        yield Token(_kind(match.lastgroup, words), words, lower, start, match.end(), joined, breaks)
        end, began = match.end(), True


def split_lists(row: Iterable[Token]) -> Iterator[Token]:
    """Tokens of digits with marks that are no number, each number apart: 22,24,26 and 192.168.1.2."""
    for token in row:
        if token.kind != "digits" or not _is_list(token.text):
            yield token
            continue
        for match in re.finditer(r"\d+|\D", token.text):
            start, end = token.start + match.start(), token.start + match.end()
            kind: TokenKind = "digits" if match.group().isdecimal() else "mark"
            first = match.start() == 0
            joined = token.joined if first else True
            yield Token(kind, match.group(), match.group(), start, end, joined, token.breaks and first)


def _is_list(text: str) -> bool:
    groups = re.split(r"\D", text)
    return len(groups) > 2 and any(len(group) != 3 for group in groups[1:-1]) and not _LAKHS.fullmatch(text)


_LAKHS = re.compile(r"\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?")


def _kind(name: str | None, words: str) -> TokenKind:
    if name == "digits":
        return "digits" if len(words) <= LONGEST_DIGITS else "opaque"
    return _KINDS.get(name or "", "mark")
