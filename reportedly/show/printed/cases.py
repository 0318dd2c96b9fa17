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
    told = [numbered(counts[f"{what}s"], what) for what in ("document", "outlet", "claim")]
    head = f"{told[0]} of {told[1]}, {told[2]}{_failed(counts['failures'])}"
    return "\n".join((head, *lines)) + "\n"


def failures_as_text(rows: Iterable[tuple[str, str, str]]) -> str:
    """One line for each input that could not be read: when, which, why."""
    lines = [f"{at}  {visible(uri)}: {visible(sentence)}" for uri, sentence, at in rows]
    return "\n".join(lines or ["Everything that was added could be read."]) + "\n"


def numbered(count: int, what: str) -> str:
    """A count with its noun.

    >>> numbered(1, "claim"), numbered(2000, "claim")
    ('1 claim', '2,000 claims')
    """
    return f"{count:,} {what}" if count == 1 else f"{count:,} {what}s"


def _line(record: Mapping[str, Json], *, width: int) -> str:
    day = str(record["published"] or "undated")[:10]
    outlet = visible(str(record["outlet"] or "—"))
    counts = ", ".join(
        numbered(count, what)
        for what in ("claim", "warning")
        for count in [record[f"{what}s"]]
        if isinstance(count, int) and (count or what == "claim")
    )
    title = visible(str(record["title"] or record["uri"]))
    line = f"{record['document']!s:>6}  {day:<10}  {outlet[:16]:<16}  {counts:<22}  {title}"
    return line if len(line) <= width else line[: width - 1] + "…"


def _failed(count: int) -> str:
    return f"; {count:,} could not be read" if count else ""
