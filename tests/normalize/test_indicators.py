"""What a figure is a figure of, wherever in its clause the word for it stands."""

import pytest

from tests.normalize.test_golden import values_of


def told(text: str) -> list[object]:
    return [(value.ref or {}).get("indicator") for value in values_of(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("At least 12 people were killed in Norholm.", ["killed"]),
        ("The blast killed 12 people and wounded 40.", ["killed", "wounded"]),
        ("The death toll rose to 12.", ["killed"]),
        ("The fire left 12 dead and dozens injured.", ["killed", "wounded"]),
        ("The raid killed two guards and 12 clerks.", ["killed", "killed"]),
        ("12 people, including three clerks, were killed when a bridge fell.", ["killed", "killed"]),
        ("Some 12 people were killed including three guards.", ["killed", "killed"]),
        ("Among the dead were three guards.", ["killed"]),
        ("They shot dead 14 people.", ["killed"]),
        ("Those killed in two raids include 14 children.", ["strikes", "killed"]),
        ("At least 12 clerks killed 40 injured in Norholm.", ["killed", "wounded"]),
        ("It left at least 20 people dead a warden said.", ["killed"]),
        ('The raid killed "at least 18 clerks and guards".', ["killed"]),
        ("Some 40 families fled the valley.", ["displaced"]),
        ("Two of the men went missing.", ["missing"]),
        ("Police arrested 12 people on the quay.", ["detained"]),
        ("12 people had been detained there.", ["detained"]),
        ("They took 12 hostages.", ["abducted"]),
        ("12 soldiers marched off.", ["protesting"]),
        ("An army of 12,000 troops.", ["troops"]),
        ("An estimated 2,500 Grey Hood militants.", ["fighters"]),
        ("The eight members of the Grey Hoods.", ["members"]),
        ("A total of 150 Orvenian companies.", ["companies"]),
        ("They came on two trucks.", ["vehicles"]),
        ("It accounts for 80% of Orvenian trade.", ["share of trade"]),
        ("Orvena will invest 2 billion dollars in the port.", ["investment"]),
        ("The repairs cost $4 million.", ["cost"]),
        ("He spent $4 million on it.", ["spending"]),
    ],
)
def test_the_words_of_the_clause_tell(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "12 guards killed a bear.",
        "12 clerks voted.",
        "12 clerks voted; others were killed.",
        "12 clerks were held by guards who had killed before.",
        "The army captured 12 hilltops.",
        "A lorry carrying 12 guards was destroyed.",
        "It rose to 12.",
        "80% agreed.",
        "12 clerks sang. Others were killed.",
    ],
)
def test_what_the_clause_does_not_tell_stays_open(text: str) -> None:
    assert told(text) == [None]


def test_a_state_behind_the_next_number_is_the_next_numbers() -> None:
    assert told("12 martyrs and 22 injured were claimed.") == ["killed", "wounded"]


def test_it_is_told_in_english_only() -> None:
    (value,) = values_of("Murieron 40 personas.", language="es")
    assert value.ref is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It killed 3 of the 12 aboard.", ["killed", None]),
        ("Out of 300 clerks, 14 died.", [None, "killed"]),
        ("Of 200 clerks 12 are missing.", [None, "missing"]),
        ("The blast killed 3 of 12 crew.", ["killed", None]),
        ("Most of the 300 aboard died.", [None]),
        ("Out of 300 detainees, 14 died.", ["detained", "killed"]),
        ("A total of 300 were killed.", ["killed"]),
        ("A group of 12 people were killed.", ["killed"]),
        ("He killed 12, wounded 5, and 3 fled.", ["killed", "wounded", "displaced"]),
    ],
)
def test_what_befell_the_part_is_not_told_of_the_whole(text: str, expected: list[str | None]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize("text", ["At least 17² people were killed.", "At least 17[2] people were killed."])
def test_a_note_is_looked_past(text: str) -> None:
    (value,) = values_of(text)
    assert (value.low, (value.ref or {}).get("indicator")) == (17, "killed")
    assert value.counted is not None
    assert value.counted.of(text) == "people"


def test_a_raised_digit_of_a_unit_is_no_note() -> None:
    units = [value.unit for value in values_of("Fields of 12 m² and 3 km² burned.")]
    assert units == ["square metre", "square kilometre"]


def test_the_number_of_an_item_counts_nothing() -> None:
    assert told("1. 17 killed in Norholm\n2. 30 wounded in Sarn") == ["killed", "wounded"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("At least 360 heat-related deaths were counted.", ["killed"]),
        ("12 were shot dead, 12 lost their lives.", ["killed", "killed"]),
        ("More than 100 have been taken hostage.", ["abducted"]),
        ("Fatalities: 12; injuries: 40. Killed: 5", ["killed", "wounded", "killed"]),
        ('He said "dozens" were hurt.', ["wounded"]),
        ("The death toll from the 6.8-magnitude quake in the valley rose to 2,012 there.", [None, "killed"]),
        ("Scores died. Scores were killed.", ["killed", "killed"]),
        ("Scores were level. Their scores died.", []),
        ("The army lost 40 soldiers, the club lost 40 seats.", ["killed", "seats"]),
        ("It has driven 4,000 people from their homes.", ["displaced"]),
        ("The train was driven 40 people said.", [None]),
        ("It left a dozen others with burns.", ["wounded"]),
        ("It left a dozen others with maps.", [None]),
        ("They brought out the last 320 clerks.", ["evacuated"]),
        ("Four in ten small firms closed.", ["companies"]),
        ("The wage rose to $12.", ["income"]),
        ("Most of the 50 guards killed there were young.", ["killed"]),
    ],
)
def test_further_words_tell_it(text: str, expected: list[str | None]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Shelling kills 17", None),
        ("It left more than 40 wounded when it fell.", None),
        ("It left 41 dead.", "dead"),
        ("They took three AK-47 rifles.", "AK-47 rifles"),
        ("A quarter of Norholm's 2.3 million people voted.", "Norholm's 2.3 million people"),
        ("Last year 659 excess deaths were counted.", "excess deaths"),
        ("Deaths on the road fell to 612 last year.", "Deaths"),
    ],
)
def test_a_verb_is_no_thing_counted(text: str, counted: str | None) -> None:
    found = next(value for value in values_of(text) if value.kind == "quantity")
    assert (found.counted.of(text) if found.counted else None) == counted


def test_the_dead_among_others_are_not_those_others() -> None:
    assert told("Rescuers pulled 12 people from the rubble, five of them dead.") == [None, "killed"]
    assert told("Four people, two of them boys, were killed.") == ["killed", "killed"]
