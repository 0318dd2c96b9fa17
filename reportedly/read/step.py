"""The nouns of fetching: what it may cost, one request, and what came back."""

import time

import msgspec

from reportedly.read.address import Address, Target


class FetchLimits(msgspec.Struct, frozen=True):
    """How much a page may cost: seconds in all and of silence, bytes after unpacking, redirects followed."""

    seconds: float = 30.0
    silence: float = 10.0
    size: int = 32 * 2**20
    redirects: int = 10


class Deadline(msgspec.Struct, frozen=True):
    """An instant of the monotonic clock."""

    instant: float

    def left(self) -> float:
        """Seconds until the deadline.

        Raises:
            TimeoutError: when it has passed.
        """
        left = self.instant - time.monotonic()
        if left <= 0:
            raise TimeoutError
        return left


class Step(msgspec.Struct, frozen=True):
    """One request: where to, and the checked addresses it may go to, in the resolver's order."""

    uri: str
    target: Target
    addresses: tuple[Address, ...]
    limits: FetchLimits
    deadline: Deadline


class Answer(msgspec.Struct, frozen=True):
    """What a step came back with: a page's body, or the place it points to."""

    body: bytes = b""
    content_type: str | None = None
    location: str | None = None
