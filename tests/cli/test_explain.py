"""The verb `explain`: one claim of one page, by its id or its place, and why it stands so."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.commands import Line, program

STORY = "The Lindmoor Courier reported that two officials had said the quay was shut.\n\nIt rained all night.\n"
GERMAN = "Die Fähre nach Lindmoor fährt heute nicht. Der Kapitän sagte, der Sturm sei zu stark.\n" * 4


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "quay.txt"
    path.write_text(STORY, encoding="utf-8")
    return path


def test_every_claim_that_read_shows_can_be_explained(line: Line, page: Path) -> None:
    claims = json.loads(line("read", page, "--json").out)["claims"]
    told = [json.loads(line("explain", page, "--claim", claim["id"], "--json").out) for claim in claims]
    assert [(one["claim"], one["confidence"], one["firmness"]) for one in told] == [
        (claim["id"], claim["confidence"], claim["firmness"]) for claim in claims
    ]
    assert [one["links"][-1]["content"] for one in told] == [claim["content"] for claim in claims]


def test_a_place_in_the_text_means_the_innermost_claim_there(line: Line, story: Path) -> None:
    whole, inner = (STORY.index(words) for words in ("that two", "the quay"))
    assert line("explain", story, "--at", str(whole)).out.startswith(b"c1 in ")
    assert line("explain", story, "--at", str(inner)) == line("explain", story, "--claim", "c2")


def test_the_place_at_the_very_start_is_a_place(line: Line, story: Path) -> None:
    assert line("explain", story, "--at", "0").out.startswith(b"c1 in ")


def test_a_nested_claim_is_told_link_by_link_with_the_sentence_of_each_rule(line: Line, story: Path) -> None:
    told = json.loads(line("explain", story, "--claim", "c2", "--json").out)
    assert [link["claim"] for link in told["links"]] == ["c1", "c2"]
    assert told["chain"][1:] == [link["voice"] for link in told["links"]]
    assert told["links"][0]["nested"] is None
    assert told["links"][1]["nested"] is not None
    assert all(sentence.endswith(".") for link in told["links"] for sentence in link["sentences"].values())


def test_full_leaves_nothing_of_a_long_quote_out(line: Line, tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    words = "the quay was shut " + "and the ferry lay in the harbour " * 12 + "until Monday"
    path.write_text(f"Jonas Pell said {words}.\n", encoding="utf-8")
    short, full = (line("explain", path, "--at", "20", *more).out.decode() for more in ([], ["--full"]))
    assert words in full
    assert words not in short
    assert "[…]" in short


@pytest.mark.parametrize(
    ("more", "told"),
    [
        ([], "explain needs --claim ID or --at OFFSET"),
        (["--claim", "c1", "--at", "3"], "explain takes either --claim ID or --at OFFSET, not both"),
        (["--claim", "c1", "--at", "0"], "explain takes either --claim ID or --at OFFSET, not both"),
    ],
)
def test_both_or_neither_of_id_and_place_is_a_usage_error(line: Line, story: Path, more: list[str], told: str) -> None:
    ended = line("explain", story, *more)
    assert (ended.code, ended.out) == (2, b"")
    assert told in ended.err


@pytest.mark.parametrize("verb", [["read"], ["explain", "--claim", "c1"]])
def test_a_closed_standard_output_is_one_sentence(verb: list[str], story: Path) -> None:
    command = f'exec "$0" -m reportedly {" ".join(verb)} "$1" >&-'
    done = subprocess.run(["bash", "-c", command, sys.executable, story], check=False, capture_output=True, text=True)
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert "Standard output is closed" in done.stderr


@pytest.mark.parametrize(
    ("more", "told"),
    [
        (["--claim", "c99"], "there is no claim “c99”; its claims are c1 to c"),
        (["--claim", ""], "there is no claim “”;"),
        (["--at", "4000"], f"the text ends at {len(STORY)}"),
        (["--at", str(STORY.index("\n"))], "nothing is claimed there"),
        (["--at", "9" * 40], "the text ends at"),
        (["--at", "-1"], "-1"),
        (["--at", "c1"], "c1"),
    ],
)
def test_a_claim_that_is_not_there_is_a_usage_error_that_says_what_is(
    line: Line, story: Path, more: list[str], told: str
) -> None:
    ended = line("explain", story, *more)
    assert (ended.code, ended.out) == (2, b"")
    assert told in ended.err


def test_a_page_in_another_language_has_no_claim_to_explain(line: Line, tmp_path: Path) -> None:
    path = tmp_path / "faehre.txt"
    path.write_text(GERMAN, encoding="utf-8")
    for more in (["--claim", "c1"], ["--at", "0"]):
        ended = line("explain", path, *more)
        assert (ended.code, ended.out) == (2, b"")
        assert "nothing is claimed on this page" in ended.err


@pytest.mark.parametrize("body", [None, b"", b" \n", b"\x89PNG\r\n\x1a\n" + bytes(200)])
def test_a_page_that_cannot_be_read_is_one_sentence(line: Line, tmp_path: Path, body: bytes | None) -> None:
    path = tmp_path / "storm.html"
    if body is not None:
        path.write_bytes(body)
    ended = line("explain", path, "--claim", "c1")
    assert (ended.code, ended.out) == (1, b"")
    (told,) = ended.err.splitlines()
    assert told.startswith(f"reportedly: {path}: ")


def test_offline_refuses_an_address(line: Line) -> None:
    ended = line("explain", "--offline", "https://lindmoor.example/storm", "--claim", "c1")
    assert ended.out == b""
    assert "--offline was given" in ended.err


def test_standard_input_is_a_page() -> None:
    ended = program("explain", "-", "--claim", "c2", "--json", stdin=STORY.encode())
    assert (ended.code, ended.err) == (0, "")
    assert json.loads(ended.out)["chain"][-1] == "two officials"


def test_control_characters_of_an_id_do_not_reach_the_terminal(line: Line, story: Path) -> None:
    ended = line("explain", story, "--claim", "c1\x1b[31m\nc2")
    assert "\x1b" not in ended.err
    assert len(ended.err.splitlines()) == 1


def test_a_claim_is_explained_as_it_was_read(line: Line, tmp_path: Path) -> None:
    page, own = tmp_path / "page.txt", tmp_path / "mine.csv"
    page.write_text("Jonas Pell said dozens of people had left Lindmoor.", encoding="utf-8")
    own.write_text("name,lat,lon,country\nLindmoor,35.9,36.7,SY\n", encoding="utf-8")
    asked = ("explain", page, "--claim", "c1", "--vague", "acled", "--gazetteer", own)
    assert "“dozens”  16-22 = ≈ 12" in line(*asked).out.decode()
    assert "“dozens”  16-22 = ≥ 12" in line("explain", page, "--claim", "c1").out.decode()
    assert line(*asked[:-1], tmp_path / "missing.csv").code == 2
