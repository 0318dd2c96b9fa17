"""Copies and origins as records."""

import re
from collections.abc import Iterator

import msgspec

from reportedly.carrying import Copy, Node, Origins, Shared
from reportedly.model import Json
from reportedly.show.listing.records import Record
from reportedly.text import Span

_BLANK = re.compile(r"\s+")

COPY_COLUMNS = (
    *("one", "one_outlet", "one_published", "one_title", "other", "other_outlet", "other_published", "other_title"),
    *("kind", "words", "share_one", "share_other", "direction", "first", "source", "reasons"),
)
"""The columns of a table of copies; the records as JSON also have what is `shared`."""


class Leaf(msgspec.Struct, frozen=True):
    """A page of a copy as it is shown: its text, and what is said of it."""

    text: str
    outlet: str | None
    published: str | None
    title: str | None


def copy_record(copy: Copy, *, one: Leaf, other: Leaf, source: str | None) -> Record:
    """A copy as a record; every record has the same keys.

    `first` is the page that had the words first, None where that is not known. Spans are offsets into either page's
    text, half-open. `source` is the name of the agency.
    """
    first = {"one to other": copy.one, "other to one": copy.other}.get(copy.direction)
    return {
        **_leaf(copy.one, one, side="one"),
        **_leaf(copy.other, other, side="other"),
        "kind": copy.kind,
        "words": sum(shared.words for shared in copy.shared),
        "share_one": round(copy.share_one, 3),
        "share_other": round(copy.share_other, 3),
        "direction": copy.direction,
        "first": None if first is None else f"d{first}",
        "source": source,
        "reasons": list(copy.reasons),
        "shared": [dict(_shared(shared, one=one, other=other)) for shared in copy.shared],
    }


def _leaf(number: int, leaf: Leaf, *, side: str) -> Record:
    named = {"outlet": leaf.outlet, "published": leaf.published, "title": leaf.title}
    return {side: f"d{number}", **{f"{side}_{name}": told for name, told in named.items()}}


def _shared(shared: Shared, *, one: Leaf, other: Leaf) -> Iterator[tuple[str, Json]]:
    yield "kind", "quotation" if shared.is_quotation else "copied"
    yield "words", shared.words
    yield "one", [shared.one.start, shared.one.end]
    yield "other", [shared.other.start, shared.other.end]
    yield "one_words", _words(shared.one, one.text)
    yield "other_words", _words(shared.other, other.text)


def _words(span: Span, text: str) -> str:
    return _BLANK.sub(" ", span.of(text)).strip()


def origins_record(origins: Origins, *, name: str, words: str) -> Record:
    """Where a claim enters, as a record; `tree` holds the roots, each with those below it."""
    return {
        "claim": name,
        "words": words,
        "carriers": origins.carriers,
        "outlets": origins.outlets,
        "least": origins.least,
        "most": origins.most,
        "state": origins.state,
        "answer": origins.answer,
        "reasons": list(origins.reasons),
        "circles": list(origins.circles),
        "tree": [_node(node) for node in origins.roots],
    }


def _node(node: Node) -> Json:
    return {
        "kind": node.kind,
        "name": node.name,
        "sentence": node.sentence,
        "words": node.words,
        "below": [_node(below) for below in node.below],
    }
