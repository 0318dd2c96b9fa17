"""A case as a bundle, and whether a bundle is still what it was; nothing but the bundle is needed for that.

Invariants
- The folder bears another name (`NAME.part`) until its last manifest is written.
- A manifest leads to no file outside of the bundle.
"""

import os
import shutil
from collections.abc import Callable, Iterable, Iterator
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

from reportedly.batch.importing import PART, restore
from reportedly.errors import CaseError
from reportedly.show.exported import bag
from reportedly.show.exported.bag import Filed
from reportedly.show.exported.lossless import lines
from reportedly.show.listing import spreadsheet
from reportedly.store import asking, casefile
from reportedly.store.carrying import carried
from reportedly.store.casefile import Case
from reportedly.store.checking import Checked, Fault, faults
from reportedly.store.exporting import latest, record, snapshot
from reportedly.store.filters import Filters
from reportedly.store.listing import TABLES, Wanted, rows

TAGS = ("bagit.txt", "bag-info.txt", "manifest-sha256.txt")
TAG_MANIFEST = "tagmanifest-sha256.txt"
AT_ONCE = 1 << 20
"""Bytes that are digested at a time."""


def bundle(case: Case, folder: Path) -> int:
    """Writes the case as a bundle; how many files its payload has.

    Raises:
        CaseError: when there is something of that name, or the case is damaged.
        OSError: when it cannot be written.
    """
    if os.path.lexists(folder):
        raise CaseError(f"{folder}: There is something of that name; nothing was changed. Choose another name.")
    growing = folder.with_name(folder.name + PART)
    if growing.is_dir() and (growing / TAGS[0]).is_file():
        shutil.rmtree(growing)
    growing.mkdir(parents=True)
    try:
        (growing / TAGS[0]).write_bytes(bag.DECLARATION.encode())
        with snapshot(case):
            count = _fill(case, growing)
        growing.rename(folder)
    finally:
        shutil.rmtree(growing, ignore_errors=True)
    return count


def _fill(case: Case, folder: Path) -> int:
    name, date = case.path.stem, latest(case)
    files = {filed.path: filed for filed in _payload(case, folder / "data")}
    body = bag.metadata(carried(case), files, name=name, date=date)
    files[bag.METADATA] = _written(folder / "data", bag.METADATA, [body])
    payload = [Filed(f"data/{filed.path}", filed.size, filed.digest) for filed in files.values()]
    tags = [
        _written(folder, TAGS[0], [bag.DECLARATION.encode()]),
        _written(folder, TAGS[1], [bag.bag_info(payload, name=name, date=date).encode("utf-8", "replace")]),
        _written(folder, TAGS[2], [bag.manifest(payload).encode()]),
    ]
    _written(folder, TAG_MANIFEST, [bag.manifest(tags).encode()])
    return len(payload)


def _payload(case: Case, folder: Path) -> Iterator[Filed]:
    for document in carried(case):
        body = asking.capture(case, document.number).body
        yield _written(folder, bag.document_path(document), [body])
        yield _written(folder, bag.sheet_path(document), [asking.line_of(case, document.number)])
    yield _written(folder, bag.RECORD, lines(record(case)))
    columns = tuple(TABLES["claims"].columns)
    found = rows(case, "claims", asked=Filters(), wanted=Wanted())
    told = (spreadsheet.lines([row], columns=columns).encode("utf-8", "replace") for row in found)
    yield _written(folder, bag.CLAIMS, [spreadsheet.heading(columns).encode(), *told])


def _written(folder: Path, path: str, pieces: Iterable[bytes]) -> Filed:
    place = folder / path
    place.parent.mkdir(parents=True, exist_ok=True)
    size, digest = 0, sha256()
    with place.open("wb") as file:
        for piece in pieces:
            file.write(piece)
            size += len(piece)
            digest.update(piece)
    return Filed(path, size, digest.hexdigest())


