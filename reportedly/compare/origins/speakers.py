"""For whom each voice of a page speaks, as far as the page itself settles it.

A name speaks for itself; whoever holds an office speaks for its body, a correspondent for the agency, a count for
whoever made it. A description ("the ministry") is the one body of the page that it fits; where it fits several, it may
be any of them, and that stays open.
"""

from collections.abc import Container, Iterator, Mapping, Sequence

import msgspec

from reportedly.carrying import Speaker, Way
from reportedly.compare.origins.lists import fold, known, lists, titles
from reportedly.compare.origins.naming import (
    VAGUE,
    Named,
    abbreviation,
    abbreviations,
    apposed_person,
    bare_of_telling,
    has_kind,
    named,
)
from reportedly.model import UNRESOLVED, Party, Sheet, Voice

_MAY_BE = f"{UNRESOLVED}: may be "
"""Begins the role of a description that may be one of several voices, which follow, joined by "or"."""

SHORTEST = 4
"""Letters of an abbreviation that is known though two of them changed places."""

_BEHIND = ("of", "for", "at", "with", "from", "in")
_OFFICE_WORDS = 3
"""Words of the longest office."""


def speakers(sheet: Sheet) -> tuple[Speaker, ...]:
    """The voices of a page but for its own, each with whom it speaks for, in the order of the sheet."""
    parties = {party.voice: party for party in sheet.parties if party.voice is not None}
    text = sheet.document.text
    found = [
        _speaker(voice, parties.get(voice.id), told=[mention.of(text) for mention in voice.mentions])
        for voice in sheet.voices
        if voice.kind != "author"
    ]
    found = list(_misspelled(found))
    return tuple(_settled(found, roles={voice.id: voice.role or "" for voice in sheet.voices}))


def _speaker(voice: Voice, party: Party | None, *, told: Sequence[str]) -> Speaker:
    """One voice by its own words: an office first, then its name."""
    is_state = party is not None and party.kind == "state" and voice.kind != "person"
    office = None if is_state else _by_office(voice)
    if office is not None:
        way, meant = office
        return Speaker(voice.id, voice.name, way, meant.key, meant.shown, meant.forms, meant.is_definite)
    person = apposed_person(voice.name) if voice.kind in ("unnamed", "group") and not voice.named else None
    if person is not None:
        return Speaker(voice.id, voice.name, "itself", f"person:{fold(person)}", person)
    if voice.kind == "person" and voice.named and not _is_rank(voice.name):
        return Speaker(voice.id, voice.name, "itself", f"person:{fold(bare_of_titles(voice.name))}", voice.name)
    meant = _own(voice, party)
    if _is_rank(voice.name):
        meant = Named(None, "", (), is_definite=False)
    elif meant.key is None and voice.named and _is_known_by_name(voice, meant):
        meant = Named(f"voice:{fold(voice.name)}", voice.name, meant.forms, is_definite=True)
    calls = tuple(dict.fromkeys(_calls(meant, party, told=told))) if meant.key is not None else ()
    own_way: Way = "itself" if meant.key is not None else "described"
    return Speaker(voice.id, voice.name, own_way, meant.key, meant.shown, meant.forms, meant.is_definite, calls=calls)


def _is_known_by_name(voice: Voice, meant: Named) -> bool:
    """True for words that hold a name which is not the body's own, "the cabinet of Ana Ruiz", and tell who it is."""
    tokens = voice.name.split()
    capitals = [token for token in tokens[1:] if token[:1].isupper()]
    is_vague = tokens[0].casefold() in VAGUE
    return (
        bool(capitals)
        and not is_vague
        and not any(form.startswith("based:") for form in meant.forms)
        and not _is_kind_alone(meant)
    )


def _is_kind_alone(meant: Named) -> bool:
    return any(form.removeprefix("noun:") in lists().kinds for form in meant.forms[:1])


