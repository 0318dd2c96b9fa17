"""Which of two pages had shared words first: by whom they name, by what only one has, by when they came out.

That one page came out before the other does not show that the other took from it: both may have taken from a third.
So a day decides only within one outlet; between outlets it takes a credit, or words of first hand. Days that a page's
own head contradicts decide nothing.
"""

from collections.abc import Container, Iterator, Mapping
from datetime import date

import msgspec

from reportedly.across import day_of
from reportedly.carrying import WHOLE, CopyKind, Credit, CreditForm, Direction
from reportedly.compare.copies.credits import NOBODY, agency_of, name_of, outlet_credits, plain
from reportedly.compare.copies.leaves import Leaf
from reportedly.text import Span

NEAR = 200
"""Characters around a shared passage in which a page says whose the words are."""

LEEWAY = 1
"""Days by which a page's own head may differ from the day that was given for it: time zones, a night's deadline."""

WHERE: Mapping[CreditForm, str] = {
    "dateline": "in its dateline",
    "byline": "in its byline",
    "sign-off": "at its foot",
    "told": "beside the shared words",
    "statement": "beside the shared words",
    "picture": "beside a picture",
}


class Side(msgspec.Struct, frozen=True):
    """One of two pages, with the spans that it shares and that are no quotation."""

    leaf: Leaf
    spans: tuple[Span, ...]

    @property
    def name(self) -> str:
        """What the page is called."""
        return self.leaf.name

    @property
    def outlet(self) -> str | None:
        """The page's outlet; None where it is not known."""
        return self.leaf.page.outlet


class Directed(msgspec.Struct, frozen=True):
    """A direction with its reasons; `source` is the key of the agency that both go back to, where one is named."""

    direction: Direction
    source: str | None
    reasons: tuple[str, ...]


def directed(one: Side, other: Side, *, kind: CopyKind) -> Directed:
    """Who had it first, by the first rule that decides; the same for both orders of the two pages."""
    found = (
        _same_outlet(one, other, kind=kind)
        or _names_the_other(one, other, kind=kind)
        or _credits_a_third(one, other, kind=kind)
        or _first_hand(one, other)
    )
    if found is not None:
        return found
    days = _days(one, other)
    is_name = days.startswith((one.name, other.name))
    return Directed("unknown", None, (days if is_name else f"{days[0].upper()}{days[1:]}",))


def _same_outlet(one: Side, other: Side, *, kind: CopyKind) -> Directed | None:
    """Within one outlet the earlier of two whole pages is the first; a passage may be older than both."""
    if one.outlet is None or one.outlet != other.outlet:
        return None
    if kind != "page":
        told = f"Both are of {one.outlet}, which uses its own words again; they may be older than both."
        return Directed("unknown", None, (told,))
    told = f"Both are of {one.outlet}, which uses its own words again"
    gap = _gap(one, other)
    if gap is None or gap == 0:
        return Directed("unknown", None, (f"{told}; {_days(one, other)}",))
    first = one if gap > 0 else other
    return Directed(_from(first, one), None, (f"{told}; {first.name} came out {_many(gap)} earlier.",))


def _names_the_other(one: Side, other: Side, *, kind: CopyKind) -> Directed | None:
    """A page that names the other's outlet as where its words come from has them from there."""
    by_one, by_other = _names(one, other), _names(other, one)
    if by_one is not None and by_other is not None:
        told = f"{one.name} names {other.outlet} and {other.name} names {one.outlet}: each has it from the other."
        return Directed("unknown", None, (told,))
    if by_one is not None:
        return _taken(one, other, credit=by_one, first="other to one", kind=kind)
    return _taken(other, one, credit=by_other, first="one to other", kind=kind) if by_other is not None else None


def _taken(taker: Side, giver: Side, *, credit: Credit, first: Direction, kind: CopyKind) -> Directed:
    """What a credit shows, unless the days speak against it; beside a single sentence it needs them."""
    gap = _gap(taker, giver)
    if gap is not None and gap > LEEWAY:
        told = f"{taker.name} names {credit.name}, but came out {_many(gap)} before {giver.name}."
        return Directed("unknown", None, (told,))
    if gap is None and kind == "sentence":
        return Directed("unknown", None, (f"{taker.name} names {credit.name}, but {_days(taker, giver)}",))
    told = f"{taker.name} names {credit.name} {WHERE[credit.form]}, which is the outlet of {giver.name}."
    return Directed(first, agency_of(giver.outlet), (told,))


