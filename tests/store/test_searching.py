"""Words are found in claims and texts, with where they stand."""

from collections.abc import Iterator

import pytest

from reportedly.errors import UsageError
from reportedly.store import casefile
from reportedly.store.adding import index
from reportedly.store.rows import key
from reportedly.store.searching import search, weighed_from
from tests.store.made import sheet


@pytest.fixture(scope="module")
def case() -> Iterator[casefile.Case]:
    with casefile.in_memory() as case:
        for number in range(1, 13):
            with case.writing() as connection:
                index(connection, sheet(number), document=number, analysis=0)
        yield case


def test_a_claim_is_found_by_its_words(case: casefile.Case) -> None:
    (hit,) = search(case, "11 boats", what="claim", limit=5)
    assert hit.name == "d11c1"
    text = sheet(11).document.text
    assert text[hit.start : hit.end] == "11 boats sank off Sarn on Monday"
    assert [hit.snippet[start:end] for start, end in hit.marks] == ["11", "boats"]


def test_a_page_is_found_with_the_stretch_that_holds_the_words(case: casefile.Case) -> None:
    (hit,) = search(case, '"Ruiz said 7"', what="page", limit=5)
    assert hit.name == "d7"
    assert "Ruiz said 7" in sheet(7).document.text[hit.start : hit.end]


def test_hits_come_a_page_at_a_time(case: casefile.Case) -> None:
    names = [hit.name for skip in (0, 5, 10) for hit in search(case, "sank", what="claim", limit=5, skip=skip)]
    assert sorted(names, key=lambda name: int(name[1:-2])) == [f"d{number}c1" for number in range(1, 13)]


def test_of_hits_without_number_the_latest_are_weighed(case: casefile.Case) -> None:
    latest = [hit.name for hit in search(case, "sank", what="claim", limit=9, most=3)]
    assert sorted(latest) == ["d10c1", "d11c1", "d12c1"]
    assert weighed_from(case, "sank", what="claim", most=3) == key(9, "c1") + 1
    assert weighed_from(case, "sank", what="claim", most=12) is None


def test_words_of_an_index_are_no_commands(case: casefile.Case) -> None:
    assert list(search(case, "boats NOT sank OR words:x", what="claim", limit=5)) == []
    with pytest.raises(UsageError, match="holds no word"):
        list(search(case, '"" * ()', what="claim", limit=5))
