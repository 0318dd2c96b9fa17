"""An author is `I` on their own page and never `he` or `she`."""

from reportedly.attribute import attribute
from tests.markup import Page, page


def speakers(found: Page) -> list[str]:
    """The innermost voice of each attributed claim, in text order."""
    attribution = attribute(found.document, found.marks, found.tags)
    names = {voice.id: voice.name for voice in attribution.voices}
    return [names[claim.voice] for claim in attribution.claims if claim.mode != "narrated"]


def test_a_pronoun_after_the_authors_own_words_does_not_mean_the_author() -> None:
    found = page(
        "[source:I] [cue:said] [content:the road would never open].\n\n[source:He] [cue:said] [content:it was open].",
        author="Oda Marlin",
    )
    assert speakers(found) == ["Oda Marlin", "he"]


def test_a_pronoun_looks_past_the_author_to_the_person_named_before() -> None:
    found = page(
        "[source1:Edric Vaum] [cue1:promised] [content1:a road]. [source2:I] [cue2:doubted] [content2:it]. "
        "[source3:He] [cue3:said] [content3:the money was there].",
        author="Oda Marlin",
    )
    assert speakers(found)[-1] == "Edric Vaum"


def test_somebody_quoted_earlier_is_meant_when_named_again_right_before() -> None:
    found = page(
        "[source1:Caspar Renn] [cue1:promised] [content1:an inquiry].\n\n"
        "[source2:A surgeon] [cue2:said] [content2:nine were in danger].\n\n"
        "Renn would not be drawn. [content3:“I have asked for the paper,”] [source3:he] [cue3:said].",
        author="Mirela Tosk",
    )
    assert speakers(found)[-1] == "Caspar Renn"
