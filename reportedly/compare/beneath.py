"""What stands beneath a headline: who else tells its event, flatly or by a name, before it is called harder than that.

Invariants
- The whole article is asked, not the sentence that matches best.
- A role is led to the name that follows it: "a hospital official said …", and in the next sentence "Odo Brant told …".
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from reportedly.compare.gist import Key, keys_in, keys_of
from reportedly.compare.voices import is_somebody, kinds_in, kinds_of
from reportedly.model import Claim, Voice
from reportedly.rulebook.identified import is_identified
from reportedly.rulebook.reading import Reading
from reportedly.text import Span

NEXT = 2
"""Sentences behind a role in which its bearer's name is looked for."""

TELLING = 5
"""Keys that a flat sentence must share with a headline: fewer are what a page is about."""

MOST = 0.6
"""Of the keys of a headline, those that a flat sentence must have."""

DEEDS = 3
"""Words for what was done that a named source beside an unnamed one must share with the headline."""

_WORD = re.compile(r"\w+")
_READER = ("you", "your", "we", "i", "us")


def is_reader(voice: Voice) -> bool:
    """True for "you" and "we": whom a text speaks to is no source of it."""
    return voice.name.casefold() in _READER


def is_reporter_of_a_name(voice: Voice) -> bool:
    """True for "SANA reporter in Aleppo": whose reporter it is, is told."""
    return "outlets" in kinds_of(voice) and voice.name[:1].isupper() and is_somebody_called(voice)


def is_somebody_called(voice: Voice) -> bool:
    """True where a word in capitals or with one stands in front of the noun for the source."""
    first = voice.name.split()[:1]
    return bool(first) and first[0][0].isupper() and len(first[0]) > len("An") and not first[0].endswith("al")


def without_headline(head: Claim, claim: Claim, reading: Reading) -> Span | None:
    """The content of a claim behind a copy of the headline at its beginning; None where there is none."""
    words = [word.casefold() for word in _WORD.findall(reading.content(head))]
    found = list(_WORD.finditer(claim.content[0].of(reading.text)))
    if not words or [match.group().casefold() for match in found[: len(words)]] != words:
        return None
    rest = Span(claim.content[0].start + found[len(words) - 1].end(), claim.content[0].end)
    return rest if _BEGINS.match(rest.of(reading.text)) else None


_BEGINS = re.compile(r"[\s.:–—-]+[A-Z0-9“\"]")
"""Behind a copy of the headline another sentence begins, or a dateline."""


def is_told_by_a_name(head: Claim, soft: Sequence[Claim], parts: Sequence[str], reading: Reading) -> bool:
    """True where somebody named answers for what the unnamed say.

    A named source of their kind that the article cites, the name behind a role, or a named source that tells the
    headline's deed close by, or with its number.
    """
    named = [claim for claim in reading.sheet.claims if claim.part in parts and _is_on_a_name(claim, reading)]
    kinds = {kind for claim in soft for voice in claim.chain for kind in _unnamed_kinds(voice, reading)}
    if any(kinds & kinds_of(reading.voices[voice]) for claim in named for voice in claim.chain):
        return True
    if any(kinds & bodies_of(name) for name in _names(parts, reading)) or (kinds and _has_bearer(soft, reading)):
        return True
    keys = frozenset(keys_of(reading, head))
    numbers = {key for key in keys if _is_number(key)}
    deeds = {key for key in keys if isinstance(key, str)}
    for claim in named:
        own = frozenset(keys_of(reading, claim))
        is_told = bool(numbers & own) and bool(deeds & own)
        is_bearer = bool(kinds) and reading.voices[claim.voice].kind == "person" and reading.voices[claim.voice].named
        if is_told or (_is_behind(claim, soft, reading) and (is_bearer or len(deeds & own) >= DEEDS)):
            return True
    return False


