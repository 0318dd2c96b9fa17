"""A tiny network goes all the way from annotated articles to a tagger that reads."""

import json
import random
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest

pytest.importorskip("torch", reason="Training needs the packages of train/requirements.txt; none of them is shipped.")
pytest.importorskip("onnx", reason="Training needs the packages of train/requirements.txt; none of them is shipped.")

import torch

from reportedly.model import Link, RoleSpan, Tags
from reportedly.tag.features import load_tokenizer
from reportedly.tag.links import BUCKETS, bucket
from reportedly.tag.session import FOLDER, TOKENIZER, load
from reportedly.text import Span
from tests.markup import unmarked
from train import learn as learning
from train import ship as shipping
from train.batches import epoch_batches
from train.corpus import Article, Relation, paragraphs_of
from train.evaluate import Outcome, relations
from train.learn import learn
from train.loss import buckets, losses
from train.network import Encoder, Network
from train.options import Options
from train.ship import Places, ship

TOKENS = load_tokenizer(FOLDER / TOKENIZER)
OPTIONS = Options(epochs=12, head_rate=4e-3, body_rate=2e-3, dropout=0.0, masked=0.0, restyled=0.0, batch_pieces=400)
NAMES = ("Ruiz", "Okoro", "Lindqvist", "Haddad", "Moreau", "Tanaka")
VERBS = ("said", "denied", "warned", "claimed")
MATTERS = ("the dam would hold", "no grain was left", "the ferry had sunk", "two men were held")


def tiny() -> Network:
    torch.manual_seed(1)
    return Network(Encoder(layers=1, width=64, heads=2))


def article(number: int) -> Article:
    chance = random.Random(number)
    sentences = [
        f"[source:{chance.choice(NAMES)}] [cue:{chance.choice(VERBS)}] [content:{chance.choice(MATTERS)}]. It rained."
        for _ in range(6)
    ]
    text, labelled = unmarked("\n\n".join(sentences))
    spans = [one.span for one in labelled]
    rows = [spans[at : at + 3] for at in range(0, len(spans), 3)]
    made = tuple(Relation((source,), (cue,), (content,)) for source, cue, content in rows)
    return Article(f"a{number}", text, paragraphs_of(text), made)


ARTICLES = tuple(article(number) for number in range(24))


