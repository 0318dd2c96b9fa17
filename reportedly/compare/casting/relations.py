"""Who helps and who fights whom, with the words that tell it and on whose word it stands.

Invariants
- What is denied, asked, supposed, charged or told of games and ballots makes no relation.
- Each sentence is read once by each pattern; no relation is compared with another here.
"""

import re
from collections.abc import Iterator, Sequence

import msgspec

from reportedly.compare.casting.actors import Mention
from reportedly.compare.casting.lines import Line, lines
from reportedly.compare.casting.patterns import Pattern, Sign, patterns
from reportedly.compare.casting.words import words
from reportedly.model import Claim
from reportedly.rulebook.patterns import any_of
from reportedly.rulebook.reading import Reading
from reportedly.text import Span

GIVEN = ("provided", "providing")
"""Cues of a condition that are as often verbs of giving."""

_CLAUSE = re.compile(r"[,;:]\s")
"""Where a later clause begins."""

NEAR = 24
"""Characters behind a fight that are searched for words that it is fought with."""

LONGEST_FRONT = 4
"""Words of what a sentence says in front of its subject without a comma."""

FRONT = 40
"""Characters in front of who is named that are searched for the beginning of a clause."""

AHEAD = 4
"""Words in front of who is named that are searched for a negation or an "if"."""

_NAMED = re.compile(r"(?<= )[#%](\d+) (?![~^-])")
"""One who is named and owns nothing behind it."""


class Relation(msgspec.Struct, frozen=True):
    """`subject` helps or fights `object`, in the words of `span`, which both mentions and the deed are in.

    `is_plan` is true of what will, would or is meant to be. `rule` is the name of the pattern.
    """

    sign: Sign
    subject: Mention
    object: Mention
    span: Span
    claim: Claim
    is_plan: bool
    rule: str


def relations(reading: Reading) -> tuple[Relation, ...]:
    """All relations of the page, in text order."""
    every: dict[tuple[Sign, Span, Span], Relation] = {}
    for read in reading.once(lines):
        if len(read.mentions) > 1 and not is_set_aside(read.read):
            for one in _of_line(read, reading):
                every.setdefault((one.sign, one.subject.span, one.object.span), one)
    return tuple(sorted(every.values(), key=lambda one: (one.span, one.sign, one.subject.key, one.object.key)))


def is_set_aside(read: str) -> bool:
    """True for a question, a charge, a game or a ballot, told in other words than names: a league may be at war."""
    is_asked = read.rstrip("’') ").endswith("?")
    return is_asked or any(any_of(listed.words).search(read) for listed in (words().accusing, words().games))


def _of_line(read: Line, reading: Reading) -> Iterator[Relation]:
    for pattern in patterns():
        for match in pattern.found.finditer(read.read):
            if pattern.is_clause and not (_is_participle(match) or is_subject(read, match.start())):
                continue
            yield from _of_match(pattern, match, read=read, reading=reading)


def _is_participle(match: re.Match[str]) -> bool:
    """True for "the rebels fighting …", which may stand anywhere."""
    named = match.groupdict()
    return not named.get("chain") and (named.get("verb") or "").endswith("ing")


def _of_match(pattern: Pattern, match: re.Match[str], *, read: Line, reading: Reading) -> Iterator[Relation]:
    chain = (match.groupdict().get("chain") or "").split()
    span = read.place(match.start(), match.end())
    claim = reading.claim_over(read.place(match.end() - 1, match.end()))
    claim = claim or reading.claim_over(span)
    if claim is None or is_open(claim, span, reading) or is_undone(chain, match, read=read):
        return
    if pattern.sign == "fights" and _is_fought_with_words(match, read=read):
        return
    is_plan = any(word in words().chain.modal and word != "to" for word in chain) or claim.firmness.mood == "plan"
    for one, other in _pairs(pattern, match, read=read):
        is_city = other.is_city_too and pattern.sign == "fights"
        if one.key != other.key and not one.is_ruler and not is_city:
            yield Relation(pattern.sign, one, other, span, claim, is_plan=is_plan, rule=f"{pattern.name}.v1")
            if pattern.sign == "fights" and any_of(words().fighting.mutual).search(match.group()):
                yield Relation(pattern.sign, other, one, span, claim, is_plan=is_plan, rule=f"{pattern.name}_back.v1")
    for one, other in _in_fight(match, read=read):
        if one.key != other.key:
            rule = f"{pattern.name}_in_fight.v1"
            yield Relation("fights", one, other, span, claim, is_plan=False, rule=rule)


