"""The gazetteer's file is the one its record tells of, opens at once, and gives what GeoNames has."""

import hashlib
import json
from importlib.resources import files
from pathlib import Path

import pytest

from reportedly.errors import WeightsError
from reportedly.normalize.places.compiled import Compiled, digits, undigits
from reportedly.normalize.places.gazetteer import compiled, gazetteer
from tests.work import calls

FOLDER = Path(str(files("reportedly.gazetteer")))
FILE = FOLDER / "places.bin"


def test_the_file_is_the_one_its_record_tells_of() -> None:
    record = json.loads((FOLDER / "places.json").read_text(encoding="utf-8"))
    body = FILE.read_bytes()
    assert record["digest"] == f"sha256:{hashlib.sha256(body).hexdigest()}"
    assert record["bytes"] == len(body) <= 20_000_000
    points = (Path(__file__).parents[3] / "train" / "gazetteer" / "points.txt").read_bytes()
    assert record["points"] == f"sha256:{hashlib.sha256(points).hexdigest()}"


def test_it_opens_without_reading_all_of_it() -> None:
    Compiled(FILE)
    assert calls(lambda: Compiled(FILE)) < Compiled(FILE).size / 10


def test_a_place_has_its_coordinates_and_what_holds_it() -> None:
    ours = gazetteer()
    (place,) = ours.named("saraqib")
    assert (place.country, place.geonames, place.kind) == ("SY", 164816, "city")
    assert (round(place.lat or 0, 1), round(place.lon or 0, 1)) == (35.9, 36.8)
    assert [ours.place(number).name for number in ours.around(place)] == ["Saraqib", "Idlib", "Syria"]


def test_areas_come_before_settlements_and_the_most_peopled_first() -> None:
    places = gazetteer().named("georgia")
    assert [(place.kind, place.country) for place in places[:2]] == [("country", "GE"), ("subdivision", "US")]
    people = [place.population for place in gazetteer().named("springfield") if place.level == 3]
    assert len(people) > 10
    assert people == sorted(people, reverse=True)


@pytest.mark.parametrize("name", ["", "zzzzzz", "saraqi", "saraqibb", "\t", "a\nb", "\uffff"])
def test_a_name_nobody_lists_has_no_places(name: str) -> None:
    assert list(compiled().numbers(name)) == []


def test_the_first_and_the_last_line_of_the_index_are_found() -> None:
    source = compiled()
    first = source._firsts[0].decode()  # noqa: SLF001 - the border of the index
    assert list(source.numbers(first))


def test_every_country_has_a_code_and_a_middle() -> None:
    source = compiled()
    countries = [place for number in range(1, 251) if (place := source.place(number)).level == 0]
    assert len(countries) == 250
    assert {"SY", "US", "CN", "XK"} <= {place.country for place in countries}
    assert sum(place.lat is None for place in countries) < 10


def test_numbers_of_the_index_come_back() -> None:
    assert [undigits(digits(number)) for number in (0, 1, 84, 85, 300_000)] == [0, 1, 84, 85, 300_000]


def test_a_missing_or_strange_file_is_told_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(WeightsError, match="missing or empty"):
        Compiled(tmp_path / "places.bin")
    (tmp_path / "places.bin").write_bytes(b"something else, long enough to be mapped")
    with pytest.raises(WeightsError, match="no gazetteer of this version"):
        Compiled(tmp_path / "places.bin")
