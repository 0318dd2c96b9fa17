"""A case as a file: made, opened, grown by whole transactions, and closed.

Invariants
- One writer at a time; readers go on reading what was there when they began.
- A transaction is on the disk before it is called done; a process that is killed loses the one under way and no other.
- A file made by a newer program is not touched.
"""

import os
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from importlib.resources import files
from pathlib import Path
from types import MappingProxyType, TracebackType
from typing import Self

import msgspec

from reportedly.across import distance
from reportedly.errors import CaseError
from reportedly.store.rows import folded
from reportedly.store.sealing import seal
from reportedly.version import __version__

APPLICATION = 0x52507464
"""`RPtd`, in the header of the file: what tells a case from other SQLite files."""

PATIENCE = 10.0
"""Seconds to wait for another writer."""

CACHE = 64 * 1024
"""KiB of pages that are kept in memory; with SQLite's own 2 MB a page of a large case costs three times as much."""

GATHERED = 8_000
"""Pages of 4 KiB that are written behind the file before they go into it, each once however often it was changed.

A page of news changes some 400 of them, and the uppermost ones each time; with SQLite's own 1,000, these were written
into the file with every second page of news.
"""

OLDEST = (3, 37)
"""The SQLite that has strict tables; 3.34 brought the index of trigrams."""

ENDING = ".case"


UNWRITABLE = "It cannot be written to; check whose it is, and whether its folder can be written to."


class Migration(msgspec.Struct, frozen=True):
    """One numbered change of the file's shape, as the SQL that makes it."""

    number: int
    name: str
    script: str


class Case:
    """One open case file. `with case.writing():` is one transaction.

    >>> with created(Path("/tmp/a.case"), who="Ana Ruiz") as case:  # doctest: +SKIP
    ...     ...
    """

    def __init__(self, path: Path, connection: sqlite3.Connection, *, who: str) -> None:
        self.path = path
        self.connection = connection
        self.who = who

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """One transaction: all of it, or nothing.

        Raises:
            CaseError: when another process writes for longer than `PATIENCE`, or the disk is full.
        """
        with _told(self.path):
            self.connection.execute("BEGIN IMMEDIATE")
            try:
                yield self.connection
            except BaseException:
                if self.connection.in_transaction:
                    self.connection.rollback()
                raise
            self.connection.commit()

    def close(self) -> None:
        """Closes the file; what was committed stays."""
        self.connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def now() -> str:
    """This instant, ISO 8601 in UTC, to the second."""
    return datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def migrations() -> tuple[Migration, ...]:
    """All that this program knows, by number."""
    found = [entry for entry in files("reportedly.store").joinpath("sql").iterdir() if entry.name.endswith(".sql")]
    return tuple(
        Migration(int(entry.name[:4]), entry.name[5:-4], entry.read_text(encoding="utf-8"))
        for entry in sorted(found, key=lambda entry: entry.name)
    )


def created(path: Path, *, who: str, migrated: Mapping[int, tuple[str, str]] = MappingProxyType({})) -> Case:
    """A new, empty case.

    Args:
        migrated: for a case that is made again, when and by which version each change of its shape was made.

    Raises:
        CaseError: when something of that name is there, or the file cannot be made.
    """
    if os.path.lexists(path):
        raise CaseError(f"{path}: There is a file of that name; nothing was changed. Choose another name.")
    try:
        path.touch(exist_ok=False)
        case = Case(path, _connected(path), who=who)
    except (OSError, sqlite3.Error) as error:
        raise CaseError(f"{path}: The case cannot be made here ({_why(error)}); choose another folder.") from error
    with _told(path):
        case.connection.execute(f"PRAGMA application_id = {APPLICATION}")
        case.connection.execute("PRAGMA journal_mode = WAL")
        _migrate(case, migrated=migrated)
    return case


def opened(path: Path, *, who: str) -> Case:
    """A case to write into; an older file is brought up to date.

    Raises:
        CaseError: when it is missing, no case, made by a newer program, or damaged at its head.
    """
    _check_file(path)
    if not os.access(path, os.W_OK):
        raise CaseError(f"{path}: {UNWRITABLE}")
    with _told(path):
        case = Case(path, _connected(path), who=who)
        _check_head(case)
        case.connection.execute("PRAGMA journal_mode = WAL")
        if _shape(case) < migrations()[-1].number:
            _migrate(case)
    return case


def read_only(path: Path) -> Case:
    """A case to ask; nothing in it can be changed through this.

    Raises:
        CaseError: as `opened`; also for an older file, which only writing brings up to date.
    """
    _check_file(path)
    with _told(path):
        case = Case(path, _reader(path), who="")
        _check_head(case)
        known = migrations()[-1].number
        if _shape(case) < known:
            raise CaseError(
                f"{path}: This case was made by an older version; `reportedly add {path.name}` without pages "
                "brings it up to date."
            )
        case.connection.execute("PRAGMA query_only = ON")
    return case


