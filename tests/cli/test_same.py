"""The verb `same`: the groups of a case, and the links of one claim with their reasons."""

import json
from pathlib import Path

import pytest

from tests.commands import Line

ONE = "The ferry Marigold struck a reef off Lindmoor on Monday and 12 people drowned, the captain Mira Holt said.\n"
TWO = "Twelve people drowned on Monday when the ferry Marigold struck a reef off Lindmoor, Jonas Pell said.\n"
ELSE = "The council of Orsund wants a new school, the mayor Pia Lund said.\n"


@pytest.fixture
def case(line: Line, tmp_path: Path) -> Path:
    for name, text in (("a", ONE), ("b", TWO), ("c", ELSE)):
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    path = tmp_path / "ferry.case"
    assert line("init", path).code == 0
    assert line("add", path, *(tmp_path / f"{name}.txt" for name in "abc"), "--date", "2031-05-06").code == 0
    return path


def test_claims_that_say_the_same_are_a_group(line: Line, case: Path) -> None:
    (group,) = json.loads(line("same", case, "--format", "json").out)
    assert {claim["claim"][:2] for claim in group["claims"]} == {"d1", "d2"}
    told = line("same", case).out.decode()
    assert told.startswith("Group 1: 2 claims, 2 pages")
    assert max(map(len, told.splitlines())) <= 100


def test_a_claim_is_listed_with_its_links_and_why(line: Line, case: Path) -> None:
    name = json.loads(line("same", case, "--format", "json").out)[0]["claims"][1]["claim"]
    (link,) = json.loads(line("same", case, name, "--format", "json").out)
    assert link["claim"] == name
    assert link["state"] == "same"
    assert link["reasons"]
    told = line("same", case, name).out.decode()
    assert f"{name} and {link['other']}: same" in told
    assert f"- {link['reasons'][0]}"[:60] in told


def test_a_spreadsheet_has_a_row_for_each_claim_of_a_group_and_each_link(line: Line, case: Path) -> None:
    rows = line("same", case, "--format", "csv").out.decode().splitlines()
    assert (rows[0], len(rows)) == ('"group","claim","outlet","published","voice","named","words"', 3)
    links = line("same", case, "--state", "same", "--format", "csv").out.decode().splitlines()
    assert len(links) == 2


def test_a_claim_that_is_not_there_is_refused_with_what_to_do(line: Line, case: Path) -> None:
    assert line("same", case, "d1c99").code == 1
    assert "reportedly claims" in line("same", case, "ferry").err


def test_what_was_found_is_sound(line: Line, case: Path) -> None:
    assert line("verify", case).code == 0


def test_what_somebody_holds_for_not_the_same_is_no_group(line: Line, case: Path) -> None:
    (group,) = json.loads(line("same", case, "--format", "json").out)
    one, other = (claim["claim"] for claim in group["claims"][:2])
    assert line("judge", case, one, "not-same-as", other, "--reason", "Two ferries.", "--who", "Ana").code == 0
    assert json.loads(line("same", case, "--format", "json").out) == []
    (link,) = json.loads(line("same", case, one, "--format", "json").out)
    assert link["judged"] == [f"Ana holds that {one} does not say the same as {other} (judgement 1): Two ferries."]
    assert "not-same-as" in line("claims", case).out.decode()


def test_what_somebody_holds_for_the_same_is_a_group(line: Line, case: Path) -> None:
    assert line("judge", case, "d3c1", "same-as", "d1c1", "--reason", "One speech.", "--who", "Ana").code == 0
    (group,) = json.loads(line("same", case, "--format", "json").out)
    assert {"d1c1", "d3c1"} <= {claim["claim"] for claim in group["claims"]}
    assert "(judgement 1): One speech." in line("same", case).out.decode()


def test_nobody_is_not_who_does_it(line: Line, case: Path) -> None:
    found = line("judge", case, "d1c1", "accept", "--reason", "Seen.", "--who", " ")
    assert found.code == 2
    assert "Say who does this" in found.err
