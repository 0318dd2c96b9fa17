"""The words that tell claims apart, as they stand in `lexicon/en/same.toml`."""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

import msgspec

from reportedly.compare.gist import stem_of
from reportedly.lexicon import table


def alike(word: str) -> str:
    """The stem by which a word is compared, one for all that mean the same here; empty for one that is not compared.

    >>> alike("warplanes") == alike("jets"), alike("the")
    (True, '')
    """
    listed = _lists().alike.get(word.casefold())
    return listed if listed is not None else stem_of(word)


def is_common(stem: str) -> bool:
    """True for the stem of a word that most reports have."""
    return stem in _lists().common


def is_everyday(stem: str) -> bool:
    """True for the stem of a word that finds nobody, for too many have it: also where it tells something."""
    return stem in _lists().everyday


def is_passed_over(word: str) -> bool:
    """True for a word that stands among the times or figures."""
    return word.casefold().removesuffix("’s").removesuffix("'s") in _lists().passed_over


def harms(stems: Iterable[str]) -> bool:
    """True where one of the stems is of a word for what is done to people."""
    return not _lists().harm.isdisjoint(stems)


def points_at_event(words: str) -> bool:
    """True for words that take up an event spoken of before: which one, only their page tells.

    >>> points_at_event("no group has claimed the attack")
    True
    """
    return _lists().event.search(words) is not None


def disbelieves(words: str) -> bool:
    """True for words that call what they tell of untrue.

    >>> disbelieves("the reports of a breach as completely untrue")
    True
    """
    return not _lists().untrue.isdisjoint(words.casefold().split())


def claims_nothing(words: str) -> bool:
    """True for a line that belongs to the page: who wrote it, who took the picture.

    >>> claims_nothing("Reporting by Ana Ruiz; editing by Jonas Pell")
    True
    """
    return words.casefold().lstrip("“\"' ").startswith(_lists().begins)


def is_vague(words: str) -> bool:
    """True for a figure that names no number: "hundreds", "dozens of"."""
    return not _lists().vague.isdisjoint(words.casefold().split())


def phrased(words: str) -> str:
    """The words with names of several of them put as the one they are also called by.

    >>> phrased("the Islamic State group")
    'the Daesh'
    """
    return _lists().phrase.sub(lambda match: _lists().phrases[match.group().casefold()], words)


class _Lists(msgspec.Struct, frozen=True):
    passed_over: frozenset[str]
    common: frozenset[str]
    alike: Mapping[str, str]
    phrases: Mapping[str, str]
    phrase: re.Pattern[str]
    begins: tuple[str, ...]
    vague: frozenset[str]
    harm: frozenset[str]
    untrue: frozenset[str]
    everyday: frozenset[str]
    event: re.Pattern[str]


class _Words(msgspec.Struct, frozen=True):
    words: frozenset[str]


class _Begins(msgspec.Struct, frozen=True):
    begins: tuple[str, ...]


class _Table(msgspec.Struct, frozen=True):
    passed_over: _Words
    common: _Words
    vague: _Words
    harm: _Words
    untrue: _Words
    everyday: _Words
    event: _Words
    alike: dict[str, tuple[str, ...]]
    phrases: dict[str, str]
    claims_nothing: _Begins


@lru_cache
def _lists() -> _Lists:
    listed = msgspec.convert(dict(table("same")), _Table)
    keys = {word: key for key, words in listed.alike.items() for word in words}
    longest_first = sorted(listed.phrases, key=lambda phrase: (-len(phrase), phrase))
    names = "|".join(rf"{re.escape(phrase)}" for phrase in longest_first)
    common, everyday, harm = (
        frozenset(keys.get(word, stem_of(word)) for word in words) - {""}
        for words in (listed.common.words, listed.everyday.words, listed.harm.words)
    )
    return _Lists(
        harm=harm,
        untrue=listed.untrue.words,
        event=re.compile(rf"\bthe (?:{'|'.join(sorted(map(re.escape, listed.event.words)))})\b", re.IGNORECASE),
        passed_over=listed.passed_over.words | _numbers_and_times(),
        common=common,
        everyday=everyday | common,
        alike=keys,
        phrases=listed.phrases,
        begins=listed.claims_nothing.begins,
        vague=listed.vague.words,
        phrase=re.compile(rf"(?<!\w)(?:{names})(?!\w)", re.IGNORECASE),
    )


def _numbers_and_times() -> frozenset[str]:
    parts = (("times", "weekdays"), ("dates", "months"), ("numerals", "units"), ("numerals", "tens"))
    found = (table(name)[part] for name, part in parts)
    return frozenset(key for listed in found if isinstance(listed, Mapping) for key in listed)
