"""Carries out `copies` and `origins`."""

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import msgspec

from reportedly.batch.origins import origins_of
from reportedly.batch.relating import STEPS
from reportedly.carrying import Copy
from reportedly.cli.asking import SCREENFUL
from reportedly.cli.codes import OK
from reportedly.cli.streams import complain, is_terminal, put
from reportedly.compare.copies.credits import name_of
from reportedly.show.listing import spreadsheet
from reportedly.show.listing.copied import COPY_COLUMNS, Leaf, copy_record, origins_record
from reportedly.show.listing.records import Record
from reportedly.show.printed.copied import copies_as_text
from reportedly.show.printed.origins import origins_as_text
from reportedly.show.terminal import PIPED_WIDTH
from reportedly.store import asking, casefile, judging, relating
from reportedly.store import copies as store
from reportedly.store.copies import Wanted
from reportedly.store.rows import key


def list_copies(
    *,
    case: str,
    document: str | None,
    kinds: tuple[str, ...],
    least: float,
    limit: int | None,
    skip: int,
    is_full: bool,
    form: str,
) -> int:
    """`copies`: the pairs of pages that share words.

    Raises:
        CaseError: when the case cannot be opened, or has no such document.
    """
    if limit is None and form == "text" and is_terminal(sys.stdout):
        limit = SCREENFUL
    with casefile.read_only(Path(case)) as book:
        number = asking.number_of(book, document) if document is not None else None
        wanted = Wanted(number, kinds, least, limit, skip)
        tell_of_waiting(book, case=case)
        records = _records(book, wanted)
        if form == "text":
            common = store.commonest(book, number) if number is not None else 0
            text = copies_as_text(
                list(records), there=store.count(book, wanted), common=common, width=width(), is_full=is_full
            )
            put(text.encode((sys.stdout.encoding if sys.stdout else None) or "utf-8", "replace"))
        else:
            _put(records, form=form)
    return OK


def show_origins(*, case: str, claim: str, form: str) -> int:
    """`origins`: where a claim enters.

    Raises:
        CaseError: when the case cannot be opened, or has no such claim.
    """
    with casefile.read_only(Path(case)) as book:
        target = judging.claim_target(book, claim)
        tell_of_waiting(book, case=case)
        document, own = claim[1:].split("c")
        found = origins_of(book, key(int(document), f"c{own}"))
    if form == "json":
        record = origins_record(found, name=claim, words=target.words or "")
        put(b"[" + msgspec.json.encode(record) + b"]\n")
    else:
        text = origins_as_text(found, name=claim, words=target.words or "", width=width())
        put(text.encode((sys.stdout.encoding if sys.stdout else None) or "utf-8", "replace"))
    return OK


def tell_of_waiting(book: casefile.Case, *, case: str) -> None:
    """Says how many documents an interrupted `add` left that were not laid beside the others yet."""
    waiting = relating.waiting(book, [step.name for step in STEPS])
    if waiting:
        many = f"{len(waiting)} of its documents were not laid beside the others yet"
        complain(f"{case}: {many}; `reportedly add {case}` without pages does so.")


def width() -> int:
    """Columns of the terminal, or of text that is piped."""
    return shutil.get_terminal_size((PIPED_WIDTH, 24)).columns


def _records(book: casefile.Case, wanted: Wanted) -> Iterator[Record]:
    for copy in store.copies(book, wanted):
        yield _record(book, copy)


def _record(book: casefile.Case, copy: Copy) -> Record:
    leaves = (Leaf(*store.shown(book, number)) for number in (copy.one, copy.other))
    one, other = leaves
    return copy_record(copy, one=one, other=other, source=name_of(copy.source) if copy.source else None)


def _put(records: Iterator[Record], *, form: str) -> None:
    if form == "csv":
        put(spreadsheet.heading(COPY_COLUMNS).encode())
        for record in records:
            put(spreadsheet.lines([record], columns=COPY_COLUMNS).encode("utf-8", "replace"))
        return
    ahead = b"["
    for record in records:
        put(ahead + msgspec.json.encode(record))
        ahead = b",\n "
    put((b"[" if ahead == b"[" else b"") + b"]\n")
