"""Makes the tagger's weights: trains, exports, quantizes, calibrates, and writes the model card.

    python -m train --data POLNEAR --out reportedly/weights

POLNEAR is a folder with `train.jsonl` and `dev.jsonl`.
A training that is done is not done again: delete the run's folder for that.
One that stopped is taken up with `--resume`, at its last half epoch.
"""

import argparse
from dataclasses import replace
from pathlib import Path

from train.corpus import read_articles
from train.learn import learn
from train.options import Options
from train.ship import Places, ship

_SETTINGS = {"epochs": float, "minutes": float, "seed": int, "threads": int, "device": str}
"""Options that the command line may set, with their types."""


def main() -> None:
    """Reads the command line and does the steps that are still to do."""
    asked = _parser().parse_args()
    given = {name: getattr(asked, name) for name in _SETTINGS if getattr(asked, name) is not None}
    final, last = asked.run / "final.pt", asked.run / "last.pt"
    if not final.exists():
        resume = last if asked.resume and last.exists() else None
        articles = read_articles(asked.data / "train.jsonl")
        learn(articles, options=replace(Options(), **given), folder=asked.run, resume=resume)
    scorer = asked.scorer or asked.data.parent.parent / "bench" / "score_attribution.py"
    floats, eights = ship(final, Places(data=asked.data, scorer=scorer, out=asked.out))
    for name, value in eights.figures.items():
        print(f"{name:20} {floats.figures[name]:6.1f} in floats {value:6.1f} as shipped")
    print(f"{eights.articles / eights.seconds:.1f} articles a CPU second")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m train", description="Makes the tagger's weights.")
    parser.add_argument("--data", type=Path, required=True, help="folder with train.jsonl and dev.jsonl")
    parser.add_argument("--out", type=Path, required=True, help="where the weights go")
    parser.add_argument("--run", type=Path, default=Path("train/runs/last"), help="folder of checkpoints")
    parser.add_argument("--scorer", type=Path, help="score_attribution.py (default: in the data's sister folder bench)")
    parser.add_argument("--resume", action="store_true", help="take up the run's last checkpoint")
    for name, kind in _SETTINGS.items():
        parser.add_argument(f"--{name}", type=kind, help=f"default: {getattr(Options(), name)}")
    return parser


if __name__ == "__main__":
    main()
