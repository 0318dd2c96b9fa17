"""What the tagger often cuts amiss, mended by the words around it.

Each repair changes one relation and says what it mends; none adds or drops one.
"""

import re
from collections.abc import Callable

import msgspec

from reportedly.attribute.language.mentions import mention_of
from reportedly.attribute.language.vouching import between_words
from reportedly.attribute.language.words import plain, words_of
from reportedly.attribute.nested.between import is_medium, is_somebody
from reportedly.attribute.qualities.acts import names_act
from reportedly.attribute.relating.cuts import (
    clause_begun,
    clause_word_apart,
    count_apart,
    dateline_apart,
    impersonal_it,
    nothing_begun,
    own_object,
    reason_apart,
    seen_doing,
    verb_behind_adverb,
)
from reportedly.attribute.relating.relations import Relation
from reportedly.attribute.relating.subjects import (
    accused_not_accusing,
    nobody_says,
    opener_apart,
    relative_ends,
    subject_before,
    told_bare,
)
from reportedly.text import Span, trimmed

LONGEST_VOICE = 8
"""Words in the longest voice that one who cites it may be left without."""

LONGEST_CLAUSE = 300
"""Characters before a source or cue in which its clause begins."""

LONGEST_NAME = 50
"""Characters in which a name beside a description ends."""

Repair = Callable[[Relation, str], Relation]

NAME = r"(?P<name>[A-Z][\w.’'-]+(?:\s+(?:[a-z]{2,3}\s+)?[A-Z][\w.’'-]*\w){0,3})"
BEFORE_CUE = re.compile(rf",?\s*{NAME},?\s*$")
"""A name set between a description and its verb: "the striker[, Vilma Ordt,] said"."""

AFTER_SOURCE = re.compile(rf",?\s+{NAME}(?=[.,;])")
"""A name that ends the sentence: "according to the envoy to Sarn[, Ana Ruiz]."."""

REPORTS = re.compile(
    r"(?P<voice>(?:\b(?:[Aa]n?|[Tt]he|several|some|many|numerous)\s+)?(?:number\s+of\s+|series\s+of\s+)?(?:[\w-]+\s+)?"
    r"\b(?:reports?|articles?|documents?|letters?|statements?|accounts?|leaks?|messages?|memos?|studies|study|rumou?rs|leaflets?"
    r"|posts?|notes?))\b[^.;:“”]*$"
)
"""The document that speaks by a participle: "[a number of reports] released to the public stating that"."""

KEPT_BACK = re.compile(
    r"(?<=\w),?\s+(?:but|and)\s+"
    r"(?:(?:did|does|do|would|could|has|have|had|will)\s*(?:not|n[’']t)\s+|declined\s+to\s+|refused\s+to\s+)"
    r"(?:address|comment|confirm|deny|disclose|elaborate|explain|give|go into|identify|mention|name|offer|provide"
    r"|respond|reveal|say|specify|tell)\b"
)
"""Where a sentence goes on with what was not said."""

NAME_AND_CLAUSE = re.compile(
    r"(?P<name>(?:[Tt]he\s+)?[A-Z][\w’'-]*(?:\s+[A-Z][\w’'-]*)*)\s+(?P<clause>(?:the|an?|he|she|it|they|there|this|these)\s)"
)
"""A name, and a clause that no comma divides from it."""

LISTED = re.compile(
    r"(?:,\s(?:the\s)?[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*)*)*,?\sand\s(?:the\s)?[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*)*\s"
)
"""The rest of a list of names."""

PARTICIPLES = frozenset(("stating", "saying", "claiming", "alleging", "suggesting", "showing", "warning", "indicating"))
PEOPLE = frozenset(("group", "person", "unnamed"))
"""Kinds of voice that a name is set beside."""

PRONOUNS = frozenset(("he", "she", "it", "they", "we", "i", "you", "who"))
ARTICLES = frozenset(("a", "an", "the", "to", "and", "of"))