def _names(parts: Sequence[str], reading: Reading) -> Iterator[str]:
    """The names of bodies of which the article speaks, said to be a source or not."""
    for party in reading.sheet.parties:
        is_here = any(_part(mention, reading) in parts for mention in party.mentions)
        if party.kind == "organization" and " " in party.name and is_here:
            yield party.name


def _part(span: Span, reading: Reading) -> str | None:
    part = reading.part_at(span)
    return part.id if part is not None else None


def bodies_of(name: str) -> frozenset[str]:
    """The kinds of source whose nouns a body's name holds."""
    return kinds_in({word.casefold() for word in _WORD.findall(name)})


def _has_bearer(soft: Sequence[Claim], reading: Reading) -> bool:
    """True where a name says something in one of the next sentences: it is most likely the one of the role before."""
    marks, numbers = reading.marks.sentences, reading.once(_numbers)
    for claim in soft:
        at = numbers.get(reading.sentence(claim.content[-1]).start, len(marks))
        following = marks[at + 1 : at + 1 + NEXT]
        if any(_NAME_SAYS.search(mark.span.of(reading.text)) for mark in following):
            return True
    return False


_NAME_SAYS = re.compile(
    r"\b[A-Z][\w’'-]+(?:\s(?:[a-z]{2}-)?[A-Z][\w’'-]+){1,3},?\s(?:said|told|says|added)\b"
    r"|\b(?:said|told|says|added)\s[A-Z][\w’'-]+(?:\s(?:[a-z]{2}-)?[A-Z][\w’'-]+){1,3}"
)


def _unnamed_kinds(voice: str, reading: Reading) -> Iterator[str]:
    found = reading.voices[voice]
    if not is_identified(found) and found.kind not in ("author", "commenter"):
        yield from kinds_of(found) - {"anybody"} if kinds_of(found) != {"outlets"} else ()


def _is_on_a_name(claim: Claim, reading: Reading) -> bool:
    """True for what somebody named asserts as certain, through nobody without a name."""
    is_firm = claim.act == "assertion" and claim.firmness.certainty == "certain"
    told = [reading.voices[voice] for voice in claim.chain if reading.voices[voice].kind not in ("author", "commenter")]
    return is_firm and bool(told) and all(is_identified(voice) and is_somebody(voice, reading) for voice in told)


def _is_behind(claim: Claim, soft: Sequence[Claim], reading: Reading) -> bool:
    """True for a claim in the sentence of one of these, or in one of the next behind it."""
    numbers = reading.once(_numbers)
    at = numbers.get(reading.sentence(claim.content[0]).start, -1)
    before = (numbers.get(reading.sentence(one.content[-1]).start, at + 1) for one in soft if one.id != claim.id)
    return any(0 <= at - one <= NEXT for one in before)


def _numbers(reading: Reading) -> Mapping[int, int]:
    """The number of each sentence by where it starts."""
    return {mark.span.start: number for number, mark in enumerate(reading.marks.sentences)}


def is_told_flatly(head: Claim, parts: Sequence[str], reading: Reading) -> bool:
    """True where the writer tells most of a headline as certain and on his own word.

    What only says the headline again does not count, nor a sentence in which a source is told.
    """
    keys = frozenset(keys_of(reading, head))
    for claim in reading.sheet.claims:
        if claim.part not in parts or claim.content <= head.content or not _is_flat(claim, reading):
            continue
        rest = without_headline(head, claim, reading)
        shared = keys & frozenset(keys_in(reading, rest) if rest is not None else keys_of(reading, claim))
        if len(shared) >= TELLING and len(shared) >= MOST * len(keys):
            return True
    return False


def _is_flat(claim: Claim, reading: Reading) -> bool:
    is_certain = claim.firmness.certainty == "certain" and claim.firmness.mood == "statement"
    return is_certain and reading.standing(claim) in ("own", "nobody")


def _is_number(key: Key) -> bool:
    return isinstance(key, tuple) and key[0] == "number"
