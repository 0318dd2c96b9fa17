"""Characters become the voices of the sheet, numbered in the order in which they first show themselves."""

from collections.abc import Iterable, Sequence

from reportedly.attribute.cast import Character
from reportedly.model import Voice
from reportedly.text import Span


def voices_of(characters: Iterable[Character]) -> tuple[list[Voice], dict[int, str]]:
    """The voices, and the id of each character by its identity. The page's own author (first at -1) is v1."""
    distinct = list({id(character): character for character in characters}.values())
    ordered = sorted(distinct, key=_place)
    ids = {id(character): f"v{number}" for number, character in enumerate(ordered, start=1)}
    return [_voice(character, name=ids[id(character)]) for character in ordered], ids


def _place(character: Character) -> tuple[int, bool, str]:
    """Where a character first shows itself; whoever speaks in a part comes before those named at its head."""
    return (character.first, character.kind not in ("author", "commenter"), character.name)


def nobody(cue: str, *, span: Span) -> Character:
    """The voice of an attribution that names no source: what the cue itself says of it is all there is."""
    told = f"unnamed ({' '.join(cue.split())})" if cue.strip() else "unnamed (quoted without a speaker)"
    return Character(told, "unnamed", first=span.start)


def _voice(character: Character, *, name: str) -> Voice:
    return Voice(
        id=name,
        name=character.name,
        kind=character.kind,
        named=character.named,
        role=character.role,
        mentions=_mentions(character.spans),
    )


def _mentions(spans: Sequence[Span]) -> tuple[Span, ...]:
    return tuple(sorted(set(spans)))
