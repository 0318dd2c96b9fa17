"""What is asked of a case, as conditions on its claims: each filter is one condition, and together all must hold.

Names are looked for without case and accents, and a piece of a name is enough. Numbers of a filter are counted once,
in SQL, and nothing that a user types becomes SQL.
"""

import math
import re
from collections.abc import Iterator
from datetime import date
from typing import Literal, TypeAlias

import msgspec

from reportedly.across import EARTH
from reportedly.errors import UsageError
from reportedly.store.rows import STRIDE, folded, range_of

Condition: TypeAlias = tuple[str, tuple[object, ...]]

Clock = Literal["said", "about", "published"]

FIRMNESS = {
    "certain": "certainty",
    "probable": "certainty",
    "possible": "certainty",
    "unspecified": "certainty",
    "affirmed": "polarity",
    "denied": "polarity",
    "statement": "mood",
    "plan": "mood",
    "demand": "mood",
    "question": "mood",
    "condition": "mood",
}
"""The words for how firmly something is claimed, and the column that holds them."""

SHORTEST = 3
"""Characters of a piece of a name that is found anywhere in it."""

MOST_WORDS = 64
"""Words and phrases of one full-text search."""

_DAY = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")
_WORDS = re.compile(r"\w+", re.UNICODE)


class Near(msgspec.Struct, frozen=True):
    """A point in degrees north and east, and a distance from it in kilometres."""

    lat: float
    lon: float
    km: float


class Filters(msgspec.Struct, frozen=True):
    """What is asked for; absent: None, `()` or False.

    `since` and `until` are days, ISO 8601, both included; `clock` says which day of a claim they are about.
    """

    documents: tuple[int, ...] = ()
    outlets: tuple[str, ...] = ()
    voices: tuple[str, ...] = ()
    parties: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    near: Near | None = None
    indicators: tuple[str, ...] = ()
    since: str | None = None
    until: str | None = None
    clock: Clock = "said"
    grep: str | None = None
    firmness: tuple[str, ...] = ()
    is_unnamed: bool = False


def near_of(words: str) -> Near:
    """`35.93,36.63,10` as a point and a distance.

    Raises:
        UsageError: when it is something else.
    """
    try:
        lat, lon, km = (float(word) for word in words.split(","))
    except ValueError as error:
        raise UsageError(f"--near {words}: Give degrees north, degrees east and kilometres: 35.93,36.63,10.") from error
    if not (-90 <= lat <= 90 and -180 <= lon <= 180 and 0 < km < math.inf):
        raise UsageError(f"--near {words}: There is no such place; degrees north are -90 to 90, east -180 to 180.")
    return Near(lat, lon, km)


def day_of(words: str, *, option: str) -> str:
    """A day, month or year as ISO 8601.

    Raises:
        UsageError: when it is something else.
    """
    try:
        date.fromisoformat(words + "-01-01"[len(words) - 4 :] if _DAY.fullmatch(words) else "")
    except ValueError:
        raise UsageError(f"{option} {words}: There is no such day; write it as 2031-05-04, 2031-05 or 2031.") from None
    return words


def conditions(asked: Filters) -> Iterator[Condition]:
    """The conditions on a row of `claim`, each as SQL with its parameters."""
    if asked.documents:
        tests = " OR ".join(["claim.id BETWEEN ? AND ?"] * len(asked.documents))
        yield tests, tuple(end for document in asked.documents for end in range_of(document))
    if asked.outlets:
        yield _outlet(asked.outlets)
    if asked.voices:
        yield _any(_names("voice", "folded", asked.voices), "claim.id IN (SELECT claim FROM chain WHERE voice IN ({}))")
    if asked.parties:
        yield _party(asked.parties)
    if asked.places:
        yield _any(_names("value", "folded", asked.places), _AT)
    if asked.near is not None:
        yield _near(asked.near)
    if asked.indicators:
        marks = ", ".join("?" * len(asked.indicators))
        held = "SELECT claim_value.claim FROM claim_value JOIN value ON value.id = claim_value.value"
        yield f"claim.id IN ({held} WHERE indicator IN ({marks}))", tuple(asked.indicators)
    yield from _times(asked)
    if asked.grep is not None:
        yield "claim.id IN (SELECT rowid FROM claim_words WHERE claim_words MATCH ?)", (matching(asked.grep),)
    for word in map(str.lower, asked.firmness):
        yield f"claim.{_column(word)} = ?", (word,)
    if asked.is_unnamed:
        yield "claim.named = 0", ()


