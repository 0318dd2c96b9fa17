"""Numbers that a word stands in for: a hundred, half a million, several thousand, tens of thousands.

What nobody counted leaves its upper side open: "hundreds" is at least one hundred, "tens of thousands" at least ten
thousand, "several thousand" and "a few thousand" at least two thousand. "A couple of hundred" is two hundred.
"""

from decimal import Decimal

from reportedly.normalize.number import Numeral
from reportedly.normalize.spelled import in_words
from reportedly.normalize.tokens import Stretch


def vague_number(stretch: Stretch, at: int) -> Numeral | None:
    """A number that a plural or a word such as several leaves open: dozens, tens of thousands, several hundred."""
    words = stretch.words.numerals
    if stretch[at].lower in words.vague:
        return _plural(stretch, at)
    before = stretch[at - 1].lower
    if stretch[at].lower in words.scales and not stretch[at].breaks and before in words.indefinite.several:
        number = in_words(stretch, at, a=True)
        first = at - 2 if stretch[at - 2].lower == "a" and before == "few" else at - 1
        return None if number is None else _open(first, number.end, number.value * 2, scale=number.scale)
    return None


def _open(first: int, end: int, value: Decimal, *, scale: int) -> Numeral:
    return Numeral(first, end, value, "vague_number.v1", scale=scale, open=True)


def _plural(stretch: Stretch, at: int) -> Numeral | None:
    vague = stretch.words.numerals.vague
    word, value = stretch[at].lower, Decimal(vague[stretch[at].lower])
    if stretch.follows(at + 1, ("of",)) and stretch[at + 2].lower in vague and vague[stretch[at + 2].lower] >= 1_000:
        further = vague[stretch[at + 2].lower]
        return _open(at, at + 3, value * further, scale=further) if value < further else None
    if word == "tens" or (word == "scores" and not _counts_people(stretch, at)):
        return None
    return _open(_before(stretch, at), at + 1, value, scale=int(value) if value >= 1_000 else 1)


def _counts_people(stretch: Stretch, at: int) -> bool:
    """Scores of something, and not somebody's scores: no noun stands before."""
    before = stretch[at - 1]
    stands_alone = stretch[at].breaks or before.kind != "word" or before.lower in stretch.words.counting.stops.words
    return stretch[at + 1].lower == "of" and stands_alone


def _before(stretch: Stretch, at: int) -> int:
    many = stretch.words.numerals.indefinite.many
    return at - 1 if stretch[at - 1].lower in many and not stretch[at].breaks else at


def indefinite_number(stretch: Stretch, at: int) -> Numeral | None:
    """A number whose first word is an article or a half: a hundred and six, a dozen, half a million."""
    words = stretch.words.numerals
    word = stretch[at].lower
    if word in ("half", "quarter"):
        return _part_of_scale(stretch, at)
    if word not in words.scales or words.scales[word] < 12 or word.endswith("s"):
        return None
    if stretch[at].breaks:
        return _bare_scale(stretch, at)
    if stretch[at - 1].lower not in ("a", "an") or (stretch.hyphened(at - 1)):
        return _couple(stretch, at) or _bare_scale(stretch, at)
    number = in_words(stretch, at, a=True)
    return None if number is None else Numeral(at - 1, number.end, number.value, "indefinite_number.v1", number.scale)


def _bare_scale(stretch: Stretch, at: int) -> Numeral | None:
    """Two scales without an article: hundred thousand dollars."""
    scales, before = stretch.words.numerals.scales, stretch[at - 1]
    rises = scales.get(stretch[at + 1].lower, 0) > scales[stretch[at].lower] and not stretch[at + 1].breaks
    free = before.kind != "digits" and before.text not in ("-", "–")
    number = in_words(stretch, at, a=True) if rises and free else None
    return None if number is None else Numeral(at, number.end, number.value, "indefinite_number.v1", number.scale)


def _couple(stretch: Stretch, at: int) -> Numeral | None:
    """Two of a scale: a couple of hundred."""
    start = at - 2 if stretch[at - 1].lower == "of" else at - 1
    if stretch[start].lower != "couple":
        return None
    number = in_words(stretch, at, a=True)
    first = start - 1 if stretch[start - 1].lower == "a" else start
    return (
        None if number is None else Numeral(first, number.end, 2 * number.value, "indefinite_number.v1", number.scale)
    )


def _part_of_scale(stretch: Stretch, at: int) -> Numeral | None:
    """Half a million, half-million, a half million, a quarter of a million, a quarter million."""
    end = at + 1
    for word in ("of", "a"):
        end += stretch[end].lower == word
    end += stretch.hyphened(end)
    scale = stretch.words.numerals.scales.get(stretch[end].lower)
    if scale is None or any(stretch[place].breaks for place in range(at + 1, end + 1)):
        return None
    part = Decimal("0.5") if stretch[at].lower == "half" else Decimal("0.25")
    first = at - 1 if stretch[at - 1].lower in ("a", "one") and not stretch[at].breaks else at
    return Numeral(first, end + 1, part * scale, "indefinite_number.v1", scale=scale)
