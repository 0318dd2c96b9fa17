"""Who tells, where the cue is passive: "she had been assured by the guards that …"."""

import re

import msgspec

from reportedly.attribute.language.lemmas import lemmas
from reportedly.attribute.language.vouching import between_words
from reportedly.attribute.language.words import BE, words_of
from reportedly.attribute.nested.between import END, VOICE, may_tell
from reportedly.attribute.relating.relations import Relation
from reportedly.text import Span, trimmed

RULE = "told_by_agent.v1"
"""The subject of a passive verb of telling hears; whoever stands after "by" tells."""

PASSIVE = BE | {"got", "'s", "'re"}
"""What stands before the participle of a passive."""

AGENT = re.compile(rf"\s*(?:[a-z]+\s+){{0,3}}?(?P<by>by)\s+{VOICE}{END}")


def told_by(relation: Relation, *, text: str, named: bool = False) -> Relation:
    """The relation with whoever tells for its source, where the tagger took the hearer for it.

    Where nobody is named after "by", it is left without a source: somebody told him; with `named`, as it is.
    """
    if not relation.cue or not _is_passive(relation.cue[-1], text=text):
        return relation
    cue = _without_by(relation.cue[-1], text=text)
    end = relation.content[0].start if relation.content[0].start > cue.end else cue.end + 120
    match = AGENT.match(text, cue.end, min(end, len(text)))
    if match is None or not may_tell(match["voice"]):
        before = not named and relation.source and relation.source[0].start < cue.start
        return msgspec.structs.replace(relation, source=(), rule=RULE) if before else relation
    voice = trimmed(text, Span(*match.span("voice")))
    cues = (*relation.cue[:-1], Span(cue.start, match.end("by")))
    return msgspec.structs.replace(relation, source=(voice,), cue=cues, rule=RULE)


def _without_by(cue: Span, *, text: str) -> Span:
    return trimmed(text, Span(cue.start, cue.end - 2)) if cue.of(text).endswith(" by") else cue


def _is_passive(cue: Span, *, text: str) -> bool:
    words = words_of(text, _without_by(cue, text=text))
    listed = between_words()["hearing"]
    if not words:
        return False
    first = next((number for number, word in enumerate(words) if word.low in PASSIVE), len(words))
    return any(lemma in listed for word in words[first + 1 :] for lemma in lemmas(word.low))
