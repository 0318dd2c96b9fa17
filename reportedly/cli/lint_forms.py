"""The forms in which findings are written: a report, JSON, SARIF, commands of GitHub's workflows."""

import shutil
import sys
from collections.abc import Callable, Sequence
from typing import Literal, Protocol, TypeAlias

import msgspec

from reportedly.cli.formats import wants_colour
from reportedly.model import Json, Problem
from reportedly.rulebook import Rule
from reportedly.show.linted import annotations
from reportedly.show.linted.page import LintedPage, Totals
from reportedly.show.linted.records import page_record, problem_record, summary_record
from reportedly.show.terminal import NARROWEST, PIPED_WIDTH
from reportedly.version import SCHEMA, __version__

Form: TypeAlias = Literal["text", "json", "sarif", "github"]


class Options(Protocol):
    """What a report takes of the options."""

    @property
    def output(self) -> str | None: ...

    @property
    def is_full(self) -> bool: ...

    @property
    def color(self) -> str: ...


class Writer(msgspec.Struct, frozen=True):
    """One form: what stands before all pages, for each of them, between two and behind all.

    `problem` writes what stands in the place of a page; what stands behind all may list the problems, too.
    """

    page: Callable[[LintedPage], bytes]
    problem: Callable[[Problem], bytes]
    behind: Callable[[Totals, Sequence[Problem]], bytes]
    before: bytes = b""
    between: bytes = b""


def writer_of(
    form: Form, *, asked: Options, rules: Sequence[Rule], chosen: Sequence[Rule], settings: str | None
) -> Writer:
    """The writer of this form.

    Args:
        rules: all there are.
        chosen: those that look.
        settings: what the file of settings is called, None where there is none.
    """
    if form == "json":
        return _json(chosen, settings=settings)
    if form == "sarif":
        return _sarif(rules, chosen=chosen)
    return _github() if form == "github" else _text(asked, settings=settings)


def width_of(*, is_printed: bool) -> int:
    """Columns of the terminal, of `COLUMNS`, or of a page of text."""
    width = shutil.get_terminal_size((PIPED_WIDTH, 24)).columns if is_printed else PIPED_WIDTH
    return max(width, NARROWEST)


def encoding_of(*, is_printed: bool) -> str:
    """What standard output takes; files are UTF-8."""
    return (sys.stdout.encoding if is_printed and sys.stdout else None) or "utf-8"


def _text(asked: Options, *, settings: str | None) -> Writer:
    from reportedly.show.printed.linted import page_as_text, summary_as_text  # rich is paid for by who reads text

    is_printed = asked.output is None
    encoding, width = encoding_of(is_printed=is_printed), width_of(is_printed=is_printed)
    is_coloured = is_printed and wants_colour(asked.color)

    def page(found: LintedPage) -> bytes:
        told = page_as_text(found, width=width, is_coloured=is_coloured, is_full=asked.is_full)
        return f"{told}\n".encode(encoding, "replace") if told else b""

    return Writer(
        page,
        problem=lambda _: b"",
        behind=lambda totals, _: summary_as_text(totals, settings=settings).encode(encoding, "replace"),
    )


def _json(chosen: Sequence[Rule], *, settings: str | None) -> Writer:
    """One object with a page a line."""
    head: dict[str, Json] = {
        "reportedly": __version__,
        "schema": SCHEMA,
        "settings": settings,
        "rules": [rule.name for rule in chosen],
    }

    def behind(totals: Totals, problems: Sequence[Problem]) -> bytes:
        rest = msgspec.json.encode(
            {"problems": [problem_record(problem) for problem in problems], "summary": summary_record(totals)}
        )
        return b"],\n" + rest[1:] + b"\n"

    return Writer(
        lambda page: msgspec.json.encode(page_record(page)),
        problem=lambda _: b"",
        behind=behind,
        before=msgspec.json.encode(head)[:-1] + b',\n"pages":[\n',
        between=b",\n",
    )


def _sarif(rules: Sequence[Rule], *, chosen: Sequence[Rule]) -> Writer:
    from reportedly.show.linted.sarif import Log  # the pages of the rules are paid for by who wants them

    log = Log(rules, chosen=chosen)
    return Writer(
        lambda page: b",\n".join(map(msgspec.json.encode, log.results(page))),
        problem=lambda _: b"",
        behind=lambda _, problems: b"\n" + log.closing(problems),
        before=log.opening() + b"\n",
        between=b",\n",
    )


def _github() -> Writer:
    return Writer(
        lambda page: annotations.lines(page).encode("utf-8", "replace"),
        problem=lambda problem: annotations.problem_line(problem).encode("utf-8", "replace"),
        behind=lambda _, __: b"",
    )
