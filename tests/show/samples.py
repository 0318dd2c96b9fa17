"""Sheets made by hand, about invented places and people: spans are found by their words."""

from collections.abc import Sequence

import msgspec

from reportedly.model import (
    Claim,
    Document,
    Finding,
    Firmness,
    Mode,
    Origin,
    Part,
    Sheet,
    Value,
    Voice,
)
from reportedly.text import Span, unshifted

COMMENTARY = """The Dam Nobody Guards

By Odalys Wren

The valley has waited for nine days, and the ministry still says nothing.

“The wall,” engineer Pella Marsh said, “will hold 😀 until spring,”
although an unnamed clerk told her that 340 cracks had been counted.

Everybody’s River | Tomas Ilk

A river is a promise. The envoy of Queland reportedly stated that up to 2,000 guards would come to the dam.

According to sources close to the staff, the sale for 1.5 billion crowns was agreed in May.

3 comments

1. Rails were used in that wall.

1.1. Which section?
"""

DIGEST = "sha256:" + "5a" * 32


class Page:
    """A text whose spans are found by their words."""

    def __init__(self, text: str) -> None:
        self.text = text

    def span(self, words: str, *, after: str = "") -> Span:
        start = self.text.index(words, self.text.index(after) if after else 0)
        return Span(start, start + len(words))

    def spans(self, *words: str) -> tuple[Span, ...]:
        return tuple(self.span(piece) for piece in words)

    def stretch(self, first: str, last: str) -> Span:
        return Span(self.span(first).start, self.span(last).end)

    def document(
        self, *, title: str | None = None, language: str | None = "en", origin: Origin | None = None
    ) -> Document:
        return Document(
            id="d-" + "5a" * 8,
            text=self.text,
            title=title,
            language=language,
            origin=origin or Origin(uri="dam.html", digest=DIGEST, media_type="text/html"),
            shift=unshifted(self.text),
        )


def sheet_of(
    document: Document,
    *,
    parts: Sequence[Part] = (),
    voices: Sequence[Voice] = (),
    claims: Sequence[Claim] = (),
    values: Sequence[Value] = (),
    findings: Sequence[Finding] = (),
) -> Sheet:
    """A sheet of this document, with nothing but what is given."""
    return Sheet(
        reportedly="0.1.0",
        schema=1,
        document=document,
        parts=tuple(parts),
        voices=tuple(voices),
        claims=tuple(claims),
        values=tuple(values),
        findings=tuple(findings),
    )


def claim(number: int, *, part: str, chain: Sequence[str], content: tuple[Span, ...], mode: Mode = "indirect") -> Claim:
    """A claim of the last voice of the chain, otherwise plain; tests replace what they are about."""
    return Claim(
        id=f"c{number}",
        part=part,
        mode=mode,
        act="assertion",
        content=content,
        cue=(),
        source=(),
        voice=chain[-1],
        chain=tuple(chain),
        confidence=0.9,
        rule="sample.v1",
    )


def commentary() -> Sheet:
    """A commentary that republishes an article and shows two of the three comments it announces."""
    page = Page(COMMENTARY)
    origin = Origin(
        uri="dam.html",
        digest=DIGEST,
        media_type="text/html",
        outlet="Upper Valley Ledger",
        author="Odalys Wren",
        published="2031-04-02",
    )
    return sheet_of(
        page.document(title="The Dam Nobody Guards", origin=origin),
        parts=_parts(page),
        voices=_voices(page),
        claims=_claims(page),
        values=_values(page),
        findings=_findings(page),
    )


def _parts(page: Page) -> tuple[Part, ...]:
    whole = page.stretch("The valley", "in May.")
    return (
        Part(id="p1", kind="headline", span=page.span("The Dam Nobody Guards")),
        Part(id="p2", kind="byline", span=page.span("By Odalys Wren"), author="Odalys Wren"),
        Part(id="p3", kind="body", span=whole, author="Odalys Wren", date="2031-04-02"),
        Part(
            id="p4",
            kind="republication",
            span=Span(page.span("Everybody’s River").start, whole.end),
            parent="p3",
            author="Tomas Ilk",
            title="Everybody’s River",
            end_shown=False,
        ),
        Part(id="p5", kind="thread", span=page.stretch("3 comments", "Which section?"), declared=3),
        Part(
            id="p6",
            kind="comment",
            span=page.stretch("1. Rails", "Which section?"),
            parent="p5",
            author="hollis",
            number="1",
        ),
        Part(id="p7", kind="comment", span=page.span("1.1. Which section?"), parent="p6", number="1.1"),
    )


