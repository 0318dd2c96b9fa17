"""The sheet in a terminal says what a fact-checker asks, in any width, with colours or without."""

import re

import msgspec
import pytest

from reportedly.model import Finding, Severity, Sheet
from reportedly.show.narrow import narrowed
from reportedly.show.terminal import TerminalOptions, as_lines, as_text
from tests.show.denoting import denoting, place
from tests.show.hard_samples import hostile, large
from tests.show.samples import claim, commentary

ESCAPE = re.compile(r"\x1b\[[0-9;]*m")


def flat(text: str) -> str:
    return " ".join(text.split())


def block(text: str, title: str) -> str:
    return text.split(f"\n{title}\n")[1].split("\n\n")[0]


def test_the_header_names_outlet_author_date_language_and_length() -> None:
    lines = as_text(commentary()).splitlines()
    assert lines[0] == "The Dam Nobody Guards"
    assert lines[1] == "Upper Valley Ledger · Odalys Wren · 2031-04-02 · English · 98 words"


def test_the_worst_finding_comes_first_with_who_says_what() -> None:
    lines = block(as_text(commentary()), "WHAT TO LOOK AT FIRST").splitlines()
    assert lines[0].startswith(" ! The sale rests on nobody named.")
    assert lines[1] == "   c6 sources close to the staff: “the sale for 1.5 billion crowns was agreed in May”"
    assert lines[2].startswith(" ▸ The page does not show")
    assert lines[3] == "   · republication: “Everybody’s River | Tomas Ilk”"


def finding(severity: Severity, *, times: int) -> tuple[Finding, ...]:
    return (msgspec.structs.replace(commentary().findings[0], severity=severity),) * times


def test_findings_that_wait_are_counted_by_their_severity() -> None:
    found = (*finding("notice", times=7), *finding("info", times=3))
    sheet = msgspec.structs.replace(commentary(), findings=found)
    shown = block(as_text(sheet), "WHAT TO LOOK AT FIRST")
    assert shown.count("▸") == 5
    assert shown.splitlines()[-1] == "   … and 2 notices, 3 info more (--full shows all)"
    whole = block(as_text(sheet, TerminalOptions(is_full=True)), "WHAT TO LOOK AT FIRST")
    assert (whole.count("▸"), "more" in whole) == (7, False)


def test_findings_for_information_are_shown_where_there_are_no_others() -> None:
    sheet = msgspec.structs.replace(commentary(), findings=finding("info", times=2))
    shown = block(as_text(sheet), "WHAT TO LOOK AT FIRST")
    assert shown.count("The page does not show where") == 2


def test_a_page_on_which_nothing_was_found_says_so() -> None:
    text = as_text(msgspec.structs.replace(commentary(), findings=()))
    assert block(text, "WHAT TO LOOK AT FIRST") == (
        " No rule raised anything on what is shown here. That does not make it true."
    )


def test_the_page_is_a_tree_of_its_parts() -> None:
    tree = block(as_text(commentary()), "WHAT THE PAGE IS MADE OF").splitlines()
    assert tree[3] == " │  └─ republication  “Everybody’s River” · Tomas Ilk · 43 words · end not shown"
    assert tree[4] == " └─ thread  2 comments found, 3 announced · 12 words"
    assert tree[6] == "       └─ comment 1.1  3 words"


def test_every_ground_has_a_bar_that_reads_without_colour() -> None:
    text = block(as_text(commentary()), "ON WHOSE WORD")
    bars = [line for line in text.splitlines() if set(line.strip()) <= set("█▒░·")]
    assert len(bars) == 3
    assert len({len(bar) for bar in bars}) == 1
    assert "█ named sources 36 %   ▒ unnamed sources 45 %   ░ the author’s own word 19 %" in text


def test_the_shares_of_the_voices_are_told() -> None:
    rows = block(as_text(commentary()), "WHO SPEAKS").splitlines()
    assert [word for row in rows if "Pella Marsh" in row for word in row.split()] == [
        "Pella", "Marsh", "person", "engineer", "1", "21", "%",
    ]  # fmt: skip


def test_a_claim_shows_its_words_chain_cue_mode_act_flags_and_confidence() -> None:
    text = flat(as_text(commentary()))
    assert (
        "c5 up to 2,000 guards would come to the dam — Odalys Wren → Tomas Ilk → an unnamed report → "
        "The envoy of Queland “stated that” · indirect · assertion · probable · plan · 0.90"
    ) in text
    assert "“told her” · indirect · assertion · within c2 · 0.42" in text


def test_figures_show_words_reading_thing_counted_and_voucher() -> None:
    rows = [line.split("  ") for line in block(as_text(commentary()), "FIGURES").splitlines()]
    cells = [[cell.strip() for cell in row if cell.strip()] for row in rows]
    assert cells[2] == ["up to 2,000", "≤ 2,000", "guards", "The envoy of Queland", "c5"]


@pytest.mark.parametrize("width", [32, 40, 60, 80, 100, 120, 200])
@pytest.mark.parametrize("sheet", [commentary(), hostile(), denoting()], ids=["commentary", "hostile", "denoting"])
def test_no_line_is_wider_than_asked(sheet: Sheet, width: int) -> None:
    from rich.cells import cell_len

    assert max(cell_len(line) for line in as_text(sheet, TerminalOptions(width=width)).splitlines()) <= width


def test_without_colours_there_is_no_escape() -> None:
    assert "\x1b" not in as_text(commentary())


