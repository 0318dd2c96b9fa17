"""A case as GraphML (http://graphml.graphdrawing.org): documents, voices and claims, and what joins them.

Nodes: a document, a voice (one for each name and kind in the whole case), a claim.
Edges: `in` from a claim to its document; `on the word of` from a claim to the voice that vouches; `through` from a
voice to the one that passed it on, for each step of a chain; and each link of two claims, or of two documents that
share words, by its kind, with its state. Every edge has a source and a target here; `directed` says whether that tells
anything: a copy leads to the page that it has its words from, a claim that says more to the one that says less.
"""

from collections.abc import Iterable, Iterator, Mapping
from xml.sax.saxutils import escape, quoteattr

from reportedly.carried import Carried, Link
from reportedly.model import Claim, Voice
from reportedly.show.exported.naming import entity_id, words_of

NODE_KEYS = (
    *("kind", "label", "outlet", "published", "uri", "sort", "named", "certainty", "polarity", "mood", "said"),
    *("origins_least", "origins_most", "origins"),
)
EDGE_KEYS = ("kind", "state", "directed", "score", "reasons", "claim")
TYPES = {"origins_least": "int", "origins_most": "int", "score": "double"}
"""Of keys that are no words."""

_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns"'
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns'
    ' http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">\n'
)


def graph(documents: Iterable[Carried], *, links: Iterable[Link]) -> Iterator[bytes]:
    """The graph, piece by piece; nodes and edges come in the order of the case."""
    yield _encoded(_HEAD + "".join(_keys()) + '<graph id="case" edgedefault="directed">\n')
    seen: set[str] = set()
    for document in documents:
        yield _encoded("".join(_of_document(document, seen=seen)))
    for link in links:
        told = {
            "kind": link.kind,
            "state": link.state,
            "directed": "yes" if link.is_directed else "no",
            "score": None if link.score is None else f"{link.score:.4f}",
            "reasons": " ".join(link.reasons),
        }
        yield _encoded(_edge(link.first, link.second, told=told))
    yield b"</graph>\n</graphml>\n"


def _keys() -> Iterator[str]:
    for sort, names in (("node", NODE_KEYS), ("edge", EDGE_KEYS)):
        for name in names:
            yield f'<key id="{sort}-{name}" for="{sort}" attr.name="{name}" attr.type="{TYPES.get(name, "string")}"/>\n'


def _of_document(document: Carried, *, seen: set[str]) -> Iterator[str]:
    head = document.sheet.document
    told = {"kind": "document", "label": head.title, "outlet": head.origin.outlet}
    yield _node(document.name, told=told | {"published": head.origin.published, "uri": head.origin.uri})
    voices = {voice.id: voice for voice in document.sheet.voices}
    names = {key: _name_of(document, voice) for key, voice in voices.items()}
    for key, voice in voices.items():
        if names[key] not in seen:
            seen.add(names[key])
            named = "yes" if voice.named else "no"
            yield _node(names[key], told={"kind": "voice", "label": voice.name, "sort": voice.kind, "named": named})
    for claim in document.sheet.claims:
        name, firmness = f"{document.name}{claim.id}", claim.firmness
        firm = {"certainty": firmness.certainty, "polarity": firmness.polarity, "mood": firmness.mood}
        said = claim.said.low if claim.said else None
        told = {"kind": "claim", "label": words_of(document, claim), **firm, "said": said}
        yield _node(name, told=told | _origins(document, claim))
        yield _edge(name, document.name, told={"kind": "in"})
        yield _edge(name, names[claim.voice], told={"kind": "on the word of"})
        for outer, inner in zip(claim.chain, claim.chain[1:], strict=False):
            yield _edge(names[inner], names[outer], told={"kind": "through", "claim": name})


def _origins(document: Carried, claim: Claim) -> dict[str, str | None]:
    found = document.origins.get(claim.id)
    if found is None:
        return {}
    return {"origins_least": str(found.least), "origins_most": str(found.most), "origins": found.state}


def _name_of(document: Carried, voice: Voice) -> str:
    """One for each name and kind; nobody who is not named is taken for somebody of another page."""
    where = "" if voice.named else f"{document.name}{voice.id}"
    return entity_id("voice", voice.kind, " ".join(voice.name.casefold().split()), where)


def _node(name: str, *, told: Mapping[str, str | None]) -> str:
    return f"<node id={quoteattr(name)}>{_data('node', told)}</node>\n"


def _edge(source: str, target: str, *, told: Mapping[str, str | None]) -> str:
    return f"<edge source={quoteattr(source)} target={quoteattr(target)}>{_data('edge', told)}</edge>\n"


def _data(sort: str, told: Mapping[str, str | None]) -> str:
    return "".join(f'<data key="{sort}-{name}">{escape(_legal(words))}</data>' for name, words in told.items() if words)


def _legal(words: str) -> str:
    """Without the signs that XML 1.0 has no way to write (its section 2.2)."""
    return "".join(sign if _is_legal(ord(sign)) else "\ufffd" for sign in words)


def _is_legal(code: int) -> bool:
    return code in (0x9, 0xA, 0xD) or 0x20 <= code <= 0xD7FF or 0xE000 <= code <= 0xFFFD or code >= 0x10000


def _encoded(text: str) -> bytes:
    return text.encode()
