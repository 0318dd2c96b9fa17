"""Contents that the tagger cuts short or lets run on, and cues that it leaves out for an adverb beside them.

Repairs, as those of `repairs`: each changes one relation and says what it mends.
"""

import re

import msgspec

from reportedly.attribute.language.words import words_of
from reportedly.attribute.qualities.acts import names_act
from reportedly.attribute.relating.relations import Relation
from reportedly.text import Span, trimmed

SEEN = re.compile(
    r"(?:(?:is|are|was|were|being|(?:has|have|had)\s+been)\s+)(?:\w+ly\s+|also\s+|last\s+)?"
    r"(?:caught|filmed|heard|observed|photographed|pictured|seen|spotted)"
)
"""Somebody or something was perceived by people whom nobody names."""

DOING = re.compile(
    r"\s+(?:\w+ly\s+)?(?P<doing>\w{2,}ing\b[^.;:!?“”\"\n]*?)(?=,\s(?:and|but|who|which|while)\b|[.;:!?“”\"\n]|$)"
)
"""What they did, up to the end of the clause."""

LONGEST_DOING = 300
"""Characters in which that clause ends."""

ADVERBS = frozenset(
    (
        *("also", "already", "far", "later", "meanwhile", "never", "now", "often", "rarely", "recently", "repeatedly"),
        *("since", "so", "still", "then", "thus", "yet"),
    )
)
"""Words that stand between a subject and its verb and attribute nothing."""

LONGEST_VERB = 6
"""Words in the longest verb between such an adverb and what is claimed: "have avoided mentioning"."""

TRAILING = re.compile(
    r"(?:,?\s+(?:although|and|because|but)|,\s+(?:as|that|when|where|which|while|who|whose|with))\s*$"
)
"""What a content ends with that begins something else."""

DATELINE = re.compile(
    r"(?:[A-Z][A-Z.’'-]+(?:\s[A-Z][A-Z.’'-]+)*)(?:,\s[A-Z][\w.]+(?:\s\w+)?)?\s*(?:\([^()]{1,30}\)\s*)?[-–—]+\s+"
)
"""The place in capitals and the dash with which a report begins."""

IMPERSONAL = re.compile(
    r"\s*(?:is|was|has\s+been|had\s+been)\s+(?:\w+ly\s+|also\s+|now\s+|still\s+)?"
    r"(?:assumed|believed|claimed|considered|estimated|expected|feared|felt|hoped|intended|planned|presumed|said|suspected"
    r"|thought|understood)"
)
"""What people hold whom nobody names."""

DETERMINED = frozenset(("a", "an", "her", "his", "its", "many", "most", "some", "the", "their", "two"))
"""Before a noun these tell that a "that" is none of its own."""

LONGEST_BEGINNING = 60
"""Characters of a clause between a source and the rest of what it claims."""

BEGUN = re.compile(
    r"(?:the|an?|this|these|those|that|his|her|its|their|there|it|they|he|she|some|many|most|at)\s", re.IGNORECASE
)
"""How a clause begins behind a name; "of the council" goes on with who is named."""

BROKEN = re.compile(r"[.;:,!?“”\"()\n]")

COUNTED = re.compile(
    r"including\s+(?:at\s+least\s+)?(?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|several|many|some)\s+"
    r"(?:[a-z][\w-]*\s+){0,2}[a-z]\w+\s+(?=(?:the\s+)?[A-Z])"
)
"""A count of others up to the name behind it."""

QUESTIONS = ("how ", "what ", "when ", "where ", "who ", "why ")
REASON = re.compile(r",\s+because\b")


def seen_doing(relation: Relation, text: str) -> Relation:
    """What somebody was seen doing is seen too: "{lorries} [were seen] {leaving the port}"."""
    if len(relation.cue) != 1 or len(relation.content) != 1 or SEEN.fullmatch(relation.cue[0].of(text)) is None:
        return relation
    cue, content = relation.cue[0], relation.content[0]
    if content.end > cue.start:
        return relation
    match = DOING.match(text, cue.end, min(len(text), cue.end + LONGEST_DOING))
    if match is None:
        return relation
    return msgspec.structs.replace(relation, content=(content, trimmed(text, Span(*match.span("doing")))))


def verb_behind_adverb(relation: Relation, text: str) -> Relation:
    """The verb attributes, and not the adverb before it: "officials [so far] have avoided mentioning {the cost}"."""
    if len(relation.cue) != 1 or relation.content[0].start < relation.cue[0].end:
        return relation
    cue = relation.cue[0]
    words = words_of(text, cue)
    between = Span(cue.end, relation.content[0].start)
    verb = words_of(text, between)
    if not words or any(word.low not in ADVERBS for word in words) or not 0 < len(verb) <= LONGEST_VERB:
        return relation
    bare = between.of(text).replace("’", "").replace("'", "")
    if not all(letter.isalpha() or letter.isspace() for letter in bare) or not names_act(" ".join(w.low for w in verb)):
        return relation
    return msgspec.structs.replace(relation, cue=(Span(verb[0].start, verb[-1].end),))