def test_colours_change_nothing_but_colours() -> None:
    coloured = as_text(commentary(), TerminalOptions(is_coloured=True))
    assert "\x1b[" in coloured
    assert [line.rstrip() for line in ESCAPE.sub("", coloured).splitlines()] == as_text(commentary()).splitlines()


def test_hostile_text_brings_no_escape_of_its_own() -> None:
    coloured = as_text(hostile(), TerminalOptions(is_coloured=True))
    rest = ESCAPE.sub("", coloured)
    for character in "\x1b\x9b\x00\r\u202e\u2066\u2028\ud800":
        assert character not in rest
        assert character not in as_text(hostile())
    assert "⟨RLO⟩evil⟨PDF⟩" in flat(rest)
    assert "[red]" in rest


def test_a_long_thread_is_cut_and_says_so() -> None:
    sheet = commentary()
    comment = sheet.parts[-1]
    many = [msgspec.structs.replace(comment, id=f"p{n}", parent="p5", number=str(n)) for n in range(7, 47)]
    claims = [claim(n + 10, part=f"p{n}", chain=["v9"], content=(comment.span,), mode="narrated") for n in range(7, 47)]
    sheet = msgspec.structs.replace(
        sheet, parts=(*sheet.parts[:-1], *many), claims=(*sheet.claims[:-1], *claims), findings=()
    )
    text = as_text(sheet)
    assert "… and 33 parts more in the comments" in text
    assert "… and 33 claims more in the comments" in text
    whole = as_text(sheet, TerminalOptions(is_full=True))
    assert "more in the comments" not in whole
    assert whole.count("Which section?") == 40


def test_a_long_quote_loses_its_middle_unless_all_is_asked_for() -> None:
    sheet = large(claims=2, characters=4000)
    assert " […] " in as_text(sheet)
    assert " […] " not in as_text(sheet, TerminalOptions(is_full=True))


def test_an_empty_sheet_is_a_header_and_that_nothing_was_found() -> None:
    sheet = msgspec.structs.replace(commentary(), parts=(), voices=(), claims=(), values=(), findings=())
    assert len(as_text(sheet).splitlines()) == 6


def test_a_narrowed_sheet_shows_only_what_was_asked_for() -> None:
    text = as_text(narrowed(commentary(), voices=["pella"]))
    assert "340 cracks" in text
    assert "crowns" not in text


def test_quiet_is_one_line_a_claim() -> None:
    lines = as_lines(commentary()).splitlines()
    assert len(lines) == len(commentary().claims)
    assert lines[2] == "c3  [221,248]  Odalys Wren → Pella Marsh → an unnamed clerk: 340 cracks had been counted"
    assert lines[1].startswith("c2  [114,125],[153,180],[190,248]  Odalys Wren → Pella Marsh: “The wall,” … “will")


def test_quiet_lines_of_a_hostile_page_stay_lines() -> None:
    text = as_lines(hostile())
    assert len(text.splitlines()) == len(hostile().claims)
    assert "\t" not in text
    text.encode("utf-8")


def test_a_figure_says_what_it_counts_for_where_and_when_and_how_firmly() -> None:
    text = block(as_text(denoting(), TerminalOptions(width=80)), "FIGURES")
    told = [line.split() for line in text.splitlines()]
    assert told[1:4] == [
        ["14", "14", "people", "The", "Talvenian", "coastguard", "c1"], ["killed"], ["in", "Orsund,", "2031-03-12"],
    ]  # fmt: skip
    assert ["possible"] in told
    assert ["or", "100"] in told


def test_the_timeline_is_in_order_and_says_what_stands_in_no_calendar() -> None:
    lines = block(as_text(denoting()), "TIMELINE").splitlines()
    assert [line.split()[0] for line in lines[1:3]] == ["1998", "2031-03-12"]
    assert lines[-1] == " in no calendar: “next summer”"


def test_a_place_without_coordinates_says_so() -> None:
    text = block(as_text(denoting()), "PLACES")
    assert next(line for line in text.splitlines() if "Hask" in line).split()[2:5] == ["no", "coordinates", "known"]


def test_parties_come_with_their_names() -> None:
    assert "“Talvenian coastguard”, “the coastguard”" in flat(block(as_text(denoting()), "PARTIES"))


def test_a_sheet_without_values_has_no_block_for_them() -> None:
    text = as_text(msgspec.structs.replace(commentary(), values=()))
    assert not any(title in text for title in ("FIGURES", "TIMELINE", "PLACES", "PARTIES"))


def test_many_places_are_cut_and_counted_unless_all_are_asked_for() -> None:
    sheet = denoting()
    hask = next(value for value in sheet.values if value.id == "x4")
    many = [msgspec.structs.replace(hask, id=f"z{n}", ref=place(f"Hask {n}", "village")) for n in range(30)]
    crowded = msgspec.structs.replace(sheet, values=tuple(many))
    short, full = (block(as_text(crowded, TerminalOptions(is_full=full)), "PLACES") for full in (False, True))
    assert short.splitlines()[-1] == " … and 10 places more"
    assert "Hask 29" in full


def test_an_indicator_that_the_thing_counted_says_already_is_not_said_twice() -> None:
    sheet = denoting()
    peopled = [msgspec.structs.replace(v, ref={"indicator": "people"}) if v.id == "x2" else v for v in sheet.values]
    text = block(as_text(msgspec.structs.replace(sheet, values=tuple(peopled))), "FIGURES")
    assert text.count("people") == 1
