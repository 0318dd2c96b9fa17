"""Readings of a text without the tagger: its parts, values and parties, and the author's own claims."""

from reportedly.model import Capture, Document, Marks, Tags
from reportedly.pipeline import examine
from reportedly.read import read
from reportedly.rulebook.reading import Reading
from reportedly.structure import structure


def untagged(document: Document, marks: Marks) -> Tags:
    """No attribution at all."""
    del document, marks
    return Tags((), (), "none")


def reading(text: str) -> Reading:
    """What the rules read of a plain text, as fast as it can be had."""
    capture = Capture(uri="page.txt", body=text.encode(), declared="text/plain")
    return Reading(examine(capture, tagger=untagged), structure(read(capture)))
