"""Findings as commands of GitHub's workflows, which shows them beside the lines of a change."""

from collections.abc import Iterator

from reportedly.model import Problem, Severity
from reportedly.show.harmless import visible
from reportedly.show.linted.page import LintedPage, Located

COMMANDS: dict[Severity, str] = {"warning": "warning", "notice": "notice", "info": "notice"}
STDIN = "-"


def lines(page: LintedPage) -> str:
    """One command a finding: `::warning file=storm.html,line=3,endLine=3,title=date_missing.v1::…`."""
    return "".join(f"{_command(one, page=page)}\n" for one in page.located)


def problem_line(problem: Problem) -> str:
    """The command for an input that could not be read."""
    file = [] if problem.uri == STDIN else [("file", problem.uri)]
    return f"::error {_properties([*file, ('title', 'Not read')])}::{_data(problem.sentence)}\n"


def _command(one: Located, *, page: LintedPage) -> str:
    finding = one.finding
    properties = [*_file_of(one, page=page), ("title", finding.rule)]
    return f"::{COMMANDS[finding.severity]} {_properties(properties)}::{_data(finding.sentence)}"


def _file_of(one: Located, *, page: LintedPage) -> Iterator[tuple[str, str]]:
    """The file and the lines of the first place; without lines, where they are not known, it is that of all the file.

    Standard input is no file that GitHub could show.
    """
    if page.uri == STDIN:
        return
    yield "file", page.uri
    region = one.places[0].region if one.places else None
    if region is not None:
        yield "line", str(region.start_line)
        yield "endLine", str(region.end_line)


def _properties(properties: list[tuple[str, str]]) -> str:
    return ",".join(f"{name}={_property(value)}" for name, value in properties)


def _data(text: str) -> str:
    """Text behind `::`; what would end it is written as GitHub's runner reads it back."""
    return visible(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