WHOM = re.compile(r"\b(?:all|both|each|either|few|many|most|neither|none|several|some|two|three)\s+of\s+wh(?:om|ich)\b")

LONGEST_SHARE = 12
"""Characters on either side in which such a source ends."""

BESIDE = re.compile(
    r"(?:^|[\s(—–])(?P<who>(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Oo]ne)\s"
    r"(?:[\w’'-]+\s){0,2}?[\w’'-]*[a-z]{2}(?:\s(?:who|that|for|of|with|at|in|from|to)\s[^,.;:“”\"()]{3,60},|\s(?:for|of|with|from))\s)$"
)
"""A description before the name that ends it, or stands beside it."""

CITED = re.compile(r"(?P<voice>[^,]{2,80}),[”\"]?\s+(?P<that>that\b)")

SHOWN = re.compile(
    r"(?P<document>[^,.;“”]{3,80}),\s+(?:[\w ]{0,20}?)(?:seen|obtained|reviewed|viewed|published|shared|leaked|dug up"
    r"|uncovered|unearthed|revealed|reported)\s+(?:by|with|to)\s+$"
)


def whole(relation: Relation, *, text: str) -> Relation:
    """The relation as the sentence has it, with the names of the repairs that made it so."""
    for repair in REPAIRS:
        mended = repair(relation, text)
        if mended is not relation:
            relation = msgspec.structs.replace(mended, repairs=(*mended.repairs, rule_of(repair)))
    return relation


def rule_of(repair: Repair) -> str:
    """The name of a repair in the reasons of a claim."""
    return f"{repair.__name__}.v1"


def _begun(text: str, *, before: int, marks: str) -> int:
    """Where the clause before a place begins: behind the last of these marks, if one is near."""
    first = max(0, before - LONGEST_CLAUSE)
    return max((text.rfind(mark, first, before) for mark in marks), default=-1) + 1 or first


def without_article(relation: Relation, text: str) -> Relation:
    """A source that is an article alone is none: of "[a] suggestion by Feld" it is left over."""
    bare = len(relation.source) == 1 and plain(relation.source[0].of(text)) in ARTICLES
    return msgspec.structs.replace(relation, source=()) if bare else relation


def whole_words(relation: Relation, text: str) -> Relation:
    """A source begins and ends where its first and last words do, and a cue ends with its last."""
    source = tuple(Span(_word_start(text, span.start), _word_end(text, span.end)) for span in relation.source)
    cue = tuple(Span(span.start, _word_end(text, span.end)) for span in relation.cue)
    if source == relation.source and cue == relation.cue:
        return relation
    return msgspec.structs.replace(relation, source=source, cue=cue)


def _word_end(text: str, end: int) -> int:
    while end and text[end - 1].isalnum() and text[end : end + 1].isalnum():
        end += 1
    return end


def _word_start(text: str, start: int) -> int:
    while start > 1 and text[start - 1] in "-’'" and text[start - 2].isalnum() and text[start].isalnum():
        start -= 1
        while start and text[start - 1].isalnum():
            start -= 1
    return start


def all_of_whom(relation: Relation, text: str) -> Relation:
    """ "All of whom" is one source, though the tagger sees `all of` here and `whom` there."""
    source = tuple(_whom(text, span) for span in relation.source)
    return msgspec.structs.replace(relation, source=source) if source != relation.source else relation


def _whom(text: str, span: Span) -> Span:
    match = WHOM.search(text, max(0, span.start - LONGEST_SHARE), span.end + LONGEST_SHARE)
    return Span(*match.span()) if match is not None and match.start() <= span.start < span.end <= match.end() else span


