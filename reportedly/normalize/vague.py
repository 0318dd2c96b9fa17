"""Numbers that a word stands in for: a hundred, half a million, several thousand, tens of thousands, a handful.

What nobody counted becomes an interval by a rule that the value names, and that can be switched (`Ways.vague`):

- `vague.interval.v1`, the default, keeps what the word itself promises. "Hundreds" is at least one hundred and
  "tens of thousands" at least ten thousand, "several thousand" and "a few thousand" at least two thousand; above they
  are open. `ref["likely"]` adds how far the word is commonly stretched (the `vague` tables of `numerals.toml`).
- `vague.acled.v1` gives the number that the Armed Conflict Location & Event Data Project records for the same word
  (ACLED Codebook, "Reported fatalities": dozens 12, hundreds 100, several, many or few 10), and is `about` it. Words
  that the codebook has no number for stay intervals by the other rule.

`ref["vague"]` holds the word. "A couple of hundred" is two hundred by either. "Several", "a few" and "many" alone are
read only where they count the killed, the wounded and their like: elsewhere they say little.
"""

from decimal import Decimal

from reportedly.model import Json
from reportedly.normalize.number import Numeral
from reportedly.normalize.spelled import in_words
from reportedly.normalize.tokens import Stretch

VAGUEST = ("several", "a few", "few", "many")
"""Words that are kept only where they count a harm."""

INTERVAL = "vague.interval.v1"
ACLED = "vague.acled.v1"


def vague_number(stretch: Stretch, at: int) -> Numeral | None:
    """A number that nobody counted, as the interval its word promises: dozens, tens of thousands, several hundred."""
    words = stretch.words.numerals
    if stretch[at].lower in words.vague:
        return _plural(stretch, at)
    if stretch[at].lower in words.few:
        return _few(stretch, at)
    before = stretch[at - 1].lower
    if stretch[at].lower in words.scales and not stretch[at].breaks and before in words.indefinite.several:
        number = in_words(stretch, at, a=True)
        first = at - 2 if stretch[at - 2].lower == "a" and before == "few" else at - 1
        return None if number is None else _open(first, number.end, number.value * 2, scale=number.scale)
    return None


def acled_number(stretch: Stretch, at: int) -> Numeral | None:
    """A number that nobody counted, as the figure ACLED records for its word: dozens 12, hundreds 100, several 10."""
    number = vague_number(stretch, at)
    return number if number is not None and number.rule == ACLED else None


def word_of(stretch: Stretch, numeral: Numeral) -> str:
    """The words of a vague number, in small letters: tens of thousands."""
    return " ".join(stretch[place].lower for place in range(numeral.first, numeral.end))


def told_of(stretch: Stretch, numeral: Numeral) -> tuple[tuple[str, Json], ...]:
    """What the sheet keeps of a vague number: its word, and how far the word is commonly stretched."""
    words = stretch.words.numerals
    if numeral.rule not in (INTERVAL, ACLED):
        return ()
    said = word_of(stretch, numeral)
    last = stretch[numeral.end - 1].lower
    alone = numeral.end - numeral.first == 1 or stretch[numeral.end - 2].lower != "of"
    ends = words.likely.get(last) if alone and numeral.rule == INTERVAL else None
    likely: list[Json] = list(ends) if ends is not None and last in said else []
    kept: tuple[tuple[str, Json], ...] = (("vague", said),)
    return (*kept, ("likely", likely)) if likely else kept


def _open(first: int, end: int, value: Decimal, *, scale: int, rule: str = INTERVAL) -> Numeral:
    return Numeral(first, end, value, rule, scale=scale, open=rule == INTERVAL)


def _read(stretch: Stretch, first: int, end: int, word: str, *, value: Decimal, scale: int) -> Numeral:
    """One vague word, by the rule that is switched on."""
    recorded = stretch.words.numerals.acled.get(word) if stretch.ways.vague == "acled" else None
    if recorded is None:
        return _open(first, end, value, scale=scale)
    return _open(first, end, Decimal(recorded), scale=1, rule=ACLED)


def _few(stretch: Stretch, at: int) -> Numeral | None:
    """A handful, a couple, several, a few, many, with the noun behind; those without "of" need to count a harm."""
    words, word = stretch.words.numerals, stretch[at].lower
    article = stretch[at - 1].lower in ("a", "an") and not stretch[at].breaks
    if word in ("handful", "couple"):
        scale = stretch[at + 2].lower
        if not article or stretch[at + 1].lower != "of" or scale in words.scales or scale in words.vague:
            return None
        if word == "couple":
            return Numeral(at - 1, at + 1, Decimal(2), "indefinite_number.v1")
        return _read(stretch, at - 1, at + 1, word, value=Decimal(words.few[word]), scale=1)
    after = stretch[at + 1]
    if stretch[at - 1].lower in ("as", "so", "too", "how", "very", "this", "that") and not stretch[at].breaks:
        return None
    if after.kind != "word" or after.breaks or after.lower in words.scales or after.lower in words.vague:
        return None
    if word == "few" and not article:
        return None
    return _read(stretch, at - (word == "few"), at + 1, word, value=Decimal(words.few[word]), scale=1)


def _plural(stretch: Stretch, at: int) -> Numeral | None:
    vague = stretch.words.numerals.vague
    word, value = stretch[at].lower, Decimal(vague[stretch[at].lower])
    if stretch.follows(at + 1, ("of",)) and stretch[at + 2].lower in vague and vague[stretch[at + 2].lower] >= 1_000:
        further = vague[stretch[at + 2].lower]
        return _open(at, at + 3, value * further, scale=further) if value < further else None
    if (word == "tens" and stretch[at + 1].lower != "of") or (word == "scores" and not _counts_people(stretch, at)):
        return None
    scale = int(value) if value >= 1_000 else 1
    return _read(stretch, _before(stretch, at), at + 1, word, value=value, scale=scale)


def _counts_people(stretch: Stretch, at: int) -> bool:
    """Scores of something, and not somebody's scores: no noun stands before."""
    before = stretch[at - 1]
    stands_alone = stretch[at].breaks or before.kind != "word" or before.lower in stretch.words.counting.stops.words
    stands_alone = stands_alone and (before.lower not in stretch.words.counting.determiners.words or stretch[at].breaks)
    return stands_alone and (stretch[at + 1].lower == "of" or _has_lot(stretch, at + 1))


def _has_lot(stretch: Stretch, at: int) -> bool:
    """A verb that tells what befell somebody follows: scores died, scores have been killed; no scores were level."""
    words = stretch.words.indicators
    for place in range(at, at + 4):
        if stretch[place].breaks:
            return False
        lower = stretch[place].lower
        if lower in words.happens or lower in words.states:
            return True
        if lower not in words.passives.words and lower not in ("have", "has", "had", "or", "more"):
            return False
    return False


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
