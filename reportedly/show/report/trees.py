"""Trees of origins no deeper than a page shows them: what lies deeper stands side by side at the last step."""

from collections.abc import Iterable, Iterator

import msgspec

from reportedly.carrying import Node

DEEPEST = 16
"""Steps from an origin to a page that are drawn as steps; a chain of copies may be as long as there are pages."""


def shallow(nodes: Iterable[Node], *, steps: int = DEEPEST) -> tuple[Node, ...]:
    """The same nodes with nothing below the last step.

    >>> end = Node("claim", "d1c1", "a page")
    >>> voice = Node("voice", "Ana", "named", below=(end,))
    >>> [node.name for node in shallow([Node("origin", "1", "origin 1", below=(voice,))], steps=1)[0].below]
    ['Ana', 'd1c1']
    """
    if steps == 0:
        return tuple(msgspec.structs.replace(node, below=()) for node in _all(nodes))
    return tuple(msgspec.structs.replace(node, below=shallow(node.below, steps=steps - 1)) for node in nodes)


def _all(nodes: Iterable[Node]) -> Iterator[Node]:
    """The nodes with all below them, each before those below it; a stack, for a tree may be deep."""
    waiting = list(reversed(list(nodes)))
    while waiting:
        node = waiting.pop()
        yield node
        waiting += reversed(node.below)
