"""What a rule is: a function over a reading whose docstring is the sentence shown for it."""

from collections.abc import Callable, Iterable, Sequence

import msgspec

from reportedly.model import Finding, Severity
from reportedly.rulebook.reading import Reading
from reportedly.text import Span

WORST_FIRST: tuple[Severity, ...] = ("warning", "notice", "info")


class Raised(msgspec.Struct, frozen=True):
    """One place where a rule holds: the sentence about this page, and what shows it.

    `reasons` are sentences, each one thing that led to the judgement; `overturned_by` sentences, each one thing that
    would undo it.
    """

    sentence: str
    spans: tuple[Span, ...] = ()
    claims: tuple[str, ...] = ()
    values: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()
    overturned_by: tuple[str, ...] = ()


class Rule(msgspec.Struct, frozen=True):
    """A versioned name (`figures_conflict.v1`), how much it matters, and the function that looks."""

    name: str
    severity: Severity
    look: Callable[[Reading], Iterable[Raised]]

    @property
    def id(self) -> str:
        """The name without its version: what a user selects by, and what the rule's page is called."""
        return self.name.rpartition(".")[0]

    @property
    def sentence(self) -> str:
        """What the rule asserts, in one sentence."""
        return (self.look.__doc__ or "").strip()

    def findings(self, reading: Reading) -> list[Finding]:
        """What the rule finds in one page, in the order it looked; the ids are given later."""
        return [
            Finding(
                id="",
                rule=self.name,
                severity=self.severity,
                sentence=raised.sentence,
                claims=raised.claims,
                values=raised.values,
                spans=raised.spans,
                reasons=raised.reasons,
                overturned_by=raised.overturned_by,
            )
            for raised in self.look(reading)
        ]


def found(rules: Sequence[Rule], reading: Reading) -> tuple[Finding, ...]:
    """All that these rules find in one page, without ids."""
    return tuple(finding for rule in rules for finding in rule.findings(reading))
