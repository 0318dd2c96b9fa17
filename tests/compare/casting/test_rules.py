"""What is told of a party that is cast in opposite parts: whose word, which places, and what would undo it."""

from reportedly.compare.casting.rules import party_in_opposite_parts, victim_and_perpetrator
from reportedly.model import Capture
from reportedly.pipeline import examine
from reportedly.read import read
from reportedly.rulebook.reading import Reading
from reportedly.rulebook.rule import Raised
from reportedly.structure import structure


def tagged(text: str) -> Reading:
    capture = Capture(uri="page.txt", body=text.encode(), declared="text/plain")
    return Reading(examine(capture), structure(read(capture)))


def parts(text: str) -> list[Raised]:
    return list(party_in_opposite_parts(tagged(text)))


ONE = """The dam

By Tomas Harrel

The Hill Brigade supports the Orvel Militia.

The Hill Brigade is fighting the Orvel Militia for the dam.
"""
TWO = ONE.replace("Militia.\n", "Militia, Pavel Ostrin said.\n", 1).replace("dam.\n", "dam, Lene Aubry said.\n")
NESTED = ONE.replace("Militia.\n", "Militia, Pavel Ostrin said.\n", 1)


def test_one_voice_that_casts_a_party_both_ways_is_told_as_one() -> None:
    (raised,) = parts(ONE)
    assert raised.reasons[-1] == "One voice casts Hill Brigade both ways: Tomas Harrel."


def test_two_voices_are_told_as_two_with_whom_they_have_come_through() -> None:
    (raised,) = parts(TWO)
    assert raised.reasons[-1].startswith("Two voices cast Hill Brigade so, both by way of Tomas Harrel")
    assert "Pavel Ostrin" in raised.sentence
    assert "Lene Aubry" in raised.sentence


def test_a_voice_that_quotes_the_other_is_told() -> None:
    (raised,) = parts(NESTED)
    assert raised.reasons[-1] == (
        "One voice passes on both: Tomas Harrel casts Hill Brigade one way, and quotes Pavel Ostrin for the other."
    )


def test_both_places_are_shown_and_what_would_undo_it() -> None:
    (raised,) = parts(ONE)
    assert [span.of(ONE) for span in raised.spans] == [
        "The Hill Brigade supports the Orvel Militia",
        "The Hill Brigade is fighting the Orvel Militia",
    ]
    assert len(raised.claims) == 2
    assert raised.values
    assert raised.overturned_by


def test_a_plan_is_told_as_one() -> None:
    (raised,) = parts(ONE.replace("supports", "is planning to support"))
    assert "as a plan or a possibility" in raised.reasons[0]


def test_a_camp_may_be_other_people_in_the_other_place() -> None:
    (raised,) = parts(ONE.replace("the Orvel Militia", "the rebels"))
    assert "“the rebels” are not the same people in both places." in raised.overturned_by


def test_a_deed_done_and_suffered_is_told_with_its_day() -> None:
    text = (
        "The market\n\nBy Mira Tolk\n\nThe Salt Front shelled the market in the village of Olm on Monday.\n\n"
        "Three men of the Salt Front were killed in the shelling of the market in the village of Olm on Monday.\n"
    )
    (raised,) = victim_and_perpetrator(tagged(text))
    assert "the same shelling" in raised.sentence
    assert "Both are told of the same day, and no other party is named as the other side." in raised.reasons
    assert [span.of(text) for span in raised.spans] == [
        "The Salt Front shelled",
        "the Salt Front were killed in the shelling",
    ]


def test_two_comments_are_two_texts() -> None:
    page = (
        "<html><body><article><h1>The dam</h1><p>By Tomas Harrel</p><p>It rained at the dam for a week and the road "
        "was closed to all but the miller.</p></article><div id='comments'><h3>2 comments</h3><ol class='comment-list'>"
        "<li class='comment'><span class='comment-author'>Ana</span><div class='comment-content'><p>The Hill Brigade "
        "supports the Orvel Militia.</p></div></li><li class='comment'><span class='comment-author'>Ben</span>"
        "<div class='comment-content'><p>The Hill Brigade is fighting the Orvel Militia.</p></div></li></ol></div>"
        "</body></html>"
    )
    capture = Capture(uri="page.html", body=page.encode(), declared="text/html")
    reading = Reading(examine(capture), structure(read(capture)))
    assert [part.kind for part in reading.sheet.parts].count("comment") == 2
    assert list(party_in_opposite_parts(reading)) == []
