"""Adds the name head to the shipped tagger: a small network on the states of its layers, which stay as they are.

    python -m train.names --data ../shared/data/parties/re3d --weights reportedly/weights

The head learns from re3d's texts, those of the held publisher left out, what is a person, an organization, a place, a
nationality. The encoder is frozen: the head reads the states that the shipped eight-bit graph computes, so what it
learns from is what it reads later, and labels and links of the graph do not change by a bit. The head is written into
the same file as one more output, `name`; one pass serves all. Run on a tagger that has a head, it is made anew.

    python -m train.names --develop

writes nothing and prints the F1 of each training publisher's mentions, all and names alone, and of all of them
together, by heads that learned from the others.

What it is: the states of all layers side by side (2,688 numbers a piece) become WIDTH numbers, each piece's are mixed
with its neighbours' by convolutions, and become nine labels.
"""

import argparse
import random
import shlex
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from shutil import copyfile
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional

from bench import re3d
from bench.parties import Found, scored
from bench.voices import document_of
from reportedly.link.mentioned import mentions
from reportedly.structure import structure
from reportedly.tag.features import Pieces, encode, load_tokenizer
from reportedly.tag.names import NAME_KINDS
from reportedly.tag.session import GRAPH, SLOW_FUSIONS, TOKENIZER, Network, fed, load
from reportedly.tag.stage import WINDOW, sections, tagged
from reportedly.tag.windows import plan
from train.naming import LABELS, STATES, Namer, cut_head, states_graph, with_head

Ints = NDArray[np.int64]

SEED, EPOCHS, RATE, BATCH = 0, 20, 1e-3, 8
"""Chosen by leaving out one training publisher after the other; a batch is in windows."""


@dataclass(frozen=True, slots=True)
class Lesson:
    """One window: its states (n, STATES) in half floats, and the label of each piece."""

    states: NDArray[np.float16]
    labels: Ints


