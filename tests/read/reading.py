"""Pages read from a string, and the check that every position leads back to it."""

from html import unescape

from reportedly.model import Capture, Document, Element
from reportedly.read import read


def of(
    markup: str | bytes, *, uri: str = "page.html", declared: str | None = None, charset: str | None = None
) -> Document:
    """The document that a page or text is read into."""
    body = markup.encode() if isinstance(markup, str) else markup
    return read(Capture(uri=uri, body=body, declared=declared, charset=charset))


def elements(document: Document, tag: str) -> list[Element]:
    """The elements of one tag."""
    return [element for element in document.elements if element.tag == tag]


def texts(document: Document, tag: str) -> list[str]:
    """The texts of the elements of one tag."""
    return [element.span.of(document.text) for element in elements(document, tag)]


def main(document: Document) -> list[str]:
    """The texts of the elements that count as main."""
    return [element.span.of(document.text) for element in document.elements if element.main]


LOWERED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
"""Raised digits stand in the source as plain ones in an element of their own."""


def assert_leads_back(document: Document, source: str) -> None:
    """Every visible character stands in a piece, and every piece shows in the source what stands in the text."""
    covered = bytearray(len(document.text))
    end = 0
    for piece in document.shift.pieces:
        assert piece.canonical.start >= end, "pieces overlap"
        end = piece.canonical.end
        shown, meant = piece.canonical.of(document.text), piece.source.of(source)
        if len(shown) == len(meant):
            assert _spaced(shown).translate(LOWERED) == _spaced(meant).translate(LOWERED)
        else:
            assert shown.split() == unescape(meant).split()
        covered[piece.canonical.start : piece.canonical.end] = b"\1" * len(piece.canonical)
    lost = [index for index, character in enumerate(document.text) if not character.isspace() and not covered[index]]
    assert not lost, f"no way back from {document.text[lost[0] : lost[0] + 40]!r}"


def _spaced(text: str) -> str:
    return "".join(" " if character in "\t\n\f\r" else character for character in text)
