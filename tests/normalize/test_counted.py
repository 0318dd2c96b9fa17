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
