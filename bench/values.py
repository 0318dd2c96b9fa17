"""How well figures are read: the product's values against sentences whose numbers are known.

    python -m bench.values [DATA] [--misses]

DATA is the folder of the development data (default: ../shared/data beside the repository). Each sentence is read as a
page of one part. A value is right when its characters overlap the known ones and its number is the same: for ranges
both ends; elsewhere the sentences know one number, which is compared with the end we know or the middle of both.
All figures are percentages: F1 of the values of the kind that the sentences know. In a row whose name ends in `_unit`
the unit must be the same too; what the sentences call their units is written in our words in `UNITS`.

The sentences of `numbers` and `ordinals` know every numeral, those of names and pronouns ("one of them") among them.
On a page we leave those alone on purpose, so 100 is not the aim there. The rows that end in `_all` read the same
sentences with the stage's switch `all_numerals`, which leaves nothing alone.
"""

import argparse
import json
import math
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import msgspec

from bench.product import DATA
from reportedly.model import Document, Marks, Origin, Part, Value
from reportedly.normalize import USUAL, Ways, normalize
from reportedly.text import Span, unshifted

QUANTITIES = Path("quantities")

HUNDREDTHS = ("Cent", "Penny", "Pence")
"""Units that we give in the currency they are hundredths of."""

FACTORS = {"cent": 0.01, "penny": 0.01, "dime": 0.1, "dozen": 12, "gross": 144, "baker's dozen": 13}
"""What the sentences take for units and we for numbers, or for parts of one."""

SHARED = ("share", "person", "head", "student", "passenger", "ticket", "bottle", "unit", "plate", "pack", "seat")
"""What money is paid for each of, and no unit: the sentences never name it."""

_NAME = re.compile(r"\+?\d+(?:[-./]\d+){3,}|\d+/\d+/\d+")
_PART = re.compile(r"\b(?:one|two|ten|hundred|thousand) and an? $")

_TONNE = re.compile(r"\d\s?t$|tonnes?$")

_RANGE = re.compile(r"[(\[](-?[\d.]*),(-?[\d.]*)[)\]]")


class Known(msgspec.Struct, frozen=True):
    """What a sentence is known to say: the characters, and the ends of the interval, None where open.

    `middle` says that only one number is known, whatever the words around it say.
    """

    span: Span
    low: float | None
    high: float | None
    middle: bool = True
    unit: str | None = None


def _nothing(_: Value) -> bool:
    return False


class Set(msgspec.Struct, frozen=True):
    """One file of sentences: how its entries are read, and which of our values are compared with them.

    `unit` says that the unit is compared too, `points` that what the sentences know as a point is sought among all
    our values (they know years as numbers, and "equal to 20" as a range); `ways` is how we read. What `aside` holds
    of is counted only where the sentences know it: that is what their other files are about.
    """

    file: str
    read: Callable[[dict[str, Any]], tuple[str, list[Known]] | None]
    compares: Callable[[Value], bool]
    unit: bool = False
    points: bool = False
    ways: Ways = USUAL
    aside: Callable[[Value], bool] = _nothing


def figures(data: Path) -> dict[str, float]:
    """The figures the gate holds, in percent; none, and a sentence, without the data."""
    if not (data / QUANTITIES).is_dir():
        print(f"Values were not measured: there is no data at {data / QUANTITIES}.")
        return {}
    return {f"{name}.f1": round(100 * _f1(*_counts(data, known)), 1) for name, known in SETS.items()}


def values_of(text: str, *, ways: Ways = USUAL) -> tuple[Value, ...]:
    """The values of a text, read as the body of an English page."""
    origin = Origin(uri="-", digest="", media_type="text/plain")
    document = Document(id="d", text=text, title=None, language="en", origin=origin, shift=unshifted(text))
    found = normalize(document, Marks(parts=(Part(id="p1", kind="body", span=Span(0, len(text))),)), ways=ways)
    return tuple(value for value in found if value.kind not in ("place", "party"))


def _specified(entry: dict[str, Any]) -> tuple[str, list[Known]] | None:
    known = []
    for found in entry["Results"]:
        ends = _ends(str(found["Resolution"].get("value")))
        if ends is not None:
            unit = found["Resolution"].get("unit")
            factor = 0.01 if unit in HUNDREDTHS else 1
            low, high = (end if end is None else end * factor for end in ends)
            is_range = found["TypeName"] == "numberrange"
            code = found["Resolution"].get("isoCurrency") or _named(unit, money=found["TypeName"] == "currency")
            known.append(Known(Span(found["Start"], found["End"] + 1), low, high, middle=not is_range, unit=code))
    return entry["Input"], known


