"""The country of a page is told by its address only where that ends in the country's own domain."""

import pytest

from reportedly.model import Origin
from reportedly.normalize.places.home import home


@pytest.mark.parametrize(
    ("uri", "country"),
    [
        ("https://news.lindmoor.example.co.uk/storm", "GB"),
        ("https://lindmoor.example.de/storm", "DE"),
        ("https://water.lindmoor.gov/", "US"),
        ("https://lindmoor.example.com/storm", None),
        ("https://lindmoor.example.io/storm", None),
        ("pages/storm.de", None),
        ("-", None),
    ],
)
def test_the_last_part_of_the_host_tells(uri: str, country: str | None) -> None:
    assert home(Origin(uri, "sha256:00", "text/html")) == country


def test_the_pages_own_address_goes_before_the_file_it_was_read_from() -> None:
    assert home(Origin("storm.html", "", "text/html", canonical="https://lindmoor.example.fr/a")) == "FR"
