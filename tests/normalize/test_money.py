"""Whose dollars, pounds or crowns a page means, where its address tells."""

import msgspec
import pytest

from reportedly.normalize import normalize
from tests.normalize.test_golden import page


def read(text: str, *, uri: str) -> list[tuple[str | None, object]]:
    document, marks = page(text)
    document = msgspec.structs.replace(document, origin=msgspec.structs.replace(document.origin, uri=uri))
    return [(value.unit, (value.ref or {}).get("assumed")) for value in normalize(document, marks)]


@pytest.mark.parametrize(
    ("uri", "unit"),
    [
        ("https://norholm.example.ca/a", "CAD"),
        ("https://example.com.au:443/a", "AUD"),
        ("https://example.com/a.ca", "USD"),
        ("page.txt", "USD"),
        ("https://example.de/", "USD"),
    ],
)
def test_a_bare_dollar_is_the_pages_own_and_said_to_be_assumed(uri: str, unit: str) -> None:
    assert read("There were $5 and 6 dollars.", uri=uri) == [(unit, True), (unit, True)]


def test_a_dollar_with_its_country_is_not() -> None:
    assert read("There were US$5.", uri="https://example.ca/") == [("USD", None)]
