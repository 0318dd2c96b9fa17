"""What holds of every document, whatever it says."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.errors import InputError
from reportedly.model import Marks, Part
from reportedly.structure import structure
from reportedly.text import Span
from tests.pages import EXAMPLES
from tests.structure.seen import page, plain

PIECES = (
    "The bridge is shut, the mayor said on Monday. ", "By Ida Bek", "Ida Bek", "March 3, 2021 at 4:05 pm", "Comments",
    "13 thoughts on “The bridge”", "  1. I was there.", "    1. So was I.", "Reply", "Share this:", "***", "“Never",
    "SARN (SW) — It rains. ", "The Price of Bread | Tom Orlo", "Originally published in the Review.", "\n", "\n\n",
    "Leave a Reply", "Tom Orlo is a baker.", "'", "a.", "2021", "é漢字。", "\t", "” ", " ",
)  # fmt: skip
TAGS = ("p", "div", "li", "ul", "h2", "blockquote", "span", "article", "section", "td", "b", "a")
NAMES = (
    "comment",
    "comments",
    "comment-body",
    "children",
    "author",
    "share",
    "caption",
    "comment-wrapper",
    "x",
    "reply",
)

texts = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)


@st.composite
def markup(draw: st.DrawFn) -> str:
    """Elements inside and beside one another, opened and closed as they come."""
    out: list[str] = []
    opened: list[str] = []
    for _ in range(draw(st.integers(0, 40))):
        step = draw(st.sampled_from(("open", "close", "text", "text", "hr")))
        if step == "open":
            tag, name, number = draw(st.sampled_from(TAGS)), draw(st.sampled_from(NAMES)), draw(st.integers(0, 9))
            out.append(f'<{tag} class="{name}" id="{name}-{number}">')
            opened.append(tag)
        elif step == "close" and opened:
            out.append(f"</{opened.pop()}>")
        elif step == "hr":
            out.append("<hr><br>")
        else:
            out.append(draw(st.sampled_from(PIECES)))
    return "".join(out)


def check(text: str, marks: Marks) -> None:
    """Every rule of the contract that has no exception."""
    parts = {part.id: part for part in marks.parts}
    assert [part.id for part in marks.parts] == [f"p{number}" for number in range(1, len(parts) + 1)]
    covered = [False] * len(text)
    for part in marks.parts:
        assert_nested(part, parts=parts)
        assert part.span.of(text) == part.span.of(text).strip() != ""
        covered[part.span.start : part.span.end] = [True] * len(part.span)
    assert all(held or character.isspace() for held, character in zip(covered, text, strict=True))
    for before, after in pairwise(marks.parts):
        assert before.span.start < after.span.start or before.span.covers(after.span)
    assert_marks(text, marks, parts=parts)


def assert_nested(part: Part, *, parts: dict[str, Part]) -> None:
    if part.parent is not None:
        assert parts[part.parent].span.covers(part.span)
        assert int(part.parent[1:]) < int(part.id[1:])


def innermost(marks: Marks, span: Span) -> str:
    return [part.id for part in marks.parts if part.span.covers(span)][-1]


def assert_marks(text: str, marks: Marks, *, parts: dict[str, Part]) -> None:
    held = [False] * len(text)
    for mark in (*marks.paragraphs, *marks.sentences):
        assert innermost(marks, mark.span) == mark.part
        assert not any(other.parent == mark.part and other.span.overlaps(mark.span) for other in parts.values())
    for mark in marks.sentences:
        assert any(paragraph.span.covers(mark.span) for paragraph in marks.paragraphs)
        held[mark.span.start : mark.span.end] = [True] * len(mark.span)
    assert all(known or character.isspace() for known, character in zip(held, text, strict=True))
    for first, second in pairwise(marks.sentences):
        assert first.span.end <= second.span.start
    for mark in marks.quotations:
        assert parts[mark.part].span.covers(mark.span)


@settings(max_examples=150, deadline=None)
@given(texts)
def test_every_visible_character_of_a_text_has_its_part_and_its_sentence(words: str) -> None:
    try:
        document = plain(words)
    except InputError:
        return
    check(document.text, structure(document))


@settings(max_examples=150, deadline=None)
@given(markup())
def test_every_visible_character_of_a_page_has_its_part_and_its_sentence(words: str) -> None:
    try:
        document = page(words)
    except InputError:
        return
    check(document.text, structure(document))


@pytest.mark.parametrize("name", sorted(path.name for path in EXAMPLES.iterdir()))
def test_the_rules_hold_for_the_examples(name: str) -> None:
    body = (EXAMPLES / name).read_text(encoding="utf-8")
    document = plain(body) if name.endswith(".txt") else page(body)
    check(document.text, structure(document))


def test_the_same_document_has_the_same_marks() -> None:
    document = page((EXAMPLES / "harbour-collapse.html").read_text(encoding="utf-8"))
    assert structure(document) == structure(document)


def test_a_single_word_is_a_text() -> None:
    document = plain("Soup")
    check(document.text, structure(document))


def test_many_nested_elements_are_no_trouble() -> None:
    document = page("<div class='comment'>" * 5000 + "<p>Nobody asked the fish.</p>" + "</div>" * 5000)
    check(document.text, structure(document))
