"""The ledger of a case in a terminal: an event, who gives which figure, how they stand, and what rules would give."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from reportedly.model import Json
from reportedly.show.figures import interval_between
from reportedly.show.harmless import visible
from reportedly.show.printed.layout import ROOMY, dim, headed
from reportedly.show.printed.sheet import rendered

SHOWN = ("conflict", "update")
"""States whose pairs are written out; the others are counted."""

MOST_PAIRS = 4

CHART = 24
"""Columns of the chart beside the figures."""


def ledger_text(records: Sequence[Mapping[str, Any]], *, width: int, is_coloured: bool) -> str:
    """All events, each under its heading.

    Args:
        records: as `--format json` has them.
        width: columns.
    """
    return rendered(
        [block for record in records for block in _event(record, width=width)], width, is_coloured=is_coloured
    )


def _event(record: Mapping[str, Any], *, width: int) -> Iterable[RenderableType]:
    told = (record["indicator"], record["place"] or "no place", record["day"] or "no day")
    entries = record["entries"]
    pages = len({entry["figure"].split("x")[0] for entry in entries})
    head = Text(" · ".join(visible(word) for word in told), style="bold")
    head.append(f"   {len(entries)} figures of {pages} pages", style="not bold dim")
    yield head
    yield Padding(Group(_table(entries, width=width), *_relations(record), _views(record)), (0, 0, 1, 1))


def _table(entries: Sequence[Mapping[str, Any]], *, width: int) -> Table:
    is_roomy = width >= ROOMY + CHART
    table = headed(*("figure", "number", *(["", "of"] if is_roomy else []), "on the word of", "published"))
    ends = [end for entry in entries for end in (entry["low"], entry["high"]) if end is not None]
    scale = (0.0, float(max(ends, default=1.0)) or 1.0)
    for entry in entries:
        voice = Text(visible(entry["voice"]))
        voice.append(f"\n{visible(entry['outlet'] or '')}", style="dim")
        number = Text(interval_between(entry["low"], entry["high"], is_about=False))
        more = [Text(bar(entry["low"], entry["high"], scale=scale)), dim(visible(entry["counted"] or ""))]
        cells = [dim(entry["figure"]), number, *(more if is_roomy else []), voice, dim((entry["published"] or "")[:10])]
        table.add_row(*cells)
    return table


def bar(low: float | None, high: float | None, *, scale: tuple[float, float]) -> str:
    """An interval as a bar on a scale: a point is one block, an open end an arrow beside the block.

    >>> bar(10, 10, scale=(0, 20)).index("█")
    12
    """
    first, last = scale
    span = max(last - first, 1e-9)

    def column(value: float) -> int:
        return min(CHART - 1, max(0, round((value - first) / span * (CHART - 1))))

    start = column(low) if low is not None else 0
    end = column(high) if high is not None else CHART - 1
    body = ["·"] * CHART
    for at in range(start, end + 1):
        body[at] = "█" if low is not None and high is not None else "─"
    if low is not None and high is None:
        body[-1] = "▶"
        body[min(start, CHART - 2)] = "█"
    if high is not None and low is None:
        body[0] = "◀"
        body[max(end, 1)] = "█"
    return "".join(body)


def _relations(record: Mapping[str, Any]) -> Iterable[RenderableType]:
    links = record["links"]
    counts = Counter(link["state"] for link in links)
    if counts:
        yield dim("; ".join(f"{count} × {state}" for state, count in sorted(counts.items())))
    for state in SHOWN:
        held = [link for link in links if link["state"] == state]
        for link in held[:MOST_PAIRS]:
            told = Text(f"{state}: ", style="bold red" if state == "conflict" else "bold")
            told.append(f"{link['figures'][0]} and {link['figures'][1]}. ", style="not bold")
            told.append(" ".join(link["reasons"]), style="not bold dim")
            if link["reconciled_by"]:
                told.append(f" Reconciled, if: {' '.join(link['reconciled_by'])}", style="not bold dim")
            yield told
        if len(held) > MOST_PAIRS:
            yield dim(f"… and {len(held) - MOST_PAIRS} more of {state} (--format json has all)")


def _views(record: Mapping[str, Any]) -> Text:
    told = [f"{view['view']} {_numbers(view['figures'])}" for view in record["views"] if any(_told(view["figures"]))]
    return dim("by rule: " + "; ".join(told)) if told else Text("")


def _told(figures: Sequence[Json]) -> list[bool]:
    return [figure is not None for figure in figures]


def _numbers(figures: Sequence[Json]) -> str:
    return " / ".join("—" if figure is None else f"{figure:,.6g}" for figure in figures if not isinstance(figure, str))
