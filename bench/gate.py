"""Holds what was reached: every figure that `floors.json` names must still be as good as it says.

    python -m bench.gate [DATA]            measures and compares; ends with 1 when a figure fell
    python -m bench.gate [DATA] --raise    also moves the floors to just under what was measured; loosens none

DATA is the folder of the development data (default: ../shared/data beside the repository); without it the gate says so
and passes. Speed is not held here: it depends on the machine, and `bench.speed` measures it.
"""

import argparse
import datetime
import hashlib
import importlib
import sys
from pathlib import Path

import msgspec

from bench import floors, golden
from bench.floors import Measure
from bench.product import DATA, ROOT

FLOORS = ROOT / "bench" / "floors.json"
REWRITING = (ROOT / "train" / "styles.py", ROOT / "train" / "punctuated.py")
"""What makes the altered copies: other rewriting is other data."""


CASES = golden.PAGES.parent
MARKED = [CASES / name for name in ("chains", "voices")]
"""The sets that mark what stands inside contents."""

WORD = ("chains", "acts", "voices", "firmness")
"""The sets on whose word; their test halves are held."""


LABELLED = [
    ROOT / "bench" / f"{name}.jsonl" for name in ("same-pairs", "figure-pairs", "copies-pairs", "origins-claims")
]
"""What independent readers said of claims, figures and pages laid beside each other."""


class Bench(msgspec.Struct, frozen=True):
    """What measures a family of figures: `figures(data / folder)` of the module, which reads `source` of the data, or
    where that is absolute, of the project itself.

    `less_is_better` names those that are held from above, `not_held` those that are only
    told by the module itself: counts, and figures that may be traded for one that is held.
    """

    module: str
    source: tuple[str, ...]
    folder: str = ""
    less_is_better: tuple[str, ...] = ()
    not_held: tuple[str, ...] = ()


BENCHES = {
    "attribution": Bench("bench.attribution", source=("polnear/dev.jsonl",), not_held=("full.p", "full.r")),
    "styles": Bench("bench.styles", source=("polnear/dev.jsonl", *map(str, REWRITING))),
    "golden": Bench("bench.golden", source=(str(golden.PAGES),), not_held=("full.p", "full.r")),
    "calibration": Bench("bench.calibration", source=("polnear/dev.jsonl", str(golden.PAGES), *map(str, MARKED))),
    "anatomy": Bench(
        "bench.anatomy",
        source=("comments",),
        folder="comments",
        less_is_better=("comments_leaked", "without_leaked"),
        not_held=("comments", "comments_shown", "with", "without"),
    ),
    "values": Bench("bench.values", source=("quantities",)),
    "times": Bench("bench.times", source=("times",)),
    "places": Bench("bench.places", source=("places/lgl.xml",), not_held=("largest",)),
    "parties": Bench("bench.parties", source=("parties", str(CASES / "parties" / "test"))),
    "figures": Bench("bench.figures", source=tuple(str(CASES / "figures" / name) for name in ("test", "places.csv"))),
    "whens": Bench("bench.whens", source=(str(CASES / "whens" / "test"),), not_held=("about_found", "said_found")),
    "events": Bench("bench.events", source=(str(CASES / "events" / "test"),)),
    "case": Bench(
        "bench.compared", source=("case/articles.jsonl", *map(str, LABELLED)), less_is_better=("origins.false",)
    ),
    "word": Bench("bench.word", source=tuple(str(CASES / name / "test") for name in WORD)),
}


def measures(family: str, *, data: Path) -> dict[str, Measure]:
    """One family of figures, measured now."""
    bench = BENCHES[family]
    module = importlib.import_module(bench.module)
    digest = digest_of(*(data / source for source in bench.source))
    found = module.figures(data / bench.folder)
    return {
        f"{family}.{name}": Measure(figure, digest, name in bench.less_is_better)
        for name, figure in found.items()
        if name not in bench.not_held
    }


def digest_of(*paths: Path) -> str:
    """`sha256:` and the digest of a file, or of the names and bytes of all files of folders, or of several such."""
    if len(paths) > 1:
        return f"sha256:{hashlib.sha256(' '.join(map(digest_of, paths)).encode()).hexdigest()}"
    (path,) = paths
    digest = hashlib.sha256()
    for file in [path] if path.is_file() else sorted(found for found in path.rglob("*") if found.is_file()):
        digest.update(file.relative_to(path).as_posix().encode() + b"\0" + hashlib.sha256(file.read_bytes()).digest())
    return f"sha256:{digest.hexdigest()}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", nargs="?", type=Path, default=DATA)
    parser.add_argument("--raise", dest="raises", action="store_true", help="raise the floors to what is measured")
    options = parser.parse_args()
    if not options.data.is_dir():
        print(f"The gate was skipped: there is no data at {options.data}.")
        return
    held, now = floors.load(FLOORS), {}
    for family in BENCHES:
        for name, measure in measures(family, data=options.data).items():
            now[name] = measure
            print(f"{name:44} {measure.figure:10} {held[name].bound if name in held else 'not held yet'}", flush=True)
    if options.raises:
        floors.save(floors.raised(held, measures=now, date=_today()), path=FLOORS)
        held = floors.load(FLOORS)
    sentences = list(floors.fallen(held, measures=now))
    print("\n".join(sentences) or "The gate holds.", file=sys.stderr if sentences else sys.stdout)
    sys.exit(1 if sentences else 0)


def _today() -> str:
    return datetime.datetime.now(tz=datetime.UTC).date().isoformat()


if __name__ == "__main__":
    main()
