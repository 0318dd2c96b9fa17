"""How a case grows: what a page costs at each size, step by step, and how much memory and file it all needs.

    python -m bench.case [--sizes 1000,10000,100000] [--lean PAGES] [--unsynced] [--keep FILE.case] [--json FILE]

The pages are those of `bench.invented`: sheets as the product makes them, without the reading, which costs the same for
every page, some half a second. Each size is reached in one process that adds page by page, as `reportedly add` does,
relating included. A page's cost is the mean over the last tenth before each size, in CPU milliseconds of this process,
those of the kernel included. What questions of the case cost is measured by `bench.asking`.

With `--lean PAGES` only so many pages before each size are laid beside the others; those before them are entered as
`bench.lean` does, so that they are found. With `--unsynced` the disk is not waited for, which costs no CPU but time.
A case that is kept is gone on with by the next call of the same name; rows are printed as they are reached.
"""

import argparse
import cProfile
import json
import pstats
import resource
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import msgspec

from bench.invented import page
from bench.lean import entered
from reportedly.batch.relating import STEPS, Step, relate, relate_all
from reportedly.store import adding, casefile
from reportedly.store.asking import tally

SEED = 7
SIZES = (1_000, 10_000, 100_000)
LAST = 0.1
"""The share of pages before each size over which the cost is taken."""

FLAT = 1.3
"""What a page may cost at the largest size, of what it costs at the smallest."""


class Row(msgspec.Struct, frozen=True):
    """One size: pages, claims, ms of CPU a page by step and in all, ms of them in the kernel, file and memory in MB.

    `made` is what making the page costs, which is the same work at every size: where it rises, the machine was busy.
    `resident` is what the process holds now, `peak` the most it ever held.
    """

    pages: int
    claims: int
    steps: dict[str, float]
    per_page: float
    made: float
    kernel: float
    wall: float
    file: float
    resident: float
    peak: float


class Clock(msgspec.Struct):
    """CPU seconds by step, of the kernel, and seconds on the wall, over so many pages."""

    pages: int = 0
    made: float = 0.0
    steps: dict[str, float] = msgspec.field(default_factory=dict)
    kernel: float = 0.0
    wall: float = 0.0


