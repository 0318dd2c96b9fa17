"""The work grows with the page and not with its square."""

from collections.abc import Callable

import pytest

from reportedly.attribute import attribute
from tests.markup import Page, page
from tests.work import calls


def many_people(count: int) -> str:
    return "\n\n".join(
        f"[source:Ana{n} Ruiz] [cue:said] [content:it broke]. [source2:She] [cue2:left]." for n in range(count)
    )


def one_quotation(count: int) -> str:
    return (
        "“[content:It broke.] " + " ".join(f"Day {n} came." for n in range(count)) + "” [source:Ana Ruiz] [cue:said]."
    )


def one_sentence(count: int) -> str:
    return "the dam and " * count * 5


def dotted(count: int) -> str:
    return "a." * count * 20


def descriptions(count: int) -> str:
    return "\n\n".join(
        f"[source:An official] [cue:said] [content:{n} fled]. [source:The official] [cue:left] [content:early]."
        for n in range(count)
    )


def passed_on(count: int) -> str:
    return "\n\n".join(
        f"[source:The guard] [cue:reportedly said] [content:{n} fled]. It reportedly rained." for n in range(count)
    )


def one_after_another(count: int) -> str:
    return "\n\n".join(
        f"[source:Ana Ruiz] [cue:told] the Post [content:that {n} fled]. [source2:She] [cue2:said] [content2:it fell]."
        for n in range(count)
    )


def companies(count: int) -> str:
    return "\n\n".join(
        f"[source:Orlo{n} Holdings] [cue:said] [content:it fell]. [source2:The company] [cue2:saw] [content2:no risk]."
        for n in range(count)
    )


def quoted_as_saying(count: int) -> str:
    return "\n\n".join(
        f"[source:The paper] [cue:quoted] [content:Ana Ruiz] [cue2:as saying] [content2:that {n} fled]."
        for n in range(count)
    )


def work(golden: Page) -> int:
    """How many calls reading a page takes."""
    return calls(lambda: attribute(golden.document, golden.marks, golden.tags))


SHAPES = [
    *(many_people, one_quotation, one_sentence, dotted, descriptions),
    *(passed_on, one_after_another, companies, quoted_as_saying),
]


@pytest.mark.parametrize("text", SHAPES)
def test_twice_the_page_takes_about_twice_the_calls(text: Callable[[int], str]) -> None:
    small, large = page(text(120)), page(text(240))
    work(small)  # what is read once for all pages is read here
    assert work(large) < 2.5 * work(small)
