"""Voices that are described and not named: `an official`, and later `the official`."""

import re
from collections.abc import Sequence
from functools import lru_cache

from reportedly.attribute.coreference.cast import Character, character_of, fits, only
from reportedly.attribute.language.kinds import persons
from reportedly.attribute.language.mention import Mention, pronouns
from reportedly.attribute.language.phrases import small_words
from reportedly.attribute.language.words import WORD, plain, without_possessive
from reportedly.model import UNRESOLVED

AMBIGUOUS = f"{UNRESOLVED}: may be "
"""Begins the role of a voice that was not joined because several fit."""


NAMELESS = ("source", "person", "people")
"""What unnamed voices are called whatever they are: two people told a paper something, and "the sources" said more."""

ALIKE = 20
"""Voices of one noun that are remembered: the latest."""


OF_PLACE = re.compile(r"of (?P<place>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*)")
PLACED = re.compile(r"\b(?:at|from|in|near|of|outside|to) ([A-Z][\w’'-]*\w(?: [A-Z][\w’'-]*\w)*)")
"""Where something is told to be, and what is told of a place: "in Hallam"."""

NEAR_PLACE = 600
"""Characters before a person is first named in which the place of his office stands."""


class Descriptions:
    """The described voices of a page, by the part of the page that speaks and by their noun."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, str], list[Character]] = {}
        self._words: dict[tuple[str, str], Character] = {}
        self._coming: dict[tuple[str, str], list[Character]] = {}

    def know(self, character: Character, *, heads: Sequence[str], scope: str) -> None:
        """Makes a voice known by its nouns: `the mayor` may mean it from here on; the latest stands last."""
        for head in heads:
            known = self._known.setdefault((scope, head), [])
            if character in known:
                known.remove(character)
            elif len(known) == ALIKE:
                known.pop(0)
            known.append(character)

    def foresee(self, character: Character, *, scope: str) -> None:
        """Makes somebody known who is named later: "the governor" may be whom the page then calls Governor Tam."""
        for head in character.heads:
            coming = self._coming.setdefault((scope, head), [])
            if character not in coming:
                coming.append(character)

    def coming(self, mention: Mention, *, scope: str, headline: bool) -> Character | None:
        """The only one named later who bears this office; a headline leaves out the article."""
        meant = (mention.form == "definite" or headline) and not mention.many
        named = self._coming.get((scope, mention.head), []) if meant else []
        if mention.after:
            named = [one for one in named if mention.after.startswith("of ") and " of " not in f" {one.role or ''}"]
        told = _qualities(mention.name) - {mention.head}
        fitting = [one for one in named if fits(one, mention.gender) and _covers(one, told=told)]
        return fitting[0] if len(fitting) == 1 and len(named) == 1 else None

    def holder(self, mention: Mention, *, scope: str, text: str) -> Character | None:
        """The only one who bears the office, where the page named him in telling of the place that the words add.

        "The mayor of Hallam" is the mayor, Susan Webb, where Hallam is the last place before her name.
        """
        match = OF_PLACE.fullmatch(mention.after) if mention.form == "definite" and not mention.many else None
        if match is None:
            return None
        bearers = [one for one in self._known.get((scope, mention.head), []) if not one.many]
        told = _qualities(mention.name) - {mention.head} - _qualities(match["place"])
        holder = bearers[0] if len(bearers) == 1 and bearers[0].named else None
        if holder is None or " of " in f" {holder.role or ''} " or not _covers(holder, told=told):
            return None
        places = PLACED.findall(text, max(0, holder.first - NEAR_PLACE), holder.first)
        return holder if places and places[-1] == match["place"] else None

    def knows(self, mention: Mention, *, scope: str) -> bool:
        """True when somebody so called was told of before."""
        return bool(self._fitting(mention, scope=scope)) or (scope, _key(mention)) in self._words

    def resolve(self, mention: Mention, *, place: int, scope: str) -> Character:
        """The voice a description means, or a new one."""
        key = (scope, _key(mention))
        joined = self._joined(mention, key=key, scope=scope)
        character = joined or character_of(mention, place=place)
        if mention.form == "definite" and joined is None:
            rivals = [*self._fitting(mention, scope=scope), *self._further(mention, scope=scope)]
            if len(rivals) > 1:
                character.role = AMBIGUOUS + " or ".join(rival.name for rival in rivals)
                return character
        if not _is_anybodys(mention) and (mention.form == "definite" or _is_proper(mention)):
            self._words[key] = character
        self.know(character, heads=tuple(dict.fromkeys((mention.head, *character.heads))), scope=scope)
        return character

    def _joined(self, mention: Mention, *, key: tuple[str, str], scope: str) -> Character | None:
        if _is_anybodys(mention):
            beside = [one for one in self._fitting(mention, scope=scope) if one.named]
            return only(beside)
        if mention.form == "indefinite":
            return self._words.get(key) if _is_proper(mention) else None
        if mention.head in NAMELESS and not mention.after and len(_qualities(mention.name)) == 1:
            return only(self._nameless(mention, scope=scope))
        rivals = self._fitting(mention, scope=scope)
        same = self._words.get(key)
        if len(rivals) == 1:
            return None if self._further(mention, scope=scope) else rivals[0]
        if not rivals:
            return same
        latest = rivals[-1]
        if same is not None and (mention.named or mention.after):
            return same
        return latest if not latest.named and latest.kind == "unnamed" else None

    def _nameless(self, mention: Mention, *, scope: str) -> list[Character]:
        """Those of the part who are described as people and nothing more sure: sources, persons, people."""
        known = [one for head in NAMELESS for one in self._known.get((scope, head), [])]
        return [one for one in dict.fromkeys(known) if one.many == mention.many and not one.named]

    def _further(self, mention: Mention, *, scope: str) -> list[Character]:
        """Those told apart by a number alone: after "a second official", "the official" may be either."""
        told = _qualities(mention.name)
        known = self._known.get((scope, mention.head), [])
        numbers = small_words()["further"]
        return [one for one in known if not one.named and one.many == mention.many and _first(one) in numbers - told]

    def _fitting(self, mention: Mention, *, scope: str) -> list[Character]:
        """Those known by the noun of whom the description says nothing that has not been said of them."""
        told = _qualities(mention.name) - {mention.head}
        known = self._known.get((scope, mention.head), [])
        return [
            one for one in known if one.many == mention.many and fits(one, mention.gender) and _covers(one, told=told)
        ]


def _first(character: Character) -> str:
    """The first word of a description behind its article."""
    words = [plain(word) for word in WORD.findall(character.name)]
    return next((word for word in words if word not in ("a", "an", "the", "yet")), "")


def _covers(character: Character, *, told: frozenset[str]) -> bool:
    """True when all that is told is known of the character, and nothing known makes another office of it."""
    known = _qualities(f"{character.name} {character.role or ''}")
    return told <= known and not (known & small_words()["distinguishing"]) - told


def _key(mention: Mention) -> str:
    return " ".join(without_possessive(word) for word in map(plain, WORD.findall(mention.name)) if word not in _empty())


def _qualities(words: str) -> frozenset[str]:
    return frozenset(without_possessive(plain(word)) for word in WORD.findall(words)) - _empty()


@lru_cache
def _empty() -> frozenset[str]:
    return small_words()["determiners"] | small_words()["after_noun"] | persons()["honorifics"]


def _is_anybodys(mention: Mention) -> bool:
    """True for `his campaign`: whose it is, is not told by the words."""
    first = plain(mention.name).split(" ", 1)[0]
    owners = pronouns()
    return any(first in owners[kind] for kind in ("male", "female", "plural", "speaker")) or first in ("its", "your")


def _is_proper(mention: Mention) -> bool:
    """True for `Republicans` and `Porto police`, whom the same words mean again; not for `officials`."""
    return mention.named or (mention.kind in ("group", "organization", "state") and mention.name[:1].isupper())
