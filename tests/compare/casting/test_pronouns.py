"""A pronoun is read where the sentence before leaves no choice."""

import pytest

from tests.compare.casting.test_relations import told

TAKEN_UP = [
    "The Salt Front arms the Marsh Army. It also bombs its camps.",
    "The Salt Front arms the Marsh Army. It is bombing the Marsh Army.",
    "The Salt Front arms the Marsh Army. Yet it attacked the Marsh Army.",
    "The Salt Front arms the Marsh Army, and it bombs the Marsh Army.",
    "The Salt Front arms the Marsh Army and bombs the Marsh Army.",
]

LEFT = [
    "The Salt Front and the Hill Brigade arm the Marsh Army. It also bombs its camps.",
    "The Salt Front arms the Marsh Army, and the Hill Brigade looks on. It also bombs its camps.",
    "The Salt Front arms the Marsh Army. It is true that bombs fell.",
    "The Salt Front arms the Marsh Army. A judge came. It also bombs its camps.",
    "The Salt Front arms the Marsh Army. It is the Hill Brigade that bombs it.",
]


@pytest.mark.parametrize("text", TAKEN_UP)
def test_it_is_who_began_the_sentence_before(text: str) -> None:
    assert ("Salt Front", "fights", "Marsh Army") in told(text)


@pytest.mark.parametrize("text", LEFT)
def test_nothing_is_guessed_where_two_could_be_meant(text: str) -> None:
    assert not any(sign == "fights" and who == "Salt Front" for who, sign, _ in told(text))