def faults_of(folder: Path) -> Iterator[Fault | Checked]:
    """Everything that is wrong with a bundle: its files against its manifests, then the case that its record makes.

    Raises:
        CaseError: when the folder is no bundle of a case.
    """
    record = folder / "data" / bag.RECORD
    if not (folder / TAGS[0]).is_file() or not (record.is_file() or _names_record(folder)):
        raise CaseError(f"{folder}: This folder is no bundle of a case; `reportedly export --format bag` writes one.")
    for manifest, is_wanted in ((TAG_MANIFEST, _is_tag), (TAGS[2], _is_payload)):
        yield from _of_manifest(folder, manifest, is_wanted=is_wanted)
    yield from _of_oxum(folder)
    if not record.is_file():
        yield Checked(0, 0, 0, 0)
        return
    with TemporaryDirectory() as place, record.open("rb") as file:
        path = Path(place) / f"bundle{casefile.ENDING}"
        try:
            restore(path, file, name=f"data/{bag.RECORD}")
        except CaseError as error:
            yield Fault("the record", str(error))
            yield Checked(0, 0, 0, 0)
            return
        with casefile.read_only(path) as case:
            yield from _of_copies(case, folder / "data")
            yield from faults(case)


def _names_record(folder: Path) -> bool:
    """True for a bundle of a case that has lost its record."""
    try:
        return f"  data/{bag.RECORD}\n" in (folder / TAGS[2]).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return False


def _is_tag(path: str) -> bool:
    return not _is_payload(path) and path != TAG_MANIFEST


def _is_payload(path: str) -> bool:
    return path.startswith("data/")


def _of_manifest(folder: Path, name: str, *, is_wanted: Callable[[str], bool]) -> Iterator[Fault]:
    """Each file that the manifest lists is there with its digest, and each that is there is listed."""
    try:
        listed = dict(_listed((folder / name).read_text(encoding="utf-8")))
    except (OSError, UnicodeDecodeError, ValueError) as error:
        yield Fault(name, f"The manifest is missing, or cannot be read ({error}).")
        return
    for path, digest in listed.items():
        yield from _of_file(folder, path, digest=digest, is_wanted=is_wanted, manifest=name)
    for place in sorted(folder.rglob("*")):
        path = place.relative_to(folder).as_posix()
        if is_wanted(path) and path not in listed and (place.is_symlink() or not place.is_dir()):
            yield Fault(path, f"The file is not in {name}; it was put here later.")


def _of_file(
    folder: Path, path: str, *, digest: str, is_wanted: Callable[[str], bool], manifest: str
) -> Iterator[Fault]:
    """A file that is listed is there, is no link, and has its digest."""
    place = folder / path
    try:
        if not is_wanted(path) or ".." in Path(path).parts or Path(path).is_absolute():
            yield Fault(manifest, f"It lists {path}, which it may not.")
        elif not place.resolve().is_relative_to(folder.resolve()) or place.is_symlink():
            yield Fault(path, "There is a link in place of the file.")
        elif not place.is_file():
            yield Fault(path, "The file is missing.")
        elif digest_of(place) != digest.lower():
            yield Fault(path, "The file is not as it was written; its digest is another.")
    except OSError as error:
        yield Fault(path, f"The file cannot be read ({error.strerror or type(error).__name__}).")


def _listed(manifest: str) -> Iterator[tuple[str, str]]:
    for number, line in enumerate(manifest.splitlines(), 1):
        digest, blank, path = line.partition(" ")
        if not blank or len(digest) != 64:
            raise ValueError(f"line {number} is none of a digest and a path")
        path = path.lstrip(" *").replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%")
        yield path, digest


def digest_of(path: Path) -> str:
    """The SHA-256 of a file, 64 hex digits."""
    digest = sha256()
    with path.open("rb") as file:
        while piece := file.read(AT_ONCE):
            digest.update(piece)
    return digest.hexdigest()


def _of_oxum(folder: Path) -> Iterator[Fault]:
    """The payload has the bytes and files that the bag says it has."""
    files = [path for path in (folder / "data").rglob("*") if path.is_file()]
    oxum = f"Payload-Oxum: {sum(path.stat().st_size for path in files)}.{len(files)}"
    try:
        told = (folder / TAGS[1]).read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        told = []
    if oxum not in told:
        yield Fault(TAGS[1], "The payload has not as many files and bytes as it says.")


def _of_copies(case: Case, folder: Path) -> Iterator[Fault]:
    """The documents and sheets that lie beside the record are those of the record."""
    for document in carried(case):
        path = bag.document_path(document)
        if (folder / path).is_file() and digest_of(folder / path) != document.digest:
            yield Fault(f"data/{path}", f"These are not the bytes of {document.name} in the record.")
        path = bag.sheet_path(document)
        if (folder / path).is_file() and (folder / path).read_bytes() != asking.line_of(case, document.number):
            yield Fault(f"data/{path}", f"This is not the sheet of {document.name} in the record.")
