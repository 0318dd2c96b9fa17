"""Whose word it is: subjects that the tagger took for speakers, or passed over.

Repairs, as those of `repairs`: each changes one relation and says what it mends.
"""

import re
from collections.abc import Sequence

import msgspec

from reportedly.attribute.language.phrases import small_words
from reportedly.attribute.language.vouching import between_words
from reportedly.attribute.language.words import BE, plain, words_of
from reportedly.attribute.nested.between import is_somebody
from reportedly.attribute.relating.relations import Relation
from reportedly.text import Span, trimmed

BEFORE = 50
"""Characters before a cue in which its subject stands."""

BEHIND = 90
"""Characters behind an adverb in which the subject it stands before ends."""

SUBJECT = re.compile(
    r"\b(?P<who>[Ss]omeone|[Ss]omebody|[Ee]veryone|[Ee]verybody|[Oo]thers|[Hh]e|[Ss]he|[Tt]hey|I|[Ww]e)\s$"
)


PASSIVE = re.compile(r"\b(?:is|are|was|were|been)\s+(?:\w+ly\s+)?\w+ed?\s+$|\b(?:is|are|was|were|been)\s+said\s+$")

BARE_PARTICIPLE = re.compile(
    r"(?:newly |formally |again |also )?(?:(?:accused|suspected|convicted|acquitted|cleared)\s+of\b"
    r"|(?:charged|credited)\s+with\b|(?:urged|told|ordered|pressed|advised|forced)\s+to\b)"
)
"""Participles that have an object where they are active."""

BY_AGENT = re.compile(r"\bby\s")

RELATIVE = re.compile(r",\s(?P<who>(?:which|who|that|whom)\s)(?!$)")

GOES_ON = re.compile(
    r",\s(?=(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|did|does|do|should)\b|\w+ed\b)"
)
"""Where the sentence goes on behind the clause."""


def opener_apart(relation: Relation, text: str) -> Relation:
    """A sentence's first adverb or day is no part of a name: "[Later] {Tolk} said", "[Thursday] {the mayor} said".

    A source of nothing else is the subject behind it: "[Earlier] {a guard at the gate} said".
    """
    if len(relation.source) != 1 or not text[relation.source[0].start].isupper():
        return relation
    source = relation.source[0]
    words = words_of(text, source)
    count = _openers([word.low for word in words])
    if count == 0 or "'s" in plain(text[words[0].start : source.end].split(maxsplit=1)[0]):
        return relation
    if count < len(words):
        return msgspec.structs.replace(relation, source=(Span(words[count].start, source.end),))
    return msgspec.structs.replace(relation, source=_behind(relation, text))


def without_opener(source: Span, *, text: str) -> Span:
    """A source without the adverbs or days in front of it; the source itself where it is nothing else."""
    found = words_of(text, source)
    count = _openers([word.low for word in found])
    return Span(found[count].start, source.end) if 0 < count < len(found) else source


def _openers(words: Sequence[str]) -> int:
    """How many words in front are adverbs or days; the second of two must be a day, as in "Late Monday"."""
    lists = small_words()
    late = len(words) > 1 and words[0] in ("early", "late", "last") and words[1] in lists["days"]
    if late:
        return 2
    first = bool(words) and words[0] in lists["sentence_adverbs"] | lists["days"]
    return first + (first and len(words) > 1 and words[1] in lists["days"])


def _behind(relation: Relation, text: str) -> tuple[Span, ...]:
    """The subject between an opener and its verb, where it is somebody; none where it is not."""
    source = relation.source[0]
    cue = relation.cue[0] if relation.cue else source
    gap = trimmed(text, Span(source.end, max(source.end, min(cue.start, source.end + BEHIND + 1))))
    words = gap.of(text)
    if not gap or gap.end < cue.start - 1 or re.search(r"[.;:“”\"\n]", words) or not is_somebody(words.strip(", ")):
        return ()
    return (trimmed(text, Span(gap.start + len(words) - len(words.lstrip(", ")), gap.end)),)


def accused_not_accusing(relation: Relation, text: str) -> Relation:
    """Of a participle with no object the noun before it hears: "Minister accused {of lying}", "mayor urged {to go}"."""
    if len(relation.source) != 1 or len(relation.cue) != 1:
        return relation
    source, cue = relation.source[0], relation.cue[0]
    gap = text[source.end : cue.start].strip(" ,") if source.end <= cue.start else "-"
    match = None if gap else BARE_PARTICIPLE.match(text, cue.start)
    if match is None or match.end() < cue.end:
        return relation
    last = relation.content[-1]
    if last.start < cue.end or BY_AGENT.search(text, cue.end, last.end):
        return relation
    return msgspec.structs.replace(relation, source=(), content=(source, *relation.content))


def relative_ends(relation: Relation, text: str) -> Relation:
    """What is said of something in passing ends with its comma: "the deal, which experts say is illegal, [would …]"."""
    if len(relation.source) != 1 or len(relation.cue) != 1 or len(relation.content) != 1:
        return relation
    source, cue, content = relation.source[0], relation.cue[0], relation.content[0]
    if not source.end <= cue.start < cue.end <= content.start:
        return relation
    match = RELATIVE.search(text, max(0, source.start - len(", which ")), source.end)
    if match is None or match.end() not in (source.start, source.start + len(match["who"])):
        return relation
    bare = Span(match.end(), source.end)
    end = GOES_ON.search(text, content.start, content.end)
    last = content.end if end is None else end.start()
    return msgspec.structs.replace(relation, source=(bare,), content=(Span(content.start, last),))


def nobody_says(relation: Relation, text: str) -> Relation:
    """Of whom something "is said" does not say it: "[the judge] is said {to have told …}"."""
    if len(relation.cue) != 1 or not relation.source or not relation.content[0].of(text).startswith("to "):
        return relation
    cue = plain(relation.cue[0].of(text))
    passive = any(cue.endswith(f" {known}".removesuffix(" to")) for known in between_words()["hearsay_passives"])
    if not passive or relation.source[0].start > relation.cue[0].start:
        return relation
    return msgspec.structs.replace(relation, source=(), content=(*relation.source, *relation.content))


def told_bare(relation: Relation, text: str) -> Relation:
    """The "to" of "is said to have told" belongs to what is said."""
    if not relation.cue or not relation.cue[0].of(text).startswith("to "):
        return relation
    first, *rest = relation.cue
    before = text[max(0, first.start - 24) : first.start]
    if PASSIVE.search(before) is None:
        return relation
    return msgspec.structs.replace(relation, cue=(Span(first.start + len("to "), first.end), *rest))


def subject_before(relation: Relation, text: str) -> Relation:
    """A pronoun right before a verb that has no source is its source: "in the margin [someone] had scrawled"."""
    if relation.source or not relation.cue:
        return relation
    cue = relation.cue[0]
    words = [word.low for word in words_of(text, cue)]
    match = SUBJECT.search(text, max(0, cue.start - BEFORE), cue.start)
    if match is None or any(word in BE for word in words):
        return relation
    return msgspec.structs.replace(relation, source=(Span(*match.span("who")),))
