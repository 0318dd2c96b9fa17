"""The way from annotated text to graphs, step by step; each leaves its result in the run's folder.

    teacher/final.pt     a large network learns from people's annotations
    annotated.jsonl      it annotates the same articles, and texts of other kinds
    student/final.pt     the small network learns from both
    settled-1/final.pt   it goes on from there at lower rates, with our own lessons among the articles
    settled-2/final.pt   the same once more from the student, with other draws
    floats/              its graph in 32 bits
    shipped/             its graph in eight bits

Invariants
- A step whose result is there is not done again; a training that was cut off goes on at its last half epoch, an
  annotation at its last text. A result is there whole or not at all.
- A graph names the checkpoints it was made from: of others it is made anew.
"""

import json
import shutil
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

import torch
from torch import Tensor

from reportedly.errors import WeightsError
from reportedly.tag.session import GRAPH, TOKENIZER
from train.annotate import annotate, tagger_of
from train.corpus import Article, digest, read_articles, read_texts
from train.encoders import Body, encoder_folder
from train.export import made_from, set_heads, write_float, write_quantized
from train.learn import FINAL, learn
from train.lessons import LESSONS, files_of, read_lessons
from train.network import Encoder, Network
from train.options import LESSON_PASSES, SHARE_SETTLED, Options, settling

TEACHER = "teacher"
OPTIONS_FILE = "options.json"


@dataclass(frozen=True, slots=True)
class Plan:
    """What a run is made from and where it lies.

    `data` is the folder with `train.jsonl` and `dev.jsonl`; `texts` are JSON lines of unannotated texts; `lessons` is
    the folder of our own annotated texts.
    Without a `teacher` the student learns from people's annotations alone.
    """

    data: Path
    run: Path
    student: Options
    teacher: Options | None = None
    texts: tuple[Path, ...] = ()
    lessons: Path = LESSONS

    @property
    def train(self) -> Path:
        """What is learned from."""
        return self.data / "train.jsonl"

    @property
    def dev(self) -> Path:
        """What is measured on."""
        return self.data / "dev.jsonl"

    @property
    def shipped(self) -> Path:
        """The folder of what is shipped."""
        return self.run / "shipped"

    @property
    def floats(self) -> Path:
        """The folder of the same in 32-bit floats."""
        return self.run / "floats"


def begin(plan: Plan) -> None:
    """Makes the run's folder, or makes sure that it is the same run that goes on.

    Raises:
        WeightsError: the folder holds a run of other options or other data, or a text is one that is measured on.
        OSError: an input is missing.
    """
    inputs = (plan.train, plan.dev, *plan.texts, *files_of(plan.lessons))
    told = {"plan": asdict(plan), "digests": {str(path): digest(path) for path in inputs}}
    words = json.dumps(told, default=str, indent=1, sort_keys=True)
    kept = plan.run / OPTIONS_FILE
    if kept.exists() and kept.read_text(encoding="utf-8") != words:
        raise WeightsError(
            f"{plan.run} holds a run of other options or other data; delete it, or name another folder with --run."
        )
    measured = {article.text for article in read_articles(plan.dev)}
    if any(text.text in measured for file in plan.texts for text in read_texts(file)):
        raise WeightsError(f"One of the texts to annotate is in {plan.dev}, which is measured on; take it out.")
    if not kept.exists():
        plan.run.mkdir(parents=True, exist_ok=True)
        partial = kept.with_suffix(".partial")
        partial.write_text(words, encoding="utf-8")
        partial.replace(kept)


def teach(plan: Plan, options: Options) -> Path:
    """Trains the teacher; its checkpoint."""
    return _learn(plan.run / TEACHER, options=options, articles=lambda: read_articles(plan.train))


def hand_on(plan: Plan, options: Options) -> Path:
    """Lets the teacher annotate; the file of what it found, its ids marked as the teacher's."""
    path = plan.run / "annotated.jsonl"
    if not path.exists():
        network = averaged(teach(plan, options)).to(options.device)
        texts = [*read_articles(plan.train), *(text for file in plan.texts for text in read_texts(file))]
        signed = [replace(text, id=f"{TEACHER}:{text.id}") for text in texts]
        annotate(signed, tagger=tagger_of(network, name=TEACHER, half=options.half), path=path)
    return path


def train_student(plan: Plan) -> Path:
    """Trains the student, its teacher first where it has one; its checkpoint."""

    return _learn(plan.run / "student", options=plan.student, articles=lambda: _of_both(plan))


def settle(plan: Plan) -> tuple[Path, ...]:
    """Lets the student go on at lower rates, each time from the average of its weights; the last checkpoints."""
    student = train_student(plan)
    return tuple(
        _learn(
            plan.run / f"settled-{number}",
            options=options,
            articles=lambda: _of_both(plan) + read_lessons(plan.lessons) * LESSON_PASSES,
            start=averaged(student).state_dict(),
        )
        for number, options in enumerate(settling(plan.student), start=1)
    )


def _of_both(plan: Plan) -> tuple[Article, ...]:
    """What people annotated, and what the teacher did where there is one."""
    handed = () if plan.teacher is None else read_articles(hand_on(plan, plan.teacher))
    return read_articles(plan.train) + handed


def _learn(
    folder: Path,
    *,
    options: Options,
    articles: Callable[[], tuple[Article, ...]],
    start: dict[str, Tensor] | None = None,
) -> Path:
    final = folder / FINAL
    return final if final.exists() else learn(articles(), options=options, folder=folder, start=start)


def export(plan: Plan, *, name: str) -> Network:
    """Writes the student's graphs, in floats and in eight bits, with their heads; its network."""
    network, origin = mixed(train_student(plan), settle(plan)), origin_of(plan)
    for folder in (plan.floats, plan.shipped):
        folder.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(encoder_folder() / "tokenizer.json", folder / TOKENIZER)
    if made_from(plan.floats / GRAPH) != origin:
        write_float(network, plan.floats / GRAPH)
        set_heads(plan.floats / GRAPH, network, name=name, origin=origin)
    if made_from(plan.shipped / GRAPH) != origin:
        write_quantized(plan.floats / GRAPH, plan.shipped / GRAPH)
        set_heads(plan.shipped / GRAPH, network, name=name, origin=origin)
    return network


def origin_of(plan: Plan) -> str:
    """What graphs are made from: the SHA-256s of the checkpoints, and how much of the settled ones is in them."""
    return " ".join((digest(train_student(plan)), *map(digest, settle(plan)), str(SHARE_SETTLED)))


def mixed(student: Path, settled: Sequence[Path]) -> Network:
    """The student before and after settling as one network: the mean of their weights (Wortsman et al. 2022)."""
    network = averaged(student)
    before = network.state_dict()
    states = [averaged(path).state_dict() for path in settled]
    after = {name: sum((state[name] for state in states), torch.zeros_like(one)) for name, one in before.items()}
    shares = {
        name: (1 - SHARE_SETTLED) * one + SHARE_SETTLED / len(states) * after[name] for name, one in before.items()
    }
    network.load_state_dict(shares)
    return network


def averaged(checkpoint: Path) -> Network:
    """The network of a checkpoint, with the running average of its weights where one had begun."""
    state: dict[str, Any] = torch.load(checkpoint, weights_only=True, map_location="cpu")
    network = Network(Encoder(Body(**state["options"]["body"])))
    network.load_state_dict(state["network"])
    network.load_state_dict(state["average"], strict=False)
    network.eval()
    return network
