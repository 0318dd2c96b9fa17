"""Which claims of two pages carry one claim."""

from reportedly.compare.origins.gathering import is_carried, is_other_event, is_same_time, told_in_full


def test_a_number_in_each_that_the_other_lacks_makes_two_claims() -> None:
    assert not is_carried("twelve boats sank off Sarn on Monday", "nine boats sank off Sarn on Monday")
    assert is_carried("twelve boats sank off Sarn", "twelve boats sank off Sarn, 40 km away")


def test_pages_are_of_one_time_by_any_day_that_they_name_for_themselves() -> None:
    assert is_same_time(["2031-05-04", "2031-06-02"], ["2031-06-05"])
    assert not is_same_time(["2031-05-04"], ["2031-06-05"])
    assert is_same_time([], ["2031-06-05"])


def test_two_days_are_two_events_and_a_year_tells_nothing() -> None:
    assert is_other_event(("2031-05-04", "2031-05-05"), ("2031-05-06", "2031-05-07"))
    assert not is_other_event(("2031-05-04", "2031-05-05"), ("2031-05-05", "2031-05-06"))
    assert not is_other_event(("2031-01-01", "2032-01-01"), ("2033-05-05", "2033-05-06"))


def test_a_headline_is_told_in_full_by_the_sentence_with_most_of_its_words_and_its_number() -> None:
    body = {2: "Boats sink off Sarn every year.", 3: "Nine boats sank off Sarn in a storm.", 4: "The mayor wept."}
    assert told_in_full("Nine boats sink in storm off Sarn", body) == 3
    assert told_in_full("Twelve boats sink in storm off Sarn", body) is None
