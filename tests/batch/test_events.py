"""When what a claim tells of was, and whose demand it is, keep claims apart that sound alike."""

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from reportedly.batch.events import Pages, is_own_act, time_of
from reportedly.batch.relating import relate_all
from reportedly.store import casefile, origins
from reportedly.store.origins import Stated
from reportedly.store.rows import key
from reportedly.text import Span
from tests.store.paged import add

SANK = "twelve boats sank off Sarn"
PEOPLE = ("Ana Ruiz", "Jonas Pell", "Ana Ruiz")


@pytest.fixture
def case(tmp_path: Path) -> Iterator[casefile.Case]:
    with casefile.created(tmp_path / "boats.case", who="Ana") as case:
        for number, name in enumerate(PEOPLE):
            text = f"In Sarn {SANK} on Sunday, said {name}. A storm came on Monday. That was page {number}."
            add(case, text, (SANK, name), outlet=f"{number}")
        relate_all(case)
        yield case


def stated(case: casefile.Case, number: int, *, mood: str = "statement") -> Stated:
    found = origins.stated(case, [key(number, "c1")])[key(number, "c1")]
    return msgspec.structs.replace(found, mood=mood, about=(None, None))


def test_what_two_demand_is_each_one_s_own_and_what_two_state_is_not(case: casefile.Case) -> None:
    assert is_own_act(case, stated(case, 1, mood="demand"), stated(case, 2, mood="demand"), pages=Pages())
    assert not is_own_act(case, stated(case, 1), stated(case, 2), pages=Pages())
    assert not is_own_act(case, stated(case, 1, mood="demand"), stated(case, 3, mood="demand"), pages=Pages())


def dated(case: casefile.Case, word: str, day: str, *, place: int) -> None:
    start = f"In Sarn {SANK} on Sunday, said Ana Ruiz. A storm came on Monday.".index(word)
    case.connection.execute(
        "INSERT INTO value (id, document, kind, low, high, bound, start, stop, words)"
        " VALUES (?, 1, 'date', ?, date(?, '+1 day'), 'exact', ?, ?, ?)",
        (key(1, f"x{place}"), day, day, start, start + len(word), word),
    )


def test_a_claim_without_a_time_is_of_the_one_day_that_its_sentence_names(case: casefile.Case) -> None:
    assert time_of(case, stated(case, 1), pages=Pages()) == (None, None)
    with case.writing():
        dated(case, "Monday", "2031-05-05", place=1)
    assert time_of(case, msgspec.structs.replace(stated(case, 1), days=("2031-05-04",)), pages=Pages()) == (None, None)
    with case.writing():
        dated(case, "Sunday", "2031-05-04", place=2)
    one = msgspec.structs.replace(stated(case, 1), days=("2031-05-04",))
    assert time_of(case, one, pages=Pages()) == ("2031-05-04", "2031-05-05")


def test_a_headline_is_of_the_day_of_the_sentence_that_says_half_of_it(
    case: casefile.Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    def told(_: casefile.Case, __: int) -> dict[int, tuple[str, bool]]:
        return {key(1, "c1"): (f"At last {SANK} on Sunday", False), key(1, "c2"): ("Boats sank off Sarn", True)}

    def times(_: casefile.Case, __: int) -> dict[int, tuple[Span, tuple[str | None, str | None]]]:
        return {
            key(1, "c1"): (Span(8, 34), ("2031-05-04", "2031-05-05")),
            key(1, "c2"): (Span(0, 6), (None, None)),
            key(1, "c3"): (Span(0, 6), (None, None)),
        }

    monkeypatch.setattr(origins, "wordings", told)
    monkeypatch.setattr(origins, "abouts_of", times)
    headline = msgspec.structs.replace(stated(case, 1), claim=key(1, "c2"), days=("2031-05-04",))
    assert time_of(case, headline, pages=Pages()) == ("2031-05-04", "2031-05-05")
    other = msgspec.structs.replace(headline, claim=key(1, "c3"))
    assert time_of(case, other, pages=Pages()) == (None, None)


def test_on_a_page_of_two_days_a_weekday_tells_nothing(case: casefile.Case) -> None:
    with case.writing():
        dated(case, "Sunday", "2031-05-04", place=1)
    one = msgspec.structs.replace(stated(case, 1), days=("2031-05-04", "2031-06-01"))
    assert time_of(case, one, pages=Pages()) == (None, None)
