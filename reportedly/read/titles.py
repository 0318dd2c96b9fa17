"""The headline of a page: the heading that the page's own titles bear out."""

import re
from collections.abc import Iterator, Sequence

import msgspec

from reportedly.read.layout import Layout
from reportedly.text import Span

SHORTEST = 8
"""Letters and digits a heading needs to be recognized inside a longer title."""

LONGEST = 300
"""Characters; a longer heading is a paragraph set large."""

_HEADINGS = ("h1", "h2", "h3")
_SEPARATOR = re.compile(r"\s+(?:[|·•»«:]|[-–—]{1,2})\s+")
_WORD = re.compile(r"\w+")


class Headline(msgspec.Struct, frozen=True):
    """The headline of a page; `at` is where it stands in the text, None when the page only says it in its data."""

    text: str
    at: int | None


def headline(layout: Layout, *, titles: Sequence[str], houses: Sequence[str]) -> Headline | None:
    """The headline as the page shows it; else as it says it in its data.

    Args:
        titles: what the page gives as its title, the most trusted first.
        houses: names of the outlet and its site, which are no headlines.

    A heading is the headline when a title begins with it, ends with it or is contained in it.
    Without any such heading, and without titles, the only `h1` is.
    """
    known = [_plain(title) for title in titles]
    own = {_plain(house) for house in houses}
    for tag in _HEADINGS:
        for heading in _headings(layout, tag=tag):
            if _plain(heading.text) not in own and _is_borne_out(_plain(heading.text), titles=known):
                return heading
    alone = [heading for heading in _headings(layout, tag="h1") if _plain(heading.text) not in own]
    if len(alone) == 1 and not titles:
        return alone[0]
    title = next((title for title in titles if len(title) <= LONGEST), None)
    return None if title is None else Headline(without_outlet(title, houses=houses), None)


def _headings(layout: Layout, *, tag: str) -> Iterator[Headline]:
    for node in layout.nodes:
        if node.tag == tag and node.shows and node.end - node.at <= LONGEST:
            text = " ".join(Span(node.at, node.end).of(layout.text).split())
            if text:
                yield Headline(text, node.at)


def _is_borne_out(text: str, *, titles: Sequence[str]) -> bool:
    if len(text) < SHORTEST:
        return text in titles
    return any(
        title.startswith(text) or title.endswith(text) or (len(title) >= SHORTEST and title in text) for title in titles
    )


def _plain(text: str) -> str:
    return " ".join(_WORD.findall(text.casefold()))


def without_outlet(title: str, *, houses: Sequence[str]) -> str:
    """A title without the outlet's name before or after it.

    >>> without_outlet("Bridge reopens - The Varn Courier", houses=["The Varn Courier"])
    'Bridge reopens'
    """
    parts = [(match.start(), match.end()) for match in _SEPARATOR.finditer(title)]
    own = {_plain(house) for house in houses}
    if parts and _plain(title[parts[-1][1] :]) in own:
        return title[: parts[-1][0]]
    return title[parts[0][1] :] if parts and _plain(title[: parts[0][0]]) in own else title
