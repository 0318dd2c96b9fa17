"""Claims that say the same, as text: the links of one, and groups of all."""

from collections.abc import Iterator, Mapping, Sequence
from textwrap import shorten, wrap

from reportedly.model import Json
from reportedly.show.harmless import visible
from reportedly.show.printed.cases import numbered

INDENT = "    "
WORDS = 400
"""Signs of a claim that are shown."""


def links_as_text(records: Sequence[Mapping[str, Json]], *, there: int, skipped: int, width: int) -> str:
    """Each link with both claims and its reasons.

    Args:
        records: as `store.kindred.links` has them.
        there: how many there are in all.
        skipped: how many were left out before the first.
        width: columns of the terminal.
    """
    lines = [line for record in records for line in (*_link(record, width=width), "")]
    return "\n".join([*lines, _count(len(records), there=there, skipped=skipped, what="link")]) + "\n"


def groups_as_text(records: Sequence[Mapping[str, Json]], *, there: int, skipped: int, width: int) -> str:
    """Each group with its claims, one below the other.

    Args:
        records: as `store.kindred.group_records` has them.
        there: how many there are in all.
        skipped: how many were left out before the first.
        width: columns of the terminal.
    """
    lines = [line for record in records for line in (*_group(record, width=width), "")]
    return "\n".join([*lines, _count(len(records), there=there, skipped=skipped, what="group")]) + "\n"


def _link(record: Mapping[str, Json], *, width: int) -> Iterator[str]:
    yield f"{record['claim']} and {record['other']}: {_state(record)} ({record['score']:.2f})"
    for ahead in ("", "other_"):
        told = {name: record[f"{ahead}{name}"] for name in ("outlet", "published", "voice", "words")}
        yield from _claim({"claim": record["other" if ahead else "claim"], **told}, width=width)
    reasons = record["reasons"]
    for reason in reasons if isinstance(reasons, list) else ():
        yield from wrap(f"- {visible(str(reason))}", width, initial_indent=INDENT, subsequent_indent=f"{INDENT}  ")


def _state(record: Mapping[str, Json]) -> str:
    if record["more_specific"] is not None:
        return f"{record['more_specific']} is more specific"
    if record["value"] is not None:
        return f"they differ in value, {visible(str(record['value']))} and {visible(str(record['other_value']))}"
    return {"unsure": "it cannot be told whether they are the same"}.get(str(record["state"]), str(record["state"]))


def _group(record: Mapping[str, Json], *, width: int) -> Iterator[str]:
    claims = record["claims"]
    members = [claim for claim in claims if isinstance(claim, dict)] if isinstance(claims, list) else []
    counts = (len(members), "claim"), (record["pages"], "page"), (record["outlets"], "outlet")
    yield f"Group {record['group']}: " + ", ".join(
        numbered(count, what) for count, what in counts if isinstance(count, int)
    )
    for claim in members:
        yield from _claim(claim, width=width)


def _claim(claim: Mapping[str, Json], *, width: int) -> Iterator[str]:
    told = [str(claim[name])[: 10 if name == "published" else None] for name in ("published", "outlet") if claim[name]]
    voice = f"on the word of {claim['voice']}" if claim["voice"] else ""
    head = visible(", ".join(filter(None, (*told, voice))))
    yield shorten(f"{claim['claim']}  {head}", max(width - 2, 20), placeholder=" …").join(("  ", ""))
    words = visible(shorten(str(claim["words"]), WORDS, placeholder=" …"))
    yield from wrap(f"“{words}”", width, initial_indent=INDENT, subsequent_indent=INDENT)


def _count(shown: int, *, there: int, skipped: int, what: str) -> str:
    if not there:
        return f"No {what}s were found."
    all_told = numbered(there, what)
    return f"{skipped + 1} to {skipped + shown} of {all_told}" if shown < there else all_told
