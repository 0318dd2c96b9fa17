"""Whatever a tagger says of whatever text, the claims hold together."""

from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.attribute import attribute
from reportedly.model import Attribution, Link, PartKind, Role, RoleSpan, Tags
from reportedly.text import Span
from tests.attribute.telling import Told
from tests.markup import Page, block, page

WORDS = (
    "Ana Ruiz", "Ruiz", "He", "she", "it", "they", "who", "I", "said", "the", "minister", "The Harbour Guard", "“",
    "”", '"', ",", ".", "?", "\n\n", "Mr.", "Dr", "sources", "a", "and", "of", "dam", "broke", "may", "not", "NATO",
    "—", ":", "U.S.", "Jr.", "RUIZ:", "’s", "(", ")", "12", "May", "if", "é", "中文", "\u00a0", "https://x.example",
    "Read more",
)  # fmt: skip
ROLES: tuple[Role, ...] = ("source", "cue", "content")
KINDS: st.SearchStrategy[PartKind] = st.sampled_from(
    ["headline", "byline", "body", "republication", "thread", "comment", "caption", "boilerplate"]
)


@st.composite
def pages(draw: st.DrawFn) -> Page:
    """Pages of odd words in odd parts, with tags anywhere."""
    texts = draw(st.lists(st.lists(st.sampled_from(WORDS), min_size=1, max_size=25), min_size=1, max_size=4))
    blocks = [block(draw(KINDS), " ".join(words), author=draw(st.sampled_from([None, "Ana Ruiz"]))) for words in texts]
    golden = page(*blocks, author=draw(st.sampled_from([None, "Jo Marl"])))
    return Page(golden.document, golden.marks, draw(tags(len(golden.document.text))))


@st.composite
def tags(draw: st.DrawFn, length: int) -> Tags:
    """Disjoint spans in text order, each linked anywhere."""
    edges = sorted(draw(st.sets(st.integers(0, length), max_size=16)))
    spans = [
        RoleSpan(draw(st.sampled_from(ROLES)), Span(start, end), draw(st.floats(0, 1)))
        for start, end in zip(edges[::2], edges[1::2], strict=False)
    ]
    heads = st.sampled_from([None, *range(len(spans))])
    links = [
        Link(n, draw(heads), draw(st.floats(0, 1))) for n in range(len(spans)) for _ in range(draw(st.integers(0, 2)))
    ]
    return Tags(tuple(spans), tuple(links), model="golden.v1")


def check(attribution: Attribution, *, golden: Page) -> None:
    voices = {voice.id for voice in attribution.voices}
    claims = {claim.id: claim for claim in attribution.claims}
    assert [voice.id for voice in attribution.voices] == [f"v{n}" for n in range(1, len(voices) + 1)]
    assert list(claims) == [f"c{n}" for n in range(1, len(claims) + 1)]
    for claim in attribution.claims:
        assert claim.content
        assert claim.voice == claim.chain[-1]
        assert set(claim.chain) <= voices
        assert claim.within is None or (claim.within in claims and claim.within != claim.id)
        assert 0 <= claim.confidence <= 1
        assert claim.part in {part.id for part in golden.marks.parts}
        for spans in (claim.content, claim.cue, claim.source, claim.firmness.cues):
            assert list(spans) == sorted(spans)
            assert all(0 <= span.start < span.end <= len(golden.document.text) for span in spans)
    for voice in attribution.voices:
        assert voice.name
        assert list(voice.mentions) == sorted(set(voice.mentions))


@settings(max_examples=150, deadline=None)
@given(pages())
def test_claims_hold_together(golden: Page) -> None:
    attribution = attribute(golden.document, golden.marks, golden.tags)
    check(attribution, golden=golden)
    assert attribution == attribute(golden.document, golden.marks, golden.tags)


@settings(max_examples=60, deadline=None)
@given(pages())
def test_no_furniture_speaks(golden: Page) -> None:
    silent = {part.id for part in golden.marks.parts if part.kind in ("byline", "dateline", "boilerplate", "thread")}
    assert not silent & {claim.part for claim in Told(golden).claims}
