"""How well the ledger tells conflicts from updates, parts, and figures of other events: against pairs read by people.

    python -m bench.ledger [FILE.case] [--misses] [--json FILE]

`figure-pairs.jsonl` has the pairs: article ids of the development data, offsets of both figures in the page's text, the
reader's label and reason; the articles' text is not in it. FILE.case is a case of the data's articles; without it one
is made, which reads all of them (minutes).

Samples: `first` (182 pairs) was drawn by the state that the ledger's first version gave, so that it is also counted
weighted, each pair for the links of its stratum that it stands for; `second` (50) are links of the second version that
were called conflict or update, and tells of precision; `third` (110) was drawn from all disjoint figures of one
indicator on pages of one date and place, at most four of a group, whatever the ledger said of them, and its recall is
that of no rule's choosing; `fourth` (40) are links of the ledger's third step (`ledger.v3`), of those that no sample
had held. A reader who could also have called a pair something else says so in `or`: either is right. Halves are by the
digest of the pair's id: rules were tuned on `develop`, and `test` was not read, but for the reasons that the fourth
sample's reader gave.
"""

import argparse
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import sha256
from pathlib import Path

import msgspec

from bench.copies import ARTICLES, documents
from bench.halves import HALVES
from reportedly.batch.adding import add
from reportedly.compare.ledger.entries import Entry, entries
from reportedly.compare.ledger.judging import judge
from reportedly.read.records import Asked, opened
from reportedly.store import casefile
from reportedly.store.casefile import Case
from reportedly.store.telling import loose_of, text_of, told_of

PAIRS = Path(__file__).with_name("figure-pairs.jsonl")

STRATA: Mapping[str, int] = {
    "conflict": 208,
    "update": 112,
    "unsure": 902,
    "subset": 1020,
    "same": 351,
    "different indicator": 131,
    "compatible": 778,
    "unlinked": 1530,
}
"""Links of each state in the first version, over the development data; unlinked: disjoint figures of one indicator, on
pages that the data has for one place and day."""

SAMPLES = ("first", "second", "third", "fourth")

STATES = ("conflict", "update", "same", "subset", "different indicator", "compatible")


class Spot(msgspec.Struct, frozen=True):
    """A figure: the article's id, and where it stands in the page's text."""

    article: str
    start: int
    end: int


class Pair(msgspec.Struct, frozen=True):
    """Two figures as a reader judged them. `stratum` is the state by which the pair was drawn."""

    id: str
    stratum: str
    label: str
    reason: str
    a: Spot
    b: Spot
    alternatives: tuple[str, ...] = msgspec.field(default=(), name="or")

    @property
    def sample(self) -> str:
        """`first`, `second`, `third` or `fourth`."""
        return self.stratum.removesuffix(" sample") if self.stratum.endswith(" sample") else "first"

    @property
    def states(self) -> tuple[str, ...]:
        """What may be said of the pair, the reader's first choice ahead."""
        return tuple(label.replace("-", " ") for label in (self.label, *self.alternatives))

    @property
    def half(self) -> str:
        """`develop` or `test`, by the digest of its id."""
        return HALVES[sha256(self.id.encode()).digest()[0] % 2]


class Score(msgspec.Struct, frozen=True):
    """What was found rightly, found wrongly, and missed; pairs, or the links they stand for."""

    right: float = 0
    wrong: float = 0
    missed: float = 0

    @property
    def precision(self) -> float | None:
        """Percent; None where nothing was found."""
        found = self.right + self.wrong
        return 100 * self.right / found if found else None

    @property
    def recall(self) -> float | None:
        """Percent; None where there is nothing to find."""
        there = self.right + self.missed
        return 100 * self.right / there if there else None


