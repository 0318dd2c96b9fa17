"""What is claimed once is told once."""

from reportedly.attribute.claims import Draft, once
from reportedly.attribute.coreference.cast import Character
from reportedly.model import Act, Firmness
from reportedly.text import Span

PAGE, RUIZ = Character("Jo Marl", "author", first=-1), Character("Ana Ruiz", "person", first=0)


def draft(number: int, *chain: Character, act: Act = "assertion", end: int = 20, within: int | None = None) -> Draft:
    return Draft(
        content=(Span(10, end),),
        cue=(Span(number, number + 1),),
        source=(),
        part="p1",
        mode="indirect",
        act=act,
        chain=chain,
        firmness=Firmness("certain", "affirmed", "statement", ()),
        confidence=0.9,
        rule="relation_by_links.v2",
        relation=number,
        within=within,
    )


def test_the_same_words_through_the_same_voices_are_one_claim() -> None:
    first, again = draft(0, PAGE, RUIZ), draft(1, PAGE, RUIZ, within=0)
    assert once([first, again]) == [first]


def test_what_stands_within_a_repetition_stands_within_the_first() -> None:
    first, again = draft(0, PAGE, RUIZ), draft(1, PAGE, RUIZ)
    inner = draft(2, PAGE, RUIZ, end=15, within=1)
    assert [one.within for one in once([first, again, inner])] == [None, 0]


def test_other_voices_acts_and_words_are_other_claims() -> None:
    drafts = [draft(0, PAGE, RUIZ), draft(1, PAGE), draft(2, PAGE, RUIZ, act="belief"), draft(3, PAGE, RUIZ, end=18)]
    assert once(drafts) == drafts
