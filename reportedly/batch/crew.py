"""Work spread over processes, its outcomes in order; a process that dies costs one input and no other.

Invariant: when a process dies, every input that was under way is done again, alone. Only the one that kills its
process again is given up.
"""

import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
from typing import Generic, TypeAlias, TypeVar

from reportedly.model import Capture, Problem
from reportedly.read.inputs import Input

Outcome = TypeVar("Outcome")
Item: TypeAlias = Input | Capture | Outcome | Problem
Work: TypeAlias = Callable[[Item[Outcome]], Outcome | Problem]

AHEAD = 4
"""Inputs under way for each process: enough that a slow page keeps nobody waiting, few enough to be held in memory."""

DIED = (
    "The process that read it died, perhaps for want of memory, and died again when it read nothing else; "
    "leave this input out, and please report it."
)


def spread(
    items: Iterable[Item[Outcome]], *, work: Work[Outcome], here: Callable[[object], bool], jobs: int
) -> Iterator[Outcome | Problem]:
    """The outcome of `work` for each item, in order; items that are to stay `here` are worked on in this process."""
    crew = _Crew(work, jobs=jobs)
    under_way: deque[tuple[Item[Outcome], Future[Outcome | Problem]]] = deque()
    try:
        for item in items:
            under_way.append((item, _settled(work(item)) if here(item) else crew.begin(item)))
            if len(under_way) >= jobs * AHEAD:
                yield crew.outcome(*under_way.popleft())
        while under_way:
            yield crew.outcome(*under_way.popleft())
    finally:
        crew.close()


class _Crew(Generic[Outcome]):
    """The processes; a new set takes the place of one that broke."""

    def __init__(self, work: Work[Outcome], *, jobs: int) -> None:
        self._work = work
        self._jobs = jobs
        self._pool = _pool(jobs)

    def begin(self, item: Item[Outcome]) -> Future[Outcome | Problem]:
        try:
            return self._pool.submit(self._work, item)
        except BrokenProcessPool:
            self.close()
            self._pool = _pool(self._jobs)
            return self._pool.submit(self._work, item)

    def outcome(self, item: Item[Outcome], begun: Future[Outcome | Problem]) -> Outcome | Problem:
        try:
            return begun.result()
        except BrokenProcessPool:
            return _alone(item, work=self._work)

    def close(self) -> None:
        self._pool.shutdown(wait=False, cancel_futures=True)


def _alone(item: Item[Outcome], *, work: Work[Outcome]) -> Outcome | Problem:
    with _pool(1) as pool:
        try:
            return pool.submit(work, item).result()
        except BrokenProcessPool:
            return Problem(getattr(item, "uri", "-"), "ProcessDied", DIED)


def _settled(outcome: Outcome | Problem) -> Future[Outcome | Problem]:
    future: Future[Outcome | Problem] = Future()
    future.set_result(outcome)
    return future


def _pool(jobs: int) -> ProcessPoolExecutor:
    # Spawned, not forked: the parent may hold the threads of the tagger and of the progress display.
    return ProcessPoolExecutor(jobs, mp_context=get_context("spawn"), initializer=_quiet_on_interrupt)


def _quiet_on_interrupt() -> None:
    """Ctrl-C reaches the whole group: the workers go at once and without a traceback, the parent says what happened."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
