"""What a figure's own clause says, and what the rest of its sentence does not."""

import pytest

from reportedly.compare.figures.record import Figure, figures
from reportedly.compare.figures.rules import judgements
from tests.readings import reading_of


def first_figure(page: str) -> tuple[Figure, str]:
    reading = reading_of(page)
    figure = figures(reading)[0]
    return figure, figure.clause.of(reading.text)


def relations(page: str) -> list[str]:
    return [one.relation for one in judgements(reading_of(page))]


def test_a_clause_ends_at_a_comma() -> None:
    _, clause = first_figure("Ana Ruiz said 22,000 people marched in Lisbon, the most the city had seen in a decade.")
    assert clause == "22,000 people marched in Lisbon"


def test_what_stands_behind_the_clause_does_not_make_a_figure_one_of_a_whole_decade() -> None:
    figure, _ = first_figure("Ana Ruiz said 22,000 people marched in Lisbon, the most the city had seen in a decade.")
    assert not figure.scene.is_whole


@pytest.mark.parametrize(
    ("page", "indicator"),
    [
        ("The clinic had treated 11 people in Lisbon, Ana Ruiz said.", "treated"),
        ("Ana Ruiz said 23 people were charged in Lisbon.", "charged"),
        ("Ana Ruiz said 23 people were injured in Lisbon.", "wounded"),
    ],
)
def test_a_verb_tells_more_closely_what_is_counted(page: str, indicator: str) -> None:
    assert first_figure(page)[0].indicator == indicator


def test_who_counts_is_no_owner_of_what_is_counted() -> None:
    counted, _ = first_figure("Ana Ruiz has registered 212 cases of cholera in Lisbon.")
    sent, _ = first_figure("France has sent 212 soldiers to Lisbon.")
    assert not counted.owners
    assert sent.owners


def test_two_owners_have_two_figures() -> None:
    assert (
        relations("France has 1,500 soldiers in Mali, Odo Brant said. Germany has 900 soldiers in Mali, he said.") == []
    )


def test_a_part_of_a_town_is_not_held_against_the_town() -> None:
    page = (
        "The storm damaged 3,000 homes in Havana, Ana Ruiz said. In a quarter of Havana it damaged 700 homes, {} said."
    )
    assert relations(page.format("Odo Brant")) == []
    assert relations(page.replace("In a quarter of Havana", "In Havana").format("Odo Brant")) == ["conflict"]


def test_a_share_of_the_young_is_not_held_against_the_share_of_all() -> None:
    page = "Unemployment in Spain was 12 percent, Ana Ruiz said. {} in Spain was 28 percent, Odo Brant said."
    assert relations(page.format("Youth unemployment")) == []
    assert relations(page.format("Unemployment")) == ["conflict"]


def test_a_headline_plays_where_and_when_its_lead_does() -> None:
    page = (
        "Raids kill 13 civilians\n\nThirteen civilians were killed in Lisbon on Wednesday, Ana Ruiz said.\n\n"
        "On Saturday 57 civilians were killed, Odo Brant said."
    )
    assert "unsettled" not in relations(page)
