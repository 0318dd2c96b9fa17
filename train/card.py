"""The model card: what the weights were made from and with, what they reach, and what they are bad at."""

from dataclasses import dataclass
from pathlib import Path
from string import Template
from typing import Any

import torch

from train.evaluate import FIGURES, TYPES, Outcome

_TEXT = Path(__file__).with_name("card.md")
_UNTOLD = ("device", "threads", "link_weight", "shortest_window", "longest_window", "batch_pieces")
"""Options that a card need not tell."""


@dataclass(frozen=True, slots=True)
class Making:
    """How one version of the weights came about.

    `learnings` are who learned, and a sentence about it; `data` what for, name and SHA-256; `files` name and SHA-256.
    """

    name: str
    command: str
    learnings: tuple[tuple[str, str], ...]
    data: tuple[tuple[str, str, str], ...]
    files: tuple[tuple[str, str], ...]
    megabytes: float


@dataclass(frozen=True, slots=True)
class Figures:
    """What a finished tagger reaches: in floats, as shipped, in each style by name.

    `crossed` is full F1 with biases chosen on one half of the split and measured on the other, both ways; `error` the
    expected calibration error of confidences fitted and measured likewise; `pieces` the size of the split.
    """

    floats: Outcome
    eights: Outcome
    crossed: float
    styles: tuple[tuple[str, float], ...]
    bias: tuple[float, ...]
    error: float
    pieces: int


def card(making: Making, figures: Figures) -> str:
    """The card as Markdown."""
    eights = figures.eights
    return Template(_TEXT.read_text(encoding="utf-8")).substitute(
        name=making.name,
        command=making.command,
        learnings="\n\n".join(f"{who}: {told}" for who, told in making.learnings),
        data="\n".join(f"| {what} | `{name}` | `{digest}` |" for what, name, digest in making.data),
        files="\n".join(f"| `{name}` | `{digest}` |" for name, digest in making.files),
        megabytes=f"{making.megabytes:.1f}",
        figures=_rows(figures.floats, eights),
        styles="\n".join(
            f"| {name} | {full:.1f} | {full - eights.figures['full']:+.1f} |" for name, full in figures.styles
        ),
        articles=eights.articles,
        bias=_biases(figures.bias),
        crossed=f"{figures.crossed:.1f}",
        error=f"{figures.error:.3f}",
        speed=f"{figures.pieces / eights.seconds:,.0f}",
        rate=f"{eights.articles / eights.seconds:.1f}",
    )


def learning_of(checkpoint: Path) -> str:
    """A sentence about a training: which encoder, how long, with what options."""
    state: dict[str, Any] = torch.load(checkpoint, weights_only=True, map_location="cpu")
    options, (_, _, pieces, seconds) = dict(state["options"]), state["place"]
    body = options.pop("body")
    listed = ", ".join(
        f"{name.replace('_', ' ')} {_plain(value)}" for name, value in options.items() if _is_told(name, value)
    )
    return (
        f"{body['layers']} layers of {body['kind']}, {pieces / state['size']:.1f} epochs of {state['size']:,} pieces "
        f"in {seconds / 60:.0f} minutes by the clock; {listed}."
    )


def _is_told(name: str, value: object) -> bool:
    return value is not None and name not in _UNTOLD


def _plain(value: object) -> str:
    return f"{value:g}" if isinstance(value, float) else str(value)


def _biases(bias: tuple[float, ...]) -> str:
    labels = [f"{verb} a {role}" for role in ("source", "cue", "content") for verb in ("begin", "continue")]
    return ", ".join(f"{label} {value:+.2f}" for label, value in zip(labels, bias[1:], strict=True))


def _rows(floats: Outcome, eights: Outcome) -> str:
    rows = [*FIGURES, "full_precision", "full_recall", *(f"{kind}.full" for kind in TYPES)]
    named = ((row.replace("_", " ").replace(".full", ": full"), row) for row in rows)
    return "\n".join(f"| {name} | {floats.figures[row]:.1f} | {eights.figures[row]:.1f} |" for name, row in named)
