"""Invented pages for measuring how a case grows: sheets as the product makes them, without reading a word.

Every page tells of one incident in an invented town: who says how many were killed, on whose word. Towns, outlets and
people are as many as a case of that size would have; a share of pages copies another.
"""

import random
from collections.abc import Iterator
from datetime import date, timedelta
from hashlib import sha256

from reportedly.model import Capture, Claim, Document, Firmness, Origin, Part, Party, Sheet, Value, Voice, When
from reportedly.show.contract import as_line
from reportedly.text import Shift, Span
from reportedly.version import SCHEMA, __version__

CLAIMS = 10
"""Claims of a page; the mission's page has some hundred, a wire report about ten."""

OUTLETS = 300
FIRST = date(2021, 1, 1)
A_DAY = 50
"""Pages of one day: a case that grows is one that goes on."""

SYLLABLES = tuple(
    f"{start}{middle}{end}"
    for start in ("b", "d", "g", "k", "l", "m", "n", "p", "r", "s", "t", "v")
    for middle in "aeiou"
    for end in ("", "n", "r", "l")
)
VERBS = ("said", "told reporters", "claimed", "warned", "denied")
DEEDS = ("were killed in", "were wounded in", "fled from", "were detained in", "went missing in")
INDICATORS = ("killed", "wounded", "displaced", "detained", "missing")
THINGS = ("people", "civilians", "soldiers", "fishermen", "villagers", "students")
COPIED = 0.1
"""Share of pages that repeat a sentence of an earlier page."""


def pages(count: int, *, seed: int, first: int = 1) -> Iterator[tuple[Capture, bytes]]:
    """The bytes of each page and the line of its sheet; a page's content depends on its number and the seed alone."""
    for number in range(first, first + count):
        yield page(number, seed=seed)


def page(number: int, *, seed: int) -> tuple[Capture, bytes]:
    """One page by its number."""
    chance = random.Random(f"{seed} {number}")
    if number > 1 and chance.random() < COPIED:
        other = random.Random(f"{seed} {chance.randrange(1, number)}")
        sentences = [*_sentences(other)[:5], *_sentences(chance)[5:]]
    else:
        sentences = _sentences(chance)
    text = " ".join(words for words, *_ in sentences)
    body = text.encode()
    outlet = f"{_name(random.Random(f'outlet {chance.randrange(OUTLETS)}'))} Post"
    day = (FIRST + timedelta(days=number // A_DAY)).isoformat()
    capture = Capture(f"page-{number}.txt", body, outlet=outlet, published=day)
    return capture, as_line(_sheet(capture, sentences=sentences, text=text, day=day))


def _name(chance: random.Random) -> str:
    return "".join(chance.choice(SYLLABLES) for _ in range(3)).capitalize()


def _sentences(chance: random.Random) -> list[tuple[str, str, str, int, int, str]]:
    """Sentences with their speaker, verb, number, deed and town."""
    town = _name(random.Random(f"town {chance.randrange(4000)}"))
    told = []
    for _ in range(CLAIMS):
        speaker = f"{_name(chance)} {_name(random.Random(f'person {chance.randrange(20000)}'))}"
        verb, deed, thing = chance.choice(VERBS), chance.randrange(len(DEEDS)), chance.choice(THINGS)
        number = chance.randrange(2, 400)
        words = f"{speaker} {verb} that {number} {thing} {DEEDS[deed]} {town} on Monday."
        told.append((words, speaker, verb, number, deed, town))
    return told


def _sheet(capture: Capture, *, sentences: list[tuple[str, str, str, int, int, str]], text: str, day: str) -> Sheet:
    digest = sha256(capture.body).hexdigest()
    voices = [Voice("v1", "an author whom nobody names", "author", named=False)]
    claims: list[Claim] = []
    values: list[Value] = []
    parties: list[Party] = []
    at = 0
    for place, (words, speaker, verb, number, deed, town) in enumerate(sentences, 1):
        voice = f"v{place + 1}"
        stands = Span(at, at + len(speaker))
        cue = Span(stands.end + 1, stands.end + 1 + len(verb))
        content = Span(cue.end + len(" that "), at + len(words) - 1)
        figure = Span(content.start, content.start + len(str(number)))
        where = content.start + text[content.start : content.end].rindex(town)
        ids = [f"x{len(values) + offset}" for offset in (1, 2, 3)]
        values += [
            Value(ids[0], "party", stands, None, None, None, "exact", "made.v1", ref={"party": f"y{place}"}),
            Value(
                *(ids[1], "quantity", figure, number, number, None, "exact", "made.v1"),
                ref={"indicator": INDICATORS[deed], "place": ids[2]},
            ),
            Value(
                *(ids[2], "place", Span(where, where + len(town)), None, None, None, "exact", "made.v1"),
                ref={"name": town, "kind": "city", "country": "XX", **_position(town)},
            ),
        ]
        voices.append(Voice(voice, speaker, "person", named=True, mentions=(stands,)))
        parties.append(Party(f"y{place}", speaker, "person", None, (speaker,), (stands,), voice, "made.v1"))
        claims.append(
            Claim(
                id=f"c{place}",
                part="p1",
                mode="indirect",
                act="assertion",
                content=(content,),
                cue=(cue,),
                source=(stands,),
                voice=voice,
                chain=("v1", voice),
                confidence=0.9,
                rule="made.v1",
                firmness=Firmness("certain", "denied" if verb == "denied" else "affirmed"),
                values=(ids[1], ids[2]),
                said=When(day, None, None, "made.v1"),
                about=When(day, None, None, "made.v1"),
            )
        )
        at += len(words) + 1
    origin = Origin(capture.uri, f"sha256:{digest}", "text/plain", outlet=capture.outlet, published=day)
    return Sheet(
        reportedly=__version__,
        schema=SCHEMA,
        document=Document(f"d-{digest[:16]}", text, f"Report {capture.uri}", "en", origin, Shift(())),
        parts=(Part("p1", "body", Span(0, len(text))),),
        voices=tuple(voices),
        claims=tuple(claims),
        values=tuple(values),
        findings=(),
        parties=tuple(parties),
    )


def _position(town: str) -> dict[str, float]:
    chance = random.Random(town)
    return {"lat": round(chance.uniform(30, 40), 4), "lon": round(chance.uniform(30, 45), 4)}
