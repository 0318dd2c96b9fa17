"""Spellings become addresses, and addresses are judged."""

from ipaddress import ip_address

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.read.address import MalformedError, inside, is_local_name, target

LOOPBACKS = [
    "127.0.0.1",
    "127.0.0.1.",
    "127.1",
    "127.0.1",
    "127.255.255.254",
    "2130706433",
    "0x7f000001",
    "0X7F000001",
    "0x7f.1",
    "0x7f.0.0.0x1",
    "0x7f.0x0.0x0.0x1",
    "0x07f.0.0.1",
    "017700000001",
    "0177.1",
    "0177.0.0.1",
    "0177.0.0.01",
    "00000177.0.0.1",
    "0177.0x0.0.1",
    "127.0x000001",
    "127.0.01",
    "0",
    "0.0.0.0",
    "0x0",
    "00",
    "[::1]",
    "[::]",
    "[0:0:0:0:0:0:0:1]",
    "[0000:0000:0000:0000:0000:0000:0000:0001]",
    "[::ffff:127.0.0.1]",
    "[::ffff:7f00:1]",
    "[::ffff:0:0]",
    "[::127.0.0.1]",
    "[::7f00:1]",
    "[64:ff9b::127.0.0.1]",
    "[64:ff9b::7f00:1]",
    "[64:ff9b:1::7f00:1]",
    "[2002:7f00:1::]",
    "[2001:0:7f00:1::]",
    "[fe80::1]",
    "[fe80::1%25lo]",
    "[2606:4700::1%25lo]",
    "１２７.０.０.１",
    "127。0。0。1",
    "127．0．0．1",
    "127｡1",
    "①②⑦.⓪.⓪.①",
    "１２７.1",
    "%31%32%37.0.0.1",
    "127%2e0%2e0%2e1",
    "%30x7f000001",
    "%EF%BC%91%EF%BC%92%EF%BC%97.1",
    "12\u00ad7.0.0.1",
]

INSIDE = [
    "0.1.2.3", "10.0.0.1", "100.64.0.1", "100.100.100.200", "100.127.255.255", "168.63.129.16", "169.254.169.254",
    "172.16.0.1", "172.31.255.255", "192.0.0.192", "192.0.2.7", "192.88.99.1", "192.168.1.1", "198.18.0.1",
    "198.19.255.255", "198.51.100.1", "203.0.113.9", "224.0.0.1", "239.255.255.255", "240.0.0.1", "255.255.255.255",
    "::", "::1", "::2", "fc00::1", "fd00:ec2::254", "fe80::1", "febf::1", "fec0::1", "ff02::1", "ff0e::1",
    "100::1", "64:ff9b:1::808:808", "64:ff9b::10.0.0.1", "::ffff:192.168.0.1", "::10.0.0.1", "::8.8.8.8",
    "2001::1", "2001:2::1", "2001:10::1", "2001:20::1", "2001:db8::1", "2002:808:808::1", "3fff::1", "5f00::1",
    "4000::1", "8000::1",
]  # fmt: skip

PUBLIC = [
    "1.1.1.1", "8.8.8.8", "9.255.255.255", "11.0.0.0", "93.184.215.14", "100.63.255.255", "100.128.0.0",
    "126.255.255.255", "128.0.0.0", "169.253.255.255", "172.15.255.255", "172.32.0.0", "192.167.255.255",
    "198.17.255.255", "198.20.0.0", "223.255.255.255", "2606:4700:4700::1111", "2a00:1450::1", "2001:4860:4860::8888",
    "64:ff9b::8.8.8.8", "::ffff:8.8.8.8",
]  # fmt: skip


@pytest.mark.parametrize("host", LOOPBACKS)
def test_every_spelling_of_this_machine_is_inside(host: str) -> None:
    try:
        aim = target(f"http://{host}/")
    except MalformedError:
        return
    assert aim.address is not None
    assert inside(aim.address) is not None


def test_the_spellings_that_browsers_take_are_read_as_addresses() -> None:
    for host in ("127.1", "2130706433", "0x7f000001", "0177.0.0.1", "１２７.1", "%31%32%37.0.0.1", "127。0。0。1"):
        assert target(f"http://{host}/").host == "127.0.0.1"


