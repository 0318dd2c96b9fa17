"""A place becomes a value of the page: its coordinates, what holds it, and the rule by which it was told."""

from collections.abc import Callable, Iterator, Sequence

from reportedly.model import Json, Value
from reportedly.normalize.places.compiled import Place
from reportedly.normalize.places.english import english, inside, official
from reportedly.normalize.places.gazetteer import COUNTRY, FIRST, SETTLED, Gazetteer
from reportedly.normalize.places.resolve import Resolved, resolved
from reportedly.normalize.places.words import words
from reportedly.normalize.tokens import Stretch

DOUBTFUL = 0.5
"""The share of a place among those of its name below which the others are named beside it."""

SURE = 0.9

BACKED = 0.5
"""What the rest of the page has to say for a place, in logits, before it is said to have decided."""


def own_place(found: Resolved, *, gazetteer: Gazetteer) -> str | None:
    """The user's own gazetteer lists the name."""
    return "the user's own gazetteer lists it" if found.place and gazetteer.is_own(found.place) else None


def unlisted_place(found: Resolved, *, gazetteer: Gazetteer) -> str | None:  # noqa: ARG001 - one signature for all
    """The words say that it is a place, and no gazetteer lists it there."""
    if found.place is not None or found.mention.form != "unlisted":
        return None
    if found.mention.container is not None:
        return "no gazetteer lists it in the place that is named to hold it"
    return "no gazetteer lists it" + ("; taken to lie where the place next to it does" if found.beside else "")


def region(found: Resolved, *, gazetteer: Gazetteer) -> str | None:  # noqa: ARG001
    """A continent, sea or stretch of land without borders, which has no point."""
    return "an area without borders has no point" if found.place is None else None


def adjective_of_place(found: Resolved, *, gazetteer: Gazetteer) -> str | None:  # noqa: ARG001
    """An adjective or the name of a people stands for its country."""
    return "an adjective or people of the place" if found.mention.form == "adjective" else None


def short_form(found: Resolved, *, gazetteer: Gazetteer) -> str | None:  # noqa: ARG001
    """An abbreviation or other short form of the list."""
    return "a short form of the name" if found.mention.form in ("short", "code") else None


def container_named(found: Resolved, *, gazetteer: Gazetteer) -> str | None:  # noqa: ARG001
    """The words beside the name tell what holds it: "Paris, Texas"."""
    return "the place named beside it holds it" if found.mention.container is not None else None


def kind_named(found: Resolved, *, gazetteer: Gazetteer) -> str | None:  # noqa: ARG001
    """A noun beside the name tells of what kind it is, and one place of the name is: "Idlib province"."""
    one = len(found.others) == 0 and found.share > SURE and found.candidates > 1
    return "the noun beside it tells the kind of place" if one and found.mention.levels else None


def named_elsewhere(found: Resolved, *, gazetteer: Gazetteer) -> str | None:  # noqa: ARG001
    """Elsewhere the page names what holds the place of this name."""
    return "elsewhere the page names what holds it" if found.elsewhere else None


def only_of_its_name(found: Resolved, *, gazetteer: Gazetteer) -> str | None:  # noqa: ARG001
    """The gazetteer has one place of this name."""
    return "the gazetteer has one place of this name" if found.candidates == 1 else None


def country_first(found: Resolved, *, gazetteer: Gazetteer) -> str | None:  # noqa: ARG001
    """A country goes before the smaller places of its name, unless the page is about their neighbourhood."""
    is_country = found.place is not None and found.place.level == COUNTRY
    return "a country goes before smaller places of its name" if is_country else None


def near_the_others(found: Resolved, *, gazetteer: Gazetteer) -> str | None:
    """Of several places of this name, the one near the page's other places, or in the same subdivision."""
    if found.backed < BACKED or found.place is None or found.place.level < FIRST:
        return None
    return f"near the page's other places, in {inside(found.place, gazetteer=gazetteer)}"


def best_known(found: Resolved, *, gazetteer: Gazetteer) -> str | None:  # noqa: ARG001
    """Of several places of this name, the likeliest by its people and its rank, since the page does not tell."""
    return "the best known of its name; the page does not tell which"


