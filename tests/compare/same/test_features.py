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


def of(one: Content, other: Content) -> dict[str, float]:
    return dict(shares(sides_of(one, other)))


def test_large_counts_that_lie_near_each_other_differ_less() -> None:
    words = "people were killed in Sarn"
    far, near, small = (
        of(content(told(words, figures=(killed(first),))), content(told(words, document=2, figures=(killed(second),))))
        for first, second in ((30, 120), (30, 36), (2, 3))
    )
    assert near["figures_differ"] < far["figures_differ"] < small["figures_differ"] == 1


def test_a_count_over_a_war_is_one_on_whatever_day() -> None:
    words = "people have been killed in the war"
    one, other = (content(told(words, document=at, figures=(killed(90_000 * at),))) for at in (1, 2))
    assert of(one, other)["one_total"] == 1
    assert "one_total" not in of(content(told(words, figures=(killed(9),))), one)


def test_the_same_text_is_of_one_day_whatever_day_its_pages_bear() -> None:
    words = "two men drowned when the ferry Marigold sank off the reef near Sarn"
    one = told(words, about=("2031-05-04", "2031-05-05"))
    other = told(words, document=2, about=("2031-05-11", "2031-05-12"))
    retold = told("off Sarn the Marigold sank; two men drowned", document=2, about=("2031-05-11", "2031-05-12"))
    assert "told_days_apart" not in of(content(one), content(other))
    assert of(content(one), content(retold))["told_days_apart"] > 0.5


def test_words_that_tell_what_happened_are_counted_without_names() -> None:
    one = content(told("a report says Captain Ana Ruiz of the Marigold steered onto the reef"))
    other = content(told("a report says Captain Ana Ruiz of the Marigold was born in a lighthouse", document=2))
    found = of(one, other)
    assert found["words_beside_names"] < found["shorter_within_longer"]
