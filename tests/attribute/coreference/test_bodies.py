"""Which named body "the company" or "the union" means."""

import pytest

from reportedly.attribute.reasons import BODY
from tests.attribute.telling import Told
from tests.markup import page

HOLDINGS = "[source1:Kestrel Holdings] [cue1:said] [content1:it broke]."
SHIPPING = "[source2:Orlo Shipping] [cue2:said] [content2:it held]."


def meant(description: str, *, before: str) -> str:
    told = Told(page(f"{before} [source:{description}] [cue:added] [content:nobody died]."))
    return told.voice("nobody died").name


def test_the_company_is_the_only_one_named_before() -> None:
    told = Told(page(f"{HOLDINGS} [source:The company] [cue:added] [content:nobody died]."))
    assert told.claim("nobody died").voice == told.claim("it broke").voice
    assert told.attribution.reasons[-1].voice == BODY


@pytest.mark.parametrize("description", ["The union", "The ministry", "A company", "The companies"])
def test_a_company_is_no_union_and_not_just_any_company(description: str) -> None:
    assert meant(description, before=HOLDINGS) == description.lower()


def test_a_name_that_shows_no_kind_is_no_public_body() -> None:
    before = "[source1:Kestrel Coal] [cue1:said] [content1:it broke]."
    assert meant("The company", before=before) == "Kestrel Coal"
    assert meant("The ministry", before=before) == "the ministry"


def test_a_person_is_no_company() -> None:
    assert meant("The company", before="[source1:Ana Ruiz] [cue1:said] [content1:it broke].") == "the company"


def test_of_two_companies_that_spoke_neither_is_meant() -> None:
    assert meant("The company", before=f"{HOLDINGS} {SHIPPING}") == "the company"


def test_of_two_companies_the_one_that_just_spoke_is_meant() -> None:
    assert meant("The company", before=f"{SHIPPING} Rain fell. Hail fell. {HOLDINGS}") == "Kestrel Holdings"


def test_a_body_named_long_ago_is_not_meant() -> None:
    rain = "Rain fell. Hail fell. Snow fell. Ash fell. Rain fell. Hail fell. Snow fell. Ash fell. Dew fell."
    assert meant("The company", before=f"{HOLDINGS} {rain}") == "the company"


def test_a_body_that_was_called_otherwise_is_not_meant() -> None:
    before = "[source1:The consumer body FairShelf] [cue1:said] [content1:it broke]."
    assert meant("The supermarket", before=before) == "the supermarket"
    assert meant("The body", before=before) == "FairShelf"


def test_what_somebody_else_owns_is_not_meant() -> None:
    union = "[source1:The Quarry Union] [cue1:said] [content1:it broke]."
    assert meant("The employers' federation", before=union) == "the employers' federation"


def test_a_body_so_called_is_no_body_of_another_trade() -> None:
    maker = "[source1:The manufacturer, Orlo Kilns,] [cue1:said] [content1:it broke]."
    assert meant("The airline", before=maker) == "the airline"
    assert meant("The company", before=maker) == "Orlo Kilns"


def test_the_newspaper_is_the_only_medium_named() -> None:
    paper = (
        "[source1:The Sarn Herald] [cue1:reported] [content1:it broke]. {}[source:The newspaper] [cue:said]"
        " [content:it held]."
    )
    assert Told(page(paper.format(""))).voice("it held").name == "Sarn Herald"
    two = paper.format("[source2:The Orlo Gazette] [cue2:said] [content2:it fell]. ")
    assert Told(page(two)).voice("it held").name == "the newspaper"


@pytest.mark.parametrize(("source", "named"), [("US", True), ("WHO", True), ("us", False), ("who", False)])
def test_an_acronym_in_capitals_is_no_pronoun(source: str, *, named: bool) -> None:
    told = Told(page(f"[content:It broke], [source:{source}] [cue:said]."))
    assert told.voice("It broke").named is named
