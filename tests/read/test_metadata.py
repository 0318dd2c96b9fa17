"""A page's headline, author, outlet, date and addresses, as far as it says them itself."""

import pytest

from tests.read import reading

WORDS = "<p>The ferry to Ardun was late for the third time this week, the harbour master said on Monday.</p>" * 3


def page(head: str = "", body: str = "<h1>Ferry late again</h1>") -> str:
    return f'<html lang="en"><head><title>Ferry late again</title>{head}</head><body>{body}{WORDS}</body></html>'


def graph(text: str) -> str:
    return f'<script type="application/ld+json">{text}</script>'


ARTICLE = """{"@context": "https://schema.org", "@graph": [
 {"@type": "Organization", "@id": "#house", "name": "The Varn Courier"},
 {"@type": ["NewsArticle"], "headline": "Ferry late again", "datePublished": "2026-04-07T09:30:00+02:00",
  "author": [{"@type": "Person", "name": "Ana Ruiz"}, {"@id": "#jon"}], "publisher": {"@id": "#house"},},
 {"@type": "Person", "@id": "#jon", "name": "Jon Vell"}]}"""


def test_json_ld_tells_author_outlet_and_date() -> None:
    document = reading.of(page(graph(ARTICLE)))
    assert document.title == "Ferry late again"
    assert document.origin.author == "Ana Ruiz; Jon Vell"
    assert document.origin.outlet == "The Varn Courier"
    assert document.origin.published == "2026-04-07T09:30:00+02:00"


def test_meta_elements_tell_them() -> None:
    head = """<meta property="og:site_name" content="The Varn Courier"><meta name="author" content="By Ana Ruiz">
    <meta property="article:published_time" content="2026-04-07"><link rel="canonical" href="https://varn.example/ferry">"""
    origin = reading.of(page(head)).origin
    assert (origin.author, origin.outlet, origin.published) == ("Ana Ruiz", "The Varn Courier", "2026-04-07")
    assert origin.canonical == "https://varn.example/ferry"


@pytest.mark.parametrize(
    "line",
    [
        '<p class="byline">By Ana Ruiz</p><time class="entry-date" datetime="2026-04-07">Tuesday</time>',
        '<p>By Ana Ruiz</p><p class="post-date">7 April 2026</p>',
        '<div class="meta">By Ana Ruiz | 7 April 2026</div>',
        '<div><span itemprop="author" itemscope><b itemprop="name">Ana Ruiz</b></span></div>'
        '<meta itemprop="datePublished" content="2026-04-07">',
        '<p><a rel="author" href="/ana">Ana Ruiz</a></p><p>Published 7 April 2026</p>',
        '<p class="author"><span class="fn">Ana Ruiz</span></p><abbr class="published" title="2026-04-07"></abbr>',
        '<aside class="info"><p class="authors">Ana Ruiz</p><time datetime="2026-04-07">Tue</time></aside>',
    ],
)
def test_the_page_shows_author_and_date_near_its_headline(line: str) -> None:
    origin = reading.of(page(body=f"<h1>Ferry late again</h1>{line}")).origin
    assert (origin.author, origin.published) == ("Ana Ruiz", "2026-04-07")


@pytest.mark.parametrize(
    "elsewhere",
    [
        '<div class="comments"><p class="author">Wilm</p><time datetime="2026-05-01">x</time></div>',
        '<div class="sidebar"><p>By Wilm Oster</p><p>1 May 2026</p></div>',
        '<footer><span class="author">Wilm</span> <span class="date">1 May 2026</span></footer>',
        '<figure><figcaption class="author">Wilm Oster</figcaption></figure>',
        '<div class="related-posts"><p class="byline">By Wilm Oster</p><p class="date">1 May 2026</p></div>',
        '<p class="updated">Updated 1 May 2026</p>',
        '<p class="date-modified">1 May 2026</p>',
        '<h2>A look back at 1 May 1926</h2>',
        '<p>The ferry sank on 1 May 2026.</p>',
    ],
)  # fmt: skip
def test_what_stands_elsewhere_says_nothing_of_the_page(elsewhere: str) -> None:
    origin = reading.of(page(body=f"<h1>Ferry late again</h1>{elsewhere}")).origin
    assert (origin.author, origin.published) == (None, None)


