"""The settings of `lint` in a file `reportedly.toml`: where it is found, what it may hold, what is said of a slip.

    [lint]
    select = ["sourcing", "figures_*"]     rules to look with; all where it is missing
    ignore = ["author_missing"]            rules to leave out, also of the selected
    fail-on = "warning"                    end with code 3 when there is a finding this grave

    [lint.severity]
    date_missing = "notice"                how grave a rule is taken

Invariants
- It is searched from the working directory upwards and nowhere else: a page never brings its own.
- Nothing in it is passed over: what is not known, or of the wrong type, is an error that names the file and the key.
"""

import os
import stat
import tomllib
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any, NoReturn

import msgspec

from reportedly.cli.codes import SEVERITIES
from reportedly.errors import UsageError
from reportedly.model import Severity
from reportedly.read.inputs import printable
from reportedly.rulebook.selection import nearest

NAME = "reportedly.toml"
TABLES = ("lint",)
KEYS = ("select", "ignore", "fail-on", "severity")
A_LIST = 'a list of names in quotes, like ["date_missing"]'
MAX_BYTES = 1 << 20
"""A file of settings is a page long; more is something else."""


class Settings(msgspec.Struct, frozen=True):
    """What one file asks for; `path` is None where there is no file, as it is called in sentences otherwise."""

    path: str | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: Severity | None = None
    severity: Mapping[str, Severity] = {}

    def key(self, name: str) -> str:
        """Where a setting stands: `reportedly.toml: [lint] select`."""
        return f"{self.path}: [lint] {name}"


def settings(*, file: str | None, is_ignored: bool) -> Settings:
    """The settings of the named file, else of the first `reportedly.toml` from the working directory upwards.

    Raises:
        UsageError: when a file cannot be read, or something in it is not as it must be.
    """
    if file is not None and is_ignored:
        raise UsageError("--config names a file of settings and --no-config leaves it out; give one of them.")
    if is_ignored:
        return Settings()
    if file is not None:
        return of_file(Path(file), called=printable(file))
    path = found(_working_directory())
    return Settings() if path is None else of_file(path, called=_called(path))


def found(start: Path) -> Path | None:
    """The first file of settings in this folder or one above it."""
    paths = (folder / NAME for folder in (start, *start.parents))
    return next((path for path in paths if os.path.lexists(path)), None)


def of_file(path: Path, *, called: str) -> Settings:
    """The settings in one file, which is called so in sentences.

    Raises:
        UsageError: as `settings`.
    """
    tables = _toml(path, called=called)
    _check_keys(tables, TABLES, where=called, what="table")
    lint = tables.get("lint", {})
    if not isinstance(lint, dict):
        raise UsageError(f"{called}: lint is no table; its settings stand under a line [lint].")
    _check_keys(lint, KEYS, where=f"{called}: [lint]", what="setting")
    fail_on = lint.get("fail-on")
    return Settings(
        path=called,
        select=_words(lint, "select", called=called),
        ignore=_words(lint, "ignore", called=called),
        fail_on=None if fail_on is None else _severity(fail_on, where=f"{called}: [lint] fail-on"),
        severity=_severities(lint.get("severity", {}), called=called),
    )


def _working_directory() -> Path:
    """Where this process stands; the root where that was taken away."""
    try:
        return Path.cwd()
    except OSError:
        return Path("/")


def _called(path: Path) -> str:
    """As it is seen from the working directory: `reportedly.toml`, `../reportedly.toml`."""
    above = len(_working_directory().parts) - len(path.parent.parts)
    return "../" * above + NAME


def _toml(path: Path, *, called: str) -> dict[str, Any]:
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise UsageError(f"{called}: This is no file; settings stand in a file of TOML.")
        with path.open("rb") as file:
            body = file.read(MAX_BYTES + 1)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or type(error).__name__
        raise UsageError(
            f"{called}: The settings cannot be read ({reason}); check the name, or give --no-config."
        ) from error
    if len(body) > MAX_BYTES:
        raise UsageError(f"{called}: This is larger than settings are; name another file.")
    try:
        return tomllib.loads(body.decode("utf-8-sig"))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError, RecursionError) as error:
        reason = str(error) if isinstance(error, tomllib.TOMLDecodeError) else "it is no UTF-8 text, or nests too deep"
        raise UsageError(f"{called}: This is not TOML ({reason}); mend it, or give --no-config.") from error


def _check_keys(table: Mapping[str, Any], known: Collection[str], *, where: str, what: str) -> None:
    for key in table:
        if key not in known:
            near = nearest(key, known)
            told = f"did you mean {near[0]}?" if near else f"there {_is_or_are(known)}."
            raise UsageError(f"{where}: there is no {what} “{printable(key)}”; {told}")


def _is_or_are(known: Collection[str]) -> str:
    return f"is only {', '.join(known)}" if len(known) == 1 else f"are {', '.join(known)}"


def _words(lint: Mapping[str, Any], key: str, *, called: str) -> tuple[str, ...]:
    words = lint.get(key, [])
    if not isinstance(words, list):
        raise UsageError(f"{called}: [lint] {key} must be {A_LIST}, not {_type(words)}.")
    other = next((word for word in words if not isinstance(word, str)), None)
    if other is not None:
        raise UsageError(f"{called}: [lint] {key} must be {A_LIST}, and holds {_type(other)}.")
    if key in lint and key == "select" and not words:
        raise UsageError(f"{called}: [lint] select is empty, and leaves no rule to look with; leave it out for all.")
    return tuple(words)


def _severities(table: Any, *, called: str) -> dict[str, Severity]:
    where = f"{called}: [lint.severity]"
    if not isinstance(table, dict):
        raise UsageError(f'{where} must be a table, with lines like date_missing = "notice", not {_type(table)}.')
    return {rule: _severity(grave, where=f"{where} {rule}") for rule, grave in table.items()}


def _severity(word: Any, *, where: str) -> Severity:
    if isinstance(word, dict):
        raise UsageError(f"{where} must be one word; the name of a rule with its version stands in quotes.")
    if not isinstance(word, str):
        raise UsageError(f"{where} must be one of {_in_quotes()}, not {_type(word)}.")
    return next((grave for grave in SEVERITIES if grave == word), None) or _no_severity(word, where=where)


def _no_severity(word: str, *, where: str) -> NoReturn:
    raise UsageError(f"{where} must be one of {_in_quotes()}, not “{printable(word)}”.")


def _in_quotes() -> str:
    return ", ".join(f'"{grave}"' for grave in SEVERITIES)


TYPES = {bool: "true or false", int: "a number", float: "a number", str: "a text", list: "a list", dict: "a table"}


def _type(thing: Any) -> str:
    """What a user calls a value of TOML."""
    return TYPES.get(type(thing), "a date")
