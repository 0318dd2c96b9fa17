"""Packed pages are unpacked within bounds."""

import gzip
import zlib

import pytest

from reportedly.errors import NotText, TooLarge
from reportedly.read.limits import MAX_BYTES
from reportedly.read.unpack import unpacked

PAGE = b"<p>The ferry is late.</p>" * 200


def test_a_packed_page_is_unpacked() -> None:
    assert unpacked(gzip.compress(PAGE), uri="p") == PAGE


def test_pages_packed_behind_each_other_are_one() -> None:
    assert unpacked(gzip.compress(b"one ") + gzip.compress(b"two"), uri="p") == b"one two"


def test_other_bytes_are_left_alone() -> None:
    assert unpacked(PAGE, uri="p") == PAGE


def test_a_page_cut_short_gives_what_it_holds() -> None:
    packed = gzip.compress(bytes(range(256)) * 400)
    part = unpacked(packed[: len(packed) // 2], uri="p")
    assert part
    assert (bytes(range(256)) * 400).startswith(part)


def test_a_bomb_is_refused_before_it_goes_off() -> None:
    packer = zlib.compressobj(9, wbits=31)
    bomb = b"".join(packer.compress(bytes(2**20)) for _ in range(MAX_BYTES // 2**20 + 2)) + packer.flush()
    with pytest.raises(TooLarge, match="unpacks to more than"):
        unpacked(bomb, uri="p")


def test_a_damaged_archive_is_named() -> None:
    with pytest.raises(NotText, match="damaged"):
        unpacked(b"\x1f\x8b\x08\x00garbage", uri="p")


def test_more_bytes_than_are_read_are_refused() -> None:
    with pytest.raises(TooLarge, match="MB"):
        unpacked(bytes(MAX_BYTES + 1), uri="p")
