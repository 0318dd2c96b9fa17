"""A record of JSON, as archives hand articles over: its title and its text become one canonical text.

The way back leads to the characters of the record itself, escapes and all.
"""

import json
import re
from collections.abc import Iterator, Mapping

import msgspec

from reportedly.errors import Empty, NotText, TooLarge
from reportedly.model import Capture
from reportedly.read.dates import stamped
from reportedly.read.newlines import normalized
from reportedly.text import Piece, Shift, Span

RECORD = "application/json"
"""The media type of a record; only a caller who has opened a file of records declares it."""

KEYS: Mapping[str, tuple[str, ...]] = {
    "title": ("title", "headline"),
    "text": ("text", "body", "content", "articleBody"),
    "outlet": ("outlet", "publisher", "source"),
    "author": ("author", "byline", "authors"),
    "published": ("published", "datePublished", "date_published", "date", "timestamp"),
    "uri": ("url", "uri", "link"),
}
"""What a record tells, and the keys under which it is looked for, in this order."""

LONGEST_NAME = 1_000
"""Characters of an outlet, of an author or several, of a date; what is longer is something else under their key."""

BETWEEN = "\n\n"

_ESCAPE = re.compile(
    r"\\r(?:\\n)?|\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|.)", re.DOTALL
)
ORDERED = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")
"""A date of which only the writer knows whether the day or the month comes first."""

_GAP = re.compile(r"[ \t\r\n]*")


class Field(msgspec.Struct, frozen=True):
    """A text in a record: what it says, and where its literal stands in the record, quotation marks left out."""

    words: str
    stands: Span


def laid_out(source: str, *, capture: Capture) -> tuple[str, Shift, str | None]:
    """The canonical text of a record, the way back, and its title.

    Raises:
        NotText: when this is no record, or what its keys name is no text.
        Empty: when it has no text under the keys that are looked for.
    """
    fields = fields_of(source, uri=capture.uri)
    named = dict(capture.keys)
    title, text = (_found(fields, what, named=named.get(what)) for what in ("title", "text"))
    if text is None or not any(character.isalnum() for character in text.words):
        looked = named.get("text") or ", ".join(KEYS["text"])
        raise Empty(capture.uri, f"The record has no text under {looked}; name its key with --key text=NAME.")
    if title is not None and text.words.lstrip().startswith(title.words.strip()):
        return *_joined([text], source=source), title.words
    fields_told = [one for one in (title, text) if one is not None]
    return *_joined(fields_told, source=source), title.words if title else None


def decoded(body: bytes, *, uri: str) -> str:
    """The characters of a record, which JSON has in UTF-8.

    Raises:
        NotText: when they are not.
    """
    try:
        return body.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise NotText(uri, f"The record is not in UTF-8 ({error.reason} at byte {error.start}); convert it.") from error


def fields_of(source: str, *, uri: str) -> Mapping[str, Field]:
    """The texts of a record by their keys; what is no text is left out.

    Raises:
        NotText: when the source is not one object of JSON.
    """
    try:
        json.loads(source)
        return dict(_fields(source))
    except (ValueError, RecursionError) as error:
        raise NotText(uri, f"It is no record of JSON ({error}).") from error


def captured(body: bytes, *, uri: str, keys: tuple[tuple[str, str], ...], day_first: bool | None) -> Capture:
    """A record with what it says of its outlet, author and date; a date that cannot be read is told as such.

    Raises:
        NotText: when it is no record.
        TooLarge: when a name in it is too long for one.
    """
    fields = fields_of(decoded(body, uri=uri), uri=uri)
    named = dict(keys)
    outlet, author, date = (told(fields, what, named=named.get(what)) for what in ("outlet", "author", "published"))
    for what, words in (("outlet", outlet), ("author", author), ("date", date)):
        if words is not None and len(words) > LONGEST_NAME:
            raise TooLarge(uri, f"Its {what} has {len(words):,} characters, and no name has; look at its keys.")
    published = day_of(date, day_first=day_first) if date else None
    return Capture(
        uri=uri,
        body=body,
        declared=RECORD,
        outlet=outlet,
        author=author,
        published=published,
        keys=tuple(pair for pair in keys if pair[0] in ("title", "text")),
        undated=date if published is None else None,
    )


def day_of(words: str, *, day_first: bool | None) -> str | None:
    """ISO 8601; None when the words are no date, or two and nobody says which number is the day.

    >>> day_of("1/2/2016", day_first=False)
    '2016-01-02'
    >>> day_of("1/2/2016", day_first=None) is None
    True
    """
    known = stamped(words)
    order = ORDERED.fullmatch(words)
    if known is not None or order is None or day_first is None:
        return known
    day, month = (order[1], order[2]) if day_first else (order[2], order[1])
    return stamped(f"{order[3]}-{month:0>2}-{day:0>2}")


def told(fields: Mapping[str, Field], what: str, *, named: str | None = None) -> str | None:
    """What a record tells under the key that is named, else under the first of the usual ones; None where nothing."""
    found = _found(fields, what, named=named)
    return " ".join(found.words.split()) or None if found else None


def _found(fields: Mapping[str, Field], what: str, *, named: str | None) -> Field | None:
    keys = (named,) if named else KEYS[what]
    return next((fields[key] for key in keys if key in fields and fields[key].words.strip()), None)


def _fields(source: str) -> Iterator[tuple[str, Field]]:
    """The texts of the outermost object. The source is known to be sound JSON."""
    decoder = json.JSONDecoder()
    at = _past_gap(source, 0)
    if not source.startswith("{", at):
        raise ValueError("it is no object")
    at = _past_gap(source, at + 1)
    while source[at] != "}":
        key, at = decoder.raw_decode(source, at)
        at = _past_gap(source, _past_gap(source, at) + 1)
        told, end = decoder.raw_decode(source, at)
        if isinstance(told, str):
            yield key, Field(normalized(told)[0], Span(at + 1, end - 1))
        at = _past_gap(source, end)
        at = _past_gap(source, at + 1) if source[at] == "," else at


def _past_gap(source: str, at: int) -> int:
    gap = _GAP.match(source, at)
    return gap.end() if gap else at


def _joined(fields: list[Field], *, source: str) -> tuple[str, Shift]:
    words: list[str] = []
    pieces: list[Piece] = []
    at = 0
    for field in fields:
        if words:
            words.append(BETWEEN)
            at += len(BETWEEN)
        pieces += _pieces(field, source=source, at=at)
        words.append(field.words)
        at += len(field.words)
    return "".join(words), Shift(tuple(pieces))


def _pieces(field: Field, *, source: str, at: int) -> Iterator[Piece]:
    """Stretches without an escape are as long here as there; an escape is a piece of its own."""
    literal = field.stands.of(source)
    here, there = at, 0
    for match in _ESCAPE.finditer(literal):
        if match.start() > there:
            yield _piece(here, there, match.start() - there, match.start() - there, field=field)
            here += match.start() - there
        made = len(normalized(json.loads(f'"{match[0]}"'))[0])
        yield _piece(here, match.start(), made, len(match[0]), field=field)
        here += made
        there = match.end()
    if there < len(literal):
        yield _piece(here, there, len(literal) - there, len(literal) - there, field=field)


def _piece(here: int, there: int, made: int, took: int, *, field: Field) -> Piece:
    start = field.stands.start + there
    return Piece(Span(here, here + made), Span(start, start + took))
