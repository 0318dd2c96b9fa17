"""What the words of a source tell by themselves: a pronoun, several voices, a body, or one phrase."""

import re
from collections.abc import Sequence

from reportedly.attribute.language.kinds import Gender, is_demonym, names_organization, noun, state_of, voices
from reportedly.attribute.language.mention import (
    Mention,
    head_noun,
    indefinite,
    pronouns,
    roles_beside,
    shown_words,
    single,
)
from reportedly.attribute.language.naming import last_run
from reportedly.attribute.language.phrases import ASIDE, Token, cleaned, phrase_of, small_words, tokens_of
from reportedly.attribute.language.words import plain

ARTICLES = frozenset(("the", "a", "an"))
"""What is left of a description that was cut off is nobody's name."""

ACRONYMS = frozenset(("US", "WHO"))
"""Bodies whose acronyms are pronouns in small letters: "US says strike failed"."""

SHARED = frozenset(("of whom", "of which"))
"""Behind a number or an "all": those that stand right before it."""

BODY_OF = re.compile(
    r"(?:(?P<article>[Tt]he)\s+)?(?P<name>(?P<head>[A-Z][\w’'-]*(?:\s+[A-Z][\w’'-]*)*)\s+(?:of|for|against)\s+(?:the\s+)?"
    r"[A-Z][\w’'-]*(?:(?:,?\s+and\s+|\s+(?:of|for)\s+(?:the\s+)?|\s+|,\s+(?=[A-Z][\w’'-]*\s+and\s))[A-Z][\w’'-]*)*)"
    r"(?P<rest>,\s.*)?$"
)
"""A body's name with a small word in it: every other word has a capital."""

NAME_AND_ROLE = re.compile(
    r"(?P<name>[A-Z][\w.’'-]*(?:\s(?:al-|el-)?[A-Z][\w.’'-]*|\s(?:al|bin|de|van|von|der|el|abu)(?=\s[A-Z])){1,3})\s"
    r"(?P<role>(?:(?:the|an?)\s[a-z\d][\w-]*\s?.*|(?:[a-z][\w-]*\s){0,2}[a-z][\w-]*\s(?:of|for|at)\s.+))$"
)
"""A name and what its bearer is, with no comma between."""

CONJUNCTION = re.compile(r"\s+(?:and|as well as|along with|&|or|nor)\s+")

SO_NAMED = re.compile(
    r"(?P<who>(?:[Aa]n?|[Tt]he|[Oo]ne)\s[a-z][\w\s’'-]{1,40}?)\s+(?:named|called)\s+"
    r"(?P<name>[A-Z][\w’'-]*(?:\s+[A-Z][\w’'-]*){0,2})(?:,.*)?"
)
"""Somebody who is introduced by what he is, and how he is called."""

PRESENTED = re.compile(
    r"^(?:(?:the|an?|yet|another|its|some|more)\s+)*(?:[\w-]+\s+)?(?:"
    r"(?:data|figures?|information|numbers?|statistics|details|evidence)\s+(?:presented|provided|given|released"
    r"|published|issued|shared|supplied|offered|collected|compiled)\s+by"
    r"|(?:statements?|remarks?|comments?|communiqu[eé]|press release|declaration|tweet|announcement)\s+(?:made\s+"
    r"|issued\s+|released\s+|put out\s+)?(?:by|from))\s+(?P<who>.+)$",
    re.IGNORECASE,
)
"""Data that somebody presents, and statements by somebody, are his word: "the data presented by [the envoy]"."""


def mention_of(words: str) -> Mention:
    """The mention that a source's words make.

    >>> mention_of("Major-General Ana Ruiz, head of the Harbour Guard").role
    'Major-General, head of the Harbour Guard'
    """
    presenter = PRESENTED.search(cleaned(words))
    if presenter is not None and presenter["who"]:
        return mention_of(presenter["who"])
    if plain(cleaned(words)) in ARTICLES:
        return Mention("indefinite", plain(words), "unnamed", head="")
    told = _pronoun(words) or _so_named(words) or _body_of(words) or _told_without_comma(words) or _several(words)
    return told or single(phrase_of(words))


