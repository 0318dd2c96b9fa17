"""The ledger of a case in a terminal: an event, who gives which figure, how they stand, and what rules would give."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from reportedly.model import Json
from reportedly.show.figures import count_between
from reportedly.show.harmless import visible
from reportedly.show.printed.cases import numbered
from reportedly.show.printed.layout import ROOMY, dim, headed
from reportedly.show.printed.sheet import rendered

SHOWN = ("conflict", "update", "different indicator")
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
    blocks = [block for record in records for block in _event(record, width=width)]
    return rendered([*blocks, *_rules(records)], width, is_coloured=is_coloured)


def _rules(records: Sequence[Mapping[str, Any]]) -> Iterable[RenderableType]:
    """The rules by which figures were given, each once."""
    rules = {view["view"]: view["rule"] for record in records for view in record["views"]}
    if rules:
        told = (f"{name}: {visible(rule)}" for name, rule in rules.items())
        yield dim("\n".join(["The rules, of which none is called right:", *told]))


def _event(record: Mapping[str, Any], *, width: int) -> Iterable[RenderableType]:
    told = (record["indicator"], record["place"] or "no place", record["day"] or "no day")
    entries = record["entries"]
    pages = len({page_of(entry["figure"]) for entry in entries})
    head = Text(" · ".join(visible(word) for word in told), style="bold")
    head.append(f"   {numbered(len(entries), 'figure')} of {numbered(pages, 'page')}", style="not bold dim")
    yield head
    yield Padding(Group(_table(entries, width=width), *_relations(record), _views(record)), (0, 0, 1, 1))


def page_of(figure: str) -> str:
    """The document that a figure stands in.

    >>> page_of("d17x4")
    'd17'
    """
    return figure.split("x")[0]


def _table(entries: Sequence[Mapping[str, Any]], *, width: int) -> Table:
    """A row for each number that a page gives on one word; a page that repeats it has its figures named together."""
    is_roomy = width >= ROOMY + CHART
    table = headed(*("figure", "number", *(["", "of"] if is_roomy else []), "on the word of", "published"))
    ends = [end for entry in entries for end in (entry["low"], entry["high"]) if end is not None]
    scale = (0.0, float(max(ends, default=1.0)) or 1.0)
    for same in _gathered(entries):
        entry = same[0]
        voice = Text(visible(entry["voice"]))
        voice.append(f"\n{visible(entry['outlet'] or '')}", style="dim")
        voice.append("" if entry["stated"] else "\nplanned, asked, supposed or denied", style="dim")
        number = Text(count_between(entry["low"], entry["high"]))
        number.append(f"\n{visible(entry['counted'] or '')}" if not is_roomy else "", style="dim")
        more = [Text(bar(entry["low"], entry["high"], scale=scale)), dim(visible(entry["counted"] or ""))]
        cells = [dim(_names_of(same)), number, *(more if is_roomy else []), voice, dim((entry["published"] or "")[:10])]
        table.add_row(*cells)
    return table


def _gathered(entries: Sequence[Mapping[str, Any]]) -> Iterable[Sequence[Mapping[str, Any]]]:
    """Entries of one page, number and voice together, in the order of their first."""
    rows: dict[tuple[Any, ...], list[Mapping[str, Any]]] = defaultdict(list)
    for entry in entries:
        rows[page_of(entry["figure"]), entry["low"], entry["high"], entry["voice"]].append(entry)
    return rows.values()


def _names_of(same: Sequence[Mapping[str, Any]]) -> str:
    """The ids of a row's figures, the page named once, two at most.

    >>> _names_of([{"figure": "d3x4"}, {"figure": "d3x10"}, {"figure": "d3x12"}])
    'd3x4 x10 …'
    """
    first, *others = (entry["figure"] for entry in same)
    short = [figure.removeprefix(page_of(figure)) for figure in others]
    return " ".join([first, *short[:1], *(["…"] if len(short) > 1 else [])])


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
    """The pairs that cannot both hold, and the updates; each reason once, because pairs of one event share most."""
    links = record["links"]
    counts = Counter(link["state"] for link in links)
    if counts:
        yield dim("; ".join(f"{count} × {state}" for state, count in sorted(counts.items())))
    entries = {entry["figure"]: entry for entry in (*record["entries"], *record["beside"])}
    for state in SHOWN:
        held = _unlike([link for link in links if link["state"] == state], entries=entries)
        said: set[str] = set()
        for link in held[:MOST_PAIRS]:
            told = Text(f"{state}: ", style="bold red" if state == "conflict" else "bold")
            against = f" {'against' if state == 'conflict' else 'and'} "
            told.append(against.join(_vouched(entries[figure]) for figure in link["figures"]), style="not bold")
            told.append(f".{_only_new(link['reasons'], said=said)}", style="not bold dim")
            if link["reconciled_by"] and (unless := _only_new(link["reconciled_by"], said=said)):
                told.append(f" Both may hold, if:{unless}", style="not bold dim")
            yield told
        if len(held) > MOST_PAIRS:
            yield dim(f"… and {len(held) - MOST_PAIRS} more of {state} (--format json has all)")


def _unlike(links: Sequence[Mapping[str, Any]], *, entries: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """One pair for each two numbers, voices and outlets: the first of those that say the same."""
    seen: dict[frozenset[tuple[Any, ...]], Mapping[str, Any]] = {}
    for link in links:
        told = [entries[figure] for figure in link["figures"]]
        seen.setdefault(frozenset((one["low"], one["high"], one["voice"], one["outlet"]) for one in told), link)
    return list(seen.values())


def _vouched(entry: Mapping[str, Any]) -> str:
    """A figure with its words and its vouchers: `“at least 40” (the harbour office, Sarn Herald, d3x4)`."""
    who = [visible(name) for name in (entry.get("indicator"), entry["voice"], entry["outlet"]) if name]
    return f"“{visible(entry['words'])}” ({', '.join([*dict.fromkeys(who), entry['figure']])})"


def _only_new(sentences: Iterable[str], *, said: set[str]) -> str:
    """The sentences that no pair before has given, each after a blank."""
    new = [sentence for sentence in sentences if sentence not in said]
    said.update(new)
    return "".join(f" {sentence}" for sentence in new)


def _views(record: Mapping[str, Any]) -> Text:
    told = [f"{view['view']} {_numbers(view['figures'])}" for view in record["views"] if any(_told(view["figures"]))]
    return dim("by rule: " + "; ".join(told)) if told else Text("")


def _told(figures: Sequence[Json]) -> list[bool]:
    return [figure is not None for figure in figures]


def _numbers(figures: Sequence[Json]) -> str:
    return " / ".join("—" if figure is None else f"{figure:,.6g}" for figure in figures if not isinstance(figure, str))
