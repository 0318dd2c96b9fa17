"""A page of HTML becomes a tree, a canonical text and a way back; whatever is wrong with it, something is read."""

from typing import Any

from reportedly.errors import Empty
from reportedly.read.layout import Layout, laid_out
from reportedly.read.marks import cleaned
from reportedly.read.scan import marked


def parsed(source: str, *, uri: str) -> tuple[Any, Layout]:
    """The tree of a page, its marks taken out, and how it is laid out.

    Args:
        source: the page with `\\n` as its only line end.

    Raises:
        Empty: when the page shows no words at all.
        TooLarge: when it has too many tags or too much text.
    """
    source = cleaned(source)
    root = _tree(marked(source, uri=uri))
    layout = None if root is None else laid_out(root, source=source, uri=uri)
    if layout is None or not any(character.isalnum() for character in layout.text):
        raise Empty(uri, "The page shows no words; if it builds its text with programs, save it from the browser.")
    return root, layout


def _tree(markup: bytes) -> Any:
    """The root element; None when there is none. Nothing is fetched, and comments and instructions are left out."""
    from lxml.etree import ParserError, XMLSyntaxError
    from lxml.html import HTMLParser, document_fromstring

    parser = HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True, no_network=True)
    try:
        return document_fromstring(markup, parser=parser)
    except (ParserError, XMLSyntaxError):
        return None
