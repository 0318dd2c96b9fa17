"""Documents of a case made from texts, without reading: a sheet with one claim for each sentence that is said."""

from reportedly.model import Capture, Claim, Document, Firmness, Origin, Part, Sheet, Voice
from reportedly.show.contract import as_line
from reportedly.store import adding
from reportedly.store.adding import digest_of
from reportedly.store.casefile import Case
from reportedly.text import Shift, Span
from reportedly.version import SCHEMA, __version__


def add(case: Case, text: str, *claims: tuple[str, str], outlet: str, day: str = "2031-05-04") -> int:
    """Takes a page in; each claim is its words and its voice, whose name is one where it has a capital."""
    capture = Capture(uri=f"{outlet}.txt", body=text.encode(), outlet=outlet, published=day)
    return adding.add(case, capture, line=as_line(sheet(capture, text, claims))).document


def sheet(capture: Capture, text: str, claims: tuple[tuple[str, str], ...]) -> Sheet:
    """The sheet of such a page."""
    digest = digest_of(capture.body)
    names = list(dict.fromkeys(voice for _, voice in claims if voice))
    voices = [Voice("v1", capture.outlet or "nobody", "author", named=False)]
    voices += [Voice(f"v{place}", name, "person", named=name[0].isupper()) for place, name in enumerate(names, 2)]
    return Sheet(
        reportedly=__version__,
        schema=SCHEMA,
        document=Document(
            id=f"d-{digest[:16]}",
            text=text,
            title=None,
            language="en",
            origin=Origin(
                capture.uri, f"sha256:{digest}", "text/plain", outlet=capture.outlet, published=capture.published
            ),
            shift=Shift(()),
        ),
        parts=(Part("p1", "body", Span(0, len(text))),),
        voices=tuple(voices),
        claims=tuple(_claim(text, words, voice, place, names) for place, (words, voice) in enumerate(claims, 1)),
        values=(),
        findings=(),
        parties=(),
    )


def _claim(text: str, words: str, voice: str, place: int, names: list[str]) -> Claim:
    start = text.index(words)
    own = f"v{names.index(voice) + 2}" if voice else "v1"
    return Claim(
        id=f"c{place}",
        part="p1",
        mode="indirect" if voice else "narrated",
        act="assertion",
        content=(Span(start, start + len(words)),),
        cue=(),
        source=(),
        voice=own,
        chain=("v1", own) if voice else ("v1",),
        confidence=0.9,
        rule="made.v1",
        firmness=Firmness("certain"),
        values=(),
    )
