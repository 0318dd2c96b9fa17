"""A finished training becomes what is shipped: graph, tokenizer, label biases, model card."""

import shutil
from dataclasses import dataclass, fields
from pathlib import Path
from types import ModuleType
from typing import Any

import torch

from reportedly.tag.features import encode
from reportedly.tag.session import GRAPH, TOKENIZER, load
from reportedly.tag.session import Network as Tagger
from train.calibrate import best_bias, with_bias
from train.card import Making, card
from train.corpus import Article, digest, read_articles
from train.evaluate import Outcome, evaluate, load_scorer
from train.export import set_heads, write_float, write_quantized
from train.network import Encoder, Network, encoder_folder
from train.options import Options
from train.styles import in_style

NAME = "tagger.v1"
COMMAND = "python -m train --data POLNEAR --scorer SCORER --out reportedly/weights"
_NEUTRAL = [0.0] * 7
_STYLES = ("straight", "single", "none", "lower", "upper", "unbroken")
"""Styles that the card has figures for."""


@dataclass(frozen=True, slots=True)
class Places:
    """Where things lie: the data's folder (`train.jsonl`, `dev.jsonl`), the scorer, and where the weights shall go."""

    data: Path
    scorer: Path
    out: Path


def ship(checkpoint: Path, places: Places) -> tuple[Outcome, Outcome]:
    """Writes the weights folder; returns the figures in floats and as shipped."""
    state: dict[str, Any] = torch.load(checkpoint, weights_only=True, map_location="cpu")
    network = averaged(state)
    work = checkpoint.parent / "floats"
    for folder in (work, places.out):
        folder.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(encoder_folder() / "tokenizer.json", folder / TOKENIZER)
    write_float(network, work / GRAPH)
    write_quantized(work / GRAPH, places.out / GRAPH)
    for folder in (work, places.out):
        set_heads(folder / GRAPH, network, name=NAME, bias=_NEUTRAL)
    articles, scorer = read_articles(places.data / "dev.jsonl"), load_scorer(places.scorer)
    bias = best_bias(load(places.out), articles=articles, scorer=scorer)
    set_heads(places.out / GRAPH, network, name=NAME, bias=bias)
    floats = evaluate(articles, network=with_bias(load(work), bias), scorer=scorer)
    shipped = load(places.out)
    eights = evaluate(articles, network=shipped, scorer=scorer)
    styles = tuple((style, _restyled_full(articles, style, network=shipped, scorer=scorer)) for style in _STYLES)
    pieces = _size(articles, shipped)
    text = card(_making(state, places, bias), floats=floats, eights=eights, styles=styles, pieces=pieces)
    (places.out / "README.md").write_text(text, encoding="utf-8")
    return floats, eights


def averaged(state: dict[str, Any]) -> Network:
    """The network of a checkpoint, with the running average of its weights where one had begun."""
    width = state["network"]["encoder.norm.weight"].shape[0]
    layers = sum(name.endswith(".qkv.bias") for name in state["network"])
    network = Network(Encoder(layers=layers, width=width, heads=width // 32))
    network.load_state_dict(state["network"])
    network.load_state_dict(state["average"], strict=False)
    network.eval()
    return network


def _making(state: dict[str, Any], places: Places, bias: list[float]) -> Making:
    epoch_pieces, seconds = state["place"][2] / state["size"], state["place"][3]
    known = {field.name for field in fields(Options)}
    files = [places.out / GRAPH, places.out / TOKENIZER]
    data = [places.data / "train.jsonl", places.data / "dev.jsonl"]
    return Making(
        name=NAME,
        command=_command(state["options"]["minutes"]),
        options=Options(**{name: value for name, value in state["options"].items() if name in known}),
        epochs=epoch_pieces,
        minutes=seconds / 60,
        data=tuple((f"PolNeAR {path.name}", digest(path)) for path in data),
        files=tuple((path.name, digest(path)) for path in files),
        megabytes=sum(path.stat().st_size for path in files) / 1e6,
        bias=tuple(bias),
    )


def _command(minutes: float | None) -> str:
    return COMMAND if minutes is None else f"{COMMAND} --minutes {minutes:g}"


def _restyled_full(articles: tuple[Article, ...], style: str, *, network: Tagger, scorer: ModuleType) -> float:
    """Full F1 in percent when every article is written in this style."""
    restyled = [in_style(article, style) for article in articles]
    return evaluate(restyled, network=network, scorer=scorer).figures["full"]


def _size(articles: tuple[Article, ...], network: Tagger) -> int:
    """Word pieces of the articles."""
    return sum(len(encode(network.tokenizer, one.text, paragraphs=one.paragraphs)) for one in articles)
