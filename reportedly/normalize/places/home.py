"""The country a page comes from, where its address ends in the country's own domain."""

from urllib.parse import urlsplit

from reportedly.model import Origin

DOMAINS = {"uk": "GB", "gov": "US", "mil": "US", "edu": "US"}
"""Endings that are not the country's ISO code."""

GENERIC = frozenset(("io", "tv", "me", "co", "ai", "ly", "fm", "cc", "ws", "to", "la", "gg", "am"))
"""Countries' endings that sites everywhere use for their sound; they tell nothing, and are few enough to leave out."""


def home(origin: Origin) -> str | None:
    """ISO 3166-1 alpha-2, or None where the address does not tell.

    >>> home(Origin("https://news.example.co.uk/a", "", ""))
    'GB'
    """
    host = urlsplit(origin.canonical or origin.uri).hostname if "://" in (origin.canonical or origin.uri) else None
    ending = (host or "").rpartition(".")[2]
    if ending in DOMAINS:
        return DOMAINS[ending]
    return ending.upper() if len(ending) == 2 and ending not in GENERIC else None
