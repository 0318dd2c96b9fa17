"""The indicator passes on to a figure whose own words are left out: 2,300 men died, against 1,150 a year before.

Only from a figure of the same sentence, and only where words beside the figure, listed in `indicators.toml`, say that
it is another figure of the same or a part of it. A whole hands it to the part in front of it: half of the $2bn in aid.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

import msgspec

from reportedly.model import Marks, Value
from reportedly.normalize.lists import Passed
from reportedly.normalize.vocabulary import vocabulary
from reportedly.text import Span

FIGURES = ("quantity", "money", "percent")

LOOKED_AT = 40
"""Characters on either side of a figure that are looked at."""

LONGEST = 4
"""Words of the longest phrase in the lists."""


def passed_on(text: str, values: Sequence[Value], *, marks: Marks, language: str | None) -> tuple[Value, ...]:
    """The values in the same order; figures without an indicator have that of the figure they belong to.

    Args:
        text: the document's, which all spans are over.
        values: of any kind, in text order.
        marks: whose sentences divide the text.
        language: whose lists tell what belongs together.
    """
    passed = vocabulary(language).indicators.passed
    if not passed.before:
        return tuple(values)
    told: dict[str, Value] = {}
    for sentence in marks.sentences:
        figures = [value for value in _inside(values, sentence.span) if _may_have(value)]
        if len(figures) > 1:
            told.update((value.id, value) for value in _told(text, figures, within=sentence.span, lists=passed))
    return tuple(told.get(value.id, value) for value in values)


class _Beside(msgspec.Struct, frozen=True):
    """The words on either side of a figure."""

    before: tuple[str, ...]
    after: tuple[str, ...]

    @property
    def is_of_money(self) -> bool:
        """The words behind say that it is a share of a sum."""
        return any(word in ("sum", "money", "amount") for word in self.after[:LONGEST])

    def ends_with(self, phrases: frozenset[str]) -> bool:
        """The words in front end with one of the phrases."""
        return any(" ".join(self.before[-length:]) in phrases for length in range(1, LONGEST + 1))

    def begins_with(self, phrases: frozenset[str]) -> bool:
        """The words behind begin with one of the phrases."""
        return any(" ".join(self.after[:length]) in phrases for length in range(1, LONGEST + 1))


def _inside(values: Sequence[Value], span: Span) -> Sequence[Value]:
    first = bisect_left(values, span.start, key=lambda value: value.span.start)
    last = bisect_left(values, span.end, key=lambda value: value.span.start)
    return values[first:last]


def _may_have(value: Value) -> bool:
    measured = value.kind == "quantity" and value.unit is not None
    return value.kind in FIGURES and not measured


def _told(text: str, figures: Sequence[Value], *, within: Span, lists: Passed) -> Iterator[Value]:
    last: Value | None = None
    for place, value in enumerate(figures):
        ref = value.ref or {}
        if "indicator" in ref:
            last = value
            continue
        beside = _beside(text, value.span, within)
        whole = _whole(text, value, figures[place + 1 :])
        source = whole if whole is not None else last if _belongs(beside, value, lists) else None
        if source is None or not _fits(source, value) or (source.kind != "money" and beside.is_of_money):
            continue
        told = msgspec.structs.replace(value, ref={**ref, "indicator": (source.ref or {})["indicator"]})
        last = told
        yield told


def _belongs(beside: _Beside, value: Value, lists: Passed) -> bool:
    """Words beside the figure say so, and it has no noun of its own behind it."""
    own = value.counted is not None and value.counted.start >= value.span.end
    if beside.begins_with(lists.shares):
        return True
    return not own and (beside.ends_with(lists.before) or beside.begins_with(lists.after))


def _whole(text: str, value: Value, further: Sequence[Value]) -> Value | None:
    """The figure right behind "of" that has an indicator."""
    if not further or "indicator" not in (further[0].ref or {}):
        return None
    between = text[value.span.end : further[0].span.start].split()
    return further[0] if between[:1] == ["of"] and len(between) <= 2 else None


def _fits(source: Value, value: Value) -> bool:
    """A share may be of anything; a count and a sum pass on to their like alone."""
    return value.kind == "percent" or value.rule == "fraction.v1" or source.kind == value.kind


def _beside(text: str, span: Span, within: Span) -> _Beside:
    before = text[max(within.start, span.start - LOOKED_AT) : span.start].lower().replace(",", " ").split()
    after = text[span.end : min(within.end, span.end + LOOKED_AT)].lower().replace(",", " ").split()
    return _Beside(tuple(before), tuple(word.strip(".;:") for word in after))
