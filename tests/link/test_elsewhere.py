"""Capitals without a sign beside them: in lists, and by what the rest of the page has told."""

from reportedly.link import rules
from tests.link.test_described import told


def test_capitals_that_act_together_are_governments() -> None:
    text = "Moscow and Washington agreed to talk."
    assert told(text, "Moscow") == ("Russia", rules.CAPITAL_LISTED)
    assert told(text, "Washington") == ("United States", rules.CAPITAL)
    assert told("Moscow, Paris and Rome have signed.", "Paris") == ("France", rules.CAPITAL_LISTED)


def test_capitals_between_which_one_talks_are_governments() -> None:
    text = "Talks between Beijing and Damascus failed."
    assert told(text, "Beijing") == ("China", rules.CAPITAL)
    assert told(text, "Damascus") == ("Syria", rules.CAPITAL_LISTED)


def test_cities_between_which_one_travels_are_none() -> None:
    found = told("The road between Beirut and Damascus was closed.", "Damascus")
    assert found is None or found[0] is None


def test_a_capital_that_acts_elsewhere_on_the_page_acts_here() -> None:
    text = "Beijing denied it. Beijing accused nobody. For Beijing it was a lesson."
    assert told(text, "Beijing") == ("China", rules.CAPITAL_ELSEWHERE)


def test_where_the_page_does_not_agree_with_itself_it_stays_open() -> None:
    text = "Beijing denied it. Beijing accused nobody. They met in Beijing. For Beijing it was a lesson."
    assert told(text, "Beijing") == (None, rules.OPEN_CAPITAL)
    assert told("Beijing denied it. For Beijing it was a lesson.", "Beijing") == (None, rules.OPEN_CAPITAL)


def test_a_capital_that_is_a_city_elsewhere_is_no_party_here() -> None:
    text = "They met in Vienna. She was born in Vienna. For Vienna it was a lesson."
    assert told(text, "Vienna") is None
