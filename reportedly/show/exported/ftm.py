"""A case as FollowTheMoney entities (https://followthemoney.tech), one line of JSON each.

    Article      a document                   Person, Organization, PublicBody, LegalEntity   a party, a named voice
    Mention      a party's name in a document Note                                            a claim, about its voice
    UnknownLink  two claims, or two documents, that were laid side by side, with how they stand as its role

A party of the lists (a state, a designated group) is one entity wherever it is named; anybody else is one for each name
and kind. Peoples, unnamed voices and documents that are quoted are no entities there, and are left out.
"""

from collections.abc import Iterable, Iterator, Mapping

import msgspec

from reportedly.carried import Carried, Link
from reportedly.model import Claim, Party, Voice
from reportedly.show.exported.naming import UNSURE, address_of, entity_id, firmness_of, origins_of, words_of

SCHEMATA: Mapping[str, str] = {
    "person": "Person",
    "state": "PublicBody",
    "group": "Organization",
    "organization": "Organization",
    "firm": "Company",
}
"""Kinds of parties and voices, and what they are called there."""

LANGUAGES: Mapping[str, str] = {
    "ar": "ara",
    "de": "deu",
    "en": "eng",
    "es": "spa",
    "fr": "fra",
    "it": "ita",
    "nl": "nld",
    "pl": "pol",
    "pt": "por",
    "ru": "rus",
    "tr": "tur",
    "uk": "ukr",
    "zh": "zho",
}
"""ISO 639-1 and 639-3; a language without an entry is left out."""

COUNTRY = "iso3166:"
CONTROLS = dict.fromkeys({*range(0x20), *range(0x7F, 0xA0)} - {0x9, 0xA})
"""Control characters: its library takes them out of every value, and so they are left out here."""

ACTORS = frozenset(SCHEMATA.values())


class Entity(msgspec.Struct, frozen=True):
    """One entity as the library reads it: every property has several values, all of them words."""

    id: str
    schema: str
    properties: dict[str, list[str]]

    def joined_to(self, earlier: "Entity | None") -> "Entity":
        """The earlier one with what this one says more; another name is an alias."""
        if earlier is None:
            return self
        told = {key: list(values) for key, values in earlier.properties.items()}
        for key, values in self.properties.items():
            place = told.setdefault("alias" if key == "name" else key, [])
            place += [value for value in values if value not in place and value not in told["name"]]
        return Entity(earlier.id, earlier.schema, {key: values for key, values in told.items() if values})


def entities(documents: Iterable[Carried], *, links: Iterable[Link] = ()) -> Iterator[bytes]:
    """The entities, a line each: document by document what is its own, then the actors of them all, then the links.

    Links of which it is unsure how the two stand are left out, for here each would look like a finding.

    An actor whom several documents name is one entity with all their names for it; what it is, the first one says.
    """
    actors: dict[str, Entity] = {}
    digests: dict[str, str] = {}
    for document in documents:
        digests[document.name] = document.digest
        for entity in of_document(document):
            if entity.schema in ACTORS:
                actors[entity.id] = entity.joined_to(actors.get(entity.id))
            else:
                yield msgspec.json.encode(entity) + b"\n"
    for entity in actors.values():
        yield msgspec.json.encode(entity) + b"\n"
    yield from _links(links, digests=digests)


def _links(links: Iterable[Link], *, digests: Mapping[str, str]) -> Iterator[bytes]:
    """Two pairs of figures of two claims that stand to each other for the same reasons are one link."""
    seen: set[str] = set()
    for link in links:
        entity = _link(link, digests=digests)
        if link.state != UNSURE and entity.id not in seen:
            seen.add(entity.id)
            yield msgspec.json.encode(entity) + b"\n"


