"""Invented pages for measuring how a case grows: sheets as the product makes them, without reading a word.

What they tell of is in `bench.happening`: most of a page is about one event of the last days, some of it in the words
of an agency, and the rest is its own. A page's content depends on its number and the seed alone.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from hashlib import sha256
from random import Random

import msgspec

from bench.happening import (
    A_DAY,
    BACKGROUND,
    DEEDS,
    GLUE,
    Fact,
    Happening,
    background,
    fact,
    happening,
    name,
    position,
    put_otherwise,
    rank,
    town_name,
)
from bench.happening import speaker as somebody
from reportedly.model import (
    Capture,
    Certainty,
    Claim,
    Document,
    Finding,
    Firmness,
    Json,
    Origin,
    Part,
    Party,
    PartyKind,
    Polarity,
    Sheet,
    Value,
    Voice,
    VoiceKind,
    When,
)
from reportedly.show.contract import as_line
from reportedly.text import Shift, Span
from reportedly.version import SCHEMA, __version__

CLAIMS = 10
"""Claims of a page; a mission's page has some hundred, a wire report about ten."""

OF_THE_EVENT = 6
"""Claims of a page that are about its event; the others are its own."""

OUTLETS = 300
FIRST = date(2021, 1, 1)
PAGES_A_DAY = 50
"""A case that grows is one that goes on: a day has no more pages in a large case than in a small one."""

OLDEST = 3
"""Days back to which the event of a page may lie."""

COPIED = 0.15
"""Share of pages that print what an agency wrote of their event; of the others, each claim is so in one of ten."""

BEHIND = 0.3
"""Share of pages with a sentence that pages have told for years."""

DENIED = 0.05


def pages(count: int, *, seed: int, first: int = 1) -> Iterator[tuple[Capture, bytes]]:
    """The bytes of each page and the line of its sheet."""
    for number in range(first, first + count):
        yield page(number, seed=seed)


def page(number: int, *, seed: int) -> tuple[Capture, bytes]:
    """One page by its number."""
    chance = Random(f"{seed} page {number}")
    day = number // PAGES_A_DAY
    event = happening(max(0, day - int(OLDEST * chance.random() ** 2)), rank(chance, A_DAY), seed=seed)
    told = list(_told(event, chance, seed=seed))
    sentences, at = [], 0
    for one in told:
        sentence = _sentence(one, Random(f"{one.words} {one.speaker}"), at=at)
        sentences.append(sentence)
        at += len(sentence.words) + 1
    text = " ".join(sentence.words for sentence in sentences)
    outlet = f"{name('outlet', rank(chance, OUTLETS))} Post"
    published = (FIRST + timedelta(days=day)).isoformat()
    capture = Capture(f"page-{number}.txt", text.encode(), outlet=outlet, published=published)
    about = (FIRST + timedelta(days=event.day)).isoformat()
    return capture, as_line(_sheet(capture, sentences=sentences, text=text, about=about))


class Sentence(msgspec.Struct, frozen=True):
    """A fact as it stands on a page: its words, and where in the text its speaker, verb, content and values are."""

    fact: Fact
    words: str
    speaker: Span
    verb: Span
    content: Span
    figure: Span | None
    place: Span | None


def _told(event: Happening, chance: Random, *, seed: int) -> Iterator[Fact]:
    """What a page tells: of its event, then its own."""
    is_copied = chance.random() < COPIED
    for known in event.facts[:2] + tuple(sorted(event.facts[2:], key=lambda _: chance.random()))[: OF_THE_EVENT - 2]:
        yield known if is_copied or chance.random() < 0.1 else put_otherwise(known, chance)
    is_behind = chance.random() < BEHIND
    if is_behind:
        yield background(rank(chance, BACKGROUND), seed=seed)
    for at in range(CLAIMS - OF_THE_EVENT - is_behind):
        deed = rank(chance, len(DEEDS)) - 1 if at == 0 else None
        town = event.town if chance.random() < 0.7 else 1 + rank(chance, 500)
        yield fact(chance, of=somebody(chance), town=town, deed=deed, count=2 + rank(chance, 150))


