"""Pages as the rules read them."""

from functools import lru_cache

from reportedly.model import Capture
from reportedly.pipeline import examine
from reportedly.rulebook import Reading
from reportedly.structure import structure


@lru_cache
def reading_of(page: str) -> Reading:
    """The reading of a page of plain text, made by the whole line."""
    sheet = examine(Capture(uri="page.txt", body=page.encode()))
    return Reading(sheet, structure(sheet.document))
