"""A page is fetched from a public address, within limits, and from nowhere else.

Invariants
- Every address is checked before it is connected to, and the connection is made to the very address that was checked:
  a name is looked up once for each step, so that a second answer cannot lead elsewhere.
- All addresses of a name must be public. Each redirect is a new step, checked anew.
- The limits hold for the whole of it: looking up, connecting, redirects, and bodies that drip.
- Nothing of the environment matters: no proxies, no cookies, no credentials.
"""

import queue
import socket
import threading
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from urllib.parse import urljoin

import msgspec

from reportedly.errors import Refused, Unfetched
from reportedly.model import Capture
from reportedly.read.address import Address, MalformedError, Target, inside, is_local_name, parsed, target
from reportedly.read.step import Answer, Deadline, FetchLimits, Step

WEB_PORTS = frozenset({80, 443, 8000, 8008, 8080, 8081, 8443, 8888})
"""Ports on which pages are served; others belong to mail, databases and the like, which must not be spoken to."""


def resolved(host: str, port: int) -> Sequence[str]:
    """The addresses of a name, as the system's resolver gives them.

    Raises:
        OSError: when the name has none.
    """
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return tuple(dict.fromkeys(str(answer[4][0]) for answer in found))


class Guard(msgspec.Struct, frozen=True):
    """What may be connected to: how names are looked up, why an address is not public, and the ports of the web.

    Tests pass their own; nothing outside the call can.
    """

    resolve: Callable[[str, int], Sequence[str]] = resolved
    inside: Callable[[Address], str | None] = inside
    ports: frozenset[int] = WEB_PORTS


def fetch(url: str, *, limits: FetchLimits | None = None, guard: Guard | None = None) -> Capture:
    """The page at an address, with the instant it was fetched.

    Raises:
        Refused: when the address, or one it leads to, is not a public web address.
        TooLarge: when the page has more bytes than the limits allow.
        Unfetched: when the address does not answer with a page.
    """
    bounds = limits or FetchLimits()
    deadline = Deadline(time.monotonic() + bounds.seconds)
    try:
        answer = _followed(url, limits=bounds, guard=guard or Guard(), deadline=deadline)
    except TimeoutError as error:
        sentence = f"No page came within {bounds.seconds:g} seconds; try again, or save the page and name the file."
        raise Unfetched(url, sentence) from error
    media_type, charset = _content_type(answer.content_type or "")
    retrieved = datetime.now(UTC).isoformat(timespec="seconds")
    return Capture(uri=url, body=answer.body, declared=media_type, charset=charset, retrieved=retrieved)


def _followed(url: str, *, limits: FetchLimits, guard: Guard, deadline: Deadline) -> Answer:
    from reportedly.read.wire import asked  # the network library is paid for when it is needed

    here = url
    for redirects in range(limits.redirects + 1):
        aim = _target(here, uri=url, where="This is" if redirects == 0 else "The page redirects to")
        addresses = _checked(aim, uri=url, guard=guard, deadline=deadline)
        answer = asked(Step(uri=url, target=aim, addresses=addresses, limits=limits, deadline=deadline))
        if answer.location is None:
            return answer
        here = urljoin(f"{aim.scheme}://{aim.authority}{aim.path}", answer.location)
    raise Unfetched(url, f"The page redirects more than {limits.redirects} times; open it in a browser and save it.")


def _target(here: str, *, uri: str, where: str) -> Target:
    try:
        return target(here)
    except MalformedError as error:
        raise Refused(uri, f"{where} no plain address of a page: {error}. Check it, or save the page.") from error


def _checked(aim: Target, *, uri: str, guard: Guard, deadline: Deadline) -> tuple[Address, ...]:
    """The addresses to connect to, each of them public.

    Raises:
        Refused: when one of them is not, or the port is none of the web's.
        Unfetched: when the name has no address.
    """
    if aim.port not in guard.ports:
        raise Refused(uri, f"Port {aim.port} is not one that pages are served on; save the page and name the file.")
    addresses = (aim.address,) if aim.address is not None else _looked_up(aim, uri=uri, guard=guard, deadline=deadline)
    for address in addresses:
        why = guard.inside(address)
        if why is not None:
            where = aim.host if aim.address is not None else f"{aim.host} ({address})"
            raise Refused(uri, _inside_sentence(where, why))
    return addresses


def _looked_up(aim: Target, *, uri: str, guard: Guard, deadline: Deadline) -> tuple[Address, ...]:
    if is_local_name(aim.host):
        raise Refused(uri, _inside_sentence(aim.host, "an inner network"))
    try:
        answers = _within(lambda: guard.resolve(aim.host, aim.port), deadline=deadline)
        addresses = tuple(parsed(answer) for answer in answers)
    except TimeoutError:
        raise
    except (OSError, ValueError) as error:
        raise Unfetched(uri, f"No site is known by the name {aim.host}; check the address.") from error
    if not addresses:
        raise Unfetched(uri, f"No site is known by the name {aim.host}; check the address.")
    return addresses


def _inside_sentence(where: str, why: str) -> str:
    return f"Only public addresses are fetched, and {where} belongs to {why}; save the page and name the file instead."


def _within(look_up: Callable[[], Sequence[str]], *, deadline: Deadline) -> Sequence[str]:
    """The outcome of a look-up that itself knows no deadline: it is left behind when it takes too long."""
    outcome: queue.SimpleQueue[Sequence[str] | OSError | ValueError] = queue.SimpleQueue()

    def run() -> None:
        try:
            outcome.put(look_up())
        except (OSError, ValueError) as error:
            outcome.put(error)

    threading.Thread(target=run, daemon=True).start()
    try:
        found = outcome.get(timeout=deadline.left())
    except queue.Empty as error:
        raise TimeoutError from error
    if isinstance(found, OSError | ValueError):
        raise found
    return found


def _content_type(header: str) -> tuple[str | None, str | None]:
    """The media type and the charset of a Content-Type header, each None when it lacks it."""
    media_type, *parameters = (piece.strip() for piece in header.split(";"))
    pairs = (piece.partition("=") for piece in parameters)
    charsets = (value.strip("\"' ") for name, _, value in pairs if name.strip().lower() == "charset")
    return media_type.lower() or None, next(charsets, None) or None