def grown(path: Path, *, sizes: tuple[int, ...], lean: int | None = None, is_synced: bool = True) -> Iterator[Row]:
    """A row for each size that the case has not got yet, as it is reached.

    Args:
        lean: of how many pages before each size are laid beside the others, None for all.
        is_synced: each page is on the disk before the next is taken in.
    """
    with casefile.opened(path, who="bench") if path.exists() else casefile.created(path, who="bench") as case:
        case.connection.execute(f"PRAGMA synchronous = {'FULL' if is_synced else 'OFF'}")
        if lean is None:
            relate_all(case)
        first = tally(case).documents + 1
        clock = Clock()
        for number in range(first, sizes[-1] + 1):
            size = next(size for size in sizes if number <= size)
            if lean is not None and number <= size - lean:
                _entered(case, number)
                continue
            is_measured = number > size - max(1, size * LAST if lean is None else lean // 2)
            _added(case, number, clock=clock if is_measured else Clock())
            if number == size:
                yield _row(case, clock)
                clock = Clock()


def _entered(case: casefile.Case, number: int) -> None:
    """Takes in one page so that it is found, and no more."""
    capture, line = page(number, seed=SEED)
    added = adding.add(case, capture, line=line)
    with case.writing():
        entered(case, added.document)


def _added(case: casefile.Case, number: int, *, clock: Clock) -> None:
    """Takes in one page and lays it beside the others, step by step; its cost goes onto the clock."""
    start = time.process_time()
    capture, line = page(number, seed=SEED)
    clock.made += time.process_time() - start
    wall, kernel, start = time.perf_counter(), _kernel(), time.process_time()
    added = adding.add(case, capture, line=line)
    costs = {"adding": time.process_time() - start}
    start = time.process_time()
    relate(case, added.document, steps=[_timed(step, costs) for step in STEPS])
    costs["commit"] = time.process_time() - start - sum(costs[step.name] for step in STEPS)
    clock.pages += 1
    clock.kernel += _kernel() - kernel
    clock.wall += time.perf_counter() - wall
    clock.steps = {name: clock.steps.get(name, 0.0) + cost for name, cost in costs.items()}


def _timed(step: Step, costs: dict[str, float]) -> Step:
    """The step, with what it costs written down."""

    def relate(case: casefile.Case, document: int) -> None:
        start = time.process_time()
        step.relate(case, document)
        costs[step.name] = time.process_time() - start

    return Step(step.name, relate)


def _kernel() -> float:
    """Seconds that the kernel has worked for this process."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_stime


def _row(case: casefile.Case, clock: Clock) -> Row:
    there = tally(case)
    steps = {name: 1000 * spent / clock.pages for name, spent in clock.steps.items()}
    return Row(
        pages=there.documents,
        claims=there.claims,
        steps=steps,
        per_page=sum(steps.values()),
        made=1000 * clock.made / clock.pages,
        kernel=1000 * clock.kernel / clock.pages,
        wall=1000 * clock.wall / clock.pages,
        file=case.path.stat().st_size / 1e6,
        resident=memory("VmRSS"),
        peak=memory("VmHWM"),
    )


def memory(what: str) -> float:
    """Megabytes that this process holds (`VmRSS`), or the most it ever held (`VmHWM`); as Linux counts them."""
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith(f"{what}:")) / 1024


def _head() -> str:
    names = "".join(f"{name:>12}" for name in ("adding", *(step.name for step in STEPS), "commit"))
    return (
        f"{'pages':>9}{'claims':>11}{names}{'all':>8}{'made':>6}{'kernel':>8}{'wall':>8}{'MB':>8}{'RAM':>6}{'peak':>6}"
    )


def _printed(row: Row) -> str:
    steps = "".join(f"{cost:>12.2f}" for cost in row.steps.values())
    costs = f"{row.per_page:>8.2f}{row.made:>6.2f}{row.kernel:>8.2f}{row.wall:>8.1f}"
    tail = f"{row.file:>8.0f}{row.resident:>6.0f}{row.peak:>6.0f}"
    return f"{row.pages:>9,}{row.claims:>11,}{steps}{costs}{tail}"


def main() -> None:
    """Grows a case and prints the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--sizes", default=",".join(map(str, SIZES)))
    parser.add_argument("--keep", type=Path, metavar="FILE.case", help="keep the case here, and go on with it")
    parser.add_argument("--json", type=Path, metavar="FILE")
    parser.add_argument("--lean", type=int, metavar="PAGES", help="lay only so many pages beside others at each size")
    parser.add_argument("--unsynced", action="store_true", help="do not wait for the disk")
    parser.add_argument("--profile", action="store_true", help="also print where the time went")
    asked = parser.parse_args()
    sizes = tuple(sorted(int(size) for size in asked.sizes.split(",")))
    profile = cProfile.Profile()
    found = []
    print(_head(), flush=True)
    with tempfile.TemporaryDirectory() as folder:
        profile.enable() if asked.profile else None
        path = asked.keep or Path(folder) / "grown.case"
        for row in grown(path, sizes=sizes, lean=asked.lean, is_synced=not asked.unsynced):
            found.append(row)
            print(_printed(row), flush=True)
        profile.disable()
    if len(found) > 1:
        first, last = found[0], found[-1]
        times = last.per_page / first.per_page
        told = "flat" if times <= FLAT else "not flat"
        print(
            f"a page costs {times:.2f} times as much at {last.pages:,} as at {first.pages:,}: {told} (at most {FLAT})"
        )
    if asked.profile:
        pstats.Stats(profile).sort_stats("tottime").print_stats(45)
    if asked.json:
        asked.json.write_text(json.dumps([msgspec.to_builtins(row) for row in found], indent=1) + "\n")


if __name__ == "__main__":
    main()
