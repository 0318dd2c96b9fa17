"""What stands behind a number and says what it measures: shares, lengths of time, weights and distances."""

from reportedly.normalize.amount import Unit
from reportedly.normalize.number import Numeral
from reportedly.normalize.tokens import Stretch
from reportedly.normalize.unit_names import rate, unit_name


def percent(stretch: Stretch, numeral: Numeral) -> Unit | None:
    """A share in hundredths (80%, 80 percent, 80 per cent) or a difference of two shares (3 percentage points)."""
    at = behind(stretch, numeral)
    token = stretch[at]
    if (before := _percent_of(stretch, numeral)) is not None:
        return before
    if token.breaks:
        return None
    if stretch.follows(at, ("per", "cent")):
        return _share("percent", numeral, at + 2)
    points = stretch.words.units.points.names
    if token.lower == "basis" and stretch[at + 1].lower in points:
        return _share("basis point", numeral, at + 2)
    part = _part_of_point(stretch, numeral)
    if part is not None:
        return part
    if numeral.rule == "fraction.v1" and at > numeral.end and token.lower == "point":
        return _share("percentage point", numeral, at + 1)
    name = stretch.words.units.percents.get(token.lower) or stretch.words.signs.percents.get(token.lower)
    if name is None:
        return None
    point = at + 2 if stretch.hyphened(at + 1) else at + 1
    if stretch[point].lower in points and not stretch[point].breaks and token.lower != "%":
        return _share("percentage point", numeral, point + 1)
    return _share(name, numeral, at + 1)


def _part_of_point(stretch: Stretch, numeral: Numeral) -> Unit | None:
    """A part of one, said with an article: a quarter of a percentage point, half a percent."""
    at = numeral.end + stretch.follows(numeral.end, ("of",))
    if numeral.rule != "fraction.v1" or stretch[at].lower not in ("a", "one") or stretch[at].breaks:
        return None
    word, point = stretch[at + 1].lower, stretch[at + 2].lower
    if word not in stretch.words.units.percents or stretch[at + 1].breaks:
        return None
    if point in stretch.words.units.points.names and not stretch[at + 2].breaks:
        return _share("percentage point", numeral, at + 3)
    return None if word == "percentage" else _share("percent", numeral, at + 2)


def _percent_of(stretch: Stretch, numeral: Numeral) -> Unit | None:
    """The words in front and nothing behind: a percent of 10; not "ten percent of 200", nor "a percent of 10 men"."""
    first, after = numeral.first - 2, stretch[numeral.end]
    if stretch[numeral.first - 1].lower != "of" or not (after.breaks or after.kind in ("mark", "edge")):
        return None
    if stretch[first].lower == "cent" and stretch[first - 1].lower == "per":
        first -= 1
    elif stretch[first].lower not in ("percent", "percents"):
        return None
    before = stretch[first - 1]
    number = before.kind == "digits" or before.lower in stretch.words.openers or before.text in ("%", "-")
    return (
        None if number and not stretch[first].breaks else Unit("percent", "percent", first, numeral.end, "percent.v1")
    )


def _share(name: str, numeral: Numeral, end: int) -> Unit:
    return Unit("percent", name, numeral.first, end, "percent.v1")


def times(stretch: Stretch, numeral: Numeral) -> Unit | None:
    """How often in a length of time: four times per week, twice a day's "two times a day"."""
    at = numeral.end
    if stretch[at].lower != "times" or stretch[at].breaks:
        return None
    per = rate(stretch, at + 1)
    return (
        None if per is None else Unit("quantity", None, numeral.first, numeral.end, numeral.rule, ref=(("per", per),))
    )


def duration(stretch: Stretch, numeral: Numeral) -> Unit | None:
    """A length of time: ten days, a 10-day truce, 48 hours, 3h, ten working days."""
    at = behind(stretch, numeral)
    working = stretch[at].lower in stretch.words.units.working.words and stretch[at + 1].lower in ("day", "days")
    unit = "business day" if working else "hour" if stretch[at].text == "h" else None
    unit = unit or stretch.words.units.time.get(stretch[at].lower)
    if unit is None or stretch[at].breaks or stretch[at].text.istitle():
        return None
    whole = numeral.value == int(numeral.value)
    if stretch[at].lower == "second" and at == numeral.end and numeral.value != 1 and whole:
        return None
    return Unit("duration", unit, numeral.first, at + 1 + working, "duration.v1")


