"""Which named body "the company" or "the union" means."""

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType

import msgspec

from reportedly.attribute.coreference.cast import Character, may_be_body, only
from reportedly.attribute.coreference.pronouns import Seen
from reportedly.attribute.language.mention import Mention
from reportedly.attribute.language.vouching import between_words
from reportedly.attribute.language.words import WORD, plain, without_possessive
from reportedly.attribute.nested.between import is_medium
from reportedly.lexicon import table

REACH = 8
"""Sentences of the writer's own text that a body is looked for in."""

NEAR = 2
"""Sentences within which one body that spoke is meant rather than another that is only named."""

LONGEST_NAME = 2
"""Words behind the article of what a private body may be called: "the food group"."""

GENERAL = (
    "agency",
    "body",
    "business",
    "company",
    "conglomerate",
    "employer",
    "firm",
    "group",
    "institution",
    "operator",
    "organisation",
    "organization",
    "owner",
)
"""What bodies of many kinds are called."""

NAMED_BODIES = frozenset(("organization", "group"))


class Kind(msgspec.Struct, frozen=True):
    """A kind of body: what it is called, and words of names that show it."""

    called: frozenset[str]
    named: frozenset[str]


def body_meant(
    mention: Mention, *, here: Seen, seen: Sequence[Seen], carries: Callable[[Character], bool]
) -> Character | None:
    """The one named body near enough that may be called so; None when there is none, or several.

    Args:
        mention: the description, "the company".
        here: where it stands.
        seen: who was named before, in text order.
        carries: tells a medium that has only carried what others say: "the agency" is not the one that was told.
    """
    medium = _medium_meant(mention, here=here, seen=seen)
    if medium is not None:
        return medium
    seen = [one for one in seen if not carries(one.character)]
    kinds = [name for name, kind in _kinds().items() if mention.head in kind.called]
    first, *rest = mention.name.split()
    owned = any(word != without_possessive(word) for word in rest)
    plainly = not owned and not any(word[:1].isupper() for word in rest) and len(rest) <= LONGEST_NAME
    private = any(name != "public" for name in kinds)
    bare = plain(first) in ("the", "this", "that") and (len(rest) == 1 or (plainly and private))
    if not kinds or not bare or mention.form != "definite" or mention.many or mention.after:
        return None
    near = [one for one in seen if one.part == here.part and here.sentence - one.sentence <= REACH]
    near = [one for one in near if not is_medium(one.character.name)]
    fitting = [one for one in near if _fits(one.character, kinds=kinds) and _is_so_called(one.character, mention)]
    sure = [one for one in fitting if not may_be_body(one.character)]
    for group in (fitting, sure):
        known = only(list(dict.fromkeys(one.character for one in group)))
        if known is not None:
            return known
    spoke = [one for one in fitting if one.source and here.sentence - one.sentence <= NEAR]
    shown = [one for one in spoke if _shown(one.character)]
    known = only(list(dict.fromkeys(one.character for one in spoke)))
    return known or only(list(dict.fromkeys(one.character for one in shown)))


def _medium_meant(mention: Mention, *, here: Seen, seen: Sequence[Seen]) -> Character | None:
    """The only named medium near, where "the newspaper" or "the broadcaster" means one."""
    plainly = mention.form == "definite" and not mention.many and not mention.after and len(mention.name.split()) == 2
    if not plainly or mention.head not in between_words()["media_nouns"]:
        return None
    near = [one for one in seen if one.part == here.part and here.sentence - one.sentence <= REACH]
    return only(list(dict.fromkeys(one.character for one in near if is_medium(one.character.name))))


def _is_so_called(character: Character, mention: Mention) -> bool:
    """False for "the airline" where the body was called "the manufacturer"."""
    nouns = [head for head in character.heads if any(head in kind.called for kind in _kinds().values())]
    return mention.head in (*GENERAL, *nouns) or all(noun in GENERAL for noun in nouns)


def _fits(character: Character, *, kinds: Sequence[str]) -> bool:
    """True unless it is shown to be another kind of body."""
    if not character.named or not (character.kind in NAMED_BODIES or may_be_body(character)):
        return False
    shown = _shown(character)
    if shown:
        return any(name in kinds for name in shown)
    return any(name != "public" for name in kinds)


def _shown(character: Character) -> list[str]:
    """The kinds of body that the words of a name show, or what it was called beside the name: "the consumer body"."""
    words = {plain(word) for word in WORD.findall(character.name)}
    called = set(character.heads)
    return [name for name, kind in _kinds().items() if words & kind.named or called & kind.called]


@lru_cache
def _kinds() -> Mapping[str, Kind]:
    return MappingProxyType(msgspec.convert(dict(table("bodies")), dict[str, Kind]))
