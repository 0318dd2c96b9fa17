"""What a carrier of a claim rests on: the voice it ends at, the agency it credits, the outlet itself.

Invariants
- Whoever a voice speaks for is compared by key (`naming`); an agency by its key, however a page writes it.
- A voice that nobody names is nobody's in particular: it is never the same as another, and never surely another.
- "Reportedly" names nobody, and an outlet's own correspondent is the outlet: both are the page's own word.
"""

from collections.abc import Sequence

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


def spoken(carrier: Carrier) -> tuple[Heard, ...]:
    """The voices of a carrier's chain but for hearsay and its own outlet, from the outermost on."""
    own = f"agency:{outlet_key(carrier)}"
    return tuple(voice for voice in carrier.chain if not voice.is_hearsay and _as_agency(voice) != own)


def called_alike(carriers: Sequence[Carrier]) -> list[Carrier]:
    """The carriers, whoever speaks in several of them under that one of the names that tells most."""
    names: dict[str, str] = {}
    for voice in (voice for carrier in carriers for voice in carrier.chain):
        if voice.key is not None and voice.shown is not None:
            names[voice.key] = max(names.get(voice.key, ""), voice.shown, key=_tells)
    return [
        msgspec.structs.replace(
            carrier,
            chain=tuple(
                msgspec.structs.replace(voice, shown=names[voice.key]) if voice.key in names else voice
                for voice in carrier.chain
            ),
        )
        for carrier in carriers
    ]


def _tells(name: str) -> tuple[int, int, str]:
    return sum(word[:1].isupper() for word in name.split()), len(name), name


def _as_agency(voice: Heard) -> str | None:
    ground = _ground(voice)
    return as_outlet(ground) if ground is not None and voice.is_named else None


def voice_ground(carrier: Carrier) -> Ground | None:
    """The named voice that the claim ends at; None where it is unnamed, or the page speaks in its own name.

    What a body says that it has from people whom it does not name enters with that body, as far as a page shows; what
    an agency has from such people may be anybody's.
    """
    found = spoken(carrier)
    if not found or found[-1].is_named:
        return _ground(found[-1]) if found else None
    through = next((_ground(voice) for voice in reversed(found) if voice.is_named), None)
    return None if through is None or is_agency(through) else through


def _ground(voice: Heard) -> Ground | None:
    if voice.key is not None:
        return Ground(voice.key, voice.shown or voice.name)
    if not voice.is_named:
        return None
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


def is_silent(carrier: Carrier) -> bool:
    """True where the page says it in its own name, whomever it credits for its text."""
    return not spoken(carrier)


def is_own_word(carrier: Carrier) -> bool:
    """True where the page says it in its own name and credits nobody."""
    return is_silent(carrier) and not agency_grounds(carrier)


def as_outlet(ground: Ground) -> str:
    """The key under which an outlet of that name would stand."""
    return ground.key if ground.key.startswith("agency:") else f"agency:{plain(ground.name)}"


def is_agency(ground: Ground) -> bool:
    """True for an agency or outlet, which passes on what others say."""
    return ground.key.startswith("agency:")
