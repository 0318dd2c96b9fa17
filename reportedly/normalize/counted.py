"""The thing a figure counts: the noun behind it with its modifiers, or the head of a count in front of it.

No grammar is at hand, only lists: the phrase ends at its first plural noun, or where a word of `counting.toml` ends it.
"""

from reportedly.normalize.figures import Reading
from reportedly.normalize.tokens import HYPHENS, Stretch
from reportedly.text import Span

LONGEST = 7
"""Words of a noun phrase, names included; a longer one is a clause misread."""

BACK = 10
"""Tokens between a head such as "death toll" and its number."""

MASS_JOINTS = ("of", "in", "worth")
"""What leads from a sum of money, a share or a measure to what it is of."""


def counted(stretch: Stretch, reading: Reading) -> Span | None:
    """The words for the thing counted; None where they cannot be told."""
    if reading.kind in ("date", "ordinal", "duration"):
        return None
    if reading.kind == "money" or reading.unit is not None or reading.rule in ("fraction.v1", "vague_number.v1"):
        found = _behind_joint(stretch, reading)
    else:
        found = _phrase(stretch, _after_skips(stretch, reading.end))
    return found or _head_before(stretch, reading)


def _behind_joint(stretch: Stretch, reading: Reading) -> Span | None:
    """What a share, a sum or an open number is of: 80% of Orvenian trade, $2bn in repairs, hundreds of men."""
    at = reading.end
    joint = stretch[at].lower
    if stretch[at].breaks or joint not in MASS_JOINTS:
        return None if reading.kind == "money" else _phrase(stretch, at)
    if joint == "worth":
        at += 1
    elif joint == "in" and reading.kind != "money":
        return None
    start = _over_determiners(stretch, at + 1)
    found = _phrase(stretch, start)
    return None if joint == "in" and (found is None or stretch[start].text[:1].isupper()) else found


def _over_determiners(stretch: Stretch, at: int) -> int:
    determiners = stretch.words.counting.determiners.words
    for _ in range(3):
        if stretch[at].breaks or stretch[at].lower not in determiners:
            break
        at += 1
    return at


def _after_skips(stretch: Stretch, at: int) -> int:
    """Over "more" and "of the" to the noun: forty more people, two of the men."""
    skips = stretch.words.counting.skips.words
    for _ in range(2):
        if stretch[at].lower in skips and not stretch[at].breaks:
            at += 1
    if stretch[at].lower == "of" and not stretch[at].breaks:
        at = _over_determiners(stretch, at + 1)
    return at + 1 if stretch.hyphened(at) else at


def _phrase(stretch: Stretch, at: int) -> Span | None:
    """The noun phrase that begins at a token, with what an "of" adds to it."""
    end = _noun_end(stretch, at)
    if end is None:
        return None
    if stretch.follows(end, ("of",)) and not stretch[end].breaks:
        start = _over_determiners(stretch, end + 1)
        further = None if stretch[start].breaks else _noun_end(stretch, start)
        end = further or end
    return stretch.span(at, end)


def _noun_end(stretch: Stretch, at: int) -> int | None:
    """The token behind the head noun of the phrase that begins here; None where no noun begins."""
    counting = stretch.words.counting
    if stretch[at].lower in counting.pronouns.words or stretch[at].breaks:
        return None
    if stretch[at].lower in counting.states.words and not _is_noun(stretch, at + 1):
        return at + 1
    place = head = at
    words = 0
    while words < LONGEST and _is_noun(stretch, place):
        words += 1
        place += 1
        while (
            stretch[place].text in (*HYPHENS, "’", "'")
            and stretch.hyphened(place)
            and stretch[place + 1].kind == "word"
        ):
            place += 2
        head = place
        if _is_plural(stretch, place - 1) and not _goes_on(stretch, place):
            break
    return head if head > at else None


def _is_noun(stretch: Stretch, at: int) -> bool:
    """A word that may belong to a noun phrase: none of those that end one, no verb by its ending after a noun."""
    token = stretch[at]
    if token.kind != "word" or token.breaks or (token.joined and stretch[at - 1].text not in HYPHENS):
        return False
    return token.lower not in stretch.words.counting.stops.words and not token.lower.endswith("ly")


def _is_plural(stretch: Stretch, at: int) -> bool:
    token, counting = stretch[at], stretch.words.counting
    if token.lower in counting.plurals.words:
        return True
    if token.lower in counting.singulars.words or token.text[:1].isupper():
        return False
    return (
        len(token.text) > 3 and token.lower.endswith("s") and not token.lower.endswith(("ss", "us", "is", "’s", "'s"))
    )


def _goes_on(stretch: Stretch, at: int) -> bool:
    """Another plural right behind the first: "arms depots" is one thing."""
    return (
        _is_noun(stretch, at)
        and _is_plural(stretch, at)
        and stretch[at].lower not in stretch.words.counting.states.words
    )


def _head_before(stretch: Stretch, reading: Reading) -> Span | None:
    """The head of a count in front of its number: the death toll rose to 41; the number of dead reached 41."""
    totals = stretch.words.counting.totals
    if reading.kind == "money":
        return None
    place = reading.first
    for _ in range(BACK):
        if stretch[place].breaks:
            return None
        place -= 1
        word = stretch[place].lower
        if word in totals.words:
            return _head(stretch, place, reading)
        if word not in totals.between and not _is_noun(stretch, place):
            return None
    return None


def _head(stretch: Stretch, at: int, reading: Reading) -> Span | None:
    """What the head names: with "number of" its complement, else the head and the noun in front of it."""
    if stretch[at].lower in stretch.words.counting.totals.numbers:
        if not stretch.follows(at + 1, ("of",)):
            return None
        start = _over_determiners(stretch, at + 2)
        end = _noun_end(stretch, start)
        return stretch.span(start, end) if end is not None and end <= reading.first else None
    tied = _is_noun(stretch, at - 1) and not stretch[at].breaks and stretch[at - 1].text.islower()
    return stretch.span(at - 1 if tied else at, at + 1)
