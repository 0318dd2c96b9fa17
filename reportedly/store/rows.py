"""The index over one sheet, made from the sheet alone: the same sheet gives the same rows.

Ids are the document's number times 2^20 plus the number in the sheet's own id; `place_of` leads back.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from typing import TypeAlias

import msgspec

from reportedly.model import Claim, Finding, Party, Sheet, Value, Voice, When
from reportedly.rulebook.standing import holders, words_on
from reportedly.text import Span

Row: TypeAlias = tuple[object, ...]

STRIDE = 1 << 20
"""Ids of one document: more than any page has claims, few enough for 2^43 documents."""

TABLES = ("voice", "claim", "chain", "value", "claim_value", "party", "party_name", "claim_party", "finding")
"""The tables of the index besides `page`, in the order in which they are filled."""

_BLANK = re.compile(r"\s+")


class Names(msgspec.Struct, frozen=True):
    """What a value's `ref` names, as far as the index asks for it."""

    indicator: str | None = None
    place: str | None = None
    time: str | None = None
    name: str | None = None
    kind: str | None = None
    inside: str | None = None
    country: str | None = None
    lat: float | None = None
    lon: float | None = None
    party: str | None = None


class Rows(msgspec.Struct, frozen=True):
    """All rows of one sheet: the page's own, by table the others, and the folded names of all that has one."""

    page: Row
    tables: Mapping[str, Sequence[Row]]
    names: Sequence[str]


def key(document: int, name: str) -> int:
    """The index's id of a sheet's own id.

    >>> key(17, "c12")
    17825804
    """
    return document * STRIDE + int(name[1:])


def range_of(document: int) -> tuple[int, int]:
    """The first and the last id that one document can have."""
    return document * STRIDE, (document + 1) * STRIDE - 1


def called(number: int, *, letter: str) -> str:
    """What people call a row of the index, by the letter of its kind in the sheet's own ids.

    >>> called(17825804, letter="c")
    'd17c12'
    """
    document, own = place_of(number)
    return f"d{document}{letter}{own}"


def place_of(number: int) -> tuple[int, int]:
    """The document's number and the number in the sheet's own id.

    >>> place_of(17825804)
    (17, 12)
    """
    return divmod(number, STRIDE)


def folded(words: str) -> str:
    """A name without case, accents and doubled blanks, for names that are asked for.

    >>> folded("Bashar  al-Asaád")
    'bashar al-asaad'
    """
    plain = unicodedata.normalize("NFKD", words.replace("\0", ""))
    bare = "".join(sign for sign in plain if not unicodedata.combining(sign))
    return _BLANK.sub(" ", bare).strip().casefold()


def rows_of(sheet: Sheet, *, document: int, analysis: int) -> Rows:
    """The rows of the index for the sheet of one document."""
    names = {value.id: _names(value) for value in sheet.values}
    words, held = words_on(sheet), holders(sheet)
    voices = {voice.id: voice for voice in sheet.voices}
    parties = {party.id for party in sheet.parties}
    called = [voice.name for voice in sheet.voices] + [name for party in sheet.parties for name in party.names]
    called += [party.name for party in sheet.parties] + [one.name for one in names.values() if one.name is not None]
    return Rows(
        page=_page(sheet, document=document, analysis=analysis),
        tables={
            "voice": [_voice(voice, document=document) for voice in sheet.voices],
            "claim": [
                _claim(claim, sheet=sheet, voices=voices, word=words[claim.id], document=document)
                for claim in sheet.claims
            ],
            "chain": [
                (key(document, claim.id), place, key(document, voice))
                for claim in sheet.claims
                for place, voice in enumerate(claim.chain)
            ],
            "value": [
                _value(value, names[value.id], holder=held.get(value.id), sheet=sheet, document=document)
                for value in sheet.values
            ],
            "claim_value": _pairs(
                ((claim.id, value) for claim in sheet.claims for value in claim.values), document=document
            ),
            "party": [_party(party, document=document) for party in sheet.parties],
            "party_name": [row for party in sheet.parties for row in _party_names(party, document=document)],
            "claim_party": _pairs(_parties_named(sheet.claims, names=names, parties=parties), document=document),
            "finding": [_finding(finding, document=document) for finding in sheet.findings],
        },
        names=list(dict.fromkeys(map(folded, called))),
    )


