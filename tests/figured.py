"""Texts whose figures are marked: `[n1:At least 12] [of1:people] were killed in [in1:Norholm] [on1:on Tuesday].`

    python -m tests.figured FILE …     says whether the files can be read, and counts what they hold

`n` marks a figure, `of` the thing it counts, `on` the time and `in` the place it holds for, each with the number of the
figure, or of several (`in1,2`). Below the text a line tells of each figure what it denotes: `= 1 12..; killed`.
Texts are divided by a line of four dashes. `tests/cases/README.md` is the guide.
"""

import re
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import msgspec

from reportedly.text import Span

MARK = re.compile(r"\[(n|of|on|in)(\d+(?:,\d+)*):|\]")
DIVIDER = re.compile(r"^----[ \t]*$", re.MULTILINE)
FACT = re.compile(r"^= *(\d+) +(.+?)[ \t]*(?:\n|\Z)", re.MULTILINE)
INTERVAL = re.compile(r"(~)?(?:(-?[\d.]*\d)?(\.\.))?(-?[\d.]*\d)?(?: (.+))?")


class Denoted(msgspec.Struct, frozen=True):
    """What a figure denotes: a closed interval, None where open, and its unit. `about` says that the words tell so."""

    low: float | None
    high: float | None
    unit: str | None
    about: bool = False


class Figure(msgspec.Struct, frozen=True):
    """One figure of the gold."""

    number: int
    span: Span
    denoted: Denoted
    indicator: str | None
    thing: tuple[Span, ...]
    time: tuple[Span, ...]
    place: tuple[Span, ...]


class Figured(msgspec.Struct, frozen=True):
    """One text without its marks, and its figures by their numbers."""

    key: str
    text: str
    figures: Mapping[int, Figure]


def texts(folder: Path) -> Iterator[Figured]:
    """The texts of all files of a folder, in the order of names."""
    for path in sorted(folder.glob("*.txt")):
        yield from texts_of(path.read_text(encoding="utf-8"), key=f"{folder.name}/{path.stem}")


def texts_of(written: str, *, key: str) -> Iterator[Figured]:
    """The texts of one file.

    Raises:
        ValueError: a mark that is not closed, a figure without its line, a line without its figure.
    """
    blocks = (block for block in DIVIDER.split(written) if block.strip())
    for number, block in enumerate(blocks, start=1):
        yield figured(block.strip(), key=f"{key}:{number}")


def figured(written: str, *, key: str = "text") -> Figured:
    """One text, read.

    >>> figured("[n1:Two] [of1:men] fell.\\n= 1 2").text
    'Two men fell.'
    """
    facts = {int(match[1]): match[2] for match in FACT.finditer(written)}
    text, marks = unmarked(FACT.sub("", written).strip(), key=key)
    known = {number for _, number in marks}
    if odd := sorted(known ^ facts.keys()) or sorted(number for number in known if ("n", number) not in marks):
        raise ValueError(f"{key}: figure {odd[0]} lacks its mark or its line")
    return Figured(key, text, {number: _figure(number, facts[number], marks=marks, key=key) for number in facts})


def unmarked(written: str, *, key: str) -> tuple[str, dict[tuple[str, int], tuple[Span, ...]]]:
    """The text without its marks, and of each kind and number the spans marked."""
    text = ""
    done = 0
    opened: list[tuple[re.Match[str], int]] = []
    marks: dict[tuple[str, int], tuple[Span, ...]] = {}
    for match in MARK.finditer(written):
        text += written[done : match.start()]
        done = match.end()
        if match[1]:
            opened.append((match, len(text)))
        elif opened:
            begun, start = opened.pop()
            for number in map(int, begun[2].split(",")):
                marks[begun[1], number] = (*marks.get((begun[1], number), ()), Span(start, len(text)))
        else:
            raise ValueError(f"{key}: a bracket closes nothing before {written[match.end() : match.end() + 30]!r}")
    text += written[done:]
    if opened or "[" in text:
        raise ValueError(f"{key}: a bracket is not closed, or opens no mark")
    return text, marks


def _figure(number: int, fact: str, *, marks: Mapping[tuple[str, int], tuple[Span, ...]], key: str) -> Figure:
    denoted, _, indicator = (piece.strip() for piece in fact.partition(";"))
    spans = marks["n", number]
    if len(spans) > 1:
        raise ValueError(f"{key}: figure {number} is marked twice")
    thing, time, place = (marks.get((kind, number), ()) for kind in ("of", "on", "in"))
    return Figure(number, spans[0], denoted_by(denoted, key=key), indicator or None, thing, time, place)


def denoted_by(written: str, *, key: str = "text") -> Denoted:
    """An interval and its unit: `12`, `12..`, `..12`, `40..60 tonne`, `~300 EUR`.

    >>> denoted_by("12..")
    Denoted(low=12.0, high=None, unit=None, about=False)
    """
    match = INTERVAL.fullmatch(written)
    if match is None or not (match[2] or match[4]):
        raise ValueError(f"{key}: {written!r} is no interval")
    low, high = (float(end) if end else None for end in (match[2], match[4]))
    if match[3] is None:
        low = high
    return Denoted(low, high, match[5], about=match[1] is not None)


def main() -> None:
    for name in sys.argv[1:]:
        path = Path(name)
        if not path.is_file():
            print(f"{name}: there is no such file")
            continue
        try:
            found = list(texts_of(path.read_text(encoding="utf-8"), key=path.stem))
        except ValueError as error:
            print(f"{name}: {error}")
            continue
        print(f"{name}: {len(found)} texts, {sum(len(one.figures) for one in found)} figures")


if __name__ == "__main__":
    main()
