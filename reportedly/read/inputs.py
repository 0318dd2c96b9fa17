"""What the user names (files, folders, addresses, `-`) becomes a stream of inputs, each opened when its turn comes.

Invariants
- Naming opens nothing but folders: ten thousand inputs cost ten thousand names.
- Pages of a folder come in the order of their names, folders among them; the order of two runs is the same.
- Only regular files are read. A pipe, device or socket is refused before it could hang the run.
- A link found inside a folder never leads out of it; a link that the user names is followed.
"""

import errno
import os
import re
import stat
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO, Literal, NoReturn

import msgspec

from reportedly.errors import Empty, Forbidden, InputError, Missing, Refused, TooLarge
from reportedly.model import Capture, Problem
from reportedly.read.limits import MAX_BYTES
from reportedly.read.record import captured

PAGE_ENDINGS = (".html", ".htm", ".xhtml", ".xht", ".shtml", ".txt", ".text")
"""What counts as a page inside a folder, each also with `.gz`; a file named by the user may end as it likes."""

COMPANION = "_files"
"""Browsers put the pictures and frames of `Page.html` into the folder `Page_files`: those are no pages."""

ADDRESS = re.compile(r"https?://", re.IGNORECASE)


class Input(msgspec.Struct, frozen=True):
    """One page as it was named or found, not opened yet.

    `uri` is what sheets and problems call it, printable whatever the bytes of a file's name;
    `path` is the file system's own name, or the address.
    `label` is a relative name for what is made of it: the path inside the named folder, without its ending.
    A `record` is one line of its file, `size` bytes from `start` on; `keys` name what it holds, and `day_first`
    says how its dates are written.
    """

    uri: str
    kind: Literal["file", "stdin", "address", "record"]
    path: str
    label: str
    start: int = 0
    size: int = 0
    keys: tuple[tuple[str, str], ...] = ()
    day_first: bool | None = None


STDIN = Input(uri="-", kind="stdin", path="-", label="stdin")


def named(names: Iterable[str]) -> Iterator[Input | Problem]:
    """The inputs behind what the user named, in order; what cannot be listed is a problem in its place."""
    for name in names:
        if _is_folder(name) and name != STDIN.path:
            yield from _pages(name)
        else:
            yield one(name)


def one(name: str) -> Input:
    """The one input of this name: an address, a file, or standard input."""
    if name == STDIN.path:
        return STDIN
    if ADDRESS.match(name):
        return Input(uri=printable(name), kind="address", path=name, label=_slug(name))
    return _file(name, label=Path(name).name)


def capture(item: Input, *, offline: bool = False) -> Capture:
    """The bytes of one input.

    Raises:
        InputError: when it is missing, forbidden, too large, no regular file, or an address while offline.
    """
    if item.kind == "stdin":
        return Capture(uri=item.uri, body=_bounded(_standard_input(), uri=item.uri))
    if item.kind == "record":
        return captured(_record_bytes(item), uri=item.uri, keys=item.keys, day_first=item.day_first)
    if item.kind == "file":
        return Capture(uri=item.uri, body=_file_bytes(item))
    if offline:
        raise Refused(item.uri, "Not fetched, because --offline was given; leave it out to fetch this page.")
    from reportedly.read.fetch import fetch  # the network library is paid for by addresses alone

    return fetch(item.uri)


def problem_of(error: InputError) -> Problem:
    """The error as a value in a stream."""
    return Problem(uri=error.uri, error=type(error).__name__, sentence=error.sentence)


def printable(name: str) -> str:
    r"""A file's name with the bytes that are no UTF-8 written out, so that it can be printed and encoded.

    >>> printable("caf\udce9.html")
    'caf\\xe9.html'
    """
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def is_page(name: str) -> bool:
    """True when a file of this name, found inside a folder, is read as a page."""
    return not name.startswith(".") and name.lower().removesuffix(".gz").endswith(PAGE_ENDINGS)


def without_ending(name: str) -> str:
    """A page's name without what only tells its format: `storm.html.gz` is `storm`."""
    stem = name[:-3] if name.lower().endswith(".gz") else name
    ending = next((ending for ending in PAGE_ENDINGS if stem.lower().endswith(ending)), "")
    return stem[: len(stem) - len(ending)] or name


def _pages(folder: str) -> Iterator[Input | Problem]:
    empty = True
    for found in _walk(folder):
        empty = False
        yield found
    if empty:
        known = ", ".join(PAGE_ENDINGS)
        sentence = f"The folder holds no page; files that end in {known} are read, packed with .gz or not."
        yield problem_of(Missing(printable(folder), sentence))


def _walk(folder: str) -> Iterator[Input | Problem]:
    root = os.path.realpath(folder)
    waiting = _listed(folder)
    while waiting:
        entry = waiting.pop()
        if isinstance(entry, Problem):
            yield entry
        elif entry.is_symlink():
            yield from _linked(entry, folder=folder, root=root)
        elif entry.is_dir():
            waiting += _listed(entry.path)
        elif is_page(entry.name):
            yield _file(entry.path, label=os.path.relpath(entry.path, folder))


