"""Signs of doubt, denial, plans and demands: in the main clause of a sentence, and in a cue."""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple

import msgspec

from reportedly.attribute.language.clauses import has_finite_verb, main_clause, reported
from reportedly.attribute.language.kinds import is_given
from reportedly.attribute.language.lemmas import Entries, indexed, longest_entry
from reportedly.attribute.language.words import Word, words_of
from reportedly.attribute.qualities.future import is_ability, to_come
from reportedly.lexicon import table
from reportedly.model import Act, Certainty, Mood
from reportedly.text import Span

OPENING = 3
"""Words at the head of a clause in which a `no` denies the whole: "No civilians died"."""

QUESTION_WORDS = frozenset(("whether", "if", "who", "what", "why", "how", "when", "where", "which", "whose"))
CONDITIONS = frozenset(("if", "unless"))
HEDGES: tuple[Certainty, ...] = ("unspecified", "possible", "probable")
OTHERS = ("counterfactual", "denying_hedges", "negations", "no_negation", "plan", "demand", "would")
CLAUSE_LISTS = (*HEDGES, *OTHERS)


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


def sentence_signs(words: Sequence[Word], *, attributed: bool, text: str) -> Signs:
    """What the main clause of a sentence shows."""
    clause = reported(main_clause(words, text=text))
    entries = [entry for entry in _entries(clause) if not is_ability(entry.span, words=words)]
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
    if clause[index].text == "May" and not _is_modal(clause, index=index):
        return None
    for length in lengths:
        words = clause[index : index + length]
        lists = _by_entry().get(" ".join(word.low for word in words))
        if lists is not None:
            return Entry(lists, Span(words[0].start, words[-1].end))
    return Entry(("negations",), clause[index].span) if clause[index].low.endswith("n't") else None


def _condition(words: Sequence[Word]) -> Span | None:
    """The word under whose condition the sentence stands: an `if` that is no question, `unless`, `had` before all."""
    lists = _lists()
    for index, word in enumerate(words):
        before = words[index - 1].low if index else ""
        after = words[index + 1].low if index + 1 < len(words) else ""
        if (
            word.low in CONDITIONS
            and before not in lists["before_no_condition"]
            and after not in lists["after_no_condition"]
        ):
            return word.span
        if word.low == "provided" and (after in ("that", "the", "they", "it", "he", "she") or before == "only"):
            return word.span
    inverted = bool(words) and words[0].low == "had" and any(word.low in ("would", "could", "might") for word in words)
    return words[0].span if inverted else None


def _is_modal(clause: Sequence[Word], *, index: int) -> bool:
    """True for the `May` of a headline in title case, `Ruiz May Resign`; not for the month and the name."""
    before = clause[index - 1] if index else None
    after = clause[index + 1] if index + 1 < len(clause) else None
    between_capitals = before is not None and after is not None and before.text[0].isupper() and after.text[0].isupper()
    return between_capitals and before is not None and not is_given(before.text) and before.low not in _lists()["month"]


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
    asked = attributed and words[:1] and words[0].low == "if" and "," not in text[words[0].start : words[-1].end]
    condition = None if asked else _condition(words)
    if condition is not None:
        return "condition", [condition]
    demands = [entry.span for entry in entries if "demand" in entry.lists and not _is_past(entry, words=words)]
    if demands:
        return "demand", demands
    coming = ("plan", "would") if attributed else ("plan",)
    plans = [entry.span for entry in entries if any(kind in entry.lists for kind in coming)]
    plans = [span for span in plans if not _to_blame(span, words=words)]
    plans += to_come(words, hedges=[entry.span for entry in entries if _leaves_open(entry)])
    return ("plan", plans) if plans else (None, [])


def _is_past(entry: Entry, *, words: Sequence[Word]) -> bool:
    """True for "should never have been charged": what was to be done is over."""
    after = [word.low for word in words if word.start >= entry.span.end][:2]
    return "have" in after and words[0].start <= entry.span.start


def _to_blame(span: Span, *, words: Sequence[Word]) -> bool:
    """True for "lightning was to blame" and "our aim was to win", which foretell nothing."""
    at = next((index for index, word in enumerate(words) if word.start == span.start), 0)
    after = next((word.low for word in words if word.start >= span.end), "")
    return after in _lists()["no_plan_after"] or (at > 0 and words[at - 1].low in _lists()["no_plan_before"])


def _leaves_open(entry: Entry) -> bool:
    return "possible" in entry.lists or "probable" in entry.lists


def _denials(clause: Sequence[Word], *, entries: Sequence[Entry]) -> list[Span]:
    """What denies the clause; a negation that only looks like one ("not only") is none."""
    listed = [entry for entry in entries if "no_negation" not in entry.lists and not _is_asked(entry, clause=clause)]
    denials = [entry.span for entry in listed if "negations" in entry.lists or "denying_hedges" in entry.lists]
    return sorted((*denials, *_opening_no(clause)))


