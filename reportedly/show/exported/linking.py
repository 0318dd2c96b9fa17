"""Links of a case as W3C Web Annotations whose motivation is *linking*: from one claim's annotation to the other's.

A copy leads from the stretches of a page to those that it shares with another.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from uuid import NAMESPACE_URL, uuid5

import msgspec

from reportedly.carried import Link
from reportedly.model import Json
from reportedly.show.exported.naming import UNSURE, annotation_id
from reportedly.text import Span


class Known(msgspec.Struct, frozen=True):
    """What links need of a document that was told: its digest, and what its annotations have as their source."""

    digest: str
    source: str


def linking(links: Iterable[Link], *, known: Mapping[str, Known]) -> Iterator[dict[str, Json]]:
    """The annotation of each link; those of which it is unsure how the two stand are left out.

    Args:
        known: the documents by their names.
    """
    seen: dict[str, int] = {}
    for link in links:
        if link.state != UNSURE:
            name = f"{link.kind} {link.state} {_end(link.first, known)} {_end(link.second, known)}"
            seen[name] = seen.get(name, 0) + 1
            yield _annotation(link, known=known, name=f"{name} {seen[name]}")


def _annotation(link: Link, *, known: Mapping[str, Known], name: str) -> dict[str, Json]:
    return {
        "id": f"urn:uuid:{uuid5(NAMESPACE_URL, name)}",
        "type": "Annotation",
        "motivation": "linking",
        "body": [
            _sentence(link),
            *_ends(link.second, [theirs for _, theirs in link.shared], known=known),
            _terms(link),
        ],
        "target": _ends(link.first, [own for own, _ in link.shared], known=known),
    }


def _sentence(link: Link) -> dict[str, Json]:
    words = f"{link.kind}: {link.state}. {' '.join(link.reasons)}".strip()
    return {"type": "TextualBody", "purpose": "describing", "format": "text/plain", "language": "en", "value": words}


def _terms(link: Link) -> dict[str, Json]:
    told: dict[str, Json] = {
        "type": "reportedly:Link",
        "reportedly:kind": link.kind,
        "reportedly:state": link.state,
        "reportedly:directed": link.is_directed,
        "reportedly:score": link.score,
    }
    return {key: value for key, value in told.items() if value is not None}


def _ends(name: str, spans: Sequence[Span], *, known: Mapping[str, Known]) -> list[Json]:
    """The annotation of a claim; the stretches of a document, or the whole of it."""
    if "c" in name:
        return [{"type": "SpecificResource", "source": _end(name, known)}]
    whole: dict[str, Json] = {"type": "SpecificResource", "source": known[name].source}
    found: list[Json] = [
        whole | {"selector": [{"type": "TextPositionSelector", "start": span.start, "end": span.end}]} for span in spans
    ]
    return found or [whole]


def _end(name: str, known: Mapping[str, Known]) -> str:
    document, mark, own = name.partition("c")
    digest = known[document].digest
    return annotation_id(digest, f"c{own}") if mark else f"sha256:{digest}"
