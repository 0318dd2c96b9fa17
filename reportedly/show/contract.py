"""The public JSON of a sheet: `schema.json` describes every key, and this module writes them in that order.

Invariants
- The same sheet gives the same bytes: keys in one order, numbers in their shortest form, no white space by chance.
- Nouns whose own fields are the contract are written as they are; `_Claim` and its like put the others in its order.
- Offsets count code points of `document.text`, also where a character had to be replaced to be written at all.
"""

import re

import msgspec

from reportedly.model import (
    Act,
    Bound,
    Claim,
    Document,
    Event,
    Firmness,
    Json,
    Mode,
    Problem,
    Sheet,
    Value,
    ValueKind,
    When,
)
from reportedly.text import Span

_SURROGATE = re.compile("[\ud800-\udfff]")
"""Halves of a character, which UTF-8 cannot hold; each becomes one U+FFFD, so that offsets stay."""


class _Origin(msgspec.Struct, frozen=True):
    uri: str
    outlet: str | None
    author: str | None
    published: str | None
    retrieved: str | None
    digest: str
    media_type: str


class _Document(msgspec.Struct, frozen=True):
    id: str
    text: str
    title: str | None
    language: str | None
    origin: _Origin


class _Claim(msgspec.Struct, frozen=True):
    id: str
    part: str
    mode: Mode
    act: Act
    content: tuple[Span, ...]
    cue: tuple[Span, ...]
    source: tuple[Span, ...]
    voice: str
    chain: tuple[str, ...]
    within: str | None
    firmness: Firmness
    values: tuple[str, ...]
    said: When | None
    about: When | None
    events: tuple[Event, ...]
    confidence: float
    rule: str


class _Value(msgspec.Struct, frozen=True):
    id: str
    kind: ValueKind
    span: Span
    low: int | float | str | None
    high: int | float | str | None
    unit: str | None
    bound: Bound
    counted: Span | None
    ref: dict[str, Json] | None
    rule: str


def as_line(sheet: Sheet) -> bytes:
    """The sheet as one line of JSON, with its line end."""
    head, lists = _head(sheet), _lists(sheet)
    bodies = b",".join(_key(name) + b":[" + b",".join(records) + b"]" for name, records in lists)
    return b"{" + b",".join(head) + b"," + bodies + b"}\n"


def as_json(sheet: Sheet) -> bytes:
    """The sheet as JSON with one record a line, so that it can be read, searched and compared by lines.

    Parsed, it equals `as_line`.
    """
    head, lists = _head(sheet), _lists(sheet)
    bodies = (_key(name) + b": " + _stacked(records) for name, records in lists)
    return b"{" + b",\n ".join((b", ".join(head[:2]), *head[2:], *bodies)) + b"}\n"


def problem_line(problem: Problem) -> bytes:
    """The line that stands in place of a sheet for an input that could not be read."""
    return b'{"problem":' + _encoded(problem) + b"}\n"


def _head(sheet: Sheet) -> tuple[bytes, ...]:
    pairs = (("reportedly", sheet.reportedly), ("schema", sheet.schema), ("document", _document(sheet.document)))
    return tuple(_key(name) + b":" + _encoded(value) for name, value in pairs)


def _lists(sheet: Sheet) -> tuple[tuple[str, list[bytes]], ...]:
    return (
        ("parts", [_encoded(part) for part in sheet.parts]),
        ("voices", [_encoded(voice) for voice in sheet.voices]),
        ("claims", [_encoded(_claim(claim)) for claim in sheet.claims]),
        ("values", [_encoded(_value(value)) for value in sheet.values]),
        ("parties", [_encoded(party) for party in sheet.parties]),
        ("findings", [_encoded(finding) for finding in sheet.findings]),
    )


def _stacked(records: list[bytes]) -> bytes:
    return b"[\n  " + b",\n  ".join(records) + b"]" if records else b"[]"


def _key(name: str) -> bytes:
    return b'"' + name.encode("ascii") + b'"'


def _encoded(record: msgspec.Struct | str | int) -> bytes:
    try:
        return msgspec.json.encode(record)
    except UnicodeEncodeError:
        return msgspec.json.encode(_sound(msgspec.to_builtins(record)))


def _sound(value: Json) -> Json:
    """The same value with every half of a character replaced by U+FFFD."""
    if isinstance(value, str):
        return _SURROGATE.sub("\ufffd", value)
    if isinstance(value, list | tuple):
        return [_sound(item) for item in value]
    if isinstance(value, dict):
        return {str(_sound(key)): _sound(item) for key, item in value.items()}
    return value


def _document(document: Document) -> _Document:
    origin = document.origin
    return _Document(
        id=document.id,
        text=document.text,
        title=document.title,
        language=document.language,
        origin=_Origin(
            uri=origin.uri,
            outlet=origin.outlet,
            author=origin.author,
            published=origin.published,
            retrieved=origin.retrieved,
            digest=origin.digest,
            media_type=origin.media_type,
        ),
    )


def _claim(claim: Claim) -> _Claim:
    return _Claim(
        id=claim.id,
        part=claim.part,
        mode=claim.mode,
        act=claim.act,
        content=claim.content,
        cue=claim.cue,
        source=claim.source,
        voice=claim.voice,
        chain=claim.chain,
        within=claim.within,
        firmness=claim.firmness,
        values=claim.values,
        said=claim.said,
        about=claim.about,
        events=claim.events,
        confidence=claim.confidence,
        rule=claim.rule,
    )


def _value(value: Value) -> _Value:
    return _Value(
        id=value.id,
        kind=value.kind,
        span=value.span,
        low=value.low,
        high=value.high,
        unit=value.unit,
        bound=value.bound,
        counted=value.counted,
        ref=value.ref,
        rule=value.rule,
    )
