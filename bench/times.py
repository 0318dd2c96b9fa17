"""How well times are read: the product's dates, periods and durations against sentences whose times are known.

    python -m bench.times [DATA] [--misses [SET]]

DATA is the folder of the development data (default: ../shared/data beside the repository). Each sentence is read as a
page of one part that was published on the sentence's own day of reference. A sentence is right when each of its known
times is a value of ours that overlaps its characters and has its interval, and no other value of ours of that kind
stands beside them. All figures are percentages of sentences.

How intervals are compared:
- Times that the words leave to the reader have two known intervals, one past and one to come. The past one counts,
  unless our value says that its sentence tells of what is to come (`direction` is `future`): then that one does.
- The known end of a range is the beginning of the last day, month or year that the words name ("from 4 to 22": the
  22nd), while our intervals hold the whole of it. Where our value is a range, or tells until when, its end less that
  last unit counts too.
- What is open to one side has only its other side compared; the known edge of "after 5 May" is the 5th, ours the 6th.
- Sentences with known times that are not resolved (seasons) are passed over; those with impossible ones (30 February)
  are right when we give no interval there.
- Of sentences that know several kinds of times, dates and periods are compared; what of ours stands on a time of
  another kind is passed over. A day with a time of day is compared as the day.
"""

import argparse
import json
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import msgspec

from bench.product import DATA
from reportedly.model import Document, Marks, Origin, Part, Value
from reportedly.normalize import normalize
from reportedly.normalize.times.intervals import stepped
from reportedly.text import Span, unshifted

TIMES = Path("times")

IMPOSSIBLE = "0001-01-01"

SECONDS = {
    "second": 1, "minute": 60, "hour": 3600, "day": 86400, "night": 86400, "week": 604800, "fortnight": 1209600,
    "business day": 86400, "month": 30 * 86400, "year": 365 * 86400, "decade": 3650 * 86400, "century": 36500 * 86400,
}  # fmt: skip
"""What a unit of time is worth in the sentences that know durations."""

Ends = tuple[str | None, str | None]


class Known(msgspec.Struct, frozen=True):
    """A time that a sentence is known to tell: its characters, and its interval, past and to come.

    `kind` is date, period, duration or other; None instead of the intervals where it is impossible.
    """

    span: Span
    kind: str
    past: Ends | None
    coming: Ends | None


class Sentence(msgspec.Struct, frozen=True):
    """One sentence, the day from which it is told, and the times it is known to tell; None: they are not resolved."""

    text: str
    told: str | None
    known: tuple[Known, ...] | None


def figures(data: Path) -> dict[str, float]:
    """The figures the gate holds, in percent; none, and a sentence, without the data."""
    if not (data / TIMES).is_dir():
        print(f"Times were not measured: there is no data at {data / TIMES}.")
        return {}
    found = {name: (sum(right for _, right in judged), len(judged)) for name, judged in _judged(data).items()}
    both = [found[name] for name in ("date", "period", "mixed")]
    found["date_and_period"] = (sum(right for right, _ in both), sum(there for _, there in both))
    return {f"{name}.right": round(100 * right / there, 1) for name, (right, there) in found.items()}


def _judged(data: Path) -> dict[str, list[tuple[Sentence, bool]]]:
    return {
        name: [
            (sentence, is_right(sentence, kinds=kinds))
            for sentence in sentences(data, file)
            if sentence.known is not None
        ]
        for name, (file, kinds) in SETS.items()
    }


SETS = {
    "date": ("DateParser", ("date",)),
    "period": ("DatePeriodParser", ("period",)),
    "mixed": ("DateTimeModel", ("date", "period")),
    "duration": ("DurationParser", ("duration",)),
}
"""The sets, with the kinds of times that are compared in each."""


def sentences(data: Path, file: str) -> Iterator[Sentence]:
    """The sentences of one file; of those that know times of all kinds, the ones with a date or period."""
    for entry in json.loads((data / TIMES / f"recognizers-{file}.json").read_text(encoding="utf-8-sig")):
        told = entry.get("Context", {}).get("ReferenceDateTime", "")[:10] or None
        read = [_known(found) for found in entry["Results"]]
        if file == "DateTimeModel" and not any(one is None or one.kind in ("date", "period") for one in read):
            continue
        whole = None if any(one is None for one in read) else tuple(one for one in read if one is not None)
        yield Sentence(entry["Input"], told, whole)


def _known(found: dict[str, Any]) -> Known | None:
    """One known time; None where its interval is not resolved."""
    if "Start" not in found:
        return Known(Span(0, 0), "other", None, None)
    kind = str(found.get("TypeName", found.get("Type", ""))).removeprefix("datetimeV2.")
    end = found["End"] + 1 if "End" in found else found["Start"] + found["Length"]
    span, kind = Span(found["Start"], end), {"daterange": "period"}.get(kind, kind)
    if kind == "duration":
        seconds = found["Value"]["PastResolution"]["duration"] if "Value" in found else ""
        return Known(span, kind, (seconds, None), None)
    if kind not in ("date", "period"):
        return Known(span, "other", None, None)
    readings = [_ends(one, kind) for one in _readings(found)]
    if not readings or readings == [(None, None)]:
        return None
    if any(one[0] == IMPOSSIBLE for one in readings):
        return Known(span, kind, None, None)
    return Known(span, kind, readings[0], readings[-1])


