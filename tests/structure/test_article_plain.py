"""The article of a plain text."""

import pytest

from tests.structure.seen import Seen, plain

STORY = """There are eleven sluice gates in the dam above Sarn, and this week nobody will say who has the keys to them.

The dam holds back more water than the valley has seen since the wall was finished, the office said on Monday.
"""


def test_the_first_line_is_the_headline() -> None:
    found = Seen(plain(f"The dam that nobody owns\n\n{STORY}"))
    assert found.own(found.only("headline")) == "The dam that nobody owns"
    assert found.only("body").title == "The dam that nobody owns"


def test_a_text_that_begins_with_its_story_has_no_headline() -> None:
    found = Seen(plain(STORY))
    assert [part.kind for part in found.parts] == ["body"]


@pytest.mark.parametrize("headline", ["Who has the keys?", "Nobody owns the dam.", "DAM: KEYS LOST", "‘No keys’"])
def test_headlines_end_as_they_like(headline: str) -> None:
    found = Seen(plain(f"{headline}\n\n{STORY}"))
    assert found.own(found.only("headline")) == headline


@pytest.mark.parametrize(
    ("line", "author", "date"),
    [
        ("By Ida Bek", "Ida Bek", None),
        ("By IDA BEK and TOM ORLO | March 3, 2021", "IDA BEK and TOM ORLO", "2021-03-03"),
        ("Ida Bek, The Sarn Herald", "Ida Bek", None),
        ("Ida Bek | 3 March 2021", "Ida Bek", "2021-03-03"),
    ],
)
def test_a_byline_below_the_headline_is_no_paragraph(line: str, author: str, date: str | None) -> None:
    found = Seen(plain(f"The dam that nobody owns\n\n{line}\n\n{STORY}"))
    byline, body = found.only("byline"), found.only("body")
    assert (byline.author, byline.date, found.own(byline)) == (author, date, line)
    assert (body.author, body.date) == (author, date)


def test_a_date_line_is_told() -> None:
    found = Seen(plain(f"The dam that nobody owns\n\nPublished 3 March 2021, 16:05\n\n{STORY}"))
    assert found.only("dateline").date == "2021-03-03T16:05"


def test_the_words_of_a_dateline_are_set_apart_from_the_first_sentence() -> None:
    found = Seen(plain(f"The dam that nobody owns\n\nSARN, 4 March (Straits Wire) — {STORY}"))
    dateline = found.only("dateline")
    assert found.own(dateline) == "SARN, 4 March (Straits Wire) —"
    assert dateline.parent == found.only("body").id
    assert any(sentence.startswith("There are eleven") for sentence in found.sentences())


@pytest.mark.parametrize(
    ("words", "day"), [("SARN, 4 March 2031 (Straits Wire) —", "2031-03-04"), ("SARN, 4 March (Straits Wire) —", None)]
)
def test_a_dateline_with_its_year_dates_the_page(words: str, day: str | None) -> None:
    found = Seen(plain(f"The dam that nobody owns\n\n{words} {STORY}"))
    assert found.only("dateline").date == day


def test_the_credits_of_a_wire_are_no_words_of_the_article() -> None:
    credit = "(Reporting by Ida Bek in Sarn; Editing by Tom Orlo)"
    found = Seen(plain(f"The dam that nobody owns\n\n{STORY}\n{credit}\n"))
    assert credit not in found.own(found.only("body"))


def test_furniture_inside_the_article_is_set_apart() -> None:
    found = Seen(plain(f"The dam that nobody owns\n\n{STORY}\nAdvertisement\n\n{STORY}\nShare this:\n"))
    assert [found.own(part) for part in found.kind("boilerplate")] == ["Advertisement", "Share this:"]
    assert all(part.parent == found.only("body").id for part in found.kind("boilerplate"))


def test_furniture_above_the_headline_is_set_apart() -> None:
    found = Seen(plain(f"Skip to content\n\nMenu\n\nThe dam that nobody owns\n\n{STORY}"))
    assert found.own(found.only("headline")) == "The dam that nobody owns"
    assert found.parts[0].kind == "boilerplate"


def test_a_wrapped_text_has_whole_sentences() -> None:
    wrapped = (
        "The dam that nobody owns\n\n"
        "There are eleven sluice gates in the dam above Sarn, and this\n"
        "week nobody will say who has the keys to them. The dam holds\n"
        "back more water than the valley has seen since the wall was\n"
        "finished, the office said Monday.\n\n"
        "Nobody has seen the keys since the old engineer went fishing\n"
        "on a Friday and did not come back. His boat was found in the\n"
        "reeds, and in it were a rod, a hat and a fish.\n"
    )
    sentences = [" ".join(sentence.split()) for sentence in Seen(plain(wrapped)).sentences()]
    assert sentences[1:3] == [
        "There are eleven sluice gates in the dam above Sarn, and this week nobody will say who has the keys to them.",
        "The dam holds back more water than the valley has seen since the wall was finished, the office said Monday.",
    ]
    assert len(sentences) == 5


COPIED = """Skip to content
The Sarn Herald
News from the valley
Menu
Home

The dam that nobody owns
Posted on 3 March 2026 by Ida Bek

There are eleven sluice gates in the dam above Sarn, and this week nobody will say who has the keys to them.

Share this:
Twitter
Facebook

Related
Soup in Sarn
1 March 2026

1 thought on “The dam that nobody owns”

Nettle
3 March 2026 at 9:14 pm
Nobody asked the fish.

Reply

Leave a Reply
Your email address will not be published.
"""


@pytest.mark.parametrize("text", [COPIED, COPIED.replace("\n\n", "\n")])
def test_a_page_copied_from_the_browser_is_taken_apart(text: str) -> None:
    found = Seen(plain(text))
    assert found.own(found.only("headline")) == "The dam that nobody owns"
    assert (found.only("byline").author, found.only("byline").date) == ("Ida Bek", "2026-03-03")
    assert found.own(found.only("body")).endswith("who has the keys to them.")
    assert found.thread() == {"1": ("Nettle", "Nobody asked the fish.")}
    furniture = " ".join(found.own(part) for part in found.kind("boilerplate"))
    assert all(words in furniture for words in ("News from the valley", "Soup in Sarn", "Your email address"))
