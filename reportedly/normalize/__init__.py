"""Claims gain values: what the numbers, shares, sums, dates and durations of a page denote."""

from reportedly.model import Document, Marks, Value


def normalize(document: Document, marks: Marks) -> tuple[Value, ...]:
    """The values of every part of the page but its furniture, in text order, their spans disjoint."""
    del document, marks
    return ()
