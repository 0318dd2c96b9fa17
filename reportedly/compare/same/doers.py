"""Who is said to have done it, and to whom: the sides of an attack by their place beside the words of the deed.

Invariants
- A side that only owns the place (rebel-held), only helps (Orven-backed) or only is there does nothing here.
- Words for a side that name nobody (terrorists, militants) are held against no name of an armed group.
- Nobody listed, nobody found: a claim without a doer is compared as if any had done it.

The sides stand in `lexicon/en/same.toml`, states and their adjectives in `states.txt`; the words of the deed are those
of `casting.toml`, and a doer stands as subject, owner or adjective before them, or behind "by".
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

import msgspec

from reportedly.compare.casting.words import forms, verb_forms
from reportedly.compare.casting.words import words as cast
from reportedly.compare.same.lists import phrased
from reportedly.lexicon import table, words

FILLING = 3
"""Words that may stand between a side and what it does: "regime (military helicopters) bombed"."""

GOVERNMENT = "government"
"""The side that a state is where it happened there."""

CLAIMS = 4096
"""Claims whose sides are kept at hand: those of a page are laid beside others again and again."""

REACH = 80
"""Characters ahead of a side, or behind it, in which the deed is looked for."""


class Cast(msgspec.Struct, frozen=True):
    """The sides of a claim: who does it and whom it meets, each in sorted order."""

    doers: tuple[str, ...] = ()
    sufferers: tuple[str, ...] = ()


class _Mention(msgspec.Struct, frozen=True):
    """Where a side is named; `is_land` is True for a state by its own name, which may be the place and nobody."""

    side: str
    start: int
    stop: int
    is_land: bool


@lru_cache(maxsize=CLAIMS)
def cast_of(told: str) -> Cast:
    """Who does what some words tell, and whom it meets.

    >>> cast_of("nine people died in Orven when rebels fired rockets at government positions")
    Cast(doers=('rebels',), sufferers=('government',))
    """
    said = phrased(told)
    found = list(_mentions(said))
    roles: dict[str, set[str]] = {"doers": set(), "sufferers": set()}
    role: str | None = None
    for at in reversed(range(len(found))):
        behind = found[at + 1] if at + 1 < len(found) else None
        if behind is not None and _JOINED.fullmatch(said, found[at].stop, behind.start):
            role = role or _role(found[at], said)
        else:
            role = _role(found[at], said)
        if role is not None:
            roles[role].add(found[at].side)
    return Cast(tuple(sorted(roles["doers"])), tuple(sorted(roles["sufferers"] - roles["doers"])))


def are_apart(ours: Sequence[str], theirs: Sequence[str], *, home: frozenset[str] = frozenset()) -> bool:
    """True where each names sides of which none can be one that the other names.

    Args:
        home: the states in which it happened: "the regime" is the government of one of them.

    >>> are_apart(("Russia",), ("coalition",)), are_apart(("terrorists",), ("Daesh",)), are_apart((), ("Russia",))
    (True, False, False)
    """
    if not ours or not theirs:
        return False
    return not any(_may_be_one(_at_home(one, home), _at_home(other, home)) for one in ours for other in theirs)


def _at_home(side: str, home: frozenset[str]) -> str:
    return GOVERNMENT if side in home else side


def _may_be_one(one: str, other: str) -> bool:
    return one == other or frozenset((one, other)) in _sides().akin


def _role(mention: _Mention, said: str) -> str | None:
    ahead, behind = said[max(0, mention.start - REACH) : mention.start], said[mention.stop : mention.stop + REACH]
    patterns = _patterns()
    doing = patterns.doing_near if mention.is_land else patterns.doing
    if patterns.by.search(ahead):
        return "doers"
    if patterns.suffering.match(behind):
        return "sufferers"
    if doing.match(behind):
        return "doers"
    return "sufferers" if patterns.met.search(ahead) and not mention.is_land else None


def _mentions(said: str) -> Iterator[_Mention]:
    """The sides in their order; of two that stand side by side ("Orven rebels") the latter is meant."""
    held = None
    for match in _sides().pattern.finditer(said):
        side = _sides().side[_key(_PRO.sub("", match.group()))]
        is_land = match.group().casefold().rstrip("s'’") in words("countries")
        ahead = max(0, match.start() - REACH), match.start()
        if is_land and _patterns().inside.search(said, *ahead):
            continue
        if _patterns().owned.match(said, match.end()) or _AGAINST.search(said, *ahead):
            continue
        if held is not None and not said[held.stop : match.start()].strip("'’s "):
            side = held.side if side in _sides().general and held.side not in _sides().states else side
        elif held is not None:
            yield held
        held = _Mention(side, match.start(), match.end(), is_land)
    if held is not None:
        yield held


_PRO = re.compile(r"^pro-", re.IGNORECASE)
_AGAINST = re.compile(r"\banti-$", re.IGNORECASE)
_JOINED = re.compile(r"\s*(?:,|/|and|or|and the|or the|and its|,\s*and)\s*")


def _key(words: str) -> str:
    """As the table has it; a name in capitals alone ("IS") keeps them, for in small letters it is another word."""
    return words if words.isupper() and len(words) == 2 else words.casefold()


class _Patterns(msgspec.Struct, frozen=True):
    """Where a side stands to the words of a deed: `doing` and `suffering` behind it, `by` and `met` ahead of it.

    `owned` stands behind one that only owns the place, or that somebody only helps, `inside` ahead of a state that is
    but the place.
    """

    owned: re.Pattern[str]
    inside: re.Pattern[str]
    doing: re.Pattern[str]
    doing_near: re.Pattern[str]
    by: re.Pattern[str]
    suffering: re.Pattern[str]
    met: re.Pattern[str]


@lru_cache
def _patterns() -> _Patterns:
    lists = _sides()
    verbs = (*cast().fighting.verbs, *lists.deed.verbs)
    nouns, forms_of = _any(lists.deed.nouns), _any(verb_forms(verbs))
    done = _any((*(form for verb in verbs for form in forms(verb).past), "dead", "hurt"))
    word = rf"(?!(?:{_any(lists.deed.ends)})\b)[\w’'-]+"
    ahead, behind = rf"(?:{word}\s+){{0,{FILLING}}}$", rf"(?:\s+{word}){{0,{FILLING}}}?"
    when = rf"(?:{_any(lists.deed.when)})\b|$"
    deed = rf"(?:{nouns}|(?:(?:have|has|had)\s+)?(?:{forms_of})(?!\s*(?:{when})))\b"
    where = rf"(?:\s+(?:{_any(lists.deed.stationed)})\b[^.;]{{0,{REACH}}}?)?"
    being = rf"(?:{_any(lists.deed.being)})\s+(?:also\s+)?"
    return _Patterns(
        owned=_pattern(rf"[-–](?:{_any(lists.deed.made)})\b|\s+(?:{_any(lists.deed.held)})\b"),
        inside=_pattern(rf"\b(?:{_any(lists.deed.inside)})\s+(?:the\s+)?$"),
        doing=_pattern(rf"(?:['’]s?|s['’]?)?{where}{behind}\s+{deed}"),
        doing_near=_pattern(rf"(?:['’]s)?(?:\s+{word})?\s+{deed}"),
        by=_pattern(rf"\bby\s+{ahead}"),
        suffering=_pattern(rf"{behind}\s+(?:{being}(?:{done})\b|(?:{done})\s*(?:{when}))"),
        met=_pattern(rf"\b(?:{nouns}|{forms_of})\s+(?:(?:on|against|at|into)\s+)?{ahead}"),
    )


def _pattern(words: str) -> re.Pattern[str]:
    return re.compile(words, re.IGNORECASE)


def _any(listed: Sequence[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(set(listed), key=lambda word: (-len(word), word)))


class _Deed(msgspec.Struct, frozen=True):
    verbs: tuple[str, ...]
    nouns: tuple[str, ...]
    stationed: tuple[str, ...]
    ends: tuple[str, ...]
    made: tuple[str, ...]
    held: tuple[str, ...]
    inside: tuple[str, ...]
    being: tuple[str, ...]
    when: tuple[str, ...]


class _Sides(msgspec.Struct, frozen=True):
    """The sides as they are looked for: `side` by every name, and whether it is a state or names nobody in general."""

    side: Mapping[str, str]
    pattern: re.Pattern[str]
    akin: frozenset[frozenset[str]]
    states: frozenset[str]
    general: frozenset[str]
    deed: _Deed


class _Akin(msgspec.Struct, frozen=True):
    pairs: tuple[tuple[str, str], ...]


class _General(msgspec.Struct, frozen=True):
    words: tuple[str, ...]


class _Table(msgspec.Struct, frozen=True):
    sides: dict[str, tuple[str, ...]]
    general: _General
    akin: _Akin
    deed: _Deed


@lru_cache
def _sides() -> _Sides:
    listed = msgspec.convert(dict(table("same")), _Table)
    side: dict[str, str] = {}
    for line in sorted(words("states")):
        state, adjective, *others = (name.strip() for name in line.split("|"))
        if not adjective:
            continue
        names = (state, adjective, *(name for name in others[1:] if name.isupper()))
        side |= {_key(name): state for name in (*names, f"{state}s", f"{state}'s", f"{state}’s")}
    rulers = msgspec.convert(table("parties")["rulers"], dict[str, str])
    side |= {name + ending: state for name, state in rulers.items() for ending in ("", "s", "'s", "’s")}
    states = frozenset(side.values())
    side |= {_key(name): kind for kind, names in listed.sides.items() for name in names}
    every = "|".join(
        re.escape(name) if name.isupper() else f"(?i:{re.escape(name)})"
        for name in sorted(side, key=lambda name: (-len(name), name))
    )
    akin = frozenset(frozenset(pair) for pair in listed.akin.pairs)
    return _Sides(
        side=side,
        pattern=re.compile(rf"(?<![\w-])(?:[Pp]ro-)?(?:{every})(?!\w)"),
        akin=akin,
        states=states,
        general=frozenset(listed.general.words),
        deed=listed.deed,
    )
