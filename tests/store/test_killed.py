"""A process that is killed loses nothing it had committed, and leaves a sound file; the kills are real."""

import os
import random
import signal
import time
from pathlib import Path

import pytest

from reportedly.store import adding, asking, casefile
from reportedly.store.checking import Fault, faults
from tests.store.made import capture, line

KILLS = 200
MOST = 4
"""Documents a process says are in before it is killed, at most."""

LONGEST = 0.004
"""Seconds it goes on after that, at most: about one transaction."""

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="Processes are forked, which this system cannot do.")


def writes_until_killed(path: Path, *, first: int, acknowledge: int) -> None:
    """Adds documents one after the other, and says after each that it is in."""
    case = casefile.opened(path, who="Ana")
    for number in range(first, first + 10_000):
        adding.add(case, capture(number), line=line(number))
        os.write(acknowledge, f"{number}\n".encode())


def killed_while_writing(path: Path, *, first: int, count: int, after: float) -> list[int]:
    """The documents that a process said were in before it was killed: `count` of them, and what came `after`."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            os.close(reading)
            writes_until_killed(path, first=first, acknowledge=writing)
        finally:
            os._exit(1)
    os.close(writing)
    with os.fdopen(reading, "rb") as told:
        said = [int(told.readline()) for _ in range(count)]
        time.sleep(after)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        return said + [int(line) for line in told.read().split(b"\n")[:-1]]


@pytest.mark.filterwarnings("ignore:This process .* is multi-threaded:DeprecationWarning")
def test_a_killed_process_loses_nothing_it_had_said_was_in(tmp_path: Path) -> None:
    path = tmp_path / "storm.case"
    casefile.created(path, who="Ana").close()
    chance = random.Random(7)
    said: set[int] = set()
    for _ in range(KILLS):
        first = max(said, default=0) + 1
        told = killed_while_writing(path, first=first, count=chance.randint(0, MOST), after=chance.uniform(0, LONGEST))
        said.update(told)
        with casefile.opened(path, who="Otto") as case:
            assert all(adding.known(case, adding.digest_of(capture(number).body)) for number in told)
    with casefile.read_only(path) as case:
        assert {f"storm-{number}.txt" for number in said} <= {row.uri for row in asking.listed(case)}
        assert [found for found in faults(case) if isinstance(found, Fault)] == []
