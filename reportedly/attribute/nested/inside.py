"""What was found inside what others say, less what attributes nothing: "she had never seen such an offer"."""

import re
from collections.abc import Iterator, Sequence

import msgspec

from reportedly.attribute.language.clauses import has_finite_verb
from reportedly.attribute.language.lemmas import lemmas
from reportedly.attribute.language.mentions import mention_of
from reportedly.attribute.language.vouching import between_words
from reportedly.attribute.language.words import plain, words_of
from reportedly.attribute.layout import overlapping
from reportedly.attribute.qualities.acts import decided, names_act
from reportedly.attribute.relating.passives import PASSIVE
from reportedly.attribute.relating.quoted import SAYING
from reportedly.attribute.relating.relations import Relation, relations_of
from reportedly.model import Tags
from reportedly.text import Span, covering, merged

RULE = "relation_inside_content.v1"
"""What somebody says is read again without the words around it: whoever is cited in it stands within."""

OPENING = frozenset(("how", "if", "that", "to", "what", "when", "where", "whether", "who", "why"))
"""What a content begins with that is a clause, or has an infinitive."""

TIME = re.compile(r"[\d:.]+(?:\s*[ap]\.?m\.?)?")
PREPOSITIONS = frozenset(("at", "by", "for", "from", "in", "of", "on", "to", "with"))

OBJECTS = frozenset(("him", "let", "me", "them", "us"))
"""Before a verb these are nobody who speaks: "it makes [him] seem kinder"."""

NOBODY = frozenset(("neither", "no", "no-one", "nobody", "none", "nothing"))


def seen_inside(relations: Sequence[Relation], *, tags: Tags, text: str) -> Iterator[Relation]:
    """What was seen in contents read again, unless its cue is known already, or is in no list of such words."""
    cues = merged(span for relation in relations for span in relation.cue)
    inner = tags.inner
    while inner is not None:
        for relation in relations_of(inner):
            known = not relation.cue or any(overlapping(cues, span) for span in relation.cue)
            if not known and _attributes(relation, text=text):
                yield msgspec.structs.replace(relation, rule=RULE)
        inner = inner.inner


def _attributes(relation: Relation, *, text: str) -> bool:
    """False for what nobody says, and for what is seen, read or signed and not said."""
    cue = plain(" ".join(span.of(text) for span in relation.cue))
    if not names_act(cue):
        return False
    clause = _is_clause(covering(relation.content), text=text)
    if not relation.source:
        return _stands_alone(cue, clause=clause) and (clause or not _needs_clause(cue))
    if _is_yet_to_do(cue) or not _may_think(relation.source, cue=cue, text=text):
        return False
    source = relation.source[0]
    if not _may_speak(source, text=text):
        return False
    first = plain(source.of(text)).split(" ", 1)[0]
    subject = first not in OBJECTS or source.start > relation.cue[0].start
    return first not in NOBODY and subject and (clause or not _needs_clause(cue))


def _may_think(source: Sequence[Span], *, cue: str, text: str) -> bool:
    """False where a thing would think or want: "the weather [hopes] {…}"; a thing may say and show something."""
    if decided(cue) == "assertion":
        return True
    found = mention_of(" ".join(span.of(text) for span in source))
    known = found.named or found.form == "pronoun"
    return known or not any(base in between_words()["no_minds"] for base in lemmas(found.head))


def _is_yet_to_do(cue: str) -> bool:
    """True for what somebody is to do and has not done: "asked the board [to list] {…}"; not for "to have told"."""
    words = cue.split()
    return words[0] == "to" and words[1:2] != ["have"]


def _may_speak(source: Span, *, text: str) -> bool:
    """False for "by" and "5:40 a.m.": prepositions and times of day say nothing."""
    words = source.of(text)
    return TIME.fullmatch(words.strip()) is None and plain(words) not in PREPOSITIONS


def _is_clause(content: Span, *, text: str) -> bool:
    """True for "that the dam would fail", "to resign" and "the dam had failed"; not for "the report"."""
    words = words_of(text, content)
    return has_finite_verb(words) or (bool(words) and words[0].low in OPENING)


def _stands_alone(cue: str, *, clause: bool) -> bool:
    """True for a cue that needs no source: a passive, "as saying", "a claim"; not for the bare verb of "and blame"."""
    words = cue.split()
    if any(word in PASSIVE for word in words) or words[-1] in SAYING:
        return True
    said_things = between_words()["said_things"]
    return clause and any(lemma in said_things for word in words for lemma in lemmas(word))


def _needs_clause(cue: str) -> bool:
    """True for verbs that attribute nothing with a thing after them: "read the letter", not "heard it from"."""
    words = cue.split()
    lists = between_words()
    return "from" not in words and any(
        word in lists["needing_clause_as_written"] or any(base in lists["needing_clause"] for base in lemmas(word))
        for word in words
    )
