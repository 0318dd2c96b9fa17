"""Figures beside the records of a table, in a terminal."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from rich.text import Text

from reportedly.reference import Table
from reportedly.show.figures import interval_between
from reportedly.show.harmless import visible
from reportedly.show.printed.layout import ROOMY, dim, headed
from reportedly.show.printed.sheet import rendered

MOST = 3
"""Records of a figure that are written out; the others are counted."""


def checked_text(records: Sequence[Mapping[str, Any]], *, table: Table, width: int, is_coloured: bool) -> str:
    """One row a figure with the nearest records, and how many figures stand how; the table's source is named."""
    is_roomy = width >= ROOMY + 16
    names = ("figure", "read as", *(["where and when"] if is_roomy else []), "stands", f"records of {table.name}")
    shown = headed(*names)
    for record in records:
        figure = Text(record["figure"])
        figure.append(f"\n{visible(record['voice'])}", style="dim")
        read = Text(interval_between(record["low"], record["high"], is_about=False))
        read.append("\nunit by the table" if record["unit_by"] == "table" else "", style="dim")
        read.append("" if record["stated"] else "\nnot stated", style="dim")
        cells = [figure, read, *([_where(record)] if is_roomy else []), Text(record["stand"]), _beside(record)]
        shown.add_row(*cells)
    counts = Counter(record["stand"] for record in records)
    told = "; ".join(f"{count} {stand}" for stand, count in sorted(counts.items())) or "No figure is of this kind"
    last = f"{told}. Within {table.within_days} days and {table.within_km:g} km. Source: {visible(table.source)}"
    return rendered([shown, dim(last)] if records else [dim(last)], width, is_coloured=is_coloured)


def _where(record: Mapping[str, Any]) -> Text:
    told = Text(visible(record["place"] or "no place"))
    told.append(f" (by the {record['place_by']})" if record["place_by"] == "page" else "", style="dim")
    told.append(f"\n{_days(record['first'], record['last']) or 'no day'}")
    told.append(f" (by the {record['day_by']})" if record["day_by"] == "page" else "", style="dim")
    return told


def _beside(record: Mapping[str, Any]) -> Text:
    told = Text("\n".join(_line(one) for one in record["records"][:MOST]))
    more = len(record["records"]) - MOST
    told.append(f"\nand {more} more" if more > 0 else "")
    told.append(f"\nits days' records together: {record['together']}" if record["together"] else "")
    told.append(f"{chr(10) if record['records'] else ''}{visible(record['why'])}" if record["why"] else "", style="dim")
    return told


def _line(one: Mapping[str, Any]) -> str:
    numbers = " / ".join(
        "—" if one[key] is None else f"{one[key]:,.6g}" for key in ("record_low", "record_best", "record_high")
    )
    counted = f" {one['counted']}" if one["counted"] else ""
    days = _days(one["record_first"], one["record_last"])
    where = f"{one['km']:g} km" if one["km"] is not None else f"same {one['by']}"
    apart = f", {one['days']} day{'' if one['days'] == 1 else 's'} apart" if one["days"] else ""
    sides = f" · {' / '.join(map(visible, one['sides']))}" if one["sides"] else ""
    place = visible(one["record_place"] or "")
    return f"{visible(one['record'])}: {numbers}{counted}  {place} {days}, {where}{apart}: {one['record_stand']}{sides}"


def _days(first: str | None, last: str | None) -> str:
    """One day, or two with a dash between."""
    return (first or "") if first == last else f"{first or ''}–{last or ''}"
