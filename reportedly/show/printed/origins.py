"""The origins of a claim as text: how many, why, and the tree from where it enters to the pages."""

from collections.abc import Iterator, Sequence
from textwrap import shorten, wrap

from reportedly.carrying import Node, Origins
from reportedly.show.harmless import visible
from reportedly.show.printed.cases import numbered

WORDS = 100
"""Signs of a claim that are shown in the tree."""

MANY = 12
"""Reasons that are shown; records hold all of them."""


def origins_as_text(origins: Origins, *, name: str, words: str, width: int) -> str:
    """The answer, the claim, the reasons, and the tree.

    Args:
        name: what the claim is called: d17c12.
        words: its words.
        width: columns of the terminal.
    """
    told = [*wrap(visible(origins.answer), width, subsequent_indent="  ")]
    told += wrap(f"{name}  “{visible(words)}”", width, initial_indent="  ", subsequent_indent="  ")
    told += [f"  {_carried(origins)}."] if origins.carriers > 1 else []
    shown = (*origins.circles, *origins.reasons[:MANY])
    told += ["", *(line for reason in shown for line in _reason(visible(reason), width=width))] if shown else []
    left = len(origins.reasons) - MANY
    told += [f"  … and {numbered(left, 'reason')} more (--format json has them)"] if left > 0 else []
    told += ["", *(line for root in origins.roots for line in _root(root, width=width))]
    return "\n".join(told) + "\n"


def _carried(origins: Origins) -> str:
    pages = f"{origins.carriers} pages carry it"
    return f"{pages}, of {numbered(origins.outlets, 'outlet')}" if origins.outlets else pages


def _reason(reason: str, *, width: int) -> Sequence[str]:
    return wrap(reason, width, initial_indent="- ", subsequent_indent="  ")


def _root(root: Node, *, width: int) -> Iterator[str]:
    yield from wrap(visible(root.sentence), width, subsequent_indent="  ")
    yield from _below(root.below, ahead="", width=width)


def _below(nodes: Sequence[Node], *, ahead: str, width: int) -> Iterator[str]:
    for place, node in enumerate(nodes, 1):
        is_last = place == len(nodes)
        first, rest = ("└─ ", "   ") if is_last else ("├─ ", "│  ")
        lines = [
            *wrap(visible(_told(node)), max(20, width - len(ahead) - 3)),
            *_words(node, room=width - len(ahead) - 6),
        ]
        yield f"{ahead}{first}{lines[0]}"
        mark = "│  " if node.below else "   "
        yield from (f"{ahead}{rest}{mark}{line}" for line in lines[1:])
        yield from _below(node.below, ahead=ahead + rest, width=width)


def _words(node: Node, *, room: int) -> list[str]:
    """The claim's first words on a line of their own, so that what a page really says can be seen."""
    if node.words is None:
        return []
    return [f"“{shorten(visible(node.words), max(20, min(WORDS, room - 2)), placeholder=' …')}”"]


def _told(node: Node) -> str:
    if node.kind == "claim":
        return f"{node.name} {node.sentence}"
    return f"{node.name} ({node.sentence})" if node.sentence else node.name
