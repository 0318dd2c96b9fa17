"""Texts with marks inside marks: what `tests/cases/README.md` calls the sets on whose word.

    python -m tests.annotated FILE …     says whether the files can be read, and counts what they hold

    [source1:The Herald] [cue1:said] [content1:[source2:officials] [cue2:had said] [content2:the bridge was shut]].
    = 2 assertion

What carries the same number is one attribution. `[source3@2:They]` is the voice of attribution 2.
"""

import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import cast

import msgspec

from reportedly.model import Role
from reportedly.text import Span

MARK = re.compile(r"\[(source|cue|content)(\d+)(?:@([\w?-]+))?:|\]")
DIVIDER = re.compile(r"^----[ \t]*$", re.MULTILINE)
FACT = re.compile(r"^= *([\w-]+):? +(.+?)[ \t]*$", re.MULTILINE)
UNKNOWN = "?"
"""The label of a pronoun of which nobody could tell whom it means."""


class Told(msgspec.Struct, frozen=True):
    """One attribution of the gold. `voice` is the label of its source; `within` the number of what holds it.

    `opened` is where its content's bracket stands: of two with the same content the first is the outer.
    Without cue and source it is a claim of the author.
    """

    number: int
    voice: str
    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    opened: int
    within: int | None = None


class Annotated(msgspec.Struct, frozen=True):
    """One text without its marks, what the marks say, and the facts told below it, by number or label."""

    key: str
    text: str
    told: Mapping[int, Told]
    facts: Mapping[str, str]

    def chain(self, number: int) -> tuple[int, ...]:
        """The attributions through which one has come, outermost first, itself last."""
        here = self.told[number]
        return (*(() if here.within is None else self.chain(here.within)), number)


class Piece(msgspec.Struct, frozen=True):
    """One mark: its role, number, label and place in the plain text."""

    role: Role
    number: int
    label: str | None
    span: Span
    opened: int


def texts(folder: Path) -> Iterator[Annotated]:
    """The texts of all files of a folder, in the order of names."""
    for path in sorted(folder.glob("*.txt")):
        yield from texts_of(path.read_text(encoding="utf-8"), key=f"{folder.name}/{path.stem}")


def texts_of(written: str, *, key: str) -> Iterator[Annotated]:
    """The texts of one file.

    Raises:
        ValueError: a mark that is not closed, an attribution without content, a fact about nothing.
    """
    blocks = (block for block in DIVIDER.split(written) if block.strip())
    for number, block in enumerate(blocks, start=1):
        yield annotated(block.strip(), key=f"{key}:{number}")


def annotated(written: str, *, key: str = "text") -> Annotated:
    """One text, read.

    >>> annotated("[source1:Ruiz] [cue1:said] [content1:so].").text
    'Ruiz said so.'
    """
    facts = {match[1]: match[2] for match in FACT.finditer(written)}
    text, pieces = plain(FACT.sub("", written).strip(), key=key)
    numbers = sorted({piece.number for piece in pieces})
    alone = {number: _told([piece for piece in pieces if piece.number == number], key=key) for number in numbers}
    told = {number: _within(one, others=alone) for number, one in alone.items()}
    known = {*map(str, told), *(one.voice for one in told.values())}
    strange = [name for name in facts if name not in known]
    if strange:
        raise ValueError(f"{key}: a fact is told about {strange[0]}, which no mark has")
    return Annotated(key, text, told, facts)


def plain(written: str, *, key: str) -> tuple[str, list[Piece]]:
    """The text without its marks, and the marks in the order of their ends."""
    out: list[str] = []
    length = done = 0
    opened: list[tuple[re.Match[str], int]] = []
    pieces: list[Piece] = []
    for match in MARK.finditer(written):
        before = written[done : match.start()]
        out.append(before)
        length += len(before)
        done = match.end()
        if match[1]:
            opened.append((match, length))
        elif opened:
            begun, start = opened.pop()
            pieces.append(Piece(cast(Role, begun[1]), int(begun[2]), begun[3], Span(start, length), begun.start()))
        else:
            raise ValueError(f"{key}: a bracket closes nothing before {written[match.end() : match.end() + 30]!r}")
    if opened:
        raise ValueError(f"{key}: {opened[-1][0][0]!r} is not closed")
    if "[" in "".join(out) + written[done:]:
        raise ValueError(f"{key}: a bracket opens no mark")
    return "".join([*out, written[done:]]), pieces


def _told(pieces: Sequence[Piece], *, key: str) -> Told:
    """One attribution; its voice and what holds it are seen from the others."""
    number = pieces[0].number
    spans = {
        role: tuple(sorted(piece.span for piece in pieces if piece.role == role))
        for role in ("source", "cue", "content")
    }
    if not any(spans["content"]):
        raise ValueError(f"{key}: attribution {number} has no content")
    labels = [piece.label for piece in pieces if piece.label is not None]
    opened = min(piece.opened for piece in pieces if piece.role == "content")
    return Told(number, labels[0] if labels else str(number), spans["source"], spans["cue"], spans["content"], opened)


def _within(one: Told, *, others: Mapping[int, Told]) -> Told:
    """The attribution with the number of the smallest content that holds all of its own."""
    around = [
        other
        for other in others.values()
        if other.number != one.number
        and all(any(outer.covers(span) for outer in other.content) for span in one.content)
        and (set(other.content) != set(one.content) or other.opened < one.opened)
    ]
    if not around:
        return one
    nearest = min(around, key=lambda other: (sum(map(len, other.content)), -other.opened))
    return msgspec.structs.replace(one, within=nearest.number)


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
        told = [(one, number) for one in found for number in one.told]
        nested = sum(len(one.chain(number)) > 1 for one, number in told)
        facts = sum(len(one.facts) for one in found)
        print(f"{name}: {len(found)} texts, {len(told)} attributions, {nested} of them nested, {facts} facts")


if __name__ == "__main__":
    main()
