"""Claims and pages by day, week, month or year: what claims are about above the line, what came out below it."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Literal

import msgspec

from reportedly.across import day_of
from reportedly.show.report.nouns import Day, Days

WIDTH, HALF = 1000, 90
LEFT, RIGHT, LINE = 64, 10, 34
"""Units of the drawing: its width, each lane, its margins, and the strip between the lanes in which the days stand."""

MOST_BINS = 120
"""Bars of a lane."""

TAIL = 0.03
"""Share of the claims at either end of all days that may lie beyond the line, where no page came out."""

LETTER, GAP = 6.6, 14
"""Units of a letter of the names under the line, and between two of them."""

MOST_MONTHS = 24
"""Bars of a month each up to which every month is named; of more only each January, by its year."""

Step = Literal["day", "week", "month", "quarter", "year", "decade"]
STEPS: tuple[tuple[Step, float], ...] = (
    ("day", 1), ("week", 7), ("month", 30.4), ("quarter", 91.3), ("year", 365.25), ("decade", 3652.5),
)  # fmt: skip
"""Steps with their days."""


class Bin(msgspec.Struct, frozen=True):
    """One bar of either lane: `first` and `last` are its days, both included."""

    first: str
    last: str
    x: float
    width: float
    about: int
    pages: int
    about_height: float
    pages_height: float

    @property
    def name(self) -> str:
        """`2031-05-04`, or `2031-05-01 to 2031-05-31`."""
        return self.first if self.first == self.last else f"{self.first} to {self.last}"


class Tick(msgspec.Struct, frozen=True):
    """A day with its name on the line."""

    x: float
    words: str


class Histogram(msgspec.Struct, frozen=True):
    """The drawing; `before` and `after` count claims about days beyond it."""

    width: int
    height: int
    level: int
    below: int
    step: Step
    bins: tuple[Bin, ...]
    ticks: tuple[Tick, ...]
    most_about: int
    most_pages: int
    before: int
    after: int


def histogram(days: Days) -> Histogram | None:
    """The drawing; None where there is no day at all."""
    days = Days(_dated(days.about), _dated(days.published), days.longest)
    ends = _ends(days)
    if ends is None:
        return None
    first, last = ends
    step: Step = next((step for step, long in STEPS if (last - first).days / long < MOST_BINS), "decade")
    starts = list(_starts(first, last, step))
    about = _counted(days.about, starts, step=step, by="claims")
    pages = _counted(days.published, starts, step=step, by="pages")
    most_about, most_pages = max(about.values(), default=0), max(pages.values(), default=0)
    width = (WIDTH - LEFT - RIGHT) / len(starts)
    bins = tuple(
        Bin(
            first=start.isoformat(),
            last=_last(start, step),
            x=round(LEFT + at * width, 1),
            width=round(max(width - 1.0, width * 0.8), 1),
            about=about.get(start, 0),
            pages=pages.get(start, 0),
            about_height=round(HALF * about.get(start, 0) / max(1, most_about), 1),
            pages_height=round(HALF * pages.get(start, 0) / max(1, most_pages), 1),
        )
        for at, start in enumerate(starts)
    )
    before = sum(day.claims for day in days.about if day.day < bins[0].first)
    after = sum(day.claims for day in days.about if day.day > bins[-1].last)
    return Histogram(
        width=WIDTH,
        height=2 * HALF + LINE,
        level=HALF,
        below=HALF + LINE,
        step=step,
        bins=bins,
        ticks=tuple(_ticks(bins, step=step)),
        most_about=most_about,
        most_pages=most_pages,
        before=before,
        after=after,
    )


def _dated(days: Sequence[Day]) -> tuple[Day, ...]:
    """Those that stand in the calendar."""
    return tuple(day for day in days if day_of(day.day) is not None)


def busiest(days: Sequence[Day], *, most: int) -> Sequence[Day]:
    """The days that most claims are about, of equally many the earlier."""
    return sorted(days, key=lambda day: (-day.claims, day.day))[:most]


def _ends(days: Days) -> tuple[date, date] | None:
    """From the first page or claim to the last; claims about days far off do not stretch the line."""
    found = [date.fromisoformat(day.day) for day in days.published]
    total = sum(day.claims for day in days.about)
    seen = 0
    for day in days.about:
        if TAIL * total <= seen + day.claims / 2 <= (1 - TAIL) * total:
            found.append(date.fromisoformat(day.day))
        seen += day.claims
    return (min(found), max(found)) if found else None


def _start(day: date, step: Step) -> date:
    """The first day of the bar that holds a day; weeks begin on Mondays."""
    if step == "week":
        return day - timedelta(days=min(day.weekday(), day.toordinal() - 1))
    if step == "day":
        return day
    month = {"month": day.month, "quarter": (day.month - 1) // 3 * 3 + 1}.get(step, 1)
    return date(max(1, day.year // 10 * 10) if step == "decade" else day.year, month, 1)


def _next(start: date, step: Step) -> date | None:
    """The first day of the bar behind; None where the calendar ends."""
    if step in ("day", "week"):
        days = 1 if step == "day" else 7
        return start + timedelta(days=days) if (date.max - start).days >= days else None
    months = {"month": 1, "quarter": 3, "year": 12}.get(step, 120)
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    if step == "decade":
        year, month = start.year // 10 * 10 + 10, 0
    return date(year, month + 1, 1) if year <= date.max.year else None


def _starts(first: date, last: date, step: Step) -> Iterator[date]:
    at: date | None = _start(first, step)
    while at is not None and at <= last:
        yield at
        at = _next(at, step)


def _last(start: date, step: Step) -> str:
    behind = _next(start, step)
    return (behind - timedelta(days=1)).isoformat() if behind is not None else date.max.isoformat()


def _counted(
    days: Sequence[Day], starts: Sequence[date], *, step: Step, by: Literal["claims", "pages"]
) -> Mapping[date, int]:
    wanted, found = set(starts), dict[date, int]()
    for day in days:
        start = _start(date.fromisoformat(day.day), step)
        if start in wanted:
            found[start] = found.get(start, 0) + (day.claims if by == "claims" else day.pages)
    return found


def _ticks(bins: Sequence[Bin], *, step: Step) -> Iterator[Tick]:
    """The names that find room: years where bars are months and longer, else the days or months themselves."""
    until = 0.0
    for bin_ in bins:
        words = bin_.first if step in ("day", "week") else bin_.first[:7] if step == "month" else bin_.first[:4]
        if step == "month" and len(bins) > MOST_MONTHS:
            if bin_.first[5:7] != "01":
                continue
            words = bin_.first[:4]
        if bin_.x >= until and bin_.x + len(words) * LETTER <= WIDTH:
            yield Tick(bin_.x, words)
            until = bin_.x + len(words) * LETTER + GAP
