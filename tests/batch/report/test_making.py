"""What the report of a case gathers: conflicts before all else, and of everything a bounded number."""

from pathlib import Path

import pytest

from reportedly.batch.relating import relate_all
from reportedly.batch.report import figures, making
from reportedly.batch.report.making import report_of
from reportedly.batch.report.quoting import address_of
from reportedly.store import adding, casefile, judging
from reportedly.store.filters import Filters
from tests.store.made import capture, line
from tests.store.paged import add

NUMBERS = (1, 2, 8, 15, 4)
"""Pages 1, 8 and 15 tell of one town and day: 15 boats are in conflict with 8, and 1 is too far from both."""

STORM = (
    "The harbour wall broke at noon and the sea came into the lower town before anybody had rung the bell. "
    "Boats were thrown against the customs house, and the ferry master cut his own ropes to save the pier."
)


@pytest.fixture
def case(tmp_path: Path) -> casefile.Case:
    case = casefile.created(tmp_path / "storm.case", who="Ana Ruiz")
    for number in NUMBERS:
        adding.add(case, capture(number), line=told(number))
    relate_all(case)
    return case


def told(number: int) -> bytes:
    """The sheet of a page; what one and the same voice counts twice is no conflict, so page 15 has another."""
    return line(number).replace(b"Ana Ruiz", b"Ivo Pell") if number == 15 else line(number)


def test_the_conflict_stands_first_with_both_figures_their_words_and_their_pages(case: casefile.Case) -> None:
    report = report_of(case, Filters(), name="storm")
    event = report.ledger.drawn[0]
    assert (report.ledger.there, report.ledger.conflicting) == (1, 1)
    assert (event.indicator, event.place, event.day) == ("sunk", "Sarn", "2031-05-06")
    assert [(figure.low, figure.relation, figure.with_) for figure in event.figures] == [
        (8, "conflict", 1), (15, "conflict", 1),
    ]  # fmt: skip
    first = event.figures[0]
    assert first.quoted.words == "8 boats sank off Sarn on Monday"
    assert (first.quoted.voice, first.quoted.claim) == ("Ana Ruiz", "d3c1")
    assert (first.quoted.leaf.title, first.quoted.leaf.outlet) == ("Storm 8", "Merrowin Post")
    (pair,) = event.pairs
    assert (pair.first, pair.second, pair.state) == ("d3x2", "d4x2", "conflict")
    assert pair.reconciled_by


def test_what_stands_alone_is_shown_where_there_are_few_events(case: casefile.Case) -> None:
    report = report_of(case, Filters(), name="storm")
    assert [one.figure.low for one in report.ledger.alone] == [4, 2, 1]


def test_the_scope_counts_what_meets_the_filters(case: casefile.Case) -> None:
    whole = report_of(case, Filters(), name="storm").scope
    assert (whole.pages, whole.claims, whole.outlets, whole.voices, whole.named_voices) == (5, 5, 3, 2, 2)
    assert (whole.first, whole.last, whole.on_named, whole.on_own) == ("2031-05-06", "2031-05-06", 5, 0)
    part = report_of(case, Filters(outlets=("merrowin",)), name="storm")
    assert (part.scope.pages, part.scope.claims) == (2, 2)
    assert part.ledger.there == 1, "an event of two outlets, one of which was asked for, is shown whole"
    none = report_of(case, Filters(outlets=("nobody",)), name="storm")
    assert none.ledger.there == 0
    assert [leaf.document for leaf in (*part.leaves, *part.others)] == ["d2", "d3", "d4"], "and the page beside it"


def test_a_filter_that_nothing_meets_gives_an_empty_report(case: casefile.Case) -> None:
    report = report_of(case, Filters(places=("Nowhere",)), name="storm")
    assert (report.scope.claims, report.scope.pages, report.leaves, report.others) == (0, 0, (), ())
    assert (report.voices.there, report.spots.there, report.origins.there, report.copies.there) == (0, 0, 0, 0)


def test_a_case_that_holds_nothing_gives_a_report(tmp_path: Path) -> None:
    with casefile.created(tmp_path / "empty.case", who="Ana") as case:
        assert report_of(case, Filters(), name="empty").scope.pages == 0


