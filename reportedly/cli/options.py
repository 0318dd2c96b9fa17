"""Options that several verbs share."""

import getpass
from collections.abc import Callable
from typing import Any, TypeAlias

import click
from click.core import ParameterSource

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


def with_form(*forms: str, told: str = "How to print it.") -> Callable[[Command], Command]:
    """Adds `--format` with these forms, the first as usual, and `--json` and `--csv` as short words for theirs."""
    short = [form for form in forms if form in SHORT]

    def add(command: Command) -> Command:
        for form in reversed(short):
            command = click.option(
                f"--{form}",
                is_flag=True,
                expose_value=False,
                callback=_remembered(form),
                help=f"The same as --format {form}.",
            )(command)
        choice = click.Choice(forms)
        return click.option("--format", "form", type=choice, default=forms[0], callback=_form, help=told)(command)

    return add


SHORT = ("json", "csv")
_FORM = "reportedly.form"


def _remembered(form: str) -> Callable[[click.Context, click.Parameter, Any], None]:
    def remember(context: click.Context, _parameter: click.Parameter, is_given: Any) -> None:
        if is_given:
            context.meta.setdefault(_FORM, []).append(form)

    return remember


def _form(context: click.Context, parameter: click.Parameter, form: str) -> str:
    """The form that was asked for, by either way.

    Raises:
        UsageError: when two were.
    """
    is_given = context.get_parameter_source(parameter.name or "") is ParameterSource.COMMANDLINE
    asked = [*context.meta.get(_FORM, ()), *([form] if is_given else [])]
    if len(set(asked)) > 1:
        raise UsageError(f"It can be printed in one form; {' and '.join(asked)} were asked for.")
    return asked[0] if asked else form


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
