"""Pages made to break a reader end in a document or a sentence, without recursion and without growing out of hand."""

import pytest

from reportedly.errors import InputError, TooLarge
from reportedly.read.limits import MAX_CHARACTERS
from tests.read import reading

WORDS = "<p>The mayor said on Monday that the bridge of Varn would open in May.</p>"


@pytest.mark.parametrize(
    "page",
    [
        "<div>" * 50_000 + WORDS + "</div>" * 50_000,
        "<b>" * 50_000 + WORDS,
        "<table><tr><td>" * 20_000 + WORDS,
        "<ul><li>" * 20_000 + WORDS,
        "<b>" * 3_000 + "</i>" * 3_000 + WORDS,
        WORDS + "<a " * 20_000,
        WORDS + "<!-- " * 20_000,
        WORDS + "<!" * 100_000,
        WORDS + "<" * 100_000,
        WORDS + "&" * 100_000,
        WORDS + "&#" + "9" * 100_000 + ";",
        WORDS + "&" + "a" * 100_000 + ";",
        WORDS + '<a b="' * 20_000,
        WORDS + "<a " + " ".join(f"x{number}=1" for number in range(20_000)) + ">here</a>",
        WORDS + '<img src="data:' + "A" * 1_000_000 + '">',
        WORDS + "<script>" + "<!-- <script>" * 20_000 + "</script>",
        WORDS + '<script type="application/ld+json">' + "[" * 100_000 + "</script>",
        WORDS + '<meta name="author" content="Ana">' * 5_000,
        WORDS + f'<div class="{"author-" * 280}">x</div>' * 300,
        WORDS + "<pre>" + " \n" * 50_000 + "x</pre>",
        WORDS + "<p>" + "same " * 50_000,
        WORDS + "\u202e\u200f\u2066" * 1_000 + "<p>“‘«„ unbalanced",
        "<frameset>" * 1_000 + WORDS,
        WORDS + "<form>" * 1_000 + "<select>" * 1_000 + "<option>x" * 1_000,
    ],
    ids=lambda page: page.replace(WORDS, "")[:12],
)
def test_a_hostile_page_still_yields_its_words(page: str) -> None:
    document = reading.of(f"<html><body>{page}")
    assert "The mayor said on Monday that the bridge of Varn would open in May." in document.text
    document.text.encode()


@pytest.mark.parametrize(
    ("page", "says"),
    [
        ("<p>" + "word " * (MAX_CHARACTERS // 4), "characters"),
        (b"\0" * 33 * 2**20, "MB"),
    ],
)
def test_what_is_too_large_is_refused_with_its_limit(page: str | bytes, says: str) -> None:
    with pytest.raises(TooLarge, match=says):
        reading.of(page)


@pytest.mark.parametrize("body", [b"", b" \r\n", b"\xff\xfe", b"<", b"\x1f\x8b", b"\x00" * 50, b"\xef\xbb\xbf<p></p>"])
def test_what_holds_nothing_ends_in_one_sentence(body: bytes) -> None:
    with pytest.raises(InputError) as problem:
        reading.of(body)
    assert problem.value.sentence.endswith(".")
    assert "\n" not in problem.value.sentence
