"""What looks like an attribution and attributes nothing by its build."""

import pytest

from tests.attribute.telling import Told
from tests.markup import page


def attributed(marked: str) -> list[str]:
    """The contents of what is attributed to anybody."""
    told = Told(page(marked, author="Jo Marl"))
    return [told.page.words(*claim.content) for claim in told.claims if claim.mode != "narrated"]


@pytest.mark.parametrize(
    "marked",
    [
        "[cue:The statement] [content:that the envoy made] is worth a look.",
        "He has [cue:the wide support] [content:it has been receiving from abroad].",
        "The law [cue:requires] [content:a] dam.",
        "[source:One] [cue:might think] [content:that nobody cared].",
        "If [source:one] [cue:reads] [content:what happened there], it hurts.",
        "[source:You] [cue:can see] [content:that the dam is old].",
        "If [source:anyone] [cue:wants] [content:to help at the dam], they may.",
        "[source:I] [cue:once heard in a film about] [content:wars].",
        "[source:She] [cue:knew] [content:the county].",
        "The flats [cue:are known as] [content:“The Old Dam”].",
    ],
)
def test_nothing_is_attributed(marked: str) -> None:
    assert attributed(marked) == []


@pytest.mark.parametrize(
    "marked",
    [
        "[cue:The statement] [content:that the envoy was ill] is worth a look.",
        "[source:Ordt] [cue:made a statement] [content:that the envoy made mistakes].",
        "[source:Ordt] [cue:denied] [content:it].",
        "[source:One] [cue:said] [content:that nobody cared].",
        "[source:One of them] [cue:thinks] [content:that nobody cared].",
        "[source:You] [cue:said] [content:that the dam is old].",
        "[source:Anyone who] [cue:tells] her [content:that the dam is old], lies.",
        "[source:Anna] [cue:wants] [content:to help at the dam].",
        "[source:I] [cue:heard of] [content:the wars].",
        "[source:She] [cue:knew] [content:that the county paid].",
        "[source:She] [cue:knew] [content:nothing of the dam].",
        "[source:She] [cue:knew as little as] [content:what Ordt had said].",
    ],
)
def test_what_is_said_or_held_stays_attributed(marked: str) -> None:
    assert len(attributed(marked)) == 1
