"""What a page says of itself: title, author, outlet, date, addresses, language. Nothing is guessed."""

from typing import Any

import msgspec


class Says(msgspec.Struct, frozen=True):
    """What a page says of itself; None where it is silent."""

    title: str | None = None
    author: str | None = None
    outlet: str | None = None
    published: str | None = None
    canonical: str | None = None
    original: str | None = None
    language: str | None = None


def said(root: Any) -> Says:
    """What the page says of itself."""
    title = root.findtext(".//title")
    return Says(title=" ".join(title.split()) if title else None)
