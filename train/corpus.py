"""PolNeAR as JSON lines: one annotated article a line, offsets in code points."""

import hashlib
import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reportedly.errors import WeightsError
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
    """The articles of one split, in the order of the file.

    Raises:
        WeightsError: a line is none of an annotated article.
    """
    return tuple(_rows(path, made=_article))


def read_texts(path: Path) -> tuple[Article, ...]:
    """Texts without annotations: JSON lines with `id` and `text`.

    Raises:
        WeightsError: a line is none of a text.
    """
    return tuple(_rows(path, made=lambda row: _article({**row, "attributions": []})))


def _rows(path: Path, *, made: Callable[[dict[str, Any]], Article]) -> Iterator[Article]:
    with path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            if line.strip():
                try:
                    yield made(json.loads(line))
                except (ValueError, KeyError, TypeError, AttributeError) as error:
                    raise WeightsError(
                        f"{path}, line {number} is no text as train/README.md has it ({error!r})."
                    ) from error


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


def _article(read: dict[str, Any]) -> Article:
    text = str(read["text"])
    relations = tuple(_relation(attribution) for attribution in read["attributions"])
    return Article(str(read["id"]), text, paragraphs_of(text), relations)


def _relation(attribution: dict[str, list[list[int]]]) -> Relation:
    def spans(role: str) -> tuple[Span, ...]:
        return tuple(Span(start, end) for start, end in sorted(attribution[role]))

    return Relation(spans("source"), spans("cue"), spans("content"))


def row(article: Article) -> dict[str, Any]:
    """An article in the form of the corpus and of its scorer."""

    def pairs(spans: tuple[Span, ...]) -> list[list[int]]:
        return [[span.start, span.end] for span in spans]

    attributions = [
        {"source": pairs(one.source), "cue": pairs(one.cue), "content": pairs(one.content)} for one in article.relations
    ]
    return {"id": article.id, "text": article.text, "attributions": attributions}
