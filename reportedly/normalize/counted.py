"""The thing a figure counts: the noun behind it with its modifiers, or the head of a count in front of it.

Where there is neither, it is the noun of which a level, a change or a sum is said.
"""

from reportedly.normalize.figures import Reading
from reportedly.normalize.phrases import is_noun, noun_end, over_determiners, over_participle
from reportedly.normalize.said_of import grown, said_of
from reportedly.normalize.tokens import Stretch
from reportedly.text import Span

BACK = 14
"""Tokens between a head such as "death toll" and its number."""

DISTANCES = ("kilometre", "metre", "mile", "foot", "yard", "nautical mile")
"""Units of length: forty kilometres of the border are no border."""

MASS_JOINTS = ("of", "in", "worth")
"""What leads from a sum of money, a share or a measure to what it is of."""


def counted(stretch: Stretch, reading: Reading) -> Span | None:
    """The words for the thing counted; None where they cannot be told, as in a language without word lists."""
    if reading.kind in ("date", "ordinal", "duration") or not stretch.words.counting.stops.words:
        return None
    if reading.rule == "factor.v1":
        return grown(stretch, reading)
    found = _counted(stretch, reading)
    if found is None or _is_time(stretch, found):
        return said_of(stretch, reading)
    return found


def _counted(stretch: Stretch, reading: Reading) -> Span | None:
    if reading.kind == "percent":
        return _behind_joint(stretch, reading) if stretch[reading.end].lower == "of" else None
    if (
        reading.kind == "money"
        or reading.unit is not None
        or reading.rule in ("fraction.v1", "vague.interval.v1", "vague.acled.v1")
    ):
        found = _behind_joint(stretch, reading)
    elif stretch.hyphened(reading.end):
        found = _tied(stretch, reading.end + 1)
    else:
        found = _phrase(stretch, _after_skips(stretch, reading.end))
    if found is None:
        return _head_before(stretch, reading)
    return (_total_before(stretch, reading) or found) if _is_general(stretch, found) else found


def _is_time(stretch: Stretch, found: Span) -> bool:
    """Last year, this month: when, not what."""
    first, *rest = found.of(stretch.text).lower().split()
    return first in ("last", "this", "next") and len(rest) == 1 and rest[0] in stretch.words.units.time


def _is_general(stretch: Stretch, found: Span) -> bool:
    """Men, people: a count in front may name them better (the number of guards reached forty men)."""
    return found.of(stretch.text).lower() in stretch.words.indicators.general.words


def _tied(stretch: Stretch, at: int) -> Span | None:
    """The noun that a hyphen ties to its number: a five-person team; over "strong" to what is so strong."""
    if stretch[at].lower in stretch.words.counting.through.words:
        return _phrase(stretch, at + 1)
    return stretch.span(at, at + 1) if stretch[at].kind == "word" else None


def _behind_joint(stretch: Stretch, reading: Reading) -> Span | None:
    """What a share, a sum or an open number is of: 80% of Orvenian trade, $2bn in repairs, hundreds of men."""
    at = reading.end
    joint = stretch[at].lower
    if stretch[at].breaks or joint not in MASS_JOINTS:
        return None if reading.kind == "money" else _phrase(stretch, _after_skips(stretch, at))
    if joint == "worth":
        at += 1
    elif joint == "in" and reading.kind != "money":
        return None
    start = over_determiners(stretch, at + 1)
    if joint == "of" and stretch[start].lower in stretch.words.counting.pronouns.words:
        return _of_pronoun(stretch, start + 1)
    if joint == "of" and reading.rule == "measure.v1" and reading.unit in DISTANCES and start > at + 1:
        return None
    if start > at + 1 and stretch[start].lower in stretch.words.counting.whole_heads.words:
        return stretch.span(start, start + 1)
    found = _phrase(stretch, _over_number(stretch, start))
    return None if joint == "in" and _is_place_or_time(stretch, start, found) else found


def _of_pronoun(stretch: Stretch, at: int) -> Span | None:
    """What those or it are, of which a share is told: half of them are children; 15 percent of it in grants."""
    if stretch[at].breaks or stretch[at].lower not in ("are", "were", "in"):
        return None
    found = _phrase(stretch, at + 1)
    head = None if found is None else stretch[at + 1]
    return None if head is None or head.text[:1].isupper() or head.lower.endswith(("ed", "ing")) else found


