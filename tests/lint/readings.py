"""Readings for the tests of the sourcing rules: a page as it is structured, with claims made by hand."""

from collections.abc import Sequence

import msgspec

from reportedly.model import Act, Capture, Claim, Marks, Mode, Party, PartyKind, Sheet, Voice, VoiceKind
from reportedly.normalize import normalize
from reportedly.read import read
from reportedly.rulebook import Reading
from reportedly.structure import structure
from reportedly.text import Span

AUTHOR = Voice(id="v0", name="the page (author not given)", kind="author", named=False)


class Said(msgspec.Struct, frozen=True):
    """What a voice says, in the words of the page; `through` is the number of the claim it stands within."""

    voice: Voice
    cue: str
    words: str
    source: str = ""
    act: Act = "assertion"
    mode: Mode = "indirect"
    through: int | None = None


def voice(number: int, name: str, kind: VoiceKind = "person", *, named: bool = True) -> Voice:
    return Voice(id=f"v{number}", name=name, kind=kind, named=named, mentions=(Span(0, 1),))


def party(text: str, name: str, kind: PartyKind = "organization", *, number: int = 1) -> Party:
    mentions = (_at(text, name),)
    return Party(
        id=f"x{number}",
        name=name,
        kind=kind,
        identifier=None,
        names=(name,),
        mentions=mentions,
        voice=None,
        rule="by_hand.v1",
    )


def reading(text: str, *said: Said, parties: Sequence[Party] = ()) -> Reading:
    """A page whose first line is its headline; what nobody says in it is claimed by nobody."""
    document = read(Capture(uri="page.txt", body=text.encode(), declared="text/plain"))
    marks = structure(document)
    voices = {one.voice.id: one.voice for one in said}
    sheet = Sheet(
        reportedly="0",
        schema=1,
        document=document,
        parts=marks.parts,
        voices=(AUTHOR, *voices.values()),
        claims=tuple(_claim(text, one, number=number, marks=marks) for number, one in enumerate(said)),
        values=normalize(document, marks),
        findings=(),
        parties=tuple(parties),
    )
    return Reading(sheet, marks)


def _claim(text: str, said: Said, *, number: int, marks: Marks) -> Claim:
    return Claim(
        id=f"c{number}",
        part=next(part.id for part in marks.parts if part.kind == "body"),
        mode=said.mode,
        act=said.act,
        content=(_at(text, said.words),),
        cue=(_at(text, said.cue),) if said.cue else (),
        source=(_at(text, said.source),) if said.source else (),
        voice=said.voice.id,
        chain=(AUTHOR.id, said.voice.id),
        confidence=1.0,
        rule="by_hand.v1",
        within=None if said.through is None else f"c{said.through}",
    )


def _at(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))
