"""Options that several verbs share."""

import getpass
from collections.abc import Callable
from typing import Any, TypeAlias

import click

from reportedly.errors import UsageError

Command: TypeAlias = Callable[..., Any]

MOST_ROWS = 2**31
"""Rows that a listing can be asked for, or to leave out; no case has as many."""


class _Rows(click.IntRange):
    """A number of rows; whoever asks for more than there can be gets all."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        return min(super().convert(value, param, ctx), MOST_ROWS)


ROWS = _Rows(min=1)
SKIPPED = _Rows(min=0)

WHO = "REPORTEDLY_WHO"
"""The environment variable that names who works on cases."""


def with_who(command: Command) -> Command:
    """Adds the option that says who does it: every row of a case does."""
    return click.option(
        "--who",
        envvar=WHO,
        show_envvar=True,
        metavar="NAME",
        default=_user,
        show_default="the user of this machine",
        callback=_somebody,
        help="Who does this; it is written beside what is done.",
    )(command)


def _somebody(_context: click.Context, _parameter: click.Parameter, name: str) -> str:
    if not name.strip():
        raise UsageError(f"Say who does this: --who NAME, or in {WHO}.")
    return name


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "somebody"
