"""Threads in text saved from pages."""

import pytest

from tests.structure.seen import Seen, plain

ARTICLE = """The dam that nobody owns

There are eleven sluice gates in the dam above Sarn, and this week nobody will say who has the keys to them.

The dam holds back more water than the valley has seen since the wall was finished, the office said on Monday.

"""


def seen(thread: str) -> Seen:
    return Seen(plain(ARTICLE + thread))


NUMBERED = """4 thoughts on “The dam that nobody owns”

  1. I was there when they poured it.
    It was a wet year.

    1. Which section, if I may ask?

      1. Section C.

  2. Nobody asked the fish.

    “A wet man does not ask how deep.”
"""


def test_numbered_comments_are_a_tree_by_their_columns() -> None:
    assert seen(NUMBERED).thread() == {
        "1": (None, "I was there when they poured it. It was a wet year."),
        "1.1": (None, "Which section, if I may ask?"),
        "1.1.1": (None, "Section C."),
        "2": (None, "Nobody asked the fish. “A wet man does not ask how deep.”"),
    }


def test_the_frame_keeps_the_number_announced_and_its_words() -> None:
    frame = seen(NUMBERED).only("thread")
    assert (frame.declared, frame.title) == (4, "4 thoughts on “The dam that nobody owns”")


def test_a_thread_ends_the_article() -> None:
    found = seen(NUMBERED)
    assert found.own(found.only("body")).endswith("said on Monday.")


def test_numbers_tell_the_tree_where_columns_are_lost() -> None:
    flat = "\n".join(line.strip() for line in NUMBERED.splitlines())
    assert list(seen(flat).thread()) == ["1", "1.1", "1.1.1", "2"]


def test_a_list_inside_a_comment_is_no_thread() -> None:
    found = seen(
        "2 Comments\n\n  1. I want three things:\n    1. a key\n    2. a rod\n    3. a fish\n\n  2. So do I.\n"
    )
    assert list(found.thread()) == ["1", "2"]
    assert found.thread()["1"][1].endswith("3. a fish")


def test_bullets_set_comments_apart_too() -> None:
    found = seen("Comments (3)\n\n  * I was there.\n\n      * So was I.\n\n  * Nobody asked the fish.\n")
    assert {number: words for number, (_, words) in found.thread().items()} == {
        "1": "I was there.",
        "1.1": "So was I.",
        "2": "Nobody asked the fish.",
    }


SAYS = """3 Responses to “The dam that nobody owns”

Bollard says:
March 3, 2021 at 4:05 pm

I was there when they poured it.

It was a wet year.

Reply

    Nettle says:
    March 3, 2021 at 5:00 pm

    Which section?

    Reply

Plumb says:
March 4, 2021 at 9:00 am

Nobody asked the fish.

Reply

Leave a Reply

Your email address will not be published.
"""


def test_comments_below_their_writers_names_are_read() -> None:
    found = seen(SAYS)
    assert found.thread() == {
        "1": ("Bollard", "I was there when they poured it. It was a wet year."),
        "1.1": ("Nettle", "Which section?"),
        "2": ("Plumb", "Nobody asked the fish."),
    }
    assert [comment.date for comment in found.kind("comment")] == [
        "2021-03-03T16:05",
        "2021-03-03T17:00",
        "2021-03-04T09:00",
    ]


def test_the_form_below_a_thread_is_furniture() -> None:
    found = seen(SAYS)
    assert "Your email address" in found.own(found.parts[-1])
    assert found.parts[-1].kind == "boilerplate"


@pytest.mark.parametrize(
    "heads",
    [
        ("Bollard\nMarch 3, 2021 at 4:05 pm\n", "Nettle\nMarch 3, 2021 at 5:00 pm\n"),
        ("Bollard – March 3, 2021 at 4:05 pm\n", "Nettle – March 3, 2021 at 5:00 pm\n"),
        ("Posted by Bollard on March 3, 2021 at 4:05 pm\n", "Posted by Nettle on March 3, 2021 at 5:00 pm\n"),
        ("Bollard 3 days ago\n", "Nettle 2 days ago\n"),
        ("Bollard says:\n", "Nettle says:\n"),
        ("Bollard schrieb am 3. März 2021:\n", "Nettle schrieb am 4. März 2021:\n"),
    ],
)
def test_heads_of_many_kinds_begin_a_comment(heads: tuple[str, str]) -> None:
    found = seen(f"Comments\n\n{heads[0]}I was there.\n\n{heads[1]}So was I.\n")
    assert found.thread() == {"1": ("Bollard", "I was there."), "2": ("Nettle", "So was I.")}


def test_an_answer_says_whom_it_answers() -> None:
    found = seen(
        "Comments\n\nBollard\n3 March 2021\nI was there.\n\n"
        "Nettle\n4 March 2021\nIn reply to Bollard\nSo was I.\n\nPlumb\n5 March 2021\nI was not.\n"
    )
    assert list(found.thread()) == ["1", "1.1", "2"]


def test_signed_and_dated_comments_need_no_heading() -> None:
    found = seen("Bollard says:\nMarch 3, 2021\n\nI was there.\n\nNettle says:\nMarch 4, 2021\n\nSo was I.\n")
    assert list(found.thread()) == ["1", "2"]


def test_comments_announced_and_not_saved_are_a_thread_without_any() -> None:
    found = seen("12 Comments\n")
    assert found.only("thread").declared == 12
    assert found.kind("comment") == []


@pytest.mark.parametrize(
    "text",
    [
        "What the office asks for:\n\n1. A key for every gate.\n\n2. A man for every key.\n\n3. A boat.\n",
        "Comments\n\nThe minister had none. She left the room before the questions began, two people said.\n",
        "13 responses to the report were received by the office, which answered none of them.\n\n1. The first.\n",
        "Asked about the dam, Bollard says:\n\nNobody has the key, and nobody ever had it, the old engineer said.\n",
        "12 comments were filed by the commission.\n\nThe office has answered three of them, Ida Bek said.\n",
    ],
)
def test_an_article_grows_no_thread(text: str) -> None:
    found = seen(text)
    assert found.kind("thread") == []
    assert found.kind("comment") == []


def test_pages_in_german_announce_their_threads() -> None:
    found = seen("2 Gedanken zu „Der Damm“\n\n  1. Ich war dabei.\n\n  2. Ich auch.\n")
    assert found.only("thread").declared == 2
    assert len(found.kind("comment")) == 2
