"""Invented pages are sheets as the product makes them, and a case of them has the shapes of news."""

from collections import Counter
from pathlib import Path

from bench.invented import CLAIMS, PAGES_A_DAY, page, pages
from bench.lean import entered
from reportedly.batch.relating import relate_all
from reportedly.store import adding, casefile
from reportedly.store.checking import Checked, faults
from reportedly.store.sheets import sheet_of


def test_a_page_depends_on_its_number_and_the_seed_alone() -> None:
    first = list(pages(3, seed=7, first=40))
    assert first[2] == page(42, seed=7)
    assert first[2] != page(42, seed=8)


def test_spans_stand_where_their_words_do() -> None:
    capture, line = page(5, seed=7)
    sheet = sheet_of(line, what="an invented page")
    assert sheet.document.text.encode() == capture.body
    assert len(sheet.claims) == CLAIMS
    names = {voice.id: voice.name.casefold() for voice in sheet.voices}
    for claim in sheet.claims:
        assert claim.source[0].of(sheet.document.text).casefold() == names[claim.voice]
    for value in sheet.values:
        told = {str(value.low), str((value.ref or {}).get("name")).casefold(), *names.values()}
        assert value.span.of(sheet.document.text).casefold() in told


def test_days_go_on() -> None:
    days = Counter(capture.published for capture, _ in pages(4 * PAGES_A_DAY, seed=7, first=PAGES_A_DAY))
    assert set(days.values()) == {PAGES_A_DAY}


def test_a_case_of_invented_pages_is_sound_and_has_links_of_every_kind(tmp_path: Path) -> None:
    with casefile.created(tmp_path / "grown.case", who="Ana") as case:
        for capture, line in pages(40, seed=7):
            adding.add(case, capture, line=line)
        relate_all(case)
        for table in ("kin", "copy", "figure_link", "origin"):
            assert case.connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0] > 10
        assert [found for found in faults(case) if not isinstance(found, Checked)] == []


def test_a_page_that_is_entered_only_is_found_as_one_that_was_laid_beside_others(tmp_path: Path) -> None:
    kept = []
    for way in ("whole", "lean"):
        with casefile.created(tmp_path / f"{way}.case", who="Ana") as case:
            for capture, line in pages(8, seed=7):
                number = adding.add(case, capture, line=line).document
                if way == "lean":
                    with case.writing():
                        entered(case, number)
            relate_all(case) if way == "whole" else None
            tables = ("claim_key", "fingerprint", "wording", "entry_at")
            kept.append([sorted(case.connection.execute(f"SELECT * FROM {table}")) for table in tables])
    assert kept[0] == kept[1]