def _voices(page: Page) -> tuple[Voice, ...]:
    return (
        Voice(id="v1", name="Odalys Wren", kind="author", named=True, mentions=page.spans("Odalys Wren")),
        Voice(
            id="v2", name="Pella Marsh", kind="person", named=True, role="engineer", mentions=page.spans("Pella Marsh")
        ),
        Voice(id="v3", name="an unnamed clerk", kind="unnamed", named=False, mentions=page.spans("an unnamed clerk")),
        Voice(id="v4", name="Tomas Ilk", kind="author", named=True, mentions=page.spans("Tomas Ilk")),
        Voice(id="v5", name="an unnamed report", kind="unnamed", named=False),
        Voice(
            id="v6",
            name="The envoy of Queland",
            kind="person",
            named=True,
            mentions=page.spans("The envoy of Queland"),
        ),
        Voice(
            id="v7",
            name="sources close to the staff",
            kind="unnamed",
            named=False,
            mentions=page.spans("sources close to the staff"),
        ),
        Voice(id="v8", name="hollis", kind="commenter", named=True),
        Voice(id="v9", name="an unnamed commenter", kind="commenter", named=False),
    )


def _claims(page: Page) -> tuple[Claim, ...]:
    replace = msgspec.structs.replace
    outer = page.span("an unnamed clerk told her that 340 cracks had been counted")
    return (
        claim(
            1,
            part="p3",
            chain=["v1"],
            content=page.spans("The valley has waited for nine days, and the ministry still says nothing."),
            mode="narrated",
        ),
        replace(
            claim(
                2,
                part="p3",
                chain=["v1", "v2"],
                content=(*page.spans("“The wall,”", "“will hold 😀 until spring,”"), outer),
                mode="mixed",
            ),
            source=page.spans("engineer Pella Marsh"),
            cue=(page.span("said", after="Pella Marsh"),),
        ),
        replace(
            claim(3, part="p3", chain=["v1", "v2", "v3"], content=page.spans("340 cracks had been counted")),
            source=page.spans("an unnamed clerk"),
            cue=page.spans("told her"),
            within="c2",
            values=("x1",),
            confidence=0.42,
        ),
        claim(4, part="p4", chain=["v1", "v4"], content=page.spans("A river is a promise."), mode="narrated"),
        replace(
            claim(
                5,
                part="p4",
                chain=["v1", "v4", "v5", "v6"],
                content=page.spans("up to 2,000 guards would come to the dam"),
            ),
            source=page.spans("The envoy of Queland"),
            cue=page.spans("stated that"),
            firmness=Firmness(certainty="probable", mood="plan", cues=page.spans("reportedly", "would")),
            values=("x2",),
        ),
        replace(
            claim(
                6,
                part="p4",
                chain=["v1", "v4", "v7"],
                content=page.spans("the sale for 1.5 billion crowns was agreed in May"),
            ),
            source=page.spans("sources close to the staff"),
            cue=page.spans("According to"),
            values=("x3",),
        ),
        claim(7, part="p6", chain=["v8"], content=page.spans("Rails were used in that wall."), mode="narrated"),
        replace(
            claim(8, part="p7", chain=["v9"], content=page.spans("Which section?"), mode="narrated"),
            firmness=Firmness(mood="question"),
        ),
    )


def _values(page: Page) -> tuple[Value, ...]:
    return (
        Value(
            id="x1",
            kind="quantity",
            span=page.span("340"),
            low=340,
            high=340,
            unit=None,
            bound="exact",
            rule="sample.v1",
            counted=page.span("cracks"),
        ),
        Value(
            id="x2",
            kind="quantity",
            span=page.span("up to 2,000"),
            low=None,
            high=2000,
            unit=None,
            bound="at-most",
            rule="sample.v1",
            counted=page.span("guards"),
        ),
        Value(
            id="x3",
            kind="money",
            span=page.span("1.5 billion crowns"),
            low=1_500_000_000,
            high=1_500_000_000,
            unit="crowns",
            bound="exact",
            rule="sample.v1",
            ref={"assumed": "no country is named"},
        ),
    )


def _findings(page: Page) -> tuple[Finding, ...]:
    return (
        Finding(
            id="f1",
            rule="republication_end_unseen.v1",
            severity="notice",
            sentence="The page does not show where “Everybody’s River” ends.",
            spans=page.spans("Everybody’s River | Tomas Ilk"),
        ),
        Finding(
            id="f2",
            rule="grave_on_unnamed.v1",
            severity="warning",
            sentence="The sale rests on nobody named.",
            claims=("c6",),
            values=("x3",),
            spans=page.spans("the sale for 1.5 billion crowns was agreed in May"),
        ),
    )
