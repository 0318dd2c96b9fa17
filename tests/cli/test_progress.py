"""Progress is shown to a person who waits, and to nobody else."""

import io
import sys
import time

import pytest

from reportedly.cli import progress as module
from reportedly.cli.codes import Tally
from reportedly.cli.progress import progress
from reportedly.model import Problem


class Screen(io.StringIO):
    """A terminal that keeps what was written to it."""

    def isatty(self) -> bool:
        return True


def watched(monkeypatch: pytest.MonkeyPatch, *, patience: float = module.PATIENCE) -> Screen:
    """Standard error, with a person before it; set up in the test itself, for pytest puts its own there before."""
    made = Screen()
    monkeypatch.setattr(module, "PATIENCE", patience)
    monkeypatch.setattr(sys, "stderr", made)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.setenv("NO_COLOR", "1")
    return made


def until_shown(screen: Screen) -> None:
    for _ in range(1000):
        if screen.getvalue():
            return
        time.sleep(0.01)
    pytest.fail("no progress within ten seconds")


def tallied(*outcomes: Problem) -> Tally:
    tally = Tally(fail_on=None)
    for found in outcomes:
        tally.add(found)
    return tally


def test_a_long_run_tells_what_is_done_and_what_failed(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = watched(monkeypatch, patience=0.0)
    with progress(3) as shown:
        until_shown(screen)
        shown.advance(tallied(Problem("a.html", "Empty", "It is empty.")))
    assert "1/3" in screen.getvalue()
    assert "1 failed" in screen.getvalue()


def test_progress_makes_way_for_what_is_printed(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = watched(monkeypatch, patience=0.0)
    with progress(3) as shown:
        until_shown(screen)
        with shown.hidden():
            before = screen.getvalue()
            time.sleep(0.2)
            assert screen.getvalue() == before


def test_a_quick_run_shows_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = watched(monkeypatch, patience=60.0)
    with progress(3) as shown:
        shown.advance(tallied())
    assert screen.getvalue() == ""


def test_nothing_is_shown_where_there_is_no_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "PATIENCE", 0.0)
    monkeypatch.setattr(sys, "stderr", io.StringIO())
    with progress(3) as shown, shown.hidden():
        shown.advance(tallied())
    assert isinstance(sys.stderr, io.StringIO)
    assert sys.stderr.getvalue() == ""
