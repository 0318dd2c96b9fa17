"""What was got wrong is shown of the developing half alone."""

import pytest

from bench import halves
from bench.halves import Judged

ASKED = [
    Judged("acts", right=True, where="a", shown="as wanted"),
    Judged("acts", right=False, where="a", shown="not as wanted"),
    Judged("mood", right=True, where="a", shown=""),
]


def test_shares_are_percents_with_how_many_were_asked() -> None:
    assert halves.shares([*ASKED, Judged("acts", right=True, where="b", shown="")]) == {
        "acts": (66.67, 3),
        "mood": (100.0, 1),
    }
    assert halves.shares([]) == {}


def test_misses_are_shown_only_where_asked_for_and_only_what_was_wrong(capsys: pytest.CaptureFixture[str]) -> None:
    halves.show("word", asked=ASKED, misses=False)
    assert "wanted" not in capsys.readouterr().out
    halves.show("word", asked=ASKED, misses=True)
    assert [line for line in capsys.readouterr().out.splitlines() if "wanted" in line] == [
        f"{'a':28} {'acts':10} not as wanted"
    ]


def test_misses_of_the_test_half_are_refused(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.argv", ["bench", "--misses"])
    with pytest.raises(SystemExit):
        halves.options("a set")
    assert "--misses needs --half develop" in capsys.readouterr().err


def test_of_several_sets_some_may_be_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.argv", ["bench", "--set", "acts", "--set", "voices"])
    assert halves.options("sets", sets=("acts", "voices", "chains")).sets == ["acts", "voices"]
