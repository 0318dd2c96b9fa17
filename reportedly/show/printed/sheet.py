"""The whole sheet in a terminal: its blocks in order, laid out for a number of columns."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from io import StringIO

from rich.console import Console, Group, RenderableType
from rich.text import Text

from reportedly.model import Sheet
from reportedly.show.harmless import visible
from reportedly.show.listing.records import Kind
from reportedly.show.outline import branches
from reportedly.show.printed.claims import claim_lines
from reportedly.show.printed.layout import section
from reportedly.show.printed.page import finding_lines, header, tree_lines
from reportedly.show.printed.times import timeline_of
from reportedly.show.printed.values import dates_of, figures_of, parties_of, places_of
from reportedly.show.printed.words import bars, voice_table


def printed(sheet: Sheet, *, width: int, is_coloured: bool, is_full: bool) -> str:
    """All blocks of the sheet that have something to say, with a blank line between them."""
    return rendered(_blocks(sheet, width=width, is_full=is_full), width, is_coloured=is_coloured)


def rendered(blocks: Iterable[RenderableType], width: int, *, is_coloured: bool) -> str:
    """Blocks as text with a blank line between them; what is printed depends on the arguments alone."""
    out = StringIO()
    console = Console(
        file=out,
        width=width,
        color_system="standard" if is_coloured else None,
        force_terminal=is_coloured,
        no_color=not is_coloured,
        legacy_windows=False,
        _environ={},  # what is printed depends on the options alone
    )
    for number, block in enumerate(blocks):
        if number:
            console.print()
        console.print(block, highlight=False, markup=False, emoji=False)
    return "\n".join(line.rstrip() for line in out.getvalue().split("\n"))


def _blocks(sheet: Sheet, *, width: int, is_full: bool) -> Iterator[RenderableType]:
    yield header(sheet)
    yield section("What to look at first", finding_lines(sheet, width=width, is_full=is_full))
    if sheet.parts:
        yield section("What the page is made of", Group(*tree_lines(branches(sheet), is_full=is_full)))
    if sheet.claims:
        yield section("On whose word", bars(sheet, width=width))
        yield section("Who speaks", voice_table(sheet, width=width, is_full=is_full))
        yield section("Claims", claim_lines(sheet, width=width, is_full=is_full))
    told = (
        ("Figures", figures_of(sheet, width=width)),
        ("Timeline", timeline_of(sheet, width=width, is_full=is_full)),
        ("Places", places_of(sheet, width=width, is_full=is_full)),
        ("Parties", parties_of(sheet, width=width, is_full=is_full)),
    )
    yield from (section(title, body) for title, body in told if body is not None)


def printed_values(sheet: Sheet, kind: Kind, *, width: int, is_coloured: bool, is_full: bool) -> str:
    """One kind of the sheet's values as its table, under the page's name; a sentence where there are none."""
    tables: Mapping[Kind, Callable[[], RenderableType | None]] = {
        "figures": lambda: figures_of(sheet, width=width),
        "dates": lambda: dates_of(sheet, width=width),
        "places": lambda: places_of(sheet, width=width, is_full=True),
        "parties": lambda: parties_of(sheet, width=width, is_full=is_full, is_alone=True),
    }
    body = tables[kind]()
    name = Text(visible(sheet.document.origin.uri), style="bold")
    return rendered([name, Text(f"No {kind} were found.") if body is None else body], width, is_coloured=is_coloured)
