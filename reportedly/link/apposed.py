"""What a person is called beside the name: `Ana Ruiz, commander of the port guard`, `the board's director, Ana Ruiz`.

A description counts when its head is a noun for a person by office or trade (`roles.txt`) or a title. It is a mention
of the person and no name of hers.
"""

import re
from collections.abc import Iterable, Iterator

from reportedly.lexicon import words
from reportedly.link import rules
from reportedly.link.sighting import Sighting
from reportedly.link.vocabulary import persons
from reportedly.text import Span

LONGEST = 110
"""Characters of the longest description."""

AFTER = re.compile(r",\s+([^,.;:()\n“”\"]{3,110})(?=[,.;:)”\"\n]|$)")
DETERMINER = re.compile(r"(?<![\w’'-])(?:the|an?|his|her|its|their)\s", re.IGNORECASE)
CLOSED = re.compile(r"[,.;:()\n“”\"]")
TAIL = re.compile(r"\s+(?:of|for|at|in|to|from|with|who|which|and|said|says|told)\s")
"""Where what depends on the head noun begins, or the sentence goes on."""
GOES_ON = re.compile(r"\s+(?:who|which|and|said|says|told|was|is|has|had|will)\s.*", re.DOTALL)


def apposed(text: str, seen: Iterable[Sighting]) -> Iterator[tuple[Sighting, Sighting]]:
    """Each description that is set beside a full name, and the name's sighting."""
    for one in seen:
        if one.kind == "person" and " " in one.name and one.form in ("name", "title"):
            for span in (_after(text, one.span.end), _before(text, one.span.start)):
                if span is not None:
                    yield Sighting(span, span.of(text), "person", "office", rules.APPOSED), one


def _after(text: str, end: int) -> Span | None:
    match = AFTER.match(text, end)
    if match is None:
        return None
    described = GOES_ON.sub("", match[1])
    return Span(match.start(1), match.start(1) + len(described)) if _is_person(described) else None


def _before(text: str, start: int) -> Span | None:
    """The shortest description before `, `, from its determiner on."""
    least = max(0, start - LONGEST)
    end = least + len(text[least:start].rstrip())
    if text[end - 1 : end] != ",":
        return None
    barred = [match.end() for match in CLOSED.finditer(text, least, end - 1)]
    for match in reversed(list(DETERMINER.finditer(text, barred[-1] if barred else least, end - 1))):
        if _is_person(text[match.end() : end - 1]):
            return Span(match.start(), end - 1)
    return None


def _is_person(described: str) -> bool:
    """True when the noun before what depends on it is one for a person."""
    head = TAIL.split(f"{described} ", maxsplit=1)[0].split()
    if not head:
        return False
    noun = head[-1].lower()
    return noun in words("roles") or noun in persons()["titles"]
