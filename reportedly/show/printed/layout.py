"""What the blocks share: sections with a heading, grids without lines, tables with a head."""

from collections.abc import Sequence

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

ROOMY = 64
"""Columns from which a table has room for everything; below, it keeps what matters most."""


def section(title: str, body: RenderableType) -> RenderableType:
    """A block under its heading, set in by one column."""
    return Group(Text(title.upper(), style="bold"), Padding(body, (0, 0, 0, 1)))


def grid(*widths: int | None) -> Table:
    """A table without lines or head; a number fixes the width of a column, None lets it take what is left."""
    made = Table.grid(padding=(0, 1))
    for width in widths:
        made.add_column(width=width, no_wrap=width is not None, overflow="fold")
    return made


def headed(*names: str, right: Sequence[str] = ()) -> Table:
    """A table with a head; the columns named in `right` hold numbers."""
    made = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, header_style="dim")
    for name in names:
        if name in right:
            made.add_column(name, justify="right", no_wrap=True)
        else:
            made.add_column(name, overflow="fold")
    return made


def dim(words: str) -> Text:
    """Words that stand back."""
    return Text(words, style="dim")
