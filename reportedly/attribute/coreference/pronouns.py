"""Whom a pronoun means: the nearest voice that fits, or nobody, with the reason.

What is looked at is the writer's own text of the same part: people named inside what others say are passed over.
"""

from collections.abc import Sequence
from typing import NamedTuple

from reportedly.attribute.coreference.cast import Character, fits, may_be_body
from reportedly.attribute.language.mention import Mention
from reportedly.attribute.reasons import SELF
from reportedly.model import UNRESOLVED
from reportedly.text import Span

LOST = f"{UNRESOLVED} pronoun: "
"""Begins the role of a voice that is only a pronoun."""

NOBODY_FITS = "nobody before it fits"

REACH = {"male": 5, "female": 5, "plural": 3, "thing": 1}
"""Sentences of the writer's own text that a pronoun looks back over. Set by reading PolNeAR dev."""

PERSONAL = frozenset(("male", "female"))

SPOKEN_FOR = 60
"""Names looked at in one search, so that a list of a thousand names stays cheap."""


class Seen(NamedTuple):
    """Somebody named in the text: where, in which of the writer's own sentences, as a source or not.

    `opens` says that the name begins its sentence; `inside` that it stands in what somebody says.
    """

    span: Span
    sentence: int
    part: str
    character: Character
    source: bool
    opens: bool
    inside: bool


class Answer(NamedTuple):
    """The character a pronoun means and where it was named, or the reason why none is known; who else may be meant.

    `rule` is the one that led there, where it is none of the usual.
    """

    character: Character | None
    why: str = ""
    at: Span | None = None
    refused: tuple[Span, ...] = ()
    rule: str = ""


def antecedent(mention: Mention, *, here: Seen, seen: Sequence[Seen]) -> Answer:
    """Whom a pronoun of the third person means.

    The nearest sentence with somebody who fits decides. When several fit in it, the one who is quoted there is meant.
    Of somebody never quoted so far, whose gender nothing tells, a "she" is thought when nobody else is near.

    Args:
        mention: the pronoun.
        here: where it stands; its character is not looked at.
        seen: who was named before, in text order.
    """
    recent = seen[-SPOKEN_FOR:]
    speakers = {one.character for one in recent if one.source}
    within = [one for one in reversed(recent) if _near(one, here=here, kind=mention.head)]
    fitting = [one for one in within if _fits(one.character, kind=mention.head, mention=mention)]
    if mention.head == "plural":
        fitting = [one for one in fitting if one.character.many] or fitting
    if mention.head in PERSONAL:
        fitting = [one for one in fitting if not may_be_body(one.character)] or fitting
    surely = [one for one in fitting if one.character in speakers or one.character.gender or mention.gender is None]
    return _chosen(_of_nearest_sentence(surely or fitting))


def told_by_speaker(mention: Mention, *, speaker: Character, near: Sequence[Seen]) -> Answer | None:
    """The speaker himself, in what he is reported to say: "Ruiz said he believed …"; None when it is somebody else.

    Args:
        mention: the pronoun.
        speaker: who is reported.
        near: who was named in what he says, before the pronoun.
    """
    if not _fits(speaker, kind=mention.head, mention=mention):
        return None
    rivals = {one.character for one in near if _fits(one.character, kind=mention.head, mention=mention)} - {speaker}
    if not rivals:
        return Answer(speaker, rule=SELF)
    if len(rivals) == 1 and mention.gender is not None and speaker.gender != mention.gender:
        return Answer(rivals.pop())
    return None


def _near(one: Seen, *, here: Seen, kind: str) -> bool:
    """Within reach; a "they" or "it" goes back to whoever spoke or is the subject, not to everything that is named."""
    if one.part != here.part or (one.inside and not one.source) or here.sentence - one.sentence > REACH[kind]:
        return False
    return kind in PERSONAL or one.source or one.opens


def _of_nearest_sentence(fitting: Sequence[Seen]) -> list[Seen]:
    return [one for one in fitting if one.sentence == fitting[0].sentence]


def _chosen(near: Sequence[Seen]) -> Answer:
    if not near:
        return Answer(None, NOBODY_FITS)
    sources = [one for one in near if one.source]
    for group in (near, sources, [one for one in sources if not one.inside]):
        distinct = list(dict.fromkeys(one.character for one in reversed(group)))
        if len(distinct) == 1:
            at = next(one.span for one in group if one.character is distinct[0])
            return Answer(distinct[0], at=at, refused=tuple(one.span for one in near if one.character not in distinct))
    names = list(dict.fromkeys(one.character.name for one in reversed(near)))
    return Answer(None, "may be " + " or ".join(names), refused=tuple(one.span for one in near))


def _fits(character: Character, *, kind: str, mention: Mention) -> bool:
    if kind == "plural":
        return character.many or character.kind in ("organization", "group")
    if kind == "thing":
        return not character.many and character.kind in ("organization", "document", "state")
    return character.human and fits(character, mention.gender)
