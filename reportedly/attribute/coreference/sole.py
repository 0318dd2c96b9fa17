"""Which named person "the landlady" means, whom nobody has called so before: the only one it can."""

import re
from collections.abc import Sequence

from reportedly.attribute.coreference.cast import Character, fits, may_be_body, only
from reportedly.attribute.coreference.pronouns import Seen
from reportedly.attribute.language.kinds import persons
from reportedly.attribute.language.mention import Mention
from reportedly.attribute.language.phrases import small_words
from reportedly.attribute.language.words import plain

REACH = 6
"""Sentences of the writer's own text that the person is looked for in."""

AGED = re.compile(r"[\w-]+-year-old")
"""A description by age alone: "the 31-year-old"."""

LONGEST = 3
"""Words of such a description: "the tram driver"."""


def person_meant(mention: Mention, *, here: Seen, seen: Sequence[Seen]) -> Character | None:
    """The only person near who is quoted or opens a sentence and of whom no office is told; None else.

    Somebody whose office is told would be called by it; an office that only one holds needs nobody on the page; and
    inside what somebody says, whom he tells of is somebody else.

    Args:
        mention: the description, "the landlady".
        here: where it stands.
        seen: who was named before, in text order.
    """
    if here.inside or not _may_be_called_so(mention):
        return None
    near = [one for one in seen if one.part == here.part and here.sentence - one.sentence <= REACH]
    people = [one for one in near if (one.source or one.opens) and not (one.inside and not one.source)]
    named = [one.character for one in people if _is_person(one.character) and fits(one.character, mention.gender)]
    aged = AGED.fullmatch(mention.head) is not None
    meant = only([one for one in dict.fromkeys(named) if aged or not one.heads])
    return None if meant is None or may_be_body(meant) else meant


def _may_be_called_so(mention: Mention) -> bool:
    """True for one person told of by what he is, and by nothing that tells him from another."""
    first, *rest = map(plain, mention.name.split())
    aged = AGED.fullmatch(mention.head) is not None
    kind = aged or (mention.kind in ("person", "unnamed") and mention.sure and not mention.many)
    plainly = first == "the" and len(rest) < LONGEST and not (mention.after or mention.named or mention.role)
    return kind and plainly and mention.head not in persons()["held_alone"] and not _distinguished(rest)


def _distinguished(words: Sequence[str]) -> bool:
    apart = small_words()["distinguishing"] | small_words()["comparing"]
    return any(word in apart for word in words)


def _is_person(character: Character) -> bool:
    return character.named and character.human and character.kind == "person"
