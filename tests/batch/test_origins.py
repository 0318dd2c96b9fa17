"""The carriers of a claim are gathered over copies, equal words and the links that are handed over."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from reportedly.batch.origins import count_origins, origins_of
from reportedly.batch.relating import relate_all
from reportedly.store import casefile
from reportedly.store.rows import key
from tests.compare.copies.leafed import OTHER, STORM
from tests.store.paged import add

SANK = "the anchor would not hold in the gravel of the channel"


@pytest.fixture
def case(tmp_path: Path) -> Iterator[casefile.Case]:
    with casefile.created(tmp_path / "storm.case", who="Ana") as case:
        add(case, STORM, (SANK, "Ana Ruiz"), outlet="Ledger")
        add(case, f"{STORM} {OTHER}", (SANK, "residents"), outlet="Mail")
        add(case, f"{OTHER} Pell wrote that no anchor held.", ("no anchor held", "Jonas Pell"), outlet="Post")
        relate_all(case)
        yield case


def test_claims_in_a_shared_passage_are_one_origin(case: casefile.Case) -> None:
    found = origins_of(case, key(2, "c1"))
    assert (found.carriers, found.most, found.state) == (2, 1, "shared")
    assert "d1c1 and d2c1 share one text." in found.reasons


def test_what_others_judge_to_be_the_same_claim_comes_in_by_its_links(case: casefile.Case) -> None:
    pairs = {key(1, "c1"): (key(3, "c1"),), key(3, "c1"): (key(1, "c1"),)}

    def same(claim: int) -> Iterable[int]:
        return pairs.get(claim, ())

    for claim in pairs:
        found = origins_of(case, claim, same=same)
        assert (found.carriers, found.least, found.most, found.state) == (3, 2, 2, "established")
    assert origins_of(case, key(3, "c1")).carriers == 1


def test_a_claim_that_is_quoted_by_two_is_no_copy_but_carried_by_both(tmp_path: Path) -> None:
    words = "We pulled the rope until our gloves tore, and then the chapel bell told us that everybody was ashore"
    with casefile.created(tmp_path / "quoted.case", who="Ana") as case:
        add(case, f"“{words},” Ruiz recalled. {OTHER}", (words, "Ana Ruiz"), outlet="Ledger")
        add(case, f"{STORM} Ruiz put it so: “{words}.”", (words, "Ana Ruiz"), outlet="Mail")
        relate_all(case)
        found = origins_of(case, key(1, "c1"))
    assert (found.carriers, found.state) == (2, "shared")
    assert found.reasons == (
        "Both pages are one origin: Ana Ruiz.",
        "d1c1 and d2c1 rest on the word of Ana Ruiz.",
    )


def test_equal_words_months_apart_are_another_claim(tmp_path: Path) -> None:
    words = "nobody has said yet who opened the sluice"
    with casefile.created(tmp_path / "apart.case", who="Ana") as case:
        for day in ("2031-05-04", "2031-05-06", "2031-11-06"):
            add(case, f"On {day}, {words}.", (words, ""), outlet=f"Paper of {day}", day=day)
        relate_all(case)
        assert origins_of(case, key(1, "c1")).carriers == 2
        assert origins_of(case, key(3, "c1")).carriers == 1


def test_the_count_of_all_that_carry_a_claim_is_kept_and_follows_a_later_page(case: casefile.Case) -> None:
    def counts() -> list[tuple[int, int, int, str]]:
        return case.connection.execute("SELECT claim, least, most, state FROM origin ORDER BY claim").fetchall()

    assert counts() == [
        (key(1, "c1"), 1, 1, "shared"),
        (key(2, "c1"), 1, 1, "shared"),
        (key(3, "c1"), 1, 1, "established"),
    ]
    add(case, f"Two weeks later: {STORM}", (SANK, "Jonas Pell"), outlet="Herald")
    relate_all(case)
    assert [row[3] for row in counts()] == ["shared", "shared", "established", "shared"]
    before = counts()
    with case.writing():
        count_origins(case, 1)
    assert counts() == before
