"""Relating is taken up where it ended, and done again for a later reading alone."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from reportedly.batch.relating import Step, relate, relate_all
from reportedly.store import adding, casefile
from tests.store.made import capture, line


@pytest.fixture
def case(tmp_path: Path) -> Iterator[casefile.Case]:
    with casefile.created(tmp_path / "storm.case", who="Ana") as case:
        for number in (1, 2, 3):
            adding.add(case, capture(number), line=line(number))
        yield case


def test_each_document_is_related_once(case: casefile.Case) -> None:
    seen: list[int] = []
    steps = (Step("seen.v1", lambda _, document: seen.append(document)),)
    relate(case, 2, steps=steps)
    assert relate_all(case, steps=steps) == 2
    assert relate_all(case, steps=steps) == 0
    assert seen == [2, 1, 3]


def test_a_later_reading_is_related_anew(case: casefile.Case) -> None:
    seen: list[int] = []
    steps = (Step("seen.v1", lambda _, document: seen.append(document)),)
    relate_all(case, steps=steps)
    adding.read_again(case, document=3, line=line(4))
    relate_all(case, steps=steps)
    assert seen == [1, 2, 3, 3]


def test_a_step_that_fails_leaves_nothing_and_is_taken_up_again(case: casefile.Case) -> None:
    def fails(case: casefile.Case, document: int) -> None:
        case.connection.execute("INSERT INTO related VALUES (?, 'half done', 0)", (document,))
        raise RuntimeError

    seen: list[int] = []
    with pytest.raises(RuntimeError):
        relate(case, 1, steps=(Step("first.v1", lambda _, document: seen.append(document)), Step("seen.v1", fails)))
    assert case.connection.execute("SELECT count(*) FROM related").fetchone() == (0,)
    seen.clear()
    assert relate_all(case, steps=(Step("seen.v1", lambda _, document: seen.append(document)),)) == 3
    assert case.connection.execute("SELECT count(*) FROM related WHERE step = 'half done'").fetchone() == (0,)
