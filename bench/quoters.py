"""What textacy and sayswho find in texts, in the form of the scorer; runs in their environment, never in ours.

    python quoters.py textacy|sayswho MODEL <texts.jsonl >found.jsonl

MODEL is a spaCy pipeline. textacy raises on texts with an odd number of quotation marks, so each paragraph is read by
itself; sayswho reads the whole text, without the coreference model that only gathers its speakers afterwards.
Quotations that share a cue are one attribution, as PolNeAR has it.
"""

import json
import re
import sys
from collections.abc import Iterator
from typing import Any

import spacy


def textacy_found(text: str, *, model: Any) -> Iterator[tuple[int, Any]]:
    """Quotations with the offset of the paragraph they were found in."""
    from textacy.extract.triples import direct_quotations

    for paragraph in re.finditer(r"[^\n]+", text):
        try:
            found = list(direct_quotations(model(paragraph[0])))
        except ValueError:
            continue
        yield from ((paragraph.start(), one) for one in found)


def sayswho_found(text: str, *, model: Any) -> Iterator[tuple[int, Any]]:
    """Quotations, all counted from the text's start."""
    from sayswho.quote_finder import quote_finder

    yield from ((0, one) for one in quote_finder(model(text)))


def relations(found: Iterator[tuple[int, Any]]) -> list[dict[str, list[list[int]]]]:
    """One attribution a cue."""
    by_cue: dict[tuple[int, int], dict[str, list[list[int]]]] = {}
    for start, one in found:
        if not (one.speaker and one.cue and one.content):
            continue
        source, cue, content = (
            [start + tokens[0].idx, start + tokens[-1].idx + len(tokens[-1])]
            for tokens in (one.speaker, one.cue, one.content)
        )
        made = by_cue.setdefault((cue[0], cue[1]), {"source": [source], "cue": [cue], "content": []})
        made["content"].append(content)
    return list(by_cue.values())


def main() -> None:
    package, name = sys.argv[1:]
    model = spacy.load(name)
    finder = {"textacy": textacy_found, "sayswho": sayswho_found}[package]
    for line in sys.stdin:
        given = json.loads(line)
        made = relations(finder(given["text"], model=model))
        print(json.dumps({"id": given["id"], "attributions": made}))


if __name__ == "__main__":
    main()
