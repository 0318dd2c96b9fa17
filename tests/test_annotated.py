"""Marks inside marks are read as the guide of the golden texts says, and bad ones are told."""

import re
from pathlib import Path

import pytest

from tests.annotated import Annotated, annotated, main, texts, texts_of

NESTED = """
[source1:The Herald] [cue1:reported] that [content1:[source2:two guards] [cue2:had said] [content2:it rained]].
[content1:[source3@2:They] [cue3:added] [content3:that it poured]].
= 2 assertion
= 3: belief
"""


def words(gold: Annotated, number: int) -> dict[str, list[str]]:
    return {
        role: [span.of(gold.text) for span in getattr(gold.told[number], role)] for role in ("source", "cue", "content")
    }


def test_marks_leave_the_text_and_the_words_stay_in_place() -> None:
    gold = annotated(NESTED)
    assert gold.text == "The Herald reported that two guards had said it rained.\nThey added that it poured."
    assert words(gold, 1)["content"] == ["two guards had said it rained", "They added that it poured"]
    assert words(gold, 2) == {"source": ["two guards"], "cue": ["had said"], "content": ["it rained"]}


def test_an_attribution_is_within_the_smallest_content_that_holds_all_of_its_own() -> None:
    gold = annotated("[content1:a [content2:b [content3:c] d] e] [content4:f [content5:g]] [content5:h]")
    assert [gold.chain(number) for number in gold.told] == [(1,), (1, 2), (1, 2, 3), (4,), (5,)]


@pytest.mark.parametrize("written", ["[content2:[content1:it rained]]", "[content1:[content2:it rained]]"])
def test_of_two_that_share_one_content_the_outer_bracket_is_the_outer_voice(written: str) -> None:
    outer, inner = re.findall(r"\d", written)
    assert annotated(written).chain(int(inner)) == (int(outer), int(inner))
    assert annotated(written).told[int(outer)].within is None


def test_a_voice_is_its_label_and_without_one_its_number() -> None:
    gold = annotated(NESTED)
    assert [one.voice for one in gold.told.values()] == ["1", "2", "2"]
    asked = annotated("[source1@?:She] [cue1:said] [content1:so]. [cue2:It is said] [content2:it snows].")
    assert [one.voice for one in asked.told.values()] == ["?", "2"]


def test_facts_are_told_by_number_or_label_and_are_no_text() -> None:
    assert annotated(NESTED).facts == {"2": "assertion", "3": "belief"}
    gold = annotated("[source1@ruiz:She] [cue1:said] [content1:so].\n= ruiz: person; named; role: mayor of Sarn")
    assert gold.facts == {"ruiz": "person; named; role: mayor of Sarn"}
    assert gold.text == "She said so."


def test_four_dashes_divide_texts_whose_numbers_begin_anew() -> None:
    found = list(texts_of("[content1:a]\n----\n\n----  \n[content1:b] ---- c\n", key="may"))
    assert [(gold.key, gold.text, list(gold.told)) for gold in found] == [
        ("may:1", "a", [1]),
        ("may:2", "b ---- c", [1]),
    ]


@pytest.mark.parametrize("written", ["", "\n \n", "----\n----\n"])
def test_a_file_without_texts_has_none(written: str) -> None:
    assert list(texts_of(written, key="may")) == []


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("[source1:Ruiz] [cue1:said] [content1:so.", r"may:1: '\[content1:' is not closed"),
        ("[content1:so [content2:and so].", r"may:1: '\[content1:' is not closed"),
        ("[content1:so]] and on", "may:1: a bracket closes nothing before ' and on'"),
        ("[source:Ruiz] [content1:so]", "may:1: a bracket closes nothing"),
        ("[source1:Ruiz] [cue1:said] so.", "may:1: attribution 1 has no content"),
        ("[content1:so]\n= 2 belief", "may:1: a fact is told about 2, which no mark has"),
        ("[source1@ruiz:She] [content1:so]\n= pell: person", "may:1: a fact is told about pell"),
        ("[content1:so]\n----\n[content2:so", r"may:2: '\[content2:' is not closed"),
    ],
)
def test_a_bad_mark_is_told_with_the_text_it_stands_in(written: str, told: str) -> None:
    with pytest.raises(ValueError, match=told):
        list(texts_of(written, key="may"))


def test_the_files_of_a_folder_are_read_in_the_order_of_their_names(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", "notes.md"):
        (tmp_path / name).write_text("[content1:so]", encoding="utf-8")
    assert [gold.key for gold in texts(tmp_path)] == [f"{tmp_path.name}/a:1", f"{tmp_path.name}/b:1"]


def test_checking_files_counts_what_they_hold_and_goes_on_after_a_bad_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    bad, good = tmp_path / "bad.txt", tmp_path / "good.txt"
    bad.write_text("[content1:so", encoding="utf-8")
    good.write_text(NESTED, encoding="utf-8")
    monkeypatch.setattr("sys.argv", ["annotated", str(bad), str(good)])
    main()
    told = capsys.readouterr().out.splitlines()
    assert told == [
        f"{bad}: bad:1: '[content1:' is not closed",
        f"{good}: 1 texts, 3 attributions, 2 of them nested, 2 facts",
    ]
