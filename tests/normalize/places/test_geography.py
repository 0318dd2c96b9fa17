"""Names that stand for a country, a state, a city, a region or a person: which of them the words beside tell.

The sentences are made up; the geography is real, since it is the subject. `-` is no place.
"""

import pytest

from tests.normalize.places.test_places import told

MEANT = [
    ("Officials in Washington said the talks would resume on Monday.", "Washington", "city DC"),
    ("The minister flew to Washington on Tuesday to meet the senators.", "Washington", "city DC"),
    (
        "Farmers in Washington state lost half of the apple harvest; Spokane and Yakima were hit hardest.",
        "Washington state",
        "subdivision US",
    ),
    ("Rain fell over Seattle, Tacoma and the rest of Washington.", "Washington", "subdivision US"),
    ("Georgia closed its border with Russia after the fire near Tbilisi.", "Georgia", "country GE"),
    (
        "Voters in Atlanta and Savannah lined up early; Georgia had never seen such numbers.",
        "Georgia",
        "subdivision US",
    ),
    ("The river rose in Victoria and New South Wales, and Melbourne was cut off.", "Victoria", "subdivision AU"),
    ("A ferry from Victoria, British Columbia, ran aground.", "Victoria", "city CA"),
    (
        "Police in Punjab's Lahore district arrested four men; Pakistan had warned of attacks.",
        "Punjab",
        "subdivision PK",
    ),
    ("Farmers from Punjab and Haryana marched on New Delhi.", "Punjab", "subdivision IN"),
    ("Shells fell across the line of control in Kashmir.", "Kashmir", "region none"),
    ("Jordan reopened the crossing at Nasib, and lorries drove on to Amman.", "Jordan", "country JO"),
    ("Michael Jordan scored twice. Jordan then left the field.", "Jordan", "-"),
    ("The fire in Lebanon, Pennsylvania, burned for two days.", "Lebanon", "city US"),
    ("Lebanon asked for help, and Beirut's harbour stayed closed.", "Lebanon", "country LB"),
    ("A mill in Paris, Texas, burned down.", "Paris", "city US"),
    ("Jack London wrote about dogs. London never saw the ending.", "London", "-"),
    ("The Houston Rockets lost again, and the coach resigned.", "Houston", "-"),
    ("Tankers waited in the Gulf for a week.", "Gulf", "region none"),
    ("Two families were evicted in the West Bank on Sunday.", "West Bank", "subdivision PS"),
    ("Rockets hit the Golan Heights at dawn.", "Golan Heights", "region none"),
    ("Fighting in the Donbas has emptied three towns.", "Donbas", "region none"),
    ("Hunger spreads across the Sahel.", "Sahel", "region none"),
    ("A barge sank in the Euphrates near Raqqa.", "Euphrates", "region none"),
    ("A coaster went down in the Black Sea.", "Black Sea", "region none"),
    ("Fishermen drowned in Lake Victoria.", "Victoria", "-"),
    ("Boats crossed the Mekong at night.", "Mekong", "region none"),
    ("The Strait of Hormuz was closed for an hour.", "Strait of Hormuz", "region none"),
    ("Two climbers died in the Hindu Kush.", "Hindu Kush", "region none"),
    ("Trucks queued along the Nile.", "Nile", "region none"),
    ("Snow fell in the Bekaa Valley.", "Bekaa Valley", "region none"),
    ("A drone crashed in the Negev.", "Negev", "region none"),
    ("Soldiers left Crimea in the night.", "Crimea", "subdivision UA"),
    ("Trains to Gaza City stopped; the Gaza Strip has no power.", "Gaza Strip", "subdivision PS"),
    ("The governor of New York signed the bill in Albany.", "New York", "subdivision US"),
    ("The bombing of Aleppo province went on.", "Aleppo province", "subdivision SY"),
    ("Clashes in the province of Aleppo killed nine.", "Aleppo", "subdivision SY"),
    ("Militants stormed the northeastern Hasaka province at noon.", "Hasaka province", "subdivision SY"),
    ("The Washington Post reported it first.", "Washington", "-"),
    ("She teaches at Columbia University and lives in Boston.", "Columbia", "-"),
    ("Barack Obama spoke in Oslo. The Obama camp was pleased.", "Obama", "-"),
    ("Chelsea Norman won in Paris. Norman then flew home.", "Norman", "-"),
    ("In Northern Ireland the vote was close; Belfast stayed calm.", "Northern Ireland", "subdivision GB"),
    ("Ships from Naples, Florida, arrived late.", "Naples", "city US"),
    ("Cities in the Rust Belt lost jobs.", "Rust Belt", "region none"),
    ("In Transcarpathia the roads are closed.", "Transcarpathia", "region none"),
    ("The profile in The New Yorker was long.", "New Yorker", "-"),
]
"""A sentence, words in it, and what they mean: the kind and the country, `DC` for the capital of the United States."""


@pytest.mark.parametrize(("sentence", "words", "meant"), MEANT)
def test_the_words_around_a_name_tell_what_it_stands_for(sentence: str, words: str, meant: str) -> None:
    ref = told(sentence).get(words)
    if ref is None:
        assert meant == "-"
        return
    country = "DC" if ref["inside"] == "District of Columbia" else ref["country"] or "none"
    assert f"{ref['kind']} {country}" == meant


def test_a_region_is_an_area_without_coordinates() -> None:
    ref = told("Hunger spreads across the Sahel.")["Sahel"]
    assert (ref["lat"], ref["lon"], ref["precision"]) == (None, None, "area")


def test_the_gulf_needs_its_article() -> None:
    assert "Gulf" in told("Tankers waited in the Gulf for a week.")
    assert "Gulf" not in told("Gulf prices rose, and the Gulf War was long over.")


def test_whoever_is_named_in_full_is_no_town_where_the_surname_stands_alone() -> None:
    assert told("Bramley Cooper asked first. Cooper then thanked the clerk.") == {}
