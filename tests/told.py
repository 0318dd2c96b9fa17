"""Claims of a case as they are compared, for tests: invented towns and people."""

from reportedly.across import Figure, Place, Told
from reportedly.compare.same.content import Content, content_of
from reportedly.sameness import Scene
from reportedly.store.rows import STRIDE

SARN = Place("sarn", "city", None, "XX", 10.5, 20.25)
ORSUND = Place("orsund", "city", None, "XX", 14.5, 22.0)


def killed(number: float, words: str | None = None, *, bound: str = "exact", counted: str = "people") -> Figure:
    """So many killed; the id is the number, so that a figure is one by what it says."""
    high = None if bound == "at-least" else number
    told = words or f"{number:g}"
    return Figure(int(number), number, high, None, bound, indicator="killed", counted=counted, words=told)


def told(
    words: str,
    *,
    document: int = 1,
    claim: int = 1,
    voice: str = "ana ruiz",
    published: str | None = "2031-05-06",
    places: tuple[Place, ...] = (SARN,),
    figures: tuple[Figure, ...] = (),
    parties: tuple[str, ...] = (),
    polarity: str = "affirmed",
    about: tuple[str | None, str | None] = (None, None),
) -> Told:
    """One claim, by default of Sarn on a page of 6 May 2031."""
    return Told(
        claim=document * STRIDE + claim,
        document=document,
        outlet="Northern Ledger",
        published=published,
        words=words,
        voice=voice,
        is_named=True,
        chain=("northern ledger", voice),
        parties=parties,
        places=places,
        figures=figures,
        said=(published, None),
        about=about,
        certainty="certain",
        polarity=polarity,
        mood="statement",
        act="assertion",
    )


def content(found: Told, *, scene: tuple[Place, ...] = (SARN,)) -> Content:
    """What it says, on a page that tells of Sarn."""
    return content_of(found, scene=Scene(found.document, found.published, scene))
