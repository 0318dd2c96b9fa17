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

from reportedly.errors import WeightsError
from reportedly.tag.features import load_tokenizer
from reportedly.tag.links import BUCKETS, bucket
from reportedly.tag.session import FOLDER, GRAPH, TOKENIZER, load
from tests.markup import unmarked
from train import annotate as annotating
from train import learn as learning
from train import ship as shipping
from train import steps as stepping
from train.annotate import annotate, tagger_of
from train.batches import epoch_batches
from train.corpus import Article, Relation, paragraphs_of, read_articles, row
from train.encoders import Body
from train.evaluate import evaluate
from train.export import HEADS, made_from, write_float
from train.learn import FINAL, LAST, learn
from train.loss import buckets, losses
from train.network import Encoder, Network
from train.options import Options
from train.ship import ship
from train.steps import Plan, begin

TOKENS = load_tokenizer(FOLDER / TOKENIZER)
SMALL = Body("minilm", layers=1, width=64, heads=2)
LARGER = Body("mpnet", layers=2, width=64, heads=2, epsilon=1e-5, relative=True)
OPTIONS = Options(
    body=SMALL,
    epochs=12,
    head_rate=4e-3,
    body_rate=2e-3,
    dropout=0.0,
    masked=0.0,
    restyled=0.0,
    batch_pieces=400,
)
OURS = ("shape", "quote")
NAMES = ("Ruiz", "Okoro", "Lindqvist", "Haddad", "Moreau", "Tanaka")
VERBS = ("said", "denied", "warned", "claimed")
MATTERS = ("the dam would hold", "no grain was left", "the ferry had sunk", "two men were held")


def fresh(body: Body) -> dict[str, torch.Tensor]:
    """Weights as a published encoder has them: all but the two embeddings that are ours."""
    return {name: value for name, value in tiny(body).encoder.state_dict().items() if name.split(".")[0] not in OURS}


def tiny(body: Body = SMALL) -> Network:
    torch.manual_seed(1)
    return Network(Encoder(body))


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


LESSON = (
    "[source1:Ruiz] [cue1:said] [content1:that [source2:the guards] [cue2:wanted] [content2:to keep the dam shut]]."
)

ARTICLES = tuple(article(number) for number in range(24))


