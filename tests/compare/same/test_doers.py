"""Who did it, and whom it met, is read from where a side stands beside the words of the deed."""

import pytest

from reportedly.compare.same.doers import Cast, are_apart, cast_of


@pytest.mark.parametrize(
    ("words", "doers"),
    [
        ("regime warplanes struck the harbour of Sarn", ("government",)),
        ("nine people died in strikes by the US-led coalition near Sarn", ("coalition",)),
        ("the Norwegian army's artillery shelled Sarn", ("government",)),
        ("Norwegian jets bombed the harbour", ("Norway",)),
        ("rebels positioned in the hills above Sarn fired rockets at the port", ("rebels",)),
        ("the port was hit by regime and Russian planes", ("Russia", "government")),
        ("Daesh militants attacked the port of Sarn", ("Daesh",)),
    ],
)
def test_a_side_that_does_it_is_a_doer(words: str, doers: tuple[str, ...]) -> None:
    assert cast_of(words).doers == doers


@pytest.mark.parametrize(
    ("words", "sufferers"),
    [
        ("twelve rebels were killed in the harbour of Sarn", ("rebels",)),
        ("the raid on regime positions went on", ("government",)),
        ("militants killed in Sarn", ("terrorists",)),
    ],
)
def test_a_side_that_it_is_done_to_is_none(words: str, sufferers: tuple[str, ...]) -> None:
    assert cast_of(words) == Cast((), sufferers)


@pytest.mark.parametrize(
    "words",
    [
        "shells fell on rebel-held Sarn",
        "the Norway-backed mayor spoke",
        "a fire broke out in Norway",
        "anti-government protests began in Sarn",
        "the war in Norway has killed thousands",
    ],
)
def test_a_side_that_only_owns_the_place_or_helps_does_nothing(words: str) -> None:
    assert cast_of(words) == Cast()


def test_sides_are_apart_only_where_neither_can_be_the_other() -> None:
    assert are_apart(("Russia",), ("coalition",))
    assert not are_apart(("Russia",), ("Russia", "government")), "one of two is enough"
    assert not are_apart(("terrorists",), ("rebels",)), "a word that names nobody"
    assert are_apart(("rebels",), ("Daesh",))
    assert not are_apart((), ("Russia",)), "who is not told is nobody"


def test_the_regime_is_the_government_of_the_state_in_which_it_happened() -> None:
    assert are_apart(("Norway",), ("government",))
    assert not are_apart(("Norway",), ("government",), home=frozenset(("Norway",)))
