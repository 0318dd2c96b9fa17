"""How a case grows: what adding a page costs at each size, how long questions take, and how much memory it all needs.

    python -m bench.case [--sizes 1000,10000,100000] [--keep FILE.case] [--json FILE]

The pages are those of `bench.invented`: sheets as the product makes them, without the reading, which costs the same for
every page. Each size is reached in one process that adds page by page, as `reportedly add` does, relating included. A
page's cost is the mean over the last tenth before each size, in CPU seconds of this process; questions are asked of a
reader of their own, the median of several, in wall-clock seconds.
"""

import argparse
import json
import resource
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec

from bench.invented import page
from reportedly.batch.relating import relate
from reportedly.store import adding, casefile
from reportedly.store.filters import Filters, Near
from reportedly.store.listing import Kind, Wanted, count, rows

SEED = 7
SIZES = (1_000, 10_000, 100_000)
LAST = 0.1
"""The share of pages before each size over which the cost is taken."""

TIMES = 5
SCREENFUL = 40

QUESTIONS: tuple[tuple[str, Kind, Filters], ...] = (
    ("claims, all", "claims", Filters()),
    ("claims, --voice", "claims", Filters(voices=("sarn",))),
    ("claims, --near", "claims", Filters(near=Near(35.0, 38.0, 10.0))),
    ("claims, --firmness --since", "claims", Filters(firmness=("denied",), since="2034-06")),
    ("figures, --indicator --place", "figures", Filters(indicators=("killed",), places=("sarn",))),
    ("claims, --unnamed", "claims", Filters(is_unnamed=True)),
    ("full text, one word", "claims", Filters(grep="fishermen")),
    ("full text, a rare phrase", "claims", Filters(grep='"311 fishermen were detained"')),
)


class Row(msgspec.Struct, frozen=True):
    """One size: pages, claims, the cost of a page in ms, the file and the memory in MB, questions in ms."""

    pages: int
    claims: int
    per_page: float
    file: float
    memory: float
    questions: dict[str, float]


def grown(path: Path, *, sizes: tuple[int, ...]) -> Iterator[Row]:
    """A row for each size, as it is reached."""
    with casefile.created(path, who="bench") as case:
        spent = 0.0
        measured = 0
        for number in range(1, sizes[-1] + 1):
            capture, line = page(number, seed=SEED)
            size = next(size for size in sizes if number <= size)
            start = time.process_time()
            added = adding.add(case, capture, line=line)
            relate(case, added.document)
            if number > size * (1 - LAST):
                spent += time.process_time() - start
                measured += 1
            if number == size:
                yield _row(case, pages=size, per_page=1000 * spent / measured)
                spent, measured = 0.0, 0


def _row(case: casefile.Case, *, pages: int, per_page: float) -> Row:
    with casefile.read_only(case.path) as reader:
        questions = {name: _asked(reader, kind, asked) for name, kind, asked in QUESTIONS}
        claims = count(reader, "claims", asked=Filters())
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return Row(pages, claims, per_page, case.path.stat().st_size / 1e6, memory, questions)


def _asked(reader: casefile.Case, kind: Kind, asked: Filters) -> float:
    """Milliseconds for the first screenful of a listing."""
    return 1000 * _median(lambda: list(rows(reader, kind, asked=asked, wanted=Wanted(limit=SCREENFUL))))


def _median(question: Callable[[], object]) -> float:
    costs = []
    for _ in range(TIMES):
        start = time.perf_counter()
        question()
        costs.append(time.perf_counter() - start)
    return statistics.median(costs)


def _printed(row: Row) -> str:
    head = f"{row.pages:>9,}{row.claims:>11,}{row.per_page:>10.2f}{row.file:>9.0f}{row.memory:>8.0f}"
    return "\n".join((head, *(f"{'':20}{name:32}{cost:>8.1f} ms" for name, cost in row.questions.items())))


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--sizes", default=",".join(map(str, SIZES)))
    parser.add_argument("--keep", type=Path, metavar="FILE.case")
    parser.add_argument("--json", type=Path, metavar="FILE")
    asked = parser.parse_args()
    sizes = tuple(sorted(int(size) for size in asked.sizes.split(",")))
    print(f"{'pages':>9}{'claims':>11}{'ms/page':>10}{'MB':>9}{'RAM':>8}", flush=True)
    found = []
    with tempfile.TemporaryDirectory() as folder:
        for row in grown(asked.keep or Path(folder) / "grown.case", sizes=sizes):
            found.append(row)
            print(_printed(row), flush=True)
    first, last = found[0], found[-1]
    print(f"a page costs {last.per_page / first.per_page:.2f} times as much at {last.pages:,} as at {first.pages:,}")
    if asked.json:
        asked.json.write_text(json.dumps([msgspec.to_builtins(row) for row in found], indent=1) + "\n")


if __name__ == "__main__":
    main()
