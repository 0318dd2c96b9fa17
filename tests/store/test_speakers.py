"""For whom voices speak is kept by document, and what pages call a body is asked for by its form."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from reportedly.carrying import Called, Speaker
from reportedly.store import casefile, speakers
from reportedly.store.checking_copies import faults_of_copies
from tests.store.paged import add

MILL = "name:sarn mill"


@pytest.fixture
def case(tmp_path: Path) -> Iterator[casefile.Case]:
    with casefile.created(tmp_path / "mill.case", who="Ana") as case:
        for number in range(3):
            add(case, f"The mill burned, page {number}.", outlet=f"Ledger {number}")
        yield case


def mill(*calls: str, key: str = MILL) -> Speaker:
    return Speaker("v2", "Sarn Mill", "itself", key, "Sarn Mill", calls=calls)


def keep(case: casefile.Case, document: int, *found: Speaker) -> None:
    with case.writing():
        speakers.keep(case, document, found)


def test_the_body_that_most_pages_call_so_comes_first(case: casefile.Case) -> None:
    keep(case, 1, mill("noun:mill", key="name:oslo mill"))
    for document in (2, 3):
        keep(case, document, mill("noun:mill", "noun:mill"))
    assert speakers.called(case, "noun:mill") == (
        Called(MILL, "Sarn Mill", 2),
        Called("name:oslo mill", "Sarn Mill", 1),
    )
    assert speakers.called(case, "noun:quay") == ()


def test_what_a_document_said_before_is_replaced(case: casefile.Case) -> None:
    keep(case, 1, mill("noun:mill"))
    keep(case, 1, mill("noun:works"))
    assert [one.calls for one in speakers.of_document(case, 1).values()] == [("noun:works",)]
    assert speakers.called(case, "noun:mill") == ()


def test_a_row_that_was_changed_or_lost_is_found(case: casefile.Case) -> None:
    keep(case, 1, mill("noun:mill"))
    assert not list(faults_of_copies(case))
    case.connection.execute("DELETE FROM called")
    assert [where for where, _ in faults_of_copies(case)] == ["called"]
    keep(case, 1, mill("noun:mill"))
    case.connection.execute("UPDATE speaker SET body = replace(body, 'Sarn', 'Oslo')")
    assert "d1" in [where for where, _ in faults_of_copies(case)]
