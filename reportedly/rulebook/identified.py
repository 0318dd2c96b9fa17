"""Whom a reader could ask: who has a name, and who need not be named for a reader to know who it is.

"Police", "the transport ministry", "the governor", "his lawyer" have no name and are known all the same; "a monitoring
group", "local media", "senior officials" are not. All rules decide it here, so that no source is somebody in one
finding and nobody in the next.
"""

import re
from functools import lru_cache

import msgspec

from reportedly.lexicon import table
from reportedly.model import Voice
from reportedly.rulebook.patterns import any_of, choice

_BODIES = ("organization", "group", "state", "document")
"""Kinds of voice that are a body."""

_SPEAKERS_OWN = ("my", "our", "your", "this", "that", "a", "an")
"""Words in front of a person whom only the speaker knows: "my father", "this guy"."""

_ADJECTIVE = re.compile(r"(?:-based|-backed|-led|an|ish|ese|ic|i)$")
"""Endings of adjectives of countries and of what is made of their names."""

_BEHIND = re.compile(r"\b(?:of|in|for|at|on|from|who|which|that)\b|,")
"""Where what a body is called ends and whose or which it is begins."""

_NAME = re.compile(
    r"(?:[A-Z][\w’'-]+\s+){2}|.*\bspokes(?:man|woman|person|people)\b"
    r"|.*\b(?!(?:the|of|in|at|for|from|with|by|to|and|an?|on|near)\s)[a-z-]+(?:\s+[A-Z][\w’'-]+){2,4}$"
)
"""A voice that is told as unnamed, and has a name after all; or speaks for a body, which then speaks."""

_SPEAKS_FOR = re.compile(
    r"(?:\b(?:his|her|its|their)|['’]s?)\s(?:\w+\s)?spokes(?:man|woman|person)\b"
    r"|\bspokes(?:man|woman|person) (?:for|of) (?:the )?[^\W\d_]",
    re.IGNORECASE,
)
"""Whoever speaks for somebody who is told: "his spokeswoman", "a spokesman for the port"."""

_CAPITALS = re.compile(r"\b[A-Z][\w’'-]+\s+[A-Z]")
"""A group that has a name: "the so-called Orvena Observatory"."""


class _Sources(msgspec.Struct, frozen=True):
    """Nouns of unnamed people, and of bodies that can be asked."""

    heads: tuple[str, ...]
    bodies: tuple[str, ...]


class _Words(msgspec.Struct, frozen=True):
    """The words of `identified` in `sourcing.toml`."""

    indefinite: frozenset[str]
    of_a_kind: frozenset[str]
    the_one: frozenset[str]
    nobody: frozenset[str]
    ownerless: frozenset[str]
    outlets: frozenset[str]


class _Kind(msgspec.Struct, frozen=True):
    """What bodies of one kind are called, of `bodies.toml`."""

    called: tuple[str, ...]


def is_identified(voice: Voice) -> bool:
    """True for a source whom a reader could ask: a name, or a body or the holder of a post spoken of as known."""
    if voice.kind in ("author", "commenter"):
        return False
    if voice.named or is_spoken_of_as_known(voice):
        return True
    if voice.is_unresolved or any_of(_sources().heads).search(voice.name) is not None:
        return False
    if _body().match(voice.name) is not None:
        return True
    if voice.kind == "person" and voice.name.casefold().split()[:1] in ([word] for word in _SPEAKERS_OWN):
        return False
    if voice.kind == "unnamed":
        return _NAME.match(voice.name) is not None
    if voice.kind == "group":
        return _CAPITALS.search(voice.name) is not None or has_a_name(voice)
    if voice.kind == "organization" and _is_one_of_many(voice.name.casefold()):
        return has_a_name(voice)
    return voice.name.casefold() not in _words().nobody


def _is_one_of_many(name: str) -> bool:
    """True for "a monitoring group" and for "human rights group", but not for "the group", told of before."""
    found = _BEHIND.split(name)[0].split()
    if not found or found[0] in _words().indefinite:
        return True
    return found[0] not in _words().the_one and found[-1] in _words().ownerless


def is_spoken_of_as_known(voice: Voice) -> bool:
    """True for one body, or the holder of a post: "police", "the governor", "his lawyer"; not for "the group"."""
    if _SPEAKS_FOR.search(voice.name):
        return True
    first = voice.name.casefold().partition(" ")[0]
    if voice.kind == "person":
        return first in _words().the_one
    if voice.kind not in ("organization", "state"):
        return False
    found = _BEHIND.split(voice.name.casefold())[0].replace("’s", "'s").split()
    return bool(found) and found[0] not in _words().indefinite and found[-1] in _heads()


def has_a_name(voice: Voice) -> bool:
    """True for a body called by more than a common noun: "the Norrick Evening channel", but not "Syrian activists"."""
    found = _BEHIND.split(voice.name)[0].split()
    if len(found) < 2 or not (voice.kind in _BODIES or found[-1].casefold() in _words().outlets):
        return False
    if voice.kind == "group" and found[0].casefold() in _words().indefinite | _words().of_a_kind:
        return False
    return any(word[0].isupper() and not _ADJECTIVE.search(word) for word in found[1:])


@lru_cache
def _body() -> re.Pattern[str]:
    """A body as the head of a phrase: "an Ostran panel", not "a source in the ministry"."""
    below = "in|of|at|from|within|inside|with|to|near|for|by|on|who"
    return re.compile(rf"(?:(?!(?:{below})\b)\S+\s+){{0,4}}(?:{choice(_sources().bodies)})\b", re.IGNORECASE)


@lru_cache
def _heads() -> frozenset[str]:
    """Nouns of public and corporate bodies, which one finds; clubs and movements have names."""
    listed = msgspec.convert(dict(table("bodies")), dict[str, _Kind])
    return frozenset((*listed["public"].called, *listed["corporate"].called)) - _words().ownerless


@lru_cache
def _sources() -> _Sources:
    return msgspec.convert(table("sourcing")["sources"], _Sources)


@lru_cache
def _words() -> _Words:
    return msgspec.convert(table("sourcing")["identified"], _Words)
