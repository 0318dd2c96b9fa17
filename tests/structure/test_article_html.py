"""The article of a page of HTML."""

from tests.structure.seen import Seen, page

STORY = (
    "<p>There are eleven sluice gates in the dam above Sarn, and this week nobody will say who has the keys.</p>"
    "<p>The dam holds back more water than the valley has seen since the wall was finished, the office said.</p>"
    "<p>If the gates were opened all at once, the first wave would be in the town in two hours, engineers said.</p>"
)
HEAD = "<head><title>The dam that nobody owns | The Sarn Herald</title></head>"
NAVIGATION = (
    '<nav><a href="/">Home</a> <a href="/rivers">Rivers</a></nav><div class="logo"><h1>The Sarn Herald</h1></div>'
)


def seen(body: str) -> Seen:
    return Seen(page(f"<html>{HEAD}<body>{NAVIGATION}{body}<footer>Imprint and privacy</footer></body></html>"))


def test_the_headline_is_the_heading_that_the_title_repeats() -> None:
    found = seen(f"<article><h2>The dam that nobody owns</h2>{STORY}</article>")
    assert found.own(found.kind("headline")[0]) == "The dam that nobody owns"


def test_a_byline_is_set_apart_with_its_author_and_date() -> None:
    date = '<time datetime="2026-03-03">3 March 2026</time>'
    byline = f'<p class="byline">By <a rel="author" href="/ida">Ida Bek</a>, {date}</p>'
    found = seen(f"<article><h1>The dam that nobody owns</h1>{byline}{STORY}</article>")
    part = found.only("byline")
    assert (part.author, part.date) == ("Ida Bek", "2026-03-03")
    assert found.only("body").author == "Ida Bek"
    assert "Ida Bek" not in found.own(found.only("body"))


def test_a_name_is_a_byline_where_the_page_calls_it_an_author() -> None:
    found = seen(f'<article><h1>The dam that nobody owns</h1><div class="author">Ida Bek</div>{STORY}</article>')
    assert found.only("byline").author == "Ida Bek"


def test_captions_are_no_words_of_the_article() -> None:
    figure = "<figure><img><figcaption>The dam, seen from Sarn. Picture: Tom Orlo</figcaption></figure>"
    found = seen(f"<article><h1>The dam that nobody owns</h1>{STORY}{figure}{STORY}</article>")
    assert found.own(found.only("caption")).startswith("The dam, seen from Sarn.")
    assert "Tom Orlo" not in found.own(found.only("body"))


def test_share_buttons_and_pointers_inside_the_article_are_furniture() -> None:
    share = '<div class="share-buttons"><a href="#">Tweet</a> <a href="#">Share</a></div>'
    pointer = '<p>Read more: <a href="/soup">Soup in Sarn</a></p>'
    found = seen(f"<article><h1>The dam that nobody owns</h1>{STORY}{share}{pointer}{STORY}</article>")
    own = found.own(found.only("body"))
    assert "Tweet" not in own
    assert "Soup in Sarn" not in own


def test_navigation_and_footer_are_furniture() -> None:
    found = seen(f"<article><h1>The dam that nobody owns</h1>{STORY}</article>")
    furniture = " ".join(found.own(part) for part in found.kind("boilerplate"))
    assert "Rivers" in furniture
    assert "Imprint" in furniture


def test_the_body_has_the_title_and_date_of_the_page() -> None:
    found = seen(f"<article><h1>The dam that nobody owns</h1><p>3 March 2026</p>{STORY}</article>")
    body = found.only("body")
    assert (body.title, body.date) == ("The dam that nobody owns", "2026-03-03")


def test_items_of_a_list_are_paragraphs_of_their_own() -> None:
    listed = "<ul><li>a key for every gate of the dam</li><li>a man for every key of a gate</li></ul>"
    found = seen(f"<article><h1>The dam that nobody owns</h1>{STORY}{listed}{STORY}</article>")
    words = found.words([mark.span for mark in found.marks.paragraphs])
    assert "a key for every gate of the dam" in words


def test_block_quotations_are_quotations() -> None:
    quoted = "<blockquote><p>Nobody has the key, and nobody ever had it.</p></blockquote>"
    found = seen(f"<article><h1>The dam that nobody owns</h1>{STORY}{quoted}{STORY}</article>")
    assert "Nobody has the key, and nobody ever had it." in found.quotations()
