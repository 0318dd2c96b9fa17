"""Comments that a page carries as data."""

import json
from typing import Any

from reportedly.model import Document, Element
from reportedly.text import Span
from tests.read import reading

SHOWN = "I saw it from the pier and it was no accident at all."
SHELL = """<html><head><script type="application/ld+json">%s</script></head><body><h1>Ferry late again</h1>
<p>The ferry to Ardun was late for the third time this week, the harbour master said on Monday.</p>
<div class="thread"><p>%s</p></div></body></html>"""


def page(*comments: dict[str, Any], shown: str = "x", ascii_only: bool = True) -> str:
    article = {"@type": "NewsArticle", "headline": "Ferry late again", "comment": list(comments)}
    return SHELL % (json.dumps(article, ensure_ascii=ascii_only), shown)


def comment(text: str, *replies: dict[str, Any], author: str = "Wilm", date: str | None = None) -> dict[str, Any]:
    made = {"@type": "Comment", "text": text, "author": {"@type": "Person", "name": author}}
    return made | ({"dateCreated": date} if date else {}) | ({"comment": list(replies)} if replies else {})


def data(document: Document) -> list[Element]:
    return [element for element in document.elements if element.tag == "data" and element.get("itemprop") == "comment"]


def test_comments_that_the_page_does_not_show_join_its_text() -> None:
    document = reading.of(page(comment("Always late.", date="2026-04-08")))
    assert document.text.endswith("x\n\nAlways late.")
    (found,) = data(document)
    assert found.span.of(document.text) == "Always late."
    inside = [element for element in document.elements if element.parent == document.elements.index(found)]
    assert [element.get("content") or element.get("datetime") for element in inside] == ["Wilm", "2026-04-08"]


def test_replies_stand_inside_the_comment_they_reply_to() -> None:
    document = reading.of(page(comment("First.", comment("Second.", comment("Third."))), comment("Fourth.")))
    first, second, third, fourth = data(document)
    assert first.span.of(document.text) == "First.\n\nSecond.\n\nThird."
    assert document.elements[second.parent or 0] == first
    assert document.elements[third.parent or 0] == second
    assert fourth.parent == first.parent


def test_a_reply_may_name_the_comment_it_replies_to() -> None:
    reply = comment("Second.") | {"parentItem": {"@id": "c1"}}
    document = reading.of(page(reply, comment("First.") | {"@id": "c1"}))
    first, second = data(document)
    assert first.span.of(document.text).startswith("First.")
    assert document.elements[second.parent or 0] == first


def test_comments_that_reply_to_each_other_are_still_read() -> None:
    one = comment("One.") | {"@id": "a", "parentItem": "b"}
    two = comment("Two.") | {"@id": "b", "parentItem": "a"}
    assert len(data(reading.of(page(one, two)))) == 2


def test_a_comment_that_the_page_shows_gains_its_author_and_date() -> None:
    document = reading.of(page(comment(f"<p>{SHOWN}</p>", date="2026-04-08"), shown=SHOWN))
    assert data(document) == []
    (element,) = [element for element in document.elements if element.get("data-author")]
    assert element.span.of(document.text) == SHOWN
    assert (element.get("data-author"), element.get("datetime")) == ("Wilm", "2026-04-08")


def test_the_visible_text_keeps_its_positions() -> None:
    with_comments, without = reading.of(page(comment("Always late."))), reading.of(page())
    assert with_comments.text.startswith(without.text)
    assert with_comments.elements[: len(without.elements)] == without.elements


def test_comments_lead_back_to_the_script() -> None:
    source = page(comment("Brücke & <b>Fähre</b> “zu”"), ascii_only=False)
    document = reading.of(source)
    at = document.text.index("Brücke")
    back = document.shift.source(Span(at, at + 6))
    assert back is not None
    assert "Fähre" in back.of(source)


def test_markup_in_a_comment_is_text_not_structure() -> None:
    document = reading.of(page(comment("One<br>two &lt;script&gt;<img src=x onerror=y()> \ud800\x00")))
    (found,) = data(document)
    assert found.span.of(document.text) == "One\ntwo <script> \ufffd\ufffd"
