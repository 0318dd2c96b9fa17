"""Claims that say the same are linked as pages come in, whatever their order, and anew when one is read again."""

from collections.abc import Iterator
from itertools import permutations
from pathlib import Path

import msgspec
import pytest

from reportedly.batch.relating import relate, relate_all
from reportedly.batch.same import BEST
from reportedly.sameness import Kin
from reportedly.store import adding, casefile, kin
from reportedly.store.casefile import Case
from reportedly.store.checking import Checked, faults
from reportedly.store.rows import key
from tests.store.made import capture, line


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Case]:
    with casefile.created(tmp_path / "storm.case", who="Ana") as case:
        yield case


def take_in(case: Case, *numbers: int) -> None:
    """One page for each number, of bytes of its own: the same number tells the same."""
    for number in numbers:
        there = casefile_count(case)
        found = msgspec.structs.replace(capture(number), body=f"page {there}".encode())
        relate(case, adding.add(case, found, line=line(number)).document)


def casefile_count(case: Case) -> int:
    return int(case.connection.execute("SELECT count(*) FROM document").fetchone()[0])


def links(case: Case, document: int = 1) -> list[tuple[str, int, int]]:
    return [(link.state, link.claim >> 20, link.other >> 20) for link in kin.of_claim(case, key(document, "c1"))]


def test_pages_that_tell_the_same_are_linked(case: Case) -> None:
    take_in(case, 7, 7)
    assert links(case) == [("same", 1, 2)]


def test_pages_that_tell_another_number_of_it_differ_in_value(case: Case) -> None:
    take_in(case, 7, 14)
    (link,) = kin.of_claim(case, key(2, "c1"))
    assert link.state == "differs in value"
    assert link.figures == (key(1, "x2"), key(2, "x2"))
    assert "7 and 14" in link.reasons[0]


@pytest.mark.parametrize("order", list(permutations((7, 7, 14))))
def test_the_order_in_which_pages_come_changes_no_state(case: Case, order: tuple[int, ...]) -> None:
    take_in(case, *order)
    states = sorted(row[0] for row in case.connection.execute("SELECT state FROM kin"))
    assert states == ["differs in value", "differs in value", "same"]


def test_a_page_that_is_read_again_is_linked_anew(case: Case) -> None:
    take_in(case, 7, 7)
    adding.read_again(case, document=2, line=line(14))
    relate_all(case)
    assert links(case) == [("differs in value", 1, 2)]
    *found, last = faults(case)
    assert isinstance(last, Checked)
    assert found == []


def test_links_can_be_made_again_from_the_sheets(case: Case) -> None:
    take_in(case, 7, 14, 7)
    before = kin.of_states(case, ())
    for table in ("kin", "claim_key", "scene", "related"):
        case.connection.execute(f"DELETE FROM {table}")
    relate_all(case)
    assert kin.of_states(case, ()) == before != []


def test_what_a_crowd_shares_leads_to_nobody_and_that_is_said(case: Case) -> None:
    take_in(case, *[7] * (kin.CROWD + 3))
    last = kin.of_claim(case, key(kin.CROWD + 3, "c1"))
    assert last == []
    keys, passed = kin.crowded(case, key(1, "c1"))
    assert keys == passed > 0


def test_a_claim_is_compared_with_no_more_than_the_best(case: Case) -> None:
    take_in(case, *[7] * (BEST + 9))
    last = kin.of_claim(case, key(BEST + 9, "c1"))
    assert len(last) == BEST
    assert len(kin.groups(case)[0]) == BEST + 9, "they belong together all the same"


def test_a_group_holds_none_that_differ_in_a_value(case: Case) -> None:
    take_in(case, 7, 7, 14, 14)
    vague = Kin(key(1, "c1"), key(3, "c1"), "same", 0.75, ("They share “a”.",))
    assert [sorted(claim >> 20 for claim in group) for group in kin.groups(case)] == [[1, 2], [3, 4]]
    with case.writing():
        kin.link(case, [vague])
    assert len(kin.groups(case)) == 2, "1 and 4 differ, so that 3 draws nobody over"


def test_what_more_outlets_carry_comes_first(case: Case) -> None:
    take_in(case, 7, 7, 7, 8)
    other = Kin(key(4, "c1"), key(5, "c1"), "same", 0.9, ("They share “a”.",))
    take_in(case, 8)
    with case.writing():
        case.connection.execute("UPDATE page SET outlet = 'Port Ansel Courier' WHERE document = 5")
        case.connection.execute("DELETE FROM kin WHERE claim >> 20 = 4 OR other >> 20 = 4")
        kin.link(case, [other])
    assert [len(group) for group in kin.groups(case)] == [2, 3], "of two outlets, and of one"


def test_verify_finds_a_link_that_somebody_changed(case: Case) -> None:
    take_in(case, 7, 14)
    case.connection.execute("UPDATE kin SET state = 'same'")
    case.connection.execute("DELETE FROM claim_key WHERE claim = ?", (key(2, "c1"),))
    told = [found.where for found in faults(case) if not isinstance(found, Checked)]
    assert sorted(told) == ["claim_key", "d1c1 and d2c1"]


def test_a_link_comes_back_as_it_was_written(case: Case) -> None:
    take_in(case, 7)
    told = Kin(key(1, "c1"), key(1, "c2"), "more specific", 0.8125, ("They share “a”.",), specific=key(1, "c2"))
    with case.writing():
        kin.link(case, [told])
    assert kin.of_claim(case, key(1, "c2")) == [told]
