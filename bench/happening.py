"""What happens in an invented country, day after day, and how it is told: for measuring how a case grows.

The shapes are those of news, as far as they decide what a case costs. Days go on, so no day has more pages in a large
case than in a small one. Each day has some events, most pages tell of few of them, and an event is told for some days.
Few places, voices and words are everywhere and most are rare: the rank of each is drawn as N to the power of a chance
from 0 to 1, which is Zipf's law with exponent 1. An event has an agency's wording, which some pages print as it
is and others put otherwise. A case on one country names it on every page, and cites unnamed officials on most. Some
sentences are told for years in the same words: what the war is about, how many have fled.

Everything is made of a seed and of numbers: nobody and nowhere is real.
"""

from functools import lru_cache
from random import Random

import msgspec

TOWNS = 2_000
PEOPLE = 20_000
BODIES = 3_000
"""Ministries, monitors and groups that speak again and again."""

WORDS = 60_000
A_DAY = 12
"""Events of one day."""

FACTS = 8
"""Things that are known of an event."""

FIRST, LAST = 7, 14
"""Words of a fact, fewest and most."""

SYLLABLES = tuple(
    f"{start}{middle}{end}"
    for start in ("b", "d", "g", "k", "l", "m", "n", "p", "r", "s", "t", "v")
    for middle in "aeiou"
    for end in ("", "n", "r", "l")
)
_ENGLISH = (
    "road bridge market school hospital quarter village border convoy district river harbour council rescue shelter "
    "water power fuel bread tents winter night morning front line army police guards fighters drivers families "
    "children women workers doctors farmers traders students talks truce deal plan vote law court trial prison guard "
    "camp crossing checkpoint airport station factory warehouse depot bakery mill field orchard dam canal pipeline "
    "closed opened reached entered left returned blocked repaired burned flooded collapsed searched seized released "
    "delayed cancelled promised refused agreed rejected warned demanded called feared hoped expected planned denied "
    "smoke fire storm flood quake blast shelling clashes gunfire raid ambush siege curfew strike protest funeral "
    "wounded homes roofs walls windows cars trucks buses boats trains aid food medicine blankets money grain cattle "
    "mayor governor minister envoy general spokesman witness resident teacher nurse lawyer judge farmer driver"
)
ENGLISH = tuple(_ENGLISH.split())
GLUE = ("the", "of the", "in the", "and", "to the", "had been", "after", "near the", "a", "was", "by the", "for")
VERBS = ("said", "told reporters", "claimed", "warned", "announced", "denied")
DEEDS = (
    ("killed", "were killed in"),
    ("wounded", "were wounded in"),
    ("killed", "died in"),
    ("displaced", "fled from"),
    ("detained", "were detained in"),
    ("missing", "went missing in"),
)
THINGS = ("people", "civilians", "soldiers", "fishermen", "villagers", "students")
NOBODY = ("officials", "residents", "activists", "witnesses", "a security source", "local media")
KINDS = ("Ministry of", "Observatory of", "Council of", "Union of", "Front of", "Office of")
NAMED = 0.78
"""Share of claims on somebody's word who has a name."""

BACKGROUND = 12
"""Sentences that pages tell for years in the same words."""

REWORDED = 0.3
"""Share of the words of a fact that a page puts otherwise."""


class Fact(msgspec.Struct, frozen=True):
    """One thing somebody says: whose word it is, with which verb, in which words.

    `number` of `thing`, of whom `deed` (a place in `DEEDS`) is told, all None where it is no figure. `place` is a
    town's rank; None where none is named, 0 for the country.
    """

    speaker: str
    is_named: bool
    verb: str
    words: tuple[str, ...]
    number: int | None = None
    thing: str | None = None
    deed: int | None = None
    place: int | None = None


class Happening(msgspec.Struct, frozen=True):
    """An event: its day counted from the first, its town's rank, and what is known of it in an agency's words."""

    day: int
    town: int
    facts: tuple[Fact, ...]


