"""What a claim says, as a set that can be laid beside another's: its parties, places and numbers, and its other words.

Invariants
- A party counts by who it is, a place and a number by what they denote, and everything else by its stem.
- What is said and whether it holds are apart: negations, hedges and verbs of saying are no part of a gist.
- Claims are found by what they share; no claim is laid beside all others.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import islice
from typing import TypeAlias

import msgspec

from reportedly.compare.stems import base, is_past, stem
from reportedly.compare.words import words
from reportedly.model import Claim, Party, Value
from reportedly.rulebook.reading import Reading
from reportedly.text import Span

Key: TypeAlias = Hashable

COMMONEST = 24
"""A key that more claims of a page share leads to none of them: it is what the page is about."""

SHARED = 4
"""Keys that two claims must share to be of the same; fewer are shared by chance on a page of one subject."""

FEW = 2
"""Keys that are enough when neither claim says anything beside them."""

SHARED_WHOLE = 3
"""Keys that are enough where the longer claim says all that the shorter says."""

LEAST_SHARE_OF_WHOLE = 0.6
"""Of the keys of the longer claim, those that the shorter must then have."""

LEAST_SHARE = 0.7
"""Of the keys of the shorter claim, those the longer must share."""

LEAST_SHARE_OF_LONGER = 0.45
"""Of the keys of the longer claim, those the shorter must share: a clause within a long account is not that account."""

BEGINNING = 3
"""Words of a claim that tell whether it says which: "that the attack"."""

WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
"""A word of letters, with hyphens and apostrophes inside."""


class Gist(msgspec.Struct, frozen=True):
    """A claim and what it says. `is_open` is True where its words do not say which: "the attack", "a number of men"."""

    claim: Claim
    keys: frozenset[Key]
    is_open: bool = False


class Match(msgspec.Struct, frozen=True):
    """Two claims of the same, in text order, with what both say as it stands in the first."""

    first: Claim
    second: Claim
    shared: int
    share: float


def gists(reading: Reading) -> tuple[Gist, ...]:
    """The gist of each claim that says enough to be compared, in text order."""
    made = (
        Gist(claim, frozenset(keys_of(reading, claim)), is_open=_leaves_open_which(reading, claim))
        for claim in reading.sheet.claims
    )
    return tuple(gist for gist in made if len(gist.keys) >= FEW)


def matches(reading: Reading) -> Sequence[Match]:
    """The pairs of claims that say the same, in text order, whoever says it and however firmly.

    Two claims of which one is within the other, or whose contents overlap, are no pair.
    """
    found = reading.once(gists)
    holders: dict[Key, list[int]] = defaultdict(list)
    for index, gist in enumerate(found):
        for key in gist.keys:
            holders[key].append(index)
    rare = {key: indices for key, indices in holders.items() if 1 < len(indices) <= COMMONEST}
    return tuple(_matched(found, rare))


def _matched(found: Sequence[Gist], rare: Mapping[Key, Sequence[int]]) -> Iterator[Match]:
    for index, gist in enumerate(found):
        beside = Counter(other for key in gist.keys for other in rare.get(key, ()) if other > index)
        for other in sorted(at for at, shared in beside.items() if shared > 1):
            match = match_of(gist, found[other])
            if match is not None:
                yield match


def match_of(one: Gist, other: Gist, *, share_of_longer: float = LEAST_SHARE_OF_LONGER) -> Match | None:
    """The two as a pair when they say the same; None when they do not, or when their words overlap.

    "The fire" may be any, unless both tell something denoted of it, or the one says all that the other does: "the fire
    at the Tarvo mill was set by the owner".
    """
    first, second = sorted((one, other), key=lambda gist: (gist.claim.content, gist.claim.id))
    shared = len(first.keys & second.keys)
    shorter, longer = sorted((len(first.keys), len(second.keys)))
    is_whole = shared == shorter >= SHARED_WHOLE and shared >= LEAST_SHARE_OF_WHOLE * longer
    is_much = shared >= SHARED and shared >= LEAST_SHARE * shorter and shared >= share_of_longer * longer
    if not is_much and not is_whole and not FEW <= shared == longer:
        return None
    if any(span.overlaps(own) for span in first.claim.content for own in second.claim.content):
        return None
    is_told_which = any(isinstance(key, tuple) for key in first.keys & second.keys) or shared == longer >= SHARED
    if (first.is_open or second.is_open) and not is_told_which:
        return None
    return Match(first.claim, second.claim, shared, shared / longer)


def _leaves_open_which(reading: Reading, claim: Claim) -> bool:
    """True for "the attack damaged houses" and for "a number of men were held": two such may be of two events."""
    found = islice(WORD.finditer(claim.content[0].of(reading.text)), BEGINNING)
    told = [word for word in (match.group().casefold() for match in found) if word not in ("that", "also")]
    first, second = (*told, "", "")[:2]
    return first in words().open or (first in ("the", "this") and second in words().events)


def keys_of(reading: Reading, claim: Claim) -> Iterator[Key]:
    """What a claim says, key by key."""
    for content in claim.content:
        yield from keys_in(reading, content)
    if claim.mode != "narrated" and _says_i(reading, claim):
        yield from _speaker(reading, claim)


def _says_i(reading: Reading, claim: Claim) -> bool:
    return any(match.group() == "I" for span in claim.content for match in WORD.finditer(span.of(reading.text)))


def _speaker(reading: Reading, claim: Claim) -> Iterator[Key]:
    """Who says "I", as he is called where others speak of him."""
    party = reading.once(_by_voice).get(claim.voice)
    if party is not None:
        yield "who", party.identifier or party.id


def _by_voice(reading: Reading) -> Mapping[str, Party]:
    return {party.voice: party for party in reading.sheet.parties if party.voice is not None}


def keys_in(reading: Reading, span: Span) -> Iterator[Key]:
    """What the words of a span say, key by key, in text order and as often as they say it."""
    denoted = [value for value in reading.values_in(span) if _is_denoted(value)]
    kept = [value for value in denoted if not _is_body_of_a_state(value, reading) and not _is_common(value, reading)]
    for value in kept:
        yield from _denoted(value, reading)
    taken = [value.span for value in kept]
    for match in WORD.finditer(span.of(reading.text)):
        word = Span(span.start + match.start(), span.start + match.end())
        if not any(word.overlaps(one) for one in taken) and _is_compared(match.group()):
            yield reading.once(_places).get(match.group(), _of_word(match.group()))


def _places(reading: Reading) -> Mapping[str, Key]:
    """The key of each place of the page by its one-word name: it is one place, found at each mention or not."""
    found: dict[str, Key] = {}
    for value in reading.sheet.values:
        name = str((value.ref or {}).get("name"))
        if value.kind == "place" and value.span.of(reading.text) == name and WORD.fullmatch(name):
            found.update((name, key) for key in _denoted(value, reading))
    return found


def _is_common(value: Value, reading: Reading) -> bool:
    """True for a party that is called by a mere noun of the lists: "Army" in a headline is no party of its own."""
    return value.kind == "party" and value.span.of(reading.text).casefold() in _alike()


def _of_word(word: str) -> str:
    return _alike().get(word.casefold()) or stem(word)


def stem_of(token: str) -> str:
    """The key of a token as it stands in a text; the empty string for one that is not compared."""
    match = WORD.search(token)
    word = match.group() if match is not None else ""
    return _of_word(word) if word and _is_compared(word) else ""


def _is_compared(word: str) -> bool:
    """False for words that tell no claim from another, in any of their forms."""
    return words().not_compared.isdisjoint((word.casefold(), base(word), word.casefold().removesuffix("s")))


def _is_denoted(value: Value) -> bool:
    return value.kind in ("party", "place", "quantity", "money", "percent")


def _is_body_of_a_state(value: Value, reading: Reading) -> bool:
    """True for "the Chinese military": its state and its noun say more than that it is a party of its own."""
    if value.kind != "party" or _kind_of(value, reading) != "organization":
        return False
    return any((place.ref or {}).get("adjective") for place in reading.values_in(value.span) if place.kind == "place")


def _kind_of(value: Value, reading: Reading) -> str:
    party = reading.parties.get(str((value.ref or {}).get("party")))
    return party.kind if party is not None else ""


def _denoted(value: Value, reading: Reading) -> Iterator[Key]:
    """Who, where or how much the words denote; a country counts once, whether it acts or lies there."""
    ref = value.ref or {}
    if value.kind == "party":
        party = reading.parties.get(str(ref.get("party")))
        yield "who", (party.identifier or party.id) if party is not None else str(ref.get("party"))
    elif value.kind == "place":
        country = ref.get("country")
        yield ("who", f"iso3166:{country}") if ref.get("kind") == "country" else ("where", str(ref.get("name")))
    elif value.low is not None or value.high is not None:
        yield "number", value.low, value.high, value.unit


def says_something(reading: Reading, claim: Claim) -> bool:
    """True when the content is a statement and no mere name of something: a verb stands in it."""
    found = [match.group().casefold() for span in claim.content for match in WORD.finditer(span.of(reading.text))]
    return any(word in words().states or is_past(word) for word in found)


@lru_cache
def _alike() -> Mapping[str, str]:
    """The one key of words that mean the same."""
    return {word: key for key, listed in words().alike.items() for word in listed}
