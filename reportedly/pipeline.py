"""The straight line, on one screen: `examine` takes one document through every stage.

The only module that knows the stages; each of them sees the nouns of `model` and nothing of the others.
"""

from bisect import bisect_left
from collections.abc import Sequence
from pathlib import Path

import msgspec

from reportedly import attribute, compare, link, lint, normalize, read, structure, tag
from reportedly.model import Attribution, Capture, Claim, Document, Explained, Marks, Sheet, Tagger, Tags, Value
from reportedly.normalize.whens import timed
from reportedly.rulebook.precedence import numbered
from reportedly.rulebook.reading import Reading
from reportedly.rulebook.rule import Rule
from reportedly.text import Span
from reportedly.version import SCHEMA, __version__

CLAIMS_LANGUAGE = "en"
"""The language the tagger was trained on; pages in another yield parts and values, and a notice."""


def examine(
    capture: Capture,
    *,
    tagger: Tagger | None = None,
    gazetteer: Path | None = None,
    ways: normalize.Ways = normalize.USUAL,
) -> Sheet:
    """One input, from its bytes to its sheet.

    Args:
        capture: the bytes and what is known of where they come from.
        tagger: stands in for the shipped one, which is loaded once for the process when it is first needed.
        gazetteer: a CSV file of places that win over those the package has.
        ways: how values are read where more than one way is right.

    Raises:
        InputError: when the input cannot be read; its sentence says why and what to do.
        UsageError: when the gazetteer cannot be read, or one of its rows.
        WeightsError: when the tagger's files are missing.
    """
    return explained(capture, tagger=tagger, gazetteer=gazetteer, ways=ways).sheet


def explained(
    capture: Capture,
    *,
    tagger: Tagger | None = None,
    gazetteer: Path | None = None,
    ways: normalize.Ways = normalize.USUAL,
) -> Explained:
    """As `examine`, with the reasons for every claim."""
    document = read.read(capture)
    marks = structure.structure(document)
    tags = _tagged(document, marks, tagger=tagger or tag.tag)
    attribution = attribute.attribute(document, marks, tags) if tags is not None else Attribution((), ())
    read_off = normalize.normalize(document, marks, gazetteer=gazetteer, ways=ways)
    places = [value.span for value in read_off if value.kind == "place"]
    linked = link.link(document, marks, tags, attribution.voices, places) if tags is not None else link.Linked()
    values = normalize.merged(read_off, linked.values)
    sheet = Sheet(
        reportedly=__version__,
        schema=SCHEMA,
        document=document,
        parts=marks.parts,
        voices=attribution.voices,
        claims=timed(
            _with_values(attribution.claims, document=document, marks=marks, values=values),
            document=document,
            marks=marks,
            values=values,
        ),
        values=values,
        findings=(),
        parties=linked.parties,
    )
    reading = Reading(sheet, marks)
    sheet = msgspec.structs.replace(sheet, findings=numbered((*compare.compare(reading), *lint.lint(reading))))
    return Explained(sheet, attribution.reasons, attribution.model, attribute.rules())


def rules() -> tuple[Rule, ...]:
    """All rules that make findings, those about the page's claims among each other first."""
    return (*compare.RULES, *lint.RULES)


def _tagged(document: Document, marks: Marks, *, tagger: Tagger) -> Tags | None:
    return tagger(document, marks) if document.language in (None, CLAIMS_LANGUAGE) else None


def _with_values(
    claims: Sequence[Claim], *, document: Document, marks: Marks, values: Sequence[Value]
) -> Sequence[Claim]:
    """The claims with the values inside their contents, and who does what to whom among these."""
    held = [tuple(value.id for span in claim.content for value in _inside(span, values=values)) for claim in claims]
    filled = [msgspec.structs.replace(claim, values=own) for claim, own in zip(claims, held, strict=True)]
    return link.evented(filled, document=document, marks=marks, values=values)


def _inside(span: Span, *, values: Sequence[Value]) -> Sequence[Value]:
    first = bisect_left(values, span.start, key=lambda value: value.span.start)
    last = bisect_left(values, span.end, key=lambda value: value.span.start)
    return [value for value in values[first:last] if span.covers(value.span)]
