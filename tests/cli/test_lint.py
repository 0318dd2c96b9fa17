"""The verb `lint`: forms, choice of rules, settings, exit codes; and no page that switches anything off."""

import json
import os
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from reportedly.batch.stream import outcomes
from tests.commands import ROOT, Line, program

NAME = "reportedly.toml"
FORMS = ("text", "json", "sarif", "github")

SWITCHES = """<!-- reportedly: ignore -->
<!-- reportedly: disable=all --><!-- noqa --><!-- noqa: date_missing -->
<meta name="reportedly" content="ignore"><meta name="robots" content="noindex">
<script type="application/reportedly">{"lint": {"ignore": ["*"]}}</script>"""
WORDS = """# noqa
reportedly: ignore date_missing, author_missing
// reportedly-disable-next-line
[lint] ignore = ["*"]"""


@pytest.fixture(autouse=True)
def elsewhere(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working directory with no settings above it."""
    folder = tmp_path_factory.mktemp("desk")
    monkeypatch.chdir(folder)
    return folder


def rules_of(line: Line, *arguments: str | Path) -> list[str]:
    """The rules of all findings, by their ids, page by page."""
    told = json.loads(line("lint", *arguments, "--format", "json").out)
    return [finding["rule"].partition(".")[0] for page in told["pages"] for finding in page["findings"]]


def test_the_report_leads_to_the_lines_of_the_file(line: Line, page: Path) -> None:
    ended = line("lint", page)
    assert (ended.code, ended.err) == (0, "")
    told = ended.out.decode().splitlines()
    assert told[0].startswith(f"{page}")
    assert " info    The page does not say when it was published.  date_missing" in told
    assert "         line 2 “Harbour of Lindmoor closed”" in told
    assert told[-1] == "1 page read: 1 info."


AHEAD = """<html lang="en"><head><title>Ferry to Halm stays in harbour</title>
<meta property="article:published_time" content="2031-03-14"></head><body>
<article><h1>Ferry to Halm stays in harbour</h1><p>By Jora Vint</p>
<p>The ferry to Halm will not leave before the storm is over, the harbour master said.</p></article></body></html>"""


@pytest.mark.parametrize(
    ("options", "found"),
    [(["--today", "2031-03-10"], ["date_in_future"]), (["--today", "2031-03-14"], []), ([], [])],
    ids=["a later page", "a page of that day", "no day given"],
)
def test_a_file_is_judged_from_the_day_that_is_given(
    line: Line, tmp_path: Path, options: list[str], found: list[str]
) -> None:
    path = tmp_path / "ferry.html"
    path.write_text(AHEAD, encoding="utf-8")
    assert rules_of(line, path, *options, "--select", "date_in_future") == found


def test_a_day_that_is_none_is_a_wrong_call(line: Line, page: Path) -> None:
    assert line("lint", page, "--today", "March").code == 2


def test_reasons_are_shown_when_all_is_asked_for(line: Line, tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text(
        "Notes from the quay\n\nBy Jora Vint\n12 March 2026\n\n"
        "I am passing on what the harbour newsletter had to say about our ferry, in full:\n\n"
        "The Empty Berth | Tilde Maar\n\nThe ferry has lain in its berth for nine days. Nobody says for how long.\n",
        "utf-8",
    )
    assert "because:" not in line("lint", path).out.decode()
    told = line("lint", path, "--full").out.decode()
    assert "because: The day it first appeared was found nowhere around it." in told
    assert "unless: " in told


@pytest.mark.parametrize("form", FORMS)
def test_every_form_is_whole_for_several_pages_and_problems(line: Line, folder: Path, form: str) -> None:
    ended = line("lint", folder, "gone.html", "--format", form)
    assert ended.code == 1
    assert ended.err.count("\n") == 2
    told = ended.out.decode()
    for name in ("b.html", "gone.html"):
        assert name in told
    if form in ("json", "sarif"):
        json.loads(told)


def test_json_has_pages_problems_and_a_summary(line: Line, folder: Path) -> None:
    told = json.loads(line("lint", folder, "--format", "json").out)
    assert [Path(page["uri"]).name for page in told["pages"]] == ["a.html", "c.txt"]
    assert [Path(problem["uri"]).name for problem in told["problems"]] == ["b.html"]
    assert told["summary"]["pages"] == 2
    assert told["summary"]["problems"] == 1
    assert told["summary"]["info"] == sum(len(page["findings"]) for page in told["pages"])
    (finding,) = told["pages"][0]["findings"]
    assert finding["places"][0]["region"]["startLine"] == 2
    assert finding["places"][0]["words"] == "Harbour of Lindmoor closed"


def test_sarif_lists_what_was_not_read(line: Line, folder: Path) -> None:
    (run,) = json.loads(line("lint", folder, "--format", "sarif").out)["runs"]
    (told,) = run["invocations"][0]["toolExecutionNotifications"]
    assert told["descriptor"]["id"] == "NotText"
    assert len(run["artifacts"]) == 2


@pytest.mark.parametrize(
    ("arguments", "left"),
    [
        (["--select", "date_missing"], ["date_missing"]),
        (["--select", "date_missing.v1,author_missing"], ["author_missing", "date_missing"]),
        (["--select", "date_missing", "--select", "author_*"], ["author_missing", "date_missing"]),
        (["--select", "sourcing", "--ignore", "date_missing"], ["author_missing"]),
        (["--ignore", "*_missing"], []),
        (["--select", "*_missing", "--ignore", "author_missing, page_has_no_article"], ["date_missing"]),
    ],
)
def test_rules_are_chosen_by_lists_and_patterns(
    line: Line, tmp_path: Path, arguments: list[str], left: list[str]
) -> None:
    path = tmp_path / "weir.txt"
    path.write_text("Weir at Corvane closed\n\nThe weir will be closed, the river warden said.\n", "utf-8")
    assert sorted(rules_of(line, path, *arguments)) == left


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--select", "date_mising"], "--select: there is no rule “date_mising”; the nearest is date_missing"),
        (["--ignore", "xx_*"], "--ignore: no rule is called like “xx_*”"),
        (["--select", " , "], "--select names no rule"),
        (["--select", "date_missing", "--ignore", "date_*"], "--select and --ignore leave no rule"),
        (["-o", "f.xml"], "-o f.xml: the ending says what to write"),
        (["-o", "f.sarif", "--format", "json"], "the ending asks for sarif, --format for json"),
        (["--config", "gone.toml"], "gone.toml: The settings cannot be read"),
        (["--config", "gone.toml", "--no-config"], "give one of them"),
        (["-", "-"], "Standard input can be read once"),
    ],
)
def test_a_call_that_cannot_be_carried_out_is_one_sentence(
    line: Line, page: Path, arguments: list[str], told: str
) -> None:
    ended = line("lint", page, *arguments)
    assert (ended.code, ended.out) == (2, b"")
    assert told in ended.err
    assert ended.err.count("\n") == 1


@pytest.mark.parametrize(("grave", "code"), [("info", 3), ("notice", 0), ("warning", 0)])
def test_findings_at_or_above_a_severity_end_with_three(line: Line, page: Path, grave: str, code: int) -> None:
    assert line("lint", page, "--fail-on", grave).code == code


def test_what_is_not_looked_for_fails_nothing(line: Line, page: Path) -> None:
    assert line("lint", page, "--fail-on", "info", "--ignore", "date_missing").code == 0


def test_settings_choose_rules_and_severities(line: Line, page: Path, elsewhere: Path) -> None:
    (elsewhere / NAME).write_text(
        "[lint]\nignore = ['author_missing']\nfail-on = 'warning'\n[lint.severity]\ndate_missing = 'warning'\n", "utf-8"
    )
    ended = line("lint", page)
    assert ended.code == 3
    assert ended.out.decode().splitlines()[-1] == f"1 page read: 1 warning; settings: {NAME}."
    assert line("lint", page, "--no-config").code == 0
    assert line("lint", page, "--ignore", "date_missing").code == 0
    assert json.loads(line("lint", page, "--format", "json").out)["settings"] == NAME


def test_an_option_takes_the_place_of_the_same_setting(line: Line, page: Path, elsewhere: Path) -> None:
    (elsewhere / NAME).write_text("[lint]\nselect = ['author_missing']\nfail-on = 'info'\n", "utf-8")
    assert rules_of(line, page) == []
    assert rules_of(line, page, "--select", "date_missing") == ["date_missing"]
    assert line("lint", page, "--select", "date_missing", "--fail-on", "warning").code == 0


def test_a_slip_in_the_settings_names_file_key_and_the_nearest_rule(line: Line, page: Path, elsewhere: Path) -> None:
    (elsewhere / NAME).write_text("[lint]\nignore = ['autor_missing']\n", "utf-8")
    ended = line("lint", page)
    assert ended.code == 2
    assert f"{NAME}: [lint] ignore: there is no rule “autor_missing”; the nearest" in ended.err
    assert "author_missing" in ended.err
    (elsewhere / NAME).write_text("[lint.severity]\nautor_missing = 'info'\n", "utf-8")
    assert f"{NAME}: [lint] severity: there is no rule “autor_missing”" in line("lint", page).err


def html(switches: str) -> str:
    return f"""<!doctype html><html lang="en"><head><title>Weir</title>{switches}</head><body>{switches}<article>
<h1>Weir at Corvane closed</h1>{switches}<p>The weir will be closed, said the river warden. Boats may turn.</p>
</article></body></html>"""


def test_nothing_in_a_page_switches_a_rule_off(line: Line, tmp_path: Path) -> None:
    pages = {"plain.html": html(""), "switched.html": html(SWITCHES)}
    pages["plain.txt"] = "Weir at Corvane closed\n\nThe weir will be closed, said the river warden.\n"
    pages["switched.txt"] = f"{pages['plain.txt']}\n{WORDS}\n"
    for name, text in pages.items():
        (tmp_path / name).write_text(text, "utf-8")
    for ending in ("html", "txt"):
        plain = Counter(rules_of(line, tmp_path / f"plain.{ending}"))
        assert plain
        assert plain <= Counter(rules_of(line, tmp_path / f"switched.{ending}")), "words of the page may add findings"


def test_settings_beside_a_page_are_the_pages_own_affair(line: Line, folder: Path) -> None:
    before = rules_of(line, folder)
    for place in (folder, folder / "may"):
        (place / NAME).write_text("[lint]\nignore = ['*']\n", "utf-8")
    assert before
    assert rules_of(line, folder) == before
    assert rules_of(line, folder / "a.html", folder / "may" / "c.txt") == before


def test_settings_beside_a_page_count_where_the_user_works_there(
    line: Line, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / NAME).write_text("[lint]\nselect = ['author_missing']\n", "utf-8")
    monkeypatch.chdir(folder / "may")
    assert set(rules_of(line, "c.txt")) == {"author_missing"}


@pytest.mark.parametrize(("name", "begins"), [("f.sarif", '{"$schema"'), ("f.json", '{"reportedly"'), ("f.txt", "")])
def test_a_file_is_what_its_ending_says(line: Line, page: Path, elsewhere: Path, name: str, begins: str) -> None:
    ended = line("lint", page, "-o", name)
    assert (ended.code, ended.out) == (0, b"")
    told = (elsewhere / name).read_text("utf-8")
    assert told.startswith(begins or str(page))
    assert not (elsewhere / f"{name}.part").exists()


def test_an_input_is_never_written_over(line: Line, page: Path) -> None:
    before = page.read_bytes()
    assert line("lint", page, "-o", page, "--format", "text").code == 2
    assert page.read_bytes() == before


def test_addresses_are_refused_offline(line: Line) -> None:
    ended = line("lint", "https://lindmoor.example/storm", "--offline", "--format", "sarif")
    assert ended.code == 4
    (invocation,) = json.loads(ended.out)["runs"][0]["invocations"]
    assert invocation["executionSuccessful"] is False


def test_standard_input_is_a_page_like_any_other(page: Path) -> None:
    ended = program("lint", "-", "--no-config", stdin=page.read_bytes())
    assert ended.code == 0
    assert ended.out.decode().startswith("-  Harbour of Lindmoor closed\n")


def test_the_same_pages_give_the_same_bytes_on_any_number_of_processes(line: Line, folder: Path) -> None:
    for form in FORMS:
        alone = line("lint", folder, "--format", form)
        assert line("lint", folder, "--format", form) == alone
    assert program("lint", folder, "--jobs", "2", "--no-config", "--format", "github").out == (
        program("lint", folder, "--no-config", "--format", "github").out
    )


def test_colours_are_written_when_asked_for_only(line: Line, page: Path) -> None:
    assert b"\x1b[" not in line("lint", page).out
    assert b"\x1b[" in line("lint", page, "--color", "always").out


def test_controls_of_a_page_do_not_reach_the_terminal(line: Line, tmp_path: Path) -> None:
    path = tmp_path / "weir.txt"
    path.write_text("Weir \x1b[2J at \u202eCorvane closed\n\nThe weir will be closed, the warden said.\n", "utf-8")
    for form in ("text", "github"):
        told = line("lint", path, "--format", form).out.decode()
        assert "\x1b" not in told
        assert "\u202e" not in told


def test_a_reader_who_leaves_early_is_no_fault(folder: Path) -> None:
    run: Any = subprocess.Popen(
        [sys.executable, "-m", "reportedly", "lint", "--no-config", str(folder), str(folder)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=ROOT,
        env={**os.environ},
    )
    run.stdout.close()
    _, err = run.communicate(timeout=120)
    assert run.returncode in (141, -signal.SIGPIPE)
    assert b"Traceback" not in err


def test_a_gazetteer_that_cannot_be_read_is_told_alone(line: Line, page: Path) -> None:
    ended = line("lint", page, "--gazetteer", "gone.csv", "--format", "json")
    assert (ended.code, ended.out) == (2, b"")
    assert ended.err.count("\n") == 1


@pytest.mark.parametrize("form", ["json", "sarif"])
@pytest.mark.parametrize("is_filed", [False, True])
def test_a_run_that_is_stopped_leaves_whole_what_was_done(
    line: Line, page: Path, elsewhere: Path, monkeypatch: pytest.MonkeyPatch, form: str, *, is_filed: bool
) -> None:
    def stopped(*arguments: Any, **options: Any) -> Iterator[Any]:
        yield next(outcomes(*arguments, **options))
        raise KeyboardInterrupt

    monkeypatch.setattr("reportedly.cli.linting.outcomes", stopped)
    target = elsewhere / f"findings.{form}"
    filed = ("-o", str(target)) if is_filed else ()
    ended = line("lint", page, page, "--format", form, *filed)
    assert ended.code == 130
    told = json.loads(target.read_bytes() if is_filed else ended.out)
    assert len(told["pages"] if form == "json" else told["runs"][0]["results"]) == 1
