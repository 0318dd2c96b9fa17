"""What the writer says himself in the form of an attribution: "it is safe to say that …", "it is no wonder that …"."""

import re

from reportedly.attribute.language.words import plain, words_of
from reportedly.attribute.relating.relations import Relation
from reportedly.lexicon import words
from reportedly.text import Span

IMPERSONAL = re.compile(
    r"^(?:that\s+)?(?:(?:it|there)\s*(?:is|was|'s|has|had|have|must|should|can|could|goes|would|may|might|remains|remained)?"
    r"(?:\s+been|\s+be)?\s*|(?:is|remains)\s+)?(?P<rest>.*)$"
)
"""Where the "it" is not seen, "was unclear" may tell of somebody else than the writer; "is unclear" does not."""

NOTHING_SAID = re.compile(
    r"^there\s*(?:is|are|was|were|'s|has\s+been|have\s+been|had\s+been)\s+(?:also\s+|still\s+)?no\b"
)
""" "There were no immediate reports of …" tells that nobody has said so."""

JUDGED = re.compile(
    r"^it\s*(?:is|was|'s|would\s+be|will\s+be|seems|may\s+be)\s+(?:difficult|easy|hard|impossible|tempting|too\s+\w+)\s+to\s+\w+$"
)
""" "It is impossible to overstate …" is whoever's word the sentence is."""

ADVERBS = frozenset(
    (
        *("also", "already", "altogether", "as", "at", "completely", "currently", "entirely", "exactly", "fully"),
        *("immediately", "initially", "once", "quite", "still", "totally", "yet"),
    )
)
"""Words inside an impersonal phrase that do not change whose word it is: "was not [immediately] clear"."""

SUBJECT_WITHIN = 24
"""Characters before a cue in which its "it" or "there" stands."""


def is_opinion(relation: Relation, *, text: str) -> bool:
    """True for an impersonal phrase, which is the writer's own word and nobody else's, or of whoever is heard there."""
    source = [plain(span.of(text)) for span in relation.source]
    if source not in ([], ["it"], ["there"]) or not relation.cue:
        return False
    said = " ".join((*(source or _subject(relation, text=text)), *(plain(span.of(text)) for span in relation.cue)))
    cue = said.strip(" ,")
    if NOTHING_SAID.match(cue) is not None or JUDGED.match(_bare(cue)) is not None:
        return True
    return any(_rest(one) in words("opinions") for one in (cue, _bare(cue)))


def _rest(cue: str) -> str:
    """The phrase without its "it is", and the like."""
    match = IMPERSONAL.match(cue)
    return match["rest"].strip() if match is not None else cue


def _bare(cue: str) -> str:
    """The phrase without adverbs."""
    return " ".join(word for word in cue.split() if word not in ADVERBS)


def _subject(relation: Relation, *, text: str) -> list[str]:
    """The "it" or "there" right before the cue, which the tagger has left out or taken for a part of the content."""
    cue = relation.cue[0]
    before = words_of(text, Span(max(0, cue.start - SUBJECT_WITHIN), cue.start))
    while before and before[-1].low in ADVERBS:
        before.pop()
    if not before or before[-1].low not in ("it", "there"):
        return []
    between = text[before[-1].end : cue.start].replace(" ", "")
    return [before[-1].low] if not between or between.isalpha() else []
