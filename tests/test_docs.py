"""What the documentation shows is what the tool prints: every console block runs, and ends as it says.

In a ```console block a line that starts with `$ ` is a command, lines that start with `> ` go on with it, and what
follows is its output. `…` on a line stands for lines left out. `$ echo $?` shows the exit code of the command before
it, which is else 0. The commands of a block run one after the other in a folder that holds the examples.
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
NOTES = sorted((ROOT / "docs" / "design").glob("*.md"))
BLOCK = re.compile(r"^```console\n(.*?)^```$", re.DOTALL | re.MULTILINE)
COMMAND = re.compile(r"^\$ (.*\n(?:> .*\n)*)((?:(?!\$ ).*\n)*)", re.MULTILINE)
FIRST = re.compile(r"^```sh\n.*?&& (reportedly read \S+)\n```$.*?^```text\n(.*?)^```$", re.DOTALL | re.MULTILINE)
LINK = re.compile(r"\]\(([^)#:]+)(?:#[^)]*)?\)")
LEFT_OUT = "…"
SCORE = re.compile(r"\b(?:0\.\d{2,4}|1\.00)\b")
"""A confidence; processors of another kind round the tagger's scores in their own way."""
TOOL = f'reportedly() {{ "{sys.executable}" -m reportedly "$@"; }}'
"""The tool under test, whether or not it is installed."""


class Shown(NamedTuple):
    """A command as a page shows it: what it prints, and how it ends."""

    command: str
    output: list[str]
    code: int


def blocks() -> Iterator[tuple[str, str]]:
    """Every console block with its page's name."""
    for path in PAGES:
        yield from ((path.name, block) for block in BLOCK.findall(path.read_text(encoding="utf-8")))


def shown(block: str) -> Iterator[Shown]:
    """The commands of one block."""
    found = [(command.replace("\n> ", "\n").rstrip("\n"), output) for command, output in COMMAND.findall(block)]
    for index, (command, output) in enumerate(found):
        if command != "echo $?":
            after, told = found[index + 1] if index + 1 < len(found) else ("", "")
            yield Shown(command, output.rstrip("\n").split("\n"), int(told) if after == "echo $?" else 0)


def run(command: str, *, folder: Path) -> subprocess.CompletedProcess[str]:
    """Runs a command there, without a terminal and without colour."""
    settings = {**os.environ, "PYTHONPATH": str(ROOT), "COLUMNS": "100", "NO_COLOR": "1", "LC_ALL": "C.UTF-8"}
    return subprocess.run(
        ["bash", "-c", f"{TOOL}\n{command}"],
        cwd=folder,
        env=settings,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=120,
        check=False,
    )


def matches(output: str, *, wanted: list[str]) -> bool:
    """True when the output is what is wanted, with any lines in the place of each `…`."""
    pieces = (r"(?:.*\n)*?" if line.strip() == LEFT_OUT else re.escape(_plain(line)) + r"\n" for line in wanted)
    lines = "".join(_plain(line) + "\n" for line in output.rstrip("\n").split("\n"))
    return re.fullmatch("".join(pieces), lines) is not None


def _plain(line: str) -> str:
    return SCORE.sub("0.00", line.rstrip())


@pytest.mark.parametrize(("page", "block"), list(blocks()), ids=lambda text: text.splitlines()[0])
def test_a_console_block_shows_what_its_commands_print(page: str, block: str, tmp_path: Path) -> None:
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    for case in shown(block):
        done = run(case.command, folder=tmp_path)
        assert done.returncode == case.code, f"{page}: {case.command}\n{done.stdout}"
        assert matches(done.stdout, wanted=case.output), f"{page}: {case.command}\n{done.stdout}"


def test_the_first_command_of_the_readme_prints_the_sheet_it_shows(tmp_path: Path) -> None:
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    readme = FIRST.search((ROOT / "README.md").read_text(encoding="utf-8"))
    assert readme is not None
    done = run(readme[1], folder=tmp_path)
    assert done.returncode == 0
    assert matches(done.stdout, wanted=readme[2].rstrip("\n").split("\n")), done.stdout


@pytest.mark.parametrize("path", [*PAGES, *NOTES, *sorted(ROOT.glob("*.md"))], ids=lambda path: path.name)
def test_a_link_between_pages_leads_somewhere(path: Path) -> None:
    for target in LINK.findall(path.read_text(encoding="utf-8")):
        assert (path.parent / target).exists(), target


def test_design_notes_are_numbered_without_gaps() -> None:
    assert [int(path.name[:4]) for path in NOTES] == list(range(1, len(NOTES) + 1))
