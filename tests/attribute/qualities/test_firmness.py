"""How firmly a claim is made."""

import pytest

from tests.attribute.telling import Told
from tests.markup import block, page


def firmness(marked: str) -> tuple[str, str, str]:
    told = Told(page(marked))
    assert len(told.claims) == 1, told.contents()
    found = told.claims[0].firmness
    return found.certainty, found.polarity, found.mood


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("The dam broke at noon.", ("certain", "affirmed", "statement")),
        ("[source:Ruiz] [cue:said] [content:the dam broke].", ("certain", "affirmed", "statement")),
        ("[source:Ruiz] [cue:knew] [content:the dam was old].", ("certain", "affirmed", "statement")),
        ("The dam may break.", ("possible", "affirmed", "plan")),
        ("Perhaps the dam was old.", ("possible", "affirmed", "statement")),
        ("The dam could break.", ("possible", "affirmed", "plan")),
        ("The dam probably broke.", ("probable", "affirmed", "statement")),
        ("The dam was apparently old.", ("probable", "affirmed", "statement")),
        ("The dam reportedly broke.", ("unspecified", "affirmed", "statement")),
        ("The dam allegedly broke.", ("unspecified", "affirmed", "statement")),
        ("The dam broke in May.", ("certain", "affirmed", "statement")),
        ("[source:Ruiz] [cue:believes] [content:the dam was old].", ("probable", "affirmed", "statement")),
        ("[source:Ruiz] [cue:fears] [content:the dam is old].", ("possible", "affirmed", "statement")),
        ("It cannot be ruled out that the dam was old.", ("possible", "affirmed", "statement")),
        ("The dam, which may be rebuilt, broke.", ("certain", "affirmed", "statement")),
        ("The dam broke because the gate may have failed.", ("certain", "affirmed", "statement")),
        ("While the gate may hold, the dam broke.", ("certain", "affirmed", "statement")),
        ("[source:Ruiz] [cue:said] [content:the dam may break].", ("possible", "affirmed", "plan")),
    ],
)
def test_certainty_is_the_claimants(marked: str, expected: tuple[str, str, str]) -> None:
    assert firmness(marked) == expected


@pytest.mark.parametrize(
    ("marked", "polarity"),
    [
        ("The dam did not break.", "denied"),
        ("The dam didn’t break.", "denied"),
        ("The dam never broke.", "denied"),
        ("No civilians died.", "denied"),
        ("There was no warning.", "denied"),
        ("The dam broke with no warning.", "affirmed"),
        ("Not only the dam broke.", "affirmed"),
        ("No doubt the dam broke.", "affirmed"),
        ("The report was neither read nor signed.", "denied"),
        ("The dam, which was not old, broke.", "affirmed"),
        ("[source:Ruiz] [cue:denied] [content:that the dam broke].", "denied"),
        ("[source:Ruiz] [cue:rejected] [content:the claim].", "denied"),
        ("[source:Ruiz] [cue:denied] [content:that nobody died].", "affirmed"),
        ("[source:Ruiz] [cue:does not believe] [content:the dam broke].", "denied"),
        ("[source:Ruiz] [cue:refused] [content:to leave].", "denied"),
        ("[source:Ruiz] [cue:said] [content:the dam was unlikely to break].", "denied"),
    ],
)
def test_polarity(marked: str, polarity: str) -> None:
    assert firmness(marked)[1] == polarity


def test_what_somebody_did_not_say_is_left_open() -> None:
    assert firmness("[source:Ruiz] [cue:did not say] [content:the dam was old].") == (
        "unspecified",
        "affirmed",
        "statement",
    )
    assert firmness("[source:Ruiz] [cue:did not deny] [content:the dam was old].")[1] == "affirmed"


