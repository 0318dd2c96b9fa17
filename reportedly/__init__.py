"""Reads reporting, and shows who says what, on whose word, how firmly, and what does not hold together.

    import reportedly

    sheet = reportedly.examine("examples/harbour-collapse.html")
    for claim in sheet.claims:
        print(claim.chain, [span.of(sheet.document.text) for span in claim.content])

The names below are the public face; the rooms behind it may change. Nothing heavy is imported until a page is read.
"""

from os import PathLike, fspath

from reportedly.errors import InputError, ReportedlyError, WeightsError
from reportedly.model import Capture, Claim, Document, Finding, Part, Problem, Sheet, Value, Voice
from reportedly.text import Span
from reportedly.version import __version__

__all__ = [
    "Capture",
    "Claim",
    "Document",
    "Finding",
    "InputError",
    "Part",
    "Problem",
    "ReportedlyError",
    "Sheet",
    "Span",
    "Value",
    "Voice",
    "WeightsError",
    "__version__",
    "as_html",
    "as_json",
    "examine",
]


def examine(page: str | PathLike[str] | Capture) -> Sheet:
    """The sheet of one page: a file's name, an address, or bytes as a `Capture`.

    Nothing is fetched unless an address is given.

    Raises:
        InputError: when the page cannot be read; its sentence says why and what to do.
        WeightsError: when the tagger's files are missing.
    """
    from reportedly import pipeline
    from reportedly.read.inputs import capture, one

    return pipeline.examine(page if isinstance(page, Capture) else capture(one(fspath(page))))


def as_json(sheet: Sheet) -> bytes:
    """The sheet as the public JSON; `reportedly schema` prints its JSON Schema."""
    from reportedly.show import contract

    return contract.as_json(sheet)


def as_html(sheet: Sheet) -> str:
    """The sheet as one HTML file that asks the network for nothing."""
    from reportedly.show import html

    return html.as_html(sheet)
