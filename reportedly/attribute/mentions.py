"""What the words of a source tell by themselves: a name or a description, its kind, role, gender and number."""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import takewhile
from types import MappingProxyType
from typing import Literal

import msgspec

from reportedly.attribute.kinds import (
    Gender,
    Noun,
    is_demonym,
    names_organization,
    noun,
    persons,
    state_of,
    voices,
    word_gender,
)
from reportedly.attribute.naming import Named, last_run, named
from reportedly.attribute.phrases import PARTICIPLES, Phrase, Token, cleaned, phrase_of, small_words, tokens_of
from reportedly.attribute.words import plain, without_possessive
from reportedly.lexicon import table
from reportedly.model import VoiceKind

Form = Literal["name", "definite", "indefinite", "pronoun", "several"]

QUOTES = ' ,;:"“”‘’'
CONJUNCTION = re.compile(r"\s+(?:and|as well as|along with|&|or)\s+")


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


def mention_of(words: str) -> Mention:
    """The mention that a source's words make.

    >>> mention_of("Major-General Ana Ruiz, head of the Harbour Guard").role
    'Major-General, head of the Harbour Guard'
    """
    return _pronoun(words) or _several(words) or _single(phrase_of(words))


def _pronoun(words: str) -> Mention | None:
    low = plain(cleaned(words)) or plain(words)
    first, _, rest = low.partition(" ")
    if rest and any(word not in small_words()["closing"] for word in rest.split()):
        return _indefinite(low)
    kind = next((kind for kind, members in pronouns().items() if first in members and kind != "indefinite"), None)
    if kind is None:
        return _indefinite(low)
    genders: dict[str, Gender] = {"male": "male", "female": "female"}
    return Mention("pronoun", low, "unnamed", head=kind, gender=genders.get(kind), many=kind == "plural")


def _indefinite(low: str) -> Mention | None:
    if low not in pronouns()["indefinite"]:
        return None
    return Mention("indefinite", low, "unnamed", head=low, many=low not in ("one", "another"))


@lru_cache
def pronouns() -> Mapping[str, frozenset[str]]:
    """Pronouns by what they tell of the voice."""
    return MappingProxyType(msgspec.convert(dict(table("pronouns")), dict[str, frozenset[str]]))


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
    proper = all(_single(phrase_of(side)).named for side in (left, right))
    return Mention(
        "several", _shown(tokens_of(whole), words=whole), "group", head=plain(whole), many=True, named=proper
    )


def _is_list(words: str) -> bool:
    """True for `Ruiz, Feld and Orme`: names up to the conjunction."""
    first = tokens_of(words.split(",")[0])
    second = tokens_of(CONJUNCTION.split(words.split(",")[1])[0])
    return all(run and len(last_run(run)) == len(run) for run in (first, second or first))


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
    nouns = [_head(side) for side in (left, right)]
    return all(found is not None and found.many for found in nouns)


def _single(phrase: Phrase) -> Mention:
    if not phrase.core:
        return Mention("indefinite", phrase.words or "unnamed", "unnamed", head=plain(phrase.words))
    counted = _indefinite(phrase.core[0].low) if len(phrase.core) == 1 else None
    if counted is not None:
        return msgspec.structs.replace(counted, name=_shown(tokens_of(phrase.words), words=phrase.words))
    run = last_run(phrase.core)
    before = phrase.core[: len(phrase.core) - len(run)]
    if run and not _is_description(run, phrase=phrase):
        name = named(run, before=before, determiner=phrase.determiner)
        if name is not None and (name.kind == "person" or phrase.determiner not in ("a", "an")):
            return _proper(phrase, name)
    return _described(phrase)


def _is_description(run: Sequence[Token], *, phrase: Phrase) -> bool:
    """True when the capitals end in a common noun: `House Republicans`, `the Democrat`, `Officials`."""
    found = noun(plain(run[-1].text).rstrip("."))
    if found is None:
        return len(phrase.core) == 1 and _is_people(run[-1].low)
    several = found.many and found.kind in ("group", "unnamed", "document")
    organization = phrase.determiner not in ("a", "an") and names_organization([token.text for token in run])
    written = found.kind == "document" and bool(phrase.determiner) and not organization
    bare = len(phrase.core) == 1 and run[0].low not in voices()["organization_known"]
    someone = found.kind in ("person", "unnamed") and bool(phrase.determiner) and len(run) < 3
    return several or written or bare or someone


