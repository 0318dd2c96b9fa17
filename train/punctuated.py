"""Attributions by punctuation: a dash or a colon beside the verb of saying, or in its place.

    “We are late,” said Ruiz.          “We are late” — Ruiz.
    “We are late,” Ruiz warned.        “We are late” — Ruiz warned.
    Ruiz said that they were late.     Ruiz: they were late.
    Ruiz warned that they were late.   Ruiz warned: they were late.

A plain verb goes, and the mark becomes the cue; any other stays beside the mark.
Only what a plain verb, a quotation mark, a comma or "that" shows to be speech is rewritten: nobody writes
"she respects: him".
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from reportedly.text import Span
from train.corpus import Article

_PLAIN = frozenset({"said", "says", "say", "added", "wrote", "writes", "told reporters"})
"""Cues that a mark can stand in for without loss."""
_PRONOUNS = frozenset({"he", "she", "they", "it", "who", "i", "we"})
"""Sources that keep their verb: nobody writes “We are late” — he."""
_COMMA_BEFORE_SPEAKER = re.compile(r"(?:,([”\"’']{0,2})|([”\"’']{1,2}),?|,)\s+")
_MARKS_AT_END = re.compile(r",?[”\"’']{0,2}$")
_BEFORE_SPEECH = re.compile(r",?\s+")
_OPENS_SPEECH = re.compile(r"that\s+|(?=[“\"‘'`«])", re.IGNORECASE)


@dataclass(slots=True)
class Edits:
    """Characters replaced by position, and the position whose replacement is a relation's new cue."""

    letters: dict[int, str] = field(default_factory=dict)
    cues: dict[int, int] = field(default_factory=dict)

    def drop(self, span: Span) -> None:
        """Leaves these characters out."""
        self.letters.update(dict.fromkeys(range(span.start, span.end), ""))

    def touch(self, span: Span) -> bool:
        """True when a character of the span was replaced already."""
        return not self.letters.keys().isdisjoint(range(span.start, span.end))


def dashed(article: Article) -> Edits:
    """Contents whose attribution follows them behind a comma or a quotation mark are parted from it by a dash."""
    edits = Edits()
    for index, content, said in _pairs(article):
        if said.start <= content.start:
            continue
        marks = _MARKS_AT_END.search(article.text, content.start, content.end)
        begin = content.end if marks is None else marks.start()
        gap = _COMMA_BEFORE_SPEAKER.fullmatch(article.text, begin, said.start)
        if gap is None or edits.touch(Span(begin, said.end)):
            continue
        edits.drop(Span(begin, said.start))
        closing = 1 if gap[1] is not None else 2
        for at in range(*gap.span(closing)):
            edits.letters[at] = article.text[at]
        edits.letters[said.start - 1] = " — "
        _replace_verb(edits, article, index=index, mark=said.start - 1)
    return edits


def coloned(article: Article) -> Edits:
    """Contents that follow their attribution, quoted, with "that" or after a plain verb, are parted by a colon."""
    edits = Edits()
    for index, content, said in _pairs(article):
        opening = _OPENS_SPEECH.match(article.text, content.start, content.end)
        is_plain = article.relations[index].cue[0].of(article.text).lower() in _PLAIN
        if said.end >= content.start or (opening is None and not is_plain):
            continue
        if not _BEFORE_SPEECH.fullmatch(article.text, said.end, content.start):
            continue
        if edits.touch(Span(said.start, content.end)):
            continue
        edits.drop(Span(said.end, content.start if opening is None else opening.end()))
        edits.letters[said.end] = ": "
        _replace_verb(edits, article, index=index, mark=said.end)
    return edits


def _pairs(article: Article) -> Iterator[tuple[int, Span, Span]]:
    """The relations with one content, one cue and one source: index, content, and cue and source as one stretch."""
    for index, relation in enumerate(article.relations):
        if len(relation.content) == len(relation.cue) == len(relation.source) == 1:
            first, second = sorted((relation.source[0], relation.cue[0]))
            if article.text[first.end : second.start] == " ":
                yield index, relation.content[0], Span(first.start, second.end)


def _replace_verb(edits: Edits, article: Article, *, index: int, mark: int) -> None:
    """A plain verb beside the mark goes, with one blank, and the mark becomes the cue."""
    relation = article.relations[index]
    source, cue = relation.source[0], relation.cue[0]
    if cue.of(article.text).lower() not in _PLAIN or source.of(article.text).lower() in _PRONOUNS:
        return
    edits.drop(Span(cue.start - 1, cue.end) if source.start < cue.start else Span(cue.start, cue.end + 1))
    edits.cues[index] = mark
