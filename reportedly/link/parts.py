"""Who does what to whom, as far as the words right beside a mention tell it.

There is no parser here: only a verb that touches the mention tells its part. "Russia bombed", "bombed by Russia",
"Russia has been accused", "accused Russia". What stands farther off tells nothing, and the part stays open.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from reportedly.link.listed import small
from reportedly.link.sighting import Part, Sighting
from reportedly.link.words import Word


def parted(paragraph: Sequence[Word], found: Iterable[Sighting]) -> Iterator[Sighting]:
    """The mentions of a paragraph, each with its part where that is told."""
    starts = [word.span.start for word in paragraph]
    for one in found:
        first, end = bisect_left(starts, one.span.start), bisect_left(starts, one.span.end)
        part = part_of(paragraph, first=first, end=end)
        yield one if part is None else replace(one, part=part)


def part_of(paragraph: Sequence[Word], *, first: int, end: int) -> Part | None:
    """The part of the words from `first` up to `end`; an owner ("Russia's allies") has none."""
    if not first < end <= len(paragraph) or paragraph[end - 1].possessive:
        return None
    lists = small()
    before, farther = _low(paragraph, first - 1), _low(paragraph, first - 2)
    if before == "by" and _is_participle(farther):
        return "agent"
    told = _by_verb_after(paragraph, end)
    if told is None and before in lists["deeds"] | lists["done_to"] and farther not in lists["being"]:
        return "patient"
    return told


def _by_verb_after(paragraph: Sequence[Word], end: int) -> Part | None:
    """`bombed`, `has bombed`, `is bombing` make an agent; `was bombed`, `will be bombed` a patient."""
    lists = small()
    at, verb = _next_verb(paragraph, end)
    if paragraph[end : end + 1] and paragraph[end].first:
        return None
    if verb in lists["having"]:
        at, verb = _next_verb(paragraph, at + 1)
        return _of_being(paragraph, at) if verb in lists["being"] else "agent" if _is_participle(verb) else None
    if verb in lists["being"]:
        return _of_being(paragraph, at)
    if verb in lists["auxiliaries"]:
        at, verb = _next_verb(paragraph, at + 1)
        return _of_being(paragraph, at) if verb in lists["being"] else "agent" if verb else None
    finite = verb in lists["deeds"] or (verb in lists["acting"] and verb not in lists["also_cities"])
    return "agent" if finite else None


def _of_being(paragraph: Sequence[Word], at: int) -> Part | None:
    """What follows a form of `be`: a participle makes a patient, `-ing` an agent, anything else nothing."""
    at, verb = _next_verb(paragraph, at + 1)
    if verb in small()["being"]:
        return _of_being(paragraph, at)
    if _is_participle(verb):
        return "patient"
    return "agent" if verb.endswith("ing") and len(verb) > 4 else None


def _next_verb(paragraph: Sequence[Word], at: int) -> tuple[int, str]:
    """The next word that is no adverb of those passed over, and where it stands."""
    while _low(paragraph, at) in small()["passed_over"]:
        at += 1
    return at, _low(paragraph, at)


def _is_participle(word: str) -> bool:
    return (word.endswith("ed") and len(word) > 3) or word in small()["participles"]


def _low(paragraph: Sequence[Word], at: int) -> str:
    return paragraph[at].low if 0 <= at < len(paragraph) else ""
