"""The product as its users run it: a child process, its output and what it cost."""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).parent.parent
DATA = ROOT.parent / "shared" / "data"
"""Where the data to develop against lies; it is no part of the project."""

Sheet = dict[str, Any]
"""One line of `reportedly read --jsonl`, as its JSON says it."""


class Cost(NamedTuple):
    """What one run cost: CPU and wall-clock seconds, and the most memory it held, in MB."""

    cpu: float
    wall: float
    memory: float


def run(arguments: Sequence[str], *, output: Path | None = None) -> Cost:
    """Runs `reportedly` with these arguments; its standard output goes to `output`, or nowhere.

    Raises:
        RuntimeError: when it ends with anything but 0 (all read) or 1 (some inputs failed).
    """
    start = time.perf_counter()
    with (output or Path(os.devnull)).open("wb") as stdout, tempfile.TemporaryFile() as stderr:
        child = subprocess.Popen([sys.executable, "-m", "reportedly", *arguments], stdout=stdout, stderr=stderr)
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        if child.returncode not in (0, 1):
            stderr.seek(0)
            raise RuntimeError(f"reportedly ended with {child.returncode}: {stderr.read()[-500:].decode()}")
    kilobytes = usage.ru_maxrss / (1024 if sys.platform == "darwin" else 1)
    return Cost(usage.ru_utime + usage.ru_stime, time.perf_counter() - start, kilobytes / 1024)


def sheets(inputs: Sequence[Path]) -> Iterator[Sheet]:
    """What `reportedly read --jsonl` prints about these inputs, a line each."""
    with tempfile.TemporaryDirectory() as folder:
        output = Path(folder) / "sheets.jsonl"
        run(["read", "--jsonl", "--offline", *map(str, inputs)], output=output)
        with output.open(encoding="utf-8") as lines:
            yield from map(json.loads, lines)
