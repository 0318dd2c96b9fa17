"""The whole sheet in a terminal: its blocks in order, laid out for a number of columns."""

from collections.abc import Iterator
from io import StringIO

from rich.console import Console, Group, RenderableType

from reportedly.model import Sheet
from reportedly.show.outline import branches
from reportedly.show.printed.claims import claim_lines, figure_table
from reportedly.show.printed.layout import section
from reportedly.show.printed.page import finding_lines, header, tree_lines
from reportedly.show.printed.words import bars, voice_table


def printed(sheet: Sheet, *, width: int, is_coloured: bool, is_full: bool) -> str:
    """All blocks of the sheet that have something to say, with a blank line between them."""
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
    for number, block in enumerate(_blocks(sheet, width=width, is_full=is_full)):
        if number:
            console.print()
        console.print(block, highlight=False, markup=False, emoji=False)
    return "\n".join(line.rstrip() for line in out.getvalue().split("\n"))


def _blocks(sheet: Sheet, *, width: int, is_full: bool) -> Iterator[RenderableType]:
    yield header(sheet)
    if sheet.findings:
        yield section("Findings", finding_lines(sheet.findings))
    if sheet.parts:
        yield section("What the page is made of", Group(*tree_lines(branches(sheet), is_full=is_full)))
    if sheet.claims:
        yield section("On whose word", bars(sheet, width=width))
        yield section("Who speaks", voice_table(sheet, width=width, is_full=is_full))
        yield section("Claims", claim_lines(sheet, width=width, is_full=is_full))
    if any(value.kind != "party" for value in sheet.values):
        yield section("Figures", figure_table(sheet, width=width))
