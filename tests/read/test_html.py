"""The visible text of a page, whole and in order, and the way back from each character."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.errors import Empty, ReportedlyError
from reportedly.text import Span
from tests.read import reading

BODY = "<html><body>%s</body></html>"


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>One.</p><p>Two.</p>", "One.\n\nTwo."),
        ("<p>One\n  and\ttwo.</p>", "One and two."),
        ("<p>One<br>two<br><br>three</p>", "One\ntwo\n\nthree"),
        ("<p>One</p><br><p>two</p>", "One\n\ntwo"),
        ("<p>The <b>bridge</b> <i>opened</i>.</p>", "The bridge opened."),
        ("<p>br<b>id</b>ge</p>", "bridge"),
        ("<p>a <b> b </b> c</p>", "a b c"),
        ("<ul><li>One<li>Two<ul><li>Three</ul></ul>", "One\nTwo\n\nThree"),
        ("<dl><dt>Year<dd>2026</dl>", "Year\n2026"),
        ("<table><tr><th>Year<th>Killed<tr><td>2026<td>12</table>", "Year\tKilled\n2026\t12"),
        ("<h1>Head</h1>text<div>more</div>", "Head\n\ntext\n\nmore"),
        ("<p>a</p>tail<p>b</p>", "a\n\ntail\n\nb"),
        ("<pre>\n  a\n\n    b  c\n</pre><p>d</p>", "  a\n\n    b  c\n\nd"),
        ("<pre>a <b> b</b>\n  <i>c</i></pre>", "a  b\n  c"),
        ("<p>a&nbsp;b &mdash; c</p>", "a\xa0b — c"),
        ("<p>a\u200bb \u200fc\u202e</p>", "ab \u200fc\u202e"),
        ("<p>ci\xadvil&shy;ians of Da&shy;mas&#8203;cus</p>", "civilians of Damascus"),
        ("<p>killed 17<sup>2</sup> people on 5 km<sup>2</sup></p>", "killed 17² people on 5 km²"),
        ("<p>the 4<sup>th</sup> of May<sup>[2]</sup></p>", "the 4th of May[2]"),
        ("<p>1 < 2 & 3 > 2</p>", "1 < 2 & 3 > 2"),
        ("<p>&lt;b&gt;</p>", "<b>"),
        ("<p>open <button>Reply</button><button>Share</button></p>", "open Reply Share"),
        ("<p>un<wbr>break</p>", "unbreak"),
        ("<p>Unclosed <b>bold<p>next", "Unclosed bold\n\nnext"),
    ],
)
def test_text_is_laid_out_as_it_is_seen(markup: str, text: str) -> None:
    document = reading.of(BODY % markup)
    assert document.text == text
    reading.assert_leads_back(document, BODY % markup)


@pytest.mark.parametrize(
    "hidden",
    [
        "<script>x</script>", "<style>x</style>", "<template><p>x</p></template>", "<noscript><p>x</p></noscript>",
        "<p hidden>x</p>", '<p style="color:red; display : none">x</p>', '<p style="visibility:hidden">x</p>',
        "<!-- x -->", "<!-- <p>x</p> ", "<select><option>x</select>", "<textarea>x</textarea>", '<input value="x">',
        "<svg><text>x</text></svg>", "<iframe><p>x</p></iframe>", "<video>x</video>", "<dialog>x</dialog>",
        "<p x=y", '<p x="y',
    ],
)  # fmt: skip
def test_what_is_not_seen_is_left_out(hidden: str) -> None:
    assert reading.of(f"<html><head><title>x</title></head><body><p>Seen.</p>{hidden}").text == "Seen."


@pytest.mark.parametrize("markup", ['<p hidden="until-found">x y z</p>', "<dialog open>x y z</dialog>"])
def test_what_is_only_folded_away_is_read(markup: str) -> None:
    assert reading.of(BODY % markup).text == "x y z"


def test_text_after_something_hidden_is_kept() -> None:
    assert reading.of(BODY % "<p>a <span hidden>x</span>b</p>").text == "a b"


@pytest.mark.parametrize(
    "markup",
    [
        "<noscript><p>Only here.</p></noscript>",
        '<div style="display:none"><p>Only here.</p></div>',
        '<body style="visibility:hidden"><p>Only here.</p></body>',
        "<frameset><frame src=a><noframes><p>Only here.</p></noframes></frameset>",
    ],
)
def test_what_is_hidden_is_read_when_there_is_nothing_else(markup: str) -> None:
    document = reading.of(f"<html>{markup}</html>")
    assert document.text == "Only here."
    reading.assert_leads_back(document, f"<html>{markup}</html>")


@pytest.mark.parametrize(
    "markup",
    [
        "Only text with no tag but <br>",
        "<p>No body at all</p>",
        '<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml"><p>words</p></html>',
        "<html><body><p>words</p></body></html><p>after the end</p>",
        "<body><body><p>words</p></body>",
        "<p>cut off in the middle of a ta<",
        "<p>words</p></div></span></table>",
        "<html><head><p>words in the head",
        "<p class=a class=b class=c>words</p>",
    ],
)
def test_broken_pages_are_read(markup: str) -> None:
    document = reading.of(markup)
    assert document.text
    reading.assert_leads_back(document, markup)


@pytest.mark.parametrize(
    "markup", ["<html></html>", "<p>&nbsp;</p>", "<img src=a>", "<script>x</script>", "<p>…</p>", "<title>a</title>"]
)
def test_a_page_without_words_is_empty(markup: str) -> None:
    with pytest.raises(Empty):
        reading.of(markup)


def test_a_span_leads_back_through_entities_and_line_ends() -> None:
    source = "<p>“We\r\n   are <b>R&amp;D</b>,” said&nbsp;Ruiz.</p>"
    document = reading.of(source)
    assert document.text == "“We are R&D,” said\xa0Ruiz."
    reading.assert_leads_back(document, source)
    at = document.text.index("are R&D")
    back = document.shift.source(Span(at, at + len("are R&D")))
    assert back is not None
    assert back.of(source) == "are <b>R&amp;D"


def test_private_characters_of_a_page_are_replaced() -> None:
    source = "<p>a\U000f0000\U00100000b &#xF0000;c</p>"
    document = reading.of(source)
    assert document.text == "a\ufffd\ufffdb \ufffdc"


SCRAPS = [
    "<p>", "</p>", "<div>", "</div>", "<b>", "</b>", "word ", "ab", " ", "\r\n", "\n\n", "\r", "&amp;", "&nbsp;", "&lt",
    "&#32;", "<br>", "<pre>", "</pre>", "<ul><li>", "</ul>", "<table><tr><td>", "</table>", "<!-- c -->", "<", "&", "é",
    "\u200f", "<script>s</script>", "<span hidden>h</span>", "</", "\x00", "\U000f0000", "<xmp>", "</xmp>",
]  # fmt: skip


@given(st.lists(st.sampled_from(SCRAPS), max_size=25).map("".join))
@settings(max_examples=120, deadline=None)
def test_every_visible_character_of_any_page_leads_back(scraps: str) -> None:
    source = f"<html><body><p>start</p>{scraps}"
    document = reading.of(source)
    document.text.encode()
    clean = source.replace("\x00", "\ufffd").replace("\U000f0000", "\ufffd")
    reading.assert_leads_back(document, clean)


@given(st.binary(max_size=200))
@settings(max_examples=100, deadline=None)
def test_any_bytes_end_in_a_document_or_a_sentence(body: bytes) -> None:
    try:
        document = reading.of(b"<html><p>" + body)
    except ReportedlyError:
        return
    document.text.encode()
    assert all(0 <= element.span.start <= element.span.end <= len(document.text) for element in document.elements)
