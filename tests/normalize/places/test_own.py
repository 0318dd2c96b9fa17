"""A gazetteer of the user's own wins, and a bad row is told with its line."""

from pathlib import Path

import pytest

from reportedly.errors import UsageError
from reportedly.normalize import normalize
from reportedly.normalize.places.own import own
from tests.normalize.test_golden import page

HEAD = "name,lat,lon,country,kind,inside,alternates\n"


@pytest.fixture
def written(tmp_path: Path) -> Path:
    path = tmp_path / "mine.csv"
    path.write_text(
        HEAD + "Zorvanish,35.9,36.7,SY,village,Idlib,Zorvanich|Zurwanish\nParis,1.5,2.5,,city,,\n", encoding="utf-8"
    )
    return path


def test_a_place_of_the_users_own_is_found_by_all_its_names(written: Path) -> None:
    text = "They fled from Zorvanich."
    document, marks = page(text)
    (value,) = normalize(document, marks, gazetteer=written)
    assert value.rule == "own_place.v1"
    ref = value.ref or {}
    assert (ref["name"], ref["lat"], ref["inside"], ref["kind"], ref["geonames"]) == (
        "Zorvanish",
        35.9,
        "Idlib",
        "village",
        None,
    )


def test_it_wins_over_the_packages_own(written: Path) -> None:
    document, marks = page("The mill in Paris burned down.")
    (value,) = normalize(document, marks, gazetteer=written)
    assert (value.ref or {})["lat"] == 1.5
    (ours,) = normalize(document, marks)
    assert (ours.ref or {})["country"] == "FR"


@pytest.mark.parametrize(
    ("body", "sentence"),
    [
        ("", "is empty"),
        ("place,lat\nA,1\n", "line 1: the first line names the columns"),
        ("lat,lon\n1,2\n", "line 1: the first line names the columns"),
        (HEAD + "Zorvanish,95,36,SY,,,\n", "line 2: lat is '95'"),
        (HEAD + "Zorvanish,north,36,SY,,,\n", "line 2: lat is 'north'"),
        (HEAD + "Zorvanish,35,nan,SY,,,\n", "line 2: lon is 'nan'"),
        (HEAD + "\nZorvanish,35,,SY,,,\n", "line 3: lat and lon stand together"),
        (HEAD + "Zorvanish,35,36,Syria,,,\n", "line 2: country is 'SYRIA'"),
        (HEAD + "Zorvanish,35,36,SY,hill,,\n", "line 2: kind is 'hill'"),
        (HEAD + "Zorvanish,35,36,SY,,Texas,\n", "line 2: inside is 'Texas'"),
        (HEAD + ",35,36,SY,,,\n", "line 2: the name is missing"),
        (HEAD + "Zorvanish,35\n", "line 2: 2 fields where the first line names 7"),
        (HEAD + '"Zorvanish,35\n', "line 2: this is no row of CSV"),
    ],
)
def test_a_bad_file_is_told_in_one_sentence_with_the_line(tmp_path: Path, body: str, sentence: str) -> None:
    path = tmp_path / "bad.csv"
    path.write_text(body, encoding="utf-8")
    with pytest.raises(UsageError) as raised:
        own(path)
    assert sentence in str(raised.value)
    assert "\n" not in str(raised.value)


def test_a_file_that_is_not_there_or_not_text_is_told(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="cannot be read"):
        own(tmp_path / "none.csv")
    (tmp_path / "picture.csv").write_bytes(b"\xff\xfe\x00\x80")
    with pytest.raises(UsageError, match="UTF-8"):
        own(tmp_path / "picture.csv")
