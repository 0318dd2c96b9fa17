"""What one phrase tells by itself: a name or a description, its kind, role, gender and number."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import takewhile
from types import MappingProxyType
from typing import Literal

import msgspec

from reportedly.attribute.language.kinds import (
    Gender,
    Noun,
    is_demonym,
    names_organization,
    noun,
    persons,
    roles,
    state_of,
    voices,
    word_gender,
)
from reportedly.attribute.language.naming import Named, last_run, named
from reportedly.attribute.language.phrases import PARTICIPLES, Phrase, Token, phrase_of, small_words, tokens_of
from reportedly.attribute.language.vouching import between_words
from reportedly.attribute.language.words import plain, without_possessive
from reportedly.lexicon import table
from reportedly.model import VoiceKind

Form = Literal["name", "definite", "indefinite", "pronoun", "several"]

NUMBERED = frozenset(("channel", "news", "radio", "studio", "tv"))
"""Words of a medium's name that a number may end: `News 12`."""

OWNERS = frozenset(("his", "her", "its", "their", "my", "our", "your"))
"""Pronouns before a role that are no part of it: "[her] deputy"."""

BESIDE: tuple[VoiceKind, ...] = ("person", "unnamed", "organization")
"""Kinds of voice whose name may stand beside their description."""

AGENTIVE = ("er", "or", "ist", "ian", "man", "woman", "keeper", "maker")
"""How words for people by what they do end."""

QUOTES = ' ,;:"“”‘’'


class Mention(msgspec.Struct, frozen=True):
    """A source's words, read without the rest of the page.

    `name` is what is shown. `given` and `head` are lower case: of a person the first and the last name,
    of a description its noun, of a pronoun the pronoun. `after` is what depends on a description's noun.
    `sure` says that the kind is known and not only likely.
    """

    form: Form
    name: str
    kind: VoiceKind
    head: str
    given: str | None = None
    role: str | None = None
    gender: Gender | None = None
    many: bool = False
    named: bool = False
    sure: bool = False
    after: str = ""


def indefinite(low: str) -> Mention | None:
    """The mention of `some`, `many`, `one`; None for any other word."""
    if low not in pronouns()["indefinite"]:
        return None
    return Mention("indefinite", low, "unnamed", head=low, many=low not in ("one", "another"))


@lru_cache
def pronouns() -> Mapping[str, frozenset[str]]:
    """Pronouns by what they tell of the voice."""
    return MappingProxyType(msgspec.convert(dict(table("pronouns")), dict[str, frozenset[str]]))


def single(phrase: Phrase) -> Mention:
    """The mention that one phrase makes."""
    if not phrase.core:
        return Mention("indefinite", phrase.words or "unnamed", "unnamed", head=plain(phrase.words))
    counted = indefinite(phrase.core[0].low) if len(phrase.core) == 1 else None
    if counted is not None:
        return msgspec.structs.replace(counted, name=shown_words(tokens_of(phrase.words), words=phrase.words))
    titled = _name_of_medium(phrase)
    if titled is not None:
        return titled
    run = last_run(phrase.core)
    before = phrase.core[: len(phrase.core) - len(run)]
    if run and not _is_description(run, phrase=phrase):
        name = named(run, before=before, determiner=phrase.determiner)
        if name is not None and (name.kind == "person" or phrase.determiner not in ("a", "an")):
            return _proper(phrase, name)
    return _described(phrase)


def _name_of_medium(phrase: Phrase) -> Mention | None:
    """The name in `the Sarn Herald newspaper`, `the weekly Beacon`, `Channel 9`; None for `the Sarn newspaper`."""
    whole = [token.low for token in phrase.core]
    capitals = [token.capital for token in phrase.core]
    size = sum(capitals)
    media = between_words()["media_nouns"] - ({"agency"} if "news" not in whole else set())
    name: Sequence[Token] = ()
    if len(whole) > 1 and capitals[0] and whole[-1].isdecimal() and whole[-2] in NUMBERED:
        name = phrase.core
    elif size > 1 and capitals == sorted(capitals, reverse=True) and whole[-1] in media:
        name = phrase.core[:size]
    elif 0 < size < len(whole) and capitals == sorted(capitals) and whole[-size - 1] in media:
        name = phrase.core[-size:]
    if not name or phrase.determiner in ("a", "an") or is_demonym(name[0].low) or phrase.after:
        return None
    shown = phrase.text(name)
    described = " ".join(token.text for token in phrase.core if token not in name)
    return Mention("name", shown, "organization", head=plain(shown), role=described, named=True, sure=True)


