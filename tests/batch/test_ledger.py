"""A document's figures are laid beside those of its day and place, whichever came first."""

from collections.abc import Iterator
from itertools import permutations
from pathlib import Path

import msgspec
import pytest

from reportedly.batch.ledger import enter
from reportedly.batch.relating import Step, relate_all
from reportedly.compare.ledger.entries import Entry
from reportedly.store import adding, casefile, ledger
from reportedly.store.checking import Fault, faults
from reportedly.store.filters import Filters
from tests.store.made import capture, line

STEPS = (Step("ledger.v4", enter),)


@pytest.mark.parametrize("order", list(permutations((1, 8, 15))))
def test_links_do_not_depend_on_the_order_of_pages(tmp_path: Path, order: tuple[int, ...]) -> None:
    """Pages 1, 8 and 15 tell of one town and one day."""
    with casefile.created(tmp_path / "storm.case", who="Ana") as case:
        for number in order:
            adding.add(case, capture(number), line=line(number))
            relate_all(case, steps=STEPS)
        found = list(held_in(case))
        links = list(ledger.links_among(case, [entry.value for entry in found]))
        names = {entry.value: entry.interval.low for entry in found}
    assert sorted(names.values()) == [1, 8, 15]
    assert sorted((*sorted((names[link.first], names[link.second])), link.state) for link in links) == [
        (1, 8, "unsure"), (1, 15, "unsure"), (8, 15, "conflict"),
    ]  # fmt: skip


def test_a_document_that_is_read_again_has_its_new_figures_alone(tmp_path: Path) -> None:
    with casefile.created(tmp_path / "storm.case", who="Ana") as case:
        for number in (8, 15):
            adding.add(case, capture(number), line=line(number))
        relate_all(case, steps=STEPS)
        adding.read_again(case, document=2, line=line(16))
        relate_all(case, steps=STEPS)
        found = list(held_in(case))
        assert [entry.interval.low for entry in found] == [8, 16]
        assert list(ledger.links_among(case, [entry.value for entry in found])) == []


def test_a_figure_that_no_claim_holds_is_entered_on_the_word_of_its_page(tmp_path: Path) -> None:
    with casefile.created(tmp_path / "storm.case", who="Ana") as case:
        for number in (8, 15):
            adding.add(case, capture(number), line=line(number))
        loose = {row[0] for row in case.connection.execute("SELECT id FROM value WHERE indicator = 'sunk'")}
        case.connection.execute("DELETE FROM claim_value WHERE value = (SELECT max(id) FROM value WHERE low = 15)")
        case.connection.execute("UPDATE value SET claim = NULL WHERE low = 15")
        relate_all(case, steps=STEPS)
        held, own = held_in(case)
        assert {held.value, own.value} == loose
        assert [fault for fault in faults(case) if isinstance(fault, Fault) and fault.where == "the ledger"] == []
    assert (held.voice, own.voice) == ("ana ruiz", "an author whom nobody names")
    assert own.claim // 2**20 == own.document == 2


def test_an_entry_that_a_link_names_and_the_ledger_lacks_is_found(tmp_path: Path) -> None:
    with casefile.created(tmp_path / "storm.case", who="Ana") as case:
        for number in (8, 15):
            adding.add(case, capture(number), line=line(number))
        relate_all(case, steps=STEPS)
        assert not [found for found in faults(case) if isinstance(found, Fault)]
        case.connection.execute("DELETE FROM entry WHERE document = 2")
        (found,) = {found.where for found in faults(case) if isinstance(found, Fault)}
    assert found == "the ledger"


def test_an_entry_without_a_place_is_found_by_a_scene_on_its_day(tmp_path: Path) -> None:
    found: dict[str, list[int]] = {}
    with casefile.created(tmp_path / "storm.case", who="Ana") as case:
        for number in (1, 2):
            adding.add(case, capture(number), line=line(number))
        key = ledger.Key(value_of(2), 2, value_of(2), "sunk", days=(7,), scenes=("XX quake",))
        ledger.put(case, [(key, msgspec.msgpack.encode(key.value))], document=2)
        asked = {
            "same": key,
            "other scene": msgspec.structs.replace(key, scenes=("XX flood",)),
            "other day": msgspec.structs.replace(key, days=(8,)),
            "no scene": msgspec.structs.replace(key, scenes=()),
        }
        for name, one in asked.items():
            near = ledger.near(
                case, msgspec.structs.replace(one, document=1), around=lambda _: (1, 1), indicators=["sunk"], type_=int
            )
            found[name] = list(near)
    assert found == {"same": [key.value], "other scene": [], "other day": [], "no scene": []}


def test_links_are_those_between_the_entries_asked_for(tmp_path: Path) -> None:
    with casefile.created(tmp_path / "storm.case", who="Ana") as case:
        for number in (1, 8, 15):
            adding.add(case, capture(number), line=line(number))
        relate_all(case, steps=STEPS)
        values = [entry.value for entry in held_in(case)]
        links = list(ledger.links_among(case, values))
        assert [(link.first, link.second) for link in links] == sorted((link.first, link.second) for link in links)
        assert len(links) == 3
        assert [link.state for link in ledger.links_among(case, values[1:])] == ["conflict"]
        assert list(ledger.links_among(case, values[:1])) == list(ledger.links_among(case, [])) == []


def test_what_is_tied_to_a_figure_is_reached_through_others(tmp_path: Path) -> None:
    with casefile.created(tmp_path / "storm.case", who="Ana") as case:
        with case.writing():
            for first, second, state in ((1, 2, "same"), (3, 2, "conflict"), (3, 4, "unsure")):
                ledger.link(case, ledger.LinkRow(first, second, state, (), ()))
        assert ledger.tied(case, [1], states=["same", "conflict"]) == {1, 2, 3}
        assert ledger.tied(case, [4], states=["same", "conflict"]) == {4}


def held_in(case: casefile.Case) -> Iterator[Entry]:
    """All entries of a case."""
    return ledger.of_values(case, ledger.values(case, asked=Filters()), type_=Entry)


def value_of(document: int) -> int:
    """A number as the index gives it to a value of a document."""
    return document << 20
