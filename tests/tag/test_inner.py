"""Contents are read alone, one at a time, so that whoever is cited inside them is seen."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import pytest

from reportedly import tag
from reportedly.model import Link, RoleSpan, Tags
from reportedly.tag import stage
from reportedly.tag.features import load_tokenizer
from reportedly.tag.inner import DEEPEST, contents_alone, eager, within_one
from reportedly.tag.labels import CONTENT, CUE
from reportedly.tag.links import BUCKETS, LINK_WIDTH
from reportedly.tag.session import FOLDER, TOKENIZER, Heads, Network
from reportedly.text import Span
from tests.markup import page

HEADS = Heads("test.v1", np.zeros((BUCKETS, 2), np.float32), np.full(2, -9, np.float32), np.zeros(7, np.float32))


@dataclass(slots=True)
class FirstWordSays:
    """Stands in for the graph: of whatever it reads, the first piece is a cue and the rest its content."""

    def run(self, _names: object, feed: dict[str, Any]) -> list[Any]:
        ids = feed["ids"]
        labels = np.zeros((*ids.shape, 7), np.float32)
        labels[:, :2, CUE] = 9
        labels[:, 2, CONTENT] = 9
        labels[:, 3:, CONTENT + 1] = 9
        return [labels, np.zeros((*ids.shape, 4 * LINK_WIDTH), np.float32)]


def network() -> Network:
    return Network(load_tokenizer(FOLDER / TOKENIZER), FirstWordSays(), HEADS)


def alone(marked: str) -> list[str]:
    golden = page(marked)
    return [span.of(golden.document.text) for span in contents_alone(golden.document.text, golden.tags)]


def depth(tags: Tags) -> int:
    return 0 if tags.inner is None else 1 + depth(tags.inner)


@pytest.mark.parametrize(
    "content",
    [
        "that two guards saw nothing",
        "“two guards saw nothing,”",
        ", whether two guards saw nothing",
        "‘two guards saw nothing’",
    ],
)
def test_a_content_is_read_without_its_marks_and_its_small_word(content: str) -> None:
    assert alone(f"[source:Ruiz] [cue:said] [content:{content}].") == ["two guards saw nothing"]


def test_a_content_too_short_to_cite_anybody_is_not_read() -> None:
    assert alone("[source:Ruiz] [cue:said] [content:that two guards slept].") == []


def test_contents_with_a_hearer_between_them_are_read_as_one() -> None:
    marked = "[source:Ruiz] [cue:said] [content:the guard told] his aides [content:that the quay was shut]."
    assert alone(marked) == ["the guard told his aides that the quay was shut"]


@pytest.mark.parametrize("between", [". So ", "\n\n", " ” ", " and " * 20, " [cue:added] "])
def test_contents_with_more_than_a_few_words_between_them_are_read_apart(between: str) -> None:
    marked = f"[source:Ruiz] [cue:said] [content:the guard saw the ferry]{between}[content:the quay was soon shut]."
    assert alone(marked) == ["the guard saw the ferry", "the quay was soon shut"]


def test_nothing_inside_one_content_belongs_to_what_is_inside_another() -> None:
    spans = tuple(RoleSpan("cue" if at % 20 else "content", Span(at, at + 5), 0.9) for at in (0, 10, 20, 30))
    same, across, none = Link(0, 1, 0.9), Link(2, 1, 0.6), Link(2, None, 0.3)
    tags = within_one(Tags(spans, (same, across, none), "test.v1"), contents=[Span(0, 18), Span(20, 38)])
    assert tags.links == (same, none)
    assert tags.spans == spans


def test_roles_are_taken_sooner_in_contents_and_nowhere_else() -> None:
    plain = network()
    bias = eager(plain).heads.bias
    assert bias[0] == 0
    assert (bias[1:] > 0).all()
    assert not plain.heads.bias.any()


def test_contents_are_read_inside_contents_so_often_and_no_deeper(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stage, "shipped", network)
    golden = page("one two three four five six seven eight nine ten eleven twelve thirteen fourteen.")
    assert depth(tag.tag(golden.document, golden.marks)) == DEEPEST


def test_who_is_cited_in_a_report_is_found_inside_it() -> None:
    golden = page("The Lindmoor Courier reported that two officials had said the quay was shut.")
    inner = tag.tag(golden.document, golden.marks).inner
    assert inner is not None
    assert [golden.words(piece.span) for piece in inner.spans] == ["two officials", "had said", "the quay was shut"]


def test_a_content_that_cites_nobody_holds_nothing() -> None:
    golden = page("Mayor Ana Ruiz said the bridge over the Tarn would open in May.")
    assert tag.tag(golden.document, golden.marks).inner is None