def main() -> None:
    """Reads the command line, trains, and writes the graph and its card."""
    parser = argparse.ArgumentParser(prog="python -m train.names", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--data", type=Path, default=re3d.FOLDER, help="folder of re3d's publishers")
    parser.add_argument("--weights", type=Path, default=Path("reportedly/weights"), help="the tagger's folder")
    parser.add_argument("--develop", action="store_true", help="measure on each training publisher, write nothing")
    asked = parser.parse_args()
    torch.set_num_threads(1)
    path = asked.weights / GRAPH
    bare = cut_head(onnx.load(str(path)))
    if asked.develop:
        develop(tuple(re3d.texts(held=False, folder=asked.data)), weights=asked.weights, graph=bare)
        return
    lessons = list(lessons_of(re3d.texts(held=False, folder=asked.data), weights=asked.weights, graph=bare))
    namer = learn(lessons)
    onnx.save(with_head(bare, namer), str(path))
    command = shlex.join(["python", "-m", "train.names", *sys.argv[1:]])
    note(asked.weights / "README.md", graph=path, command=command, data=re3d.digest(asked.data), windows=len(lessons))


def develop(texts: Sequence[re3d.Text], *, weights: Path, graph: Any) -> None:
    """Prints for each publisher, and over all, the F1 of all mentions and of names, by heads that know the others."""
    found: dict[str, Found] = {}
    for publisher in sorted({text.publisher for text in texts}):
        known = (text for text in texts if text.publisher != publisher)
        namer = learn(list(lessons_of(known, weights=weights, graph=graph)))
        left = [text for text in texts if text.publisher == publisher]
        with TemporaryDirectory() as folder:
            onnx.save(with_head(graph, namer), str(Path(folder) / GRAPH))
            copyfile(weights / TOKENIZER, Path(folder) / TOKENIZER)
            network = load(Path(folder))
            found |= {text.id: _read(text, network=network) for text in left}
        _tell(publisher, left, found)
    _tell("together", texts, found)


def _read(text: re3d.Text, *, network: Network) -> Found:
    document = document_of(text.text)
    marks = structure(document)
    return mentions(document, marks, tagged(text.text, sections(marks), network=network))


def _tell(name: str, texts: Sequence[re3d.Text], found: Mapping[str, Found]) -> None:
    scores = (scored(texts, [found[text.id] for text in texts], kind=None, named=only)[0] for only in (False, True))
    print(f"{name:44}", *(f"{score:6.1f}" for score in scores), flush=True)


def lessons_of(texts: Iterable[re3d.Text], *, weights: Path, graph: Any) -> Iterator[Lesson]:
    """The windows of these texts, cut as the product cuts them."""
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    session = onnxruntime.InferenceSession(
        states_graph(graph).SerializeToString(),
        options,
        providers=["CPUExecutionProvider"],
        disabled_optimizers=SLOW_FUSIONS,
    )
    tokenizer = load_tokenizer(weights / TOKENIZER)
    for text in texts:
        for section in sections(structure(document_of(text.text))):
            pieces = encode(tokenizer, text.text, paragraphs=section)
            labels = labels_of(pieces, text)
            for window in plan(pieces, size=WINDOW):
                states = session.run(("states",), fed(pieces, window))[0][0, 1:-1]
                yield Lesson(states.astype(np.float16), labels[window.start : window.end])


def labels_of(pieces: Pieces, text: re3d.Text) -> Ints:
    """The label of each piece: 0, or twice the kind's number and 1 where a mention begins, 2 where it goes on."""
    labels = np.zeros(len(pieces), np.int64)
    for span, kind in text.mentions.items():
        first = int(np.searchsorted(pieces.starts, span.start))
        end = int(np.searchsorted(pieces.ends, span.end, side="right"))
        if first < end:
            number = 2 * [*NAME_KINDS].index(kind)  # type: ignore[arg-type]
            labels[first] = number + 1
            labels[first + 1 : end] = number + 2
    return labels


def learn(lessons: Sequence[Lesson]) -> Namer:
    """A head trained on these windows; the same each time on one machine.

    Raises:
        ValueError: there is nothing to learn from.
    """
    if not lessons:
        raise ValueError("There are no windows to learn names from; is the data's folder right?")
    torch.manual_seed(SEED)
    namer = Namer()
    draws = random.Random(SEED)
    steps = EPOCHS * -(-len(lessons) // BATCH)
    optimizer = torch.optim.AdamW(namer.parameters(), lr=RATE, weight_decay=0.01)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: min(1.0, (step + 1) / 20) * (1 - step / steps))
    for _ in range(EPOCHS):
        order = draws.sample(range(len(lessons)), len(lessons))
        for first in range(0, len(order), BATCH):
            states, labels = _batch([lessons[index] for index in order[first : first + BATCH]])
            loss = functional.cross_entropy(namer(states).reshape(-1, LABELS), labels.reshape(-1), ignore_index=-100)
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(namer.parameters(), 1.0)
            optimizer.step()
            schedule.step()
    namer.eval()
    return namer


def _batch(lessons: Sequence[Lesson]) -> tuple[Tensor, Tensor]:
    longest = max(len(lesson.labels) for lesson in lessons)
    states = np.zeros((len(lessons), longest, STATES), np.float32)
    labels = np.full((len(lessons), longest), -100, np.int64)
    for row, lesson in enumerate(lessons):
        states[row, : len(lesson.labels)] = lesson.states
        labels[row, : len(lesson.labels)] = lesson.labels
    return torch.from_numpy(states), torch.from_numpy(labels)


HEADING = "## Names"


def note(card: Path, *, graph: Path, command: str, data: str, windows: int) -> None:
    """Writes into the model card what the head was made with, and the graph's new digest."""
    lines = card.read_text(encoding="utf-8").split(f"\n{HEADING}\n")[0].rstrip().split("\n")
    digest = re3d.digest_of(graph)
    lines = [f"| `{GRAPH}` | `{digest}` |" if line.startswith(f"| `{GRAPH}` |") else line for line in lines]
    size = sum(path.stat().st_size for path in graph.parent.iterdir() if path.suffix in (".onnx", ".json")) / 1e6
    lines = [f"{size:.1f} megabytes in all." if line.endswith(" megabytes in all.") else line for line in lines]
    lines += [
        "",
        HEADING,
        "",
        f"`{command}`",
        "",
        f"One more output of the same pass: a head on the frozen states of all layers, {EPOCHS} epochs, seed {SEED},",
        f"over {windows} windows of re3d (Dstl, https://github.com/dstl/re3d), SHA-256 of what was read",
        f"`{data}`; the texts of {', '.join(re3d.HELD)} were left out, and are what `bench/parties.py` measures on.",
        "Labels and links are what they were before it, to the last bit.",
        "The publishers' licences: public domain (CENTCOM, US State Department), CC BY 3.0 AU (Australian Department",
        "of Foreign Affairs), CC BY-SA 3.0 (Wikipedia), CC BY-NC 3.0 (BBC), free reuse with the source named (the EU's",
        "delegation to Syria).",
    ]
    card.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
