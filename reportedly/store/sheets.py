"""The public JSON of a sheet, read back into a `Sheet`.

A sheet in a case has no elements, and no way back to the source: both are made again when its bytes are read again.
"""

from typing import Any

import msgspec

from reportedly.errors import CaseError
from reportedly.model import Bound, Claim, Document, Finding, Origin, Part, Party, Sheet, Value, ValueKind, Voice
from reportedly.text import Shift, Span


class _Document(msgspec.Struct, frozen=True):
    id: str
    text: str
    title: str | None
    language: str | None
    origin: Origin


class _Value(msgspec.Struct, frozen=True):
    id: str
    kind: ValueKind
    span: Span
    low: int | float | str | None
    high: int | float | str | None
    unit: str | None
    bound: Bound
    rule: str
    counted: Span | None = None
    ref: dict[str, Any] | None = None


class _Sheet(msgspec.Struct, frozen=True):
    reportedly: str
    schema: int
    document: _Document
    parts: tuple[Part, ...]
    voices: tuple[Voice, ...]
    claims: tuple[Claim, ...]
    values: tuple[_Value, ...]
    findings: tuple[Finding, ...]
    parties: tuple[Party, ...] = ()


_KEYS = _Value.__struct_fields__
_DECODER = msgspec.json.Decoder(_Sheet)


def sheet_of(line: bytes, *, what: str) -> Sheet:
    """The sheet that one line of JSON holds.

    Raises:
        CaseError: when it holds none; `what` names it.
    """
    try:
        read = _DECODER.decode(line)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise CaseError(f"{what} holds no sheet ({error}).") from error
    head = read.document
    document = Document(head.id, head.text, head.title, head.language, head.origin, Shift(()))
    return Sheet(
        reportedly=read.reportedly,
        schema=read.schema,
        document=document,
        parts=read.parts,
        voices=read.voices,
        claims=read.claims,
        values=tuple(Value(**{key: getattr(value, key) for key in _KEYS}) for value in read.values),
        findings=read.findings,
        parties=read.parties,
    )
