"""What other programs are told of a case, in the order of its documents; one sheet is decoded at a time."""

from collections.abc import Iterator

import msgspec

from reportedly.carried import Carried, Link, Rated
from reportedly.model import Json
from reportedly.store.asking import sheet
from reportedly.store.casefile import Case
from reportedly.store.judging import CREDIBILITY, Judgement, judgements
from reportedly.store.rows import called

JUDGED = (
    *("judgement", "verdict", "kind", "target", "now", "stands", "words", "chain", "other", "told", "reason", "who"),
    *("at", "version", "undone_by"),
)
"""The keys of a record of a judgement, in order; `target` is its claim's name then, `now` its name today."""


def carried(case: Case) -> Iterator[Carried]:
    """Every document that was read, by number.

    Raises:
        CaseError: when a sheet is damaged.
    """
    rows = case.connection.execute(
        "SELECT number, size, (SELECT min(at) FROM arrival WHERE document = number) FROM document"
        " WHERE EXISTS (SELECT 1 FROM analysis WHERE document = number) ORDER BY number"
    ).fetchall()
    for number, size, at in rows:
        yield Carried(number, size, at or "", sheet(case, number))


def links(case: Case) -> Iterator[Link]:
    """What links two claims: figures that were laid side by side."""
    rows = case.connection.execute(
        "SELECT one.claim, other.claim, state, reasons FROM figure_link"
        " JOIN entry AS one ON one.value = first JOIN entry AS other ON other.value = second ORDER BY first, second"
    )
    for first, second, state, reasons in rows:
        yield Link(_claim(first), _claim(second), "figures", state, tuple(msgspec.json.decode(reasons)))


def rated(case: Case) -> Iterator[Rated]:
    """The credibility that people gave to claims, as far as it is in force and its claim is still read so."""
    for judgement in judgements(case):
        grade = str(judgement.told.get("credibility", ""))
        if judgement.undone_by is None and judgement.at_claim is not None and grade in CREDIBILITY:
            yield Rated(judgement.at_claim, grade, CREDIBILITY[grade], judgement.reason, judgement.at, judgement.who)


def judged(case: Case) -> Iterator[dict[str, Json]]:
    """All judgements as flat records with the keys of `JUDGED`, in the order in which they were made."""
    return map(_record, judgements(case))


def _record(judgement: Judgement) -> dict[str, Json]:
    target = judgement.target
    return {
        "judgement": judgement.id,
        "verdict": judgement.verdict,
        "kind": target.kind,
        "target": target.name,
        "now": judgement.at_claim,
        "stands": judgement.stands,
        "words": target.words,
        "chain": list(target.chain),
        "other": judgement.other.name if judgement.other else None,
        "told": [f"{name}={how}" for name, how in judgement.told.items()],
        "reason": judgement.reason,
        "who": judgement.who,
        "at": judgement.at,
        "version": judgement.version,
        "undone_by": judgement.undone_by,
    }


def _claim(number: int) -> str:
    return called(number, letter="c")