def _over_number(stretch: Stretch, at: int) -> int:
    """Over the number of the whole: two of its seven factories, a third of the 6,000 clerks."""
    words = stretch.words.numerals
    number = stretch[at].kind == "digits" or stretch[at].lower in words.units or stretch[at].lower in words.tens
    if not number or stretch[at].breaks:
        return at
    at += 1
    while stretch[at].lower in words.scales and not stretch[at].breaks:
        at += 1
    return at


def _is_place_or_time(stretch: Stretch, at: int, found: Span | None) -> bool:
    """Two billion "in Orvena" or "in a single year" is no two billion of it."""
    if found is None or stretch[at].text[:1].isupper():
        return True
    times, months = stretch.words.units.time, stretch.words.dates.months
    words = found.of(stretch.text).lower().split()
    return any(word in times or word in months for word in words)


def _after_skips(stretch: Stretch, at: int) -> int:
    """Over "more" and "of the" to the noun: forty more people, two of the men."""
    skips = stretch.words.counting.skips.words
    for _ in range(2):
        if stretch[at].lower in skips and not stretch[at].breaks:
            at += 1
    if stretch[at].lower == "of" and not stretch[at].breaks:
        at = _over_number(stretch, over_determiners(stretch, at + 1))
    return at


def _phrase(stretch: Stretch, at: int) -> Span | None:
    """The noun phrase that begins at a token, with what an "of" adds to it."""
    end = noun_end(stretch, at)
    if end is None:
        return None
    if stretch.follows(end, ("of",)) and not stretch[end].breaks:
        start = over_determiners(stretch, end + 1)
        further = None if stretch[start].breaks else noun_end(stretch, start)
        end = further or end
    end += stretch[end].lower in stretch.words.counting.bodies.words and stretch[end - 1].text[:1].isupper()
    return stretch.span(at, over_participle(stretch, end, endings=("ing",)))


def _head_before(stretch: Stretch, reading: Reading) -> Span | None:
    """The head of a count that stands before its number, or its label: the death toll rose to 41; wounded: 40."""
    return _label(stretch, reading) or _total_before(stretch, reading)


def _label(stretch: Stretch, reading: Reading) -> Span | None:
    """A noun or state that a colon sets before its number: Fatalities: 12; dead: 3."""
    at, words = reading.first - 2, stretch.words.indicators
    if stretch[at + 1].text != ":" or stretch[reading.first].breaks or not _counts_things(reading):
        return None
    return stretch.span(at, at + 1) if stretch[at].lower in words.nouns or stretch[at].lower in words.states else None


def _counts_things(reading: Reading) -> bool:
    return reading.kind == "quantity" and reading.unit is None and reading.rule != "fraction.v1"


def _total_before(stretch: Stretch, reading: Reading) -> Span | None:
    """The head of a count that stands before its number: the death toll rose to 41, the number of guards is 41."""
    totals = stretch.words.counting.totals
    if not _counts_things(reading):
        return None
    place = reading.first
    for _ in range(BACK):
        if stretch[place].breaks:
            return None
        place -= 1
        word = stretch[place].lower
        if word in totals.words:
            return _head(stretch, place, reading)
        measured = stretch[place].kind == "digits" and stretch.hyphened(place + 1)
        known = word in totals.between or is_noun(stretch, place) or stretch.hyphened(place) or measured
        if not known:
            return None
    return None


def _head(stretch: Stretch, at: int, reading: Reading) -> Span | None:
    """What the head names: with "number of" its complement, else the head and the noun in front of it."""
    if stretch[at].lower in stretch.words.counting.totals.numbers:
        if not stretch.follows(at + 1, ("of",)):
            return None
        start = over_determiners(stretch, at + 2)
        end = noun_end(stretch, start)
        end = end if end is None else over_participle(stretch, end, endings=("ed", "ing"))
        return stretch.span(start, end) if end is not None and end <= reading.first else None
    before = stretch[at - 1]
    tied = is_noun(stretch, at - 1) and not stretch[at].breaks and before.text.islower()
    tied = tied and not before.lower.endswith(("s", "ed"))
    return stretch.span(at - 1 if tied else at, at + 1)
