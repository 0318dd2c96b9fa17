"""Relations read off a tagger's tags, and their score on an annotated split.

The scorer is a program of its own: it defines every figure.
"""

import time
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bench.scoring import Score
from reportedly.attribute.relating.relations import relations_of
from reportedly.model import Tags
from reportedly.tag.session import Network
from reportedly.tag.stage import tagged
from train.corpus import Article, Relation, row

FIGURES = ("full", "content_j50", "cue_overlap", "source_overlap")
TYPES = ("direct", "mixed", "indirect")


@dataclass(frozen=True, slots=True)
class Outcome:
    """A tagger's figures on a split: F1 in percent by name, and CPU seconds the tagging took."""

    figures: dict[str, float]
    seconds: float
    articles: int


def evaluate(articles: Sequence[Article], *, network: Network, score: Score) -> Outcome:
    """Tags every article and scores the relations."""
    started = time.process_time()
    found = [read(article, network=network) for article in articles]
    seconds = time.process_time() - started
    return Outcome(scored(articles, found, score=score), seconds, len(articles))


def read(article: Article, *, network: Network) -> tuple[Relation, ...]:
    """What a tagger finds in one article."""
    return relations(tagged(article.text, [article.paragraphs], network=network))


def relations(tags: Tags) -> tuple[Relation, ...]:
    """The relations of some tags that have a cue."""
    found = (relation for relation in relations_of(tags) if relation.cue)
    return tuple(Relation(one.source, one.cue, one.content) for one in found)


def scored(articles: Sequence[Article], found: Sequence[tuple[Relation, ...]], *, score: Score) -> dict[str, float]:
    """Figures by name; a kind of quotation's own figures are named `direct.full` and so on."""
    gold = {one.id: row(one) for one in articles}
    pred = {one.id: row(replace(one, relations=made)) for one, made in zip(articles, found, strict=True)}
    report = score(gold, pred)
    figures = {name: report["relation"][name]["f1"] for name in FIGURES}
    figures |= {"full_precision": report["relation"]["full"]["p"], "full_recall": report["relation"]["full"]["r"]}
    figures |= {f"{kind}.full": report["by_type"][kind]["full"]["f1"] for kind in TYPES}
    return {name: round(100 * value, 2) for name, value in figures.items()}
