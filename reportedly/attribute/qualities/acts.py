"""What a cue makes of its content: an assertion, a belief, a fact or an eventuality.

The lexicon tells what a cue mostly does; what follows it, who speaks and whether his words are quoted may say
otherwise.
Each rule that overrules the lexicon is a function whose docstring is shown to the user.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple

import msgspec

from reportedly.attribute.language.kinds import noun
from reportedly.attribute.language.lemmas import Entries, indexed, lemmas, longest_entry
from reportedly.attribute.language.words import BE, WORD, plain
from reportedly.lexicon import table
from reportedly.model import Act, Mode, VoiceKind

DEFAULT: Act = "assertion"
"""Four cues in five attribute speech (PolNeAR train); a cue nobody listed is taken to do so too."""

LISTED = "cue_listed.v1"
"""What the cue does, by the lexicon."""

NOUN_WITHIN = 3
"""Words at the head of a content in which the noun that a light verb carries is looked for."""

ADDRESSEE = 5
"""Words at the head of a content in which whoever is to do something is named: "told {her brother to leave}"."""

TO_DO = re.compile(r"(?:not |never )?to [a-z]+")


class Case(NamedTuple):
    """What decides an act: the cue, what it is about, who speaks and how; all words in lower case."""

    cue: tuple[str, ...]
    content: tuple[str, ...]
    voice: VoiceKind
    source: tuple[str, ...] = ()
    mode: Mode = "indirect"
    listed: Act = DEFAULT
    strong: bool = True

    def has(self, name: str) -> bool:
        """True when a word or phrase of the cue is in a list, inflected or not."""
        return _found(self.cue, entries=_named()[name])

    def with_infinitive(self) -> "Case":
        """With "to say" for part of the cue, where the content begins with it: "declined {to say whether}"."""
        return self._replace(cue=(*self.cue, *self.content[1:3])) if self.content[:1] == ("to",) else self


class Decided(NamedTuple):
    """An act, and the name of the rule that decided it."""

    act: Act
    rule: str


def act_of(cue: str, *, content: str, voice: VoiceKind, source: str = "", mode: Mode = "indirect") -> Decided:
    """The act of a cue, and the rule that decided it.

    Args:
        cue: the words that attribute.
        content: what is attributed.
        voice: what kind of voice speaks.
        source: the words that name it.
        mode: whether its own words are given.
    """
    listed = _strong(_tokens(cue)) or _offered(cue, content=content)
    case = Case(
        cue=tuple(_tokens(cue)),
        content=tuple(_tokens(content)),
        voice=voice,
        source=tuple(_tokens(source)),
        mode=mode,
        listed=listed,
        strong=_strong(_tokens(cue)) is not None,
    )
    for name, rule in RULES:
        act = rule(case)
        if act is not None:
            return Decided(act, name)
    return Decided(listed, LISTED)


def words_withheld(case: Case) -> Act | None:
    """Who declines to say, avoids mentioning or does not address something has claimed nothing of it."""
    case = case.with_infinitive()
    negated = case.has("negating") or any(word.endswith("n't") for word in case.cue)
    nobody = bool(case.source) and case.source[0] in _lists()["nobody"]
    asked = case.has("asking") and case.cue[-1:] == ("about",) and any(word in BE for word in case.cue)
    silent = (negated or nobody or case.has("withholding")) and case.has("saying")
    return "eventuality" if silent or asked else None


def wanted_done(case: Case) -> Act | None:
    """To tell, warn or ask somebody to do something is to want it done."""
    words = case.content
    if not case.strong and words[:1] == ("to",):
        return "eventuality"
    asked = {"for", "against"} & {*case.cue[-1:], *words[:1]}
    if case.has("pressing") and (asked or "against" in case.cue):
        return "eventuality"
    if case.listed != "assertion" or not case.has("commanding") or words[:1] == ("that",):
        return None
    for start in range(min(ADDRESSEE, len(words))):
        if TO_DO.match(" ".join(words[start : start + 3])):
            told = any(word in SUBJECTS or word in VERBS or word.endswith("ed") for word in words[:start])
            return None if told or (words[start + 2 : start + 3] and words[start + 2] in VERBS) else "eventuality"
    return None


def pleaded(case: Case) -> Act | None:
    """To plead guilty, or not guilty, is to say so, and to ask for nothing."""
    plea = (*case.cue, *case.content[:2])
    said = any(word in plea for word in ("guilty", "innocent")) or "contest" in plea
    return "assertion" if "plead" in _bases(case.cue) and said else None


def seen_as(case: Case) -> Act | None:
    """To see something as this or that, or no merit in it, is to hold it so."""
    if "see" not in _bases(case.cue) or case.content[:1] == ("that",):
        return None
    held = "as" in case.content or case.content[:1] in (("no",), ("little",), ("few",), ("nothing",), ("any",))
    return "belief" if held else None


def found_by_judges(case: Case) -> Act | None:
    """What a court, a study or an inquiry finds, it says; whoever finds somebody credible holds him so."""
    if "find" not in _bases(case.cue) or "out" in case.cue or "guilty" in case.cue:
        return None
    judging = case.voice == "document" or any(
        lemma in _lists()["judging"] for word in case.source for lemma in lemmas(word)
    )
    clause = case.content[:1] == ("that",) or any(word in VERBS for word in case.content)
    if judging:
        return "assertion"
    return None if clause else "belief"


def expected_of_them(case: Case) -> Act | None:
    """What several people are expected to do is wanted of them; what is expected to happen is believed."""
    passive = "expect" in _bases(case.cue) and any(word in BE for word in case.cue)
    if not passive or "to" not in case.content[1:]:
        return None
    subject = case.content[: case.content.index("to")]
    duty = any(word in _lists()["deadline"] for word in case.content)
    body = any(noun(word) is not None for word in subject)
    return "eventuality" if duty and (body or subject[-1:] in (("them",), ("all",)) or "of" in subject) else None


def attitude_spoken(case: Case) -> Act | None:
    """An attitude that is voiced is spoken; a hope or wish that is voiced is meant to come about."""
    if not case.has("expressing"):
        return None
    if case.has("wishes") or _found(case.content[:NOUN_WITHIN], entries=_named()["wishes"]):
        return "eventuality"
    return "assertion" if case.listed == "belief" else None


def promised(case: Case) -> Act | None:
    """Assurances that something will be done promise it."""
    coming = any(word in ("will", "would", "won't", "wouldn't", "shall") for word in case.content)
    return "eventuality" if case.has("assurances") and coming else None


def cause_ruled_out(case: Case) -> Act | None:
    """To rule out an explanation is to hold it for untrue."""
    ruled = "rule" in _bases(case.cue) and "out" in case.cue
    return "belief" if ruled and any(word in _lists()["explanations"] for word in case.content) else None


def settled_that(case: Case) -> Act | None:
    """To decide that something is so, or to be persuaded of it, is to hold it so."""
    bases = _bases(case.cue)
    coming = any(word in ("be", "shall", "should", "will", "would") for word in case.content)
    decided_so = "decide" in bases and case.content[:1] == ("that",) and not coming
    persuaded = bool(bases & {"persuade", "convince"}) and any(word in BE for word in case.cue)
    return "belief" if decided_so or (persuaded and case.content[:1] != ("to",)) else None


def weighed(case: Case) -> Act | None:
    """To be considering a step is to think of taking it."""
    return "eventuality" if any(word in _lists()["weighing"] for word in case.cue) else None


def proposed(case: Case) -> Act | None:
    """To suggest that something be done is to want it done."""
    if not case.has("proposing") or case.content[:1] != ("that",) or "be" not in case.content:
        return None
    before = case.content[: case.content.index("be")]
    return None if any(word in MODALS for word in before) else "eventuality"


def thought_quoted(case: Case) -> Act | None:
    """A thought given in quotation marks was spoken."""
    if case.listed != "belief" or case.mode == "indirect":
        return None
    return "assertion" if case.mode == "direct" or case.has("thinking") else None


def document_says(case: Case) -> Act | None:
    """A document cannot know or think: what it finds, it says."""
    return "assertion" if case.voice == "document" and case.listed in ("fact", "belief") else None


RULES: tuple[tuple[str, Callable[[Case], Act | None]], ...] = (
    ("words_withheld.v1", words_withheld),
    ("pleaded.v1", pleaded),
    ("wanted_done.v1", wanted_done),
    ("seen_as.v1", seen_as),
    ("found_by_judges.v1", found_by_judges),
    ("expected_of_them.v1", expected_of_them),
    ("attitude_spoken.v1", attitude_spoken),
    ("promised.v1", promised),
    ("cause_ruled_out.v1", cause_ruled_out),
    ("settled_that.v1", settled_that),
    ("weighed.v1", weighed),
    ("proposed.v1", proposed),
    ("thought_quoted.v1", thought_quoted),
    ("document_says.v1", document_says),
)
"""The first that decides, decides."""

SUBJECTS = frozenset(("i", "he", "she", "they", "we"))
MODALS = frozenset(("can", "could", "may", "might", "must", "not", "shall", "should", "to", "will", "would"))
VERBS = frozenset((*BE, "can", "could", "did", "does", "had", "has", "have", "may", "might", "will", "would"))


def names_act(cue: str) -> bool:
    """True for words of which one attributes by itself: `said`, `had long suspected`."""
    return _strong(_tokens(cue)) is not None


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


def _bases(cue: Sequence[str]) -> frozenset[str]:
    return frozenset(lemma for word in cue for lemma in lemmas(word))


def _found(words: Sequence[str], *, entries: Entries) -> bool:
    return any(longest_entry(words, start=start, entries=entries) is not None for start in range(len(words)))


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


@lru_cache
def _named() -> Mapping[str, Entries]:
    return MappingProxyType({name: indexed(entries) for name, entries in _lists().items()})