@pytest.fixture(autouse=True)
def _encoder(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Fresh weights and the shipped tokenizer stand in for the published encoders."""
    threads = torch.get_num_threads()
    monkeypatch.setattr(learning, "published", fresh)
    for module in (learning, stepping, annotating):
        monkeypatch.setattr(module, "encoder_folder", lambda: FOLDER)
    yield
    torch.set_num_threads(threads)


def write_split(path: Path, articles: tuple[Article, ...] = ARTICLES[:4]) -> None:
    path.write_text("".join(json.dumps(row(one)) + "\n" for one in articles), encoding="utf-8")


def plan_in(folder: Path, *, options: Options = OPTIONS, teacher: Options | None = None) -> Plan:
    """A plan over data laid out in this folder."""
    data = folder / "data"
    data.mkdir()
    write_split(data / "train.jsonl", ARTICLES)
    write_split(data / "dev.jsonl")
    (data / "more.jsonl").write_text(json.dumps({"id": "m", "text": "Ruiz said the dam would hold."}) + "\n")
    texts = () if teacher is None else (data / "more.jsonl",)
    lessons = folder / "lessons"
    lessons.mkdir()
    (lessons / "one.txt").write_text(LESSON, encoding="utf-8")
    return Plan(data=data, run=folder / "run", student=options, teacher=teacher, texts=texts, lessons=lessons)


def exact_scorer() -> ModuleType:
    """Stands in for the scoring program: counts relations that are found exactly."""
    module = ModuleType("scorer")

    def score(gold: dict[str, dict[str, list[object]]], pred: dict[str, dict[str, list[object]]]) -> object:
        hits = [one in gold[key]["attributions"] for key in pred for one in pred[key]["attributions"]]
        count = sum(len(one["attributions"]) for one in gold.values())
        share, right = sum(hits) / max(1, count), sum(hits) / max(1, len(hits))
        figures = {
            name: {"f1": share, "p": right, "r": share}
            for name in ("full", "content_j50", "cue_overlap", "source_overlap")
        }
        return {"relation": figures, "by_type": dict.fromkeys(("direct", "mixed", "indirect"), figures)}

    module.score = score  # type: ignore[attr-defined]
    return module


def test_a_teacher_teaches_and_what_is_shipped_reads_what_it_was_taught(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan, out = plan_in(tmp_path, teacher=replace(OPTIONS, body=LARGER, epochs=8)), tmp_path / "out"
    monkeypatch.setattr(shipping, "load_scorer", lambda _path: exact_scorer())
    begin(plan)
    figures = ship(plan, scorer=tmp_path, out=out, command="python -m train")
    assert figures.eights.figures["full"] > 60
    assert figures.eights.figures["full"] > figures.floats.figures["full"] - 10
    assert "$" not in (out / "README.md").read_text(encoding="utf-8")
    assert load(out).heads.name == shipping.NAME
    assert load(out).heads.calibration
    handed = read_articles(plan.run / "annotated.jsonl")
    assert [one.id for one in handed] == [f"teacher:{one.id}" for one in ARTICLES] + ["teacher:m"]
    assert any(one.relations for one in handed)


def test_a_step_that_is_done_is_not_done_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plan = plan_in(tmp_path, options=replace(OPTIONS, epochs=1))
    stepping.export(plan, name="test.v1")
    monkeypatch.setattr(stepping, "learn", None)
    before = (plan.shipped / GRAPH).stat().st_mtime_ns
    stepping.export(plan, name="test.v1")
    assert (plan.shipped / GRAPH).stat().st_mtime_ns == before


def test_a_folder_of_another_run_is_refused_with_a_sentence(tmp_path: Path) -> None:
    plan = plan_in(tmp_path)
    begin(plan)
    begin(plan)
    with pytest.raises(WeightsError, match="other options or other data; delete it, or name another folder"):
        begin(replace(plan, student=replace(OPTIONS, seed=5)))


def test_changed_data_are_another_run(tmp_path: Path) -> None:
    plan = plan_in(tmp_path)
    begin(plan)
    write_split(plan.train, ARTICLES[:3])
    with pytest.raises(WeightsError, match="other data"):
        begin(plan)


def test_a_text_that_is_measured_on_is_not_taught(tmp_path: Path) -> None:
    plan = plan_in(tmp_path, teacher=OPTIONS)
    write_split(plan.texts[0], ARTICLES[:1])
    with pytest.raises(WeightsError, match=r"dev\.jsonl, which is measured on"):
        begin(plan)


def test_a_graph_of_another_checkpoint_is_made_anew(tmp_path: Path) -> None:
    plan = plan_in(tmp_path, options=replace(OPTIONS, epochs=1))
    stepping.export(plan, name="test.v1")
    before = made_from(plan.shipped / GRAPH)
    (plan.run / "student" / FINAL).unlink()
    (plan.run / "student" / LAST).unlink(missing_ok=True)
    stepping.export(replace(plan, student=replace(plan.student, seed=7)), name="test.v1")
    assert before != made_from(plan.shipped / GRAPH) == made_from(plan.floats / GRAPH)


def test_a_graph_that_was_half_written_is_made_anew(tmp_path: Path) -> None:
    plan = plan_in(tmp_path, options=replace(OPTIONS, epochs=1))
    stepping.export(plan, name="test.v1")
    whole = (plan.floats / GRAPH).read_bytes()
    (plan.floats / GRAPH).with_suffix(".partial").write_bytes(whole[:1000])
    (plan.floats / GRAPH).unlink()
    stepping.export(plan, name="test.v1")
    assert (plan.floats / GRAPH).read_bytes() == whole


def test_an_annotation_goes_on_behind_its_last_whole_line(tmp_path: Path) -> None:
    tagger = tagger_of(tiny(), name="test.v1")
    path, partial = tmp_path / "annotated.jsonl", tmp_path / "annotated.partial"
    annotate(ARTICLES[:3], tagger=tagger, path=path)
    whole = path.read_bytes()
    partial.write_bytes(whole[: whole.index(b"\n") + 20])
    annotate(ARTICLES[:3], tagger=tagger, path=path)
    assert path.read_bytes() == whole
    assert not partial.exists()


def test_a_teacher_cannot_be_exported(tmp_path: Path) -> None:
    with pytest.raises(WeightsError, match="export the student"):
        write_float(tiny(LARGER), tmp_path / GRAPH)


def test_nothing_to_learn_from_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(WeightsError, match="nothing to learn from"):
        learn((), options=OPTIONS, folder=tmp_path)


def test_a_resumed_training_ends_as_an_unbroken_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    options = replace(OPTIONS, epochs=1.5, dropout=0.1)
    whole = torch.load(learn(ARTICLES, options=options, folder=tmp_path / "whole"), weights_only=True)
    broken = tmp_path / "broken"

    class StoppedError(Exception):
        pass

    real = learning.save

    def save_and_stop(run: learning.Run, path: Path, told: Options) -> None:
        real(run, path, told)
        raise StoppedError

    monkeypatch.setattr(learning, "save", save_and_stop)
    with pytest.raises(StoppedError):
        learn(ARTICLES, options=options, folder=broken)
    assert (broken / LAST).exists()
    monkeypatch.setattr(learning, "save", real)
    again = torch.load(learn(ARTICLES, options=options, folder=broken), weights_only=True)
    assert all(torch.equal(value, again["network"][name]) for name, value in whole["network"].items())


def test_a_run_out_of_minutes_stops_and_leaves_its_weights(tmp_path: Path) -> None:
    final = learn(ARTICLES, options=replace(OPTIONS, epochs=1e6, minutes=0.02), folder=tmp_path)
    assert final.exists()


def test_another_head_is_another_output_of_the_same_pass(tmp_path: Path) -> None:
    onnxruntime = pytest.importorskip("onnxruntime")
    network = tiny()
    network.names = torch.nn.Linear(64, 3)
    write_float(network, tmp_path / GRAPH, heads=(*HEADS, "names"))
    graph = onnxruntime.InferenceSession(str(tmp_path / GRAPH), providers=["CPUExecutionProvider"])
    fed = {name: np.zeros((1, 5), np.int64) for name in ("ids", "shapes", "quotes")}
    outputs = dict(zip((one.name for one in graph.get_outputs()), graph.run(None, fed), strict=True))
    assert {name: values.shape[2] for name, values in outputs.items()} == {"label": 7, "link": 256, "names": 3}


def test_torch_and_the_exported_graph_read_alike(tmp_path: Path) -> None:
    plan = plan_in(tmp_path, options=replace(OPTIONS, epochs=4))
    network = stepping.export(plan, name="test.v1")
    read = [
        evaluate(ARTICLES[:6], network=tagger, score=exact_scorer().score).figures
        for tagger in (tagger_of(network, name="test.v1"), load(plan.floats))
    ]
    assert read[0] == read[1]


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
    table = torch.arange(BUCKETS)
    assert table[buckets(torch.from_numpy(distances))].tolist() == bucket(distances).tolist()
    batch = next(epoch_batches(ARTICLES, tokenizer=TOKENS, options=OPTIONS, epoch=0))
    assert all(torch.isfinite(loss) for body in (SMALL, LARGER) for loss in losses(tiny(body), batch))