def in_memory() -> Case:
    """A case that is nowhere kept, for asking a few pages as one asks a case."""
    case = Case(Path(":memory:"), _equipped(sqlite3.connect(":memory:", isolation_level=None)), who="")
    _migrate(case)
    return case


def is_case(path: Path) -> bool:
    """True for a file whose head says that it is a case; never raises."""
    try:
        with path.open("rb") as file:
            head = file.read(72)
    except OSError:
        return False
    return head[:15] == b"SQLite format 3" and head[68:72] == APPLICATION.to_bytes(4, "big")


def _connected(path: Path) -> sqlite3.Connection:
    if sqlite3.sqlite_version_info < OLDEST:
        raise CaseError(f"{path}: Cases need SQLite {OLDEST[0]}.{OLDEST[1]} or newer; this Python has an older one.")
    connection = sqlite3.connect(path, timeout=PATIENCE, isolation_level=None)
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute(f"PRAGMA wal_autocheckpoint = {GATHERED}")
    connection.execute("PRAGMA foreign_keys = ON")
    return _equipped(connection)


def _reader(path: Path) -> sqlite3.Connection:
    """Read only; from a medium that cannot be written to as well, where no writer can be at work."""
    name = path.absolute().as_uri()
    connection = sqlite3.connect(f"{name}?mode=ro", uri=True, timeout=PATIENCE, isolation_level=None)
    try:
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    except sqlite3.OperationalError:
        connection.close()
        if os.access(path.parent, os.W_OK) or Path(f"{path}-wal").exists():
            raise
        connection = sqlite3.connect(f"{name}?immutable=1", uri=True, isolation_level=None)
    return _equipped(connection)


def _equipped(connection: sqlite3.Connection) -> sqlite3.Connection:
    """With the functions that questions use; the file's own shape may not call them."""
    connection.execute("PRAGMA trusted_schema = OFF")
    connection.execute(f"PRAGMA cache_size = {-CACHE}")
    connection.create_function("folded", 1, lambda words: None if words is None else folded(words), deterministic=True)
    connection.create_function("distance", 4, distance, deterministic=True)
    return connection


def _check_file(path: Path) -> None:
    if path.is_dir():
        raise CaseError(f"{path}: This is a folder, not a case.")
    if not path.exists():
        raise CaseError(f"{path}: There is no such case; `reportedly init {path.name}` makes one.")
    if not os.access(path, os.R_OK):
        raise CaseError(f"{path}: It may not be read by the present user; change its permissions, or copy it.")
    if not is_case(path):
        raise CaseError(f"{path}: This is no case; cases are made by `reportedly init NAME{ENDING}`.")


def _check_head(case: Case) -> None:
    shape, known = _shape(case), migrations()[-1].number
    if shape > known:
        raise CaseError(
            f"{case.path}: This case was written by a newer version (its shape is {shape}, this program knows "
            f"{known}); install that version. Nothing was changed."
        )


def _shape(case: Case) -> int:
    return int(case.connection.execute("PRAGMA user_version").fetchone()[0])


def _migrate(case: Case, *, migrated: Mapping[int, tuple[str, str]] = MappingProxyType({})) -> None:
    """Each missing migration is one transaction, so a file never stands between two shapes."""
    for step in migrations():
        case.connection.execute("BEGIN IMMEDIATE")
        try:
            if _shape(case) < step.number:
                for statement in statements(step.script):
                    case.connection.execute(statement)
                told = migrated.get(step.number, (now(), __version__))
                row = (step.number, step.name, *told)
                case.connection.execute("INSERT INTO migration VALUES (?, ?, ?, ?, ?)", (*row, seal(row)))
                case.connection.execute(f"PRAGMA user_version = {step.number}")
        except BaseException:
            case.connection.rollback()
            raise
        case.connection.commit()


def statements(script: str) -> Iterator[str]:
    """The single statements of a script; those of a trigger stay together."""
    held = ""
    for line in script.splitlines(keepends=True):
        held += line
        if sqlite3.complete_statement(held):
            yield held
            held = ""


@contextmanager
def _told(path: Path) -> Iterator[None]:
    """What SQLite complains of, as a sentence that says what to do."""
    try:
        yield
    except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
        raise CaseError(f"{path}: {_sentence(error, path=path)}") from error


def _sentence(error: Exception, *, path: Path) -> str:
    code = getattr(error, "sqlite_errorname", None) or ""
    if code.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return "Another process is writing into this case; try again when it has ended."
    if code.startswith("SQLITE_FULL"):
        return "The disk is full; what was committed is kept. Make room, and give the same command again."
    if code.startswith(("SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_PERM")):
        return UNWRITABLE
    if code.startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB")) or isinstance(error, UnicodeDecodeError):
        return f"The file is damaged; go back to a copy. What can be read of it `reportedly verify {path.name}` lists."
    return f"SQLite says: {error}."


def _why(error: Exception) -> str:
    return getattr(error, "strerror", None) or str(error)
