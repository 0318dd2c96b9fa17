"""The rules as a table, and the page of one of them, as they are read in a terminal."""

from collections.abc import Iterator, Sequence

from rich.console import Group, RenderableType
from rich.markdown import Markdown
from rich.text import Text

from reportedly.rulebook import Rule
from reportedly.rulebook.selection import group_of
from reportedly.show.printed.layout import ROOMY, headed, section
from reportedly.show.printed.linted import SEVERITY_STYLES
from reportedly.show.printed.sheet import rendered


def rules_as_text(rules: Sequence[Rule], *, width: int, is_coloured: bool) -> str:
    """All rules by their groups: id, severity, sentence."""
    return rendered(_groups(rules, width=width), width, is_coloured=is_coloured)


def page_as_text(page: str, *, width: int, is_coloured: bool) -> str:
    """A rule's page, laid out."""
    return rendered([Markdown(page, hyperlinks=False)], width, is_coloured=is_coloured)


def _groups(rules: Sequence[Rule], *, width: int) -> Iterator[RenderableType]:
    for group in dict.fromkeys(group_of(rule) for rule in rules):
        of_group = [rule for rule in rules if group_of(rule) == group]
        yield section(group, _table(of_group) if width >= ROOMY else _list(of_group))


def _table(rules: Sequence[Rule]) -> RenderableType:
    table = headed("rule", "severity", "what it finds")
    table.columns[0].no_wrap = True
    for rule in rules:
        table.add_row(Text(rule.id), Text(rule.severity, style=SEVERITY_STYLES[rule.severity]), Text(rule.sentence))
    return table


def _list(rules: Sequence[Rule]) -> RenderableType:
    return Group(*(Text(f"{rule.id} ({rule.severity}): {rule.sentence}") for rule in rules))
