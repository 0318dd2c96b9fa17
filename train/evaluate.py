"""Relations read off a tagger's tags, and their score on an annotated split.

The scorer is a program of its own, given by its path: it defines every figure.
"""

import importlib.util
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

from reportedly.model import Link, Tags
from reportedly.tag.session import Network
from reportedly.tag.stage import tagged
from train.corpus import Article

FIGURES = ("full", "content_j50", "cue_overlap", "source_overlap")
TYPES = ("direct", "mixed", "indirect")


@dataclass(frozen=True, slots=True)
class Outcome:
    """A tagger's figures on a split: F1 in percent by name, and CPU seconds the tagging took."""

    figures: dict[str, float]
    seconds: float
    articles: int


def evaluate(articles: Sequence[Article], *, network: Network, scorer: ModuleType) -> Outcome:
    """Tags every article and scores the relations."""
    started = time.process_time()
    tags = [tagged(article.text, [article.paragraphs], network=network) for article in articles]
    seconds = time.process_time() - started
    found = [relations(one) for one in tags]
    return Outcome(_scored(articles, found, scorer=scorer), seconds, len(articles))


def relations(tags: Tags) -> list[dict[str, list[list[int]]]]:
    """One relation a cue: the contents whose likeliest head it is, and its likeliest source."""
    best = _likeliest(tags.links)
    made: dict[int, dict[str, list[list[int]]]] = {}
    for index, span in enumerate(tags.spans):
        head = best.get(index)
        if span.role != "content" or head is None:
            continue
        relation = made.setdefault(head, {"source": [], "cue": [], "content": []})
        relation["content"].append([span.span.start, span.span.end])
    for cue, relation in made.items():
        held = tags.spans[cue].span
        relation["cue"].append([held.start, held.end])
        source = best.get(cue)
        if source is not None:
            spoken = tags.spans[source].span
            relation["source"].append([spoken.start, spoken.end])
    return [made[cue] for cue in sorted(made)]


def _likeliest(links: Sequence[Link]) -> dict[int, int | None]:
    """Each dependent's likeliest head; the first of equals."""
    best: dict[int, Link] = {}
    for link in links:
        if link.dependent not in best or link.score > best[link.dependent].score:
            best[link.dependent] = link
    return {dependent: link.head for dependent, link in best.items()}


def load_scorer(path: Path) -> ModuleType:
    """The scoring program at this path, as a module."""
    spec = importlib.util.spec_from_file_location("attribution_scorer", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _scored(articles: Sequence[Article], found: Sequence[Any], *, scorer: ModuleType) -> dict[str, float]:
    """Figures by name; a kind of quotation's own figures are named `direct.full` and so on."""
    gold = {one.id: {"id": one.id, "text": one.text, "attributions": _written(one)} for one in articles}
    pred = {one.id: {"id": one.id, "attributions": made} for one, made in zip(articles, found, strict=True)}
    report = scorer.score(gold, pred)
    figures = {name: report["relation"][name]["f1"] for name in FIGURES}
    figures |= {"full_precision": report["relation"]["full"]["p"], "full_recall": report["relation"]["full"]["r"]}
    figures |= {f"{kind}.full": report["by_type"][kind]["full"]["f1"] for kind in TYPES}
    return {name: round(100 * value, 2) for name, value in figures.items()}


def _written(article: Article) -> list[dict[str, list[list[int]]]]:
    return [
        {role: [[span.start, span.end] for span in getattr(relation, role)] for role in ("source", "cue", "content")}
        for relation in article.relations
    ]
