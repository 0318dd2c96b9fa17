"""The origins of a claim as text: how many, why, and the tree from where it enters to the pages."""

from collections.abc import Iterator, Sequence
from textwrap import wrap

from reportedly.carrying import Node, Origins
from reportedly.show.harmless import visible
from reportedly.show.printed.cases import numbered

MANY = 12
"""Reasons that are shown; records hold all of them."""


def origins_as_text(origins: Origins, *, name: str, words: str, width: int) -> str:
    """The claim, the count with its reasons, and the tree.

    Args:
        name: what the claim is called: d17c12.
        words: its words.
        width: columns of the terminal.
    """
    told = [*wrap(f"{name}  “{visible(words)}”", width, subsequent_indent="  "), ""]
    told += wrap(f"{_count(origins)}; {_carried(origins)}.", width)
    shown = (*origins.circles, *origins.reasons[:MANY])
    told += [line for reason in shown for line in _reason(visible(reason), width=width)]
    left = len(origins.reasons) - MANY
    told += [f"  … and {numbered(left, 'reason')} more (--format json has them)"] if left > 0 else []
    told += ["", *(line for root in origins.roots for line in _root(root, width=width))]
    return "\n".join(told) + "\n"


def _between(least: int, most: int) -> str:
    return f"{most}" if least == most else f"{least} to {most}"


def _count(origins: Origins) -> str:
    many = _between(origins.least, origins.most)
    return f"{many} independent {'origin' if origins.most == 1 else 'origins'}, {origins.state}"


def _carried(origins: Origins) -> str:
    pages = "1 page carries it" if origins.carriers == 1 else f"{numbered(origins.carriers, 'page')} carry it"
    return f"{pages}, of {numbered(origins.outlets, 'outlet')}" if origins.outlets else pages


def _reason(reason: str, *, width: int) -> Sequence[str]:
    return wrap(reason, width, initial_indent="  ", subsequent_indent="  ")


def _root(root: Node, *, width: int) -> Iterator[str]:
    yield root.sentence
    yield from _below(root.below, ahead="", width=width)


def _below(nodes: Sequence[Node], *, ahead: str, width: int) -> Iterator[str]:
    for place, node in enumerate(nodes, 1):
        is_last = place == len(nodes)
        first, rest = ("└─ ", "   ") if is_last else ("├─ ", "│  ")
        lines = wrap(visible(_told(node)), max(20, width - len(ahead) - 3)) or [""]
        yield f"{ahead}{first}{lines[0]}"
        mark = "│  " if node.below else "   "
        yield from (f"{ahead}{rest}{mark}{line}" for line in lines[1:])
        yield from _below(node.below, ahead=ahead + rest, width=width)


def _told(node: Node) -> str:
    return f"{node.name} {node.sentence}" if node.kind == "claim" else f"{node.name} ({node.sentence})"
