"""Marked figures are read as the guide of the golden texts says, and bad marks are told."""

from pathlib import Path

import pytest

from tests.figured import Denoted, denoted_by, figured, main, texts, texts_of

CASES = Path(__file__).parent / "cases" / "figures"
MARKET = """
[n1:At least 17] [of1:people] were killed and [n2:40] hurt [on1,2:on Saturday] in [in1:Karrowby].
= 1 17..; killed
= 2 40; wounded
"""


def test_marks_are_taken_out_and_point_at_their_words() -> None:
    read = figured(MARKET)
    assert read.text == "At least 17 people were killed and 40 hurt on Saturday in Karrowby."
    one, other = read.figures.values()
    assert (one.span.of(read.text), one.indicator) == ("At least 17", "killed")
    assert [span.of(read.text) for spans in (one.thing, one.time, one.place) for span in spans] == [
        "people",
        "on Saturday",
        "Karrowby",
    ]
    assert (other.thing, other.time, other.place) == ((), one.time, ())


def test_a_mark_may_stand_inside_another() -> None:
    read = figured("[n1:90] [of1:men entrenched in [in1:Sadra]] fell.\n= 1 90; killed")
    assert [span.of(read.text) for span in read.figures[1].thing] == ["men entrenched in Sadra"]


@pytest.mark.parametrize(
    ("written", "denoted"),
    [
        ("12", Denoted(12, 12, None)),
        ("12..", Denoted(12, None, None)),
        ("..1.5 percent", Denoted(None, 1.5, "percent")),
        ("0.25..0.5", Denoted(0.25, 0.5, None)),
        ("~300 EUR", Denoted(300, 300, "EUR", about=True)),
    ],
)
def test_an_interval_is_closed_and_may_be_open_to_a_side(written: str, denoted: Denoted) -> None:
    assert denoted_by(written) == denoted


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("[n1:Two] men.\n= 1 two", "'two' is no interval"),
        ("[n1:Two] men.\n= 1 ..", "is no interval"),
        ("[n1:Two] men.\n= 2 2", "figure 1 lacks its mark or its line"),
        ("Two [of1:men].\n= 1 2", "figure 1 lacks its mark or its line"),
        ("[n1:Two] men, [n1:two].\n= 1 2", "figure 1 is marked twice"),
        ("[n1:Two] men].\n= 1 2", "a bracket closes nothing"),
        ("[n1:Two men.\n= 1 2", "not closed"),
        ("[x1:Two] men.", "closes nothing"),
    ],
)
def test_a_bad_mark_is_told_with_the_text_it_stands_in(written: str, told: str) -> None:
    with pytest.raises(ValueError, match=told) as error:
        list(texts_of(written, key="market"))
    assert str(error.value).startswith("market:1")


def test_both_halves_can_be_read_and_hold_enough() -> None:
    for half in ("develop", "test"):
        read = list(texts(CASES / half))
        assert len(read) == 33
        assert sum(len(text.figures) for text in read) >= 120


def test_checking_files_counts_what_they_hold_and_goes_on_after_a_bad_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    bad, good = tmp_path / "bad.txt", tmp_path / "good.txt"
    bad.write_text("[n1:Two", encoding="utf-8")
    good.write_text(MARKET, encoding="utf-8")
    monkeypatch.setattr("sys.argv", ["figured", str(tmp_path / "none.txt"), str(bad), str(good)])
    main()
    none, broken, counted = capsys.readouterr().out.splitlines()
    assert none.endswith("there is no such file")
    assert broken.startswith(f"{bad}: bad:1")
    assert counted == f"{good}: 1 texts, 2 figures"
