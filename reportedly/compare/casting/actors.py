"""Who is cast: states, armed groups, bodies and camps, each mention with the one it means.

A people and the forces of a state stand for their state here: "the Turks", "Turkish warplanes". Persons and firms are
left out: what persons fight each other with is mostly words. A camp is a word for those who fight and bear no name,
"the rebels"; where the page ties it to one party and no other, that party is meant.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

import msgspec

from reportedly.compare.casting.compounds import STATE, halves
from reportedly.compare.casting.words import one_of, words
from reportedly.lexicon import table
from reportedly.model import Json, Party, Value
from reportedly.rulebook.reading import Reading
from reportedly.text import Span

CAST = ("state", "group", "organization", "people")
"""Kinds of party that can be cast."""

CAMP = "camp:"
"""Begins the key of a camp; its family follows, and the state behind a further colon."""

GENERAL = ("government_forces",)
"""Camps that are a state where one is named beside them, and need no article to be those spoken of before."""

_IN_BRACKETS = re.compile(r"\s*\([^()]{2,20}\)")
"""An acronym behind the name it stands for: "the Salt Front (SF)"."""

_BEFORE_PEOPLE = re.compile(r"(?:^|[.,;:]|\b(?:the|and|or|both))\s*$", re.IGNORECASE)
"""In front of a people that is meant as a whole: "the Turks", "and Turks"."""

_OWNING = re.compile(r"[’']s?(?=\s)|[’']s\b")
"""Behind a name in the genitive."""

_PRO = re.compile(r"\bpro-\w[\w-]*\s$", re.IGNORECASE)
"""In front of a camp: its people fight for somebody, and are not those whom the word alone means."""

LONGEST_WORD = 40
"""Characters in front of a camp that are searched for what belongs to it."""

LONGEST_BEFORE_PEOPLE = len(" both ")
"""Characters in front of the name of a people that are searched for an article or a list."""

_DEFINITE = re.compile(r"\b(?:[Tt]he|[Tt]hese|[Tt]hose|its|their|his)\s+(?:[a-z][\w’'-]*\s+)?[“\"‘]?$")
"""In front of a camp that was spoken of before, an adjective or a quotation mark between."""

_THE = re.compile(r"\bthe\s$", re.IGNORECASE)
"""In front of a camp."""


class Mention(msgspec.Struct, frozen=True):
    """Where somebody is named: `key` tells who (an identifier, a party's id, or a camp), `name` is for the reader.

    `is_owner` is true of an adjective or a possessive, which names whose something is; `is_city_too` of a capital that
    means its government if it does something, and may mean the city if something is done to it; `is_ruler` of somebody
    who stands for the state if helped or fought, and speaks for himself; `describes` of an adjective or a people;
    `is_definite` is false of a camp without an article, which may be any such people; `is_taken_up` is true of a
    pronoun.
    """

    span: Span
    key: str
    name: str
    is_owner: bool = False
    is_city_too: bool = False
    is_ruler: bool = False
    describes: bool = False
    is_definite: bool = True
    is_taken_up: bool = False

    @property
    def is_state(self) -> bool:
        """True for a state, its people and its forces."""
        return self.key.startswith(STATE)

    @property
    def is_camp(self) -> bool:
        """True for those who fight and bear no name."""
        return self.key.startswith(CAMP)


def mentions(reading: Reading) -> tuple[Mention, ...]:
    """All mentions of who can be cast, in text order and disjoint."""
    text = reading.text
    named = [found for value in reading.sheet.values for found in _of_parts(value, reading)]
    backers = [Mention(half.span, half.key, half.name, is_owner=True) for half in halves(reading)]
    kept = list(_undescribed(_disjoint([*named, *backers]), text=text))
    ahead = {mention.span.end: mention for mention in kept}
    camps = [_camp(match, ahead=ahead, text=text) for match in _camp_words().finditer(text) if not _is_pro(text, match)]
    return tuple(_tied(_disjoint([*kept, *camps]), text=text))


def _undescribed(found: Sequence[Mention], *, text: str) -> Iterator[Mention]:
    """Without the adjectives that describe the name behind them, and the acronyms in brackets behind their name."""
    for at, mention in enumerate(found):
        after = found[at + 1] if at + 1 < len(found) else None
        before = found[at - 1] if at else None
        is_adjective = mention.describes and after is not None and text[mention.span.end : after.span.start] == " "
        is_acronym = before is not None and _IN_BRACKETS.fullmatch(text[before.span.end : mention.span.end + 1])
        if is_acronym and before is not None and before.key == mention.key:
            continue
        if not is_adjective:
            yield mention


def _of_parts(value: Value, reading: Reading) -> Iterator[Mention]:
    """The mention; of "Salt Front-backed Tarn Brigade" both, and of "fighters of the Salt Front" whose they are."""
    text = value.span.of(reading.text)
    inner = (
        next(filter(None, (made.fullmatch(text) for made in _whole_names())), None) if value.kind == "party" else None
    )
    known = reading.once(_called) if inner is not None else {}
    found = {name: known.get(word) for name, word in (inner.groupdict().items() if inner is not None else ())}
    if inner is None or None in found.values():
        whole = _of_value(value, reading)
        yield from (whole,) if whole is not None else ()
        return
    for name, party in found.items():
        low, high = inner.span(name)
        span = value.span if len(found) == 1 else Span(value.span.start + low, value.span.start + high)
        if party is not None:
            yield Mention(span, party.identifier or party.id, party.name, is_owner=name == "backer")


@lru_cache
def _whole_names() -> tuple[re.Pattern[str], ...]:
    backed, people = one_of(words().helping.compounds), one_of(words().people.words)
    return (
        re.compile(rf"(?:the )?(?P<backer>.+?)-{backed} (?P<backed>.+)", re.IGNORECASE),
        re.compile(rf"{people} of (?:the )?(?P<whole>.+)", re.IGNORECASE),
    )


def _called(reading: Reading) -> Mapping[str, Party]:
    """Who can be cast, by all names that the page has for them."""
    every = [party for party in reading.sheet.parties if party.kind in CAST]
    names = {name: party for party in reversed(every) for name in party.names}
    return {**names, **{party.name: party for party in reversed(every)}}


def _of_value(value: Value, reading: Reading) -> Mention | None:
    ref = value.ref or {}
    candidates = ref.get("candidates")
    is_capital = ref.get("form") == "capital"
    is_open = is_capital and isinstance(candidates, list) and len(candidates) == 1
    meant = candidates[0] if is_open and isinstance(candidates, list) else ref.get("party")
    party = reading.parties.get(str(meant)) if value.kind == "party" else None
    if party is not None and party.kind == "person":
        return _ruler(party, value, reading)
    if party is None or party.kind not in CAST:
        return None
    camp = _camp_of_state(party, value, reading)
    if camp is not None:
        return camp
    state = _state_of(party, value, reading)
    if party.kind == "people" and state is None and party.identifier is None:
        return None
    key, name = state or (party.identifier or party.id, party.name)
    mention = _whole(value.span, key=key, name=name, is_adjective=ref.get("form") == "adjective", text=reading.text)
    describes = party.kind == "people" or ref.get("form") == "adjective"
    return msgspec.structs.replace(mention, is_city_too=is_capital, describes=describes and mention.span == value.span)


def _ruler(party: Party, value: Value, reading: Reading) -> Mention | None:
    """Somebody listed as the ruler of a state that the page names stands for it; of other persons nothing is told."""
    state = _rulers().get(party.name.casefold())
    found = reading.once(_states).get(state or "")
    if found is None or _OWNING.match(reading.text, value.span.end):
        return None
    return Mention(value.span, found.identifier or found.id, found.name, is_ruler=True)


def _states(reading: Reading) -> Mapping[str, Party]:
    return {party.name: party for party in reading.sheet.parties if party.kind == "state"}


@lru_cache
def _rulers() -> Mapping[str, str]:
    return msgspec.convert(table("parties")["rulers"], dict[str, str])


def _camp_of_state(party: Party, value: Value, reading: Reading) -> Mention | None:
    """ "Orven rebels": a camp of a country, though the page makes them a party of their own."""
    words_of = party.name.casefold().split()
    family = _camp_of().get(words_of[-1]) or _camp_of().get(" ".join(words_of[-2:]))
    state = _country_in(value, reading)
    if party.identifier is not None or family in (None, *GENERAL) or state is None:
        return None
    key, name = f"{CAMP}{family}:{STATE}{state['country']}", f"the {_told(family)} of {state['name']}"
    is_owner = _OWNING.match(reading.text, value.span.end) is not None
    is_definite = value.span.of(reading.text).casefold().startswith("the ")
    return Mention(value.span, key, name, is_owner=is_owner, is_definite=is_definite)


def _country_in(value: Value, reading: Reading) -> Mapping[str, Json] | None:
    """The one country whose adjective or people's name stands in a mention."""
    refs = [place.ref or {} for place in reading.values_in(value.span) if place.kind == "place"]
    found = [ref for ref in refs if ref.get("kind") == "country" and ref.get("country")]
    return found[0] if len(found) == 1 and found[0].get("adjective") else None


def _told(family: str) -> str:
    return family.replace("_", " ")


def _state_of(party: Party, value: Value, reading: Reading) -> tuple[str, str] | None:
    """The state a people or a body stands for: by the adjective or demonym in its name."""
    if party.kind not in ("people", "organization"):
        return None
    state = _country_in(value, reading)
    if state is None:
        return None
    inner = next(place.span for place in reading.values_in(value.span) if place.ref == state)
    rest = reading.text[inner.end : value.span.end].casefold().split()
    is_body = party.kind == "organization" and bool(rest) and _is_body(rest)
    is_people = party.kind == "people" and not rest and _is_definite(reading.text, value.span, inner)
    return (f"{STATE}{state['country']}", str(state["name"])) if is_body or is_people else None


def _is_body(rest: Sequence[str]) -> bool:
    return rest[-1] in words().bodies.nouns and all(word in words().bodies.between for word in rest[:-1])


def _is_definite(text: str, whole: Span, name: Span) -> bool:
    """True for "the Turks", or "Turks" in a list; not for "five Turks"."""
    return (
        name.start > whole.start
        or _BEFORE_PEOPLE.search(text[max(0, whole.start - LONGEST_BEFORE_PEOPLE) : whole.start]) is not None
    )


def _whole(span: Span, *, key: str, name: str, is_adjective: bool, text: str) -> Mention:
    """The mention with the body of the state behind it; an owner where it is one."""
    body = _body_behind(is_state=key.startswith(STATE)).match(text, span.end)
    if body is not None:
        return Mention(Span(span.start, body.end()), key, name, is_owner=_OWNING.match(text, body.end()) is not None)
    return Mention(span, key, name, is_owner=is_adjective or _OWNING.match(text, span.end) is not None)


@lru_cache
def _body_behind(*, is_state: bool) -> re.Pattern[str]:
    between = one_of(words().bodies.between)
    nouns = one_of(words().bodies.nouns if is_state else words().fighters.words)
    return re.compile(rf"(?:[’']s)?(?:-led)?\s+(?:{between}\s+){{0,2}}{nouns}\b(?!-)")


@lru_cache
def _camp_words() -> re.Pattern[str]:
    nouns = one_of(word for listed in words().camps.values() for word in listed)
    return re.compile(rf"\b(?P<head>{nouns})\b", re.IGNORECASE)


@lru_cache
def _camp_of() -> Mapping[str, str]:
    return {word: camp for camp, listed in words().camps.items() for word in listed}


def _is_pro(text: str, match: re.Match[str]) -> bool:
    return _PRO.search(text[max(0, match.start() - LONGEST_WORD) : match.start()]) is not None


def _camp(match: re.Match[str], *, ahead: Mapping[int, Mention], text: str) -> Mention:
    """A camp; "Orven rebels" are rebels of a country, "Salt Front militants" are the Salt Front."""
    span = Span(*match.span("head"))
    family = _camp_of()[match["head"].casefold()]
    is_definite = _DEFINITE.search(text[max(0, span.start - LONGEST_WORD) : span.start]) is not None
    before = ahead.get(span.start - 1) if text[span.start - 1 : span.start].isspace() else None
    if before is None:
        return Mention(span, f"{CAMP}{family}", f"the {_told(family)}", is_definite=is_definite)
    whole = Span(before.span.start, span.end)
    if before.is_state and family not in GENERAL:
        key, name = f"{CAMP}{family}:{before.key}", f"the {_told(family)} of {before.name}"
        return Mention(whole, key, name, is_definite=is_definite)
    return Mention(whole, before.key, before.name)


def _disjoint(found: Iterable[Mention]) -> list[Mention]:
    """In text order; of those that overlap the longest of the first."""
    kept: list[Mention] = []
    for mention in sorted(found, key=lambda one: (one.span.start, -one.span.end)):
        if kept and mention.span.start < kept[-1].span.end:
            if mention.span.covers(kept[-1].span):
                kept[-1] = mention
            continue
        kept.append(mention)
    return kept


def _tied(found: Sequence[Mention], *, text: str) -> Iterator[Mention]:
    """Each mention; "the militants" are one party's where the page ties that word to one party and to no other, and
    "rebels" are those of a country where the page speaks of no other rebels."""
    ties: dict[str, dict[str, str]] = defaultdict(dict)
    countries: dict[str, dict[str, str]] = defaultdict(dict)
    for mention in found:
        match = _camp_words().search(mention.span.of(text))
        if match is not None and not mention.is_camp:
            ties[_camp_of()[match["head"].casefold()]][mention.key] = mention.name
        elif mention.key.count(":") > 1:
            countries[mention.key.split(":")[1]][mention.key] = mention.name
    for mention in found:
        family = mention.key.removeprefix(CAMP)
        known = {**ties.get(family, {}), **countries.get(family, {})}
        ahead = text[max(0, mention.span.start - len("the ") - 1) : mention.span.start]
        is_told = family in GENERAL or family not in ties or _THE.search(ahead) is not None
        if mention.is_camp and len(known) == 1 and is_told:
            ((key, name),) = known.items()
            yield msgspec.structs.replace(mention, key=key, name=name)
        else:
            yield mention
