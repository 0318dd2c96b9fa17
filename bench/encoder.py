"""How near reading comes to what this processor can do in eight bits, and what eats the rest.

    python -m bench.encoder [DATA]

Needs the package onnx (train/requirements.txt). The limit is a plain eight-bit matrix product of ONNX Runtime on one
thread, measured at the same time; the encoder's share of it is counted over the dev texts, window by window, as the
product reads them. ONNX Runtime's own profile says which operators the time goes to.
"""

import argparse
import json
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from bench import attribution, product
from reportedly.tag.features import Pieces, encode
from reportedly.tag.session import FOLDER, GRAPH, SLOW_FUSIONS, fed, load
from reportedly.tag.stage import WINDOW
from reportedly.tag.windows import plan
from reportedly.text import Span
from train.corpus import read_articles

LAYERS, WIDTH = 6, 384
PRODUCTS = 2 * LAYERS * 12 * WIDTH * WIDTH + 2 * WIDTH * (7 + 256)
"""Operations a piece in matrix products with weights: 12 squares of the width a layer, and the two heads."""
SIDE = 1024
"""Rows and columns of the plain product that stands for the limit."""
SHOWN = 10
"""Operators listed."""


def windows(data: Path) -> list[tuple[Pieces, Span]]:
    """All windows of the dev texts."""
    tokenizer = load(FOLDER).tokenizer
    found = []
    for article in read_articles(data / attribution.DEV):
        pieces = encode(tokenizer, article.text, paragraphs=article.paragraphs)
        found += [(pieces, window) for window in plan(pieces, size=WINDOW)]
    return found


def limit() -> float:
    """Operations a CPU second of a plain eight-bit matrix product."""
    from onnx import TensorProto, helper, numpy_helper

    weight = np.random.default_rng(0).integers(-99, 99, (SIDE, SIDE)).astype(np.int8)
    graph = helper.make_graph(
        [helper.make_node("MatMulInteger", ["a", "b"], ["c"])],
        "limit",
        [helper.make_tensor_value_info("a", TensorProto.UINT8, [SIDE, SIDE])],
        [helper.make_tensor_value_info("c", TensorProto.INT32, [SIDE, SIDE])],
        [numpy_helper.from_array(weight, "b")],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)])
    model.ir_version = 8
    session = _session(model.SerializeToString())
    fed_in = {"a": np.full((SIDE, SIDE), 3, np.uint8)}
    session.run(None, fed_in)
    times = []
    for _ in range(30):
        started = time.process_time()
        session.run(None, fed_in)
        times.append(time.process_time() - started)
    return 2 * SIDE**3 / min(times)


def _session(model: Any, **settings: Any) -> Any:
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    for name, value in settings.items():
        setattr(options, name, value)
    return onnxruntime.InferenceSession(
        model, options, providers=["CPUExecutionProvider"], disabled_optimizers=SLOW_FUSIONS
    )


def operators(read: Sequence[tuple[Pieces, Span]]) -> dict[str, float]:
    """Seconds of each kind of operator over these windows, by the runtime's own profile."""
    with tempfile.TemporaryDirectory() as folder:
        session = _session(str(FOLDER / GRAPH), enable_profiling=True, profile_file_prefix=f"{folder}/profile")
        for pieces, window in read:
            session.run(None, fed(pieces, window))
        events = json.loads(Path(session.end_profiling()).read_text(encoding="utf-8"))
    spent: defaultdict[str, float] = defaultdict(float)
    for kind, seconds in _kernels(events):
        spent[kind] += seconds
    return dict(spent)


def _kernels(events: Sequence[dict[str, Any]]) -> Iterator[tuple[str, float]]:
    for event in events:
        if event.get("cat") == "Node" and event["name"].endswith("kernel_time"):
            yield event["args"]["op_name"], event["dur"] / 1e6


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", nargs="?", type=Path, default=product.DATA)
    read = windows(parser.parse_args().data)
    pieces = sum(len(window) for _, window in read)
    network = load(FOLDER)
    started = time.process_time()
    for of, window in read:
        network.graph.run(("label", "link"), fed(of, window))
    rate = pieces / (time.process_time() - started)
    most = limit()
    print(f"{pieces} pieces in {len(read)} windows of at most {WINDOW}")
    print(f"limit: {most / 1e9:.0f} billion operations a CPU second, {most / PRODUCTS:,.0f} pieces")
    print(f"encoder: {rate:,.0f} pieces a CPU second, {100 * rate * PRODUCTS / most:.0f} % of the limit")
    spent = operators(read)
    for kind, seconds in sorted(spent.items(), key=lambda one: -one[1])[:SHOWN]:
        print(f"  {kind:28} {100 * seconds / sum(spent.values()):5.1f} %")


if __name__ == "__main__":
    main()
