"""Days as a report draws them."""

from datetime import date


def day_of(words: str | None) -> date | None:
    """The day that a time in ISO 8601 begins with; None for a month, a year, and what stands in no calendar.

    >>> day_of("2031-05-04T18:40:00Z"), day_of("2031-05"), day_of("2031-02-30"), day_of(None)
    (datetime.date(2031, 5, 4), None, None, None)
    """
    try:
        return date.fromisoformat((words or "")[:10])
    except ValueError:
        return None
