"""Whether attributions are found whatever a page's typography: PolNeAR's dev split, written otherwise by a script.

    python -m bench.styles [DATA] [--style NAME ...]

Each altered copy is read by the product and scored like the plain one. What the styles are, `train/styles.py` says.
The tagger has seen other articles written in all of them by the same script, but for wrapped lines.
"""

import argparse
from pathlib import Path
from typing import Any

from bench import attribution, product
from train.corpus import read_articles, row
from train.styles import ALTERED, in_style


def figures(data: Path) -> dict[str, float]:
    """Full F1 in percent in each style."""
    return {style: measured(style, data=data)["full.f1"] for style in ALTERED}


def measured(style: str, *, data: Path) -> dict[str, float]:
    """The figures of `bench.attribution` on one altered copy."""
    return attribution.flat(attribution.measured(attribution.scorer(data)[0], gold_in(style, data=data)))


def gold_in(style: str, *, data: Path) -> dict[str, dict[str, Any]]:
    """The altered copy, in the scorer's form."""
    articles = (in_style(article, style) for article in read_articles(data / attribution.DEV))
    return {article.id: row(article) for article in articles}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", nargs="?", type=Path, default=product.DATA)
    parser.add_argument("--style", action="append", help="only this style; repeat for more")
    options = parser.parse_args()
    plain = attribution.figures(options.data)["full.f1"]
    print(f"{'plain':10} {plain:6.2f}", flush=True)
    for style in options.style or ALTERED:
        full = measured(style, data=options.data)["full.f1"]
        print(f"{style:10} {full:6.2f} {full - plain:+6.2f}", flush=True)


if __name__ == "__main__":
    main()
