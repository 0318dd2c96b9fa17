"""What a score is worth: of the relations read with such a score on the development split, the share that is right.

The score of a relation is the weakest of those it rests on (`reportedly.attribute.relating.relations`). Shares rise
with scores by isotonic regression (pool adjacent violators), then straight lines between some twenty knots.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from bench.reliability import Read
from bench.scoring import Score, is_right
from reportedly.attribute.relating.relations import calibrated, relations_of
from reportedly.tag.session import Network
from reportedly.tag.stage import tagged
from train.corpus import Article, Relation, row

POOLED = 80
"""Relations that a knot stands for, at least: fewer follow chance, more hide the shape."""

Knots = tuple[tuple[float, float], ...]


def judged(articles: Sequence[Article], *, network: Network, score: Score) -> list[list[Read]]:
    """For each article, its relations as this network reads them; confidences are raw scores."""
    raw = replace(network, heads=replace(network.heads, calibration=()))
    return [list(_judged(article, network=raw, score=score)) for article in articles]


def _judged(article: Article, *, network: Network, score: Score) -> Iterator[Read]:
    gold = row(article)
    for one in relations_of(tagged(article.text, [article.paragraphs], network=network)):
        if one.cue:
            (alone,) = row(replace(article, relations=(Relation(one.source, one.cue, one.content),)))["attributions"]
            yield Read(one.confidence, is_right(alone, gold=gold, score=score))


def fitted(reads: Sequence[Read]) -> Knots:
    """Knots (score, share), both rising; empty where there is nothing to fit."""
    ordered = sorted(reads, key=lambda read: read.confidence)
    blocks: list[tuple[float, float, int]] = []
    for start in range(0, len(ordered), POOLED):
        group = ordered[start : start + POOLED]
        blocks.append((_mean(read.confidence for read in group), _mean(read.is_right for read in group), len(group)))
        while len(blocks) > 1 and (blocks[-1][1] <= blocks[-2][1] or blocks[-1][2] < POOLED):
            blocks[-2:] = [_pooled(*blocks[-2:])]
    return tuple((round(score, 4), round(share, 4)) for score, share, _ in blocks)


def _mean(numbers: Iterator[float]) -> float:
    listed = list(numbers)
    return sum(listed) / len(listed)


def _pooled(one: tuple[float, float, int], other: tuple[float, float, int]) -> tuple[float, float, int]:
    count = one[2] + other[2]
    score, share = ((one[part] * one[2] + other[part] * other[2]) / count for part in (0, 1))
    return score, share, count


def crossed(parted: Sequence[Sequence[Read]]) -> list[Read]:
    """Each relation with the probability that knots fitted on the other half of the articles give it."""
    halves = (parted[::2], parted[1::2])
    out: list[Read] = []
    for mine, others in (halves, halves[::-1]):
        knots = fitted([read for article in others for read in article])
        out += [Read(calibrated(read.confidence, knots=knots), read.is_right) for article in mine for read in article]
    return out