def main() -> None:
    """Prints precision and recall of each state, then how many pairs are right, wrong and missed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("case", nargs="?", type=Path)
    parser.add_argument("--misses", action="store_true", help="show what was got wrong, of the develop half only")
    parser.add_argument("--json", type=Path)
    asked = parser.parse_args()
    pairs = labelled()
    with tempfile.TemporaryDirectory() as folder:
        path = asked.case or made(Path(folder) / "ledger.case")
        with casefile.read_only(path) as case:
            given = dict(stated(case, pairs))
    figures = dict(scores(pairs, given))
    for name, score in figures.items():
        print(
            f"{name:44} {_share(score.precision)} {_share(score.recall)}   {score.right:6.0f} {score.wrong:6.0f}",
            end="",
        )
        print(f" {score.missed:6.0f}")
    if asked.misses:
        for pair in pairs:
            if pair.half == "develop" and not is_right(pair, given[pair.id]):
                print(f"{pair.id}: {given[pair.id]}, but {' or '.join(pair.states)}: {pair.reason}")
    if asked.json is not None:
        asked.json.write_bytes(
            msgspec.json.encode({name: [one.precision, one.recall] for name, one in figures.items()})
        )


def labelled() -> list[Pair]:
    """The labelled pairs."""
    return [msgspec.json.decode(line, type=Pair) for line in PAIRS.read_bytes().splitlines()]


def made(path: Path) -> Path:
    """A case of all articles of the development data."""
    with casefile.created(path, who="bench") as case:
        for _ in add(case, opened([str(ARTICLES)], asked=Asked()), offline=True):
            pass
    return path


def stated(case: Case, pairs: Iterable[Pair]) -> Iterator[tuple[str, str | None]]:
    """What the ledger says of each pair: a state, or None where it does not lay the two side by side."""
    numbers = documents(case)
    held: dict[int, Mapping[tuple[int, int], Entry]] = {}
    for pair in pairs:
        sides = []
        for spot in (pair.a, pair.b):
            document = numbers[spot.article]
            if document not in held:
                held[document] = _entries(case, document)
            sides.append(held[document].get((spot.start, spot.end)))
        one, other = sides
        judged = judge(one, other) if one is not None and other is not None else None
        yield pair.id, judged.state if judged is not None else None


def _entries(case: Case, document: int) -> Mapping[tuple[int, int], Entry]:
    page = text_of(case, document)
    rows = case.connection.execute("SELECT id, start, stop FROM value WHERE document = ?", (document,))
    spots = {number: (start, stop) for number, start, stop in rows}
    text = page.text if page is not None else None
    found = entries(told_of(case, document), text=text, loose=loose_of(case, document))
    return {spots[entry.value]: entry for entry in found}


def scores(pairs: Sequence[Pair], given: Mapping[str, str | None]) -> Iterator[tuple[str, Score]]:
    """For each state and half; for conflicts the samples apart as well."""
    clear = [pair for pair in pairs if pair.label != "unclear"]
    for state in STATES:
        for half in ("all", *HALVES):
            among = [pair for pair in clear if half in (pair.half, "all")]
            yield f"{state}, {half}", _score(among, given, state=state, weights={})
            if state == "conflict":
                for sample in SAMPLES:
                    of_sample = [pair for pair in among if pair.sample == sample]
                    yield f"{state}, {half}, {sample} sample", _score(of_sample, given, state=state, weights={})
    sizes = Counter(pair.stratum for pair in pairs)
    weights = {stratum: STRATA[stratum] / sizes[stratum] for stratum in STRATA if sizes[stratum]}
    for half in ("all", *HALVES):
        among = [pair for pair in clear if pair.stratum in weights and half in (pair.half, "all")]
        yield f"conflict, {half}, first sample, weighted", _score(among, given, state="conflict", weights=weights)


def _score(
    pairs: Iterable[Pair], given: Mapping[str, str | None], *, state: str, weights: Mapping[str, float]
) -> Score:
    """A pair is missed where the reader's first choice is the state, and what was said is none of his choices."""
    right = wrong = missed = 0.0
    for pair in pairs:
        weight, said = weights.get(pair.stratum, 1.0), given[pair.id]
        right += weight * (said == state and state in pair.states)
        wrong += weight * (said == state and state not in pair.states)
        missed += weight * (pair.states[0] == state and said not in pair.states)
    return Score(right, wrong, missed)


def is_right(pair: Pair, said: str | None) -> bool:
    """True where the ledger says what the reader does; of two events it says nothing, or `unsure`."""
    return said in pair.states or ("other event" in pair.states and said in (None, "unsure"))


def _share(share: float | None) -> str:
    return "     —" if share is None else f"{share:6.1f}"


if __name__ == "__main__":
    main()
