"""Fingerprints find what two texts share, and lead nowhere from set phrases."""

from hypothesis import given
from hypothesis import strategies as st

from reportedly.compare.copies.fingerprints import RUN, WINDOW, fingerprints, of_words

OWN = st.sampled_from(
    ["orchard", "lantern", "gravel", "cantata", "anchor", "pear", "velvet", "harness", "thistle", "copper"]
)


@given(st.lists(OWN, min_size=RUN + WINDOW - 1, max_size=20), st.lists(OWN), st.lists(OWN))
def test_whatever_is_long_enough_and_shared_is_found(shared: list[str], ahead: list[str], behind: list[str]) -> None:
    assert set(fingerprints([*ahead, *shared])) & set(fingerprints([*shared, *behind]))


@given(st.lists(OWN))
def test_the_same_words_have_the_same_fingerprints_in_order(words: list[str]) -> None:
    found = fingerprints(words)
    assert found == fingerprints(list(words)) == tuple(sorted(set(found)))


def test_a_set_phrase_has_none() -> None:
    assert (
        fingerprints(
            [
                "at",
                "least",
                "12",
                "people",
                "were",
                "killed",
                "in",
                "an",
                "attack",
                "on",
                "monday",
                "and",
                "many",
                "were",
                "wounded",
            ]
        )
        == ()
    )


def test_fingerprints_stay_as_they_are() -> None:
    """They are kept in case files: another hash would make every old case strange to new pages."""
    words = [
        "the",
        "trawler",
        "threw",
        "a",
        "line",
        "across",
        "the",
        "gravel",
        "channel",
        "before",
        "the",
        "anchor",
        "failed",
    ]
    assert fingerprints(words)[:2] == (6018236039986, 9604634175241)


def test_a_claim_of_a_few_words_has_no_hash_of_its_own() -> None:
    assert of_words("It sank") is None
    assert of_words("Twelve boats sank off Sarn") == of_words("twelve boats, sank off SARN.")
