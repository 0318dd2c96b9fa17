"""Whether a stretch of text holds a clause of its own, and which of its words are the main clause."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType

import msgspec

from reportedly.attribute.language.words import Word, words_of
from reportedly.attribute.qualities.acts import names_act
from reportedly.lexicon import table
from reportedly.text import Span

SHORTEST_CLAUSE = 3
"""Words in the shortest clause that states something on its own."""


def clause_words() -> Mapping[str, frozenset[str]]:
    """Finite forms (`verbs` are all of them), connectives, what begins a dependent clause."""
    return _clause_words()


@lru_cache
def _clause_words() -> Mapping[str, frozenset[str]]:
    lists = msgspec.convert(dict(table("clauses")), dict[str, frozenset[str]])
    return MappingProxyType({**lists, "verbs": lists["finite"] | lists["past"] | lists["present"]})


def own_clause(text: str, piece: Span, *, subject: Span | None = None) -> Span | None:
    """The clause in a left-over piece of a sentence, without the connectives at its ends; None when it holds none.

    A piece that begins with its verb lacks a subject, unless `subject` stands right before it, or a conjunction
    carries the subject over.
    """
    words = words_of(text, piece)
    if subject is not None and words and words[0].start == piece.start:
        words = [*words_of(text, subject), *words]
    elif words and words[0].low in clause_words()["verbs"]:
        return None
    kept = _stripped(words)
    if len(kept) < SHORTEST_CLAUSE or kept[-1].low in clause_words()["finite"] or not _states(kept, text=text):
        return None
    return _with_bracket(text, Span(kept[0].start, kept[-1].end), within=piece)


def _with_bracket(text: str, clause: Span, *, within: Span) -> Span:
    """The clause with the bracket that closes one in it."""
    words = clause.of(text)
    unclosed = words.count("(") > words.count(")") and text.startswith(")", clause.end) and clause.end < within.end
    return Span(clause.start, clause.end + 1) if unclosed else clause


def has_finite_verb(words: Sequence[Word]) -> bool:
    """True when one of the words is a finite verb, as far as its form tells."""
    verbs = clause_words()["verbs"]
    return any(word.low in verbs or _is_past(words, index=index) for index, word in enumerate(words))


def _states(words: Sequence[Word], *, text: str) -> bool:
    """True when the verb is the main clause's: "the clerk who sent the letter" states nothing."""
    dependent = words[0].low in clause_words()["dependent"]
    return has_finite_verb(words if dependent else main_clause(words, text=text))


def _is_past(words: Sequence[Word], *, index: int) -> bool:
    """A word in -ed is a verb right after a name or pronoun, and before its object; "a report published" is none."""
    word = words[index]
    if index == 0 or not word.low.endswith("ed") or len(word.low) < 4 or _is_in_name(words, index=index):
        return False
    lists = clause_words()
    before = words[index - 1]
    if before.low in lists["subject"] or (before.text[0].isupper() and before.low not in lists["before_adjective"]):
        return True
    following = words[index + 1].low if index + 1 < len(words) else ""
    described = before.low in lists["before_adjective"] or before.low.endswith("ly")
    return not described and following in lists["object"]


def _is_in_name(words: Sequence[Word], *, index: int) -> bool:
    """True for the `Reed` of `Tom Reed`; a headline in title case has no such words to tell by."""
    return words[index].text[0].isupper() and words[index - 1].text[0].isupper()


def _stripped(words: list[Word]) -> list[Word]:
    lists = clause_words()
    first, last = 0, len(words)
    while last and words[last - 1].low in lists["connective"]:
        last -= 1
    while first < last and words[first].low in lists["leading"] and not _is_demonstrative(words, index=first):
        first += 1
    return words[first:last]


def _is_demonstrative(words: Sequence[Word], *, index: int) -> bool:
    """True for the subject of "and [that] is why the dam broke"."""
    following = words[index + 1].low if index + 1 < len(words) else ""
    return words[index].low == "that" and following in clause_words()["finite"]