RULES: dict[str, Callable[..., str | None]] = {
    "own_place.v1": own_place,
    "unlisted_place.v1": unlisted_place,
    "region.v1": region,
    "adjective_of_place.v1": adjective_of_place,
    "short_form.v1": short_form,
    "container_named.v1": container_named,
    "kind_named.v1": kind_named,
    "named_elsewhere.v1": named_elsewhere,
    "only_of_its_name.v1": only_of_its_name,
    "country_first.v1": country_first,
    "near_the_others.v1": near_the_others,
    "best_known.v1": best_known,
}
"""Tried in turn; the first that gives a reason has told the place."""


def places(stretches: Sequence[Stretch], *, gazetteer: Gazetteer, home: str | None = None) -> Iterator[Value]:
    """The values of a page's places, in text order; their ids are empty and are given where all values are gathered."""
    for found in resolved(stretches, gazetteer=gazetteer, home=home):
        reasons = ((rule, tell(found, gazetteer=gazetteer)) for rule, tell in RULES.items())
        rule, why = next((rule, why) for rule, why in reasons if why is not None)
        yield Value(
            id="",
            kind="place",
            span=found.mention.span,
            low=None,
            high=None,
            unit=None,
            bound="exact",
            rule=rule,
            ref=_ref(found, why=why, gazetteer=gazetteer),
        )


def _ref(found: Resolved, *, why: str, gazetteer: Gazetteer) -> dict[str, Json]:
    place, mention = found.place, found.mention
    ref: dict[str, Json] = {
        "name": english(place, gazetteer=gazetteer) if place else mention.name,
        "kind": place.kind if place else mention.head or ("region" if mention.form == "region" else "area"),
        "country": place.country if place else _country_around(found),
        "lat": place.lat if place else None,
        "lon": place.lon if place else None,
        "population": (place.population or None) if place else None,
        "geonames": place.geonames if place else None,
        "inside": inside(place, gazetteer=gazetteer) if place else _name_around(found, gazetteer=gazetteer),
        "precision": _precision(found),
        "candidates": found.candidates,
        "why": why,
    }
    if place is not None and (own := official(place, gazetteer=gazetteer)) is not None:
        ref["official"] = own
    if found.share < DOUBTFUL and found.others:
        ref["share"] = round(found.share, 2)
        ref["ambiguous"] = [_other(it, gazetteer=gazetteer) for it in found.others]
    if found.metonym:
        ref["metonym"] = True
    if mention.form == "adjective" or _is_region_adjective(found):
        ref["adjective"] = True
    return ref


def _is_region_adjective(found: Resolved) -> bool:
    """European and Europeans, for Europe."""
    written = found.mention.span.of(found.mention.stretch.text)
    known = words().region_adjectives
    return found.mention.form == "region" and (written in known or written.removesuffix("s") in known)


def _precision(found: Resolved) -> str:
    """What the words denote: a point, an area (of a region without a point, too), or what nobody could draw."""
    if found.place is None or found.place.lat is None:
        return "area" if found.mention.form == "region" else "none"
    return "point" if found.place.level == SETTLED else "area"


def _other(place: Place, *, gazetteer: Gazetteer) -> dict[str, Json]:
    return {
        "name": english(place, gazetteer=gazetteer),
        "country": place.country,
        "inside": inside(place, gazetteer=gazetteer),
        "geonames": place.geonames,
    }


def _country_around(found: Resolved) -> str | None:
    """The country of what is named to hold an unlisted place, where only one can be meant; else of the place beside."""
    container = found.mention.container
    held = container.candidates if container is not None else (found.beside,) if found.beside is not None else ()
    codes = {place.country for place in held}
    return codes.pop() if len(codes) == 1 else None


def _name_around(found: Resolved, *, gazetteer: Gazetteer) -> str | None:
    container = found.mention.container
    if container is not None and container.candidates:
        return english(container.candidates[0], gazetteer=gazetteer)
    if found.beside is None:
        return None
    named = english if found.beside.level < SETTLED else inside
    return named(found.beside, gazetteer=gazetteer)
