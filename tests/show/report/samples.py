"""Reports made without a case: an invented flood, told by outlets that do not exist, one of which means harm."""

import msgspec

from reportedly.carrying import Node
from reportedly.show.report.nouns import (
    Alone,
    Between,
    Carried,
    Copies,
    Day,
    Days,
    Event,
    Figure,
    Finding,
    Findings,
    Judgement,
    Judgements,
    Leaf,
    Ledger,
    Origins,
    Outlet,
    Pair,
    Quoted,
    Rating,
    Report,
    Scope,
    Spot,
    Spots,
    State,
    Twins,
    View,
    Voice,
    Voices,
)

HOSTILE = "</title><script>alert(1)</script>\x1b[2J\u202e{{7*7}}"
"""What a stranger might call a page, an outlet or a voice."""


def leaf(number: int, *, outlet: str | None = None, title: str | None = None, day: str | None = None) -> Leaf:
    address = f"https://lindmoor.example/{number}?a=1&b=2" if number % 2 else None
    return Leaf(
        document=f"d{number}",
        title=title or f"Flood in Keldine, page {number}",
        outlet=outlet or f"Paper {number}",
        published=day or f"2031-05-{number:02}",
        author=None,
        uri=address or f"pages/{number}.html",
        address=address,
        claims=3,
        warnings=number % 2,
        notices=number,
    )


def quoted(
    number: int,
    *,
    voice: str = "Ana Ruiz",
    words: str | None = None,
    outlet: str | None = None,
    day: str | None = None,
) -> Quoted:
    return Quoted(
        claim=f"d{number}c1",
        words=words or f"at least {number + 10} people drowned in Keldine",
        voice=voice,
        is_named=voice[0].isupper(),
        is_own=False,
        leaf=leaf(number, outlet=outlet, day=day),
    )


def figure(
    number: int,
    low: float | None,
    high: float | None,
    *,
    relation: State | None = None,
    voice: str = "Ana Ruiz",
    outlet: str | None = None,
    day: str | None = None,
) -> Figure:
    words = f"at least {low if low is not None else high:g}"
    return Figure(
        figure=f"d{number}x3",
        quoted=quoted(number, words=f"{words} people drowned in Keldine", voice=voice, outlet=outlet, day=day),
        low=low,
        high=high,
        words=words,
        counted="people",
        relation=relation,
        with_=int(relation is not None),
        place_by="page",
        day_by="figure",
    )


def event(id_: str, *figures: Figure, states: dict[str, int] | None = None, pairs: tuple[Pair, ...] = ()) -> Event:
    ends = [end for each in figures for end in (each.low, each.high) if end is not None]
    outlets = len({each.quoted.leaf.outlet for each in figures})
    return Event(
        id=id_,
        indicator="killed",
        place="Keldine",
        key="keldine",
        day="2031-05-01",
        figures=figures,
        pairs=pairs,
        states=states or {},
        views=(View("lowest", "The lowest number that anybody gives.", (min(ends),)),),
        pages=len({each.quoted.leaf.document for each in figures}),
        outlets=outlets,
        at_odds=outlets if (states or {}).get("conflict") else 0,
        low=min(ends),
        high=max(ends),
    )


def conflict(id_: str = "e1", *, first: int = 1) -> Event:
    """Two outlets at odds, and a third whose figure is a part."""
    figures = (
        figure(first, 12.0, 12.0, relation="conflict", outlet="Northern Ledger"),
        figure(first + 1, 40.0, None, relation="conflict", outlet="Port Ansel Mail", voice="the coast guard"),
        figure(first + 2, None, 5.0, relation="subset", outlet=HOSTILE),
    )
    pair = Pair(
        figures[0].figure,
        figures[1].figure,
        "conflict",
        ("Both are figures of killed.", "No number lies in both."),
        ("They are of two events.",),
    )
    return event(id_, *figures, states={"conflict": 1, "subset": 2}, pairs=(pair,))


def carried(pages: int = 5) -> Carried:
    """A claim of several outlets, all from one agency."""
    leaves = {f"d{number}c1": quoted(number) for number in range(1, pages + 1)}
    ends = tuple(Node("claim", name, "a page", claim=number) for number, name in enumerate(leaves, 1))
    agency = Node("agency", HOSTILE, "credited", below=ends)
    return Carried(
        id="o1",
        quoted=quoted(1),
        pages=pages,
        outlets=pages,
        least=1,
        most=1,
        state="shared",
        reasons=(f"All {pages} pages are one origin: Merrowin Wire.", "They credit it."),
        circles=("Paper 1 has it from Paper 2, and that from Paper 1.",),
        roots=(Node("origin", "1", "origin 1", below=(agency,)),),
        leaves=leaves,
        beside=2,
    )


