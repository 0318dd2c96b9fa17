"""What `lint` prints for people: the findings of each page with the lines that show them, and a line at the end."""

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from reportedly.model import Severity
from reportedly.show.harmless import shortened, visible
from reportedly.show.linted.page import FEW, LintedPage, Located, Place, Totals
from reportedly.show.printed.layout import dim, grid
from reportedly.show.printed.sheet import rendered
from reportedly.show.wording import BETWEEN, counted, severity_counted

SEVERITY_STYLES: dict[Severity, str] = {"warning": "bold red", "notice": "yellow", "info": "dim"}
SEVERITY_WIDTH = len("warning")
INDENT = SEVERITY_WIDTH + 2
SHORTEST_QUOTE = 24
PLACELESS = "line ?"
"""Where a place cannot be led back to the file, as in what a page carries in its data only."""

MOST_PLACES = 6
"""Places of one finding that are listed, unless all are asked for."""

MOST_UNREAD = 3
"""Inputs not read that the last line names; each was told by itself already."""


def page_as_text(page: LintedPage, *, width: int, is_coloured: bool, is_full: bool) -> str:
    """The findings of one page, worst first; nothing where there are none."""
    if not page.located:
        return ""
    blocks = [_heading(page, width=width), *(_finding(one, width=width, is_full=is_full) for one in page.located)]
    return rendered([Group(*blocks)], width, is_coloured=is_coloured)


def summary_as_text(totals: Totals, *, settings: str | None) -> str:
    """How many pages were read and what was found on them, in one line.

    That nothing was found is said of pages that were read, and of no others.
    """
    found = [severity_counted(severity, number) for severity, number in totals.found.items() if number]
    if not totals.pages:
        told = ["No page was read, so nothing was looked at" if totals.unread else "No page was there to read"]
    else:
        told = [f"{counted(totals.pages, 'page')} read: {', '.join(found) or 'nothing found'}"]
    if totals.unread:
        told.append(f"not read: {_unread(totals.unread)}")
    if settings is not None:
        told.append(f"settings: {visible(settings)}")
    return "; ".join(told) + ".\n"


def _unread(names: list[str]) -> str:
    shown = [visible(name) for name in names[:MOST_UNREAD]]
    more = len(names) - len(shown)
    return ", ".join(shown) + (f" and {more} more" if more else "")


def _heading(page: LintedPage, *, width: int) -> Text:
    """The page's name, and as much of its title as the line holds."""
    name = Text(visible(page.uri), style="bold")
    room = width - name.cell_len - 2
    if page.title == page.uri or room < SHORTEST_QUOTE:
        return name
    title = Text(page.title, style="not bold dim")
    title.truncate(room, overflow="ellipsis")
    return name.append("  ").append(title)


def _finding(one: Located, *, width: int, is_full: bool) -> RenderableType:
    finding = one.finding
    told = Text(visible(finding.sentence), style="bold" if finding.severity == "warning" else "")
    told.append("  " + visible(finding.rule.rpartition(".")[0]), style="not bold dim")
    head = grid(SEVERITY_WIDTH, None)
    head.add_row(Text(finding.severity, style=SEVERITY_STYLES[finding.severity]), told)
    below = [_places(one.places, width=width - INDENT, is_full=is_full)] if one.places else []
    if is_full:
        below += [dim(line) for line in _why(one)]
    return Padding(Group(head, *(Padding(block, (0, 0, 0, INDENT - 1)) for block in below)), (0, 0, 0, 1))


def _places(places: tuple[Place, ...], *, width: int, is_full: bool) -> RenderableType:
    """A line a place: where it stands in the file, and its words; those beyond the first few are counted.

    A sentence within another is not told twice.
    """
    told = places if is_full else _told_once(places)
    shown = told if is_full else told[:MOST_PLACES]
    lines = [_line(place) for place in shown]
    margin = max(map(len, lines))
    room = max(width - margin - 4, SHORTEST_QUOTE)
    table = grid(margin, None)
    for line, place in zip(lines, shown, strict=True):
        table.add_row(dim(line), _quote(place, room=room, is_full=is_full))
    if len(told) > len(shown):
        table.add_row("", dim(f"and {counted(len(told) - len(shown), 'place')} more"))
    return table


def _told_once(places: tuple[Place, ...]) -> tuple[Place, ...]:
    """The places in their order without those of many words that stand within another."""
    until, held = 0, set()
    for place in sorted(places, key=lambda one: (one.span.start, -one.span.end)):
        if place.span.end <= until and len(place.words) > FEW:
            held.add(place.span)
        until = max(until, place.span.end)
    return tuple(place for place in places if place.span not in held)


def _quote(place: Place, *, room: int, is_full: bool) -> Text:
    """The words, and where they are few, what stands beside them."""
    words = visible(place.words)
    told = Text(f"“{words if is_full else shortened(words, room)}”")
    if len(words) > FEW:
        return told
    before, after = visible(place.before), visible(place.after)
    glued = place.after[:1].strip()
    return (
        Text()
        .append(f"{before} " if before else "", style="dim")
        .append(told)
        .append(after if glued else f" {after}" if after else "", style="dim")
    )


def _line(place: Place) -> str:
    return PLACELESS if place.region is None else f"line {place.region.start_line}"


def _why(one: Located) -> Iterator[str]:
    finding = one.finding
    yield from (f"because: {visible(reason)}" for reason in finding.reasons)
    yield from (f"unless: {visible(reason)}" for reason in finding.overturned_by)
    names = (*finding.claims, *finding.values)
    if names:
        yield f"in the sheet: {BETWEEN.join((finding.id, *names))}"
