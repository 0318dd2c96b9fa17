"""What a rule of the desk is: a function over a sheet whose docstring is the sentence shown for it."""

from collections.abc import Callable, Iterable

import msgspec

from reportedly.model import Finding, Severity, Sheet
from reportedly.text import Span


class Raised(msgspec.Struct, frozen=True):
    """One place where a rule holds: the sentence about this page, and what shows it."""

    sentence: str
    spans: tuple[Span, ...] = ()
    claims: tuple[str, ...] = ()
    values: tuple[str, ...] = ()


class Rule(msgspec.Struct, frozen=True):
    """A versioned name, how much it matters, and the function that looks."""

    name: str
    severity: Severity
    look: Callable[[Sheet], Iterable[Raised]]

    @property
    def sentence(self) -> str:
        """What the rule asserts, in one sentence."""
        return (self.look.__doc__ or "").strip()

    def findings(self, sheet: Sheet) -> list[Finding]:
        """What the rule finds in one sheet, in the order it looked; the ids are given later."""
        return [
            Finding(
                id="",
                rule=self.name,
                severity=self.severity,
                sentence=raised.sentence,
                claims=raised.claims,
                values=raised.values,
                spans=raised.spans,
            )
            for raised in self.look(sheet)
        ]
