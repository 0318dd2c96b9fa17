"""The characters of an input as they stand in it, over which a document's shift leads back."""

import gzip

import pytest

from reportedly.errors import NotText
from reportedly.model import Capture
from reportedly.read import read, source
from reportedly.text import Span

PAGE = "<html><body>\r\n<h1>Weir &amp; mill</h1><p>The weir at Corvane is shut, said the warden.</p></body></html>"


@pytest.mark.parametrize(
    "body",
    [PAGE.encode(), PAGE.encode("utf-8-sig"), PAGE.encode("utf-16"), gzip.compress(PAGE.encode(), mtime=0)],
    ids=["utf-8", "mark", "utf-16", "gzip"],
)
def test_a_shift_leads_back_to_the_source(body: bytes) -> None:
    capture = Capture(uri="weir.html", body=body)
    document = read(capture)
    assert source(capture) == PAGE
    at = document.shift.source(Span(0, len("Weir & mill")))
    assert at is not None
    assert at.of(source(capture)) == "Weir &amp; mill"


def test_plain_text_is_its_own_source() -> None:
    capture = Capture(uri="weir.txt", body=b"Weir\r\nshut\n")
    assert source(capture) == "Weir\r\nshut\n"
    at = read(capture).shift.source(Span(5, 9))
    assert at is not None
    assert at.of(source(capture)) == "shut"


def test_what_cannot_be_read_has_no_source() -> None:
    with pytest.raises(NotText):
        source(Capture(uri="a.png", body=b"\x89PNG\r\n\x1a\n" + bytes(100)))
