"""Inputs go into a case one by one; what cannot be read is kept to be tried again."""

import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from reportedly.batch.adding import Given, Reread, add, again, reread
from reportedly.errors import NotText
from reportedly.model import Capture, Document, Origin, Part, Problem, Sheet, Voice
from reportedly.read.inputs import Input, named
from reportedly.read.records import Asked, opened
from reportedly.store import asking, casefile
from reportedly.store.adding import Added, digest_of
from reportedly.text import Span, unshifted


def examine(capture: Capture) -> Sheet:
    """Reads any text; a text that names a mishap suffers it."""
    text = capture.body.decode()
    if text == "picture":
        raise NotText(capture.uri, "This is a picture.")
    digest = digest_of(capture.body)
    origin = Origin(capture.uri, f"sha256:{digest}", "text/plain", capture.outlet, capture.author, capture.published)
    return Sheet(
        reportedly="0",
        schema=1,
        document=Document(f"d-{digest[:16]}", text, None, None, origin, unshifted(text)),
        parts=(Part("p1", "body", Span(0, len(text))),),
        voices=(Voice("v1", "an author whom nobody names", "author", named=False),),
        claims=(),
        values=(),
        findings=(),
    )


@pytest.fixture
def case(tmp_path: Path) -> Iterator[casefile.Case]:
    with casefile.created(tmp_path / "storm.case", who="Ana") as case:
        yield case


def files(folder: Path, *texts: str) -> Iterator[Input | Problem]:
    folder.mkdir(exist_ok=True)
    for number, text in enumerate(texts):
        (folder / f"{number:03}.txt").write_text(text)
    return named([str(folder)])


def outcomes(case: casefile.Case, inputs: Iterator[Input | Problem], *, jobs: int = 1) -> list[str]:
    return [
        f"d{found.document} {found.outcome}" if isinstance(found, Added) else found.error
        for found in add(case, inputs, examine=examine, jobs=jobs)
    ]


@pytest.mark.parametrize("jobs", [1, 2])
def test_the_same_bytes_are_one_document(case: casefile.Case, tmp_path: Path, jobs: int) -> None:
    pages = tmp_path / "pages"
    assert outcomes(case, files(pages, "one", "two", "one"), jobs=jobs) == ["d1 new", "d2 new", "d1 known"]
    assert outcomes(case, files(pages, "one", "three"), jobs=jobs) == ["d1 known", "d3 new", "d1 known"]
    assert [row.arrivals for row in asking.listed(case)] == [4, 1, 1]


def test_a_failure_is_listed_and_tried_again(case: casefile.Case, tmp_path: Path) -> None:
    pages = tmp_path / "pages"
    assert outcomes(case, files(pages, "one", "picture")) == ["d1 new", "NotText"]
    (failed,) = asking.failures(case)
    assert (failed.uri, failed.sentence) == (str(pages / "001.txt"), "This is a picture.")
    assert outcomes(case, iter(again(case))) == ["NotText"]
    (pages / "001.txt").write_text("words")
    assert outcomes(case, iter(again(case))) == ["d2 new"]
    assert list(asking.failures(case)) == []


def test_a_record_that_failed_is_found_again(case: casefile.Case, tmp_path: Path) -> None:
    path = tmp_path / "wire.jsonl"
    path.write_text('{"title": "no text"}\n' + json.dumps({"text": "Page."}) + "\n")
    found = list(add(case, opened([str(path)], asked=Asked())))
    assert [type(one).__name__ for one in found] == ["Problem", "Added"]
    (item,) = again(case)
    assert isinstance(item, Input)
    assert (item.kind, item.start, item.uri) == ("record", 0, f"{path}#1")


def test_a_failure_is_tried_again_from_any_folder(
    case: casefile.Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert outcomes(case, named(["late.txt"])) == ["Missing"]
    (tmp_path / "late.txt").write_text("words")
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")
    assert outcomes(case, iter(again(case))) == ["d1 new"]


@pytest.mark.skipif(sys.platform != "linux", reason="file names are bytes on Linux alone")
def test_a_file_whose_name_is_no_utf8_is_a_failure_like_any_other(case: casefile.Case, tmp_path: Path) -> None:
    name = os.fsdecode(bytes(tmp_path) + b"/late\xff.txt")
    assert outcomes(case, named([name, str(tmp_path / "nothing.txt")])) == ["Missing", "Missing"]
    Path(name).write_text("words")
    assert outcomes(case, iter(again(case))) == ["d1 new", "Missing"]


def test_a_file_of_records_that_is_refused_is_listed_until_a_record_of_it_is_read(
    case: casefile.Case, tmp_path: Path
) -> None:
    path = tmp_path / "wire.jsonl"
    path.write_text(json.dumps({"text": "Page.", "date": "3/4/2031"}) + "\n")
    outcomes(case, opened([str(path)], asked=Asked()))
    (failed,) = asking.failures(case)
    assert "--dates dmy" in failed.sentence
    (still,) = again(case)
    assert isinstance(still, Problem)
    outcomes(case, again(case, asked=Asked(day_first=True)))
    assert list(asking.failures(case)) == []


def test_a_password_in_an_address_is_not_kept(case: casefile.Case) -> None:
    outcomes(case, named(["https://ana:sesame@sarn.example/storm"]))
    (failed,) = asking.failures(case)
    assert failed.uri == "https://sarn.example/storm"
    assert "sesame" not in str(failed)


def test_a_date_that_is_none_is_told(case: casefile.Case, tmp_path: Path) -> None:
    path = tmp_path / "wire.jsonl"
    path.write_text("".join(json.dumps({"text": date, "date": date}) + "\n" for date in ("2031-13-45", "2031-05-04")))
    found = list(add(case, opened([str(path)], asked=Asked()), examine=examine))
    assert [one.undated for one in found if isinstance(one, Added)] == ["2031-13-45", None]


def test_what_the_user_says_goes_into_the_sheet(case: casefile.Case, tmp_path: Path) -> None:
    given = Given(outlet="Sarn Post", published="2031-05-04")
    list(add(case, files(tmp_path / "pages", "one"), given=given, examine=examine))
    (row,) = asking.listed(case)
    assert (row.outlet, row.published) == ("Sarn Post", "2031-05-04")
    assert asking.capture(case, 1).outlet == "Sarn Post"


def test_a_document_is_read_once_more_from_its_bytes(case: casefile.Case, tmp_path: Path) -> None:
    list(add(case, files(tmp_path / "pages", "one", "two"), given=Given(outlet="Sarn Post"), examine=examine))
    (tmp_path / "pages" / "000.txt").unlink()
    found = list(reread(case, asking.documents(case), examine=examine))
    assert found == [Reread(1, is_other=False), Reread(2, is_other=False)]
    found = list(reread(case, [2], examine=lambda capture: msgspec.structs.replace(examine(capture), reportedly="1")))
    assert found == [Reread(2, is_other=True)]
    assert asking.documents(case, not_by="1") == [1]
    assert [row.outlet for row in asking.listed(case)] == ["Sarn Post", "Sarn Post"]
