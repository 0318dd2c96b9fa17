"""What a report asks of a case: counts over all, the first of each kind, and only what meets the filters."""

from pathlib import Path

import pytest

from reportedly.batch.relating import relate_all
from reportedly.store import casefile, surveying
from reportedly.store.filters import Filters
from reportedly.store.ledger import largest, of_values, pairs, values
from tests.store.kept import made
from tests.store.paged import add

WALL = (
    "The harbour wall broke at noon and the sea came into the lower town before anybody had rung the bell. "
    "Boats were thrown against the customs house, and the ferry master cut his own ropes to save the pier."
)
CAME = "the sea came into the lower town before anybody had rung the bell"


@pytest.fixture
def case(tmp_path: Path) -> casefile.Case:
    """Three outlets with one text, one of them twice, and a page about something else."""
    case = casefile.created(tmp_path / "wall.case", who="Ana Ruiz")
    for number, outlet in enumerate(("Ledger", "Mail", "Post", "Post")):
        add(
            case,
            f"{WALL} So it was told by number {number}.",
            (CAME, "Ana Ruiz"),
            outlet=outlet,
            day=f"2031-05-0{number + 4}",
        )
    add(case, "A clerk said the ladders were new.", ("the ladders were new", "a clerk"), outlet="Orven")
    relate_all(case)
    return case


def test_claims_count_by_whose_word_they_stand_on(case: casefile.Case) -> None:
    found = surveying.scope(case, Filters())
    assert (found.pages, found.outlets, found.claims) == (5, 4, 5)
    assert (found.on_named, found.on_unnamed, found.on_own) == (4, 1, 0)
    assert (found.voices, found.named_voices) == (2, 1)
    assert (found.first, found.last) == ("2031-05-04", "2031-05-07")
    part = surveying.scope(case, Filters(outlets=("post",)))
    assert (part.pages, part.outlets, part.claims, part.voices) == (2, 1, 2, 1)


def test_claims_that_several_pages_carry_are_counted_by_pages_outlets_and_origins(case: casefile.Case) -> None:
    there, (one,) = surveying.carried(case, Filters(), limit=9)
    assert there == 1
    assert (one.pages, one.outlets, one.least, one.most, one.state) == (4, 3, 1, 1, "shared")
    assert len(surveying.members(case, one.root)) == 4


def test_all_carriers_count_where_one_meets_the_filters(case: casefile.Case) -> None:
    _, (one,) = surveying.carried(case, Filters(outlets=("Mail",)), limit=9)
    assert one.pages == 4
    assert surveying.carried(case, Filters(outlets=("Orven",)), limit=9) == (0, [])


def test_pairs_of_two_outlets_stand_before_those_of_one(case: casefile.Case) -> None:
    there, found = surveying.closest(case, Filters(), limit=9)
    assert there == len(found) == 6
    outlets = {number: leaf.outlet for number, leaf in surveying.leaves(case, range(1, 6)).items()}
    same = [outlets[pair.one] == outlets[pair.other] for pair in found]
    assert same == [False] * 5 + [True]


def test_pairs_of_outlets_are_counted_once_a_pair_of_pages(case: casefile.Case) -> None:
    found = surveying.between_outlets(case, Filters())
    assert sum(row.pairs for row in found) == 6
    assert sum(row.pairs for row in surveying.between_outlets(case, Filters(outlets=("Ledger",)))) == 3
    assert surveying.between_outlets(case, Filters(outlets=("Orven",))) == []


def test_voices_and_outlets_come_with_how_many_there_are(case: casefile.Case) -> None:
    there, (first,) = surveying.speakers(case, Filters(), limit=1)
    assert (there, first.name, first.claims, first.pages, first.outlets) == (2, "Ana Ruiz", 4, 4, 3)
    there, (paper,) = surveying.publishers(case, Filters(), limit=1)
    assert (there, paper.outlet, paper.pages, paper.on_named) == (4, "Post", 2, 2)


def test_pages_by_the_day_they_came_out(case: casefile.Case) -> None:
    days = surveying.days_published(case, Filters())
    assert [(day.day, day.pages) for day in days] == [
        ("2031-05-04", 2), ("2031-05-05", 1), ("2031-05-06", 1), ("2031-05-07", 1),
    ]  # fmt: skip


def test_a_country_is_no_place_on_the_map_and_a_figure_is_found_by_its_size(tmp_path: Path) -> None:
    with made(tmp_path / "storm.case") as case:
        _, spots = surveying.spots(case, Filters(), limit=9)
        assert {spot.name for spot in spots} == {"Sarn"}
        case.connection.execute("UPDATE value SET sort = 'country' WHERE kind = 'place'")
        assert surveying.spots(case, Filters(), limit=9) == (0, [])
        found = list(values(case, asked=Filters()))
        assert largest(case, asked=Filters(), limit=1) == [found[-1]]
        assert list(of_values(case, [1], type_=dict)) == []
        assert list(pairs(case, states=("conflict",))) == []
