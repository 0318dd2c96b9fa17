"""The report is one file that loads nothing, runs nothing of a page, and quotes nothing without its voucher."""

import re
from base64 import b64encode
from hashlib import sha256
from itertools import pairwise

import msgspec
import pytest
from lxml import html

from reportedly.carrying import Node
from reportedly.show.report.nouns import Origins, Report
from reportedly.show.report.page import as_page
from tests.show.report.samples import HOSTILE, bare, carried, conflict, empty, event, figure, large, report

REPORTS = {"whole": report(), "bare": bare(), "empty": empty(), "large": large(events=3)}
each_report = pytest.mark.parametrize("report_", REPORTS.values(), ids=REPORTS)


def parsed(report_: Report) -> html.HtmlElement:
    return html.document_fromstring(as_page(report_).encode("utf-8"), parser=html.HTMLParser(encoding="utf-8"))


@each_report
def test_only_our_own_style_and_script_are_allowed(report_: Report) -> None:
    page = parsed(report_)
    (policy,) = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert policy.startswith("default-src 'none'; ")
    for name in ("style", "script"):
        (element,) = page.xpath(f"//{name}")
        digest = b64encode(sha256(element.text.encode()).digest()).decode()
        assert f"{name}-src 'sha256-{digest}'" in policy


@each_report
def test_nothing_is_loaded_and_only_addresses_of_pages_lead_out(report_: Report) -> None:
    page = parsed(report_)
    assert page.xpath("//@src | //@action | //@data | //@srcset | //@style | //@*[starts-with(name(), 'on')]") == []
    assert page.xpath("//link | //iframe | //object | //embed | //img | //base") == []
    (style,) = page.xpath("//style/text()")
    assert "@import" not in style
    assert set(re.findall(r"url\(([^)]*)\)", style)) <= {"#hatch", "#dots"}
    addresses = {leaf.address for leaf in (*report_.leaves, *report_.others)}
    for link in page.xpath("//a[not(starts-with(@href, '#'))]"):
        assert link.get("href") in addresses
        assert {"noreferrer", "noopener"} <= set(link.get("rel").split())


def test_hostile_words_stay_words() -> None:
    written, page = as_page(report()), parsed(report())
    assert "<script>alert" not in written
    assert len(page.xpath("//script")) == 1
    for character in "\x1b\u202e":
        assert character not in written
    shown = HOSTILE.replace("\x1b", "⟨ESC⟩").replace("\u202e", "⟨RLO⟩")
    assert shown in page.xpath("string(//section[@id='voices'])")
    assert shown in page.xpath("string(//article[@id='e1'])")


@each_report
def test_every_id_is_given_once_and_every_link_leads_somewhere(report_: Report) -> None:
    page = parsed(report_)
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))
    targets = {address[1:] for address in page.xpath("//@href") if address.startswith("#")}
    named = {name for names in page.xpath("//@aria-labelledby") for name in names.split()}
    assert targets | named <= set(ids)


@each_report
def test_headings_descend_by_one_and_every_table_has_a_caption_and_headers(report_: Report) -> None:
    page = parsed(report_)
    levels = [int(heading.tag[1]) for heading in page.xpath("//h1 | //h2 | //h3 | //h4")]
    assert levels[0] == 1
    assert all(lower - upper <= 1 for upper, lower in pairwise(levels))
    for table in page.xpath("//table"):
        assert table.xpath("./caption")
        assert table.xpath("./thead//th[@scope='col']")
    assert len(page.xpath("//main")) == len(page.xpath("//header")) == len(page.xpath("//footer")) == 1


@each_report
def test_every_drawing_has_words_or_is_left_out_for_those_who_hear_the_page(report_: Report) -> None:
    for drawing in parsed(report_).xpath("//svg"):
        assert drawing.get("aria-hidden") or drawing.get("aria-label") or drawing.get("aria-labelledby")


def test_no_figure_stands_without_its_words_its_voice_and_its_page() -> None:
    page = parsed(report())
    for each in (*report().ledger.drawn[0].figures, *report().ledger.drawn[1].figures):
        (row,) = page.xpath(f"//tr[@id='{each.figure}']")
        told = " ".join(row.text_content().split())
        assert each.quoted.words in told
        assert each.quoted.claim in told
        (group,) = row.xpath("../tr[@class='of-page']")
        assert group.xpath(".//a/@href")[0] == f"#{each.quoted.leaf.document}"
        assert f"page {each.quoted.leaf.document[1:]}" in group.text_content()
    (row,) = page.xpath("//tr[@id='d8x3']")
    assert "d8c1" in row.text_content()
    assert "Flood in Keldine, page 8" in row.text_content()


def test_the_first_screen_names_both_numbers_of_a_conflict_and_who_gives_them() -> None:
    (glimpse,) = parsed(report()).xpath("//section[@class='findings']//li[.//a[@href='#e1']]")
    told = " ".join(glimpse.text_content().split())
    assert "killed · Keldine · 2031-05-01" in told
    assert re.search(r"12\b.*Ana Ruiz.*Northern Ledger.*≥ 40.*the coast guard.*Port Ansel Mail", told)


def test_many_outlets_of_one_origin_are_told_in_one_line() -> None:
    (claim,) = parsed(report()).xpath("//section[@class='few']//li[@class='carry']")
    assert " ".join(claim.xpath("string(.//span[@class='count'])").split()) == "5 pages 5 outlets 1 origin shared"
    assert claim.xpath(".//a/@href") == ["#o1"]
    assert len(claim.xpath(".//*[@class='page']")) == 5
    assert len(claim.xpath(".//*[@class='origin-dot']")) == 1


