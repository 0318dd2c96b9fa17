"""How well the pages of one case are laid beside each other: the figures that `bench.gate` holds.

    python -m bench.compared [FILE.case]

One case of all articles of the development data is made (minutes; FILE.case spares it), and scored against what
independent readers said: claims that say the same (`bench.same`), figures (`bench.ledger`), pages that share words
(`bench.copies`), origins of claims (`bench.origins`). Of claims the half counts that nothing was tuned on; of the
others all, since a half holds too few.
"""

import argparse
import tempfile
from collections.abc import Mapping
from pathlib import Path

import msgspec

from bench import copies, ledger, origins, same
from bench.product import DATA
from bench.same_pairs import Article
from reportedly.store import casefile
from reportedly.store.casefile import Case

ARTICLES = Path("case") / "articles.jsonl"


def figures(data: Path) -> dict[str, float]:
    """All figures, in percent; `origins.false` counts claims that are said to be more independent than they are."""
    with tempfile.TemporaryDirectory() as folder, casefile.read_only(ledger.made(Path(folder) / "all.case")) as case:
        return {name: round(figure, 1) for name, figure in figures_of(case, data=data).items()}


def figures_of(case: Case, *, data: Path) -> Mapping[str, float]:
    """The figures of a case of all articles."""
    return {**_of_claims(case, data=data), **_of_figures(case), **_of_pages(case), **_of_origins(case)}


def _of_claims(case: Case, *, data: Path) -> Mapping[str, float]:
    lines = (data / ARTICLES).read_bytes().splitlines()
    articles = [msgspec.json.decode(line, type=Article) for line in lines if line.strip()]
    held = [pair for pair in same.pairs() if pair.half == "test"]
    found = list(same.answers(case, held, articles=articles))
    return {"same.f1": same.score(found, same.is_same).f1, "same.linked": same.score(found, same.is_linked).f1}


def _of_figures(case: Case) -> Mapping[str, float]:
    pairs = ledger.labelled()
    score = dict(ledger.scores(pairs, dict(ledger.stated(case, pairs))))["conflict, all"]
    return {"conflict.p": score.precision or 0.0, "conflict.r": score.recall or 0.0}


def _of_pages(case: Case) -> Mapping[str, float]:
    numbers = copies.documents(case)
    told = [(pair, *copies.found(case, pair, numbers=numbers)) for pair in copies.labelled()]
    *_, f1 = copies.shares(told)
    named = [copies.is_right(pair, said) for pair, label, said in told if copies.is_copy(label) and said != "unknown"]
    return {"copies.f1": 100 * f1, "copies.direction": 100 * sum(named) / (len(named) or 1)}


def _of_origins(case: Case) -> Mapping[str, float]:
    told = origins.figures(origins.scored(case))
    return {
        "origins.numbers": 100 * told["exact or wide"],
        "origins.state": 100 * told["state"],
        "origins.false": told["false independence"],
    }


def main() -> None:
    """Prints the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("case", nargs="?", type=Path)
    asked = parser.parse_args()
    if asked.case is None:
        found = figures(DATA)
    else:
        with casefile.read_only(asked.case) as case:
            found = dict(figures_of(case, data=DATA))
    for name, figure in found.items():
        print(f"{name:20} {figure:6.1f}")


if __name__ == "__main__":
    main()
