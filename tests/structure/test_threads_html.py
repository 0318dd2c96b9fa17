"""Threads in the markup of many publishing systems. The article and the readers are always the same."""

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
<p>The dam holds back more water than the valley has seen since the wall was finished, the harbour office said on Monday.</p>
<p>If the gates were opened all at once, the first wave would be in the town in under two hours, two engineers said.</p>
</article>"""

WORDPRESS = f"""<div id="comments" class="comments-area"><h2 class="comments-title">3 thoughts on “The dam that nobody owns”</h2>
<ol class="comment-list">
<li id="comment-11" class="comment even thread-even depth-1 parent"><article id="div-comment-11" class="comment-body">
<footer class="comment-meta"><div class="comment-author vcard"><b class="fn">Bollard</b> <span class="says">says:</span></div>
<div class="comment-metadata"><a href="#comment-11"><time datetime="2026-03-12T19:02:00+00:00">12 March 2026 at 7:02 pm</time></a></div></footer>
<div class="comment-content"><p>{FIRST}</p></div><div class="reply"><a class="comment-reply-link">Reply</a></div></article>
<ol class="children"><li id="comment-12" class="comment odd alt depth-2"><article id="div-comment-12" class="comment-body">
<footer class="comment-meta"><div class="comment-author vcard"><b class="fn">Nettle</b> <span class="says">says:</span></div>
<div class="comment-metadata"><time datetime="2026-03-12T19:20:00+00:00">12 March 2026 at 7:20 pm</time></div></footer>
<div class="comment-content"><p>{ANSWER}</p></div><div class="reply"><a class="comment-reply-link">Reply</a></div></article></li></ol></li>
<li id="comment-13" class="comment even depth-1"><article id="div-comment-13" class="comment-body">
<footer class="comment-meta"><div class="comment-author vcard"><b class="fn">Plumb</b> <span class="says">says:</span></div>
<div class="comment-metadata"><time datetime="2026-03-13T06:15:00+00:00">13 March 2026 at 6:15 am</time></div></footer>
<div class="comment-content"><p>{SECOND}</p></div><div class="reply"><a class="comment-reply-link">Reply</a></div></article></li>
</ol><div id="respond" class="comment-respond"><h3>Leave a Reply</h3><p>Your email address will not be published.</p></div></div>"""

OLD_WORDPRESS = f"""<h3 id="comments">3 Responses to “The dam that nobody owns”</h3><ol class="commentlist">
<li class="alt" id="comment-11"><cite>Bollard</cite> Says:<br><small class="commentmetadata">March 12th, 2026 at 7:02 pm</small><p>{FIRST}</p></li>
<li id="comment-12"><cite>Nettle</cite> Says:<br><small class="commentmetadata">March 12th, 2026 at 7:20 pm</small><p>{ANSWER}</p></li>
<li class="alt" id="comment-13"><cite>Plumb</cite> Says:<br><small class="commentmetadata">March 13th, 2026 at 6:15 am</small><p>{SECOND}</p></li>
</ol>"""

BLOGGER = f"""<div class="comments" id="comments"><h4>3 comments:</h4><div id="comment-holder"><div class="comment-thread toplevel-thread"><ol id="top-ra">
<li class="comment" id="c4265"><div class="comment-block"><div class="comment-header"><cite class="user">Bollard</cite><span class="datetime secondary-text"><a>12 March 2026 at 19:02</a></span></div>
<p class="comment-content">{FIRST}</p><span class="comment-actions secondary-text"><a class="comment-reply">Reply</a></span></div>
<div class="comment-replies"><div class="comment-thread inline-thread"><ol class="thread-chrome thread-expanded"><div>
<li class="comment" id="c8091"><div class="comment-block"><div class="comment-header"><cite class="user">Nettle</cite><span class="datetime secondary-text"><a>12 March 2026 at 19:20</a></span></div>
<p class="comment-content">{ANSWER}</p></div></li></div></ol></div></div></li>
<li class="comment" id="c9999"><div class="comment-block"><div class="comment-header"><cite class="user">Plumb</cite><span class="datetime secondary-text"><a>13 March 2026 at 06:15</a></span></div>
<p class="comment-content">{SECOND}</p></div></li></ol></div></div></div>"""

OLD_BLOGGER = f"""<div id="comments"><h4>3 comments:</h4><dl id="comments-block">
<dt class="comment-author" id="c1"><a>Bollard</a> said...</dt><dd class="comment-body"><p>{FIRST}</p></dd><dd class="comment-footer"><span class="comment-timestamp">12 March 2026 19:02</span></dd>
<dt class="comment-author" id="c2"><a>Nettle</a> said...</dt><dd class="comment-body"><p>{ANSWER}</p></dd><dd class="comment-footer"><span class="comment-timestamp">12 March 2026 19:20</span></dd>
<dt class="comment-author" id="c3"><a>Plumb</a> said...</dt><dd class="comment-body"><p>{SECOND}</p></dd><dd class="comment-footer"><span class="comment-timestamp">13 March 2026 06:15</span></dd>
</dl></div>"""

DISQUS = f"""<div id="disqus_thread"><div id="layout"><ul id="post-list" class="post-list">
<li class="post" id="post-1"><div class="post-content"><header><span class="post-byline"><span class="author">Bollard</span></span><a class="time-ago" title="Thursday, March 12, 2026 7:02 PM">3 days ago</a></header>
<div class="post-body-inner"><div class="post-message"><p>{FIRST}</p></div></div><footer><ul><li class="reply"><a>Reply</a></li><li>Share ›</li></ul></footer></div>
<ul class="children"><li class="post" id="post-2"><div class="post-content"><header><span class="post-byline"><span class="author">Nettle</span></span><a class="time-ago">3 days ago</a></header>
<div class="post-body-inner"><div class="post-message"><p>{ANSWER}</p></div></div><footer><ul><li class="reply"><a>Reply</a></li></ul></footer></div></li></ul></li>
<li class="post" id="post-3"><div class="post-content"><header><span class="post-byline"><span class="author">Plumb</span></span><a class="time-ago">2 days ago</a></header>
<div class="post-body-inner"><div class="post-message"><p>{SECOND}</p></div></div></div></li></ul></div></div>"""

DRUPAL = f"""<section id="comments" class="comment-wrapper"><h2 class="title">Comments</h2>
<a id="comment-11"></a><div class="comment comment-by-anonymous clearfix"><h3 class="comment-title"></h3><div class="submitted">Submitted by <span class="username">Bollard</span> on 12 March 2026 - 19:02</div>
<div class="content"><div class="field"><p>{FIRST}</p></div></div><ul class="links inline"><li class="comment-reply"><a>reply</a></li></ul></div>
<div class="indented"><a id="comment-12"></a><div class="comment clearfix"><div class="submitted">Submitted by <span class="username">Nettle</span> on 12 March 2026 - 19:20</div>
<div class="content"><div class="field"><p>{ANSWER}</p></div></div><ul class="links inline"><li class="comment-reply"><a>reply</a></li></ul></div></div>
<a id="comment-13"></a><div class="comment clearfix"><div class="submitted">Submitted by <span class="username">Plumb</span> on 13 March 2026 - 06:15</div>
<div class="content"><div class="field"><p>{SECOND}</p></div></div></div></section>"""

SCHEMA = f"""<section><h2>Readers (3)</h2>
<div itemprop="comment" itemscope itemtype="https://schema.org/Comment"><span itemprop="author" itemscope itemtype="https://schema.org/Person"><span itemprop="name">Bollard</span></span>
<meta itemprop="dateCreated" content="2026-03-12T19:02:00"><div itemprop="text">{FIRST}</div>
<div itemprop="comment" itemscope itemtype="https://schema.org/Comment"><span itemprop="author"><span itemprop="name">Nettle</span></span><meta itemprop="dateCreated" content="2026-03-12T19:20:00"><div itemprop="text">{ANSWER}</div></div></div>
<div itemprop="comment" itemscope itemtype="https://schema.org/Comment"><span itemprop="author"><span itemprop="name">Plumb</span></span><meta itemprop="dateCreated" content="2026-03-13T06:15:00"><div itemprop="text">{SECOND}</div></div></section>"""

GERMAN = f"""<div class="kommentare"><h3>3 Kommentare</h3>
<div class="kommentar-item"><div class="kommentar-info"><div class="benutzer">Bollard</div><div class="datum">12.03.2026, 19.02 Uhr</div></div><div class="kommentar-text">{FIRST}</div><div class="vote">4 2 Login für Vote</div></div>
<div class="kommentar-item"><div class="kommentar-info"><div class="benutzer">Nettle</div><div class="datum">12.03.2026, 19.20 Uhr</div></div><div class="kommentar-text">{ANSWER}</div><div class="vote">1 0 Login für Vote</div></div>
<div class="kommentar-item"><div class="kommentar-info"><div class="benutzer">Plumb</div><div class="datum">13.03.2026, 06.15 Uhr</div></div><div class="kommentar-text">{SECOND}</div></div></div>"""

BY_DEPTH = f"""<div class="reactions-list" id="reacties"><h3>3 reacties</h3>
<div class="reactie level-0"><p class="naam">Bollard schreef op 12 maart 2026 om 19:02:</p><p>{FIRST}</p></div>
<div class="reactie level-1"><p class="naam">Nettle schreef op 12 maart 2026 om 19:20:</p><p>{ANSWER}</p></div>
<div class="reactie level-0"><p class="naam">Plumb schreef op 13 maart 2026 om 06:15:</p><p>{SECOND}</p></div></div>"""

BY_PARENT = f"""<div id="commentarios"><h3>Comentarios (3)</h3>
<div class="comentario" id="comentario-11" data-comment-id="11"><span class="autor">Bollard</span> <span class="fecha">12 de marzo de 2026</span><p>{FIRST}</p></div>
<div class="comentario" id="comentario-12" data-comment-id="12" data-parent-id="11"><span class="autor">Nettle</span> <span class="fecha">12 de marzo de 2026</span><p>{ANSWER}</p></div>
<div class="comentario" id="comentario-13" data-comment-id="13"><span class="autor">Plumb</span> <span class="fecha">13 de marzo de 2026</span><p>{SECOND}</p></div></div>"""

BY_MARGIN = f"""<div class="comments"><h3>Comments</h3>
<div class="comment" style="margin-left: 0px"><b>Bollard</b> <small>12 March 2026</small><p>{FIRST}</p></div>
<div class="comment" style="margin-left: 30px"><b>Nettle</b> <small>12 March 2026</small><p>{ANSWER}</p></div>
<div class="comment" style="margin-left: 0px"><b>Plumb</b> <small>13 March 2026</small><p>{SECOND}</p></div></div>"""

UNNAMED = f"""<div class="x7"><h2>Leserkommentare</h2><ul class="x8">
<li class="member" id="m1"><a class="author person"><h4>Bollard</h4></a><time datetime="2026-03-12T19:02:00">12. 03. 2026</time><div class="obj"><p>{FIRST}</p></div><ul class="toolbar"><li>antworten</li><li>melden</li></ul>
<ul class="thread"><li class="member" id="m2"><a class="author person"><h4>Nettle</h4></a><time datetime="2026-03-12T19:20:00">12. 03. 2026</time><div class="obj"><p>{ANSWER}</p></div><ul class="toolbar"><li>antworten</li><li>melden</li></ul></li></ul></li>
<li class="member" id="m3"><a class="author person"><h4>Plumb</h4></a><time datetime="2026-03-13T06:15:00">13. 03. 2026</time><div class="obj"><p>{SECOND}</p></div><ul class="toolbar"><li>antworten</li><li>melden</li></ul></li></ul></div>"""

MADE_UP_NAMES = f"""<div class="sc-aXdQz comments-root"><h3 class="sc-bZkfAO">3 comments</h3><div class="sc-gKsewC comment-node">
<div class="sc-iBPRYJ comment-author-name">Bollard</div><div class="sc-fubCfw comment-timestamp">3 days ago</div><div class="sc-pFZIQ comment-text"><span>{FIRST}</span></div><button>Reply</button>
<div class="sc-jrAGrp replies"><div class="sc-gKsewC comment-node"><div class="sc-iBPRYJ comment-author-name">Nettle</div><div class="sc-fubCfw comment-timestamp">3 days ago</div><div class="sc-pFZIQ comment-text"><span>{ANSWER}</span></div><button>Reply</button></div></div></div>
<div class="sc-gKsewC comment-node"><div class="sc-iBPRYJ comment-author-name">Plumb</div><div class="sc-fubCfw comment-timestamp">2 days ago</div><div class="sc-pFZIQ comment-text"><span>{SECOND}</span></div><button>Reply</button></div></div>"""

SECTION_OF_ARTICLES = f"""<section id="comments"><h2>Discussion</h2>
<article><header><h4>Bollard</h4><time datetime="2026-03-12">12 March 2026</time></header><p>{FIRST}</p></article>
<article><header><h4>Nettle</h4><time datetime="2026-03-12">12 March 2026</time></header><p>{ANSWER}</p></article>
<article><header><h4>Plumb</h4><time datetime="2026-03-13">13 March 2026</time></header><p>{SECOND}</p></article></section>"""

TEMPLATES = {
    "wordpress": (WORDPRESS, NESTED),
    "old wordpress": (OLD_WORDPRESS, FLAT),
    "blogger": (BLOGGER, NESTED),
    "old blogger": (OLD_BLOGGER, FLAT),
    "disqus": (DISQUS, NESTED),
    "drupal": (DRUPAL, NESTED),
    "schema.org": (SCHEMA, NESTED),
    "german": (GERMAN, FLAT),
    "depth": (BY_DEPTH, NESTED),
    "parent": (BY_PARENT, NESTED),
    "margin": (BY_MARGIN, NESTED),
    "unnamed": (UNNAMED, NESTED),
    "made-up names": (MADE_UP_NAMES, NESTED),
    "section of articles": (SECTION_OF_ARTICLES, FLAT),
}
every_template = pytest.mark.parametrize("name", TEMPLATES)


def seen(name: str) -> Seen:
    return Seen(page(ARTICLE + TEMPLATES[name][0] + "<footer>© 2026 The Sarn Herald</footer>"))


@every_template
def test_the_comments_are_a_tree_of_words_and_writers(name: str) -> None:
    assert seen(name).thread() == TEMPLATES[name][1]


@every_template
def test_a_thread_is_one_frame(name: str) -> None:
    found = seen(name)
    frame = found.only("thread")
    assert all(frame.span.covers(comment.span) for comment in found.kind("comment"))


@every_template
def test_the_article_keeps_to_itself(name: str) -> None:
    found = seen(name)
    own = found.own(found.only("body"))
    assert "eleven sluice gates" in own
    assert "two engineers said" in own
    assert not any(words in own for words in (FIRST, ANSWER, SECOND))


@every_template
def test_every_comment_has_its_date(name: str) -> None:
    assert all(comment.date for comment in seen(name).kind("comment"))


@pytest.mark.parametrize(
    "name", ["wordpress", "old wordpress", "blogger", "old blogger", "schema.org", "german", "depth", "parent"]
)
def test_the_number_announced_is_kept(name: str) -> None:
    assert seen(name).only("thread").declared == 3


def test_a_reply_lies_inside_its_comment() -> None:
    found = seen("depth")
    outer, reply, _ = found.kind("comment")
    assert reply.parent == outer.id
    assert outer.span.covers(reply.span)


def test_the_hour_of_a_comment_is_that_of_its_markup() -> None:
    assert seen("wordpress").kind("comment")[0].date == "2026-03-12T19:02:00+00:00"
    assert seen("old wordpress").kind("comment")[0].date == "2026-03-12T19:02"


def test_a_form_alone_is_no_thread() -> None:
    form = '<div id="comments"><div id="respond"><h3>Leave a Reply</h3><p>Your email address will not be published.</p></div></div>'
    assert Seen(page(ARTICLE + form)).kind("thread") == []


def test_comments_that_are_announced_and_not_shown_are_a_thread_without_any() -> None:
    frame = '<div id="comments"><h3>12 Comments</h3></div>'
    found = Seen(page(ARTICLE + frame))
    assert found.only("thread").declared == 12
    assert found.kind("comment") == []


def test_what_was_said_lately_elsewhere_is_no_thread() -> None:
    recent = """<aside><div class="widget widget_recent_comments"><h2>Recent Comments</h2><ul id="recentcomments">
    <li class="recentcomments"><span class="comment-author-link">Bollard</span> on <a href="/soup#comment-4">Soup in Sarn</a></li>
    <li class="recentcomments"><span class="comment-author-link">Nettle</span> on <a href="/thaw#comment-7">Thaw</a></li></ul></div></aside>"""
    assert Seen(page(ARTICLE + recent)).kind("thread") == []


def test_counts_of_comments_beside_other_articles_are_no_thread() -> None:
    related = """<div class="related"><h3>Related</h3><ul><li><a href="/a">Soup in Sarn</a> <span class="comments-count">14 comments</span></li>
    <li><a href="/b">Thaw</a> <span class="comments-count">3 comments</span></li></ul></div>"""
    assert Seen(page(ARTICLE + related)).kind("thread") == []


def test_a_pingback_without_words_is_no_comment() -> None:
    ping = '<li class="pingback" id="comment-14"><p>Pingback: <a href="https://other.example">What others write about the dam above Sarn</a></p></li></ol><div id="respond"'
    found = Seen(page(ARTICLE + WORDPRESS.replace('</ol><div id="respond"', ping)))
    assert found.thread() == NESTED


def test_a_short_comment_with_the_words_of_a_button_is_a_comment() -> None:
    found = Seen(page(ARTICLE + WORDPRESS.replace(SECOND, "Good")))
    assert found.thread()["2"] == ("Plumb", "Good")


def test_a_comment_of_nothing_but_a_heart_is_a_comment() -> None:
    found = Seen(page(ARTICLE + WORDPRESS.replace(SECOND, "❤️")))
    assert found.thread()["2"] == ("Plumb", "❤️")


def test_a_comment_may_have_several_paragraphs() -> None:
    found = Seen(page(ARTICLE + WORDPRESS.replace(SECOND, f"{SECOND}</p><p>And one more thing.")))
    assert found.thread()["2"] == ("Plumb", f"{SECOND} And one more thing.")


def test_comments_carried_as_data_alone_are_a_thread() -> None:
    data = """<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"The dam",
    "comment":[{"@type":"Comment","text":"Nobody asked the fish.","dateCreated":"2026-03-12T19:02:00Z","author":{"@type":"Person","name":"Bollard"},
    "comment":[{"@type":"Comment","text":"They never answer.","author":{"@type":"Person","name":"Nettle"}}]}]}</script>"""
    assert Seen(page(ARTICLE + data)).thread() == {
        "1": ("Bollard", "Nobody asked the fish."),
        "1.1": ("Nettle", "They never answer."),
    }


def test_in_a_forum_the_first_post_is_the_article() -> None:
    posts = f"""<h1>Who has the keys?</h1><div class="MsgComment" id="MsgComment_1"><div class="MsgCommentAuthor">Bollard</div><div class="MsgCommentTime">12.03.2026</div>
    <div class="MsgCommentText">{FIRST} {SECOND} I have asked at the harbour office, at the town hall and at the church, and nobody had an answer for me.</div></div>
    <div class="MsgComment" id="MsgComment_2"><div class="MsgCommentAuthor">Nettle</div><div class="MsgCommentTime">12.03.2026</div><div class="MsgCommentText">{ANSWER}</div></div>"""
    found = Seen(page(posts))
    assert FIRST in found.own(found.only("body"))
    assert [words for _, words in found.thread().values()] == [ANSWER]
