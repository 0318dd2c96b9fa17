"""Copies as text: which two pages, how much of each, whose it was first, and the words themselves."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from textwrap import wrap
from typing import Any

from reportedly.model import Json
from reportedly.show.harmless import visible
from reportedly.show.printed.cases import numbered

Record = Mapping[str, Any]

LONGEST = 400
"""Characters of a passage that are shown where not all is asked for."""

KINDS = {"page": "the page", "passage": "a passage", "sentence": "a sentence", "quotation": "the same quotation"}


def copies_as_text(records: Sequence[Record], *, there: int, common: int, width: int, is_full: bool) -> str:
    """One paragraph for each pair of pages.

    Args:
        records: as `show.listing.copied.copy_record` makes them.
        there: how many pairs there are in all.
        common: fingerprints of the one document asked for that are too common to lead to all their pages; 0 for a case.
        width: columns of the terminal.
        is_full: all passages, however many and long.
    """
    head = f"{numbered(there, 'pair')} of pages with words in common"
    head += f"; {len(records)} shown." if len(records) < there else "."
    told = [head, *("\n".join(_pair(record, width=width, is_full=is_full)) for record in records)]
    if common:
        many = f"{numbered(common, 'run')} of its words stand in so many pages that only the first were looked at."
        told.append("\n".join(wrap(many, width)))
    return "\n\n".join(told) + "\n"


def _pair(record: Record, *, width: int, is_full: bool) -> Iterator[str]:
    for side in ("one", "other"):
        day = str(record[f"{side}_published"] or "undated")[:10]
        line = f"{record[side]:>6}  {day:<10}  {visible(str(record[f'{side}_outlet'] or '—'))[:16]:<16}  "
        share = "" if record["kind"] == "quotation" else f"{record[f'share_{side}']:>4.0%} of it  "
        yield _cut(line + share + visible(str(record[f"{side}_title"] or "")), width=width)
    yield from _lines(f"{_kind(record)}. {' '.join(record['reasons'])}", width=width)
    shown = record["shared"] if is_full else record["shared"][:2]
    for shared in shown:
        yield from _passage(shared, record=record, width=width, is_full=is_full)
    left = len(record["shared"]) - len(shown)
    if left:
        yield from _lines(f"… and {numbered(left, 'passage')} more (--full shows them)", width=width)


def _kind(record: Record) -> str:
    what = KINDS[str(record["kind"])]
    if record["kind"] == "quotation":
        return f"They share {what}"
    if record["first"]:
        later = record["other"] if record["first"] == record["one"] else record["one"]
        return f"{later} has {what} from {record['first']}"
    source = f", both from {visible(str(record['source']))}" if record["direction"] == "common source" else ""
    return f"They share {what}{source or ', direction unknown'}"


def _passage(shared: Mapping[str, Json], *, record: Record, width: int, is_full: bool) -> Iterator[str]:
    one, other = (visible(str(shared[f"{side}_words"])) for side in ("one", "other"))
    what = "quoted, " if shared["kind"] == "quotation" else ""
    places = [f"{record[side]} {_offsets(shared[side])}" for side in ("one", "other")]
    if one == other:
        yield from _lines(
            f"{' = '.join(places)} ({what}{shared['words']} words) “{_short(one, is_full=is_full)}”", width=width
        )
        return
    yield from _lines(
        f"{places[0]} ({what}{shared['words']} equal words) “{_short(one, is_full=is_full)}”", width=width
    )
    yield from _lines(f"{places[1]} “{_short(other, is_full=is_full)}”", width=width)


def _offsets(span: Any) -> str:
    return f"{span[0]}-{span[1]}"


def _short(words: str, *, is_full: bool) -> str:
    return words if is_full or len(words) <= LONGEST else f"{words[: LONGEST - 1]}…"


def _lines(words: str, *, width: int) -> Iterable[str]:
    return wrap(words, width, initial_indent=" " * 8, subsequent_indent=" " * 8, break_on_hyphens=False)


def _cut(line: str, *, width: int) -> str:
    return line.rstrip() if len(line) <= width else f"{line[: width - 1]}…"
