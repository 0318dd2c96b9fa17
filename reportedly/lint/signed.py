"""Who signs at the foot of a text: letters, commentary, and what stands below them of their writer.

`structure` names an author by his byline. Here the other custom is read, from the paragraphs of the articles: a name
behind a dash ("— Martin Oake, Arlen"), a name alone ("Greta Holm" above "Arlen", "@tarn41."), or a last paragraph that
tells who the writer is ("Martin Oake is a former mayor of Arlen.").
"""

import re

from reportedly.rulebook.reading import Reading

LONGEST_SIGNATURE = 60
LONGEST_LIFE = 300
"""Characters of a paragraph that signs, and of one that tells of the writer."""

_PERSON = (
    r"(?:(?:Dr|Prof|Rev|Sir|Mr|Mrs|Ms)\.?\s+)?[A-Z][\w’'-]+(?:\s+[A-Z]\.)?(?:\s+(?:van|von|de|da|del))?"
    r"(?:\s+[A-Z][\w’'-]+){1,2}"
)
"""A name of two or three words."""

_SIGNATURE = re.compile(
    rf"[—–-]{{1,2}}\s*(?P<dashed>{_PERSON})(?:,\s*[A-Z][\w’'., -]*)?\.?"
    rf"|(?P<alone>{_PERSON})(?:\s*\n\s*[A-Z][\w’' -]*)?\.?"
    r"|(?P<handle>@\w+)\.?"
)
"""A whole paragraph that is a signature, with a place behind or below it or without."""

_LIFE = re.compile(rf"(?P<name>{_PERSON}),?\s+(?:is|was|teaches|writes|works|serves|chairs|heads|directs)\s+\S")
"""Begins a paragraph that tells who somebody is."""


def signatures(reading: Reading) -> tuple[str, ...]:
    """The names that sign the page's articles, in text order; more than one where it is made of letters."""
    return reading.once(_signatures)


def _signatures(reading: Reading) -> tuple[str, ...]:
    paragraphs = [mark.span for mark in reading.marks.paragraphs if reading.parts[mark.part].kind == "body"]
    found: list[str] = []
    for number, span in enumerate(paragraphs):  # a bare name above more text is a heading
        told = span.of(reading.text).strip()
        is_last = number == len(paragraphs) - 1
        match = _SIGNATURE.fullmatch(told) if number > 0 and len(told) <= LONGEST_SIGNATURE else None
        is_subhead = match is not None and match["alone"] is not None and not is_last and told == match["alone"]
        if match is not None and not is_subhead:
            found.append(" ".join((match["dashed"] or match["alone"] or match["handle"]).split()))
        elif is_last and number > 0 and len(told) <= LONGEST_LIFE:
            life = _LIFE.match(told)
            found.extend([life["name"]] if life is not None else [])
    return tuple(dict.fromkeys(found))
