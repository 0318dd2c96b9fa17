"""What the desk asks about a page, and what it leaves in peace."""

import pytest

from reportedly.lint import lint as linted
from reportedly.model import Document, Finding, Marks, Origin, Part, PartKind, Sheet
from reportedly.rulebook import Reading, numbered
from reportedly.text import Span, unshifted

PAGE = """Flood at Orvena
By Mira Tolk
The bridge fell.
The Long Winter
It was cold.
It stayed cold.
3 comments
Well said.
Not so.
"""


def origin(*, author: str | None = "Mira Tolk", published: str | None = "2031-04-02") -> Origin:
    return Origin(uri="flood.html", digest="sha256:00", media_type="text/html", author=author, published=published)


def span_of(words: str) -> Span:
    start = PAGE.index(words)
    return Span(start, start + len(words))


def part(number: int, kind: PartKind, words: str, *, parent: str | None = None) -> Part:
    return Part(id=f"p{number}", kind=kind, span=span_of(words), parent=parent)


def sheet(*parts: Part, language: str | None = "en", of: Origin | None = None) -> Sheet:
    document = Document(
        id="d-0", text=PAGE, title=None, language=language, origin=of or origin(), shift=unshifted(PAGE)
    )
    return Sheet(reportedly="0", schema=1, document=document, parts=parts, voices=(), claims=(), values=(), findings=())


HEADLINE = part(1, "headline", "Flood at Orvena")
BODY = part(2, "body", "The bridge fell.")
REPUBLISHED = "The Long Winter\nIt was cold.\nIt stayed cold."


def lint(of: Sheet) -> tuple[Finding, ...]:
    return numbered(linted(Reading(of, Marks(of.parts))))


def rules_of(findings: tuple[Finding, ...]) -> list[str]:
    return [found.rule for found in findings]


def test_a_signed_and_dated_article_raises_nothing() -> None:
    assert lint(sheet(HEADLINE, BODY)) == ()


def test_a_page_in_another_language_is_named_by_its_language() -> None:
    (found,) = lint(sheet(HEADLINE, BODY, language="fr"))
    assert found.rule == "claims_in_english_only.v1"
    assert "in French" in found.sentence
    assert found.severity == "notice"


def test_a_language_without_a_known_name_is_shown_by_its_code() -> None:
    (found,) = lint(sheet(HEADLINE, BODY, language="xx"))
    assert "(xx)" in found.sentence


def test_a_page_too_short_to_tell_its_language_raises_nothing() -> None:
    assert lint(sheet(HEADLINE, BODY, language=None)) == ()


def test_a_page_of_comments_alone_has_no_article_and_lacks_no_author() -> None:
    findings = lint(sheet(HEADLINE, of=origin(author=None, published=None)))
    assert rules_of(findings) == ["page_has_no_article.v1"]
    assert [span.of(PAGE) for span in findings[0].spans] == ["Flood at Orvena"]


def test_an_article_without_author_and_date_raises_both() -> None:
    findings = lint(sheet(HEADLINE, BODY, of=origin(author=None, published=None)))
    assert rules_of(findings) == ["date_missing.v1", "author_missing.v1"]
    assert {found.severity for found in findings} == {"info"}


def test_a_byline_signs_a_page_whose_metadata_do_not() -> None:
    byline = Part(id="p2", kind="byline", span=span_of("By Mira Tolk"), author="Mira Tolk", date="2031-04-02")
    assert lint(sheet(HEADLINE, byline, BODY, of=origin(author=None, published=None))) == ()


def test_the_author_of_a_republished_article_does_not_sign_the_page() -> None:
    inner = Part(id="p3", kind="republication", span=span_of(REPUBLISHED), author="Jon Ade", date="2030-01-01")
    title = Part(id="p4", kind="headline", span=span_of("The Long Winter"), parent="p3", author="Jon Ade", date="2030")
    findings = lint(sheet(HEADLINE, BODY, inner, title, of=origin(author=None, published=None)))
    assert rules_of(findings) == ["date_missing.v1", "author_missing.v1"]


def test_a_republication_without_a_visible_end_shows_its_first_and_last_line() -> None:
    inner = Part(
        id="p3",
        kind="republication",
        span=span_of(REPUBLISHED),
        author="Jon Ade",
        title="The Long Winter",
        date="2030-01-01",
        end_shown=False,
    )
    (found,) = lint(sheet(HEADLINE, BODY, inner))
    assert found.rule == "republication_end_unseen.v1"
    assert [span.of(PAGE) for span in found.spans] == ["The Long Winter", "It stayed cold."]
    assert "“The Long Winter” by Jon Ade" in found.sentence


def test_a_republication_whose_end_is_shown_raises_nothing() -> None:
    inner = Part(
        id="p3", kind="republication", span=span_of(REPUBLISHED), author="Jon Ade", date="2030-01-01", end_shown=True
    )
    assert lint(sheet(HEADLINE, BODY, inner)) == ()


def test_a_republication_without_an_author_is_raised() -> None:
    inner = Part(id="p3", kind="republication", span=span_of(REPUBLISHED), end_shown=True)
    assert rules_of(lint(sheet(HEADLINE, BODY, inner))) == ["republication_uncredited.v2"]


def thread(declared: int | None) -> tuple[Part, ...]:
    frame = Part(id="p3", kind="thread", span=span_of("3 comments\nWell said.\nNot so."), declared=declared)
    first = part(4, "comment", "Well said.\nNot so.", parent="p3")
    return frame, first, part(5, "comment", "Not so.", parent="p4")


def test_a_thread_that_announces_more_than_it_shows_is_raised() -> None:
    (found,) = lint(sheet(HEADLINE, BODY, *thread(3)))
    assert found.sentence == "The thread announces 3 comments and shows 2."
    assert [span.of(PAGE) for span in found.spans] == ["3 comments"]


def test_a_thread_that_shows_no_comment_at_all_says_none() -> None:
    (found,) = lint(sheet(HEADLINE, BODY, thread(1)[0]))
    assert found.sentence == "The thread announces 1 comment and shows none."


@pytest.mark.parametrize("declared", [None, 1, 2])
def test_replies_count_as_comments_shown(declared: int | None) -> None:
    assert lint(sheet(HEADLINE, BODY, *thread(declared))) == ()


def test_findings_are_numbered_worst_first_and_then_by_what_an_editor_settles_first() -> None:
    inner = Part(id="p9", kind="republication", span=span_of(REPUBLISHED), end_shown=False)
    findings = lint(sheet(HEADLINE, BODY, inner, *thread(3), of=origin(published=None)))
    assert [found.id for found in findings] == ["f1", "f2", "f3", "f4"]
    assert rules_of(findings) == [
        "republication_uncredited.v2",
        "comments_declared_not_shown.v2",
        "republication_end_unseen.v1",
        "date_missing.v1",
    ]


def test_an_empty_page_is_linted_without_a_place() -> None:
    document = Document(id="d-0", text=" \n", title=None, language=None, origin=origin(), shift=unshifted(" \n"))
    empty = Sheet(reportedly="0", schema=1, document=document, parts=(), voices=(), claims=(), values=(), findings=())
    assert [found.spans for found in lint(empty)] == [()]
