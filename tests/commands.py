"""The command line as tests call it: in this process, or as a program of its own."""

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

import pytest

from reportedly.cli.entry import code_of

ROOT = Path(__file__).parent.parent


class Ended(NamedTuple):
    """How a run ended."""

    code: int
    out: bytes
    err: str


class Line:
    """Runs the command line in this process, and catches what it prints."""

    def __init__(self, captured: pytest.CaptureFixture[bytes]) -> None:
        self._captured = captured

    def __call__(self, *arguments: str | Path) -> Ended:
        code = code_of([str(argument) for argument in arguments])
        out, err = self._captured.readouterr()
        return Ended(code, out, err.decode())


def program(*arguments: str | Path, stdin: bytes | None = None, environment: Mapping[str, str] | None = None) -> Ended:
    """Runs `python -m reportedly` from the repository's root, without a terminal."""
    ran = subprocess.run(
        [sys.executable, "-m", "reportedly", *map(str, arguments)],
        input=stdin,
        stdin=subprocess.DEVNULL if stdin is None else None,
        capture_output=True,
        check=False,
        cwd=ROOT,
        env={**os.environ, **(environment or {})},
        timeout=120,
    )
    return Ended(ran.returncode, ran.stdout, ran.stderr.decode(errors="replace"))
