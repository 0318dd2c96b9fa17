"""Claims that say the same, as text: the links of one, and groups of all."""

from collections.abc import Iterator, Mapping, Sequence
from textwrap import shorten, wrap

from reportedly.model import Json
from reportedly.show.harmless import visible
from reportedly.show.printed.cases import numbered

INDENT = "    "
WORDS = 400
"""Signs of a claim that are shown."""


def links_as_text(
    records: Sequence[Mapping[str, Json]], *, there: int, skipped: int, width: int, of_one: bool = False
) -> str:
    """Each link with both claims and its reasons.

    Args:
        records: as `store.kindred.links` has them.
        of_one: whether all are links of one claim, the first of each; it is then shown once, at the head.
        there: how many there are in all.
        skipped: how many were left out before the first.
        width: columns of the terminal.
    """
    lines = [*_side(records[0], "", width=width), ""] if of_one and records else []
    lines += [line for record in records for line in (*_link(record, width=width, of_one=of_one), "")]
    return "\n".join([*lines, _count(len(records), there=there, skipped=skipped, what="link")]) + "\n"


def groups_as_text(records: Sequence[Mapping[str, Json]], *, there: int, skipped: int, width: int) -> str:
    """Each group with its claims; what several say in the same words stands below the last of them.

    Args:
        records: as `store.kindred.group_records` has them.
        there: how many there are in all.
        skipped: how many were left out before the first.
        width: columns of the terminal.
    """
    lines = [line for record in records for line in (*_group(record, width=width), "")]
    return "\n".join([*lines, _count(len(records), there=there, skipped=skipped, what="group")]) + "\n"


def _link(record: Mapping[str, Json], *, width: int, of_one: bool) -> Iterator[str]:
    head = f"{record['claim']} and {record['other']}: {_state(record)} (likeness {record['score']:.2f})"
    yield from wrap(head, width, subsequent_indent="  ")
    for ahead in ("other_",) if of_one else ("", "other_"):
        yield from _side(record, ahead, width=width)
    yield from _points(record["reasons"], width=width)
    yield from _points(record["judged"], width=width)


def _points(sentences: Json, *, width: int) -> Iterator[str]:
    for told in sentences if isinstance(sentences, list) else ():
        yield from wrap(f"- {visible(str(told))}", width, initial_indent=INDENT, subsequent_indent=f"{INDENT}  ")


def _side(record: Mapping[str, Json], ahead: str, *, width: int) -> Iterator[str]:
    """One of the two claims of a link; `ahead` begins the names of its fields."""
    told = {name: record[f"{ahead}{name}"] for name in ("outlet", "published", "voice", "words")}
    claim = {"claim": record["other" if ahead else "claim"], **told}
    yield _named(claim, width=width)
    yield from _worded(claim, width=width)


def _state(record: Mapping[str, Json]) -> str:
    if record["more_specific"] is not None:
        return f"{record['more_specific']} is more specific"
    if record["value"] is not None:
        return f"they differ in value, {visible(str(record['value']))} and {visible(str(record['other_value']))}"
    return {"unsure": "it cannot be told whether they are the same"}.get(str(record["state"]), str(record["state"]))


def _group(record: Mapping[str, Json], *, width: int) -> Iterator[str]:
    claims = record["claims"]
    members = [claim for claim in claims if isinstance(claim, dict)] if isinstance(claims, list) else []
    first = {str(claim["words"]): at for at, claim in reversed(list(enumerate(members)))}
    members.sort(key=lambda claim: first[str(claim["words"])])
    counts = (len(members), "claim"), (record["pages"], "page"), (record["outlets"], "outlet")
    yield f"Group {record['group']}: " + ", ".join(
        numbered(count, what) for count, what in counts if isinstance(count, int)
    )
    for at, claim in enumerate(members):
        yield _named(claim, width=width)
        if at + 1 == len(members) or members[at + 1]["words"] != claim["words"]:
            yield from _worded(claim, width=width)
    yield from _points(record["judged"], width=width)


def _named(claim: Mapping[str, Json], *, width: int) -> str:
    """Where a claim stands, and on whose word, where that is not the outlet itself."""
    told = [str(claim[name])[: 10 if name == "published" else None] for name in ("published", "outlet") if claim[name]]
    is_own = str(claim["voice"]).casefold() == str(claim["outlet"]).casefold()
    voice = f"on the word of {claim['voice']}" if claim["voice"] and not is_own else ""
    head = visible(", ".join(filter(None, (*told, voice))))
    return shorten(f"{claim['claim']} {head}", max(width - 2, 20), placeholder=" …").join(("  ", ""))


def _worded(claim: Mapping[str, Json], *, width: int) -> Iterator[str]:
    words = visible(shorten(str(claim["words"]), WORDS, placeholder=" …"))
    yield from wrap(f"“{words}”", width, initial_indent=INDENT, subsequent_indent=INDENT)


def _count(shown: int, *, there: int, skipped: int, what: str) -> str:
    if not there:
        return f"No {what}s were found."
    all_told = numbered(there, what)
    return f"{skipped + 1} to {skipped + shown} of {all_told}" if shown < there else all_told
