import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.attribute.relating.relations import calibrated, cues_without_content, relations_of
from reportedly.model import Link, RoleSpan, Tags
from reportedly.text import Span
from tests.attribute.telling import Told
from tests.markup import page


def test_a_content_goes_under_its_cue_and_the_cue_to_its_source() -> None:
    told = Told(page("[source:Mayor Ana Ruiz] [cue:said] [content:the bridge would open in May]."))
    claim = told.claim("the bridge")
    assert told.page.words(*claim.cue) == "said"
    assert told.page.words(*claim.source) == "Mayor Ana Ruiz"
    assert claim.rule == "relation_by_links.v2"


def test_contents_under_one_cue_are_one_claim_of_several_spans() -> None:
    told = Told(page("[content:“The bridge is old,”] [source:Ruiz] [cue:said]. [content:“It will go.”]"))
    assert told.contents() == ["“The bridge is old,” … “It will go.”"]


def test_a_cue_without_content_makes_no_claim() -> None:
    told = Told(page("[source1:Ruiz] [cue1:declined] to comment. The bridge stayed shut."))
    assert told.contents("indirect") == []


def test_a_relation_may_lack_its_source() -> None:
    told = Told(page("[content:Forty people] are [cue:reportedly] missing."))
    assert told.voice("Forty people").name == "unnamed (reportedly)"
    assert told.voice("Forty people").kind == "unnamed"
    assert not told.voice("Forty people").named
    assert told.voice("Forty people").mentions == ()


def test_sources_of_two_sourceless_claims_are_not_one_voice() -> None:
    told = Told(
        page("[content1:Forty people] are [cue1:reportedly] missing.\n\n[content2:Ten] [cue2:reportedly] fled.")
    )
    assert told.claim("Forty").voice != told.claim("Ten").voice


def test_the_best_link_wins_and_of_equal_links_the_first() -> None:
    spans = tuple(RoleSpan(role, Span(n, n + 1), 0.9) for n, role in enumerate(("cue", "content", "cue")))  # type: ignore[arg-type]
    even = Tags(spans, (Link(1, 0, 0.4), Link(1, 2, 0.4), Link(1, None, 0.2)), "golden.v1")
    assert [relation.cue for relation in relations_of(even)] == [(Span(0, 1),)]
    later = Tags(spans, (Link(1, 0, 0.4), Link(1, 2, 0.5), Link(1, None, 0.1)), "golden.v1")
    assert [relation.cue for relation in relations_of(later)] == [(Span(2, 3),)]


def test_a_content_whose_best_link_is_none_stands_alone() -> None:
    spans = (RoleSpan("cue", Span(0, 1), 0.9), RoleSpan("content", Span(2, 3), 0.9))
    tags = Tags(spans, (Link(1, 0, 0.3), Link(1, None, 0.7)), "golden.v1")
    assert [relation.cue for relation in relations_of(tags)] == [()]
    assert [relation.cue for relation in cues_without_content(tags)] == [(Span(0, 1),)]


def test_confidence_is_that_of_the_weakest_piece_or_link() -> None:
    spans = (
        RoleSpan("source", Span(0, 1), 0.6),
        RoleSpan("cue", Span(2, 3), 0.9),
        RoleSpan("content", Span(4, 5), 0.8),
    )
    strong = Tags(spans, (Link(1, 0, 0.7), Link(2, 1, 0.9)), "golden.v1")
    assert relations_of(strong)[0].confidence == 0.6
    weak = Tags(spans, (Link(1, 0, 0.5), Link(2, 1, 0.9)), "golden.v1")
    assert relations_of(weak)[0].confidence == 0.5
    worth_less = Tags(weak.spans, weak.links, "golden.v1", ((0.4, 0.1), (0.6, 0.3)))
    assert relations_of(worth_less)[0].confidence == pytest.approx(0.2)


@given(st.floats(0, 1), st.floats(0, 1))
def test_a_higher_score_is_never_worth_less(one: float, other: float) -> None:
    knots = ((0.2, 0.1), (0.5, 0.1), (0.9, 0.8))
    low, high = sorted((one, other))
    assert calibrated(low, knots=knots) <= calibrated(high, knots=knots)
    assert 0.1 <= calibrated(low, knots=knots) <= 0.8


@given(st.lists(st.sampled_from(["source", "cue", "content"]), max_size=12), st.randoms(use_true_random=False))
def test_every_content_is_in_exactly_one_relation(roles: list[str], chance: st.DataObject) -> None:
    spans = tuple(RoleSpan(role, Span(2 * n, 2 * n + 1), 0.5) for n, role in enumerate(roles))  # type: ignore[arg-type]
    heads: list[int | None] = [*range(len(spans)), None]
    links = tuple(Link(n, chance.choice(heads), chance.random()) for n in range(len(spans)))  # type: ignore[attr-defined]
    relations = relations_of(Tags(spans, links, "golden.v1"))
    contents = sorted(span for relation in relations for span in relation.content)
    assert contents == [piece.span for piece in spans if piece.role == "content"]


@pytest.mark.parametrize(
    ("marked", "mode"),
    [
        ("[content:“The bridge is old,”] [source:Ruiz] [cue:said].", "direct"),
        ("[source:Ruiz] [cue:said] [content:the bridge was old].", "indirect"),
        ("[source:Ruiz] [cue:called] [content:it “a relic of better days”].", "direct"),
        ("[source:Ruiz] [cue:said] [content:the bridge built by her father was “a relic”].", "mixed"),
        ('[content:"The bridge is old,"] [source:Ruiz] [cue:said].', "direct"),
    ],
)
def test_the_mode_tells_how_much_stands_in_quotation_marks(marked: str, mode: str) -> None:
    assert [claim.mode for claim in Told(page(marked)).claims] == [mode]
