"""The words of `lexicon/en/casting.toml`, and the patterns made of them."""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

import msgspec

from reportedly.lexicon import table

DOUBLED = re.compile(r"^[^aeiou]*[aeiou][bdgmnpt]$|(?:qui|gi|na)[np]$")
"""Verbs of one short syllable, and a few others, double their last letter: *ship*, *shipped*."""


class Listed(msgspec.Struct, frozen=True):
    """A list of words."""

    words: tuple[str, ...]


class Helping(msgspec.Struct, frozen=True):
    """Verbs whose object is helped, nouns for help and for who gives or takes it, and what stands between them."""

    verbs: tuple[str, ...]
    moved: tuple[str, ...]
    joined: tuple[str, ...]
    nouns: tuple[str, ...]
    goods: tuple[str, ...]
    compounds: tuple[str, ...]
    close: tuple[str, ...]
    allies: tuple[str, ...]
    backers: tuple[str, ...]
    clients: tuple[str, ...]
    relying: tuple[str, ...]
    reaching: tuple[str, ...]
    seen: tuple[str, ...]
    friends: tuple[str, ...]
    kept: tuple[str, ...]
    alive: tuple[str, ...]
    doing: tuple[str, ...]
    done: tuple[str, ...]
    alliances: tuple[str, ...]


class Fighting(msgspec.Struct, frozen=True):
    """Verbs whose object is fought, nouns for a fight and for what it is fought with, and what of a party it meets."""

    verbs: tuple[str, ...]
    mutual: tuple[str, ...]
    clash: tuple[str, ...]
    joined: tuple[str, ...]
    nouns: tuple[str, ...]
    seizing: tuple[str, ...]
    means: tuple[str, ...]
    wars: tuple[str, ...]
    between: tuple[str, ...]
    targets: tuple[str, ...]


class Carrying(msgspec.Struct, frozen=True):
    """Verbs that carry a noun of help or of a fight to whom it meets: *send weapons to*, *launch an attack on*."""

    side: tuple[str, ...]
    help: tuple[str, ...]
    fight: tuple[str, ...]
    taking: tuple[str, ...]
    receipt: tuple[str, ...]
    giving: tuple[str, ...]
    firing: tuple[str, ...]
    missiles: tuple[str, ...]
    driving: tuple[str, ...]
    under: tuple[str, ...]
    hands: tuple[str, ...]
    held: tuple[str, ...]


class Chain(msgspec.Struct, frozen=True):
    """What may stand between who acts and the verb; `modal` words tell of no deed yet."""

    modal: tuple[str, ...]
    plain: tuple[str, ...]
    negating: tuple[str, ...]


class Bodies(msgspec.Struct, frozen=True):
    """What belongs to a state and acts for it, and what stands between its name and the noun."""

    nouns: tuple[str, ...]
    between: tuple[str, ...]


class Verbs(msgspec.Struct, frozen=True):
    """Verbs, or phrases that are one."""

    verbs: tuple[str, ...]


class Suffering(msgspec.Struct, frozen=True):
    """`verbs` with the victim before them and the deed behind; `meeting` the other way round."""

    verbs: tuple[str, ...]
    meeting: tuple[str, ...]
    dying: tuple[str, ...]
    victims: tuple[str, ...]


class Deed(msgspec.Struct, frozen=True):
    """The verbs and nouns by which one kind of deed is told."""

    verbs: tuple[str, ...]
    nouns: tuple[str, ...]


class Behind(msgspec.Struct, frozen=True):
    """`after_noun` may stand behind a name too where a noun tells the deed: "their support for it is known"."""

    words: tuple[str, ...]
    after_noun: tuple[str, ...]


class Words(msgspec.Struct, frozen=True):
    """The tables as they stand in the file."""

    helping: Helping
    fighting: Fighting
    carrying: Carrying
    chain: Chain
    behind: Behind
    ahead: Listed
    determiners: Listed
    bodies: Bodies
    camps: Mapping[str, tuple[str, ...]]
    fighters: Listed
    changed: Listed
    until: Listed
    accusing: Listed
    games: Listed
    supposing: Listed
    verbal: Listed
    fronted: Listed
    irregular: Mapping[str, tuple[str, ...]]
    deeds: Mapping[str, Deed]
    doing: Verbs
    suffering: Suffering
    people: Listed
    exchanged: Listed


@lru_cache
def words() -> Words:
    """The tables of the package."""
    return msgspec.convert(dict(table("casting")), Words)


class Forms(msgspec.Struct, frozen=True):
    """An English verb: what stands behind a subject, its participle, and its form in -ing."""

    finite: tuple[str, ...]
    past: tuple[str, ...]
    ing: str


@lru_cache
def forms(base: str) -> Forms:
    """The forms of a verb, irregular ones from the table of the package.

    >>> forms("supply").finite, forms("fight").past, forms("ship").ing
    (('supply', 'supplies', 'supplied'), ('fought',), 'shipping')
    """
    listed = words().irregular.get(base) or table("irregular").get(base)
    past = tuple(str(form) for form in listed) if isinstance(listed, list | tuple) else ()
    third = base + "es" if base.endswith(("s", "sh", "ch", "x")) else base + "s"
    stem, regular = base, base + "ed"
    if base.endswith("e"):
        stem, regular = base[:-1], base + "d"
    elif base.endswith("y") and base[-2] not in "aeiou":
        third, regular = base[:-1] + "ies", base[:-1] + "ied"
    elif DOUBLED.search(base):
        stem, regular = base + base[-1], base + base[-1] + "ed"
    past = past or (regular,)
    return Forms((base, third, *past), past, stem + "ing")


def verb_forms(bases: Iterable[str]) -> tuple[str, ...]:
    """All forms of these verbs."""
    found = [forms(base) for base in bases]
    return tuple(word for form in found for word in (*form.finite, form.ing))


def one_of(listed: Iterable[str]) -> str:
    """A pattern for any of these, the longest first; a blank stands for one blank, as lines have them."""
    return "(?:" + "|".join(re.escape(word) for word in sorted(set(listed), key=lambda word: (-len(word), word))) + ")"
