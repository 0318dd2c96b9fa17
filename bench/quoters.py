"""What textacy and sayswho find in texts, in the form of the scorer; runs in their environment, never in ours.

    python quoters.py textacy|sayswho MODEL <texts.jsonl >found.jsonl

MODEL is a spaCy pipeline. Each paragraph is read by itself: textacy raises on texts with an odd number of quotation
marks, sayswho on empty lines. sayswho runs without the coreference model that only gathers its speakers afterwards.
Quotations that share a cue are one attribution, as PolNeAR has it.
"""

import json
import re
import sys
from collections.abc import Iterator
from typing import Any

import spacy


def textacy_found(paragraph: str, *, model: Any) -> list[Any]:
    """The quotations of one paragraph; none where textacy gives up."""
    from textacy.extract.triples import direct_quotations

    try:
        return list(direct_quotations(model(paragraph)))
    except ValueError:
        return []


def sayswho_found(paragraph: str, *, model: Any) -> list[Any]:
    """The quotations of one paragraph."""
    from sayswho.quote_finder import quote_finder

    return list(quote_finder(model(_single_letters(paragraph))))


def _single_letters(text: str) -> str:
    """The text with doubled marks as curly ones, no character moved: sayswho takes no mark of two letters."""
    return re.sub("''", "” ", re.sub(r"``|(?<!\S)''(?=\S)", " “", text))


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
        paragraphs = re.finditer(r"[^\n]+", given["text"])
        found = ((paragraph.start(), one) for paragraph in paragraphs for one in finder(paragraph[0], model=model))
        print(json.dumps({"id": given["id"], "attributions": relations(found)}))


if __name__ == "__main__":
    main()
