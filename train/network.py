"""The networks that are trained: the shipped one, six layers of MiniLM, and its teacher, twelve of MPNet.

What both learn beside their published encoders: the shape and quotation embeddings, and the heads.
"""

import torch
from torch import Tensor, nn
from torch.nn import functional

from reportedly.tag.links import BUCKETS, LINK_WIDTH
from train.encoders import QUOTES, SHAPES, STUDENT, VOCABULARY, Body

LABELS = 7
DISTANCES = 32
"""Buckets of the teacher's distances: half of them for each direction, as T5 has them."""
_FARTHEST = 128
"""Pieces: all that are farther share a bucket."""


class Layer(nn.Module):  # type: ignore[misc]
    """One transformer layer with normalization after each half, as BERT has it."""

    def __init__(self, body: Body, *, dropout: float) -> None:
        super().__init__()
        width = body.width
        self.heads = body.heads
        self.qkv = nn.Linear(width, 3 * width)
        self.out = nn.Linear(width, width)
        self.attended = nn.LayerNorm(width, body.epsilon)
        self.up = nn.Linear(width, 4 * width)
        self.down = nn.Linear(4 * width, width)
        self.fed = nn.LayerNorm(width, body.epsilon)
        self.drop = nn.Dropout(dropout)

    def forward(self, states: Tensor, mask: Tensor | None) -> Tensor:
        """(B, L, D) to (B, L, D); `mask` is added to the attention scores."""
        batch, length, width = states.shape
        split = self.qkv(states).view(batch, length, 3, self.heads, width // self.heads).permute(2, 0, 3, 1, 4)
        mixed = _attended(*split.unbind(0), mask=mask)
        mixed = mixed.transpose(1, 2).reshape(batch, length, width)
        states = self.attended(states + self.drop(self.out(mixed)))
        return self.fed(states + self.drop(self.down(functional.gelu(self.up(states)))))


def _attended(query: Tensor, key: Tensor, value: Tensor, *, mask: Tensor | None) -> Tensor:
    """(B, H, L, D / H). Written out for the processor, where torch's fused operator takes twice as long to train."""
    if query.is_cuda:
        return functional.scaled_dot_product_attention(query, key, value, attn_mask=mask)
    scores = query @ key.transpose(-1, -2) * query.shape[-1] ** -0.5
    if mask is not None:
        scores = scores + mask.to(scores.dtype)
    return functional.softmax(scores, -1, dtype=torch.float32).to(value.dtype) @ value


class Encoder(nn.Module):  # type: ignore[misc]
    """Pieces with their shapes and quotes become states; the two added embeddings start at zero."""

    def __init__(self, body: Body = STUDENT, *, dropout: float = 0.0) -> None:
        super().__init__()
        self.body = body
        self.word = nn.Embedding(VOCABULARY, body.width)
        self.position = nn.Embedding(body.positions, body.width)
        self.shape = nn.Embedding(SHAPES, body.width)
        self.quote = nn.Embedding(QUOTES, body.width)
        self.norm = nn.LayerNorm(body.width, body.epsilon)
        self.layers = nn.ModuleList(Layer(body, dropout=dropout) for _ in range(body.layers))
        if body.relative:
            self.relative = nn.Embedding(DISTANCES, body.heads)
        nn.init.zeros_(self.shape.weight)
        nn.init.zeros_(self.quote.weight)

    def forward(self, ids: Tensor, shapes: Tensor, quotes: Tensor, mask: Tensor | None) -> Tensor:
        """(B, L) three times to (B, L, D)."""
        positions = self.position.weight[: ids.shape[1]]
        states: Tensor = self.norm(self.word(ids) + positions + self.shape(shapes) + self.quote(quotes))
        if self.body.relative:
            mask = self._near(ids.shape[1]) + (0.0 if mask is None else mask)
        for layer in self.layers:
            states = layer(states, mask)
        return states

    def _near(self, length: int) -> Tensor:
        """(1, H, L, L): what each head's attention scores gain by distance."""
        places = torch.arange(length, device=self.relative.weight.device)
        return self.relative(distance_buckets(places[None] - places[:, None])).permute(2, 0, 1)[None]


def distance_buckets(offsets: Tensor) -> Tensor:
    """T5's buckets: near distances each their own, far ones growing to 128, one half for each direction."""
    half, exact = DISTANCES // 2, DISTANCES // 4
    far = exact + (torch.log(offsets.abs().clamp(min=1) / exact) / torch.log(torch.tensor(_FARTHEST / exact)) * exact)
    steps = torch.where(offsets.abs() < exact, offsets.abs(), far.long().clamp(max=half - 1))
    return steps + half * (offsets > 0).long()


class Network(nn.Module):  # type: ignore[misc]
    """The encoder and its heads: labels, and the vectors and biases that links are scored by.

    Another head is another linear map of the same states; the export writes each under its own name.
    """

    def __init__(self, encoder: Encoder, *, dropout: float = 0.0) -> None:
        super().__init__()
        width = encoder.body.width
        self.encoder = encoder
        self.label = nn.Linear(width, LABELS)
        self.link = nn.Linear(width, 4 * LINK_WIDTH)
        self.none = nn.Parameter(torch.zeros(2))
        self.distance = nn.Embedding(BUCKETS, 2)
        self.drop = nn.Dropout(dropout)
        nn.init.normal_(self.label.weight, std=0.02)
        nn.init.normal_(self.link.weight, std=0.05)
        nn.init.zeros_(self.distance.weight)

    def forward(
        self, ids: Tensor, shapes: Tensor, quotes: Tensor, mask: Tensor | None, *, half: bool = False
    ) -> tuple[Tensor, Tensor]:
        """Labels' logits (B, L, 7) and link vectors (B, L, 4 * LINK_WIDTH).

        With `half` the encoder multiplies in bfloat16, which doubles its speed; the heads stay in 32 bits.
        """
        with torch.autocast(ids.device.type, dtype=torch.bfloat16, enabled=half):
            states = self.encoder(ids, shapes, quotes, mask)
        states = self.drop(states.float())
        return self.label(states), self.link(states)
