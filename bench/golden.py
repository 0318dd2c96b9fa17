"""How well attributions are found on pages that are not American politics: the golden pages of this project.

    python -m bench.golden [DATA]

The pages are those of tests/cases/attribution, in the manner of conflict, disaster, business, science and court
reporting, of commentary and of threads, with their attributions marked in the text. The product reads them without the
marks; the figures are those of `bench.attribution`, by the scorer beside DATA.
"""

import argparse
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import Any

from bench import attribution, product
from tests.markup import Labelled, unmarked

PAGES = product.ROOT / "tests" / "cases" / "attribution"


def figures(data: Path) -> dict[str, float]:
    """The figures the gate holds, in percent."""
    return attribution.flat(attribution.measured(attribution.scorer(data)[0], pages()))


def pages() -> dict[str, dict[str, Any]]:
    """The golden pages by name, in the scorer's form."""
    return {path.stem: gold_of(path.read_text(encoding="utf-8"), key=path.stem) for path in sorted(PAGES.glob("*.txt"))}


def gold_of(marked: str, *, key: str) -> dict[str, Any]:
    """One marked page: what carries the same label is one attribution.

    Raises:
        ValueError: when a mark has no label, or an attribution lacks its cue or its content.
    """
    text, labelled = unmarked(marked)
    parted = groupby(sorted(labelled, key=_by_label), key=_by_label)
    return {"id": key, "text": text, "attributions": [_attribution(list(marks), key=key) for _, marks in parted]}


def _by_label(mark: Labelled) -> str:
    return mark.label


def _attribution(marks: list[Labelled], *, key: str) -> dict[str, Any]:
    label = marks[0].label
    made = {role: [[*_ends(one)] for one in marks if one.role == role] for role in ("source", "cue", "content")}
    if not label or not made["cue"] or not made["content"]:
        raise ValueError(f"{key}: attribution {label or 'without a label'} lacks its label, its cue or its content")
    return made


def _ends(mark: Labelled) -> Iterator[int]:
    yield from (mark.span.start, mark.span.end)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", nargs="?", type=Path, default=product.DATA)
    score, gold = attribution.scorer(parser.parse_args().data)[0], pages()
    print(f"{'':12} {'attributions':>12} {'full F1':>8} {'content':>8} {'indirect':>8}")
    for kind in (*sorted({key.partition("-")[0] for key in gold}), ""):
        some = {key: page for key, page in gold.items() if key.startswith(kind)}
        found = attribution.flat(attribution.measured(score, some))
        count = sum(len(page["attributions"]) for page in some.values())
        row = (found["full.f1"], found["content_j50.f1"], found["indirect.f1"])
        print(f"{kind or 'all':12} {count:12}" + "".join(f" {figure:8.2f}" for figure in row))


if __name__ == "__main__":
    main()