def rank(chance: Random, count: int) -> int:
    """A rank from 1 to `count` by Zipf's law."""
    return int(count ** chance.random())


@lru_cache(maxsize=256)
def happening(day: int, place: int, *, seed: int) -> Happening:
    """The event of this place among those of a day; one is made again whenever it is asked for."""
    chance = Random(f"{seed} event {day} {place}")
    town, deed = 1 + rank(chance, TOWNS), rank(chance, len(DEEDS)) - 1
    count = 2 + rank(chance, 150)
    speakers = [speaker(chance) for _ in range(3)]
    facts = tuple(
        fact(chance, of=chance.choice(speakers), town=town, deed=deed if at < 2 else None, count=count)
        for at in range(FACTS)
    )
    return Happening(day, town, facts)


def speaker(chance: Random) -> tuple[str, bool]:
    """Somebody who says something, and whether it is a name."""
    if chance.random() > NAMED:
        return NOBODY[rank(chance, len(NOBODY)) - 1], False
    if chance.random() < 0.5:
        body = rank(chance, BODIES)
        return f"the {KINDS[body % len(KINDS)]} {name('body', body)}", True
    return f"{name('person', chance.randrange(PEOPLE)).capitalize()} {name('family', rank(chance, PEOPLE))}", True


def fact(chance: Random, *, of: tuple[str, bool], town: int, deed: int | None, count: int) -> Fact:
    """Something about an event: a figure where a deed is given, or other words."""
    verb = VERBS[rank(chance, len(VERBS)) - 1]
    words = tuple(word(rank(chance, WORDS)) for _ in range(chance.randrange(FIRST, LAST)))
    if deed is None:
        where = None if chance.random() < 0.4 else 0 if chance.random() < 0.2 else town
        return Fact(*of, verb, words, place=where)
    return Fact(*of, verb, words[: FIRST - 3], number=count, thing=chance.choice(THINGS), deed=deed, place=town)


@lru_cache(maxsize=BACKGROUND)
def background(place: int, *, seed: int) -> Fact:
    """What pages have told for years, always in the same words."""
    chance = Random(f"{seed} background {place}")
    of = f"the {KINDS[place % len(KINDS)]} {name('body', place)}", True
    return fact(chance, of=of, town=0, deed=None, count=0)


def put_otherwise(told: Fact, chance: Random) -> Fact:
    """The same thing as a page puts it: other words here and there, and a count that may have grown since."""
    words = tuple(one if chance.random() > REWORDED else word(rank(chance, WORDS)) for one in told.words)
    number = told.number if told.number is None else told.number + (chance.randrange(4) if chance.random() < 0.3 else 0)
    verb = VERBS[rank(chance, len(VERBS)) - 1]
    return msgspec.structs.replace(told, words=words, verb=verb, number=number)


@lru_cache(maxsize=65536)
def word(at: int) -> str:
    """The word of a rank: the commonest are English, the others invented, each another."""
    return ENGLISH[at - 1] if at <= len(ENGLISH) else _spelt(at * 7919 % 13_824_000)


@lru_cache(maxsize=65536)
def name(kind: str, number: int) -> str:
    """The name of a town, a body or somebody, by what it is and its number; always the same."""
    chance = Random(f"{kind} {number}")
    return "".join(chance.choice(SYLLABLES) for _ in range(2 if kind == "person" else 3)).capitalize()


def town_name(at: int) -> str:
    """The name of a place by its rank; 0 is the country."""
    return "Orsenna" if at == 0 else name("town", at)


@lru_cache(maxsize=4096)
def position(at: int) -> tuple[float, float]:
    """Where a place lies, in degrees north and east."""
    chance = Random(f"where {at}")
    return round(chance.uniform(30, 40), 4), round(chance.uniform(30, 45), 4)


def _spelt(number: int) -> str:
    """Three syllables for each number below 240 to the power of three."""
    signs = []
    for _ in range(3):
        number, sign = divmod(number, len(SYLLABLES))
        signs.append(SYLLABLES[sign])
    return "".join(signs)
