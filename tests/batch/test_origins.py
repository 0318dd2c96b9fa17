"""The carriers of a claim are gathered over copies, equal words and the links that are handed over."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec
import pytest

from reportedly.batch.origins import count_origins, origins_of
from reportedly.batch.relating import relate_all
from reportedly.model import Capture
from reportedly.show.contract import as_line
from reportedly.store import adding, casefile
from reportedly.store.rows import key
from tests.compare.copies.leafed import OTHER, STORM
from tests.store.paged import add, sheet

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
    assert found.answer == "1 origin, shared: both pages have it from Ana Ruiz."
    assert found.reasons == ("d1c1 and d2c1 rest on the word of Ana Ruiz.",)


def test_equal_words_months_apart_are_another_claim(tmp_path: Path) -> None:
    words = "nobody has said yet who opened the sluice"
    with casefile.created(tmp_path / "apart.case", who="Ana") as case:
        for day in ("2031-05-04", "2031-05-06", "2031-11-06"):
            add(case, f"On {day}, {words}.", (words, ""), outlet=f"Paper of {day}", day=day)
        relate_all(case)
        assert origins_of(case, key(1, "c1")).carriers == 2
        assert origins_of(case, key(3, "c1")).carriers == 1


def test_a_long_line_that_is_repeated_is_one_claim_however_long_after(tmp_path: Path) -> None:
    words = "the old harbour of Sarn has been closed since the storm of 2019 broke its two moles apart"
    with casefile.created(tmp_path / "long.case", who="Ana") as case:
        for day in ("2031-05-04", "2031-11-06"):
            add(case, f"On {day}, {words}.", (words, ""), outlet="Ledger", day=day)
        relate_all(case)
        assert origins_of(case, key(1, "c1")).carriers == 2


def test_what_same_links_weeks_apart_is_another_claim(tmp_path: Path) -> None:
    told = {"2031-05-04": "a boat sank", "2031-05-09": "one boat was lost", "2031-06-30": "a ship went down"}
    with casefile.created(tmp_path / "weeks.case", who="Ana") as case:
        for day, words in told.items():
            add(case, f"{words} off Sarn, as Ana Ruiz said.", (words, "Ana Ruiz"), outlet="Ledger", day=day)
        relate_all(case)
        others = {key(number, "c1") for number in (1, 2, 3)}
        assert origins_of(case, key(1, "c1"), same=lambda claim: others - {claim}).carriers == 2


def test_a_description_is_the_body_that_the_pages_of_the_case_call_so(tmp_path: Path) -> None:
    told = {
        "twelve boats sank": "Norway-based Sarn Institute for Open Water",
        "a dozen went down": "Oslo-based Sarn Institute for Open Water",
        "no fewer than twelve were lost": "the Norwegian-based group",
    }
    with casefile.created(tmp_path / "called.case", who="Ana") as case:
        for number, (words, voice) in enumerate(told.items()):
            capture = Capture(
                uri=f"{number}.txt", body=words.encode(), outlet=f"Ledger {number}", published="2031-05-04"
            )
            read = sheet(capture, f"{words}, {voice} said", ((words, voice),))
            bodies = tuple(msgspec.structs.replace(one, kind="organization") for one in read.voices[1:])
            adding.add(case, capture, line=as_line(msgspec.structs.replace(read, voices=(read.voices[0], *bodies))))
        relate_all(case)
        others = {key(number, "c1") for number in (1, 2, 3)}
        found = origins_of(case, key(3, "c1"), same=lambda claim: others - {claim})
    assert (found.carriers, found.least, found.most, found.state) == (3, 1, 1, "shared")
    name = "Sarn Institute for Open Water"
    assert f"“the Norwegian-based group” is what 2 pages of the case call {name} (d3c1)." in found.reasons


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
