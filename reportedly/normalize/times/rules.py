"""The rules that make times, by the versioned names that values carry."""

from collections.abc import Callable

from reportedly.normalize import dates
from reportedly.normalize.times import (
    dated,
    deictic,
    distances,
    durations,
    named,
    partial,
    reading,
    sets,
    spans,
    weekdays,
)

TIME_RULES: dict[str, Callable[..., object]] = {
    "year_first.v1": dates.year_first,
    "month_of_year.v1": dated.month,
    "day_of_year.v1": dated.day_of_year,
    "day_of_month.v1": dated.day_of_month,
    "numeric_day.v1": dated.numeric_day,
    "numeric_month.v1": dated.numeric_month,
    "deictic_day.v1": deictic.day,
    "calendar_unit.v1": deictic.turned_unit,
    "told_from_another_time.v1": deictic.told_elsewhere,
    "weekend.v1": deictic.weekend,
    "window.v1": distances.window,
    "distance.v1": distances.distance,
    "weekday.v1": weekdays.weekday,
    "weekday_and_day.v1": weekdays.weekday_and_day,
    "weekday_of_week.v1": weekdays.turned_weekday,
    "season.v1": named.season,
    "quarter.v1": named.quarter,
    "feast.v1": named.feast,
    "islamic_feast.v1": named.islamic_feast,
    "numbered_week.v1": named.numbered_week,
    "part_of_period.v1": partial.part,
    "toward_now.v1": partial.toward,
    "week_of.v1": partial.week_of,
    "nth_of_period.v1": partial.nth,
    "time_range.v1": spans.ranged,
    "since.v1": spans.since,
    "one_sided.v1": spans.one_sided,
    "duration_in_words.v1": durations.duration_in_words,
    "no_such_day.v1": reading.no_such_day,
    "year_up_to.v1": spans.year_up_to,
    "repeated.v1": sets.repeated,
}
