"""The words a dispatch begins with: "VELDEN, 4 March (Agency) —", "Velden, May 3 (Straits Wire) -"."""

import re

from reportedly.structure.phrases import dates

LONGEST = 90
"""Characters before the dash."""

DASH = re.compile(r"\s?(?:--+|[–—―‒]|\s-)\s+(?=\S)")
AGENCY = re.compile(r"\([^()]{2,40}\)\s*\Z")
CAPITALS = re.compile(
    r"(?:[A-ZÀ-Þ][A-ZÀ-Þ.'’]+|[A-ZÀ-Þ]\.)(?:[\s/-]+(?:[A-ZÀ-Þ][A-ZÀ-Þ.'’]+|[A-ZÀ-Þ]\.|[a-z]{2}))*(?=[\s,(]|\Z)"
)
REST = re.compile(r"(?:\s*[,/]\s*[^,()]{2,40})*\s*\Z")
PLACE = re.compile(r"[A-ZÀ-Þ][\w.'’-]+(?:[\s/-]+(?:[A-ZÀ-Þ][\w.'’-]*|[a-z]{2,3}))*(?:\s*,\s*[^,()]{2,30})*\s*\Z")
VERBAL = re.compile(r"[.!?;:“\"”]")


def dateline_words(paragraph: str) -> str | None:
    """The words of the dateline that a paragraph begins with, dash included; None when it begins with none.

    >>> dateline_words("VELDEN, 4 March (Straits Wire) — The bridge is shut.")
    'VELDEN, 4 March (Straits Wire) —'
    """
    dash = DASH.search(paragraph, 2, LONGEST)
    if dash is None:
        return None
    before = paragraph[: dash.start()].rstrip()
    agency = AGENCY.search(before)
    place = before[: agency.start()].rstrip() if agency else before
    if VERBAL.search(place.replace("Sept.", "").replace("St.", "")) and not CAPITALS.match(place):
        return None
    if _is_place(place, agency=agency is not None):
        return paragraph[: dash.end()].rstrip()
    return None


def _is_place(place: str, *, agency: bool) -> bool:
    """Capitals, or a place beside an agency or a date."""
    capitals = CAPITALS.match(place)
    if capitals and (len(capitals[0]) >= 3) and REST.match(place, capitals.end()):
        return len(place[capitals.end() :].split()) <= 7 and len(capitals[0].split()) <= 4
    return bool(PLACE.match(place)) and len(place.split()) <= 7 and (agency or _has_date(place))


def _has_date(place: str) -> bool:
    words = [word.strip(".,").lower() for word in place.split()]
    return any(word in dates().months for word in words) and any(word.isdigit() for word in words)
