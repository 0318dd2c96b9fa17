"""Claims as W3C Web Annotations (https://www.w3.org/TR/annotation-model/): the words in their page, and who says them.

Each claim is one annotation. Its targets are the stretches of its content, each with a TextQuoteSelector and a
TextPositionSelector (code points of the text that was read); stretches of one content are all its targets together.
Its bodies are a sentence for people (who, how firmly) and the same as terms in a vocabulary of our own.

Each link of two claims is an annotation of its own that leads from the one's annotation to the other's (its motivation
is *linking*); each copy one that leads from the stretches of a page to those that it shares with another. Links of
which it is unsure how the two stand are left out.

The contexts are named by their addresses and never fetched.
"""

from collections.abc import Iterable, Iterator
from uuid import NAMESPACE_URL, uuid5

import msgspec

from reportedly.carried import Carried, Link
from reportedly.model import Claim, Json
from reportedly.show.exported.linking import Known, linking
from reportedly.show.exported.naming import OWN, annotation_id, firmness_of, origins_record, source_of
from reportedly.text import Span

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
AROUND = 32
"""Characters of `prefix` and `suffix`: enough to tell a repeated phrase from another."""


def collection(documents: Iterable[Carried], *, name: str, links: Iterable[Link] = ()) -> Iterator[bytes]:
    """An AnnotationCollection with one page, piece by piece; claims come in the order of the case, links at the end."""
    here = f"urn:uuid:{uuid5(NAMESPACE_URL, 'reportedly:' + name)}"
    head: dict[str, Json] = {"@context": [CONTEXT, {"reportedly": OWN}], "id": here, "type": "AnnotationCollection"}
    head["label"] = name
    opening = msgspec.json.encode(head)[:-1]
    page = msgspec.json.encode({"id": f"{here}#page", "type": "AnnotationPage", "partOf": here, "startIndex": 0})[:-1]
    yield opening + b',\n"first":' + page + b',"items":['
    total = 0
    for annotation in _all(documents, links=links):
        yield (b",\n" if total else b"\n") + msgspec.json.encode(annotation)
        total += 1
    yield b']},\n"total":' + str(total).encode() + b"}\n"


def _all(documents: Iterable[Carried], *, links: Iterable[Link]) -> Iterator[dict[str, Json]]:
    known: dict[str, Known] = {}
    for document in documents:
        known[document.name] = Known(document.digest, source_of(document))
        yield from annotations(document)
    yield from linking(links, known=known)


def annotations(document: Carried) -> Iterator[dict[str, Json]]:
    """The annotations of one document's claims, in text order."""
    for claim in document.sheet.claims:
        yield {
            "id": annotation_id(document.digest, claim.id),
            "type": "Annotation",
            "motivation": "describing",
            "created": document.arrived,
            "body": _bodies(document, claim),
            "target": [_target(document, span) for span in claim.content],
        }


def _bodies(document: Carried, claim: Claim) -> list[Json]:
    voices = {voice.id: voice for voice in document.sheet.voices}
    chain = [voices[voice].name for voice in claim.chain]
    firmness = firmness_of(claim)
    sentence = f"{', through '.join(reversed(chain))}: {', '.join(firmness)}"
    tags: list[Json] = [{"type": "TextualBody", "purpose": "tagging", "value": word} for word in firmness]
    return [
        {"type": "TextualBody", "purpose": "describing", "format": "text/plain", "language": "en", "value": sentence},
        *tags,
        {
            "type": "reportedly:Attribution",
            "reportedly:claim": f"{document.name}{claim.id}",
            "reportedly:chain": {"@list": list(chain)},
            "reportedly:named": voices[claim.voice].named,
            "reportedly:mode": claim.mode,
            "reportedly:confidence": claim.confidence,
            "reportedly:rule": claim.rule,
            **origins_record(document, claim),
        },
    ]


def _target(document: Carried, span: Span) -> dict[str, Json]:
    text = document.sheet.document.text
    return {
        "type": "SpecificResource",
        "source": source_of(document),
        "selector": [
            {
                "type": "TextQuoteSelector",
                "exact": span.of(text),
                "prefix": text[max(0, span.start - AROUND) : span.start],
                "suffix": text[span.end : span.end + AROUND],
            },
            {"type": "TextPositionSelector", "start": span.start, "end": span.end},
        ],
    }
