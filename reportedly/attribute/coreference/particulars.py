"""What the page tells of a voice besides its name: the body it belongs to, how many speak, on what terms unnamed.

All is read off the words that name the voice and the sentence around them; nothing is looked up.
"""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType

import msgspec

from reportedly.attribute.coreference.cast import Character
from reportedly.attribute.language.kinds import noun
from reportedly.attribute.language.phrases import phrase_of, small_words, tokens_of
from reportedly.attribute.language.words import plain
from reportedly.attribute.layout import Layout
from reportedly.lexicon import table
from reportedly.model import UNRESOLVED
from reportedly.text import Span, trimmed

UNNAMED = frozenset(("unnamed", "group"))
SINGULAR = frozenset(("person", "unnamed"))

BELONGS = re.compile(
    r"\b(?:of|at|with|from|for|runs|chairs|heads|leads)\s+(?:the\s+(?=[a-z]))?(?:[a-z-]+\s+){0,3}?"
    r"(?P<body>(?:the\s+|its\s+)?[A-Z][\w.’'&-]*(?:\s+(?:(?:of|for|the|and|&)\s+){0,2}[A-Z][\w.’'&-]*)*)"
)
"""A capitalised name after a preposition: "head [of] the Harbour Guard", "[of] the freight company Ostrey Freight"."""

COMMON = re.compile(
    r"\b(?:of|at|with|from|for)\s+(?P<body>(?:the|its|her|his|their|a)\s+(?:[a-z-]+\s+){0,3}?(?P<noun>[a-z-]+))\b"
)
"""A body without a name of its own after a preposition: "officials [of] the transitional government"."""

OWNED = re.compile(r"(?:^|,\s*)(?P<body>(?:the\s+)?[\w.’'&-]+(?:\s+[\w.&-]+){0,4})[’']s?\s", re.IGNORECASE)
"""A body that owns the office: "the yard's safety officer"."""

ASKED = (
    r"(?:who|whose|speaking|talking|asking|insisting|requesting|declining|unwilling|reached|known|identified"
    r"|(?:on|under)\s+(?:(?:the|strict|a)\s+)?(?:condition|terms?|background|grounds|understanding|promise|guarantee|assurance)"
    r"|not to be|granted|(?:asked|agreed|insisted|requested|spoke|wished)"
    r"|(?:all|both|each|most|neither|none|one|some) of (?:them|whom))"
)
"""How the terms on which somebody speaks begin."""

UNSAID = (
    r"(?:anonym\w+|(?:not|never)\s+(?:to\s+)?(?:be(?:ing)?\s+)?(?:named|identified|quoted)|unnamed"
    r"|be(?:ing)?\s+(?:named|identified)"
    r"|not\s+(?:been\s+)?(?:authori[sz]ed|permitted|allowed|cleared)|(?:neither|none|nobody)\b[^.;“”\"]{0,40}?authori[sz]ed"
    r"|(?:(?:sur)?names?|ranks?|titles?|shifts?|departments?|employers?|faces?)\b[^.;,“”\"]{0,40}?\b(?:withheld|printed"
    r"|published|used|disclosed|disguised|revealed|given|appear|mentioned|left out|kept out)|called only"
    r"|(?:first|real|full|last)\s+names?|by\s+name|(?:her|his|their) names?\b[^.;,“”\"]{0,20}?\bonly"
    r"|not for attribution|off the record|in confidence|confidential\w*|nameless|not supposed to|forbidden to"
    r"|without\s+(?:authori[sz]ation|permission|names?)|quoted by)"
)
"""What they leave unsaid."""

TOLD = re.compile(UNSAID)

TERMS = re.compile(
    rf"(?:,\s*|\s)(?P<terms>{ASKED}\b[^.;“”\"]{{0,200}}?\b{UNSAID}(?:[^.;,“”\"]|,\s+(?:because|since|as|for|saying|so)\b)*)"
)
"""Why somebody is not named, as reporting puts it: "who asked not to be named because she feared for her job"."""

LOOK_AHEAD = 260
"""Characters after the words that name a voice in which its terms may follow."""

SENIOR = frozenset(
    ("chief", "deputy", "former", "high-ranking", "junior", "local", "retired", "senior", "top", "unnamed")
)
"""Words before a body's name that tell of the office and not of the body."""

NO_EMPLOYERS = frozenset(("city", "fund", "team", "town", "village"))
"""Bodies that somebody is called after without belonging to them: "the village headman"."""

BARE = frozenset(
    ("people", "person", "man", "men", "woman", "women", "source", "sources", "somebody", "someone", "one")
)
"""Words that tell no role."""