def _readings(found: dict[str, Any]) -> list[dict[str, str]]:
    if "Value" in found:
        return [one for name in ("PastResolution", "FutureResolution") if (one := found["Value"].get(name))]
    return [one for one in (found["Resolution"] or {}).get("values", []) if one.get("value") != "not resolved"]


def _ends(reading: dict[str, str], kind: str) -> Ends:
    if kind == "date":
        low = reading.get("date", reading.get("value"))
        return low, None if low is None else _next_day(low)
    return reading.get("startDate", reading.get("start")), reading.get("endDate", reading.get("end"))


def _next_day(day: str) -> str | None:
    try:
        return (date.fromisoformat(day) + timedelta(days=1)).isoformat()
    except ValueError:
        return None


def values_of(text: str, *, told: str | None) -> tuple[Value, ...]:
    """The values of a text, read as the body of an English page that was published on a day."""
    origin = Origin(uri="-", digest="", media_type="text/plain", published=told)
    document = Document(id="d", text=text, title=None, language="en", origin=origin, shift=unshifted(text))
    return normalize(document, Marks(parts=(Part(id="p1", kind="body", span=Span(0, len(text))),)))


def is_right(sentence: Sentence, *, kinds: tuple[str, ...]) -> bool:
    """True when the sentence's times of these kinds are all ours, and ours are all its."""
    ours = [value for value in map(_as_day, values_of(sentence.text, told=sentence.told)) if _kind(value) in kinds]
    known = [one for one in sentence.known or () if one.kind in kinds]
    for one in known:
        hit = next((value for value in ours if value.span.overlaps(one.span) and _same(value, one)), None)
        if hit is None and (one.past is not None or any(value.span.overlaps(one.span) for value in ours)):
            return False
        ours = [value for value in ours if value is not hit]
    others = [one for one in sentence.known or () if one.kind not in kinds]
    return all(any(value.span.overlaps(one.span) for one in others) for value in ours)


def _as_day(value: Value) -> Value:
    """The day of a value that has a time of day too."""
    if value.kind != "date" or not isinstance(value.low, str) or "T" not in value.low:
        return value
    return msgspec.structs.replace(value, low=value.low[:10], high=_next_day(value.low[:10]))


def _kind(value: Value) -> str:
    """What a value of ours is in the terms of the sentences."""
    if value.kind != "date":
        return value.kind
    if value.low is None and value.high is None:
        return "other"
    if "T" in f"{value.low}{value.high}":
        return "time"
    return "date" if isinstance(value.low, str) and value.high == _next_day(value.low) else "period"


def _same(value: Value, known: Known) -> bool:
    if known.kind == "duration":
        return _same_length(value, known)
    ahead = value.ref is not None and value.ref.get("direction") == "future"
    expected = known.coming if ahead else known.past
    return expected is not None and _same_ends(value, expected)


def _same_ends(value: Value, expected: Ends) -> bool:
    low, high = expected
    if low is None or value.low is None:
        ends = (value.high, *(_less_last(value.high) if isinstance(value.high, str) else ()))
        return low is None and value.low is None and high in ends
    after = value.rule == "one_sided.v1" and value.high is None and isinstance(value.low, str)
    if value.low != low and not (after and low in _less_last(str(value.low))[:1]):
        return False
    if high is None or value.high is None:
        return (value.bound == "at-least") == (high is None)
    return value.high == high or (value.bound == "range" and high in _less_last(str(value.high)))


def _less_last(high: str) -> list[str]:
    """The beginnings of the last day, week, month, quarter and year before an end, where it may be the end of one."""
    end = date.fromisoformat(high)
    units = ["day", *(["week"] if end.isoweekday() == 1 else []), *(["month"] if end.day == 1 else [])]
    units += ["quarter"] if end.day == 1 and end.month % 3 == 1 else []
    units += ["year"] if (end.month, end.day) == (1, 1) else []
    return [stepped(end, -1, unit=unit).isoformat() for unit in units]


def _same_length(value: Value, known: Known) -> bool:
    ends = [end for end in (value.low, value.high) if isinstance(end, int | float)]
    seconds = [end * SECONDS.get(value.unit or "", 0) for end in ends]
    return bool(seconds) and known.past is not None and abs(seconds[0] - float(known.past[0] or 0)) < 1


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", nargs="?", type=Path, default=DATA)
    parser.add_argument("--misses", nargs="?", const="", help="also print what was missed, in all sets or in one")
    options = parser.parse_args()
    for name, figure in figures(options.data).items():
        print(f"{name:24} {figure:6}")
    if options.misses is not None and (options.data / TIMES).is_dir():
        _print_misses(options.data, only=options.misses)


def _print_misses(data: Path, *, only: str) -> None:
    for name, judged in _judged(data).items():
        for sentence, right in judged if only in ("", name) else ():
            if right:
                continue
            ours = values_of(sentence.text, told=sentence.told)
            print(f"{name}: {sentence.told} {sentence.text!r}")
            print(
                "    known",
                [(one.span.of(sentence.text), one.kind, one.past, one.coming) for one in sentence.known or ()],
            )
            print("    ours ", [(one.span.of(sentence.text), _kind(one), one.low, one.high, one.rule) for one in ours])


if __name__ == "__main__":
    main()