def where_of(asked: Filters, *ahead: Condition) -> Condition:
    """The conditions as one WHERE with a blank before it, empty where there are none; those `ahead` go first.

    >>> where_of(Filters(is_unnamed=True), ("claim.place > ?", (3,)))
    (' WHERE (claim.place > ?) AND (claim.named = 0)', (3,))
    """
    found = [*ahead, *conditions(asked)]
    tests = " AND ".join(f"({test})" for test, _ in found)
    return (f" WHERE {tests}" if tests else ""), tuple(value for _, values in found for value in values)


_AT = (
    "claim.id IN (SELECT claim FROM claim_value WHERE value IN ({}) UNION SELECT claim_value.claim FROM claim_value"
    " JOIN value ON value.id = claim_value.value WHERE value.place IN ({}))"
)
"""A claim that names a place, or has a figure which holds for it."""


def matching(words: str) -> str:
    """Words for the full-text search: each must be there; a phrase in quotation marks as it stands; * opens an end.

    >>> matching('boats "off Sarn" sank*')
    '"boats" "off Sarn" "sank"*'

    Raises:
        UsageError: when there is no word in it.
    """
    found = [
        f'"{" ".join(_WORDS.findall(phrase or word))}"{"*" if word.endswith("*") else ""}'
        for phrase, word in re.findall(r'"([^"]*)"|(\S+)', words)
        if _WORDS.search(phrase or word)
    ]
    if not found:
        raise UsageError(f"“{words}” holds no word to look for.")
    if len(found) > MOST_WORDS:
        raise UsageError(f"{len(found):,} words are looked for at once; give at most {MOST_WORDS}.")
    return " ".join(found)


OUTLETS = (
    "WITH RECURSIVE known (outlet) AS (SELECT min(outlet) FROM page UNION ALL"
    " SELECT (SELECT min(outlet) FROM page WHERE page.outlet > known.outlet) FROM known WHERE outlet IS NOT NULL)"
)
"""Every outlet once, each found by the index behind the one before it."""


def _outlet(names: tuple[str, ...]) -> Condition:
    """The claims of the pages of some outlets; each outlet's name is looked at once, however many pages it has."""
    tests = " OR ".join("folded(outlet) LIKE ? ESCAPE '\\'" for _ in names)
    outlets = f"{OUTLETS} SELECT outlet FROM known WHERE {tests}"
    documents = f"SELECT document FROM page WHERE outlet IN ({outlets})"
    own = "claim.id BETWEEN held.document * ? AND held.document * ? + ?"
    listed = f"SELECT claim.id FROM ({documents}) AS held CROSS JOIN claim ON {own}"
    return f"claim.id IN ({listed})", (*map(_piece, names), STRIDE, STRIDE, STRIDE - 1)


def _names(table: str, column: str, names: tuple[str, ...]) -> Condition:
    """The ids of rows whose name holds a piece that is asked for; a piece shorter than three characters begins it."""
    long = [folded(name) for name in names if len(folded(name)) >= SHORTEST]
    short = [folded(name) for name in names if len(folded(name)) < SHORTEST]
    pieces = ["SELECT rowid FROM name_pieces WHERE name_pieces MATCH ?"] * len(long)
    tests = [f"id IN ({piece})" for piece in pieces] + ["folded >= ? AND folded < ? || char(1114111)"] * len(short)
    chosen = f"SELECT folded FROM name WHERE {' OR '.join(tests)}"
    quoted = [f'"{name.replace(chr(34), chr(34) * 2)}"' for name in long]
    doubled = [name for name in short for _ in range(2)]
    return f"SELECT id FROM {table} WHERE {column} IN ({chosen})", (*quoted, *doubled)


