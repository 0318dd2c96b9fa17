"""When claims were said and what time they are about: the claims are marked in the text itself."""

import re

import msgspec
import pytest

from reportedly.model import Claim, Document, Mark, Marks, Origin, Part, Value
from reportedly.normalize import normalize
from reportedly.normalize.rules import RULES
from reportedly.normalize.whens import NOT_SAID, timed
from reportedly.text import Span, unshifted
from tests.work import calls

MARK = re.compile(r"\[(source|cue|content):|\]")
WRITTEN = "2031-05-14"


def read(marked: str, *, written: str | None = WRITTEN, kind: str = "body") -> tuple[Claim, tuple[Value, ...]]:
    """The first claim of a text whose roles are marked, with its times, and the values of the page."""
    claims, values = read_all(marked, written=written, kind=kind)
    return claims[0], values


def read_all(
    marked: str, *, written: str | None = WRITTEN, kind: str = "body"
) -> tuple[tuple[Claim, ...], tuple[Value, ...]]:
    text, spans = _unmarked(marked)
    origin = Origin(uri="page.txt", digest="sha256:00", media_type="text/plain", published=written)
    document = Document(id="d-0", text=text, title=None, language="en", origin=origin, shift=unshifted(text))
    part = msgspec.convert({"id": "p1", "kind": kind, "span": [0, len(text)]}, Part)
    ends = [match.end() for match in re.finditer(r"[.!?][”\"]?(?=\s|$)", text)]
    starts = [0, *(end + 1 for end in ends[:-1])]
    sentences = tuple(Mark("sentence", Span(*ends), "p1") for ends in zip(starts, ends, strict=True))
    marks = Marks(parts=(part,), sentences=sentences)
    values = normalize(document, marks)
    contents = [span for role, span in spans if role == "content"]
    cues = [span for role, span in spans if role == "cue"]
    sources = tuple(span for role, span in spans if role == "source")
    own = [(source,) for source in sources] if len(sources) == len(contents) else [sources] * len(contents)
    claims = [
        _claim(f"c{n}", content, cue, source)
        for n, ((content, cue), source) in enumerate(zip(_pairs(contents, cues), own, strict=True), start=1)
    ]
    return timed(claims, document=document, marks=marks, values=values), values


def _pairs(contents: list[Span], cues: list[Span]) -> list[tuple[Span, Span | None]]:
    return [(content, cues[n] if n < len(cues) else None) for n, content in enumerate(contents)]


def _claim(name: str, content: Span, cue: Span | None, sources: tuple[Span, ...]) -> Claim:
    mode = "narrated" if cue is None else "indirect"
    base = Claim(
        name,
        "p1",
        "indirect",
        "assertion",
        (content,),
        () if cue is None else (cue,),
        sources,
        "v1",
        ("v1",),
        1.0,
        "x.v1",
    )
    return msgspec.structs.replace(base, mode=mode)


def _unmarked(marked: str) -> tuple[str, list[tuple[str, Span]]]:
    text, place, spans, opened = "", 0, [], []
    for match in MARK.finditer(marked):
        text += marked[place : match.start()]
        place = match.end()
        if match[1]:
            spans.append((match[1], Span(len(text), len(text))))
            opened.append(len(spans) - 1)
        else:
            index = opened.pop()
            spans[index] = spans[index][0], Span(spans[index][1].start, len(text))
    return text + marked[place:], spans


@pytest.mark.parametrize(
    ("marked", "said"),
    [
        ("[content:The ferry sank], [source:Ana Ruiz] [cue:said] on Monday.", "2031-05-12"),
        ("On Tuesday, [source:Ana Ruiz] [cue:said] [content:the ferry had sunk].", "2031-05-13"),
        (
            "[source:Tolk], the mayor, [cue:said] in a statement on 3 May that [content:the ferry sank].",
            "2031-05-03",
        ),
        ("In an interview last week [source:Tolk] [cue:denied] [content:it].", "2031-05-05"),
        ("“[content:We saw it],” [cue:said] [source:Ana Ruiz], the mayor of Sarn, on Monday.", "2031-05-12"),
    ],
)
def test_what_is_said_is_dated_by_the_words_beside_its_cue(marked: str, said: str) -> None:
    claim, values = read(marked)
    assert claim.said is not None
    assert (claim.said.low, claim.said.rule) == (said, "said_beside_cue.v1")
    assert claim.said.value in {value.id for value in values}
    assert claim.about is None


@pytest.mark.parametrize(
    "marked",
    [
        "[source:Ana Ruiz], who took office in 2029, [cue:said] [content:the ferry sank].",
        "[source:Ana Ruiz, mayor since 2029,] [cue:said] [content:the ferry sank].",
        "[source:Ana Ruiz] [cue:said] [content:the ferry sank on Monday].",
        "It had rained on Monday. [source:Ana Ruiz] [cue:said] [content:the ferry sank].",
        "[source:Ana Ruiz] [cue:said] [content:the ferry sank], which it had when it left on Monday.",
        "[source:Ana Ruiz] has [cue:said] since Monday that [content:the ferry sank].",
    ],
)
def test_a_date_that_belongs_to_something_else_does_not_tell_when_it_was_said(marked: str) -> None:
    claim, _ = read(marked)
    assert claim.said is not None
    assert (claim.said.low, claim.said.value, claim.said.rule) == (WRITTEN, None, "said_when_published.v1")


