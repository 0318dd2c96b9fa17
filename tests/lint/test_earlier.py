"""An outlet that leans on what it has published before."""

import pytest

from reportedly.lint.earlier import own_earlier_page
from tests.lint.readings import reading

HEAD = "The camp\n\n"
TOLD = "The camp is full, as The Arlen Post revealed in March. The road is wet.\n"


@pytest.mark.parametrize(
    "cue",
    [
        "As we reported",
        "This newspaper reported",
        "As previously reported",
        "An earlier report in this newspaper",
        "This website disclosed",
    ],
)
def test_an_outlet_that_cites_itself_is_shown(cue: str) -> None:
    text = f"{HEAD}{cue} in March, the camp is full. The road is wet.\n"
    (raised,) = own_earlier_page(reading(text))
    assert raised.spans[0].of(text) == cue


@pytest.mark.parametrize("cue", ["As the Herald reported", "We walked there", "“As we reported,” she said,"])
def test_others_are_other_sources(cue: str) -> None:
    assert list(own_earlier_page(reading(f"{HEAD}{cue} in March, the camp is full. The road is wet.\n"))) == []


@pytest.mark.parametrize(
    "head",
    [
        "The camp\n\nBy The Arlen Post\n12 March 2024\n\n",
        "The camp\n\nBy Helen Marsh, The Arlen Post\n12 March 2024\n\n",
        "The camp | The Arlen Post\n\nBy Helen Marsh\n\n",
        "The Arlen Post\n\nThe camp\n\nBy Helen Marsh\n12 March 2024\n\n",
    ],
)
def test_the_page_tells_what_the_outlet_is_called(head: str) -> None:
    (raised,) = own_earlier_page(reading(f"{head}{TOLD}"))
    assert raised.sentence == "“The Arlen Post revealed”: the outlet is its own source here."


def test_another_outlet_is_another_source() -> None:
    assert (
        list(own_earlier_page(reading(f"The camp\n\nBy Helen Marsh, The Brent Herald\n12 March 2024\n\n{TOLD}"))) == []
    )