def description_before(relation: Relation, text: str) -> Relation:
    """A description that a name is set beside, or depends on, belongs to the source.

    "[The driver who sued the city,] Vilma Ordt", "[a lawyer for] Ordt"; not "in [a speech in Sarn,] Ordt".
    """
    if not relation.source or not relation.cue or not text[relation.source[0].start].isupper():
        return relation
    first = relation.source[0]
    start = _begun(text, before=first.start, marks=".;:\n“”")
    match = BESIDE.search(text, start, first.start)
    if match is None or not is_somebody(match["who"]) or _holds_role(relation, start=match.start("who")):
        return relation
    before = trimmed(text, Span(start, match.start("who")))
    if "," in match["who"] and before and text[before.end - 1] != "," and before.end != relation.cue[0].end:
        return relation
    if "," in match["who"] and mention_of(match["who"]).kind not in PEOPLE:
        return relation
    return msgspec.structs.replace(relation, source=(Span(match.start("who"), first.end), *relation.source[1:]))


def _holds_role(relation: Relation, *, start: int) -> bool:
    """True where the words from `start` to the source are already something's."""
    gap = Span(start, relation.source[0].start)
    return any(span.overlaps(gap) for span in (*relation.cue, *relation.content))


def pronoun_alone(relation: Relation, text: str) -> Relation:
    """A source that ends in a pronoun is the pronoun: "[within this plan it] seeks"."""
    if len(relation.source) != 1:
        return relation
    words = words_of(text, relation.source[0])
    if len(words) < 2 or words[-1].low not in PRONOUNS or words[-2].low in ("like", "and", "or", "of", "both", "all"):
        return relation
    if words[-1].low == "who" and "," in relation.source[0].of(text):
        return msgspec.structs.replace(relation, source=(Span(words[0].start, words[-2].end),))
    return msgspec.structs.replace(relation, source=(words[-1].span,))


def name_beside(relation: Relation, text: str) -> Relation:
    """A name set beside a description belongs to the source."""
    if not relation.source or not relation.cue:
        return relation
    source, cue = relation.source[-1], relation.cue[0]
    comma = text[source.end - 1] == "," or text[source.end : source.end + 1] == ","
    if comma and cue.end <= source.start:
        match = AFTER_SOURCE.match(text, source.end, source.end + LONGEST_NAME)
    elif comma and source.end <= cue.start <= source.end + LONGEST_NAME:
        match = BEFORE_CUE.match(text, source.end, cue.start)
    else:
        return relation
    if match is None or any(span.overlaps(Span(*match.span("name"))) for span in relation.content):
        return relation
    return msgspec.structs.replace(relation, source=(*relation.source[:-1], Span(source.start, match.end("name"))))


def whole_list(relation: Relation, text: str) -> Relation:
    """A list of names up to the verb is the source, not its first alone: "the Orls[, Tarns and Vels] are planning"."""
    if len(relation.source) != 1 or not relation.cue or relation.cue[0].start <= relation.source[0].end:
        return relation
    source = relation.source[0]
    match = LISTED.fullmatch(text, source.end, relation.cue[0].start)
    if match is None or not text[source.start : source.end].split()[-1][:1].isupper():
        return relation
    rest = Span(source.end, match.end())
    if any(span.overlaps(rest) for span in relation.content):
        return relation
    return msgspec.structs.replace(relation, source=(trimmed(text, Span(source.start, rest.end)),))


def report_stating(relation: Relation, text: str) -> Relation:
    """A report released to somebody speaks itself, and not whom it is released to."""
    cue = plain(relation.cue[0].of(text)) if len(relation.cue) == 1 else ""
    if cue not in PARTICIPLES or len(relation.source) != 1:
        return relation
    source = relation.source[0]
    before = text[max(0, source.start - 3) : source.start]
    start = _begun(text, before=source.start, marks=".\n")
    match = REPORTS.search(text, start, source.start) if before == "to " else None
    if match is None:
        return relation
    return msgspec.structs.replace(relation, source=(trimmed(text, Span(*match.span("voice"))),))


def clause_after_name(relation: Relation, text: str) -> Relation:
    """A name after "according to" ends where the clause begins: "according to Wikipedia [the paper fled, not …]"."""
    if len(relation.source) != 1 or not relation.cue or plain(relation.cue[0].of(text)) != "according to":
        return relation
    source = relation.source[0]
    match = NAME_AND_CLAUSE.match(text, source.start, source.end)
    last = relation.content[-1]
    if match is None or not source.end <= last.start <= source.end + LONGEST_NAME:
        return relation
    content = Span(match.start("clause"), last.end)
    return msgspec.structs.replace(relation, source=(Span(source.start, match.end("name")),), content=(content,))


