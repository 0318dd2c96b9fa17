"""The words that tell one event from another, as they stand in `lexicon/en/scenes.toml`."""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

import msgspec

from reportedly.lexicon import table

Pattern = re.Pattern[str]


class Lists(msgspec.Struct, frozen=True):
    """The tables as they are asked. `classes`: for deeds, targets, sides and bodies the words of each class."""

    classes: Mapping[str, Mapping[str, Pattern]]
    akin: frozenset[frozenset[str]]
    rare: frozenset[str]
    fought: frozenset[str]
    struck: frozenset[str]
    armed: frozenset[str]
    weekdays: Mapping[str, int]
    weekday: Pattern
    spoken: Pattern
    begun: Pattern
    everyday: frozenset[str]
    common: frozenset[str]
    groups: frozenset[str]
    no_things: frozenset[str]
    of_people: frozenset[str]
    persons: frozenset[str]
    called: tuple[tuple[str, ...], ...]
    totals: Pattern
    separate: Pattern
    turning: Pattern
    back: Pattern
    early: Pattern
    first: Pattern
    late: Pattern
    dated: Pattern
    before: Pattern
    more_before: Pattern
    behind: tuple[str, ...]
    more_behind: tuple[str, ...]
    ranks: Pattern
    vague: Pattern
    sites: Pattern
    heads: Pattern
    held: Pattern

    def is_deed(self, kind: str) -> bool:
        """True for a class of deeds, False for one of targets."""
        return kind in self.classes["deeds"]


class _Words(msgspec.Struct, frozen=True):
    words: tuple[str, ...]


class _Akin(msgspec.Struct, frozen=True):
    pairs: tuple[tuple[str, str], ...]


class _Called(msgspec.Struct, frozen=True):
    groups: tuple[tuple[str, ...], ...]


class _Rare(msgspec.Struct, frozen=True):
    deeds: tuple[str, ...]
    sides: tuple[str, ...]


class _Deeds(msgspec.Struct, frozen=True):
    deeds: tuple[str, ...]


class _Everyday(msgspec.Struct, frozen=True):
    targets: tuple[str, ...]


class _Partial(msgspec.Struct, frozen=True):
    before: tuple[str, ...]
    more_before: tuple[str, ...]
    between: tuple[str, ...]
    behind: tuple[str, ...]
    more_behind: tuple[str, ...]
    ranks: tuple[str, ...]


class _Vague(msgspec.Struct, frozen=True):
    in_front: tuple[str, ...]
    words: tuple[str, ...]


class _Table(msgspec.Struct, frozen=True):
    deeds: dict[str, tuple[str, ...]]
    targets: dict[str, tuple[str, ...]]
    sides: dict[str, tuple[str, ...]]
    bodies: dict[str, tuple[str, ...]]
    akin: _Akin
    rare: _Rare
    fought: _Deeds
    struck: _Deeds
    armed: _Words
    everyday: _Everyday
    partial: _Partial
    vague: _Vague
    totals: _Words
    apart: _Words
    separate: _Words
    turning: _Words
    back: _Words
    early: _Words
    first: _Words
    late: _Words
    dated: _Words
    spoken: _Words
    begun: _Words
    common_names: _Words
    sites: _Words
    heads: _Words
    held: _Words
    groups: _Words
    no_things: _Words
    of_people: _Words
    persons: _Words
    called: _Called


