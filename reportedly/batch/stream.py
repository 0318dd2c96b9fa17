"""Inputs become sheets, one by one and in order; what goes wrong with one of them becomes a `Problem` in its place.

Invariants
- Every input yields exactly one sheet or problem, in the order of the inputs.
- An input is opened only when it is nearly its turn, and forgotten when its sheet was handed over.
- Only what would fail for all of them alike (missing weights) and the user's own Ctrl-C leave it as exceptions.
"""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from traceback import walk_tb
from typing import TypeAlias, TypeVar

from reportedly import pipeline
from reportedly.batch.crew import spread
from reportedly.errors import InputError, ReportedlyError
from reportedly.model import Capture, Problem, Sheet
from reportedly.read.inputs import STDIN, Input, capture, problem_of

Examiner: TypeAlias = Callable[[Capture], Sheet]
Outcome = TypeVar("Outcome")

PACKAGE = "reportedly"


def sheets(
    inputs: Iterable[Input | Problem], *, offline: bool = False, jobs: int = 1, examine: Examiner = pipeline.examine
) -> Iterator[Sheet | Problem]:
    """The sheet of each input, or the problem that kept it from being read.

    Args:
        inputs: as `read.inputs.named` yields them; a problem among them is passed on.
        offline: refuses addresses.
        jobs: the number of processes; 1 reads in this one.
        examine: takes the place of the pipeline's; with several jobs it must be a function that can be pickled.

    Raises:
        WeightsError: when the tagger's files are missing.
    """
    return outcomes(inputs, offline=offline, jobs=jobs, examine=examine)


def outcomes(
    inputs: Iterable[Input | Capture | Outcome | Problem],
    *,
    offline: bool = False,
    jobs: int = 1,
    examine: Callable[[Capture], Outcome],
) -> Iterator[Outcome | Problem]:
    """As `sheets`, with what `examine` makes of each input, or of bytes that are at hand; all else is passed on."""
    one = partial(_read, offline=offline, examine=examine)
    return map(one, inputs) if jobs == 1 else spread(inputs, work=one, here=_stays_here, jobs=jobs)


def _read(
    item: Input | Capture | Outcome | Problem, *, offline: bool, examine: Callable[[Capture], Outcome]
) -> Outcome | Problem:
    if not isinstance(item, Input | Capture):
        return item
    try:
        return examine(item if isinstance(item, Capture) else capture(item, offline=offline))
    except InputError as error:
        return problem_of(error)
    except ReportedlyError:
        raise
    except MemoryError:
        return Problem(item.uri, "MemoryError", "It needs more memory than there is; read it alone, or split it.")
    except Exception as error:  # the stages' own faults: one page must not cost the others theirs
        return fault(item.uri, error=error)


def _stays_here(item: object) -> bool:
    """Standard input belongs to this process, and what is no input needs no work."""
    return not isinstance(item, Input | Capture) or item == STDIN


def fault(uri: str, *, error: Exception) -> Problem:
    """What is told of an input on which this program itself failed."""
    name = type(error).__name__
    sentence = f"Reading it stopped at a fault of this program, {name} in {_place(error)}; please report it."
    return Problem(uri, name, sentence)


def _place(error: Exception) -> str:
    """The innermost of our own lines that the error passed through: `structure.comments line 88`."""
    frames = [(frame.f_globals.get("__name__", ""), line) for frame, line in walk_tb(error.__traceback__)]
    ours = [(name, line) for name, line in frames if name.split(".")[0] == PACKAGE and name != __name__]
    name, line = ours[-1] if ours else (__name__, frames[-1][1] if frames else 0)
    return f"{name.removeprefix(PACKAGE + '.')} line {line}"
