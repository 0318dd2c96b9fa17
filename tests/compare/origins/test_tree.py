"""The tree from where a claim enters to the pages that carry it."""

from collections.abc import Iterator

from reportedly.carrying import Node
from reportedly.compare.origins.tree import tree
from tests.compare.origins.carried import carrier, heard, tie


def paths(node: Node, ahead: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    here = (*ahead, node.name)
    yield from (path for below in node.below for path in paths(below, here)) if node.below else (here,)


def test_a_path_leads_from_the_voice_through_the_agency_to_the_page() -> None:
    (root,) = tree([[carrier(1, "Ledger", "a monitor", "Ana Ruiz", credit="afp")]], [])
    assert list(paths(root)) == [("1", "Ana Ruiz", "“a monitor”", "AFP", "d1c1")]


def test_pages_that_begin_alike_hang_below_one_voice() -> None:
    (root,) = tree([[carrier(1, "Ledger", "Ana Ruiz"), carrier(2, "Mail", "Ana Ruiz")]], [])
    assert [node.name for node in root.below] == ["Ana Ruiz"]
    assert [node.name for node in root.below[0].below] == ["d1c1", "d2c1"]


def test_a_copy_hangs_below_the_page_that_had_it_first() -> None:
    one, other = carrier(1, "Ledger", "Ana Ruiz"), carrier(2, "Mail", "Ana Ruiz")
    (root,) = tree([[one, other]], [tie(one, other, "other to one")])
    assert list(paths(root)) == [("1", "Ana Ruiz", "d2c1", "d1c1")]


def test_where_nobody_is_known_to_be_first_both_stand_beside_each_other() -> None:
    one, other = carrier(1, "Ledger"), carrier(2, "Mail")
    (root,) = tree([[one, other]], [tie(one, other)])
    assert [node.name for node in root.below] == ["d1c1", "d2c1"]
    assert root.below[0].sentence == "Ledger, 2031-05-04; one text with d2c1"


def test_what_a_page_says_in_its_own_words_hangs_below_whom_it_names() -> None:
    own, named = carrier(1, "Ledger", own=1), carrier(1, "Ledger", "Ana Ruiz", own=2, at=90)
    (root,) = tree([[own, named]], [])
    assert list(paths(root)) == [("1", "Ana Ruiz", "d1c2", "d1c1")]
    assert root.below[0].below[0].below[0].sentence == "the same page, in its own words"


def test_a_voice_stands_by_the_name_of_whom_it_speaks_for_and_the_page_s_words_are_beside_it() -> None:
    one = heard(carrier(1, "Ledger", "the mill"), key="name:sarn mill", shown="Sarn Mill")
    (root,) = tree([[one]], [], names=["Sarn Mill"])
    assert (root.sentence, root.below[0].name) == ("origin 1: Sarn Mill", "Sarn Mill")
    assert root.below[0].below[0].sentence == "Ledger, 2031-05-04; as “the mill”"
    assert root.below[0].below[0].words == "twelve boats sank off Sarn"


def test_directions_that_contradict_each_other_make_no_endless_tree() -> None:
    one, two, three = (carrier(number, "Ledger") for number in (1, 2, 3))
    ties = [tie(one, two, "one to other"), tie(two, three, "one to other"), tie(one, three, "other to one")]
    (root,) = tree([[one, two, three]], ties)
    assert list(paths(root)) == [("1", "d3c1", "d1c1", "d2c1")]
