"""A document is laid beside those that a case holds: step by step, each one transaction, each taken up where it ended.

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
    Step("copies.v1", lay_beside),
    Step(STEP, relate_same),
    Step("origins.v2", count_origins),
    Step("ledger.v2", enter),
)
"""What is done with every document, in this order."""


def relate(case: Case, document: int, *, steps: Sequence[Step] = STEPS) -> None:
    """Lays one document beside the others; what was done for its latest reading is not done again.

    Raises:
        CaseError: when the case cannot be written to.
    """
    for step in steps:
        if not store.is_related(case, step.name, document=document):
            with case.writing():
                step.relate(case, document)
                store.mark(case, step.name, document=document)


def relate_all(case: Case, *, steps: Sequence[Step] = STEPS) -> int:
    """Takes up what an earlier run left, for every document; how many there were."""
    waiting = sorted({document for step in steps for document in store.unrelated(case, step.name)})
    for document in waiting:
        relate(case, document, steps=steps)
    return len(waiting)
