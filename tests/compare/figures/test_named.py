"""Names that stand where places do tie two sentences; days and months are no places."""

from reportedly.compare.figures.named import places_named


def test_a_name_behind_in_is_a_place_whether_or_not_a_gazetteer_has_it() -> None:
    assert places_named("There are 300 men in Karsh and near the Tolm.") == {"karsh", "tolm"}


def test_a_day_and_a_month_are_no_places() -> None:
    assert places_named("Nine died on Friday, and in April ten more.") == frozenset()


def test_a_name_in_front_of_a_word_for_a_place_is_one() -> None:
    assert places_named("Nine died when Pelin district was shelled.") == {"pelin"}
