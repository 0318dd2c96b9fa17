"""The model card: what the weights were made from and with, what they reach, and what they are bad at."""

from dataclasses import dataclass
from pathlib import Path
from string import Template

from train.evaluate import FIGURES, TYPES, Outcome
from train.options import Options

_TEXT = Path(__file__).with_name("card.md")

Styles = tuple[tuple[str, float], ...]
"""Styles by name, and full F1 in percent in each."""


@dataclass(frozen=True, slots=True)
class Making:
    """How one version of the weights came about. `data` and `files` are (name, SHA-256 in hex) each."""

    name: str
    command: str
    options: Options
    epochs: float
    minutes: float
    data: tuple[tuple[str, str], ...]
    files: tuple[tuple[str, str], ...]
    megabytes: float
    bias: tuple[float, ...]


def card(making: Making, *, floats: Outcome, eights: Outcome, styles: Styles, pieces: int) -> str:
    """The card as Markdown.

    `floats` and `eights` are the figures before and after quantizing; `styles` those of the split rewritten in
    other styles; `pieces` is the size of the split.
    """
    labels = [f"{verb} a {role}" for role in ("source", "cue", "content") for verb in ("begin", "continue")]
    return Template(_TEXT.read_text(encoding="utf-8")).substitute(
        name=making.name,
        command=making.command,
        options="\n".join(f"- {line}" for line in _lines(making.options)),
        epochs=f"{making.epochs:.1f}",
        minutes=f"{making.minutes:.0f}",
        data="\n".join(f"| `{name}` | `{digest}` |" for name, digest in making.data),
        files="\n".join(f"| `{name}` | `{digest}` |" for name, digest in making.files),
        megabytes=f"{making.megabytes:.1f}",
        bias=", ".join(f"{label} {value:+.2f}" for label, value in zip(labels, making.bias[1:], strict=True)),
        figures=_figures(floats, eights),
        styles="\n".join(f"| {style} | {full:.1f} |" for style, full in styles),
        articles=eights.articles,
        speed=f"{pieces / eights.seconds:,.0f}",
        rate=f"{eights.articles / eights.seconds:.1f}",
    )


def _lines(options: Options) -> list[str]:
    names = ("epochs", "minutes", "seed", "body_rate", "head_rate", "dropout", "masked", "restyled", "average_decay")
    told = ((name.replace("_", " "), getattr(options, name)) for name in names)
    return [f"{name}: {value:g}" for name, value in told if value is not None]


def _figures(floats: Outcome, eights: Outcome) -> str:
    rows = [*FIGURES, "full_precision", "full_recall", *(f"{kind}.full" for kind in TYPES)]
    named = ((row.replace("_", " ").replace(".full", ": full"), row) for row in rows)
    return "\n".join(f"| {name} | {floats.figures[row]:.1f} | {eights.figures[row]:.1f} |" for name, row in named)
