"""The verb `read`: pages in, sheets out, problems told, codes kept."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.commands import ROOT, Line


def lines(out: bytes) -> list[dict[str, Any]]:
    return [json.loads(line) for line in out.splitlines()]


def test_a_page_prints_its_sheet(line: Line, page: Path) -> None:
    ended = line("read", page)
    assert ended.code == 0
    assert "Harbour of Lindmoor closed" in ended.out.decode()
    assert ended.err == ""


def test_json_is_one_object(line: Line, page: Path) -> None:
    sheet = json.loads(line("read", page, "--json").out)
    assert sheet["document"]["origin"]["uri"] == str(page)


def test_the_same_page_prints_the_same_bytes(line: Line, page: Path) -> None:
    assert line("read", page, "--json") == line("read", page, "--json")
    assert line("read", page, "--color", "always") == line("read", page, "--color", "always")


def test_json_of_several_inputs_is_a_usage_error_that_names_jsonl(line: Line, page: Path, folder: Path) -> None:
    for inputs in ([page, page], [folder]):
        ended = line("read", "--json", *inputs)
        assert ended.code == 2
        assert "--jsonl" in ended.err
        assert ended.out == b""


def test_jsonl_prints_a_line_for_each_input_in_order_problems_in_place(line: Line, folder: Path) -> None:
    ended = line("read", "--jsonl", folder)
    found = lines(ended.out)
    assert ended.code == 1
    assert ["problem" in one for one in found] == [False, True, False]
    assert found[1]["problem"]["uri"] == str(folder / "b.html")
    assert found[1]["problem"]["error"] == "NotText"


def test_a_problem_is_one_sentence_on_standard_error(line: Line, folder: Path) -> None:
    (told,) = line("read", "--jsonl", folder).err.splitlines()
    assert told.startswith(f"reportedly: {folder / 'b.html'}: ")
    assert told.endswith(".")


def test_several_sheets_stand_one_after_another_with_a_rule_between(line: Line, page: Path) -> None:
    single = line("read", page).out
    both = line("read", page, page).out
    assert both.startswith(single)
    assert both.endswith(single)
    assert "───" in both[len(single) : -len(single)].decode()


def test_several_jobs_print_the_same_as_one(line: Line, folder: Path) -> None:
    assert line("read", "--jsonl", folder, "--jobs", "2") == line("read", "--jsonl", folder)


@pytest.mark.parametrize(
    ("ending", "start"), [("html", b"<!doctype html"), ("json", b"{"), ("jsonl", b"{"), ("txt", b"")]
)
def test_the_ending_of_the_output_says_what_is_written(
    line: Line, page: Path, tmp_path: Path, ending: str, start: bytes
) -> None:
    out = tmp_path / f"sheet.{ending}"
    ended = line("read", page, "-o", out)
    assert (ended.code, ended.out, ended.err) == (0, b"", "")
    assert out.read_bytes().lower().startswith(start)
    assert b"Lindmoor" in out.read_bytes()


def test_a_written_text_has_no_colours(line: Line, page: Path, tmp_path: Path) -> None:
    line("read", page, "-o", tmp_path / "sheet.txt")
    assert b"\x1b" not in (tmp_path / "sheet.txt").read_bytes()


def test_an_unknown_ending_is_a_usage_error(line: Line, page: Path, tmp_path: Path) -> None:
    ended = line("read", page, "-o", tmp_path / "sheet.docx")
    assert ended.code == 2
    assert ".html, .json, .jsonl, .txt" in ended.err


def test_an_ending_against_the_options_is_a_usage_error(line: Line, page: Path, tmp_path: Path) -> None:
    assert line("read", page, "--json", "-o", tmp_path / "sheet.html").code == 2


def test_a_folder_gets_a_file_for_each_input_laid_out_like_the_inputs(line: Line, folder: Path, tmp_path: Path) -> None:
    assert line("read", folder, "-o", tmp_path / "sheets").code == 1
    written = sorted(path.relative_to(tmp_path / "sheets").as_posix() for path in (tmp_path / "sheets").rglob("*.*"))
    assert written == ["a.html", "may/c.html"]


def test_two_inputs_of_one_name_get_two_files(line: Line, page: Path, tmp_path: Path) -> None:
    other = tmp_path / "other" / page.name
    other.parent.mkdir()
    other.write_bytes(page.read_bytes())
    assert line("read", page, other, "--json", "-o", f"{tmp_path}/sheets/").code == 0
    assert sorted(path.name for path in (tmp_path / "sheets").iterdir()) == ["storm-2.json", "storm.json"]


def test_one_file_of_html_for_several_inputs_is_a_usage_error(line: Line, page: Path, tmp_path: Path) -> None:
    ended = line("read", page, page, "-o", tmp_path / "sheet.html")
    assert ended.code == 2
    assert "folder" in ended.err


def test_an_input_is_never_written_over(line: Line, page: Path, folder: Path, tmp_path: Path) -> None:
    before = page.read_bytes()
    (tmp_path / "link.html").symlink_to(page)
    for target in (page, tmp_path / "link.html", f"{tmp_path}/"):
        assert line("read", page, "-o", target).code == 2
    assert page.read_bytes() == before
    for target in (folder, folder / "sheets", folder / "new.txt"):
        assert line("read", folder, "-o", target).code == 2
    assert not (folder / "sheets").exists()


def test_a_file_is_written_whole_or_not_at_all(line: Line, tmp_path: Path) -> None:
    out = tmp_path / "sheet.html"
    out.write_text("an older sheet")
    assert line("read", tmp_path / "missing.html", "-o", out).code == 1
    assert out.read_text() == "an older sheet"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["sheet.html"]


def test_a_place_that_cannot_be_written_is_told(line: Line, page: Path, tmp_path: Path) -> None:
    ended = line("read", page, "-o", tmp_path / "nowhere" / "sheet.html")
    assert ended.code == 2
    assert "cannot be written" in ended.err


def test_standard_input_is_read_once(line: Line) -> None:
    assert line("read", "-", "-").code == 2


def test_offline_refuses_an_address_with_its_own_code(line: Line, page: Path) -> None:
    ended = line("read", "--offline", "--jsonl", "https://lindmoor.example/storm", page)
    assert ended.code == 4
    assert ["problem" in one for one in lines(ended.out)] == [True, False]


def test_parts_and_voices_narrow_the_sheet(line: Line, page: Path) -> None:
    whole = json.loads(line("read", page, "--json").out)
    comments = json.loads(line("read", page, "--json", "--part", "comments").out)
    nobody = json.loads(line("read", page, "--json", "--voice", "Nobody Inparticular").out)
    assert whole["claims"]
    assert comments["claims"] == []
    assert nobody["claims"] == []
    assert comments["document"] == whole["document"]


def test_quiet_prints_less(line: Line, page: Path) -> None:
    assert 0 < len(line("read", page, "--quiet").out) < len(line("read", page).out)


def test_an_unknown_part_is_a_usage_error_that_lists_the_parts(line: Line, page: Path) -> None:
    ended = line("read", page, "--part", "footer")
    assert ended.code == 2
    assert "republication" in ended.err


def test_colours_are_on_only_when_asked_for(line: Line, page: Path) -> None:
    assert b"\x1b[" not in line("read", page).out
    assert b"\x1b[" not in line("read", page, "--color", "never").out
    assert b"\x1b[" in line("read", page, "--color", "always").out


def test_findings_at_or_above_a_severity_end_with_their_own_code(line: Line, tmp_path: Path) -> None:
    page = tmp_path / "faehre.txt"
    page.write_text("Die Fähre nach Lindmoor fährt heute nicht. Der Kapitän sagte, der Sturm sei zu stark.\n" * 4)
    assert line("read", page).code == 0
    assert line("read", page, "--fail-on", "notice").code == 3
    assert line("read", page, "--fail-on", "warning").code == 0
    assert line("read", page, "--fail-on", "notice", "--voice", "Nobody").code == 3
    assert line("read", page, tmp_path / "missing.txt", "--fail-on", "notice").code == 1


def test_nothing_to_read_is_a_usage_error(line: Line) -> None:
    ended = line("read")
    assert ended.code == 2
    assert "INPUT" in ended.err


def test_control_characters_of_a_name_do_not_reach_the_terminal(line: Line, tmp_path: Path) -> None:
    ended = line("read", f"{tmp_path}/a\x1b[31m\nb.html")
    assert "\x1b" not in ended.err
    assert len(ended.err.splitlines()) == 1


def test_a_saved_page_beside_its_sheet_is_kept(line: Line, tmp_path: Path) -> None:
    (tmp_path / "storm.txt").write_text("The quay is closed, said the captain Mira Holt.\n", encoding="utf-8")
    (tmp_path / "storm.html").write_text("<p>Somebody's own page.</p>", encoding="utf-8")
    for _ in range(2):
        assert line("read", tmp_path / "storm.txt", "-o", f"{tmp_path}/").code == 0
    assert (tmp_path / "storm.html").read_text(encoding="utf-8") == "<p>Somebody's own page.</p>"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["storm-2.html", "storm.html", "storm.txt"]


def test_a_voice_that_the_page_lacks_is_told_with_those_it_has(line: Line, page: Path) -> None:
    ended = line("read", page, "--voice", "Nobody Here")
    assert ended.code == 0
    assert "No claim is left" in ended.err
    assert "Jonas Pell" in ended.err


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="This system has no /dev/full to write to.")
def test_a_full_disk_is_one_sentence() -> None:
    with Path("/dev/full").open("wb") as full:
        ran = subprocess.run(
            [sys.executable, "-m", "reportedly", "schema"], stdout=full, stderr=subprocess.PIPE, cwd=ROOT, check=False
        )
    assert ran.returncode == 2
    assert ran.stderr.decode().startswith("reportedly: Standard output cannot be written")
    assert ran.stderr.count(b"\n") == 1


def test_only_what_was_read_with_confidence_is_kept_when_asked(line: Line, page: Path) -> None:
    whole = json.loads(line("read", page, "--json").out)["claims"]
    middle = sorted(claim["confidence"] for claim in whole)[len(whole) // 2]
    kept = json.loads(line("read", page, "--json", "--min-confidence", str(middle)).out)["claims"]
    assert [claim["id"] for claim in kept] == [claim["id"] for claim in whole if claim["confidence"] >= middle]
    assert line("read", page, "--min-confidence", "80").code == 2


def test_a_bar_that_no_claim_reaches_is_told_with_the_surest(line: Line, page: Path) -> None:
    surest = max(claim["confidence"] for claim in json.loads(line("read", page, "--json").out)["claims"])
    ended = line("read", page, "--json", "--min-confidence", "1")
    assert json.loads(ended.out)["claims"] == []
    assert f"the surest was read with {surest:.2f}" in ended.err


def test_places_of_the_users_own_are_read_from_a_file(line: Line, tmp_path: Path) -> None:
    page, own = tmp_path / "page.txt", tmp_path / "mine.csv"
    page.write_text("The ferry came from Lindmoor on Monday. People in Lindmoor waited for it all day.", "utf-8")
    own.write_text("name,lat,lon,country\nLindmoor,35.9,36.7,SY\n", "utf-8")
    found = [value for value in json.loads(line("read", page, "--json").out)["values"] if value["kind"] == "place"]
    assert found == []
    sheet = json.loads(line("read", page, "--json", "--gazetteer", own).out)
    places = [value for value in sheet["values"] if value["kind"] == "place"]
    assert [(value["rule"], value["ref"]["lat"], value["ref"]["inside"]) for value in places] == [
        ("own_place.v1", 35.9, "Syria"),
        ("own_place.v1", 35.9, "Syria"),
    ]


def test_a_bad_row_of_it_ends_the_run_with_its_line(line: Line, page: Path, tmp_path: Path) -> None:
    own = tmp_path / "mine.csv"
    own.write_text("name,lat,lon\nLindmoor,95,36\n", "utf-8")
    ended = line("read", page, page, "--gazetteer", own)
    assert (ended.code, ended.out) == (2, b"")
    assert ended.err == f"reportedly: {own}, line 2: lat is '95'; it must be degrees from -90 to 90, as 35.86.\n"
