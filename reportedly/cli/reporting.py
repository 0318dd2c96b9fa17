"""Carries out `report`: a case, or what meets the filters, as one page."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from reportedly.batch.report.making import DRAWN, report_of
from reportedly.cli.asking import filters_of
from reportedly.cli.codes import OK
from reportedly.cli.files import spare_inputs, whole
from reportedly.cli.streams import put
from reportedly.show.report.page import as_page
from reportedly.store import casefile
from reportedly.store.exporting import snapshot

SEVERAL: Mapping[str, str] = {
    "documents": "document",
    "outlets": "outlet",
    "voices": "voice",
    "parties": "party",
    "places": "place",
    "indicators": "figures of",
    "firmness": "firmness",
}
"""Filters that may be given more than once, and how the page calls them."""


def show_case(*, case: str, output: str | None, draw: int | None, **options: Any) -> int:
    """`report`: the page, whole or not at all.

    Raises:
        CaseError: when the case cannot be opened, or is damaged.
        UsageError: when a filter asks for what there is not, or the file cannot be written.
    """
    with casefile.read_only(Path(case)) as book, snapshot(book):
        asked = filters_of(book, options)
        found = report_of(book, asked, name=Path(case).stem, narrowed=tuple(narrowed(options)), drawn=draw or DRAWN)
    body = as_page(found).encode("utf-8")
    if output is None:
        put(body)
        return OK
    spare_inputs(Path(output), names=(case,))
    with whole(Path(output)) as growing:
        growing.write_bytes(body)
    return OK


def narrowed(options: Mapping[str, Any]) -> Iterator[str]:
    """The filters in words, in the order in which the documents list them.

    >>> list(narrowed({"places": ("Sarn", "Ansel"), "since": "2031-05", "clock": "about", "is_unnamed": True}))
    ['place Sarn or Ansel', 'about 2031-05 or later', 'on nobody named']
    """
    for name, called in SEVERAL.items():
        given = options.get(name) or ()
        if given:
            yield f"{called} {' or '.join(given)}"
    if options.get("near"):
        yield f"near {options['near']}"
    clock = options.get("clock") or "said"
    if options.get("since"):
        yield f"{clock} {options['since']} or later"
    if options.get("until"):
        yield f"{clock} {options['until']} or earlier"
    if options.get("grep"):
        yield f"with the words {options['grep']}"
    if options.get("is_unnamed"):
        yield "on nobody named"
