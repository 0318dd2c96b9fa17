"""The nodes of a page that later stages need, as the elements of a document."""

from reportedly.model import Element
from reportedly.read.attributes import tells_something
from reportedly.read.layout import Layout
from reportedly.text import Span


def elements(layout: Layout, *, main: frozenset[int]) -> tuple[Element, ...]:
    """Every node that shows text or tells something, in document order; the others' children move up."""
    out: list[Element] = []
    places: list[int | None] = []
    for index, node in enumerate(layout.nodes):
        parent = None if node.parent is None else places[node.parent]
        if node.shows or tells_something(node.tag, node.attributes):
            places.append(len(out))
            out.append(Element(node.tag, Span(node.at, node.end), parent, node.attributes, index in main))
        else:
            places.append(parent)
    return tuple(out)


def main_text(layout: Layout, *, main: frozenset[int]) -> str:
    """The main text of a page as one string, for what looks at its words alone."""
    return "\n".join(stretch.span.of(layout.text) for stretch in layout.stretches if stretch.owner in main)
