"""Which carriers of a claim vouch for it: somebody is named who states it as his own word.

Whoever asks about a thing, demands it, plans it, denies it, believes it, or tells of what others say is named for it
and is no witness; whoever the words themselves are about may be the accused and not the speaker (actors of an
accusation and its source are told apart by who stands within its content). Such a name makes nothing independent for
sure. It stays in the answer, and a sentence says why it counts for no more.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

import msgspec

from reportedly.carrying import Carrier, Tie
from reportedly.compare.copies.words import words_of
from reportedly.compare.origins.lists import lists
from reportedly.compare.origins.sources import Ground, is_agency, is_silent, spoken, voice_ground
from reportedly.lexicon import words

STATING = ("assertion", "fact")
"""Acts by which a thing is stated."""


def is_said(carrier: Carrier) -> bool:
    """True where the claim ends at a voice that is named, and is no agency."""
    ground = voice_ground(carrier)
    return ground is not None and not is_agency(ground) and spoken(carrier)[-1].is_named


def doubts(carriers: Sequence[Carrier]) -> Mapping[int, str]:
    """The carriers with a named voice that do not vouch for the claim, by claim, each with the sentence that says why.

    Args:
        carriers: all that carry the claim; who says the opposite of most is told by these.
    """
    sides = Counter(carrier.polarity for carrier in carriers)
    common = max(sorted(sides), key=lambda side: sides[side], default="affirmed")
    found = {}
    for carrier in carriers:
        ground = voice_ground(carrier)
        if ground is None or is_agency(ground):
            continue
        why = next(_why(carrier, ground, carriers, common=common), None)
        if why is not None:
            found[carrier.claim] = f"{carrier.name} {why}"
    return found


def _why(carrier: Carrier, ground: Ground, carriers: Sequence[Carrier], *, common: str) -> Iterator[str]:
    name = ground.name
    if not spoken(carrier)[-1].is_named:
        yield f"is what {name} has from somebody who is not named."
    if carrier.mood != "statement":
        yield f"is a {carrier.mood} of {name}, no statement that it is so."
    if carrier.act not in STATING:
        yield f"is what {name} holds for so or brings about, not what {name} states."
    if carrier.polarity != common:
        yield f"is {carrier.polarity} by {name}, and the others are not."
    if any(_is_told_within(carrier, other) for other in carriers):
        yield f"is what {name} tells of others’ words."
    folded = words_of(carrier.words).folded
    if not lists().told_of.isdisjoint(folded):
        yield f"tells of what others report or allege; {name} does not vouch for it."
    if _is_about(ground, folded):
        yield f"names {name} itself: it may be said of {name} and not by {name}."


def _is_told_within(carrier: Carrier, other: Carrier) -> bool:
    """True where the other stands within the carrier's words, on the word of somebody further back."""
    is_inside = carrier.document == other.document and carrier.span.overlaps(other.span)
    mine = [voice.folded for voice in spoken(carrier)]
    theirs = [voice.folded for voice in spoken(other)]
    return is_inside and len(theirs) > len(mine) and theirs[: len(mine)] == mine


def _is_about(ground: Ground, folded: Sequence[str]) -> bool:
    """True where all words of the name that tell stand among the claim's words, "Ruizs" for "Ruiz" as well."""
    telling = {word for word in words_of(ground.name).folded if word not in words("function_words")}
    held = {*folded, *(word.removesuffix("s") for word in folded)}
    return bool(telling) and telling <= held


def without_strays(carriers: Sequence[Carrier], ties: Sequence[Tie]) -> tuple[list[Carrier], list[str]]:
    """The carriers, a voice that only one of two copies of a text gives left out where both pages name another for it.

    What one page runs together (a line that leads to another page, and the first sentence) reads as if whoever stands
    in the line said the sentence. The copy shows it: there the same words are nobody's, or another's, whom the first
    page has for the claim as well. Returns the carriers, such ones being their page's own word, and what to say of it.
    """
    held = {carrier.claim: carrier for carrier in carriers}
    named: dict[int, dict[str, int]] = {}
    for carrier in carriers:
        if is_said(carrier) and (ground := voice_ground(carrier)) is not None:
            named.setdefault(carrier.document, {}).setdefault(ground.key, carrier.claim)
    stray: dict[int, str] = {}
    for tie in (tie for tie in ties if tie.form == "text"):
        for one, other in ((held[tie.one], held[tie.other]), (held[tie.other], held[tie.one])):
            ground = voice_ground(one) if is_said(one) else None
            if ground is not None and _is_stray(one, ground, other, named=named):
                told = f"{one.name} is read as the word of {ground.name}, but {other.name} has the same text"
                stray[one.claim] = f"{told} and not from there: {ground.name} is left out."
    kept = [
        msgspec.structs.replace(carrier, chain=(), polarity="affirmed") if carrier.claim in stray else carrier
        for carrier in carriers
    ]
    return kept, list(stray.values())


def _is_stray(one: Carrier, ground: Ground, other: Carrier, *, named: Mapping[int, Mapping[str, int]]) -> bool:
    mine, theirs = named.get(one.document, {}), named.get(other.document, {})
    is_elsewhere = ground.key in theirs
    own = voice_ground(other)
    is_another = is_silent(other) or (own is not None and own.key != ground.key)
    return is_another and not is_elsewhere and any(key in theirs for key in mine if key != ground.key)
