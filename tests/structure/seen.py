"""Pages as tests write them, and what was seen of them, in a form that is easily compared."""

from collections.abc import Sequence

from reportedly.model import Capture, Document, Marks, Part
from reportedly.read import read
from reportedly.structure import structure
from reportedly.text import Span, without


def plain(words: str) -> Document:
    """A text file."""
    return read(Capture(uri="page.txt", body=words.encode(), declared="text/plain"))


def page(markup: str, *, uri: str = "page.html") -> Document:
    """A page of HTML; the frame of a page is put around a body."""
    whole = markup if "<html" in markup else f"<!doctype html><html><body>{markup}</body></html>"
    return read(Capture(uri=uri, body=whole.encode(), declared="text/html"))


class Seen:
    """A document and its marks, with the questions tests ask."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.text = document.text
        self.marks: Marks = structure(document)
        self.parts: Sequence[Part] = self.marks.parts

    def kind(self, kind: str) -> list[Part]:
        """The parts of a kind, in order."""
        return [part for part in self.parts if part.kind == kind]

    def only(self, kind: str) -> Part:
        """The one part of a kind."""
        found = self.kind(kind)
        assert len(found) == 1, f"{len(found)} parts are a {kind}: {[self.own(part) for part in found]}"
        return found[0]

    def own(self, part: Part) -> str:
        """The words of a part without those of its children, white space made single."""
        children = [other.span for other in self.parts if other.parent == part.id]
        return " ".join(" ".join(span.of(self.text) for span in without(part.span, children)).split())

    def thread(self) -> dict[str | None, tuple[str | None, str]]:
        """The comments by their numbers: who writes, and what."""
        return {part.number: (part.author, self.own(part)) for part in self.kind("comment")}

    def words(self, spans: Sequence[Span]) -> list[str]:
        """What the spans hold."""
        return [span.of(self.text) for span in spans]

    def quotations(self) -> list[str]:
        """The quotations, in order."""
        return self.words([mark.span for mark in self.marks.quotations])

    def sentences(self) -> list[str]:
        """The sentences, in order."""
        return self.words([mark.span for mark in self.marks.sentences])
