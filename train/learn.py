"""The training loop: one pass of the articles after another, resumable, within an allowance of minutes."""

import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path
from random import Random
from typing import Any

import torch
from tokenizers import Tokenizer
from torch import Tensor

from reportedly.errors import WeightsError
from reportedly.tag.features import encode, load_tokenizer
from train.batches import Batch, LinkTargets, epoch_batches, windows_of
from train.corpus import Article
from train.encoders import Body, encoder_folder, published
from train.loss import losses
from train.network import Encoder, Network
from train.options import Options

_FRESH = ("label", "link", "none", "distance", "encoder.shape", "encoder.quote")
"""Parameters that no published weights exist for: they learn at the heads' rate."""
_FROZEN = "encoder.word"
LAST, FINAL = "last.pt", "final.pt"
"""What a training leaves in its folder: where it could be taken up, and what it came to."""
_LOWEST_RATE = 0.02
"""The share of the full rate that the last steps keep."""
_REPORT_EVERY = 25
"""Steps between two lines of progress."""


@dataclass(slots=True)
class Run:
    """A training run as far as it has come; all of it is in a checkpoint."""

    network: Network
    optimizer: torch.optim.Optimizer
    average: dict[str, Tensor] = field(default_factory=dict)
    epoch: int = 0
    batch: int = 0
    pieces: int = 0
    seconds: float = 0.0
    size: int = 0


def learn(
    articles: tuple[Article, ...], *, options: Options, folder: Path, start: dict[str, Tensor] | None = None
) -> Path:
    """Trains, writing `last.pt` to `folder` twice an epoch and `final.pt` at the end, whose path it returns.

    A training that was cut off goes on from its `last.pt`. A new one begins with the published encoder, or with the
    weights of a whole network that are given as `start`.

    Raises:
        WeightsError: there is nothing to learn from.
    """
    torch.set_num_threads(options.threads)
    torch.manual_seed(options.seed)
    tokenizer = load_tokenizer(encoder_folder() / "tokenizer.json")
    if not any(windows_of(one, tokenizer=tokenizer, options=options, chance=Random(0)) for one in articles):
        raise WeightsError("There is nothing to learn from: no article is long enough for a window.")
    size = sum(len(encode(tokenizer, article.text, paragraphs=article.paragraphs)) for article in articles)
    run = _begun(options, start=start)
    run.size = size
    if (folder / LAST).exists():
        _restore(run, folder / LAST)
    started = time.monotonic() - run.seconds
    print(f"{len(articles)} articles, {size} pieces", flush=True)
    saved = run.pieces
    tally = _Tally()
    for batch in _remaining(run, articles, options=options, tokenizer=tokenizer):
        run.seconds = time.monotonic() - started
        progress = _progress(run, options, size)
        if progress >= 1:
            break
        tally.add(_step(run, _placed(batch, options.device), options=options, progress=progress))
        if tally.steps % _REPORT_EVERY == 0:
            print(f"{run.pieces / size:.2f} epochs {run.seconds:.0f} s {tally}", flush=True)
        if run.pieces - saved >= size / 2:
            saved = run.pieces
            save(run, folder / LAST, options)
    save(run, folder / FINAL, options)
    return folder / FINAL


def _begun(options: Options, *, start: dict[str, Tensor] | None = None) -> Run:
    network = pretrained(options.body, dropout=options.dropout) if start is None else _again(options, start=start)
    network = network.to(options.device)
    network.encoder.word.weight.requires_grad = False
    network.train()
    fresh = [value for name, value in network.named_parameters() if name.startswith(_FRESH)]
    body = [value for name, value in network.named_parameters() if not name.startswith((*_FRESH, _FROZEN))]
    groups = [{"params": body, "base": options.body_rate}, {"params": fresh, "base": options.head_rate}]
    return Run(network, torch.optim.AdamW(groups, weight_decay=0.01, fused=True))


def pretrained(body: Body, *, dropout: float) -> Network:
    """The network with the published encoder's weights and fresh heads."""
    encoder = Encoder(body, dropout=dropout)
    missing, unknown = encoder.load_state_dict(published(body), strict=False)
    assert not unknown
    assert sorted(missing) == ["quote.weight", "shape.weight"]
    return Network(encoder, dropout=dropout)


def _again(options: Options, *, start: dict[str, Tensor]) -> Network:
    network = Network(Encoder(options.body, dropout=options.dropout), dropout=options.dropout)
    network.load_state_dict(start)
    return network


