"""What checks a change runs what the README tells its readers to run."""

import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
COMMAND = "pip install '.[test]' && pytest"


def test_the_readme_gives_the_command_that_is_checked() -> None:
    assert f"{COMMAND}\n" in (ROOT / "README.md").read_text(encoding="utf-8")
    assert COMMAND in (ROOT / ".ci" / "run").read_text(encoding="utf-8")


@pytest.mark.skipif(shutil.which("bash") is None, reason="there is no bash")
def test_the_check_is_a_script_that_bash_can_read() -> None:
    assert subprocess.run(["bash", "-n", ROOT / ".ci" / "run"], check=False).returncode == 0


@pytest.mark.skipif(shutil.which("bash") is None, reason="there is no bash")
@pytest.mark.parametrize("status", [0, 3])
def test_cleaning_up_leaves_the_exit_status_as_it_was(status: int, tmp_path: Path) -> None:
    lines = (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()
    trap = next(line for line in lines if line.startswith("trap "))
    work = tmp_path / "work"
    work.mkdir()
    script = f'set -euo pipefail\nwork="{work}"\n{trap}\n(exit {status})\n'
    assert subprocess.run(["bash", "-c", script], check=False).returncode == status
    assert not work.exists()
