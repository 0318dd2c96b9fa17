"""Claims as the ledger is given them, written in a line."""

import msgspec

from reportedly.across import Figure, Place, Told
from reportedly.compare.ledger.entries import Entry, entries

SARN = Place("sarn", "city", "low valley", "XX", 10.0, 20.0)
BRENT = Place("brent", "city", "low valley", "XX", 10.1, 20.1)
FAR = Place("ostra", "city", None, "XX", 14.0, 20.0)
CAPITAL = Place("merrowin", "city", "merrowin", "XX", 12.0, 22.0)
COUNTRY = Place("orvena", "country", None, "XX", 11.0, 21.0)

DAY = ("2031-05-04", "2031-05-05")


def told(
    number: int,
    *,
    low: float | None,
    high: float | None = None,
    document: int | None = None,
    indicator: str | None = "killed",
    counted: str = "people",
    places: tuple[Place, ...] = (SARN,),
    time: tuple[str | None, str | None] = DAY,
    published: str | None = "2031-05-05",
    said: str | None = None,
    voice: str = "ana ruiz",
    bound: str = "exact",
    polarity: str = "affirmed",
    mood: str = "statement",
    unit: str | None = None,
) -> Told:
    """A claim with one figure; `high` is `low` unless it is given, and an open end is told by `bound`."""
    end = None if bound == "at-least" else low if high is None else high
    start = None if bound == "at-most" else low
    figure = Figure(
        number, start, end if bound != "at-most" else low, unit, bound, indicator, counted, None, time, str(low)
    )
    return Told(
        claim=number + 1000,
        document=document or number,
        outlet=f"Outlet {document or number}",
        published=published,
        words=f"{low} {counted} died",
        voice=voice,
        is_named=True,
        chain=(voice,),
        parties=(),
        places=places,
        figures=(figure,),
        said=(said or published, None),
        about=(None, None),
        certainty="certain",
        polarity=polarity,
        mood=mood,
        act="assertion",
    )


def entry(number: int, **how: object) -> Entry:
    """The one entry of such a claim."""
    (found,) = entries([told(number, **how)])  # type: ignore[arg-type]
    return found


def on_page(number: int, page: str, **how: object) -> Entry:
    """The one entry of such a claim on a page with this text, where the figure stands in brackets."""
    claim = told(number, **how)  # type: ignore[arg-type]
    start, stop = page.index("["), page.index("]") - 1
    (figure,) = claim.figures
    placed = msgspec.structs.replace(figure, start=start, stop=stop, words=page[start + 1 : stop + 1])
    told_there = msgspec.structs.replace(claim, figures=(placed,))
    (found,) = entries([told_there], text=page.replace("[", "").replace("]", ""))
    return found


def without_places(claim: Told) -> Told:
    return msgspec.structs.replace(claim, places=())
