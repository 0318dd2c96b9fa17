"""Whether a confidence means what it says: of the claims read with 0.8, eight in ten should be right.

    python -m bench.calibration [DATA] [--plot docs/reliability.svg]

DATA is the folder of the development data (default: ../shared/data beside the repository). A claim is right when the
scorer of attributions calls it a full hit on its own; `bench/reliability.py` says how the error is counted.
The product's confidences were fitted on PolNeAR's dev split; the golden pages of this project are the check on others.
`inside` are the claims read inside others, in the texts of `tests/cases` that mark those; no confidence was fitted on
them (`tag/inner.py` chose its eagerness on their develop half).
"""

import argparse
from collections.abc import Iterator, Mapping
from pathlib import Path

from bench import attribution, golden, halves, matching, plot, product, word
from bench.reliability import Read, bins, expected_error
from bench.scoring import Gold, Score, is_right
from tests.annotated import texts

MARKED_INSIDE = ("chains", "voices")
"""The sets whose gold marks what stands inside contents."""


def figures(data: Path) -> dict[str, float]:
    """What expected calibration errors leave of a hundred, of each set of texts: more is better."""
    return {name: round(100 * (1 - expected_error(reads)), 2) for name, reads in measured(data).items()}


def measured(data: Path) -> dict[str, list[Read]]:
    """Every attributed claim on the dev texts and on the golden pages, and those read inside others, judged."""
    score, gold = attribution.scorer(data)
    pages = golden.pages()
    return {
        "dev": list(judged(gold, score=score, found=attribution.sheets_of(gold))),
        "golden": list(judged(pages, score=score, found=attribution.sheets_of(pages))),
        "inside": list(inside()),
    }


def inside() -> Iterator[Read]:
    """Each claim read inside another, judged."""
    folders = (halves.CASES / name / half for name in MARKED_INSIDE for half in halves.HALVES)
    for gold in (one for folder in folders for one in texts(folder)):
        for claim, right in word.inside(matching.Read(gold)):
            yield Read(claim.confidence, right)


def judged(gold: Gold, *, score: Score, found: Mapping[str, product.Sheet]) -> Iterator[Read]:
    """Each attributed claim with what the scorer says of it alone."""
    for key, document in gold.items():
        for claim in attribution.attributed(found[key]):
            yield Read(claim["confidence"], is_right(attribution.roles(claim), gold=document, score=score))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", nargs="?", type=Path, default=product.DATA)
    parser.add_argument("--plot", type=Path, help="draw the reliability here, as SVG")
    options = parser.parse_args()
    found = measured(options.data)
    for name, reads in found.items():
        print(f"{name}: expected calibration error {expected_error(reads):.3f}")
        for one in bins(reads):
            print(f"  {one.claims:5} claims read with {one.confidence:.2f}, right {one.right:.2f}")
    if options.plot:
        drawn = plot.reliability({name: bins(reads) for name, reads in found.items()})
        options.plot.write_text(drawn, encoding="utf-8")


if __name__ == "__main__":
    main()