def affiliation_of(character: Character) -> str | None:
    """The body a person or unnamed voice belongs to, as the page names it.

    >>> affiliation_of(Character("Ana Ruiz", "person", first=0, role="major, head of the Harbour Guard in Sarn"))
    'the Harbour Guard'
    """
    told = character.role or ""
    body = character.named and character.kind != "person"
    if character.kind not in SINGULAR | UNNAMED or body or told.startswith(UNRESOLVED) or " and " in character.name:
        return None
    words = told if character.named else f"{told}, {character.name}".strip(", ")
    found = BELONGS.search(words)
    if found is not None:
        return found["body"].rstrip(".")
    common = next((match for match in COMMON.finditer(words) if _is_body(match["noun"])), None)
    if common is not None:
        return common["body"]
    owner = OWNED.search(told)
    if owner is None:
        return character.body or _body_before_office(words)
    owning = noun(plain(owner["body"]).split()[-1])
    is_body = owning is not None and owning.kind == "organization"
    return owner["body"] if is_body or (owning is None and owner["body"][0].isupper()) else character.body


def _body_before_office(words: str) -> str | None:
    """The body in "two health ministry officials" and in "museum director"; None in "a member of the crew"."""
    tokens = [token for token in tokens_of(words.split(",")[0]) if token.low not in small_words()["determiners"]]
    tokens = [token for index, token in enumerate(tokens) if index or not _counts(token.low)]
    bodies = (_is_body(token.low) and not token.capital and token.low not in NO_EMPLOYERS for token in tokens[:-1])
    ends = [index for index, is_body in enumerate(bodies) if is_body]
    if not ends or not _is_office(tokens[ends[-1] + 1].low):
        return None
    told = tokens[: ends[-1] + 1]
    first = next((i for i, token in enumerate(told) if token.low not in SENIOR), 0)
    return " ".join(token.text for token in told[first:])


def _is_office(word: str) -> bool:
    found = noun(word)
    return found is not None and found.kind in ("person", "unnamed")


def _is_body(word: str) -> bool:
    found = noun(word)
    return found is not None and found.kind == "organization"


def count_of(character: Character) -> int | None:
    """How many people an unnamed voice is said to be: "three officials" are 3, "sources" are not told."""
    untold = (character.role or "").startswith(UNRESOLVED) or not character.spans
    if character.named or character.kind not in UNNAMED or untold:
        return None
    words = plain(character.name).replace("-", " ").split()
    if not character.many:
        return 1 if character.human and words and words[0] not in _numbers()["unknown"] else None
    return None if "year" in words else _number(words)


def _number(words: Sequence[str]) -> int | None:
    """The number in the first words, as figures or written: `at least forty`, `half a dozen`, `two dozen`."""
    for index, word in enumerate(words[:4]):
        if word.replace(",", "").isdigit():
            return int(word.replace(",", ""))
        phrase = " ".join(words[index : index + 3])
        for known, number in _numbers()["phrases"].items():
            if phrase == known or phrase.startswith(known + " "):
                return number
        if word in _numbers()["words"]:
            dozens = 12 if words[index + 1 : index + 2] == ["dozen"] else 1
            tens = _numbers()["words"].get(words[index + 1], 0) if index + 1 < len(words) and dozens == 1 else 0
            number = _numbers()["words"][word]
            return number + tens if number >= 20 and tens < 10 else number * dozens
    return None


@lru_cache
def _numbers() -> Mapping[str, Mapping[str, int]]:
    return MappingProxyType(msgspec.convert(dict(table("howmany")), dict[str, dict[str, int]]))


def role_of(character: Character) -> str | None:
    """The role the page gives a voice; of an unnamed one what it is called, without how many and on what terms."""
    if character.named or character.role or character.kind not in UNNAMED | SINGULAR or not character.spans:
        return character.role
    phrase = phrase_of(character.name)
    tokens = [token for token in tokens_of(phrase.words) if token.low not in small_words()["determiners"]]
    while tokens and _counts(tokens[0].low):
        tokens = tokens[1:]
    if not tokens or (len(tokens) == 1 and (tokens[0].low in BARE or tokens[0].low in ("them", "us"))):
        return None
    words = phrase.words[tokens[0].start :]
    cut = re.split(r"\s+(?:who|whose|which|that|speaking|on condition)\b|,", words)[0]
    return cut.strip() or None


def _counts(low: str) -> bool:
    """True for a word that only tells how many: `1,200`, `forty-two`, `several`."""
    parts = low.replace(",", "").split("-")
    return all(part.isdigit() or part in _numbers()["words"] for part in parts) or low in _numbers()["quantities"]


def terms_of(character: Character, *, layout: Layout) -> Span | None:
    """The words that say why, or on what terms, a voice is not named in full."""
    for span in sorted(character.spans):
        sentence = layout.sentences[max(0, layout.sentence_at(span.start))].span
        window = Span(span.start, min(sentence.end, span.end + LOOK_AHEAD, len(layout.text)))
        match = TERMS.search(layout.text, window.start, window.end)
        if match is not None and match.start() <= span.end + 2:
            terms = Span(*match.span("terms"))
            within = Span(terms.start, min(terms.end, span.end))
            cut = layout.text[span.end : span.end + 1] not in (",", "") and span.end > terms.start
            told = cut and TOLD.search(layout.text, within.start, within.end) is not None
            return trimmed(layout.text, within if told else terms)
    return None
