"""Proper names inside a phrase: where the name begins, and whether a person or an organization bears it."""

from collections.abc import Sequence
from typing import NamedTuple

from reportedly.attribute.language.kinds import (
    Gender,
    given_gender,
    is_acronym,
    is_given,
    is_title,
    names_organization,
    noun,
    persons,
    roles,
    state_of,
    voices,
    word_gender,
)
from reportedly.attribute.language.phrases import Token, is_particle, small_words
from reportedly.attribute.language.vouching import between_words
from reportedly.attribute.language.words import without_possessive
from reportedly.model import VoiceKind

LONGEST_PERSON = 5
"""Words in the longest name taken for a person's without a title."""


class Named(NamedTuple):
    """A proper name: its tokens, what kind of voice bears it, and what shows that it is a person."""

    tokens: tuple[Token, ...]
    kind: VoiceKind
    sure: bool
    gender: Gender | None


def last_run(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """The capitalised words that end the tokens, with the small words that join them; `()` when the last is lower."""
    start = len(tokens)
    while start and (tokens[start - 1].capital or _inside_name(tokens, index=start - 1, end=len(tokens))):
        start -= 1
    while start < len(tokens) and not tokens[start].capital and not is_particle(tokens[start]):
        start += 1
    return tuple(tokens[start:])


def _inside_name(tokens: Sequence[Token], *, index: int, end: int) -> bool:
    if index + 1 >= end:
        return False
    token = tokens[index]
    return is_particle(token) or (token.low in small_words()["joining"] and index > 0 and tokens[index - 1].capital)


def named(run: Sequence[Token], *, before: Sequence[Token], determiner: str) -> Named | None:
    """The name in a run of capitalised words; None when it is a title or an office and nobody's name."""
    if before and _are_many(before[-1]) and not is_given(run[0].text):
        return None
    owned = _after_owner(run)
    start = max(_name_start(run), owned)
    tokens = _bare(_before_small_word(run[start:]))
    if not tokens:
        return None
    told = [*before, *run[:start]]
    given = given_gender(tokens[0].text) if len(tokens) > 1 else None
    gender = word_gender([token.text for token in told]) or given
    kind, sure = _kind(tokens, told=told, determiner="" if owned else determiner)
    return Named(tokens, kind, sure, gender if kind == "person" else None)


def _are_many(token: Token) -> bool:
    """True for the `leaders` of "the leaders CONTROLLED by": no name follows a plural."""
    found = None if token.capital else noun(token.low)
    return found is not None and found.many


def _after_owner(run: Sequence[Token]) -> int:
    """Past the owner in `Talvenia’s Brask` and `the Mercury’s Ana Ruiz`, not in `St Brannoc’s Hospital`."""
    for index in range(len(run) - 2, -1, -1):
        owner = without_possessive(run[index].text)
        if owner != run[index].text:
            rest = [token.text for token in run[index + 1 :]]
            known = " ".join(rest).lower() in voices()["organization_known"]
            return index + 1 if known or state_of(owner) or not names_organization(rest) else 0
    return 0


def _name_start(run: Sequence[Token]) -> int:
    """Where titles and affiliations end and the name begins; the run's length when there is no name."""
    words = [token.text for token in run]
    body = noun(run[-1].low) if len(run) > 1 else None
    named_body = run[-1].low in voices()["organization_name"] or (body is not None and body.kind == "organization")
    if named_body and not _given_surname(words[-2:]) and not is_given(run[0].text):
        return 0
    titles = [index for index in range(len(run)) if _introduces(run, index=index)]
    if titles and not (len(run) == 2 and is_given(run[0].text)):
        last = max((index for index in titles if _bare(run[index + 1 :])), default=len(run) - 1)
        if last + 1 < len(run) and run[last + 1].low in small_words()["joining"] and not is_particle(run[last + 1]):
            return _given_at(run, after=last + 2)
        if last + 1 < len(run) or titles[-1] == 0:
            return last + 1
    first_given = _given_at(run, after=0)
    enough = first_given + 1 < len(run) and not is_initial(run[0])
    return first_given if enough and not names_organization(words) else 0


def _introduces(run: Sequence[Token], *, index: int) -> bool:
    """True for a title, an affiliation, and an office before a given name: `Majority Leader Ana Ruiz`."""
    low = run[index].low
    if is_title(run[index].text) or low in persons()["affiliations"]:
        return True
    office = low in roles() or low.split("-")[0] in roles() or low in voices()["unnamed"]
    return office and index + 2 < len(run) and (index == 0 or is_given(run[index + 1].text))


def _given_at(run: Sequence[Token], *, after: int) -> int:
    return next((index for index in range(after, len(run)) if is_given(run[index].text)), len(run))


def _before_small_word(tokens: Sequence[Token]) -> Sequence[Token]:
    """A person's name ends before a small word, which headlines write with a capital: `Ana Ruiz As A Leader`."""
    if not tokens or not is_given(tokens[0].text):
        return tokens
    small = small_words()["outside_names"]
    ends = (i for i, token in enumerate(tokens) if i and token.low in small and not is_particle(token))
    return tokens[: next(ends, len(tokens))]


def _bare(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """Without the possessive; `()` when only suffixes are left."""
    if all(token.low in persons()["suffixes"] for token in tokens):
        return ()
    *others, last = tokens
    words = without_possessive(last.text)
    return (*others, Token(words, last.start, last.start + len(words)))


def is_initial(token: Token) -> bool:
    """True for `J.`."""
    return len(token.text.rstrip(".")) == 1


def _kind(tokens: Sequence[Token], *, told: Sequence[Token], determiner: str) -> tuple[VoiceKind, bool]:
    """The kind of a name, and whether that is known rather than likely."""
    words = [token.text for token in tokens]
    whole = " ".join(words)
    described = noun(told[-1].low) if told else None
    if told and not told[-1].capital and told[-1].low in between_words()["media_nouns"]:
        return "organization", True
    is_body = described is not None and described.kind == "organization" and not told[-1].capital
    titled = bool(told) and is_title(told[-1].text) and not is_body
    if titled or (described is not None and described.kind in ("person", "unnamed", "group")):
        return "person", True
    if described and described.kind in ("organization", "document"):
        return described.kind, True
    if names_organization(words) and not _given_surname(words):
        return "organization", True
    if state_of(whole):
        return "state", True
    if is_given(words[0]) and len(words) <= LONGEST_PERSON and determiner != "the":
        return "person", len(words) > 1
    if (len(words) == 1 and is_acronym(words[0])) or determiner == "the" or len(words) > 3:
        return "organization", False
    return "person", False


def _given_surname(words: Sequence[str]) -> bool:
    """True for `Emily Post`: a given name before a word that might be an organization's."""
    lists = voices()
    known = " ".join(words).lower() in lists["organization_known"]
    return len(words) == 2 and is_given(words[0]) and not known and words[1].lower() in lists["surname_too"]
