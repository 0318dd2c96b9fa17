"""Carries out `search`."""

import shutil
import sys
import textwrap
from pathlib import Path

import msgspec

from reportedly.cli.codes import OK
from reportedly.cli.formats import wants_colour
from reportedly.cli.streams import complain, put
from reportedly.show.harmless import visible
from reportedly.show.terminal import PIPED_WIDTH
from reportedly.store import casefile
from reportedly.store.searching import WEIGHED, Hit, search, weighed_from

BOLD, PLAIN = "\x1b[1m", "\x1b[0m"


def look_for(*, case: str, words: tuple[str, ...], is_pages: bool, limit: int, skip: int, form: str, color: str) -> int:
    """`search`: claims with these words, or pages, the best first.

    Raises:
        CaseError: when the case cannot be opened.
        UsageError: when there is no word to look for.
    """
    with casefile.read_only(Path(case)) as book:
        what = "page" if is_pages else "claim"
        hits = list(search(book, " ".join(words), what="page" if is_pages else "claim", limit=limit, skip=skip))
        is_common = weighed_from(book, " ".join(words), what="page" if is_pages else "claim") is not None
    if is_common:
        complain(f"More than {WEIGHED:,} {what}s have these words; the best of the latest {WEIGHED:,} are listed.")
    if form == "json":
        put(msgspec.json.encode(hits) + b"\n")
        return OK
    if not hits:
        complain(f"No {what} has all of these words; a word may end in * for any ending.")
    width = shutil.get_terminal_size((PIPED_WIDTH, 24)).columns
    is_coloured = wants_colour(color)
    text = "".join(_lines(hit, width=width, is_coloured=is_coloured) for hit in hits)
    put(text.encode((sys.stdout.encoding if sys.stdout else None) or "utf-8", "replace"))
    return OK


def _lines(hit: Hit, *, width: int, is_coloured: bool) -> str:
    """The name, where it is from, and the words; in a terminal the hits are bold."""
    where = f"  [{hit.start},{hit.end}]" if hit.start is not None else ""
    told = (hit.outlet, (hit.published or "")[:10], hit.title)
    head = f"{hit.name}{where}  {visible(' · '.join(filter(None, told)))}"
    words = textwrap.fill(
        visible(" ".join(hit.snippet.split())), width - 6, initial_indent="      ", subsequent_indent="      "
    )
    if is_coloured:
        for word in sorted({hit.snippet[start:end] for start, end in hit.marks}, key=len, reverse=True):
            words = words.replace(word, f"{BOLD}{word}{PLAIN}")
    return f"{head[:width]}\n{words}\n"
