"""Rules about how what a page claims is shared out among its voices."""

from collections.abc import Iterator, Mapping, Sequence

import msgspec

from reportedly.lint.article import OF_ARTICLES, article, rests_on_own_count
from reportedly.lint.words import words
from reportedly.model import Part, Voice
from reportedly.rulebook.patterns import any_of
from reportedly.rulebook.reading import Reading
from reportedly.rulebook.rule import Raised
from reportedly.rulebook.standing import innermost
from reportedly.text import Span

LARGEST_SHARE = 0.6
"""The share of the claimed characters above which one source carries an article."""

OWN_SHARE = 0.85
"""The share above which an article rests on its writer alone; in a report the writer's own part is large as well."""

ENOUGH_REFERENCES = 3
"""Numbered references from which on a text shows its sources, whoever writes it."""

FEWEST_CHARACTERS = 1000
"""Claimed characters below which an article is too short for its shares to tell anything."""

ACTORS_PER_THOUSAND = 4.5
"""Mentions of persons and well-known actors in a thousand claimed characters, below which a text that rests on its
writer is no report: recipes, reviews and instructions have fewer."""


class Carried(msgspec.Struct, frozen=True):
    """What a voice carries of the articles: its characters, its claims, and where its longest claim stands."""

    characters: int
    claims: tuple[str, ...]
    place: Span


def single_voice_page(reading: Reading) -> Iterator[Raised]:
    """One voice carries most of what the article claims, or of what an article does that it republishes."""
    texts = _carried(reading) if article(reading).sentences else {}
    for text, carried in texts.items():
        yield from _carried_by_one(reading, carried, text=text)


def _carried_by_one(reading: Reading, carried: Mapping[str, Carried], *, text: str) -> Iterator[Raised]:
    total = sum(one.characters for one in carried.values())
    if total < FEWEST_CHARACTERS:
        return
    lead = max(carried, key=lambda voice: (carried[voice].characters, voice))
    voice, share = reading.voices[lead], carried[lead].characters / total
    if voice.kind == "author":
        if share <= OWN_SHARE or not _is_report(reading, total=total, text=text):
            return
    elif share <= LARGEST_SHARE or voice.is_unresolved or any_of(words().quoted.records).search(voice.name) is not None:
        return
    yield Raised(
        f"{share:.0%} of what {_called(text)} claims is on {_word_of(voice)}.",
        spans=(carried[lead].place,),
        claims=carried[lead].claims,
        reasons=(f"Of {total} characters claimed in it, {carried[lead].characters} stand on this word.",),
    )


def _called(text: str) -> str:
    return "the article" if not text else "the republished article"


def _text_of(reading: Reading, part: Part) -> str:
    """The republication that a part is or stands in; empty for the page's own article."""
    at: Part | None = part
    while at is not None and at.kind != "republication":
        at = reading.parts.get(at.parent or "")
    return at.id if at is not None else ""


def _is_report(reading: Reading, *, total: int, text: str) -> bool:
    """A text about people and powers that shows no numbered references, and no analysis of its own that it rests on."""
    shows_sources = article(reading).referred >= ENOUGH_REFERENCES or reading.once(rests_on_own_count)
    return not shows_sources and _actors(reading, text=text) * 1000 >= total * ACTORS_PER_THOUSAND


def _carried(reading: Reading) -> Mapping[str, Mapping[str, Carried]]:
    """For each text, the page's own article and each republication, what stands on each voice's word in it."""
    texts = {part.id: _text_of(reading, part) for part in reading.sheet.parts if part.kind in OF_ARTICLES}
    pieces: dict[str, dict[str, list[tuple[Span, str]]]] = {}
    for span, claim in innermost(reading.sheet.claims):
        if claim.part in texts:
            voices = pieces.setdefault(texts[claim.part], {})
            voices.setdefault(reading.words_on[claim.id], []).append((span, claim.id))
    return {text: {voice: _summed(held) for voice, held in voices.items()} for text, voices in pieces.items()}


def _summed(held: Sequence[tuple[Span, str]]) -> Carried:
    return Carried(
        characters=sum(len(span) for span, _ in held),
        claims=tuple(dict.fromkeys(claim for _, claim in held)),
        place=max((span for span, _ in held), key=lambda span: (len(span), -span.start)),
    )


def _word_of(voice: Voice) -> str:
    if voice.kind != "author":
        return f"the word of {voice.name}"
    if voice.named:
        return f"the own word of {voice.name}, who signs it: it reads as a commentary, not as a report"
    return "the word of its author, whom nobody names"


def _actors(reading: Reading, *, text: str) -> int:
    """How often a text mentions persons and well-known actors."""
    parties = [party for party in reading.sheet.parties if party.kind == "person" or party.identifier is not None]
    parts = (reading.part_at(span) for party in parties for span in party.mentions)
    return sum(part is not None and part.kind in OF_ARTICLES and _text_of(reading, part) == text for part in parts)
