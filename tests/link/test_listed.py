"""The list of who is known: every name is found as it is written, and every fact has its source."""

import re

import msgspec
import pytest

from reportedly.lexicon import table, words
from reportedly.link.listed import book, book_states, longest_listed, same_words
from reportedly.link.words import Word, words_of
from reportedly.text import Span


class Row(msgspec.Struct):
    """One party of the list."""

    id: str
    names: list[str]
    source: str


def rows() -> list[Row]:
    return msgspec.convert(table("parties")["party"], list[Row])


def tokens(text: str) -> list[Word]:
    return list(words_of(text, Span(0, len(text)), starts=frozenset()))


def named(text: str) -> list[str]:
    """The identifiers that the longest listed name at the head of the text may mean."""
    hit = longest_listed(tokens(text))
    return [] if hit is None else [entry.identifier for entry in hit[1].entries]


@pytest.mark.parametrize(
    ("text", "identifier"),
    [
        ("People’s Protection Units", "alias:peoples-protection-units"),
        ("U.S. Central Command", "alias:us-central-command"),
        ("U.S. ships", "iso3166:US"),
        ("Da’esh", "un:QDe.115"),
        ("Islamic State of Iraq and the Levant", "un:QDe.115"),
        ("Kyiv", "iso3166:UA"),
        ("the", None),
        ("us", None),
        ("Us", None),
        ("turkey", None),
    ],
)
def test_a_name_is_found_as_it_is_written(text: str, identifier: str | None) -> None:
    assert named(text) == ([] if identifier is None else [identifier])


def test_every_listed_name_is_found() -> None:
    assert [name for row in rows() for name in row.names if row.id not in named(name)] == []


def test_every_state_of_the_word_list_has_a_code() -> None:
    codes = table("parties")["codes"]
    assert isinstance(codes, dict)
    states = {row.split("|")[0].strip() for row in words("states") if row.split("|")[1].strip()}
    assert states <= set(codes)
    assert all(re.fullmatch(r"iso3166:[A-Z]{2}|iso3166-3:[A-Z]{4}", str(code)) for code in codes.values())
    assert len({entry.identifier for entry in book_states()}) == len(book_states()) - 1  # the Holy See and the Vatican


def test_the_same_words_in_another_order_name_the_same() -> None:
    hit = same_words(tokens("Islamic East Turkistan Movement"))
    assert hit is not None
    assert hit.entries[0].identifier == "un:QDe.088"
    assert same_words(tokens("Nations United")) is None


def test_every_listed_party_tells_its_source() -> None:
    assert all(row.source for row in rows())
    assert len({row.id for row in rows()}) == len(rows())
    assert len(book().names) > 900
