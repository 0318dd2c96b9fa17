"""How two entries stand to each other, whichever is named first."""

import pytest

from reportedly.compare.ledger.judging import judge
from tests.compare.ledger.made import BRENT, FAR, entry


@pytest.mark.parametrize(
    ("one", "other", "state"),
    [
        ({"low": 12}, {"low": 12}, "same"),
        ({"low": 12, "bound": "at-least"}, {"low": 12}, "same"),
        ({"low": 12, "bound": "at-least"}, {"low": 30}, "compatible"),
        ({"low": 12}, {"low": 30}, "conflict"),
        ({"low": 30}, {"low": 12, "bound": "at-most"}, "conflict"),
        ({"low": 12}, {"low": 30, "published": "2031-05-06"}, "update"),
        ({"low": 30}, {"low": 12, "published": "2031-05-06"}, "conflict"),
        ({"low": 30}, {"low": 4, "counted": "children"}, "subset"),
        ({"low": 4, "indicator": "wounded"}, {"low": 12, "indicator": "treated"}, "different indicator"),
        ({"low": 12}, {"low": 300}, "unsure"),
        ({"low": 12}, {"low": 30, "counted": "Orven soldiers"}, "unsure"),
        ({"low": 12, "time": (None, None)}, {"low": 30, "places": (BRENT,)}, "unsure"),
    ],
)
def test_two_entries_stand_so(one: dict[str, object], other: dict[str, object], state: str) -> None:
    first, second = entry(1, **one), entry(2, **other)
    judged, turned = judge(first, second), judge(second, first)
    assert judged is not None
    assert judged == turned
    assert judged.state == state
    assert all(reason.endswith(".") for reason in (*judged.reasons, *judged.reconciled_by))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"low": 12}, {"low": 30, "places": (FAR,)}),
        ({"low": 12}, {"low": 30, "time": ("2031-05-09", "2031-05-10")}),
        ({"low": 12}, {"low": 30, "counted": "tanks"}),
        ({"low": 12}, {"low": 30, "indicator": "displaced"}),
        ({"low": 12}, {"low": 30, "polarity": "denied"}),
        ({"low": 12}, {"low": 30, "mood": "plan"}),
        ({"low": 12}, {"low": 30, "places": ()}),
    ],
)
def test_figures_of_two_things_are_not_judged(one: dict[str, object], other: dict[str, object]) -> None:
    assert judge(entry(1, **one), entry(2, **other)) is None


def test_a_conflict_says_what_would_reconcile_it() -> None:
    judged = judge(entry(1, low=12), entry(2, low=30))
    assert judged is not None
    assert "They are of two events." in judged.reconciled_by
    assert "Both hold for sarn." in judged.reasons
