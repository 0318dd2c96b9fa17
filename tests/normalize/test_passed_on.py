"""A figure whose words are left out has the indicator of the one it belongs to, and no other has."""

import pytest

from reportedly.model import Mark, Marks
from reportedly.normalize import normalize
from reportedly.text import Span
from tests.normalize.test_golden import page


def told(text: str) -> list[object]:
    """The indicators of a text of one sentence."""
    document, marks = page(text)
    marks = Marks(parts=marks.parts, sentences=(Mark("sentence", Span(0, len(text)), "p1"),))
    return [(value.ref or {}).get("indicator") for value in normalize(document, marks) if value.kind != "date"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The army lost 2,300 men, against 1,150 a year before.", ["killed", "killed"]),
        ("It sent 7,000 soldiers, of whom only 5,200 came.", ["troops", "troops"]),
        ("The club had 230,000 members and lost two-thirds of them.", ["members", "members"]),
        ("Four drones fell, but two more reached the harbour.", ["aircraft", "aircraft"]),
        ("They paid half of the $2bn in aid.", ["aid", "aid"]),
        ("Deaths fell to 612, a drop of 7.5 percent.", ["killed", "killed"]),
        ("Of $640m in loans $75m of it is lost; 12 guards sang.", ["loan", "loan", None]),
    ],
)
def test_it_passes_on(text: str, expected: list[str | None]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The blast killed 12, and 40 clerks sang.", ["killed", None]),
        ("The blast killed 12 and cost $3 more.", ["killed", "cost"]),
        ("The blast killed 12. It was against 40 of the rules.", ["killed", None]),
        ("Three firms have 70 percent of that sum.", ["companies", None]),
    ],
)
def test_it_stays_with_its_own(text: str, expected: list[str | None]) -> None:
    assert told(text) == expected