@lru_cache
def lists() -> Lists:
    """The tables of the package."""
    told = msgspec.convert(dict(table("scenes")), _Table)
    classes = {"deeds": told.deeds, "targets": told.targets, "sides": told.sides, "bodies": told.bodies}
    weekdays = msgspec.convert(table("times")["weekdays"], dict[str, int])
    return Lists(
        classes={what: {kind: _pattern(words) for kind, words in kinds.items()} for what, kinds in classes.items()},
        akin=frozenset(frozenset(pair) for pair in told.akin.pairs),
        rare=frozenset((*told.rare.deeds, *told.rare.sides)),
        fought=frozenset(told.fought.deeds),
        struck=frozenset(told.struck.deeds),
        armed=frozenset(told.armed.words),
        weekdays=weekdays,
        weekday=_weekday(weekdays),
        spoken=_pattern(told.spoken.words),
        begun=re.compile(rf"\b(?:{_any_of(told.begun.words)})(?:\s+on)?\W*$", re.IGNORECASE),
        everyday=frozenset(told.everyday.targets),
        common=frozenset(told.common_names.words),
        groups=frozenset(told.groups.words),
        no_things=frozenset(told.no_things.words),
        of_people=frozenset(told.of_people.words),
        persons=frozenset(told.persons.words),
        called=told.called.groups,
        totals=re.compile(
            rf"{_pattern(told.totals.words).pattern}(?!\s+(?:{_any_of(told.apart.words)})\b)", re.IGNORECASE
        ),
        separate=_pattern(told.separate.words),
        turning=_pattern(told.turning.words),
        back=_pattern(told.back.words),
        early=_pattern(told.early.words),
        first=_pattern(told.first.words),
        late=_pattern(told.late.words),
        dated=_dated(told.dated.words),
        before=_before(told.partial.before, between=told.partial.between),
        more_before=_before(told.partial.more_before, between=told.partial.between),
        behind=tuple(f" {words}" for words in told.partial.behind),
        more_behind=tuple(f" {words}" for words in told.partial.more_behind),
        ranks=_ranks(told.partial.ranks),
        vague=_vague(told.vague),
        sites=_site(told.sites.words),
        heads=_pattern(told.heads.words),
        held=_held(told.held.words),
    )


def _pattern(words: Iterable[str]) -> Pattern:
    return re.compile(rf"\b(?:{_any_of(words)})(?!\w)", re.IGNORECASE)


def _before(words: Iterable[str], *, between: Iterable[str]) -> Pattern:
    """At the end of what stands ahead of a figure; "at least" and the like may stand between."""
    return re.compile(rf"\b(?:{_any_of(words)})(?:\W+(?:{_any_of(between)}))*\W*$", re.IGNORECASE)


def _ranks(words: Iterable[str]) -> Pattern:
    """Behind a figure, at most two words between: whose dead they are, "15 dead among the ranks of the guard"."""
    return re.compile(rf"(?:\s+\w+){{0,2}}\s+(?:{_any_of(words)})(?!\w)", re.IGNORECASE)


def _weekday(weekdays: Iterable[str]) -> Pattern:
    """A weekday of a sentence; none of a line of date, "Monday 9 May", "Monday, June 3"."""
    months = table("dates")["months"]
    dated = rf"\W+(?:\d|(?:{_any_of(months if isinstance(months, dict) else ())})\b)"
    return re.compile(rf"\b(?P<day>{_any_of(weekdays)})(?:['’]?s)?\b(?!{dated})", re.IGNORECASE)


def _vague(told: _Vague) -> Pattern:
    return re.compile(rf"(?:(?:{_any_of(told.in_front)})\s+)*(?:{_any_of(told.words)})", re.IGNORECASE)


def _held(words: Iterable[str]) -> Pattern:
    """Behind a side: what makes it the name of a place; its short name in brackets and "group" may stand between."""
    return re.compile(
        rf"(?:\s*\([^)]*\))?(?:\s+(?:groups?|organi[sz]ation))?[\s-]+(?:{_any_of(words)})(?!\w)", re.IGNORECASE
    )


def _dated(before: Iterable[str]) -> Pattern:
    """A day of a month by its number, behind words of a sentence: "on May 3", "the 3 May attack"; no line of date."""
    months = table("dates")["months"]
    month, day = _any_of(months if isinstance(months, dict) else ()), r"\d{1,2}(?:st|nd|rd|th)?\b"
    told = rf"(?:{month})\s+{day}|{day}\s+(?:of\s+)?(?:{month})\b"
    return re.compile(rf"\b(?:{_any_of(before)})\s+(?:{told})", re.IGNORECASE)


def _site(kinds: Iterable[str]) -> Pattern:
    """A name of up to three words in front of a word for a small place, or behind it and "of"."""
    name = r"(?:(?:al-|el-)?[A-Z][\w'’-]*)(?:\s(?:al-|el-)?[A-Z][\w'’-]*){0,2}"
    words = _any_of(kinds)
    return re.compile(rf"(?P<name>{name})\s(?:{words})\b|\b(?:{words})\sof\s(?P<behind>{name})")


def _any_of(words: Iterable[str]) -> str:
    """Alternatives, the longest first; a word that ends in * begins longer ones."""
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    return "|".join(re.escape(word[:-1]) + r"\w*" if word.endswith("*") else re.escape(word) for word in ordered)
