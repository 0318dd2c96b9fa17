"""What a training run may be told."""

from dataclasses import dataclass, replace

from train.encoders import STUDENT, TEACHER, Body

SETTLED = 1 / 4
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


LESSON_PASSES = 4
"""How often each lesson is read in an epoch of settling: they are few beside PolNeAR's articles, and short."""

SHARE_SETTLED = 0.5
"""How much of the settled students is in what is shipped; the rest is the student before. With all of it PolNeAR is
read worse, with half of it better than without (docs/design/0013)."""

RESTYLED = (10 / 7, 6 / 7)
"""The student settles once for each: how large, beside its own, the share of articles written otherwise is. With more
of them pages without quotation marks are read better, with fewer chains; the mean of both has most of both."""


def settling(student: Options) -> tuple[Options, ...]:
    """The options of the student's last epochs, once for each settling: other draws, lower rates."""
    return tuple(
        replace(
            student,
            epochs=student.epochs * SETTLED,
            minutes=None if student.minutes is None else student.minutes * SETTLED,
            seed=student.seed + number,
            body_rate=student.body_rate / 2,
            head_rate=student.head_rate / 3,
            restyled=student.restyled * share,
            average_from=0.3,
        )
        for number, share in enumerate(RESTYLED, start=1)
    )


def teaching() -> Options:
    """The options of the teacher: eight times as large, it learns at a lower rate and in fewer passes."""
    return Options(body=TEACHER, epochs=4.0, body_rate=5e-5)
