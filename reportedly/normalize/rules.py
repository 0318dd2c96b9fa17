"""The rules that make values, by the versioned names that values carry; the docstring of each is shown to the user."""

from collections.abc import Callable

from reportedly.normalize import dates, fractions, money, numerals, ordinals, ranges, units, vague, years
from reportedly.normalize.places import values as places

RULES: dict[str, Callable[..., object]] = {
    "digits.v1": numerals.digits,
    "number_words.v1": numerals.in_words,
    "indefinite_number.v1": vague.indefinite_number,
    "vague_number.v1": vague.vague_number,
    "fraction.v1": fractions.fraction,
    "range.v1": ranges.ranged,
    "percent.v1": units.percent,
    "money.v1": money.money,
    "age.v1": units.age,
    "duration.v1": units.duration,
    "measure.v1": units.measure,
    "ordinal.v1": ordinals.ordinal,
    "iso_date.v1": dates.iso_date,
    "full_date.v1": dates.full_date,
    "numeric_date.v1": dates.numeric_date,
    "month_and_year.v1": dates.month_and_year,
    "year_range.v1": years.year_range,
    "decade.v1": years.decade,
    "century.v1": years.century,
    "year.v1": years.year,
    **places.RULES,
}


def sentence_of(rule: str) -> str:
    """What a rule finds, in one sentence.

    Raises:
        KeyError: when no rule has that name.
    """
    return (RULES[rule].__doc__ or "").strip().partition("\n")[0]
