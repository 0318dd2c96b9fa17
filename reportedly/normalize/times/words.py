"""The English words that tell times, typed, and loaded once."""

from functools import lru_cache

import msgspec

from reportedly.lexicon import table


class Told(msgspec.Struct, frozen=True):
    """Words behind "the" that tell a time from another time of the text."""

    turns: frozenset[str]
    same: frozenset[str]


class NameWords(msgspec.Struct, frozen=True):
    """Words before a day, or with a capital behind it, that make it part of a name."""

    before: frozenset[str]
    after: frozenset[str]


class KnownDays(msgspec.Struct, frozen=True):
    """Days of one year that are told without it, and the words behind that tell so."""

    days: list[tuple[int, int, int]]
    behind: frozenset[str]


class Spoken(msgspec.Struct, frozen=True):
    """Small numbers and decades in words."""

    counts: dict[str, int]
    decades: dict[str, int]


class Owners(msgspec.Struct, frozen=True):
    """Words that make what follows somebody's."""

    words: frozenset[str]


class Lengths(msgspec.Struct, frozen=True):
    """What stands beside a unit that is a length of time without a number."""

    before: frozenset[str]
    whole: frozenset[str]
    behind: frozenset[str]
    units: dict[str, str]


class Zones(msgspec.Struct, frozen=True):
    """Names of Coordinated Universal Time."""

    zulu: frozenset[str]


class Clauses(msgspec.Struct, frozen=True):
    """Words that begin a clause of its own, and those that make a date tell when its clause holds."""

    subordinate: frozenset[str]
    adverbial: frozenset[str]


class Tense(msgspec.Struct, frozen=True):
    """Words that make a time one to come or one that is past, and nouns that only look like past forms."""

    coming: frozenset[str]
    past: frozenset[str]
    nouns: frozenset[str]


class TimeWords(msgspec.Struct, frozen=True):
    """All lists of `en/times.toml`; what each holds is said there."""

    weekdays: dict[str, int]
    short_weekdays: dict[str, int]
    units: dict[str, str]
    names: NameWords
    known_days: KnownDays
    days: dict[str, int]
    turns: dict[str, int]
    told: Told
    sides: dict[str, str]
    tails: dict[str, str]
    parts: dict[str, str]
    seasons: dict[str, int]
    fixed_feasts: dict[str, tuple[int, int, int]]
    weekday_feasts: dict[str, tuple[int, int, int, int]]
    easter_feasts: dict[str, tuple[int, int]]
    islamic_feasts: dict[str, tuple[int, int, int]]
    vague: dict[str, int]
    spoken: Spoken
    lengths: Lengths
    day_verbs: Owners
    owners: Owners
    so_far: Owners
    day_parts: dict[str, tuple[int, int]]
    zones: Zones
    clauses: Clauses
    tense: Tense


@lru_cache
def time_words() -> TimeWords:
    """The lists, loaded when the first page is read."""
    return msgspec.convert(dict(table("times")), TimeWords)


@lru_cache
def past_forms() -> frozenset[str]:
    """Past forms of irregular verbs: fled, broke, met; not those that are also the verb's plain form."""
    forms = table("irregular")
    listed = (
        form for verb, all_forms in forms.items() if isinstance(all_forms, list) for form in all_forms if form != verb
    )
    return frozenset(str(form) for form in listed) - {"is", "are", "am", "'s", "’s", "'re", "’re", "'m", "’m", "being"}
