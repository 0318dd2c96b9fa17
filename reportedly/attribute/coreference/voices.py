"""Characters become the voices of the sheet, numbered in the order in which they first show themselves."""

from collections.abc import Iterable, Sequence

from reportedly.attribute.coreference.cast import Character
from reportedly.attribute.coreference.particulars import affiliation_of, count_of, role_of, terms_of
from reportedly.attribute.layout import Layout
from reportedly.model import Voice
from reportedly.text import Span


def voices_of(characters: Iterable[Character], *, layout: Layout) -> tuple[list[Voice], dict[int, str]]:
    """The voices, and the id of each character by its identity. The page's own author (first at -1) is v1."""
    distinct = list({id(character): character for character in characters}.values())
    ordered = sorted(distinct, key=_place)
    ids = {id(character): f"v{number}" for number, character in enumerate(ordered, start=1)}
    return [_voice(character, name=ids[id(character)], layout=layout) for character in ordered], ids


def _place(character: Character) -> tuple[int, bool, str]:
    """Where a character first shows itself; whoever speaks in a part comes before those named at its head."""
    return (character.first, character.kind not in ("author", "commenter"), character.name)


def nobody(cue: str, *, span: Span) -> Character:
    """The voice of an attribution that names no source: what the cue itself says of it is all there is."""
    told = f"unnamed ({' '.join(cue.split())})" if cue.strip() else "unnamed (quoted without a speaker)"
    return Character(told, "unnamed", first=span.start)


def _voice(character: Character, *, name: str, layout: Layout) -> Voice:
    terms = terms_of(character, layout=layout)
    return Voice(
        id=name,
        name=_without_terms(character, terms=terms, text=layout.text),
        kind=character.kind,
        named=character.named,
        role=role_of(character),
        affiliation=affiliation_of(character),
        count=count_of(character),
        terms=terms,
        mentions=_mentions(character.spans),
    )


def _without_terms(character: Character, *, terms: Span | None, text: str) -> str:
    """The name without the clause that says why there is no better one: "an aide who would not be named"."""
    if terms is None or character.named:
        return character.name
    start = character.name.find(" ".join(terms.of(text).split())[:TERMS_HEAD])
    return character.name[:start].rstrip(" ,") if start > 0 else character.name


TERMS_HEAD = 12
"""Characters of the terms by which they are found in the name."""


def _mentions(spans: Sequence[Span]) -> tuple[Span, ...]:
    return tuple(sorted(set(spans)))
