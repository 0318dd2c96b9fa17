"""What a cue makes of its content: an assertion, a belief, a fact or an eventuality, by the lexicon."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType

import msgspec

from reportedly.attribute.lemmas import Entries, indexed, lemmas, longest_entry
from reportedly.attribute.words import WORD, plain
from reportedly.lexicon import table
from reportedly.model import Act, VoiceKind

DEFAULT: Act = "assertion"
"""Four cues in five attribute speech (PolNeAR train); a cue nobody listed is taken to do so too."""


NOUN_WITHIN = 3
"""Words at the head of a content in which the noun that a light verb carries is looked for."""


def act_of(cue: str, *, content: str, voice: VoiceKind) -> Act:
    """The act of a cue; the first word of it that decides, decides.

    What is wanted done is an eventuality: "told them [to leave]".
    A document cannot know or think: what it finds, it says.
    """
    act = _strong(_tokens(cue)) or _offered(cue, content=content)
    if act == "assertion" and plain(content).startswith("to ") and _commands(cue):
        return "eventuality"
    if voice == "document" and act in ("fact", "belief"):
        return "assertion"
    return act


def decided(cue: str) -> Act | None:
    """What the lexicon says of a cue; None when it lists none of its words.

    >>> decided("made clear his hope"), decided("said"), decided("gave")
    ('assertion', 'assertion', 'assertion')
    """
    tokens = _tokens(cue)
    return _strong(tokens) or (DEFAULT if _is_light(cue, tokens=tokens) else None)


def _strong(tokens: Sequence[str]) -> Act | None:
    """The act of the first word that decides by itself."""
    entries = _entries()
    found = (longest_entry(tokens, start=start, entries=_indexed()) for start in range(len(tokens)))
    return next((entries[entry[0]] for entry in found if entry is not None), None)


def _offered(cue: str, *, content: str) -> Act:
    """The act of a cue that only carries a noun: "expressed [their intention to leave]", "has [no fear]"."""
    tokens = _tokens(cue)
    carries = bool(tokens) and any(lemma in _lists()["carrying"] for token in tokens for lemma in lemmas(token))
    return (_strong(_tokens(content)[:NOUN_WITHIN]) if carries else None) or DEFAULT


def _tokens(words: str) -> list[str]:
    return [plain(word) for word in WORD.findall(words)]


def _is_light(cue: str, *, tokens: Sequence[str]) -> bool:
    light = _light()
    return any(mark in light for mark in cue if not mark.isalnum()) or any(
        lemma in light for token in tokens for lemma in lemmas(token)
    )


def _commands(cue: str) -> bool:
    commanding = _lists()["commanding"]
    return any(lemma in commanding for word in WORD.findall(cue) for lemma in lemmas(plain(word)))


@lru_cache
def _entries() -> Mapping[str, Act]:
    lists = _lists()
    acts: tuple[Act, ...] = ("assertion", "belief", "fact", "eventuality")
    return MappingProxyType({entry: act for act in acts for entry in lists[act]})


@lru_cache
def _indexed() -> Entries:
    return indexed(_entries().keys())


@lru_cache
def _light() -> frozenset[str]:
    return _lists()["light"]


@lru_cache
def _lists() -> Mapping[str, frozenset[str]]:
    return MappingProxyType(msgspec.convert(dict(table("acts")), dict[str, frozenset[str]]))
