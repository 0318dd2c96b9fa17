"""The straight line, on one screen: `examine` takes one document through every stage.

The only module that knows the stages; each of them sees the nouns of `model` and nothing of the others.
"""

from bisect import bisect_left
from collections.abc import Sequence

import msgspec

from reportedly import attribute, lint, normalize, read, structure, tag
from reportedly.model import Attribution, Capture, Claim, Document, Explained, Marks, Sheet, Tagger, Value
from reportedly.normalize.whens import timed
from reportedly.text import Span
from reportedly.version import SCHEMA, __version__

CLAIMS_LANGUAGE = "en"
"""The language the tagger was trained on; pages in another yield parts and values, and a notice."""


def examine(capture: Capture, *, tagger: Tagger | None = None) -> Sheet:
    """One input, from its bytes to its sheet.

    Args:
        capture: the bytes and what is known of where they come from.
        tagger: stands in for the shipped one, which is loaded once for the process when it is first needed.

    Raises:
        InputError: when the input cannot be read; its sentence says why and what to do.
        WeightsError: when the tagger's files are missing.
    """
    return explained(capture, tagger=tagger).sheet


def explained(capture: Capture, *, tagger: Tagger | None = None) -> Explained:
    """As `examine`, with the reasons for every claim."""
    document = read.read(capture)
    marks = structure.structure(document)
    values = normalize.normalize(document, marks)
    attribution = _attributed(document, marks, tagger=tagger or tag.tag)
    sheet = Sheet(
        reportedly=__version__,
        schema=SCHEMA,
        document=document,
        parts=marks.parts,
        voices=attribution.voices,
        claims=timed(
            [_with_values(claim, values=values) for claim in attribution.claims],
            document=document,
            marks=marks,
            values=values,
        ),
        values=values,
        findings=(),
    )
    sheet = msgspec.structs.replace(sheet, findings=lint.lint(sheet))
    return Explained(sheet, attribution.reasons, attribution.model, attribute.rules())


def _attributed(document: Document, marks: Marks, *, tagger: Tagger) -> Attribution:
    if document.language not in (None, CLAIMS_LANGUAGE):
        return Attribution((), ())
    return attribute.attribute(document, marks, tagger(document, marks))


def _with_values(claim: Claim, *, values: Sequence[Value]) -> Claim:
    held = tuple(value.id for span in claim.content for value in _inside(span, values=values))
    return msgspec.structs.replace(claim, values=held) if held else claim


def _inside(span: Span, *, values: Sequence[Value]) -> Sequence[Value]:
    first = bisect_left(values, span.start, key=lambda value: value.span.start)
    last = bisect_left(values, span.end, key=lambda value: value.span.start)
    return [value for value in values[first:last] if span.covers(value.span)]
