"""Where on the internet a page may be fetched from: spellings become addresses, and addresses are judged.

Invariants
- What is judged is an address, never a spelling: `127.1`, `0x7f000001` and `[::ffff:7f00:1]` are one address.
- An address is public only by being outside every range below; of IPv6 only what is inside the global range is.
"""

import re
import unicodedata
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address
from typing import TypeAlias
from urllib.parse import quote, unquote, urlsplit

import msgspec

Address: TypeAlias = IPv4Address | IPv6Address

INSIDE_4 = tuple(
    (IPv4Network(network), what)
    for network, what in (
        ("0.0.0.0/8", "this machine"),
        ("10.0.0.0/8", "a private network"),
        ("100.64.0.0/10", "a provider's inner network"),
        ("127.0.0.0/8", "this machine"),
        ("168.63.129.16/32", "the inner network of a cloud"),
        ("169.254.0.0/16", "the link this machine is on"),
        ("172.16.0.0/12", "a private network"),
        ("192.0.0.0/24", "a range kept for protocols"),
        ("192.0.2.0/24", "a range kept for documentation"),
        ("192.31.196.0/24", "a range kept for protocols"),
        ("192.52.193.0/24", "a range kept for protocols"),
        ("192.88.99.0/24", "a range kept for relays"),
        ("192.168.0.0/16", "a private network"),
        ("192.175.48.0/24", "a range kept for protocols"),
        ("198.18.0.0/15", "a range kept for benchmarks"),
        ("198.51.100.0/24", "a range kept for documentation"),
        ("203.0.113.0/24", "a range kept for documentation"),
        ("224.0.0.0/4", "a multicast range"),
        ("240.0.0.0/4", "a reserved range"),
    )
)
"""IANA's IPv4 Special-Purpose Address Registry, multicast, and the one public address that a cloud answers inside."""

GLOBAL_6 = IPv6Network("2000::/3")
"""All that IANA gives out as global unicast; loopback, link-local, site-local and the like are outside it."""

INSIDE_6 = tuple(
    (IPv6Network(network), what)
    for network, what in (
        ("2001::/23", "a range kept for protocols and tunnels"),
        ("2001:db8::/32", "a range kept for documentation"),
        ("2002::/16", "a tunnel to an IPv4 address"),
        ("2620:4f:8000::/48", "a range kept for protocols"),
        ("3fff::/20", "a range kept for documentation"),
    )
)
"""IANA's IPv6 Special-Purpose Address Registry, as far as it lies in `GLOBAL_6`."""

NAT64 = IPv6Network("64:ff9b::/96")
"""RFC 6052: the last 32 bits are the IPv4 address that a network without IPv4 reaches through it."""

LOCAL_NAMES = ("localhost", "local", "localdomain", "internal", "intranet", "lan", "home", "corp", "private", "arpa")
"""Last labels that only an inner network gives out (RFC 6761, 6762, 8375, 9476, and names ICANN will not delegate)."""

_DOTS = str.maketrans("。．｡", "...")
_NUMBER = re.compile(r"0[xX][0-9a-fA-F]*|[0-9]+")
_LABEL = re.compile(r"(?!-)[a-z0-9_-]{1,63}(?<!-)")
_BRACKETED = re.compile(r"\[[^\[\]]*\](:[0-9]*)?")
_NEVER_IN_URL = re.compile(r"[\x00-\x20\x7f\\]|\s")
_SAFE = "/%:@!$&'()*+,;=~?-._[]|"


class MalformedError(ValueError):
    """The words are no address of a page; the message is a clause that says why."""


