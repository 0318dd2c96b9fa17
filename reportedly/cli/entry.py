"""The way in and out: whatever happens, one sentence and an exit code."""

import sys
from collections.abc import Sequence
from typing import NoReturn

import click

from reportedly.cli.app import app
from reportedly.cli.codes import INTERRUPTED, OK, PIPE_CLOSED, REFUSED, SOME_FAILED, USAGE
from reportedly.cli.streams import PipeClosedError, complain, forget_stdout
from reportedly.errors import Refused, ReportedlyError, UsageError


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Runs the command line and ends the process."""
    sys.exit(code_of(arguments))


def code_of(arguments: Sequence[str] | None = None) -> int:
    """Runs the command line; the exit code."""
    try:
        code = app.main(arguments, prog_name="reportedly", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except UsageError as error:
        complain(str(error))
        return USAGE
    except Refused as error:
        complain(str(error))
        return REFUSED
    except ReportedlyError as error:
        complain(str(error))
        return SOME_FAILED
    except (KeyboardInterrupt, click.Abort):
        complain("Interrupted; what was done is kept.")
        return INTERRUPTED
    except PipeClosedError:
        forget_stdout()
        return PIPE_CLOSED
    return code if isinstance(code, int) else OK
