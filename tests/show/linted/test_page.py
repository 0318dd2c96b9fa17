"""The places of findings lead back to the file."""

from reportedly.model import Capture
from reportedly.pipeline import examine
from reportedly.read import source
from reportedly.show.linted.lines import Region
from reportedly.show.linted.page import LintedPage, around, located
from reportedly.text import Span

HTML = """<html lang="en"><head><title>Weir</title></head>
<body>\r
<article>
😀 <h1>Weir &amp; mill</h1>
<p>The weir at Corvane will be closed, said the river warden Edda Quill. Boats may turn above the mill.</p>
</article>{more}
</body></html>"""
TOLD = """<script type="application/ld+json">{"@type":"Article","comment":[{"@type":"Comment","text":"%s",
"author":{"@type":"Person","name":"reedy"},"datePublished":"2029-11-03"}],"datePublished":"2031-06-02"}</script>"""


def linted(body: bytes) -> LintedPage:
    capture = Capture(uri="weir.html", body=body)
    return located(examine(capture), source=source(capture))


def cut(text: str, region: Region) -> str:
    """The stretch of one line that a region names, counted in UTF-16 code units."""
    line = text.replace("\r\n", "\n").split("\n")[region.start_line - 1].encode("utf-16-le")
    assert region.start_line == region.end_line
    return line[2 * (region.start_column - 1) : 2 * (region.end_column - 1)].decode("utf-16-le")


def test_a_place_in_html_is_that_in_the_file_and_not_in_the_text() -> None:
    page = HTML.format(more="")
    shown = next(one for one in linted(page.encode()).located if one.finding.rule == "date_missing.v1")
    (headline,) = shown.places
    assert headline.words == "Weir & mill"
    assert headline.region is not None
    assert cut(page, headline.region) == "Weir &amp; mill"


def test_a_byte_order_mark_and_utf_16_move_nothing() -> None:
    page = HTML.format(more="")
    places = [[one.places for one in linted(body).located] for body in (page.encode(), page.encode("utf-8-sig"))]
    assert places[0] == places[1]
    assert [one.places for one in linted(page.encode("utf-16")).located] == places[0]


def test_what_a_page_carries_in_its_data_is_led_back_where_it_can_be() -> None:
    for words in ("They closed it again.", "They closed \\u0069t again, &lt;b&gt;they&lt;/b&gt; did."):
        page = HTML.format(more=TOLD % words)
        shown = next(one for one in linted(page.encode()).located if one.finding.rule == "date_out_of_order.v2")
        comment = shown.places[-1]
        assert comment.words.startswith("reedy") or comment.words.startswith("They closed")
        assert comment.region is None or comment.region.start_line >= 6


def test_narrowing_keeps_the_places_with_their_findings() -> None:
    page = linted(HTML.format(more="").encode())
    left = page.narrowed(lambda findings: tuple(found for found in findings if found.rule == "author_missing.v1"))
    assert [found.rule for found in left.findings] == ["author_missing.v1"]
    assert left.located[0].places == next(one.places for one in page.located if one.finding.rule == "author_missing.v1")


def test_a_place_keeps_a_few_whole_words_of_its_line_on_either_side() -> None:
    long = "Weir " * 40
    text = f"Toll rises\n\nCorvane, on the river: {long}17 dead {long}\n\nBoats may turn.\n"
    at = text.index("17 dead")
    assert around(text, Span(at, at + 7)) == ("Weir " * 9, " Weir" * 9 + " ")
    assert around(text, Span(0, 4)) == ("", " rises")
    assert around(text, Span(0, 10)) == ("", "")
    last = text.index("turn.")
    assert around(text, Span(last, len(text) - 1)) == ("Boats may ", "")
    assert around("a" * 200, Span(90, 95)) == ("", "")
