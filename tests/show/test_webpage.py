"""What the HTML sheet shows, as values: every piece of text carries exactly the claims that hold it."""

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from reportedly.model import Part, Sheet
from reportedly.show.evidence import Witness
from reportedly.show.outline import Stretch, stretches
from reportedly.show.webpage.cards import cards_of
from reportedly.show.webpage.glance import ground_bars, ingredients, pointers
from reportedly.show.webpage.tables import voice_rows
from reportedly.show.webpage.text import Block, Piece, blocks_of, pieces_of
from reportedly.show.webpage.view import view_of
from reportedly.text import Span
from tests.show.samples import Page, claim, commentary, sheet_of


def blocks(sheet: Sheet) -> list[Block]:
    return [block for stretch in stretches(sheet) for block in blocks_of(sheet.document.text, stretch)]


def pieces(sheet: Sheet) -> list[Piece]:
    return [piece for held in pieces_of(sheet, blocks(sheet)) for piece in held]


def words(sheet: Sheet, found: list[Piece]) -> list[str]:
    return [piece.span.of(sheet.document.text) for piece in found]


@given(st.text(alphabet="ab \n\t😀", max_size=80))
def test_blocks_hold_every_word_once_in_order(text: str) -> None:
    found = [block.span.of(text) for block in blocks_of(text, Stretch(None, Span(0, len(text))))]
    assert "".join("".join(found).split()) == "".join(text.split())
    assert all(block == block.strip() and block for block in found)
    assert not any("\n\n" in block.replace(" ", "").replace("\t", "") for block in found)


def test_pieces_are_the_text_of_their_blocks() -> None:
    sheet = commentary()
    for block, held in zip(blocks(sheet), pieces_of(sheet, blocks(sheet)), strict=True):
        assert "".join(words(sheet, held)) == block.span.of(sheet.document.text)


def test_a_piece_inside_two_contents_names_both_outermost_first() -> None:
    sheet = commentary()
    (found,) = [piece for piece in pieces(sheet) if piece.span.of(sheet.document.text) == "340 cracks had been counted"]
    assert found.claims == ("c2", "c3")
    assert found.tint == 2


def test_a_source_inside_another_claims_content_is_both() -> None:
    sheet = commentary()
    (found,) = [piece for piece in pieces(sheet) if piece.span.of(sheet.document.text) == "an unnamed clerk"]
    assert found.layers == ("content", "source")
    assert found.claims == ("c2", "c3")


def test_a_discontinuous_content_opens_and_closes_at_every_piece_and_is_numbered_once() -> None:
    edges = [edge for piece in pieces(commentary()) for edge in piece.opens if edge.claim.id == "c2"]
    assert [edge.is_first for edge in edges] == [True, False, False]
    assert len([edge for piece in pieces(commentary()) for edge in piece.closes if edge.claim.id == "c2"]) == 3


def test_crossing_contents_are_cut_where_they_cross() -> None:
    page = Page("abcdefgh")
    claims = [
        claim(1, part="p1", chain=["v1", "v2"], content=(Span(0, 5),)),
        claim(2, part="p1", chain=["v1", "v3"], content=(Span(3, 8),)),
    ]
    sheet = sheet_of(page.document(), parts=[Part(id="p1", kind="body", span=Span(0, 8))], claims=claims)
    assert [(piece.span.of(page.text), piece.claims) for piece in pieces(sheet)] == [
        ("abc", ("c1",)), ("de", ("c1", "c2")), ("fgh", ("c2",)),
    ]  # fmt: skip


def test_a_content_over_two_paragraphs_closes_in_the_second() -> None:
    page = Page("one two\n\nthree four")
    claims = [claim(1, part="p1", chain=["v1", "v2"], content=(Span(4, 14),))]
    sheet = sheet_of(page.document(), parts=[Part(id="p1", kind="body", span=Span(0, 19))], claims=claims)
    assert words(sheet, [piece for piece in pieces(sheet) if piece.claims]) == ["two", "three"]
    assert [len(piece.opens) for piece in pieces(sheet)] == [0, 1, 0, 0]
    assert [len(piece.closes) for piece in pieces(sheet)] == [0, 0, 1, 0]


def test_every_claim_has_one_card_beside_the_paragraph_it_begins_in() -> None:
    sheet = commentary()
    rows = [row for passage in view_of(sheet).passages for row in passage.rows]
    beside = {card.id: row.start for row in rows for card in row.cards}
    assert list(beside) == [each.id for each in sheet.claims]
    assert beside["c3"] == sheet.document.text.index("“The wall")


def heads_of(sheet: Sheet) -> list[list[tuple[str | None, bool]]]:
    return [[(head.part, head.is_back) for head in passage.heads] for passage in view_of(sheet).passages]


