"""What other programs are told of a case: documents, links, and what people decided."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from reportedly.batch.relating import relate_all
from reportedly.carried import Counted, Link, Rated
from reportedly.sameness import Kin
from reportedly.store import casefile, kin, ledger
from reportedly.store.carrying import JUDGED, carried, chosen, judged, links, rated, sources
from reportedly.store.ledger import Key, LinkRow
from reportedly.store.rows import key
from tests.compare.copies.leafed import OTHER, STORM
from tests.store import paged
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


@pytest.fixture
def copied(tmp_path: Path) -> Iterator[casefile.Case]:
    """Two pages of which the second has its words from the first and says so, and one about something else."""
    with casefile.created(tmp_path / "copied.case", who="Ana") as case:
        sank = "the anchor would not hold in the gravel of the channel"
        paged.add(case, STORM, (sank, "Ana Ruiz"), outlet="Northern Ledger")
        paged.add(case, f"{STORM} The captain told the Northern Ledger so.", (sank, "Ana Ruiz"), outlet="Mail")
        paged.add(case, OTHER, ("the new tariff for orchards", ""), outlet="Post")
        relate_all(case)
        yield case


def test_same_claims_and_copies_link_too_and_lead_to_where_the_words_are_from(copied: casefile.Case) -> None:
    same, copy = links(copied)
    assert (same.first, same.second, same.kind, same.state) == ("d1c1", "d2c1", "same", "same")
    assert (copy.first, copy.second, copy.kind, copy.state) == ("d2", "d1", "copy", "page")
    assert (copy.is_directed, same.is_directed) == (True, False)
    assert same.score is not None
    ((own, theirs),) = copy.shared
    texts = [document.sheet.document.text for document in carried(copied)]
    assert own.of(texts[1]) == theirs.of(texts[0])


def test_a_page_has_its_words_from_those_it_copied(copied: casefile.Case) -> None:
    first = next(carried(copied))
    assert sources(copied) == {2: (first.digest,)}


def test_every_claim_comes_with_its_origins(copied: casefile.Case) -> None:
    found = [document.origins["c1"] for document in carried(copied)]
    assert found[0] == found[1] == Counted(1, 1, "shared")
    assert found[2].state == "not established"


def test_a_claim_that_says_more_leads_to_the_one_that_says_less(case: casefile.Case) -> None:
    claims = [key(document, "c1") for document in (1, 2)]
    with case.writing():
        kin.link(case, [Kin(claims[0], claims[1], "more specific", 0.8, ("More.",), specific=claims[1])])
    found = [link for link in links(case) if link.state == "more specific"]
    assert found == [Link("d2c1", "d1c1", "same", "more specific", ("More.",), is_directed=True, score=0.8)]


def test_some_claims_are_told_with_what_belongs_to_them_alone(copied: casefile.Case) -> None:
    only = chosen(["d1c1"])
    (document,) = carried(copied, only=only)
    assert ([claim.id for claim in document.sheet.claims], document.number) == (["c1"], 1)
    assert list(links(copied, only=only)) == []
    assert len(list(links(copied, only=chosen(["d1c1", "d2c1"])))) == 2
    assert list(carried(copied, only={})) == []


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
