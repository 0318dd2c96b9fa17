"""What steers a terminal or turns a line around is shown, never obeyed."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.show.harmless import WORTH_CUTTING, Run, runs, shortened, visible

ANYTHING = st.text(st.characters() | st.sampled_from("\x00\x1b\x9b\u202e\u2066\u2028\ud800 \n"))


def test_an_escape_is_shown_by_its_name() -> None:
    assert visible("\x1b[31mred\x07") == "⟨ESC⟩[31mred⟨BEL⟩"


@pytest.mark.parametrize(
    ("character", "shown"),
    [("\x9b", "⟨U+009B⟩"), ("\x7f", "⟨DEL⟩"), ("\u202e", "⟨RLO⟩"), ("\u2067", "⟨RLI⟩"), ("\ud800", "⟨U+D800⟩")],
)
def test_other_controls_are_shown_so_too(character: str, shown: str) -> None:
    assert visible(f"a{character}b") == f"a{shown}b"


def test_text_of_any_script_stays() -> None:
    words = "Ωμέγα שלום مرحبا 👩‍🌾 naïve"
    assert visible(words) == words
    assert list(runs(words)) == [Run(words)]


def test_line_ends_and_tabs_become_single_spaces() -> None:
    assert visible(" one\n\n\ttwo\u2028three\r\n") == "one two three"


@given(ANYTHING)
def test_runs_keep_every_character_in_its_place(text: str) -> None:
    shown = "".join(run.text for run in runs(text))
    assert len(shown) == len(text)
    changed = {there for here, there in zip(text, shown, strict=True) if here != there}
    assert changed <= {"\ufffd"}


@given(ANYTHING)
def test_nothing_visible_steers(text: str) -> None:
    kinds = {unicodedata.category(character) for character in visible(text)}
    assert kinds.isdisjoint({"Cc", "Cs", "Zl", "Zp"})
    assert not set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069") & set(visible(text))


def test_a_short_text_is_not_shortened() -> None:
    assert shortened("the bridge", 10) == "the bridge"


def test_a_long_text_loses_its_middle_between_words() -> None:
    long = "the bridge at Sarn would open for all lorries in the middle of May after all"
    assert shortened(long, 26) == "the bridge […] after all"
    assert shortened("the bridge would open in May after all", 24) == "the bridge would open in May after all"


@given(st.text(min_size=1), st.integers(min_value=8, max_value=60))
def test_shortened_text_fits(text: str, length: int) -> None:
    assert len(shortened(text, length)) <= length + WORTH_CUTTING