def _is_description(run: Sequence[Token], *, phrase: Phrase) -> bool:
    """True when the capitals end in a common noun: `House Republicans`, `the Democrat`, `Officials`."""
    found = noun(plain(run[-1].text).rstrip("."))
    if len(run) > 1 and _is_known(run):
        return False
    if found is None:
        return len(phrase.core) == 1 and _is_people(run[-1].low)
    several = found.many and found.kind in ("group", "unnamed", "document")
    organization = phrase.determiner not in ("a", "an") and names_organization([token.text for token in run])
    written = found.kind == "document" and bool(phrase.determiner) and not organization
    bare = len(phrase.core) == 1 and run[0].low not in voices()["organization_known"]
    someone = found.kind in ("person", "unnamed") and bool(phrase.determiner) and len(run) < 3
    return several or written or bare or someone


def _is_known(run: Sequence[Token]) -> bool:
    """True for `United States` and `United Nations`, plural though they look."""
    whole = " ".join(token.low for token in run)
    return whole in voices()["organization_known"] or state_of(without_possessive(whole)) is not None


def _is_people(low: str) -> bool:
    """True for `Iranians`."""
    return low.endswith("s") and is_demonym(low[:-1].rsplit("-", 1)[-1])


def _proper(phrase: Phrase, name: Named) -> Mention:
    shown = " ".join(token.text for token in name.tokens)
    first = name.tokens[0]
    before = _undetermined(phrase.words[: first.start], determiner=phrase.determiner)
    before = "" if before.endswith(PARTICIPLES) and noun(before.split()[-1]) is None else before
    after = phrase.words[name.tokens[-1].end :].lstrip("'’s").strip(" ,")
    told = " ".join(part for part in (before, after if name.kind == "person" else "") if part)
    role = ", ".join(part for part in (told, *roles_beside(phrase.beside)) if part)
    if not name.sure and _tells_body(phrase.beside):
        name = name._replace(kind="organization", sure=True, gender=None)
    unsuffixed = [token for token in name.tokens if token.low not in persons()["suffixes"]] or list(name.tokens)
    return Mention(
        form="name",
        name=shown,
        kind=name.kind,
        head=plain(unsuffixed[-1].text) if name.kind == "person" else plain(shown),
        given=plain(first.text).rstrip(".") if name.kind == "person" and len(unsuffixed) > 1 else None,
        role=role or None,
        gender=name.gender,
        named=True,
        sure=name.sure or _tells_person(phrase.beside),
    )


def _tells_person(beside: Sequence[str]) -> bool:
    found = head_noun(phrase_of(beside[0]).core) if beside else None
    told = beside and plain(beside[0]).split(" ", 1)[0] in ("who", "whose")
    return bool(told) or (found is not None and found.kind in ("person", "unnamed"))


def _tells_body(beside: Sequence[str]) -> bool:
    """True for "Ostrey, the company behind it"."""
    if not beside or plain(beside[0]).split(" ", 1)[0] in small_words()["relative"]:
        return False
    found = head_noun(phrase_of(beside[0]).core)
    return found is not None and found.kind == "organization" and not found.many and found.base not in roles()


def _undetermined(words: str, *, determiner: str) -> str:
    stripped = words.strip(QUOTES)
    if determiner in OWNERS or plain(stripped).split(" ", 1)[0] in OWNERS:
        return stripped.split(" ", 1)[1] if " " in stripped else ""
    if plain(stripped).rstrip(".") in persons()["honorifics"]:
        return ""
    return stripped[len(determiner) :].strip() if determiner in ("the", "a", "an") else stripped


def roles_beside(beside: Sequence[str]) -> list[str]:
    """Appositions up to the first relative clause, without their article; ages and participles are no role."""
    relative = small_words()["relative"]
    kept = takewhile(lambda part: plain(part.split(" ", 1)[0]) not in relative, beside)
    return [_undetermined(part, determiner=_article(part)) for part in kept if _is_role(plain(part.split(" ", 1)[0]))]


def _is_role(first: str) -> bool:
    return not first.isdigit() and not (first.endswith(PARTICIPLES) and noun(first) is None)


def _article(words: str) -> str:
    first = words.split(" ", 1)[0].lower()
    return first if first in ("the", "a", "an") else ""


def _described(phrase: Phrase) -> Mention:
    found = _counted(phrase) or head_noun(phrase.core)
    beside = _name_beside(phrase, found)
    if beside is not None:
        return beside
    definite = phrase.determiner in small_words()["definite"] or any(
        token.text != without_possessive(token.text) for token in phrase.core[:-1]
    )
    kind = _described_kind(phrase, found, definite=definite)
    whole = tokens_of(phrase.words)
    return Mention(
        form="definite" if definite else "indefinite",
        name=shown_words(whole, words=phrase.words),
        kind=kind,
        head=found.base if found else phrase.core[-1].low,
        role=None if kind == "document" else ", ".join(roles_beside(phrase.beside)) or None,
        gender=word_gender([token.text for token in phrase.core]),
        many=found.many if found else phrase.core[-1].low.endswith("s"),
        named=kind in ("organization", "document", "state") and _has_name(phrase),
        sure=found is not None or _does(phrase.core[-1].low),
        after=phrase.after,
    )


