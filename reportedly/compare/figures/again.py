"""One figure on the word of two: which of the places where it stands show that.

Invariants
- Two sources are two only where the page tells it, and each is somebody.
- The page's own word is what no source is told for, anywhere in its sentence; a headline, a caption and a pull quote
  repeat a text and are nobody's word anew.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from reportedly.compare.figures.fact import is_one_fact
from reportedly.compare.figures.record import Figure
from reportedly.compare.voices import are_two, is_attributed, is_of, is_somebody, lists
from reportedly.rulebook.patterns import any_of
from reportedly.rulebook.reading import Reading
from reportedly.text import Span

HEADLINES = 20
"""Headlines of a page that are asked for; a page of one article has one or two."""

LEADS = 8
"""Figures of one number that are tried as the first of a pair; pages rarely hold as many."""

DOUBLED = 0.75
"""Share of their words that two sentences have in common where one is the other, printed twice."""

SAME = 0.6
"""Share of the words of a sentence that the headline has where the sentence is the headline again."""

_WORD = re.compile(r"\w+")
_QUOTES = re.compile('["“”]')


def on_two_words(figures: Sequence[Figure], *, reading: Reading) -> tuple[Figure, ...]:
    """The first of these figures that another tells again on somebody else's word, and those that do; else none."""
    told = [one for one in figures if _is_told(one, reading)]
    for at, lead in enumerate(told[:LEADS]):
        others = tuple(_apart(lead, told[at + 1 :], reading=reading))
        if others:
            return (lead, *others)
    return ()


def _apart(lead: Figure, others: Sequence[Figure], *, reading: Reading) -> Iterator[Figure]:
    """Those on words that are neither the lead's nor those of one before."""
    heard = [lead]
    for other in others:
        is_again = all(_are_two(one, other, reading=reading) for one in heard)
        if is_again and is_one_fact(lead, other, reading) and not _is_doubled(lead, other, reading):
            heard.append(other)
            yield other


def _are_two(one: Figure, other: Figure, *, reading: Reading) -> bool:
    return are_two(reading.voices[one.voice], reading.voices[other.voice], reading)


def _is_told(figure: Figure, reading: Reading) -> bool:
    """True for a figure of running text of which it is plain on whose word it stands."""
    if reading.parts[figure.claim.part].kind == "headline" or _is_of_a_name(figure, reading):
        return False
    if _is_headline_again(figure, reading):
        return False
    is_cited = reading.voices[figure.voice].kind not in ("author", "commenter")
    sayings = any_of(tuple(sorted(lists().saying))).findall(figure.sentence.of(reading.text)) if is_cited else []
    return len(sayings) < len(("said", "told")) and is_source_known(figure, reading)


def are_on_two_words(first: Figure, second: Figure, reading: Reading) -> bool:
    """True where each stands on a source, and the sources are two."""
    is_cited = all(reading.voices[figure.voice].kind not in ("author", "commenter") for figure in (first, second))
    is_known = is_cited and all(is_source_known(figure, reading) for figure in (first, second))
    return is_known and _are_two(first, second, reading=reading)


def are_on_two_voices(first: Figure, second: Figure, reading: Reading) -> bool:
    """True where each stands on a source, and nothing tells that the two are one: weaker than `are_on_two_words`."""
    ours, theirs = (reading.voices[figure.voice] for figure in (first, second))
    if ours.id == theirs.id or any(voice.kind in ("author", "commenter") for voice in (ours, theirs)):
        return False
    return not is_of(ours, theirs, reading) and not is_of(theirs, ours, reading)


def is_source_known(figure: Figure, reading: Reading) -> bool:
    """True where the sheet's voice is somebody and no other may be it, or where the sentence names no source at all."""
    voice, sentence = reading.voices[figure.voice], figure.sentence
    if voice.kind in ("author", "commenter"):
        return not is_attributed(sentence.of(reading.text)) and not is_quoted(figure, reading)
    is_told = is_somebody(voice, reading) and not _is_told_of(figure, reading)
    return is_told and not _is_of_another(figure, reading)


def _is_of_another(figure: Figure, reading: Reading) -> bool:
    """True where a sentence has two words of saying and ends in one that is not this claim's: "…, the guild said"."""
    found = list(any_of(tuple(sorted(lists().saying))).finditer(figure.sentence.of(reading.text)))
    last = figure.sentence.start + found[-1].start() if len(found) > 1 else 0
    is_behind = last > max(figure.value.span.end, figure.sentence.end - REACH)
    return is_behind and not any(cue.start <= last < cue.end for cue in figure.claim.cue)


def _is_told_of(figure: Figure, reading: Reading) -> bool:
    """True where the cue is a passive: who "is assured of" something says nothing."""
    cues = ((cue, cue.of(reading.text)) for cue in figure.claim.cue)
    return any(
        _PASSIVE.search(reading.text, max(0, cue.start - REACH), cue.start) or _IS.match(words)
        for cue, words in cues
        if "quoted" not in words and "cited" not in words
    )


REACH = 20
"""Characters in front of a cue that are searched for a form of "be"."""

_IS = re.compile(r"(?:is|are|was|were)\s")

_PASSIVE = re.compile(r"\b(?:is|are|was|were|been|being)\s(?:\w+\s)?$")


def is_quoted(figure: Figure, reading: Reading) -> bool:
    """True inside quotation marks, so far as those of its paragraph tell."""
    start = reading.paragraph(figure.value.span).start
    return len(_QUOTES.findall(reading.text, start, figure.value.span.start)) % 2 == 1


def _is_of_a_name(figure: Figure, reading: Reading) -> bool:
    """True for "RTX 3000 cards": the number is part of what a thing is called."""
    ahead = reading.text[max(0, figure.value.span.start - len("GeForce RTX ")) : figure.value.span.start]
    last = _WORD.findall(ahead)[-1:]
    is_digits = figure.value.span.of(reading.text)[:1].isdigit()
    return is_digits and figure.indicator is None and bool(last) and last[0].isupper() and len(last[0]) > 1


def _is_headline_again(figure: Figure, reading: Reading) -> bool:
    """True for a sentence of text that is the headline once more, with a day in front or behind."""
    own = _words(figure.sentence, reading)
    return any(len(own & words) >= SAME * len(own) for words in reading.once(_headlines))


def _headlines(reading: Reading) -> tuple[frozenset[str], ...]:
    spans = (mark.span for mark in reading.marks.sentences if reading.parts[mark.part].kind == "headline")
    return tuple(_words(span, reading) for span in islice(spans, HEADLINES))


def _is_doubled(one: Figure, other: Figure, reading: Reading) -> bool:
    """True where the two sentences are one that is printed twice, with its source or without."""
    ours, theirs = (_words(figure.sentence, reading) for figure in (one, other))
    shared = len(ours & theirs)
    is_own = any(reading.voices[figure.voice].kind in ("author", "commenter") for figure in (one, other))
    return shared >= DOUBLED * (min if is_own else max)(len(ours), len(theirs))


def _words(span: Span, reading: Reading) -> frozenset[str]:
    return frozenset(_WORD.findall(span.of(reading.text).casefold()))
