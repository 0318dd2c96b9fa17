"""One request over the wire, to a checked address and within the limits; the only module that opens connections."""

import ssl
import zlib
from collections.abc import Iterable, Iterator

import httpcore

from reportedly.errors import TooLarge, Unfetched
from reportedly.read.step import Answer, Deadline, Step
from reportedly.version import __version__

USER_AGENT = f"Reportedly/{__version__}"
ACCEPT = "text/html, application/xhtml+xml, text/plain;q=0.9, */*;q=0.5"

_ADVICE = "open it in a browser, save the page and name the file"
_REDIRECTS = (301, 302, 303, 307, 308)
_PACKED = {"gzip": 16 + zlib.MAX_WBITS, "x-gzip": 16 + zlib.MAX_WBITS, "deflate": zlib.MAX_WBITS}
_REASONS = {
    401: "asks for a password",
    402: "asks for payment",
    403: "does not let programs read it",
    404: "has no page at this address",
    410: "has taken the page down",
    429: "asks to be left alone for a while",
    451: "may not show the page for legal reasons",
}


class Timed(httpcore.NetworkStream):
    """A stream whose every step ends at the deadline, however slowly the other side drips."""

    def __init__(self, stream: httpcore.NetworkStream, *, deadline: Deadline) -> None:
        self._stream = stream
        self._deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, _sooner(timeout, deadline=self._deadline))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, _sooner(timeout, deadline=self._deadline))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        within = _sooner(timeout, deadline=self._deadline)
        return Timed(self._stream.start_tls(ssl_context, server_hostname, within), deadline=self._deadline)

    def get_extra_info(self, info: str) -> object:
        return self._stream.get_extra_info(info)


class ToAddresses(httpcore.NetworkBackend):
    """Connects to the checked addresses of a step, whatever name the request is for; it looks nothing up.

    The name is left to the Host header and to TLS, whose certificate must be for it.
    """

    def __init__(self, step: Step) -> None:
        self._step = step
        self._sockets = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        failure: Exception = httpcore.ConnectError(f"{host} has no address")
        for address in self._step.addresses:
            try:
                within = _sooner(timeout, deadline=self._step.deadline)
                stream = self._sockets.connect_tcp(str(address), port, within, local_address, socket_options)
                return Timed(stream, deadline=self._step.deadline)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                failure = error
        raise failure


def asked(step: Step) -> Answer:
    """What the site answers to one request.

    Raises:
        TooLarge: when the page has more bytes than the limits allow, packed or unpacked.
        Unfetched: when it cannot be reached, breaks off, or answers with something else than a page.
        TimeoutError: when the deadline passed.
    """
    aim, silence = step.target, step.limits.silence
    url = httpcore.URL(scheme=aim.scheme, host=aim.host, port=aim.port, target=aim.path)
    extensions = {"timeout": {"connect": silence, "read": silence, "write": silence}}
    try:
        with (
            httpcore.ConnectionPool(network_backend=ToAddresses(step)) as pool,
            pool.stream("GET", url, headers=_headers(aim.authority), extensions=extensions) as response,
        ):
            return _answer(response, step=step)
    except httpcore.TimeoutException as error:
        step.deadline.left()
        raise _unfetched(step, f"was silent for {silence:g} seconds; try again later") from error
    except httpcore.ConnectError as error:
        raise _unfetched(step, f"cannot be connected to ({_plain(error)}); check the address or try later") from error
    except (httpcore.NetworkError, httpcore.ProtocolError, zlib.error) as error:
        raise _unfetched(
            step, "broke off or answered out of order; try again, or save the page in a browser"
        ) from error


def _headers(authority: str) -> list[tuple[str, str]]:
    return [
        ("Host", authority),
        ("User-Agent", USER_AGENT),
        ("Accept", ACCEPT),
        ("Accept-Encoding", "gzip, deflate"),
        ("Connection", "close"),
    ]


def _answer(response: httpcore.Response, *, step: Step) -> Answer:
    headers = {name.lower().decode("latin-1"): _text(value) for name, value in response.headers}
    if response.status in _REDIRECTS and headers.get("location"):
        return Answer(location=headers["location"])
    if not 200 <= response.status < 300:
        raise _unfetched(step, f"{_reason(response.status)} (status {response.status}); {_ADVICE}")
    if headers.get("content-length", "").isdecimal() and int(headers["content-length"]) > step.limits.size:
        raise _too_large(step)
    packing = headers.get("content-encoding", "identity").strip().lower()
    body = b"".join(_unpacked(_received(response, step=step), packing=packing, step=step))
    return Answer(body=body, content_type=headers.get("content-type"))


def _received(response: httpcore.Response, *, step: Step) -> Iterator[bytes]:
    """The body as it comes, until it is too much or too late."""
    received = 0
    for chunk in response.iter_stream():
        step.deadline.left()
        received += len(chunk)
        if received > step.limits.size:
            raise _too_large(step)
        yield chunk


def _unpacked(chunks: Iterator[bytes], *, packing: str, step: Step) -> Iterator[bytes]:
    """The body without its packing; never more than the limit is unpacked, whatever the packing promises."""
    if packing in ("", "identity"):
        yield from chunks
        return
    if packing not in _PACKED:
        raise _unfetched(step, f"packs the page in a way that was not asked for ({packing}); {_ADVICE}")
    left = step.limits.size
    unpacker = None
    for chunk in chunks:
        unpacker = unpacker or _unpacker(chunk, packing=packing)
        out = unpacker.decompress(chunk, left + 1)
        left -= len(out)
        if left < 0:
            raise _too_large(step)
        yield out
        if unpacker.eof:
            return
    if unpacker is not None:
        raise zlib.error("the packed page broke off")


def _unpacker(first: bytes, *, packing: str) -> "zlib._Decompress":
    """Some servers call a bare deflate stream `deflate` too; it lacks the two bytes of the zlib header."""
    bare = packing == "deflate" and (len(first) < 2 or int.from_bytes(first[:2], "big") % 31 != 0)
    return zlib.decompressobj(-zlib.MAX_WBITS if bare else _PACKED[packing])


def _reason(status: int) -> str:
    if status in _REASONS:
        return _REASONS[status]
    return "is in trouble" if status >= 500 else "does not answer with a page"


def _unfetched(step: Step, clause: str) -> Unfetched:
    return Unfetched(step.uri, f"The site {step.target.host} {clause}.")


def _too_large(step: Step) -> TooLarge:
    return TooLarge(step.uri, f"The page has more than {step.limits.size:,} bytes; save the part you need as a file.")


def _sooner(timeout: float | None, *, deadline: Deadline) -> float:
    left = deadline.left()
    return left if timeout is None else min(timeout, left)


def _plain(error: Exception) -> str:
    """The system's words for a failure, without its numbers and brackets."""
    return str(error).rpartition("] ")[2].partition(" (_ssl")[0].rstrip(".") or "no reason given"


def _text(value: bytes) -> str:
    try:
        return value.decode("utf-8")
    except UnicodeDecodeError:
        return value.decode("latin-1")