def words_of(spans: Iterable[Span], *, text: str) -> str:
    """The words of some spans on one line, with an ellipsis where something lies between."""
    return " … ".join(_BLANK.sub(" ", span.of(text)).strip() for span in spans)


def _page(sheet: Sheet, *, document: int, analysis: int) -> Row:
    origin = sheet.document.origin
    graves = [finding.severity for finding in sheet.findings]
    counts = (len(sheet.claims), len(sheet.voices), graves.count("warning"), graves.count("notice"))
    heads = (sheet.document.title, origin.outlet, origin.author, origin.published, sheet.document.language, origin.uri)
    return (document, analysis, *heads, *counts, sheet.document.text)


def _voice(voice: Voice, *, document: int) -> Row:
    return key(document, voice.id), document, voice.name, folded(voice.name), voice.kind, int(voice.named), voice.role


def _claim(claim: Claim, *, sheet: Sheet, voices: Mapping[str, Voice], word: str, document: int) -> Row:
    firmness = claim.firmness
    return (
        key(document, claim.id),
        document,
        key(document, claim.voice),
        key(document, word),
        key(document, claim.within) if claim.within else None,
        claim.part,
        claim.mode,
        claim.act,
        int(voices[word].named),
        firmness.certainty,
        firmness.polarity,
        firmness.mood,
        claim.confidence,
        *_when(claim.said),
        *_when(claim.about),
        claim.content[0].start,
        claim.content[-1].end,
        words_of(claim.content, text=sheet.document.text),
    )


def _when(when: When | None) -> tuple[str | None, str | None]:
    return (when.low, when.high) if when else (None, None)


def _value(value: Value, names: Names, *, holder: Claim | None, sheet: Sheet, document: int) -> Row:
    text = sheet.document.text
    return (
        key(document, value.id),
        document,
        key(document, holder.id) if holder else None,
        value.kind,
        value.low,
        value.high,
        value.unit,
        value.bound,
        names.indicator,
        words_of([value.counted], text=text) if value.counted else None,
        key(document, names.place) if names.place else None,
        key(document, names.time) if names.time else None,
        names.name,
        folded(names.name) if names.name else None,
        names.kind if value.kind == "place" else None,
        folded(names.inside) if names.inside else None,
        names.country,
        names.lat,
        names.lon,
        value.span.start,
        value.span.end,
        words_of([value.span], text=text),
    )


def _names(value: Value) -> Names:
    return msgspec.convert(value.ref or {}, Names)


def _party(party: Party, *, document: int) -> Row:
    known = party.identifier or f"name:{folded(party.name)}"
    return key(document, party.id), document, party.name, party.kind, party.identifier, known


def _party_names(party: Party, *, document: int) -> list[Row]:
    names = dict.fromkeys(folded(name) for name in (party.name, *party.names))
    return [(name, key(document, party.id)) for name in names]


def _parties_named(
    claims: Iterable[Claim], *, names: Mapping[str, Names], parties: set[str]
) -> Iterable[tuple[str, str]]:
    for claim in claims:
        for value in claim.values:
            party = names[value].party
            if party in parties:
                yield claim.id, party


def _finding(finding: Finding, *, document: int) -> Row:
    return key(document, finding.id), document, finding.rule, finding.severity, finding.sentence


def _pairs(pairs: Iterable[tuple[str, str]], *, document: int) -> list[Row]:
    return list(dict.fromkeys((key(document, one), key(document, other)) for one, other in pairs))
