"""What a reader asks of a page first: what it is, what was found, what it is made of."""

from collections.abc import Iterator, Sequence

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from reportedly.model import Finding, Sheet
from reportedly.show.harmless import visible
from reportedly.show.outline import Branch
from reportedly.show.printed.layout import dim, grid
from reportedly.show.wording import (
    BETWEEN,
    counted,
    origin_line,
    part_facts,
    part_name,
    thread_fact,
    title_of,
    worst_first,
)

MOST_FINDINGS = 8
"""Findings that are listed, unless all are asked for."""

MOST_COMMENTS = 8
DEEPEST = 6
"""Comments of a thread and levels of the tree that are listed, unless all are asked for."""

DIGEST_SHOWN = len("sha256:") + 12
"""Enough of a digest to tell two files apart; the JSON has all of it."""

MARKS = {"warning": ("!", "bold red"), "notice": ("▸", "yellow"), "info": ("·", "dim")}


def header(sheet: Sheet) -> RenderableType:
    """Title, then outlet, author, date, language and length, then where the bytes come from."""
    origin = sheet.document.origin
    source = (visible(origin.uri), visible(origin.media_type), visible(origin.digest[:DIGEST_SHOWN]))
    return Group(Text(title_of(sheet), style="bold"), Text(BETWEEN.join(origin_line(sheet))), dim(BETWEEN.join(source)))


def finding_lines(findings: Sequence[Finding], *, is_full: bool) -> Table:
    """The findings, worst first, each with the claims it is about and its rule; in full also why it stands.

    Those beyond the first are counted, not listed, unless all are asked for.
    """
    ordered = worst_first(findings)
    shown = ordered if is_full else ordered[:MOST_FINDINGS]
    lines = grid(1, None)
    for found in shown:
        mark, style = MARKS[found.severity]
        told = Text(visible(found.sentence), style="bold" if found.severity == "warning" else "")
        told.append("  " + BETWEEN.join((*found.claims, visible(found.rule))), style="not bold dim")
        for reason in _reasons(found) if is_full else ():
            told.append(f"\n{visible(reason)}", style="not bold dim")
        lines.add_row(Text(mark, style=style), told)
    if len(ordered) > len(shown):
        lines.add_row("", dim(f"… and {counted(len(ordered) - len(shown), 'finding')} more"))
    return lines


def _reasons(found: Finding) -> Iterator[str]:
    yield from found.reasons
    yield from (f"It would not stand if: {against}" for against in found.overturned_by)


def tree_lines(tree: Sequence[Branch], *, is_full: bool) -> Iterator[RenderableType]:
    """The parts as the lines of a tree; what a thread holds beyond its first comments is counted, not listed."""
    articles = [branch for branch in tree if branch.part.kind != "boilerplate"]
    furniture = [branch for branch in tree if branch.part.kind == "boilerplate"]
    shown = tree if is_full else _abbreviated(articles)
    hidden = 0 if is_full else len(articles) - len(shown)
    lasts = _last_children(shown)
    continues: list[bool] = []
    for branch in shown:
        del continues[branch.depth :]
        continues.append(branch.part.id not in lasts)
        line = grid(len(_guides(continues)) - 1, None)
        line.add_row(dim(_guides(continues)), _branch(branch))
        yield line
    if hidden:
        yield dim(f"… and {counted(hidden, 'part')} more in the comments")
    if furniture and not is_full:
        words = counted(sum(branch.words for branch in furniture), "word")
        yield dim(f"besides: {words} of boilerplate in {counted(len(furniture), 'place')}")


def _abbreviated(tree: Sequence[Branch]) -> list[Branch]:
    """The tree without the deep and the late comments, and without what stands inside those."""
    left_out: set[str | None] = set()
    shown: list[Branch] = []
    comments = 0
    for branch in tree:
        comments += branch.part.kind == "comment"
        is_late = branch.part.kind == "comment" and (comments > MOST_COMMENTS or branch.depth > DEEPEST)
        if is_late or branch.part.parent in left_out:
            left_out.add(branch.part.id)
        else:
            shown.append(branch)
    return shown


def _last_children(tree: Sequence[Branch]) -> set[str]:
    return set({branch.part.parent: branch.part.id for branch in tree}.values())


def _guides(continues: Sequence[bool]) -> str:
    return "".join("│  " if more else "   " for more in continues[:-1]) + ("├─ " if continues[-1] else "└─ ")


def _branch(branch: Branch) -> Text:
    part = branch.part
    facts = [*part_facts(part), counted(branch.words, "word")]
    if branch.found is not None:
        facts.insert(0, thread_fact(part, found=branch.found))
    line = Text(part_name(part), style="bold")
    line.append("  " + BETWEEN.join(facts), style="not bold")
    if part.end_shown is False:
        line.append(BETWEEN + "end not shown", style="not bold yellow")
    return line
