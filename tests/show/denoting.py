"""A sheet made by hand whose words denote figures, times, places and parties of every kind that is shown."""

import msgspec

from reportedly.model import Bound, Claim, Firmness, Json, Part, Party, Sheet, Value, ValueKind, Voice, When
from tests.show.samples import Page, claim, sheet_of

TEXT = """Ferry sinks off Velmar

The Talvenian coastguard said on 12 March that 14 people were killed near Orsund, in Velmar province.

“=SUM(A1) of them,” the guard’s Pia Lund told Lindmoor Radio, “may have come from Hask, 100.000 of whom left in 1998.”

Talvenia had promised the coastguard a second boat by next summer.
"""


def place(name: str, kind: str, **known: Json) -> dict[str, Json]:
    """What a gazetteer says of a place, nothing known but what is given."""
    nothing: dict[str, Json] = dict.fromkeys(("country", "lat", "lon", "population", "geonames", "inside", "why"))
    plain: dict[str, Json] = {"name": name, "kind": kind, "precision": "none", "candidates": 1}
    return plain | nothing | known


def denoting() -> Sheet:
    """Two figures, three times (one of them in no calendar), four places (one without coordinates), two parties."""
    page = Page(TEXT)
    sheet = sheet_of(
        page.document(title="Ferry sinks off Velmar"),
        parts=[Part(id="p1", kind="body", span=page.stretch("The Talvenian", "next summer."))],
        voices=[
            Voice(id="v1", name="this page", kind="author", named=False),
            Voice(id="v2", name="The Talvenian coastguard", kind="organization", named=True),
            Voice(id="v3", name="Pia Lund", kind="person", named=True),
        ],
        claims=_claims(page),
        values=_values(page),
    )
    return msgspec.structs.replace(sheet, parties=_parties(page))


def _claims(page: Page) -> list[Claim]:
    day, year = When("2031-03-12", "2031-03-13", "x1", "day.v1"), When("1998-01-01", "1999-01-01", "x6", "year.v1")
    first = claim(1, part="p1", chain=["v1", "v2"], content=page.spans("14 people were killed near Orsund"))
    second = claim(2, part="p1", chain=["v1", "v3"], content=page.spans("=SUM(A1) of them", "may have come from Hask"))
    third = claim(3, part="p1", chain=["v1", "v3"], content=page.spans("100.000 of whom left in 1998"))
    possible = Firmness(certainty="possible")
    return [
        _timed(first, said=day, about=day, values=("x2", "x3", "y2")),
        _timed(msgspec.structs.replace(second, firmness=possible), said=day, values=("x9", "x4")),
        _timed(third, said=day, about=year, values=("x5", "x6")),
    ]


def _timed(plain: Claim, *, values: tuple[str, ...], said: When | None = None, about: When | None = None) -> Claim:
    return msgspec.structs.replace(plain, values=values, said=said, about=about)


def _values(page: Page) -> list[Value]:
    def value(name: str, kind: ValueKind, words: str, *, bound: Bound = "exact", **known: object) -> Value:
        plain = Value(name, kind, page.span(words), None, None, None, bound, "sample.v1")
        return msgspec.structs.replace(plain, **known)

    killed: dict[str, Json] = {"indicator": "killed", "place": "x3", "time": "x1"}
    orsund = place("Orsund", "city", country="NO", lat=59.2, lon=10.4, inside="Velmar", precision="point", geonames=7)
    velmar = place("Velmar", "subdivision", country="NO", lat=59.4, lon=10.2, precision="area")
    return [
        value("x8", "place", "Velmar", ref=velmar),
        value("x1", "date", "12 March", low="2031-03-12", high="2031-03-13", ref={"anchor": "2031-03-14"}),
        value("x2", "quantity", "14", low=14, high=14, counted=page.span("people"), ref=killed),
        value("x3", "place", "Orsund", ref=orsund),
        value("x9", "quantity", "=SUM(A1)", low=-2, high=-2),
        value("x4", "place", "Hask", ref=place("Hask", "village", why="in no gazetteer")),
        value("x5", "quantity", "100.000", low=100_000, high=100_000, ref={"ambiguous": ["100"]}),
        value("x6", "date", "1998", low="1998-01-01", high="1999-01-01"),
        value("y1", "party", "Talvenia had", ref={"party": "y1"}),
        value("x7", "date", "next summer", ref={"anchor": None, "relative": "the summer after"}),
        value("y2", "party", "The Talvenian coastguard", ref={"party": "y2"}),
        value("x10", "place", "Talvenia had", ref=place("Talvenia", "country", country="NO", lat=62.0, lon=10.0)),
    ]


def _parties(page: Page) -> tuple[Party, ...]:
    guard, short = page.span("The Talvenian coastguard"), page.span("the coastguard")
    names = ("Talvenian coastguard", "the coastguard")
    return (
        Party("y1", "Talvenia", "state", "iso3166:NO", ("Talvenia",), (page.span("Talvenia had"),), None, "sample.v1"),
        Party("y2", "Talvenian coastguard", "organization", None, names, (guard, short), "v2", "sample.v1"),
    )
