"""The record of a case as it is taken along: one line of JSON for each row, its keys those of the table.

    head, the rows of the record, end

A document's bytes are base64, and so is the packed sheet, because its seal is over the bytes as they were packed;
`sheet` is the same for people and other programs to read. The last line counts those before it and bears their
SHA-256, so that a file which was cut short or changed is found to be so.
"""

from typing import Literal, TypeAlias

import msgspec

FORMAT: Literal["reportedly-case"] = "reportedly-case"
SCHEMA = 1
"""Raised when a line of an earlier version could no longer be read."""


class _Line(msgspec.Struct, frozen=True, tag_field="row", forbid_unknown_fields=True):
    """What all lines share: `row` says of which table they are."""


class Head(_Line, frozen=True, tag="head", forbid_unknown_fields=False):
    """The first line; `reportedly` is the version that wrote it."""

    format: Literal["reportedly-case"]
    schema: int
    reportedly: str


class MigrationRow(_Line, frozen=True, tag="migration"):
    """One change of the file's shape that the case has gone through."""

    number: int
    name: str
    at: str
    version: str
    seal: str


class DocumentRow(_Line, frozen=True, tag="document"):
    """The bytes of one input; `digest` is their SHA-256, 64 hex digits."""

    number: int
    digest: str
    size: int
    body: bytes


class ArrivalRow(_Line, frozen=True, tag="arrival"):
    """That somebody handed a document over, and what was said of it then."""

    id: int
    document: int
    uri: str
    capture: str
    at: str
    who: str
    version: str
    seal: str


class AnalysisRow(_Line, frozen=True, tag="analysis"):
    """One reading of a document."""

    id: int
    document: int
    sheet: msgspec.Raw
    packed: bytes
    at: str
    who: str
    version: str
    seal: str


class FailureRow(_Line, frozen=True, tag="failure"):
    """One input that could not be read."""

    id: int
    uri: str
    input: str
    error: str
    sentence: str
    at: str
    who: str
    version: str
    seal: str


class JudgementRow(_Line, frozen=True, tag="judgement"):
    """What a person decided; `undoes` is the number of another judgement."""

    id: int
    verdict: str
    target: str
    content: str
    reason: str
    undoes: int | None
    at: str
    who: str
    version: str
    seal: str


class End(_Line, frozen=True, tag="end"):
    """The last line: how many lines stand before it, and the SHA-256 of their bytes."""

    lines: int
    digest: str


Row: TypeAlias = MigrationRow | DocumentRow | ArrivalRow | AnalysisRow | FailureRow | JudgementRow
Line: TypeAlias = Head | Row | End


def on_one_line(sheet: bytes) -> bytes:
    """The JSON without blanks between its signs.

    >>> on_one_line(b'{"a":\\n 1}')
    b'{"a":1}'
    """
    return msgspec.json.format(sheet, indent=-1)
