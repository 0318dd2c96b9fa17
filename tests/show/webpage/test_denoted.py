"""What words denote, in HTML: whatever a gazetteer or a page calls things is text there and nothing else."""

import msgspec
from lxml import html

from reportedly.model import Sheet, Value
from reportedly.show.html import as_html
from reportedly.show.webpage.denoted import denoted
from tests.show.denoting import denoting, place
from tests.show.samples import commentary

BREAKOUT = '"></text></svg><script>alert(1)</script><b style="color:red" onload=x>'


def parsed(sheet: Sheet) -> html.HtmlElement:
    return html.document_fromstring(as_html(sheet).encode("utf-8"), parser=html.HTMLParser(encoding="utf-8"))


def renamed(value: Value) -> Value:
    if value.kind != "place":
        return value
    hostile = place(BREAKOUT, BREAKOUT, lat=59.0, lon=10.0, inside=BREAKOUT, why=BREAKOUT, precision=BREAKOUT)
    return msgspec.structs.replace(value, ref=hostile)


def test_names_never_break_out_of_the_map() -> None:
    sheet = denoting()
    page = parsed(msgspec.structs.replace(sheet, values=tuple(map(renamed, sheet.values))))
    assert len(page.xpath("//script")) == len(parsed(sheet).xpath("//script"))
    assert page.xpath("//*[@style or @onload]") == []
    assert BREAKOUT in page.xpath("string(//section[@id='places'])")


def test_nothing_leads_out_of_the_page() -> None:
    links = parsed(denoting()).xpath("//@href | //@src | //image/@*")
    assert links
    assert all(link.startswith("#") for link in links)


def test_every_link_to_an_element_finds_it() -> None:
    page = parsed(denoting())
    ids = set(page.xpath("//@id"))
    assert {link[1:] for link in page.xpath("//section//@href") if not link.startswith("#s=")} <= ids


def test_a_page_of_figures_alone_has_no_empty_sections() -> None:
    page = parsed(commentary())
    assert page.xpath("//section[@class='sheet-table']/@id") == ["voices", "figures"]


def test_columns_without_anything_in_them_are_left_out() -> None:
    heads = parsed(commentary()).xpath("//section[@id='figures']//th[@scope='col']/text()")
    assert heads == ["figure, and how it is read", "of what", "on the word of", "how firmly", "claim"]
    full = parsed(denoting()).xpath("//section[@id='figures']//th[@scope='col']/text()")
    assert set(full) - set(heads) == {"where", "when"}


def test_a_figure_is_told_with_its_reading_only_where_that_says_more() -> None:
    heads = parsed(commentary()).xpath("//section[@id='figures']//th[@scope='row']")
    assert [" | ".join(head.itertext()) for head in heads] == [
        "340",
        "up to 2,000 | ≤ 2,000",
        "1.5 billion crowns | 1,500,000,000 crowns",
    ]


def test_the_unlocated_stand_beside_the_map() -> None:
    atlas = denoted(denoting()).atlas
    assert atlas is not None
    assert [row.name for row in atlas.unlocated] == ["Hask"]
    assert [row.number for row in atlas.located] == [1, 2, 4]


def test_a_party_is_shown_with_all_its_names() -> None:
    cells = parsed(denoting()).xpath("//tr[@id='y2']/td")
    assert cells[1].text_content() == "“Talvenian coastguard”, “the coastguard”"


def test_a_card_says_when_its_claim_was_said_and_when_it_is_about() -> None:
    facts = parsed(denoting()).xpath("//article[@id='c3']//p[@class='facts']/span/text()")
    assert facts[2:4] == ["said 2031-03-12", "about 1998"]
    assert not any("said" in fact for fact in parsed(commentary()).xpath("//p[@class='facts']/span/text()"))


def test_outlines_are_credited() -> None:
    assert "Natural Earth, public domain" in parsed(denoting()).xpath("string(//section[@id='places'])")