def test_without_a_date_of_the_page_nothing_tells_when_it_was_said() -> None:
    claim, _ = read("[source:Ana Ruiz] [cue:said] [content:the ferry sank].", written=None)
    assert claim.said is None


def test_a_day_that_needs_the_date_of_a_page_without_one_stays_open_but_is_named() -> None:
    claim, values = read("[source:Ana Ruiz] [cue:said] on Monday [content:the ferry sank].", written=None)
    assert claim.said is not None
    assert (claim.said.low, claim.said.high, claim.said.value) == (None, None, values[0].id)


def test_a_comment_without_a_date_was_said_nobody_knows_when() -> None:
    claim, _ = read("[content:The ferry sank yesterday].", kind="comment")
    assert claim.said is None
    assert claim.about is not None
    assert claim.about.low is None


@pytest.mark.parametrize(
    ("content", "about", "rule"),
    [
        ("the ferry sank on Monday", "2031-05-12", "about_main_clause.v1"),
        ("the ferry, which was built in 2009, sank on Monday", "2031-05-12", "about_main_clause.v1"),
        ("the 2029 election was lost on Tuesday", "2031-05-13", "about_main_clause.v1"),
        ("since 2011 the ferry has sunk twice", "2011-01-01", "about_main_clause.v1"),
        ("the 2029 election was lost", "2029-01-01", "about_first_date.v1"),
        ("that on Monday the ferry sank", "2031-05-12", "about_main_clause.v1"),
    ],
)
def test_a_claim_is_about_the_time_of_its_main_clause(content: str, about: str, rule: str) -> None:
    claim, _ = read(f"[source:Ana Ruiz] [cue:said] [content:{content}].")
    assert claim.about is not None
    assert (claim.about.low, claim.about.rule) == (about, rule)
    assert claim.said is not None
    assert claim.said.value is None


def test_both_are_told_apart_in_one_sentence() -> None:
    claim, _ = read("[content:The ferry sank in March], [source:Ana Ruiz] [cue:said] on Monday.")
    assert claim.said is not None
    assert claim.about is not None
    assert (claim.said.low, claim.about.low) == ("2031-05-12", "2031-03-01")


def test_a_claim_inside_another_takes_its_own_date_and_leaves_the_other_its_own() -> None:
    (outer, inner), _ = read_all(
        "[source:Ruiz] [cue:said] on Monday [content:that Tolk [cue:warned] on Sunday that [content:ice would break]]."
    )
    assert outer.said is not None
    assert inner.said is not None
    assert (outer.said.low, inner.said.low) == ("2031-05-12", "2031-05-11")


def test_what_comes_again_and_again_is_no_time_that_a_claim_is_about() -> None:
    claim, _ = read("[source:Ana Ruiz] [cue:said] [content:the ferry sinks every Monday].")
    assert claim.about is None


def test_the_rules_of_dates_that_say_nothing_of_when_are_rules() -> None:
    assert set(NOT_SAID) <= set(RULES)


def test_a_page_of_one_endless_sentence_is_dated_in_line_with_its_length() -> None:
    claims, _ = endless(400)
    assert {claim.said.low for claim in claims if claim.said} == {"2031-05-12"}
    assert {claim.about.low for claim in claims if claim.about} == {"2031-05-01"}
    assert calls(lambda: endless(400)) < 2.5 * calls(lambda: endless(200))


def endless(count: int) -> tuple[tuple[Claim, ...], tuple[Value, ...]]:
    """So many claims in one sentence, each with when it was said and a time it is about."""
    claims, values = read_all(", ".join(["[source:Tolk] [cue:said] on Monday [content:it fell in May]"] * count) + ".")
    assert len(claims) == count
    return claims, values


@pytest.mark.parametrize(
    ("marked", "about"),
    [
        (
            "[source:Ana Ruiz] [cue:said] on Monday that [content:it had leaked since 2029].",
            ("2029-01-01", "2031-05-13"),
        ),
        ("[source:Ana Ruiz] [cue:said] [content:it had leaked since 2029].", ("2029-01-01", "2031-05-15")),
        (
            "[source:Ana Ruiz] [cue:said] on Monday that [content:40 fell ill in the past two weeks].",
            ("2031-04-28", "2031-05-13"),
        ),
        ("[source:Ana Ruiz] [cue:said] [content:40 fell ill in the past two weeks].", ("2031-04-30", "2031-05-15")),
        (
            "[source:Ana Ruiz] [cue:said] on Monday that [content:they had voted that day].",
            ("2031-05-12", "2031-05-13"),
        ),
    ],
)
def test_what_reaches_up_to_the_day_reaches_up_to_the_day_it_was_said(marked: str, about: tuple[str, str]) -> None:
    claim, _ = read(marked)
    assert claim.about is not None
    assert (claim.about.low, claim.about.high) == about


@pytest.mark.parametrize(
    "marked",
    [
        "[source:Ana Ruiz] [cue:called] [content:the truce of 4 January a mistake].",
        "[source:Ana Ruiz] [cue:blamed] [content:the delay on a builder who left in April].",
    ],
)
def test_a_date_of_something_named_in_passing_is_not_the_claims(marked: str) -> None:
    claim, _ = read(marked)
    assert claim.about is None