def _own(voice: Voice, party: Party | None) -> Named:
    """Whom a voice's own name names; a party that is listed by the name of the list."""
    if party is not None and party.identifier is not None:
        listed = known(party.name)
        if listed is not None:
            return Named(*listed, named(voice.name).forms, is_definite=True)
        return Named(party.identifier, party.name, (), is_definite=True)
    return named(voice.name)


def _calls(meant: Named, party: Party | None, *, told: Sequence[str]) -> Iterator[str]:
    """What else the page calls a body: the forms and other names of its mentions."""
    yield from meant.forms
    for words in (*told, *(party.names if party is not None else ())):
        one = named(words)
        yield from one.forms
        yield from (key for key in (one.key, abbreviation(words)) if key is not None and key != meant.key)


def _by_office(voice: Voice) -> tuple[Way, Named] | None:
    """Whom a voice speaks for by its office, its work or its kind of paper; None where it has none of these."""
    own = bare_of_telling(voice.name)
    is_body = voice.kind in ("organization", "state") and voice.named
    offices: tuple[tuple[Way, frozenset[str]], ...] = (
        ("speaks for", lists().speaks_for),
        ("reports for", lists().reports_for),
    )
    for words in (voice.role, own) if voice.kind == "person" else (own,):
        if words is None or words.startswith("unresolved"):
            continue
        for way, listed in offices:
            meant = None if is_body else _beside(words, listed)
            if meant is not None and _is_body(meant, way=way, is_named=voice.kind == "person"):
                return way, meant
    paper = _paper(own)
    if paper is not None:
        return "issued", paper
    within = _beside(own, lists().within, is_head=True)
    return None if within is None or voice.kind == "person" else ("within", within)


def _is_body(meant: Named, *, way: str, is_named: bool) -> bool:
    """True for a body: a state's president is no body's voice, and a correspondent is an agency's.

    Beside an office without a person's name, the name that follows may be the person's.
    """
    key = meant.key or ""
    if key.startswith("iso3166:"):
        return False
    if way == "reports for":
        return bool(key)
    return bool(meant.forms) or (bool(key) and (is_named or not key.startswith("name:") or has_kind(meant.shown)))


def _beside(told: str, listed: Container[str], *, is_head: bool = False) -> Named | None:
    """What stands beside such a word: "head of the mill", "the mill's head"; None where no such word is there.

    Args:
        told: the words of a voice or of its role.
        listed: the words that are looked for.
        is_head: only where nothing but "of the mill" follows: "activist group" is no activist.

    >>> _beside("Sarn Mill spokeswoman", {"spokeswoman"}).key
    'name:sarn mill'
    """
    tokens = told.split()
    low = [token.casefold().strip(",.") for token in tokens]
    if low[:1] == ["who"]:
        return _around(tokens, 1, 2) if low[1:2] and low[1] in listed else None
    for length in range(_OFFICE_WORDS, 0, -1):
        for at in range(len(low) - length + 1):
            end = at + length
            if " ".join(low[at:end]) in listed and not (is_head and end < len(low) and low[end] not in _BEHIND):
                return _around(tokens, at, end)
    return None


def _around(tokens: Sequence[str], first: int, end: int) -> Named:
    """The body behind "of" or "for", else the one ahead, else what follows: "head of the mill", "mill head in Sarn"."""
    behind = [] if _is_rank(" ".join(tokens[end:])) else tokens[end:]
    ahead = tokens[1:first] if tokens[0].casefold() in ("a", "an") else tokens[:first]
    after = named(" ".join(behind[1:])) if behind and behind[0].casefold() in _BEHIND else named(" ".join(behind))
    before = named(" ".join(ahead))
    if behind and behind[0].casefold() in ("of", "for"):
        return after if not after.is_empty else before
    is_linked = bool(behind) and behind[0].casefold() in _BEHIND
    return after if before.is_empty or (is_linked and before.key is None and not after.is_empty) else before


