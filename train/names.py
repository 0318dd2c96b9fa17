"""Adds the name head to the shipped tagger: a small network on the states of its layers, which stay as they are.

    python -m train.names --data ../shared/data --weights reportedly/weights

The head learns from re3d's texts, those of the held publisher left out, what is a person, an organization, a place, a
nationality. The encoder is frozen: the head reads the states that the shipped eight-bit graph computes, so what it
learns from is what it reads later, and labels and links of the graph do not change by a bit. The head is written into
the same file as one more output, `name`; one pass serves all. Run on a tagger that has a head, it is made anew.

It is learned twice. A first head teaches: where it and the rules agree about news texts that nobody annotated
(`train/silver.py`), the second one learns from these and then from re3d again.

What it is: the states of all layers side by side (2,688 numbers a piece) become WIDTH numbers, each piece's are mixed
with its neighbours' by convolutions, and become nine labels.

    python -m train.names --develop

measures instead, and writes nothing: F1 of the mentions of each training publisher, by heads that learned from the
others.
"""

import argparse
import random
import shlex
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import onnx
import torch
from torch import Tensor, nn
from torch.nn import functional

from bench import re3d
from bench.parties import scored
from bench.product import DATA
from reportedly.link.mentioned import mentions
from reportedly.model import Tags
from reportedly.tag.features import Pieces
from reportedly.tag.names import NAME_KINDS
from reportedly.tag.session import GRAPH
from reportedly.text import Span
from train.naming import LABELS, STATES, Namer, cut_head, with_head
from train.silver import LEFT_OUT, digest, logits_of, named, silver, texts
from train.windows import Ints, Lesson, Page, Reader

SEED = 0


@dataclass(frozen=True, slots=True)
class Phase:
    """One training: from `average` of its steps on, the weights are averaged; a batch is in windows."""

    epochs: int
    rate: float
    batch: int
    average: float | None = None


TEACHING = Phase(epochs=20, rate=1e-3, batch=8, average=0.6)
SILVER, GOLD = Phase(epochs=2, rate=1e-3, batch=16), Phase(epochs=12, rate=7e-4, batch=8, average=0.6)
"""Of the first head; of the second one, which learns from silver and twice the gold, then from gold. Chosen by leaving
out one training publisher after the other: `--develop`."""


