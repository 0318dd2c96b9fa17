"""Makes the tagger's weights: teaches, trains, exports, quantizes, calibrates, measures, writes the model card.

    python -m train --data POLNEAR --out reportedly/weights
    python -m train --data POLNEAR --teach --texts MORE.jsonl --device cuda --out reportedly/weights

POLNEAR is a folder with `train.jsonl` and `dev.jsonl`. With `--teach` a large network learns first, annotates the
same articles and the texts named, and the shipped one learns from both. A step that is done is not done again, and a
training that was cut off goes on where it stopped; `train/steps.py` tells the steps and what they leave.
"""

import argparse
import shlex
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

from reportedly.errors import WeightsError
from train.options import Options, teaching
from train.ship import ship
from train.steps import Plan, begin

_SETTINGS = {"epochs": float, "minutes": float, "seed": int, "threads": int, "device": str}
"""Options that the command line may set, with their types; they hold for the teacher, too, but for the length."""
_OF_BOTH = ("seed", "threads", "device")


def main() -> None:
    """Reads the command line and does the steps that are still to do."""
    parser = _parser()
    asked = parser.parse_args()
    if not asked.teach and (asked.texts or asked.teacher_epochs or asked.teacher_minutes):
        parser.error("--texts, --teacher-epochs and --teacher-minutes go with --teach")
    given = {name: getattr(asked, name) for name in _SETTINGS if getattr(asked, name) is not None}
    plan = Plan(
        data=asked.data,
        run=asked.run,
        student=replace(Options(), **given),
        teacher=_teacher(asked, given) if asked.teach else None,
        texts=tuple(asked.texts),
    )
    scorer = asked.scorer or asked.data.parent.parent / "bench" / "score_attribution.py"
    try:
        begin(plan)
        figures = ship(plan, scorer=scorer, out=asked.out, command=_command())
    except (WeightsError, OSError) as error:
        sys.exit(f"train: {error}")
    for name, value in figures.eights.figures.items():
        print(f"{name:20} {figures.floats.figures[name]:6.1f} in floats {value:6.1f} as shipped")
    print(f"expected calibration error {figures.error:.3f}")
    print(f"{figures.eights.articles / figures.eights.seconds:.1f} articles a CPU second")


def _teacher(asked: argparse.Namespace, given: dict[str, Any]) -> Options:
    shared = {name: given[name] for name in _OF_BOTH if name in given}
    length = {"minutes": asked.teacher_minutes, "epochs": asked.teacher_epochs}
    return replace(teaching(), **shared, **{name: value for name, value in length.items() if value is not None})


def _command() -> str:
    """What was typed, for the model card."""
    return shlex.join(["python", "-m", "train", *sys.argv[1:]])


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m train", description="Makes the tagger's weights.")
    parser.add_argument("--data", type=Path, required=True, help="folder with train.jsonl and dev.jsonl")
    parser.add_argument("--out", type=Path, required=True, help="where the weights go")
    parser.add_argument("--run", type=Path, default=Path("train/runs/last"), help="folder of what the steps leave")
    parser.add_argument("--scorer", type=Path, help="score_attribution.py (default: in the data's sister folder bench)")
    parser.add_argument("--teach", action="store_true", help="let a larger network learn first, and teach")
    parser.add_argument(
        "--texts", type=Path, action="append", default=[], help="more texts for the teacher to annotate"
    )
    parser.add_argument("--teacher-epochs", type=float, help=f"default: {teaching().epochs}")
    parser.add_argument("--teacher-minutes", type=float, help="end the teacher's training by the clock")
    for name, kind in _SETTINGS.items():
        parser.add_argument(f"--{name}", type=kind, help=f"default: {getattr(Options(), name)}")
    return parser


if __name__ == "__main__":
    main()