def of_document(document: Carried) -> Iterator[Entity]:
    """The entities of one document: itself, its actors, where they are named, and its claims."""
    article = entity_id("document", document.digest)
    yield _article(document, name=article)
    actors: dict[str, str] = {}
    for party in document.sheet.parties:
        if party.kind in SCHEMATA:
            name = _party_id(party)
            if party.voice is not None:
                actors[party.voice] = name
            yield _actor(name, kind=party.kind, names=(party.name, *party.names), identifier=party.identifier)
            yield from _mentions(party, resolved=name, article=article)
    for voice in document.sheet.voices:
        if voice.named and voice.kind in SCHEMATA and voice.id not in actors:
            actors[voice.id] = _voice_id(voice)
            yield _actor(actors[voice.id], kind=voice.kind, names=(voice.name,), role=voice.role)
    for claim in document.sheet.claims:
        yield _note(document, claim, article=article, actor=actors.get(claim.voice))


def _article(document: Carried, *, name: str) -> Entity:
    head = document.sheet.document
    origin = head.origin
    return _entity(
        name,
        "Article",
        title=(head.title,),
        fileName=(origin.uri.rstrip("/").rpartition("/")[2] or document.name,),
        sourceUrl=(address_of(document),),
        publisher=(origin.outlet,),
        author=(origin.author,),
        publishedAt=(origin.published,),
        mimeType=(origin.media_type,),
        fileSize=(str(document.size),),
        language=(LANGUAGES.get(head.language or ""),),
        bodyText=(head.text,),
    )


def _actor(
    name: str, *, kind: str, names: tuple[str, ...], identifier: str | None = None, role: str | None = None
) -> Entity:
    code = identifier.removeprefix(COUNTRY).lower() if identifier and identifier.startswith(COUNTRY) else None
    schema = SCHEMATA[kind]
    post = {"position" if schema == "Person" else "description": (role,)}
    other = tuple(one for one in names if one != names[0])
    return _entity(name, schema, name=names[:1], alias=other, country=(code,), **post)


def _mentions(party: Party, *, resolved: str, article: str) -> Iterator[Entity]:
    for name in dict.fromkeys((party.name, *party.names)):
        yield _entity(
            entity_id("mention", article, resolved, name),
            "Mention",
            document=(article,),
            name=(name,),
            resolved=(resolved,),
            detectedSchema=(SCHEMATA[party.kind],),
        )


def _note(document: Carried, claim: Claim, *, article: str, actor: str | None) -> Entity:
    voices = {voice.id: voice.name for voice in document.sheet.voices}
    chain = ", through ".join(voices[voice] for voice in reversed(claim.chain))
    return _entity(
        entity_id("claim", document.digest, claim.id),
        "Note",
        name=(f"{document.name}{claim.id}",),
        description=(words_of(document, claim),),
        summary=(f"On the word of {chain}.",),
        notes=(origins_of(document, claim),),
        keywords=firmness_of(claim),
        entity=(actor,),
        proof=(article,),
        publisher=(document.sheet.document.origin.outlet,),
        sourceUrl=(address_of(document),),
    )


def _link(link: Link, *, digests: Mapping[str, str]) -> Entity:
    ends = [_end(name, digests=digests) for name in (link.first, link.second)]
    return _entity(
        entity_id("link", link.kind, link.state, *ends, *link.reasons),
        "UnknownLink",
        subject=(ends[0],),
        object=(ends[1],),
        role=(f"{link.kind}: {link.state}",),
        summary=(" ".join(link.reasons),),
    )


def _end(name: str, *, digests: Mapping[str, str]) -> str:
    """The id of a claim's note, or of a document's article."""
    document, mark, own = name.partition("c")
    return entity_id("claim", digests[document], f"c{own}") if mark else entity_id("document", digests[document])


def _entity(name: str, schema: str, /, **properties: tuple[str | None, ...]) -> Entity:
    told = {
        key: list(dict.fromkeys(value.translate(CONTROLS) for value in values if value))
        for key, values in properties.items()
    }
    return Entity(name, schema, {key: values for key, values in told.items() if values})


def _party_id(party: Party) -> str:
    return entity_id("listed", party.identifier) if party.identifier else _named_id(party.kind, party.name)


def _voice_id(voice: Voice) -> str:
    return _named_id(voice.kind, voice.name)


def _named_id(kind: str, name: str) -> str:
    return entity_id("named", kind, " ".join(name.casefold().split()))
