"""For whom a document speaks."""

import pytest

from reportedly.attribute.coreference.issuers import documents_in
from reportedly.attribute.reasons import ISSUER
from tests.attribute.telling import Told
from tests.markup import page

GUARD = "[source1:The Harbour Guard] [cue1:said] [content1:the dam broke]."
IN_A_LETTER = "[source1:The Harbour Guard] [cue1:said] in a letter [content1:the dam broke]."
FELD = "[source2:Bo Feld] [cue2:wept] [content2:for it]."


def read_in(document: str, *, before: str) -> Told:
    return Told(page(f"{before} [source:{document}] [cue:read] [content:nobody died]."))


def test_a_letter_speaks_for_whoever_wrote_it_though_another_spoke_since() -> None:
    told = read_in("The letter", before=f"{IN_A_LETTER} {FELD}")
    assert told.voice("nobody died").name == "Harbour Guard"
    assert told.attribution.reasons[-1].voice == ISSUER


@pytest.mark.parametrize("document", ["The statement", "Its letter"])
def test_a_document_that_nobody_was_said_to_put_out_speaks_for_whoever_spoke_last(document: str) -> None:
    assert read_in(document, before=GUARD).voice("nobody died").name == "Harbour Guard"


@pytest.mark.parametrize(
    ("document", "before", "name"),
    [
        ("The letter", GUARD, "the letter"),
        ("A letter", IN_A_LETTER, "a letter"),
        ("The letters", IN_A_LETTER, "the letters"),
        ("The statement", FELD.replace("2", "1") + " Rain fell. Hail fell. Snow fell. Ash fell.", "the statement"),
    ],
)
def test_another_document_speaks_for_itself(document: str, before: str, name: str) -> None:
    assert read_in(document, before=before).voice("nobody died").name == name


def test_what_somebody_is_said_to_have_received_he_has_not_written() -> None:
    assert list(documents_in("said in a joint statement after two letters on Monday")) == ["statement"]
