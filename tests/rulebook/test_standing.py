"""Each claimed character counts once, for whoever's word it is."""

from itertools import pairwise

import msgspec
import pytest

from reportedly.model import Act, Claim, Sheet, Voice, VoiceKind
from reportedly.rulebook.standing import grounds, innermost, standing_of, voice_shares, words_on
from reportedly.text import Span
from tests.show.samples import commentary


def with_acts(**acts: Act) -> Sheet:
    sheet = commentary()
    changed = (msgspec.structs.replace(claim, act=acts.get(claim.id, claim.act)) for claim in sheet.claims)
    return msgspec.structs.replace(sheet, claims=tuple(changed))


def test_an_assertion_is_its_voices_own_word() -> None:
    assert words_on(commentary())["c3"] == "v3"


@pytest.mark.parametrize("act", ["belief", "fact", "eventuality"])
def test_what_is_ascribed_is_the_word_of_the_voice_outside(act: Act) -> None:
    assert words_on(with_acts(c6=act))["c6"] == "v4"


def test_what_is_ascribed_inside_what_is_ascribed_is_the_authors_word() -> None:
    words = words_on(with_acts(c2="belief", c3="belief"))
    assert words["c3"] == "v1"


def test_what_is_ascribed_inside_an_assertion_is_the_word_of_who_asserts() -> None:
    assert words_on(with_acts(c3="fact"))["c3"] == "v2"


def test_the_page_stands_on_its_own_word_whatever_the_act() -> None:
    assert words_on(with_acts(c1="belief"))["c1"] == "v1"


def test_a_link_that_the_same_claim_brought_counts_as_asserted() -> None:
    assert words_on(with_acts(c5="belief"))["c5"] == "v5"


def test_stretches_are_disjoint_and_cover_what_is_claimed() -> None:
    sheet = commentary()
    covered = [span for span, _ in innermost(sheet.claims)]
    assert all(one.end <= other.start for one, other in pairwise(covered))
    claimed = {place for claim in sheet.claims for span in claim.content for place in range(span.start, span.end)}
    assert {place for span in covered for place in range(span.start, span.end)} == claimed


def test_a_character_counts_for_the_innermost_claim() -> None:
    sheet = commentary()
    place = sheet.document.text.index("340 cracks")
    (held,) = [claim.id for span, claim in innermost(sheet.claims) if span.start <= place < span.end]
    assert held == "c3"


def test_shares_of_the_voices_are_one_together() -> None:
    shares = voice_shares(commentary())
    assert sum(shares.values()) == pytest.approx(1)
    assert shares["v5"] == 0


def test_a_page_without_claims_has_no_shares() -> None:
    sheet = msgspec.structs.replace(commentary(), claims=())
    assert set(voice_shares(sheet).values()) == {0.0}
    assert grounds(sheet) == ()


def test_the_page_its_republication_and_its_comments_are_told_apart() -> None:
    page, republished, comments = grounds(commentary())
    assert page.part is None
    assert republished.part is not None
    assert republished.part.id == "p4"
    assert comments.part is not None
    assert comments.part.kind == "thread"
    assert page.share("named") > page.share("unnamed") > 0
    assert comments.share("own") + comments.share("nobody") == pytest.approx(1)


def test_an_author_nobody_names_is_nobodys_word() -> None:
    voices = {voice.id: voice for voice in commentary().voices}
    assert [standing_of(voices[name]) for name in ("v1", "v2", "v3", "v8", "v9")] == [
        "own", "named", "unnamed", "own", "nobody",
    ]  # fmt: skip


def test_an_author_cited_outside_his_own_text_is_a_named_source() -> None:
    sheet = commentary()
    cited = msgspec.structs.replace(sheet.claims[0], chain=("v1", "v4"), voice="v4", mode="indirect")
    page, republished = grounds(msgspec.structs.replace(sheet, claims=(cited, sheet.claims[3])))
    assert page.share("named") == 1
    assert republished.share("own") == 1


def test_thousands_of_nested_claims_are_no_harder() -> None:
    plain = commentary().claims[0]

    def nested(number: int) -> Claim:
        return msgspec.structs.replace(plain, id=f"c{number}", content=(Span(number, 9000 - number),))

    stretches = list(innermost([nested(number) for number in range(4000)]))
    assert len(stretches) == 2 * 4000 - 1


def called(name: str, kind: VoiceKind, *, named: bool = False) -> Voice:
    return Voice(id="v1", name=name, kind=kind, named=named)


@pytest.mark.parametrize("name", ["police", "the coast guard", "the education ministry", "the hospital"])
def test_a_body_in_small_letters_that_a_reader_could_ask_counts_as_named(name: str) -> None:
    assert standing_of(called(name, "organization")) == "named"


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("a monitoring group", "organization"),
        ("local media", "organization"),
        ("officials", "unnamed"),
        ("my father", "person"),
    ],
)
def test_whoever_is_one_of_many_counts_as_unnamed(name: str, kind: VoiceKind) -> None:
    assert standing_of(called(name, kind)) == "unnamed"


def test_an_author_without_a_name_who_is_cited_is_an_unnamed_source() -> None:
    assert standing_of(called("the page (author not given)", "author"), is_cited=True) == "unnamed"
