"""What counts as right of when something was said and what time it is about."""

from datetime import date
from pathlib import Path

import msgspec
import pytest

from bench import whens
from bench.whens import asked_of, days, ends, is_near, published
from reportedly.model import When
from tests.bench.made import Made

PAGE = date(2031, 5, 14)
MARKED = "Flood\n\n14 May 2031\n\n[source1:Ana Ruiz] [cue1:said] on Monday [content1:that it had rained in April]."
GOLD = f"{MARKED}\n= 1 about 2031-04 said 2031-05-12"


def when(low: str | None, high: str | None) -> When:
    return When(low, high, None, "sample.v1")


def asked(gold: str, *, about: When | None, said: When | None) -> dict[str, bool]:
    read = Made(gold, found=MARKED)
    claims = tuple(msgspec.structs.replace(claim, about=about, said=said) for claim in read.sheet.claims)
    read.sheet = msgspec.structs.replace(read.sheet, claims=claims)
    return {one.figure: one.right for one in asked_of(read)}


@pytest.mark.parametrize(
    ("written", "wanted"),
    [
        ("2031-05-31", ("2031-05-31", "2031-06-01")),
        ("2031-12", ("2031-12-01", "2032-01-01")),
        ("2031-05", ("2031-05-01", "2031-06-01")),
        ("2031", ("2031-01-01", "2032-01-01")),
        ("2031-05-01/", ("2031-05-01", None)),
        ("/2031-05-01", (None, "2031-05-01")),
        ("page", ("2031-05-14", "2031-05-15")),
        ("none", (None, None)),
    ],
)
def test_a_time_is_a_day_a_month_a_year_or_two_ends(written: str, wanted: tuple[str | None, str | None]) -> None:
    assert ends(written, page=PAGE) == wanted


def test_the_day_of_publication_is_the_line_that_is_a_date() -> None:
    assert published("Flood of 3 May 2030\n\n14 May 2031\n\nIt rained.") == PAGE
    with pytest.raises(ValueError, match="no line with its date"):
        published("It rained on 14 May 2031.")


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        (None, (None, None)),
        (when("2031-05-12", "2031-05-13"), ("2031-05-12", "2031-05-13")),
        (when("2031-05-12T16:00:00", "2031-05-12T17:00:00"), ("2031-05-12", "2031-05-13")),
        (when("2031-05-12T18:00:00", "2031-05-13T06:00:00"), ("2031-05-12", "2031-05-13")),
        (when("2031-05-12T18:00", "2031-05-14T00:00"), ("2031-05-12", "2031-05-14")),
        (when("2031-05-12T18:00", "2031-05-14T06:00"), ("2031-05-12", "2031-05-15")),
        (when(None, "2031-05-14T06:00"), (None, "2031-05-15")),
    ],
)
def test_times_of_day_are_compared_as_days_and_a_night_is_its_first(
    given: When | None, wanted: tuple[str | None, str | None]
) -> None:
    assert days(given) == wanted


def test_about_and_said_are_judged_apart() -> None:
    april, monday = when("2031-04-01", "2031-05-01"), when("2031-05-12", "2031-05-13")
    right = asked(GOLD, about=april, said=monday)
    assert all(right.values())
    assert list(right) == ["about", "about_found", "about_near", "said", "said_found"]
    assert not any(asked(GOLD, about=monday, said=april).values())
    early = asked(GOLD, about=when("2031-04-01", "2031-04-28"), said=None)
    assert early == {
        "about": False,
        "about_found": False,
        "about_near": True,
        "said": False,
        "said_found": False,
    }


def test_what_has_no_time_and_what_was_said_on_the_page_alone_are_figures_of_their_own() -> None:
    gold = f"{MARKED}\n= 1 about none said page"
    assert asked(gold, about=None, said=when("2031-05-14", "2031-05-15")) == {
        "about_none": True,
        "about_found": True,
        "said_page": True,
        "said_found": True,
    }


def test_a_claim_that_was_not_found_is_wrong_in_every_figure_of_all() -> None:
    read = Made(GOLD, found=MARKED)
    read.sheet = msgspec.structs.replace(read.sheet, claims=())
    assert {one.figure: one.right for one in asked_of(read)} == {"about": False, "about_near": False, "said": False}


def test_open_ends_are_near_only_when_they_are_the_same() -> None:
    assert is_near((None, "2031-05-01"), (None, "2031-05-01"))
    assert not is_near((None, "2031-05-01"), (None, "2031-05-02"))


def test_a_claim_that_tells_only_one_time_is_a_mistake_of_the_gold() -> None:
    with pytest.raises(ValueError, match="does not tell both"):
        list(asked_of(Made(f"{MARKED}\n= 1 about 2031", found=MARKED)))


def test_the_gate_is_given_the_test_half_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "whens" / "test").mkdir(parents=True)
    (tmp_path / "whens" / "test" / "a.txt").write_text(GOLD, encoding="utf-8")
    monkeypatch.setattr(whens, "CASES", tmp_path)
    assert whens.figures(tmp_path)["said"] == 100
