"""Pages for tests of copies: invented towns, invented outlets."""

from reportedly.carrying import Attributed, Copy, Page
from reportedly.compare.copies.judging import judged, shared
from reportedly.compare.copies.leaves import leaf
from reportedly.text import Span

STORM = (
    "The ferry drifted past the lighthouse for two hours before a trawler from Sarn threw it a line. "
    "Its engine had failed shortly after noon, and the anchor would not hold in the gravel of the channel. "
    "Passengers were given blankets in the chapel, where the choir had been rehearsing a cantata. "
    "The owners promised to inspect both sister ships within the week."
)
"""Four sentences in words of somebody's own."""

OTHER = (
    "Council members argued until midnight about the new tariff for orchards along the northern canal. "
    "Growers brought baskets of bruised pears into the hall and left them on the mayor's desk."
)
"""Two sentences about something else."""


def page(document: int, text: str, **told: str | tuple[str, ...] | tuple[Attributed, ...] | None) -> Page:
    """A page of a case; outlet and day by name."""
    known = {"outlet": None, "published": None, "language": "en", **told}
    return Page(document=document, text=text, **known)  # type: ignore[arg-type]


def said(text: str, words: str, voice: str) -> Attributed:
    """A stretch of a page that it gives as a voice's words."""
    start = text.index(words)
    return Attributed(Span(start, start + len(words)), voice, is_named=True)


def laid(one: Page, other: Page) -> Copy | None:
    """The two pages laid side by side."""
    first, second = leaf(one), leaf(other)
    return judged(first, second, shared(first, second.words))
