"""The HTML sheet is one file that asks for nothing, runs nothing of the page, and holds its text to the character."""

import re
from base64 import b64encode
from hashlib import sha256
from itertools import pairwise

import msgspec
import pytest
from lxml import html

from reportedly.model import Sheet
from reportedly.show.harmless import runs
from reportedly.show.html import as_html
from tests.show.denoting import denoting
from tests.show.hard_samples import hostile, large
from tests.show.samples import commentary

SHEETS = {
    "commentary": commentary(),
    "hostile": hostile(),
    "large": large(claims=60, characters=9000),
    "denoting": denoting(),
}
each_sheet = pytest.mark.parametrize("sheet", SHEETS.values(), ids=SHEETS)


def parsed(sheet: Sheet) -> html.HtmlElement:
    return html.document_fromstring(as_html(sheet).encode("utf-8"), parser=html.HTMLParser(encoding="utf-8"))


def shown(text: str) -> str:
    return "".join(run.text for run in runs(text))


@each_sheet
def test_every_paragraph_is_its_stretch_of_the_text(sheet: Sheet) -> None:
    text = shown(sheet.document.text)
    blocks = parsed(sheet).xpath("//p[@data-s]")
    assert blocks
    for block in blocks:
        start, words = int(block.get("data-s")), block.text_content()
        assert words == text[start : start + len(words)]
    assert "".join("".join(block.text_content() for block in blocks).split()) == "".join(text.split())


@each_sheet
def test_the_pieces_of_a_claim_are_its_content_cue_and_source(sheet: Sheet) -> None:
    page, text = parsed(sheet), shown(sheet.document.text)
    for claim in sheet.claims:
        held = page.xpath(f"//p[@data-s]//span[contains(concat(' ', @data-claims, ' '), ' {claim.id} ')]")
        spans = sorted((*claim.content, *claim.cue, *claim.source))
        assert "".join(piece.text_content() for piece in held) == "".join(span.of(text) for span in spans)


@each_sheet
def test_only_our_own_style_and_script_are_allowed(sheet: Sheet) -> None:
    page = parsed(sheet)
    (policy,) = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert policy.startswith("default-src 'none'; ")
    for name in ("style", "script"):
        (element,) = page.xpath(f"//{name}")
        digest = b64encode(sha256(element.text.encode()).digest()).decode()
        assert f"{name}-src 'sha256-{digest}'" in policy


@each_sheet
def test_nothing_leads_out_of_the_file(sheet: Sheet) -> None:
    page = parsed(sheet)
    assert all(address.startswith("#") for address in page.xpath("//@href"))
    assert page.xpath("//@src | //@action | //@data | //@srcset | //@style | //@*[starts-with(name(), 'on')]") == []
    assert page.xpath("//link | //iframe | //object | //embed | //img | //base") == []
    (style,) = page.xpath("//style/text()")
    assert "@import" not in style
    assert set(re.findall(r"url\(([^)]*)\)", style)) == {"#hatch", "#dots"}


def test_hostile_text_stays_text() -> None:
    written = as_html(hostile())
    assert "<script>alert" not in written
    assert "<!--" not in written
    assert "49" not in re.findall(r"\{\{(.*?)\}\}", written)
    assert len(parsed(hostile()).xpath("//script")) == 1
    for character in "\x00\x1b\x9b\r\u202e\u2066\u2028\ud800":
        assert character not in written
    assert "{{7*7}}" in parsed(hostile()).xpath("string(//title)")


def test_controls_of_the_text_are_named_where_they_stand() -> None:
    names = parsed(hostile()).xpath("//p[@data-s]//span[@class='ctl']/@data-name")
    assert names == ["NUL", "ESC", "U+009B", "LS", "RLO", "PDF", "LRI", "PDI", "U+D800", "CR"]


@each_sheet
def test_every_id_is_given_once_and_every_link_leads_somewhere(sheet: Sheet) -> None:
    page, length = parsed(sheet), len(sheet.document.text)
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))
    targets = [address[1:] for address in page.xpath("//@href")]
    named = [*page.xpath("//@data-claim"), *page.xpath("//@aria-labelledby")]
    assert {target for target in targets if not target.startswith("s=")} | set(named) <= set(ids)
    places = [target.removeprefix("s=") for target in targets if target.startswith("s=")]
    for pair in ",".join(places + page.xpath("//@data-place")).split(","):
        start, end = map(int, pair.split("-"))
        assert 0 <= start < end <= length


@each_sheet
def test_headings_descend_by_one(sheet: Sheet) -> None:
    levels = [int(heading.tag[1]) for heading in parsed(sheet).xpath("//h1 | //h2 | //h3 | //h4")]
    assert levels[0] == 1
    assert all(lower - upper <= 1 for upper, lower in pairwise(levels))


def test_a_finding_is_linked_to_the_words_of_who_says_it() -> None:
    (finding,) = parsed(commentary()).xpath("//section[@class='findings']//li[@class='warning']")
    (sight,) = finding.xpath(".//ul[@class='sights']/li")
    assert sight.text_content().split("c6")[0].strip() == (
        "sources close to the staff: “the sale for 1.5 billion crowns was agreed in May”"
    )
    assert sight.xpath("./a/@href")[1] == "#c6"


def test_a_page_on_which_nothing_was_found_says_so_and_promises_nothing() -> None:
    page = parsed(msgspec.structs.replace(commentary(), findings=()))
    told = page.xpath("string(//section[@class='findings']/p)")
    assert told == "No rule raised anything on what is shown here. That does not make it true."


def test_the_chain_is_a_list_in_a_list() -> None:
    (card,) = parsed(commentary()).xpath("//article[@id='c5']")
    assert card.xpath("string(.//ul[@class='chain']/li/ul/li/ul/li/ul/li/span)") == "The envoy of Queland"
    assert card.xpath(".//ul[@class='chain']//li/span//text()") == [
        "Odalys Wren", "Tomas Ilk", "an unnamed report", "The envoy of Queland",
    ]  # fmt: skip


def test_the_same_sheet_gives_the_same_page() -> None:
    assert as_html(commentary()) == as_html(commentary())


def test_a_page_in_another_language_says_so_of_its_text_alone() -> None:
    page = parsed(commentary())
    assert page.get("lang") == "en"
    assert set(page.xpath("//p[@data-s]/@lang")) == {"en"}
