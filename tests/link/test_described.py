"""Descriptions that stand by themselves mean the one party they can mean, and nobody else."""

import pytest

from reportedly.link import rules
from tests.link.test_stage import linked


def told(text: str, words: str) -> tuple[str | None, str] | None:
    """Whom the last mention of these words means, None where it stays open, and the rule; None for no mention."""
    found = linked(text)
    known = {party.id: party.name for party in found.parties}
    values = [value for value in found.values if value.span.of(text) == words]
    return (known.get(str((values[-1].ref or {})["party"])), values[-1].rule) if values else None


def test_the_group_is_the_one_group_named_near_it() -> None:
    text = "The Garu Hill Front left the valley. The group took four villages there, and the militants held them."
    assert told(text, "The group") == ("Garu Hill Front", rules.DESCRIBED_NEAR)
    assert told(text, "the militants") == ("Garu Hill Front", rules.DESCRIBED_NEAR)


def test_between_two_groups_it_stays_open_and_says_so() -> None:
    text = "The Solv Brigade met envoys of the Nere Front. The group was late."
    assert told(text, "The group") == (None, rules.SEVERAL)
    value = next(value for value in linked(text).values if value.rule == rules.SEVERAL)
    assert (value.ref or {})["candidates"] == ["y1", "y2"]
    assert "fits 2 parties" in str((value.ref or {})["why"])


def test_the_noun_of_a_name_leads_to_its_bearer() -> None:
    text = "The Solv Brigade met envoys of the Nere Front. The brigade was late."
    assert told(text, "The brigade") == ("Solv Brigade", rules.DESCRIBED_NEAR)


def test_far_from_the_name_the_only_one_of_the_page_is_meant() -> None:
    text = "The Garu Hill Front left.\n\nIt rained for a week.\n\nNobody cared.\n\nThe group returned."
    assert told(text, "The group") == ("Garu Hill Front", rules.DESCRIBED)


def test_the_regime_is_the_state_whose_government_was_named() -> None:
    text = "The Syrian government refused. Russia did not comment. The regime has two weeks."
    assert told(text, "The regime") == ("Syria", rules.DESCRIBED_NEAR)
    assert told("Syria and Russia signed. The regime has two weeks.", "The regime") is None


def test_the_administration_is_none_that_was_called_a_government() -> None:
    assert told("The Russian government refused. The administration may react.", "The administration") is None
    text = "The Trump administration refused. The administration may react."
    assert told(text, "The administration") == ("United States", rules.DESCRIBED_NEAR)


def test_the_president_is_whoever_was_called_so_near_it() -> None:
    text = "President Olena Tarsk flew home. The president had promised to sign."
    assert told(text, "The president") == ("Olena Tarsk", rules.DESCRIBED_NEAR)
    for other in ("Vice President", "former President"):
        assert (
            told(f"It was {other} Olena Tarsk who spoke. The president had promised to sign.", "The president") is None
        )


@pytest.mark.parametrize(
    "rest",
    [
        "that fled was small.",
        "leader Osk Varn spoke.",
        "of seven met.",
        "in Norholm met.",
        "forces fled.",
        "Solvik met.",
    ],
)
def test_with_more_behind_it_somebody_else_is_meant(rest: str) -> None:
    assert told(f"The Garu Hill Front left. The group {rest}", "The group") is None


def test_nobody_named_before_is_nobody_meant() -> None:
    assert told("The group left. Later the Garu Hill Front came.", "The group") is None


def test_a_description_is_a_mention_and_no_name() -> None:
    text = "The Garu Hill Front left. The group took four villages."
    (party,) = linked(text).parties
    assert party.names == ("Garu Hill Front",)
    assert len(party.mentions) == 2
    assert [(value.ref or {})["form"] for value in linked(text).values] == ["name", "description"]


def test_whom_a_clause_sets_against_a_description_is_not_meant_by_it() -> None:
    text = "The Garu Hill Front arms the militants. It rained. The militants hold the ford."
    assert told(text, "the militants") is None
    assert told(text, "The militants") is None


def test_whoever_says_what_the_group_will_do_may_be_the_group() -> None:
    text = "The Garu Hill Front left. The Garu Hill Front said the group would return."
    assert told(text, "the group") == ("Garu Hill Front", rules.DESCRIBED_NEAR)


def test_an_adjective_leads_to_nobody_and_still_tells_who_it_is_not() -> None:
    text = "The Garu Hill Front is moving the last surviving rebels. The ford is held by the rebels."
    assert told(text, "the rebels") is None


def test_whoever_is_treated_by_a_party_is_not_that_party() -> None:
    text = "The Garu Hill Front left. The rebels, who are backed by the Garu Hill Front, want the ford."
    assert told(text, "The rebels") is None
