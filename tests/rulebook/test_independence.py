"""What is found on a page depends on what it says: not on the order of inputs, nor on a paragraph beside the matter."""

from collections import Counter
from functools import lru_cache
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.batch.stream import sheets
from reportedly.model import Capture, Finding, Sheet
from reportedly.pipeline import examine
from reportedly.read.inputs import named

EXAMPLES = Path(__file__).parent.parent.parent / "examples"
PAGES = ("saved-commentary.txt", "wire-casualties.txt")
BESIDE = (
    "Bread keeps longer in a tin than in a bag, and a crust is no worse for it.",
    "A fence wants paint before winter, and a gate wants oil.",
    "Old songs are easier to hum than to sing, which is why kettles know so many.",
)
"""Paragraphs without anybody, anywhere or any number in them."""


@lru_cache
def page(name: str) -> str:
    return (EXAMPLES / name).read_text(encoding="utf-8")


def found(text: str) -> Counter[tuple[str, str, tuple[str, ...]]]:
    """The findings without their ids and offsets: the rule, its sentence, and the words that show it."""
    sheet = examine(Capture(uri="page.txt", body=text.encode()))
    return Counter(_told(finding, sheet) for finding in sheet.findings)


def _told(finding: Finding, sheet: Sheet) -> tuple[str, str, tuple[str, ...]]:
    return finding.rule, finding.sentence, tuple(span.of(sheet.document.text) for span in finding.spans)


@settings(max_examples=10, deadline=None)
@given(name=st.sampled_from(PAGES), words=st.sampled_from(BESIDE), place=st.floats(0, 1))
def test_a_paragraph_that_concerns_nothing_else_changes_no_finding(name: str, words: str, place: float) -> None:
    text = page(name)
    ends = [at for at in range(len(text)) if text.startswith("\n\n", at)]
    at = ends[min(len(ends) - 1, int(place * len(ends)))]
    assert found(f"{text[:at]}\n\n{words}{text[at:]}") == found(text)


def test_the_order_of_inputs_changes_no_finding() -> None:
    names = [str(EXAMPLES / name) for name in PAGES]
    forwards = {sheet.document.id: sheet.findings for sheet in sheets(named(names)) if isinstance(sheet, Sheet)}
    backwards = {sheet.document.id: sheet.findings for sheet in sheets(named(names[::-1])) if isinstance(sheet, Sheet)}
    assert len(forwards) == len(PAGES)
    assert forwards == backwards
