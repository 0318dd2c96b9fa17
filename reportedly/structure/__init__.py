"""A document gains its marks: the parts it is made of, paragraphs, sentences and quotations."""

from reportedly.model import Document, Marks
from reportedly.structure.anatomy import anatomy_of
from reportedly.structure.marking import marked

__all__ = ["structure"]


def structure(document: Document) -> Marks:
    """What a document is made of, from its elements, or from its lines where it has none."""
    return marked(document, anatomy_of(document))
