"""The golden pages are marked as their guide says, and the bench reads the marks."""

import re
from itertools import pairwise

import pytest

from bench.golden import PAGES, gold_of, pages

MARKED = {path.stem: path.read_text(encoding="utf-8") for path in sorted(PAGES.glob("*.txt"))}
KINDS = {"conflict", "disaster", "business", "science", "court", "commentary", "thread"}


def test_there_are_pages_of_every_kind_and_at_least_three_hundred_attributions() -> None:
    assert {name.partition("-")[0] for name in MARKED} == KINDS
    assert sum(len(page["attributions"]) for page in pages().values()) >= 300


@pytest.mark.parametrize("name", MARKED)
def test_no_mark_is_left_in_a_page_and_no_two_marks_overlap(name: str) -> None:
    page = gold_of(MARKED[name], key=name)
    assert not re.search(r"[\[\]]", page["text"])
    spans = sorted(span for one in page["attributions"] for role in ("source", "cue", "content") for span in one[role])
    assert all(one[1] <= other[0] for one, other in pairwise(spans))
    assert all(page["text"][start:end].strip() == page["text"][start:end] != "" for start, end in spans)


def test_what_carries_the_same_number_is_one_attribution() -> None:
    page = gold_of(
        "[content1:It rains,] [source1:Ruiz] [cue1:said], [content1:and pours]. It [cue2:is said] [content2:to snow].",
        key="a",
    )
    words = [{role: [page["text"][s:e] for s, e in one[role]] for role in one} for one in page["attributions"]]
    assert words == [
        {"source": ["Ruiz"], "cue": ["said"], "content": ["It rains,", "and pours"]},
        {"source": [], "cue": ["is said"], "content": ["to snow"]},
    ]


@pytest.mark.parametrize(
    "marked", ["[source:Ruiz] [cue:said] [content:so].", "[source1:Ruiz] [content1:so].", "[cue1:said]"]
)
def test_a_mark_that_belongs_to_nothing_is_named(marked: str) -> None:
    with pytest.raises(ValueError, match="a: attribution"):
        gold_of(marked, key="a")