def main_clause(words: Sequence[Word], *, text: str) -> list[Word]:
    """The words of a sentence's main clause, as far as commas and conjunctions tell.

    A dependent clause at the head and a relative clause between commas are passed over;
    a dependent clause after the main one ends it.
    """
    kept: list[Word] = []
    index = _start(words, text=text)
    while index < len(words):
        if kept and words[index].low in clause_words()["dependent"] and (len(kept) > 1 or not has_finite_verb(kept)):
            comma = _comma_after(words, index=index, text=text)
            if not has_finite_verb(kept) and not names_act(words[index - 1].low):
                resumed = _after_relative(words, index=index)
                if resumed is not None:
                    index = resumed
                    continue
            between = ";" not in text[words[index - 1].end : words[index].start] and comma is not None
            if not (between and "," in text[words[index - 1].end : words[index].start]):
                break
            index = comma or len(words)
            continue
        aside = None if has_finite_verb(kept) else _after_aside(words, index=index, text=text)
        if kept and aside is not None:
            index = aside
            continue
        kept.append(words[index])
        index += 1
    return kept


def _after_aside(words: Sequence[Word], *, index: int, text: str) -> int | None:
    """Past a participle set between commas: "the trial, [expected to run into autumn,] opened"."""
    if index == 0 or not words[index].low.endswith(("ed", "ing")) or index + 1 >= len(words):
        return None
    opened = "," in text[words[index - 1].end : words[index].start]
    return _comma_after(words, index=index, text=text) if opened else None


def reported(words: Sequence[Word]) -> list[Word]:
    """The clause up to a verb of saying that another follows: "two survivors said | the captain had not paid"."""
    for index in range(1, len(words) - 2):
        word = words[index]
        form = word.low.endswith("ed") or word.low in clause_words()["past"] | clause_words()["present"]
        if form and names_act(word.low) and _begins_clause(words, index=index + 1):
            return list(words[: index + 1])
    return list(words)


def _begins_clause(words: Sequence[Word], *, index: int) -> bool:
    """True where a subject stands and a finite verb soon after it."""
    first = words[index]
    lists = clause_words()
    subject = first.low in lists["subject"] or first.low in lists["before_adjective"] or first.text[0].isupper()
    return subject and has_finite_verb(words[index + 1 : index + 7]) and first.low not in ("to", "of", "in", "by")


def _after_relative(words: Sequence[Word], *, index: int) -> int | None:
    """Where the main verb stands after a clause set into its subject: "the outage that silenced the lines [was] …".

    Of a clause begun by a word that may be a preposition ("before the end") no verb is part.
    """
    verbs = {n for n in range(index + 1, len(words)) if has_finite_verb(words[n : n + 1])}
    runs = sorted(n for n in verbs if n - 1 not in verbs)
    prepositional = words[index].low in PREPOSITIONS and not _has_subject(words, index=index)
    unseen = index + 1 < len(words) and words[index + 1].low.endswith("ed") and index + 1 not in verbs
    own = 0 if prepositional or unseen else 1
    return runs[own] if len(runs) > own else None


PREPOSITIONS = frozenset(("after", "as", "before", "despite", "since", "until", "without"))


def _has_subject(words: Sequence[Word], *, index: int) -> bool:
    return index + 1 < len(words) and words[index + 1].low in clause_words()["subject"]


def _start(words: Sequence[Word], *, text: str) -> int:
    """Past `that`, and past a dependent clause at the head that a comma ends."""
    index = 1 if words and words[0].low == "that" else 0
    if index < len(words) and words[index].low in clause_words()["dependent"]:
        return _comma_after(words, index=index, text=text) or index
    return index


def _comma_after(words: Sequence[Word], *, index: int, text: str) -> int | None:
    """The number of the word after the next comma; None when no comma follows."""
    return next((n + 1 for n in range(index, len(words) - 1) if "," in text[words[n].end : words[n + 1].start]), None)
