"""What a carrier of a claim rests on: the voice it ends at, the agency it credits, the outlet itself.

Invariants
- A name is compared folded; an agency by its key, however a page writes it.
- A voice that nobody names is nobody's in particular: it is never the same as another, and never surely another.
"""

import msgspec

from reportedly.carrying import Carrier, Credit, Heard
from reportedly.compare.copies.credits import NOBODY, agency_of, name_of, plain


class Ground(msgspec.Struct, frozen=True):
    """What a carrier rests on: a key that is the same wherever it is the same, and how it is shown."""

    key: str
    name: str


def outlet_key(carrier: Carrier) -> str | None:
    """The key of a carrier's outlet; that of the agency where it is one."""
    return None if carrier.outlet is None else agency_of(carrier.outlet) or plain(carrier.outlet)


def voice_ground(carrier: Carrier) -> Ground | None:
    """The named voice that the claim ends at; None where it is unnamed, or the page speaks in its own name."""
    last = carrier.chain[-1] if carrier.chain else None
    return _ground(last) if last is not None and last.is_named else None


def _ground(voice: Heard) -> Ground:
    key = agency_of(voice.name)
    return Ground(f"agency:{key}", name_of(key)) if key else Ground(f"voice:{voice.folded}", voice.name)


def agency_grounds(carrier: Carrier) -> tuple[Ground, ...]:
    """The agencies and outlets that the page names for the claim, itself and unnamed ones left out."""
    own = outlet_key(carrier)
    keys = dict.fromkeys(credit.agency for credit in _textual(carrier.credits) if credit.agency not in (own, NOBODY))
    return tuple(Ground(f"agency:{key}", name_of(key)) for key in keys)


def _textual(named: tuple[Credit, ...]) -> list[Credit]:
    return [credit for credit in named if credit.form != "picture"]


def outlet_ground(carrier: Carrier) -> Ground | None:
    """The outlet itself, as that which other pages may name; None where it is not known."""
    key = outlet_key(carrier)
    if key is None or carrier.outlet is None:
        return None
    known = agency_of(carrier.outlet)
    return Ground(f"agency:{key}", name_of(key) if known else carrier.outlet)


def named_outlets(carrier: Carrier) -> tuple[str, ...]:
    """The keys of all agencies and outlets from which a page says it has the claim: credits, voices of its chain."""
    voices = (agency_of(voice.name) or plain(voice.name) for voice in carrier.chain if voice.is_named)
    keys = dict.fromkeys((*(ground.key.removeprefix("agency:") for ground in agency_grounds(carrier)), *voices))
    return tuple(keys)


def is_own_word(carrier: Carrier) -> bool:
    """True where the page says it in its own name and credits nobody."""
    return not carrier.chain and not agency_grounds(carrier)


def as_outlet(ground: Ground) -> str:
    """The key under which an outlet of that name would stand."""
    return ground.key if ground.key.startswith("agency:") else f"agency:{plain(ground.name)}"
