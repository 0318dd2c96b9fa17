"""What the tagger takes for an attribution and is none by its build: a relative clause, "one might think", a scrap.

Each rule is a function over one relation; its docstring says what it passes over. What is quoted is always said,
but for names.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType

import msgspec

from reportedly.attribute.language.clauses import has_finite_verb
from reportedly.attribute.language.lemmas import lemmas
from reportedly.attribute.language.words import BE, Word, words_of
from reportedly.attribute.layout import Layout
from reportedly.attribute.modes import mode_of
from reportedly.attribute.qualities.acts import names_act
from reportedly.attribute.relating.relations import Relation
from reportedly.lexicon import table
from reportedly.text import Span

OPENING = frozenset(("how", "if", "that", "to", "what", "when", "where", "whether", "who", "why"))
"""What a content begins with that is a clause, or has an infinitive."""

DETERMINERS = frozenset(("a", "an", "her", "his", "its", "no", "our", "some", "such", "that", "the", "their", "this"))

HEARSAY = frozenset(("about", "from", "of"))
"""Behind a verb these tell what was heard, and not what made a noise: "heard of {the plan}"."""

NOTHING = frozenset(("little", "no", "nothing"))
"""Who knows nothing of something denies it."""

CONDITIONS = frozenset(("if", "unless", "when", "whenever"))

NEAR = 24
"""Characters before a source in which the "if" of its clause stands."""


def is_idle(relation: Relation, *, layout: Layout) -> bool:
    """True where the relation attributes nothing by its build."""
    if not relation.cue:
        return False
    if names_it_so(relation, layout.text):
        return True
    indirect = mode_of(relation.content, layout=layout) == "indirect"
    return indirect and any(rule(relation, layout.text) for rule in RULES)


def names_it_so(relation: Relation, text: str) -> bool:
    """What something is "known as" is its name, in quotation marks or not, and nobody's word."""
    cue = _words(relation.cue, text)
    if not cue or relation.content[0].start < cue[-1].end:
        return False
    words = [word.low for word in (*cue, *words_of(text, Span(cue[-1].end, relation.content[0].start)))]
    return any("know" in lemmas(low) and words[n + 1 :] == ["as"] for n, low in enumerate(words))


def relative_clause(relation: Relation, text: str) -> bool:
    """A clause that lacks the object of its verb tells of the noun before it: "the statement {that Ruiz made}"."""
    cue, content = _words(relation.cue, text), _words(relation.content[:1], text)
    near = relation.content[0].start - relation.cue[-1].end
    nominal = bool(cue) and not relation.source and (cue[0].low in DETERMINERS or len(cue) == 1)
    if not nominal or not 0 <= near <= 2 or has_finite_verb(cue[1:]):
        return False
    start = 1 if content[:1] and content[0].low == "that" else 0
    return _lacks_object(content[start:])


def scrap(relation: Relation, text: str) -> bool:
    """A content of one article or preposition is left over from something else: "the law requires {a}"."""
    words = _words(relation.content, text)
    return len(words) == 1 and words[0].low in _lists()["scraps"]


def anybody(relation: Relation, text: str) -> bool:
    """A "one" or "you" that means anybody vouches for nothing: "one might think", "if one reads", "you can see"."""
    source, cue = _words(relation.source, text), _words(relation.cue, text)
    if not source or not cue or len(source) > 2:
        return False
    before = words_of(text, Span(max(0, source[-1].start - NEAR), source[-1].start))
    conditional = bool(before) and before[-1].low in CONDITIONS
    if len(source) > (2 if conditional else 1):
        return False
    low = source[-1].low
    if low in _lists()["whoever"]:
        return any(lemma in _lists()["wanting"] for word in cue for lemma in lemmas(word.low))
    held = low == "one" and cue[0].low.endswith("s") and len(cue) == 1
    return low in _lists()["anybody"] and (conditional or held or cue[0].low in _lists()["supposing"])


def thing_perceived(relation: Relation, text: str) -> bool:
    """What is seen, heard, known or enjoyed and is no clause is not claimed: "she knew {the county}"."""
    content, cue = _words(relation.content, text), _words(relation.cue, text)
    clause = any(word.low in OPENING for word in content[:2]) or has_finite_verb(content)
    if not content or clause or content[0].low.endswith("ing"):
        return False
    if content[0].low in NOTHING or any(word.low in BE or word.low in NOTHING for word in cue):
        return False
    seen = next((number for number, word in enumerate(cue) if _perceives(word.low)), None)
    if seen is None or any(word.low in HEARSAY for word in cue[seen + 1 : seen + 2]):
        return False
    return not any(names_act(word.low) for number, word in enumerate(cue) if number != seen)


RULES: tuple[Callable[[Relation, str], bool], ...] = (relative_clause, scrap, anybody, thing_perceived)


def _perceives(low: str) -> bool:
    return any(base in _lists()["perceiving"] for base in lemmas(low))


def _lacks_object(words: Sequence[Word]) -> bool:
    """True where a verb that needs an object has none: "it has been receiving from …"."""
    for number, word in enumerate(words):
        if not number or not any(base in _lists()["needing_object"] for base in lemmas(word.low)):
            continue
        following = words[number + 1].low if number + 1 < len(words) else ""
        passive = any(other.low in BE for other in words[:number]) and not word.low.endswith("ing")
        if not passive and (not following or following in _lists()["past_object"]):
            return True
    return False


def _words(spans: Sequence[Span], text: str) -> list[Word]:
    return [word for span in spans for word in words_of(text, span)]


@lru_cache
def _lists() -> Mapping[str, frozenset[str]]:
    return MappingProxyType(msgspec.convert(dict(table("idle")), dict[str, frozenset[str]]))
