"""Carriers for tests of origins: twelve boats that sank off Sarn, as invented outlets have it."""

import msgspec

from reportedly.carrying import Carrier, Credit, Direction, Heard, Tie
from reportedly.store.rows import STRIDE
from reportedly.text import Span


def carrier(
    document: int, outlet: str | None, *voices: str, own: int = 1, credit: str | None = None, at: int = 0
) -> Carrier:
    """A carrier; a voice with a capital is named, and `credit` is an agency of its dateline."""
    chain = tuple(Heard(voice, voice.casefold(), voice[0].isupper()) for voice in voices)
    credits_of = () if credit is None else (Credit(credit, credit.upper(), "dateline", Span(0, 3)),)
    return Carrier(
        claim=document * STRIDE + own,
        document=document,
        name=f"d{document}c{own}",
        outlet=outlet,
        published="2031-05-04",
        words="twelve boats sank off Sarn",
        span=Span(at, at + 26),
        chain=chain,
        credits=credits_of,
    )


def heard(
    base: Carrier,
    *,
    key: str | None = None,
    shown: str | None = None,
    told: str | None = None,
    may: tuple[str, ...] = (),
    is_hearsay: bool = False,
) -> Carrier:
    """The carrier, its last voice being the one with this key."""
    *others, last = base.chain
    voice = Heard(last.name, last.folded, key is not None, None, key, shown, told, may, is_hearsay)
    return msgspec.structs.replace(base, chain=(*others, voice))


def tie(one: Carrier, other: Carrier, direction: Direction = "unknown", source: str | None = None) -> Tie:
    """Two carriers of one text."""
    return Tie(one.claim, other.claim, direction, source, "")
