"""Cues that attribute in another sense only: a flood claims lives, a company maintains a fleet, a match is called off.

The tagger knows most of these from their sentences. What it takes for an attribution all the same is looked at once
more: by the thing that the verb has for its object, by the word behind it, by its subject. What is quoted is always
said.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import dropwhile
from types import MappingProxyType
from typing import NamedTuple

import msgspec

from reportedly.attribute.language.clauses import clause_words, has_finite_verb
from reportedly.attribute.language.lemmas import lemmas
from reportedly.attribute.language.mentions import mention_of
from reportedly.attribute.language.phrases import small_words
from reportedly.attribute.language.words import BE, Word, words_of
from reportedly.attribute.layout import Layout
from reportedly.attribute.modes import mode_of
from reportedly.attribute.relating.relations import Relation
from reportedly.lexicon import table
from reportedly.text import Span

AFTER = 80
"""Characters behind a verb in which its object is named."""

LONGEST_OBJECT = 7
"""Words in which the noun of an object is looked for: "the lives of at least 12 people"."""

ENDS = frozenset('.,;:?!“”"()\n—–')
"""Marks that end an object."""

ARTICLES = frozenset(("a", "an", "her", "his", "its", "the", "their"))


CLAUSES = tuple((low,) for low in ("how", "if", "that", "what", "when", "where", "whether", "who", "why"))
"""Behind a particle these begin what is said after all: "pressed on {why he left}"."""


class Sense(NamedTuple):
    """What tells a cue's sense: its words, those behind its verb, those before the cue, its subject and its content."""

    cue: tuple[Word, ...]
    behind: tuple[str, ...]
    before: str
    subject: str
    content: tuple[str, ...]
    clause: bool


def is_other_sense(relation: Relation, *, layout: Layout) -> bool:
    """True where the cue's words say, think or want nothing here."""
    if not relation.cue or mode_of(relation.content, layout=layout) != "indirect":
        return False
    sense = _sense(relation, text=layout.text)
    return bool(sense.cue) and any(rule(sense) for rule in RULES)


def thing_meant(sense: Sense) -> bool:
    """The verb has a thing for its object that nobody says: "claimed {40 lives}", "held {the town}"."""
    if sense.content[:1] in CLAUSES:
        return False
    for number, word in enumerate(sense.cue):
        things = _named("things", lemmas(word.low))
        if not things:
            continue
        passive = any(other.low in BE for other in sense.cue[:number]) and not word.low.endswith("ing")
        own = tuple(other.low for other in sense.cue[number + 1 :])
        thing = sense.content[:LONGEST_OBJECT] if passive else _object((*own, *sense.behind))
        old = not passive and thing[:1] != () and thing[0] not in _table()["new"]["determiners"]
        nouns = things - _table()["new"]["nouns"] if old else things
        return any(lemma in nouns for low in thing for lemma in lemmas(low))
    return False


def particle_behind(sense: Sense) -> bool:
    """The word behind the verb makes another verb of it: "called {off the match}", "announced {himself as …}"."""
    if sense.clause:
        return False
    for number, word in enumerate(sense.cue):
        particles = _named("behind", lemmas(word.low))
        if particles:
            following = (*(other.low for other in sense.cue[number + 1 :]), *sense.behind)
            return following[:1] != () and following[0] in particles and following[1:2] not in CLAUSES
    return False


def known_for(sense: Sense) -> bool:
    """Whoever is "noted for" or "cited for" something is famous or rewarded, and nobody says it."""
    lows = [word.low for word in sense.cue]
    following = lows[-1:] if lows[-1] == "for" else list(sense.behind[:1])
    known = any(low in _table()["passive"]["for"] for low in lows)
    return known and following == ["for"] and (any(low in BE for low in lows) or len(lows) < 3)


def event_for_subject(sense: Sense) -> bool:
    """A flood or an attack says nothing; it may show something."""
    if not sense.subject or sense.content[:1] == ("that",):
        return False
    subjects = _table()["subjects"]
    bases = {lemma for word in sense.cue for lemma in lemmas(word.low)}
    event = any(lemma in subjects["events"] for lemma in lemmas(sense.subject))
    return event and not bases & subjects["showing"]


def idle_phrase(sense: Sense) -> bool:
    """Words of which no part attributes: "is in talks {to buy …}", "is in charge of …"."""
    words = f" {' '.join(word.low for word in sense.cue)} "
    return any(f" {phrase} " in words for phrase in _table()["phrases"]["idle"])


def describes_noun(sense: Sense) -> bool:
    """A participle between an article and a noun describes it: "the [predicted] {winners}"."""
    alone = len(sense.cue) == 1 and not sense.subject
    return alone and sense.before in ARTICLES and sense.cue[0].low in _table()["phrases"]["describing"]


RULES: tuple[Callable[[Sense], bool], ...] = (
    thing_meant,
    particle_behind,
    known_for,
    event_for_subject,
    idle_phrase,
    describes_noun,
)


def _sense(relation: Relation, *, text: str) -> Sense:
    cue = tuple(word for span in relation.cue for word in words_of(text, span))
    end = relation.cue[-1].end
    begin = relation.cue[0].start
    stop = next((place for place in range(end, min(end + AFTER, len(text))) if text[place] in ENDS), end + AFTER)
    before = words_of(text, Span(max(0, begin - LONGEST_ARTICLE), begin))
    subject = mention_of(" ".join(span.of(text) for span in relation.source)) if relation.source else None
    head = relation.content[0]
    return Sense(
        cue=cue,
        behind=tuple(word.low for word in words_of(text, Span(end, min(stop, len(text))))),
        before=before[-1].low if before and begin - before[-1].end <= 1 else "",
        subject="" if subject is None or subject.named else subject.head,
        content=tuple(word.low for word in words_of(text, Span(head.start, min(head.end, head.start + AFTER)))),
        clause=has_finite_verb(words_of(text, Span(head.start, min(head.end, head.start + AFTER)))),
    )


LONGEST_ARTICLE = 8
"""Characters before a cue in which the article of its noun stands."""


def _object(words: Sequence[str]) -> tuple[str, ...]:
    """The words of the first noun phrase; past an "of" where only an amount stands before it: "thousands of lives"."""
    outside = small_words()["after_noun"] | clause_words()["finite"] | clause_words()["past"] | {"that", "to", "as"}
    amounts = _table()["amounts"]["words"]
    words = list(dropwhile(_table()["amounts"]["before"].__contains__, words))
    for number, low in enumerate(words[:LONGEST_OBJECT]):
        if low in outside:
            counted = low == "of" and number and any(lemma in amounts for lemma in lemmas(words[number - 1]))
            if not counted:
                return tuple(words[:number])
    return tuple(words[:LONGEST_OBJECT])


def _named(name: str, bases: Iterable[str]) -> frozenset[str]:
    """The words that the list has for the first of the base forms that is in it."""
    return next((_table()[name][base] for base in bases if base in _table()[name]), frozenset())


@lru_cache
def _table() -> Mapping[str, Mapping[str, frozenset[str]]]:
    return MappingProxyType(msgspec.convert(dict(table("senses")), dict[str, dict[str, frozenset[str]]]))
