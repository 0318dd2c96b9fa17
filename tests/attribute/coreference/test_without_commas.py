"""Names whose role stands right beside them, as in texts that lost their commas."""

import pytest

from reportedly.attribute.language.mentions import mention_of


@pytest.mark.parametrize(
    ("source", "name", "kind", "named"),
    [
        ("Ana Ruiz director of the Sarn museum", "Ana Ruiz", "person", True),
        ("Ana Ruiz the head of the harbour guard", "Ana Ruiz", "person", True),
        ("Ana Ruiz a 28-year-old teacher", "Ana Ruiz", "person", True),
        ("the Sarn Harbour director of works", "the Sarn Harbour director of works", "person", False),
        ("White House spokesman for the day", "White House spokesman for the day", "unnamed", False),
        ("Talvenian TV channel Al-Masir", "Al-Masir", "organization", True),
    ],
)
def test_a_role_beside_a_name_leaves_it_a_name(source: str, name: str, kind: str, *, named: bool) -> None:
    found = mention_of(source)
    assert (found.name, found.kind, found.named) == (name, kind, named)
