"""The work grows with the page and not with its square."""

from collections.abc import Callable

import pytest

from reportedly.normalize import normalize
from tests.markup import Page, page
from tests.work import calls


def many_figures(count: int) -> str:
    return "\n\n".join(f"Some {n + 3:,} men and at least {n + 2} boats left for {n + 1} crowns." for n in range(count))


def many_dates(count: int) -> str:
    return "\n\n".join(f"On {n % 28 + 1} March 2031 it broke; since {1950 + n % 70} it leaked." for n in range(count))


def one_sentence(count: int) -> str:
    return "two dams and " * count * 5


def one_sentence_of_all_kinds(count: int) -> str:
    return "12 people died on 3 May 2031 in Norway and " * count * 2


def one_number(count: int) -> str:
    return "1,000," * count * 10


def number_words(count: int) -> str:
    return "forty two thousand three hundred " * count * 3


def ranges(count: int) -> str:
    return " ".join(f"between {n} and {n + 5}," for n in range(count * 2))


def signs(count: int) -> str:
    return "€$%-" * count * 10


def one_line(count: int) -> str:
    return "a" * count * 200


def work(golden: Page) -> int:
    """How many calls reading a page takes."""
    return calls(lambda: normalize(golden.document, golden.marks))


SHAPES = [
    many_figures,
    many_dates,
    one_sentence,
    one_sentence_of_all_kinds,
    one_number,
    number_words,
    ranges,
    signs,
    one_line,
]


@pytest.mark.parametrize("text", SHAPES)
def test_twice_the_page_takes_about_twice_the_calls(text: Callable[[int], str]) -> None:
    small, large = page(text(120)), page(text(240))
    work(small)  # what is read once for all pages is read here
    assert work(large) < 2.5 * work(small)
