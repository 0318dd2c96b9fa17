"""Where paragraphs end."""

import textwrap

from reportedly.structure.paragraphs import is_wrapped, paragraphs
from reportedly.text import Span

STORY = (
    "The ferry to Sarn did not run on Tuesday, because nobody could find the man who has the key to it. "
    "He was last seen on the quay with a fishing rod. His wife said he would be back when the fish were. "
    "The harbour master promised that a second key would be made before the summer came."
)


def parted(text: str) -> list[str]:
    found = paragraphs(text, Span(0, len(text)), wrapped=is_wrapped(text))
    return [" ".join(span.of(text).split()) for span in found]


def test_a_blank_line_parts() -> None:
    assert parted("One.\n\nTwo.\n  \n\nThree.") == ["One.", "Two.", "Three."]


def test_lines_of_their_own_are_paragraphs() -> None:
    assert parted("The first paragraph is here.\nThe second is here.") == [
        "The first paragraph is here.",
        "The second is here.",
    ]


def test_a_line_that_breaks_off_goes_on() -> None:
    assert parted("He is a liar, a thief,\nand a bad cook who has\nburnt the soup.") == [
        "He is a liar, a thief, and a bad cook who has burnt the soup."
    ]


def test_a_wrapped_text_has_its_paragraphs_back() -> None:
    wrapped = textwrap.fill(STORY, 60)
    assert is_wrapped(f"{wrapped}\n\n{wrapped}")
    assert parted(f"{wrapped}\n\n{wrapped}") == [STORY, STORY]


def test_long_lines_are_not_wrapped() -> None:
    assert not is_wrapped(f"{STORY}\n{STORY}\n{STORY}\n{STORY}\n{STORY}\n{STORY}")


def test_items_of_a_list_are_paragraphs_even_in_a_wrapped_text() -> None:
    wrapped = textwrap.fill(STORY, 60)
    assert parted(f"{wrapped}\n\n{wrapped}\n\n* a key\n* a rod\n* a fish")[2:] == ["* a key", "* a rod", "* a fish"]


def test_a_page_says_where_its_blocks_begin() -> None:
    text = "a key\na rod and\na fish"
    found = paragraphs(text, Span(0, len(text)), wrapped=False, breaks=(0, 6))
    assert [span.of(text) for span in found] == ["a key", "a rod and\na fish"]