def nothing_more(relation: Relation, text: str) -> Relation:
    """What somebody did not say is no part of what he said: "said that talks were held [but did not say where]"."""
    last = relation.content[-1]
    match = KEPT_BACK.search(text, last.start, last.end)
    if match is None or any(mark in text[last.start : last.end] for mark in '“”"'):
        return relation
    return msgspec.structs.replace(relation, content=(*relation.content[:-1], Span(last.start, match.start())))


def citing_apart(relation: Relation, text: str) -> Relation:
    """Whom one cites is not what one says: "said, [quoting] {a guard, … that the gate was shut}"."""
    cue = " ".join(plain(span.of(text)) for span in relation.cue)
    if cue not in between_words()["citing"] or not relation.source:
        return relation
    first, *rest = _parted(relation.content, text=text)
    if not rest:
        return relation
    words = first.of(text).strip(' ,“”"')
    if len(words.split()) > LONGEST_VOICE or not is_somebody(words):
        return relation
    between = words_of(text, Span(relation.source[-1].end, max(relation.source[-1].end, relation.cue[0].start)))
    said = [word.span for word in between if names_act(word.low)]
    return msgspec.structs.replace(relation, cue=tuple(said[:1]) or relation.cue, content=tuple(rest))


def _parted(content: tuple[Span, ...], *, text: str) -> tuple[Span, ...]:
    """The content, whom it cites apart from the "that …" behind a comma."""
    match = CITED.match(text, content[0].start, content[0].end)
    if match is None or len(content) > 1:
        return content
    return (Span(*match.span("voice")), Span(match.start("that"), content[0].end))


def shown_document(relation: Relation, text: str) -> Relation:
    """A draft dug up by a paper speaks itself, and the paper passes it on."""
    if len(relation.source) != 1 or not relation.cue or relation.cue[0].start < relation.source[0].end:
        return relation
    source = relation.source[0]
    start = _begun(text, before=source.start, marks=".\n;")
    match = SHOWN.search(text, start, source.start)
    if match is None or not is_medium(source.of(text)):
        return relation
    return msgspec.structs.replace(relation, source=(trimmed(text, Span(*match.span("document"))),))


def receiver_first(relation: Relation, text: str) -> Relation:
    """Whoever has a word from somebody passes it on: "[the army] has received information from several sources"."""
    if len(relation.source) != 1 or len(relation.cue) != 1 or relation.source[0].start < relation.cue[0].end:
        return relation
    cue, source = relation.cue[0], relation.source[0]
    if cue.of(text).endswith(" from"):
        cue = Span(cue.start, cue.end - len(" from"))
    if plain(text[cue.end : source.start]).strip() not in ("from", "information from", "word from"):
        return relation
    start = _begun(text, before=cue.start, marks=".;:\n“,")
    subject = trimmed(text, Span(start, cue.start))
    if not subject or len(subject.of(text).split()) > LONGEST_VOICE:
        return relation
    return msgspec.structs.replace(relation, source=(subject,), cue=(cue,))


REPAIRS: tuple[Repair, ...] = (
    without_article,
    whole_words,
    count_apart,
    opener_apart,
    accused_not_accusing,
    relative_ends,
    all_of_whom,
    pronoun_alone,
    nobody_says,
    description_before,
    name_beside,
    whole_list,
    report_stating,
    receiver_first,
    shown_document,
    told_bare,
    citing_apart,
    subject_before,
    clause_after_name,
    clause_begun,
    nothing_more,
    seen_doing,
    verb_behind_adverb,
    own_object,
    reason_apart,
    nothing_begun,
    dateline_apart,
    impersonal_it,
    clause_word_apart,
)
