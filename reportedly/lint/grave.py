"""Grave acts as words: verbs, deeds, and what ties a party to them."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from reportedly.lint.words import words
from reportedly.rulebook.patterns import choice

FEW = r"(?:[\w-]+\s+){0,3}?"
"""Up to three words between: "accused of [three counts of] murder"."""

FOR = r"(?:(?!(?:against|fight|fighting|battle|war|offensive|campaign|operation|operations|anti)\b)[\w-]+\s+){0,3}?"
"""The same between a verb and its object, and no word that turns it round: "backed [the offensive against]"."""

BY = re.compile(r"\s+(?:[\w-]+\s+){0,4}?by\s+(?:an?\s+)?(?:suspected\s+|alleged\s+)?")
"""Who does it, behind a participle."""

PASSIVE = re.compile(r"\b(?:is|are|was|were|be|been|being|got|get|gets)\s+(?:\w+ly\s+|also\s+)?$", re.IGNORECASE)
"""In front of a participle: whoever stands before it has suffered it."""

NO_OBJECT = re.compile(
    r"\s*(?:[.,;:)!?]|$)|\s+(?:in|by|at|near|during|since|on|and|or|when|while|after|before|as|from|last|this|there|so"
    r"|were|was|are|is|over|with|inside|around|off|under|outside)\b",
    re.IGNORECASE,
)
"""Behind a participle, where a finite verb would have its object: "the troops killed in Orvena"."""

BELOW = re.compile(
    r"\b(?:to|with|for|from|against|in|by|on|at|near|than|like|about|(?<!s\s)of)\s+(?:the\s+)?$", re.IGNORECASE
)
"""In front of a name: the name belongs to something else, unless to several of it ("fighters of …")."""

NAMING = ("act", "deed", "charged", "done", "owned", "called")
"""The groups of `grave` that hold the word for the act."""

PLAINLY = r"(?:(?!(?:not|never|no|hardly|like)\b)[\w-]+\s+){0,2}?"
"""Up to two words between, none of which denies it: "is a [convicted] murderer"."""

ENDED = r"\b(?=\s*(?:[.,;:)”\"]|$)|\s+(?:who|and|in|for|with|on|by|of)\b)"
"""Behind what somebody is called: no further noun, as in "terrorist attack"."""


@lru_cache
def _names() -> Mapping[str, str]:
    """What a finding calls each verb and each deed."""
    named = {word: one.name for one in words().grave for word in (*one.acts, *one.deeds)}
    return {**{word: one.name for one in words().called for word in one.words}, **named}


def name_of(match: re.Match[str]) -> str:
    """What a finding calls the act that `grave` has found."""
    for group, name in UNSPOKEN.items():
        if match[group] is not None:
            return name
    found = next((match[group] for group in NAMING if match[group] is not None), None)
    if found is not None:
        return _names()[" ".join(found.casefold().split())]
    return next(one.name for number, one in enumerate(words().paired) if match[f"paired{number}"] is not None)


UNSPOKEN = {"harm": "killing", "harmed": "killing", "struck": "the use of chemical weapons"}
"""The groups of `grave` for acts that several words tell, and what a finding calls them."""


def is_of_battle(match: re.Match[str]) -> bool:
    """True for acts that are no allegation where only the armed suffer them."""
    found = match["act"]
    return found is not None and any(one.of_battle and one.name == name_of(match) for one in words().grave)


@lru_cache
def tied() -> re.Pattern[str]:
    """What may stand between a party's name and what it does: "[Orvena]'s security forces have deliberately"."""
    listed = words().accusing
    between = choice((*listed.forces, *listed.auxiliaries))
    return re.compile(rf"(?:['’]s?)?[\s-]*(?:(?:{between})[,\s-]+)*", re.IGNORECASE)


@lru_cache
def grave() -> re.Pattern[str]:
    """Finds the acts; which group matched tells how a party is tied to it.

    `act` is a verb, `deed` a noun behind "accused of" and the like, `charged` one behind "accuse WHOM of", `done` one
    in front of "by", `owned` one behind a genitive, `called` a word for who does it, `paired…` a verb with its object.
    `harm` is an attack of which civilians die ("shelled Orl, killing nine civilians"), `harmed` the same told of them,
    in front of the "by", `struck` an attack with gas.
    """
    listed, every = words().accusing, words().grave
    acts = choice(word for one in every for word in one.acts)
    deeds = choice(word for one in every for word in one.deeds)
    named = [word for one in words().called for word in one.words]
    return re.compile(
        rf"\b(?P<act>{acts})\b"
        rf"|\b(?:{choice(listed.of)})\s+{FEW}(?P<deed>{deeds})\b"
        rf"|\b(?:{choice(listed.accuse)})\s+(?:the\s+)?(?P<whom>[^\W\d][^.;:]{{2,60}}?)\s+(?:of|for)\s+{FEW}(?P<charged>{deeds})\b"
        rf"|\b(?P<done>{deeds})\s+(?:of\s+(?:[\w-]+\s+){{1,5}})?(?:carried\s+out\s+|committed\s+)?by\s+"
        rf"|['’]s?\s+{FEW}(?P<owned>{deeds})\s+(?:of|against)\b"
        rf"|\b(?:is|was|are|were)\s+(?:an?\s+|the\s+)?{PLAINLY}(?P<called>{choice(named)}){ENDED}"
        rf"|{'|'.join((*_paired(), *_blows()))}",
        re.IGNORECASE,
    )


def _blows() -> Iterator[str]:
    """The patterns of attacks that are grave by whom or by what they kill."""
    listed = words().accusing
    attacks, people = choice(listed.attacks), choice(listed.civilians)
    gas = choice(word for one in words().paired if one.name == UNSPOKEN["struck"] for word in one.objects)
    yield rf"\b(?P<harm>{attacks})\b{WITHIN}{{1,110}}?\bkilling\s+(?:[\w,-]+\s+){{0,5}}?(?:{people})\b"
    yield rf"\b(?P<struck>{attacks})\b{WITHIN}{{1,110}}?\bwith\s+(?:[\w-]+\s+){{0,6}}?(?:{gas})\b"
    yield (
        rf"\b(?P<harmed>{people})\b{WITHIN}{{0,60}}?\b(?:killed|died|die|perished)\b{WITHIN}{{0,60}}?"
        rf"\b(?:{choice(listed.blows)})\s+(?:(?:carried\s+out|conducted|launched|mounted)\s+)?by\s+"
    )


WITHIN = r"[^.;:“”\"]"
"""A character of the same clause, outside quotation marks."""


def _paired() -> Iterator[str]:
    """The patterns of acts of two words, a group each."""
    for number, one in enumerate(words().paired):
        idle = rf"(?!(?:{choice(one.idle)})\b)" if one.idle else ""
        yield rf"\b{idle}(?P<paired{number}>{choice(one.verbs)})\s+{FOR}(?:{choice(one.objects)})\b"
