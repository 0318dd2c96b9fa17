"""The lines of a record have a head and an end."""

import json
from hashlib import sha256

from reportedly.record import DocumentRow
from reportedly.show.exported.lossless import lines

ROW = DocumentRow(1, "ab" * 32, 3, b"a\n\xff")


def test_the_end_counts_and_digests_what_stands_before_it() -> None:
    *body, end = lines([ROW, ROW])
    told = json.loads(end)
    assert told == {"row": "end", "lines": 3, "digest": sha256(b"".join(body)).hexdigest()}


def test_each_row_is_one_line_and_its_bytes_are_base64() -> None:
    head, row, _ = lines([ROW])
    assert json.loads(head)["format"] == "reportedly-case"
    assert json.loads(row)["body"] == "YQr/"
    assert all(line.endswith(b"\n") and line.count(b"\n") == 1 for line in (head, row))
