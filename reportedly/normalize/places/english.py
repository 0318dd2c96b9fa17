"""What a place is called in English, where the gazetteer has it under a transliteration: Xinjiang, Latakia.

GeoNames names subdivisions and most towns of countries with another script by transliterations that no reader knows:
Al Lādhiqīyah, Xinjiang Uygur Zizhiqu. The list `area_names` has the English names of subdivisions; a town that bears
the name of the subdivision around it has its English name, too; and of what is not listed the marks of transliteration
are left out, where the country writes in another script.
"""

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from reportedly import lexicon
from reportedly.normalize.places.compiled import Place
from reportedly.normalize.places.gazetteer import COUNTRY, SETTLED, Gazetteer
from reportedly.normalize.places.keys import key
from reportedly.normalize.places.words import words

_SIGNS = re.compile(r"[‘’ʻʼʿʾ`´ʹʺ]")
"""Signs for letters that English does not write."""

_SPELLED = str.maketrans({"ı": "i", "đ": "d", "ə": "a", "Ə": "A"})


def english(place: Place, *, gazetteer: Gazetteer) -> str:
    """The common English name of a place, as far as it is known; a user's own place keeps the user's.

    Latakia for Al Lādhiqīyah, Raqqa for the town and the province Ar Raqqah, Al Bab for Al Bāb; Córdoba stays.
    """
    if gazetteer.is_own(place) or place.level == COUNTRY:
        return place.name
    listed = names().get(place.geonames or 0) or _of_area(place, gazetteer=gazetteer)
    if listed is not None:
        return listed
    return plain(place.name) if place.country in words().other_scripts else place.name


def official(place: Place, *, gazetteer: Gazetteer) -> str | None:
    """The gazetteer's own name, where English has another one."""
    return None if english(place, gazetteer=gazetteer) == place.name else place.name


def inside(place: Place, *, gazetteer: Gazetteer) -> str | None:
    """What holds a place, as English calls it."""
    holder = gazetteer.holder(place)
    return None if holder is None else english(holder, gazetteer=gazetteer)


def _of_area(place: Place, *, gazetteer: Gazetteer) -> str | None:
    """The English name of the subdivision around a town that bears the same name."""
    if place.level != SETTLED:
        return None
    number = gazetteer.first(place)
    area = None if number is None else gazetteer.place(number)
    return None if area is None or key(area.name) != key(place.name) else names().get(area.geonames or 0)


def plain(name: str) -> str:
    """A transliteration without its marks.

    >>> plain("Al Qāmishlī"), plain("Dar‘ā")
    ('Al Qamishli', 'Dara')
    """
    apart = unicodedata.normalize("NFKD", _SIGNS.sub("", name).translate(_SPELLED))
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


@lru_cache
def names() -> Mapping[int, str]:
    """English names by the numbers of GeoNames."""
    rows = (line.split(" | ") for line in lexicon.words("area_names"))
    return MappingProxyType({int(number): name for number, name in rows})
