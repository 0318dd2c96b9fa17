"""What the documentation shows is what the tool prints, and its links lead somewhere."""

import re
import sys
from pathlib import Path

import pytest

from tests.console import FIRST, PAGES, README, ROOT, blocks, matches, run, shown

NOTES = sorted((ROOT / "docs" / "design").glob("*.md"))
LINK = re.compile(r"\]\(([^)#:]+)(?:#[^)]*)?\)")

CONSOLE = [pytest.param(block, id=f"{page.name}: {block.splitlines()[0]}") for page in PAGES for block in blocks(page)]


@pytest.mark.parametrize("block", CONSOLE)
def test_a_console_block_shows_what_its_commands_print(block: str, tmp_path: Path) -> None:
    for case in shown(block):
        done = run(case.command, folder=tmp_path)
        assert done.returncode == case.code, f"{case.command}\n{done.stdout}"
        assert matches(done.stdout, wanted=case.output), f"{case.command}\n{done.stdout}"


def test_the_first_command_of_the_readme_prints_the_sheet_it_shows(tmp_path: Path) -> None:
    readme = FIRST.search(README.read_text(encoding="utf-8"))
    assert readme is not None
    done = run(readme[1], folder=tmp_path)
    assert done.returncode == 0
    assert matches(done.stdout, wanted=readme[2]), done.stdout


def test_left_out_lines_may_be_any_and_others_may_not() -> None:
    assert matches("a\nb\nc\n", wanted="a\n…\nc\n")
    assert not matches("a\nb\nc\n", wanted="a\nc\n")


@pytest.mark.parametrize("path", [*PAGES, *NOTES, *sorted(ROOT.glob("*.md"))], ids=lambda path: path.name)
def test_a_link_between_pages_leads_somewhere(path: Path) -> None:
    for target in LINK.findall(path.read_text(encoding="utf-8")):
        assert (path.parent / target).exists(), target


def test_design_notes_are_numbered_without_gaps() -> None:
    assert [int(path.name[:4]) for path in NOTES] == list(range(1, len(NOTES) + 1))


def test_the_python_of_the_readme_runs(tmp_path: Path) -> None:
    code = re.search(r"^```python\n(.*?)^```$", README.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE)
    assert code is not None
    (tmp_path / "readme.py").write_text(code[1], encoding="utf-8")
    done = run(f'"{sys.executable}" readme.py', folder=tmp_path)
    assert done.returncode == 0, done.stdout
    assert "Amon Teyle" in done.stdout
    assert "storm.html There is no file or folder of this name" in done.stdout
