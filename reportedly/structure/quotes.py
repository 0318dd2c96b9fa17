"""Quotations: the stretches between quotation marks, whatever marks a page uses, with the marks.

Invariants
- The paragraphs of one part are read in order, each mark once.
- Quotations nest or lie apart; they never cross.
- A double mark left open ends with its paragraph, unless the next paragraph opens with the same mark again:
  then the quotation runs on, as newspapers write it.
- A single mark left open was an apostrophe.
"""

import re
from collections.abc import Iterable, Sequence

import msgspec

from reportedly.lexicon import words
from reportedly.text import Span

MARK = re.compile(r"``|''|‘‘|’’|,,(?=\w)|[“”„‟\"＂«»‹›‘’‚'「」『』]")
FAMILY = {
    "“": "curly", "”": "curly", "„": "curly", "‟": "curly", ",,": "curly", "‘‘": "curly", "’’": "curly",
    '"': "straight", "＂": "straight", "``": "doubled", "''": "doubled", "«": "angle", "»": "angle",
    "「": "corner", "」": "corner", "『": "white corner", "』": "white corner",
    "‘": "single", "’": "single", "‚": "single", "'": "single", "‹": "single angle", "›": "single angle",
}  # fmt: skip
LOOSE = frozenset({"curly", "straight", "doubled"})
"""Families that hasty writers mix: a quotation opened with one of them may be closed with another."""

ALWAYS_OPEN = frozenset({"„", "‟", "``", "‘‘", ",,", "「", "『", "‚"})
ALWAYS_CLOSE = frozenset({"」", "』", "’’"})
OPENS_AFTER = frozenset("([{<—–-―/|=:;,.…~*_>“„«‘\"'`¿¡")
CLOSES_BEFORE = frozenset(")]}>—–-―/|.,;:!?…*_”»’\"'`")
WORD = re.compile(r"\w+")


class Seen(msgspec.Struct, frozen=True):
    """One mark with its neighbours; an edge of the paragraph counts as a space."""

    mark: str
    span: Span
    before: str
    after: str
    word: str

    @property
    def family(self) -> str:
        """Marks of one family close each other."""
        return FAMILY[self.mark]

    @property
    def may_open(self) -> bool:
        """Nothing that it could close touches it on the left, and something to quote follows."""
        return (self.before.isspace() or self.before in OPENS_AFTER) and not self.after.isspace()

    @property
    def may_close(self) -> bool:
        """Something quoted touches it on the left, and no word follows at once."""
        return not self.before.isspace() and (self.after.isspace() or self.after in CLOSES_BEFORE)


def quotations(text: str, paragraphs: Sequence[Span]) -> tuple[Span, ...]:
    """The quotations in consecutive paragraphs of one part, outer before inner, marks included.

    >>> text = "“It is the workers’ bridge,” she said."
    >>> [span.of(text) for span in quotations(text, [Span(0, len(text))])]
    ['“It is the workers’ bridge,”']
    """
    found: list[Span] = []
    opened: list[Seen] = []
    for index, paragraph in enumerate(paragraphs):
        marks = _marks(text, paragraph)
        if opened and marks and _reopens(marks[0], opened[0], paragraph=paragraph):
            marks = marks[1:]
        elif opened:
            found += _cut(opened, end=paragraphs[index - 1].end)
            opened = []
        opened = _read(marks, opened, found=found)
    if opened:
        found += _cut(opened, end=paragraphs[-1].end)
    return tuple(sorted(found, key=lambda span: (span.start, -span.end)))


def _marks(text: str, paragraph: Span) -> list[Seen]:
    """The marks of a paragraph, without apostrophes inside words and marks of feet and inches."""
    seen = (_seen(text, paragraph, found=found) for found in MARK.finditer(text, paragraph.start, paragraph.end))
    return [mark for mark in seen if not _is_apostrophe(mark)]


