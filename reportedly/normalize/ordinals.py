"""Places in a row: the third attack, its 21st session; not "second" for a moment, nor the names of streets."""

from decimal import Decimal

from reportedly.normalize.figures import Reading
from reportedly.normalize.spelled import in_words
from reportedly.normalize.tokens import ORDINAL_ENDINGS, Stretch

LOWEST_RANK = 3
"""The first place in a row that is told for its own sake: a first or second one is hardly ever more than "this one"."""

DETERMINERS = frozenset(
    ("the", "a", "its", "their", "his", "her", "our", "my", "your", "this", "that", "every", "each")
)


def ordinal(stretch: Stretch, at: int) -> Reading | None:
    """A place in a row: the third attack, a 21st session, the first one.

    `ref["ranks"]` is there where the place is worth knowing: somebody finished fourth, a third attack. A first or
    second one, and an idiom (first class, the third-largest), count nothing. "Third," that opens a sentence places
    its author's points, and is none.
    """
    number, end = _number(stretch, at)
    if number is None or _is_from_the_end(stretch, end):
        return None
    if stretch[at - 1].lower == "a" and stretch[end].lower in ("more", "less", "fewer", "higher", "lower", "larger"):
        return None
    if stretch[at].text.istitle() and stretch[end].text == "," and not stretch.ways.all_numerals:
        return None
    places = _is_place(stretch, at, end)
    if not (stretch.ways.all_numerals or places or _is_bare(stretch, at, end)):
        return None
    noun = stretch[end].kind == "word" and not stretch[end].breaks
    ranks = places and ((noun and number >= LOWEST_RANK) or _is_ranked(stretch, at))
    first = at - (stretch[at].lower in stretch.words.numerals.scales and stretch[at - 1].lower == "a")
    value = Decimal(number)
    return Reading(
        first=first,
        end=end,
        kind="ordinal",
        low=value,
        high=value,
        unit=None,
        bound="exact",
        rule="ordinal.v1",
        ref={"ranks": True} if ranks else None,
    )


def _is_bare(stretch: Stretch, at: int, end: int) -> bool:
    """A place in a row that ranks nothing: the first two books, first class, the third-largest; no share, no moment."""
    token, before, after = stretch[at], stretch[at - 1].lower, stretch[end]
    if not after.breaks and after.lower in stretch.words.counting.ordinals.occasions:
        return True
    if _is_name(stretch, end) or token.text[:1].isupper():
        return False
    stops = stretch.words.counting.stops.words
    noun = after.kind in ("word", "digits") and not after.breaks and after.lower not in stops
    if token.lower in stretch.words.counting.ordinals.adverbs:
        return before in DETERMINERS and not token.breaks and (noun or before == "the" or stretch.hyphened(end))
    if before in ("a", "one") and end == at + 1:
        return noun
    return after.lower != "of" or before not in stretch.words.numerals.shares.parts


def _is_from_the_end(stretch: Stretch, end: int) -> bool:
    """Second to last, third from last: a place of which the count is not known."""
    hyphened = stretch.hyphened(end)
    place = end + 1 if hyphened else end
    joint = stretch[place].lower in ("to", "from") and not stretch[place].breaks
    place += (2 if stretch.hyphened(place + 1) else 1) if joint else 0
    return stretch[place].lower == "last" and not stretch[place].breaks and (joint or hyphened)


def _is_place(stretch: Stretch, at: int, end: int) -> bool:
    return not _is_name(stretch, end) and _places(stretch, at, end)


def _number(stretch: Stretch, at: int) -> tuple[int | None, int]:
    token, words = stretch[at], stretch.words.numerals
    if token.kind == "digits":
        ended = stretch[at + 1].lower in ORDINAL_ENDINGS and stretch[at + 1].joined and token.text.isdecimal()
        return (int(token.text), at + 2) if ended else (None, at)
    article = stretch[at - 1].lower == "a" and token.lower in words.scales
    spelled = in_words(stretch, at, a=article)
    if spelled is None:
        return words.ordinals.get(token.lower), at + 1
    place = spelled.end + 1 if stretch.hyphened(spelled.end) else spelled.end
    last = words.ordinals.get(stretch[place].lower, 0)
    if stretch[place].breaks or not last:
        return None, at
    tens = spelled.value % 10 == 0 and spelled.value > 10
    told = place > spelled.end or spelled.value > 100 or stretch[place].lower != "second"
    if last < 10:
        return (int(spelled.value) + last, place + 1) if tens and told else (None, at)
    return (int(spelled.value) * last, place + 1) if last >= 100 else (None, at)


def _is_name(stretch: Stretch, end: int) -> bool:
    """A street, a court, an amendment: what follows is capitalized, or such a noun."""
    after = stretch[end]
    return not after.breaks and (after.text[:1].isupper() or after.lower in stretch.words.counting.ordinals.names)


def _places(stretch: Stretch, at: int, end: int) -> bool:
    """A place and no part ("a third of"); "first" and "second" only with a determiner in front and a noun behind."""
    before, after, lists = stretch[at - 1], stretch[end], stretch.words.counting.ordinals
    if stretch.hyphened(end) or f"{stretch[at].lower} {after.lower}" in lists.idioms:
        return False
    if _is_ranked(stretch, at) and (after.breaks or after.kind in ("mark", "edge")):
        return True
    if stretch[at].lower in lists.adverbs:
        noun = after.kind == "word" and not after.breaks and after.lower not in stretch.words.counting.stops.words
        return stretch[at].text.islower() and before.lower in lists.before and noun
    if stretch[at].kind == "digits" and (after.kind != "word" or after.breaks):
        return before.kind == "word" and not stretch[at].breaks
    noun = after.kind == "word" and not after.breaks and after.lower not in stretch.words.counting.stops.words
    if before.lower in ("a", "one"):
        return noun
    return after.lower != "of" or before.lower not in stretch.words.numerals.shares.parts


def _is_ranked(stretch: Stretch, at: int) -> bool:
    """Behind a verb that ranks: finished fourth."""
    return stretch[at - 1].lower in stretch.words.counting.ordinals.ranks and not stretch[at].breaks
