"""The voices that stand above a speaker or beneath him."""

import pytest

from tests.attribute.telling import Told
from tests.markup import page


def chains(marked: str) -> list[list[str]]:
    """The names of each claim's chain, the page's author left out, the shortest chain first."""
    told = Told(page(marked, author="Jo Marl"))
    names = {voice.id: voice.name for voice in told.attribution.voices}
    return sorted(([names[voice] for voice in claim.chain[1:]] for claim in told.claims), key=len)


@pytest.mark.parametrize(
    ("marked", "medium"),
    [
        ("[source:Tom Reed] [cue:told] the Sarn Herald [content:that the dam broke].", "Sarn Herald"),
        ("[source:Tom Reed] [cue:said] in an interview with the Sunday Beacon [content:it broke].", "Sunday Beacon"),
        ("Writing in the Sarn Herald, [source:Tom Reed] [cue:said] [content:the dam broke].", "Sarn Herald"),
    ],
)
def test_a_medium_that_is_told_stands_above_the_speaker(marked: str, medium: str) -> None:
    assert chains(marked) == [[medium], [medium, "Tom Reed"]]


@pytest.mark.parametrize("hearer", ["his brother", "the Harbour Court", "reporters", "the list from the radio"])
def test_whoever_else_is_told_carries_nothing(hearer: str) -> None:
    assert chains(f"[source:Tom Reed] [cue:told] {hearer} [content:that the dam broke].") == [["Tom Reed"]]


def test_what_the_writer_told_a_paper_he_tells_the_reader_himself() -> None:
    assert chains("[source:I] [cue:told] the Sarn Herald [content:that the dam broke].") == [[]]


def test_a_medium_that_obtained_what_somebody_wrote_stands_above_him() -> None:
    memo = "In a memo obtained by {}, [source:Tom Reed] [cue:said] [content:the dam broke]."
    assert chains(memo.format("the Sarn Herald")) == [["Sarn Herald"], ["Sarn Herald", "Tom Reed"]]
    assert chains(memo.format("thieves")) == [["Tom Reed"]]
    seen = "[source:Two divers] interviewed by the Sarn Herald [cue:said] [content:the dam broke]."
    assert chains(seen) == [["Sarn Herald"], ["Sarn Herald", "two divers"]]


def test_whoever_quotes_somebody_stands_above_him() -> None:
    quoted = "[source:Tom Reed], quoted by {}, [cue:said] [content:the dam broke]."
    assert chains(quoted.format("Ana Ruiz")) == [["Ana Ruiz"], ["Ana Ruiz", "Tom Reed"]]
    assert chains(quoted.format("nothing")) == [["Tom Reed"]]


def test_whom_a_speaker_cites_stands_beneath_him() -> None:
    citing = "[source:Tom Reed], citing {}, [cue:said] [content:the dam broke]."
    assert chains(citing.format("two divers")) == [["Tom Reed"], ["Tom Reed", "two divers"]]
    assert chains(citing.format("heavy rain")) == [["Tom Reed"]]


def test_those_from_whom_somebody_has_it_stand_beneath_him() -> None:
    had = "[source:Tom Reed] [cue:{}] from two divers [content:that the dam broke]."
    assert chains(had.format("learned")) == [["Tom Reed"], ["Tom Reed", "two divers"]]
    assert chains(had.format("shouted")) == [["Tom Reed"]]


def test_whose_claim_somebody_denies_stands_beneath_him() -> None:
    denied = "[source:Tom Reed] [cue:denied] {} by Ana Ruiz [content:that the dam broke]."
    assert chains(denied.format("a claim")) == [["Tom Reed"], ["Tom Reed", "Ana Ruiz"]]
    assert chains(denied.format("a visit")) == [["Tom Reed"]]


@pytest.mark.parametrize(
    "marked",
    [
        "[content:It held], [source:Tom Reed] [cue:said], contradicting reports by the Sarn Herald that it broke.",
        "[content:“They lied,”] [source:Tom Reed] [cue:said], referring to the generals.",
    ],
)
def test_whom_a_speaker_contradicts_or_speaks_of_vouches_for_nothing(marked: str) -> None:
    assert chains(marked) == [["Tom Reed"]]


def test_a_report_that_a_speaker_refers_to_stands_beneath_him() -> None:
    told = chains("[content:It held], [source:Tom Reed] [cue:said], referring to a report by the auditors.")
    assert len(told) > 1
    assert told[0] == ["Tom Reed"]


def test_whom_a_paper_cited_in_a_relative_clause_stands_beneath_it() -> None:
    cited = "[content1:The mill is sold], [source1:the Sarn Herald] [cue1:reported], [source:which] [cue:cited] {}."
    people = "[content:people familiar with the matter]"
    assert chains(cited.format(people)) == [["Sarn Herald"], ["Sarn Herald", "people familiar with the matter"]]


def test_what_a_paper_cited_that_is_nobody_stands_beside_it() -> None:
    told = "[content1:The mill is sold], [source1:the Sarn Herald] [cue1:reported], "
    told += "[source:which] [cue:cited] [content:a lack of grain]."
    assert ["Sarn Herald", "a lack of grain"] not in chains(told)