@pytest.mark.parametrize(
    ("marked", "mood"),
    [
        ("The dam will open in May.", "plan"),
        ("The town is going to move.", "plan"),
        ("The town plans to move.", "plan"),
        ("[source:Ruiz] [cue:said] [content:the dam would open in May].", "plan"),
        ("[source:Ruiz] [cue:plans] [content:to open the dam].", "plan"),
        ("[source:Ruiz] [cue:promised] [content:a new dam].", "plan"),
        ("[source:Ruiz] [cue:urged] [content:the town to move].", "demand"),
        ("[source:Ruiz] [cue:called for] [content:a new dam].", "demand"),
        ("[source:Ruiz] [cue:told] them [content:to leave].", "demand"),
        ("The council should resign.", "demand"),
        ("The council must resign.", "demand"),
        ("Who built the dam?", "question"),
        ("[content:“Who built the dam?”] [source:Ruiz] [cue:asked].", "question"),
        ("[source:Ruiz] [cue:asked] [content:whether the dam was old].", "question"),
        ("If the dam breaks, the town drowns.", "condition"),
        ("[source:Ruiz] [cue:said] [content:if the dam broke, the town would drown].", "condition"),
        ("The dam broke.", "statement"),
    ],
)
def test_mood(marked: str, mood: str) -> None:
    assert firmness(marked)[2] == mood


@pytest.mark.parametrize("marked", ["The dam will open.", "The council should resign.", "Who built the dam?"])
def test_what_has_not_happened_is_of_unspecified_certainty(marked: str) -> None:
    assert firmness(marked)[0] == "unspecified"


def test_what_would_be_is_left_open() -> None:
    assert firmness("A new dam would help.") == ("unspecified", "affirmed", "statement")


def test_what_would_have_been_is_no_plan() -> None:
    assert firmness("[source:Ruiz] [cue:said] [content:a new dam would have held].") == (
        "unspecified",
        "affirmed",
        "statement",
    )


def test_sentences_that_differ_leave_the_certainty_open() -> None:
    assert firmness("[content:“It broke. It may rain,”] [source:Ruiz] [cue:said].")[0] == "unspecified"


def test_the_words_that_show_it_are_kept() -> None:
    told = Told(page("[source:Ruiz] [cue:denied] [content:that the dam may break]."))
    assert [told.page.words(span) for span in told.claims[0].firmness.cues] == ["denied", "may"]


@pytest.mark.parametrize(
    ("words", "certainty"),
    [
        ("Ruiz May Resign", "possible"),
        ("Theresa May Resigns", "certain"),
        ("Dam Breaks In May", "certain"),
        ("Dam Breaks May 5", "certain"),
    ],
)
def test_a_may_with_a_capital_is_a_verb_only_between_the_capitals_of_a_headline(words: str, certainty: str) -> None:
    told = Told(page(block("headline", words)))
    assert told.claims[0].firmness.certainty == certainty


def test_of_several_clauses_the_first_has_the_polarity() -> None:
    told = Told(page("[source:Ordt] [cue:said] [content:that talks had been held but that nobody had spoken]."))
    assert told.claim("talks").firmness.polarity == "affirmed"


@pytest.mark.parametrize(
    ("content", "polarity", "cues"),
    [
        ("that it hit the depot but not the school", "affirmed", ["not"]),
        ("that it had bombed the depot, but that it had not bombed the school", "affirmed", ["not"]),
        ("that forty people had died and that no children were among them", "affirmed", ["no"]),
        ("that the bridge was open, not closed", "affirmed", ["not"]),
        ("that troops, not rebels, had fired first", "affirmed", ["not"]),
        ("that it was not safe", "denied", ["not"]),
        ("that it had hit the depot but spared the school", "affirmed", []),
    ],
)
def test_what_denies_a_further_clause_or_a_contrast_is_shown(content: str, polarity: str, cues: list[str]) -> None:
    told = Told(page(f"[source:Ordt] [cue:said] [content:{content}]."))
    found = told.claim(content).firmness
    assert found.polarity == polarity
    assert [told.page.words(span) for span in found.cues if told.page.words(span) in ("no", "not", "would")] == cues


def test_an_if_without_a_clause_is_no_condition() -> None:
    assert firmness("[source:Ruiz] [cue:said] [content:she had found new clerks if necessary].")[2] == "statement"
    assert firmness("[source:Ruiz] [cue:said] [content:the dam breaks if it rains].")[2] == "condition"
