"""Who did a deed and who suffered it, where one side is the victim: a shelling, a kidnapping, a gas attack.

Battles are left out, for in a battle each side strikes and is struck. So is whatever the page tells as an exchange.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Literal

import msgspec

from reportedly.compare.casting.actors import Mention
from reportedly.compare.casting.lines import Line, lines
from reportedly.compare.casting.patterns import SOME, chain, pasts, phrases, target, verbs, who
from reportedly.compare.casting.relations import group, is_open, is_set_aside, is_subject, is_undone
from reportedly.compare.casting.words import one_of, verb_forms, words
from reportedly.model import Claim
from reportedly.rulebook.patterns import any_of
from reportedly.rulebook.reading import Reading
from reportedly.text import Span

Side = Literal["perpetrator", "victim"]

BE = r"(?:is|are|was|were|been|be|being|get|got)"
"""A form of "be", or what stands for one."""


class Deed(msgspec.Struct, frozen=True):
    """`who` did or suffered a deed of a `kind` in this sentence, in the words of `span`."""

    kind: str
    side: Side
    who: Mention
    span: Span
    sentence: Span
    claim: Claim


class Way(msgspec.Struct, frozen=True):
    """One way of telling it; `is_clause` where who is named must be the subject of a clause."""

    side: Side
    found: re.Pattern[str]
    is_clause: bool = False


def deeds(reading: Reading) -> tuple[Deed, ...]:
    """All deeds of the page with those who did or suffered them, in text order."""
    found: dict[tuple[str, Side, Span], Deed] = {}
    for read in reading.once(lines):
        sentence = read.span.of(reading.text)
        if not is_set_aside(read.read) and any_of(words().exchanged.words).search(sentence) is None:
            for deed in _of_line(read, reading):
                found.setdefault((deed.kind, deed.side, deed.who.span), deed)
    return tuple(sorted(found.values(), key=lambda deed: (deed.span, deed.kind, deed.side, deed.who.key)))


def _of_line(read: Line, reading: Reading) -> Iterator[Deed]:
    for kind, told in words().deeds.items():
        if any_of((*told.nouns, *verb_forms(told.verbs))).search(read.read):
            for way in _ways(kind):
                for match in way.found.finditer(read.read):
                    yield from _of_match(kind, way, match, read=read, reading=reading)


def _of_match(kind: str, way: Way, match: re.Match[str], *, read: Line, reading: Reading) -> Iterator[Deed]:
    span = read.place(match.start(), match.end())
    claim = reading.claim_over(read.place(match.end() - 1, match.end())) or reading.claim_over(span)
    told = (match.groupdict().get("chain") or "").split()
    is_off = way.is_clause and not is_subject(read, match.start())
    if (
        claim is None
        or is_off
        or is_open(claim, span, reading)
        or claim.firmness.mood == "plan"
        or is_undone(told, match, read=read)
    ):
        return
    if any(word in words().chain.modal and word != "to" for word in told):
        return
    for name in ("s", "o", "o2"):
        for mention in group(match, name, read=read):
            if way.side == "victim" and _is_place(mention, reading.text):
                continue
            yield Deed(kind, way.side, mention, span, read.span, claim)


def _is_place(mention: Mention, text: str) -> bool:
    """True for a country or a capital that is bombed: the place is meant, and not its forces or its people."""
    return mention.is_state and mention.span.of(text).casefold().split()[-1] not in words().bodies.nouns


@lru_cache
def _ways(kind: str) -> tuple[Way, ...]:
    told = words().deeds[kind]
    return (*_by_noun(one_of(told.nouns)), *(_by_verb(verbs(told.verbs), pasts(told.verbs)) if told.verbs else ()))


def _by_noun(noun: str) -> Iterator[Way]:
    """*the shelling by the rebels*, *the rebels’ shelling*, *the rebels carried out*; *the shelling of the rebels*."""
    doing, told = phrases(words().doing.verbs), words().suffering
    suffering, people = phrases(told.verbs), one_of(words().people.words)
    where = r"(?:(?:of|on|at|in|near|against) (?:(?!\w+ed |(?:held|hit|run|which|that|and) )[^\W_][\w’'-]* ){1,5}?)?"
    when = r"(?:(?:on|in|at) \w+ )?"
    yield Way("perpetrator", _made(rf"{noun} {where}{when}(?:{BE} )?(?:{doing} )?by [#%](?P<s>\d+) (?![~^])"))
    yield Way("perpetrator", _made(rf"{noun} {where}{when}{BE} work of [#%](?P<s>\d+) (?![~^])"))
    yield Way("perpetrator", _made(rf"{who('s')}[~^] {noun} "))
    yield Way("perpetrator", _made(rf"{who('s')}{chain()}{doing} {SOME}{noun} "), is_clause=True)
    yield Way("victim", _made(rf"{noun} (?:on|against|of) (?:[#%](?P<o>\d+) (?![~^-])|{target('o2')})"))
    yield Way("victim", _made(rf"[#%](?P<o>\d+) (?:{people} )?{chain()}{suffering} {SOME}{noun} "))
    of_them = rf"(?:(?:\w+ )?{people} )?(?:of|from) [#%](?P<o2>\d+) (?![~^])"
    met = rf"(?:{target('o')}|{of_them})"
    yield Way("victim", _made(rf"{noun} {where}{when}{one_of(told.meeting)} {met}"))
    yield Way("victim", _made(rf"{one_of(told.dying)} in {noun} {where}{when}(?:was|were) {of_them}"))
    yield Way("victim", _made(rf"{one_of(told.victims)} of {noun} {where}{when}(?:was|were) {of_them}"))


def _by_verb(verb: str, past: str) -> Iterator[Way]:
    """*the rebels shelled it*, *it was shelled by the rebels*; *the rebels were shelled*, *it shelled the rebels*."""
    people = one_of(words().people.words)
    passive = rf"(?:[\w’'-]+ ){{0,5}}{BE} {past} "
    acting = rf"{who('s')}(?:{people} )?(?!{passive}){chain()}{verb} (?!by )"
    yield Way("perpetrator", _made(acting), is_clause=True)
    yield Way("perpetrator", _made(rf"{past} {SOME}by [#%](?P<s>\d+) (?![~^])"))
    suffered = rf"(?:{people} )?{chain()}(?<= ){BE} (?:\w+ly )?{past} "
    yield Way("victim", _made(rf"[#%](?P<o>\d+) {suffered}"), is_clause=True)
    yield Way("victim", _made(rf"{people} (?:of|from) [#%](?P<o>\d+) (?![~^]){suffered}"))
    yield Way("victim", _made(rf"{verb} {target('o')}"))


def _made(pattern: str) -> re.Pattern[str]:
    return re.compile(f"(?<= ){pattern}")
