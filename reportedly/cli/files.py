"""Sheets go into files: whole or not at all, never over an input, and what was done stays when the rest fails.

Invariants
- A file gets its own name only when it is complete, or when the user stopped the run; until then it is `NAME.part`.
- Nothing is written where an input lies, or where a folder that is read could hold one.
"""

import os
import stat
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self

from reportedly.errors import UsageError
from reportedly.read.inputs import ADDRESS, is_page, printable

SIGNED_WITHIN = 4096
SIGNS = (b'<meta name="generator" content="Reportedly', b'{"reportedly"', b'"reportedly":', b"sha256:")
"""Bytes near the beginning of every sheet, by its form: HTML, JSON, text."""
CLAIM_LINE = b"c1 "
"""How a file of claims as lines begins."""


class Gathered:
    """One file for all sheets of a run. A device or pipe (`/dev/stdout`) is written to as it is."""

    def __init__(self, path: Path, *, between: bytes = b"") -> None:
        self._path = Path(os.path.realpath(path))
        self._growing = self._path if _is_special(self._path) else self._path.with_name(f"{self._path.name}.part")
        self._between = between
        self._file: BinaryIO | None = None

    def add(self, body: bytes, *, label: str) -> None:  # noqa: ARG002 - one file holds them all
        with _told(self._path):
            if self._file is None:
                self._file = _opened(self._growing)
            else:
                self._file.write(self._between)
            self._file.write(body)
            self._file.flush()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        if self._file is None:
            return
        with _told(self._path):
            self._file.close()
            if self._growing != self._path and kind in (None, KeyboardInterrupt):
                self._growing.replace(self._path)


class Foldered:
    """A folder that gets one file for each sheet, called like its input and laid out like the folder that was read."""

    def __init__(self, folder: Path, *, ending: str, names: Iterable[str]) -> None:
        self._folder = folder
        self._ending = ending
        self._inputs = tuple(names)
        self._taken: set[Path] = set()

    def add(self, body: bytes, *, label: str) -> None:
        path = self._free(label)
        with _told(path):
            path.parent.mkdir(parents=True, exist_ok=True)
        with Gathered(path) as file:
            file.add(body, label=label)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        pass

    def _free(self, label: str) -> Path:
        """The file for this label; `LABEL-2` when another input has it, or a page that is no sheet of ours."""
        path, number = self._folder / f"{label}{self._ending}", 1
        spare_inputs(path, names=self._inputs)
        while path in self._taken or _is_foreign(path):
            number += 1
            path = self._folder / f"{label}-{number}{self._ending}"
        self._taken.add(path)
        return path


@contextmanager
def whole(path: Path) -> Iterator[Path]:
    """Where to write what becomes the file `path` only once all of it is written; nothing is left of less.

    Raises:
        UsageError: when it cannot be written.
    """
    real = Path(os.path.realpath(path))
    growing = real if _is_special(real) else real.with_name(f"{real.name}.part")
    with _told(path):
        if growing == real:
            yield growing
            return
        growing.unlink(missing_ok=True)
        try:
            yield growing
            growing.replace(real)
        finally:
            growing.unlink(missing_ok=True)


def spare_inputs(target: Path, *, names: Iterable[str]) -> None:
    """Makes sure that writing `target` harms no input.

    Raises:
        UsageError: when it is one, or lies in a folder that is read and would be taken for a page of it.
    """
    real = Path(os.path.realpath(target))
    for name in names:
        if name == "-" or ADDRESS.match(name):
            continue
        source = Path(os.path.realpath(name))
        if real == source:
            raise UsageError(
                f"{printable(str(target))}: This is an input, and is not written over; choose another name."
            )
        if real.is_relative_to(source) and (real.is_dir() or is_page(real.name)):
            folder = printable(name)
            raise UsageError(f"{printable(str(target))}: This lies in {folder}, which is read; choose another place.")


@contextmanager
def _told(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise UsageError(f"{printable(str(path))}: It cannot be written ({reason}); choose another place.") from error


def _opened(path: Path) -> BinaryIO:
    """A new file in the place of what a killed run may have left, and never through a link."""
    if _is_special(path):
        return path.open("wb")
    path.unlink(missing_ok=True)
    return path.open("xb")


def _is_foreign(path: Path) -> bool:
    """True for a file that lies there already and was not written by this program; any version may have done so."""
    if not path.is_file():
        return False
    with _told(path), path.open("rb") as file:
        head = file.read(SIGNED_WITHIN)
    return bool(head) and not head.startswith(CLAIM_LINE) and not any(sign in head for sign in SIGNS)


def _is_special(path: Path) -> bool:
    try:
        mode = path.stat().st_mode
    except OSError:
        return False
    return not stat.S_ISREG(mode) and not stat.S_ISDIR(mode)
