"""Lines that belong to a page and not to what it tells."""

import pytest

from reportedly.structure.furniture import is_furniture


@pytest.mark.parametrize(
    "line",
    [
        "Share this:",
        "Read more: The bridge that nobody crossed",
        "Advertisement",
        "Related articles",
        "Leave a Reply",
        "Your email address will not be published. Required fields are marked *",
        "Tags: dam, keys, fish",
        "© 2026 The Sarn Herald",
        "Teilen",
        "Lesen Sie auch: Der Damm",
        "Partager sur Facebook",
        "Suscríbete",
        "***",
        "Filed under: Rivers",
        "We use cookies to improve your visit",
    ],
)
def test_furniture_is_told(line: str) -> None:
    assert is_furniture(line)


@pytest.mark.parametrize(
    "line",
    [
        "Share prices fell by a third on Monday.",
        "Related to nobody in Sarn, Bekker has few friends there.",
        "More than sixty people were on the bridge when it fell.",
        "Read the rest here.",
        "“Subscribe to nothing,” she said. “Sign nothing.”",
        "Read more: it is what the minister told them to do. They did not. The books were lost.",
        "Tags were found on three of the fish.",
        "",
    ],
)
def test_what_tells_something_is_no_furniture(line: str) -> None:
    assert not is_furniture(line)
