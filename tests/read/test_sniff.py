"""The kind of a file is told by its bytes first."""

import pytest

from reportedly.errors import NotText
from reportedly.read.sniff import HTML, PLAIN, XHTML, media_type, signatures

PAGE = b"<!DOCTYPE html><html><body><p>The ferry to Ardun is late.</p></body></html>"
TEXT = b"The ferry to Ardun is late.\n"


@pytest.mark.parametrize(
    ("body", "uri", "declared", "expected"),
    [
        (PAGE, "-", None, HTML),
        (PAGE, "saved.txt", None, HTML),
        (PAGE, "https://varn.example/ferry", "text/plain; charset=utf-8", HTML),
        (b"\xef\xbb\xbf\n  <html><p>x", "-", None, HTML),
        (b"<!-- saved -->\n<div>x</div>", "-", None, HTML),
        (b"<br />\n<b>Warning</b>: no database\n<!DOCTYPE html>\n<html><p>x", "-", None, HTML),
        (b"Hello <b>you</b>", "page.HTML", None, HTML),
        (b"Hello <b>you</b>", "https://varn.example/a", "text/html", HTML),
        (b"Hello <b>you</b>", "page.html.gz", None, HTML),
        (b'<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><p>x</p></html>', "-", None, XHTML),
        (PAGE.decode().encode("utf-16"), "-", None, HTML),
        (PAGE.decode().encode("utf-16-be"), "-", None, HTML),
        (TEXT, "-", None, PLAIN),
        (TEXT, "report.html", None, PLAIN),
        (TEXT, "https://varn.example/a", "text/html", PLAIN),
        (b"<p> is the tag of a paragraph.", "notes.txt", None, PLAIN),
        (b"Casualties < 10, costs > 5.", "-", None, PLAIN),
        (b"ID3 tags name songs, MZ is a soldier, BM is a brand.", "-", None, PLAIN),
        ("Fähre nach Ardun".encode("latin-1"), "-", None, PLAIN),
    ],
)
def test_pages_and_texts_are_told_apart(body: bytes, uri: str, declared: str | None, expected: str) -> None:
    assert media_type(body, uri=uri, declared=declared) == expected


@pytest.mark.parametrize(
    ("body", "says"),
    [
        (b"%PDF-1.7\n...", "PDF; save it as text"),
        (b"\n\n%PDF-1.4", "PDF"),
        (b"\x89PNG\r\n\x1a\n", "picture"),
        (b"\xff\xd8\xff\xe0", "picture"),
        (b"RIFF....WEBPVP8", "picture"),
        (b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>', "picture"),
        (b"PK\x03\x04", "archive or a packed Office file"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "Office"),
        (b"7z\xbc\xaf\x27\x1c", "archive"),
        (b"x" * 257 + b"ustar\x0000", "archive"),
        (b"\x7fELF\x02", "program"),
        (b"MZ\x90\x00", "program"),
        (b"SQLite format 3\x00", "database"),
        (b"WARC/1.1\r\n", "WARC"),
        (b"ID3\x03\x00", "sound"),
        (b"{\\rtf1 Hello}", "rich-text"),
        (b'<?xml version="1.0"?><rss version="2.0"></rss>', "feed; read the pages"),
        (b'<feed xmlns="http://www.w3.org/2005/Atom"></feed>', "feed; read the pages"),
        (b'<?xml version="1.0"?><invoice/>', "XML"),
        (b"MIME-Version: 1.0\nContent-Type: multipart/related", "web archive"),
        (b"\x00\x01\x02\x03" * 50, "binary"),
        (bytes(range(256)) * 20, "binary"),
    ],
)
def test_what_is_not_text_is_named_with_a_way_out(body: bytes, says: str) -> None:
    with pytest.raises(NotText) as refusal:
        media_type(body, uri="thing")
    assert says in refusal.value.sentence
    assert refusal.value.sentence.endswith(".")
    assert refusal.value.uri == "thing"


def test_every_signature_is_found_where_it_says() -> None:
    for signature in signatures():
        with pytest.raises(NotText):
            media_type(b"." * signature.at + signature.magic, uri="thing")


def test_a_malformed_address_still_has_a_type() -> None:
    assert media_type(TEXT, uri="http://[::1/ferry") == PLAIN
