"""Whether a voice is somebody, and whether two of them are two.

Invariants
- Nobody is named who may not be a voice: a fragment, a place and a sum are none.
- Two voices are two only where the page tells it. "A monitor" and an observatory, an agency and "state news agency", a
  body and its director may be one, and are then not told as two.
"""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

import msgspec

from reportedly.compare.gist import stem_of
from reportedly.lexicon import table
from reportedly.model import Voice
from reportedly.rulebook.identified import is_spoken_of_as_known
from reportedly.rulebook.patterns import any_of
from reportedly.rulebook.reading import Reading

WORDS = 8
"""Words of a name; longer ones have run into the sentence around them."""

NEAR = 60
"""Characters on either side of a mention in which a report says whose a person is: "Observatory director Odo Brant"."""

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_AUTHORS = ("author", "commenter")
_SMALL = ("for", "the", "and", "from", "with", "near")


def is_somebody(voice: Voice, reading: Reading) -> bool:
    """True for a source that can be told by the name the sheet has for it: a person, a body, or a noun for sources."""
    found = [match.group() for match in _WORD.finditer(short_name(voice.name))]
    if voice.kind in _AUTHORS or not 0 < len(found) <= WORDS or voice.is_unresolved:
        return False
    low = {word.casefold() for word in found}
    if low & lists().no_source or _is_place(voice, reading) or _CLAUSE.search(short_name(voice.name)) is not None:
        return False
    is_named = voice.named and found[-1][0].isupper() and voice.kind in ("person", "organization", "group", "document")
    return is_named or bool(kinds_of(voice)) or is_spoken_of_as_known(voice)


def short_name(name: str) -> str:
    """A name without what is told of its bearer behind it.

    >>> short_name("Orvena Rescue a service of volunteers in the north"), short_name("the Guild of Bakers")
    ('Orvena Rescue', 'the Guild of Bakers')
    """
    found = _APPOSITION.search(name)
    return name[: found.start()] if found is not None else name


_APPOSITION = re.compile(
    r"(?<=[\w)]),?\s(?:(?:an?|the)\s(?=[A-Za-z]+(?:\s[a-z]+){2})|which\s|who\s)(?<!of the )(?<!for the )(?<!in the )"
)
"""Where a report goes on to say what a body is; a blank line of marks is not needed for it."""

_CLAUSE = re.compile(r"\b(?:who|which|that|with|as|says?|said)\b")
"""Where a name has run into a clause."""


def _is_place(voice: Voice, reading: Reading) -> bool:
    """True where the page itself reads the mention as a place: "Manbij", "Idlib northwest of Syria"."""
    return any(
        value.kind == "place" and value.span.start == mention.start and not kinds_of(voice)
        for mention in voice.mentions
        for value in reading.values_in(mention)
    )


def are_two(one: Voice, other: Voice, reading: Reading) -> bool:
    """True where the page tells the two apart: by two names, or by nouns of two kinds of source."""
    if one.id == other.id:
        return False
    if (one.kind in _AUTHORS) != (other.kind in _AUTHORS):
        return True
    if _proper(one) & _proper(other) or is_of(one, other, reading) or is_of(other, one, reading):
        return False
    kinds = kinds_of(one), kinds_of(other)
    if "anybody" in kinds[0] | kinds[1] and not (one.named and other.named):
        return False
    if kinds[0] & kinds[1] and not (_is_proper(one) and _is_proper(other)):
        return False
    bare = [beside for body, beside in ((one, other), (other, one)) if _may_be_any(body) and not _is_proper(beside)]
    if any(kinds_of(beside) & {"outlets", "counters"} for beside in bare):
        return False
    return all(kinds_of(voice) or _is_proper(voice) or is_spoken_of_as_known(voice) for voice in (one, other))


def _may_be_any(voice: Voice) -> bool:
    """True for a body whose name does not say of which kind it is: "ORNA" may be the "state news agency" or not."""
    return _is_proper(voice) and voice.kind != "person" and not kinds_of(voice)


def _is_proper(voice: Voice) -> bool:
    return voice.named and bool(_capitals(voice))


def is_of(person: Voice, body: Voice, reading: Reading) -> bool:
    """True where a word of the body's name, or of its kind, stands beside the person: its director is no second source.

    A named person beside a group without a name may be its head, wherever the page calls him the head of a group.
    """
    if person.kind != "person":
        return False
    told = " ".join((person.role or "", person.affiliation or "", *_beside(person, reading)))
    around = {match.group().casefold() for match in _WORD.finditer(told)}
    own = {word.casefold() for word in _capitals(body) if word.casefold() not in _SMALL}
    is_same_kind = kinds_in(around) & kinds_of(body)
    return bool(own & around) or (bool(is_same_kind) and not _is_proper(body))


def _beside(person: Voice, reading: Reading) -> Iterator[str]:
    for mention in person.mentions:
        sentence = reading.sentence(mention)
        low, high = max(sentence.start, mention.start - NEAR), min(sentence.end, mention.end + NEAR)
        yield reading.text[low:high]


def _proper(voice: Voice) -> frozenset[str]:
    """What a voice is called by: its words but articles and nouns of sources, as stems."""
    kept = (match.group() for match in _WORD.finditer(voice.name))
    return frozenset(stem_of(word) for word in kept if len(word) > len("of") and word.casefold() not in _SMALL) - {""}


def _capitals(voice: Voice) -> frozenset[str]:
    return frozenset(match.group() for match in _WORD.finditer(voice.name) if match.group()[0].isupper())


def kinds_of(voice: Voice) -> frozenset[str]:
    """The kinds of source whose nouns its name holds."""
    return kinds_in({match.group().casefold() for match in _WORD.finditer(voice.name)})


def kinds_in(words: set[str]) -> frozenset[str]:
    """The kinds of source that are named among these words, in lower case."""
    return frozenset(kind for kind, nouns in lists().sources.items() if not words.isdisjoint(nouns))


def is_attributed(sentence: str) -> bool:
    """True where a sentence has a word of saying, or begins or ends in a source: it is not the page's own word."""
    if any_of(tuple(sorted(lists().saying))).search(sentence) is not None:
        return True
    ends = [match.group().casefold() for match in _WORD.finditer(sentence)]
    return bool(ends) and bool({ends[0], ends[-1]} & lists().headline_sources)


class Lists(msgspec.Struct, frozen=True):
    """The words by which sources are told."""

    sources: Mapping[str, frozenset[str]]
    saying: frozenset[str]
    no_source: frozenset[str]
    headline_sources: frozenset[str]


class _Words(msgspec.Struct, frozen=True):
    words: frozenset[str]


class _Comparing(msgspec.Struct, frozen=True):
    headline_sources: _Words


class _Table(msgspec.Struct, frozen=True):
    sources: dict[str, frozenset[str]]
    saying: _Words
    no_source: _Words


@lru_cache
def lists() -> Lists:
    """The tables of the package."""
    listed = msgspec.convert(dict(table("facts")), _Table)
    at_the_end = msgspec.convert(dict(table("comparing")), _Comparing).headline_sources.words
    return Lists(listed.sources, listed.saying.words, listed.no_source.words, at_the_end)
