"""How origins and their claims are called in sentences, and a join of some with the sentence that says why."""

from collections.abc import Mapping, Sequence
from textwrap import shorten

import msgspec

from reportedly.carrying import Carrier
from reportedly.compare.origins.sources import agency_grounds, spoken, voice_ground

SHOWN = 60
"""Signs of the words for an unnamed voice that a sentence shows."""

NAMED = 6
"""Claims that a sentence names; it counts the others."""


class Join(msgspec.Struct, frozen=True):
    """Claims that are one origin, in order, and why; `is_sure`: whoever is named for them."""

    claims: tuple[int, ...]
    sentence: str
    is_sure: bool = False


def label(carrier: Carrier) -> str:
    """Whose word a carrier gives, in a sentence: a name, else the words for an unnamed voice, an agency, the outlet."""
    ground = voice_ground(carrier)
    if ground is not None:
        return ground.name
    voices = spoken(carrier)
    if voices:
        return f"“{shorten(voices[-1].name, SHOWN, placeholder=' …')}”"
    agencies = [agency.name for agency in agency_grounds(carrier)]
    return listed(agencies, most=NAMED) if agencies else carrier.outlet or "a page of an unknown outlet"


def all_of(carriers: Sequence[Carrier]) -> str:
    """The names of some claims in a sentence."""
    names = [carrier.name for carrier in carriers]
    return listed(names, most=NAMED)


def listed(names: Sequence[str], *, most: int) -> str:
    """Some names in a sentence; of many the first, and how many more.

    >>> listed(["d1c2", "d3c4", "d5c6", "d7c8"], most=2), listed(["d1c2", "d3c4"], most=2)
    ('d1c2, d3c4 and 2 more', 'd1c2 and d3c4')
    """
    if len(names) > most:
        return f"{', '.join(names[:most])} and {len(names) - most} more"
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))


def by_claim(carriers: Sequence[Carrier]) -> Mapping[int, Carrier]:
    """The carriers by their claim."""
    return {carrier.claim: carrier for carrier in carriers}
