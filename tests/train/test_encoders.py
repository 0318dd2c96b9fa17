"""Published encoders keep their meaning under our names."""

import pytest

pytest.importorskip("torch", reason="Training needs the packages of train/requirements.txt; none of them is shipped.")

import torch

from reportedly.errors import WeightsError
from train import encoders
from train.encoders import STUDENT, TEACHER, VOCABULARY, Body, published
from train.network import Encoder, distance_buckets


def theirs(body: Body) -> dict[str, torch.Tensor]:
    """Weights as MPNet's publishers name them; each number tells its row."""
    width, rows = body.width, VOCABULARY + 5
    known = {
        "embeddings.word_embeddings.weight": torch.arange(rows)[:, None].expand(rows, width).float(),
        "embeddings.position_embeddings.weight": torch.zeros(514, width),
        "embeddings.LayerNorm.weight": torch.ones(width),
        "embeddings.LayerNorm.bias": torch.zeros(width),
        "encoder.relative_attention_bias.weight": torch.zeros(32, body.heads),
    }
    sizes: dict[str, tuple[int, ...]] = {
        "attention.attn.q": (width, width),
        "attention.attn.k": (width, width),
        "attention.attn.v": (width, width),
    }
    sizes |= {"attention.attn.o": (width, width), "intermediate.dense": (4 * width, width)}
    sizes |= {"output.dense": (width, 4 * width), "attention.LayerNorm": (width,), "output.LayerNorm": (width,)}
    for index in range(body.layers):
        for name, size in sizes.items():
            known[f"encoder.layer.{index}.{name}.weight"] = torch.zeros(size)
            known[f"encoder.layer.{index}.{name}.bias"] = torch.zeros(size[0])
    return known


def test_the_teacher_s_word_pieces_are_laid_in_our_order(monkeypatch: pytest.MonkeyPatch) -> None:
    body = Body("mpnet", layers=1, width=8, heads=2, relative=True)
    monkeypatch.setattr(encoders, "_teacher", lambda: theirs(body))
    ours = published(body)
    rows = ours["word.weight"][:, 0].long().tolist()
    assert (rows[101], rows[102], rows[103], rows[100], rows[2000]) == (0, 2, 30526, 104, 2004)
    missing, unknown = Encoder(body).load_state_dict(ours, strict=False)
    assert (sorted(missing), unknown) == (["quote.weight", "shape.weight"], [])


def test_distances_fall_into_t5_s_buckets() -> None:
    offsets = torch.tensor([0, -1, -7, -8, -127, -500, 1, 7, 8, 127, 500])
    assert distance_buckets(offsets).tolist() == [0, 1, 7, 8, 15, 15, 17, 23, 24, 31, 31]


def test_a_missing_package_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(encoders, "_STUDENT_PACKAGE", "no_such_package_anywhere")
    with pytest.raises(WeightsError, match=r"no_such_package_anywhere.*encoders\.txt"):
        published(STUDENT)
    assert TEACHER.width == 2 * STUDENT.width
