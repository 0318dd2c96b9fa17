"""What is found on a page depends on what it says: not on the order of inputs, nor on a paragraph beside the matter."""

import json
from functools import lru_cache
from itertools import islice
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bench.insertion import PARAGRAPHS, PLACES, Page, changes, html, plain, show, texts, variant
from bench.product import DATA
from reportedly.batch.stream import sheets
from reportedly.model import Sheet
from reportedly.read.inputs import named
from tests.commands import program

EXAMPLES = Path(__file__).parent.parent.parent / "examples"
FOREIGN = "faehre.html"
"""Has no claims, and is asked less."""
PAGES = tuple(sorted(path.name for path in EXAMPLES.iterdir() if path.name != FOREIGN))
STEADY = ("saved-commentary.txt", "wire-casualties.txt")
"""Examples on which the tagger is sure; on others a label turns over far from the new paragraph (docs/design/0021)."""
MISSING = f"real articles are not looked at: there are none at {DATA}"
STRIDE, ARTICLES = 17, 5
"""Real articles are taken from the whole of the list, one in so many."""
PUT = (("voiced", "head"), ("plain", "middle"), ("quoted", "last"))
MOST = 1
"""Of these few; `python -m bench.insertion` counts them all, and docs/design/0021 tells what is left."""


@lru_cache
def page(name: str) -> Page:
    path = EXAMPLES / name
    if path.suffix == ".txt":
        return plain(name, text=path.read_text(encoding="utf-8"))
    return next(iter(html(name, body=path.read_bytes())))


def changed(one: Page, *, words: str, place: str) -> list[str]:
    """The findings that came or went, but for those over shares of the whole article."""
    put = variant(one, words=words, place=place)
    assert put is not None
    return [show(change) for change in changes(put) if not change.is_of_all]


@settings(max_examples=12)
@given(name=st.sampled_from(STEADY), words=st.sampled_from(sorted(PARAGRAPHS)), place=st.sampled_from(PLACES))
@example(name="saved-commentary.txt", words="voiced", place="middle")
@example(name="wire-casualties.txt", words="quoted", place="head")
def test_a_paragraph_that_concerns_nothing_else_changes_no_finding(name: str, words: str, place: str) -> None:
    asked = page(name)
    assert not changed(asked, words=words, place=place if place in asked.at else "last")


@pytest.mark.skipif(not DATA.is_dir(), reason=MISSING)
def test_in_real_articles_it_hardly_ever_does() -> None:
    articles = list(islice(texts(DATA), 0, None, STRIDE))[:ARTICLES]
    asked = [(one, words, place) for one in articles for words, place in PUT]
    moved = [told for one, words, place in asked if (told := changed(one, words=words, place=place))]
    assert len(asked) == ARTICLES * len(PUT)
    assert len(moved) <= MOST, moved


def test_the_order_of_inputs_changes_no_finding() -> None:
    names = [str(EXAMPLES / name) for name in (*PAGES[:3], FOREIGN)]
    forwards = {sheet.document.id: sheet.findings for sheet in sheets(named(names)) if isinstance(sheet, Sheet)}
    backwards = {sheet.document.id: sheet.findings for sheet in sheets(named(names[::-1])) if isinstance(sheet, Sheet)}
    assert len(forwards) == len(names)
    assert forwards == backwards


def test_lint_finds_the_same_on_each_page_whatever_the_order_of_inputs() -> None:
    names = [f"examples/{name}" for name in PAGES[:3]]
    orders = (names, names[::-1], names[1:] + names[:1])
    told = [json.loads(program("lint", *order, "--format", "json").out)["pages"] for order in orders]
    first, *others = [{page["uri"]: page["findings"] for page in pages} for pages in told]
    assert len(first) == len(names)
    assert any(first.values())
    assert all(other == first for other in others)
