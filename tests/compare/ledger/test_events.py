"""Entries of one day, place and indicator are one event, in whatever order they come; rules give figures for it."""

from itertools import permutations

from reportedly.compare.ledger.events import events
from reportedly.compare.ledger.views import RULES, views
from tests.compare.ledger.made import FAR, entry

ENTRIES = (
    entry(1, low=12),
    entry(2, low=30, voice="otto prinz", time=(None, None)),
    entry(3, low=12, voice="jan kroll", published="2031-05-06"),
    entry(4, low=4, counted="children"),
    entry(5, low=7, places=(FAR,)),
)


def test_a_page_that_tells_no_day_joins_the_day_that_others_tell() -> None:
    first, second = events(ENTRIES)
    assert (first.place, first.day, [one.value for one in first.entries]) == ("ostra", "2031-05-04", [5])
    assert (second.place, second.day, [one.value for one in second.entries]) == ("sarn", "2031-05-04", [1, 2, 4, 3])


def test_the_order_of_entries_changes_nothing() -> None:
    assert len({str(events(order)) for order in permutations(ENTRIES, 5)}) == 1


def test_each_rule_gives_its_figure_and_names_itself() -> None:
    _, event = events(ENTRIES)
    given = {view.name: view.figures for view in views(event)}
    assert given == {
        "lowest": (12,),
        "highest": (30,),
        "most independent": (12,),
        "ACLED-like": (12,),
        "UCDP-like low / best / high": (12, 12, 30),
    }
    assert all(view.rule for view in views(event))


def test_no_figure_is_given_where_there_is_none() -> None:
    assert [make([])[0] for make in RULES.values()] == [(None,), (None,), (None,), (None,), (None, None, None)]
