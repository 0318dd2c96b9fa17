"""Our own annotated texts become articles: the outermost attributions, then those inside contents."""

from pathlib import Path

import pytest

from tests.annotated import annotated, texts
from train.corpus import Article
from train.lessons import LESSONS, articles_of, digest_of, read_lessons


def told(article: Article) -> list[tuple[str, str, str]]:
    """Source, cue and content of each relation, in words."""

    def words(role: str, at: int) -> str:
        return " … ".join(span.of(article.text) for span in getattr(article.relations[at], role))

    return [(words("source", at), words("cue", at), words("content", at)) for at in range(len(article.relations))]


def levels(written: str) -> list[list[tuple[str, str, str]]]:
    return [told(article) for article in articles_of(annotated(written))]


NESTED = (
    "[source1:Ruiz] [cue1:said] [content1:that [source2:the guards] [cue2:wanted] [content2:to keep the dam shut]]."
)


def test_what_stands_inside_a_content_is_a_lesson_of_its_own() -> None:
    outer, inner, innermost = levels(NESTED)
    assert outer == [("Ruiz", "said", "that the guards wanted to keep the dam shut")]
    assert inner == [("the guards", "wanted", "to keep the dam shut")]
    assert innermost == []


def test_contents_are_read_without_the_small_word_before_them() -> None:
    outer, inner, _ = articles_of(annotated(NESTED))
    assert [span.of(outer.text) for span in outer.paragraphs] == [outer.text]
    assert [span.of(inner.text) for span in inner.paragraphs] == ["the guards wanted to keep the dam shut"]


@pytest.mark.parametrize(
    "written",
    [
        "[source1:The Post] [cue1:quoted] [source2:a guard] [content1:[cue2:as saying] [content2:the dam held]].",
        "[source2:Ruiz] [cue2:told] [source1:the Herald] [content1:[content2:that the dam held]].",
    ],
)
def test_of_two_whose_words_are_tangled_neither_is_taught(written: str) -> None:
    assert not any(one for level in levels(written) for one in level)


def test_what_is_no_claim_is_not_taught() -> None:
    outer, *_ = levels("[source1:Ruiz] [cue1:declined to discuss] [content1:the dam].\n= 1 none")
    assert outer == []


def test_a_claim_of_the_authors_holds_nothing_back() -> None:
    outer, *_ = levels("[content1:It rained, [source2:Ruiz] [cue2:said], [content2:for nine days]].")
    assert outer == [("Ruiz", "said", "for nine days")]


def test_all_lessons_can_be_read() -> None:
    articles = read_lessons(LESSONS)
    assert len(list(texts(LESSONS))) >= 400
    assert sum(len(article.relations) for article in articles) >= 1_500


def test_the_digest_tells_files_apart(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(NESTED, encoding="utf-8")
    before = digest_of(tmp_path)
    (tmp_path / "a.txt").rename(tmp_path / "b.txt")
    assert digest_of(tmp_path) != before