class Target(msgspec.Struct, frozen=True):
    """A page's address taken apart: `host` is ASCII without brackets, `path` is percent-encoded with its query."""

    scheme: str
    host: str
    port: int
    path: str
    address: Address | None

    @property
    def authority(self) -> str:
        """The value of the Host header."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == _port_of(self.scheme) else f"{host}:{self.port}"


def inside(address: Address) -> str | None:
    """What keeps an address from being public, in a few words; None when nothing does.

    >>> inside(ip_address("10.1.2.3"))
    'a private network'
    """
    if isinstance(address, IPv4Address):
        return next((what for network, what in INSIDE_4 if address in network), None)
    carried = _carried(address)
    if carried is not None:
        return inside(carried)
    if address == IPv6Address("::1") or address == IPv6Address("::"):
        return "this machine"
    if address not in GLOBAL_6 or address.scope_id is not None:
        return "a range that is not public"
    return next((what for network, what in INSIDE_6 if address in network), None)


def _carried(address: IPv6Address) -> IPv4Address | None:
    """The IPv4 address that packets to this one really go to."""
    if address.ipv4_mapped is not None:
        return address.ipv4_mapped
    return IPv4Address(int(address) & 0xFFFFFFFF) if address in NAT64 else None


def target(url: str) -> Target:
    """A page's address, taken apart and with its host in one spelling.

    Raises:
        MalformedError: when it is no address of a page, or hides another host, a name or a password.
    """
    words = url.strip()
    if _NEVER_IN_URL.search(words) or any("\ud800" <= letter <= "\udfff" for letter in words):
        raise MalformedError("it holds a blank, a backslash or a control character")
    try:
        parts = urlsplit(words)
        host, port = parts.hostname, parts.port
    except ValueError as error:
        raise MalformedError("its host or port cannot be read") from error
    if parts.scheme not in ("http", "https"):
        raise MalformedError("it does not begin with http:// or https://")
    if "@" in parts.netloc:
        raise MalformedError("it carries a user name")
    bracketed = "[" in parts.netloc
    if bracketed and not _BRACKETED.fullmatch(parts.netloc):
        raise MalformedError("its host or port cannot be read")
    name, address = _host(host or "", bracketed=bracketed)
    path = quote(parts.path or "/", safe=_SAFE) + (f"?{quote(parts.query, safe=_SAFE)}" if parts.query else "")
    return Target(parts.scheme, name, _port_of(parts.scheme) if port is None else port, path, address)


def is_local_name(host: str) -> bool:
    """True for a name that only an inner network can know: one label, or an ending that nobody may register."""
    return "." not in host or host.rpartition(".")[2] in LOCAL_NAMES


def _port_of(scheme: str) -> int:
    return 443 if scheme == "https" else 80


def _host(raw: str, *, bracketed: bool) -> tuple[str, Address | None]:
    if bracketed:
        return _ipv6(unquote(raw))
    host = _ascii(unquote(raw, errors="strict") if "%" in raw else raw).removesuffix(".")
    if _NUMBER.fullmatch(host.rpartition(".")[2]):
        address = _ipv4(host)
        return str(address), address
    if not host or len(host) > 253 or not all(_LABEL.fullmatch(label) for label in host.split(".")):
        raise MalformedError("its host is no name")
    return host, None


def _ascii(host: str) -> str:
    """The host as the name system knows it; what looks like another character is that character."""
    plain = unicodedata.normalize("NFKC", host).translate(_DOTS).lower()
    if plain.isascii():
        return plain
    import idna  # tables of half a megabyte, for names beyond ASCII alone

    try:
        return idna.encode(plain, uts46=True).decode("ascii").lower()
    except (idna.IDNAError, UnicodeError) as error:
        raise MalformedError("its host is no name") from error


def _ipv6(host: str) -> tuple[str, Address]:
    try:
        address = IPv6Address(host)
    except ValueError as error:
        raise MalformedError("its host is no address") from error
    return str(address), address


def _ipv4(host: str) -> IPv4Address:
    """The address of any spelling that C libraries and browsers take: one to four numbers, octal and hexadecimal too.

    >>> _ipv4("0x7f.1")
    IPv4Address('127.0.0.1')
    """
    labels = host.split(".")
    if len(labels) > 4 or not all(_NUMBER.fullmatch(label) and len(label) < 32 for label in labels):
        raise MalformedError("its host is no address")
    try:
        *first, last = [_number(label) for label in labels]
    except ValueError as error:
        raise MalformedError("its host is no address") from error
    if any(number > 255 for number in first) or last >= 256 ** (4 - len(first)):
        raise MalformedError("its host is no address")
    return IPv4Address(sum(number << (24 - 8 * index) for index, number in enumerate(first)) + last)


def _number(label: str) -> int:
    if label[:2] in ("0x", "0X"):
        return int(label[2:] or "0", 16)
    return int(label, 8 if label.startswith("0") else 10)


def parsed(words: str) -> Address:
    """An address as a resolver gives it, its zone left out of the way of judging it.

    Raises:
        ValueError: when it is none.
    """
    return ip_address(words)
