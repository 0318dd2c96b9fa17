"""What the documentation shows of the tool: its console blocks, run again, and written anew when asked.

    python -m tests.console      runs every command of docs/ and README.md and writes what it prints; read the diff

In a ```console block a line that starts with `$ ` is a command, lines that start with `> ` go on with it, and what
follows is its output. `…` on a line stands for lines left out. `$ echo $?` shows the exit code of the command before
it, which is else 0. The commands of a block run one after the other in a folder that holds the examples.
"""

import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
PAGES = sorted((ROOT / "docs").glob("*.md"))

BLOCK = re.compile(r"^```console\n(.*?)^```$", re.DOTALL | re.MULTILINE)
COMMAND = re.compile(r"^\$ (.*\n(?:> .*\n)*)((?:(?!\$ ).*\n)*)", re.MULTILINE)
FIRST = re.compile(r"^```sh\n.*?&& (reportedly read \S+)\n```$.*?^```text\n(.*?)^```$", re.DOTALL | re.MULTILINE)
"""The first command of the README, and the sheet it shows."""
LEFT_OUT = "…"
EXIT_CODE = "echo $?"
SCORE = re.compile(r"\b(?:0\.\d{2,4}|1\.00)\b")
"""A confidence; processors of another kind round the tagger's scores in their own way."""
TOOL = f'reportedly() {{ "{sys.executable}" -m reportedly "$@"; }}'
"""The tool under test, whether or not it is installed."""


class Shown(NamedTuple):
    """A command as a page shows it: what it prints, and how it ends."""

    command: str
    output: str
    code: int


def blocks(page: Path) -> list[str]:
    """The console blocks of a page."""
    return BLOCK.findall(page.read_text(encoding="utf-8"))


def shown(block: str) -> Iterator[Shown]:
    """The commands of one block."""
    found = [(_typed(command), output) for command, output in COMMAND.findall(block)]
    for index, (command, output) in enumerate(found):
        if command != EXIT_CODE:
            after, told = found[index + 1] if index + 1 < len(found) else ("", "")
            yield Shown(command, output, int(told) if after == EXIT_CODE else 0)


def run(command: str, *, folder: Path) -> subprocess.CompletedProcess[str]:
    """Runs a command in a folder that holds the examples, without a terminal and without colour."""
    if not (folder / "examples").exists():
        (folder / "examples").symlink_to(ROOT / "examples")
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


def matches(printed: str, *, wanted: str) -> bool:
    """True when this was printed, any lines in the place of each `…`, confidences aside."""
    pieces = (r"(?:.*\n)*?" if line == LEFT_OUT else re.escape(line) + r"\n" for line in _lines(wanted))
    return re.fullmatch("".join(pieces), "".join(line + "\n" for line in _lines(printed))) is not None


def anew(page: str) -> str:
    """The page with what its commands print now."""
    page = BLOCK.sub(lambda block: f"```console\n{_run_again(block[1])}```", page)
    first = FIRST.search(page)
    if first is None:
        return page
    with tempfile.TemporaryDirectory() as folder:
        printed = run(first[1], folder=Path(folder)).stdout
    return page[: first.start(2)] + _trimmed(printed) + page[first.end(2) :]


def _run_again(block: str) -> str:
    out, code = "", 0
    with tempfile.TemporaryDirectory() as folder:
        for typed, _ in COMMAND.findall(block):
            if _typed(typed) == EXIT_CODE:
                out += f"$ {typed}{code}\n"
                continue
            done = run(_typed(typed), folder=Path(folder))
            code = done.returncode
            out += f"$ {typed}{_trimmed(done.stdout)}"
    return out


def _typed(command: str) -> str:
    return command.replace("\n> ", "\n").rstrip("\n")


def _trimmed(printed: str) -> str:
    lines = [line.rstrip() for line in printed.rstrip("\n").split("\n")]
    return "".join(line + "\n" for line in lines) if any(lines) else ""


def _lines(output: str) -> list[str]:
    return [SCORE.sub("0.00", line.rstrip()) for line in output.rstrip("\n").split("\n")]


if __name__ == "__main__":
    for path in (README, *PAGES):
        path.write_text(anew(path.read_text(encoding="utf-8")), encoding="utf-8")
