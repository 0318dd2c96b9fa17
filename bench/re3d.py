"""re3d as gold: the texts of seven publishers on Syria and Iraq, who is mentioned in them, and who is the same.

The data set is Dstl's (https://github.com/dstl/re3d), annotated by experts and judged by crowds. What the judges
refused (confidence below a half) is no gold; of two mentions one within the other the outer one is, as in the
annotators' schema. A mention need not be a name: pronouns ("he", "we") and descriptions ("the town") count, too.
"""

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.product import DATA
from reportedly.text import Span

FOLDER = DATA / "parties" / "re3d"
HELD = ("UK_Government",)
"""Publishers whose texts (26 of 98) nothing is trained, tuned or chosen on."""
KINDS = {"Person": "person", "Organisation": "organization", "Location": "place", "Nationality": "nationality"}
LEAST = 0.5
"""Confidence below which the judges refused a mention or a relation."""
FILES = ("documents.json", "entities.json", "relations.json")

Pair = tuple[Span, Span]


@dataclass(frozen=True, slots=True)
class Text:
    """One text, its mentions by span (outermost, disjoint or nested by mistake of the data), and which are the same."""

    publisher: str
    id: str
    text: str
    mentions: Mapping[Span, str]
    same: tuple[Pair, ...]


def texts(*, held: bool, folder: Path = FOLDER) -> Iterator[Text]:
    """The held publishers' texts, or those of the others, in order of publisher and id."""
    for publisher in sorted(path.name for path in folder.iterdir() if path.is_dir()):
        if (publisher in HELD) == held:
            yield from _texts(folder / publisher)


def digest(folder: Path = FOLDER) -> str:
    """SHA-256 over the files that are read, in order of their paths."""
    total = hashlib.sha256()
    for path in sorted(path for path in folder.glob("*/*.json") if path.name in FILES):
        total.update(path.read_bytes())
    return total.hexdigest()


def digest_of(path: Path) -> str:
    """SHA-256 of one file, in hex."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _texts(publisher: Path) -> Iterator[Text]:
    mentions: dict[str, dict[Span, str]] = defaultdict(dict)
    for row in _rows(publisher / "entities.json"):
        if row["type"] in KINDS and row["confidence"] >= LEAST:
            mentions[row["documentId"]].setdefault(Span(row["begin"], row["end"]), KINDS[row["type"]])
    same: dict[str, set[Pair]] = defaultdict(set)
    for row in _rows(publisher / "relations.json"):
        if row["type"] == "IsSynonymOf" and row["confidence"] >= LEAST:
            ends = (Span(row["sourceBegin"], row["sourceEnd"]), Span(row["targetBegin"], row["targetEnd"]))
            same[row["documentId"]].add((min(ends), max(ends)))
    for row in sorted(_rows(publisher / "documents.json"), key=lambda row: str(row["_id"])):
        key = str(row["_id"])
        yield Text(publisher.name, key, str(row["text"]), _outermost(mentions[key]), tuple(sorted(same[key])))


def _rows(path: Path) -> list[dict[str, Any]]:
    """The records of one file, which is an array or one record a line."""
    read = path.read_text(encoding="utf-8-sig").strip()
    if read.startswith("["):
        rows: list[dict[str, Any]] = json.loads(read)
        return rows
    return [json.loads(line) for line in read.splitlines() if line.strip()]


def _outermost(mentions: Mapping[Span, str]) -> dict[Span, str]:
    kept: dict[Span, str] = {}
    farthest = -1
    for span in sorted(mentions, key=lambda span: (span.start, -span.end)):
        if span.end > farthest:
            kept[span] = mentions[span]
            farthest = span.end
    return kept