def _numbered(entry: dict[str, Any]) -> tuple[str, list[Known]] | None:
    """Numbers, but for those that marks join into one name: an address, a day, a telephone number."""
    read = _specified(entry)
    if read is None:
        return None
    text, known = read
    names = [Span(*match.span()) for match in _NAME.finditer(text)]
    return text, [one for one in known if not any(name.covers(one.span) for name in names)]


def _placed(entry: dict[str, Any]) -> tuple[str, list[Known]] | None:
    """Places in a row, but for the parts of a number ("forty-two and a third"), which the file of numbers knows so."""
    read = _specified(entry)
    return None if read is None else (read[0], [one for one in read[1] if not _PART.search(read[0][: one.span.start])])


def _dimensioned(entry: dict[str, Any]) -> tuple[str, list[Known]] | None:
    """Measures; what is written "t" or "tonnes" is the tonne of the SI brochure, though they call it a ton."""
    read = _specified(entry)
    if read is None:
        return None
    text, known = read
    return text, [
        msgspec.structs.replace(one, unit="tonne") if one.unit == "ton" and _TONNE.search(one.span.of(text)) else one
        for one in known
    ]


def _is_no_dimension(value: Value) -> bool:
    """Temperatures and factors: their own files are about them."""
    return value.unit is not None and (value.unit.startswith("degree") or value.unit == "times")


def _measures(value: Value) -> bool:
    """A value in a unit: the files of measures and money are about it."""
    return value.kind in ("quantity", "money") and value.unit is not None


def _named(unit: str | None, *, money: bool = False) -> str | None:
    """What the sentences call a unit, in our words; a name that `UNITS` lacks is ours too."""
    if money and unit == "Pound":
        return "GBP"
    return (
        None
        if unit is None
        else UNITS.get(unit.lower(), unit.lower().replace("meter", "metre").replace("liter", "litre"))
    )


def _ends(words: str) -> tuple[float | None, float | None] | None:
    """`240%`, `0.5` and `[20,100)` as ends of an interval; None for what is no number (`end-1`, `null`)."""
    match = _RANGE.fullmatch(words)
    if match:
        return (float(match[1]) if match[1] else None, float(match[2]) if match[2] else None)
    try:
        value = float(words.rstrip("%"))
    except ValueError:
        return None
    return value, value


def _surfaces(entry: dict[str, Any]) -> tuple[str, list[Known]] | None:
    """Entries that name the characters only; those whose characters do not stand in the sentence are passed over."""
    text, known, place = entry["req"], [], 0
    for found in entry["res"]:
        start = text.find(found["surface"], place)
        if start < 0:
            return None
        place = start + len(found["surface"])
        value = float(found["value"]) * FACTORS.get(found["unit"], 1)
        known.append(Known(Span(start, place), value, value, unit=_named(found["unit"])))
    return text, known


def _counts(data: Path, known: Set) -> tuple[int, int, int]:
    """How many values are right, found, and known."""
    right = found = there = 0
    for text, expected in _entries(data, known):
        ours = _compared(text, known, expected)
        right += len(_matches(ours, expected, unit=known.unit))
        found, there = found + len(ours), there + len(expected)
    return right, found, there


def _compared(text: str, known: Set, expected: list[Known]) -> list[Value]:
    """Our values of the kind the sentences know, and what stands on a point that they know ("equal to 20")."""
    points = [one for one in expected if known.points and one.low == one.high]
    read = [_year_as_number(value) for value in values_of(text, ways=known.ways)]
    values = [part for value in read for part in _apart(value, expected)]
    found = [value for value in values if known.compares(value) or any(_same(value, one) for one in points)]
    return [value for value in found if not known.aside(value) or any(_same(value, one) for one in expected)]


def _apart(value: Value, expected: list[Known]) -> list[Value]:
    """A length said in several units, unit by unit where the sentences know them apart: 3 years, 2 months."""
    said = (value.ref or {}).get("lengths")
    if not isinstance(said, list) or sum(value.span.overlaps(one.span) for one in expected) < 2:
        return [value]
    parts = [part for part in said if isinstance(part, dict)]
    return [
        msgspec.structs.replace(value, low=count, high=count, unit=unit)
        for part in parts
        if isinstance(count := part["count"], int | float) and isinstance(unit := part["unit"], str)
    ]


def _year_as_number(value: Value) -> Value:
    """A year as the number of its digits, for sentences that know no dates; it counts only where they know it."""
    if value.rule not in ("year.v1", "decade.v1") or not isinstance(value.low, str):
        return value
    number = int(value.low[:4])
    return msgspec.structs.replace(value, low=number, high=number)


def _entries(data: Path, known: Set) -> Iterator[tuple[str, list[Known]]]:
    entries = json.loads((data / QUANTITIES / known.file).read_text(encoding="utf-8"))
    yield from (read for entry in entries if (read := known.read(entry)) is not None)


