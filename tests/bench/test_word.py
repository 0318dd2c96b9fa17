"""What counts as right on whose word, and the test half stays unread."""

from pathlib import Path

import pytest

from bench import word
from bench.matching import Read
from tests.bench.made import Made

PASSED_ON = "[source1:The Herald] [cue1:said] [content1:[source2:a guard] [cue2:had seen] [content2:the flood]]."
OUTER_ALONE = "[source1:The Herald] [cue1:said] [content1:a guard had seen the flood]."
INNER_ALONE = "The Herald said [source2:a guard] [cue2:had seen] [content2:the flood]."


def right(name: str, read: Read) -> list[tuple[str, bool]]:
    return [(one.figure, one.right) for one in word.SETS[name](read)]


@pytest.fixture
def cases(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two halves of one set, each with a text of its own."""
    for half, town in (("develop", "Sarn"), ("test", "Lindmoor")):
        (tmp_path / "acts" / half).mkdir(parents=True)
        text = f"[source1:Mayor Ana Ruiz] [cue1:said] [content1:the quay of {town} was shut].\n= 1 belief\n"
        (tmp_path / "acts" / half / "quay.txt").write_text(text, encoding="utf-8")
    monkeypatch.setattr(word, "CASES", tmp_path)
    return tmp_path


@pytest.mark.parametrize("more", [[], ["--half", "test"], ["--set", "acts"]])
@pytest.mark.usefixtures("cases")
def test_misses_of_the_test_half_are_refused_before_anything_is_read(
    more: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.argv", ["word", "--misses", *more])
    monkeypatch.setattr(word, "judged", lambda *_, **__: pytest.fail("It was read."))
    with pytest.raises(SystemExit) as ended:
        word.main()
    assert ended.value.code == 2
    assert "--misses needs --half develop" in capsys.readouterr().err


@pytest.mark.usefixtures("cases")
def test_only_misses_show_the_words_of_a_text(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    shown = []
    for more in (["--half", "develop", "--misses"], ["--half", "develop"], []):
        monkeypatch.setattr("sys.argv", ["word", "--set", "acts", *more])
        word.main()
        shown.append(capsys.readouterr().out)
    assert ["the quay of Sarn was shut" in one for one in shown] == [True, False, False]
    assert "belief, not assertion" in shown[0]
    assert not any("Lindmoor" in one for one in shown)
    assert all("acts_found" in one for one in shown)


def test_the_gate_is_given_the_test_halves_alone(cases: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(word, "SETS", {"acts": word.acts})
    (cases / "acts" / "develop" / "quay.txt").unlink()
    assert word.figures(cases) == {"acts.acts": 0.0, "acts.acts_found": 0.0}


def test_a_chain_is_exact_when_every_voice_of_it_is_right() -> None:
    assert right("chains", Made(PASSED_ON, found=PASSED_ON)) == [("flat", True), ("innermost", True), ("exact", True)]
    inner = right("chains", Made(PASSED_ON, found=INNER_ALONE))
    assert inner == [("flat", False), ("innermost", True), ("exact", False)]


def test_what_was_not_found_is_wrong_in_every_figure_but_those_of_the_found() -> None:
    assert right("chains", Made(PASSED_ON, found=OUTER_ALONE))[1:] == [("innermost", False), ("exact", False)]
    facts = "\n= 1 assertion\n= 2 fact"
    assert right("acts", Made(PASSED_ON + facts, found=OUTER_ALONE)) == [
        ("acts", True),
        ("acts_found", True),
        ("acts", False),
    ]


@pytest.mark.parametrize(
    ("found", "is_right"),
    [
        ("Ruiz declined to discuss the flood.", True),
        ("[source1:Ruiz] [cue1:declined] [content1:to discuss the flood].\n= 1 eventuality", True),
        ("[source1:Ruiz] [cue1:declined] [content1:to discuss the flood].\n= 1 belief", False),
    ],
)
def test_where_nothing_is_claimed_finding_nothing_is_right(found: str, *, is_right: bool) -> None:
    gold = "[source1:Ruiz] [cue1:declined] [content1:to discuss the flood].\n= 1 none"
    assert right("acts", Made(gold, found=found))[0] == ("acts", is_right)


def test_certainty_polarity_and_mood_are_judged_apart() -> None:
    marked = "[source1:Ruiz] [cue1:said] [content1:the dam may not hold].\n= 1 "
    asked = right("firmness", Made(f"{marked}possible denied statement", found=f"{marked}possible affirmed statement"))
    assert dict(asked) == {
        "certainty": True,
        "certainty_found": True,
        "polarity": False,
        "polarity_found": False,
        "mood": True,
        "mood_found": True,
    }


SHE = (
    "[source1@ruiz:Ana Ruiz] [cue1:said] [content1:it rained]. [source2@pell:Jo Pell] [cue2:said] [content2:it snowed]."
    " [source3@ruiz:She] [cue3:said] [content3:it stopped]."
)


@pytest.mark.parametrize(
    ("found", "led", "apart"),
    [
        (SHE, [True], [True, True, True]),
        (SHE.replace("[source3@ruiz", "[source3@pell"), [False], [True, True, False]),
        (SHE.replace("[source3@ruiz", "[source3@new"), [False], [True, True, True]),
    ],
)
def test_a_pronoun_is_led_to_where_its_voice_stands_and_to_nobody_elses(
    found: str, led: list[bool], apart: list[bool]
) -> None:
    asked = right("voices", Made(SHE, found=found))
    assert [is_right for figure, is_right in asked if figure == "led"] == led
    assert [is_right for figure, is_right in asked if figure == "apart"] == apart


@pytest.mark.parametrize(("label", "is_led"), [("new", True), ("ruiz", False)])
def test_a_pronoun_of_nobody_known_is_led_right_when_it_is_left_unresolved(label: str, *, is_led: bool) -> None:
    gold, found = (SHE.replace("[source3@ruiz", f"[source3@{name}") for name in ("?", label))
    read = Made(gold, found=f"{found}\n= new: unresolved pronoun" if label == "new" else found)
    asked = right("voices", read)
    assert ("led", is_led) in asked
    assert (("apart", False) not in asked) == is_led


def test_a_voice_made_of_two_leads_only_to_the_one_it_mostly_is() -> None:
    gold = SHE.replace("source3@ruiz", "source3@pell") + " [source4@ruiz:He] [cue4:said] [content4:it thawed]."
    found = gold.replace("@pell", "@both").replace("@ruiz", "@both")
    assert [is_right for figure, is_right in right("voices", Made(gold, found=found)) if figure == "led"] == [
        False,
        True,
    ]


@pytest.mark.parametrize(
    ("fact", "role", "told"),
    [
        ("person; named; role: the mayor of Sarn", "Mayor, Sarn", {"kind": True, "named": True, "role": True}),
        ("person; named; role: mayor", "mayor until a storm came", {"kind": True, "named": True, "role": False}),
        ("unnamed; not named; role: of the", "of the", {"kind": False, "named": False, "role": False}),
        ("person; named; count: 2", "", {"kind": True, "named": True, "count": False}),
        ("person; named", "", {"kind": True, "named": True}),
    ],
)
def test_what_is_told_of_a_voice_is_judged_where_either_tells_it(fact: str, role: str, told: dict[str, bool]) -> None:
    marked = "[source1@ruiz:Ana Ruiz] [cue1:said] [content1:it rained]."
    read = Made(f"{marked}\n= ruiz: {fact}", found=f"{marked}\n= ruiz: {role}" if role else marked)
    asked = dict(right("voices", read))
    assert {figure: is_right for figure, is_right in asked.items() if figure not in ("led", "apart")} == told