def _names(taker: Side, giver: Side) -> Credit | None:
    """The credit of one page to the other's outlet that is about the shared words."""
    outlet = giver.outlet
    if outlet is None or outlet == taker.outlet:
        return None
    key = agency_of(outlet)
    named = taker.leaf.credits if key else outlet_credits(taker.leaf.page.text, outlet)
    return next((credit for credit in _about(taker, named) if credit.agency == (key or plain(outlet))), None)


def _about(side: Side, named: tuple[Credit, ...]) -> Iterator[Credit]:
    """Credits of the whole text, and those that stand in or beside a shared passage."""
    for credit in named:
        is_near = credit.form != "picture" and any(span.gap(credit.span) <= NEAR for span in side.spans)
        if credit.form in WHOLE or is_near:
            yield credit


def _credits_a_third(one: Side, other: Side, *, kind: CopyKind) -> Directed | None:
    """What both pages credit to the same agency, or one of them as a whole, they have from there."""
    own = {agency_of(one.outlet), agency_of(other.outlet), NOBODY}
    first, second = (
        {credit.agency: credit for credit in _about(side, side.leaf.credits) if _gives(credit, own)}
        for side in (one, other)
    )
    both = [key for key in first if key in second]
    if both:
        names = " and ".join(name_of(key) for key in both)
        return Directed("common source", both[0], (f"Both credit {names}: they share that source.",))
    if kind != "page":
        return None
    if first and second:
        ours, theirs = (" and ".join(map(name_of, named)) for named in (first, second))
        told = f"{one.name} credits {ours}, {other.name} {theirs}: whose the words are is not shown."
        return Directed("unknown", None, (told,))
    return _credited_by_one(one, other, first) or _credited_by_one(other, one, second)


def _credited_by_one(side: Side, silent: Side, named: Mapping[str, Credit]) -> Directed | None:
    """Whoever has a whole text that another gives as an agency's has it from that agency, too."""
    whole = [key for key, credit in named.items() if credit.form in WHOLE]
    if len(whole) != 1:
        return None
    told = f"{side.name} gives its text as {name_of(whole[0])}’s; {silent.name} has the same words and does not say so."
    return Directed("common source", whole[0], (told,))


def _gives(credit: Credit, own: Container[str | None]) -> bool:
    """True for a credit that gives the words themselves; that an agency also reported something gives no text."""
    return credit.form != "statement" and credit.agency not in own


def _first_hand(one: Side, other: Side) -> Directed | None:
    """A page to whose outlet the shared words were told itself, as the other does not say, had them first."""
    told = [_own(side) for side in (one, other)]
    if (told[0] is None) == (told[1] is None):
        return None
    first, later = (one, other) if told[0] is not None else (other, one)
    gap = _gap(first, later)
    if gap is None or gap < 0:
        return None
    reason = (
        f"{first.name} was told it itself (it names {told[0] or told[1]}), and did not come out after {later.name}."
    )
    return Directed(_from(first, one), agency_of(first.outlet), (reason,))


def _own(side: Side) -> str | None:
    """The name by which a page says, within shared words, that its own outlet was told."""
    if side.outlet is None:
        return None
    key = agency_of(side.outlet)
    named = side.leaf.credits if key else outlet_credits(side.leaf.page.text, side.outlet)
    inside = (credit for credit in named if any(span.overlaps(credit.span) for span in side.spans))
    return next((credit.name for credit in inside if credit.agency == (key or plain(side.outlet))), None)


def _from(first: Side, one: Side) -> Direction:
    return "one to other" if first is one else "other to one"


def _gap(one: Side, other: Side) -> int | None:
    """The days from the one page to the other; None where either day is unknown or in doubt."""
    days = [_day(side) for side in (one, other)]
    return None if days[0] is None or days[1] is None else (days[1] - days[0]).days


def _day(side: Side) -> date | None:
    """The day on which a page came out; None where it is unknown, or its own head names other days alone."""
    given = day_of(side.leaf.page.published)
    heads = [day for day in map(day_of, side.leaf.page.heads) if day is not None]
    is_borne_out = given is not None and (not heads or any(abs((day - given).days) <= LEEWAY for day in heads))
    return given if is_borne_out else None


def _days(one: Side, other: Side) -> str:
    gap = _gap(one, other)
    if gap is None:
        doubtful = " and ".join(side.name for side in (one, other) if _day(side) is None)
        return f"when {doubtful} came out is not known, or its head names another day: the direction is unknown."
    if gap == 0:
        return "both came out on the same day: the direction is unknown."
    first = one if gap > 0 else other
    return f"{first.name} came out {_many(gap)} earlier, but both may have it from a third: the direction is unknown."


def _many(gap: int) -> str:
    return "a day" if abs(gap) == 1 else f"{abs(gap)} days"
