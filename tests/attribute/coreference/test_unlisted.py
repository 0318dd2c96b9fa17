"""Names that no list tells of, and somebody told of without one."""

from tests.attribute.telling import Told
from tests.markup import page


def test_a_she_means_the_only_full_name_just_before() -> None:
    told = Told(page("Oru Tamsin came to Sarn. [source:She] [cue:said] [content:that the dam broke]."))
    assert told.voice("the dam broke").name == "Oru Tamsin"


def test_of_two_such_names_a_she_means_neither() -> None:
    told = Told(page("Oru Tamsin met Elu Varrin. [source:She] [cue:said] [content:that the dam broke]."))
    assert (told.voice("the dam broke").role or "").startswith("unresolved")


def test_a_he_means_the_man_just_told_of() -> None:
    told = Told(page("I met another man yesterday (ex air force). [source:He] [cue:said] [content:the dam broke]."))
    voice = told.voice("the dam broke")
    assert (voice.name, voice.role, voice.named) == ("another man", "ex air force", False)


def test_a_she_does_not_mean_a_man_just_told_of() -> None:
    told = Told(page("I met another man yesterday. [source:She] [cue:said] [content:the dam broke]."))
    assert told.voice("the dam broke").name != "another man"


def test_a_they_means_the_people_whom_the_sentence_before_is_about() -> None:
    told = Told(page("Researchers at Sarn followed 900 adults. [source:They] [cue:found] [content:that it was short]."))
    assert told.mentions("it was short") == ["Researchers at Sarn", "They"]


def test_a_they_means_whoever_has_spoken_before_it() -> None:
    told = Told(
        page(
            "Researchers [cue1:say] [source1:the guards] [content1:fled]. [source:They] [cue:found] [content:it shut]."
        )
    )
    assert told.mentions("it shut")[0] == "the guards"
