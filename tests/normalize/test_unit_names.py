"""Units simple and compound, by signs that tell capitals from small letters and by words."""

import pytest

from tests.normalize.test_golden import values_of


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("3 km²", "square kilometre"),
        ("3 km2", "square kilometre"),
        ("3 cubic feet", "cubic foot"),
        ("4 km cubed", "cubic kilometre"),
        ("5 km/s2", "kilometre per square second"),
        ("5 s-1", "inverse second"),
        ("3 MW", "megawatt"),
        ("3 GHz", "gigahertz"),
        ("3 µg", "microgram"),
        ("40 miles an hour", "mile per hour"),
        ("20 J/m^2 per year", "joule per square metre per year"),
        ("3 metric tons", "tonne"),
        ("3 {kg}", "kilogram"),
        ("10 kilojoules", "kilojoule"),
        ("5 °C", "degree Celsius"),
    ],
)
def test_the_name_of_a_unit(text: str, unit: str) -> None:
    (value,) = values_of(f"It measured {text}.")
    assert value.unit == unit


@pytest.mark.parametrize("text", ["two TV stations", "5 GM workers", "three s", "8 AM stations", "five W brothers"])
def test_letters_that_are_other_words_are_no_units(text: str) -> None:
    assert [value.unit for value in values_of(f"They had {text} there.") if value.unit is not None] == []


def test_what_is_paid_or_counted_per_something_keeps_it() -> None:
    refs = [value.ref or {} for value in values_of("He paid $15 an hour, or $3 per kg, and sang four times a day.")]
    assert [ref.get("per") for ref in refs] == ["hour", "kilogram", "day"]
