"""Numbers of equal parts in words: twenty-three fifths, three twenty-firsts, a hundred trillionths, one over three.

The words alone do not always tell where the number of parts ends and the name of the part begins. Read here: a ten
right before the part belongs to the part ("one hundred thirty fifths" are a hundred thirty-fifths), but behind "and"
it belongs to the number ("one hundred and thirty fifths" are 130 fifths).
"""

from decimal import Decimal

from reportedly.normalize.fractions import of_scale
from reportedly.normalize.number import Numeral, minus
from reportedly.normalize.numerals import numeral
from reportedly.normalize.spelled import in_words
from reportedly.normalize.tokens import Stretch

LONGEST = 12
"""Words of the longest number of parts that is looked at."""


def parts(stretch: Stretch, at: int) -> Numeral | None:
    """A number of equal parts in words: twenty-three fifths, three twenty-firsts, a hundred trillionths."""
    if stretch[at].kind != "word" and not stretch.ways.all_numerals:
        return None
    first, run = _run(stretch, at)
    end = run[-1] + 1 if run else first
    end += stretch.hyphened(end) or (_spaced(stretch, end) and stretch[end + 1].lower in _denominators(stretch))
    word = stretch[end].lower
    end += len(run) > 1 and word == "and" and stretch[end + 1].lower in _denominators(stretch)
    word = stretch[end].lower
    below = _denominators(stretch).get(word)
    if not run or below is None or stretch[end].breaks:
        return _over(stretch, at)
    read = _several(stretch, run, below) if word.endswith("s") else _single(stretch, first, run, below)
    return None if read is None else of_scale(stretch, _signed(stretch, first, end + 1, read))


def _signed(stretch: Stretch, first: int, end: int, value: Decimal) -> Numeral:
    sign = minus(stretch, first)
    return Numeral(first - sign, end, -value if sign else value, "fraction.v1")


def _denominators(stretch: Stretch) -> dict[str, int]:
    words = stretch.words.numerals
    return words.fractions | {"first": 1, "firsts": 1}


def _spaced(stretch: Stretch, at: int) -> bool:
    return stretch.ways.all_numerals and stretch[at].text == "-" and not stretch[at].breaks


def _run(stretch: Stretch, at: int) -> tuple[int, list[int]]:
    """Where the expression begins (its article included) and the places of its number words."""
    words, run, place = stretch.words.numerals, list[int](), at
    article = stretch[at - 1].lower in ("a", "an") and not stretch[at].breaks
    while len(run) < LONGEST:
        token = stretch[place]
        if run and token.breaks:
            break
        number = token.lower in words.units or token.lower in words.tens or words.scales.get(token.lower, 12) != 12
        joint = token.lower == "and" and run and stretch[place + 1].lower in (words.units | words.tens)
        if not number and not joint:
            tied = run and (stretch.hyphened(place) or _spaced(stretch, place))
            following = stretch[place + 1].lower
            if not tied or not (following in words.units or following in words.tens or following in words.scales):
                break
        elif number:
            run.append(place)
        place += 1
    if not run and article and stretch[at].lower in _denominators(stretch):
        return at - 1, [at - 1]
    return at - article if run else at, run


def _number(stretch: Stretch, run: list[int]) -> Decimal | None:
    """The number that all words of a run spell; None when they spell more than one."""
    article = stretch[run[0]].lower in stretch.words.numerals.scales
    read = in_words(stretch, run[0], a=article)
    return None if read is None or read.end != run[-1] + 1 else abs(read.value)


def _several(stretch: Stretch, run: list[int], below: int) -> Decimal | None:
    """More parts than one: twenty-three fifths; one hundred thirty fifths."""
    tens = stretch.words.numerals.tens
    last = stretch[run[-1]].lower
    after_and = len(run) > 1 and stretch[run[-1] - 1].lower == "and"
    if last in tens and below < 10 and len(run) > 1 and not after_and:
        whole, above = _number(stretch, run), _number(stretch, run[:-1])
        above = above if whole is None else whole - tens[last]
        return None if above is None else above / (tens[last] + below)
    above = _number(stretch, run)
    if below == 1 or above is None or not _is_told(stretch, above, below):
        return None
    return above / below


def _is_told(stretch: Stretch, above: Decimal, below: int) -> bool:
    """On a page "three quarters" may be of a year and "two halves" of a match; other rules see to the small ones."""
    if stretch.ways.all_numerals:
        return True
    return (above > 9 and below not in (2, 4)) or (below == 2 and above % 2 == 1 and above > 1)


def _single(stretch: Stretch, first: int, run: list[int], below: int) -> Decimal | None:
    """One part: a trillionth, one twenty-fifth, one one hundred fifth; only where every numeral is read."""
    if stretch[first].lower not in ("one", "a", "an") or not stretch.ways.all_numerals:
        return None
    rest = [place for place in run if place != first]
    if not rest:
        return None if below == 1 else 1 / Decimal(below)
    number = _number(stretch, rest)
    fits = number is not None and below < 10 and stretch[rest[-1]].lower not in stretch.words.numerals.units
    return 1 / (number + below) if number is not None and fits else None


def _over(stretch: Stretch, at: int) -> Numeral | None:
    """One over three: behind a minus, or where every numeral is read; elsewhere on a page "over" is a bound."""
    if not (stretch.ways.all_numerals or minus(stretch, at)):
        return None
    above = numeral(stretch, at)
    if above is None or stretch[above.end].lower != "over" or stretch[above.end].breaks:
        return None
    if stretch[at - 1].kind == "money":
        return None
    below = numeral(stretch, above.end + 1)
    if below is None or not below.value:
        return None
    return Numeral(above.first, below.end, above.value / below.value, "fraction.v1")
