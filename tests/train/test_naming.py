"""The name head is one more output of the same file, and changes nothing else in it."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest

pytest.importorskip("torch", reason="Training needs the packages of train/requirements.txt; none of them is shipped.")
pytest.importorskip("onnx", reason="Training needs the packages of train/requirements.txt; none of them is shipped.")

import onnx
import onnxruntime
import torch

from bench.re3d import Text
from reportedly.tag.features import encode, load_tokenizer
from reportedly.tag.session import FOLDER, GRAPH, SLOW_FUSIONS, TOKENIZER, fed, load
from reportedly.text import Span
from train.names import labels_of, learn, note
from train.naming import Namer, cut_head, states_graph, with_head

TEXT = "General Omar Quarn told the Velder Board that China had sent boats."
TOKENS = load_tokenizer(FOLDER / TOKENIZER)


def session(model: Any) -> Any:
    return onnxruntime.InferenceSession(
        model.SerializeToString(), providers=["CPUExecutionProvider"], disabled_optimizers=SLOW_FUSIONS
    )


@pytest.fixture(scope="module")
def bare() -> Any:
    return cut_head(onnx.load(str(FOLDER / GRAPH)))


def feed() -> dict[str, Any]:
    pieces = encode(TOKENS, TEXT, paragraphs=[Span(0, len(TEXT))])
    return fed(pieces, Span(0, len(pieces)))


def test_labels_and_links_do_not_change_by_a_bit(bare: Any, tmp_path: Path) -> None:
    torch.manual_seed(1)
    onnx.save(with_head(bare, Namer()), str(tmp_path / GRAPH))
    (tmp_path / TOKENIZER).write_bytes((FOLDER / TOKENIZER).read_bytes())
    with_name = load(tmp_path)
    assert with_name.heads.named
    before = session(bare).run(("label", "link"), feed())
    after = with_name.graph.run(("label", "link", "name"), feed())
    assert all(np.array_equal(one, other) for one, other in zip(before, after[:2], strict=True))


def test_the_graph_computes_what_the_head_does(bare: Any) -> None:
    torch.manual_seed(1)
    namer = Namer().eval()
    states = session(states_graph(bare)).run(("states",), feed())[0]
    expected = namer(torch.from_numpy(states)).detach().numpy()
    written = session(with_head(bare, namer)).run(("name",), feed())[0]
    assert np.abs(expected - written).max() < 0.05  # eight bits a weight


def test_a_head_is_taken_out_whole(bare: Any) -> None:
    again = cut_head(with_head(bare, Namer()))
    assert [node.name for node in again.graph.node] == [node.name for node in bare.graph.node]
    assert [one.name for one in again.graph.output] == ["label", "link"]


def test_each_piece_of_a_mention_has_its_label() -> None:
    pieces = encode(TOKENS, TEXT, paragraphs=[Span(0, len(TEXT))])
    board = Span(TEXT.index("the Velder"), TEXT.index(" that"))
    labels = labels_of(pieces, Text("p", "1", TEXT, {board: "organization"}, ()))
    marked = [int(label) for label in labels if label]
    assert marked[0] == 3
    assert set(marked[1:]) == {4}
    assert pieces.starts[np.flatnonzero(labels)[0]] == board.start


def test_nothing_to_learn_from_is_said() -> None:
    with pytest.raises(ValueError, match="no windows to learn names from"):
        learn([])


def test_the_card_tells_the_head_once_and_the_new_digest(tmp_path: Path) -> None:
    card, graph = tmp_path / "README.md", tmp_path / GRAPH
    card.write_text("# Weights\n\n| `tagger.onnx` | `old` |\n", encoding="utf-8")
    graph.write_bytes(b"graph")
    for _ in range(2):
        note(card, graph=graph, command="python -m train.names", data="d1", windows=3)
    text = card.read_text(encoding="utf-8")
    assert text.count("## Names") == 1
    assert "`old`" not in text
    assert "`d1`" in text
