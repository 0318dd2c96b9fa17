"""Who tells, where the cue is passive."""

from reportedly.attribute.relating.passives import RULE
from tests.attribute.telling import Told
from tests.markup import page


def test_whoever_stands_after_by_tells() -> None:
    told = Told(page("[source:Ana Ruiz] [cue:had been assured] by the guards [content:that the dam would hold]."))
    claim = told.claim("dam")
    assert told.voice("dam").name == "the guards"
    assert told.page.words(*claim.cue) == "had been assured by"
    assert claim.rule == RULE


def test_the_hearer_is_no_voice() -> None:
    told = Told(page("[source:Ana Ruiz] [cue:had been assured] by the guards [content:that the dam would hold]."))
    assert "Ana Ruiz" not in told.names()


def test_an_active_verb_keeps_its_subject() -> None:
    told = Told(page("[source:Ana Ruiz] [cue:assured] by letter [content:that the dam would hold]."))
    assert told.voice("dam").name == "Ana Ruiz"


def test_a_passive_of_another_verb_keeps_its_subject() -> None:
    told = Told(page("[source:Ana Ruiz] [cue:was moved] by the guards [content:that the dam would hold]."))
    assert told.voice("dam").name == "Ana Ruiz"


def test_a_named_hearer_stays_where_nobody_is_told_to_tell() -> None:
    told = Told(page("[source:Ana Ruiz] [cue:had been assured] [content:that the dam would hold]."))
    assert told.voice("dam").name == "Ana Ruiz"
