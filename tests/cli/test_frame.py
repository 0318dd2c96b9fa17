"""The frame around the verbs: version, help, schema, completion, and how a run ends."""

import json
import signal
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest

from reportedly.batch import stream
from reportedly.cli import codes, reading
from reportedly.errors import WeightsError
from reportedly.version import __version__
from tests.commands import ROOT, Line, program

HEAVY = ("lxml", "trafilatura", "onnxruntime", "numpy", "tokenizers", "py3langid", "httpx", "jinja2", "rich", "asyncio")


def test_the_version_is_printed(line: Line) -> None:
    assert line("--version").out.decode() == f"reportedly {__version__}\n"


def test_the_version_imports_nothing_heavy() -> None:
    code = "import sys, reportedly.cli; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, cwd=ROOT).stdout.decode()
    assert not set(HEAVY) & set(loaded.split())


def test_the_package_runs_as_a_module() -> None:
    assert program("--version").out.decode().strip() == f"reportedly {__version__}"


def test_help_teaches_by_example(line: Line) -> None:
    assert "reportedly read storm.html" in line("--help").out.decode()
    told = line("read", "--help").out.decode()
    assert told.count("  reportedly read ") >= 6
    for code in (0, 1, 2, 3, 4):
        assert f"{code} {codes.MEANINGS[code]}" in " ".join(told.split())


def test_the_schema_is_a_schema_that_sheets_keep(line: Line, page: Path) -> None:
    schema = json.loads(line("schema").out)
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(json.loads(line("read", page, "--json").out), schema)


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_scripts_call_us_back(line: Line, shell: str) -> None:
    ended = line("completion", shell)
    assert ended.code == 0
    assert f"_REPORTEDLY_COMPLETE={shell}_complete" in ended.out.decode()


def test_completion_knows_the_options() -> None:
    words = {"_REPORTEDLY_COMPLETE": "bash_complete", "COMP_WORDS": "reportedly read --js", "COMP_CWORD": "2"}
    assert b"--jsonl" in program(environment=words).out


def test_an_unknown_verb_is_a_usage_error(line: Line) -> None:
    assert line("raed", "x.html").code == 2


def test_a_closed_pipe_ends_quietly(page: Path) -> None:
    command = f"{sys.executable} -m reportedly read --jsonl {' '.join([str(page)] * 5)} | head -c 10"
    ended = subprocess.run(["bash", "-c", command], capture_output=True, check=True, cwd=ROOT)
    assert len(ended.stdout) == 10
    assert ended.stderr == b""


@pytest.mark.parametrize("locale", [{"LC_ALL": "C"}, {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}])
def test_a_narrow_locale_never_crashes(tmp_path: Path, locale: dict[str, str]) -> None:
    (tmp_path / "a.txt").write_text("“Der Fähre geht’s gut” – 風 said Mira Holt.\n", encoding="utf-8")
    assert program("read", tmp_path / "a.txt", environment=locale).code == 0
    assert "風" in json.loads(program("read", "--json", tmp_path / "a.txt", environment=locale).out)["document"]["text"]


def test_standard_input_comes_through_a_pipe() -> None:
    ended = program("read", "-", "--json", stdin=b"The ferry is late, said Mira Holt.\n")
    assert json.loads(ended.out)["document"]["origin"]["uri"] == "-"


def test_no_progress_when_nobody_looks(folder: Path) -> None:
    assert len(program("read", "--jsonl", folder).err.splitlines()) == 1


def test_missing_weights_end_the_run_with_a_sentence(line: Line, page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def gone(*_: object) -> object:
        raise WeightsError("The weights are missing; install reportedly again.")

    monkeypatch.setattr(stream.sheets, "__kwdefaults__", {**(stream.sheets.__kwdefaults__ or {}), "examine": gone})
    ended = line("read", page)
    assert (ended.code, ended.err) == (1, "reportedly: The weights are missing; install reportedly again.\n")


def test_an_interrupt_keeps_what_was_done(
    line: Line, page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = stream.sheets

    def interrupted(*arguments: object, **options: object) -> object:
        yield from whole(*arguments, **options)  # type: ignore[arg-type]
        raise KeyboardInterrupt

    monkeypatch.setattr(reading, "sheets", interrupted)
    ended = line("read", page, "-o", tmp_path / "sheets.jsonl")
    assert ended.code == 130
    assert "kept" in ended.err
    assert len((tmp_path / "sheets.jsonl").read_bytes().splitlines()) == 1


@pytest.mark.skipif(sys.platform == "win32", reason="signals are sent otherwise")
def test_ctrl_c_ends_a_real_run_with_130_and_keeps_what_was_printed(page: Path) -> None:
    command = [sys.executable, "-m", "reportedly", "read", "--jsonl", str(page), "-"]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe, cwd=ROOT) as child:
        assert child.stdout is not None
        first = child.stdout.readline()
        child.send_signal(signal.SIGINT)
        _, told = child.communicate(timeout=30)
    assert child.returncode == 130
    assert json.loads(first)["document"]["origin"]["uri"] == str(page)
    assert told.decode().strip() == "reportedly: Interrupted; what was done is kept."
