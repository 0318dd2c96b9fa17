"""Who signs a text at its foot."""

import pytest

from tests.structure.seen import Seen, page, plain

STORY = """The keys of the dam above Sarn have been lost again, and nobody in the valley is surprised by it.

A town that cannot keep eleven keys should not be trusted with a twelfth, whatever its council may promise us.
"""


def signed(foot: str, *, story: str = STORY) -> Seen:
    return Seen(plain(f"The dam that nobody owns\n\n{story}\n{foot}\n"))


@pytest.mark.parametrize(
    ("foot", "author"),
    [
        ("Ida Bek, Sarn", "Ida Bek"),
        ("Ada Orlo", "Ada Orlo"),
        ("Ada Orlo.\n\nSarn Valley.", "Ada Orlo"),
        ("— J. Velden", "J. Velden"),
        ("– Ida Bek", "Ida Bek"),
        ("J.K. Velden, Upper Sarn", "J.K. Velden"),
        ("Ida Bek is a professor of law at the University of Sarn.", "Ida Bek"),
        ("Ida Bek, formerly of the river board, is a senior fellow at the Dam Institute.", "Ida Bek"),
        ("Ida Bek is the former mayor of Sarn.", "Ida Bek"),
        ("Ida Bek writes about water.", "Ida Bek"),
        ("Ida Bek reported from Sarn, and Tom Orlo from Velden.", "Ida Bek"),
        ("The author, Ida Bek, teaches at the school of Sarn.", "Ida Bek"),
        ("Follow Ida Bek on Twitter @idabek", "Ida Bek"),
        ("(Reporting by Ida Bek and Tom Orlo in Sarn; Editing by Mia Kern)", "Ida Bek and Tom Orlo"),
        ("Ida Bek is a poet in Sarn.\n\nCorrection: an earlier version gave a wrong number of keys.", "Ida Bek"),
    ],
)
def test_the_foot_names_the_author_of_a_text(foot: str, author: str) -> None:
    found = signed(foot)
    line = found.only("byline")
    assert (found.only("body").author, line.author) == (author, author)
    assert found.own(line) == foot.split("\n")[0]


@pytest.mark.parametrize(
    "foot",
    [
        "The mayor, Ida Bek, is a member of the board.",
        "Ida Bek is the third minister to resign this year.",
        "Ida Bek was a victim of the flood.",
        "New Velden",
        "Upper Sarn, Velden",
        "Photograph: the dam above Sarn",
        "She is a professor of law at the University of Sarn.",
        "Additional reporting by Ida Bek",
    ],
)
def test_a_last_line_of_another_kind_signs_nothing(foot: str) -> None:
    assert signed(foot).only("body").author is None


@pytest.mark.parametrize("foot", ["Ida Bek is a professor of law at Sarn.", "Ada Bek, Sarn"])
def test_whoever_a_text_tells_of_does_not_sign_it(foot: str) -> None:
    told = STORY + "\nProfessor Bek has warned the council of it for years.\n"
    assert signed(foot, story=told).only("body").author is None


def test_a_name_below_a_quotation_tells_whose_words_it_gives() -> None:
    found = signed("— Ida Bek", story=STORY + "\n“Nobody has the key, and nobody in this valley ever had it.”\n")
    assert found.only("body").author is None


def test_a_byline_at_the_head_stays() -> None:
    text = f"The dam that nobody owns\n\nBy Tom Orlo\n\n{STORY}\nIda Bek is a professor of law at Sarn.\n"
    assert Seen(plain(text)).only("body").author == "Tom Orlo"


def test_a_writer_who_is_not_named_is_no_author() -> None:
    found = signed("The author is a retired teacher in Sarn.")
    assert found.only("body").author is None
    assert found.own(found.only("byline")) == "The author is a retired teacher in Sarn."


def test_each_letter_of_a_page_is_its_writers() -> None:
    letters = f"Letters.\n\n{STORY}\nAda Bek.\n\nUpper Sarn.\n\n{STORY}\nTom Orlo, Velden\n"
    found = Seen(plain(f"Who lost the keys?\n\n{letters}"))
    whole, *own = found.kind("body")
    assert whole.author is None
    assert [part.author for part in own] == ["Ada Bek", "Tom Orlo"]
    assert [part.author for part in found.kind("byline")] == ["Ada Bek", "Tom Orlo"]
    assert all(part.parent == whole.id for part in own)


def test_names_above_their_words_are_no_letters() -> None:
    found = Seen(plain(f"Who lost the keys?\n\n{STORY}\nAda Bek\n\n{STORY}\nTom Orlo\n\n{STORY}"))
    assert len(found.kind("body")) == 1


def test_a_page_of_elements_is_signed_at_its_foot() -> None:
    told = "".join(f"<p>{line}</p>" for line in STORY.strip().split("\n\n"))
    markup = f"<main><article><h1>The dam that nobody owns</h1>{told}<p>Ida Bek is a poet in Sarn.</p></article></main>"
    assert Seen(page(markup)).only("body").author == "Ida Bek"
