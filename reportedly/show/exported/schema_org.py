"""Claims as schema.org has them: `Claim` for each, and `ClaimReview` for what a person held one for.

A `ClaimReview` is made of a judgement of credibility alone. This program rates nothing; neither does what a judgement
says of how a page was read (accept, reject, correct). The Admiralty code runs from 1 (confirmed) to 6 (cannot be
judged), the rating here from 5 (best) to 1: 1 becomes 5, 5 becomes 1, and 6 gives words without a number.
A page that has its words from others `isBasedOn` them. How many independent origins a claim has is told in a term of
our own, since schema.org has none.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec

from reportedly.carried import Carried, Rated
from reportedly.model import Claim, Json, Voice
from reportedly.show.exported.naming import OWN, address_of, identifier_of, named_by, origins_record, words_of

CONTEXT = ["https://schema.org", {"reportedly": OWN}]
BEST = 5

TYPES: Mapping[str, str] = {
    **dict.fromkeys(("person", "commenter"), "Person"),
    **dict.fromkeys(("organization", "group"), "Organization"),
    "state": "GovernmentOrganization",
}
"""What a voice of each kind is there; a page's author is its outlet or a person, and a document is nobody."""


def claims(
    documents: Iterable[Carried], *, rated: Sequence[Rated], sources: Mapping[int, Sequence[str]] | None = None
) -> Iterator[bytes]:
    """One JSON-LD object with a graph, piece by piece: each claim, and after it what people held it for.

    Args:
        sources: for each document, by number, the digests of those from which it has its words.
    """
    yield b'{"@context":' + msgspec.json.encode(CONTEXT) + b',"@graph":['
    ratings: dict[str, list[Rated]] = {}
    for one in rated:
        ratings.setdefault(one.claim, []).append(one)
    between = b"\n"
    for document in documents:
        bases = [named_by(digest) for digest in (sources or {}).get(document.number, ())]
        for claim in document.sheet.claims:
            for record in _records(document, claim, bases=bases, rated=ratings.get(f"{document.name}{claim.id}", ())):
                yield between + msgspec.json.encode(record)
                between = b",\n"
    yield b"]}\n"


def _records(
    document: Carried, claim: Claim, *, bases: Sequence[str], rated: Sequence[Rated]
) -> Iterator[dict[str, Json]]:
    told = _claim(document, claim, bases=bases)
    yield told
    for number, one in enumerate(rated, 1):
        yield _review(document, claim, one, name=f"{told['@id']}-review-{number}")


def _claim(document: Carried, claim: Claim, *, bases: Sequence[str]) -> dict[str, Json]:
    voices = {voice.id: voice for voice in document.sheet.voices}
    told: dict[str, Json] = {
        "@type": "Claim",
        "@id": f"{identifier_of(document)}#{claim.id}",
        "identifier": f"{document.name}{claim.id}",
        "text": words_of(document, claim),
        "appearance": _page(document, bases=bases),
    }
    author = _voice(voices[claim.voice], document=document)
    if author is not None:
        told["author"] = author
    others = [_voice(voices[name], document=document) for name in claim.chain]
    interpreters: list[Json] = [
        other for number, other in enumerate(others) if other not in (None, author) and other not in others[:number]
    ]
    if interpreters:
        told["claimInterpreter"] = interpreters
    if claim.said is not None and claim.said.low is not None:
        told["dateCreated"] = claim.said.low
    return told | origins_record(document, claim)


def _voice(voice: Voice, *, document: Carried) -> dict[str, Json] | None:
    """The voice as a person or an organization; None for one that is not named, or is neither."""
    is_outlet = voice.name == document.sheet.document.origin.outlet
    kind = ("organization" if is_outlet else "person") if voice.kind == "author" else voice.kind
    if not voice.named or kind not in TYPES:
        return None
    told: dict[str, Json] = {"@type": TYPES[kind], "name": voice.name}
    if voice.kind == "person" and voice.role is not None:
        told["jobTitle"] = voice.role
    return told


def _page(document: Carried, *, bases: Sequence[str]) -> dict[str, Json]:
    head = document.sheet.document
    origin = head.origin
    told: dict[str, Json] = {
        "@type": "CreativeWork",
        "@id": identifier_of(document),
        "headline": head.title,
        "url": address_of(document),
        "datePublished": origin.published,
        "inLanguage": head.language,
        "publisher": {"@type": "Organization", "name": origin.outlet} if origin.outlet else None,
        "isBasedOn": [{"@type": "CreativeWork", "@id": base} for base in bases] or None,
    }
    return {name: value for name, value in told.items() if value is not None}


def _review(document: Carried, claim: Claim, rated: Rated, *, name: str) -> dict[str, Json]:
    rating: dict[str, Json] = {"@type": "Rating", "alternateName": rated.meaning, "ratingExplanation": rated.reason}
    number = BEST + 1 - int(rated.grade)
    if number > 0:
        rating |= {"ratingValue": number, "bestRating": BEST, "worstRating": 1}
    told: dict[str, Json] = {
        "@type": "ClaimReview",
        "@id": name,
        "claimReviewed": words_of(document, claim),
        "itemReviewed": {"@id": f"{identifier_of(document)}#{claim.id}", "@type": "Claim"},
        "author": {"@type": "Person", "name": rated.who},
        "datePublished": rated.at[:10],
        "reviewRating": rating,
    }
    url = address_of(document)
    return told if url is None else told | {"url": url}
