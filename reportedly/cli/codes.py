"""How a run ends: the exit codes, and the tally that decides among them."""

from collections.abc import Sequence
from typing import Final, Protocol

from reportedly.errors import Refused
from reportedly.model import Finding, Problem, Severity

OK: Final = 0
SOME_FAILED: Final = 1
USAGE: Final = 2
FINDINGS: Final = 3
REFUSED: Final = 4
INTERRUPTED: Final = 130
PIPE_CLOSED: Final = 141
"""As the shell reports a program ended by SIGINT or SIGPIPE: 128 and the signal's number."""

MEANINGS = {
    OK: "every input was read",
    SOME_FAILED: "some inputs could not be read; the others were",
    USAGE: "the call cannot be carried out",
    FINDINGS: "there are findings at or above --fail-on",
    REFUSED: "an input was refused for safety; the others were read",
    INTERRUPTED: "interrupted; what was done is kept",
}

SEVERITIES: tuple[Severity, ...] = ("info", "notice", "warning")


class Examined(Protocol):
    """What came of an input that was read: a sheet, or its findings alone."""

    @property
    def findings(self) -> Sequence[Finding]: ...


class Tally:
    """What happened so far: documents read, inputs that failed, and whether findings count against the run."""

    def __init__(self, *, fail_on: Severity | None) -> None:
        self.read = 0
        self.failed = 0
        self._refused = False
        self._found = False
        self._grave = SEVERITIES[SEVERITIES.index(fail_on) :] if fail_on else ()

    def add(self, found: Examined | Problem) -> None:
        if isinstance(found, Problem):
            self.failed += 1
            self._refused |= found.error == Refused.__name__
        else:
            self.read += 1
            self._found |= any(finding.severity in self._grave for finding in found.findings)

    @property
    def code(self) -> int:
        """The exit code: what was refused before what failed, and that before what was found."""
        if self._refused:
            return REFUSED
        if self.failed:
            return SOME_FAILED
        return FINDINGS if self._found else OK
