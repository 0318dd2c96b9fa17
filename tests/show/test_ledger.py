"""The ledger in a terminal: each interval has its block, wherever it begins."""

from typing import Any

import pytest

from reportedly.show.printed.ledger import CHART, bar, ledger_text

SCALE = (0.0, 100.0)


@pytest.mark.parametrize(
    ("low", "high", "ends"),
    [
        (100, None, "█▶"),
        (99, None, "█▶"),
        (50, None, "─▶"),
        (100, 100, "·█"),
    ],
)
def test_an_interval_that_begins_at_the_end_shows_its_block(low: float, high: float | None, ends: str) -> None:
    drawn = bar(low, high, scale=SCALE)
    assert drawn.endswith(ends)
    assert "█" in drawn
    assert len(drawn) == CHART


def test_an_interval_that_ends_at_the_beginning_shows_its_block() -> None:
    assert bar(None, 0, scale=SCALE).startswith("◀█")


def _entry(figure: str, number: float, *, voice: str, outlet: str) -> dict[str, Any]:
    return {
        "figure": figure,
        "low": number,
        "high": number,
        "voice": voice,
        "outlet": outlet,
        "words": f"{number:.0f}",
        "counted": "people",
        "stated": True,
        "published": "2031-05-02",
    }


def _told(*pairs: tuple[str, str]) -> str:
    entries = [
        _entry("d1x2", 40, voice="the harbour office", outlet="Sarn Herald"),
        _entry("d1x9", 40, voice="the harbour office", outlet="Sarn Herald"),
        _entry("d2x3", 55, voice="Lene Aubry", outlet="Varn Post"),
    ]
    reasons = ["Both are figures of killed.", "No number lies in both."]
    links = [
        {"state": "conflict", "figures": list(pair), "reasons": reasons, "reconciled_by": ["They are of two events."]}
        for pair in pairs
    ]
    record = {"indicator": "killed", "place": "Sarn", "day": "2031-05-01", "entries": entries, "links": links}
    return ledger_text([{**record, "beside": [], "views": []}], width=100, is_coloured=False)


def test_a_page_that_gives_a_figure_twice_has_one_row() -> None:
    told = _told()
    assert "d1x2 x9" in told
    assert told.count("the harbour office") == 1


def test_a_conflict_names_both_figures_with_their_vouchers_once() -> None:
    told = _told(("d1x2", "d2x3"), ("d1x9", "d2x3"))
    assert told.count("“40” (the harbour office, Sarn Herald, d1x2) against “55” (Lene Aubry, Varn Post, d2x3)") == 1
    assert "2 × conflict" in told
    assert told.count("Both are figures of killed.") == 1
