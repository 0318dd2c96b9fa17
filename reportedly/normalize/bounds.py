"""Words beside a number that say on which side of it the truth lies: at least, nearly, up to, or so."""

from reportedly.model import Bound
from reportedly.normalize.amount import Amount
from reportedly.normalize.tokens import Stretch

LONGEST = 5
"""Words of the longest phrase in the lexicon."""

_BOUNDS: dict[str, Bound] = {"at-least": "at-least", "at-most": "at-most", "about": "about", "exact": "exact"}


def bound_before(stretch: Stretch, amount: Amount) -> tuple[Bound, int]:
    """The bound set in front of a figure ("at least an estimated 40"), and the token where its words begin."""
    bound, first = _phrase_before(stretch, amount, amount.first)
    if first < amount.first:
        outer, further = _phrase_before(stretch, amount, first)
        if further < first:
            return (outer if outer in ("at-least", "at-most") else bound), further
    return bound, first


def _phrase_before(stretch: Stretch, amount: Amount, end: int) -> tuple[Bound, int]:
    phrases = stretch.words.bounds.before
    if stretch[end - 1].lower not in stretch.words.bound_ends:
        return "exact", end
    for length in range(LONGEST, 0, -1):
        first = end - length
        if any(stretch[place].breaks for place in range(first + 1, end + 1)):
            continue
        phrase = " ".join(stretch[place].lower for place in range(first, end))
        if phrase in phrases and _means_bound(stretch, amount, phrase, first):
            return _BOUNDS[phrases[phrase]], first
    return "exact", end


def _means_bound(stretch: Stretch, amount: Amount, phrase: str, first: int) -> bool:
    """Not "some one", nor "over ten days" where it says when."""
    if phrase == "some" and amount.low == 1:
        return False
    if phrase == "up to" and stretch[first - 1].lower in ("is", "are", "was", "were", "now") and not amount.unit.name:
        after = stretch[amount.end]
        counts = after.kind == "word" and not after.breaks and after.lower not in stretch.words.counting.stops.words
        return counts or stretch[first - 2].lower in ("there", "here")
    spans = stretch.words.bounds.spans
    phrasal = phrase in ("over", "up to", "around", "about") and stretch[first - 1].lower in spans.phrasal
    if phrasal and amount.unit.rule != "duration.v1":
        return stretch[first].breaks
    if amount.unit.rule == "duration.v1" and phrase in spans.only:
        return stretch[first - 1].lower in spans.needs
    return True


def bound_after(stretch: Stretch, amount: Amount) -> tuple[Bound, int]:
    """The bound set behind a figure ("40 or more", "50+", "20-odd"), and the token where its words end."""
    phrases = stretch.words.bounds.after
    start = amount.end + 1 if stretch.hyphened(amount.end) else amount.end
    if stretch[start].lower not in stretch.words.bound_starts:
        return "exact", amount.end
    for length in range(3, 0, -1):
        end = start + length
        if any(stretch[place].breaks for place in range(start, end)):
            continue
        phrase = " ".join(stretch[place].lower for place in range(start, end))
        if phrase in phrases and not _goes_on(stretch, phrase, end):
            return _BOUNDS[phrases[phrase]], end
    return "exact", amount.end


def bound_behind_noun(stretch: Stretch, amount: Amount) -> Bound:
    """The bound behind the thing counted: "40 guards at least were killed"; not "hit 40 guards, at least 12 died"."""
    for place in range(amount.end + 1, amount.end + 4):
        token = stretch[place]
        if token.breaks or stretch[place - 1].kind != "word" or stretch[place - 1].lower in _NO_NOUNS:
            return "exact"
        if token.lower == "at" and stretch[place + 1].lower in _LEAST_MOST and not stretch[place + 1].breaks:
            number = stretch[place + 2].kind in ("digits", "money") or stretch[place + 2].lower in stretch.words.openers
            some = stretch[place + 2].lower in ("a", "an", "some", "one")
            return "exact" if number or some else _LEAST_MOST[stretch[place + 1].lower]
    return "exact"


_LEAST_MOST: dict[str, Bound] = {"least": "at-least", "most": "at-most"}

_NO_NOUNS = ("and", "or", "of", "in", "to", "by", "with", "were", "was", "had", "have", "including", "killed")


def _goes_on(stretch: Stretch, phrase: str, end: int) -> bool:
    """What looks like a bound belongs to what follows: "40 plus guards", "40 or more than 50", "40 and below 60"."""
    following = stretch[end]
    if phrase.endswith("than"):
        return not (following.breaks or following.kind in ("mark", "edge"))
    if following.breaks:
        return False
    if phrase == "+":
        return following.kind == "digits" or not stretch[end - 1].joined
    place = end + (following.lower in ("a", "an"))
    number = stretch[place].kind == "digits" or stretch[place].lower in stretch.words.openers
    return number or following.lower in ("than", "equal") or (phrase == "plus" and not stretch[end - 1].joined)
