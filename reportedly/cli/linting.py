"""Carries out one call of `lint`: the findings of each page are written as they come, the totals at the end.

Invariants
- What is written is whole even when a page fails or the user stops the run: lists are closed, problems are in them.
- Pages come in the order in which they were named, and of each only its findings are kept.
- What looks, and how grave it is taken, is decided by the options and the settings alone, never by a page.
"""

import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, nullcontext
from functools import partial
from pathlib import Path
from typing import Literal, TypeAlias

import msgspec

from reportedly import pipeline, read
from reportedly.batch.stream import outcomes
from reportedly.cli.codes import Tally
from reportedly.cli.examining import examining
from reportedly.cli.files import Gathered, spare_inputs
from reportedly.cli.lint_forms import Form, Writer, writer_of
from reportedly.cli.progress import progress
from reportedly.cli.reading import Place, Printed, greet
from reportedly.cli.settings import Settings, settings
from reportedly.cli.streams import complain_of, is_terminal
from reportedly.errors import ReportedlyError, UsageError
from reportedly.model import Capture, Problem, Severity, Sheet
from reportedly.read.inputs import named
from reportedly.rulebook import Rule
from reportedly.rulebook.selection import Asked as Named
from reportedly.rulebook.selection import chosen, selected
from reportedly.show.linted.page import LintedPage, Totals, located

ENDINGS: dict[str, tuple[Form, ...]] = {".txt": ("text", "github"), ".json": ("json", "sarif"), ".sarif": ("sarif",)}
"""What may stand in a file that ends so, the usual form first."""

Outcome: TypeAlias = LintedPage | Problem


class Asked(msgspec.Struct, frozen=True):
    """The arguments and options, as they were typed."""

    inputs: tuple[str, ...]
    form: Form | None = None
    output: str | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: Severity | None = None
    config: str | None = None
    no_config: bool = False
    is_full: bool = False
    offline: bool = False
    jobs: int = 1
    gazetteer: str | None = None
    vague: str = "interval"
    today: str | None = None
    color: Literal["auto", "always", "never"] = "auto"


def carry_out(asked: Asked) -> int:
    """Reads every page and writes its findings; the exit code.

    Raises:
        UsageError: when the call contradicts itself, the settings are not right, or a file cannot be written.
    """
    if asked.inputs.count("-") > 1:
        raise UsageError("Standard input can be read once; name - once.")
    form = _form(asked)
    kept = settings(file=asked.config, is_ignored=asked.no_config)
    all_rules = pipeline.rules()
    rules = _rules(asked, kept=kept, among=all_rules)
    writer = writer_of(form, asked=asked, rules=all_rules, chosen=rules, settings=kept.path)
    tally = Tally(fail_on=asked.fail_on or kept.fail_on)
    greet(asked.inputs)
    with _place(asked) as place:
        _write(asked, out=_Out(place, writer=writer), tally=tally, rules=rules)
    return tally.code


def linted(capture: Capture, *, examine: Callable[[Capture], Sheet]) -> LintedPage:
    """The findings of one input, with the lines of the file that show them.

    Raises:
        InputError: when it cannot be read.
    """
    return located(examine(capture), source=read.source(capture))


class _Out:
    """What was written so far; closed, since what stands between two pages depends on it."""

    def __init__(self, place: Place, *, writer: Writer) -> None:
        self._place = place
        self._writer = writer
        self._ahead = writer.before
        self._totals = Totals()
        self._problems: list[Problem] = []
        self.is_begun = False

    def add(self, found: Outcome) -> None:
        """Writes what came of one input."""
        if isinstance(found, Problem):
            complain_of(found)
            self._problems.append(found)
            self._totals.unread.append(found.uri)
            body = self._writer.problem(found)
        else:
            self._totals.add(found)
            body = self._writer.page(found)
        if body:
            self._place.add(self._ahead + body, label="")
            self._ahead, self.is_begun = self._writer.between, True

    def close(self) -> None:
        """Writes what stands behind all."""
        before = b"" if self.is_begun else self._writer.before
        self._place.add(before + self._writer.behind(self._totals, self._problems), label="")


def _write(asked: Asked, *, out: _Out, tally: Tally, rules: tuple[Rule, ...]) -> None:
    """Writes what came of all inputs; nothing at all where the first of them shows that the call cannot be right."""
    total = sum(1 for _ in named(asked.inputs)) if is_terminal(sys.stderr) else None
    try:
        with progress(total) as shown:
            for found in _outcomes(asked, rules=rules):
                tally.add(found)
                shown.advance(tally)
                with shown.hidden():
                    out.add(found)
    except BaseException as error:
        if out.is_begun or not isinstance(error, ReportedlyError):
            out.close()
        raise
    out.close()


def _outcomes(asked: Asked, *, rules: tuple[Rule, ...]) -> Iterator[Outcome]:
    examine = examining(gazetteer=asked.gazetteer, vague=asked.vague, today=asked.today) or pipeline.examine
    work = partial(linted, examine=examine)
    choose = partial(chosen, rules=rules)
    for found in outcomes(named(asked.inputs), offline=asked.offline, jobs=asked.jobs, examine=work):
        yield found if isinstance(found, Problem) else found.narrowed(choose)


def _rules(asked: Asked, *, kept: Settings, among: tuple[Rule, ...]) -> tuple[Rule, ...]:
    """The rules that look: an option takes the place of the same setting in the file."""
    return selected(
        among,
        select=_named(asked.select, "--select") or Named(kept.select, kept.key("select")),
        ignore=_named(asked.ignore, "--ignore") or Named(kept.ignore, kept.key("ignore")),
        severity=kept.severity,
        overriding=kept.key("severity"),
    )


def _named(lists: tuple[str, ...], option: str) -> Named | None:
    """The words of an option that may be repeated and holds commas; None where it was not given.

    Raises:
        UsageError: when it was given and names nothing.
    """
    words = tuple(word.strip() for one in lists for word in one.split(",") if word.strip())
    if lists and not words:
        raise UsageError(f"{option} names no rule; `reportedly rules` lists them.")
    return Named(words, option) if words else None


def _form(asked: Asked) -> Form:
    """The form that was asked for, by its name or by the ending of the file.

    Raises:
        UsageError: when the two contradict each other, or neither says it.
    """
    if asked.output is None:
        return asked.form or "text"
    path = Path(asked.output)
    told = ENDINGS.get(path.suffix.lower())
    if asked.form is None and told is None:
        raise UsageError(f"-o {path.name}: the ending says what to write; use .txt, .json or .sarif, or give --format.")
    if asked.form is not None and told is not None and asked.form not in told:
        raise UsageError(f"-o {path.name}: the ending asks for {told[0]}, --format for {asked.form}; leave one out.")
    spare_inputs(path, names=asked.inputs)
    return asked.form or (told or ("text",))[0]


def _place(asked: Asked) -> AbstractContextManager[Place]:
    return nullcontext(Printed(between=b"")) if asked.output is None else Gathered(Path(asked.output))
