#!/usr/bin/env python3
"""Scores the anatomy of pages over real ones with comment threads: where does each known snippet end up?

    python -m bench.anatomy [--half 0|1] [--peer]

Reads `../shared/data/comments` (`gold.json`: for each page snippets of its comments, of its article, `with`,
and of neither, `without`). A snippet is found in a part when its words stand in the part's own text,
white space and quotation marks aside. Some pages were saved without their comments; a snippet whose words
the page does not show at all counts as not found in `comments_found`, and is left out of `comments_found_shown`.
`--half` takes every second page in the order of names: 0 was developed on, 1 only checked.
`--peer` gives trafilatura's figures on the same pages.
"""

import argparse
import gzip
import html
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import msgspec

from reportedly.model import Capture, Document, Marks, Part
from reportedly.read import read
from reportedly.structure import structure
from reportedly.text import Span

DATA = Path(__file__).resolve().parent.parent.parent / "shared" / "data" / "comments"
ARTICLE = frozenset({"body", "republication", "headline", "byline", "dateline"})
BODY = frozenset({"body", "republication"})
COMMENTS = frozenset({"comment"})
MARKS = str.maketrans("’‘‚‹›“”„«»", "'''''\"\"\"\"\"")


class Gold(msgspec.Struct):
    """What is known of one page."""

    comments: list[str] = []
    within: list[str] = msgspec.field(default_factory=list, name="with")
    without: list[str] = []


class Tally(msgspec.Struct):
    """Counts of snippets over pages."""

    comments: int = 0
    comments_shown: int = 0
    comments_found: int = 0
    comments_leaked: int = 0
    within: int = 0
    within_found: int = 0
    without: int = 0
    without_found: int = 0


def figures(data: Path = DATA, *, half: int | None = None) -> dict[str, float]:
    """The shares over all pages, or over every second one."""
    tally = Tally()
    for name, gold, body in _pages(data, half=half):
        document = read(Capture(uri=name, body=body, declared="text/html"))
        _count(tally, gold, texts=_texts(document, structure(document)))
    return _shares(tally)


def peer_figures(data: Path = DATA, *, half: int | None = None) -> dict[str, float]:
    """The same for trafilatura at its own settings."""
    from trafilatura import bare_extraction, extract

    tally = Tally()
    for _, gold, body in _pages(data, half=half):
        found = bare_extraction(body)
        said = (found.comments if found else "") or ""
        article = extract(body, include_comments=False) or ""
        shown = html.unescape(re.sub(r"<[^>]+>", "", body.decode("utf-8", "replace")))
        _count(tally, gold, texts=(_plain(shown), _plain(said), _plain(article), _plain(article)))
    return _shares(tally)


def _pages(data: Path, *, half: int | None) -> Iterator[tuple[str, Gold, bytes]]:
    known = msgspec.json.decode((data / "gold.json").read_bytes(), type=dict[str, Gold])
    for place, name in enumerate(sorted(known)):
        if half is None or place % 2 == half:
            yield name, known[name], gzip.decompress((data / "pages" / f"{name}.gz").read_bytes())


def _texts(document: Document, marks: Marks) -> tuple[str, str, str, str]:
    """What the page shows, and the own texts of its comments, its body, its article."""
    own = [(part.kind, span.of(document.text)) for part, span in _own(marks.parts)]
    kinds = (COMMENTS, BODY, ARTICLE)
    chosen = ("\n".join(words for kind, words in own if kind in wanted) for wanted in kinds)
    comments, body, article = map(_plain, chosen)
    return _plain(document.text), comments, body, article


def _own(parts: tuple[Part, ...]) -> Iterator[tuple[Part, Span]]:
    inner: dict[str, list[Span]] = {part.id: [] for part in parts}
    for part in parts:
        if part.parent is not None:
            inner[part.parent].append(part.span)
    for part in parts:
        at = part.span.start
        for child in [*inner[part.id], Span(part.span.end, part.span.end)]:
            yield part, Span(at, max(at, child.start))
            at = child.end


def _plain(words: str) -> str:
    return " ".join(html.unescape(words).translate(MARKS).split())


def _count(tally: Tally, gold: Gold, *, texts: tuple[str, str, str, str]) -> None:
    shown, comments, body, article = texts
    for snippet in map(_plain, gold.comments):
        tally.comments += 1
        tally.comments_shown += snippet in shown
        tally.comments_found += snippet in comments
        tally.comments_leaked += snippet in body
    tally.within += len(gold.within)
    tally.within_found += sum(_plain(snippet) in article for snippet in gold.within)
    tally.without += len(gold.without)
    tally.without_found += sum(_plain(snippet) in body for snippet in gold.without)


def _shares(tally: Tally) -> dict[str, float]:
    return {
        "comments": tally.comments,
        "comments_shown": tally.comments_shown,
        "comments_found": round(tally.comments_found / tally.comments, 4),
        "comments_found_shown": round(tally.comments_found / tally.comments_shown, 4),
        "comments_leaked": tally.comments_leaked,
        "with": tally.within,
        "with_found": round(tally.within_found / tally.within, 4),
        "without": tally.without,
        "without_leaked": tally.without_found,
    }


def main() -> int:
    """Prints the figures as JSON."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    options.add_argument("--half", type=int, choices=(0, 1))
    options.add_argument("--peer", action="store_true")
    chosen = options.parse_args()
    if not DATA.exists():
        print(f"Skipped: the pages are not here ({DATA}).", file=sys.stderr)
        return 0
    asked = peer_figures if chosen.peer else figures
    print(json.dumps(asked(DATA, half=chosen.half), indent=1))
    return 0


if __name__ == "__main__":
    sys.exit(main())
