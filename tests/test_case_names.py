"""What the golden texts invent stands in them alone: a rule that knows their names would only remember them."""

import re
from collections.abc import Iterator
from pathlib import Path

from tests import figured, joined
from tests.annotated import texts

ROOT = Path(__file__).parent.parent
SETS = ("acts", "chains", "firmness", "voices", "whens")
NAME = re.compile(r"[A-Z][a-zà-ÿ’'-]+ [A-Z][a-zà-ÿ’'-]+")
CODE = (".py", ".toml", ".txt", ".md")
ANYBODYS = frozenset(
    ("On Monday", "On Tuesday", "On Wednesday", "On Thursday", "On Friday", "On Saturday", "On Sunday")
) | frozenset(("International Committee", "Liberation Front", "News Agency", "New Year's"))
"""Words that a name may begin or end with, and that are nobody's name."""


def invented() -> set[str]:
    """Names of two words in the developing halves."""
    found = (
        match
        for name in SETS
        for text in texts(ROOT / "tests" / "cases" / name / "develop")
        for match in NAME.findall(text.text)
    )
    parties = (
        match
        for text in joined.texts(ROOT / "tests" / "cases" / "parties" / "develop")
        for span, label in text.labels.items()
        for match in NAME.findall(span.of(text.text))
        if ":" not in label
    )
    counted = (
        match
        for text in figured.texts(ROOT / "tests" / "cases" / "figures" / "develop")
        for match in NAME.findall(text.text)
    )
    return {*found, *parties, *counted} - ANYBODYS


def written() -> Iterator[tuple[Path, set[str]]]:
    for path in sorted((ROOT / "reportedly").rglob("*")):
        if path.suffix in CODE and "weights" not in path.parts:
            yield path, set(NAME.findall(path.read_text(encoding="utf-8")))


def test_no_name_of_a_golden_text_stands_in_the_package() -> None:
    names = invented()
    assert len(names) > 500
    shared = {f"{path.relative_to(ROOT)}: {name}" for path, found in written() for name in found & names}
    assert not shared
