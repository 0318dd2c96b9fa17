"""Golden cases: the values are marked in the text itself, so that every offset is checked."""

import re
from pathlib import Path

import pytest

from reportedly.model import Document, Marks, Origin, Part, Value
from reportedly.normalize import normalize
from reportedly.text import Span, unshifted

CASES = [
    line
    for line in (Path(__file__).parent / "golden.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]

MARK = re.compile(r"[\[\]<>]")
KINDS = ("money", "percent", "date", "duration", "ordinal")
BOUNDS = ("about", "at-least", "at-most", "range")


def page(text: str, *, language: str | None = "en") -> tuple[Document, Marks]:
    origin = Origin(uri="page.txt", digest="sha256:00", media_type="text/plain")
    document = Document(id="d-0", text=text, title=None, language=language, origin=origin, shift=unshifted(text))
    return document, Marks(parts=(Part(id="p1", kind="body", span=Span(0, len(text))),))


def values_of(text: str, *, language: str | None = "en") -> tuple[Value, ...]:
    """The figures and dates; `tests/normalize/places` looks at the places."""
    document, marks = page(text, language=language)
    return tuple(value for value in normalize(document, marks) if value.kind != "place")


def unmarked(case: str) -> tuple[str, list[Span], list[Span]]:
    """The sentence without its markup, the spans of its values, and of what they count."""
    text, spans, starts = "", {"[": [], "<": []}, {"[": 0, "<": 0}  # type: tuple[str, dict[str, list[Span]], dict[str, int]]
    place = 0
    for match in MARK.finditer(case):
        text += case[place : match.start()]
        place = match.end()
        opening = {"]": "[", ">": "<"}.get(match.group())
        if opening is None:
            starts[match.group()] = len(text)
        else:
            spans[opening].append(Span(starts[opening], len(text)))
    return text + case[place:], spans["["], spans["<"]


def described(value: Value) -> str:
    """A value in the words of the cases."""
    ends = f"{value.low}" if value.low == value.high else f"{plain(value.low)}..{plain(value.high)}"
    kind = "" if value.kind == "quantity" else value.kind
    bound = "" if value.bound == "exact" else value.bound
    return " ".join(filter(None, (kind, ends, value.unit, bound)))


def plain(end: int | float | str | None) -> str:
    return "" if end is None else str(end)


@pytest.mark.parametrize("case", CASES)
def test_golden_case(case: str) -> None:
    sentence, _, expected = case.rpartition(" |")
    text, spans, counted = unmarked(sentence)
    values = values_of(text)
    assert [value.span.of(text) for value in values] == [span.of(text) for span in spans]
    assert [value.span for value in values] == spans
    assert "; ".join(described(value) for value in values) == expected.strip()
    assert sorted({value.counted for value in values if value.counted is not None}) == counted