@pytest.fixture(autouse=True)
def _encoder(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The tiny network and the shipped tokenizer stand in for the published encoder."""
    threads = torch.get_num_threads()
    monkeypatch.setattr(learning, "pretrained", lambda *, dropout: tiny())  # noqa: ARG005
    monkeypatch.setattr(learning, "encoder_folder", lambda: FOLDER)
    monkeypatch.setattr(shipping, "encoder_folder", lambda: FOLDER)
    yield
    torch.set_num_threads(threads)


def write_split(path: Path) -> None:
    rows = [
        {
            "id": one.id,
            "text": one.text,
            "attributions": [
                {
                    role: [[span.start, span.end] for span in getattr(relation, role)]
                    for role in ("source", "cue", "content")
                }
                for relation in one.relations
            ],
        }
        for one in ARTICLES[:4]
    ]
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")


def exact_scorer() -> ModuleType:
    """Stands in for the scoring program: counts relations that are found exactly."""
    module = ModuleType("scorer")

    def score(gold: dict[str, dict[str, list[object]]], pred: dict[str, dict[str, list[object]]]) -> object:
        hits = [
            all(one[role] == other[role] for role in ("source", "cue", "content"))  # type: ignore[index]
            for key in gold
            for one, other in zip(gold[key]["attributions"], pred[key]["attributions"], strict=False)
        ]
        share = sum(hits) / max(1, sum(len(one["attributions"]) for one in gold.values()))
        figures = {
            name: {"f1": share, "p": share, "r": share}
            for name in ("full", "content_j50", "cue_overlap", "source_overlap")
        }
        return {"relation": figures, "by_type": dict.fromkeys(("direct", "mixed", "indirect"), figures)}

    module.score = score  # type: ignore[attr-defined]
    return module


def test_a_trained_tagger_reads_what_it_was_taught(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data, run, out = tmp_path / "data", tmp_path / "run", tmp_path / "out"
    data.mkdir()
    for name in ("train", "dev"):
        write_split(data / f"{name}.jsonl")
    monkeypatch.setattr(shipping, "load_scorer", lambda _path: exact_scorer())
    final = learn(ARTICLES, options=OPTIONS, folder=run)
    floats, eights = ship(final, Places(data=data, scorer=tmp_path, out=out))
    assert floats.figures["full"] > 60
    assert eights.figures["full"] > floats.figures["full"] - 10
    card = (out / "README.md").read_text(encoding="utf-8")
    assert "$" not in card.replace("`$", "")
    assert load(out).heads.name == shipping.NAME


def test_a_resumed_run_ends_as_an_unbroken_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    options = replace(OPTIONS, epochs=1.5, dropout=0.1)
    whole = torch.load(learn(ARTICLES, options=options, folder=tmp_path / "whole"), weights_only=True)
    saved = tmp_path / "broken" / "last.pt"

    class StoppedError(Exception):
        pass

    real = learning.save

    def save_and_stop(run: learning.Run, path: Path, told: Options) -> None:
        real(run, path, told)
        raise StoppedError

    monkeypatch.setattr(learning, "save", save_and_stop)
    with pytest.raises(StoppedError):
        learn(ARTICLES, options=options, folder=saved.parent)
    monkeypatch.setattr(learning, "save", real)
    again = torch.load(learn(ARTICLES, options=options, folder=saved.parent, resume=saved), weights_only=True)
    assert all(torch.equal(value, again["network"][name]) for name, value in whole["network"].items())


def test_a_run_out_of_minutes_stops_and_leaves_its_weights(tmp_path: Path) -> None:
    final = learn(ARTICLES, options=replace(OPTIONS, epochs=1e6, minutes=0.02), folder=tmp_path)
    assert final.exists()


def test_an_epoch_is_drawn_by_its_number_alone() -> None:
    first, second, other = (
        torch.cat(
            [batch.ids.flatten() for batch in epoch_batches(ARTICLES, tokenizer=TOKENS, options=OPTIONS, epoch=epoch)]
        )
        for epoch in (0, 0, 1)
    )
    assert torch.equal(first, second)
    assert not torch.equal(first[:400], other[:400])


def test_every_link_has_its_answer_in_the_window() -> None:
    for batch in epoch_batches(ARTICLES, tokenizer=TOKENS, options=replace(OPTIONS, restyled=1.0), epoch=3):
        for target in (*batch.contents, *batch.cues):
            assert bool((target.answers <= len(target.heads)).all())


def test_training_and_reading_share_their_distances() -> None:
    distances = np.arange(-600, 600)
    network = tiny()
    table = torch.arange(BUCKETS)

    assert table[buckets(torch.from_numpy(distances))].tolist() == bucket(distances).tolist()
    batch = next(epoch_batches(ARTICLES, tokenizer=TOKENS, options=OPTIONS, epoch=0))
    assert all(torch.isfinite(loss) for loss in losses(network, batch))


def test_relations_join_the_contents_of_one_cue() -> None:

    spans = (
        RoleSpan("content", Span(0, 5), 0.9),
        RoleSpan("cue", Span(6, 9), 0.9),
        RoleSpan("source", Span(10, 14), 0.9),
        RoleSpan("content", Span(15, 20), 0.9),
        RoleSpan("content", Span(30, 40), 0.9),
    )
    links = (Link(0, 1, 0.9), Link(3, 1, 0.6), Link(3, None, 0.4), Link(4, None, 0.8), Link(1, 2, 0.7))
    assert relations(Tags(spans, links, "test.v1")) == [
        {"source": [[10, 14]], "cue": [[6, 9]], "content": [[0, 5], [15, 20]]}
    ]
    assert Outcome({}, 1.0, 2).articles == 2
