"""Many inputs become sheets in order, and what goes wrong with one of them costs no other."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from reportedly.batch.stream import outcomes, sheets
from reportedly.errors import NotText, WeightsError
from reportedly.model import Capture, Document, Origin, Problem, Sheet
from reportedly.read.inputs import Input, named
from reportedly.text import unshifted

ROOT = Path(__file__).parent.parent.parent


def examine(capture: Capture) -> Sheet:
    """Reads any text; a text that names a mishap suffers it."""
    text = capture.body.decode()
    if text == "picture":
        raise NotText(capture.uri, "This is a picture.")
    if text == "fault":
        raise IndexError(text)
    if text == "memory":
        raise MemoryError
    if text == "weights":
        raise WeightsError("The weights are missing.")
    if text == "interrupt":
        raise KeyboardInterrupt
    if text == "death":
        os._exit(9)
    document = Document("d-0", text, None, None, Origin(capture.uri, "sha256:0", "text/plain"), unshifted(text))
    return Sheet("0", 1, document, (), (), (), (), ())


def files(folder: Path, *texts: str) -> Iterator[Input | Problem]:
    for number, text in enumerate(texts):
        (folder / f"{number:03}.txt").write_text(text)
    return named([str(folder)])


def told(found: Sheet | Problem) -> str:
    return found.document.text if isinstance(found, Sheet) else found.error


def test_each_input_yields_its_sheet_in_order(tmp_path: Path) -> None:
    assert [told(found) for found in sheets(files(tmp_path, "a", "b", "c"), examine=examine)] == ["a", "b", "c"]


def test_what_cannot_be_read_is_a_problem_in_its_place(tmp_path: Path) -> None:
    (found, problem, other) = sheets(files(tmp_path, "a", "picture", "b"), examine=examine)
    assert problem == Problem(str(tmp_path / "001.txt"), "NotText", "This is a picture.")
    assert [told(found), told(other)] == ["a", "b"]


def test_a_fault_of_the_program_is_a_problem_that_names_it(tmp_path: Path) -> None:
    (_, problem, other) = sheets(files(tmp_path, "a", "fault", "b"), examine=examine)
    assert isinstance(problem, Problem)
    assert problem.error == "IndexError"
    assert "please report it" in problem.sentence
    assert told(other) == "b"


def test_a_fault_names_our_own_line_it_passed_through(tmp_path: Path) -> None:
    missing = Input(uri="x", kind="file", path=str(tmp_path), label="x")
    broken = Input(uri="y", kind="file", path=3.5, label="y")  # type: ignore[arg-type]
    (first, second) = sheets([missing, broken], examine=examine)
    assert told(first) == "Missing"
    assert isinstance(second, Problem)
    assert "TypeError in read.inputs line " in second.sentence


def test_want_of_memory_is_a_problem(tmp_path: Path) -> None:
    (problem, other) = sheets(files(tmp_path, "memory", "b"), examine=examine)
    assert [told(problem), told(other)] == ["MemoryError", "b"]


def test_missing_weights_stop_the_stream(tmp_path: Path) -> None:
    with pytest.raises(WeightsError):
        list(sheets(files(tmp_path, "weights", "b"), examine=examine))


def test_an_interrupt_passes_after_what_was_done(tmp_path: Path) -> None:
    stream = sheets(files(tmp_path, "a", "interrupt"), examine=examine)
    assert told(next(stream)) == "a"
    with pytest.raises(KeyboardInterrupt):
        next(stream)


def test_inputs_are_opened_only_when_their_turn_comes(tmp_path: Path) -> None:
    stream = sheets(files(tmp_path, "a", "b"), examine=examine)
    assert told(next(stream)) == "a"
    (tmp_path / "001.txt").write_text("changed")
    assert told(next(stream)) == "changed"


def test_offline_refuses_an_address_and_reads_the_rest(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("a")
    found = sheets(named(["https://lindmoor.example/", str(tmp_path)]), offline=True, examine=examine)
    assert [told(one) for one in found] == ["Refused", "a"]


@pytest.fixture
def _importable(monkeypatch: pytest.MonkeyPatch) -> None:
    """The processes must find this module to find `examine` in it."""
    monkeypatch.setattr(sys, "path", [*sys.path, str(ROOT)])


@pytest.mark.usefixtures("_importable")
def test_several_processes_keep_the_order_and_a_dying_one_costs_one_input(tmp_path: Path) -> None:
    texts = ["a", "picture", "b", "death", *(str(number) for number in range(12)), "fault", "z"]
    found = [told(one) for one in sheets(files(tmp_path, *texts), jobs=2, examine=examine)]
    expected = {"picture": "NotText", "death": "ProcessDied", "fault": "IndexError"}
    assert found == [expected.get(text, text) for text in texts]


@pytest.mark.usefixtures("_importable")
def test_several_processes_leave_standard_input_to_the_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "said.txt").write_text("It rained.")
    (tmp_path / "a.txt").write_text("a")
    with (tmp_path / "said.txt").open() as said:
        monkeypatch.setattr(sys, "stdin", said)
        found = list(sheets(named([str(tmp_path / "a.txt"), "-"]), jobs=2, examine=examine))
    assert [told(one) for one in found] == ["a", "It rained."]


def length(capture: Capture) -> int:
    """What is made of a page need not be a sheet."""
    return len(examine(capture).document.text)


@pytest.mark.parametrize("jobs", [1, 2])
def test_anything_can_be_made_of_inputs_in_order(tmp_path: Path, jobs: int) -> None:
    found = list(outcomes(files(tmp_path, "one", "picture", "three"), jobs=jobs, examine=length))
    assert [outcome.error if isinstance(outcome, Problem) else outcome for outcome in found] == [3, "NotText", 5]
