"""Entries of one day, place and indicator are one event, in whatever order they come; rules give figures for it."""

from itertools import permutations

import msgspec

from reportedly.compare.figures.record import Interval
from reportedly.compare.ledger.events import events
from reportedly.compare.ledger.views import RULES, views
from tests.compare.ledger.made import FAR, entry, on_page

ENTRIES = (
    entry(1, low=12),
    entry(2, low=30, voice="otto prinz", time=(None, None)),
    entry(3, low=12, voice="jan kroll", published="2031-05-06"),
    entry(4, low=4, counted="children"),
    entry(5, low=7, places=(FAR,)),
)


TIES = ((1, 2), (2, 3), (1, 4))


def test_a_page_that_tells_no_day_joins_the_day_that_others_tell() -> None:
    first, second = events(ENTRIES, ties=TIES)
    assert (first.place, first.day, [one.value for one in first.entries]) == ("ostra", "2031-05-04", [5])
    assert (second.place, second.day, [one.value for one in second.entries]) == ("sarn", "2031-05-04", [1, 2, 4, 3])


def test_the_order_of_entries_changes_nothing() -> None:
    assert len({str(events(order, ties=TIES)) for order in permutations(ENTRIES, 5)}) == 1


def test_each_rule_gives_its_figure_and_names_itself() -> None:
    _, event = events(ENTRIES, ties=TIES)
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


def test_what_nothing_ties_is_an_event_of_its_own() -> None:
    assert [len(event.entries) for event in events(ENTRIES)] == [1, 1, 1, 1, 1]


def test_neighbouring_days_are_not_joined_by_a_tie() -> None:
    later = entry(6, low=9, time=("2031-05-05", "2031-05-06"))
    found = events([*ENTRIES, later], ties=[*TIES, (1, 6)])
    assert [event.day for event in found] == ["2031-05-04", "2031-05-04", "2031-05-05"]
    assert [one.value for one in found[-1].entries] == [6]


def test_a_word_for_some_is_no_number_that_voices_give() -> None:
    vague = msgspec.structs.replace(entry(7, low=24, bound="at-least", voice="mira holt"), words="dozens")
    (event,) = events([vague, entry(8, low=30)], ties=[(7, 8)])
    given = {view.name: view.figures for view in views(event)}
    assert given["most independent"] == given["lowest"] == (30,)
    assert given["ACLED-like"] == (24,)
    (words,) = events([vague], ties=[])
    assert views(words)[0].figures == (24,)


def test_the_dead_of_one_side_are_a_part_and_no_figure_of_all() -> None:
    part = on_page(21, "The fight killed [15] among the ranks of the guard.", low=15)
    everybody = on_page(22, "The fight killed [38] on both banks.", low=38)
    (event,) = events([part, everybody], ties=[(21, 22)])
    assert views(event)[0].figures == (38,)


def test_civilians_are_everybody_where_their_page_counts_no_more_people() -> None:
    people = entry(11, low=56, document=1)
    civilians = entry(12, low=85, counted="civilians", document=2)
    more, part = entry(13, low=90, document=3), entry(14, low=20, counted="civilians", document=3)
    (event,) = events([people, civilians, more, part], ties=[(11, 12), (12, 13), (13, 14)])
    given = {view.name: view.figures for view in views(event)}
    assert given["lowest"] == (56,)
    (without_more,) = events([people, civilians], ties=[(11, 12)])
    assert {view.name: view.values for view in views(without_more)}["highest"] == (12,)


def test_about_a_number_gives_that_number() -> None:
    about = msgspec.structs.replace(entry(21, low=32), interval=Interval(28.8, 35.2))
    (event,) = events([about, entry(22, low=40)], ties=[(21, 22)])
    given = {view.name: view.figures for view in views(event)}
    assert (given["lowest"], given["highest"]) == ((32,), (40,))