def own_object(relation: Relation, text: str) -> Relation:
    """The object of a verb before the cue is not claimed by the cue: "they hate {the mill} and [want] {to sell it}"."""
    if len(relation.source) != 1 or len(relation.cue) != 1 or len(relation.content) < 2:
        return relation
    source, cue = relation.source[0], relation.cue[0]
    first, *rest = relation.content
    other = source.end <= first.start and first.end <= cue.start and rest[0].start >= cue.end
    joined = other and text[first.end : cue.start].strip(" ,") in ("and", "but", "or")
    if not joined or not text.startswith(("to ", "that "), rest[0].start):
        return relation
    return msgspec.structs.replace(relation, content=tuple(rest))


def reason_apart(relation: Relation, text: str) -> Relation:
    """The reason behind a question is the writer's: "you described {how it works}, because the mayor is old"."""
    last = relation.content[-1]
    if not text.startswith(QUESTIONS, relation.content[0].start) or not relation.cue:
        return relation
    match = REASON.search(text, last.start, last.end)
    if match is None or relation.cue[0].start > last.start:
        return relation
    return msgspec.structs.replace(relation, content=(*relation.content[:-1], Span(last.start, match.start())))


def nothing_begun(relation: Relation, text: str) -> Relation:
    """A content ends before the word that begins another clause: "it will be built in May[, which]"."""
    last = relation.content[-1]
    match = TRAILING.search(text, last.start, last.end)
    before = bool(relation.cue) and relation.cue[0].start < last.start
    if match is None or not before or match.start() <= last.start:
        return relation
    return msgspec.structs.replace(relation, content=(*relation.content[:-1], Span(last.start, match.start())))


def dateline_apart(relation: Relation, text: str) -> Relation:
    """The place that a report begins with is no part of its first source: "[SARN - ]Two officials"."""
    if not relation.source:
        return relation
    first = relation.source[0]
    match = DATELINE.match(text, first.start, first.end)
    if match is None or match.end() >= first.end:
        return relation
    return msgspec.structs.replace(relation, source=(Span(match.end(), first.end), *relation.source[1:]))


def clause_begun(relation: Relation, text: str) -> Relation:
    """A clause begins right behind whom one goes by, comma or not: "according to the mayor [the flood took] {nine}"."""
    if len(relation.source) != 1 or len(relation.cue) != 1 or not relation.content:
        return relation
    cue, source, first = relation.cue[0], relation.source[0], relation.content[0]
    if " ".join(word.low for word in words_of(text, cue)) != "according to" or not cue.end < source.start:
        return relation
    gap = trimmed(text, Span(source.end, max(source.end, first.start)))
    words = gap.of(text)
    if not gap or len(gap) > LONGEST_BEGINNING or BEGUN.match(words) is None or BROKEN.search(words) is not None:
        return relation
    return msgspec.structs.replace(relation, content=(Span(gap.start, first.end), *relation.content[1:]))


def count_apart(relation: Relation, text: str) -> Relation:
    """A count that ends a claim is no part of who makes it: "killed nine [including two clerks] {Velden TV} reported".

    Texts without commas run the one into the other.
    """
    if len(relation.source) != 1 or len(relation.content) != 1 or not relation.cue:
        return relation
    source, content = relation.source[0], relation.content[0]
    match = COUNTED.match(text, source.start, source.end)
    if match is None or content.end > source.start or text[content.end : source.start].strip():
        return relation
    return msgspec.structs.replace(
        relation,
        source=(Span(match.end(), source.end),),
        content=(trimmed(text, Span(content.start, match.end())),),
    )


def impersonal_it(relation: Relation, text: str) -> Relation:
    """The "it" of "it is hoped that …" is nobody: [it is hoped] attributes without a source."""
    if len(relation.source) != 1 or len(relation.cue) != 1 or relation.source[0].of(text).lower() != "it":
        return relation
    source, cue = relation.source[0], relation.cue[0]
    if IMPERSONAL.fullmatch(text, source.end, max(source.end, cue.end)) is None or relation.content[0].start < cue.end:
        return relation
    return msgspec.structs.replace(relation, source=(), cue=(Span(source.start, cue.end),))


def clause_word_apart(relation: Relation, text: str) -> Relation:
    """The "that" of a clause is no part of its source: "[that ]officials told him"."""
    if not relation.source:
        return relation
    first = relation.source[0]
    words = words_of(text, first)
    if len(words) < 2 or words[0].low != "that" or not (words[1].low in DETERMINED or words[1].low.endswith("s")):
        return relation
    return msgspec.structs.replace(relation, source=(Span(words[1].start, first.end), *relation.source[1:]))
