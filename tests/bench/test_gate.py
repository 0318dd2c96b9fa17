"""The gate holds what was reached: bounds get stricter, never looser."""

from pathlib import Path

import pytest

from bench import floors, gate
from bench.floors import Floor, Measure, fallen, raised

HELD = {
    "a.f1": Floor(70.0, "2026-11-01", "sha256:1", floor=69.65),
    "b.leaked": Floor(20.0, "2026-11-01", "sha256:1", ceiling=20.1),
}


def measured(f1: float, leaked: float, *, digest: str = "sha256:1") -> dict[str, Measure]:
    return {"a.f1": Measure(f1, digest), "b.leaked": Measure(leaked, digest, less_is_better=True)}


def test_figures_as_good_as_their_bounds_pass() -> None:
    assert not list(fallen(HELD, measures=measured(69.65, 20.1)))


@pytest.mark.parametrize(
    ("f1", "leaked", "words"), [(69.6, 20.0, "a.f1 is 69.6, against its floor 69.65"), (70.0, 21.0, "ceiling 20.1")]
)
def test_a_figure_worse_than_its_bound_is_told_in_a_sentence(f1: float, leaked: float, words: str) -> None:
    (sentence,) = fallen(HELD, measures=measured(f1, leaked))
    assert words in sentence


def test_a_figure_that_nobody_measures_any_more_has_fallen() -> None:
    assert len(list(fallen(HELD, measures={}))) == 2


def test_figures_on_other_data_are_not_compared() -> None:
    assert all("other data" in sentence for sentence in fallen(HELD, measures=measured(99.0, 0.0, digest="sha256:2")))


def test_raising_puts_the_bound_just_short_of_a_better_figure() -> None:
    after = raised(HELD, measures=measured(80.0, 10.0), date="2026-12-01")
    assert after["a.f1"] == Floor(80.0, "2026-12-01", "sha256:1", floor=79.6)
    assert after["b.leaked"] == Floor(10.0, "2026-12-01", "sha256:1", ceiling=10.05)


def test_raising_never_loosens_a_bound() -> None:
    assert raised(HELD, measures=measured(60.0, 30.0), date="2026-12-01") == HELD


def test_a_new_figure_is_held_from_the_day_it_is_raised() -> None:
    assert raised({}, measures={"c": Measure(1.0, "sha256:3")}, date="2026-12-01")["c"].floor == 0.995


def test_floors_survive_being_written_and_read(tmp_path: Path) -> None:
    floors.save(HELD, path=tmp_path / "floors.json")
    assert floors.load(tmp_path / "floors.json") == HELD


def test_the_shipped_floors_can_be_read_and_belong_to_a_bench() -> None:
    assert {name.split(".")[0] for name in floors.load(gate.FLOORS)} <= set(gate.BENCHES)


def test_a_digest_changes_with_names_and_bytes(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"1")
    first = gate.digest_of(tmp_path)
    (tmp_path / "a").rename(tmp_path / "b")
    second = gate.digest_of(tmp_path)
    (tmp_path / "b").write_bytes(b"2")
    assert len({first, second, gate.digest_of(tmp_path)}) == 3


def test_without_data_the_gate_says_so_and_passes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.argv", ["gate", str(tmp_path / "nowhere")])
    gate.main()
    assert "skipped" in capsys.readouterr().out


def test_a_digest_of_several_changes_with_each(tmp_path: Path) -> None:
    one, other = tmp_path / "a", tmp_path / "b"
    one.write_bytes(b"1")
    other.write_bytes(b"2")
    first = gate.digest_of(one, other)
    other.write_bytes(b"3")
    assert len({first, gate.digest_of(one, other), gate.digest_of(one)}) == 3
