"""What the documentation shows is what the tool prints: every console block runs, and ends as it says.

In a ```console block a line that starts with `$ ` is a command, and what follows it is its output.
A line `…` stands for lines left out. `$ echo $?` gives the exit code of the command before it, which is else 0.
"""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).parent.parent
PAGES = sorted((ROOT / "docs").glob("*.md"))
BLOCK = re.compile(r"^```console\n(.*?)^```$", re.DOTALL | re.MULTILINE)
LINK = re.compile(r"\]\(([^)#:]+)(?:#[^)]*)?\)")
LEFT_OUT = "…"
TOOL = f'reportedly() {{ "{sys.executable}" -m reportedly "$@"; }}'
"""The tool under test, whether or not it is installed."""


class Shown(NamedTuple):
    """A command as a page shows it: where, what it prints, and how it ends."""

    page: str
    command: str
    output: list[str]
    code: int


def shown() -> Iterator[Shown]:
    """Every command of every console block."""
    for path in PAGES:
        for block in BLOCK.findall(path.read_text(encoding="utf-8")):
            yield from commands(block, page=path.name)


def commands(block: str, *, page: str) -> Iterator[Shown]:
    pieces = [piece.rstrip("\n").split("\n") for piece in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]]
    for index, (command, *output) in enumerate(pieces):
        if command == "echo $?":
            continue
        then = pieces[index + 1] if index + 1 < len(pieces) else [""]
        yield Shown(page, command, output, int(then[1]) if then[0] == "echo $?" else 0)


def run(command: str, *, folder: Path) -> subprocess.CompletedProcess[str]:
    """Runs a command in a folder that holds the examples, 100 characters wide and without colour."""
    folder.joinpath("examples").symlink_to(ROOT / "examples")
    settings = {**os.environ, "PYTHONPATH": str(ROOT), "COLUMNS": "100", "NO_COLOR": "1", "LC_ALL": "C.UTF-8"}
    line = f"{TOOL}\n{command}"
    return subprocess.run(
        ["bash", "-c", line], cwd=folder, env=settings, capture_output=True, text=True, timeout=120, check=False
    )


def matches(output: list[str], *, wanted: list[str]) -> bool:
    """True when the output is what is wanted, with any lines in the place of each `…`."""
    pattern = "".join(
        r"(?:.*\n)*?" if line.strip() == LEFT_OUT else re.escape(line.rstrip()) + r"\n" for line in wanted
    )
    return re.fullmatch(pattern, "".join(line.rstrip() + "\n" for line in output)) is not None


@pytest.mark.parametrize("case", shown(), ids=lambda case: f"{case.page}: {case.command}")
def test_a_command_of_the_documentation_prints_what_is_shown(case: Shown, tmp_path: Path) -> None:
    done = run(case.command, folder=tmp_path)
    assert done.returncode == case.code, done.stderr
    output = (done.stdout + done.stderr).rstrip("\n").split("\n")
    assert matches(output, wanted=case.output), done.stdout + done.stderr


@pytest.mark.parametrize("path", [*PAGES, *sorted((ROOT / "docs" / "design").glob("*.md")), *sorted(ROOT.glob("*.md"))])
def test_a_link_between_pages_leads_somewhere(path: Path) -> None:
    for target in LINK.findall(path.read_text(encoding="utf-8")):
        assert (path.parent / target).exists(), target


def test_design_notes_are_numbered_without_gaps() -> None:
    numbers = [int(path.name[:4]) for path in sorted((ROOT / "docs" / "design").glob("*.md"))]
    assert numbers == list(range(1, len(numbers) + 1))
