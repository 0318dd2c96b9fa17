"""How firmly a claim is made: certainty, polarity and mood, with the words that show it.

Certainty is that of the claim's own voice, as FactBank has it: "Ruiz said the bridge was closed" is `certain` for Ruiz,
whatever anybody else knows. A plain statement without any sign of doubt is `certain`. What has not happened (a plan,
a demand), a question and a condition are `unspecified` unless a word says more; so is what the writer only passes on
("reportedly"), and a content whose sentences differ. Only main clauses count: a "may" in a relative clause does not
make the statement possible. Polarity and mood are those of the first sentence and of the cue.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple

import msgspec

from reportedly.attribute.clauses import main_clause
from reportedly.attribute.layout import Layout
from reportedly.attribute.lemmas import Entries, indexed, longest_entry
from reportedly.attribute.words import Word, words_of
from reportedly.lexicon import table
from reportedly.model import Act, Certainty, Firmness, Mood, Polarity
from reportedly.text import Span, merged

OPENING = 3
"""Words at the head of a clause in which a `no` denies the whole: "No civilians died"."""

QUESTION_WORDS = frozenset(("whether", "if", "who", "what", "why", "how", "when", "where", "which", "whose"))
CONDITIONS = frozenset(("if", "unless", "provided"))
HEDGES: tuple[Certainty, ...] = ("unspecified", "possible", "probable")
CLAUSE_LISTS = (*HEDGES, "counterfactual", "denying_hedges", "negations", "no_negation", "plan", "demand", "would")


class Signs(NamedTuple):
    """What a sentence, or a cue, shows: None and False for nothing."""

    certainty: Certainty | None = None
    denied: bool = False
    mood: Mood | None = None
    cues: tuple[Span, ...] = ()


class Entry(NamedTuple):
    """A listed word or phrase: the lists that hold it, and its place."""

    lists: tuple[str, ...]
    span: Span


def firmness_of(content: Sequence[Span], *, cue: Sequence[Span], act: Act | None, layout: Layout) -> Firmness:
    """The firmness of a claim.

    Args:
        content: what is claimed.
        cue: the words that attribute it; `()` for what the author narrates.
        act: what the cue makes of it; None for what is narrated.
        layout: the document.
    """
    sentences = [
        _sentence_signs(words, attributed=bool(cue), text=layout.text) for words in _by_sentence(content, layout)
    ]
    first = sentences[0] if sentences else Signs()
    said = _cue_signs(cue, content=content, act=act, text=layout.text)
    mood: Mood = "question" if "question" in (first.mood, said.mood) else said.mood or first.mood or "statement"
    agreed = {sentence.certainty for sentence in sentences}
    hedge = said.certainty or (agreed.pop() if len(agreed) == 1 else "unspecified" if agreed else None)
    polarity: Polarity = "denied" if first.denied != said.denied else "affirmed"
    cues = merged(span for signs in (said, *sentences) for span in signs.cues)
    return Firmness(hedge or ("certain" if mood == "statement" else "unspecified"), polarity, mood, cues)


def _by_sentence(content: Sequence[Span], layout: Layout) -> Iterator[list[Word]]:
    """The words of a content, sentence by sentence."""
    group: list[Word] = []
    end = -1
    for word in (word for span in content for word in words_of(layout.text, span)):
        if word.start >= end:
            if group:
                yield group
            group = []
            number = layout.sentence_at(word.start)
            end = layout.sentences[number].span.end if number >= 0 else len(layout.text)
            end = end if end > word.start else word.end
        group.append(word)
    if group:
        yield group


def _sentence_signs(words: Sequence[Word], *, attributed: bool, text: str) -> Signs:
    """What the main clause of a sentence shows."""
    clause = main_clause(words, text=text)
    entries = list(_entries(clause))
    certainty, hedges = _certainty(entries, attributed=attributed)
    mood, moods = _mood(words, entries=entries, attributed=attributed, text=text)
    denials = _denials(clause, entries=entries)
    return Signs(certainty, bool(denials), mood, (*hedges, *moods, *denials))


def _entries(clause: Sequence[Word]) -> Iterator[Entry]:
    """The listed words of a clause, the longest entry first where several begin."""
    lengths = _indexed().lengths
    index = 0
    while index < len(clause):
        entry = _entry(clause, index=index, lengths=lengths.get(clause[index].low, ()))
        if entry is not None:
            yield entry
        index = max(index + 1, _after(entry, clause=clause, index=index))


def _entry(clause: Sequence[Word], *, index: int, lengths: Sequence[int]) -> Entry | None:
    if clause[index].text == "May":
        return None
    for length in lengths:
        words = clause[index : index + length]
        lists = _by_entry().get(" ".join(word.low for word in words))
        if lists is not None:
            return Entry(lists, Span(words[0].start, words[-1].end))
    return Entry(("negations",), clause[index].span) if clause[index].low.endswith("n't") else None


def _after(entry: Entry | None, *, clause: Sequence[Word], index: int) -> int:
    while entry is not None and index < len(clause) and clause[index].start < entry.span.end:
        index += 1
    return index


def _certainty(entries: Sequence[Entry], *, attributed: bool) -> tuple[Certainty | None, list[Span]]:
    """The least firm of the hedges; "would" leaves open what is narrated, and is a plan in what is reported."""
    for kind in HEDGES:
        spans = [entry.span for entry in entries if kind in entry.lists]
        if spans:
            return kind, spans
    open_to_doubt = ("counterfactual",) if attributed else ("counterfactual", "would")
    spans = [entry.span for entry in entries if any(kind in entry.lists for kind in open_to_doubt)]
    return ("unspecified", spans) if spans else (None, [])


def _mood(
    words: Sequence[Word], *, entries: Sequence[Entry], attributed: bool, text: str
) -> tuple[Mood | None, list[Span]]:
    if words and "?" in text[words[-1].end : words[-1].end + 3]:
        return "question", []
    opening = words[1:2] if words and words[0].low == "that" else words[:1]
    if opening and opening[0].low in CONDITIONS:
        return "condition", [opening[0].span]
    demands = [entry.span for entry in entries if "demand" in entry.lists]
    if demands:
        return "demand", demands
    coming = ("plan", "would") if attributed else ("plan",)
    plans = [entry.span for entry in entries if any(kind in entry.lists for kind in coming)]
    return ("plan", plans) if plans else (None, [])


def _denials(clause: Sequence[Word], *, entries: Sequence[Entry]) -> list[Span]:
    """What denies the clause; a negation that only looks like one ("not only") is none."""
    listed = [entry for entry in entries if "no_negation" not in entry.lists]
    denials = [entry.span for entry in listed if "negations" in entry.lists or "denying_hedges" in entry.lists]
    return sorted((*denials, *_opening_no(clause)))


def _opening_no(clause: Sequence[Word]) -> list[Span]:
    """The `no` of "No civilians died" and "There was no warning", not of "left with no warning"."""
    lists = _lists()
    for index, word in enumerate(clause):
        before = clause[index - 1].low if index else ""
        after = clause[index + 1].low if index + 1 < len(clause) else ""
        if word.low == "no" and (index < OPENING or before in lists["before_no"]) and after not in lists["after_no"]:
            return [word.span]
    return []


def _cue_signs(cue: Sequence[Span], *, content: Sequence[Span], act: Act | None, text: str) -> Signs:
    """What the cue shows: "denied", "fears", "did not say", "asked whether", "urged"."""
    words = [word for span in cue for word in words_of(text, span)]
    if not words:
        return Signs()
    found = {kind: _cue_words(words, name=kind) for kind in ("denials", "asking", "demands", "raising")}
    negated = [entry.span for entry in _entries(words) if "negations" in entry.lists]
    mood = _cue_mood(content, act=act, asking=bool(found["asking"]), demands=bool(found["demands"]), text=text)
    denied = bool(found["denials"]) if not negated else bool(found["raising"])
    certainty, hedges = _cue_certainty(words, act=act)
    open_to_doubt = negated and not found["raising"]
    cues = (*hedges, *negated, *found["denials"], *(found["asking"] if mood == "question" else ()))
    return Signs("unspecified" if open_to_doubt else certainty, denied, mood, cues)


def _cue_mood(content: Sequence[Span], *, act: Act | None, asking: bool, demands: bool, text: str) -> Mood | None:
    first = next((word.low for span in content for word in words_of(text, span)), "")
    if asking and first in QUESTION_WORDS:
        return "question"
    if act == "eventuality":
        return "demand" if demands else "plan"
    return None


def _cue_certainty(words: Sequence[Word], *, act: Act | None) -> tuple[Certainty | None, list[Span]]:
    for kind in HEDGES:
        spans = [entry.span for entry in _entries(words) if kind in entry.lists]
        verbs = _cue_words(words, name=f"{kind}_cues") if act != "eventuality" else []
        if spans or verbs:
            return kind, [*spans, *verbs]
    return None, []


def _cue_words(words: Sequence[Word], *, name: str) -> list[Span]:
    """The places of a list's entries in the cue, inflected or not."""
    tokens = [word.low for word in words]
    entries = _cue_lists()[name]
    found = ((start, longest_entry(tokens, start=start, entries=entries)) for start in range(len(tokens)))
    return [Span(words[start].start, words[start + entry[1] - 1].end) for start, entry in found if entry is not None]


@lru_cache
def _by_entry() -> Mapping[str, tuple[str, ...]]:
    lists = _lists()
    entries = sorted({entry for kind in CLAUSE_LISTS for entry in lists[kind]})
    return MappingProxyType({entry: tuple(kind for kind in CLAUSE_LISTS if entry in lists[kind]) for entry in entries})


@lru_cache
def _indexed() -> Entries:
    return indexed(_by_entry().keys())


@lru_cache
def _cue_lists() -> Mapping[str, Entries]:
    return MappingProxyType({name: indexed(entries) for name, entries in _lists().items()})


@lru_cache
def _lists() -> Mapping[str, frozenset[str]]:
    return MappingProxyType(msgspec.convert(dict(table("firmness")), dict[str, frozenset[str]]))
