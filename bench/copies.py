"""How well copies between pages are found, and what finding them costs.

    python -m bench.copies CASE             scores the product on the labelled pairs of bench/copies-pairs.jsonl
    python -m bench.copies CASE --wrong     names the pairs on which it differs
    python -m bench.copies CASE --candidates
                                            compares ways of finding the pairs that are laid side by side
    python -m bench.copies --grow 2000      what laying one page beside the others costs in a generated case, and memory

CASE is a case into which `../shared/data/case/articles.jsonl` was added. A pair counts as found when the product says
that page, passage or sentence is shared; shared quotation is none. A direction is right when it is what the reader
said, or one of what the reader holds for possible, or "unknown". The pairs were labelled before the rules were tuned on
what they showed; docs/design/0024 has the figures before and after.
"""

import argparse
import json
import resource
import time
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence, Set
from itertools import combinations
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec

from bench.invented import pages
from bench.product import DATA
from reportedly.batch.copies import lay_beside
from reportedly.batch.origins import count_origins
from reportedly.batch.relating import relate_all
from reportedly.carrying import Copy
from reportedly.compare.copies.fingerprints import fingerprints
from reportedly.compare.copies.judging import judged, shared
from reportedly.compare.copies.leaves import leaf
from reportedly.compare.copies.words import words_of
from reportedly.model import Capture
from reportedly.store import adding, casefile
from reportedly.store import copies as store

PAIRS = Path(__file__).parent / "copies-pairs.jsonl"
ARTICLES = DATA / "case" / "articles.jsonl"


class Pair(msgspec.Struct, frozen=True):
    """Two articles by their ids, and what an independent reader said of them; `either` are other right directions,
    `second` is the label between which and the first the reader hesitated."""

    id: str
    a: str
    b: str
    label: str
    direction: str
    reason: str
    either: tuple[str, ...] = ()
    second: str | None = None


def labelled() -> list[Pair]:
    """The labelled pairs."""
    return [msgspec.json.decode(line, type=Pair) for line in PAIRS.read_bytes().splitlines()]


def documents(case: casefile.Case) -> Mapping[str, int]:
    """The document of each article, by the article's id: the record's line is in its address."""
    ids = [json.loads(line)["id"] for line in ARTICLES.read_text(encoding="utf-8").splitlines()]
    rows = case.connection.execute("SELECT document, uri FROM arrival ORDER BY id")
    return {ids[int(uri.rpartition("#")[2]) - 1]: document for document, uri in rows}


def found(case: casefile.Case, pair: Pair, *, numbers: Mapping[str, int]) -> tuple[str, str]:
    """What the product says of a pair: a label and a direction as a reader gives them."""
    one, other = numbers[pair.a], numbers[pair.b]
    if one == other:
        return "copy-page", "unknown"
    copy = _copy(case, *sorted((one, other)))
    if copy is None:
        return "none", "unknown"
    if copy.kind == "quotation":
        return "quotation-only", "unknown"
    first = {"one to other": copy.one, "other to one": copy.other}.get(copy.direction)
    told = copy.direction if first is None else "A->B" if first == one else "B->A"
    return f"copy-{copy.kind}", told


def _copy(case: casefile.Case, one: int, other: int) -> Copy | None:
    of_one = store.copies(case, store.Wanted(document=one))
    return next((copy for copy in of_one if (copy.one, copy.other) == (one, other)), None)


def score(case: casefile.Case, *, is_wrong_shown: bool) -> None:
    """Prints precision, recall and F1 of copies, how kinds agree, and how many directions are wrong."""
    numbers = documents(case)
    told = [(pair, *found(case, pair, numbers=numbers)) for pair in labelled()]
    _print("all", told)
    _print("where the reader was sure", [row for row in told if row[0].second is None])
    print("kinds (reader, product):", dict(sorted(Counter((pair.label, label) for pair, label, _ in told).items())))
    print("directions (product):", dict(Counter(direction for _, label, direction in told if is_copy(label))))
    for pair, label, direction in told if is_wrong_shown else ():
        wrong = is_copy(label) != is_copy(pair.label)
        if wrong or not is_right(pair, direction):
            print(f"{pair.id}: {pair.label} {pair.direction}, found {label} {direction}: {pair.reason}")


def is_copy(label: str) -> bool:
    """True for a page, passage or sentence that is copied."""
    return label.startswith("copy-")


def is_right(pair: Pair, direction: str) -> bool:
    """True for a direction that the reader holds for right or possible, and for "unknown"."""
    return direction in ("unknown", pair.direction, *pair.either)


def shares(told: Sequence[tuple[Pair, str, str]]) -> tuple[float, float, float]:
    """Precision, recall and F1 of copies of whatever kind, 0 to 1."""
    hits = sum(is_copy(pair.label) and is_copy(label) for pair, label, _ in told)
    gold = sum(is_copy(pair.label) for pair, _, _ in told)
    ours = sum(is_copy(label) for _, label, _ in told)
    precision, recall = hits / max(1, ours), hits / max(1, gold)
    return precision, recall, 2 * precision * recall / max(1e-9, precision + recall)


