"""Who signs at the foot of a text: letters, commentary, and what stands below them of their writer.

`structure` names an author by his byline. Here the other custom is read, from the paragraphs of the articles: a name
behind a dash ("— Martin Oake, Arlen"), a name alone ("Greta Holm" above "Arlen", "@tarn41."), or a last paragraph that
tells who the writer is ("Martin Oake is a former mayor of Arlen.").
"""

import re
from functools import lru_cache

import msgspec

from reportedly.lexicon import table
from reportedly.rulebook.reading import Reading

LONGEST_SIGNATURE = 60
LONGEST_LIFE = 300
"""Characters of a paragraph that signs, and of one that tells of the writer."""

_PERSON = (
    r"(?:(?:Dr|Prof|Rev|Mrs?|Ms|[A-Z]\.)\.?[ \t]+)?[A-Z][\w’'-]+(?:[ \t]+[A-Z]\.)?(?:[ \t]+(?:van|von|de|da|del))?"
    r"(?:[ \t]+[A-Z][\w’'-]+){1,2}"
)
"""A name of two or three words."""

_SIGNATURE = re.compile(
    rf"[—–-]{{1,2}}\s*(?P<dashed>{_PERSON})(?:,\s*[A-Z][\w’'., -]*)?\.?"
    rf"|(?P<alone>{_PERSON})(?:\s*\n\s*[A-Z][\w’' -]*)?\.?"
    r"|(?P<handle>@\w+)\.?"
)
"""A whole paragraph that is a signature, with a place behind or below it or without."""

_PLACE = re.compile(r"[A-Z][\w’'-]*(?:[ \t]+[A-Z][\w’'-]*){0,2}")
"""A last paragraph that is the place below a name."""

_LIFE = re.compile(
    rf"(?P<name>{_PERSON})(?:,?\s+(?:is|was|teaches|writes|works|serves|heads|directs)|,\s+(?:an?|the|who))\s+\S"
)
"""Begins a paragraph that tells who somebody is."""


def signatures(reading: Reading) -> tuple[str, ...]:
    """The names that sign the page's articles, in text order; more than one where it is made of letters."""
    return reading.once(_signatures)


def _signatures(reading: Reading) -> tuple[str, ...]:
    paragraphs = [mark.span for mark in reading.marks.paragraphs if reading.parts[mark.part].kind == "body"]
    told = [span.of(reading.text).strip() for span in paragraphs]
    foot = len(told) - 2 if told and _PLACE.fullmatch(told[-1]) is not None else len(told) - 1
    found = [_signs(words, is_at_foot=number >= foot) for number, words in enumerate(told) if number > 0]
    return tuple(dict.fromkeys(name for name in found if name is not None))


def _signs(words: str, *, is_at_foot: bool) -> str | None:
    """Whose name a paragraph is; above the foot a name that stands alone must begin as one, for it may be a heading."""
    match = _SIGNATURE.fullmatch(words) if len(words) <= LONGEST_SIGNATURE else None
    if match is None:
        life = _LIFE.match(words) if is_at_foot and len(words) <= LONGEST_LIFE else None
        return life["name"] if life is not None else None
    alone = match["alone"]
    if alone is not None and not is_at_foot and alone.split()[0].casefold() not in _given_names():
        return None
    return match["dashed"] or alone or match["handle"]


@lru_cache
def _given_names() -> frozenset[str]:
    listed = msgspec.convert(dict(table("given_names")), dict[str, tuple[str, ...]])
    return frozenset(name for names in listed.values() for name in names)
