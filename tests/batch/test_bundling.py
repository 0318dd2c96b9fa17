"""A bundle is checked with nothing but itself, and whatever is changed in it is found."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from reportedly.batch.bundling import bundle, digest_of, faults_of
from reportedly.errors import CaseError
from reportedly.show.exported import bag
from reportedly.store import casefile
from reportedly.store.checking import Checked, Fault
from tests.store.kept import made


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "away" / "storm-bag"
    path.parent.mkdir()
    with made(tmp_path / "storm.case") as case:
        bundle(case, path)
    for left in tmp_path.glob("storm.case*"):
        left.unlink()
    return path


def amiss(folder: Path) -> list[tuple[str, str]]:
    return [(found.where, found.sentence) for found in faults_of(folder) if isinstance(found, Fault)]


def resealed(folder: Path, path: str) -> None:
    """Writes a changed file's digest into the manifests, as one who means harm would."""
    manifest = folder / "manifest-sha256.txt"
    lines = [line for line in manifest.read_text().splitlines() if not line.endswith(f"  {path}")]
    manifest.write_text("".join(f"{line}\n" for line in [*lines, f"{digest_of(folder / path)}  {path}"]))
    tags = ("bagit.txt", "bag-info.txt", "manifest-sha256.txt")
    (folder / "tagmanifest-sha256.txt").write_text("".join(f"{digest_of(folder / tag)}  {tag}\n" for tag in tags))


def test_a_whole_bundle_has_no_fault_and_says_what_was_looked_at(folder: Path) -> None:
    (looked,) = faults_of(folder)
    assert looked == Checked(documents=3, readings=4, spans=looked.spans, judgements=4)  # type: ignore[union-attr]
    assert sorted(path.name for path in (folder / "data").iterdir()) == [
        *("case.jsonl", "claims.csv", "documents", "ro-crate-metadata.json", "sheets"),
    ]
    assert (folder / "data/documents/d2.txt").read_text() == "Mayor Ana Ruiz said 2 boats sank off Sarn on Monday."
    assert json.loads((folder / "data/sheets/d2.json").read_bytes())["document"]["title"] == "Storm 2"


def test_a_well_known_reader_of_bags_finds_it_valid(folder: Path) -> None:
    reader: Any = pytest.importorskip("bagit", reason="bagit reads bags; it comes with reportedly[test]")
    assert reader.Bag(str(folder)).validate()


def test_the_same_case_gives_the_same_bag(tmp_path: Path) -> None:
    with made(tmp_path / "storm.case") as case:
        for name in ("one", "other"):
            bundle(case, tmp_path / name)
    manifests = [(tmp_path / name / "tagmanifest-sha256.txt").read_bytes() for name in ("one", "other")]
    assert manifests[0] == manifests[1]


def late(path: Path) -> None:
    path.parent.mkdir()
    path.write_text("Put here later.")


def linked(path: Path) -> None:
    """A link to the very same bytes in another place."""
    path.rename(path.parent.parent.parent / "claims.csv")
    path.symlink_to(path.parent.parent.parent / "claims.csv")


CHANGES: list[tuple[str, Callable[[Path], object]]] = [
    ("data/documents/d1.txt", lambda folder: (folder / "data/documents/d1.txt").write_text("Otto said it.")),
    ("data/documents/d1.txt", lambda folder: (folder / "data/documents/d1.txt").unlink()),
    ("data/late.txt", lambda folder: (folder / "data/late.txt").write_text("Put here later.")),
    ("late.txt", lambda folder: (folder / "late.txt").write_text("Put here later.")),
    ("notes/late.txt", lambda folder: late(folder / "notes" / "late.txt")),
    ("data/deep/late.txt", lambda folder: late(folder / "data" / "deep" / "late.txt")),
    ("data/elsewhere", lambda folder: (folder / "data/elsewhere").symlink_to("/", target_is_directory=True)),
    ("data/claims.csv", lambda folder: linked(folder / "data/claims.csv")),
    ("data/case.jsonl", lambda folder: (folder / "data/case.jsonl").unlink()),
    ("bag-info.txt", lambda folder: (folder / "bag-info.txt").write_text("Payload-Oxum: 1.1\n")),
    ("manifest-sha256.txt", lambda folder: (folder / "manifest-sha256.txt").write_text("nothing\n")),
    ("manifest-sha256.txt", lambda folder: (folder / "manifest-sha256.txt").unlink()),
    ("data/claims.csv", lambda folder: (folder / "data/claims.csv").write_bytes(b"claim\r\n")),
    ("the record", lambda folder: (folder / "data/case.jsonl").write_bytes(b"{}\n")),
]


@pytest.mark.parametrize(("where", "change"), CHANGES)
def test_whatever_is_changed_is_found(folder: Path, where: str, change: Callable[[Path], object]) -> None:
    change(folder)
    assert where in [found for found, _ in amiss(folder)]


@pytest.mark.parametrize("path", ["data/documents/d1.txt", "data/sheets/d3.json"])
def test_a_copy_that_was_changed_with_its_manifest_is_not_the_record_s(folder: Path, path: str) -> None:
    (folder / path).write_bytes((folder / path).read_bytes().replace(b"boats", b"ships"))
    resealed(folder, path)
    assert [where for where, _ in amiss(folder)] == [path]


def test_a_manifest_leads_to_no_file_outside(folder: Path) -> None:
    (folder.parent / "secret.txt").write_text("secret")
    manifest = folder / "manifest-sha256.txt"
    manifest.write_text(manifest.read_text() + f"{'0' * 64}  data/../../secret.txt\n")
    told = amiss(folder)
    assert ("manifest-sha256.txt", "It lists data/../../secret.txt, which it may not.") in told


def test_a_bundle_that_was_stopped_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(*_: object, **__: object) -> bytes:
        raise KeyboardInterrupt

    monkeypatch.setattr(bag, "metadata", stopped)
    with made(tmp_path / "storm.case") as case, pytest.raises(KeyboardInterrupt):
        bundle(case, tmp_path / "bag")
    assert [path for path in tmp_path.iterdir() if "bag" in path.name] == []


def test_nothing_is_written_over(tmp_path: Path) -> None:
    (tmp_path / "bag").mkdir()
    with casefile.created(tmp_path / "bare.case", who="Ana") as case, pytest.raises(CaseError, match="of that name"):
        bundle(case, tmp_path / "bag")


def test_another_folder_is_no_bundle(tmp_path: Path) -> None:
    with pytest.raises(CaseError, match="no bundle of a case"):
        list(faults_of(tmp_path))


def test_a_flipped_bit_of_any_file_is_found(folder: Path) -> None:
    for path in sorted(path for path in folder.rglob("*") if path.is_file() and "d2" not in path.name):
        body = path.read_bytes()
        at = len(path.name) * 7919 % len(body)
        path.write_bytes(body[:at] + bytes([body[at] ^ 1]) + body[at + 1 :])
        assert amiss(folder), f"{path}, byte {at}"
        path.write_bytes(body)
    assert amiss(folder) == []