def _seen(text: str, paragraph: Span, *, found: re.Match[str]) -> Seen:
    start, end = found.span()
    word = WORD.match(text, end, min(end + 12, paragraph.end))
    return Seen(
        mark=found[0],
        span=Span(start, end),
        before=text[start - 1] if start > paragraph.start else " ",
        after=text[end] if end < paragraph.end else " ",
        word=word[0].lower() if word else "",
    )


def _is_apostrophe(seen: Seen) -> bool:
    if seen.family != "single":
        return seen.mark == "‘‘" and seen.word in words("elisions")
    if seen.before.isalnum() and seen.after.isalnum():
        return True
    elided = seen.word in words("elisions") or (seen.word[:2].isdigit() and seen.word.endswith("s"))
    return elided and not seen.before.isalnum()


def _reopens(mark: Seen, opened: Seen, *, paragraph: Span) -> bool:
    return mark.span.start == paragraph.start and mark.family == opened.family and not mark.after.isspace()


def _read(marks: Sequence[Seen], opened: Sequence[Seen], *, found: list[Span]) -> list[Seen]:
    """Reads the marks of one paragraph; appends what closes to `found` and returns the double marks left open."""
    stack = list(opened)
    for index, mark in enumerate(marks):
        following = marks[index + 1] if index + 1 < len(marks) else None
        place = _closed_by(mark, stack, following=following)
        if place is not None:
            found.append(Span(stack[place].span.start, mark.span.end))
            del stack[place:]
        elif _opens(mark, stack):
            stack.append(mark)
    return [mark for mark in stack if not mark.family.startswith("single")]


def _closed_by(mark: Seen, stack: Sequence[Seen], *, following: Seen | None) -> int | None:
    """The place in the stack of the quotation that this mark closes; None when it closes none."""
    if mark.mark in ALWAYS_OPEN or not stack:
        return None
    same = next(
        (place for place in (len(stack) - 1, len(stack) - 2, len(stack) - 3) if _pairs(mark, stack, place=place)), None
    )
    if same is None or not _is_closing(mark, stack[same], following=following):
        return None
    return same


def _pairs(mark: Seen, stack: Sequence[Seen], *, place: int) -> bool:
    if place < 0:
        return False
    return mark.family == stack[place].family or (
        mark.family in LOOSE and stack[place].family in LOOSE and mark.may_close and not mark.may_open
    )


def _is_closing(mark: Seen, opened: Seen, *, following: Seen | None) -> bool:
    if mark.mark in ALWAYS_CLOSE or mark.mark == "”":
        return True
    if mark.family in ("angle", "single angle"):
        return mark.mark != opened.mark or (mark.may_close and not mark.may_open)
    if mark.mark == "“":
        return opened.mark in ("„", ",,") or (mark.may_close and not mark.may_open)
    if mark.family == "single":
        return mark.may_close and not _is_possessive(mark, following)
    return mark.may_close or not mark.may_open


def _is_possessive(mark: Seen, following: Seen | None) -> bool:
    """The apostrophe of "the workers’ bridge": another mark that can only close comes before any that opens."""
    goes_on = mark.before == "s" and mark.after == " "
    return goes_on and following is not None and following.family == "single" and following.may_close


def _opens(mark: Seen, stack: Sequence[Seen]) -> bool:
    if mark.mark in ALWAYS_OPEN:
        return True
    if mark.mark in ALWAYS_CLOSE or any(mark.family == opened.family for opened in stack[-3:]):
        return False
    if mark.family in ("angle", "single angle"):
        return mark.mark in "«‹" or mark.may_open
    if mark.mark in ("“", "‘"):
        return not mark.after.isspace() and (mark.mark == "“" or not mark.before.isalnum())
    if mark.mark == "’" or (mark.family == "straight" and mark.before.isdigit()):
        return False
    return mark.may_open


def _cut(opened: Iterable[Seen], *, end: int) -> list[Span]:
    """Quotations whose closing mark is missing end with their paragraph."""
    return [Span(mark.span.start, end) for mark in opened if mark.span.start < end]
