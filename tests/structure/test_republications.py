"""Articles of other authors inside a page."""

import pytest

from reportedly.structure.republications import credit, is_about, source, speaks_again
from tests.structure.seen import Seen, page, plain

OWN = "I have been asked a dozen times this month what I make of the dam, and I have said that I make nothing of it."
THEIRS = (
    "When the office opened its books to lenders last autumn, it promised a railway for three billion crowns.",
    "The chairman has not denied it. His office said only that costs mature with the project, as a cheese does.",
    "Economists at the institute doubt it. Nobody can be repaid by a train that does not run, two of them said.",
)
BACK = "What strikes me is how little of this anyone disputes. The chairman does not say that the price is wrong."


def saved(*paragraphs: str) -> Seen:
    return Seen(plain("\n\n".join(("The road nobody asked for", *paragraphs)) + "\n"))


def shown(*markup: str) -> Seen:
    return Seen(page(f"<article><h1>The road nobody asked for</h1>{''.join(markup)}</article>"))


def p(words: str) -> str:
    return f"<p>{words}</p>"


def test_a_second_headline_with_its_author_begins_one() -> None:
    found = saved(OWN, "The Price of the Road | Tom Orlo", *THEIRS)
    part = found.only("republication")
    assert (part.author, part.title) == ("Tom Orlo", "The Price of the Road")
    assert part.parent == found.only("body").id
    assert OWN not in found.own(part)
    assert THEIRS[0] in found.own(part)


def test_when_no_end_is_shown_it_says_so_and_runs_to_the_end_of_the_body() -> None:
    found = saved(OWN, "The Price of the Road | Tom Orlo", *THEIRS, BACK, "2 Comments", "  1. Soup.", "  2. Fish.")
    part = found.only("republication")
    assert part.end_shown is False
    assert found.own(part).endswith(BACK)
    assert len(found.kind("comment")) == 2


@pytest.mark.parametrize(
    "sign",
    ["***", "* * *", "-----", "Editor’s note: the office has not answered.", "[Our comment: nobody has answered us.]"],
)
def test_the_end_is_where_the_page_shows_it(sign: str) -> None:
    found = saved(OWN, "The Price of the Road | Tom Orlo", *THEIRS, sign, BACK)
    part = found.only("republication")
    assert part.end_shown is True
    assert THEIRS[-1] in found.own(part)
    assert BACK not in found.own(part)


def test_a_line_about_the_author_is_the_end() -> None:
    bio = "Tom Orlo writes on public debt. His book on toll roads will appear in the autumn."
    found = saved(OWN, "The Price of the Road | Tom Orlo", *THEIRS, bio, BACK)
    part = found.only("republication")
    assert part.end_shown is True
    assert found.own(part).endswith("in the autumn.")


def test_a_credit_at_the_end_is_the_end() -> None:
    found = saved(
        OWN, "The Price of the Road | Tom Orlo", *THEIRS, "— Originally published at the Coldwater Review", BACK
    )
    assert found.only("republication").end_shown is True
    assert BACK not in found.own(found.only("republication"))


def test_one_begins_where_another_ends() -> None:
    found = saved(OWN, "The Price of the Road | Tom Orlo", *THEIRS, "The Price of Bread | Ida Bek", *THEIRS)
    assert [(part.author, part.end_shown) for part in found.kind("republication")] == [
        ("Tom Orlo", True),
        ("Ida Bek", False),
    ]


def test_a_headline_with_a_byline_below_begins_one() -> None:
    found = saved(OWN, "The Price of the Road", "By Tom Orlo", *THEIRS)
    part = found.only("republication")
    assert (part.author, part.title) == ("Tom Orlo", "The Price of the Road")


def test_a_credit_below_its_headline_gives_the_date() -> None:
    credited = "Originally published in the Coldwater Review, 29 March 2026."
    found = saved(OWN, "The Price of the Road | Tom Orlo", credited, *THEIRS)
    assert found.only("republication").date == "2026-03-29"


def test_a_line_may_announce_what_was_published_elsewhere() -> None:
    found = saved(OWN, "The following was first published in the Coldwater Review:", *THEIRS)
    part = found.only("republication")
    assert part.author == "Coldwater Review"
    assert found.own(part).startswith(THEIRS[0])


def test_a_credit_at_the_end_of_the_page_speaks_of_all_of_it() -> None:
    found = saved("By Tom Orlo", *THEIRS, *THEIRS, "This article first appeared in the Coldwater Review.")
    part = found.only("republication")
    assert (part.author, part.end_shown) == ("Tom Orlo", True)
    assert part.span.start == found.only("body").span.start


