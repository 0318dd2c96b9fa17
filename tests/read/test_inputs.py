"""What the user names becomes a stream of inputs, and nothing opened can hang or flood."""

import io
import os
import socket
import sys
from pathlib import Path

import pytest

from reportedly.errors import Forbidden, Missing, Refused, TooLarge
from reportedly.model import Problem
from reportedly.read import inputs
from reportedly.read.inputs import STDIN, Input, capture, is_page, named, printable, without_ending


def only(name: Path | str) -> Input:
    (found,) = named([str(name)])
    assert isinstance(found, Input)
    return found


def labels(folder: Path) -> list[str]:
    return [found.label if isinstance(found, Input) else found.error for found in named([str(folder)])]


def pages(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("The harbour of Lindmoor is closed.")


def test_a_file_is_read_byte_for_byte(tmp_path: Path) -> None:
    path = tmp_path / "storm.txt"
    path.write_bytes(b"a\r\nb\x00\xff")
    assert capture(only(path)).body == b"a\r\nb\x00\xff"
    assert capture(only(path)).uri == str(path)


def test_inputs_keep_the_order_they_were_named_in(tmp_path: Path) -> None:
    pages(tmp_path, "b.txt", "a.txt")
    found = list(named([str(tmp_path / "b.txt"), "-", "https://lindmoor.example/a", str(tmp_path / "a.txt")]))
    kinds = [item.kind for item in found if isinstance(item, Input)]
    assert kinds == ["file", "stdin", "address", "file"]


def test_a_folder_is_walked_in_the_order_of_its_names(tmp_path: Path) -> None:
    pages(tmp_path, "z.html", "b/2.txt", "b/1.HTM", "a.txt", "c/deep/er/page.xhtml.gz")
    assert labels(tmp_path) == ["a", "b/1", "b/2", "c/deep/er/page", "z"]


def test_a_folder_yields_pages_only_and_no_hidden_ones(tmp_path: Path) -> None:
    pages(tmp_path, "a.html", "a.jpg", "notes.md", ".hidden.html", ".git/page.html", "archive.tar.gz")
    assert labels(tmp_path) == ["a"]


def test_what_a_browser_saves_beside_a_page_is_no_page(tmp_path: Path) -> None:
    pages(tmp_path, "Storm.html", "Storm_files/frame.html", "other_files/page.html")
    assert labels(tmp_path) == ["Storm", "other_files/page"]


def test_a_folder_without_pages_is_missing_its_pages(tmp_path: Path) -> None:
    pages(tmp_path, "photo.jpg")
    (found,) = named([str(tmp_path)])
    assert isinstance(found, Problem)
    assert found.error == "Missing"
    assert "holds no page" in found.sentence


def test_links_inside_a_folder_never_lead_out_of_it(tmp_path: Path) -> None:
    pages(tmp_path, "out/secret.txt", "in/page.txt", "in/sub/other.txt")
    (tmp_path / "in/leak.txt").symlink_to(tmp_path / "out/secret.txt")
    (tmp_path / "in/leaks").symlink_to(tmp_path / "out")
    (tmp_path / "in/loop").symlink_to(tmp_path / "in")
    (tmp_path / "in/sub/again.txt").symlink_to(tmp_path / "in/page.txt")
    assert labels(tmp_path / "in") == ["Refused", "Refused", "page", "sub/again", "sub/other"]


def test_a_link_that_is_named_is_followed(tmp_path: Path) -> None:
    pages(tmp_path, "out/page.txt")
    (tmp_path / "link.txt").symlink_to(tmp_path / "out/page.txt")
    (tmp_path / "folder").symlink_to(tmp_path / "out")
    assert capture(only(tmp_path / "link.txt")).body
    assert labels(tmp_path / "folder") == ["page"]


def test_a_link_in_a_circle_is_missing(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to(tmp_path / "b.txt")
    (tmp_path / "b.txt").symlink_to(tmp_path / "a.txt")
    with pytest.raises(Missing, match="circle"):
        capture(only(tmp_path / "a.txt"))


def test_a_missing_file_is_missing(tmp_path: Path) -> None:
    with pytest.raises(Missing, match="no file or folder"):
        capture(only(tmp_path / "storm.txt"))


def test_an_address_without_its_scheme_is_told_what_to_do() -> None:
    with pytest.raises(Missing, match="https://"):
        capture(only("www.lindmoor.example/storm"))


@pytest.mark.skipif(sys.platform == "win32", reason="no pipes among the files")
def test_a_pipe_or_socket_is_refused_and_never_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.html")
    with pytest.raises(Refused, match="pipe, device or socket"):
        capture(only(tmp_path / "pipe.html"))
    with socket.socket(socket.AF_UNIX) as bound:
        bound.bind(str(tmp_path / "s.html"))
        with pytest.raises(Refused):
            capture(only(tmp_path / "s.html"))
    with pytest.raises(Refused):
        capture(only("/dev/zero"))


@pytest.mark.skipif(sys.platform == "win32", reason="no pipes among the files")
def test_a_pipe_that_takes_the_place_of_a_file_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.html")
    opened = inputs._descriptor(str(tmp_path / "pipe.html"))  # noqa: SLF001
    assert os.read(opened, 1) == b""
    os.close(opened)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission_is_forbidden(tmp_path: Path) -> None:
    pages(tmp_path, "a.txt")
    (tmp_path / "a.txt").chmod(0)
    with pytest.raises(Forbidden):
        capture(only(tmp_path / "a.txt"))


def test_permission_denied_is_forbidden(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def denied(_: str) -> int:
        raise PermissionError(13, "Permission denied")

    pages(tmp_path, "a.txt")
    monkeypatch.setattr(inputs, "_descriptor", denied)
    with pytest.raises(Forbidden, match="permissions"):
        capture(only(tmp_path / "a.txt"))


def test_a_folder_that_cannot_be_listed_is_a_problem_in_its_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pages(tmp_path, "a.txt", "b/1.txt", "c.txt")
    scan = os.scandir

    def scandir(path: str) -> object:
        if path.endswith("b"):
            raise PermissionError(13, "Permission denied")
        return scan(path)

    monkeypatch.setattr(os, "scandir", scandir)
    assert labels(tmp_path) == ["a", "Forbidden", "c"]


def test_a_large_file_is_refused_by_its_size_alone(tmp_path: Path) -> None:
    path = tmp_path / "large.txt"
    path.touch()
    os.truncate(path, 200 * 2**20)
    with pytest.raises(TooLarge, match="MB"):
        capture(only(path))


def test_no_more_is_read_than_is_allowed_whatever_the_size_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(inputs, "MAX_BYTES", 4)
    assert inputs._bounded(io.BytesIO(b"1234"), uri="x") == b"1234"  # noqa: SLF001
    with pytest.raises(TooLarge):
        inputs._bounded(io.BytesIO(b"12345"), uri="x")  # noqa: SLF001


def test_standard_input_is_an_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"It rained, she said.")))
    assert capture(STDIN).body == b"It rained, she said."
    assert capture(STDIN).uri == "-"


