"""What shows a finding is told in words: who says it, what, and where."""

import msgspec

from reportedly.model import Finding, Firmness, Part, Voice
from reportedly.show.evidence import MOST_READ, MOST_SHOWN, Evidence, Piece, Shown, Witness
from reportedly.text import Span
from tests.show.samples import Page, claim, commentary, sheet_of

SHEET = commentary()
PAGE = Page(SHEET.document.text)
WITNESS = Witness(SHEET)


def shown(*words: str, claims: tuple[str, ...] = ()) -> Shown:
    spans = tuple(PAGE.span(each) for each in words)
    return WITNESS.of(Finding("f1", "sample.v1", "notice", "A sentence.", claims=claims, spans=spans))


def told(place: Evidence) -> tuple[str, list[str], str | None]:
    return place.who, [piece.words for piece in place.pieces], place.claim


def test_a_place_in_a_claim_is_told_with_the_innermost_voice_whose_word_it_is() -> None:
    (place,) = shown("340 cracks had been counted", claims=("c2", "c3")).places[:1]
    assert told(place)[0] == "an unnamed clerk"
    assert not place.is_named


def test_places_of_one_claim_are_one_line_that_leads_to_all_of_them() -> None:
    (place,) = shown("up to 2,000", "the dam", claims=("c5",)).places
    assert told(place) == ("The envoy of Queland", ["up to 2,000", "the dam"], "c5")
    assert place.spans == (PAGE.span("up to 2,000"), PAGE.span("the dam"))


def test_few_words_are_shown_in_their_line() -> None:
    (place,) = shown("up to 2,000", claims=("c5",)).places
    (piece,) = place.pieces
    assert piece.after.startswith(" guards would come")
    assert piece.after.endswith((" …", "."))


def test_a_source_is_told_by_what_it_says() -> None:
    (place,) = shown("sources close to the staff", claims=("c6",)).places
    assert told(place) == (
        "sources close to the staff",
        ["the sale for 1.5 billion crowns was agreed in May"],
        "c6",
    )
    assert place.spans == (PAGE.span("sources close to the staff"),)


def test_what_is_ascribed_to_somebody_is_told_with_the_words_that_ascribe_it() -> None:
    thought = [msgspec.structs.replace(each, act="belief") if each.id == "c6" else each for each in SHEET.claims]
    witness = Witness(msgspec.structs.replace(SHEET, claims=tuple(thought)))
    source = PAGE.span("sources close to the staff")
    (place,) = witness.of(Finding("f1", "sample.v1", "notice", "A.", claims=("c6",), spans=(source,))).places
    assert told(place) == ("Tomas Ilk", ["sources close to the staff"], "c6")


def test_what_is_denied_is_told_with_its_denial() -> None:
    denied = [
        msgspec.structs.replace(each, firmness=Firmness(polarity="denied")) if each.id == "c5" else each
        for each in SHEET.claims
    ]
    (told_claim,) = [each for each in denied if each.id == "c5"]
    place = Witness(msgspec.structs.replace(SHEET, claims=tuple(denied))).at(told_claim)
    assert "stated that" in place.pieces[0].words
    assert place.spans == told_claim.content


def test_a_place_outside_all_claims_of_the_finding_is_told_by_its_part() -> None:
    (place,) = shown("Which section?").places
    assert told(place)[0] == "comment 1.1"
    assert place.claim is None


def test_a_claim_that_no_place_shows_is_told_by_its_first_words() -> None:
    (place,) = shown(claims=("c4",)).places
    assert told(place) == ("Tomas Ilk", ["A river is a promise."], "c4")


def test_places_beyond_the_first_are_counted_not_dropped() -> None:
    spans = tuple(Span(at, at + 1) for at in range(MOST_READ + 10))
    found = WITNESS.of(Finding("f1", "sample.v1", "notice", "A sentence.", spans=spans))
    assert len(found.places) == MOST_SHOWN
    assert found.more == MOST_READ + 10 - MOST_SHOWN


def test_controls_of_the_page_are_shown_and_not_obeyed() -> None:
    text = "The \x1b[2Jcrown fell."
    document = msgspec.structs.replace(SHEET.document, text=text)
    bare = msgspec.structs.replace(SHEET, document=document, parts=(), claims=(), values=(), voices=())
    found = Witness(bare).of(Finding("f1", "sample.v1", "notice", "A sentence.", spans=(Span(8, 13),)))
    assert "\x1b" not in "".join(piece.before + piece.words + piece.after for piece in found.places[0].pieces)


def test_words_with_quotation_marks_of_their_own_get_no_more() -> None:
    assert [Piece("the wall").quoted, Piece("“The wall” holds").quoted] == ["“the wall”", "“The wall” holds"]


def test_a_long_claim_is_told_by_its_beginning() -> None:
    text = "The wall will hold " * 12
    claimed = claim(1, part="p1", chain=["v1"], content=(Span(0, len(text.rstrip())),))
    long = sheet_of(
        msgspec.structs.replace(SHEET.document, text=text),
        parts=[Part(id="p1", kind="body", span=Span(0, len(text)))],
        voices=[Voice(id="v1", name="unnamed (it is said)", kind="unnamed", named=False)],
        claims=[claimed],
    )
    place = Witness(long).at(claimed)
    assert place.who == "nobody named (it is said)"
    assert place.pieces[0].words.startswith("The wall will hold The wall")
    assert place.pieces[0].words.endswith(" […]")
    assert len(place.pieces[0].words) < 100
