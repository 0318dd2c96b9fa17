"""How many independent origins a claim has: the product beside an independent reader.

    python -m bench.origins CASE            scores the product on the judged claims of bench/origins-claims.jsonl
    python -m bench.origins CASE --draw 2   only those of that draw; without it all, and each draw apart
    python -m bench.origins CASE --wrong    names the claims on which it differs

CASE is a case into which `../shared/data/case/articles.jsonl` was added. A claim is kept as the id of its article and
its place there; the reader, who saw the texts and the answers of an earlier version, says how many independent origins
it has at least and at most as far as the case shows, and which states an answer may have. Draw 1 was judged before the
second rules were written, draw 2 by another reader on their answers, before anything was changed for them.

An answer is exact where both numbers are the reader's, wide where its numbers hold them and say more than that, and
wrong else. The gravest fault is independence that is not there: more origins said for sure than there are at most.
"""

import argparse
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

import msgspec

from bench.copies import documents
from reportedly.batch.origins import origins_of
from reportedly.batch.relating import relate_all
from reportedly.carrying import Origins
from reportedly.store import casefile
from reportedly.store.rows import range_of

CLAIMS = Path(__file__).parent / "origins-claims.jsonl"


class Judged(msgspec.Struct, frozen=True):
    """A claim by its article's id and place, with what an independent reader holds for right; no states: any.

    `draw` counts the times that claims were drawn and judged.
    """

    id: str
    article: str
    start: int
    stop: int
    least: int
    most: int
    states: tuple[str, ...]
    reason: str
    draw: int = 1


class Scored(msgspec.Struct, frozen=True):
    """A judged claim with the product's answer; None where the case has no claim at that place."""

    judged: Judged
    found: Origins | None

    @property
    def outcome(self) -> str:
        """`exact`, `wide`, `false independence`, `wrong`, or `no such claim`."""
        one, found = self.judged, self.found
        if found is None:
            return "no such claim"
        if (found.least, found.most) == (one.least, one.most):
            return "exact"
        if found.least > one.most:
            return "false independence"
        return "wide" if found.least <= one.least and found.most >= one.most else "wrong"

    @property
    def is_state_right(self) -> bool:
        """True for a state that the reader allows."""
        return self.found is not None and (not self.judged.states or self.found.state in self.judged.states)


def judged() -> list[Judged]:
    """The judged claims."""
    return [msgspec.json.decode(line, type=Judged) for line in CLAIMS.read_bytes().splitlines()]


def scored(case: casefile.Case) -> list[Scored]:
    """Every judged claim with the product's answer."""
    numbers = documents(case)
    return [Scored(one, _found(case, one, numbers=numbers)) for one in judged()]


def _found(case: casefile.Case, one: Judged, *, numbers: Mapping[str, int]) -> Origins | None:
    """The answer for the claim at that place, or for the one that has most of it in common."""
    rows = case.connection.execute(
        "SELECT id, min(stop, ?1) - max(start, ?2) AS common FROM claim WHERE id BETWEEN ?3 AND ?4 AND start < ?1"
        " AND stop > ?2 ORDER BY start <> ?2 OR stop <> ?1, common DESC, id LIMIT 1",
        (one.stop, one.start, *range_of(numbers[one.article])),
    ).fetchone()
    return None if rows is None else origins_of(case, rows[0])


def figures(found: Sequence[Scored]) -> Mapping[str, float]:
    """Shares of all judged claims, 0 to 1: exact, wide, states that are right; and how many say false independence."""
    outcomes = Counter(one.outcome for one in found)
    return {
        "exact": outcomes["exact"] / len(found),
        "exact or wide": (outcomes["exact"] + outcomes["wide"]) / len(found),
        "state": sum(one.is_state_right for one in found) / len(found),
        "false independence": outcomes["false independence"],
    }


def main() -> None:
    """Reads the command line."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("case", type=Path)
    parser.add_argument("--draw", type=int)
    parser.add_argument("--wrong", action="store_true")
    asked = parser.parse_args()
    with casefile.opened(asked.case, who="bench") as case:
        relate_all(case)
        found = [one for one in scored(case) if asked.draw in (None, one.judged.draw)]
    draws = sorted({one.judged.draw for one in found})
    for name, some in {
        "all": found,
        **{f"draw {draw}": [one for one in found if one.judged.draw == draw] for draw in draws},
    }.items():
        print(f"{name}: {told_of(some)}")
    for one in found if asked.wrong else ():
        if one.outcome != "exact" or not one.is_state_right:
            print(_difference(one))


def told_of(found: Sequence[Scored]) -> str:
    """The figures in a sentence."""
    told = figures(found)
    return (
        f"{len(found)} claims: numbers exact {told['exact']:.1%}, exact or wide {told['exact or wide']:.1%},"
        f" states {told['state']:.1%}, {told['false independence']:.0f} with independence that is not there"
    )


def _difference(one: Scored) -> str:
    said = "nothing" if one.found is None else f"{one.found.least} to {one.found.most}, {one.found.state}"
    wanted = f"{one.judged.least} to {one.judged.most}, {' or '.join(one.judged.states) or 'any state'}"
    return f"{one.judged.id}: {one.outcome}; said {said}; wanted {wanted}: {one.judged.reason}"


if __name__ == "__main__":
    main()
