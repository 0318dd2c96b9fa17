"""How a content is given: in the speaker's own words, in the writer's, or both."""

from collections.abc import Sequence

from reportedly.attribute.language.words import words_of
from reportedly.attribute.layout import Layout, overlapping
from reportedly.model import Mode
from reportedly.text import Span

DIRECT_FROM = 0.8
"""Share of a content's words in quotation marks from which it counts as direct; as PolNeAR's scorer has it."""


def mode_of(content: Sequence[Span], *, layout: Layout) -> Mode:
    """`direct` when at least four words in five stand in quotation marks, `indirect` when none does, else `mixed`."""
    words = [word for span in content for word in words_of(layout.text, span)]
    quoted = sum(layout.quotation_at(word.start) is not None for word in words)
    if not words or not quoted:
        return "indirect"
    return "direct" if quoted >= DIRECT_FROM * len(words) else "mixed"


def quoted_characters(span: Span, *, layout: Layout) -> int:
    """How many characters of the span stand in quotation marks."""
    return sum(
        min(quotation.end, span.end) - max(quotation.start, span.start)
        for quotation in overlapping(layout.quotations, span)
    )
