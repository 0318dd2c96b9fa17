"""What the floors hold, the shipped weights were asked for: each bound at least as strict as the aim."""

from bench import floors, gate
from reportedly.tag.session import FOLDER, GRAPH, TOKENIZER

HELD = floors.load(gate.FLOORS)
LOST_AT_MOST = 4.0
"""Points of full F1 that an altered copy may lose against plain text."""


def test_no_altered_copy_may_lose_more_than_four_points() -> None:
    plain = HELD["attribution.full.f1"].measured
    styles = {name: floor.measured for name, floor in HELD.items() if name.startswith("styles.")}
    assert len(styles) >= 10
    assert {name: figure for name, figure in styles.items() if figure < plain - LOST_AT_MOST} == {}


def test_the_golden_pages_are_held_above_seventy() -> None:
    bound = HELD["golden.full.f1"].floor
    assert bound is not None
    assert bound >= 70.0


def test_confidences_are_held_within_five_points() -> None:
    bound = HELD["calibration.dev"].floor
    assert bound is not None
    assert bound >= 95.0


def test_the_tagger_is_at_most_twenty_five_megabytes() -> None:
    assert sum((FOLDER / name).stat().st_size for name in (GRAPH, TOKENIZER)) <= 25e6


def test_eight_bits_lose_at_most_half_a_point_by_the_model_card() -> None:
    (row,) = (
        line for line in (FOLDER / "README.md").read_text(encoding="utf-8").splitlines() if line.startswith("| full |")
    )
    whole, eight = (float(cell) for cell in row.split("|")[2:4])
    assert eight >= whole - 0.5