def _does(low: str) -> bool:
    """True for a word for somebody by what he does that no list has: `striker`."""
    return low.endswith(AGENTIVE) and low + "s" not in between_words()["no_people"]


def head_noun(tokens: Sequence[Token]) -> Noun | None:
    """The last listed noun of the tokens; of `chief of staff` the first."""
    if " ".join(token.low for token in tokens[-3:]) in small_words()["offices"]:
        tokens = tokens[:-2]
    for token in reversed(tokens):
        if token.capital and token is not tokens[-1]:
            continue
        found = noun(plain(without_possessive(token.text)).rstrip("."))
        if found is None and _is_people(token.low):
            return Noun(token.low[:-1], "group", many=True)
        if found is not None:
            return found
    return None


def _counted(phrase: Phrase) -> Noun | None:
    """The noun that is counted: `a number of officials`, `26 percent of voters`; of bare figures, people."""
    last, after = phrase.core[-1].low, phrase.after.removeprefix("of ")
    measures = voices()["measure"]
    if (last in measures or last.rstrip("s") in measures or last.isdigit()) and after != phrase.after:
        return head_noun(phrase_of(after).core)
    return Noun(last, "group", many=True) if last[0].isdigit() else None


def _name_beside(phrase: Phrase, found: Noun | None) -> Mention | None:
    """The name set beside a description: `her manager, Tom Reed`."""
    if not phrase.beside or (found is not None and (found.many or found.kind not in BESIDE)):
        return None
    side = phrase_of(phrase.beside[0])
    tokens = list(side.core)
    run = last_run(tokens)
    before = tokens[: len(tokens) - len(run)]
    titled = not before or (not any(token.capital for token in before) and head_noun(before[-1:]) is not None)
    name = named(run, before=before[-1:], determiner="") if run and titled else None
    does = _does(phrase.core[-1].low) and len(name.tokens) > 1 if name is not None and phrase.core else False
    if name is None or (found is None and not (name.kind == "person" and (name.sure or does))):
        return None
    if found is not None and found.kind == "organization" and not name.sure:
        name = name._replace(kind="organization", sure=True, gender=None)
    if found is not None and name.kind != ("organization" if found.kind == "organization" else "person"):
        return None
    described = _undetermined(phrase.words, determiner=phrase.determiner)
    title = " ".join(part for part in (side.words[: name.tokens[0].start].strip(QUOTES), side.after) if part)
    role = ", ".join(part for part in (described, title, *roles_beside(phrase.beside[1:])) if part)
    bare = Phrase(phrase.beside[0], "", tuple(tokens), "", ())
    gender = name.gender or word_gender([token.text for token in phrase.core])
    return msgspec.structs.replace(_proper(bare, name), role=role, gender=gender, sure=True)


def _described_kind(phrase: Phrase, found: Noun | None, *, definite: bool) -> VoiceKind:
    if found is None:
        return "unnamed"
    lows = [token.low for token in phrase.core]
    if found.base in voices()["government"] and any(is_demonym(low) or state_of(low) for low in _possessors(lows)):
        return "state"
    if found.kind == "person" and not definite:
        return "unnamed"
    if found.kind == "group" and found.many and not _has_name(phrase) and _are_people(phrase, found):
        return "unnamed"
    if found.kind == "unnamed" and found.many and _has_name(phrase):
        return "unnamed"
    return found.kind


def _are_people(phrase: Phrase, found: Noun) -> bool:
    """True for several people of whom each might be named, `three nurses`, `engineers`; not for `the rebels`.

    `Both men` have been told of before, mostly by their names.
    """
    if phrase.determiner == "both":
        return False
    counted = phrase.determiner not in ("", "the") and phrase.determiner not in OWNERS
    groups = voices()["group"] | voices()["collective"]
    return counted or not (found.base in groups or is_demonym(found.base))


def _possessors(lows: Sequence[str]) -> list[str]:
    return [without_possessive(low) for low in lows]


def _has_name(phrase: Phrase) -> bool:
    """True when a capital stands in the phrase that is not only its first letter."""
    tokens = tokens_of(phrase.words)
    others = [token for token in tokens[1:] if token.capital]
    first = tokens[0]
    return bool(others) or (first.capital and not phrase.determiner and noun(first.low) is None and len(tokens) > 1)


def shown_words(tokens: Sequence[Token], *, words: str) -> str:
    """The words as written, a determiner or common noun at their head in lower case."""
    first = tokens[0]
    small = small_words()["determiners"]
    in_name = len(tokens) > 1 and tokens[1].capital
    noun_first = _is_common(first.low, alone=len(tokens) == 1) and not first.text.isupper() and not in_name
    common = first.low in small or noun_first
    return plain(first.text) + words[first.end :] if common else words


def _is_common(low: str, *, alone: bool) -> bool:
    """True for a noun that takes a capital only where a sentence begins."""
    found = noun(low)
    proper = found is None or found.base in persons()["affiliations"] or is_demonym(found.base)
    return not proper and found is not None and (alone or found.kind != "organization")
