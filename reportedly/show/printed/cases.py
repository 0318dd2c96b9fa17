"""The listings of a case as text."""

from collections.abc import Iterable, Mapping, Sequence

from reportedly.model import Json
from reportedly.show.harmless import visible


def documents_as_text(records: Sequence[Mapping[str, Json]], *, counts: Mapping[str, int], width: int) -> str:
    """One line a document, cut to the width, and how much the case holds.

    Args:
        records: as `store.asking.Listed` has them, with their names (`d17`).
        counts: documents, claims, voices, outlets, failures.
        width: columns of the terminal.
    """
    lines = [_line(record, width=width) for record in records]
    head = (
        f"{counts['documents']:,} documents of {counts['outlets']:,} outlets, {counts['claims']:,} claims"
        f"{_failed(counts['failures'])}"
    )
    return "\n".join((head, *lines)) + "\n"


def failures_as_text(rows: Iterable[tuple[str, str, str]]) -> str:
    """One line for each input that could not be read: when, which, why."""
    lines = [f"{at}  {visible(uri)}: {visible(sentence)}" for uri, sentence, at in rows]
    return "\n".join(lines or ["Everything that was added could be read."]) + "\n"


def _line(record: Mapping[str, Json], *, width: int) -> str:
    day = str(record["published"] or "undated")[:10]
    outlet = visible(str(record["outlet"] or "—"))
    counts = f"{record['claims']} claims" + (f", {record['warnings']} warnings" if record["warnings"] else "")
    title = visible(str(record["title"] or record["uri"]))
    line = f"{record['document']!s:>6}  {day:<10}  {outlet[:16]:<16}  {counts:<22}  {title}"
    return line if len(line) <= width else line[: width - 1] + "…"


def _failed(count: int) -> str:
    return f"; {count:,} could not be read" if count else ""