def test_a_rule_ends_one_in_html() -> None:
    found = shown(p(OWN), "<hr><h2>The Price of the Road | Tom Orlo</h2>", *map(p, THEIRS), "<hr>", p(BACK))
    part = found.only("republication")
    assert (part.author, part.end_shown) == ("Tom Orlo", True)
    assert BACK not in found.own(part)


def test_the_element_around_one_ends_it_in_html() -> None:
    inner = "".join(map(p, THEIRS))
    found = shown(p(OWN), f"<div class='box'><h2>The Price of the Road</h2><p>By Tom Orlo</p>{inner}</div>", p(BACK))
    part = found.only("republication")
    assert (part.author, part.end_shown) == ("Tom Orlo", True)
    assert BACK not in found.own(part)


def test_a_long_block_quotation_with_a_credit_is_one() -> None:
    inner = "".join(map(p, (*THEIRS, *THEIRS)))
    quoted = f"<blockquote>{inner}<p>Originally published in the Coldwater Review.</p></blockquote>"
    found = shown(p(OWN), quoted, p(BACK))
    part = found.only("republication")
    assert (part.author, part.end_shown) == ("Coldwater Review", True)
    assert BACK not in found.own(part)
    assert THEIRS[0] in found.own(part)


def test_a_block_quotation_without_a_credit_is_a_quotation() -> None:
    inner = "".join(map(p, (*THEIRS, *THEIRS)))
    found = shown(p(OWN), f"<blockquote>{inner}</blockquote>", p(BACK))
    assert found.kind("republication") == []


def test_an_address_elsewhere_makes_the_whole_body_one() -> None:
    head = '<head><link rel="canonical" href="https://coldwater.example/road"></head>'
    body = f"<body><article><h1>The Price of the Road</h1>{''.join(map(p, THEIRS))}</article></body>"
    found = Seen(page(f"<html>{head}{body}</html>", uri="https://mirror.example.net/price"))
    part = found.only("republication")
    assert (part.span, part.author) == (found.only("body").span, "coldwater.example")


@pytest.mark.parametrize(
    "uri",
    ["https://www.coldwater.example/amp/road", "page.html", "https://keep.example.org/https://coldwater.example/road"],
)
def test_copies_of_a_page_republish_nothing(uri: str) -> None:
    head = '<head><link rel="canonical" href="https://coldwater.example/road"></head>'
    body = f"<body><article><h1>The Price of the Road</h1>{''.join(map(p, THEIRS))}</article></body>"
    assert Seen(page(f"<html>{head}{body}</html>", uri=uri)).kind("republication") == []


@pytest.mark.parametrize(
    "paragraph",
    [
        "The report was originally published by the office in March, and nobody has read it since, the minister said.",
        "Source: Harbour office",
        "Three versions of one letter",
        "The Northern Road | Part Two",
    ],
)
def test_an_article_of_the_pages_own_republishes_nothing(paragraph: str) -> None:
    assert saved(OWN, *THEIRS, paragraph, *THEIRS, OWN, BACK, BACK).kind("republication") == []


def test_a_credit_names_outlet_and_date() -> None:
    found = credit("This article was first published in The Coldwater Review on 29 March 2026.")
    assert found is not None
    assert (found.author, found.date) == ("The Coldwater Review", "2026-03-29")


def test_a_source_is_a_line_of_its_own() -> None:
    found = source("Source: https://www.coldwater.example/road")
    assert found is not None
    assert found.author == "coldwater.example"
    assert source("Source: nobody knows who said it first, or why") is None


def test_a_line_about_somebody_else_is_no_end() -> None:
    assert is_about("Tom Orlo is a political scientist.", author="Tom Orlo")
    assert not is_about("Ida Bek is a political scientist.", author="Tom Orlo")
    assert not is_about("Tom Orlo said no.", author="Tom Orlo")


def test_the_pages_own_voice_is_marked() -> None:
    assert speaks_again("Editor’s note: he has not answered.")
    assert speaks_again("[Our comment: he has not answered.]")
    assert not speaks_again("Update your records, the office said.")


def test_an_article_in_a_block_quotation_keeps_its_own_byline_however_short_it_is() -> None:
    quoted = "".join(map(p, ("By Tom Orlo", *THEIRS[:2])))
    found = shown(
        p("By Ana Ruiz"),
        p("The Courier had this:"),
        f"<blockquote><h2>The Price of the Road</h2>{quoted}</blockquote>",
        p(BACK),
    )
    part = found.only("republication")
    assert (part.author, part.end_shown) == ("Tom Orlo", True)
    assert found.only("body").author == "Ana Ruiz"
    assert BACK in found.own(found.only("body"))
