"""A page of HTML becomes a tree, a canonical text and a way back; whatever is wrong with it, something is read."""

from typing import Any

from reportedly.errors import Empty
from reportedly.read.layout import Layout, laid_out
from reportedly.read.marks import cleaned
from reportedly.read.scan import marked


def parsed(source: str, *, uri: str) -> tuple[Any, Layout]:
    """The tree of a page, its marks taken out, and how it is laid out.

    What is hidden is read only when nothing else has words.

    Args:
        source: the page with `\\n` as its only line end.

    Raises:
        Empty: when the page shows no words at all.
        TooLarge: when it has too many tags or too much text.
    """
    source = cleaned(source)
    markup = marked(source, uri=uri)
    for everything in (False, True):
        root = _tree(markup)
        if root is None:
            break
        layout = laid_out(root, source=source, uri=uri, everything=everything)
        if any(character.isalnum() for character in layout.text):
            return root, layout
    raise Empty(uri, "The page shows no words; if it builds its text with programs, save it from the browser.")


def _tree(markup: bytes) -> Any:
    """The root element; None when there is none. Nothing is fetched, and comments and instructions are left out."""
    from lxml.etree import ParserError, XMLSyntaxError
    from lxml.html import HTMLParser, document_fromstring

    parser = HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True, no_network=True)
    try:
        return document_fromstring(markup, parser=parser)
    except (ParserError, XMLSyntaxError):
        return None
