"""The claims of a document: relations and narrated sentences, each with its voice, chain and firmness."""

from collections.abc import Iterator, Mapping, Sequence

import msgspec

from reportedly.attribute.acts import DEFAULT, act_of
from reportedly.attribute.cast import Character
from reportedly.attribute.casting import Casting, Source
from reportedly.attribute.chains import Chain, Speakers, extended, speakers_of
from reportedly.attribute.firmness import firmness_of
from reportedly.attribute.layout import Layout, layout_of
from reportedly.attribute.modes import mode_of
from reportedly.attribute.narrated import RULE as NARRATED_RULE
from reportedly.attribute.narrated import SPEAKING, Narration, narrations
from reportedly.attribute.nesting import enclosing
from reportedly.attribute.pronouns import UNRESOLVED
from reportedly.attribute.quotations import with_speakers
from reportedly.attribute.reach import within_reach
from reportedly.attribute.relations import Relation, relations_of
from reportedly.attribute.voices import nobody, voices_of
from reportedly.model import Act, Attribution, Claim, Document, Firmness, Marks, Mode, Tags
from reportedly.text import Span, merged

NARRATED_CONFIDENCE = 0.78
"""Share of narrated claims in which PolNeAR's annotators found nothing attributed (dev, `python -m bench.voices`)."""


NO_SPEAKER = "nobody is told to speak in this quotation"


class Draft(msgspec.Struct, frozen=True):
    """A claim before voices and claims are numbered; `relation` and `within` are numbers of relations."""

    content: tuple[Span, ...]
    cue: tuple[Span, ...]
    source: tuple[Span, ...]
    part: str
    mode: Mode
    act: Act
    chain: Chain
    firmness: Firmness
    confidence: float
    rule: str
    relation: int | None = None
    within: int | None = None


def attribute(document: Document, marks: Marks, tags: Tags) -> Attribution:
    """Who says what in a document: its voices, and its claims in text order.

    A document without parts has no claims and no voices.
    """
    if not marks.parts:
        return Attribution((), ())
    layout = layout_of(document, marks)
    speakers = speakers_of(document, layout)
    linked = [within_reach(relation, layout=layout) for relation in relations_of(tags)]
    known = with_speakers(linked, tags=tags, layout=layout)
    relations = [relation for relation in known if _speaks(relation.content[0].start, layout=layout)]
    told = _attributed(relations, tags=tags, layout=layout, speakers=speakers)
    taken = merged(span for relation in relations for span in relation.spans)
    sources = merged(span for relation in relations for span in relation.source)
    left = narrations(layout, taken=taken, sources=sources)
    narrated = (_narrated(narration, layout=layout, speakers=speakers) for narration in left)
    return _numbered([*told, *narrated], page=speakers.page)


def _speaks(place: int, *, layout: Layout) -> bool:
    """True in parts that state something; furniture makes no claim."""
    return layout.part_at(place).kind in SPEAKING


def _attributed(relations: Sequence[Relation], *, tags: Tags, layout: Layout, speakers: Speakers) -> Iterator[Draft]:
    outer = enclosing(relations, layout=layout)
    sources = _cast(relations, tags=tags, layout=layout, speakers=speakers)
    chains: dict[int, Chain] = {}
    for number in _outer_first(outer):
        relation = relations[number]
        within = outer[number]
        around = speakers.chains[layout.part_at(relation.content[0].start).id] if within is None else chains[within]
        voice = _voice(relation, sources=sources, within=None if within is None else around[-1], layout=layout)
        chains[number] = extended(around, voice=voice)
    for number, relation in enumerate(relations):
        yield _draft(relation, number=number, chain=chains[number], within=outer[number], layout=layout)


