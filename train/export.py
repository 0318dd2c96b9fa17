"""A trained network as one ONNX file: operators that ONNX Runtime runs fused, weights in eight bits.

The graph is written node by node, since a traced one keeps attention and GELU in parts that cannot be quantized.
Inputs `ids`, `shapes`, `quotes`: int64 (B, L), no padding. Outputs, one a head: `label` (B, L, 7), `link` (B, L, 256).
Only an encoder without relative distances can be written so: the student, not its teacher.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic

from reportedly.errors import WeightsError
from train.calibrate import Knots
from train.network import LABELS, Network

_FUSED = "com.microsoft"
_ORIGIN = "origin"
NEUTRAL = (0.0,) * LABELS
HEADS = ("label", "link")
"""Heads of the network that become outputs of the graph, each a linear map of the encoder's states."""


@dataclass(slots=True)
class _Graph:
    """Nodes and weights as they are written."""

    weights: dict[str, NDArray[np.float32]]
    epsilon: float
    nodes: list[Any] = field(default_factory=list)
    constants: dict[str, Any] = field(default_factory=dict)

    def weight(self, name: str, *, transposed: bool = False) -> str:
        """The name of a constant that holds the network's parameter of that name."""
        values = self.weights[name]
        return self.constant(name, values.T if transposed else values)

    def constant(self, name: str, values: NDArray[Any]) -> str:
        """The name of a constant that holds these values."""
        self.constants[name] = numpy_helper.from_array(np.ascontiguousarray(values), name)
        return name

    def node(self, operator: str, inputs: list[str], output: str, *, domain: str = "", **attributes: object) -> str:
        """Adds a node and returns the name of its output."""
        made = helper.make_node(operator, inputs, [output], name=f"{output}.node", domain=domain, **attributes)
        self.nodes.append(made)
        return output


def write_float(network: Network, path: Path, *, heads: Sequence[str] = HEADS) -> None:
    """Writes the network in 32-bit floats; `path` is a working file, four times the size of what is shipped.

    Each of `heads` becomes an output of its name: another one costs the graph its own product and no second pass.

    Raises:
        WeightsError: the encoder has relative distances, as a teacher has.
    """
    if network.encoder.body.relative:
        raise WeightsError(
            "An encoder with relative distances cannot be exported; export the student, not its teacher."
        )
    state = {name: value.detach().cpu().numpy().astype(np.float32) for name, value in network.state_dict().items()}
    encoder = network.encoder
    graph = _Graph(state, encoder.body.epsilon)
    states = _embedded(graph)
    for index, layer in enumerate(encoder.layers):
        states = _layer(graph, states, prefix=f"encoder.layers.{index}.", heads=int(layer.heads))
    sizes = {}
    for head in heads:
        product = graph.node("MatMul", [states, graph.weight(f"{head}.weight", transposed=True)], f"{head}.product")
        graph.node("Add", [product, graph.weight(f"{head}.bias")], head)
        sizes[head] = state[f"{head}.bias"].shape[0]
    _save(graph, sizes, path)


def _embedded(graph: _Graph) -> str:
    parts = [
        graph.node("Gather", [graph.weight(f"encoder.{table}.weight"), name], f"{table}.rows")
        for table, name in (("word", "ids"), ("shape", "shapes"), ("quote", "quotes"))
    ]
    shape = graph.node("Shape", ["ids"], "shape.of.ids")
    bounds = [graph.constant(f"axis.{number}", np.array([number], np.int64)) for number in (0, 1, 2)]
    length = graph.node("Slice", [shape, bounds[1], bounds[2]], "length")
    positions = [graph.weight("encoder.position.weight"), bounds[0], length, bounds[0]]
    total = graph.node("Slice", positions, "position.rows")
    for part in parts:
        total = graph.node("Add", [part, total], f"{part}.added")
    return _normalized(graph, total, "encoder.norm")


def _normalized(graph: _Graph, states: str, norm: str) -> str:
    """Layer normalization as a node of its own: fused with the sum before it, it takes four times as long."""
    constants = [graph.weight(f"{norm}.{kind}") for kind in ("weight", "bias")]
    return graph.node("LayerNormalization", [states, *constants], norm, axis=-1, epsilon=graph.epsilon)


