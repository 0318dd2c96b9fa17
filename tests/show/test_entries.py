"""Figures, dates, places and parties are joined with whoever vouches for them."""

import msgspec

from reportedly.show.entries import date_entries, figure_entries, party_entries, place_entries, position
from tests.show.denoting import denoting, place
from tests.show.samples import commentary


def test_a_figure_knows_its_indicator_its_place_and_its_time() -> None:
    killed = figure_entries(denoting())[0]
    assert (killed.words, killed.interval, killed.counted) == ("14", "14", "people")
    assert (killed.indicator, killed.place, killed.time) == ("killed", "Orsund", "2031-03-12")
    assert (killed.voice and killed.voice.name, killed.firmness) == ("The Talvenian coastguard", ("stated",))
    assert not killed.is_qualified


def test_how_firmly_is_that_of_the_claim_which_holds_the_figure() -> None:
    doubtful = figure_entries(denoting())[1]
    assert doubtful.firmness == ("possible",)
    assert doubtful.is_qualified


def test_places_and_dates_are_no_figures() -> None:
    assert [entry.value.id for entry in figure_entries(denoting())] == ["x2", "x9", "x5"]


def test_a_figure_outside_all_claims_has_no_voice_and_no_firmness() -> None:
    sheet = msgspec.structs.replace(commentary(), claims=())
    assert {(entry.voice, entry.firmness) for entry in figure_entries(sheet)} == {(None, ())}
    assert [entry.voice.name for entry in figure_entries(commentary()) if entry.voice] == [
        "an unnamed clerk", "The envoy of Queland", "sources close to the staff",
    ]  # fmt: skip


def test_a_date_knows_the_claims_it_dates() -> None:
    day, year, summer = date_entries(denoting())
    assert (day.said, day.about) == (("c1", "c2", "c3"), ("c1",))
    assert (year.said, year.about, year.reading) == ((), ("c3",), "1998")
    assert summer.reading == "the summer after, from an unknown day"


def test_mentions_of_one_place_are_one_entry() -> None:
    sheet = denoting()
    twice = msgspec.structs.replace(sheet, values=(*sheet.values, msgspec.structs.replace(sheet.values[3], id="x11")))
    assert [len(entry.mentions) for entry in place_entries(twice)] == [1, 2, 1, 1]


def test_every_reason_for_a_place_is_told_once() -> None:
    sheet = denoting()
    hask = next(value for value in sheet.values if value.id == "x4")
    other = msgspec.structs.replace(hask, id="x12", ref=place("Hask", "village", why="beside Velmar"))
    again = msgspec.structs.replace(hask, id="x13")
    entries = place_entries(msgspec.structs.replace(sheet, values=(*sheet.values, other, again)))
    assert [entry.reasons for entry in entries if entry.place.name == "Hask"] == [("in no gazetteer", "beside Velmar")]


def test_an_area_is_not_shown_as_a_point() -> None:
    told = {entry.place.name: position(entry.place) for entry in place_entries(denoting())}
    assert told == {
        "Velmar": "59.40° N, 10.20° E (its middle)",
        "Orsund": "59.20° N, 10.40° E",
        "Hask": "no coordinates known",
        "Talvenia": "62.00° N, 10.00° E (its middle)",
    }


def test_a_party_knows_the_voice_it_speaks_with_and_the_claims_that_name_it() -> None:
    state, guard = party_entries(denoting())
    assert (state.voice, state.claims) == (None, ())
    assert (guard.voice and guard.voice.id, guard.claims) == ("v2", ("c1",))


def test_a_place_is_headed_by_the_pages_own_spelling_with_its_other_names_beside() -> None:
    sheet = denoting()
    hask = next(value for value in sheet.values if value.id == "x4")
    other = msgspec.structs.replace(hask, ref=place("Hasca", "village") | {"official": "Al Ḩāska", "geonames": 7})
    (found,) = place_entries(msgspec.structs.replace(sheet, values=(other,)))
    written = found.names[0]
    assert (found.title, found.others, found.place.official) == (written, ("Hasca",), "Al Ḩāska")


def test_an_adjective_heads_no_place() -> None:
    sheet = denoting()
    hask = next(value for value in sheet.values if value.id == "x4")
    adjective = msgspec.structs.replace(hask, ref=place("Hasca", "country") | {"adjective": True})
    (found,) = place_entries(msgspec.structs.replace(sheet, values=(adjective,)))
    assert (found.title, found.others) == ("Hasca", found.names)
