"""What is known of a claim's origins, in sentences: the answer first, then why, then who was taken for whom."""

from collections.abc import Iterator, Sequence

import msgspec

from reportedly.carrying import Carrier, State
from reportedly.compare.origins.labels import label, listed
from reportedly.compare.origins.sources import Ground, agency_grounds, is_silent, spoken

NAMED = 4
"""Names that a sentence gives; it counts the others."""


class Answer(msgspec.Struct, frozen=True):
    """What is to be said: for each origin its carriers, and the names that they rest on, none where nobody is named."""

    state: State
    strands: Sequence[Sequence[Carrier]]
    grounds: Sequence[tuple[Ground, ...]]
    least: int
    pages: int


def answer(told: Answer) -> str:
    """How many independent origins there are and whose word each is, in one sentence."""
    names = [name_of(strand, named) for strand, named in zip(told.strands, told.grounds, strict=True)]
    most = len(told.strands)
    if most == 1:
        return _one(told, name=names[0])
    if told.state == "established":
        return f"{most} independent origins, established: {_listed(names)}."
    sure = [name for name, named in zip(names, told.grounds, strict=True) if named]
    open_ones = [name for name, named in zip(names, told.grounds, strict=True) if not named]
    parts = [_listed(sure)] if sure else []
    if open_ones:
        parts.append(f"{'perhaps also ' if sure else 'perhaps '}{_listed(open_ones)}")
    return f"Between {told.least} and {most} independent origins, not established: {'; '.join(parts)}."


def _one(told: Answer, *, name: str) -> str:
    is_named = bool(told.grounds[0])
    if told.pages == 1:
        state = "established" if is_named else "not established"
        return f"1 origin, {state}: {name}, on the one page that carries it."
    pages = f"{'both' if told.pages == 2 else f'all {told.pages}'} pages"
    if is_named:
        return f"1 origin, shared: {pages} have it from {name}."
    return f"1 origin, shared: {pages} are one text, which names nobody for it: {name}."


def why(told: Answer) -> Iterator[str]:
    """Why the number of origins is not established; nothing where it is."""
    if told.state != "not established":
        return
    unnamed = [strand for strand, named in zip(told.strands, told.grounds, strict=True) if not named]
    anybody = [label(voiced[0]) for strand in unnamed if (voiced := _voiced(strand))]
    silent = [f"{strand[0].name}{_of(strand[0])}" for strand in unnamed if not _voiced(strand)]
    parts = [f"{_listed(anybody)} may be anybody"] if anybody else []
    parts += [f"{_listed(silent)} {'name' if len(set(silent)) > 1 else 'names'} nobody"] if silent else []
    if parts:
        yield f"{_capital(', and '.join(parts))}: it is not shown whose word that is."


def _voiced(carriers: Sequence[Carrier]) -> list[Carrier]:
    return [carrier for carrier in carriers if not is_silent(carrier)]


def _of(carrier: Carrier) -> str:
    return f" ({carrier.outlet})" if carrier.outlet else ""


def _capital(words: str) -> str:
    """A sentence begins with a capital, but for the name of a claim."""
    return words if words[:1] == "d" and words[1:2].isdigit() else f"{words[:1].upper()}{words[1:]}"


def identified(carriers: Sequence[Carrier]) -> Iterator[str]:
    """Who was taken for whom, where it is not by the voice's own name; each sentence once, with its claims."""
    said: dict[str, list[str]] = {}
    for carrier in carriers:
        for voice in spoken(carrier)[-1:]:
            if voice.told is not None:
                said.setdefault(voice.told, []).append(carrier.name)
    for sentence, names in said.items():
        yield f"{sentence.removesuffix('.')} ({listed(names, most=NAMED)})."


def surrounded(carriers: Sequence[Carrier]) -> Iterator[str]:
    """Claims in a page's own words that stand between words of one voice; each such voice once."""
    said: dict[str, list[str]] = {}
    for carrier in carriers:
        if carrier.between is not None and is_silent(carrier):
            said.setdefault(carrier.between, []).append(carrier.name)
    for name, claims in said.items():
        stand = "stands" if len(claims) == 1 else "stand"
        yield f"{listed(claims, most=NAMED)} {stand} between words of “{name}”, and may be from there."


def name_of(carriers: Sequence[Carrier], named: Sequence[Ground]) -> str:
    """Whose word an origin is: the names it rests on, else how its pages put it, with the first of them.

    A group whose pages say it in their own words is those outlets' word.
    """
    if named:
        return listed([ground.name for ground in named], most=NAMED)
    voiced = _voiced(carriers)
    ways = list(dict.fromkeys(ground.name for carrier in carriers for ground in agency_grounds(carrier)))
    if voiced:
        through = f", through {listed(ways, most=NAMED)}" if ways else ""
        return f"{label(voiced[0])} ({voiced[0].name}){through}"
    outlets = list(dict.fromkeys(label(carrier) for carrier in carriers))
    around = next((f", perhaps from “{one.between}”" for one in carriers if one.between), "")
    whose = "its" if len(outlets) == 1 else "their"
    return f"{listed(outlets, most=NAMED)} in {whose} own words{around} ({carriers[0].name})"


def _listed(names: Sequence[str]) -> str:
    return listed(list(dict.fromkeys(names)), most=NAMED)
