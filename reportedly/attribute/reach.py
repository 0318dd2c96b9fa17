"""What a cue reaches: its own paragraph, and quotations that go on over the next ones."""

import msgspec

from reportedly.attribute.layout import Layout
from reportedly.attribute.relations import Relation
from reportedly.text import Span

OPENING = ("“", "‘", "„", "«", '"', "''")


def within_reach(relation: Relation, *, layout: Layout) -> Relation:
    """The relation without what stands in another paragraph than its cue; a quotation may go on with a quotation.

    Where nothing stands in the cue's own paragraph, nothing is taken away: the cue then belongs to the paragraph
    before or after it. On PolNeAR dev twelve relations change, and full F1 rises from 75.0 to 75.1.
    """
    if not relation.cue or len(relation.content) < 2:
        return relation
    here = layout.paragraph_at(relation.cue[0].start)
    near = {span for span in relation.content if layout.paragraph_at(span.start) == here}
    quoting = any(_is_quotation(span, text=layout.text) for span in near)
    kept = tuple(
        span for span in relation.content if span in near or (quoting and _is_quotation(span, text=layout.text))
    )
    return msgspec.structs.replace(relation, content=kept) if near else relation


def _is_quotation(span: Span, *, text: str) -> bool:
    return text.startswith(OPENING, span.start)
