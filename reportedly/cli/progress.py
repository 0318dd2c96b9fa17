"""How far a long run has come, on standard error and only where a person looks at it."""

import sys
import threading
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from typing import Protocol

from reportedly.cli.codes import Tally
from reportedly.cli.streams import is_terminal

PATIENCE = 1.0
"""Seconds before anything is shown: a quick run shows nothing."""


class Progress(Protocol):
    """What a run tells of itself while it lasts."""

    def advance(self, tally: Tally) -> None:
        """One more input is done."""

    def hidden(self) -> AbstractContextManager[None]:
        """Out of the way while something else is printed."""


class Silence:
    """No progress: standard error is no terminal."""

    def advance(self, tally: Tally) -> None:
        pass

    def hidden(self) -> AbstractContextManager[None]:
        return nullcontext()


@contextmanager
def progress(total: int | None) -> Iterator[Progress]:
    """Shows documents done, time left and failures for as long as the block runs; `total` None when it is not known."""
    if not is_terminal(sys.stderr):
        yield Silence()
        return
    bar = _Bar(total)
    try:
        yield bar
    finally:
        bar.close()


class _Bar:
    """A line that appears once the run has lasted a while, and leaves nothing behind."""

    def __init__(self, total: int | None) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, SpinnerColumn, TextColumn, TimeRemainingColumn
        from rich.progress import Progress as Display

        columns = (
            SpinnerColumn(),
            TextColumn("Reading"),
            BarColumn(),
            MofNCompleteColumn(),
            TextColumn("{task.fields[failed]}"),
            TextColumn("time left"),
            TimeRemainingColumn(),
        )
        self._lock = threading.RLock()
        self._display = Display(*columns, console=Console(stderr=True), transient=True)
        self._task = self._display.add_task("", total=total, failed="")
        self._shown = False
        self._closed = False
        self._timer = threading.Timer(PATIENCE, self._show)
        self._timer.daemon = True
        self._timer.start()

    def advance(self, tally: Tally) -> None:
        failed = f"{tally.failed} failed" if tally.failed else ""
        self._display.update(self._task, completed=tally.read + tally.failed, failed=failed)

    @contextmanager
    def hidden(self) -> Iterator[None]:
        with self._lock:
            if self._shown:
                self._display.stop()
            try:
                yield
            finally:
                if self._shown and not self._closed:
                    self._display.start()

    def close(self) -> None:
        with self._lock:
            self._closed = True
            self._timer.cancel()
            if self._shown:
                self._display.stop()

    def _show(self) -> None:
        with self._lock:
            if not self._closed:
                self._shown = True
                self._display.start()
