"""The stage reads any page within bounds, part by part, and says the same each time."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
import pytest

from reportedly import tag
from reportedly.errors import WeightsError
from reportedly.model import Mark, Marks, Part, Tags
from reportedly.tag.features import load_tokenizer
from reportedly.tag.labels import CONTENT, CUE, SOURCE
from reportedly.tag.links import BUCKETS, LINK_WIDTH
from reportedly.tag.session import FOLDER, GRAPH, TOKENIZER, Heads, Network, load
from reportedly.tag.stage import WINDOW, sections, tagged
from reportedly.text import Span
from tests.markup import block, page

TOKENS = load_tokenizer(FOLDER / TOKENIZER)
SAID, RUIZ, BRIDGE = (TOKENS.token_to_id(word) for word in ("said", "ruiz", "bridge"))
HEADS = Heads("test.v1", np.zeros((BUCKETS, 2), np.float32), np.full(2, -9, np.float32), np.zeros(7, np.float32))


@dataclass(slots=True)
class ThreeWords:
    """Stands in for the graph: knows one source, one cue and one content, each a single piece."""

    longest: int = 0

    def run(self, _names: object, feed: dict[str, Any]) -> list[Any]:
        ids = feed["ids"]
        self.longest = max(self.longest, ids.shape[1])
        labels = np.zeros((*ids.shape, 7), np.float32)
        for word, label in ((RUIZ, SOURCE), (SAID, CUE), (BRIDGE, CONTENT)):
            labels[ids == word, label] = 9
        return [labels, np.zeros((*ids.shape, 4 * LINK_WIDTH), np.float32)]


def read(text: str, *paragraphs: Span, network: Network | None = None) -> Tags:
    known = network or Network(TOKENS, ThreeWords(), HEADS)
    return tagged(text, [paragraphs or (Span(0, len(text)),)], network=known)


def found(text: str, tags: Tags) -> list[tuple[str, str]]:
    return [(span.role, span.span.of(text)) for span in tags.spans]


def test_roles_are_spans_of_the_text() -> None:
    text = "Ruiz said the bridge"
    assert found(text, read(text)) == [("source", "Ruiz"), ("cue", "said"), ("content", "bridge")]


def test_every_link_joins_two_spans_of_this_page() -> None:
    text = "Ruiz said the bridge. " * 900
    tags = read(text)
    assert len(tags.spans) == 2700
    assert {tags.spans[link.dependent].role for link in tags.links} == {"cue", "content"}
    heads = {tags.spans[link.head].role for link in tags.links if link.head is not None}
    assert heads == {"source", "cue"}


def test_a_boilerplate_part_is_not_tagged() -> None:
    marked = page(block("body", "Ruiz said the bridge"), block("boilerplate", "Ruiz said the bridge"))
    tags = tagged(marked.document.text, sections(marked.marks), network=Network(TOKENS, ThreeWords(), HEADS))
    assert len(tags.spans) == 3


def test_neighbouring_paragraphs_of_one_part_are_one_section() -> None:
    parts = (Part("p1", "body", Span(0, 30)), Part("p2", "republication", Span(10, 20), parent="p1"))
    owners = (("p1", 0), ("p1", 5), ("p2", 10), ("p1", 20))
    marks = Marks(parts, tuple(Mark("paragraph", Span(start, start + 5), part) for part, start in owners))
    assert [len(section) for section in sections(marks)] == [2, 1, 1]


def test_the_letters_of_a_page_are_read_together_without_the_names_below_them() -> None:
    first = block("body", "The dam broke.", block("byline", "Ana Ruiz."), author="Ana Ruiz")
    second = block("body", "The weir held.", block("byline", "Tom Orlo."), author="Tom Orlo")
    marks = page(block("body", "Two letters.", first, second)).marks
    assert [len(section) for section in sections(marks)] == [3]


@pytest.mark.parametrize("text", ["", " ", "\x00", "\ud800", "\n\n\n", "a" * 100_000, "“" * 3_000, "“said " * 3_000])
def test_no_text_is_too_odd(text: str) -> None:
    assert isinstance(read(text), Tags)


def test_a_page_of_one_endless_line_is_read_in_windows() -> None:
    graph = ThreeWords()
    text = "word " * 100_000
    read(text, network=Network(TOKENS, graph, HEADS))
    assert graph.longest <= WINDOW + 2


def test_missing_weights_are_named(tmp_path: Path) -> None:
    with pytest.raises(WeightsError, match="lacks"):
        load(tmp_path)


def test_broken_weights_are_named(tmp_path: Path) -> None:
    for name in (GRAPH, TOKENIZER):
        (tmp_path / name).write_bytes(b"no graph")
    with pytest.raises(WeightsError, match="holds no tagger"):
        load(tmp_path)


def test_the_shipped_tagger_finds_a_plain_attribution() -> None:
    marked = page("[source:Mayor Ana Ruiz] [cue:said] [content:the bridge over the Tarn would open in May].")
    tags = tag.tag(marked.document, marked.marks)
    assert [(span.role, span.span) for span in tags.spans[:2]] == [
        (span.role, span.span) for span in marked.tags.spans[:2]
    ]
    assert tags.spans[2].span.overlaps(marked.tags.spans[2].span)
    assert {link.head for link in tags.links if link.score > 0.5} == {0, 1}


def test_the_shipped_tagger_says_the_same_each_time() -> None:
    marked = page("Officials in Port Selby denied that the dam had failed, “not once,” as the engineer put it.")
    first, second = (tag.tag(marked.document, marked.marks) for _ in range(2))
    assert msgspec.json.encode(first) == msgspec.json.encode(second)


def test_a_role_bias_brings_out_more_of_that_role() -> None:
    network = load(FOLDER)
    bold = replace(network, heads=replace(network.heads, bias=np.array([0, 0, 0, 9, 9, 0, 0], np.float32)))
    text = "The council met on Monday, and the engineers were there."
    count = [sum(span.role == "cue" for span in read(text, network=one).spans) for one in (network, bold)]
    assert count[0] < count[1]
