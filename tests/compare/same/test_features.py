"""Each feature measures the same both ways, from 0 to 1, and has a sentence."""

from hypothesis import given
from hypothesis import strategies as st

from reportedly.compare.same.content import Content
from reportedly.compare.same.features import FEATURES, shares
from reportedly.compare.same.sides import sides_of
from tests.told import ORSUND, SARN, content, killed, told

WORDS = ("the", "ferry", "Ana", "sank", "in", "Sarn", "fog", "near", "reef", "with", "crew", "12", "people", "killed")


@st.composite
def contents(draw: st.DrawFn, document: int) -> Content:
    words = " ".join(draw(st.lists(st.sampled_from(WORDS), min_size=1, max_size=12)))
    return content(
        told(
            words,
            document=document,
            published=draw(st.sampled_from((None, "2031-05-06", "2031-06-01"))),
            places=draw(st.sampled_from(((), (SARN,), (SARN, ORSUND)))),
            figures=tuple(killed(number) for number in draw(st.sets(st.integers(1, 4), max_size=2))),
            parties=draw(st.sampled_from(((), ("name:coast guard",)))),
            voice=draw(st.sampled_from(("ana ruiz", "the coast guard"))),
        )
    )


@given(contents(1), contents(2))
def test_features_are_symmetric_shares_with_a_sentence(one: Content, other: Content) -> None:
    sides = sides_of(one, other)
    found = shares(sides)
    assert found == shares(sides_of(other, one))
    assert all(0 <= share <= 1.0001 for share in found.values())
    for feature in FEATURES:
        if feature.name in found:
            assert feature.sentence(sides, found[feature.name]).endswith(".")


def test_each_feature_is_explained_in_words_of_its_own() -> None:
    told = [feature.share.__doc__ for feature in FEATURES]
    assert all(told)
    assert len(set(told)) == len(FEATURES)
    assert all(feature.name == getattr(feature.share, "__name__", "") for feature in FEATURES)


def test_what_cannot_be_compared_is_absent() -> None:
    one, other = content(told("the ferry sank")), content(told("the ferry sank", document=2, figures=(killed(3),)))
    found = shares(sides_of(one, other))
    assert {"figures_agree", "figures_differ", "same_parties"}.isdisjoint(found)
    assert found["words_shared"] == 1
