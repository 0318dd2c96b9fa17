"""A document is laid beside those that a case holds: all steps that wait are one transaction, for each document one.

What a step costs must not depend on how many documents there are: it asks the case for candidates by rare keys, and
compares with these alone.
"""

from collections.abc import Callable, Sequence

import msgspec

from reportedly.batch.copies import lay_beside
from reportedly.batch.ledger import enter
from reportedly.batch.origins import count_origins
from reportedly.batch.same import relate_same
from reportedly.store import relating as store
from reportedly.store.casefile import Case
from reportedly.store.kin import STEP


class Step(msgspec.Struct, frozen=True):
    """One way of relating: its versioned name, and what it does with one document inside a transaction."""

    name: str
    relate: Callable[[Case, int], None]


STEPS: Sequence[Step] = (
    Step("copies.v3", lay_beside),
    Step(STEP, relate_same),
    Step("origins.v3", count_origins),
    Step("ledger.v4", enter),
)
"""What is done with every document, in this order."""


def relate(case: Case, document: int, *, steps: Sequence[Step] = STEPS) -> None:
    """Lays one document beside the others; what was done for its latest reading is not done again.

    One transaction: what several steps write into the same parts of the file goes to the disk once, and the disk is
    waited for once.

    Raises:
        CaseError: when the case cannot be written to.
    """
    waiting = [step for step in steps if not store.is_related(case, step.name, document=document)]
    if not waiting:
        return
    with case.writing():
        for step in waiting:
            step.relate(case, document)
            store.mark(case, step.name, document=document)


def relate_all(case: Case, *, steps: Sequence[Step] = STEPS) -> int:
    """Takes up what an earlier run left, for every document; how many there were."""
    waiting = store.waiting(case, [step.name for step in steps])
    for document in waiting:
        relate(case, document, steps=steps)
    return len(waiting)
