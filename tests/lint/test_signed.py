"""Who signs at the foot of a text."""

import pytest

from reportedly.lint.signed import signatures
from tests.lint.readings import reading

TEXT = "The lake\n\nThe lake belongs to those who swim in it.\n\nIt will be fenced off in spring."


@pytest.mark.parametrize(
    ("foot", "name"),
    [
        ("— Martin Oake, Arlen", "Martin Oake"),
        ("Greta Holm\nArlen", "Greta Holm"),
        ("Greta Holm.", "Greta Holm"),
        ("Greta Holm, a nurse, swims in the lake.", "Greta Holm"),
        ("@tarn41.", "@tarn41"),
        ("Martin Oake is a former mayor of Arlen, and swims there.", "Martin Oake"),
        ("Dr. Ana de Ruiz teaches law in Brent.", "Dr. Ana de Ruiz"),
    ],
)
def test_a_name_at_the_foot_signs(foot: str, name: str) -> None:
    assert signatures(reading(f"{TEXT}\n\n{foot}\n")) == (name,)


@pytest.mark.parametrize(
    "foot",
    [
        "The Lake Will Stay",
        "He is a former mayor of Arlen.",
        "Ask old Martin Oake.",
        f"Martin Oake is {'very ' * 70}tired.",
    ],
)
def test_other_last_words_sign_nothing(foot: str) -> None:
    assert signatures(reading(f"{TEXT}\n\n{foot}\n")) == ()


def test_letters_have_a_signature_each() -> None:
    text = f"{TEXT}\n\nAnna Holm.\n\nLet it be fenced off, and a good day too.\n\nJan Kroll.\n"
    assert signatures(reading(text)) == ("Anna Holm", "Jan Kroll")


def test_a_name_above_more_text_is_a_heading() -> None:
    text = f"{TEXT}\n\nPolitical Frankenstein.\n\nIt will be fenced off by a monster of law.\n"
    assert signatures(reading(text)) == ()
