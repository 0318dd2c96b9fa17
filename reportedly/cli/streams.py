"""Standard output and standard error: bytes that always arrive, and words that never break a terminal."""

import contextlib
import os
import sys
from typing import TextIO

from reportedly.errors import UsageError
from reportedly.model import Problem
from reportedly.show.harmless import visible


class PipeClosedError(Exception):
    """The reader of standard output has gone, as `head` does once it has its lines."""


def put(body: bytes) -> None:
    """Writes to standard output at once.

    Raises:
        PipeClosedError: when nobody reads it any more.
        UsageError: when it takes no more, as on a full disk, or was closed from the first.
    """
    if sys.stdout is None:
        raise UsageError("Standard output is closed; leave it open, or write elsewhere with -o.")
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(body)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        raise PipeClosedError from None
    except OSError as error:
        forget_stdout()
        reason = error.strerror or type(error).__name__
        raise UsageError(f"Standard output cannot be written ({reason}); make room, or write elsewhere.") from error


def complain(sentence: str) -> None:
    """One line on standard error, in the program's name."""
    with contextlib.suppress(OSError):  # nobody reads it: no reason to stop
        sys.stderr.write(f"reportedly: {visible(sentence)}\n")
        sys.stderr.flush()


def complain_of(problem: Problem) -> None:
    """What kept an input from being read."""
    complain(f"{problem.uri}: {problem.sentence}")


def forget_stdout() -> None:
    """Points standard output at nothing, so that the interpreter's last flush does not fail a second time."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def is_terminal(stream: TextIO | None) -> bool:
    return stream is not None and not stream.closed and stream.isatty()