def main() -> None:
    """Reads the command line, trains, and writes the graph and its card."""
    parser = argparse.ArgumentParser(prog="python -m train.names", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--data", type=Path, default=DATA, help="folder of the development data")
    parser.add_argument("--weights", type=Path, default=Path("reportedly/weights"), help="the tagger's folder")
    parser.add_argument("--develop", action="store_true", help="measure on each training publisher, write nothing")
    asked = parser.parse_args()
    torch.set_num_threads(1)
    folder, path = asked.data / "parties" / "re3d", asked.weights / GRAPH
    bare = cut_head(onnx.load(str(path)))
    reader = Reader(bare, weights=asked.weights)
    gold = [(text, reader.page(text.text)) for text in re3d.texts(held=False, folder=folder)]
    pages = [reader.page(text) for text in texts(asked.data)]
    if asked.develop:
        develop(gold, pages)
        return
    namer = made(list(lessons_of(gold)), pages)
    onnx.save(with_head(bare, namer), str(path))
    command = shlex.join(["python", "-m", "train.names", *sys.argv[1:]])
    read = (re3d.digest(folder), digest(asked.data))
    note(asked.weights / "README.md", graph=path, command=command, data=read, texts=(len(gold), len(pages)))


def develop(gold: Sequence[tuple[re3d.Text, Page]], pages: Sequence[Page]) -> None:
    """Prints for each publisher the F1 of all mentions and of names, by a head that learned from the others."""
    for publisher in sorted({text.publisher for text, _ in gold}):
        namer = made(list(lessons_of(one for one in gold if one[0].publisher != publisher)), pages)
        left = [one for one in gold if one[0].publisher == publisher]
        found = [mentions(page.document, page.marks, _tags(namer, page)) for _, page in left]
        told = [scored([text for text, _ in left], found, kind=None, named=only)[0] for only in (False, True)]
        print(f"{publisher:44} {told[0]:6.1f} {told[1]:6.1f}", flush=True)


def _tags(namer: Namer, page: Page) -> Tags:
    return Tags((), (), "none", names=named(page, [logits_of(namer, section) for section in page.sections]))


def lessons_of(gold: Iterable[tuple[re3d.Text, Page]]) -> Iterator[Lesson]:
    """The windows of these texts with their labels."""
    for text, page in gold:
        for section in page.sections:
            yield from section.lessons(labels_of(section.pieces, text))


def labels_of(pieces: Pieces, text: re3d.Text) -> Ints:
    """The label of each piece: 0, or twice the kind's number and 1 where a mention begins, 2 where it goes on.

    What an annotator marked and the judges refused is left out.
    """
    labels = np.zeros(len(pieces), np.int64)
    for span in text.refused:
        labels[_within(pieces, span)] = LEFT_OUT
    for span, kind in text.mentions.items():
        inside = _within(pieces, span)
        if inside.start < inside.stop:
            labels[inside] = 2 * NAME_KINDS.index(kind) + 2
            labels[inside.start] -= 1
    return labels


def _within(pieces: Pieces, span: Span) -> slice:
    first = int(np.searchsorted(pieces.starts, span.start))
    return slice(first, int(np.searchsorted(pieces.ends, span.end, side="right")))


def made(gold: Sequence[Lesson], pages: Sequence[Page]) -> Namer:
    """A head that learned from gold, and from the silver that a first head makes of the pages; none without pages.

    Raises:
        ValueError: there is nothing to learn from.
    """
    torch.manual_seed(SEED)
    namer = Namer()
    learn(namer, gold, phase=TEACHING)
    if not pages:
        return namer
    told = list(silver(pages, namer))
    torch.manual_seed(SEED)
    namer = Namer()
    learn(namer, [*told, *gold, *gold], phase=SILVER)
    learn(namer, gold, phase=GOLD)
    return namer


def learn(namer: Namer, lessons: Sequence[Lesson], *, phase: Phase) -> None:
    """Trains the head on these windows; the same each time on one machine.

    Raises:
        ValueError: there is nothing to learn from.
    """
    if not lessons:
        raise ValueError("There are no windows to learn names from; is the data's folder right?")
    namer.train()
    draws = random.Random(SEED)
    steps = phase.epochs * -(-len(lessons) // phase.batch)
    optimizer = torch.optim.AdamW(namer.parameters(), lr=phase.rate, weight_decay=0.01)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: min(1.0, (step + 1) / 20) * (1 - step / steps))
    average = torch.optim.swa_utils.AveragedModel(namer)
    for step, batch in enumerate(_batches(lessons, phase=phase, draws=draws), start=1):
        states, labels = _batch(batch)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            logits = namer(states)
        loss = functional.cross_entropy(logits.float().reshape(-1, LABELS), labels.reshape(-1), ignore_index=LEFT_OUT)
        if not loss.isfinite():  # nothing in the batch is learned from
            continue
        optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(namer.parameters(), 1.0)
        optimizer.step()
        schedule.step()
        if phase.average is not None and step >= phase.average * steps:
            average.update_parameters(namer)
    if phase.average is not None:
        namer.load_state_dict(average.module.state_dict())
    namer.eval()


def _batches(lessons: Sequence[Lesson], *, phase: Phase, draws: random.Random) -> Iterator[list[Lesson]]:
    """Windows of like lengths together, the batches in an order drawn anew each epoch."""
    for _ in range(phase.epochs):
        order = draws.sample(range(len(lessons)), len(lessons))
        order.sort(key=lambda index: len(lessons[index].labels) // 20)
        firsts = list(range(0, len(order), phase.batch))
        draws.shuffle(firsts)
        yield from ([lessons[index] for index in order[first : first + phase.batch]] for first in firsts)


def _batch(lessons: Sequence[Lesson]) -> tuple[Tensor, Tensor]:
    longest = max(len(lesson.labels) for lesson in lessons)
    states = np.zeros((len(lessons), longest, STATES), np.float32)
    labels = np.full((len(lessons), longest), LEFT_OUT, np.int64)
    for row, lesson in enumerate(lessons):
        states[row, : len(lesson.labels)] = lesson.states
        labels[row, : len(lesson.labels)] = lesson.labels
    return torch.from_numpy(states), torch.from_numpy(labels)


HEADING = "## Names"


def note(card: Path, *, graph: Path, command: str, data: tuple[str, str], texts: tuple[int, int]) -> None:
    """Writes into the model card what the head was made with, and the graph's new digest.

    `data` are the digests of re3d and of the unannotated texts, `texts` how many of each were learned from.
    """
    lines = card.read_text(encoding="utf-8").split(f"\n{HEADING}\n")[0].rstrip().split("\n")
    told = re3d.digest_of(graph)
    lines = [f"| `{GRAPH}` | `{told}` |" if line.startswith(f"| `{GRAPH}` |") else line for line in lines]
    size = sum(path.stat().st_size for path in graph.parent.iterdir() if path.suffix in (".onnx", ".json")) / 1e6
    lines = [f"{size:.1f} megabytes in all." if line.endswith(" megabytes in all.") else line for line in lines]
    lines += [
        "",
        HEADING,
        "",
        f"`{command}`",
        "",
        f"One more output of the same pass: a head on the frozen states of all layers, seed {SEED}, learned from",
        f"{texts[0]} texts of re3d (Dstl, https://github.com/dstl/re3d), SHA-256 of what was read",
        f"`{data[0]}`; the texts of {', '.join(re3d.HELD)} were left out, and are what `bench/parties.py` measures on.",
        f"Before that it learned from {texts[1]} news texts where a first head and the rules agree about them: a part",
        "of FA-KES and of PolNeAR's training articles (`train/silver.py`), SHA-256 of what was read",
        f"`{data[1]}`.",
        "Labels and links are what they were before it, to the last bit.",
        "The publishers' licences: public domain (CENTCOM, US State Department), CC BY 3.0 AU (Australian Department",
        "of Foreign Affairs), CC BY-SA 3.0 (Wikipedia), CC BY-NC 3.0 (BBC), free reuse with the source named (the EU's",
        "delegation to Syria). FA-KES: CC BY 4.0, its articles are their publishers'.",
    ]
    card.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
