"""The paragraphs of the article are main, those around it are not."""

import sys
from typing import Any

import pytest

from reportedly.read import extract
from tests.read import reading

ARTICLE = [
    "The ferry to Ardun was late for the third time this week, the harbour master said on Monday morning.",
    "Passengers waited for two hours in the rain, and some of them went home without having crossed at all.",
    "The company said that a pump had failed and that a new one had been ordered from Merrowin in the spring.",
    "Nobody at the company wanted to say when the pump would come, or who had ordered it in the first place.",
]
REMARKS = [
    "I have been waiting on that pier since the winter of the great frost and nobody has ever told me anything.",
    "My aunt owns a rowing boat and would take anybody across for half of what the company asks for a ticket.",
]
PAGE = f"""<html><head><title>Ferry late</title></head><body>
<nav><ul><li><a href="/">Home</a><li><a href="/news">News</a><li><a href="/shop">Shop</a></ul></nav>
<article><h1>Ferry late again</h1>{"".join(f"<p>{words}</p>" for words in ARTICLE)}</article>
<div id="comments"><h3>2 comments</h3><ol class="commentlist">
{"".join(f'<li class="comment"><div class="comment-body"><p>{words}</p></div></li>' for words in REMARKS)}
</ol></div><footer><p>All rights reserved.</p></footer></body></html>"""


def test_the_article_is_main_and_the_page_around_it_is_not() -> None:
    found = reading.main(reading.of(PAGE))
    assert all(words in found for words in ARTICLE)
    assert not any(words in found for words in [*REMARKS, "Home", "News", "Shop", "All rights reserved."])


def test_words_are_found_where_they_stand_in_order() -> None:
    page = [
        "menu",
        "news",
        "ferry",
        "late",
        "again",
        "menu",
        "the",
        "ferry",
        "was",
        "late",
        "again",
        "said",
        "ruiz",
        "menu",
    ]
    chosen = ["the", "ferry", "was", "late", "again", "said", "ruiz"]
    assert extract.aligned(chosen, page=page) == set(range(6, 13))


def test_the_longest_agreement_wins_over_the_first() -> None:
    page = ["a", "b", "c", "d", "x", "x", "a", "b", "c", "d", "e", "f", "g"]
    assert extract.aligned(["a", "b", "c", "d", "e", "f", "g"], page=page) == set(range(6, 13))


def test_words_that_the_page_lacks_are_passed_over() -> None:
    page = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
    chosen = ["one", "two", "three", "four", "ADDED", "seven", "eight", "nine", "ten"]
    assert extract.aligned(chosen, page=page) == {0, 1, 2, 3, 6, 7, 8, 9}


@pytest.mark.parametrize("length", [1, 3, 63, 64, 65, 200])
def test_agreements_of_any_length_are_whole(length: int) -> None:
    words = [f"w{number}" for number in range(max(length, 4))]
    assert extract.aligned(words, page=["x", *words, "y"]) == set(range(1, len(words) + 1))


def test_when_the_extractor_fails_every_paragraph_is_main(monkeypatch: pytest.MonkeyPatch) -> None:
    trafilatura = pytest.importorskip("trafilatura")

    def fails(*_: Any, **__: Any) -> None:
        raise RuntimeError("odd page")

    monkeypatch.setattr(trafilatura, "bare_extraction", fails)
    found = reading.main(reading.of(PAGE))
    assert all(words in found for words in [*ARTICLE, *REMARKS])


def test_a_page_nested_too_deep_is_not_given_to_the_extractor(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(extract, "DEEPEST", 5)
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    assert all(words in reading.main(reading.of(PAGE)) for words in [*ARTICLE, *REMARKS])
