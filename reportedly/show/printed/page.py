"""What a reader asks of a page first: what it is, what was found, what it is made of."""

from collections.abc import Iterator, Sequence

from rich.cells import cell_len
from rich.console import Group, RenderableType
from rich.text import Text

from reportedly.model import Finding, Sheet
from reportedly.show.evidence import Evidence, Shown, Witness
from reportedly.show.harmless import visible
from reportedly.show.outline import Branch
from reportedly.show.printed.layout import ROOMY, dim, grid
from reportedly.show.wording import (
    BETWEEN,
    NOTHING_FOUND,
    counted,
    origin_line,
    part_facts,
    part_name,
    severities,
    thread_fact,
    title_of,
    worst_first,
)

MOST_FINDINGS = 5
"""Findings that are listed, unless all are asked for; with their places they fill half a screen of fifty lines."""

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


def finding_lines(sheet: Sheet, *, width: int, is_full: bool) -> RenderableType:
    """The findings, worst first, each with its rule and the places that show it; in full also why it stands.

    Those beyond the first, and those for information beside graver ones, are counted unless all are asked for.
    """
    ordered = worst_first(sheet.findings)
    if not ordered:
        return Text(NOTHING_FOUND)
    grave = sum(found.severity != "info" for found in ordered)
    shown = ordered if is_full else ordered[: min(grave or MOST_FINDINGS, MOST_FINDINGS)]
    witness, lines = Witness(sheet), grid(1, None)
    for found in shown:
        mark, style = MARKS[found.severity]
        told = Text(visible(found.sentence), style="bold" if found.severity == "warning" else "")
        told.append(f"  {visible(found.rule)}", style="not bold dim")
        below: list[RenderableType] = [_places(witness.of(found), width=width - 4)] if width >= ROOMY else []
        below += [dim(visible(reason)) for reason in _reasons(found)] if is_full else []
        lines.add_row(Text(mark, style=style), Group(told, *below))
    if len(ordered) > len(shown):
        lines.add_row("", dim(f"… and {severities(ordered[len(shown) :])} more (--full shows all)"))
    return lines


def _places(shown: Shown, *, width: int) -> RenderableType:
    """A line a place: the claim it is, who says it, and the words, as far as the line goes."""
    room = max((len(place.claim or "") for place in shown.places), default=0)
    lines = grid(max(room, 1), None)
    for place in shown.places:
        told = Text(place.who, style="" if place.is_named else "yellow")
        told.append(": ").append(_words(place, room=width - room - 4 - told.cell_len))
        told.truncate(width - room - 2, overflow="ellipsis")
        lines.add_row(dim(place.claim or "·"), told)
    if shown.more:
        lines.add_row("", dim(f"and {shown.more:,} more"))
    return lines


def _words(place: Evidence, *, room: int) -> Text:
    """The quoted words; what stands in front of them only where the line has room for all of it."""
    whole = " ".join(f"{piece.before}{piece.quoted}{piece.after}" for piece in place.pieces)
    bare = " … ".join(f"{piece.quoted}{piece.after}" for piece in place.pieces)
    return Text(whole if cell_len(whole) <= room else bare, style="dim")


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