def _draft(relation: Relation, *, number: int, chain: Chain, within: int | None, layout: Layout) -> Draft:
    cue = _words(relation.cue, text=layout.text)
    act = act_of(cue, content=_words(relation.content, text=layout.text), voice=chain[-1].kind)
    return Draft(
        content=relation.content,
        cue=relation.cue,
        source=relation.source,
        part=layout.part_at(relation.content[0].start).id,
        mode=mode_of(relation.content, layout=layout),
        act=act,
        chain=chain,
        firmness=firmness_of(relation.content, cue=relation.cue, act=act, layout=layout),
        confidence=relation.confidence,
        rule=relation.rule,
        relation=number,
        within=within,
    )


def _cast(
    relations: Sequence[Relation], *, tags: Tags, layout: Layout, speakers: Speakers
) -> dict[Source, Character | None]:
    """The character of every source the tagger saw; one that leads to no claim may still be whom a pronoun means."""
    contents = merged(span for relation in relations for span in relation.content)
    linked = {relation.source: None for relation in relations if relation.source}
    bound = {span for source in linked for span in source}
    loose = [(piece.span,) for piece in tags.spans if piece.role == "source" and piece.span not in bound]
    authors = {name: chain[-1] for name, chain in speakers.chains.items()}
    return Casting(layout, contents=contents, authors=authors).cast([*linked, *loose])


def _voice(
    relation: Relation, *, sources: Mapping[Source, Character | None], within: Character | None, layout: Layout
) -> Character:
    """Whoever is said to know; an `I` inside a quotation is whoever speaks there."""
    first = (relation.cue or relation.content)[0]
    if not relation.source:
        return nobody(_words(relation.cue, text=layout.text), span=first)
    known = sources[relation.source] or within
    if known is None:
        words = _words(relation.source, text=layout.text)
        known = Character(words, "unnamed", first=relation.source[0].start, role=UNRESOLVED + NO_SPEAKER)
    for span in relation.source if sources[relation.source] is None else ():
        known.seen(span)
    return known


def _outer_first(outer: Sequence[int | None]) -> list[int]:
    """The numbers of the relations, each after the one that holds it."""
    done: dict[int, None] = {}
    for number in range(len(outer)):
        path: list[int] = []
        here: int | None = number
        while here is not None and here not in done:
            path.append(here)
            here = outer[here]
        done.update(dict.fromkeys(reversed(path)))
    return list(done)


def _narrated(narration: Narration, *, layout: Layout, speakers: Speakers) -> Draft:
    """What the author of a part says."""
    return Draft(
        content=narration.content,
        cue=(),
        source=(),
        part=narration.sentence.part,
        mode="narrated",
        act=DEFAULT,
        chain=speakers.chains[narration.sentence.part],
        firmness=firmness_of(narration.content, cue=(), act=None, layout=layout),
        confidence=NARRATED_CONFIDENCE,
        rule=NARRATED_RULE,
    )


def _numbered(drafts: Sequence[Draft], *, page: Character) -> Attribution:
    ordered = sorted(drafts, key=lambda draft: (draft.content, draft.cue, draft.source))
    voices, ids = voices_of([page, *(character for draft in ordered for character in draft.chain)])
    claims = {draft.relation: f"c{number}" for number, draft in enumerate(ordered, 1) if draft.relation is not None}
    numbered = (_claim(draft, name=f"c{number}", ids=ids, claims=claims) for number, draft in enumerate(ordered, 1))
    return Attribution(tuple(voices), tuple(numbered))


def _claim(draft: Draft, *, name: str, ids: Mapping[int, str], claims: Mapping[int, str]) -> Claim:
    chain = tuple(ids[id(character)] for character in draft.chain)
    return Claim(
        id=name,
        part=draft.part,
        mode=draft.mode,
        act=draft.act,
        content=draft.content,
        cue=draft.cue,
        source=draft.source,
        voice=chain[-1],
        chain=chain,
        confidence=round(draft.confidence, 4),
        rule=draft.rule,
        within=None if draft.within is None else claims[draft.within],
        firmness=draft.firmness,
    )


def _words(spans: Sequence[Span], *, text: str) -> str:
    return " ".join(span.of(text) for span in spans)
