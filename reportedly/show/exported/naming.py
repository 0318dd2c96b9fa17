"""What things of a case are called outside it."""

from base64 import urlsafe_b64encode
from hashlib import sha256

from reportedly.carried import Carried
from reportedly.model import Claim

WEB = ("http://", "https://")


def identifier_of(document: Carried) -> str:
    """A URI for the bytes by their digest, as RFC 6920 has it; the same bytes have it everywhere.

    `ni:///sha-256;` and the digest in base64 for addresses, without its filling.
    """
    return "ni:///sha-256;" + urlsafe_b64encode(bytes.fromhex(document.digest)).decode().rstrip("=")


def address_of(document: Carried) -> str | None:
    """The page's address on the web: where it was fetched, else the one it gives for itself; None without either."""
    origin = document.sheet.document.origin
    return next((uri for uri in (origin.uri, origin.canonical) if uri is not None and uri.startswith(WEB)), None)


def firmness_of(claim: Claim) -> tuple[str, ...]:
    """How firmly, in the terms of the sheet: certainty, polarity, and the mood where it is no statement."""
    firmness = claim.firmness
    told = (firmness.certainty, firmness.polarity)
    return told if firmness.mood == "statement" else (*told, firmness.mood)


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
