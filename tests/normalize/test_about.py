"""When and where a figure holds, told by its own sentence or left open."""

import msgspec
import pytest

from reportedly.model import Mark, Marks, Part, Value, ValueKind
from reportedly.normalize.about import about
from reportedly.text import Span


def value(text: str, words: str, *, kind: ValueKind, name: str) -> Value:
    start = text.index(words)
    return Value(
        id=name,
        kind=kind,
        span=Span(start, start + len(words)),
        low=1,
        high=1,
        unit=None,
        bound="exact",
        rule="digits.v1",
        ref={"indicator": "killed"} if kind == "quantity" else None,
    )


def holds(text: str, *words: tuple[str, ValueKind]) -> list[tuple[str | None, str | None]]:
    """The words of time and place of each figure; sentences end at a full stop and a blank."""
    values = [value(text, said, kind=kind, name=said) for said, kind in words]
    values.sort(key=lambda one: one.span.start)
    sentences, start = [], 0
    for piece in text.split(". "):
        sentences.append(Mark("sentence", Span(start, min(start + len(piece) + 1, len(text))), "p1"))
        start += len(piece) + 2
    marks = Marks(parts=(Part(id="p1", kind="body", span=Span(0, len(text))),), sentences=tuple(sentences))
    told = about(text, values, marks=marks)
    assert [one.span for one in told] == [one.span for one in values]
    refs = [one.ref or {} for one in told if one.kind == "quantity"]
    return [
        (msgspec.convert(ref.get("time"), str | None), msgspec.convert(ref.get("place"), str | None)) for ref in refs
    ]


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        (
            "On 3 May 12 people died in Norholm.",
            [("3 May", "date"), ("12", "quantity"), ("Norholm", "place")],
            [("3 May", "Norholm")],
        ),
        (
            "In Norholm 12 died, and in Sarn 40 did.",
            [("Norholm", "place"), ("12", "quantity"), ("Sarn", "place"), ("40", "quantity")],
            [(None, "Norholm"), (None, "Sarn")],
        ),
        ("The council said on 3 May that 12 died.", [("3 May", "date"), ("12", "quantity")], [(None, None)]),
        ("The mayor of Norholm said 12 died.", [("Norholm", "place"), ("12", "quantity")], [(None, None)]),
        ("It rained in Norholm. Then 12 died.", [("Norholm", "place"), ("12", "quantity")], [(None, None)]),
        (
            "In 2031 and 2033 it was in all 12, near the town of Sarn.",
            [("2031", "date"), ("2033", "date"), ("12", "quantity"), ("Sarn", "place")],
            [("2033", "Sarn")],
        ),
        (
            "In Norholm the ministry confirmed 12 raids in Sarn.",
            [("Norholm", "place"), ("12", "quantity"), ("Sarn", "place")],
            [(None, "Sarn")],
        ),
        ("A 3 May raid the council says killed 12.", [("3 May", "date"), ("12", "quantity")], [("3 May", None)]),
        ("A film posted on 3 May shows 12 guards.", [("3 May", "date"), ("12", "quantity")], [(None, None)]),
        ("It hit a bus in Sarn, killing 12.", [("Sarn", "place"), ("12", "quantity")], [(None, "Sarn")]),
        (
            "It fired 12 shells while the council met in Sarn.",
            [("12", "quantity"), ("Sarn", "place")],
            [(None, None)],
        ),
        (
            "It was 12, more than forecast in July.",
            [("12", "quantity"), ("July", "date")],
            [(None, None)],
        ),
        (
            "She ran 12 times, rode 40 times in 2031.",
            [("12", "quantity"), ("40", "quantity"), ("2031", "date")],
            [("2031", None), ("2031", None)],
        ),
        (
            "She met them 12 times, debated them 40 times in 2031.",
            [("12", "quantity"), ("40", "quantity"), ("2031", "date")],
            [(None, None), ("2031", None)],
        ),
        ("On 3 May 12 on 4 May.", [("3 May", "date"), ("12", "quantity"), ("4 May", "date")], [("3 May", None)]),
    ],
)
def test_a_figure_holds_for_the_date_and_the_place_of_its_own_clause(
    text: str, words: list[tuple[str, ValueKind]], expected: list[tuple[str | None, str | None]]
) -> None:
    assert holds(text, *words) == expected


def test_what_was_told_of_a_figure_stays() -> None:
    text = "On 3 May 12 people died."
    values = [value(text, "3 May", kind="date", name="x1"), value(text, "12", kind="quantity", name="x2")]
    marks = Marks(
        parts=(Part(id="p1", kind="body", span=Span(0, len(text))),),
        sentences=(Mark("sentence", Span(0, len(text)), "p1"),),
    )
    assert about(text, values, marks=marks)[1].ref == {"indicator": "killed", "time": "x1"}


def test_without_sentences_nothing_is_told() -> None:
    text = "On 3 May 12 people died."
    values = (value(text, "3 May", kind="date", name="x1"), value(text, "12", kind="quantity", name="x2"))
    assert about(text, values, marks=Marks(parts=())) == values


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        (
            "A bomb killed 5 in Norholm, and 12 were hurt.",
            (("5", "quantity"), ("Norholm", "place"), ("12", "quantity")),
            [(None, "Norholm"), (None, "Norholm")],
        ),
        ("They sent 5 guards to Norholm.", (("5", "quantity"), ("Norholm", "place")), [(None, "Norholm")]),
        ("A convoy of 5 left Norholm.", (("5", "quantity"), ("Norholm", "place")), [(None, "Norholm")]),
        ("They shot down 5 over Norholm.", (("5", "quantity"), ("Norholm", "place")), [(None, "Norholm")]),
        ("The envoy to Norholm named 5.", (("Norholm", "place"), ("5", "quantity")), [(None, None)]),
        (
            "The oldest club of the whole valley had 5 in May, has lost 2.",
            (("5", "quantity"), ("May", "date"), ("2", "quantity")),
            [("May", None), (None, None)],
        ),
        ("It was 5 percent, the lowest since 2031.", (("5", "quantity"), ("since 2031", "date")), [(None, None)]),
        (
            "An estimated 5 fled since May.",
            (("An estimated 5", "quantity"), ("since May", "date")),
            [("since May", None)],
        ),
    ],
)
def test_where_troops_go_and_what_goes_on(
    text: str, words: tuple[tuple[str, ValueKind], ...], expected: list[tuple[str | None, str | None]]
) -> None:
    assert holds(text, *words) == expected