def _is_people(low: str) -> bool:
    """True for `Iranians`."""
    return low.endswith("s") and is_demonym(low[:-1].rsplit("-", 1)[-1])


def _proper(phrase: Phrase, name: Named) -> Mention:
    shown = " ".join(token.text for token in name.tokens)
    first = name.tokens[0]
    before = _undetermined(phrase.words[: first.start], determiner=phrase.determiner)
    after = phrase.words[name.tokens[-1].end :].lstrip("'’s").strip(" ,")
    told = " ".join(part for part in (before, after if name.kind == "person" else "") if part)
    role = ", ".join(part for part in (told, *_roles(phrase.beside)) if part)
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
    found = _head(phrase_of(beside[0]).core) if beside else None
    return found is not None and found.kind in ("person", "unnamed")


def _undetermined(words: str, *, determiner: str) -> str:
    stripped = words.strip(QUOTES)
    if plain(stripped).rstrip(".") in persons()["honorifics"]:
        return ""
    return stripped[len(determiner) :].strip() if determiner in ("the", "a", "an") else stripped


def _roles(beside: Sequence[str]) -> list[str]:
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
    found = _counted(phrase) or _head(phrase.core)
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
        name=_shown(whole, words=phrase.words),
        kind=kind,
        head=found.base if found else phrase.core[-1].low,
        role=None if kind == "document" else ", ".join(_roles(phrase.beside)) or None,
        gender=word_gender([token.text for token in phrase.core]),
        many=found.many if found else phrase.core[-1].low.endswith("s"),
        named=kind in ("organization", "document", "state") and _has_name(phrase),
        sure=found is not None,
        after=phrase.after,
    )


def _head(tokens: Sequence[Token]) -> Noun | None:
    """The last listed noun of the tokens."""
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
        return _head(phrase_of(after).core)
    return Noun(last, "group", many=True) if last[0].isdigit() else None


def _name_beside(phrase: Phrase, found: Noun | None) -> Mention | None:
    """The name set beside a description: `her manager, Tom Reed`."""
    if not phrase.beside or found is None or found.many or found.kind not in ("person", "unnamed", "organization"):
        return None
    tokens = tokens_of(phrase.beside[0])
    run = last_run(tokens)
    name = named(run, before=(), determiner="") if run and len(run) == len(tokens) else None
    if name is None or name.kind != ("organization" if found.kind == "organization" else "person"):
        return None
    described = _undetermined(phrase.words, determiner=phrase.determiner)
    role = ", ".join((described, *_roles(phrase.beside[1:])))
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
    if found.kind == "unnamed" and found.many and _has_name(phrase):
        return "unnamed"
    return found.kind


def _possessors(lows: Sequence[str]) -> list[str]:
    return [without_possessive(low) for low in lows]


def _has_name(phrase: Phrase) -> bool:
    """True when a capital stands in the phrase that is not only its first letter."""
    tokens = tokens_of(phrase.words)
    others = [token for token in tokens[1:] if token.capital]
    first = tokens[0]
    return bool(others) or (first.capital and not phrase.determiner and noun(first.low) is None and len(tokens) > 1)


def _shown(tokens: Sequence[Token], *, words: str) -> str:
    """The words as written, a determiner or common noun at their head in lower case."""
    first = tokens[0]
    small = small_words()["determiners"]
    common = first.low in small or (_is_common(first.low, alone=len(tokens) == 1) and not first.text.isupper())
    return plain(first.text) + words[first.end :] if common else words


def _is_common(low: str, *, alone: bool) -> bool:
    """True for a noun that takes a capital only where a sentence begins."""
    found = noun(low)
    proper = found is None or found.base in persons()["affiliations"] or is_demonym(found.base)
    return not proper and found is not None and (alone or found.kind != "organization")
