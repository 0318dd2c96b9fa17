"""Pages as the rules read them: by the whole line, or without the tagger where attributions do not matter."""

from functools import lru_cache

from reportedly.model import Capture, Document, Marks, Tags
from reportedly.pipeline import examine
from reportedly.rulebook.reading import Reading
from reportedly.structure import structure


def untagged(document: Document, marks: Marks) -> Tags:
    """No attribution at all."""
    del document, marks
    return Tags((), (), "none")


def reading(text: str) -> Reading:
    """A plain text without the tagger: its parts, values and parties, and the author's own claims."""
    sheet = examine(Capture(uri="page.txt", body=text.encode(), declared="text/plain"), tagger=untagged)
    return Reading(sheet, structure(sheet.document))


@lru_cache
def reading_of(page: str) -> Reading:
    """The reading of a page of plain text, made by the whole line."""
    sheet = examine(Capture(uri="page.txt", body=page.encode()))
    return Reading(sheet, structure(sheet.document))
