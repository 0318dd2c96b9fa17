"""A trained network annotates texts that nobody has annotated, in the corpus's own form.

So a large teacher hands on what it has learned: the student reads its annotations beside those of people,
on the same articles and on texts of other kinds (Kim and Rush 2016 call it distillation of sequences).
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import torch

from reportedly.tag.features import load_tokenizer
from reportedly.tag.session import Heads
from reportedly.tag.session import Network as Tagger
from train.corpus import Article, row
from train.encoders import encoder_folder
from train.evaluate import read
from train.network import LABELS, Network


@dataclass(frozen=True, slots=True)
class TorchGraph:
    """A network that torch runs, in place of an exported graph."""

    network: Network
    half: bool

    def run(self, names: Sequence[str], feed: dict[str, Any]) -> list[Any]:
        """The outputs of these names for one window."""
        device = self.network.none.device
        ids, shapes, quotes = (torch.from_numpy(feed[name]).to(device) for name in ("ids", "shapes", "quotes"))
        with torch.inference_mode():
            label, link = self.network(ids, shapes, quotes, None, half=self.half)
        outputs = {"label": label, "link": link}
        return [outputs[name].float().cpu().numpy() for name in names]


def tagger_of(network: Network, *, name: str, half: bool = False) -> Tagger:
    """A network in training as a tagger that reads."""
    distance, none = (table.detach().cpu().numpy() for table in (network.distance.weight, network.none))
    heads = Heads(name, distance=distance, none=none, bias=np.zeros(LABELS, np.float32))
    network.eval()
    return Tagger(load_tokenizer(encoder_folder() / "tokenizer.json"), TorchGraph(network, half), heads)


def annotate(texts: Sequence[Article], *, tagger: Tagger, path: Path) -> None:
    """Writes the texts with what the tagger finds in them, as JSON lines.

    One that was cut off goes on behind its last whole line; until it is done the file has another name.
    """
    partial = path.with_suffix(".partial")
    whole = _whole_lines(partial)
    partial.write_bytes(b"".join(whole))
    with partial.open("a", encoding="utf-8") as lines:
        for text in texts[len(whole) :]:
            found = read(text, network=tagger)
            lines.write(json.dumps(row(replace(text, relations=found)), ensure_ascii=False) + "\n")
    partial.replace(path)


def _whole_lines(path: Path) -> list[bytes]:
    if not path.exists():
        return []
    return [line for line in path.read_bytes().splitlines(keepends=True) if line.endswith(b"\n")]