def _told_without_comma(words: str) -> Mention | None:
    """A name with its role right behind it: `Ana Ruiz the head of the guard`, `Ana Ruiz director of the museum`.

    Texts lose their commas. Without an article what the role is of tells it from "the Sarn Harbour director".
    """
    match = NAME_AND_ROLE.match(cleaned(words))
    if match is None or names_organization(match["name"].split()):
        return None
    role, told = head_noun(phrase_of(match["role"]).core), single(phrase_of(match["name"]))
    person = role is not None and not role.many and role.kind in ("person", "unnamed")
    placed = any(is_demonym(word.lower()) or state_of(word) for word in match["name"].split()) or state_of(told.name)
    if not person or placed or told.kind != "person" or not told.given:
        return None
    return single(phrase_of(f"{match['name']}, {match['role']}"))


def _pronoun(words: str) -> Mention | None:
    low = plain(cleaned(words)) or plain(words)
    first, _, rest = low.partition(" ")
    if cleaned(words) in ACRONYMS:
        return None
    if rest in SHARED:
        return Mention("pronoun", low, "unnamed", head="relative", many=True)
    if rest and low in pronouns()["plural"]:
        return Mention("pronoun", low, "unnamed", head="plural", many=True)
    if rest and any(word not in small_words()["closing"] for word in rest.split()):
        return indefinite(low)
    kind = next((kind for kind, members in pronouns().items() if first in members and kind != "indefinite"), None)
    if kind is None:
        return indefinite(low)
    genders: dict[str, Gender] = {"male": "male", "female": "female"}
    return Mention("pronoun", low, "unnamed", head=kind, gender=genders.get(kind), many=kind == "plural")


def _body_of(words: str) -> Mention | None:
    """A body whose name says whose or for what: `the Union of Port and Quay Workers`, `the Church of the Lamb`."""
    match = BODY_OF.match(cleaned(words))
    found = noun(plain(match["head"].split()[-1])) if match is not None else None
    if match is None or found is None or found.kind not in ("group", "organization") or is_demonym(found.base):
        return None
    if found.many and plain(match["article"] or "") != "the":
        return None
    beside = ASIDE.split(match["rest"].strip(" ,")) if match["rest"] else ()
    return Mention(
        form="name",
        name=match["name"],
        kind="group" if found.many else "organization",
        head=plain(match["name"]),
        role=", ".join(roles_beside([part for part in beside if part])) or None,
        named=True,
        sure=True,
    )


def _so_named(words: str) -> Mention | None:
    """Somebody introduced by what he is and how he is called: `a teacher named Ana Ruiz`."""
    match = SO_NAMED.fullmatch(cleaned(words))
    described = single(phrase_of(match["who"])) if match is not None else None
    if match is None or described is None or described.many or described.kind not in ("person", "unnamed"):
        return None
    name = match["name"].split()
    role = re.sub(r"^(?:[Aa]n?|[Tt]he|[Oo]ne)\s+", "", match["who"])
    given = plain(name[0]) if len(name) > 1 else None
    head = plain(name[-1])
    return Mention("name", match["name"], "person", head, given, role, gender=described.gender, named=True, sure=True)


def _several(words: str) -> Mention | None:
    """Coordinated voices speak as one group: `Ruiz and Feld`, `women and students`."""
    whole = cleaned(words)
    match = CONJUNCTION.search(whole)
    if match is None or ("," in whole[: match.start()] and not _is_list(whole)):
        return None
    left, right = whole[: match.start()], whole[match.end() :]
    sides = [tokens_of(left), tokens_of(right.split(",")[0])]
    if not all(sides) or not _coordinated(*sides):
        return None
    proper = all(single(phrase_of(side)).named for side in (left, right))
    return Mention(
        "several", shown_words(tokens_of(whole), words=whole), "group", head=plain(whole), many=True, named=proper
    )


def _is_list(words: str) -> bool:
    """True for `Ruiz, Feld and Orme`: names up to the conjunction."""
    first = _without_article(tokens_of(words.split(",")[0]))
    second = _without_article(tokens_of(CONJUNCTION.split(words.split(",")[1])[0]))
    return all(run and len(last_run(run)) == len(run) for run in (first, second or first))


def _without_article(tokens: Sequence[Token]) -> Sequence[Token]:
    return tokens[1:] if tokens and tokens[0].low == "the" else tokens


def _coordinated(left: Sequence[Token], right: Sequence[Token]) -> bool:
    determined = right[0].low in small_words()["determiners"]
    run = last_run(left)
    if determined or right[0].low in pronouns()["indefinite"]:
        return True
    if run and right[0].capital:
        bodies = voices()["organization_name"]
        if run[-1].low in bodies and right[-1].low in bodies:
            return True
        return not any(token.low in bodies for token in (*run, *right))
    nouns = [head_noun(side) for side in (left, right)]
    return all(found is not None and found.many for found in nouns)
