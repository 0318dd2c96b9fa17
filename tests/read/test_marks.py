"""Marks tell where text stood and leave the parser's tree as it would have been."""

from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from lxml.html import HTMLParser, document_fromstring

from reportedly.errors import TooLarge
from reportedly.read import scan
from reportedly.read.limits import MAX_ATTRIBUTE, MAX_DEPTH, MOST_ATTRIBUTES
from reportedly.read.marks import cleaned, mark, segments, unmarked
from reportedly.read.scan import marked

SCRAPS = [
    "<p>", "</p>", '<div class="a">', "</div>", "<b>", "</b>", "<i x='>'>", "ab", "c ", " ", "\n", "é", "&amp;", "&lt",
    "&notit;", "&nbsp;", "&#32;", "&#x41;", "&#0;", "&#xF0001;", "&", "<", ">", '"', "'", "=", "/", "<!--", "-->",
    "--!>", "<!>", "<!doctype html>", "<?x ?>", "<script>", "</script>", "<style>", "</style>", "<title>", "</title>",
    "<table>", "<tr>", "<td>", "</td>", "</table>", "<ul>", "<li>", "</ul>", "<br>", "<br/>", "<a href=\"y\">", "</a>",
    "<pre>", "</pre>", "<select>", "<option>", "</select>", "<svg>", "</svg>", "<noscript>", "</noscript>", "<html>",
    "<body>", "<head>", "</head>", "</body>", "</html>", "<h1>", "</h1>", "<img src=x>", "</", "</ >", "<x-y>", "<p",
    "<![CDATA[", "]]>", "<o:p>", "</o:p>", "<xmp>", "</xmp>", "<form>", "<frameset>",
]  # fmt: skip
UNREAD = ("script", "style", "textarea", "iframe", "noembed", "plaintext")


def tree(markup: bytes) -> Any:
    parser = HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
    return document_fromstring(markup, parser=parser, ensure_head_body=True)


def shape(root: Any) -> list[tuple[str, str, str, list[tuple[str, str]]]]:
    """All that the parser made of a page, without marks and without the texts that nobody reads."""
    return [
        (node.tag, "" if node.tag in UNREAD else unmarked(node.text or ""), unmarked(node.tail or ""), node.items())
        for node in root.iter()
    ]


@given(st.lists(st.sampled_from(SCRAPS), max_size=14).map("".join))
@example("<script><!-- <script> </script> --></script>seen")
@example("a<!-->b-->c<!--->d")
@example('<a b="x"c=">">d<p =">e">f')
@settings(max_examples=200, deadline=None)
def test_marks_do_not_change_the_tree(page: str) -> None:
    page = f"<p>{page}"
    try:
        plain = shape(tree(page.encode()))
    except Exception:
        return
    assert shape(tree(marked(page, uri="p") or b"<p>")) == plain


@given(st.lists(st.sampled_from(SCRAPS), max_size=14).map("".join))
@settings(max_examples=150, deadline=None)
def test_marks_tell_where_the_text_stood(page: str) -> None:
    for node in tree(marked(f"<p>{page}", uri="p") or b"<p>").iter():
        for text in () if node.tag in UNREAD else (node.text or "", node.tail or ""):
            for segment in segments(text):
                if segment.start is not None and segment.text and segment.end is None:
                    shown = segment.text.rstrip()
                    assert f"<p>{page}".startswith(shown[:1], segment.start)


@given(st.integers(0, 2**29))
def test_a_mark_holds_its_offset(offset: int) -> None:
    assert [(segment.text, segment.start) for segment in segments(f"a{mark(offset)}b")] == [("a", None), ("b", offset)]


def test_a_page_cannot_forge_marks() -> None:
    forged = mark(7)
    assert cleaned(f"a{forged}b") == "a\ufffd\ufffdb"
    assert forged.encode() not in marked(f"<p>a&#{ord(forged[0])};&#x{ord(forged[1]):x};b", uri="p")


def test_characters_that_no_page_may_hold_are_replaced_one_for_one() -> None:
    assert cleaned("a\x01\x0b\x7f\ud800\uffffb\t\n") == "a\ufffd\ufffd\ufffd\ufffd\ufffdb\t\n"


@pytest.mark.parametrize(
    ("page", "shown"),
    [
        ("<p>1 &lt; 2 &amp 3</p>", "1 < 2 & 3"),
        ("<p>AT&T &foo; &notit;</p>", "AT&T &foo; ¬it;"),
        ("<p>&#150;&#x2019;&#0;&#xD800;&#99999999999;</p>", "–’\ufffd\ufffd\ufffd"),
        ("<p>&#" + "9" * 5000 + ";</p>", "\ufffd"),
    ],
)
def test_character_references_are_read_as_browsers_do(page: str, shown: str) -> None:
    assert unmarked(tree(marked(page, uri="p")).text_content()) == shown


def test_programs_are_not_handed_to_the_parser_but_data_is() -> None:
    made = marked(
        '<script>var a</script><style>b{}</style><script type="application/ld+json">{"c":1}</script>', uri="p"
    )
    assert b"var a" not in made
    assert b"b{}" not in made
    assert b'{"c":1}' in made


def test_tags_nested_too_deep_are_read_as_if_they_were_not_there() -> None:
    page = "<div>" * 5000 + "bottom" + "</div>" * 5000 + "<p>after</p>"
    root = tree(marked(page, uri="p"))
    assert unmarked(root.text_content()) == "bottomafter"
    assert sum(1 for _ in root.iter("div")) == MAX_DEPTH
    assert next(root.iter("p")).getparent().tag == "body"


def test_more_tags_than_are_read_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scan, "MAX_TAGS", 100)
    with pytest.raises(TooLarge, match="more than 100 tags"):
        marked("<b>" * 101, uri="p")


def test_a_tag_keeps_its_first_attributes_and_the_beginning_of_long_ones() -> None:
    page = "<p " + " ".join(f"a{number}=1" for number in range(5000)) + ' class="late">x</p>'
    assert len(next(tree(marked(page, uri="p")).iter("p")).items()) == MOST_ATTRIBUTES
    page = '<img src="data:' + "A" * 9000 + '" class="b">x'
    image = next(tree(marked(page, uri="p")).iter("img"))
    assert len(image.get("src")) <= MAX_ATTRIBUTE
    assert image.get("class") == "b"
