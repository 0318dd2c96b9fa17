"""What a republication lacks is named, and nothing is held against a page that cannot show it."""

import pytest

from reportedly.model import Capture
from reportedly.pipeline import examine

TEXT = """<p>Nobody has oiled the gate since the old warden left. It groans at night, and the barges wait for a day on
which it will not. The office has a sign that says tomorrow, and it has said so since May.</p>"""
PAGE = """<html lang="en"><head><title>Notes</title>{head}</head><body><article><h1>Notes from the towpath</h1>
<p>By Olin Baste, 12 June 2031</p><p>The paper had something to say about our weir, and all should read it.</p>
<blockquote><h2>The Tired Gate</h2><p>{credit}</p>{text}{end}</blockquote>
<p>So much for the paper.</p></article></body></html>"""
CREDIT = "By Sella Krome, 2 May 2031"


def sentences(*, credit: str = CREDIT, end: str = "", head: str = "") -> list[str]:
    page = PAGE.format(head=head, credit=credit, text=TEXT, end=end)
    sheet = examine(Capture(uri="notes.html", body=page.encode(), declared="text/html"))
    return [finding.sentence for finding in sheet.findings if finding.rule.startswith("republication_uncredited")]


def link(address: str) -> str:
    return f'<p>It stood first <a href="{address}">in the paper</a>.</p>'


def test_what_is_lacking_is_named() -> None:
    (told,) = sentences(credit="By Sella Krome")
    assert told.endswith(
        "“The Tired Gate” by Sella Krome without the day it first appeared or a link to where it first stood."
    )


def test_only_the_link_is_asked_for_where_author_and_day_are_given() -> None:
    (told,) = sentences()
    assert told.endswith("by Sella Krome without a link to where it first stood.")


@pytest.mark.parametrize("address", ["https://wardens.example/gate", "//wardens.example/gate"])
def test_a_link_to_another_site_is_a_way_back(address: str) -> None:
    assert sentences(end=link(address)) == []


@pytest.mark.parametrize("address", ["/gate", "#gate", "gate.html", "mailto:ed@wardens.example", "https://", "//[bad"])
def test_a_link_that_leads_nowhere_else_is_none(address: str) -> None:
    assert len(sentences(end=link(address))) == 1


def test_a_link_to_the_page_itself_is_none() -> None:
    own = '<link rel="canonical" href="https://towpath.example/notes">'
    assert len(sentences(end=link("https://towpath.example/other"), head=own)) == 1
    assert sentences(end=link("https://wardens.example/gate"), head=own) == []
