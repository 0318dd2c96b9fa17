"""Pages are fetched from checked addresses, within limits; real servers on loopback stand in for the internet."""

import gzip
import re
import threading
import time
import zlib
from collections.abc import Iterator, Sequence
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import unquote

import pytest

from reportedly.errors import InputError, Refused, TooLarge, Unfetched
from reportedly.read.address import Address, inside
from reportedly.read.fetch import Guard, fetch
from reportedly.read.step import FetchLimits
from reportedly.version import __version__

PAGE = b"<p>The ferry to Norholm runs again.</p>"
BOMB = gzip.compress(b"\0" * 40_000_000)

THE_INTERNET = "127.0.0.1"
"""The only loopback address that the tests' guard counts as public."""


class Site(BaseHTTPRequestHandler):
    """A site with a page for each way of answering; it remembers what it was asked."""

    asked: list[tuple[str, dict[str, str]]] = []  # noqa: RUF012 (one server a test, emptied by its fixture)

    def do_GET(self) -> None:
        self.asked.append((self.path, {name.lower(): value for name, value in self.headers.items()}))
        getattr(self, re.split("[/?]", self.path)[1] or "page")()

    def send(self, body: bytes, *, status: int = 200, **headers: str) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def page(self) -> None:
        self.send(PAGE, Content_Type='Text/HTML; charset="utf-8"', Set_Cookie="seen=1; Path=/")

    def bare(self) -> None:
        self.send(PAGE)

    def zipped(self) -> None:
        self.send(gzip.compress(PAGE), Content_Encoding="gzip", Content_Type="text/html")

    def deflated(self) -> None:
        self.send(zlib.compress(PAGE), Content_Encoding="deflate")

    def bare_deflated(self) -> None:
        packer = zlib.compressobj(wbits=-zlib.MAX_WBITS)
        self.send(packer.compress(PAGE) + packer.flush(), Content_Encoding="deflate")

    def bomb(self) -> None:
        self.send(BOMB, Content_Encoding="gzip")

    def twice(self) -> None:
        self.send(gzip.compress(BOMB), Content_Encoding="gzip, gzip")

    def broken(self) -> None:
        self.send(gzip.compress(PAGE)[:-12], Content_Encoding="gzip")

    def garbage(self) -> None:
        self.send(b"no gzip at all", Content_Encoding="gzip")

    def short(self) -> None:
        self.send(PAGE, Content_Length=str(len(PAGE) + 100))

    def declared(self) -> None:
        self.send(b"x", Content_Length="5000000000")

    def endless(self) -> None:
        self.send_response(200)
        self.end_headers()
        self.pour(b"words " * 10_000, pause=0.0)

    def drip(self) -> None:
        self.send_response(200)
        self.end_headers()
        self.pour(b"w", pause=0.05)

    def drip_headers(self) -> None:
        self.wfile.write(b"HTTP/1.1 200 OK\r\nX-Slow: ")
        self.pour(b"w", pause=0.05)

    def pour(self, piece: bytes, *, pause: float) -> None:
        try:
            while True:
                self.wfile.write(piece)
                self.wfile.flush()
                time.sleep(pause)
        except OSError:
            self.close_connection = True

    def silent(self) -> None:
        time.sleep(1.0)

    def loop(self) -> None:
        self.send(b"", status=302, Location="/loop")

    def moved(self) -> None:
        self.send(b"", status=301, Location="../page?of=ferry")

    def to(self) -> None:
        self.send(b"", status=302, Location=unquote(self.path.removeprefix("/to/")))

    def nowhere(self) -> None:
        self.send(b"", status=302)

    def status(self) -> None:
        self.send(b"no", status=int(self.path.rpartition("/")[2]))

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 (the name is the base class's)
        del format, args


class Lines(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A reader that hangs up is no error here."""
        del request, client_address


@pytest.fixture
def port() -> Iterator[int]:
    """A site on all of loopback; its port."""
    Site.asked.clear()
    with Lines(("0.0.0.0", 0), Site) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield server.server_address[1]
        server.shutdown()
        thread.join()


class Names:
    """A name system: each look-up of a name takes its next answer, and the last one stays."""

    def __init__(self, **answers: Sequence[Sequence[str]]) -> None:
        self.answers = {name.replace("_", "."): list(found) for name, found in answers.items()}
        self.asked: list[str] = []

    def __call__(self, host: str, port: int) -> Sequence[str]:
        del port
        self.asked.append(host)
        if host not in self.answers:
            raise OSError("no such name")
        left = self.answers[host]
        return left.pop(0) if len(left) > 1 else left[0]


NEWS = Names(news_example=[[THE_INTERNET]])


def guard(port: int, names: Names = NEWS) -> Guard:
    return Guard(resolve=names, inside=inside_of_the_tests, ports=frozenset({port}))


def inside_of_the_tests(address: Address) -> str | None:
    return None if str(address) == THE_INTERNET else inside(address)


def caught(url: str, *, port: int, limits: FetchLimits | None = None, names: Names = NEWS) -> InputError:
    with pytest.raises(InputError) as error:
        fetch(url, limits=limits, guard=guard(port, names))
    assert error.value.uri == url
    assert error.value.sentence[0].isupper()
    assert error.value.sentence.endswith(".")
    return error.value


def test_a_page_comes_with_its_declared_type_and_the_instant_it_was_fetched(port: int) -> None:
    capture = fetch(f"http://news.example:{port}/page", guard=guard(port))
    assert capture.body == PAGE
    assert (capture.declared, capture.charset) == ("text/html", "utf-8")
    assert capture.uri == f"http://news.example:{port}/page"
    assert capture.retrieved is not None
    assert capture.retrieved.endswith("+00:00")


def test_a_page_without_a_declared_type_has_none(port: int) -> None:
    capture = fetch(f"http://news.example:{port}/bare", guard=guard(port))
    assert (capture.body, capture.declared, capture.charset) == (PAGE, None, None)


def test_the_request_names_the_project_and_the_host_and_carries_nothing_else(port: int) -> None:
    fetch(f"http://news.example:{port}/page?q=ä#top", guard=guard(port))
    ((path, headers),) = Site.asked
    assert path == "/page?q=%C3%A4"
    assert headers["host"] == f"news.example:{port}"
    assert headers["user-agent"] == f"Reportedly/{__version__}"
    assert set(headers) == {"host", "user-agent", "accept", "accept-encoding", "connection"}


@pytest.mark.parametrize("way", ["zipped", "deflated", "bare_deflated"])
def test_a_packed_page_is_unpacked(port: int, way: str) -> None:
    assert fetch(f"http://news.example:{port}/{way}", guard=guard(port)).body == PAGE


def test_a_redirect_is_followed_without_cookies_and_looked_up_anew(port: int) -> None:
    names = Names(news_example=[[THE_INTERNET]])
    capture = fetch(f"http://news.example:{port}/moved/here", guard=guard(port, names))
    assert capture.body == PAGE
    assert capture.uri.endswith("/moved/here")
    assert [path for path, _ in Site.asked] == ["/moved/here", "/page?of=ferry"]
    assert all("cookie" not in headers for _, headers in Site.asked)
    assert names.asked == ["news.example", "news.example"]


@pytest.mark.parametrize(
    "host",
    ["127.0.0.2", "127.2", "2130706434", "0x7f000002", "0177.0.0.2", "[::1]", "[::ffff:127.0.0.2]", "localhost",
     "１２７.0.0.2", "127.0.0.2.", "%31%32%37.0.0.2", "0.0.0.0", "router", "printer.local", "user@127.0.0.1"],
)  # fmt: skip
def test_an_inner_host_is_refused_and_never_asked(port: int, host: str) -> None:
    error = caught(f"http://{host}:{port}/page", port=port)
    assert isinstance(error, Refused)
    assert Site.asked == []


@pytest.mark.parametrize(
    "where",
    ["http://127.0.0.2:{port}/page", "//127.2:{port}/page", "http://0x7f000002:{port}/page", "file:///etc/hosts",
     "http://inner.example:{port}/page", "http://localhost:{port}/page", "http://news.example:22/", "ftp://news.example/",
     "http://news.example@127.0.0.2:{port}/", "http:%5C%5C127.0.0.2/", "http://[::ffff:7f00:2]:{port}/page"],
)  # fmt: skip
def test_a_redirect_to_the_inside_is_refused_and_never_followed(port: int, where: str) -> None:
    names = Names(news_example=[[THE_INTERNET]], inner_example=[["127.0.0.2"]])
    error = caught(f"http://news.example:{port}/to/{where.format(port=port)}", port=port, names=names)
    assert isinstance(error, Refused)
    assert len(Site.asked) == 1


@pytest.mark.parametrize("answers", [["127.0.0.2"], [THE_INTERNET, "10.0.0.1"], ["::1", THE_INTERNET], ["fe80::1%lo"]])
def test_a_name_with_an_inner_address_among_its_addresses_is_refused(port: int, answers: list[str]) -> None:
    error = caught(f"http://mixed.example:{port}/page", port=port, names=Names(mixed_example=[answers]))
    assert isinstance(error, Refused)
    assert "mixed.example" in error.sentence
    assert Site.asked == []


def test_the_connection_goes_to_the_address_that_was_checked_even_if_the_name_moves(port: int) -> None:
    names = Names(turning_example=[[THE_INTERNET], ["127.0.0.2"]])
    assert fetch(f"http://turning.example:{port}/page", guard=guard(port, names)).body == PAGE
    assert names.asked == ["turning.example"]


def test_a_name_that_turns_inside_between_two_steps_is_refused(port: int) -> None:
    names = Names(turning_example=[[THE_INTERNET], ["127.0.0.2"]])
    assert isinstance(caught(f"http://turning.example:{port}/moved", port=port, names=names), Refused)
    assert len(Site.asked) == 1


def test_the_next_checked_address_is_tried_when_one_does_not_answer(port: int) -> None:
    everything = Guard(resolve=Names(a_example=[["::1", THE_INTERNET]]), inside=lambda _: None, ports=frozenset({port}))
    assert fetch(f"http://a.example:{port}/page", guard=everything).body == PAGE


def test_proxies_of_the_environment_are_not_used(port: int, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    assert fetch(f"http://news.example:{port}/page", guard=guard(port)).body == PAGE


@pytest.mark.parametrize("odd", [0, 22, 25, 3306, 6379, 65535])
def test_ports_that_serve_no_pages_are_refused(odd: int) -> None:
    with pytest.raises(Refused, match=str(odd)):
        fetch(f"http://news.example:{odd}/", guard=Guard(resolve=NEWS))


def test_the_guard_that_ships_lets_loopback_in_nowhere() -> None:
    for url in ("http://127.0.0.1/", "http://localhost:8080/", "http://[::1]:8443/", "https://2130706433/"):
        with pytest.raises(Refused):
            fetch(url)


@pytest.mark.parametrize("way", ["bomb", "endless", "declared"])
def test_a_page_beyond_the_size_limit_is_stopped(port: int, way: str) -> None:
    began = time.monotonic()
    error = caught(f"http://news.example:{port}/{way}", port=port, limits=FetchLimits(size=1_000_000))
    assert isinstance(error, TooLarge)
    assert "1,000,000" in error.sentence
    assert time.monotonic() - began < 2


def test_a_page_of_exactly_the_limit_is_read(port: int) -> None:
    assert fetch(f"http://news.example:{port}/bare", guard=guard(port), limits=FetchLimits(size=len(PAGE))).body == PAGE
    assert isinstance(caught(f"http://news.example:{port}/zipped", port=port, limits=FetchLimits(size=38)), TooLarge)


@pytest.mark.parametrize("way", ["drip", "drip_headers", "silent", "loop"])
def test_a_page_beyond_the_time_limit_is_stopped(port: int, way: str) -> None:
    began = time.monotonic()
    limits = FetchLimits(seconds=0.3, redirects=1_000_000)
    error = caught(f"http://news.example:{port}/{way}", port=port, limits=limits)
    assert isinstance(error, Unfetched)
    assert "0.3 seconds" in error.sentence
    assert time.monotonic() - began < 0.9


def test_a_silent_site_is_left_before_the_whole_time_is_spent(port: int) -> None:
    error = caught(f"http://news.example:{port}/silent", port=port, limits=FetchLimits(silence=0.1))
    assert "silent for 0.1 seconds" in error.sentence


def test_a_look_up_that_takes_too_long_is_left_behind() -> None:
    waiting = threading.Event()

    def slow(host: str, port: int) -> Sequence[str]:
        del host, port
        waiting.wait(5)
        return ()

    with pytest.raises(Unfetched, match=r"0\.1 seconds"):
        fetch("http://news.example/", limits=FetchLimits(seconds=0.1), guard=Guard(resolve=slow))
    waiting.set()


def test_a_page_that_redirects_for_ever_is_left(port: int) -> None:
    error = caught(f"http://news.example:{port}/loop", port=port, limits=FetchLimits(redirects=3))
    assert isinstance(error, Unfetched)
    assert "3 times" in error.sentence
    assert len(Site.asked) == 4


@pytest.mark.parametrize("status", [204 + 96, 304, 401, 403, 404, 410, 418, 429, 451, 500, 503])
def test_an_answer_that_is_no_page_says_its_status(port: int, status: int) -> None:
    error = caught(f"http://news.example:{port}/status/{status}", port=port)
    assert isinstance(error, Unfetched)
    assert str(status) in error.sentence


@pytest.mark.parametrize("way", ["twice", "broken", "garbage", "short", "nowhere"])
def test_an_answer_out_of_order_is_unfetched(port: int, way: str) -> None:
    assert isinstance(caught(f"http://news.example:{port}/{way}", port=port), Unfetched)


def test_an_unknown_name_is_unfetched(port: int) -> None:
    error = caught(f"http://nobody.example:{port}/", port=port)
    assert isinstance(error, Unfetched)
    assert "nobody.example" in error.sentence


def test_a_name_without_addresses_is_unfetched(port: int) -> None:
    assert isinstance(caught(f"http://a.example:{port}/", port=port, names=Names(a_example=[[]])), Unfetched)


def test_a_site_that_takes_no_connection_is_unfetched() -> None:
    error = caught("http://news.example:8888/", port=8888)
    assert isinstance(error, Unfetched)
    assert "news.example" in error.sentence


def test_a_certificate_of_nobody_is_not_accepted(port: int) -> None:
    error = caught(f"https://news.example:{port}/page", port=port)
    assert isinstance(error, Unfetched)