@pytest.mark.parametrize("address", INSIDE)
def test_addresses_of_inner_networks_are_inside(address: str) -> None:
    assert inside(ip_address(address)) is not None


@pytest.mark.parametrize("address", PUBLIC)
def test_addresses_of_the_open_internet_are_public(address: str) -> None:
    assert inside(ip_address(address)) is None


@given(st.ip_addresses())
def test_nothing_that_the_standard_library_calls_private_is_public(address: object) -> None:
    known = ip_address(str(address))
    special = known.is_private or known.is_loopback or known.is_link_local or known.is_multicast or known.is_reserved
    if special and "::ffff:" not in str(known) and not str(known).startswith("64:ff9b::"):
        assert inside(known) is not None


@given(st.integers(0, 2**32 - 1))
def test_a_public_address_is_the_same_in_decimal_octal_and_hexadecimal(number: int) -> None:
    spellings = (str(number), f"0{number:o}", hex(number), str(ip_address(number)))
    assert len({target(f"http://{spelling}/").address for spelling in spellings}) == 1


@pytest.mark.parametrize(
    "url",
    [
        "ftp://news.example/",
        "file:///etc/hosts",
        "gopher://news.example/",
        "javascript:alert(1)",
        "//news.example/",
        "news.example",
        "",
        "http://",
        "http:///path",
        "http://user@news.example/",
        "http://user:word@news.example/",
        "http://news.example@127.0.0.1/",
        "http://@127.0.0.1/",
        "http://127.0.0.1\\@news.example/",
        "http://news.example\\.inner/",
        "http://news.exa\tmple/",
        "http://news.exa\nmple/",
        "http://news.example /",
        "http://news.example\x00/",
        "http://news.example\u2028/",
        "http://[::1/",
        "http://[127.0.0.1]/",
        "http://[::1]x/",
        "http://127.0.0.1.1/",
        "http://127.0.0.256/",
        "http://4294967296/",
        "http://1.0x1000000/",
        "http://news.0x/",
        "http://08.1/",
        "http://1..2/",
        "http://news..example/",
        "http://-news.example/",
        "http://news-.example/",
        "http://ne%2fws.example/",
        "http://ne%00ws.example/",
        "http://news.example:99999/",
        "http://news.example:port/",
        "http://news.example:-1/",
        "http://" + "a" * 64 + ".example/",
        "http://" + "a." * 200 + "example/",
        "http://\ud800.example/",
        "http://news.example/\udcff",
        "http://℀.example/",
    ],
)
def test_what_is_no_plain_address_of_a_page_is_malformed(url: str) -> None:
    with pytest.raises(MalformedError):
        target(url)


def test_an_address_is_taken_apart() -> None:
    aim = target(" HTTPS://News.Example:8443/a b/ü?q=ä&r=%20#part ".replace("a b", "a%20b"))
    assert (aim.scheme, aim.host, aim.port, aim.address) == ("https", "news.example", 8443, None)
    assert aim.path == "/a%20b/%C3%BC?q=%C3%A4&r=%20"
    assert aim.authority == "news.example:8443"


def test_the_usual_port_is_left_out_of_the_host_header() -> None:
    assert target("http://news.example").authority == "news.example"
    assert target("https://news.example:443/").authority == "news.example"
    assert target("https://news.example:80/").authority == "news.example:80"
    assert target("http://[2606:4700::1111]:8080/").authority == "[2606:4700::1111]:8080"


def test_names_beyond_ascii_are_spelled_as_the_name_system_knows_them() -> None:
    assert target("http://bücher.example/").host == "xn--bcher-kva.example"
    assert target("http://straße.example/").host == "xn--strae-oqa.example"
    assert target("http://ＮＥＷＳ.example/").host == "news.example"


@pytest.mark.parametrize(
    "host",
    ["localhost", "LOCALHOST", "ⓛⓞⓒⓐⓛⓗⓞⓢⓣ", "loc\u00adalhost", "localhost.", "a.localhost", "router", "db.internal",
     "printer.local", "nas.home.arpa", "box.lan"],
)  # fmt: skip
def test_names_of_inner_networks_are_local(host: str) -> None:
    assert is_local_name(target(f"http://{host}/").host)


def test_a_registered_name_is_not_local() -> None:
    assert not is_local_name("localhost.example")
