"""Ages told by their ten years: in his 40s, a man in his early forties, both in their mid-30s."""

from decimal import Decimal

from reportedly.normalize.figures import Reading
from reportedly.normalize.tokens import Stretch

YEARS = 9
"""The last year of ten, counted from the first."""

OLDEST = 100
"""Tens below which an age is told so."""


def age_decade(stretch: Stretch, at: int) -> Reading | None:
    """An age told by its ten years: in his 40s, both in their early forties; the interval is all ten years."""
    ages = stretch.words.units.ages
    start = at - 1 - stretch.hyphened(at - 1)
    start -= stretch[start].lower in ages.parts
    if stretch[start].lower not in ages.owners or stretch[start - 1].lower != "in" or stretch[at].breaks:
        return None
    end, tens = at + 1, stretch.words.numerals.tens.get(f"{stretch[at].lower.removesuffix('ies')}y", 0)
    if stretch[at].kind == "digits" and stretch[at].text.isdecimal():
        end += stretch[at + 1].text in ("'", "’")
        tens = int(stretch[at].text) if stretch[end].lower == "s" and stretch[end].joined else 0
        end += 1
    if tens % 10 or not 0 < tens < OLDEST:
        return None
    return Reading(
        first=at,
        end=end,
        kind="duration",
        low=Decimal(tens),
        high=Decimal(tens + YEARS),
        unit="year",
        bound="range",
        rule="age_decade.v1",
        ref={"age": True},
    )
