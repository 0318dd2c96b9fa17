"""Names that a paragraph breaks off."""

import pytest

from tests.link.test_stage import linked


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("He met Minister for", []),
        ("He met President of", []),
        ("The Ministry of", []),
        ("China and", ["China"]),
        ("al", []),
    ],
)
def test_a_name_at_the_very_end_is_no_fault(text: str, names: list[str]) -> None:
    assert [one.name for one in linked(text).parties] == names
