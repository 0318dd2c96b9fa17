"""What questions of a large case cost: listings with filters, full text, ledger, origins, links, copies.

    python -m bench.asking FILE.case [--only WORDS] [--json FILE]

The case is one that `bench.case --keep` has grown. Each question is asked as the command asks it, for its first
screenful and for how many there are, by a reader that is open already; the best of several, in CPU milliseconds of this
process and in milliseconds on the wall, which on a busy machine are many times more. Listings and counts should take
300 ms at most, full text 100.
"""

import argparse
import json
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec

from bench.case import memory
from bench.happening import name, town_name, word
from reportedly.batch.origins import origins_of
from reportedly.compare.ledger.entries import Entry
from reportedly.compare.ledger.events import TYING, events
from reportedly.store import asking, casefile, copies, kin, kindred, ledger, relating
from reportedly.store.filters import Filters, Near
from reportedly.store.listing import Kind, Wanted, count, rows
from reportedly.store.searching import search

TIMES = 3
SCREENFUL = 40
PATIENCE = 3.0
"""Seconds from which a question is asked once."""

COMMON, RARE = town_name(2), town_name(1500)
FILTERS: dict[str, Filters] = {
    "nothing": Filters(),
    "--voice, a rare one": Filters(voices=("sapolvi",)),
    "--voice officials": Filters(voices=("officials",)),
    "--voice, every outlet": Filters(voices=("post",)),
    "--outlet, the largest": Filters(outlets=(name("outlet", 1),)),
    "--party": Filters(parties=("the observatory",)),
    "--place, the commonest": Filters(places=(COMMON,)),
    "--place, a rare one": Filters(places=(RARE,)),
    "--place, the country": Filters(places=("orsenna",)),
    "--near, 10 km": Filters(near=Near(35.0, 38.0, 10.0)),
    "--near, 200 km": Filters(near=Near(35.0, 38.0, 200.0)),
    "--indicator killed": Filters(indicators=("killed",)),
    "--indicator --outlet --since": Filters(indicators=("killed",), outlets=(name("outlet", 3),), since="2025-06"),
    "--since, one day": Filters(since="2023-05-04", until="2023-05-04"),
    "--since --published": Filters(since="2026-01", clock="published"),
    "--firmness denied --since": Filters(firmness=("denied",), since="2026-01"),
    "--unnamed": Filters(is_unnamed=True),
    "--grep, a common word": Filters(grep=word(2)),
    "--grep, a rare word": Filters(grep=word(20_000)),
}
SEARCHED = (word(1), word(10), word(100), word(20_000), f"{word(1)} {word(2)}", f'"in the {word(1)}"')


class Asked(msgspec.Struct, frozen=True):
    """One question: CPU and wall in ms, how much was found, MB that the process held when it was answered."""

    question: str
    cpu: float
    wall: float
    found: int
    memory: float

    def __str__(self) -> str:
        return f"{self.question:52}{self.cpu:>9.1f}{self.wall:>10.1f}{self.found:>9,}{self.memory:>7.0f}"


HEAD = f"{'question':52}{'CPU ms':>9}{'wall ms':>10}{'found':>9}{'MB':>7}"


def questions(case: casefile.Case) -> Iterator[tuple[str, Callable[[], int]]]:
    """Every question by its name, each as a function that says how much it found."""
    for kind in ("claims", "figures", "voices", "places"):
        for told, asked in FILTERS.items():
            yield f"{kind} {told}", lambda kind=kind, asked=asked: _listed(case, kind, asked)  # type: ignore[misc]
            yield f"{kind} {told}, counted", lambda kind=kind, asked=asked: count(case, kind, asked=asked)  # type: ignore[misc]
    for sort in ("published", "voice"):
        far = Wanted(sort=sort, limit=SCREENFUL, skip=2_000)
        asked = FILTERS["--place, the commonest"]
        yield (
            f"claims --place --sort {sort} --skip 2000",
            lambda far=far, asked=asked: len(  # type: ignore[misc]
                list(rows(case, "claims", asked=asked, wanted=far))
            ),
        )
    for words in SEARCHED:
        yield f"search {words}", lambda words=words: len(list(search(case, words, what="claim", limit=20)))  # type: ignore[misc]
        yield f"search --pages {words}", lambda words=words: len(list(search(case, words, what="page", limit=20)))  # type: ignore[misc]
    yield from _of_links(case)


def _of_links(case: casefile.Case) -> Iterator[tuple[str, Callable[[], int]]]:
    last = asking.tally(case).documents
    yield "ls", lambda: len(list(asking.listed(case, limit=SCREENFUL))) + asking.tally(case).failures
    yield "what waits to be related", lambda: len(relating.waiting(case, [kin.STEP]))
    claim = case.connection.execute("SELECT max(claim) FROM origin WHERE most > 1").fetchone()[0]
    if claim is not None:
        yield "origins CLAIM", lambda: origins_of(case, claim).carriers
        yield "same CLAIM", lambda: kindred.links(case, claim=claim)[0]
    yield "same --state opposed", lambda: kindred.links(case, claim=None, states=("opposed",), limit=SCREENFUL)[0]
    yield "same, all groups", lambda: kindred.group_records(case, limit=SCREENFUL)[0]
    yield "copies", lambda: _copied(case, copies.Wanted(limit=SCREENFUL))
    yield "copies DOCUMENT", lambda: _copied(case, copies.Wanted(document=last, limit=SCREENFUL))
    yield "ledger --place, a rare one", lambda: _laid_out(case, Filters(places=(RARE,)))
    yield "ledger --since, a month", lambda: _laid_out(case, Filters(since="2023-05", until="2023-05"))
    yield "ledger --place, the commonest", lambda: _laid_out(case, Filters(places=(COMMON,)))


def _listed(case: casefile.Case, kind: Kind, asked: Filters) -> int:
    return len(list(rows(case, kind, asked=asked, wanted=Wanted(limit=SCREENFUL))))


def _copied(case: casefile.Case, wanted: copies.Wanted) -> int:
    return len(list(copies.copies(case, wanted))) and copies.count(case, wanted)


def _laid_out(case: casefile.Case, asked: Filters) -> int:
    values = ledger.tied(case, ledger.values(case, asked=asked), states=TYING)
    found = list(ledger.of_values(case, values, type_=Entry))
    links = ledger.links_among(case, (entry.value for entry in found))
    return len(events(found, ties=[(link.first, link.second) for link in links]))


def answered(question: str, ask: Callable[[], int]) -> Asked:
    """The question with the best of several times."""
    cpu, wall, found = [], [], 0
    for _ in range(TIMES):
        start, began = time.process_time(), time.perf_counter()
        found = ask()
        cpu.append(time.process_time() - start)
        wall.append(time.perf_counter() - began)
        if wall[0] > PATIENCE:
            break
    return Asked(question, 1000 * min(cpu), 1000 * min(wall), found, memory("VmRSS"))


def main() -> None:
    """Asks a case everything and prints a line for each question."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("case", type=Path)
    parser.add_argument("--only", help="questions with these words alone", default="")
    parser.add_argument("--json", type=Path, metavar="FILE")
    options = parser.parse_args()
    found = []
    print(HEAD, flush=True)
    with casefile.read_only(options.case) as case:
        for question, ask in questions(case):
            if options.only in question:
                found.append(answered(question, ask))
                print(found[-1], flush=True)
    if options.json:
        options.json.write_text(json.dumps([msgspec.to_builtins(one) for one in found], indent=1) + "\n")


if __name__ == "__main__":
    main()
