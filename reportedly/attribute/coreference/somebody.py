"""Somebody the writer has just told of without a name: "another man (ex air force), he said …"."""

import re

from reportedly.attribute.coreference.cast import Character, character_of
from reportedly.attribute.language.kinds import Gender, word_gender
from reportedly.attribute.language.mention import Mention
from reportedly.attribute.language.mentions import mention_of
from reportedly.attribute.layout import Layout
from reportedly.text import Span

SOMEBODY = re.compile(
    r"(?P<who>\b(?:an?|another|one|some|my|our|his|her|their|the)\s+(?:[a-z-]+\s+){0,3}?(?P<noun>[a-z]+))\b(?:[^.!?()]{0,30}\(\s*(?P<role>[^()]{3,60}?)\s*\))?",
    re.IGNORECASE,
)
"""Somebody told of by an article and a noun, and what brackets add: "another man yesterday (ex air force)"."""


def somebody_told_of(mention: Mention, *, place: int, layout: Layout) -> Character | None:
    """Whom a "he" or "she" at a place means, where somebody of that gender was just told of; None where nobody was."""
    number = layout.sentence_at(place)
    here, before = layout.sentences[number], layout.sentences[max(0, number - 1)]
    start = before.span.start if before.part == here.part else here.span.start
    matches = SOMEBODY.finditer(layout.text, start, place)
    found = [match for match in matches if word_gender([match["noun"]]) == mention.gender]
    if not found:
        return None
    span = Span(*found[-1].span("who"))
    character = character_of(mention_of(span.of(layout.text)), place=span.start)
    character.role = found[-1]["role"] and " ".join(found[-1]["role"].split())
    character.human = True
    character.seen(span)
    return character


def own_gender(layout: Layout, *, span: Span) -> Gender | None:
    """The gender that a sentence tells of whom it begins with: "Vilma Ordt [and his teacher]", "excused [herself]".

    A bare "her" may be anybody's: "Dano Petrik contradicted her".
    """
    sentence = layout.sentences[max(0, layout.sentence_at(span.start))].span
    match = OWN.search(layout.text, span.end, sentence.end)
    if match is None:
        return None
    return "male" if match["own"] in ("his", "himself") else "female"


OWN = re.compile(r"\s(?:and\s+)?(?P<own>(?<=\sand\s)(?:his|her)(?=\s+\w)|himself|herself)\b")
