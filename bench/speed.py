"""What reading costs: CPU seconds, wall-clock time and memory, of the product as its users run it.

    python -m bench.speed [DATA] [--json FILE]

DATA is the folder of the development data (default: ../shared/data beside the repository). Every run is one child
process with one job, its cost as the system accounts for it: start, import and loading of the weights included.

- `version`, `one page`: cold starts, the median of several.
- `texts`: the 84 dev texts of PolNeAR, page to sheet; the table of stages says where the time goes.
- `texts, 5 times over`: the same ones again and again, to see whether memory stays flat.
- `pages`: 142 real pages of HTML with comments, packed as they are.
"""

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec

from bench import product
from bench.attribution import DEV

PAGES = Path("comments") / "pages"
ONE = product.ROOT / "examples" / "harbour-collapse.html"
PROBLEM = b'{"problem"'
TIMES = 5
"""Runs of each cold start, and how often the texts are repeated."""


class Row(msgspec.Struct, frozen=True):
    """One line of the table; `documents` is 0 for a run that reads none."""

    name: str
    documents: int
    cpu: float
    wall: float
    memory: float

    @property
    def rate(self) -> float:
        """Documents a CPU second."""
        return self.documents / self.cpu

    def __str__(self) -> str:
        rate = f"{self.rate:8.2f}" if self.documents > 1 else " " * 8
        return f"{self.name:22}{self.documents:6}{self.cpu:9.2f}{self.wall:9.2f}{rate}{self.memory:9.0f}"


HEAD = f"{'':22}{'docs':>6}{'CPU s':>9}{'wall s':>9}{'docs/s':>8}{'MB':>9}"


def cold(name: str, *, arguments: Sequence[str], documents: int) -> Row:
    """The median cost of several runs, each in a process of its own."""
    costs = [product.run(arguments) for _ in range(TIMES)]
    cpu, wall, memory = (statistics.median(column) for column in zip(*costs, strict=True))
    return Row(name, documents, cpu, wall, memory)


def over(name: str, *, inputs: Sequence[Path], documents: int) -> Row:
    """The cost of one run over all of these inputs.

    Raises:
        RuntimeError: when some were not read: what is skipped costs nothing, and would count as speed.
    """
    with tempfile.NamedTemporaryFile(suffix=".jsonl") as output:
        cost = product.run(["read", "--jsonl", "--offline", *map(str, inputs)], output=Path(output.name))
        read = sum(not line.startswith(PROBLEM) for line in output)
    if read < documents:
        raise RuntimeError(f"{name}: only {read} of {documents} documents were read")
    return Row(name, documents, *cost)


def texts(data: Path, *, folder: Path) -> int:
    """Lays the dev texts out as files; how many there are."""
    lines = (data / DEV).read_text(encoding="utf-8").splitlines()
    for line in lines:
        document = json.loads(line)
        (folder / f"{document['id']}.txt").write_text(document["text"], encoding="utf-8", newline="")
    return len(lines)


def stages(inputs: Sequence[Path]) -> dict[str, float]:
    """CPU seconds that each stage took of one process reading these inputs."""
    command = [sys.executable, "-m", "bench.stages", *map(str, inputs)]
    printed = subprocess.run(command, check=True, capture_output=True, cwd=product.ROOT).stdout
    seconds: dict[str, float] = json.loads(printed)
    return seconds


def runs(data: Path, *, folder: Path) -> Iterator[Row]:
    """Every run of the table, one after the other; the dev texts are laid out in `folder`."""
    count = texts(data, folder=folder)
    pages = len(list((data / PAGES).iterdir()))
    yield cold("version", arguments=["--version"], documents=0)
    yield cold("one page", arguments=["read", "--jsonl", str(ONE)], documents=1)
    yield over("texts", inputs=[folder], documents=count)
    yield over(f"texts, {TIMES} times over", inputs=[folder] * TIMES, documents=count * TIMES)
    yield over("pages", inputs=[data / PAGES], documents=pages)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", nargs="?", type=Path, default=product.DATA)
    parser.add_argument("--json", type=Path, help="write the figures here, too")
    options = parser.parse_args()
    rows = []
    print(HEAD)
    with tempfile.TemporaryDirectory() as name:
        for row in runs(options.data, folder=Path(name)):
            rows.append(row)
            print(row, flush=True)
        parted = stages([Path(name)])
    print(
        "\nCPU seconds of the texts by stage: " + ", ".join(f"{stage} {spent:.2f}" for stage, spent in parted.items())
    )
    if options.json:
        body = msgspec.json.encode({"rows": [msgspec.structs.asdict(row) for row in rows], "stages": parted})
        options.json.write_bytes(msgspec.json.format(body) + b"\n")


if __name__ == "__main__":
    main()