def _layer(graph: _Graph, states: str, *, prefix: str, heads: int) -> str:
    def product(inputs: str, name: str) -> str:
        weight = graph.weight(f"{prefix}{name}.weight", transposed=True)
        return graph.node("MatMul", [inputs, weight], f"{prefix}{name}.product")

    def normalized(update: str, base: str, *, norm: str, of: str) -> str:
        name = f"{prefix}{norm}"
        moved = graph.node("Add", [update, graph.weight(f"{prefix}{of}.bias")], f"{name}.moved")
        total = graph.node("Add", [moved, base], f"{name}.total")
        return _normalized(graph, total, name)

    projection = [graph.weight(f"{prefix}qkv.weight", transposed=True), graph.weight(f"{prefix}qkv.bias")]
    mixed = graph.node("Attention", [states, *projection], f"{prefix}mixed", domain=_FUSED, num_heads=heads)
    states = normalized(product(mixed, "out"), states, norm="attended", of="out")
    raised = [product(states, "up"), graph.weight(f"{prefix}up.bias")]
    bent = graph.node("BiasGelu", raised, f"{prefix}bent", domain=_FUSED)
    return normalized(product(bent, "down"), states, norm="fed", of="down")


def _save(graph: _Graph, sizes: dict[str, int], path: Path) -> None:
    shape = ["B", "L"]
    inputs = [helper.make_tensor_value_info(name, TensorProto.INT64, shape) for name in ("ids", "shapes", "quotes")]
    outputs = [helper.make_tensor_value_info(head, TensorProto.FLOAT, [*shape, size]) for head, size in sizes.items()]
    body = helper.make_graph(graph.nodes, "tagger", inputs, outputs, list(graph.constants.values()))
    opsets = [helper.make_opsetid("", 17), helper.make_opsetid(_FUSED, 1)]
    model = helper.make_model(body, opset_imports=opsets, producer_name="reportedly")
    model.ir_version = 8
    _write(model, path)


def write_quantized(source: Path, path: Path) -> None:
    """Writes the graph with eight-bit weights, a scale a column; activations are quantized as they come.

    One scale a tensor costs 1.5 points of F1; the label head stays in floats, since it is small.
    """
    partial = path.with_suffix(".partial")
    quantize_dynamic(
        str(source),
        str(partial),
        weight_type=QuantType.QInt8,
        per_channel=True,
        op_types_to_quantize=["MatMul", "Attention", "Gather"],
        nodes_to_exclude=["label.product.node"],
        extra_options={"MatMulConstBOnly": True, "DefaultTensorType": TensorProto.FLOAT},
    )
    partial.replace(path)


def set_heads(
    path: Path, network: Network, *, name: str, origin: str, bias: Sequence[float] = NEUTRAL, calibration: Knots = ()
) -> None:
    """Writes what is not in the graph into the file's metadata: link biases, label biases, the calibration.

    `origin` are the SHA-256s of the checkpoints that the graph was made from.
    """
    heads = {
        "name": name,
        "distance": _rounded(network.distance.weight.tolist()),
        "none": _rounded(network.none.tolist()),
        "bias": list(bias),
        "calibration": calibration,
    }
    model = onnx.load(str(path))
    helper.set_model_props(model, {"heads": json.dumps(heads), _ORIGIN: origin})
    _write(model, path)


def made_from(path: Path) -> str | None:
    """The SHA-256s of the checkpoints that a graph was made from; None where there is no graph with its heads."""
    if not path.exists():
        return None
    known = {prop.key: prop.value for prop in onnx.load(str(path)).metadata_props}
    return known.get(_ORIGIN)


def _write(model: Any, path: Path) -> None:
    partial = path.with_suffix(".partial")
    onnx.save(model, str(partial))
    partial.replace(path)


def _rounded(numbers: Any) -> Any:
    """The same numbers to five decimals: enough, and the same text on every machine."""
    return [_rounded(one) for one in numbers] if isinstance(numbers, list) else round(float(numbers), 5)
