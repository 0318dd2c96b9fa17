"""What stands in the cells of a table: numbers and days, strictly, so that none is read as another."""

import calendar
import re
from datetime import date
from typing import Literal, TypeAlias

Decimal: TypeAlias = Literal[".", ","]
"""What stands before the decimals of a number."""

Order: TypeAlias = Literal["ymd", "dmy", "mdy"]
"""In which order a day's numbers stand."""

_PLAIN = re.compile(r"[-+]?(\d+(\.\d*)?|\.\d+)([eE][-+]?\d{1,3})?")
_GROUPED = {
    ".": re.compile(r"[-+]?\d{1,3}(,\d{3})+(\.\d*)?"),
    ",": re.compile(r"[-+]?\d{1,3}([.\u00a0\u202f ]\d{3})+(,\d*)?"),
}
"""Numbers whose thousands are set apart, by the sign of their decimals."""

_UNCLEAR = re.compile(r"[-+]?\d{1,3},\d{3}")

_ISO = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2})(?:[T ].*)?)?)?(?:\.0)?")
_OTHER = re.compile(r"(\d{1,2})[./-](\d{1,2})[./-](\d{4})(?:[T ].*)?")


def number_of(cell: str, *, decimal: Decimal | None = None) -> float | None:
    """The number in a cell; None for an empty one.

    >>> number_of(" 1,234.5 "), number_of("1.234,5", decimal=","), number_of("17.2 %"), number_of("")
    (1234.5, 1234.5, 17.2, None)

    Args:
        decimal: as usual the point; "17,234", which is one number by a comma and another by a point, is then refused.

    Raises:
        ValueError: for anything else, "17,2" where the point divides decimals among it.
    """
    told = cell.strip().removesuffix("%").strip()
    if not told:
        return None
    if decimal is None and _UNCLEAR.fullmatch(told):
        raise ValueError(f"“{told}” may be two numbers; name decimal under [table]")
    mark = decimal or "."
    if _GROUPED[mark].fullmatch(told):
        told = re.sub("," if mark == "." else "[. \u00a0\u202f]", "", told)
    elif mark == "," and "." in told:
        raise ValueError(f"“{told}” is no number with “,” before its decimals")
    plain = told.replace(",", ".") if mark == "," else told
    if not _PLAIN.fullmatch(plain):
        hint = "; name decimal under [table]" if decimal is None and "," in told else ""
        raise ValueError(f"“{told}” is no number with “{mark}” before its decimals{hint}")
    return float(plain)


def days_of(cell: str, *, order: Order = "ymd") -> tuple[date, date] | None:
    """The first and the last day that a cell names: a day, a month, a year, or two with a slash between.

    >>> [str(day) for day in days_of("2031-02")]
    ['2031-02-01', '2031-02-28']
    >>> [str(day) for day in days_of("2031-05-04/2031-05-06")]
    ['2031-05-04', '2031-05-06']

    Raises:
        ValueError: for anything else.
    """
    told = cell.strip()
    if not told:
        return None
    one, slash, other = told.partition("/")
    if slash and _ISO.fullmatch(one.strip()):
        first, last = _days(one.strip(), order=order), _days(other.strip(), order=order)
        if last[1] < first[0]:
            raise ValueError(f"“{told}” ends before it begins")
        return first[0], last[1]
    return _days(told, order=order)


def _days(told: str, *, order: Order) -> tuple[date, date]:
    iso, other = _ISO.fullmatch(told), _OTHER.fullmatch(told)
    if iso is not None:
        year, month, day = (int(part) if part else None for part in iso.groups())
        return _span(year or 0, month, day)
    if other is None:
        raise ValueError(f"“{told}” is no day; write it as 2031-05-04")
    if order == "ymd":
        raise ValueError(f'“{told}” may be two days; name their order under [table], dates = "dmy" or "mdy"')
    one, two, year = (int(part) for part in other.groups())
    return _span(year, *((two, one) if order == "dmy" else (one, two)))


def _span(year: int, month: int | None = None, day: int | None = None) -> tuple[date, date]:
    if month is None:
        return date(year, 1, 1), date(year, 12, 31)
    if day is None:
        return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])
    return date(year, month, day), date(year, month, day)
