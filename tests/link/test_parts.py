"""Who does what to whom, as far as the words beside a mention tell."""

import pytest

from tests.link.test_stage import linked


def part(text: str, words: str) -> object:
    """The part of the mention that ends with these words."""
    end = text.index(words) + len(words)
    (value,) = [value for value in linked(text).values if value.span.end == end]
    return (value.ref or {})["part"]


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("Norway attacked the boats.", "Norway", "agent"),
        ("Norway reportedly attacked the boats.", "Norway", "agent"),
        ("Norway has already armed them.", "Norway", "agent"),
        ("Norway did not attack them.", "Norway", "agent"),
        ("Norway is arming them.", "Norway", "agent"),
        ("The boats were attacked by Norway.", "Norway", "agent"),
        ("Norway was accused of it.", "Norway", "patient"),
        ("Norway has been accused of it.", "Norway", "patient"),
        ("Norway will be attacked.", "Norway", "patient"),
        ("They accused Norway of it.", "Norway", "patient"),
        ("Norway's allies attacked the boats.", "Norway", None),
        ("Norway was cold.", "Norway", None),
        ("They spoke of Norway. Armed men left.", "Norway", None),
        ("It was built by the river, and Norway, they hoped, would wait.", "Norway", None),
    ],
)
def test_a_verb_beside_the_mention_tells_its_part(text: str, words: str, expected: str | None) -> None:
    assert part(text, words) == expected


def test_one_accuses_and_the_other_is_accused() -> None:
    text = "Russia accused China."
    assert (part(text, "Russia"), part(text, "China")) == ("agent", "patient")
