"""A case as a bag (BagIt 1.0, RFC 8493) whose payload is an RO-Crate (https://w3id.org/ro/crate/1.1).

    bagit.txt  bag-info.txt  manifest-sha256.txt  tagmanifest-sha256.txt
    data/ro-crate-metadata.json     what each file is
    data/case.jsonl                 the whole record, from which the case can be made again
    data/documents/d17.html         the bytes of each document as they were handed over
    data/sheets/d17.json            what was read of it last
    data/claims.csv                 the claims as a list

Every date in it is one of the case, none of the day on which it is written: the same case gives the same bag.
"""

from collections.abc import Iterable, Mapping, Sequence

import msgspec

from reportedly.carried import Carried
from reportedly.model import Json
from reportedly.show.exported.naming import address_of
from reportedly.version import __version__

DECLARATION = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
CRATE = "https://w3id.org/ro/crate/1.1"
METADATA = "ro-crate-metadata.json"
RECORD = "case.jsonl"
CLAIMS = "claims.csv"

TYPES: Mapping[str, str] = {
    ".jsonl": "application/jsonl",
    ".json": "application/json",
    ".csv": "text/csv",
    ".html": "text/html",
    ".txt": "text/plain",
    ".bin": "application/octet-stream",
}
ENDINGS: Mapping[str, str] = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "text/plain": ".txt",
    "application/json": ".json",
}


class Filed(msgspec.Struct, frozen=True):
    """One file of a bag: its path with `/` between, its size in bytes, its SHA-256 in hex digits."""

    path: str
    size: int
    digest: str


def document_path(document: Carried) -> str:
    """Where a document's bytes stand in the payload; the ending is that of what they were read as."""
    ending = ENDINGS.get(document.sheet.document.origin.media_type, ".bin")
    return f"documents/{document.name}{ending}"


def sheet_path(document: Carried) -> str:
    """Where its sheet stands."""
    return f"sheets/{document.name}.json"


def manifest(files: Iterable[Filed]) -> str:
    """A manifest: digest and path, a line each; signs that would break a line are written as RFC 8493 2.1.3 has it."""
    return "".join(f"{file.digest}  {_escaped(file.path)}\n" for file in sorted(files, key=lambda file: file.path))


def _escaped(path: str) -> str:
    return path.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def bag_info(payload: Sequence[Filed], *, name: str, date: str) -> str:
    """What the bag says of itself; `date` is that of the last thing written into the case."""
    size = sum(file.size for file in payload)
    return (
        f"Bag-Software-Agent: Reportedly {__version__}\nBagging-Date: {date[:10]}\n"
        f"External-Identifier: {' '.join(name.split())}\nPayload-Oxum: {size}.{len(payload)}\n"
    )


def metadata(documents: Iterable[Carried], files: Mapping[str, Filed], *, name: str, date: str) -> bytes:
    """The crate's metadata as JSON-LD; its context is named and never fetched.

    Args:
        files: by their paths in the payload; the metadata themselves are not among them.
    """
    described = {document_path(document): _document(document) for document in documents}
    parts: list[Json] = [{"@id": path} for path in sorted(files)]
    root: dict[str, Json] = {
        "@id": "./",
        "@type": "Dataset",
        "name": name,
        "description": "A case of Reportedly: pages as they were handed over, what was read, what people decided.",
        "datePublished": date[:10],
        "license": "The pages belong to those who published them; ask them before you publish any.",
        "hasPart": parts,
    }
    head: dict[str, Json] = {
        "@id": METADATA,
        "@type": "CreativeWork",
        "conformsTo": {"@id": CRATE},
        "about": {"@id": "./"},
    }
    graph = [head, root, *(_file(path, files[path], described.get(path, {})) for path in sorted(files)), *_made(date)]
    lines = b",\n".join(map(msgspec.json.encode, graph))
    context: list[Json] = [f"{CRATE}/context", {"sha256": "https://schema.org/sha256"}]
    return b'{"@context":' + msgspec.json.encode(context) + b',"@graph":[\n' + lines + b"]}\n"


def _file(path: str, file: Filed, told: Mapping[str, Json]) -> dict[str, Json]:
    ending = path[path.rindex(".") :]
    names = {RECORD: "The whole record of the case, a line of JSON for each row", CLAIMS: "The claims as a list"}
    return {
        "@id": path,
        "@type": "File",
        "name": names.get(path, path.rpartition("/")[2]),
        "encodingFormat": TYPES[ending],
        "contentSize": str(file.size),
        "sha256": file.digest,
        **told,
    }


def _document(document: Carried) -> dict[str, Json]:
    head = document.sheet.document
    told: dict[str, Json] = {
        "name": head.title or document.name,
        "encodingFormat": head.origin.media_type,
        "url": address_of(document),
        "datePublished": head.origin.published,
    }
    return {name: value for name, value in told.items() if value is not None}


def _made(date: str) -> list[dict[str, Json]]:
    software: dict[str, Json] = {
        "@id": "#reportedly",
        "@type": "SoftwareApplication",
        "name": "Reportedly",
        "softwareVersion": __version__,
    }
    action: dict[str, Json] = {
        "@id": "#export",
        "@type": "CreateAction",
        "name": "The case was taken along",
        "instrument": {"@id": "#reportedly"},
        "object": {"@id": RECORD},
        "result": {"@id": "./"},
        "endTime": date,
    }
    return [software, action]
