"""Names that a paragraph breaks off."""

import pytest

from tests.link.test_stage import linked


@pytest.mark.parametrize("text", ["He met Minister for", "He met President of", "The Ministry of", "China and", "al"])
def test_a_name_at_the_very_end_is_no_fault(text: str) -> None:
    assert [one.name for one in linked(text).parties] in ([], ["China"])