@pytest.mark.parametrize(
    "line",
    [
        '<div class="meta"><span class="updated">2026-05-01T17:27:31Z</span><span>7 April 2026</span></div>',
        '<div class="meta"><span class="date">7 April 2026</span> <span class="modified">1 May 2026</span></div>',
        '<p class="meta">7 April 2026 <time class="updated" datetime="2026-05-01">1 May 2026</time></p>',
    ],
)
def test_the_day_of_a_change_beside_that_of_publication_is_passed_over(line: str) -> None:
    assert reading.of(page(body=f"<h1>Ferry late again</h1>{line}")).origin.published == "2026-04-07"


def test_a_page_that_gives_its_last_change_alone_does_not_say_when_it_was_published() -> None:
    line = '<div class="meta"><span class="updated">2026-05-01T17:27:31Z</span><span>Mia Kern</span></div>'
    assert reading.of(page(body=f"<h1>Ferry late again</h1>{line}")).origin.published is None


def test_what_a_page_does_not_say_stays_unknown() -> None:
    origin = reading.of(page(), uri="https://varn.example/2026/04/07/ferry").origin
    assert (origin.author, origin.outlet, origin.published, origin.canonical, origin.original) == (None,) * 5
    assert origin.retrieved is None


def test_the_outlet_is_no_author_when_a_person_is_named() -> None:
    head = graph('{"@type":"NewsArticle","author":{"name":"The Varn Courier"},"publisher":{"name":"The Varn Courier"}}')
    document = reading.of(page(head, body='<h1>Ferry late again</h1><p class="byline">By Ana Ruiz</p>'))
    assert document.origin.author == "Ana Ruiz"


@pytest.mark.parametrize(
    ("head", "body", "title"),
    [
        ("", "<h1>The Varn Courier</h1><h2>Ferry late again</h2>", "Ferry late again"),
        ("", "<h1>Ferry late again</h1><h1>Most read</h1>", "Ferry late again"),
        ('<meta property="og:title" content="Why the ferry is late">', "<h1>Menu</h1>", "Why the ferry is late"),
        ('<meta property="og:site_name" content="Courier">', "<h1>Courier</h1>", "Ferry late again"),
        ("", "<p>No heading.</p>", "Ferry late again"),
    ],
)
def test_the_title_is_the_heading_that_the_page_bears_out(head: str, body: str, title: str) -> None:
    assert reading.of(page(head, body)).title == title


def test_the_outlet_is_cut_from_a_title_that_no_heading_shows() -> None:
    markup = (
        "<title>Ferry late - The Varn Courier</title><meta property=og:site_name content='The Varn Courier'>" + WORDS
    )
    assert reading.of(markup).title == "Ferry late"


@pytest.mark.parametrize(
    ("head", "original"),
    [
        ('<link rel="canonical" href="https://coldwater.example/a"><meta property="og:url" content="https://varn.example/b">',
         "https://coldwater.example/a"),
        ('<meta name="syndication-source" content="https://coldwater.example/a">', "https://coldwater.example/a"),
        ('<meta name="original-source" content="https://coldwater.example/a">', "https://coldwater.example/a"),
        (graph('{"@type":"NewsArticle","headline":"x","isBasedOn":"https://coldwater.example/a"}'), "https://coldwater.example/a"),
        ('<link rel="canonical" href="https://varn.example/b"><meta property="og:url" content="https://www.varn.example/">',
         None),
        ('<meta name="original-source" content="Coldwater Review">', None),
        ('<link rel="canonical" href="javascript:alert(1)">', None),
    ],
)  # fmt: skip
def test_a_page_names_the_first_place_of_its_text(head: str, original: str | None) -> None:
    assert reading.of(page(head)).origin.original == original


def test_relative_addresses_are_resolved_for_pages_with_an_address() -> None:
    head = '<link rel="canonical" href="/ferry">'
    assert reading.of(page(head), uri="https://varn.example/x?y").origin.canonical == "https://varn.example/ferry"
    assert reading.of(page(head), uri="saved.html").origin.canonical is None


@pytest.mark.parametrize(
    "text",
    ["{", "[" * 5000, '{"@type": 3, "author": 7}', "null", '"x"', "1" * 6000, '{"@type":"Article","author":{"name":1}}',
     '{"@graph":{"@graph":[[]]},"headline":["\\ud800"],"@type":"Article"}', "<!-- " + ARTICLE + " -->"],
)  # fmt: skip
def test_json_ld_of_any_shape_is_survived(text: str) -> None:
    document = reading.of(page(graph(text)))
    assert document.title == "Ferry late again"


def test_the_origin_keeps_the_digest_of_the_bytes_as_handed_over() -> None:
    document = reading.of(page())
    assert document.origin.digest.startswith("sha256:")
    assert document.id == "d-" + document.origin.digest.removeprefix("sha256:")[:16]
