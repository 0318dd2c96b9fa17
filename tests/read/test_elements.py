"""The elements of a page, in order, with the spans and attributes that tell its parts apart."""

from tests.read import reading

THREAD = """<html lang="en"><body class="single">
<article><h1>Ferry late</h1><p>The ferry to <a href="/ardun">Ardun</a> is late.</p></article>
<ol class="commentlist">
<li class="comment depth-1" id="comment-7" style="color:red;margin-left: 40px">
 <div class="author" itemprop="author" itemscope itemtype="https://schema.org/Person"><meta itemprop="name" content="Wilm">Wilm</div>
 <time datetime="2026-04-07T21:14"></time><p>Always late.</p>
 <ul class="children"><li class="comment" data-comment-parent="7" data-ad="x" onclick="y()"><p>Not always.</p></li></ul>
</li></ol>
<a name="end"></a><span></span><img alt="Wilm" class="avatar" src="w.png">
<div style="display:none"><span itemprop="datePublished" datetime="2026-04-07">secret</span></div>
</body></html>"""  # noqa: E501


def test_parents_stand_before_their_children_and_hold_their_spans() -> None:
    document = reading.of(THREAD)
    for index, element in enumerate(document.elements):
        if element.parent is not None:
            assert element.parent < index
            around = document.elements[element.parent]
            assert around.span.covers(element.span) or not element.span


def test_spans_begin_and_end_with_visible_characters() -> None:
    document = reading.of(THREAD)
    for element in document.elements:
        words = element.span.of(document.text)
        assert words == words.strip()


def test_elements_show_the_text_they_hold() -> None:
    document = reading.of(THREAD)
    assert reading.texts(document, "p") == ["The ferry to Ardun is late.", "Always late.", "Not always."]
    assert reading.texts(document, "li") == ["Wilm\n\nAlways late.\n\nNot always.", "Not always."]


def test_attributes_that_tell_parts_apart_are_kept() -> None:
    document = reading.of(THREAD)
    comment, reply = reading.elements(document, "li")
    assert comment.get("class") == "comment depth-1"
    assert comment.get("id") == "comment-7"
    assert comment.get("style") == "margin-left: 40px"
    assert reply.attributes == (("class", "comment"), ("data-comment-parent", "7"))
    assert reading.elements(document, "a")[0].get("href") == "/ardun"


def test_elements_without_text_are_kept_when_they_tell_something() -> None:
    document = reading.of(THREAD)
    assert [element.get("content") for element in reading.elements(document, "meta")] == ["Wilm"]
    assert [element.get("datetime") for element in reading.elements(document, "time")] == ["2026-04-07T21:14"]
    assert [element.get("name") for element in reading.elements(document, "a")] == [None, "end"]
    assert [element.get("alt") for element in reading.elements(document, "img")] == ["Wilm"]


def test_hidden_microdata_is_kept_without_its_text() -> None:
    document = reading.of(THREAD)
    (hidden,) = [element for element in document.elements if element.get("itemprop") == "datePublished"]
    assert not hidden.span
    assert hidden.get("content") == "secret"
    assert "secret" not in document.text


def test_a_name_for_machines_belongs_to_the_element_that_shows_the_name() -> None:
    document = reading.of(THREAD)
    (name,) = reading.elements(document, "meta")
    assert name.parent is not None
    assert document.elements[name.parent].get("itemprop") == "author"
    assert not name.span


def test_the_same_bytes_give_the_same_elements() -> None:
    assert reading.of(THREAD) == reading.of(THREAD)