def test_ratings_stand_with_their_voice_and_outlet_and_an_undone_one_does_not(case: casefile.Case) -> None:
    for kind, name, grade in (("voice", "Ana Ruiz", "B"), ("outlet", "Merrowin Post", "D"), ("voice", "Ana Ruiz", "E")):
        target = judging.name_target(case, name, kind=kind)  # type: ignore[arg-type]
        judging.judge(case, "reliability", target, reason="Corrections", told={"reliability": grade})
    judging.undo(case, 3, reason="Too harsh")
    report = report_of(case, Filters(), name="storm")
    voice = next(voice for voice in report.voices.voices if voice.name == "Ana Ruiz")
    assert voice.example is not None
    assert (voice.example.claim, voice.example.words) == ("d1c1", "1 boats sank off Sarn on Monday")
    assert [(rating.grade, rating.meaning, rating.who) for rating in voice.ratings] == [
        ("B", "usually reliable", "Ana Ruiz")
    ]
    assert [rating.grade for outlet in report.voices.outlets for rating in outlet.ratings] == ["D"]
    assert [(one.number, one.told, one.is_undone) for one in report.judgements.judgements] == [
        (3, "E, unreliable", True), (2, "D, not usually reliable", False), (1, "B, usually reliable", False),
    ]  # fmt: skip


def test_outlets_that_carry_one_text_are_told_with_their_one_origin_and_as_copies(tmp_path: Path) -> None:
    claim = ("the sea came into the lower town before anybody had rung the bell", "Ana Ruiz")
    with casefile.created(tmp_path / "copied.case", who="Ana") as case:
        for number in range(4):
            add(case, f"{STORM} Told by paper {number}.", claim, outlet=f"Paper {number}")
        add(
            case, "The council of Orven bought two ladders and a lamp.", ("bought two ladders", "Jonas"), outlet="Orven"
        )
        relate_all(case)
        report = report_of(case, Filters(), name="copied")
    (carried,) = report.origins.claims
    assert (carried.pages, carried.outlets, carried.least, carried.most, carried.state) == (4, 4, 1, 1, "shared")
    assert set(carried.leaves) == {"d1c1", "d2c1", "d3c1", "d4c1"}
    assert report.copies.rows_there == 6
    assert all(row.pages == 1 for row in report.copies.between)
    assert {twins.kind for twins in report.copies.twins} == {"page"}


def test_more_than_can_be_weighed_is_left_out_and_counted(case: casefile.Case, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(figures, "MOST_WEIGHED", 1)
    ledger = report_of(case, Filters(), name="storm").ledger
    assert (ledger.drawn, ledger.left_out) == ((), 1)


def test_of_too_many_figures_those_in_conflict_keep_their_rows(
    case: casefile.Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(figures, "MOST_FIGURES", 1)
    (event,) = report_of(case, Filters(), name="storm").ledger.drawn
    assert [figure.relation for figure in event.figures] == ["conflict"]
    assert event.more == 1


def test_lists_are_cut_and_say_how_many_there_are(case: casefile.Case, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("MOST_VOICES", "MOST_OUTLETS", "MOST_PLACES", "MOST_PAGES"):
        monkeypatch.setattr(making, name, 1)
    report = report_of(case, Filters(), name="storm", drawn=1)
    assert (len(report.voices.outlets), report.voices.outlets_there) == (1, 3)
    assert (len(report.spots.spots), report.spots.there) == (1, 3)
    assert [leaf.document for leaf in report.leaves] == ["d1", "d2", "d3", "d4", "d5"]  # all are quoted


def test_findings_of_pages_stand_worst_first_and_are_narrowed_with_them(case: casefile.Case) -> None:
    rows = [
        (3, "passive_attribution.v1", "notice"),
        (4, "figures_conflict.v3", "warning"),
        (4, "grave_allegation_unnamed.v3", "notice"),
    ]
    for number, (document, rule, severity) in enumerate(rows):
        case.connection.execute("INSERT INTO finding VALUES (?, ?, ?, ?, 'So.')", (number, document, rule, severity))
    found = report_of(case, Filters(), name="storm").findings
    assert [one.rule for one in found.findings] == [
        "figures_conflict.v3", "grave_allegation_unnamed.v3", "passive_attribution.v1",
    ]  # fmt: skip
    assert (found.warnings, found.notices) == (1, 2)
    part = report_of(case, Filters(documents=(3,)), name="storm").findings
    assert [one.leaf.document for one in part.findings] == ["d3"]


def test_days_and_places_are_counted(case: casefile.Case) -> None:
    report = report_of(case, Filters(), name="storm")
    assert [(day.day, day.pages) for day in report.days.published] == [("2031-05-06", 5)]
    assert (report.spots.spots[0].name, report.spots.spots[0].claims) == ("Sarn", 3)


@pytest.mark.parametrize(
    ("uri", "is_address"),
    [
        ("https://lindmoor.example/a?b=c#d", True),
        ("HTTP://lindmoor.example", True),
        ("pages/storm.html", False),
        ("wire.jsonl#3", False),
        ("javascript:alert(1)//https://lindmoor.example", False),
        ("https://", False),
        ('https://lindmoor.example/"onclick="x', False),
        ("https://lindmoor.example/a b", False),
        ("data:text/html,<p>", False),
    ],
)
def test_only_an_address_of_the_web_becomes_a_link(uri: str, is_address: bool) -> None:  # noqa: FBT001
    assert (address_of(uri) is not None) == is_address