def report() -> Report:
    """A little of everything."""
    events = (conflict(), event("e2", figure(4, 3.0, 3.0), figure(5, 3.0, 4.0), states={"compatible": 1}))
    listed = event("e3", figure(6, 7.0, 7.0), figure(7, 7.0, None), states={"same": 1})
    alone = Alone(figure(8, 99.0, None), "wounded", None, None)
    return Report(
        name="flood",
        narrowed=("place Keldine",),
        version="1.0",
        scope=scope(),
        ledger=Ledger(events, (listed,), there=412, conflicting=1, alone=(alone,)),
        origins=Origins((carried(),), there=80),
        copies=copies(),
        voices=voices(),
        judgements=judgements(),
        days=days(),
        spots=spots(),
        leaves=tuple(leaf(number) for number in range(1, 10)),
        others=(leaf(11, title=HOSTILE),),
        findings=Findings((Finding("warning", HOSTILE, "figures_conflict.v1", leaf(1)),), warnings=1, notices=3),
    )


def scope() -> Scope:
    return Scope(
        pages=9,
        outlets=9,
        claims=60,
        voices=8,
        named_voices=5,
        first="2031-05-01",
        last="2031-05-09",
        on_named=30,
        on_unnamed=10,
        on_own=20,
        arrived="2031-06-01T10:00:00Z",
        failed=1,
        waiting=2,
    )


def copies() -> Copies:
    agency = (("Merrowin Wire", 2),)
    return Copies(
        between=(
            Between("Northern Ledger", "Port Ansel Mail", 1, 2, 3, 1, 0, agency, 3),
            Between(HOSTILE, HOSTILE, 0, 1, 0, 0, 0, (), 1),
        ),
        twins=(Twins(leaf(1), leaf(2, title=HOSTILE), "page", 0.9, 1.0, "d1", None, ("They share a page.",)),),
        there=30,
        rows_there=2,
    )


def voices() -> Voices:
    rating = Rating("B", "usually reliable", "Jonas", HOSTILE)
    nobody = Voice(HOSTILE, "unnamed", None, is_named=False, claims=10, pages=5, outlets=4, first=None, last=None)
    mayor = msgspec.structs.replace(
        nobody,
        name="Ana Ruiz",
        role="mayor",
        is_named=True,
        claims=20,
        first="2031-05-01",
        example=quoted(3),
        ratings=(rating,),
    )
    return Voices(
        voices=(mayor, nobody),
        there=8,
        outlets=(
            Outlet(HOSTILE, 2, 10, 5, 3, 2, "2031-05-01", "2031-05-01"),
            Outlet(None, 1, 1, 0, 0, 1, None, None),
        ),
        outlets_there=2,
    )


def judgements() -> Judgements:
    day, reason = "2031-06-01", "The page mistakes the mayor"
    lost = Judgement(2, "reject", "d1c1", HOSTILE, "", reason, "Ana", day, "lost", is_undone=False)
    undone = Judgement(1, "reliability", "Ana Ruiz", None, "C, fairly", "Errors", "Jonas", day, None, is_undone=True)
    there = Judgement(3, "accept", "d2c1", "many drowned", "", "I was there", "Mira", day, "attached", is_undone=False)
    return Judgements((there, lost, undone), there=3)


def days() -> Days:
    about = (Day("1931-01-01", 1, 1), Day("2031-05-01", 40, 8), Day("2031-05-02", 2, 2))
    return Days(about, (Day("2031-05-02", 30, 5), Day("2031-05-09", 1, 1)), 3)


def spots() -> Spots:
    near = Spot("Keldine", "keldine", "city", "XX", 10.5, 20.2, 50, 8)
    return Spots((near, Spot(HOSTILE, "far", "city", None, -41.0, 174.0, 1, 1)), there=2)


def large(events: int = 200, figures: int = 40) -> Report:
    """As much as a report holds at most of events and figures."""
    whole = report()
    drawn = tuple(
        event(
            f"e{number}",
            *(
                msgspec.structs.replace(
                    figure(1 + at % 9, float(at), None), figure=f"d{1 + at % 9}x{number * 100 + at}"
                )
                for at in range(figures)
            ),
            states={"compatible": figures},
        )
        for number in range(1, events + 1)
    )
    alone = tuple(msgspec.structs.replace(one, figure=figure(9, 99.0, None)) for one in whole.ledger.alone)
    ledger = msgspec.structs.replace(whole.ledger, drawn=drawn, listed=(), alone=alone)
    return msgspec.structs.replace(whole, ledger=ledger)


def empty() -> Report:
    """What a case without pages gives."""
    return Report(
        name="empty",
        narrowed=(),
        version="1.0",
        scope=Scope(0, 0, 0, 0, 0, None, None, 0, 0, 0, None, failed=0, waiting=0),
        ledger=Ledger((), (), there=0, conflicting=0),
        origins=Origins((), there=0),
        copies=Copies((), (), there=0, rows_there=0),
        voices=Voices((), 0, (), 0),
        judgements=Judgements((), 0),
        days=Days((), (), 3),
        spots=Spots((), 0),
        leaves=(),
    )


def bare() -> Report:
    """Pages with claims, and nothing that two of them have in common."""
    whole = msgspec.structs.replace(scope(), failed=0, waiting=0)
    return msgspec.structs.replace(empty(), name="bare", scope=whole, leaves=(leaf(1), leaf(2)))
