"""What other programs are told of a case: documents, links, and what people decided."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from reportedly.carried import Link, Rated
from reportedly.store import casefile, ledger
from reportedly.store.carrying import JUDGED, carried, judged, links, rated
from reportedly.store.ledger import Key, LinkRow
from reportedly.store.rows import key
from tests.store.kept import made


@pytest.fixture
def case(tmp_path: Path) -> Iterator[casefile.Case]:
    with made(tmp_path / "storm.case") as case:
        yield case


def test_each_document_comes_once_with_its_latest_sheet(case: casefile.Case) -> None:
    found = list(carried(case))
    assert [document.name for document in found] == ["d1", "d2", "d3"]
    assert found[2].sheet.reportedly == "0.0.9"
    first = found[0]
    assert (first.size, first.digest) == case.connection.execute(
        "SELECT size, digest FROM document WHERE number = 1"
    ).fetchone()
    assert first.arrived == case.connection.execute("SELECT at FROM arrival WHERE document = 1").fetchone()[0]


def test_a_document_that_was_not_read_is_left_out(case: casefile.Case) -> None:
    case.connection.execute("INSERT INTO document (digest, size, body) VALUES ('x', 0, x'')")
    assert len(list(carried(case))) == 3


def test_figures_that_were_laid_side_by_side_link_their_claims(case: casefile.Case) -> None:
    values = [key(document, "x2") for document in (1, 2)]
    with case.writing():
        for document, value in zip((1, 2), values, strict=True):
            ledger.put(case, [(Key(value, document, key(document, "c1"), "sunk"), b"\xc0")], document=document)
        ledger.link(case, LinkRow(values[0], values[1], "conflict", ("One is not two.",), ()))
    assert Link("d1c1", "d2c1", "figures", "conflict", ("One is not two.",)) in list(links(case))


def test_only_ratings_in_force_are_told(case: casefile.Case) -> None:
    found = list(rated(case))
    assert [(one.claim, one.grade, one.reason) for one in found] == [
        ("d2c1", "6", '=It was "seen"'),
        ("d1c1", "1", "Seen"),
    ]
    assert isinstance(found[0], Rated)
    assert (found[0].meaning, found[0].who) == ("cannot be judged", "Ana Ruiz")


def test_every_judgement_is_a_record_with_the_same_keys(case: casefile.Case) -> None:
    found = list(judged(case))
    assert [tuple(record) for record in found] == [JUDGED] * 4
    assert [record["undone_by"] for record in found] == [3, None, None, None]
    assert found[0]["told"] == ["credibility=2"]
    assert (found[2]["verdict"], found[2]["kind"], found[2]["now"]) == ("undo", "judgement", None)