def _paper(told: str) -> Named | None:
    """Who issued a count or statement: "a toll from the mill", "a Mill toll"; None for other words."""
    tokens = told.split()
    at = next((place for place, token in enumerate(tokens) if token.casefold() in _papers()), None)
    if at is None:
        return None
    behind = [token.casefold() for token in tokens[at + 1 : at + 3]]
    for length in (2, 1):
        if len(behind) >= length and " ".join(behind[:length]) in lists().issued_by:
            found = named(" ".join(tokens[at + 1 + length :]))
            return None if found.is_empty or not found.is_definite else found
    ahead = tokens[1:at] if tokens[0].casefold() in ("a", "an", "the") else tokens[:at]
    found = named(" ".join(ahead))
    is_body = found.key is not None or any(form.removeprefix("noun:") in lists().kinds for form in found.forms)
    return found if is_body and at == len(tokens) - 1 else None


def _papers() -> frozenset[str]:
    return lists().papers


def _is_rank(name: str) -> bool:
    """True for titles without a name, "Lieutenant Colonel": who that is, is not said."""
    return all(token.casefold().rstrip(".") in titles() for token in name.split())


def bare_of_titles(name: str) -> str:
    """A person's name without titles in front."""
    tokens = name.split()
    while len(tokens) > 1 and tokens[0].casefold().rstrip(".") in titles():
        tokens = tokens[1:]
    return " ".join(tokens)


def _misspelled(found: Sequence[Speaker]) -> Iterator[Speaker]:
    """An abbreviation with all letters of another that a body of the page is known by is that body."""
    short = {one.key: one for one in found if one.key is not None and not one.key.startswith("person:")}
    letters = {
        "".join(sorted(word)): one
        for key, one in short.items()
        for word in (*abbreviations(key, one.shown), *(call.partition(":")[2] for call in one.calls))
        if len(word) >= SHORTEST
    }
    for one in found:
        word = (one.key or "").removeprefix("name:")
        body = letters.get("".join(sorted(word)))
        is_abbreviation = one.shown.isupper() and " " not in word and len(word) >= SHORTEST
        if is_abbreviation and body is not None and body.key != one.key:
            yield msgspec.structs.replace(one, key=body.key, shown=body.shown, is_led=True, calls=())
        else:
            yield one


def _settled(found: Sequence[Speaker], *, roles: Mapping[str, str]) -> Iterator[Speaker]:
    """Descriptions led to the one body of the page that they fit, or to those that they may be."""
    bodies: dict[str, Speaker] = {}
    for one in found:
        if one.key is not None and not one.key.startswith(("person:", "iso3166:")):
            bodies.setdefault(one.key, one)
    calls: dict[str, set[str]] = {}
    for one in found:
        if one.key is not None:
            calls.setdefault(one.key, set()).update(one.calls)
    for one in found:
        if one.key is not None or not one.forms or not one.is_definite:
            yield one
            continue
        fits = [key for key in bodies if _fits(one, key, calls=calls.get(key, set()))]
        listed = _listed_in(roles.get(one.voice, ""), found)
        fits = [key for key in fits if key in listed] or listed or fits
        if len(fits) == 1:
            shown = bodies[fits[0]].shown if fits[0] in bodies else one.name
            yield msgspec.structs.replace(one, key=fits[0], shown=shown, is_led=True)
        else:
            yield msgspec.structs.replace(one, may=tuple(fits))


def _fits(one: Speaker, key: str, *, calls: set[str]) -> bool:
    """True where a body is called so on its page, or the kind that the words name is a word of its name."""
    words = set(key.partition(":")[2].replace(":", " ").replace("-", " ").split())
    by_place = [form for form in one.forms if form.startswith("based:")]
    if by_place:
        return any(form in calls for form in by_place)
    nouns = [form.removeprefix("noun:") for form in one.forms if form.startswith("noun:")]
    return any(f"noun:{noun}" in calls or set(noun.split()) <= words for noun in nouns[:1])


def _listed_in(role: str, found: Sequence[Speaker]) -> list[str]:
    """The keys of the voices that a role says a description may be."""
    if not role.startswith(_MAY_BE):
        return []
    names = role.removeprefix(_MAY_BE).split(" or ")
    return list(dict.fromkeys(one.key for one in found if one.name in names and one.key is not None))
