"""Verbs of saying in a sense in which nobody says anything."""

import msgspec
import pytest

from reportedly.lexicon import table
from tests.attribute.telling import Told
from tests.markup import page


def attributed(marked: str) -> list[str]:
    """The contents of what is attributed to anybody."""
    told = Told(page(marked, author="Jo Marl"))
    return [told.page.words(*claim.content) for claim in told.claims if claim.mode != "narrated"]


@pytest.mark.parametrize(
    "marked",
    [
        "The blast in [source:Orlen] [cue:claimed] [content:12] lives on Monday.",
        "[source:The disease] [cue:claims] [content:thousands of lives] each year.",
        "[content:At least 40 lives] [cue:were claimed by] [source:the waters] at Vell.",
        "[source:The firm] [cue:maintains] [content:a fleet of 40 barges].",
        "[source:The league] [cue:called] [content:a snap meeting] for Monday.",
        "[source:She] [cue:called] [content:the fire department].",
        "[source:He] [cue:repeated] [content:the feat] in Sarn.",
        "[source:The plant] [cue:added] [content:300 jobs] last year.",
        "[source:The ruling] [cue:signals] [content:the end of the dispute].",
        "[source:Nine guards] [cue:held] [content:the town] for a week.",
        "[source:The museum] [cue:charged] [content:5 crowns] for a ticket.",
        "[source:The bank] [cue:offered] [content:5 million crowns] for the mill.",
    ],
)
def test_a_thing_that_nobody_says_is_no_content(marked: str) -> None:
    assert attributed(marked) == []


@pytest.mark.parametrize(
    "marked",
    [
        "[source:The rebels] [cue:claimed] [content:that 12 lives were lost].",
        "[source:The group] [cue:claimed] [content:responsibility for the blast].",
        "[source:The firm] [cue:maintains] [content:that its fleet is safe].",
        "[source:The mayor] [cue:called] [content:the meeting a farce].",
        "[source:The league] [cue:is calling] [content:for a strike].",
        "[source:He] [cue:repeated] [content:the accusation] in Sarn.",
        "[source:The clerk] [cue:added] [content:that 300 jobs would go].",
        "[source:The ruling] [cue:signals] [content:a change of mind].",
        "[source:The guards] [cue:told] the Sarn Times [content:that the town was held].",
        "[source:The bank] [cue:held] “[content:the town]” liable.",
    ],
)
def test_what_is_said_of_such_a_thing_stays_attributed(marked: str) -> None:
    assert attributed(marked) != []


@pytest.mark.parametrize(
    "marked",
    [
        "[source:The referee] [cue:called off] [content:the match].",
        "[source:The guards] [cue:were warned off by] [content:the locals].",
        "[source:Ordt] [cue:announced] [content:himself as a rival].",
        "[source:Nine riders] [cue:charged] [content:across the field].",
    ],
)
def test_the_word_behind_makes_another_verb_of_it(marked: str) -> None:
    assert attributed(marked) == []


@pytest.mark.parametrize(
    "marked",
    [
        "[source:The clerk] [cue:pressed on] [content:why the plan was late].",
        "[source:The clerk] [cue:warned] [content:that the match was off].",
        "[source:Ordt] [cue:announced] [content:his departure].",
    ],
)
def test_a_clause_behind_a_particle_is_said(marked: str) -> None:
    assert len(attributed(marked)) == 1


def test_nobody_says_what_somebody_is_known_for() -> None:
    assert attributed("[content:The region] [cue:is noted for] [content:its wine].") == []
    assert attributed("[content:The private] [cue:was cited for] [content:bravery].") == []
    assert len(attributed("[source:Ordt] [cue:noted] [content:that wine was dear].")) == 1


def test_what_has_happened_says_nothing_but_may_show_something() -> None:
    assert attributed("[source:The flood] [cue:raised] [content:the price of grain].") == []
    assert len(attributed("[source:The flood] [cue:shows] [content:how weak the dam was].")) == 1
    assert len(attributed("[source:The villagers] [cue:raised] [content:the price of grain].")) == 1


def test_talks_about_a_plan_attribute_nothing() -> None:
    assert attributed("[source:Feld Motors] [cue:is in talks] [content:to sell its mill].") == []
    assert len(attributed("[source:Feld Motors] [cue:plans] [content:to sell its mill].")) == 1


def test_a_participle_before_its_noun_attributes_nothing() -> None:
    assert attributed("The [cue:predicted] [content:winners] lost.") == []
    assert len(attributed("The [cue:alleged] [content:winners] lost.")) == 1
    assert len(attributed("[source:Experts] [cue:predicted] [content:winners] in May.")) == 1


def test_what_is_passed_over_is_the_writers_own_word() -> None:
    told = Told(page("[source:The flood] [cue:claimed] [content:12 lives] at Vell.", author="Jo Marl"))
    assert told.contents("narrated") == ["The flood claimed 12 lives at Vell."]


def test_no_list_is_empty() -> None:
    lists = msgspec.convert(dict(table("senses")), dict[str, dict[str, list[str]]])
    assert [name for part in lists.values() for name, words in part.items() if not words] == []