def test_offline_refuses_addresses() -> None:
    with pytest.raises(Refused, match="--offline"):
        capture(only("https://lindmoor.example/storm"), offline=True)


@pytest.mark.skipif(sys.platform != "linux", reason="file names are bytes on Linux")
def test_a_name_of_any_bytes_is_read_and_printable(tmp_path: Path) -> None:
    raw = os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.txt")
    Path(raw).write_text("It rained.")
    item = only(raw)
    assert item.uri.endswith(r"caf\xe9.txt")
    assert capture(item).body == b"It rained."


def test_printable_leaves_ordinary_names_alone() -> None:
    assert printable("Zürich – 風.html") == "Zürich – 風.html"


@pytest.mark.parametrize(
    ("name", "stem"),
    [
        ("a.html.gz", "a"),
        ("a.b.txt", "a.b"),
        ("A.HTM", "A"),
        ("notes", "notes"),
        (".html", ".html"),
        ("x.pdf", "x.pdf"),
    ],
)
def test_an_ending_tells_the_format_and_is_left_out_of_the_label(name: str, stem: str) -> None:
    assert without_ending(name) == stem


@pytest.mark.parametrize(("name", "page"), [("a.html", True), ("a.TXT.GZ", True), ("a.gz", False), ("a.pdf", False)])
def test_a_page_is_known_by_its_ending(name: str, *, page: bool) -> None:
    assert is_page(name) == page


def test_an_address_gets_a_label_that_is_a_file_name() -> None:
    assert only("https://lindmoor.example/news/storm.html?page=2").label == "lindmoor.example-news-storm.html-page-2"
