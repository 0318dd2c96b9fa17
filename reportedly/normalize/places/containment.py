"""What the words say of where a place lies: Paris, Texas; Saraqib, in Idlib province; Syria's Idlib province."""

from collections.abc import Sequence
from itertools import pairwise

from reportedly.normalize.places.compiled import Place
from reportedly.normalize.places.gazetteer import COUNTRY, SECOND, SETTLED, Gazetteer
from reportedly.normalize.places.mentions import Mention
from reportedly.normalize.places.words import words

DIRECTIONS = frozenset(("the", "a"))
"""Small words between "in" and the name; the words of `before` in the list are such, too: "in northern"."""

KNOWN = 100_000
"""People of a settlement too well known to be another place of its name that nobody lists."""


def contained(mentions: Sequence[Mention], *, gazetteer: Gazetteer) -> None:
    """Narrows each mention to the places inside the one that the words name beside it, and that one likewise."""
    for narrow, wide in pairwise(mentions):
        if narrow.stretch is wide.stretch:
            _pair(narrow, wide, gazetteer=gazetteer)


def _pair(narrow: Mention, wide: Mention, *, gazetteer: Gazetteer) -> None:
    link = _link(narrow, wide)
    if link is None:
        return
    if link == "owner":
        narrow, wide = wide, narrow
    holders = [place for place in wide.candidates if place.level != SETTLED]
    if not holders or (link == "comma" and _is_country(narrow) and _is_country(wide)):
        return
    inside = [place for place in narrow.candidates if _holders(place, holders, gazetteer=gazetteer)]
    if inside:
        narrow.candidates = tuple(inside)
        held = {number for place in inside for number in gazetteer.around(place)[1:]}
        wide.candidates = tuple(place for place in holders if place.number in held)
        narrow.container = wide
    elif narrow.form == "unlisted" or (_is_obscure(narrow) and _is_surely_inside(narrow, holders, link=link)):
        wide.candidates = tuple(holders)
        narrow.candidates, narrow.container, narrow.form = (), wide, "unlisted"
        narrow.name = narrow.span.of(narrow.stretch.text)


def _holders(place: Place, holders: Sequence[Place], *, gazetteer: Gazetteer) -> bool:
    around = gazetteer.around(place)[1:]
    return any(holder.number in around for holder in holders)


def _is_country(mention: Mention) -> bool:
    """True for the name of a country: "Canada, Mexico" is a list."""
    return any(place.level == COUNTRY for place in mention.candidates)


def _is_obscure(mention: Mention) -> bool:
    return mention.form == "name" and all(
        place.level >= SECOND and place.population < KNOWN for place in mention.candidates
    )


def _is_surely_inside(narrow: Mention, holders: Sequence[Place], *, link: str) -> bool:
    """A kind is named, or a state's short form follows a comma: no list of places reads so."""
    return narrow.head is not None and link in ("comma", "in") and bool(holders)


def _link(first: Mention, second: Mention) -> str | None:
    """How the words join two mentions: a comma, "in", a bracket, or the possessive of the first."""
    stretch, at = first.stretch, first.end
    if stretch[second.first].breaks:
        return None
    if first.possessive:
        while _is_direction(stretch[at].lower):
            at += 1
        return "owner" if at == second.first else None
    comma = stretch[at].text in (",", "(")
    at += comma
    if comma and at == second.first:
        return "comma"
    apposed = _apposed(first, at)
    inside = stretch[apposed].lower in ("in", "inside", "within")
    at = apposed + 1 if inside else at
    while _is_direction(stretch[at].lower):
        at += 1
    return "in" if inside and at == second.first else None


def _is_direction(word: str) -> bool:
    return word in DIRECTIONS or word in words().around.before.inside


def _apposed(mention: Mention, at: int) -> int:
    """Behind an apposition: the tokens of ", a village" and ", the town"."""
    stretch = mention.stretch
    if stretch[at].lower not in ("a", "the"):
        return at
    ahead = (place for place in range(at + 1, at + 5) if stretch[place].lower in ("in", "inside", "within"))
    return next(ahead, at)
