"""How often casting fires: relations and findings over news about wars and elections, to be read and judged.

    python -m bench.casting [DATA] [--show]

DATA is the folder of the development data (default: ../shared/data beside the repository). There is no gold for who
helps whom: the figures say how often a rule fires, and `--show` prints what is to be judged by reading it. Pages are
read without the tagger, so that all stands on the author's word; what is held back for other figures is left out.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from bench import re3d
from bench.product import DATA
from reportedly.compare.casting.deeds import deeds
from reportedly.compare.casting.relations import Relation, relations
from reportedly.compare.casting.rules import party_in_opposite_parts, victim_and_perpetrator
from reportedly.model import Capture, Document, Marks, Tags
from reportedly.pipeline import examine
from reportedly.read import read
from reportedly.rulebook.reading import Reading
from reportedly.structure import structure

RULES = (party_in_opposite_parts, victim_and_perpetrator)


def texts(data: Path) -> Iterator[tuple[str, str]]:
    """The texts by a name: re3d, the articles of the case, PolNeAR's training and development articles."""
    yield from ((f"re3d-{text.id}", text.text) for text in re3d.texts(held=False, folder=data / "parties" / "re3d"))
    for name in ("case/articles", "polnear/train", "polnear/dev"):
        with (data / f"{name}.jsonl").open(encoding="utf-8") as lines:
            for number, line in enumerate(lines):
                article = json.loads(line)
                told = [article.get("title"), article.get("text") or article.get("content")]
                yield f"{name}-{number}", "\n\n".join(filter(None, told))


def reading(text: str) -> Reading:
    """What the rules read of a text."""
    capture = Capture(uri="page.txt", body=text.encode(), declared="text/plain")
    return Reading(examine(capture, tagger=_untagged), structure(read(capture)))


def _untagged(document: Document, marks: Marks) -> Tags:
    del document, marks
    return Tags((), (), "none")


def _told(one: Relation, page: Reading) -> str:
    quoted = " ".join(one.span.of(page.text).split())
    return f"{one.subject.name} {one.sign} {one.object.name} ({one.rule}): {quoted}"


def main() -> None:
    """Prints how many relations, deeds and findings there are, and with `--show` which."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", nargs="?", type=Path, default=DATA)
    parser.add_argument("--show", action="store_true")
    options = parser.parse_args()
    if not options.data.is_dir():
        print(f"Skipped: there is no data at {options.data}.")
        return
    counted: Counter[str] = Counter()
    for name, text in texts(options.data):
        page = reading(text)
        counted["pages"] += 1
        counted["relations"] += len(page.once(relations))
        counted["deeds"] += len(page.once(deeds))
        for look in RULES:
            counted[look.__name__] += len(found := list(look(page)))
            for raised in found:
                print(name, raised.sentence, *raised.reasons, sep="\n  ")
        if options.show:
            for one in page.once(relations):
                print(f"{name}: {_told(one, page)}")
    print(*(f"{what}: {counted[what]}" for what in ("pages", "relations", "deeds", *(look.__name__ for look in RULES))))


if __name__ == "__main__":
    main()
