"""The outline divides the whole text among the parts, once."""

import msgspec

from reportedly.model import Part
from reportedly.show.outline import branches, part_at, stretches
from reportedly.text import Span
from tests.show.samples import Page, commentary, sheet_of


def test_the_stretches_are_the_whole_text_in_order() -> None:
    sheet = commentary()
    assert "".join(stretch.span.of(sheet.document.text) for stretch in stretches(sheet)) == sheet.document.text


def test_a_part_comes_back_after_the_part_inside_it() -> None:
    page = Page("Before. INSIDE. After.")
    body = Part(id="p1", kind="body", span=Span(0, 22))
    inner = Part(id="p2", kind="republication", span=page.span("INSIDE."), parent="p1", end_shown=True)
    sheet = sheet_of(page.document(), parts=[body, inner])
    assert [stretch.part.id for stretch in stretches(sheet) if stretch.part] == ["p1", "p2", "p1"]


def test_text_outside_all_parts_belongs_to_none() -> None:
    sheet = sheet_of(Page("Nobody’s words.").document())
    assert stretches(sheet)[0].part is None
    assert part_at(3, among=stretches(sheet)) is None


def test_a_character_belongs_to_the_innermost_part() -> None:
    sheet = commentary()
    among = stretches(sheet)
    for words, part in (("Nobody Guards", "p1"), ("The valley", "p3"), ("A river", "p4"), ("Which section", "p7")):
        found = part_at(sheet.document.text.index(words), among=among)
        assert found is not None
        assert found.id == part
    assert part_at(len(sheet.document.text), among=among) is None


def test_a_thread_counts_its_comments_and_their_words() -> None:
    found = {branch.part.id: branch for branch in branches(commentary())}
    assert (found["p5"].found, found["p5"].depth) == (2, 0)
    assert (found["p7"].words, found["p7"].depth) == (3, 2)
    assert found["p5"].words == 2 + found["p6"].words + 3
    assert found["p3"].found is None


def test_words_of_a_body_are_its_own() -> None:
    found = {branch.part.id: branch for branch in branches(commentary())}
    text = commentary().document.text
    body = text[text.index("The valley") : text.index("Everybody’s River")]
    assert found["p3"].words == len(body.split())


def test_thousands_of_nested_parts_are_no_harder() -> None:
    page = Page("x" * 5000)
    parts = [
        Part(id=f"p{n + 1}", kind="comment", span=Span(n, 5000), parent=f"p{n}" if n else None) for n in range(4000)
    ]
    sheet = sheet_of(page.document(), parts=[msgspec.structs.replace(part) for part in parts])
    assert branches(sheet)[-1].depth == 3999
    assert len(stretches(sheet)) == 4000