def _party(names: tuple[str, ...]) -> Condition:
    ids, pieces = _names("party_name", "folded", names)
    ids = ids.replace("SELECT id", "SELECT party", 1)
    listed = f"SELECT id FROM party WHERE key IN ({', '.join('?' * len(names))})"
    return f"claim.id IN (SELECT claim FROM claim_party WHERE party IN ({ids} UNION {listed}))", (*pieces, *names)


def _any(ids: Condition, test: str) -> Condition:
    """A test with the ids wherever it asks for them."""
    return test.format(*[ids[0]] * test.count("{}")), ids[1] * test.count("{}")


def _piece(name: str) -> str:
    escaped = re.sub(r"([\\%_])", r"\\\1", folded(name))
    return f"%{escaped}%"


def _near(near: Near) -> Condition:
    """Points in the box around the circle are found by the index; the distance of each is computed once.

    The limit keeps SQLite from asking for the distance of every row before it makes them distinct.
    """
    high = near.km / EARTH
    tall = math.degrees(high)
    poles = math.cos(math.radians(near.lat))
    wide = 180.0 if poles <= math.sin(high) else math.degrees(math.asin(min(1.0, math.sin(high) / poles)))
    box = "lat BETWEEN ? AND ? AND (lon BETWEEN ? AND ? OR lon + 360 BETWEEN ? AND ? OR lon - 360 BETWEEN ? AND ?)"
    points = f"SELECT DISTINCT lat, lon FROM value WHERE {box} LIMIT -1"
    spots = f"SELECT lat, lon FROM ({points}) WHERE distance(?, ?, lat, lon) <= ?"
    ids = f"SELECT id FROM ({spots}) AS spot CROSS JOIN value ON value.lat = spot.lat AND value.lon = spot.lon"
    sides = (near.lon - wide, near.lon + wide) * 3
    found = (near.lat - tall, near.lat + tall, *sides, near.lat, near.lon, near.km)
    return _any((ids, found), _AT)


def _times(asked: Filters) -> Iterator[Condition]:
    """Half-open times are compared as text; a day that is asked for is the whole day, a month the whole month.

    Times between two days are listed from the index that has both ends of each; from one day on, or up to one, they are
    most of a case, and each claim is tested.
    """
    if asked.clock == "published":
        yield from _published(asked)
        return
    low, high = f"claim.{asked.clock}_low", f"claim.{asked.clock}_high"
    tests: list[Condition] = []
    if asked.until is not None:
        tests.append((f"{low} < ? || char(1114111)", (asked.until,)))
    if asked.since is not None:
        first = _first_of(asked.since)
        tests.append((f"coalesce({high} > ?, {low} >= ?)", (first, first)))
    if len(tests) < 2:
        yield from tests
        return
    between = " AND ".join(test for test, _ in tests)
    yield f"claim.id IN (SELECT id FROM claim WHERE {between})", tuple(end for _, ends in tests for end in ends)


def _published(asked: Filters) -> Iterator[Condition]:
    """The pages are found by their day, and the claims by their pages."""
    tests = {"published >= ?": asked.since and _first_of(asked.since), "published < ? || char(1114111)": asked.until}
    held = {test: day for test, day in tests.items() if day is not None}
    if held:
        yield f"claim.document IN (SELECT document FROM page WHERE {' AND '.join(held)})", tuple(held.values())


def _first_of(since: str) -> str:
    """The first day of a year, month or day."""
    return (since + "-01-01")[:10] if len(since) == 4 else (since + "-01")[:10]


def _column(word: str) -> str:
    column = FIRMNESS.get(word)
    if column is None:
        raise UsageError(f"--firmness {word}: There is no such word; choose from {', '.join(FIRMNESS)}.")
    return column
