"""A document is laid beside those with which it shares words, whichever came first."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from reportedly.batch.copies import lay_beside
from reportedly.batch.relating import relate_all
from reportedly.show.contract import as_line
from reportedly.store import adding, casefile, copies
from reportedly.store.asking import capture
from reportedly.store.checking import Checked, faults
from reportedly.store.checking_copies import faults_of_copies
from reportedly.store.copies import COMMON, Wanted
from tests.compare.copies.leafed import OTHER, STORM
from tests.store.paged import add, sheet


@pytest.fixture
def case(tmp_path: Path) -> Iterator[casefile.Case]:
    with casefile.created(tmp_path / "storm.case", who="Ana") as case:
        yield case


def pairs(case: casefile.Case) -> list[tuple[int, int, str]]:
    return sorted((copy.one, copy.other, copy.kind) for copy in copies.copies(case, Wanted()))


def test_a_page_that_comes_later_is_laid_beside_the_earlier_ones(case: casefile.Case) -> None:
    add(case, f"{STORM}", outlet="Ledger")
    add(case, f"{OTHER}", outlet="Mail")
    relate_all(case)
    assert pairs(case) == []
    add(case, f"SARN (AFP) - {STORM}", outlet="Post")
    relate_all(case)
    assert pairs(case) == [(1, 3, "page")]
    (copy,) = copies.copies(case, Wanted(document=3))
    assert (copy.direction, copy.source) == ("common source", "afp")


def test_a_page_that_is_read_again_loses_what_it_no_longer_shares_and_keeps_the_rest(case: casefile.Case) -> None:
    first = add(case, STORM, outlet="Ledger")
    add(case, f"{STORM} {OTHER}", outlet="Mail")
    add(case, f"{OTHER} Nothing else happened.", outlet="Post")
    relate_all(case)
    assert pairs(case) == [(1, 2, "page"), (2, 3, "page")]
    adding.read_again(case, document=first, line=as_line(sheet(capture(case, first), OTHER, ())))
    relate_all(case)
    assert pairs(case) == [(1, 2, "page"), (1, 3, "page"), (2, 3, "page")]
    (copy,) = copies.copies(case, Wanted(document=1, limit=1))
    assert copy.shared[0].one.end == len(OTHER) - 1


def test_to_lay_a_document_beside_the_others_again_changes_nothing(case: casefile.Case) -> None:
    for number in range(4):
        add(case, f"{STORM} Page {number} of the paper.", outlet=f"Paper {number}")
    relate_all(case)
    before = list(case.connection.iterdump())
    with case.writing():
        lay_beside(case, 2)
    assert list(case.connection.iterdump()) == before


def test_a_text_that_hundreds_have_ties_each_of_them_to_the_first(case: casefile.Case) -> None:
    for number in range(COMMON + 6):
        add(case, f"{STORM} Page {number} of the paper.", outlet=f"Paper {number}")
    relate_all(case)
    last = COMMON + 6
    partners = copies.partners(case, last)
    assert partners[:5] == [1, 2, 3, 4, 5]
    assert len(partners) <= COMMON + 1
    assert copies.commonest(case, last) > 0


def test_verify_looks_at_copies_too(case: casefile.Case) -> None:
    add(case, STORM, outlet="Ledger")
    add(case, f"SARN (AFP) - {STORM}", outlet="Mail")
    relate_all(case)
    assert amiss(case) == []
    for statement in CHANGES:
        case.connection.execute("SAVEPOINT change")
        case.connection.execute(statement)
        assert amiss(case), statement
        case.connection.execute("ROLLBACK TO change")
        case.connection.execute("RELEASE change")
    assert amiss(case) == []


CHANGES = (
    "UPDATE leaf SET words = words + 1 WHERE document = 1",
    "DELETE FROM fingerprint WHERE hash = (SELECT min(hash) FROM fingerprint)",
    "INSERT INTO fingerprint VALUES (1, 1)",
    "UPDATE credit SET agency = 'tass'",
    "UPDATE copy SET direction = 'unknown'",
    "UPDATE shared SET words = 1",
    "DELETE FROM copy",
)


def amiss(case: casefile.Case) -> list[tuple[str, str]]:
    return list(faults_of_copies(case))


def test_a_case_with_copies_is_sound(case: casefile.Case) -> None:
    add(case, STORM, ("the anchor would not hold", ""), outlet="Ledger")
    add(case, STORM + " So it was.", ("the anchor would not hold", ""), outlet="Mail")
    relate_all(case)
    *found, last = faults(case)
    assert found == []
    assert isinstance(last, Checked)
