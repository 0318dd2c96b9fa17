"""What things of a case are called outside it."""

from base64 import urlsafe_b64encode
from hashlib import sha256
from uuid import NAMESPACE_URL, uuid5

from reportedly.carried import Carried, Counted
from reportedly.model import Claim, Json

OWN = "urn:reportedly:terms:"
"""The vocabulary of what other models have no words for."""

UNSURE = "unsure"
"""The state of a link that may as well be none."""

WEB = ("http://", "https://")


def identifier_of(document: Carried) -> str:
    """A URI for a document's bytes; see `named_by`."""
    return named_by(document.digest)


def named_by(digest: str) -> str:
    """A URI for bytes by their SHA-256 in hex, as RFC 6920 has it; the same bytes have it everywhere.

    `ni:///sha-256;` and the digest in base64 for addresses, without its filling.
    """
    return "ni:///sha-256;" + urlsafe_b64encode(bytes.fromhex(digest)).decode().rstrip("=")


def address_of(document: Carried) -> str | None:
    """The page's address on the web: where it was fetched, else the one it gives for itself; None without either."""
    origin = document.sheet.document.origin
    return next((uri for uri in (origin.uri, origin.canonical) if uri is not None and uri.startswith(WEB)), None)


def source_of(document: Carried) -> str:
    """What an annotation is on: the page's address, else its bytes."""
    return address_of(document) or identifier_of(document)


def annotation_id(digest: str, claim: str) -> str:
    """The id of a claim's annotation; the same claim of the same bytes has it everywhere."""
    return f"urn:uuid:{uuid5(NAMESPACE_URL, f'{digest}#{claim}')}"


def firmness_of(claim: Claim) -> tuple[str, ...]:
    """How firmly, in the terms of the sheet: certainty, polarity, and the mood where it is no statement."""
    firmness = claim.firmness
    told = (firmness.certainty, firmness.polarity)
    return told if firmness.mood == "statement" else (*told, firmness.mood)


def origins_of(document: Carried, claim: Claim) -> str | None:
    """How many independent origins a claim has, in a few words; None where they were not counted."""
    found = document.origins.get(claim.id)
    return None if found is None else origins_words(found)


def origins_words(found: Counted) -> str:
    """The number of origins with its state.

    >>> origins_words(Counted(1, 3, "not established"))
    '1 to 3 independent origins, not established'
    """
    many = f"{found.most}" if found.least == found.most else f"{found.least} to {found.most}"
    return f"{many} independent origin{'' if found.most == 1 else 's'}, {found.state}"


def origins_record(document: Carried, claim: Claim) -> dict[str, Json]:
    """How many independent origins a claim has, in terms of our own; nothing where they were not counted."""
    found = document.origins.get(claim.id)
    if found is None:
        return {}
    names = {"reportedly:least": found.least, "reportedly:most": found.most, "reportedly:state": found.state}
    return {"reportedly:origins": {**names}}


def words_of(document: Carried, claim: Claim) -> str:
    """The content on one line, with an ellipsis where something lies between."""
    text = document.sheet.document.text
    return " … ".join(" ".join(span.of(text).split()) for span in claim.content)


def entity_id(*parts: str) -> str:
    """An id for what has none, from what tells it from others: the same parts give the same id.

    >>> entity_id("voice", "ana ruiz") == entity_id("voice", "ana ruiz")
    True
    """
    return "rp-" + sha256("\0".join(parts).encode("utf-8", "replace")).hexdigest()[:40]
