"""Each line of an exported case is checked against what it says of itself."""

from collections.abc import Callable
from hashlib import sha256

import msgspec
import pytest

from reportedly.errors import CaseError
from reportedly.record import End
from reportedly.show.exported.lossless import lines
from reportedly.store.exporting import record
from reportedly.store.recorded import rows
from tests.store.kept import made


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> list[bytes]:
    with made(tmp_path_factory.mktemp("kept") / "storm.case") as case:
        return list(lines(record(case)))


def ended(body: list[bytes]) -> list[bytes]:
    """With a last line that is right, as one who means harm would write it."""
    end = End(len(body), sha256(b"".join(body)).hexdigest())
    return [*body, msgspec.json.encode(end) + b"\n"]


def told(lines: list[bytes]) -> str:
    with pytest.raises(CaseError) as raised:
        list(rows(lines, name="storm.jsonl"))
    return str(raised.value)


def place(exported: list[bytes], sort: str) -> int:
    return next(at for at, line in enumerate(exported) if line.startswith(b'{"row":"' + sort.encode()))


def test_whole_lines_are_the_rows_with_their_numbers(exported: list[bytes]) -> None:
    found = list(rows(exported, name="storm.jsonl"))
    assert [number for number, _ in found] == list(range(2, len(exported)))


@pytest.mark.parametrize("sort", ["document", "arrival", "analysis", "failure", "judgement"])
@pytest.mark.parametrize("is_ended", [True, False])
def test_a_changed_row_is_found_on_its_line(exported: list[bytes], sort: str, is_ended: bool) -> None:  # noqa: FBT001
    at = place(exported, sort)
    changes = {"document": (b'"size":', b'"size":1'), "analysis": (b"boats", b"ships")}
    old, new = changes.get(sort, (b"2", b"3"))
    body = [*exported[:-1]]
    body[at] = body[at].replace(old, new) if sort != "arrival" else body[at].replace(b"Ana Ruiz", b"Ana Ruis")
    assert body[at] != exported[at]
    assert told(ended(body) if is_ended else [*body, exported[-1]]).startswith(f"storm.jsonl, line {at + 1}: ")


@pytest.mark.parametrize(
    ("change", "number", "sentence"),
    [
        (lambda _: [], 1, "ends before its last line"),
        (lambda lines: [b"Lindmoor\n", *lines], 1, "This is no exported case"),
        (lambda _: [b'{"uri":"a","text":"b"}\n'], 1, "This is no exported case"),
        (lambda lines: lines[1:], 1, "This is no exported case"),
        (lambda lines: [lines[0], b'{"claims":[]}\n', *lines[1:]], 2, "no line of an exported case"),
        (lambda lines: [lines[0], lines[1][:-9]], 2, "no line of an exported case"),
        (lambda lines: [*lines, lines[1]], -1, "ended before this line"),
        (lambda lines: [lines[0], *lines], 2, "begins here once more"),
        (lambda lines: lines[:-1], 0, "ends before its last line"),
        (lambda lines: [*lines[:3], *lines[4:]], -2, "are not those that were written"),
        (lambda lines: [lines[0].replace(b'"schema":1', b'"schema":2,"more":1')], 1, "a newer version"),
    ],
)
def test_a_foreign_or_missing_line_is_one_sentence(
    exported: list[bytes], change: Callable[[list[bytes]], list[bytes]], number: int, sentence: str
) -> None:
    wanted = number if number > 0 else len(exported) + {0: 0, -1: 1, -2: -1}[number]
    found = told(change(exported))
    assert found.startswith(f"storm.jsonl, line {wanted}: ")
    assert sentence in found
    assert "\n" not in found


def test_a_sheet_is_the_one_that_its_seal_is_over(exported: list[bytes]) -> None:
    at = place(exported, "analysis")
    other = msgspec.json.decode(exported[at + 3])
    body = [*exported[:-1]]
    assert other["row"] in ("analysis", "arrival", "document")
    row = msgspec.json.decode(body[at])
    row["sheet"]["document"]["title"] = "Another title"
    body[at] = msgspec.json.encode(row) + b"\n"
    assert "is not the one that was packed" in told(ended(body))
