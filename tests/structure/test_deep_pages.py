"""Pages that nest or repeat without measure; what each part is stays as on a page of ordinary size."""

from tests.structure.seen import Seen, page

HEADLINE = "<h1>The dam that nobody owns</h1>"
PARAGRAPHS = """
<p>There are eleven sluice gates in the dam above Sarn, and this week nobody will say who has the keys to them.</p>
<p>The dam holds back more water than the valley has seen since the wall was finished, the office said on Monday.</p>
"""
ARTICLE = f"<article>{HEADLINE}{PARAGRAPHS}</article>"
COUNT = 400


def nested(tag: str, inside: str, *, depth: int = COUNT) -> str:
    return f"<{tag}>" * depth + inside + f"</{tag.split()[0]}>" * depth


def comment(number: int, words: str) -> str:
    return (
        f'<div class="comment" id="comment-{number}"><p class="author">Bollard {number}</p>'
        f'<time datetime="2026-03-12">12 March 2026</time><p>{words}</p></div>'
    )


def test_frames_inside_frames_without_comments_are_no_thread() -> None:
    lines = "".join(f"<p>The gate number {number} is shut until the spring.</p>" for number in range(COUNT))
    found = Seen(page(ARTICLE + nested('div class="comments"', lines, depth=60)))
    assert found.kind("comment") == []
    assert "eleven sluice gates" in found.own(found.only("body"))


def test_frames_inside_frames_hold_every_comment_of_the_innermost() -> None:
    posts = "".join(comment(number, f"The gate number {number} is shut.") for number in range(1, COUNT + 1))
    found = Seen(page(ARTICLE + nested('div class="comments"', posts, depth=60)))
    assert [part.number for part in found.kind("comment")] == [str(number) for number in range(1, COUNT + 1)]
    assert found.thread()["7"] == ("Bollard 7", "The gate number 7 is shut.")


def test_headings_that_announce_nothing_again_and_again_are_no_thread() -> None:
    found = Seen(page(ARTICLE + "".join(f"<h3>Comments</h3><p>Gate {number}</p>" for number in range(COUNT))))
    assert found.kind("comment") == []
    assert "eleven sluice gates" in found.own(found.only("body"))


def test_a_comment_of_many_lines_keeps_its_links() -> None:
    lines = "<br>".join(
        f'The gate {number} is at <a href="/gate/{number}">its own place</a>.' for number in range(COUNT)
    )
    found = Seen(page(ARTICLE + comment(1, lines) + comment(2, "Thank you for all of these gates.")))
    own = found.thread()["1"][1]
    assert own.startswith("The gate 0 is at its own place.")
    assert own.count("its own place") == COUNT


def test_a_line_of_buttons_below_many_lines_is_none_of_the_words() -> None:
    lines = "<br>".join(f"The gate {number} is shut again." for number in range(COUNT))
    buttons = '<br><a class="comment-reply-link" href="#r">Reply</a> <a href="#s">Share</a>'
    found = Seen(page(ARTICLE + comment(1, lines + buttons) + comment(2, "Thank you for all of these gates.")))
    assert found.thread()["1"][1].endswith(f"The gate {COUNT - 1} is shut again.")


def test_buttons_count_in_a_group_of_them_over_two_lines() -> None:
    group = '<span class="comment-meta"><a href="#r">Reply</a> <a href="#s">Share</a><br>Spring</span>'
    found = Seen(page(ARTICLE + comment(1, f"The gate is shut.<br>{group}") + comment(2, "Thank you for this gate.")))
    assert "Reply" not in found.thread()["1"][1]


def test_a_paragraph_deep_in_quotations_is_quoted_by_the_outermost() -> None:
    quoted = "".join(
        f"<p>The gate number {number} stays shut for all of the spring, the harbour office wrote to us.</p>"
        for number in range(40)
    )
    found = Seen(page(f"<article>{HEADLINE}{PARAGRAPHS}{nested('blockquote', quoted)}{PARAGRAPHS}</article>"))
    own = found.own(found.only("body"))
    assert own.count("the harbour office wrote to us.") == 40
    assert own.count("eleven sluice gates") == 2


def test_a_caption_deep_inside_its_figure_is_a_caption() -> None:
    caption = (
        f"<figure><figcaption>{nested('div', '<p>The wall in the spring of last year.</p>')}</figcaption></figure>"
    )
    found = Seen(page(ARTICLE.replace(PARAGRAPHS, PARAGRAPHS + caption + PARAGRAPHS)))
    assert found.own(found.only("caption")) == "The wall in the spring of last year."


def test_an_author_deep_inside_spans_is_named() -> None:
    signed = f"<p>{nested('span class=author', 'Ana Ruiz')}</p>"
    found = Seen(page(ARTICLE.replace(HEADLINE, HEADLINE + signed)))
    assert found.only("byline").author == "Ana Ruiz"


def test_a_paragraph_in_bold_many_times_over_is_read_once() -> None:
    line = nested("b", "What the office wrote")
    found = Seen(page(ARTICLE.replace(PARAGRAPHS, f"{PARAGRAPHS}<p>{line}</p>{PARAGRAPHS}")))
    assert found.own(found.only("body")).count("What the office wrote") == 1