def is_open(claim: Claim, span: Span, reading: Reading) -> bool:
    """True for what is denied, asked, supposed or demanded; "provided" as the deed in `span` supposes nothing."""
    firmness = claim.firmness
    if firmness.mood == "condition" and firmness.polarity == "affirmed":
        given = [cue for cue in firmness.cues if span.covers(cue) and cue.of(reading.text).casefold() in GIVEN]
        return len(given) < len(firmness.cues)
    is_denied = firmness.polarity == "denied" and not _is_denied_beyond(claim, span, reading)
    return is_denied or firmness.mood in ("question", "condition", "demand")


def _is_denied_beyond(claim: Claim, span: Span, reading: Reading) -> bool:
    """True where all that is denied stands in a later clause: "besieged it for weeks, and its guns never rested"."""
    return bool(claim.firmness.cues) and all(
        cue.start >= span.end and _CLAUSE.search(reading.text[span.end - 1 : cue.start]) for cue in claim.firmness.cues
    )


def is_undone(chain: Sequence[str], match: re.Match[str], *, read: Line) -> bool:
    """True where it is denied or supposed, or where an infinitive is no deed of who stands before it."""
    ahead = read.read[: match.start()].split()[-AHEAD:]
    close = ahead[-1:] if ahead[-1:] != ["that"] else ahead[-2:]
    if any(word in words().chain.negating for word in (*chain, *close)):
        return True
    if any(word in words().supposing.words for word in (*ahead, *(word for word in chain if word != "had"))):
        return True
    return bool(chain) and chain[0] == "to"


def _is_fought_with_words(match: re.Match[str], *, read: Line) -> bool:
    """True for "attacked the mayor’s party in a statement"."""
    behind = " ".join(read.read[match.start() : match.end() + NEAR].split())
    return any_of(words().verbal.words).search(behind) is not None


def is_subject(read: Line, at: int) -> bool:
    """True where a clause begins, so that who is named is no part of another phrase; "it is Turkey that" is one."""
    ahead = read.read[max(0, at - FRONT) : at].split()
    if not ahead or ahead[-2:] in (["it", "is"], ["it", "was"]) or _is_fronted(read.read[:at].split()):
        return True
    last = ahead[-1]
    return (
        last in words().ahead.words or last.endswith("ly") or last.isdigit() or not (last[-1].isalnum() or last in "~^")
    )


def _is_fronted(ahead: Sequence[str]) -> bool:
    """True for what a sentence may say in front of its subject without a comma: "in the north", "by noon"."""
    return 0 < len(ahead) <= LONGEST_FRONT and ahead[0] in words().fronted.words and ahead[-1][-1:].isalnum()


def _pairs(pattern: Pattern, match: re.Match[str], *, read: Line) -> Iterator[tuple[Mention, Mention]]:
    named = match.groupdict()
    subjects, objects = group(match, "s", read=read), group(match, "o", read=read)
    if "both" in named:
        both = group(match, "both", read=read)
        subjects, objects = (both[:1], both[1:]) if len(both) == 2 else ((), ())
    elif "it" in named:
        objects = _subject_before(read, match.start())
    elif "same" in named:
        subjects = _subject_before(read, match.start())
    for one in subjects:
        for other in objects:
            yield one, other
            if pattern.is_mutual:
                yield other, one


def _in_fight(match: re.Match[str], *, read: Line) -> Iterator[tuple[Mention, Mention]]:
    """Whom those fight who are helped "in the fight against" somebody; who fights alongside them fights the same."""
    sides = ("s", "o") if "alongside" in match.group() else ("o",)
    for foe in group(match, "x", read=read):
        yield from ((one, foe) for side in sides for one in group(match, side, read=read))


def group(match: re.Match[str], name: str, *, read: Line) -> tuple[Mention, ...]:
    """Who stands in a group of the pattern, all who are named side by side; of `o1` only one who stands alone."""
    named = match.groupdict()
    kind = next((kind for kind in ("", "c", "t", "u", "1") if named.get(name + kind)), None)
    found = read.groups[int(named[name + kind])] if kind is not None else ()
    return found if kind != "1" or len(found) == 1 else ()


def _subject_before(read: Line, at: int) -> tuple[Mention, ...]:
    """Whom "it" or "with the help of" is about: the only one who begins a clause before it; nobody where several do."""
    starts = [match for match in _NAMED.finditer(read.read, 0, at) if is_subject(read, match.start())]
    found = [read.groups[int(match[1])] for match in starts]
    keys = {tuple(mention.key for mention in group) for group in found}
    return found[0] if len(keys) == 1 and len(found[0]) == 1 else ()