def _print(name: str, told: Sequence[tuple[Pair, str, str]]) -> None:
    gold = sum(is_copy(pair.label) for pair, _, _ in told)
    precision, recall, f1 = shares(told)
    said = [(pair, direction) for pair, label, direction in told if is_copy(label) and direction != "unknown"]
    right = sum(is_right(pair, direction) for pair, direction in said)
    print(
        f"{name:>25}: {len(told)} pairs, {gold} copies, precision {precision:.1%}, recall {recall:.1%}, F1 {f1:.1%};"
        f" {right} of {len(said)} directions that are named are right"
    )


def candidates(case: casefile.Case) -> None:
    """Every pair of pages is judged; how many of the copies does each way of finding candidates lay side by side?"""
    numbers = [row[0] for row in case.connection.execute("SELECT document FROM page ORDER BY document")]
    leaves = {number: leaf(page) for number in numbers if (page := store.page(case, number)) is not None}
    truth = {
        (one, other)
        for one, other in combinations(numbers, 2)
        if (held := shared(leaves[one], leaves[other].words))
        and (copy := judged(leaves[one], leaves[other], held)) is not None
        and copy.kind != "quotation"
    }
    print(f"{len(numbers)} pages, {len(truth)} pairs that are copies when every pair is judged")
    texts = {number: words_of(leaves[number].page.text).folded for number in numbers}
    kept: Mapping[int, Set[Hashable]] = {number: set(fingerprints(texts[number])) for number in numbers}
    _told("the product's fingerprints", kept, truth)
    for run, window in ((4, 4), (5, 4), (5, 8), (8, 4), (8, 8)):
        kept = {number: set(_winnowed(texts[number], run=run, window=window)) for number in numbers}
        _told(f"winnowing, runs of {run}, window {window}", kept, truth)
    for bands, rows in ((16, 4), (32, 2), (64, 1)):
        kept = {number: set(_bands(texts[number], bands=bands, rows=rows)) for number in numbers}
        _told(f"MinHash of pages, {bands} bands of {rows}", kept, truth)


def _winnowed(words: Sequence[str], *, run: int, window: int) -> Iterator[int]:
    hashes = [hash(tuple(words[at : at + run])) for at in range(max(1, len(words) - run + 1))]
    for first in range(max(1, len(hashes) - window + 1)):
        yield min(hashes[first : first + window])


def _bands(words: Sequence[str], *, bands: int, rows: int) -> Iterator[tuple[int, ...]]:
    """Locality-sensitive hashing of MinHash signatures over runs of five words."""
    runs = {hash(tuple(words[at : at + 5])) for at in range(max(1, len(words) - 4))}
    for band in range(bands):
        salts = [(band * rows + row) * 0x9E3779B97F4A7C15 + 1 for row in range(rows)]
        yield (band, *(min((run ^ salt) * 0xBF58476D1CE4E5B9 % (1 << 61) for run in runs) for salt in salts))


def _told(name: str, kept: Mapping[int, Set[Hashable]], truth: set[tuple[int, int]]) -> None:
    holders: dict[Hashable, list[int]] = {}
    for number, keys in kept.items():
        for key in keys:
            holders.setdefault(key, []).append(number)
    pairs: set[tuple[int, int]] = set()
    for numbers in holders.values():
        pairs |= set(combinations(numbers[: store.COMMON], 2))
        pairs |= {(first, later) for first in numbers[: store.COMMON] for later in numbers[store.COMMON :]}
    size = sum(map(len, kept.values())) / len(kept)
    print(
        f"{name:>34}: {size:6.1f} keys a page, {2 * len(pairs) / len(kept):5.1f} pages laid beside one,"
        f" {len(truth & pairs) / len(truth):.1%} of the copies"
    )


def grow(count: int) -> None:
    """Adds generated pages to a case, a tenth of them at a time; prints what laying one beside the others costs."""
    with TemporaryDirectory() as folder, casefile.created(Path(folder) / "grown.case", who="bench") as case:
        step = max(1, count // 10)
        for first in range(1, count + 1, step):
            numbers = [adding.add(case, capture, line=line).document for capture, line in _some(first, step, count)]
            costs = [_cost(case, numbers, step) for step in (lay_beside, count_origins)]
            peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
            pairs = case.connection.execute("SELECT count(*) FROM copy").fetchone()[0]
            told = f"{costs[0]:5.1f} ms a page for copies, {costs[1]:5.1f} for origins"
            print(f"{first + len(numbers) - 1:>7} pages: {told}, {pairs} pairs, {peak} MB at most", flush=True)


def _cost(case: casefile.Case, numbers: Sequence[int], step: Callable[[casefile.Case, int], None]) -> float:
    """Milliseconds of this process for one page."""
    began = time.process_time()
    for number in numbers:
        with case.writing():
            step(case, number)
    return (time.process_time() - began) / len(numbers) * 1000


def _some(first: int, step: int, count: int) -> Iterable[tuple[Capture, bytes]]:
    return pages(min(step, count - first + 1), seed=1, first=first)


def main() -> None:
    """Reads the command line."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("case", nargs="?", type=Path)
    parser.add_argument("--wrong", action="store_true")
    parser.add_argument("--candidates", action="store_true")
    parser.add_argument("--grow", type=int, metavar="N")
    asked = parser.parse_args()
    if asked.grow:
        grow(asked.grow)
        return
    with casefile.opened(asked.case, who="bench") as case:
        relate_all(case)
        candidates(case) if asked.candidates else score(case, is_wrong_shown=asked.wrong)


if __name__ == "__main__":
    main()
