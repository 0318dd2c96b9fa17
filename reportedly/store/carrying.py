"""What other programs are told of a case, in the order of its documents; one sheet is decoded at a time."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import TypeAlias

import msgspec

from reportedly.carried import Carried, Counted, Link, Rated, narrowed
from reportedly.model import Json
from reportedly.store.asking import sheet
from reportedly.store.casefile import Case
from reportedly.store.copies import Wanted, copies
from reportedly.store.judging import CREDIBILITY, Judgement, judgements
from reportedly.store.rows import called, place_of, range_of

JUDGED = (
    *("judgement", "verdict", "kind", "target", "now", "stands", "words", "chain", "other", "told", "reason", "who"),
    *("at", "version", "undone_by"),
)
"""The keys of a record of a judgement, in order; `target` is its claim's name then, `now` its name today."""


Chosen: TypeAlias = Mapping[int, frozenset[str]]
"""Which claims are told: the ids of each document's own. Documents without any are left out."""


def chosen(names: Iterable[str]) -> Chosen:
    """These claims by document.

    >>> chosen(["d17c12"])
    {17: frozenset({'c12'})}
    """
    found: dict[int, set[str]] = {}
    for name in names:
        document, own = name[1:].split("c")
        found.setdefault(int(document), set()).add(f"c{own}")
    return {document: frozenset(own) for document, own in found.items()}


def carried(case: Case, *, only: Chosen | None = None) -> Iterator[Carried]:
    """Every document that was read, by number; with `only` those that hold one of these claims, and no other claims.

    Raises:
        CaseError: when a sheet is damaged.
    """
    rows = case.connection.execute(
        "SELECT number, size, (SELECT min(at) FROM arrival WHERE document = number) FROM document"
        " WHERE EXISTS (SELECT 1 FROM analysis WHERE document = number) ORDER BY number"
    ).fetchall()
    for number, size, at in rows:
        if only is None or number in only:
            read = sheet(case, number)
            told = read if only is None else narrowed(read, only[number])
            yield Carried(number, size, at or "", told, _counted(case, number))


def _counted(case: Case, document: int) -> Mapping[str, Counted]:
    rows = case.connection.execute(
        "SELECT claim, least, most, state FROM origin WHERE claim BETWEEN ? AND ? ORDER BY claim", range_of(document)
    )
    return {f"c{place_of(claim)[1]}": Counted(least, most, state) for claim, least, most, state in rows}


def links(case: Case, *, only: Chosen | None = None) -> Iterator[Link]:
    """What links two claims or two documents, as far as both are told: figures, then same claims, then copies."""
    for link in chain(_figures(case), _same(case), _copies(case)):
        if only is None or (_is_told(link.first, only) and _is_told(link.second, only)):
            yield link


def _is_told(name: str, only: Chosen) -> bool:
    document, _, own = name[1:].partition("c")
    return int(document) in only and (not own or f"c{own}" in only[int(document)])


def _figures(case: Case) -> Iterator[Link]:
    rows = case.connection.execute(
        "SELECT one.claim, other.claim, state, reasons FROM figure_link"
        " JOIN entry AS one ON one.value = first JOIN entry AS other ON other.value = second ORDER BY first, second"
    )
    for first, second, state, reasons in rows:
        yield Link(_claim(first), _claim(second), "figures", state, tuple(msgspec.json.decode(reasons)))


def _same(case: Case) -> Iterator[Link]:
    """The links of `same`; where one says more, that one comes first."""
    rows = case.connection.execute(
        "SELECT claim, other, state, score, specific, reasons FROM kin ORDER BY claim, other"
    )
    for claim, other, state, score, specific, reasons in rows:
        first, second = (other, claim) if specific == other else (claim, other)
        told = tuple(msgspec.json.decode(reasons))
        yield Link(_claim(first), _claim(second), "same", state, told, specific is not None, score)


def _copies(case: Case) -> Iterator[Link]:
    """The links of `copies`; where it is known who had the words first, the other one comes first."""
    for copy in copies(case, Wanted()):
        one, other = f"d{copy.one}", f"d{copy.other}"
        shared = tuple((passage.one, passage.other) for passage in copy.shared)
        if copy.direction == "one to other":
            one, other, shared = other, one, tuple((theirs, own) for own, theirs in shared)
        is_directed = copy.direction in ("one to other", "other to one")
        yield Link(
            one, other, "copy", copy.kind, copy.reasons, is_directed, max(copy.share_one, copy.share_other), shared
        )


def sources(case: Case) -> Mapping[int, tuple[str, ...]]:
    """For each document that has its words from others, the digests of these, by number."""
    rows = case.connection.execute(
        "SELECT CASE direction WHEN 'one to other' THEN other ELSE one END AS document, digest FROM copy JOIN document"
        " ON number = CASE direction WHEN 'one to other' THEN one ELSE other END"
        " WHERE direction IN ('one to other', 'other to one') AND kind IN ('page', 'passage') ORDER BY document, number"
    )
    found: dict[int, tuple[str, ...]] = {}
    for document, digest in rows:
        found[document] = (*found.get(document, ()), digest)
    return found


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
