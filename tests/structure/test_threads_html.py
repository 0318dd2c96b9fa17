"""Threads in the markup of many publishing systems. The article and the readers are always the same."""

from pathlib import Path

import pytest

from tests.structure.seen import Seen, page

FIRST = "My aunt lives below the dam. She asked who has the key, and nobody could tell her."
ANSWER = "Please write to me. I would like to speak to your aunt."
SECOND = "Six hundred metres is a perfectly ordinary platform. There are two longer ones in Sarn."

NESTED = {"1": ("Bollard", FIRST), "1.1": ("Nettle", ANSWER), "2": ("Plumb", SECOND)}
FLAT = {"1": ("Bollard", FIRST), "2": ("Nettle", ANSWER), "3": ("Plumb", SECOND)}

ARTICLE = """
<article><h1>The dam that nobody owns</h1>
<p>There are eleven sluice gates in the dam above Sarn, and this week nobody will say who has the keys to them.</p>
<p>The dam holds back more water than the valley has seen since the wall was finished, the office said on Monday.</p>
<p>If the gates were opened all at once, the first wave would be in the town in under two hours, engineers said.</p>
</article>"""

MARKUP = {path.stem: path.read_text(encoding="utf-8") for path in (Path(__file__).parent / "threads").glob("*.html")}
FLAT_ONES = {"old-wordpress", "old-blogger", "german", "articles", "running-text", "line-breaks", "bare-list"}
COUNTED = ("wordpress", "old-wordpress", "blogger", "old-blogger", "microdata", "german", "depth", "parent")

every_markup = pytest.mark.parametrize("name", sorted(MARKUP))


def thread(name: str, *, second: str = SECOND) -> str:
    """The markup of a thread with the readers' words in it."""
    return MARKUP[name].replace("{first}", FIRST).replace("{answer}", ANSWER).replace("{second}", second)


def seen(name: str) -> Seen:
    return Seen(page(f"{ARTICLE}{thread(name)}<footer>© 2026 The Sarn Herald</footer>"))


@every_markup
def test_the_comments_are_a_tree_of_words_and_writers(name: str) -> None:
    assert seen(name).thread() == (FLAT if name in FLAT_ONES else NESTED)


@every_markup
def test_a_thread_is_one_frame(name: str) -> None:
    found = seen(name)
    frame = found.only("thread")
    assert all(frame.span.covers(comment.span) for comment in found.kind("comment"))


@every_markup
def test_the_article_keeps_to_itself(name: str) -> None:
    found = seen(name)
    own = found.own(found.only("body"))
    assert "eleven sluice gates" in own
    assert "engineers said" in own
    assert not any(words in own for words in (FIRST, ANSWER, SECOND))


@every_markup
def test_every_comment_has_its_date(name: str) -> None:
    assert all(comment.date for comment in seen(name).kind("comment"))


@pytest.mark.parametrize("name", COUNTED)
def test_the_number_announced_is_kept(name: str) -> None:
    assert seen(name).only("thread").declared == 3


def test_a_reply_lies_inside_its_comment() -> None:
    found = seen("depth")
    outer, reply, _ = found.kind("comment")
    assert reply.parent == outer.id
    assert outer.span.covers(reply.span)


def test_the_hour_of_a_comment_is_that_of_its_markup() -> None:
    assert seen("wordpress").kind("comment")[0].date == "2026-03-12T19:02:00+00:00"
    assert seen("old-wordpress").kind("comment")[0].date == "2026-03-12T19:02"


def test_a_form_alone_is_no_thread() -> None:
    form = '<div id="comments"><div id="respond"><h3>Leave a Reply</h3><p>Enter your name.</p></div></div>'
    assert Seen(page(ARTICLE + form)).kind("thread") == []


def test_comments_that_are_announced_and_not_shown_are_a_thread_without_any() -> None:
    found = Seen(page(f'{ARTICLE}<div id="comments"><h3>12 Comments</h3></div>'))
    assert found.only("thread").declared == 12
    assert found.kind("comment") == []


def test_what_was_said_lately_elsewhere_is_no_thread() -> None:
    items = "".join(
        f'<li class="recentcomments"><span class="comment-author-link">{name}</span> on '
        f'<a href="/{place}#comment-4">{place}</a></li>'
        for name, place in (("Bollard", "soup"), ("Nettle", "thaw"))
    )
    recent = (
        f'<div class="widget widget_recent_comments"><h2>Recent Comments</h2><ul id="recentcomments">{items}</ul></div>'
    )
    assert Seen(page(f"{ARTICLE}<aside>{recent}</aside>")).kind("thread") == []


