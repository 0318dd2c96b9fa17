"""PolNeAR as JSON lines: one annotated article a line, offsets in code points."""

import hashlib
import json
import re
from dataclasses import dataclass
from pathlib import Path

from reportedly.text import Span, trimmed

_BLANK_LINE = re.compile(r"\n[^\S\n]*\n\s*")


@dataclass(frozen=True, slots=True)
class Relation:
    """One annotated attribution; a role may be empty, and may be several spans."""

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Article:
    """An annotated text: one annotator's relations, in the order they were written down."""

    id: str
    text: str
    paragraphs: tuple[Span, ...]
    relations: tuple[Relation, ...]


def read_articles(path: Path) -> tuple[Article, ...]:
    """The articles of one split, in the order of the file."""
    with path.open(encoding="utf-8") as lines:
        return tuple(_article(json.loads(line)) for line in lines if line.strip())


def digest(path: Path) -> str:
    """The file's SHA-256, in hex."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def paragraphs_of(text: str) -> tuple[Span, ...]:
    """Paragraphs as blank lines divide them, without white space at their edges.

    A single line break divides nothing: it may only wrap a line.
    """
    edges = [0]
    for gap in _BLANK_LINE.finditer(text):
        edges += [gap.start(), gap.end()]
    edges.append(len(text))
    spans = (trimmed(text, Span(start, end)) for start, end in zip(edges[::2], edges[1::2], strict=True))
    return tuple(span for span in spans if span)


def _article(row: dict[str, object]) -> Article:
    text = str(row["text"])
    attributions = row["attributions"]
    assert isinstance(attributions, list)
    relations = tuple(_relation(attribution) for attribution in attributions)
    return Article(str(row["id"]), text, paragraphs_of(text), relations)


def _relation(attribution: dict[str, list[list[int]]]) -> Relation:
    def spans(role: str) -> tuple[Span, ...]:
        return tuple(Span(start, end) for start, end in sorted(attribution[role]))

    return Relation(spans("source"), spans("cue"), spans("content"))
