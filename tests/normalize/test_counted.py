"""What a figure counts: the words themselves, and no others."""

import pytest

from bench.values import values_of


@pytest.mark.parametrize(
    ("text", "number", "counted"),
    [
        ("It dismissed 1 percent of the bank's 100,000 retail clerks.", "1 percent", "bank's 100,000 retail clerks"),
        ("It dismissed 1 percent of the bank's.", "1 percent", None),
        ("It led to the death of 40 militants media reported.", "40", "militants"),
        ("It shut 40 media outlets.", "40", "media outlets"),
        ("The death toll reached 41 overnight medics said.", "41", "death toll"),
        ("They found 41 overnight bags.", "41", None),
    ],
)
def test_the_thing_counted_ends_where_its_words_do(text: str, number: str, counted: str | None) -> None:
    value = next(value for value in values_of(text) if value.span.of(text) == number)
    assert (value.counted.of(text) if value.counted else None) == counted


@pytest.mark.parametrize(
    ("text", "figure", "thing"),
    [
        ("The number of injured in the blasts stands at 120.", "120", "injured"),
        ("The number of missing has doubled.", "doubled", "missing"),
        ("Its deaths doubled last year.", "doubled", "deaths"),
        ("The firm doubled its workforce.", "doubled", "workforce"),
        ("The magnitude was revised to 4.1.", "4.1", "magnitude"),
        ("The rate fell to 4.1.", "4.1", "rate"),
    ],
)
def test_what_grows_or_stands_at_a_level_is_what_its_figure_is_of(text: str, figure: str, thing: str) -> None:
    found = {value.span.of(text): value.counted for value in values_of(text)}
    counted = found[figure]
    assert counted is not None
    assert counted.of(text) == thing


@pytest.mark.parametrize("text", ["He was doubled over.", "He doubled back and left."])
def test_a_verb_that_tells_no_growth_is_no_figure(text: str) -> None:
    assert [value for value in values_of(text) if value.kind == "quantity"] == []
