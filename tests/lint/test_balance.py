"""How what a page claims is shared out among its voices."""

import msgspec

from reportedly.lint.balance import FEWEST_CHARACTERS, LARGEST_SHARE, single_voice_page
from reportedly.model import Part
from reportedly.rulebook import Reading
from tests.lint.readings import AUTHOR, Said, party, reading, voice

MAYOR = voice(1, "Ana Ruiz")
LINE = "The quay of Orvena has moved by a hand since the flood, and nobody can tell how long it will hold. "


def page(*, of_mayor: int, of_writer: int, actors: int = 0) -> Reading:
    said, told = "M" + LINE * of_mayor, "W" + LINE * of_writer
    text = f"The quay\n\n{said.strip()}, Ana Ruiz said.\n\n{told.strip()}\n"
    return reading(
        text,
        Said(MAYOR, cue="said", words=said.strip()),
        Said(AUTHOR, cue="", words=told.strip(), mode="narrated"),
        parties=[party(text, "Ana Ruiz", "person", number=number) for number in range(actors)],
    )


def test_a_source_that_carries_most_is_shown_with_its_share() -> None:
    (raised,) = single_voice_page(page(of_mayor=15, of_writer=5))
    assert raised.sentence == "75% of what the article claims is on the word of Ana Ruiz."
    assert raised.claims == ("c0",)


def test_at_the_largest_share_nothing_is_shown() -> None:
    assert LARGEST_SHARE == 0.6
    assert list(single_voice_page(page(of_mayor=11, of_writer=9))) == []


def test_a_short_article_has_no_shares_that_tell_anything() -> None:
    assert len(LINE) * 6 < FEWEST_CHARACTERS
    assert list(single_voice_page(page(of_mayor=6, of_writer=0))) == []


def test_a_writer_carries_an_article_alone_only_where_others_are_written_about() -> None:
    assert list(single_voice_page(page(of_mayor=0, of_writer=20))) == []
    (raised,) = single_voice_page(page(of_mayor=0, of_writer=20, actors=20))
    assert "its author, whom nobody names" in raised.sentence


def test_a_republication_has_shares_of_its_own() -> None:
    """The writer tells half of the page; of what it republishes the mayor carries nearly all."""
    (raised,) = single_voice_page(with_republication(of_mayor=15, of_writer=15))
    assert raised.sentence == "100% of what the republished article claims is on the word of Ana Ruiz."


def test_a_republication_too_short_to_tell_is_left_and_adds_nothing_to_the_page() -> None:
    assert list(single_voice_page(with_republication(of_mayor=6, of_writer=4))) == []


def with_republication(*, of_mayor: int, of_writer: int) -> Reading:
    """A page whose writer adds to an article that it republishes, in which the mayor says everything."""
    made = page(of_mayor=of_mayor, of_writer=of_writer)
    body = next(part for part in made.sheet.parts if part.kind == "body")
    said = made.sheet.claims[0]
    inner = Part(id="p99", kind="republication", span=said.content[0], parent=body.id)
    moved = (msgspec.structs.replace(claim, part="p99" if claim is said else claim.part) for claim in made.sheet.claims)
    sheet = msgspec.structs.replace(made.sheet, parts=(*made.sheet.parts, inner), claims=tuple(moved))
    return Reading(sheet, made.marks)
