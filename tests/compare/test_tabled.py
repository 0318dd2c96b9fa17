"""Provinces are found by the names that outlets and tables give them."""

import pytest

from reportedly.compare.tabled import keys_of, lies_in


@pytest.mark.parametrize(
    ("name", "region", "is_there"),
    [
        ("tokhara", "Tukharah Governorate", True),
        ("low valley", "The Low Valley Province", True),
        ("amo", "Northern Amoh Governorate", True),
        ("dor ez-zem", "Dor ez Zem Governorate", True),
        ("valley", "High Land Province", False),
        ("low valley", "Low Land Valley", False),
        ("", "Low Valley", False),
    ],
)
def test_a_name_lies_in_a_longer_one(name: str, region: str, is_there: bool) -> None:  # noqa: FBT001
    assert lies_in(keys_of(name), keys_of(region)) is is_there
