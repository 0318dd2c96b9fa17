"""Judgements stand beside what was read: undone by new rows, and attached again only where the very words are found."""

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from reportedly.errors import CaseError, UsageError
from reportedly.model import Sheet
from reportedly.show.contract import as_line
from reportedly.store import adding, casefile
from reportedly.store.judging import Judgement, claim_target, held, in_short, judge, judgements, name_target, undo
from tests.store.made import capture, line, sheet


@pytest.fixture
def case(tmp_path: Path) -> Iterator[casefile.Case]:
    with casefile.created(tmp_path / "storm.case", who="Ana") as case:
        for number in (1, 2):
            adding.add(case, capture(number), line=line(number))
        yield case


def rejected(case: casefile.Case) -> int:
    return judge(case, "reject", claim_target(case, "d1c1"), reason="It was the other mayor.", told={})


def only(case: casefile.Case) -> Judgement:
    (found,) = judgements(case)
    return found


def read_anew(case: casefile.Case, made: Sheet) -> None:
    adding.read_again(case, document=1, line=as_line(made))


def test_a_judgement_says_who_what_when_and_why(case: casefile.Case) -> None:
    rejected(case)
    found = only(case)
    assert (found.verdict, found.who, found.reason) == ("reject", "Ana", "It was the other mayor.")
    assert found.target.words == "1 boats sank off Sarn on Monday"
    assert found.target.chain == ("an author whom nobody names", "Ana Ruiz")
    assert (found.stands, found.at_claim) == ("attached", "d1c1")


def test_an_undoing_is_a_row_and_can_be_undone(case: casefile.Case) -> None:
    first = rejected(case)
    second = undo(case, first, reason="It was he.")
    assert [found.undone_by for found in judgements(case)] == [second, None]
    third = undo(case, second, reason="It was not.")
    assert [found.undone_by for found in judgements(case)] == [None, third, None]
    with pytest.raises(CaseError, match=f"undone by {third}"):
        undo(case, second, reason="Again.")


def test_a_reading_that_is_the_same_keeps_it(case: casefile.Case) -> None:
    rejected(case)
    assert not adding.read_again(case, document=1, line=line(1))
    assert only(case).stands == "attached"


def test_a_claim_with_another_id_keeps_it(case: casefile.Case) -> None:
    rejected(case)
    made = sheet(1)
    (claim,) = made.claims
    read_anew(case, msgspec.structs.replace(made, claims=(msgspec.structs.replace(claim, id="c2"),)))
    assert (only(case).stands, only(case).at_claim) == ("attached", "d1c2")


def test_words_that_two_claims_have_are_told_apart_by_their_place_or_not_at_all(case: casefile.Case) -> None:
    rejected(case)
    made = sheet(1)
    (claim,) = made.claims
    twin = msgspec.structs.replace(claim, id="c2")
    read_anew(case, msgspec.structs.replace(made, claims=(claim, twin)))
    assert (only(case).stands, only(case).at_claim) == ("moved", None)


def test_words_that_are_cut_otherwise_have_moved(case: casefile.Case) -> None:
    rejected(case)
    made = sheet(1)
    (claim,) = made.claims
    start = claim.content[0].start
    shorter = msgspec.structs.replace(claim, content=(msgspec.structs.replace(claim.content[0], start=start + 2),))
    read_anew(case, msgspec.structs.replace(made, claims=(shorter,)))
    assert only(case).stands == "moved"


def test_words_that_are_not_read_any_more_are_lost(case: casefile.Case) -> None:
    rejected(case)
    made = sheet(1)
    document = msgspec.structs.replace(made.document, text="x" * len(made.document.text))
    read_anew(case, msgspec.structs.replace(made, document=document))
    assert only(case).stands == "lost"


def test_a_rating_stands_on_its_scale(case: casefile.Case) -> None:
    voice, outlet = name_target(case, "ana ruiz", kind="voice"), name_target(case, "port ansel mail", kind="outlet")
    judge(case, "reliability", voice, reason="Was there.", told={"reliability": "B"})
    judge(case, "reliability", outlet, reason="Corrects itself.", told={"reliability": "C"})
    judge(case, "credibility", claim_target(case, "d2c1"), reason="Two saw it.", told={"credibility": "2"})
    assert [found.told for found in judgements(case)] == [
        {"reliability": "B"}, {"reliability": "C"}, {"credibility": "2"},
    ]  # fmt: skip
    with pytest.raises(UsageError, match="A reliable; B usually reliable"):
        judge(case, "reliability", voice, reason="No.", told={"reliability": "Z"})


@pytest.mark.parametrize(
    ("verdict", "told", "sentence"),
    [("correct", {}, "what is right"), ("correct", {"mayor": "x"}, "what is right"), ("same-as", {}, "second claim")],
)
def test_a_verdict_that_lacks_something_is_refused(
    case: casefile.Case, verdict: str, told: dict[str, str], sentence: str
) -> None:
    with pytest.raises(UsageError, match=sentence):
        judge(case, verdict, claim_target(case, "d1c1"), reason="So.", told=told)  # type: ignore[arg-type]
    assert list(judgements(case)) == []


def test_nothing_is_decided_without_a_reason(case: casefile.Case) -> None:
    with pytest.raises(UsageError, match="needs its reason"):
        judge(case, "accept", claim_target(case, "d1c1"), reason=" ", told={})


@pytest.mark.parametrize("name", ["d9c1", "d1c9", "c1", "d1", "x"])
def test_a_claim_that_there_is_not_is_told(case: casefile.Case, name: str) -> None:
    with pytest.raises(CaseError):
        claim_target(case, name)


def test_what_is_in_force_is_said_of_its_claim_in_short(case: casefile.Case) -> None:
    rejected(case)
    second = judge(case, "credibility", claim_target(case, "d1c1"), reason="Seen.", told={"credibility": "2"})
    (told,) = in_short(case).values()
    assert told == ["reject by Ana", "credibility 2 by Ana"]
    undo(case, second, reason="Not seen.")
    assert list(in_short(case).values()) == [["reject by Ana"]]


def test_of_two_words_on_a_pair_the_later_counts(case: casefile.Case) -> None:
    one, other = claim_target(case, "d1c1"), claim_target(case, "d2c1")
    judge(case, "same-as", one, other=other, reason="One wire.", told={})
    assert [found.is_same for found in held(case)] == [True]
    number = judge(case, "not-same-as", other, other=one, reason="Two days.", told={})
    assert [(found.claim < found.other, found.is_same) for found in held(case)] == [(True, False)]
    undo(case, number, reason="One day.")
    assert [found.is_same for found in held(case)] == [True]
