"""What counts as right of a figure."""

from collections.abc import Mapping
from pathlib import Path

import msgspec
import pytest

from bench import figures
from bench.figures import asked_of, same_interval
from reportedly.model import Value
from reportedly.text import Span
from tests.figured import Denoted, figured
from tests.show.samples import Page, sheet_of

MARKED = "At [n1:about 12] [of1:old clerks] were killed in [in1:Norholm] [on1:on Monday].\n= 1 ~12; killed"
GOLD = figured(MARKED)


def span(words: str) -> Span:
    start = GOLD.text.index(words)
    return Span(start, start + len(words))


KILLED = Value(
    "x1",
    "quantity",
    span("12"),
    low=12,
    high=12,
    unit=None,
    bound="about",
    rule="sample.v1",
    counted=span("old clerks"),
    ref={"indicator": "killed", "time": "x2", "place": "x3"},
)
TIME = Value("x2", "date", span("Monday"), "2031-05-12", "2031-05-13", None, "exact", "sample.v1")
PLACE = Value("x3", "place", span("Norholm"), None, None, None, "exact", "sample.v1")


def asked(*values: Value) -> Mapping[str, bool]:
    sheet = sheet_of(Page(GOLD.text).document(), values=[*values, TIME, PLACE])
    return {one.figure: one.right for one in asked_of(GOLD, sheet)}


def wrong(*values: Value) -> set[str]:
    return {name for name, right in asked(*values).items() if not right}


def test_a_figure_read_as_it_is_marked_is_right() -> None:
    assert all(asked(KILLED).values())
    assert len(asked(KILLED)) == 13


@pytest.mark.parametrize(
    ("given", "names"),
    [
        ({"low": 11}, {"interval", "bound"}),
        ({"bound": "exact"}, {"bound"}),
        ({"unit": "tonne"}, {"unit"}),
        ({"counted": span("clerks")}, {"thing_exact"}),
        ({"counted": None}, {"thing", "thing_exact"}),
        ({"ref": None}, {"indicator", "time", "place"}),
        (
            {"ref": {"indicator": "wounded", "time": "x3", "place": "x2"}},
            {f"{name}{end}" for name in ("indicator", "time", "place") for end in ("", "_told")},
        ),
    ],
)
def test_each_part_of_a_figure_is_judged_alone(given: dict[str, object], names: set[str]) -> None:
    assert wrong(msgspec.structs.replace(KILLED, **given)) == names


def test_what_was_not_found_is_wrong_in_every_figure_but_those_of_what_is_told() -> None:
    assert not any(asked().values())
    assert not any(name.endswith("_told") for name in asked())


def test_a_value_on_no_figure_is_told_and_a_factor_is_not_asked_for() -> None:
    stray = msgspec.structs.replace(KILLED, id="x4", span=span("Norholm"))
    assert asked(stray)["found_told"] is False
    assert "found_told" not in asked(msgspec.structs.replace(stray, unit="times"))


def test_a_share_in_words_may_be_read_in_percent() -> None:
    half = Denoted(0.5, 0.5, None)
    assert same_interval(half, msgspec.structs.replace(KILLED, low=50, high=50, unit="percent"))
    assert not same_interval(half, msgspec.structs.replace(KILLED, low=50, high=50))


def test_an_indicator_of_another_name_for_the_same_is_right_and_one_beyond_the_guide_is_no_fault() -> None:
    jobs = figured("[n1:12] [of1:posts] went.\n= 1 12; employees")
    posts = figured("[n1:12] [of1:posts] went.\n= 1 12")
    for gold, name, told in ((jobs, "jobs", {"indicator": True, "indicator_told": True}), (posts, "fine", {})):
        given = Value("x1", "quantity", Span(0, 2), 12, 12, None, "exact", "sample.v1", ref={"indicator": name})
        sheet = sheet_of(Page(gold.text).document(), values=[given])
        assert {one.figure: one.right for one in asked_of(gold, sheet) if "indicator" in one.figure} == told


def test_the_gate_is_given_the_test_half_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "figures" / "test").mkdir(parents=True)
    (tmp_path / "figures" / "test" / "a.txt").write_text(MARKED, encoding="utf-8")
    monkeypatch.setattr(figures, "CASES", tmp_path)
    held = figures.figures(tmp_path)
    assert held["interval"] == 100
    assert held["indicator.f1"] == 100
    assert not any(name.endswith("_told") for name in held)
