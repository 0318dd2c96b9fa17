"""Whom "the landlady" means, when nobody has been called so."""

import pytest

from reportedly.attribute.reasons import SOLE
from tests.attribute.telling import Told
from tests.markup import page

RUIZ = "[source1:Ana Ruiz], who keeps the Anchor, [cue1:said] [content1:it broke]."
MAYOR = "[source2:Mayor Tam Feld] [cue2:said] [content2:it held]."


def meant(description: str, *, before: str) -> str:
    told = Told(page(f"{before} [source:{description}] [cue:added] [content:nobody died]."))
    return told.voice("nobody died").name


def test_a_description_is_the_only_person_of_whom_no_office_is_told() -> None:
    told = Told(page(f"{RUIZ} {MAYOR} [source:The landlady] [cue:added] [content:nobody died]."))
    assert told.voice("nobody died").name == "Ana Ruiz"
    assert told.attribution.reasons[-1].voice == SOLE


@pytest.mark.parametrize("description", ["The president", "A landlady", "The landladies", "The other landlady"])
def test_who_may_be_anybody_is_somebody_else(description: str) -> None:
    assert meant(description, before=RUIZ) == description.lower()


def test_of_two_people_neither_is_meant() -> None:
    feld = "[source2:Tam Feld] [cue2:said] [content2:it held]."
    assert meant("The landlady", before=f"{RUIZ} {feld}") == "the landlady"


def test_somebody_whose_office_is_told_would_be_called_by_it() -> None:
    assert meant("The landlady", before=MAYOR) == "the landlady"


def test_a_gender_that_differs_tells_of_somebody_else() -> None:
    assert meant("The actress", before="[source1:Mr. Tam Feld] [cue1:said] [content1:it broke].") == "the actress"


def test_an_age_means_the_only_person_near() -> None:
    assert meant("The 31-year-old", before=MAYOR) == "Tam Feld"
    assert meant("The 31-year-old", before=f"{RUIZ} {MAYOR}") == "the 31-year-old"
