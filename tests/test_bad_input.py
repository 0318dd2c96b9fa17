"""Whatever is handed over: one sentence, the right exit code, and the other inputs of the same call are still read."""

import gzip
import json
import os
import socket
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.commands import Line

GOOD = "The ferry to Lindmoor is late again, said the captain Mira Holt.\n"
SENTENCE = "The harbour master said the quay of Lindmoor stays closed until May. "

Maker = Callable[[Path], object]


def nested(path: Path) -> None:
    path.write_text("<html><body>" + "<div>" * 50_000 + f"<p>{SENTENCE * 5}</p>" + "</div>" * 50_000)


def sparse(path: Path) -> None:
    path.touch()
    os.truncate(path, 200 * 2**20)


def bomb(path: Path) -> None:
    path.write_bytes(gzip.compress(b"<p>" + bytes(100_000_000)))


PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)) * 8

REFUSED: dict[str, tuple[str, Maker, str]] = {
    "empty": ("a.html", lambda path: path.touch(), "Empty"),
    "white space": ("a.txt", lambda path: path.write_text(" \n\t\n"), "Empty"),
    "binary": ("a.txt", lambda path: path.write_bytes(bytes(range(256)) * 40), "NotText"),
    "picture": ("a.html", lambda path: path.write_bytes(PNG), "NotText"),
    "sparse 200 MB": ("a.html", sparse, "TooLarge"),
    "10 MB in one line": ("a.txt", lambda path: path.write_text(SENTENCE * 140_000), "TooLarge"),
    "packed bomb": ("a.html.gz", bomb, "TooLarge"),
    "missing": ("a.html", lambda _: None, "Missing"),
    "folder without pages": ("folder", lambda path: path.mkdir(), "Missing"),
    "pipe": ("a.html", lambda path: os.mkfifo(path), "Refused"),
}

READ: dict[str, tuple[str, Maker]] = {
    "truncated HTML": ("a.html", lambda path: path.write_text(f"<html><body><p>{SENTENCE * 5}<p class='")),
    "wrong declared encoding": (
        "a.html",
        lambda path: path.write_bytes(f'<meta charset="utf-8"><p>{SENTENCE * 5} Café “ouvert”'.encode("cp1252")),
    ),
    "lone surrogates and NULs": (
        "a.txt",
        lambda path: path.write_bytes(SENTENCE.encode() + b"\xed\xa0\x80 \x00 \xff" + SENTENCE.encode() * 9),
    ),
    "surrogates as references": ("a.html", lambda path: path.write_text(f"<p>&#xD800; &#0; {SENTENCE * 5}</p>")),
    "50,000 nested tags": ("a.html", nested),
    "no article": ("a.html", lambda path: path.write_text("<nav><a href=/>Home</a> <a href=/b>Boats</a></nav>")),
    "unbalanced quotation marks": ("a.txt", lambda path: path.write_text(f'"{SENTENCE} “He said “{SENTENCE}\n' * 20)),
    "right-to-left marks": ("a.txt", lambda path: path.write_text(f"\u202e\u200f{SENTENCE * 3}\u202c\u2067", "utf-8")),
    "one long line": ("a.txt", lambda path: path.write_text(SENTENCE * 200)),
}


@pytest.fixture
def line(capfdbinary: pytest.CaptureFixture[bytes]) -> Line:
    return Line(capfdbinary)


@pytest.fixture
def good(tmp_path: Path) -> Path:
    path = tmp_path / "good.txt"
    path.write_text(GOOD)
    return path


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_read_costs_one_sentence_and_no_other_input(
    line: Line, tmp_path: Path, good: Path, name: str
) -> None:
    file, make, error = REFUSED[name]
    make(tmp_path / file)
    ended = line("read", "--jsonl", good, tmp_path / file, good)
    first, problem, last = (json.loads(found) for found in ended.out.splitlines())
    assert first["document"]["text"] == last["document"]["text"] == GOOD
    assert problem["problem"]["error"] == error
    assert ended.code == (4 if error == "Refused" else 1)
    (told,) = ended.err.splitlines()
    assert told == f"reportedly: {tmp_path / file}: {problem['problem']['sentence']}"
    assert told.endswith(".")


@pytest.mark.parametrize("name", READ)
def test_what_is_odd_but_has_words_is_read(line: Line, tmp_path: Path, good: Path, name: str) -> None:
    file, make = READ[name]
    make(tmp_path / file)
    for options in (["--jsonl"], ["--color", "always"]):
        ended = line("read", *options, good, tmp_path / file, good)
        assert (ended.code, ended.err) == (0, "")
        ended.out.decode()
    assert line("read", tmp_path / file, "-o", tmp_path / "sheet.html").code == 0
    assert (tmp_path / "sheet.html").stat().st_size > 0


@pytest.mark.parametrize(
    "address",
    ["http://127.0.0.1/", "http://127.1/", "http://2130706433/", "http://0x7f000001/", "http://[::ffff:127.0.0.1]/"],
)
def test_an_address_inside_is_refused_for_safety(line: Line, good: Path, address: str) -> None:
    ended = line("read", "--jsonl", address, good)
    problem, read = (json.loads(found) for found in ended.out.splitlines())
    assert ended.code == 4
    assert problem["problem"]["error"] == "Refused"
    assert read["document"]["text"] == GOOD


def test_an_address_that_does_not_answer_is_told_apart(line: Line, good: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(*_: object, **__: object) -> object:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    ended = line("read", "--jsonl", "http://lindmoor.example/", good)
    problem, _ = (json.loads(found) for found in ended.out.splitlines())
    assert ended.code == 1
    assert problem["problem"]["error"] == "Unfetched"