def test_a_part_left_for_another_comes_back_under_its_name() -> None:
    page = Page("Before.\n\nINSIDE.\n\nAfter.")
    parts = [
        Part(id="p1", kind="body", span=Span(0, 24)),
        Part(id="p2", kind="republication", span=page.span("INSIDE."), parent="p1", end_shown=True),
    ]
    assert heads_of(sheet_of(page.document(), parts=parts)) == [[("p1", False)], [("p2", False)], [("p1", True)]]


def test_a_comments_label_stands_before_the_furniture_inside_it() -> None:
    page = Page("Monday\n\nWell said.\n\nReply\n\nStill well said.")
    parts = [
        Part(id="p1", kind="comment", span=Span(0, len(page.text))),
        Part(id="p2", kind="boilerplate", span=page.span("Monday"), parent="p1"),
        Part(id="p3", kind="boilerplate", span=page.span("Reply"), parent="p1"),
    ]
    sheet = sheet_of(page.document(), parts=parts)
    assert heads_of(sheet) == [[("p1", False)], [], [], []]
    assert [passage.is_quiet for passage in view_of(sheet).passages] == [True, False, True, False]


def test_much_furniture_is_folded_unless_somebody_claims_something_there() -> None:
    page = Page("Subscribe to our letter " * 10)
    parts = [Part(id="p1", kind="boilerplate", span=Span(0, len(page.text)))]
    sheet = sheet_of(page.document(), parts=parts, voices=commentary().voices)
    assert [passage.is_folded for passage in view_of(sheet).passages] == [True]
    claims = [claim(1, part="p1", chain=["v2"], content=(Span(0, 9),))]
    sheet = msgspec.structs.replace(sheet, claims=tuple(claims))
    assert [passage.is_folded for passage in view_of(sheet).passages] == [False]


def test_text_outside_all_parts_is_still_shown() -> None:
    view = view_of(sheet_of(Page("Nobody’s words.").document()))
    assert [passage.kind for passage in view.passages] == ["stray"]


def test_replies_are_indented_beneath_what_they_answer() -> None:
    indents = [(passage.kind, passage.indent) for passage in view_of(commentary()).passages]
    assert indents[-3:] == [("thread", None), ("comment", 0), ("comment", 1)]


def test_what_is_republished_is_set_apart() -> None:
    apart = [passage.kind for passage in view_of(commentary()).passages if passage.is_republished]
    assert apart == ["republication"]


def test_bars_fill_their_width() -> None:
    for ground in ground_bars(commentary()):
        assert abs(sum(bar.width for bar in ground.bars) - 100) < 0.1
        assert ground.bars[0].start == 0


def test_the_page_is_made_of_articles_and_threads() -> None:
    made = [(each.name, each.facts) for each in ingredients(commentary())]
    assert made == [
        ("body", ("36 words",)),
        ("republication", ("43 words", "“Everybody’s River”", "Tomas Ilk", "end not shown")),
        ("thread", ("2 comments found, 3 announced", "12 words")),
    ]


def test_a_figure_is_told_in_the_card_of_the_innermost_claim_alone() -> None:
    sheet = commentary()
    claims = [msgspec.structs.replace(each, values=("x1",)) if each.id == "c2" else each for each in sheet.claims]
    cards = cards_of(msgspec.structs.replace(sheet, claims=tuple(claims)))
    assert [len(cards[name].figures) for name in ("c2", "c3")] == [0, 1]


def test_pointers_lead_to_figures_on_nobodys_word_far_chains_and_doubt() -> None:
    told = pointers(commentary(), Witness(commentary()))
    found = {pointer.heading: tuple(sight.claim for sight in pointer.sights) for pointer in told}
    assert found == {
        "Figures on the word of a source without a name": ("c3", "c6"),
        "Passed on through four voices or more": ("c5",),
        "Attributed with little confidence": ("c3",),
    }


def test_a_pointer_to_figures_shows_the_figures_and_never_a_claim_with_a_date_alone() -> None:
    sheet = commentary()
    dated = [msgspec.structs.replace(value, kind="date") if value.id == "x1" else value for value in sheet.values]
    first, second, *_ = pointers(msgspec.structs.replace(sheet, values=tuple(dated)), Witness(sheet))
    assert first.heading == "Figures on the word of a source without a name"
    assert [(sight.claim, sight.pieces[0].words) for sight in first.sights] == [("c6", "1.5 billion crowns")]
    assert [sight.claim for sight in second.sights] == ["c3"]


def test_a_plain_page_has_nothing_to_look_at_first() -> None:
    sheet = msgspec.structs.replace(commentary(), claims=commentary().claims[:1])
    assert pointers(sheet, Witness(sheet)) == ()


def test_voices_come_by_the_share_that_stands_on_their_word() -> None:
    rows = voice_rows(commentary())
    assert [row.width for row in rows] == sorted((row.width for row in rows), reverse=True)
    assert {row.name for row in rows} == {voice.name for voice in commentary().voices}
