"""Rules about how what a page claims is shared out among its voices."""

from collections import Counter
from collections.abc import Iterator, Mapping

import msgspec

from reportedly.lint.article import OF_ARTICLES, article
from reportedly.lint.words import words
from reportedly.model import Voice
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
    """One voice carries most of what the article claims."""
    carried = _carried(reading) if article(reading).sentences else {}
    total = sum(one.characters for one in carried.values())
    if total < FEWEST_CHARACTERS:
        return
    lead = max(carried, key=lambda voice: (carried[voice].characters, voice))
    voice, share = reading.voices[lead], carried[lead].characters / total
    if voice.kind == "author":
        if share <= OWN_SHARE or not _is_report(reading, total=total):
            return
    elif share <= LARGEST_SHARE or voice.is_unresolved or any_of(words().quoted.records).search(voice.name) is not None:
        return
    yield Raised(
        f"{share:.0%} of what the article claims is on {_word_of(voice)}.",
        spans=(carried[lead].place,),
        claims=carried[lead].claims,
        reasons=(f"Of {total} characters claimed in the article, {carried[lead].characters} stand on this word.",),
    )


def _is_report(reading: Reading, *, total: int) -> bool:
    """A text about people and powers that shows no numbered references."""
    shows_sources = article(reading).referred >= ENOUGH_REFERENCES
    return not shows_sources and _actors(reading) * 1000 >= total * ACTORS_PER_THOUSAND


def _carried(reading: Reading) -> Mapping[str, Carried]:
    """For each voice, what stands on its word in the articles of the page."""
    characters: Counter[str] = Counter()
    pieces: dict[str, list[tuple[Span, str]]] = {}
    for span, claim in innermost(reading.sheet.claims):
        if reading.parts[claim.part].kind in OF_ARTICLES:
            voice = reading.words_on[claim.id]
            characters[voice] += len(span)
            pieces.setdefault(voice, []).append((span, claim.id))
    return {
        voice: Carried(
            characters=characters[voice],
            claims=tuple(dict.fromkeys(claim for _, claim in held)),
            place=max((span for span, _ in held), key=lambda span: (len(span), -span.start)),
        )
        for voice, held in pieces.items()
    }


def _word_of(voice: Voice) -> str:
    if voice.kind != "author":
        return f"the word of {voice.name}"
    if voice.named:
        return f"the own word of {voice.name}, who signs it: it reads as a commentary, not as a report"
    return "the word of its author, whom nobody names"


def _actors(reading: Reading) -> int:
    """How often the articles mention persons and well-known actors."""
    parties = [party for party in reading.sheet.parties if party.kind == "person" or party.identifier is not None]
    parts = (reading.part_at(span) for party in parties for span in party.mentions)
    return sum(part is not None and part.kind in OF_ARTICLES for part in parts)
