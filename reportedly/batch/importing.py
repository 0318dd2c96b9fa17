"""An exported case becomes a case file again, whole or not at all.

Invariants
- The file bears another name (`NAME.case.part`) until its last row is in, it is indexed, and its pages are related.
- Documents are indexed and related in the order in which they were read, so that the new case answers as the old one.
- What is there under that name is what a killed import left, and is written anew; nothing else is written over.
"""

import os
from collections.abc import Iterable
from pathlib import Path

from reportedly.batch.relating import relate
from reportedly.errors import CaseError
from reportedly.store.asking import Tally, tally
from reportedly.store.importing import readings, restored

PART = ".part"


def restore(path: Path, lines: Iterable[bytes], *, name: str) -> Tally:
    """Makes the case at `path` from the lines of an exported one; what it holds now.

    Args:
        name: the file of the lines, for sentences.

    Raises:
        CaseError: when there is a file of that name, a line is amiss, or the file cannot be made; nothing is left.
    """
    _check_free(path)
    growing = path.with_name(path.name + PART)
    _remove(growing)
    try:
        with restored(growing, lines, name=name) as case:
            for document in readings(case):
                relate(case, document)
            told = tally(case)
        _check_whole(growing)
        _check_free(path)
        growing.rename(path)
    finally:
        _remove(growing)
    return told


def _check_free(path: Path) -> None:
    if os.path.lexists(path):
        raise CaseError(f"{path}: There is a file of that name; nothing was changed. Choose another name.")


def _check_whole(path: Path) -> None:
    """What was written last may not lie in a file beside it, which the new name would not lead to."""
    if Path(f"{path}-wal").exists():
        raise CaseError(f"{path}: The new case could not be closed; another process has it open. Try once more.")


def _remove(path: Path) -> None:
    for ending in ("", "-wal", "-shm", "-journal"):
        Path(f"{path}{ending}").unlink(missing_ok=True)
