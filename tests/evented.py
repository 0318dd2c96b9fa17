"""Sentences whose grammatical parts are marked: `[agent:Russia] [verb:bombed] [patient:Saraqib]`.

`denied` marks the verb of what was not done. One sentence a line; a sentence without marks tells of no deed.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import msgspec

PARTS = ("verb", "denied", "agent", "patient", "place", "time")
MARK = re.compile(rf"\[({'|'.join(PARTS)}):([^\[\]]+)\]")


class Evented(msgspec.Struct, frozen=True):
    """A sentence without its marks, and its parts with their words."""

    text: str
    parts: tuple[tuple[str, str], ...]


def sentences(folder: Path) -> Iterator[Evented]:
    """The sentences of a folder's files, in order."""
    for path in sorted(folder.glob("*.txt")):
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.strip():
                yield unmarked(line)


def unmarked(line: str) -> Evented:
    """The plain sentence and its parts.

    >>> unmarked("[agent:Norway] slept.")
    Evented(text='Norway slept.', parts=(('agent', 'Norway'),))
    """
    parts = tuple((match[1], match[2]) for match in MARK.finditer(line))
    return Evented(MARK.sub(lambda match: match[2], line), parts)
