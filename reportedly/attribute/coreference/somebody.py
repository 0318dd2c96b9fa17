"""Somebody the writer has just told of without a name: "another man (ex air force), he said …"."""

import re
from collections.abc import Sequence

from reportedly.attribute.coreference.cast import Character, character_of
from reportedly.attribute.coreference.pronouns import Answer, Seen
from reportedly.attribute.language.kinds import Gender, word_gender
from reportedly.attribute.language.mention import Mention
from reportedly.attribute.language.mentions import mention_of
from reportedly.attribute.layout import Layout
from reportedly.attribute.reasons import TOLD_OF
from reportedly.text import Span, trimmed

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


def people_told_of(here: Seen, *, seen: Sequence[Seen], layout: Layout) -> Answer | None:
    """Whom a "they" that opens a sentence means, where several people are the subject of the one before.

    "[Researchers at Sarn] followed 900 adults. They found …": None where anybody has spoken in that sentence.
    """
    number = layout.sentence_at(here.span.start)
    before = layout.sentences[number - 1] if number > 0 else None
    if before is None or before.part != here.part or not here.opens or here.inside:
        return None
    if any(one.source and before.span.overlaps(one.span) for one in seen):
        return None
    match = PEOPLE.match(layout.text, before.span.start, before.span.end)
    found = mention_of(match["who"]) if match is not None else None
    if match is None or found is None or not found.many or found.kind not in ("unnamed", "group") or found.named:
        return None
    character = character_of(found, place=match.start("who"))
    character.seen(trimmed(layout.text, Span(*match.span("who"))))
    return Answer(character, at=character.spans[0], rule=TOLD_OF)


PEOPLE = re.compile(
    r"(?P<who>(?:[\w’,-]+\s+){0,3}?(?:[a-z]+s|[A-Z][a-z]+s|people|men|women)(?:\s+(?:at|from|of|in|with)\s+(?:the\s+)?"
    r"(?:[A-Z][\w’-]*\s+)+)?)\s*(?:have|had|has|were|are|[a-z]+ed|who)\b"
)
"""Several people at the head of a sentence, and their verb."""


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