def test_counts_of_comments_beside_other_articles_are_no_thread() -> None:
    related = "".join(
        f'<li><a href="/{place}">{place}</a> <span class="comments-count">{count} comments</span></li>'
        for place, count in (("Soup in Sarn", 14), ("Thaw", 3))
    )
    assert Seen(page(f'{ARTICLE}<div class="related"><h3>Related</h3><ul>{related}</ul></div>')).kind("thread") == []


def test_a_pingback_without_words_is_no_comment() -> None:
    ping = '<li class="pingback" id="comment-14"><p>Pingback: <a href="https://other.example">Others</a></p></li>'
    markup = thread("wordpress").replace('</ol><div id="respond"', f'{ping}</ol><div id="respond"')
    assert Seen(page(ARTICLE + markup)).thread() == NESTED


@pytest.mark.parametrize("words", ["Good", "❤️", "Reply to whom?", "+1"])
def test_a_short_comment_is_a_comment(words: str) -> None:
    found = Seen(page(ARTICLE + thread("wordpress", second=words)))
    assert found.thread()["2"] == ("Plumb", words)


def test_a_comment_may_have_several_paragraphs() -> None:
    found = Seen(page(ARTICLE + thread("wordpress", second=f"{SECOND}</p><p>And one more thing.")))
    assert found.thread()["2"] == ("Plumb", f"{SECOND} And one more thing.")


def test_comments_carried_as_data_alone_are_a_thread() -> None:
    reply = '{"@type": "Comment", "text": "They never answer.", "author": {"@type": "Person", "name": "Nettle"}}'
    comment = (
        '{"@type": "Comment", "text": "Nobody asked the fish.", "dateCreated": "2026-03-12T19:02:00Z",'
        f' "author": {{"@type": "Person", "name": "Bollard"}}, "comment": [{reply}]}}'
    )
    data = (
        f'{{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The dam", "comment": [{comment}]}}'
    )
    found = Seen(page(f'{ARTICLE}<script type="application/ld+json">{data}</script>'))
    assert found.thread() == {"1": ("Bollard", "Nobody asked the fish."), "1.1": ("Nettle", "They never answer.")}


def test_in_a_forum_the_first_post_is_the_article() -> None:
    asked = f"{FIRST} {SECOND} I have asked at the harbour office, at the town hall and at the church, in vain."
    posts = "".join(
        f'<div class="MsgComment" id="MsgComment_{number}"><div class="MsgCommentAuthor">{name}</div>'
        f'<div class="MsgCommentTime">12.03.2026</div><div class="MsgCommentText">{words}</div></div>'
        for number, name, words in ((1, "Bollard", asked), (2, "Nettle", ANSWER))
    )
    found = Seen(page(f"<h1>Who has the keys?</h1>{posts}"))
    assert FIRST in found.own(found.only("body"))
    assert [words for _, words in found.thread().values()] == [ANSWER]


@pytest.mark.parametrize(
    "pointer", ['<a href="#comments">14 comments</a>', '<meta itemprop="commentCount" content="14">']
)
def test_a_number_given_above_the_article_is_kept_too(pointer: str) -> None:
    markup = thread("articles")
    assert Seen(page(f"<p>{pointer}</p>{ARTICLE}{markup}")).only("thread").declared == 14


def test_a_reply_that_comes_late_stays_beside_its_comment() -> None:
    late = thread("parent").replace('data-parent-id="11"', "")
    late = late.replace('data-comment-id="13"', 'data-comment-id="13" data-parent-id="11"')
    assert list(Seen(page(ARTICLE + late)).thread()) == ["1", "2", "3"]


RECENT = """<div id="comments"><h3>Latest comments</h3><ul class="comment-list">
<li class="comment-item"><div class="comment-meta">30.05.31 - 18:04 by reedy on</div>
<div><a href="/ferry#comment-41">{first}</a></div></li>
<li class="comment-item"><div class="comment-meta">29.05.31 - 11:20 by tarn on</div>
<div><a href="/mill#comment-38">{second}</a></div></li>
<li class="comment-item"><div class="comment-meta">28.05.31 - 9:12 by osk on</div>
<div><a href="/school#comment-35">{third}</a></div></li></ul></div>"""


def recent(*words: str) -> Seen:
    first, second, third = words
    return Seen(page(f"{ARTICLE}{RECENT.format(first=first, second=second, third=third)}"))


def test_a_list_of_what_was_said_under_other_articles_is_no_thread() -> None:
    found = recent("Ferry to Halm sold to a widow", "The old mill of Orvena burns", "School of Quill stays shut")
    assert found.kind("thread") == found.kind("comment") == []


def test_readers_may_write_behind_a_link() -> None:
    said = "</a><p>I do not believe a word of what they say about the gates.</p><a>"
    assert len(recent(f"Ferry{said}", f"Mill{said}", f"School{said}").kind("comment")) == 3
