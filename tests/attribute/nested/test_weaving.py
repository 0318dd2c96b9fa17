"""Attributions inside what others say."""

import msgspec

from reportedly.attribute import attribute
from reportedly.attribute.nested.inside import RULE as INSIDE
from reportedly.model import Claim
from tests.attribute.telling import Told
from tests.markup import page, tags_of, unmarked


def inside(outer: str, *, inner: str) -> tuple[Claim, ...]:
    """The claims of a page whose contents, read again, show the attributions of `inner`: the same text, marked anew."""
    seen = page(outer)
    text, labelled = unmarked(inner)
    assert text == seen.document.text
    tags = msgspec.structs.replace(seen.tags, inner=tags_of(text, labelled))
    return attribute(seen.document, seen.marks, tags).claims


def test_what_is_seen_inside_a_content_stands_within_it() -> None:
    outer, inner = inside(
        "[source:Ana Ruiz] [cue:said] [content:the masons had warned that the dam was old].",
        inner="Ana Ruiz said [source:the masons] [cue:had warned] [content:that the dam was old].",
    )
    assert (inner.rule, inner.within) == (INSIDE, outer.id)
    assert inner.chain[:-1] == outer.chain


def test_what_is_seen_inside_nothing_is_dropped() -> None:
    claims = inside(
        "[source:Ana Ruiz] [cue:said] [content:it broke]. The masons had warned us of an old dam.",
        inner="Ana Ruiz said it broke. [source:The masons] [cue:had warned] us [content:of an old dam].",
    )
    assert INSIDE not in [claim.rule for claim in claims]


def test_a_cue_that_no_list_has_attributes_nothing_inside() -> None:
    claims = inside(
        "[source:Ana Ruiz] [cue:said] [content:the masons had zorbled the dam of stone].",
        inner="Ana Ruiz said [source:the masons] [cue:had zorbled] [content:the dam of stone].",
    )
    assert len(claims) == 1


def test_a_bare_verb_without_a_source_attributes_nothing_inside() -> None:
    claims = inside(
        "[source:Ana Ruiz] [cue:said] [content:the masons came and warned of an old dam].",
        inner="Ana Ruiz said the masons came and [cue:warned] [content:of an old dam].",
    )
    assert len(claims) == 1


def test_a_cue_that_is_known_already_is_not_told_twice() -> None:
    marked = "[source:Ana Ruiz] [cue:said] [content:the dam was old]."
    assert len(inside(marked, inner=marked)) == 1


def test_whoever_carries_an_attribution_says_all_of_it() -> None:
    told = Told(page("[source:Tom Reed] [cue:told] the Sarn Herald [content:that the dam broke]."))
    assert told.contents() == ["Tom Reed told … that the dam broke", "that the dam broke"]


def test_whom_one_cites_is_a_voice_and_no_content() -> None:
    told = Told(
        page("[content1:The dam broke], [cue1:said] [source1:Tom Reed] there, [cue1:citing] [content1:two divers].")
    )
    assert set(told.contents("indirect")) == {"The dam broke"}
    assert "two divers" in told.names()


def unsure(marked: str, *, score: float) -> list[str]:
    """The contents found where the tagger gives all its spans this score."""
    golden = page(marked)
    spans = tuple(msgspec.structs.replace(span, score=score) for span in golden.tags.spans)
    tags = msgspec.structs.replace(golden.tags, spans=spans)
    claims = attribute(golden.document, golden.marks, tags).claims
    return [golden.words(*claim.content) for claim in claims if claim.mode != "narrated"]


def test_a_cue_that_attributes_nothing_by_itself_must_be_sure() -> None:
    gave = "[source:Tom Reed] [cue:gave] [content:large sums for the dam]."
    assert unsure(gave, score=0.6) == ["large sums for the dam"]
    assert unsure(gave, score=0.3) == []


def test_a_cue_that_attributes_by_itself_need_not_be_sure_nor_one_of_quoted_words() -> None:
    assert unsure("[source:Tom Reed] [cue:said] [content:it broke].", score=0.3) == ["it broke"]
    assert unsure("[source:Tom Reed] [cue:gave] [content:“It broke.”]", score=0.3) == ["“It broke.”"]


def test_whoever_puts_a_sum_at_something_has_said_so() -> None:
    put = "[source:A notice] [cue:put] [content:the sum at 4.2 million]."
    assert unsure(put, score=0.3) == ["the sum at 4.2 million"]
