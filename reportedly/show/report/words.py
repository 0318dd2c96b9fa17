"""Sentences of a report that count: how much there is, how much is shown, and how to see less."""

from collections.abc import Sequence

from reportedly.show.report.nouns import Carried, Event, Figure, Findings, Report, Scope
from reportedly.show.wording import counted

STATES = {
    "conflict": "at odds with",
    "update": "earlier or later than",
    "subset": "a part of",
    "same": "same as",
    "compatible": "can hold with",
    "unsure": "perhaps of another event than",
}
"""How a figure stands to others of its event, before how many they are."""

NOBODY = "no outlet told"
"""In place of an outlet's name."""

NARROW = "narrow the report with --place, --since or another filter for others."

SUMS = {
    "conflict": ("in conflict", "in conflict"),
    "update": ("later count", "later counts"),
    "same": ("same", "same"),
    "compatible": ("can both hold", "can both hold"),
    "subset": ("part and whole", "parts and wholes"),
    "unsure": ("unsure", "unsure"),
}
"""How many pairs of figures stand in which way, after their number, of one and of more; in this order."""


def facts(scope: Scope) -> Sequence[str]:
    """What a report is made of."""
    outlets = counted(scope.outlets, "outlet") if scope.outlets else NOBODY
    return (
        counted(scope.pages, "page"),
        outlets,
        days(scope.first, scope.last),
        counted(scope.claims, "claim"),
        f"{counted(scope.voices, 'voice')}, {scope.named_voices:,} with a name",
    )


def days(first: str | None, last: str | None) -> str:
    """`2031-05-04`, `2031-05-04 to 2031-06-01`, or that no day is told."""
    if first is None or last is None:
        return "no day told"
    return first if first == last else f"{first} to {last}"


def shown(number: int, *, of: int, what: str) -> str:
    """`The first 40 of 3,412 events; --place, --since or another filter shows others.`; empty where all are shown."""
    if number >= of:
        return ""
    return f"The first {number:,} of {of:,} {what}; {NARROW}"


def carried(report: Report) -> str:
    """How many claims that several pages carry are shown, with those on much the same pages."""
    origins = report.origins
    beside = sum(one.beside for one in origins.claims)
    if len(origins.claims) + beside >= origins.there:
        return ""
    told = f"The first {len(origins.claims):,} of {origins.there:,} claims that several pages carry"
    told += f", and beside them {beside:,} on much the same pages" if beside else ""
    return f"{told}; {NARROW}"


def taken(figure: Figure) -> str:
    """What of a figure is its page's, and told by no words of its own: `place and day by its page`."""
    found = [name for name, by in (("place", figure.place_by), ("day", figure.day_by)) if by == "page"]
    return f"{' and '.join(found)} by its page" if found else ""


def relation(state: str | None, others: int) -> str:
    """How a figure stands to others of its event: `at odds with 3`, `a part`."""
    if state is None:
        return ""
    return "a part" if state == "subset" else f"{STATES[state]} {others}"


def states(event: Event) -> str:
    """How many pairs of figures stand in which way: `12 in conflict · 10 same`."""
    numbers = ((event.states.get(state, 0), told) for state, told in SUMS.items())
    return " · ".join(f"{number} {told[number > 1]}" for number, told in numbers if number)


def origins(carried: Carried) -> str:
    """The count of origins in few words: `1 origin`, `1 to 4 origins`."""
    if carried.least == carried.most:
        return counted(carried.most, "origin")
    return f"{carried.least} to {carried.most} origins"


def state_of(carried: Carried) -> str:
    """What is known of that count."""
    if carried.state == "shared":
        return "shared: nobody of them stands alone"
    return "established" if carried.state == "established" else "not established"


def raised(findings: Findings) -> str:
    """`4 warnings and 99 notices`; empty where there are none."""
    told = ((findings.warnings, "warning"), (findings.notices, "notice"))
    return " and ".join(counted(number, name) for number, name in told if number)


def left_out(report: Report) -> str:
    """What of the ledger was not even weighed; empty where all was."""
    if not report.ledger.left_out:
        return ""
    return (
        f"{counted(report.ledger.left_out, 'further group')} of figures that several pages give were not weighed, for "
        "want of room; narrow the report to see them."
    )