def _is_asked(entry: Entry, *, clause: Sequence[Word]) -> bool:
    """True for the `not` of "begged him not to go", which denies the going and not the begging."""
    at = next((index for index, word in enumerate(clause) if word.start >= entry.span.start), len(clause))
    after = clause[at + 1].low if at + 1 < len(clause) else ""
    return clause[at : at + 1] != [] and clause[at].low == "not" and after == "to" and has_finite_verb(clause[:at])


def _opening_no(clause: Sequence[Word]) -> list[Span]:
    """The `no` of "No civilians died" and "There was no warning", not of "left with no warning"."""
    lists = _lists()
    for index, word in enumerate(clause):
        before = clause[index - 1].low if index else ""
        after = clause[index + 1].low if index + 1 < len(clause) else ""
        if word.low == "no" and (index < OPENING or before in lists["before_no"]) and after not in lists["after_no"]:
            return [word.span]
    return []


def cue_signs(
    cue: Sequence[Span], *, content: Sequence[Span], act: Act | None, text: str, source: Sequence[Span] = ()
) -> Signs:
    """What the cue shows: "denied", "fears", "did not say", "asked whether", "urged"."""
    words = [word for span in cue for word in words_of(text, span)]
    if not words:
        return Signs()
    said = [word for span in content for word in words_of(text, span)]
    words += said[1:3] if said[:1] and said[0].low == "to" and _withholds(words) else []
    found = {kind: _cue_words(words, name=kind) for kind in CUE_LISTS}
    listed = list(_entries(words))
    for kind in ("negations", "plan"):
        found[kind] = [entry.span for entry in listed if kind in entry.lists]
    speaking = [word for span in source for word in words_of(text, span)]
    found["negations"] += [word.span for word in speaking[:1] if word.low in NOBODY]
    silent = _silent(found)
    if silent:
        return Signs("unspecified", mood="statement", cues=tuple(silent))
    open_yet = [entry.span for entry in listed if "possible" in entry.lists and "no_negation" in entry.lists]
    if open_yet:
        return Signs("possible", mood=_cue_mood(found, act=act, said=said), cues=tuple(open_yet))
    mood = _cue_mood(found, act=act, said=said)
    denied = bool(found["raising"] if found["negations"] else found["denials"])
    denied = denied != (act == "eventuality" and _forbids(said))
    none = [word.span for word in words if word.low == "no"] if act == "eventuality" else []
    denied = denied or bool(none)
    certainty, hedges = _cue_certainty(words, act=act)
    if certainty is None and found["raising"] and found["negations"] and act != "eventuality":
        certainty, hedges = "probable", [*found["raising"]]
    if found["hoping"]:
        certainty, hedges = "unspecified", [*found["hoping"]]
    untold = found["negations"] and not found["raising"]
    cues = (*hedges, *none, *found["negations"], *found["denials"], *(found["asking"] if mood == "question" else ()))
    return Signs("unspecified" if untold else certainty, denied, mood, cues)


CUE_LISTS = ("denials", "asking", "demands", "raising", "saying", "withholding", "foretelling", "wanting", "hoping")


def _withholds(words: Sequence[Word]) -> bool:
    return bool(_cue_words(words, name="withholding"))


def _silent(found: Mapping[str, Sequence[Span]]) -> list[Span]:
    """The words that keep something back: "declined to say", "has yet to say", "did not confirm"."""
    keeping = [*found["withholding"], *found["negations"]]
    return sorted((*keeping, *found["saying"])) if keeping and found["saying"] else []


def _forbids(said: Sequence[Word]) -> bool:
    """True for "warned {them not to leave}": the content says no by a word that the clause's own negations miss."""
    lows = [word.low for word in said[:6]]
    at = next((index for index in range(len(lows) - 1) if lows[index] == "not" and lows[index + 1] == "to"), -1)
    return at > 0 and has_finite_verb(said[:at])


def _cue_mood(found: Mapping[str, Sequence[Span]], *, act: Act | None, said: Sequence[Word]) -> Mood | None:
    asked = any(word.low in QUESTION_WORDS for word in said[:ASKED_WITHIN])
    knowing = [word.low for word in said[:2]] == ["to", "know"]
    if (found["asking"] and asked) or knowing:
        return "question"
    if found["hoping"]:
        return None if _is_present(said) else "plan"
    if act == "eventuality":
        others = found["wanting"] and said and said[0].low not in ("to", "not", "no", "that")
        return "demand" if found["demands"] or others else "plan"
    return "plan" if found["plan"] or found["foretelling"] else None


NOBODY = frozenset(("neither", "nobody", "none", "no-one"))
"""Sources of whom the sentence denies what they would say: "nobody believes …"."""

ASKED_WITHIN = 5
"""Words at the head of what is asked in which the question's word stands: "asked {the envoy whether}"."""


def _is_present(said: Sequence[Word]) -> bool:
    """True for what is hoped to be so already: "hopes {she is wrong}"."""
    return any(word.low in PRESENT for word in said[:4])


PRESENT = frozenset(("is", "are", "was", "were", "has", "have", "had", "does", "did"))


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