def _matches(ours: list[Value], expected: list[Known], *, unit: bool) -> list[Known]:
    left, matched = list(ours), []
    for one in expected:
        hits = (value for value in left if _same(value, one) and (not unit or _same_unit(value, one)))
        hit = next(hits, None)
        if hit is not None:
            left.remove(hit)
            matched.append(one)
    return matched


def _same(value: Value, known: Known) -> bool:
    low, high = _middle(value) if known.middle else (value.low, value.high)
    return value.span.overlaps(known.span) and _close(low, known.low) and _close(high, known.high)


def _same_unit(value: Value, known: Known) -> bool:
    per = (value.ref or {}).get("per")
    rate = f" per {per}" if per is not None and per not in SHARED else ""
    return f"{value.unit or ''}{rate}".lower() == (known.unit or "").lower()


def _middle(value: Value) -> tuple[float | None, float | None]:
    ends = [end for end in (value.low, value.high) if isinstance(end, int | float)]
    middle = sum(ends) / len(ends) if ends else None
    return middle, middle


def _close(ours: float | str | None, known: float | None) -> bool:
    if ours is None or known is None or isinstance(ours, str):
        return ours is None and known is None
    return math.isclose(ours, known, rel_tol=1e-4)


def _f1(right: int, found: int, known: int) -> float:
    return 2 * right / (found + known) if found + known else 1.0


def _point(value: Value) -> bool:
    return value.low is not None and value.low == value.high


UNITS = {
    "dimensionless": "", "dozen": "", "gross": "", "baker's dozen": "", "percentage": "percent", "pound-mass": "pound",
    "dollar": "USD", "united states dollar": "USD", "cent": "USD", "dime": "USD", "penny": "GBP", "pence": "GBP",
    "euro": "EUR", "pound sterling": "GBP", "franc": "CHF", "bitcoin": "BTC", "rupee": "INR", "finnish markka": "FIM",
    "peseta": "ESP", "netherlands guilder": "NLG", "sen": "sen", "satoshi": "satoshi", "metric ton": "tonne",
    "dollar per hour": "USD per hour", "dollar per kilogram": "USD per kilogram", "cubic centimetre": "millilitre",
    "count per week": " per week",
}  # fmt: skip
"""What the sentences call units, in small letters, and what we call them."""

ALL = Ways(all_numerals=True)


def _is_range(value: Value) -> bool:
    return value.kind not in ("date", "ordinal") and not _point(value)


SETS = {
    "numbers": Set(
        "recognizers-NumberModel.json", _numbered, lambda value: value.kind not in ("date", "ordinal"), aside=_measures
    ),
    "percentages": Set("recognizers-PercentModel.json", _specified, lambda value: value.kind == "percent"),
    "currency": Set("recognizers-CurrencyModel.json", _specified, lambda value: value.kind == "money"),
    "ordinals": Set("recognizers-OrdinalModel.json", _placed, lambda value: value.kind == "ordinal"),
    "ranges": Set("recognizers-NumberRangeModel.json", _specified, _is_range, points=True),
    "dimensions": Set(
        "recognizers-DimensionModel.json",
        _dimensioned,
        lambda value: value.kind == "quantity" and value.unit is not None,
        aside=_is_no_dimension,
    ),
    "sentences": Set(
        "quantulum3-quantities.json", _surfaces, lambda value: value.kind not in ("date", "ordinal"), points=True
    ),
}
SETS |= {
    "numbers_all": msgspec.structs.replace(SETS["numbers"], read=_specified, ways=ALL),
    "ordinals_all": msgspec.structs.replace(SETS["ordinals"], ways=ALL),
    **{
        f"{name}_strict": msgspec.structs.replace(SETS[name], read=_specified, aside=_nothing)
        for name in ("numbers", "ordinals", "dimensions")
    },
}
SETS |= {
    f"{name}_unit": msgspec.structs.replace(SETS[name], unit=True)
    for name in ("currency", "dimensions", "dimensions_strict", "sentences")
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", nargs="?", type=Path, default=DATA)
    parser.add_argument("--misses", nargs="?", const="", help="also print what was missed, in all sets or in one")
    options = parser.parse_args()
    for name, figure in figures(options.data).items():
        print(f"{name:16} {figure:6}")
    if options.misses is not None:
        _print_misses(options.data, only=options.misses)


def _print_misses(data: Path, *, only: str) -> None:
    for name, known in SETS.items():
        for text, expected in _entries(data, known) if only in ("", name) else ():
            ours = _compared(text, known, expected)
            if len(_matches(ours, expected, unit=known.unit)) < max(len(ours), len(expected)):
                print(f"{name}: {text!r}")
                print("    known", [(one.span.of(text), one.low, one.high, one.unit) for one in expected])
                print("    ours ", [(one.span.of(text), one.low, one.high, one.unit) for one in ours])


if __name__ == "__main__":
    main()
