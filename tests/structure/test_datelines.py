"""The words a dispatch begins with."""

import pytest

from reportedly.structure.datelines import dateline_words


@pytest.mark.parametrize(
    "words",
    [
        "VELDEN, 4 March (Straits Wire) —",
        "SARN (SW) -",
        "PORT ANSEL, Talvenia, Feb 18 (Straits Wire) -",
        "MERROWIN --",
        "UPPER BRINN, T.V., Sept. 26 (SW) —",
        "Velden, May 3 (Straits Wire) -",
        "Velden (SW) –",
        "Sarn, 3 March 2021 –",
        "MERROWIN ―",
    ],
)
def test_a_dateline_is_told_with_its_dash(words: str) -> None:
    assert dateline_words(f"{words} The bridge is shut, the office said.") == words


@pytest.mark.parametrize(
    "paragraph",
    [
        "The mayor - a baker by trade - said no.",
        "Ida Bek — who has the key — said no.",
        "“NO KEYS” — that is what the sign says.",
        "He said no — twice.",
        "A key, a rod and a fish - that is all he had.",
        "IT IS NOT THE KEY THAT IS LOST BUT THE MAN — he said so himself.",
        "",
    ],
)
def test_other_dashes_end_no_dateline(paragraph: str) -> None:
    assert dateline_words(paragraph) is None