def measure(stretch: Stretch, numeral: Numeral) -> Unit | None:
    """A physical quantity in a unit: 40 kilometres, 20 square miles, 500 kg, 30 miles per hour."""
    at = behind(stretch, numeral)
    if stretch[at].breaks:
        return None
    if (inches := _inches(stretch, numeral, at)) is not None:
        return Unit("quantity", "inch", numeral.first, inches, "measure.v1")
    if (tiny := _tiny(stretch, numeral, at)) is not None:
        return Unit("quantity", tiny, numeral.first, at + 1, "measure.v1")
    named = unit_name(stretch, at)
    if named is None or _is_name(stretch, at) or _modifies(stretch, numeral, at):
        return None
    name, end = named
    if end == at + 1 and stretch[at].text == "m" and (stretch[end].joined and stretch[end].kind == "word"):
        return None
    if name == "degree":
        name, end = _scale_of_heat(stretch, end)
    return Unit("quantity", name, numeral.first, end, "measure.v1")


def _is_name(stretch: Stretch, at: int) -> bool:
    """A word in a capital that is no sign: 5 Mile Road; but 10 Kilometers per hour."""
    token = stretch[at]
    titled = token.text.istitle() and len(token.text) > 3 and token.text not in stretch.words.symbols
    return titled and stretch[at + 1].lower not in ("per", "of", "long") and not stretch[at + 1].breaks


def _inches(stretch: Stretch, numeral: Numeral, at: int) -> int | None:
    """Where "in" for inches ends: 2 in., 2 1/2 in thick; or the sign of inches: 10" long."""
    token, after = stretch[at], stretch[at + 1]
    directed = after.lower in stretch.words.units.directions.words
    if token.text in ('"', "″") and (token.text == "″" or directed):
        return at + 1
    if token.text != "in" or numeral.rule == "number_words.v1" or at != numeral.end:
        return None
    parted = stretch[numeral.first - 1].lower in ("ft", "feet", "foot", "'")
    closed = after.kind == "edge" or (after.text in (".", ",", ")", ";") and after.joined)
    return at + 1 if directed or closed or parted else None


def _tiny(stretch: Stretch, numeral: Numeral, at: int) -> str | None:
    """Picometres and attometres, whose signs mean times of day unless the number cannot be one: 2.1 pm."""
    name = {"pm": "picometre", "am": "attometre"}.get(stretch[at].text)
    return name if name is not None and is_no_clock(stretch[numeral.first].text) else None


def is_no_clock(digits: str) -> bool:
    """True for a decimal that no clock shows: 2.1 and 2.123, not 2.13.

    >>> is_no_clock("2.1"), is_no_clock("2.13"), is_no_clock("2")
    (True, False, False)
    """
    return "." in digits and len(digits.partition(".")[2]) != 2


def _modifies(stretch: Stretch, numeral: Numeral, at: int) -> bool:
    """A unit in the singular behind more than one, and before a noun: two barrel bombs."""
    word, after = stretch[at].lower, stretch[at + 1]
    singular = word in stretch.words.units.modifiers.words
    noun = after.kind == "word" and not after.breaks and after.lower not in stretch.words.counting.stops.words
    return singular and noun and numeral.value > 1 and at == numeral.end


def _scale_of_heat(stretch: Stretch, at: int) -> tuple[str, int]:
    scales = {"c": "Celsius", "f": "Fahrenheit", "celsius": "Celsius", "fahrenheit": "Fahrenheit"}
    scale = scales.get(stretch[at].lower)
    return ("degree", at) if scale is None else (f"degree {scale}", at + 1)


def behind(stretch: Stretch, numeral: Numeral) -> int:
    """The token that may be the unit, over a hyphen, or over "of" behind a vague number (thousands of miles)."""
    over = stretch.hyphened(numeral.end) or (numeral.open and stretch[numeral.end].lower == "of")
    return numeral.end + 1 if over and not stretch[numeral.end].breaks else numeral.end
