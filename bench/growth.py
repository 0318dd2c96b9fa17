"""How the cost of a page grows with its length: pages of 10,000, 30,000 and 100,000 words, made by this script.

    python -m bench.growth [WORDS ...] [--html] [--json FILE]

Each page is read by a process of its own, as its user would. The cost of an empty start (a page of one sentence) is
taken away before words are compared. `growth` is the CPU time for a word, of the shortest page's: 1.0 throughout is
linear work, a page of ten times the words with 10.0 is quadratic. Ratios say the same on every machine; seconds do not.

The pages are the same in every run: invented people and places by number, claims, figures and dates.
"""

import argparse
import json
import tempfile
from collections.abc import Iterator, Sequence
from itertools import count
from pathlib import Path

import msgspec

from bench import product

WORDS = (10_000, 30_000, 100_000)

LIMIT = 1.5
"""Growth of the CPU time for a word that is still called linear: caches, and the memory a longer page needs."""

SYLLABLES = (
    "Ar",
    "bel",
    "cor",
    "dun",
    "el",
    "far",
    "gor",
    "hal",
    "is",
    "jor",
    "kel",
    "lum",
    "mar",
    "nor",
    "os",
    "pell",
)

START = "The quay was shut, Jonas Pell said.\n"


class Row(msgspec.Struct, frozen=True):
    """One page: its words, what reading it cost, and how that compares with the shortest."""

    words: int
    cpu: float
    memory: float
    per_word: float
    growth: float

    def __str__(self) -> str:
        return f"{self.words:9,}{self.cpu:9.2f}{self.per_word * 1e3:12.3f}{self.growth:9.2f}{self.memory:9.0f}"


HEAD = f"{'words':>9}{'CPU s':>9}{'ms a word':>12}{'growth':>9}{'MB':>9}"


def page(words: int) -> str:
    """A page of about so many words: paragraphs, none like another, each with somebody who says something."""
    paragraphs: list[str] = ["The long page of Orsund\n", "By Pia Lund\n"]
    left = words
    for paragraph in _paragraphs():
        paragraphs.append(paragraph)
        left -= len(paragraph.split())
        if left <= 0:
            return "\n\n".join(paragraphs) + "\n"
    raise AssertionError


def _paragraphs() -> Iterator[str]:
    for n in count(1):
        person, place = f"{_name(n)} {_name(n * 7 + 3)}", _name(n * 5 + 1)
        yield (
            f"{person}, a harbour master at {place}, said on {n % 28 + 1} March {2001 + n % 30} that at least "
            f"{n % 900 + 2} people had been hurt and {n * 1_000 + 7:,} crowns were lost."
        )
        yield (
            f"“We counted between {n % 40 + 1} and {n % 40 + 9} boats,” he told the paper of {place}. "
            f"According to officials, {n % 90 + 5} per cent of them left before the end of last summer."
        )
        yield (
            f"The council of {place} denied that. It reportedly wants {n % 12 + 2} ships from {_name(n * 3)}, "
            "which nobody there would confirm, and the road along the shore stayed closed for the rest of the week."
        )


def _name(number: int) -> str:
    """An invented name, another for each number up to some thousands."""
    digits = [number // len(SYLLABLES) ** place % len(SYLLABLES) for place in range(3)]
    return "".join(SYLLABLES[digit] for digit in digits).capitalize()


def measured(sizes: Sequence[int], *, as_html: bool) -> list[Row]:
    """The cost of each page, shortest first."""
    with tempfile.TemporaryDirectory() as folder:
        base = _cost(START, folder=Path(folder), as_html=as_html).cpu
        rows: list[Row] = []
        for size in sorted(sizes):
            text = page(size)
            cost = _cost(text, folder=Path(folder), as_html=as_html)
            words = len(text.split())
            each = (cost.cpu - base) / words
            first = rows[0].per_word if rows else each
            rows.append(Row(words, cost.cpu, cost.memory, each, each / first))
            print(rows[-1], flush=True)
        return rows


def _cost(text: str, *, folder: Path, as_html: bool) -> product.Cost:
    source = folder / "page.txt"
    source.write_text(text, encoding="utf-8")
    output = ["-o", str(folder / "page.html")] if as_html else ["--json"]
    return product.run(["read", str(source), *output])


def main() -> None:
    """Prints a row for each page, and whether the work grows with the page or faster."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("words", nargs="*", type=int, default=list(WORDS), help="words of each page")
    parser.add_argument("--html", action="store_true", help="write the HTML sheet instead of JSON")
    parser.add_argument("--json", type=Path, help="also write the rows to this file")
    options = parser.parse_args()
    print(HEAD)
    rows = measured(options.words, as_html=options.html)
    worst = max(row.growth for row in rows)
    print(f"growth {worst:.2f}: {'linear' if worst <= LIMIT else 'faster than the page'} (at most {LIMIT} is linear)")
    if options.json:
        options.json.write_text(json.dumps([msgspec.to_builtins(row) for row in rows], indent=1) + "\n")


if __name__ == "__main__":
    main()