def _listed(folder: str) -> list[os.DirEntry[str] | Problem]:
    """The visible entries of a folder, last name first, so that they can be taken from the end."""
    try:
        with os.scandir(folder) as entries:
            found = sorted(entries, key=lambda entry: entry.name, reverse=True)
    except OSError as error:
        return [problem_of(_unopened(error, uri=printable(folder)))]
    names = {entry.name for entry in found}
    return [entry for entry in found if not entry.name.startswith(".") and not _is_companion(entry.name, names=names)]


def _is_companion(name: str, *, names: set[str]) -> bool:
    page = name.removesuffix(COMPANION)
    return page != name and any(page + ending in names for ending in PAGE_ENDINGS)


def _linked(entry: os.DirEntry[str], *, folder: str, root: str) -> Iterator[Input | Problem]:
    """A link inside a folder: a page when it leads to one in there, a problem when it leads out."""
    target = os.path.realpath(entry.path)
    inside = Path(target).is_relative_to(root)
    is_folder = _is_folder(target)
    if is_folder and inside:
        return  # its pages are read where they stand
    if is_folder or is_page(entry.name):
        if inside:
            yield _file(entry.path, label=os.path.relpath(entry.path, folder))
        else:
            sentence = "Not read, because this link leads out of the folder; name it by itself to read it."
            yield problem_of(Refused(printable(entry.path), sentence))


def _is_folder(path: str) -> bool:
    try:
        return stat.S_ISDIR(Path(path).stat().st_mode)
    except (OSError, ValueError):
        return False


def _file(path: str, *, label: str) -> Input:
    return Input(uri=printable(path), kind="file", path=path, label=without_ending(label))


def _slug(address: str) -> str:
    words = re.sub(r"[^\w.-]+", "-", ADDRESS.sub("", printable(address)), flags=re.ASCII).strip("-.")
    return without_ending(words[:100]) or "page"


def _file_bytes(item: Input) -> bytes:
    try:
        _checked(Path(item.path).stat(), uri=item.uri)
        with open(_descriptor(item.path), "rb") as file:
            _checked(os.fstat(file.fileno()), uri=item.uri)
            return _bounded(file, uri=item.uri)
    except (OSError, ValueError) as error:
        raise _unopened(error, uri=item.uri) from error


def _record_bytes(item: Input) -> bytes:
    try:
        with open(_descriptor(item.path), "rb") as file:
            file.seek(item.start)
            return file.read(item.size)
    except (OSError, ValueError) as error:
        raise _unopened(error, uri=item.uri) from error


def _descriptor(path: str) -> int:
    """Opened so that a pipe that took the file's place meanwhile cannot hang, nor a terminal become ours."""
    flags = ("O_BINARY", "O_CLOEXEC", "O_NOCTTY", "O_NONBLOCK")
    return os.open(path, os.O_RDONLY | sum(getattr(os, flag, 0) for flag in flags))


def _checked(status: os.stat_result, *, uri: str) -> None:
    if stat.S_ISDIR(status.st_mode):
        raise Missing(uri, "This is a folder where a file was expected; name the folder to read its pages.")
    if not stat.S_ISREG(status.st_mode):
        raise Refused(uri, "This is a pipe, device or socket, not a file; send its bytes to `reportedly read -`.")
    if status.st_size > MAX_BYTES:
        _too_large(uri)


def _bounded(file: BinaryIO, *, uri: str) -> bytes:
    """All bytes of an open file, and never more than are read: sizes told beforehand may be wrong."""
    body = file.read(MAX_BYTES + 1)
    if len(body) > MAX_BYTES:
        _too_large(uri)
    return body


def _too_large(uri: str) -> NoReturn:
    raise TooLarge(uri, f"Larger than the {MAX_BYTES // 2**20} MB that are read of one page; split it.")


def _standard_input() -> BinaryIO:
    if sys.stdin is None or sys.stdin.closed:
        raise Empty("-", "There is no standard input to read from; name a file, or send the page's bytes in.")
    return sys.stdin.buffer


def _unopened(error: OSError | ValueError, *, uri: str) -> InputError:
    number = error.errno if isinstance(error, OSError) else errno.ENOENT
    if number in (errno.EACCES, errno.EPERM):
        return Forbidden(uri, "This may not be read by the present user; change its permissions, or copy it.")
    if number == errno.ELOOP:
        return Missing(uri, "This link leads in a circle; name the file itself.")
    if number in (errno.ENOENT, errno.ENOTDIR):
        return Missing(uri, _nothing_there(uri))
    reason = error.strerror if isinstance(error, OSError) and error.strerror else type(error).__name__
    return Missing(uri, f"It could not be read ({reason}); check the name and the disk.")


def _nothing_there(uri: str) -> str:
    if "://" in uri or uri.lower().startswith("www."):
        return "There is no file of this name; to fetch a page, give an address that starts with https:// or http://."
    return "There is no file or folder of this name; check its spelling."
