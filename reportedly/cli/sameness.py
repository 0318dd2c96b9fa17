"""Carries out `same`: the links of a claim, the links of a state, or the groups of claims that say the same."""

import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

import msgspec

from reportedly.cli.codes import OK
from reportedly.cli.streams import complain, is_terminal, put
from reportedly.model import Json
from reportedly.sameness import State
from reportedly.show.listing import spreadsheet
from reportedly.show.printed.sameness import groups_as_text, links_as_text
from reportedly.show.terminal import PIPED_WIDTH
from reportedly.store import casefile, kin, kindred
from reportedly.store.casefile import Case
from reportedly.store.listing import Record

SCREENFUL = 20
"""Links or groups that a terminal is given when nobody says how many."""

NAMES: dict[str, State] = {
    "same": "same",
    "more-specific": "more specific",
    "differs-in-value": "differs in value",
    "opposed": "opposed",
    "unsure": "unsure",
}
"""The states as options name them."""


def list_same(*, case: str, claim: str | None, states: tuple[str, ...], limit: int | None, skip: int, form: str) -> int:
    """`same`: links where a claim or a state is named, else groups.

    Raises:
        CaseError: when the case cannot be opened, or has no such claim.
    """
    if limit is None and form == "text" and is_terminal(sys.stdout):
        limit = SCREENFUL
    with casefile.read_only(Path(case)) as book:
        if claim is None and not states:
            _groups(book, limit=limit, skip=skip, form=form)
        else:
            number = kindred.claim_of(book, claim) if claim is not None else None
            _links(book, claim=number, states=tuple(NAMES[name] for name in states), limit=limit, skip=skip, form=form)
    return OK


def _groups(book: Case, *, limit: int | None, skip: int, form: str) -> None:
    there, records = kindred.group_records(book, limit=limit, skip=skip)
    if form == "text":
        _put_text(groups_as_text(records, there=there, skipped=skip, width=_width()))
    elif form == "json":
        _put_json(records)
    else:
        rows = [{"group": record["group"], **member} for record in records for member in _members(record)]
        _put_csv(rows, columns=kindred.OF_A_MEMBER)


def _members(record: Record) -> list[dict[str, Json]]:
    claims = record["claims"]
    return [claim for claim in claims if isinstance(claim, dict)] if isinstance(claims, list) else []


def _links(
    book: Case, *, claim: int | None, states: tuple[State, ...], limit: int | None, skip: int, form: str
) -> None:
    there, records = kindred.links(book, claim=claim, states=states, limit=limit, skip=skip)
    if form == "text":
        of_one = claim is not None
        _put_text(links_as_text(records, there=there, skipped=skip, width=_width(), of_one=of_one))
    elif form == "json":
        _put_json(records)
    else:
        rows = [{**record, **{name: _joined(record[name]) for name in ("reasons", "judged")}} for record in records]
        _put_csv(rows, columns=kindred.COLUMNS)
    if claim is not None:
        _tell_of_crowds(book, claim)


def _tell_of_crowds(book: Case, claim: int) -> None:
    """Says which ways of finding others were not gone."""
    keys, passed = kin.crowded(book, claim)
    if passed:
        complain(
            f"{passed} of the {keys} keys by which {kindred.name_of(claim)} is laid beside others are shared by more "
            f"than {kin.CROWD} claims; they led to none."
        )


def _joined(reasons: Json) -> str:
    return " ".join(map(str, reasons)) if isinstance(reasons, list) else ""


def _width() -> int:
    return shutil.get_terminal_size((PIPED_WIDTH, 24)).columns


def _put_text(text: str) -> None:
    put(text.encode((sys.stdout.encoding if sys.stdout else None) or "utf-8", "replace"))


def _put_json(records: Sequence[Record]) -> None:

    put(b"[" + b",\n ".join(map(msgspec.json.encode, records)) + b"]\n")


def _put_csv(rows: list[Record], *, columns: tuple[str, ...]) -> None:
    put((spreadsheet.heading(columns) + spreadsheet.lines(rows, columns=columns)).encode("utf-8", "replace"))
