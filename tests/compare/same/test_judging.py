"""How two claims stand to each other, and that the judgement is symmetric and explained."""

from reportedly.across import Told
from reportedly.compare.same.features import FEATURES
from reportedly.compare.same.judging import TOLD, kin_of, likeness_weights
from reportedly.sameness import Kin
from tests.told import ORSUND, content, killed, told

FERRY = "at least 12 people were killed when the ferry Marigold struck a reef off Sarn and sank"


def judged(one: Told, other: Told) -> Kin | None:
    """The judgement, which is the same the other way round."""
    found = kin_of(content(one), content(other))
    assert found == kin_of(content(other), content(one))
    return found


def state(one: Told, other: Told) -> str | None:
    found = judged(one, other)
    return found.state if found is not None else None


def ferry(words: str = FERRY, *, document: int = 2, number: int = 12, polarity: str = "affirmed") -> Told:
    return told(words, document=document, figures=(killed(number),), polarity=polarity)


def test_the_same_in_other_words_is_the_same() -> None:
    other = ferry("a ferry, the Marigold, sank off Sarn after it hit a reef, and 12 people died", document=1)
    assert state(ferry(), other) == "same"


def test_another_number_of_the_same_differs_in_value() -> None:
    found = judged(ferry(document=1), ferry(FERRY.replace("12", "15"), number=15))
    assert found is not None
    assert (found.state, found.figures) == ("differs in value", (12, 15))


def test_whoever_says_all_of_it_and_more_is_more_specific() -> None:
    longer = f"{FERRY} near the lighthouse of Merrow while the captain slept on the bridge"
    found = judged(ferry(document=1), ferry(longer))
    assert found is not None
    assert (found.state, found.specific) == ("more specific", ferry(longer).claim)
    assert "lighthouse" in found.reasons[0]


def test_who_denies_it_is_opposed() -> None:
    assert state(ferry(document=1), ferry(polarity="denied")) == "opposed"


def test_a_negation_of_something_else_denies_nothing() -> None:
    words = "the ferry Marigold struck a reef off Sarn and sank in the fog"
    longer = f"a rescue is not imminent; {words}"
    assert state(told(words), told(longer, document=2, polarity="denied")) != "opposed"
    against = words.replace("struck", "never struck")
    assert state(told(words), told(against, document=2, polarity="denied")) == "opposed"


def test_one_of_two_opposite_words_is_opposed() -> None:
    one = told("the ferry captain Pell and the crew of the Marigold were found alive off Sarn reef")
    other = told("the ferry captain Pell and the crew of the Marigold were found dead off Sarn reef", document=2)
    assert state(one, other) == "opposed"


def test_another_event_at_another_place_is_something_else() -> None:
    other = told("two men were killed in a bar in Orsund", document=2, places=(ORSUND,), figures=(killed(2),))
    assert state(ferry(document=1), other) is None


def test_a_claim_that_says_too_little_stands_to_none() -> None:
    assert state(told("the attack"), told("the attack", document=2)) is None
    name, longer = told("the President Ana Ruiz"), told("rebels mean to overthrow the President Ana Ruiz", document=2)
    assert state(name, longer) is None


def test_reasons_are_few_sentences_and_what_decided_comes_first() -> None:
    found = judged(ferry(document=1), ferry())
    assert found is not None
    assert 0 < len(found.reasons) <= TOLD
    assert all(reason.endswith(".") for reason in found.reasons)


def test_every_feature_has_its_weight_and_the_share_from_which_it_counts() -> None:
    weights = likeness_weights()
    names = [feature.name for feature in FEATURES]
    assert sorted(weights.weights) == sorted(weights.neutral) == sorted(names)


def test_what_happens_daily_is_not_one_event() -> None:
    words = "12 people were killed when a ferry sank off Sarn"
    first, same, later = (
        told(words, document=number, figures=(killed(12),), about=(f"2031-05-{day:02}", f"2031-05-{day + 1:02}"))
        for number, day in ((1, 4), (2, 4), (3, 9))
    )
    alike, apart = judged(first, same), judged(first, later)
    assert alike is not None
    assert apart is None or apart.score < alike.score


def test_the_same_by_other_hands_differs_in_value_and_says_by_whose() -> None:
    words = "28 people were killed when {} air strikes destroyed the covered market beside the old bridge in Sarn"
    one, other = (
        told(words.format(side), document=at, figures=(killed(28),)) for at, side in enumerate(("regime", "Russian"), 1)
    )
    found = judged(one, other)
    assert found is not None
    assert (found.state, found.figures) == ("differs in value", None)
    assert "Russia" in found.reasons[0]
    assert state(one, told(words.format("army"), document=2, figures=(killed(28),))) == "same"


def test_where_only_the_template_agrees_it_is_not_the_same() -> None:
    words = "at least {} people were killed in an attack in Sarn on {}"
    one = told(words.format(7, "Monday"), figures=(killed(7),), about=("2031-05-05", "2031-05-06"))
    other = told(words.format(11, "Friday"), document=2, figures=(killed(11),), about=("2031-05-09", "2031-05-10"))
    assert state(one, other) in (None, "unsure")


def test_what_speaks_against_a_link_begins_with_but() -> None:
    other = told("the ferry Marigold struck a reef and sank", document=2, places=(ORSUND,))
    against = judged(told("the ferry Marigold struck a reef off Sarn and sank"), other)
    assert against is not None
    assert "But they name other places." in against.reasons


def test_a_denial_of_little_is_unsure() -> None:
    found = judged(told("the use of poison gas near Sarn"), told("using poison gas", document=2, polarity="denied"))
    assert found is None or found.state == "unsure"


def test_what_speaks_for_a_link_begins_as_it_is() -> None:
    found = judged(ferry(document=1), ferry())
    assert found is not None
    assert not any(reason.startswith("But ") for reason in found.reasons)
