"""What a training run may be told."""

from dataclasses import dataclass, replace

from train.encoders import STUDENT, TEACHER, Body

SETTLED = 3 / 8
"""How long the student's last epochs are, as a share of those before."""


@dataclass(frozen=True, slots=True)
class Options:
    """All that decides the weights, beside the data.

    `half` lets the encoder multiply in bfloat16. `minutes` caps a run by the clock: the learning rate then falls to
    nothing at that minute, so that a run which the cap cuts short depends on the machine's speed.
    Uncapped runs of one seed repeat on one machine's processor.

    Rates, dropout, masking and averaging are those of the first weights (docs/design/0012 has what was tried since);
    windows and batches are in word pieces, `restyled` and `masked` are shares of articles and of pieces.
    """

    body: Body = STUDENT
    epochs: float = 8.0
    minutes: float | None = None
    seed: int = 0
    threads: int = 1
    device: str = "cpu"
    half: bool = True
    body_rate: float = 2e-4
    head_rate: float = 1e-3
    warmup: float = 0.06
    link_weight: float = 0.3
    dropout: float = 0.1
    masked: float = 0.04
    restyled: float = 0.35
    shortest_window: int = 160
    longest_window: int = 352
    batch_pieces: int = 2300
    average_from: float = 0.5
    average_decay: float = 0.998


SHARE_SETTLED = 0.25
"""How much of the settled student is in what is shipped; the rest is the student before. Any share from none to all
reads equally well within chance (docs/design/0012)."""


def settling(student: Options) -> Options:
    """The options of the student's last epochs: other draws, lower rates, a little more of the plain articles."""
    return replace(
        student,
        epochs=student.epochs * SETTLED,
        minutes=None if student.minutes is None else student.minutes * SETTLED,
        seed=student.seed + 1,
        body_rate=student.body_rate / 2,
        head_rate=student.head_rate / 3,
        restyled=student.restyled * 6 / 7,
        average_from=0.3,
    )


def teaching() -> Options:
    """The options of the teacher: eight times as large, it learns at a lower rate and in fewer passes."""
    return Options(body=TEACHER, epochs=4.0, body_rate=5e-5)
