"""When it was said, and what time it is about: the golden texts of tests/cases/whens, whose guide is its README.

    python -m bench.whens [--half test]
    python -m bench.whens --half develop --misses     also shows what was got wrong; the test half shows none

The product reads the texts without their marks. A claim that it did not find counts as wrong, in every figure but those
that end in `_found`, which are of the found ones alone.

- about: of the claims that are about a time, those with the same interval; about_near: with at least `NEAR` of the days
  of either in both, since nobody knows where "early" ends. about_none: of those about none, those left without.
- said: of the claims whose words tell when they were said, those with the same interval; said_page: of the others,
  those with the day of publication.

A time of day is compared as its day, a night as the day on which it begins. A time that is told but has neither end is
no time.
"""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from bench.halves import CASES, Judged, options, shares, show
from bench.matching import Read
from reportedly.model import When
from tests.annotated import Told, texts

NAME = "whens"

DATE = re.compile(r"^\d{1,2} [A-Z][a-z]+ \d{4}$", re.MULTILINE)
FACT = re.compile(r"about (\S+) said (\S+)")
PAGE = "page"
NONE = "none"

NEAR = 0.8
"""Share of days that two intervals must have in common to tell the same vague time."""

DAY = 24
"""Hours."""

Ends = tuple[str | None, str | None]
OPEN: Ends = (None, None)


def judged(half: str) -> list[Judged]:
    """All that one half asks."""
    return [one for gold in texts(CASES / NAME / half) for one in asked_of(Read(gold))]


def asked_of(read: Read) -> Iterator[Judged]:
    """All that one text asks."""
    page = published(read.gold.text)
    for number, told in read.gold.told.items():
        fact = FACT.fullmatch(read.gold.facts[str(number)])
        if fact is None:
            raise ValueError(f"{read.gold.key}: {number} does not tell both times")
        claim = read.claim(told)
        for name, wanted, when in (("about", fact[1], "about"), ("said", fact[2], "said")):
            given = None if claim is None else days(getattr(claim, when))
            shown = f"{_words(read, told)}: {wanted}, not {'found' if given is None else given}"
            figure = f"{name}_{wanted}" if wanted in (PAGE, NONE) else name
            right = given == ends(wanted, page=page)
            yield Judged(figure, right, read.gold.key, shown)
            if claim is not None:
                yield Judged(f"{name}_found", right, read.gold.key, "")
            if figure == "about":
                near = given is not None and is_near(given, ends(wanted, page=page))
                yield Judged("about_near", near, read.gold.key, "")


def _words(read: Read, told: Told) -> str:
    words = " … ".join(span.of(read.gold.text) for spans in (told.cue, told.content) for span in spans)
    return repr(words)


def published(text: str) -> date:
    """The day of publication, as its line tells."""
    line = DATE.search(text)
    if line is None:
        raise ValueError(f"{text[:30]!r} has no line with its date")
    return datetime.strptime(line[0], "%d %B %Y").replace(tzinfo=UTC).date()


def ends(written: str, *, page: date) -> Ends:
    """The ends of a time as the gold writes it: `2031-05-12`, `2031-05`, `2031`, `2031-05-12/`, `page`, `none`.

    >>> ends("2031-12", page=date(2031, 5, 14))
    ('2031-12-01', '2032-01-01')
    """
    if written == NONE:
        return OPEN
    if "/" in written:
        low, _, high = written.partition("/")
        return low or None, high or None
    first = [int(piece) for piece in (page.isoformat() if written == PAGE else written).split("-")]
    if len(first) == 1:
        return date(first[0], 1, 1).isoformat(), date(first[0] + 1, 1, 1).isoformat()
    if len(first) == 2:
        year, month = first
        return date(year, month, 1).isoformat(), date(year + month // 12, month % 12 + 1, 1).isoformat()
    day = date(*first)
    return day.isoformat(), (day + timedelta(days=1)).isoformat()


def days(when: When | None) -> Ends:
    """A time of the product in whole days; a night is the day on which it begins."""
    if when is None:
        return OPEN
    low, high = when.low, when.high
    if low is not None and high is not None and "T" in low and "T" in high and _hours(low, high) < DAY:
        high = (date.fromisoformat(low[:10]) + timedelta(days=1)).isoformat()
    elif high is not None and "T" in high:
        whole = date.fromisoformat(high[:10])
        high = (whole if high[11:].startswith("00:00") else whole + timedelta(days=1)).isoformat()
    return None if low is None else low[:10], high


def _hours(low: str, high: str) -> float:
    first, last = (datetime.fromisoformat(end).replace(tzinfo=UTC) for end in (low, high))
    return (last - first).total_seconds() / 3600


def is_near(given: Ends, wanted: Ends) -> bool:
    """True when both have the same ends, or most of their days."""
    if given == wanted or None in (*given, *wanted):
        return given == wanted
    (low, high), (first, last) = ([date.fromisoformat(end or "") for end in one] for one in (given, wanted))
    common = (min(high, last) - max(low, first)).days
    return common >= NEAR * (max(high, last) - min(low, first)).days


def figures(_data: Path) -> dict[str, float]:
    """The figures the gate holds: those of the test half, in percent."""
    return {name: share for name, (share, _) in shares(judged("test")).items()}


def main() -> None:
    asked = options(__doc__)
    show(NAME, asked=judged(asked.half), misses=asked.misses)


if __name__ == "__main__":
    main()
