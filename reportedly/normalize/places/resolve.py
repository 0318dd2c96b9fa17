"""The places of a page, from its names to what each of them means here."""

import math
from collections.abc import Sequence

import msgspec

from reportedly.normalize.places import evidence, metonyms
from reportedly.normalize.places.compiled import Place
from reportedly.normalize.places.containment import contained
from reportedly.normalize.places.context import Name, settle
from reportedly.normalize.places.gazetteer import COUNTRY, Gazetteer
from reportedly.normalize.places.mentions import Finder, Mention
from reportedly.normalize.places.names import grouped, hints
from reportedly.normalize.tokens import Stretch

MOST_MENTIONS = 20_000
"""Mentions of one document that are weighed; one with more is a list of places, of which the first hold."""


BESIDE = 120
"""Characters between a place nobody lists and one in whose subdivision it is taken to lie."""


class Resolved(msgspec.Struct, frozen=True):
    """A mention that names a place here. `place` is None where no gazetteer has it, `share` how likely it is the place
    among those of its name, `others` the next likely. `beside` is the place named next to one that nobody lists.
    """

    mention: Mention
    place: Place | None
    share: float
    candidates: int
    others: tuple[Place, ...]
    backed: float
    metonym: bool
    elsewhere: bool = False
    beside: Place | None = None


def resolved(stretches: Sequence[Stretch], *, gazetteer: Gazetteer, home: str | None = None) -> list[Resolved]:
    """The places in text order.

    `home` is the ISO 3166-1 code of the country the page comes from, where its address tells.
    """
    finder = Finder(gazetteer)
    mentions = [mention for stretch in stretches for mention in finder.mentions(stretch)][:MOST_MENTIONS]
    return told(mentions, stretches=stretches, gazetteer=gazetteer, home=home) if mentions else []


def told(
    mentions: Sequence[Mention],
    *,
    stretches: Sequence[Stretch],
    gazetteer: Gazetteer,
    home: str | None = None,
    enough: float = evidence.ENOUGH,
) -> list[Resolved]:
    """What each mention means, of those whose signs add up to `enough`."""
    contained(mentions, gazetteer=gazetteer)
    page = evidence.page(stretches)
    for mention in mentions:
        mention.score = evidence.score(mention, page=page) + _own(mention, gazetteer=gazetteer)
    names, which = grouped(mentions)
    backed = settle(names, gazetteer=gazetteer, hints=_hints(stretches, gazetteer=gazetteer, home=home))
    finals = _finals(mentions, which=which, backed=backed)
    found = zip(mentions, which, finals, strict=True)
    chosen = (
        _chosen(mention, None if at is None else names[at], backed=0.0 if at is None else backed[at])
        for mention, at, final in found
        if final >= enough
    )
    return _placed([place for place in chosen if place is not None])


def _placed(found: list[Resolved]) -> list[Resolved]:
    """Unlisted places that nothing is said to hold get the settled place nearest in the text, if one is near."""
    for at, place in enumerate(found):
        if place.mention.form == "unlisted" and place.mention.container is None:
            near = [other for other in found[max(0, at - 1) : at + 2] if _is_near(other, place)]
            beside = min(near, key=lambda other: other.mention.span.gap(place.mention.span), default=None)
            found[at] = msgspec.structs.replace(place, beside=beside.place if beside is not None else None)
    return found


def _is_near(other: Resolved, place: Resolved) -> bool:
    same = other.mention.stretch is place.mention.stretch and other is not place
    known = other.place is not None and other.place.level > COUNTRY and other.mention.form == "name"
    return same and known and other.mention.span.gap(place.mention.span) <= BESIDE


def _own(mention: Mention, *, gazetteer: Gazetteer) -> float:
    is_own = any(gazetteer.is_own(place) for place in mention.candidates)
    return evidence.WEIGHTS["own"] if is_own else 0.0


def _hints(stretches: Sequence[Stretch], *, gazetteer: Gazetteer, home: str | None) -> list[tuple[int, float]]:
    found = list(hints(stretches, gazetteer=gazetteer))
    country = gazetteer.country(home) if home is not None else None
    return [*found, (country.number, 1.0)] if country is not None else found


def _finals(mentions: Sequence[Mention], *, which: Sequence[int | None], backed: Sequence[float]) -> list[float]:
    """Each mention's score with what the page adds: the neighbourhood, and the best other mention of the name."""
    best: dict[str, tuple[float, float]] = {}
    for mention in mentions:
        first, second = best.get(mention.name, (-math.inf, -math.inf))
        if mention.score > first:
            best[mention.name] = (mention.score, first)
        elif mention.score > second:
            best[mention.name] = (first, mention.score)
    return [
        mention.score
        + evidence.WEIGHTS["backed"] * (0.0 if at is None else backed[at])
        + evidence.WEIGHTS["seen_again"] * _again(mention, best[mention.name])
        for mention, at in zip(mentions, which, strict=True)
    ]


def _is_of_capital(name: Name, place: Place) -> bool:
    """The name is a capital's, and the place is it or another of that name in the same country: Washington."""
    capital = next((other for other in name.candidates if other.number == name.capital), None)
    return capital is not None and capital.country == place.country


def _again(mention: Mention, best: tuple[float, float]) -> float:
    first, second = best
    other = second if mention.score == first else first
    return min(max(other, 0.0), evidence.MOST_SEEN)


def _chosen(mention: Mention, name: Name | None, *, backed: float) -> Resolved | None:
    """What the name means; None for a capital that acts, which is left to the parties."""
    if name is None:
        return Resolved(mention, None, 1.0, 0, (), backed, metonym=False)
    order = sorted(range(len(name.shares)), key=lambda at: -name.shares[at])
    place, share = name.candidates[order[0]], name.shares[order[0]]
    acts = metonyms.acts(mention)
    if _is_of_capital(name, place) and (acts or metonyms.is_somebody(mention)):
        return None
    others = tuple(name.candidates[at] for at in order[1:4] if name.shares[at] >= share / 4)
    metonym = acts and place.level == COUNTRY
    elsewhere = mention.container is None and name.is_contained
    return Resolved(mention, place, share, mention.listed, others, backed, metonym=metonym, elsewhere=elsewhere)
