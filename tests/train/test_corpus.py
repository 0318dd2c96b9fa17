"""Articles, styles and labels keep every annotation on its own words."""

import json
import random
from pathlib import Path

import pytest

from reportedly.errors import WeightsError
from reportedly.tag.features import encode, load_tokenizer
from reportedly.tag.labels import CONTENT, CUE, SOURCE
from reportedly.tag.session import FOLDER, TOKENIZER
from reportedly.text import Span
from tests.markup import Labelled, unmarked
from train.corpus import Article, Relation, digest, paragraphs_of, read_articles
from train.labels import UNRELATED, labels_of
from train.styles import COLUMNS, in_style, restyled, rewritten

TOKENS = load_tokenizer(FOLDER / TOKENIZER)


def article(marked: str) -> Article:
    """An article of one relation, its roles marked in the text."""
    text, labelled = unmarked(marked)
    roles = [tuple(one.span for one in labelled if one.role == role) for role in ("source", "cue", "content")]
    return Article("a", text, paragraphs_of(text), (Relation(*roles),))


def words(made: Article) -> list[str]:
    """The marked words in order, letters only."""
    (relation,) = made.relations
    spans = sorted((*relation.source, *relation.cue, *relation.content))
    return ["".join(filter(str.isalpha, span.of(made.text).lower())) for span in spans]


RUIZ = article("[content:“We are late,”] [cue:said] [source:Mayor Ruiz].\n\n[content:“Very late.”] It’s so.")


def test_a_line_of_the_corpus_becomes_an_article(tmp_path: Path) -> None:
    attribution = {"source": [[0, 4]], "cue": [[5, 9]], "content": [[15, 18], [10, 14]], "id": "E1"}
    path = tmp_path / "some.jsonl"
    path.write_text(json.dumps({"id": "x", "text": "Ruiz said that yes", "attributions": [attribution]}) + "\n")
    (read,) = read_articles(path)
    assert read.relations[0].content == (Span(10, 14), Span(15, 18))
    assert len(digest(path)) == 64


@pytest.mark.parametrize("line", ["{", "[]", '{"id": "x"}', '{"id": "x", "text": "y", "attributions": [{"cue": 3}]}'])
def test_a_line_that_is_no_article_is_named(tmp_path: Path, line: str) -> None:
    path = tmp_path / "some.jsonl"
    path.write_text("\n" + line + "\n")
    with pytest.raises(WeightsError, match=r"some\.jsonl, line 2 is no text"):
        read_articles(path)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("one\n\ntwo", ["one", "two"]),
        ("one\nline\n \n two ", ["one\nline", "two"]),
        ("\n\n\n", []),
        ("", []),
    ],
)
def test_blank_lines_divide_paragraphs_and_line_breaks_do_not(text: str, expected: list[str]) -> None:
    assert [span.of(text) for span in paragraphs_of(text)] == expected


@pytest.mark.parametrize("seed", range(40))
def test_a_restyled_article_marks_the_same_words(seed: int) -> None:
    assert words(restyled(RUIZ, random.Random(seed))) == words(RUIZ)


def test_styles_differ() -> None:
    assert len({restyled(RUIZ, random.Random(seed)).text for seed in range(60)}) > 6


def test_a_rewriting_moves_what_stands_behind_it() -> None:
    moved = rewritten(RUIZ, {0: "``"})
    assert moved.relations[0].content[0] == Span(0, RUIZ.relations[0].content[0].end + 1)
    assert moved.paragraphs[1].start == RUIZ.paragraphs[1].start + 1


@pytest.mark.parametrize(
    ("marked", "style", "expected"),
    [
        ("[content:“We are late,”] [cue:said] [source:Mayor Ruiz].", "dashes", "“We are late” [—] Mayor Ruiz."),
        ("[content:“We are late,”] [source:Mayor Ruiz] [cue:said].", "dashes", "“We are late” [—] Mayor Ruiz."),
        (
            "[content:“We are late,”] [cue:warned] [source:Mayor Ruiz].",
            "dashes",
            "“We are late” — [warned] Mayor Ruiz.",
        ),
        ("[content:They were late], [source:he] [cue:said].", "dashes", "They were late — he [said]."),
        ("[source:Mayor Ruiz] [cue:said] [content:that they were late].", "colons", "Mayor Ruiz[:] they were late."),
        ("[source:Mayor Ruiz] [cue:said], [content:“We are late.”]", "colons", "Mayor Ruiz[:] “We are late.”"),
        ("[source:Ruiz] [cue:warned] [content:that they were late].", "colons", "Ruiz [warned]: they were late."),
        (
            "[source:Ruiz] [cue:said] on Monday [content:that they were late].",
            "colons",
            "Ruiz [said] on Monday that they were late.",
        ),
    ],
)
def test_dashes_and_colons_stand_beside_the_verb_or_in_its_place(marked: str, style: str, expected: str) -> None:
    made = in_style(article(marked), style)
    (cue,) = made.relations[0].cue
    assert f"{made.text[: cue.start]}[{cue.of(made.text)}]{made.text[cue.end :]}" == expected
    assert made.relations[0].content[0].of(made.text) in made.text.replace(cue.of(made.text), "|")


def test_wrapped_lines_are_short_and_keep_their_words() -> None:
    long = article("[source:Ruiz] [cue:said] [content:" + " ".join(["the ferry was late"] * 20) + "].\n\nIt rained.")
    made = in_style(long, "wrapped")
    assert max(map(len, made.text.splitlines())) <= COLUMNS
    assert made.text.split() == long.text.split()
    assert made.paragraphs == long.paragraphs


def labelled_words(made: Article) -> list[Labelled]:
    pieces = encode(TOKENS, made.text, paragraphs=made.paragraphs)
    labels = labels_of(pieces, made.relations)
    names = {SOURCE: "source", CUE: "cue", CONTENT: "content"}
    return [
        Labelled(names[label], "", Span(int(start), int(end)))  # type: ignore[arg-type]
        for label, start, end in zip(labels.labels.tolist(), pieces.starts, pieces.ends, strict=True)
        if label in names
    ]


def test_each_marked_stretch_begins_with_its_role() -> None:
    begun = [(one.role, one.span.of(RUIZ.text).lower()) for one in labelled_words(RUIZ)]
    assert begun == [("content", "“"), ("cue", "said"), ("source", "mayor"), ("content", "“")]


def test_contents_point_at_their_cue_and_cues_at_their_source() -> None:
    pieces = encode(TOKENS, RUIZ.text, paragraphs=RUIZ.paragraphs)
    labels = labels_of(pieces, RUIZ.relations)
    (cue,), (source,) = labels.cues.tolist(), labels.sources.tolist()
    assert RUIZ.text[pieces.starts[cue] : pieces.ends[cue]] == "said"
    assert RUIZ.text[pieces.starts[source] : pieces.ends[source]] == "Mayor"
    assert set(labels.heads[labels.labels >= CONTENT].tolist()) == {cue}


def test_a_content_behind_the_cue_that_cuts_it_begins_again() -> None:
    text = "We are, she said, late."
    relation = Relation((Span(8, 11),), (Span(12, 16),), (Span(0, 22),))
    labels = labels_of(encode(TOKENS, text, paragraphs=(Span(0, len(text)),)), (relation,)).labels
    assert labels.tolist() == [5, 6, 6, 1, 3, 5, 6, 0]


def test_a_cue_without_source_points_nowhere() -> None:
    made = article("It was [cue:reported] [content:that the dam broke].")
    pieces = encode(TOKENS, made.text, paragraphs=made.paragraphs)
    assert labels_of(pieces, made.relations).sources.tolist() == [UNRELATED]
