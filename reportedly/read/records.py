"""A file of records (JSON lines) becomes a stream of inputs, one a line, each opened when its turn comes.

Invariants
- The file is read through once before, for the order of day and month: what one date leaves open the others decide.
- A date that stays open is never guessed: the file is refused until somebody says which comes first.
"""

import json
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

from reportedly.errors import InputError, Missing, NotText, Refused
from reportedly.model import Problem
from reportedly.read.inputs import Input, named, printable, problem_of
from reportedly.read.limits import MAX_BYTES
from reportedly.read.record import KEYS, ORDERED, day_of

ENDINGS = (".jsonl", ".ndjson")

SHEET = b'{"reportedly":'
"""How a line begins that is a sheet, not a page."""


class Asked(msgspec.Struct, frozen=True):
    """How records are read: the keys that differ from the usual ones, and whether the day stands before the month."""

    keys: tuple[tuple[str, str], ...] = ()
    day_first: bool | None = None


class Line(msgspec.Struct, frozen=True):
    """Where one record stands in its file: its number from 1, its first byte and how many it has."""

    number: int
    start: int
    size: int


def is_records(name: str) -> bool:
    """True when a file of this name holds records."""
    return name.lower().endswith(ENDINGS)


def opened(names: Iterable[str], *, asked: Asked) -> Iterator[Input | Problem]:
    """The inputs behind what the user named, files of records opened into their lines."""
    for name in names:
        if is_records(name):
            yield from _records(name, asked=asked)
        else:
            yield from named([name])


def _records(name: str, *, asked: Asked) -> Iterator[Input | Problem]:
    uri = printable(name)
    try:
        day_first = _order(name, asked=asked)
        for line in _lines(name):
            yield Input(
                uri=f"{uri}#{line.number}",
                kind="record",
                path=name,
                label=f"{Path(name).stem}-{line.number}",
                start=line.start,
                size=line.size,
                keys=asked.keys,
                day_first=day_first,
            )
    except InputError as error:
        yield problem_of(error)


def _lines(name: str) -> Iterator[Line]:
    """The lines that hold something, without being kept.

    Raises:
        InputError: when there is no such file, or it holds sheets.
    """
    number = start = 0
    uri = printable(name)
    try:
        if not stat.S_ISREG(Path(name).stat().st_mode):
            raise Refused(uri, "This is no file; records stand in a file of JSON lines.")
        with open(name, "rb") as file:  # noqa: PTH123 - bytes are counted
            while line := file.readline(MAX_BYTES + 1):
                number += 1
                if line.startswith(SHEET):
                    raise NotText(uri, "It holds sheets that were made of pages; `reportedly import` takes them in.")
                if line.strip():
                    yield Line(number, start, len(line.rstrip(b"\r\n")))
                start += len(line)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "it could not be opened"
        raise Missing(uri, f"It cannot be read ({reason}); check its name.") from error


def _order(name: str, *, asked: Asked) -> bool | None:
    """Whether the day comes first in this file's dates; None where no date asks for it.

    Raises:
        NotText: when some dates could be two days and nothing tells which.
    """
    if asked.day_first is not None:
        return asked.day_first
    firsts: list[tuple[int, int]] = []
    shown = ""
    for line in _lines(name):
        date = _date(name, line, asked=asked)
        match = ORDERED.fullmatch(date)
        if match and day_of(date, day_first=None) is None:
            shown = date
        if match:
            firsts.append((int(match[1]), int(match[2])))
    day, month = (any(pair[at] > 12 for pair in firsts) for at in (0, 1))
    if shown and day == month:
        told = "some are written day first and some month first" if day else "nothing in the file tells which"
        raise NotText(
            printable(name), f"Dates such as {shown} could be two days, and {told}; say --dates dmy or --dates mdy."
        )
    return day if shown else None


def _date(name: str, line: Line, *, asked: Asked) -> str:
    """The words of a record's date; empty where it has none, or is no record, which is told when it is read."""
    with open(name, "rb") as file:  # noqa: PTH123
        file.seek(line.start)
        body = file.read(line.size)
    try:
        record = json.loads(body)
    except (ValueError, RecursionError):
        return ""
    wanted = dict(asked.keys).get("published")
    keys = (wanted,) if wanted else KEYS["published"]
    found = next((record[key] for key in keys if record.get(key)), "") if isinstance(record, dict) else ""
    return found.strip() if isinstance(found, str) else ""
