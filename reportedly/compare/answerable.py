"""Whom a page need not name for a reader to know whom to ask: police, the transport ministry, his lawyer."""

import re
from functools import lru_cache

import msgspec

from reportedly.lexicon import table
from reportedly.model import Voice

_INDEFINITE = ("a", "an", "another", "one", "some", "several", "local", "various", "other")
"""Words in front of a body that is one of many; whoever is cited so cannot be asked."""

_THE_ONE = tuple([word] for word in ("the", "his", "her", "its", "their"))
"""Words in front of a post that one person holds."""

_OWNERLESS = frozenset(("group", "watchdog", "body", "panel", "force"))
"""Nouns of the list by which reports call bodies that nobody could find: "the group"."""

_BEHIND = re.compile(r"\b(?:of|in|for|at|on|from|who|which|that)\b|,")


def is_answerable(voice: Voice) -> bool:
    """True for one body, or the holder of a post, that is spoken of as known: "police", "the governor", "his lawyer".

    "A monitoring group", "local media" and "the group" are not.
    """
    if _SPEAKS_FOR.search(voice.name):
        return True
    if voice.kind == "person":
        return voice.name.casefold().split()[:1] in _THE_ONE
    if voice.kind not in ("organization", "state"):
        return False
    found = _BEHIND.split(voice.name.casefold())[0].replace("’s", "'s").split()
    if not found or found[0] in _INDEFINITE:
        return False
    return found[-1] in _heads()


_SPEAKS_FOR = re.compile(
    r"(?:\b(?:his|her|its|their)|['’]s?)\s(?:\w+\s)?spokes(?:man|woman|person)\b"
    r"|\bspokes(?:man|woman|person) (?:for|of) (?:the )?[^\W\d_]",
    re.IGNORECASE,
)
"""Whoever speaks for somebody who is told: "his spokeswoman", "a spokesman for the port"."""


def has_a_name(voice: Voice) -> bool:
    """True for a body called by more than a common noun: "the Norrick Evening channel", but not "Syrian activists"."""
    found = _BEHIND.split(voice.name)[0].split()[1:]
    is_body = voice.kind in ("organization", "group", "state", "document")
    if not found or not (is_body or found[-1].casefold() in _OUTLETS):
        return False
    return any(word[0].isupper() and not _ADJECTIVE.search(word) for word in found)


_OUTLETS = frozenset(("channel", "agency", "newspaper", "paper", "station", "website", "network", "daily", "weekly"))
"""What reports call an outlet behind its name."""

_ADJECTIVE = re.compile(r"(?:-based|-backed|-led|an|ish|ese|ic|i)$")
"""Endings of adjectives of countries and of what is made of their names."""


@lru_cache
def _heads() -> frozenset[str]:
    listed = msgspec.convert(dict(table("bodies")), dict[str, _Kind])
    return frozenset((*listed["public"].called, *listed["corporate"].called)) - _OWNERLESS


class _Kind(msgspec.Struct, frozen=True):
    called: tuple[str, ...]
    named: tuple[str, ...]
