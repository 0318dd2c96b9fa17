"""Who is cast in opposite parts, and what is no contradiction."""

import pytest

from reportedly.compare.casting.judging import Opposite, opposites
from tests.readings import reading

BOTH_SIDES = (
    "The Salt Front arms the Marsh Army. The Marsh Army attacked the Hill Brigade. "
    "The Hill Brigade is backed by the Salt Front."
)


def found(text: str) -> list[Opposite]:
    return list(reading(text).once(opposites))


def test_who_helps_and_fights_the_same_is_in_opposite_parts() -> None:
    (one,) = found("The Salt Front arms the Marsh Army. The Salt Front is bombing the Marsh Army.")
    assert (one.first.sign, one.second.sign, one.between) == ("helps", "fights", None)


def test_who_helps_both_sides_of_a_fight_is_in_opposite_parts() -> None:
    (one,) = found(BOTH_SIDES)
    assert one.first.subject.name == one.second.subject.name == "Salt Front"
    assert one.between is not None
    assert {one.between.subject.name, one.between.object.name} == {"Marsh Army", "Hill Brigade"}


def test_the_order_of_the_sentences_does_not_matter() -> None:
    turned = ". ".join(reversed(BOTH_SIDES.rstrip(".").split(". "))) + "."
    assert len(found(turned)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The Salt Front arms the Marsh Army. The Marsh Army is bombing the Salt Front.",
        "The Salt Front arms the Marsh Army. The Salt Front is bombing the Hill Brigade.",
        "The Salt Front arms the Marsh Army. The Marsh Army attacked the Hill Brigade.",
        "The Salt Front once armed the Marsh Army. The Salt Front is bombing the Marsh Army.",
        "In 1998 the Salt Front armed the Marsh Army. In 2016 the Salt Front attacked the Marsh Army.",
        "In 1998 the Salt Front armed the Marsh Army. The Salt Front is bombing the Marsh Army.",
        "The Salt Front no longer backs the Marsh Army. The Salt Front is bombing the Marsh Army.",
    ],
)
def test_one_part_alone_and_change_over_time_are_no_contradiction(text: str) -> None:
    assert found(text) == []


def test_a_camp_without_an_article_may_be_other_people() -> None:
    tail = "The Salt Front is bombing the rebels at the ford."
    assert found(f"The Salt Front arms the rebels. {tail}")
    assert found(f"The Salt Front arms rebels. {tail}") == []


def test_what_concerns_nobody_of_them_changes_nothing() -> None:
    more = f"It rained at the ford. {BOTH_SIDES} The Tarn Guard attacked the Reed Militia."
    assert len(found(more)) == len(found(BOTH_SIDES))
