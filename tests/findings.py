"""Reads the cases of `tests/cases/findings` (its README tells their form)."""

import re
from collections.abc import Iterator
from pathlib import Path

import msgspec

from reportedly.text import Span

FOLDER = Path(__file__).parent / "cases" / "findings"
HEAD = re.compile(r"^==== (fires|silent)( html)?(?: fetched (\S+?))?(?:: *(.*))?$", re.MULTILINE)
MARKED = re.compile(r"\{\{(.*?)\}\}", re.DOTALL)


class Case(msgspec.Struct, frozen=True):
    """One page. `shown` are the words that the finding must show, none where the rule is to stay silent.

    `fetched` is the instant at which the page was fetched, None for a file.
    """

    rule: str
    fires: bool
    page: str
    form: str
    shown: tuple[Span, ...]
    name: str
    fetched: str | None = None


def cases(folder: Path = FOLDER) -> Iterator[Case]:
    """All cases, file by file.

    Raises:
        ValueError: when a file holds something in front of its first case, or a case that fires marks nothing.
    """
    for path in sorted(folder.glob("*.txt")):
        yield from _of_file(path.read_text(encoding="utf-8"), rule=path.stem)


def _of_file(text: str, *, rule: str) -> Iterator[Case]:
    heads = list(HEAD.finditer(text))
    ahead = text[: heads[0].start()] if heads else text
    if any(line and not line.startswith("#") for line in ahead.splitlines()):
        raise ValueError(f"{rule}: there is text in front of the first case")
    ends = [*(head.start() for head in heads[1:]), len(text)]
    for number, (head, end) in enumerate(zip(heads, ends, strict=True), start=1):
        page, shown = _unmarked(text[head.end() : end].strip("\n") + "\n")
        if (head[1] == "fires") != bool(shown) and not head[2]:
            raise ValueError(f"{rule}: case {number} must mark what the finding shows if it fires, and only then")
        yield Case(
            rule=rule,
            fires=head[1] == "fires",
            page=page,
            form="html" if head[2] else "text",
            shown=() if head[2] else shown,
            name=f"{rule}-{number}-{head[1]}",
            fetched=head[3],
        )


def _unmarked(text: str) -> tuple[str, tuple[Span, ...]]:
    """The page without its braces, and the spans they held."""
    page, shown, at = "", [], 0
    for mark in MARKED.finditer(text):
        page += text[at : mark.start()]
        shown.append(Span(len(page), len(page) + len(mark[1])))
        page += mark[1]
        at = mark.end()
    return page + text[at:], tuple(shown)
