"""Claims that may say the same share a key; keys are few, and the same on every machine."""

from hypothesis import given
from hypothesis import strategies as st

from reportedly.compare.same.keys import PAIRED, RUNS, WORDS, keys_of
from tests.told import ORSUND, content, killed, told

WORDS_AT_SEA = (
    "ferry",
    "harbour",
    "lighthouse",
    "captain",
    "fog",
    "reef",
    "anchor",
    "crew",
    "engine",
    "hull",
    "rudder",
)


def shared(one: str, other: str, *, days: tuple[str, str] = ("2031-05-06", "2031-05-06")) -> bool:
    first, second = (content(told(words, published=day)) for words, day in zip((one, other), days, strict=True))
    return bool(set(keys_of(first)) & set(keys_of(second)))


def test_one_uncommon_word_is_enough_within_some_days() -> None:
    assert shared("the ferry sank in the fog", "a ferry was lost", days=("2031-05-06", "2031-05-09"))
    assert not shared("the ferry sank in the fog", "a ferry was lost", days=("2031-05-06", "2031-08-09"))


def test_two_uncommon_words_are_enough_whenever() -> None:
    assert shared("the ferry sank", "it sank, the ferry", days=("2031-05-06", "2034-08-09"))


def test_a_run_of_six_words_is_enough_whenever_even_out_of_a_long_claim() -> None:
    run = "ferry captain reef anchor crew hull"
    longer = f"a lighthouse keeper saw how in the fog the {run} rudder mast and engine of the old boat were lost"
    assert shared(run, longer, days=("2031-05-06", "2034-08-09"))
    apart = " ".join(reversed(run.split()))
    assert not set(runs_of(run)) & set(runs_of(apart))


def runs_of(words: str) -> set[int]:
    """The keys that depend on the order of the words."""
    other = " ".join(sorted(words.split(), reverse=True))
    return set(keys_of(content(told(words)))) - set(keys_of(content(told(other))))


def test_words_of_all_reports_bring_nobody_together() -> None:
    assert not shared("people were killed in the attack", "the attack killed several people")


def test_a_figure_brings_together_what_is_told_in_other_words() -> None:
    one = content(told("died", figures=(killed(12),)))
    other = content(told("were slain", figures=(killed(12),), published="2031-07-06"))
    elsewhere = content(told("were slain", figures=(killed(12),), places=(ORSUND,), published="2031-07-06"))
    assert set(keys_of(one)) & set(keys_of(other))
    assert not set(keys_of(one)) & set(keys_of(elsewhere))


def test_keys_do_not_depend_on_the_machine() -> None:
    assert keys_of(content(told("the ferry sank")))[:2] == (7791558916125026954, 3336394859537877626)


@given(st.lists(st.sampled_from(WORDS_AT_SEA)))
def test_keys_are_bounded_and_each_stands_once(words: list[str]) -> None:
    found = keys_of(content(told(" ".join(words))))
    assert len(found) == len(set(found)) <= 2 * WORDS + PAIRED * (PAIRED - 1) // 2 + RUNS
    assert all(0 <= key < 2**63 for key in found)


def test_a_count_over_a_war_brings_together_whenever_and_wherever() -> None:
    one = content(told("died", figures=(killed(90_000),), places=()), scene=())
    other = content(told("were slain", figures=(killed(90_000),), places=(ORSUND,), published="2034-07-06"))
    few = content(told("were slain", figures=(killed(12),), places=(ORSUND,), published="2034-07-06"))
    assert set(keys_of(one)) & set(keys_of(other))
    assert not set(keys_of(one)) & set(keys_of(few))


def test_words_that_every_report_of_a_war_has_find_nobody() -> None:
    assert not shared("an airstrike", "airstrikes")
