"""What the names of elements say."""

import pytest

from reportedly.model import Element
from reportedly.structure.labels import labels, of_name
from reportedly.text import Span


@pytest.mark.parametrize(
    ("name", "label"),
    [
        ("comment", "item"),
        ("comment-12", "item"),
        ("li-comment-12", "item"),
        ("wc-comment", "item"),
        ("commentItem", "item"),
        ("comments-list__item", "item"),
        ("kommentar_123", "item"),
        ("allCommentsListComment", "item"),
        ("comments", "frame"),
        ("commentlist", "frame"),
        ("comments-area", "frame"),
        ("comment-section", "frame"),
        ("kommentare", "frame"),
        ("leserkommentare", "frame"),
        ("disqus_thread", "frame"),
        ("bloc-commentaires", "frame"),
        ("comment-box", "either"),
        ("comment-wrapper-nid-12", "either"),
        ("comment-body", "words"),
        ("commentText", "words"),
        ("comment__author-name", "author"),
        ("cssCommentsListCommentName", "author"),
        ("kommentar-datum", "date"),
        ("comment-reply-link", "chrome"),
        ("comment-meta", "chrome"),
        ("comment-form", "form"),
        ("writecomment", "form"),
        ("comments-count", "pointer"),
        ("no-comments", "pointer"),
        ("widget_recent_comments", "elsewhere"),
        ("replies", "weak frame"),
        ("post-12", "weak item"),
        ("wp-caption-text", "caption"),
        ("share-buttons", "furniture"),
        ("byline", "byline"),
        ("post-title", "headline"),
    ],
)
def test_a_name_says_what_its_element_is(name: str, label: str) -> None:
    assert label in of_name(name)


@pytest.mark.parametrize("name", ["commentary", "commented", "document", "children", "jpYiwZ", "x", "", "a" * 500])
def test_other_names_say_nothing_of_comments(name: str) -> None:
    assert not of_name(name) & {"item", "frame", "either", "form", "elsewhere"}


def test_microdata_and_tags_say_what_an_element_is() -> None:
    comment = Element("div", Span(0, 1), None, (("itemtype", "https://schema.org/Comment"),))
    assert "item" in labels(comment)
    assert "author" in labels(Element("span", Span(0, 1), None, (("itemprop", "author"),)))
    assert "date" in labels(Element("time", Span(0, 1), None))
