"""A case is asked by filters that compose, and nothing that is typed becomes SQL."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.across import distance
from reportedly.errors import UsageError
from reportedly.store import casefile
from reportedly.store.adding import index
from reportedly.store.filters import Filters, Near, day_of, matching, near_of
from reportedly.store.listing import KINDS, TABLES, Kind, Wanted, count, rows
from tests.store.made import sheet

ALL = Filters()


@pytest.fixture(scope="module")
def case() -> Iterator[casefile.Case]:
    """Twelve pages; the towns off which boats sank lie at 10.5 to 16.5 degrees north."""
    with casefile.in_memory() as case:
        for number in range(1, 13):
            with case.writing() as connection:
                index(connection, sheet(number), document=number, analysis=0)
        yield case


def claims(case: casefile.Case, asked: Filters) -> list[int]:
    """The documents of the claims that are found."""
    found = rows(case, "claims", asked=asked, wanted=Wanted())
    return [int(str(record["claim"])[1:].split("c")[0]) for record in found]


@pytest.mark.parametrize("kind", KINDS)
def test_every_listing_has_its_columns_and_counts_its_rows(case: casefile.Case, kind: Kind) -> None:
    found = list(rows(case, kind, asked=ALL, wanted=Wanted()))
    assert all(tuple(record) == tuple(TABLES[kind].columns) for record in found)
    assert count(case, kind, asked=ALL) == len(found)


@pytest.mark.parametrize(
    ("asked", "documents"),
    [
        (Filters(documents=(3, 5)), [3, 5]),
        (Filters(outlets=("merrowin",)), [2, 5, 8, 11]),
        (Filters(voices=("RUIZ",), documents=(4,)), [4]),
        (Filters(voices=("nobody knows",)), []),
        (Filters(parties=("ana ruiz",), outlets=("ledger",)), []),
        (Filters(places=("sarn",), outlets=("ledger",)), [3, 6, 9, 12]),
        (Filters(near=Near(10.5, 20.25, 1)), [7]),
        (Filters(near=Near(10.5, 20.25, 120)), [1, 7, 8]),
        (Filters(indicators=("sunk",), documents=(1,)), [1]),
        (Filters(indicators=("killed",)), []),
        (Filters(since="2031-05-05", documents=(1,)), [1]),
        (Filters(since="2031-05-06", documents=(1,)), []),
        (Filters(until="2031-05-05", documents=(1,)), [1]),
        (Filters(until="2031-05", documents=(1,)), [1]),
        (Filters(until="2031-05-04"), []),
        (Filters(since="2031-05-06", clock="published", documents=(1,)), [1]),
        (Filters(since="2031", clock="about"), []),
        (Filters(grep='"11 boats"'), [11]),
        (Filters(grep="1* boats"), [1, 10, 11, 12]),
        (Filters(firmness=("certain", "affirmed"), documents=(2,)), [2]),
        (Filters(firmness=("denied",)), []),
        (Filters(is_unnamed=True), []),
    ],
)
def test_filters_compose(case: casefile.Case, asked: Filters, documents: list[int]) -> None:
    assert claims(case, asked) == documents


def test_a_listing_is_given_a_page_at_a_time(case: casefile.Case) -> None:
    whole = claims(case, ALL)
    pieces = [rows(case, "claims", asked=ALL, wanted=Wanted(limit=5, skip=skip)) for skip in (0, 5, 10)]
    assert [record["claim"] for piece in pieces for record in piece] == [f"d{number}c1" for number in whole]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("asked", [ALL, Filters(places=("sarn",)), Filters(firmness=("certain",))])
def test_a_page_of_a_listing_is_that_part_of_the_whole(case: casefile.Case, kind: Kind, asked: Filters) -> None:
    for sort in (None, "documents" if kind in ("voices", "places", "parties") else "published"):
        whole = list(rows(case, kind, asked=asked, wanted=Wanted(sort=sort, is_reversed=True)))
        part = list(rows(case, kind, asked=asked, wanted=Wanted(sort=sort, is_reversed=True, limit=4, skip=3)))
        assert part == whole[3:7]


def test_a_long_listing_is_counted_up_to_where_that_is_quick(case: casefile.Case) -> None:
    assert count(case, "claims", asked=ALL, most=5) == 6
    assert count(case, "claims", asked=ALL, most=12) == 12


def test_the_distance_of_a_point_is_computed_once(case: casefile.Case) -> None:
    """However many places lie there."""
    asked: list[float] = []

    def counting(lat: float, lon: float, other_lat: float, other_lon: float) -> float:
        asked.append(other_lat)
        return distance(lat, lon, other_lat, other_lon)

    case.connection.create_function("distance", 4, counting, deterministic=True)
    claims(case, Filters(near=Near(13.5, 20.25, 500)))
    case.connection.create_function("distance", 4, distance, deterministic=True)
    assert len(asked) <= 2 * 7


def test_a_listing_is_sorted_by_any_of_its_columns(case: casefile.Case) -> None:
    down = rows(case, "figures", asked=ALL, wanted=Wanted(sort="low", is_reversed=True, limit=3))
    assert [record["low"] for record in down] == [12, 11, 10]
    with pytest.raises(UsageError, match="figures are sorted by one of figure, claim"):
        list(rows(case, "figures", asked=ALL, wanted=Wanted(sort="id; DROP TABLE claim")))


def test_figures_say_who_vouches_and_what_they_hold_for(case: casefile.Case) -> None:
    (record,) = rows(case, "figures", asked=Filters(documents=(7,)), wanted=Wanted())
    told = {key: record[key] for key in ("figure", "claim", "indicator", "low", "counted", "place", "voice", "named")}
    assert told == {
        "figure": "d7x2", "claim": "d7c1", "indicator": "sunk", "low": 7, "counted": "boats", "place": "Sarn",
        "voice": "Ana Ruiz", "named": True,
    }  # fmt: skip


def test_voices_are_one_row_over_all_pages(case: casefile.Case) -> None:
    (record,) = rows(case, "voices", asked=ALL, wanted=Wanted())
    assert (record["voice"], record["claims"], record["documents"]) == ("Ana Ruiz", 12, 12)


@pytest.mark.parametrize("words", ["35.9", "a,b,c", "99,0,1", "0,0,-1", "nan,0,1", "1,2,inf"])
def test_a_point_that_is_none_is_told(words: str) -> None:
    with pytest.raises(UsageError, match="--near"):
        near_of(words)


def test_a_day_that_is_none_is_told() -> None:
    with pytest.raises(UsageError, match="Write it as"):
        day_of("soon", option="--since")


def test_a_word_of_firmness_that_there_is_not_is_told(case: casefile.Case) -> None:
    with pytest.raises(UsageError, match="choose from certain"):
        claims(case, Filters(firmness=("sure",)))


@given(words=st.text(max_size=30))
def test_whatever_is_typed_finds_something_or_says_why_not(words: str) -> None:
    with casefile.in_memory() as case:
        with case.writing() as connection:
            index(connection, sheet(1), document=1, analysis=0)
        for asked in (Filters(voices=(words,)), Filters(places=(words,)), Filters(outlets=(words,))):
            claims(case, asked)
        try:
            matching(words)
        except UsageError:
            return
        claims(case, Filters(grep=words))
