"""The last steps: what is exported is calibrated, measured, described in a model card, and put into the package."""

import shutil
from collections.abc import Iterator
from pathlib import Path

from bench.reliability import expected_error
from bench.scoring import Score, load_scorer
from reportedly.tag.features import encode
from reportedly.tag.session import GRAPH, TOKENIZER, load
from reportedly.tag.session import Network as Tagger
from train.biases import best_bias, crossed_full, with_bias
from train.calibrate import crossed, fitted, judged
from train.card import Figures, Making, card, learning_of
from train.corpus import Article, digest, read_articles
from train.evaluate import evaluate
from train.export import set_heads
from train.lessons import digest_of
from train.network import Network
from train.steps import Plan, export, hand_on, origin_of, settle, teach, train_student
from train.styles import ALTERED, in_style

NAME = "tagger.v3"


def ship(plan: Plan, *, scorer: Path, out: Path, command: str) -> Figures:
    """Does every step that is still to do, and writes the weights folder with its model card.

    Raises:
        OSError: the scorer is missing.
    """
    score = load_scorer(scorer).score
    network = export(plan, name=NAME)
    figures = _calibrated(plan, network=network, score=score)
    (plan.shipped / "README.md").write_text(card(_making(plan, command=command), figures), encoding="utf-8")
    out.mkdir(parents=True, exist_ok=True)
    for name in (GRAPH, TOKENIZER, "README.md"):
        partial = out / f"{name}.partial"
        shutil.copyfile(plan.shipped / name, partial)
        partial.replace(out / name)
    return figures


def _calibrated(plan: Plan, *, network: Network, score: Score) -> Figures:
    """Chooses biases and knots on the development split, writes them into the graphs, and measures."""
    articles = read_articles(plan.dev)
    raw = load(plan.shipped)
    bias = best_bias(raw, articles=articles, score=score)
    parted = judged(articles, network=with_bias(raw, bias), score=score)
    knots = fitted([read for article in parted for read in article])
    origin = origin_of(plan)
    for folder in (plan.floats, plan.shipped):
        set_heads(folder / GRAPH, network, name=NAME, origin=origin, bias=bias, calibration=knots)
    shipped = load(plan.shipped)
    return Figures(
        floats=evaluate(articles, network=load(plan.floats), score=score),
        eights=evaluate(articles, network=shipped, score=score),
        crossed=crossed_full(raw, articles=articles, score=score),
        styles=tuple((style, _full(articles, style, network=shipped, score=score)) for style in ALTERED),
        bias=tuple(bias),
        error=expected_error(crossed(parted)),
        pieces=sum(len(encode(shipped.tokenizer, one.text, paragraphs=one.paragraphs)) for one in articles),
    )


def _full(articles: tuple[Article, ...], style: str, *, network: Tagger, score: Score) -> float:
    """Full F1 in percent when every article is written in this style."""
    altered = [in_style(article, style) for article in articles]
    return evaluate(altered, network=network, score=score).figures["full"]


def _making(plan: Plan, *, command: str) -> Making:
    files = [plan.shipped / GRAPH, plan.shipped / TOKENIZER]
    return Making(
        name=NAME,
        command=command,
        learnings=tuple(_learnings(plan)),
        data=(
            *((what, f"{path.parent.name}/{path.name}", digest(path)) for what, path in _material(plan)),
            ("learned from while settling", f"{plan.lessons.name}/", digest_of(plan.lessons)),
        ),
        files=tuple((path.name, digest(path)) for path in files),
        megabytes=sum(path.stat().st_size for path in files) / 1e6,
    )


def _learnings(plan: Plan) -> Iterator[tuple[str, str]]:
    """Who learned, and how long with what options."""
    if plan.teacher is not None:
        yield "The teacher", learning_of(teach(plan, plan.teacher))
    yield "The student", learning_of(train_student(plan))
    for number, checkpoint in enumerate(settle(plan), start=1):
        yield f"The same, settling ({number})", learning_of(checkpoint)


def _material(plan: Plan) -> Iterator[tuple[str, Path]]:
    """Each file, and what it was for."""
    yield "learned from", plan.train
    yield "biases and confidence fitted on, measured on", plan.dev
    if plan.teacher is not None:
        yield from (("annotated by the teacher", path) for path in plan.texts)
        yield "the teacher's annotations, learned from", hand_on(plan, plan.teacher)
