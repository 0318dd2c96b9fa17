"""The name head: its network, and how it is written into the tagger's graph and taken out again."""

import json
from typing import Any

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper
from torch import Tensor, nn
from torch.nn import functional

LAYERS = ("encoder.norm", *(f"encoder.layers.{number}.fed" for number in range(6)))
"""Outputs of the graph's nodes that the head reads: the embedded pieces, and what each layer makes of them."""
STATES, WIDTH, REACH, LABELS = 384 * len(LAYERS), 128, 5, 9
"""Numbers a piece coming in and inside; pieces a convolution sees; labels."""
PREFIX = "name"
"""Begins the names of all of the head's nodes and constants."""


class Namer(nn.Module):  # type: ignore[misc]
    """(B, L, STATES) to (B, L, LABELS)."""

    def __init__(self) -> None:
        super().__init__()
        self.inner = nn.Linear(STATES, WIDTH)
        self.mix = nn.Conv1d(WIDTH, WIDTH, REACH, padding=REACH // 2)
        self.label = nn.Linear(WIDTH, LABELS)
        self.early, self.late = nn.Dropout(0.1), nn.Dropout(0.3)

    def forward(self, states: Tensor) -> Tensor:
        """Labels' logits."""
        inner = functional.gelu(self.inner(self.early(states)))
        mixed = functional.gelu(self.mix(self.late(inner).transpose(1, 2))).transpose(1, 2)
        logits: Tensor = self.label(self.late(inner + mixed))
        return logits


def states_graph(model: Any) -> Any:
    """The graph with one output alone: the states of all layers side by side."""
    made = onnx.ModelProto()
    made.CopyFrom(model)
    made.graph.node.append(helper.make_node("Concat", list(LAYERS), ["states"], axis=2))
    del made.graph.output[:]
    made.graph.output.append(helper.make_tensor_value_info("states", TensorProto.FLOAT, ["B", "L", STATES]))
    return made


def cut_head(model: Any) -> Any:
    """The graph as it was before it had a name head."""
    made = onnx.ModelProto()
    made.CopyFrom(model)
    for field in (made.graph.node, made.graph.initializer, made.graph.output):
        kept = [one for one in field if not one.name.startswith(PREFIX)]
        del field[:]
        field.extend(kept)
    return made


def with_head(model: Any, namer: Namer) -> Any:
    """The graph with the head as one more output; its matrices in eight bits, a scale a column.

    They are multiplied out once, when the file is loaded: activations stay in floats.
    """
    made = onnx.ModelProto()
    made.CopyFrom(model)
    state = {name: value.detach().numpy() for name, value in namer.state_dict().items()}
    graph = made.graph

    def node(operator: str, inputs: list[str], output: str, **attributes: object) -> str:
        domain = "com.microsoft" if operator == "Gelu" else ""
        graph.node.append(
            helper.make_node(operator, inputs, [output], name=f"{PREFIX}.{output}.node", domain=domain, **attributes)
        )
        return output

    def stored(name: str, values: NDArray[Any]) -> str:
        graph.initializer.append(numpy_helper.from_array(np.ascontiguousarray(values), f"{PREFIX}.{name}"))
        return f"{PREFIX}.{name}"

    def constant(name: str, values: NDArray[np.float32]) -> str:
        if values.ndim == 1:
            return stored(name, values)
        scale = np.abs(values).max(0, keepdims=True) / 127
        eights = stored(name, np.rint(values / scale).astype(np.int8))
        wide = node("Cast", [eights], f"{PREFIX}.{name}.wide", to=TensorProto.FLOAT)
        return node("Mul", [wide, stored(f"{name}.scale", scale.astype(np.float32))], f"{PREFIX}.{name}.scaled")

    def added(product: str, bias: str, output: str) -> str:
        return node("Add", [product, constant(bias, state[bias])], output)

    states = node("Concat", list(LAYERS), f"{PREFIX}.states", axis=2)
    product = node("MatMul", [states, constant("inner.weight", state["inner.weight"].T)], f"{PREFIX}.inner.product")
    inner = node("Gelu", [added(product, "inner.bias", f"{PREFIX}.inner.sum")], f"{PREFIX}.inner")
    turned = node("Transpose", [inner], f"{PREFIX}.turned", perm=[0, 2, 1])
    weights = [constant(f"mix.{kind}", state[f"mix.{kind}"]) for kind in ("weight", "bias")]
    mixed = node("Conv", [turned, *weights], f"{PREFIX}.mixed", pads=[REACH // 2] * 2, kernel_shape=[REACH])
    bent = node("Transpose", [node("Gelu", [mixed], f"{PREFIX}.bent")], f"{PREFIX}.back", perm=[0, 2, 1])
    total = node("Add", [inner, bent], f"{PREFIX}.total")
    product = node("MatMul", [total, constant("label.weight", state["label.weight"].T)], f"{PREFIX}.label.product")
    added(product, "label.bias", PREFIX)
    graph.output.append(helper.make_tensor_value_info(PREFIX, TensorProto.FLOAT, ["B", "L", LABELS]))
    for prop in made.metadata_props:
        if prop.key == "heads":
            prop.value = json.dumps({**json.loads(prop.value), "named": True})
    return made