def _sentence(told: Fact, chance: Random, *, at: int) -> Sentence:
    head = told.speaker[0].upper() + told.speaker[1:]
    words = f"{head} {told.verb} that "
    begin = len(words)
    figure = place = None
    if told.number is not None and told.deed is not None:
        figure = Span(at + begin, at + begin + len(str(told.number)))
        words += f"{told.number} {told.thing} {DEEDS[told.deed][1]} "
    if told.place is not None:
        words += "" if figure else "in "
        place = Span(at + len(words), at + len(words) + len(town_name(told.place)))
        words += town_name(told.place) + " "
    words += " ".join(f"{chance.choice(GLUE)} {one}" for one in told.words)
    verb = Span(at + len(head) + 1, at + len(head) + 1 + len(told.verb))
    content = Span(at + begin, at + len(words))
    return Sentence(told, words + ".", Span(at, at + len(head)), verb, content, figure, place)


def _sheet(capture: Capture, *, sentences: list[Sentence], text: str, about: str) -> Sheet:
    digest = sha256(capture.body).hexdigest()
    outlet = capture.outlet or ""
    voices, parties = [Voice("v1", outlet, "author", named=True)], list[Party]()
    known: dict[str, tuple[str, str]] = {}
    for one in sentences:
        if one.fact.speaker not in known:
            known[one.fact.speaker] = voice, party = f"v{len(voices) + 1}", f"y{len(parties) + 1}"
            voices.append(_voice(voice, one))
            parties.append(_party(party, one, voice=voice))
    claims, values = list[Claim](), list[Value]()
    for at, one in enumerate(sentences, 1):
        voice, party = known[one.fact.speaker]
        held = list(_values(one, first=len(values) + 1, party=party))
        values += held
        ids = tuple(value.id for value in held)
        claims.append(_claim(f"c{at}", one, voice=voice, values=ids, said=capture.published, about=about))
    origin = Origin(capture.uri, f"sha256:{digest}", "text/plain", outlet=outlet, published=capture.published)
    return Sheet(
        reportedly=__version__,
        schema=SCHEMA,
        document=Document(f"d-{digest[:16]}", text, f"Report {capture.uri}", "en", origin, Shift(())),
        parts=(Part("p1", "body", Span(0, len(text))),),
        voices=tuple(voices),
        claims=tuple(claims),
        values=tuple(values),
        findings=(
            Finding("f1", "made.v1", "notice", "Made for measuring.", claims=("c1",), spans=(sentences[0].content,)),
        ),
        parties=tuple(parties),
    )


def _voice(number: str, one: Sentence) -> Voice:
    named = one.fact.is_named
    kind: VoiceKind = "unnamed" if not named else "organization" if one.fact.speaker.startswith("the ") else "person"
    return Voice(number, one.fact.speaker, kind, named=named, mentions=(one.speaker,))


def _party(number: str, one: Sentence, *, voice: str) -> Party:
    kind: PartyKind = "organization" if one.fact.speaker.startswith("the ") else "person"
    return Party(number, one.fact.speaker, kind, None, (one.fact.speaker,), (one.speaker,), voice, "made.v1")


def _values(one: Sentence, *, first: int, party: str) -> Iterator[Value]:
    """Who speaks, where, and how many."""
    told = one.fact
    yield Value(f"x{first}", "party", one.speaker, None, None, None, "exact", "made.v1", ref={"party": party})
    held = None
    if one.place is not None and told.place is not None:
        held = f"x{first + 1}"
        lat, lon = position(told.place)
        kind = "city" if told.place else "country"
        where: dict[str, Json] = {"name": town_name(told.place), "kind": kind, "country": "XX", "lat": lat, "lon": lon}
        yield Value(held, "place", one.place, None, None, None, "exact", "made.v1", ref=where)
    if one.figure is not None and told.deed is not None:
        ref: dict[str, Json] = {"indicator": DEEDS[told.deed][0], **({"place": held} if held else {})}
        number = told.number
        yield Value(f"x{first + 2}", "quantity", one.figure, number, number, None, "exact", "made.v1", ref=ref)


def _claim(number: str, one: Sentence, *, voice: str, values: tuple[str, ...], said: str | None, about: str) -> Claim:
    chance = Random(f"{one.fact.words}")
    doubts: tuple[Certainty, ...] = ("probable", "possible", "unspecified")
    certainty: Certainty = "certain" if chance.random() < 0.85 else chance.choice(doubts)
    polarity: Polarity = "denied" if chance.random() < DENIED else "affirmed"
    return Claim(
        id=number,
        part="p1",
        mode="indirect",
        act="assertion",
        content=(one.content,),
        cue=(one.verb,),
        source=(one.speaker,),
        voice=voice,
        chain=("v1", voice),
        confidence=0.9,
        rule="made.v1",
        firmness=Firmness(certainty, polarity),
        values=values,
        said=When(said, None, None, "made.v1"),
        about=When(about, None, None, "made.v1"),
    )
