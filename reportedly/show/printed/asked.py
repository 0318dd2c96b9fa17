"""Listings of a case in a terminal: claims, voices, figures, dates, places and parties, with where each stands."""

from collections.abc import Iterable, Mapping, Sequence

from rich.console import Group
from rich.table import Table
from rich.text import Text

from reportedly.model import Json
from reportedly.show.figures import interval_between
from reportedly.show.harmless import visible
from reportedly.show.printed.layout import ROOMY, dim, headed
from reportedly.show.printed.sheet import rendered

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "claims": ("claim", "said", "on the word of", "claimed"),
    "voices": ("voice", "kind", "claims", "pages", "first", "last"),
    "figures": ("figure", "of what", "read as", "where and when", "on the word of"),
    "dates": ("date", "words", "read as", "on the word of"),
    "places": ("place", "position", "claims", "pages"),
    "parties": ("party", "kind", "claims", "pages"),
}
"""What a terminal shows of each record; the records themselves hold more."""

ONE = {kind: "party" if kind == "parties" else kind.removesuffix("s") for kind in COLUMNS}

NUMBERS = ("claims", "pages")


def asked_table(records: Iterable[Mapping[str, Json]], *, kind: str, width: int) -> Table:
    """One row a record; on a narrow terminal only the columns that matter most."""
    names = COLUMNS[kind] if width >= ROOMY else COLUMNS[kind][:3]
    table = headed(*names, right=NUMBERS)
    for record in records:
        cells = _CELLS[kind](record)
        table.add_row(*cells[: len(names)])
    return table


def _claim(record: Mapping[str, Json]) -> Sequence[Text]:
    told = _firm(record)
    claimed = Text(_words(record["words"]))
    judged = record.get("judged")
    decided = [visible(str(one)) for one in judged] if isinstance(judged, list) else []
    told = ", ".join(filter(None, (told, _origins(record.get("origins")), *decided)))
    claimed.append(f"\n{told}" if told else "", style="dim")
    said = (end if isinstance(end, str) else None for end in (record["said"], record["said_end"]))
    when = dim(interval_between(*said, is_about=False))
    return _id(record["claim"], record), when, _voice(record), claimed


def _firm(record: Mapping[str, Json]) -> str:
    """How firmly it is claimed where that is not the usual: `denied`, `possible, plan`."""
    firm = [_words(record[key]) for key in ("certainty", "polarity", "mood")]
    return ", ".join(word for word in firm if word not in ("", "certain", "affirmed", "statement", "unspecified"))


def _origins(told: Json) -> str:
    """What a table says of a claim's origins; nothing of a claim that stands on one page."""
    return f"origins: {told}" if isinstance(told, str) and told not in ("1", "1?") else ""


def _figure(record: Mapping[str, Json]) -> Sequence[Text]:
    low, high = (end if isinstance(end, int | float | str) else None for end in (record["low"], record["high"]))
    read = f"{interval_between(low, high, is_about=record['bound'] == 'about')} {_words(record['unit'])}".strip()
    held = ", ".join(filter(None, (_words(record["place"]), _span(_words(record["time"])))))
    what = Text(_words(record["counted"]))
    what.append(f"\n{_words(record['indicator'])}" if record["indicator"] else "", style="dim")
    firm = _firm(record)
    what.append(f"\n{firm}" if firm else "", style="dim")
    return _id(record["figure"], record), what, Text(read or _words(record["words"])), Text(held), _voice(record)


def _span(time: str) -> str:
    """`2031-05-04/2031-05-05` as the one day that it is, half-open."""
    low, _, high = time.partition("/")
    return interval_between(low or None, high or None, is_about=False) if time else ""


def _date(record: Mapping[str, Json]) -> Sequence[Text]:
    low, high = (end if isinstance(end, str) else None for end in (record["low"], record["high"]))
    read = interval_between(low, high, is_about=False)
    return _id(record["date"], record), Text(_words(record["words"])), Text(read), _voice(record)


def _heard(record: Mapping[str, Json]) -> Sequence[Text]:
    days = (dim(_day(record[key])) for key in ("first", "last"))
    return Text(_words(record["voice"])), dim(_words(record["kind"])), *_counts(record), *days


def _place(record: Mapping[str, Json]) -> Sequence[Text]:
    lat, lon = record["lat"], record["lon"]
    is_known = isinstance(lat, int | float) and isinstance(lon, int | float)
    where = f"{lat:.2f}, {lon:.2f}" if is_known else "no coordinates known"
    name = Text(_words(record["place"]))
    name.append(f"\n{_words(record['country'])}" if record["country"] else "", style="dim")
    return name, Text(where), *_counts(record)


def _party(record: Mapping[str, Json]) -> Sequence[Text]:
    kind = Text(_words(record["kind"]))
    kind.append(f"\n{_words(record['identifier'])}" if record["identifier"] else "", style="dim")
    return Text(_words(record["party"])), kind, *_counts(record)


_CELLS = {
    "claims": _claim,
    "voices": _heard,
    "figures": _figure,
    "dates": _date,
    "places": _place,
    "parties": _party,
}


def _counts(record: Mapping[str, Json]) -> Sequence[Text]:
    return Text(str(record["claims"])), Text(str(record["documents"]))


def _id(name: Json, record: Mapping[str, Json]) -> Text:
    """The name by which other verbs are asked, and below it who published it."""
    told = Text(_words(name))
    told.append(f"\n{_words(record['outlet'])}" if record.get("outlet") else "", style="dim")
    return told


def _voice(record: Mapping[str, Json]) -> Text:
    told = Text(_words(record["voice"]))
    told.append("" if record["named"] else "\nnot named", style="dim")
    return told


def _day(value: Json) -> str:
    return _words(value)[:10]


def _words(value: Json) -> str:
    return visible(str(value)) if value is not None else ""


def asked_text(
    records: Sequence[Mapping[str, Json]],
    *,
    kind: str,
    there: int,
    skipped: int,
    width: int,
    is_coloured: bool,
    is_more: bool = False,
) -> str:
    """The table, and how many rows of how many it shows; `is_more` where there are more than `there`."""
    table = asked_table(records, kind=kind, width=width)
    last = skipped + len(records)
    all_told = f"{'more than ' if is_more else ''}{there:,} {ONE[kind] if there == 1 else kind}"
    told = f"{skipped + 1} to {last} of {all_told}" if there > len(records) else all_told
    blocks = [Group(table, Text(told, style="dim"))] if records else []
    return rendered(blocks, width, is_coloured=is_coloured)
