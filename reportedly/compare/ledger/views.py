"""One figure for an event by a printed rule; several rules stand beside each other, and none is called right.

ACLED-like and UCDP-like follow what those projects' codebooks say of reports that differ; they read no such project's
records, and what they give is not theirs.
"""

from collections.abc import Callable, Mapping, Sequence

import msgspec

from reportedly.compare.figures.record import UNBOUNDED, Interval
from reportedly.compare.ledger.entries import Entry
from reportedly.compare.ledger.events import Event
from reportedly.compare.ledger.judging import is_vague
from reportedly.compare.words import words


class View(msgspec.Struct, frozen=True):
    """What one rule gives: a number or three, the rule in words, and the values it rests on. None: it gives nothing."""

    name: str
    rule: str
    figures: tuple[float | None, ...]
    values: tuple[int, ...]


def views(event: Event) -> tuple[View, ...]:
    """What every rule gives for one event; only figures of all who are counted are asked, unless there are none."""
    asked = whole(event.entries)
    return tuple(View(name, _rule(make), *make(asked)) for name, make in RULES.items())


def whole(entries: Sequence[Entry]) -> Sequence[Entry]:
    """The stated entries that count everybody, not a part ("children", "six more"); all stated ones where none does.

    Civilians are everybody where their own page tells of no more people.
    """
    told = [entry for entry in entries if entry.is_stated and _least(entry.interval) is not None]
    stated = [entry for entry in told if not (entry.scene.is_partial or entry.scene.is_list)] or told
    everybody = [entry for entry in stated if entry.thing.head in ("", "people") and not entry.thing.names]
    most = {entry.document: 0.0 for entry in stated}
    for entry in everybody:
        most[entry.document] = max(most[entry.document], _least(entry.interval) or 0.0)
    civilians = [
        entry
        for entry in stated
        if entry.thing.head in words().people_reported
        and entry not in everybody
        and most[entry.document] <= (_least(entry.interval) or 0.0)
    ]
    return [*everybody, *civilians] or stated


Given = tuple[tuple[float | None, ...], tuple[int, ...]]


def lowest(entries: Sequence[Entry]) -> Given:
    """The lowest number that anybody gives. A word like "dozens" counts only where nobody gives a number."""
    return _lowest(_numbered(entries))


def _numbered(entries: Sequence[Entry]) -> Sequence[Entry]:
    return [entry for entry in entries if not is_vague(entry)] or entries


def _lowest(entries: Sequence[Entry]) -> Given:
    found = min(entries, key=lambda entry: (_least(entry.interval) or 0, entry.value), default=None)
    return _given(found, lambda entry: _least(entry.interval))


def highest(entries: Sequence[Entry]) -> Given:
    """The highest number that anybody gives; of “at least 12” that is 12."""
    found = max(entries, key=lambda entry: (_most(entry.interval) or 0, -entry.value), default=None)
    return _given(found, lambda entry: _most(entry.interval))


def most_independent(entries: Sequence[Entry]) -> Given:
    """The number that most voices give, each counted once; of equally many the lower. A word like "dozens" counts only
    where nobody gives a number."""
    numbered = _numbered(entries)
    voices: dict[float, set[str]] = {}
    for entry in numbered:
        number = _least(entry.interval)
        if number is not None:
            voices.setdefault(number, set()).add(entry.body)
    if not voices:
        return (None,), ()
    number = min(voices, key=lambda number: (-len(voices[number]), number))
    return (number,), tuple(entry.value for entry in numbered if _least(entry.interval) == number)


def acled_like(entries: Sequence[Entry]) -> Given:
    """Where reports differ or are vague, the most conservative number that a named voice gives ("dozens" is 12); as
    ACLED's codebook answers the question on fatalities."""
    return _lowest([entry for entry in entries if entry.is_named] or list(entries))


def ucdp_like(entries: Sequence[Entry]) -> Given:
    """Low, best, high: the lowest, the number that most voices give, the highest; as each
    event of UCDP GED has three."""
    parts = lowest(entries), most_independent(entries), highest(entries)
    numbers = tuple(number for given, _ in parts for number in given)
    return numbers, tuple(dict.fromkeys(value for _, held in parts for value in held))


RULES: Mapping[str, Callable[[Sequence[Entry]], Given]] = {
    "lowest": lowest,
    "highest": highest,
    "most independent": most_independent,
    "ACLED-like": acled_like,
    "UCDP-like low / best / high": ucdp_like,
}


def _given(entry: Entry | None, number: Callable[[Entry], float | None]) -> Given:
    return ((None,), ()) if entry is None else ((number(entry),), (entry.value,))


def _rule(make: Callable[[Sequence[Entry]], Given]) -> str:
    return " ".join((make.__doc__ or "").split())


def _least(interval: Interval) -> float | None:
    """The number that an interval gives at least: its lower end, else its upper one; of "about 32" that is 32."""
    about = _about(interval)
    if about is not None or interval.low > -UNBOUNDED:
        return interval.low if about is None else about
    return interval.high if interval.high < UNBOUNDED else None


def _most(interval: Interval) -> float | None:
    about = _about(interval)
    return interval.high if about is None and interval.high < UNBOUNDED else _least(interval)


def _about(interval: Interval) -> float | None:
    """The whole number about which an interval was widened, by ends that no count has; None where it was not."""
    if interval.low <= -UNBOUNDED or interval.high >= UNBOUNDED or interval.low == interval.high:
        return None
    is_whole = interval.low.is_integer() and interval.high.is_integer()
    return None if is_whole else float(round((interval.low + interval.high) / 2))
