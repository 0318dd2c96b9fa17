"""Bytes become a `Document`: what kind of file, in which encoding, with which text, from whom and when."""

from hashlib import sha256

from reportedly.errors import Empty
from reportedly.model import Capture, Document, Origin
from reportedly.read import html, metadata, plain, record
from reportedly.read.comments import told
from reportedly.read.decode import decoded
from reportedly.read.elements import elements, main_text
from reportedly.read.extract import main_nodes
from reportedly.read.jsonld import objects
from reportedly.read.language import language_of
from reportedly.read.limits import MAX_CHARACTERS, too_long
from reportedly.read.metadata import Says
from reportedly.read.newlines import normalized, widened
from reportedly.read.sniff import PLAIN, media_type
from reportedly.read.thread import with_comments
from reportedly.read.unpack import unpacked
from reportedly.text import Shift

__all__ = ["read", "source"]


def read(capture: Capture) -> Document:
    """One input, from its bytes to its text.

    Raises:
        Empty: no bytes, or no words in them.
        NotText: a picture, an archive, a program.
        TooLarge: more bytes, characters or tags than are read.
    """
    body = unpacked(capture.body, uri=capture.uri)
    if not body.strip():
        raise Empty(capture.uri, "It is empty; nothing was saved in it.")
    document = _record(body, capture=capture) if capture.declared == record.RECORD else _text(body, capture=capture)
    if len(document.text) > MAX_CHARACTERS:
        raise too_long(capture.uri)
    return document


def source(capture: Capture) -> str:
    """The characters of one input as they stand in it: what `Document.shift` leads back to.

    Raises:
        InputError: as `read`.
    """
    body = unpacked(capture.body, uri=capture.uri)
    if capture.declared == record.RECORD:
        return record.decoded(body, uri=capture.uri)
    kind = media_type(body, uri=capture.uri, declared=capture.declared)
    return decoded(body, charset=capture.charset, markup=kind != PLAIN)


def _text(body: bytes, *, capture: Capture) -> Document:
    kind = media_type(body, uri=capture.uri, declared=capture.declared)
    text = decoded(body, charset=capture.charset, markup=kind != PLAIN)
    return _plain(text, capture=capture) if kind == PLAIN else _page(text, capture=capture, kind=kind)


def _record(body: bytes, *, capture: Capture) -> Document:
    text, shift, title = record.laid_out(record.decoded(body, uri=capture.uri), capture=capture)
    return Document(
        id=_id(capture),
        text=text,
        title=title,
        language=language_of(text),
        origin=_origin(capture, kind=record.RECORD, says=Says()),
        shift=shift,
    )


def _plain(source: str, *, capture: Capture) -> Document:
    text, shift = plain.laid_out(source)
    if len(text) > MAX_CHARACTERS:
        raise too_long(capture.uri)
    if not any(character.isalnum() for character in text):
        raise Empty(capture.uri, "It holds no words; nothing in it can be read.")
    return Document(
        id=_id(capture),
        text=text,
        title=plain.title(text),
        language=language_of(text),
        origin=_origin(capture, kind=PLAIN, says=Says()),
        shift=shift,
    )


def _page(source: str, *, capture: Capture, kind: str) -> Document:
    normal, doubled = normalized(source)
    root, layout = html.parsed(normal, uri=capture.uri)
    main = main_nodes(root, layout=layout)
    language = language_of(main_text(layout, main=main) or layout.text, declared=metadata.declared_language(root))
    things = objects(root)
    says = metadata.said(root, layout=layout, things=things, uri=capture.uri, language=language)
    layout = with_comments(layout, told=told(things), source=normal)
    return Document(
        id=_id(capture),
        text=layout.text,
        title=says.title,
        language=language,
        origin=_origin(capture, kind=kind, says=says),
        shift=Shift(widened(layout.pieces, doubled=doubled)),
        elements=elements(layout, main=main),
    )


def _id(capture: Capture) -> str:
    return f"d-{sha256(capture.body).hexdigest()[:16]}"


def _origin(capture: Capture, *, kind: str, says: Says) -> Origin:
    return Origin(
        uri=capture.uri,
        digest=f"sha256:{sha256(capture.body).hexdigest()}",
        media_type=kind,
        outlet=capture.outlet or says.outlet,
        author=capture.author or says.author,
        published=capture.published or says.published,
        retrieved=capture.retrieved,
        canonical=says.canonical,
        original=says.original,
    )
