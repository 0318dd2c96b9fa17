"""What is looked at for the origins of a claim does not grow with the case."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from reportedly.batch.relating import relate_all
from reportedly.store import casefile, origins
from reportedly.store.rows import key
from tests.store.paged import add

TOLD = "the war of the two rivers began in the spring of the drought"
DAYS = ("2031-05-04", "2031-05-08", "2031-05-11", "2031-05-12", "2031-07-01")


@pytest.fixture
def case(tmp_path: Path) -> Iterator[casefile.Case]:
    """Five pages with one sentence in the same words, over two months."""
    with casefile.created(tmp_path / "rivers.case", who="Ana") as case:
        for number, day in enumerate(DAYS):
            text = f"Page {number} begins here. Ana Ruiz said that {TOLD}. It ends with {number} boats."
            add(case, text, (TOLD, "Ana Ruiz"), outlet=f"Ledger {number}", day=day)
        relate_all(case)
        yield case


def test_equal_words_are_found_within_a_week_either_way(case: casefile.Case) -> None:
    assert origins.worded_alike(case, key(1, "c1"), days=7, limit=9) == [key(2, "c1"), key(3, "c1")]
    assert origins.worded_alike(case, key(4, "c1"), days=7, limit=9) == [key(2, "c1"), key(3, "c1")]
    assert origins.worded_alike(case, key(5, "c1"), days=7, limit=9) == []


def test_a_long_sentence_is_found_however_long_after(tmp_path: Path) -> None:
    told = f"{TOLD}, which is thirty years ago now, and has not ended since"
    with casefile.created(tmp_path / "long.case", who="Ana") as case:
        for day in ("2031-05-04", "2033-05-04"):
            add(case, f"On {day} Ana Ruiz said that {told}.", (told, "Ana Ruiz"), outlet=day, day=day)
        relate_all(case)
        assert origins.worded_alike(case, key(1, "c1"), days=7, limit=9) == [key(2, "c1")]


def test_of_pages_that_share_a_passage_the_nearest_are_looked_at(
    case: casefile.Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    (stated,) = origins.stated(case, [key(3, "c1")]).values()
    assert [other.claim // (1 << 20) for other in origins.beside(case, stated)] == [4, 5, 1, 2]
    monkeypatch.setattr(origins, "PAGES", 1)
    assert [other.claim // (1 << 20) for other in origins.beside(case, stated)] == [4, 1]


def test_a_claim_has_its_chain_without_the_page_s_own_voice(case: casefile.Case) -> None:
    found = origins.stated(case, [key(2, "c1"), key(1, "c1"), key(9, "c1")])
    assert list(found) == [key(1, "c1"), key(2, "c1")]
    assert [[voice.name for _, voice in stated.chain] for stated in found.values()] == [["Ana Ruiz"], ["Ana Ruiz"]]