def _remaining(run: Run, articles: tuple[Article, ...], *, options: Options, tokenizer: Tokenizer) -> Iterator[Batch]:
    """Batches from where the run stands, without end; keeps the run's place up to date."""
    while True:
        skipped = run.batch
        for index, batch in enumerate(epoch_batches(articles, tokenizer=tokenizer, options=options, epoch=run.epoch)):
            if index >= skipped:
                run.batch = index + 1
                yield batch
        run.epoch, run.batch = run.epoch + 1, 0


def _progress(run: Run, options: Options, size: int) -> float:
    """The share of the run that is done: by epochs, or by minutes where those run out first."""
    by_clock = run.seconds / (60 * options.minutes) if options.minutes is not None else 0.0
    return max(run.pieces / (size * options.epochs), by_clock)


def _step(run: Run, batch: Batch, *, options: Options, progress: float) -> tuple[float, float, float]:
    """One step of the optimizer; returns the three losses before it."""
    rate = min(1.0, progress / options.warmup + 0.01) * max(_LOWEST_RATE, 1 - progress)
    for group in run.optimizer.param_groups:
        group["lr"] = group["base"] * rate
    labels, contents, sources = losses(run.network, batch, half=options.half)
    run.optimizer.zero_grad()
    (labels + options.link_weight * (contents + sources)).backward()
    torch.nn.utils.clip_grad_norm_([value for value in run.network.parameters() if value.requires_grad], 1.0)
    run.optimizer.step()
    run.pieces += batch.pieces
    if progress >= options.average_from:
        _average(run, options.average_decay)
    return labels.item(), contents.item(), sources.item()


def _average(run: Run, decay: float) -> None:
    """Moves the running average of all weights a step towards the present ones."""
    for name, value in run.network.named_parameters():
        if not value.requires_grad:
            continue
        if name in run.average:
            run.average[name].lerp_(value.detach(), 1 - decay)
        else:
            run.average[name] = value.detach().clone()


def _placed(batch: Batch, device: str) -> Batch:
    """The batch on the device that trains."""
    if device == "cpu":
        return batch

    def moved(targets: tuple[LinkTargets, ...]) -> tuple[LinkTargets, ...]:
        return tuple(
            LinkTargets(one.dependents.to(device), one.heads.to(device), one.answers.to(device)) for one in targets
        )

    return Batch(
        ids=batch.ids.to(device),
        shapes=batch.shapes.to(device),
        quotes=batch.quotes.to(device),
        mask=None if batch.mask is None else batch.mask.to(device),
        labels=batch.labels.to(device),
        contents=moved(batch.contents),
        cues=moved(batch.cues),
        pieces=batch.pieces,
    )


def save(run: Run, path: Path, options: Options) -> None:
    """Writes all that the run needs to go on; a run killed while writing leaves the former file whole."""
    state = {
        "network": run.network.state_dict(),
        "optimizer": run.optimizer.state_dict(),
        "average": run.average,
        "place": (run.epoch, run.batch, run.pieces, run.seconds),
        "chance": torch.get_rng_state(),
        "chance of the device": torch.cuda.get_rng_state_all(),
        "size": run.size,
        "options": asdict(options),
    }
    path.parent.mkdir(parents=True, exist_ok=True)
    partial = path.with_suffix(".partial")
    torch.save(state, partial)
    partial.replace(path)


def _restore(run: Run, path: Path) -> None:
    state: dict[str, Any] = torch.load(path, weights_only=True, map_location="cpu")
    run.network.load_state_dict(state["network"])
    run.optimizer.load_state_dict(state["optimizer"])
    device = run.network.none.device
    run.average = {name: value.to(device) for name, value in state["average"].items()}
    run.epoch, run.batch, run.pieces, run.seconds = state["place"]
    torch.set_rng_state(state["chance"])
    torch.cuda.set_rng_state_all(state["chance of the device"])


@dataclass(slots=True)
class _Tally:
    """The three losses, smoothed over some thirty steps."""

    steps: int = 0
    means: tuple[float, ...] = ()

    def add(self, values: tuple[float, float, float]) -> None:
        """Counts one step."""
        self.steps += 1
        old = self.means or values
        self.means = tuple(0.97 * mean + 0.03 * value for mean, value in zip(old, values, strict=True))

    def __str__(self) -> str:
        names = ("labels", "contents", "sources")
        return ", ".join(f"{name} {mean:.3f}" for name, mean in zip(names, self.means, strict=True))
