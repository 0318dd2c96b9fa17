"""The day from which each part tells its times."""

from datetime import date

from reportedly.model import Document, Marks, Origin, Part
from reportedly.normalize import normalize
from reportedly.normalize.anchors import anchors, day_of
from reportedly.text import Span, unshifted

TEXT = "It rained yesterday. So it did yesterday. Here too, yesterday. And yesterday."


def page(*, published: str | None) -> Document:
    origin = Origin(uri="-", digest="", media_type="text/plain", published=published)
    return Document(id="d", text=TEXT, title=None, language="en", origin=origin, shift=unshifted(TEXT))


def test_a_part_is_told_from_its_own_date_then_the_one_around_it_then_the_pages() -> None:
    parts = (
        Part("p1", "body", Span(0, len(TEXT))),
        Part("p2", "republication", Span(21, 62), parent="p1", date="2030-01-10"),
        Part("p3", "caption", Span(42, 62), parent="p2"),
    )
    found = anchors(page(published="2031-05-14T06:00:00Z"), Marks(parts=parts))
    assert [found.at(place) for place in (0, 25, 45, 70)] == [
        date(2031, 5, 14),
        date(2030, 1, 10),
        date(2030, 1, 10),
        date(2031, 5, 14),
    ]


def test_a_comment_without_a_date_is_told_from_no_day() -> None:
    parts = (
        Part("p1", "body", Span(0, 20), date="2031-05-14"),
        Part("p2", "thread", Span(21, len(TEXT))),
        Part("p3", "comment", Span(21, 41), parent="p2"),
        Part("p4", "comment", Span(42, 62), parent="p2", date="2031-05-20"),
    )
    values = normalize(page(published="2031-05-14"), Marks(parts=parts))
    assert [value.low for value in values] == ["2031-05-13", None, "2031-05-19"]


def test_words_for_a_date_that_are_no_iso_date_are_no_day() -> None:
    assert day_of("3 hours ago") is None
    assert day_of("2031-02-30") is None
    assert day_of(None) is None


def test_a_page_without_a_date_of_its_own_takes_the_one_its_articles_agree_on() -> None:
    dated = Part("p2", "body", Span(21, len(TEXT)), date="2031-05-14")
    other = Part("p1", "body", Span(0, 20), date="2031-05-15")
    alone = anchors(page(published=None), Marks(parts=(Part("p1", "headline", Span(0, 20)), dated)))
    assert alone.at(0) == date(2031, 5, 14)
    torn = anchors(page(published=None), Marks(parts=(other, dated, Part("p3", "caption", Span(62, 70)))))
    assert torn.at(65) is None
