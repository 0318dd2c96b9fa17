"""How well a claim's grammatical parts are told.

    python -m bench.events [--misses]

The golden sentences of tests/cases/events say who does what to whom, where and when; each is read as a page of its own.
A part is right when the words of one of its values are those marked, with or without the article. Precision comes
first: a part that cannot be told is better left out.
"""

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path

from bench.product import ROOT
from reportedly.model import Capture, Event, Sheet
from reportedly.pipeline import examine
from tests.evented import PARTS, Evented, sentences

CASES = ROOT / "tests" / "cases" / "events"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--misses", action="store_true", help="show what was missed and what was wrong when developing")
    asked = parser.parse_args()
    for half in ("develop", "test"):
        known = list(sentences(CASES / half))
        found = [told(sentence.text) for sentence in known]
        print(half, *(f"{name} {share:.1f}" for name, share in scored(known, found).items()))
        if asked.misses and half == "develop":
            print(*_misses(known, found), sep="\n")


def figures(_data: Path) -> dict[str, float]:
    """Precision and recall of all parts in the half held for test, in percent."""
    known = list(sentences(CASES / "test"))
    shares = scored(known, [told(sentence.text) for sentence in known])
    return {name: round(shares[name], 1) for name in ("precision", "recall")}


def told(text: str) -> frozenset[tuple[str, str]]:
    """The parts that the product tells of a sentence, each with its words, articles left out."""
    sheet = examine(Capture("sentence.txt", text.encode()))
    events = {event.verb: event for claim in sheet.claims for event in claim.events}
    return frozenset(part for event in events.values() for part in _parts(event, sheet))


def _parts(event: Event, sheet: Sheet) -> Iterator[tuple[str, str]]:
    text = sheet.document.text
    values = {value.id: value for value in sheet.values}

    def words(name: str) -> str:
        value = values[name]
        end = value.counted.end if value.counted is not None else value.span.end
        return bare(text[value.span.start : end])

    yield ("denied" if event.negated else "verb"), event.verb.of(text)
    yield from (("agent", words(name)) for name in event.agents)
    yield from (("patient", words(name)) for name in event.patients)
    if event.place is not None:
        yield "place", words(event.place)
    if event.time is not None:
        yield "time", words(event.time)


def bare(words: str) -> str:
    """Without the article, and without what stands before "of": the town of Lyman is Lyman.

    >>> bare("the town of Lyman")
    'Lyman'
    """
    return words.removeprefix("The ").removeprefix("the ").rpartition(" of ")[2]


def scored(known: Sequence[Evented], found: Sequence[frozenset[tuple[str, str]]]) -> dict[str, float]:
    """Precision and recall of all parts and, by part, in percent."""
    gold = [frozenset((part, bare(words)) for part, words in sentence.parts) for sentence in known]
    shares: dict[str, float] = {}
    for name, kept in (("", PARTS), *((f"{part}.", (part,)) for part in PARTS)):
        mine = [{one for one in parts if one[0] in kept} for parts in found]
        true = [{one for one in parts if one[0] in kept} for parts in gold]
        right = sum(len(one & other) for one, other in zip(mine, true, strict=True))
        shares[f"{name}precision"] = 100 * right / max(1, sum(map(len, mine)))
        shares[f"{name}recall"] = 100 * right / max(1, sum(map(len, true)))
    return shares


def _misses(known: Sequence[Evented], found: Sequence[frozenset[tuple[str, str]]]) -> Iterator[str]:
    for sentence, parts in zip(known, found, strict=True):
        gold = {(part, bare(words)) for part, words in sentence.parts}
        if gold != parts:
            yield f"{sentence.text}\n    missed {sorted(gold - parts)}\n    wrong {sorted(parts - gold)}"


if __name__ == "__main__":
    main()
