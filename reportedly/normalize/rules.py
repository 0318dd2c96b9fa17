"""The rules that make values, by the versioned names that values carry; the docstring of each is shown to the user."""

from collections.abc import Callable

from reportedly.normalize import (
    age_decades,
    ages,
    changes,
    dates,
    figures,
    fractions,
    money,
    numerals,
    ordinals,
    ranges,
    scientific,
    spelled,
    units,
    vague,
    years,
)
from reportedly.normalize.places import values as places
from reportedly.normalize.times.rules import TIME_RULES

RULES: dict[str, Callable[..., object]] = {
    "digits.v1": numerals.digits,
    "number_words.v1": spelled.in_words,
    "scientific.v1": scientific.scientific,
    "indefinite_number.v1": vague.indefinite_number,
    "vague.interval.v1": vague.vague_number,
    "vague.acled.v1": vague.acled_number,
    "factor.v1": changes.many_times,
    "fraction.v1": fractions.fraction,
    "range.v1": ranges.ranged,
    "bounded_range.v1": figures.both_sides,
    "percent.v1": units.percent,
    "money.v1": money.money,
    "age_decade.v1": age_decades.age_decade,
    "age.v1": ages.age,
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
    **TIME_RULES,
    **places.RULES,
}


def sentence_of(rule: str) -> str:
    """What a rule finds, in one sentence.

    Raises:
        KeyError: when no rule has that name.
    """
    return (RULES[rule].__doc__ or "").strip().partition("\n")[0]
