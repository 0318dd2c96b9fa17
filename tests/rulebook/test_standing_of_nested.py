"""What somebody ascribes to himself within his own assertion is his own word."""

import msgspec
import pytest

from reportedly.model import Act, Claim, Sheet
from reportedly.rulebook.standing import grounds, voice_shares, words_on
from tests.show.samples import COMMENTARY, Page, claim, commentary

WALL = Page(COMMENTARY).span("will hold 😀 until spring,")


def own(act: Act, *, within: str | None, number: int = 9) -> Claim:
    """What Pella Marsh (v2) says of her own mind; the wall is in it."""
    said = claim(number, part="p3", chain=["v1", "v2"], content=(WALL,))
    return msgspec.structs.replace(said, act=act, within=within)


def with_claims(*more: Claim, **acts: Act) -> Sheet:
    sheet = commentary()
    claims = (msgspec.structs.replace(one, act=acts.get(one.id, one.act)) for one in sheet.claims)
    return msgspec.structs.replace(sheet, claims=(*claims, *more))


@pytest.mark.parametrize("act", ["belief", "fact", "eventuality"])
def test_what_she_says_she_believes_is_her_own_word(act: Act) -> None:
    assert words_on(with_claims(own(act, within="c2")))["c9"] == "v2"


def test_what_the_author_says_she_believes_is_the_authors_word() -> None:
    assert words_on(with_claims(own("belief", within=None)))["c9"] == "v1"


def test_what_the_author_says_she_wants_to_believe_is_the_authors_word() -> None:
    assert words_on(with_claims(own("belief", within="c2"), c2="eventuality"))["c9"] == "v1"


def test_the_nearest_assertion_outside_counts_however_far_it_is() -> None:
    sheet = with_claims(own("belief", within="c2"), own("fact", within="c9", number=10))
    assert words_on(sheet)["c10"] == "v2"


def test_the_characters_of_her_belief_count_for_her() -> None:
    plain = with_claims()
    believed, unsaid = (with_claims(own("belief", within=within)) for within in ("c2", None))
    assert voice_shares(believed) == pytest.approx(voice_shares(plain))
    assert voice_shares(unsaid)["v2"] < voice_shares(plain)["v2"]
    assert grounds(believed)[0].share("named") == pytest.approx(grounds(plain)[0].share("named"))
