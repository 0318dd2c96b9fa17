"""Claims are Claims of schema.org, and only what a person rated is a ClaimReview."""

import json
from collections.abc import Sequence
from typing import Any

import pytest

from reportedly.carried import Carried, Rated
from reportedly.show.exported.naming import identifier_of
from reportedly.show.exported.schema_org import claims
from tests.show.exported.telling import carried, with_address, with_origins, with_voice


def told(documents: Sequence[Carried], rated: Sequence[Rated] = (), **more: Any) -> list[dict[str, Any]]:
    found = json.loads(b"".join(claims(documents, rated=rated, **more)))
    assert found["@context"] == ["https://schema.org", {"reportedly": "urn:reportedly:terms:"}]
    graph: list[dict[str, Any]] = found["@graph"]
    return graph


def rating(grade: str, meaning: str) -> Rated:
    return Rated("d4c1", grade, meaning, "Two saw it", "2031-05-08T10:00:00Z", "Otto Prinz")


def test_a_claim_has_its_words_its_author_and_its_page() -> None:
    (claim,) = told([with_address(carried(4), "https://ledger.example/storm")])
    assert claim["@type"] == "Claim"
    assert claim["text"] == "4 boats sank off Sarn on Monday"
    assert claim["author"] == {"@type": "Person", "name": "Ana Ruiz", "jobTitle": "mayor"}
    assert claim["dateCreated"] == "2031-05-05"
    assert claim["appearance"]["url"] == "https://ledger.example/storm"
    assert "claimInterpreter" not in claim


def test_nobody_unnamed_is_an_author() -> None:
    (claim,) = told([with_voice(carried(4), named=False)])
    assert "author" not in claim


@pytest.mark.parametrize(("grade", "value"), [("1", 5), ("2", 4), ("5", 1)])
def test_a_credibility_is_a_review_by_who_gave_it(grade: str, value: int) -> None:
    claim, review = told([carried(4)], [rating(grade, "as it is")])
    for key in ("claimReviewed", "reviewRating", "url", "author"):
        assert key in review or key == "url"
    assert review["@type"] == "ClaimReview"
    assert review["itemReviewed"]["@id"] == claim["@id"]
    assert review["author"] == {"@type": "Person", "name": "Otto Prinz"}
    assert review["datePublished"] == "2031-05-08"
    assert review["reviewRating"]["ratingValue"] == value
    assert (review["reviewRating"]["bestRating"], review["reviewRating"]["worstRating"]) == (5, 1)
    assert review["reviewRating"]["ratingExplanation"] == "Two saw it"


def test_what_cannot_be_judged_has_words_and_no_number() -> None:
    _, review = told([carried(4)], [rating("6", "cannot be judged")])
    assert review["reviewRating"]["alternateName"] == "cannot be judged"
    assert "ratingValue" not in review["reviewRating"]


def test_without_judgements_there_are_no_reviews() -> None:
    assert [one["@type"] for one in told([carried(4), carried(5)])] == ["Claim", "Claim"]
    assert told([]) == []


def test_a_claim_has_its_origins_and_its_page_what_it_is_based_on() -> None:
    source = carried(5)
    (claim,) = told([with_origins(carried(4), least=1, most=3)], sources={4: [source.digest]})
    assert claim["reportedly:origins"] == {
        "reportedly:least": 1,
        "reportedly:most": 3,
        "reportedly:state": "not established",
    }
    assert claim["appearance"]["isBasedOn"] == [{"@type": "CreativeWork", "@id": identifier_of(source)}]
    (claim,) = told([carried(4)])
    assert "reportedly:origins" not in claim
    assert "isBasedOn" not in claim["appearance"]
