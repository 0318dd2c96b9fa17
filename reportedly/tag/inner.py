"""What is attributed inside what somebody says: the contents, read again without the words around them.

The tagger gives a piece of text one role, and was trained on whole sentences whose outer attribution alone is marked.
Of "the Herald reported that two officials said the bridge was shut" it sees the Herald; of the content alone,
the officials.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

import msgspec

from reportedly.model import RoleSpan, Tags
from reportedly.tag.labels import SOURCE
from reportedly.tag.session import Network
from reportedly.text import Span

DEEPEST = 3
"""How often contents are read inside contents: five voices then stand one beneath another, the author among them."""

FEWEST_WORDS = 4
"""Words in the shortest content that is read again: a voice, a word of saying, and something said."""

EAGERNESS = 3.0
"""Added to the logits of all roles when contents are read again: the tagger has learned to see nothing inside them.

Chosen on tests/cases/chains/develop (`python -m bench.word --half develop --set chains`): exact chains rise from 78.5
to 82.4 in a hundred, and of what is found inside others 89.6 in a hundred are right, against 91.7 without.
"""

LONGEST_GAP = 40
"""Characters between two contents that are read as one: a hearer the tagger left out ("told [aides] that")."""

LEADING = re.compile(r"[\s,;:“‘\"'(]*(?:(?:that|whether|if|because|how)\s+)?[“‘\"]*")
TRAILING = ' \t\n\u00a0,;“”‘’"'


def eager(network: Network) -> Network:
    """The network as it reads contents, whose names it has read already."""
    bias = network.heads.bias.copy()
    bias[SOURCE:] += EAGERNESS
    return replace(network, heads=replace(network.heads, bias=bias, named=False))


def contents_alone(text: str, tags: Tags) -> Iterator[Span]:
    """The contents worth reading again, without the marks and the small word around them, paragraphs apart."""
    for span in _together(text, tags.spans):
        yield from _bare(text, span)


def _together(text: str, pieces: Sequence[RoleSpan]) -> Iterator[Span]:
    """The contents, one with the next where only a few words of nobody's stand between them."""
    whole: Span | None = None
    for piece in pieces:
        if whole is not None and piece.role == "content" and _few(text[whole.end : piece.span.start]):
            whole = Span(whole.start, piece.span.end)
            continue
        if whole is not None:
            yield whole
        whole = piece.span if piece.role == "content" else None
    if whole is not None:
        yield whole


def _few(words: str) -> bool:
    return len(words) <= LONGEST_GAP and not any(mark in '.!?\n“”"' for mark in words)


def _bare(text: str, whole: Span) -> Iterator[Span]:
    opening = LEADING.match(text, whole.start, whole.end)
    start = opening.end() if opening is not None else whole.start
    end = whole.end
    while end > start and text[end - 1] in TRAILING:
        end -= 1
    if len(text[start:end].split()) >= FEWEST_WORDS:
        yield Span(start, end)


def within_one(tags: Tags, *, contents: Sequence[Span]) -> Tags:
    """The tags without links from one content to another: those are only read side by side."""
    ends = [span.end for span in contents]
    homes = [bisect_left(ends, piece.span.end) for piece in tags.spans]
    kept = (link for link in tags.links if link.head is None or homes[link.head] == homes[link.dependent])
    return msgspec.structs.replace(tags, links=tuple(kept))
