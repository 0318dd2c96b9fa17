"""Carriers of which one calls a body by its kind and another by its name, and a state with what it speaks through.

The highest number of origins counts bodies and not wordings.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from reportedly.carrying import Carrier
from reportedly.compare.origins.labels import Join, label, listed
from reportedly.compare.origins.lists import lists, state_of
from reportedly.compare.origins.naming import DEFINITE, VAGUE, named
from reportedly.compare.origins.sources import Ground, is_agency, spoken, voice_ground

NAMED = 6
"""Claims that a sentence names; it counts the others."""


def described(carriers: Sequence[Carrier]) -> Iterator[Join]:
    """A body that a page calls by its kind alone is the one that is named for the same claim and is of that kind.

    On its own page any word for its kind is enough, "the ministry"; on another page it takes two, "the interior
    ministry", since there are many ministries. One body must fit and no second one. "A ministry" may be any.
    """
    roots = roots_of(carriers)
    for carrier in carriers:
        kind = _kind_of(carrier)
        if kind is None:
            continue
        own = roots_of([one for one in carriers if one.document == carrier.document])
        for held, least in ((own, 1), (roots, 2)):
            fits = [one for key, (ground, one) in held.items() if len(kind) >= least and _fits(kind, ground)]
            if len(fits) == 1:
                ground = voice_ground(fits[0])
                name = ground.name if ground is not None else ""
                told = f"{label(carrier)} is taken for {name}, which is named for it ({carrier.name})."
                yield Join((fits[0].claim, carrier.claim), told)
                break


def same_kind(carriers: Sequence[Carrier]) -> Iterator[Join]:
    """What several pages call "the army" for one claim is one army, and so is its spokesman's word."""
    held: dict[tuple[str, ...], list[Carrier]] = defaultdict(list)
    for carrier in carriers:
        kind = _kind_of(carrier)
        if kind is not None and _body_of(spoken(carrier)[-1].name).split()[0].casefold() in DEFINITE:
            held[kind].append(carrier)
    for group in held.values():
        if len(group) > 1:
            told = f"{listed([one.name for one in group], most=NAMED)} are the word of {label(group[0])}."
            yield Join(tuple(one.claim for one in group), told)


def one_state(carriers: Sequence[Carrier]) -> Iterator[Join]:
    """A state and its army, ministry or police are one party: what the one says the other says no second time."""
    held: dict[str, list[Carrier]] = defaultdict(list)
    whole: dict[str, Carrier] = {}
    for carrier in carriers:
        ground = voice_ground(carrier)
        state = None if ground is None else state_behind(ground)
        if ground is None or state is None:
            continue
        held[state].append(carrier)
        if not ground.key.startswith("body:"):
            whole.setdefault(state, carrier)
    for state in whole:
        keys = {ground.key for one in held[state] if (ground := voice_ground(one)) is not None}
        if len(keys) > 1:
            names = listed([one.name for one in held[state]], most=NAMED)
            yield Join(tuple(one.claim for one in held[state]), f"{names} are the word of {state}.", is_sure=True)


def state_behind(ground: Ground) -> str | None:
    """The state that a name stands for, or whose body it is; None for others.

    >>> state_behind(Ground("body:Norway:army", "the Norwegian army"))
    'Norway'
    """
    if ground.key.startswith("body:"):
        state, _, what = ground.key.removeprefix("body:").partition(":")
        return state if not lists().organs.isdisjoint(what.split()) else None
    return state_of(ground.name) if ground.key.startswith("iso3166:") else None


def roots_of(carriers: Sequence[Carrier]) -> Mapping[str, tuple[Ground, Carrier]]:
    """The bodies whose word the claim is, by key, each with its name and the first carrier; people left out."""
    found: dict[str, tuple[Ground, Carrier]] = {}
    for carrier in carriers:
        ground = voice_ground(carrier)
        if ground is not None and not is_agency(ground) and not ground.key.startswith(("person:", "voice:")):
            found.setdefault(ground.key, (ground, carrier))
    return found


def _kind_of(carrier: Carrier) -> tuple[str, ...] | None:
    """The words for the kind of body that a carrier's voice is called by, the longest form; None where it is not so."""
    voices = spoken(carrier)
    if not voices or voice_ground(carrier) is not None:
        return None
    called = _body_of(voices[-1].name)
    if called.split()[0].casefold() in VAGUE:
        return None
    forms = [form.removeprefix("noun:").split() for form in named(called).forms if form.startswith("noun:")]
    kinds = [form for form in forms if form[-1] in lists().kinds | lists().organs]
    return max(map(tuple, kinds), key=len) if kinds else None


def _body_of(name: str) -> str:
    """The words for the body that somebody speaks for: "a spokesman for the coalition"."""
    tokens = name.split()
    ends = [at for at in range(1, len(tokens) - 1) if tokens[at] in ("of", "for")]
    is_office = bool(ends) and tokens[ends[0] - 1].casefold() in lists().speaks_for
    return " ".join(tokens[ends[0] + 1 :]) if is_office else name


def _fits(kind: Sequence[str], ground: Ground) -> bool:
    """True where the words are the body's own, or those of what a state speaks through and it is that state."""
    own = set(ground.key.partition(":")[2].replace(":", " ").replace("-", " ").split())
    is_state = ground.key.startswith("iso3166:") and kind[-1] in lists().organs
    return is_state or set(kind) <= own
