"""What is passed on without a word from whom."""

import pytest

from reportedly.attribute.nested.hearsay import RULE
from tests.attribute.telling import Told
from tests.markup import block, page


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("The dam reportedly broke at noon.", "reportedly"),
        ("The dam was said to be old.", "was said to"),
        ("It emerged on Friday that the dam was old.", "It emerged on Friday that"),
    ],
)
def test_what_is_passed_on_is_the_word_of_somebody_unnamed(text: str, cue: str) -> None:
    told = Told(page(text, author="Jo Marl"))
    assert told.chain("dam") == ["Jo Marl", f"unnamed ({cue})"]
    assert told.claim("dam").rule == RULE
    assert cue not in told.page.words(*told.claim("dam").content)


@pytest.mark.parametrize("text", ["Ana Ruiz said to the divers a last word.", "The divers emerged that night."])
def test_what_only_looks_like_hearsay_is_the_authors(text: str) -> None:
    told = Told(page(text, author="Jo Marl"))
    assert [claim.mode for claim in told.claims] == ["narrated"]


@pytest.mark.parametrize("said", ["[cue:reportedly said]", "reportedly [cue:said]"])
def test_nobody_stands_above_whoever_reportedly_said_it(said: str) -> None:
    told = Told(page(f"[source:Tom Reed] {said} [content:that the dam broke]."))
    above, beneath = told.claims
    assert [told.page.words(*claim.cue) for claim in told.claims] == ["reportedly", "said"]
    assert (above.source, beneath.within) == ((), above.id)
    assert beneath.chain[-2] == above.voice


def test_nobody_stands_beneath_whoever_says_it_reportedly_is_so() -> None:
    told = Told(page("[source:Bo Li] [cue:said] [content:the dam reportedly broke at noon]."))
    within, whole = told.claims
    assert (within.within, whole.within) == (whole.id, None)
    assert told.page.words(*within.content) == "the dam … broke at noon"


def test_a_byline_passes_nothing_on() -> None:
    told = Told(page(block("byline", "The dam reportedly broke."), block("body", "The gate reportedly held.")))
    assert [claim.rule for claim in told.claims] == [RULE]