def test_an_event_without_a_conflict_is_folded_and_one_with_a_conflict_is_not() -> None:
    page = parsed(report())
    assert page.xpath("//article[@id='e2']/details[@class='fold-event'][not(@open)]")
    assert not page.xpath("//article[@id='e1']/details[@class='fold-event']")


def test_the_tree_of_a_claim_is_a_list_in_a_list() -> None:
    (tree,) = parsed(report()).xpath("//article[@id='o1']//ul[@class='roots']")
    assert len(tree.xpath("./li/ul/li[@class='n-agency']/ul/li[@class='n-claim']")) == 5


def test_what_is_cut_is_said_with_how_to_see_it() -> None:
    told = " ".join(parsed(report()).text_content().split())
    narrow = "narrow the report with --place, --since or another filter for others."
    assert f"The first 3 of 412 events; {narrow}" in told
    assert (
        f"The first 1 of 80 claims that several pages carry, and beside them 2 on much the same pages; {narrow}" in told
    )


def test_nothing_found_promises_nothing() -> None:
    told = " ".join(parsed(bare()).text_content().split())
    assert "That does not make any of them true." in told
    assert "nothing shows that two of them have one origin, and nothing shows that they have not." in told


def test_an_empty_case_says_what_to_do_and_a_filter_that_nothing_meets_is_not_called_one() -> None:
    assert "This case holds no page yet; `reportedly add` takes pages in." in parsed(empty()).text_content()
    narrow = msgspec.structs.replace(empty(), narrowed=("place Sarn",))
    assert "Nothing meets this." in parsed(narrow).text_content()
    assert "no page yet" not in parsed(narrow).text_content()


def test_a_figure_says_where_its_place_is_only_its_pages() -> None:
    (row,) = parsed(report()).xpath("//tr[@id='d1x3']")
    assert "place by its page" in row.text_content()


def test_what_rules_raised_on_single_pages_stands_with_its_page_and_how_many_there_are() -> None:
    page = parsed(report())
    told = " ".join(page.xpath("string(//section[@id='findings'])").split())
    assert "1 warning and 3 notices" in told
    assert "The first 1 of 4 findings" in told
    assert page.xpath("//section[@id='findings']//li[@class='warning']//a/@href") == [
        "#d1",
        "https://lindmoor.example/1?a=1&b=2",
    ]
    assert page.xpath("//section[@class='few']//a[@href='#findings']")
    assert not parsed(bare()).xpath("//section[@id='findings']")


def test_a_judgement_that_was_undone_or_lost_says_so() -> None:
    page = parsed(report())
    assert page.xpath("string(//section[@id='judgements']//tr[@class='undone']//small)") == "undone"
    assert "its words are no claim’s any more" in page.xpath("string(//section[@id='judgements'])")
    assert "usually reliable" in page.xpath("string(//section[@id='voices']//span[@class='rating'])")


def test_a_judgement_in_force_stands_beside_its_claim_and_no_other_does() -> None:
    page = parsed(report())
    told = ["Mira: accept I was there"]
    assert [one.text_content() for one in page.xpath("//article[@id='e1']//tr[@id='d2x3']//*[@class='judged']")] == told
    assert [one.text_content() for one in page.xpath("//article[@id='o1']//*[@class='judged']")] == told
    assert len(page.xpath("//*[@class='judged']")) == 2


def test_a_chain_of_copies_as_long_as_the_case_is_put_on_the_page() -> None:
    node = Node("claim", "d1c1", "a page", claim=1)
    for _ in range(600):
        node = Node("claim", "d2c1", "a page", claim=2, below=(node,))
    deep = msgspec.structs.replace(carried(), roots=(Node("origin", "1", "origin 1", below=(node,)),))
    whole = msgspec.structs.replace(report(), origins=Origins((deep,), there=1))
    assert len(parsed(whole).xpath("//article[@id='o1']//li[@class='n-claim']")) == 601


def test_a_name_of_a_thousand_words_is_cut_where_it_stands() -> None:
    voices = report().voices
    long = msgspec.structs.replace(voices.voices[0], name="Ana Ruiz " * 1000)
    written = as_page(msgspec.structs.replace(report(), voices=msgspec.structs.replace(voices, voices=(long,))))
    assert " […] " in written
    assert "Ana Ruiz " * 20 not in written


def test_an_address_is_a_link_to_the_whole_of_it() -> None:
    address = "https://lindmoor.example/" + "a" * 3000
    long = msgspec.structs.replace(report().leaves[0], address=address, uri=address)
    page = parsed(msgspec.structs.replace(report(), leaves=(long, *report().leaves[1:])))
    assert address in page.xpath("//section[@id='pages']//a/@href")


def test_the_same_report_gives_the_same_page_and_a_large_one_stays_small() -> None:
    assert as_page(report()) == as_page(report())
    assert len(as_page(large(events=40))) < 4_000_000


def test_an_event_of_no_place_and_figures_of_no_outlet_are_drawn() -> None:
    leafless = msgspec.structs.replace(figure(1, 2.0, 2.0).quoted.leaf, outlet=None, published=None, title=None)
    first = figure(1, 2.0, 2.0)
    first = msgspec.structs.replace(first, quoted=msgspec.structs.replace(first.quoted, leaf=leafless))
    odd = msgspec.structs.replace(event("e1", first, figure(2, 0.0, 0.0)), place=None, key=None, views=())
    whole = report()
    page = parsed(
        msgspec.structs.replace(
            whole, ledger=msgspec.structs.replace(whole.ledger, drawn=(odd, conflict("e2", first=3)))
        )
    )
    assert "killed · no place told · 2031-05-01" in page.text_content()
    assert "no outlet told, undated" in page.text_content()
