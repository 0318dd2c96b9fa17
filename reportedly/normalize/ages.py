"""Ages: of a number that tells how old somebody is, which is never a number of people.

A bare number is an age beside the words of `units.toml` (aged 41, she is 41), and where it is set off behind somebody:
a name (Ana Ruiz, 41, said) or a noun for a person (a girl, 9, and her brother, 11). Further ages may stand in the same
row: brothers aged 4, 6 and 9; two soldiers, 22 and 24, were killed.
"""

from reportedly.normalize.amount import Unit
from reportedly.normalize.number import Numeral
from reportedly.normalize.tokens import Stretch
from reportedly.normalize.units import behind

OLD = (("old",), ("olds",), ("of", "age"))
"""What makes years an age."""

APPOSITION = (",", "—", "–", "―")
"""Marks behind an age that stands behind a name: Ana Ruiz, 41, said."""

CLOSING = (*APPOSITION, ")", ";", ".")
"""Marks behind an age that stands behind a noun for a person: a girl, 9."""

YOUNGEST = 10
"""Years below which a number set off behind a single name is rather a count or a score."""

PLACING = ("in", "at", "near", "from", "outside")
"""In front of a name these make it a place's: in Norholm, 12, mostly guards, died."""

OLDEST = 120
"""Years that a person's age does not exceed."""

ROW = 12
"""Tokens in front of a number that are looked at for the first age of its row."""


def age(stretch: Stretch, numeral: Numeral) -> Unit | None:
    """Somebody's or something's age: 41 years old, a 41-year-old, aged 41; the second of a row: aged 4 and 6."""
    at = behind(stretch, numeral)
    if stretch.words.units.time.get(stretch[at].lower) is not None and not stretch[at].breaks:
        place = at + 2 if stretch.hyphened(at + 1) else at + 1
        for words in OLD:
            if stretch.follows(place, words) and not stretch[place].breaks:
                return _age(stretch.words.units.time[stretch[at].lower], numeral, place + len(words))
    whole = numeral.plain or numeral.rule == "number_words.v1"
    fits = whole and not stretch[numeral.first].breaks and 0 < numeral.value <= OLDEST
    told = fits and (_is_of_somebody(stretch, numeral) or _is_set_off(stretch, numeral) or _goes_on(stretch, numeral))
    return _age("year", numeral, numeral.end) if told else None


def _is_of_somebody(stretch: Stretch, numeral: Numeral) -> bool:
    """Aged 41; people under 30; she is 41; I will be 80 in April; 65 or older."""
    ages, first = stretch.words.units.ages, numeral.first
    if stretch[first - 1].lower in ages.before:
        return True
    if stretch[first - 1].lower in ("under", "over"):
        return stretch[first - 2].lower in ages.people
    end = numeral.end
    if (
        stretch[end].lower in ("or", "and")
        and stretch[end + 1].lower in ("older", "younger")
        and not stretch[end].breaks
    ):
        return stretch[end + 2].lower != "than"
    if stretch[first - 1].lower == "be" and stretch[first - 2].lower in ("will", "would", "'ll"):
        when = stretch[end].lower in ("in", "on", "next", "this", "when")
        return stretch[first - 3].lower in ages.persons and (stretch[end].breaks or when or stretch[end].text in ".,;)")
    if stretch[first - 2].lower in ages.persons and stretch[first - 1].lower in ages.states:
        return stretch[numeral.end].breaks or stretch[numeral.end].text in ".,;)"
    return False


def _is_set_off(stretch: Stretch, numeral: Numeral) -> bool:
    """Set off behind a name or a person: Ana Ruiz, 41, said; her brother, 11, too; two soldiers, 22 and 24, were."""
    first = _row_start(stretch, numeral.first)
    before, after = stretch[first - 2], stretch[numeral.end]
    if stretch[first - 1].text != "," or stretch[first].breaks or before.kind != "word" or stretch[first - 1].breaks:
        return False
    alone = first == numeral.first and numeral.end == first + 1
    if before.lower in stretch.words.persons:
        closed, further = after.text in CLOSING and after.kind == "mark", _is_followed(stretch, numeral.end)
        several = before.lower.endswith("s") or before.lower in stretch.words.counting.plurals.words
        return (further or (closed and not alone)) if several else (closed and alone)
    if before.text[:1].isupper() and before.lower not in stretch.words.dates.months:
        named = stretch[first - 3]
        full = named.kind == "word" and named.text[:1].isupper() and not before.breaks and after.text == ","
        place = stretch[first - 3].lower in PLACING
        return alone and after.text in APPOSITION and (numeral.value >= YOUNGEST or full) and not place
    return False


def _is_followed(stretch: Stretch, at: int) -> bool:
    """Another bare number of the row follows, and ends it or goes on with it: 22 and 24, were."""
    further = stretch[at + 1]
    joined = stretch[at].text == "," or stretch[at].lower in ("and", "or")
    return joined and further.kind == "digits" and (stretch[at + 2].text in CLOSING or stretch[at + 2].lower == "and")


def _goes_on(stretch: Stretch, numeral: Numeral) -> bool:
    """The number goes on a row that begins with a word for ages, and counts nothing: aged 4, 6 and 9."""
    first, after = _row_start(stretch, numeral.first), stretch[numeral.end]
    row = first < numeral.first and stretch[first - 1].lower in stretch.words.units.ages.before
    ends = after.breaks or after.kind in ("mark", "edge") or after.lower in stretch.words.counting.stops.words
    return row and ends


def _row_start(stretch: Stretch, at: int) -> int:
    """Where the row of bare numbers begins that a number belongs to: 4, 6 and 9."""
    place = at
    for _ in range(ROW):
        before = place - 1
        before -= stretch[before].lower in ("and", "or") and stretch[before - 1].text == ","
        joint = stretch[before].text == "," or stretch[before].lower in ("and", "or", "to")
        number = stretch[before - 1]
        bare = number.kind == "digits" or number.lower in stretch.words.numerals.units
        if not joint or not bare or stretch[place].breaks or stretch[before].breaks:
            break
        place = before - 1
    return place


def _age(unit: str, numeral: Numeral, end: int) -> Unit:
    return Unit("duration", unit, numeral.first, end, "age.v1", ref=(("age", True),))
