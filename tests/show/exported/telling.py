"""Documents of a case made without reading, for tests of what is told of them."""

import msgspec

from reportedly.carried import Carried, Counted
from reportedly.model import Claim, Party, Sheet, Voice
from tests.store.made import sheet


def carried(number: int) -> Carried:
    """One document of a case."""
    read = sheet(number)
    return Carried(number, len(read.document.text), "2031-05-07T08:00:00Z", read)


def with_claim(document: Carried, **changes: object) -> Carried:
    """The document with its claim changed."""
    claim: Claim = msgspec.structs.replace(document.sheet.claims[0], **changes)
    return _with(document, claims=(claim,))


def with_voice(document: Carried, **changes: object) -> Carried:
    """The document with its second voice changed, and the same actor no party."""
    first, second = document.sheet.voices
    changed: Voice = msgspec.structs.replace(second, **changes)
    return _with(document, voices=(first, changed), parties=())


def with_party(document: Carried, **changes: object) -> Carried:
    """The document with its party changed."""
    party: Party = msgspec.structs.replace(document.sheet.parties[0], **changes)
    return _with(document, parties=(party,))


def with_address(document: Carried, address: str) -> Carried:
    """The document as one that was fetched."""
    head = document.sheet.document
    origin = msgspec.structs.replace(head.origin, uri=address)
    return _with(document, document=msgspec.structs.replace(head, origin=origin))


def with_origins(document: Carried, *, least: int, most: int) -> Carried:
    """The document with a count of the origins of its claim."""
    return msgspec.structs.replace(document, origins={"c1": Counted(least, most, "not established")})


def _with(carried: Carried, /, **changes: object) -> Carried:
    read: Sheet = msgspec.structs.replace(carried.sheet, **changes)
    return msgspec.structs.replace(carried, sheet=read)
