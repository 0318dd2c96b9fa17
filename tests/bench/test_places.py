"""The measure of places counts what is right within the distance, and only that."""

from pathlib import Path

import pytest

from bench.places import Article, Toponym, figures, kilometres, measured
from reportedly.text import Span

TEXT = "The mill in Paris, Texas, burned. They met in Hamburg."


def toponym(words: str, point: tuple[float, float] | None, geonames: int | None) -> Toponym:
    start = TEXT.index(words)
    return Toponym(Span(start, start + len(words)), point, geonames)


def test_a_degree_of_latitude_is_some_111_kilometres() -> None:
    assert kilometres((10.0, 20.0), (11.0, 20.0)) == pytest.approx(111.2, abs=0.1)
    assert kilometres((0.0, 179.5), (0.0, -179.5)) == pytest.approx(111.2, abs=0.1)


def test_right_places_are_counted_and_wrong_ones_are_not() -> None:
    known = (
        toponym("Paris", (33.66, -95.56), 4717560),
        toponym("Texas", (31.25, -99.25), 4736286),
        toponym("Hamburg", (0.0, 0.0), 2911298),
    )
    outcome = measured([Article(1, TEXT, known)])
    counts = outcome.counts
    assert (counts["held"], counts["resolved"], counts["found"], counts["right"], counts["reached"]) == (3, 2, 3, 2, 2)
    assert any("elsewhere" in miss and "[Hamburg]" in miss for miss in outcome.misses)


def test_without_the_data_there_are_no_figures(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert figures(tmp_path) == {}
    assert "not measured" in capsys.readouterr().out
