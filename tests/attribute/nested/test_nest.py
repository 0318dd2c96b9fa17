"""Voices are put above and beneath attributions, and what stood there moves along."""

from reportedly.attribute.nested.between import Found
from reportedly.attribute.nested.nest import Nest, Woven
from reportedly.attribute.relating.near import NEAR, by_content, by_cue
from reportedly.attribute.relating.relations import Relation
from reportedly.text import Span

TEXT = "Ruiz told the Herald that Feld said it broke" + " " * 3 * NEAR + "and Orne said it held"


def relation(*, source: str, cue: str, content: str) -> Relation:
    def found(words: str) -> tuple[Span, ...]:
        return (Span(TEXT.index(words), TEXT.index(words) + len(words)),)

    return Relation(found(content), found(cue), found(source), 0.9)


RUIZ = relation(source="Ruiz", cue="told", content="that Feld said it broke")
FELD = relation(source="Feld", cue="said", content="it broke")
HERALD = relation(source="the Herald", cue="told", content="that Feld said it broke")
ORNE = relation(source="Orne", cue="Orne said", content="it held")


def test_what_stands_above_holds_what_the_other_was_held_by() -> None:
    nest = Nest(Woven([RUIZ, FELD], [None, 0]), text=TEXT)
    nest.put(Found(HERALD, beneath=False), beside=1)
    assert nest.woven().outer == [None, 2, 0]


def test_what_stands_beneath_holds_what_the_other_held() -> None:
    nest = Nest(Woven([RUIZ, FELD], [None, 0]), text=TEXT)
    nest.put(Found(HERALD, beneath=True), beside=0)
    assert nest.woven().outer == [None, 2, 0]


def test_what_stands_above_says_all_of_it() -> None:
    nest = Nest(Woven([RUIZ], [None]), text=TEXT)
    nest.put(Found(HERALD, beneath=False), beside=0)
    assert [span.of(TEXT) for span in nest.relations[1].content] == ["Ruiz", "that Feld said it broke"]


def test_voices_are_put_one_upon_another() -> None:
    nest = Nest(Woven([FELD], [None]), text=TEXT)
    nest.put(Found(HERALD, beneath=False), beside=0)
    nest.put(Found(RUIZ, beneath=False), beside=0)
    assert nest.woven().outer == [2, None, 1]


def test_only_what_begins_near_is_looked_up() -> None:
    here = RUIZ.cue[0]
    assert by_cue([RUIZ, FELD, ORNE]).numbers(here) == [0, 1]
    assert by_content([RUIZ, FELD, ORNE]).numbers(ORNE.cue[0]) == [2]
