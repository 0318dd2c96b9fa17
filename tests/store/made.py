"""Sheets made without reading, for tests of the case file."""

from reportedly.model import (
    Capture,
    Claim,
    Document,
    Finding,
    Firmness,
    Origin,
    Part,
    Party,
    Sheet,
    Value,
    Voice,
    When,
)
from reportedly.show.contract import as_line
from reportedly.store.adding import digest_of
from reportedly.text import Shift, Span
from reportedly.version import SCHEMA, __version__

OUTLETS = ("Northern Ledger", "Port Ansel Mail", "Merrowin Post")


def capture(number: int) -> Capture:
    """The bytes of one page about a storm, another for each number."""
    body = f"Mayor Ana Ruiz said {number} boats sank off Sarn on Monday."
    return Capture(uri=f"storm-{number}.txt", body=body.encode(), outlet=OUTLETS[number % 3], published="2031-05-06")


def sheet(number: int) -> Sheet:
    """What is read of it: one claim, one figure, one place, one party."""
    page = capture(number)
    text = page.body.decode()
    digest = digest_of(page.body)

    def at(words: str) -> Span:
        start = text.index(words)
        return Span(start, start + len(words))

    values = (
        Value("x1", "party", at("Ana Ruiz"), None, None, None, "exact", "named.v1", ref={"party": "y1"}),
        Value(
            *("x2", "quantity", at(str(number)), number, number, None, "exact", "digits.v1", at("boats")),
            ref={"indicator": "sunk", "place": "x3"},
        ),
        Value(
            *("x3", "place", at("Sarn"), None, None, None, "exact", "listed.v1"),
            ref={"name": "Sarn", "kind": "city", "country": "XX", "lat": 10.5 + number % 7, "lon": 20.25},
        ),
    )
    claim = Claim(
        id="c1",
        part="p1",
        mode="indirect",
        act="assertion",
        content=(at(f"{number} boats sank off Sarn on Monday"),),
        cue=(at("said"),),
        source=(at("Mayor Ana Ruiz"),),
        voice="v2",
        chain=("v1", "v2"),
        confidence=0.9,
        rule="tagger.v1",
        firmness=Firmness("certain"),
        values=("x2", "x3"),
        said=When("2031-05-05", "2031-05-06", None, "dated.v1"),
    )
    return Sheet(
        reportedly=__version__,
        schema=SCHEMA,
        document=Document(
            id=f"d-{digest[:16]}",
            text=text,
            title=f"Storm {number}",
            language="en",
            origin=Origin(page.uri, f"sha256:{digest}", "text/plain", outlet=page.outlet, published=page.published),
            shift=Shift(()),
        ),
        parts=(Part("p1", "body", Span(0, len(text))),),
        voices=(
            Voice("v1", "an author whom nobody names", "author", named=False),
            Voice("v2", "Ana Ruiz", "person", named=True, role="mayor", mentions=(at("Mayor Ana Ruiz"),)),
        ),
        claims=(claim,),
        values=values,
        findings=(Finding("f1", "author_missing.v1", "info", "The page does not say who wrote it."),),
        parties=(Party("y1", "Ana Ruiz", "person", None, ("Ana Ruiz",), (at("Ana Ruiz"),), "v2", "named.v1"),),
    )


def line(number: int) -> bytes:
    """The public JSON of the sheet."""
    return as_line(sheet(number))
