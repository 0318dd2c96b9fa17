"""Claims of one page are laid beside each other, and what does not hold together is found.

To add a rule: write a function over a `Reading` that yields a `Raised` for each place where it holds, with a docstring
of one sentence, give it a line in `RULES`, and write its page in `rulebook/pages`.
"""

from reportedly.model import Finding
from reportedly.rulebook.reading import Reading
from reportedly.rulebook.rule import Rule, found

RULES: tuple[Rule, ...] = ()


def compare(reading: Reading) -> tuple[Finding, ...]:
    """What does not hold together within this page, in the order of the rules and without ids."""
    return found(RULES, reading)
