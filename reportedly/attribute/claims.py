"""The claims of a document: relations and narrated sentences, each with its voice, chain and firmness."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec

from reportedly.attribute.coreference.cast import Character
from reportedly.attribute.coreference.casting import Casting
from reportedly.attribute.coreference.led import How, Said, Source
from reportedly.attribute.coreference.pronouns import LOST
from reportedly.attribute.coreference.voices import nobody, voices_of
from reportedly.attribute.layout import Layout, layout_of
from reportedly.attribute.modes import mode_of
from reportedly.attribute.narrated import RULE as NARRATED_RULE
from reportedly.attribute.narrated import SPEAKING, Narration, narrations
from reportedly.attribute.nested.between import ABOVE, BETWEEN
from reportedly.attribute.nested.carrying import carried
from reportedly.attribute.nested.chains import Chain, Speakers, extended, speakers_of
from reportedly.attribute.nested.hearsay import RULE as HEARSAY
from reportedly.attribute.nested.weaving import woven
from reportedly.attribute.qualities.acts import DEFAULT, Decided, act_of
from reportedly.attribute.qualities.firmness import firmness_of
from reportedly.attribute.reasons import CARRIED, HELD, NOBODY
from reportedly.attribute.relating.quotations import with_speakers
from reportedly.attribute.relating.reach import within_reach
from reportedly.attribute.relating.relations import Relation, relations_of
from reportedly.attribute.relating.subjects import without_opener
from reportedly.model import Act, Attribution, Claim, Document, Firmness, Marks, Mode, Reason, Refused, Tags
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
    reason: Reason = Reason("")


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
    speaking = [relation for relation in known if _speaks(relation.content[0].start, layout=layout)]
    relations, outer = woven(speaking, tags=tags, layout=layout)
    told = once(_attributed(relations, outer=outer, tags=tags, layout=layout, speakers=speakers))
    taken = merged(span for relation in relations for span in relation.spans)
    sources = merged(span for relation in relations for span in relation.source)
    left = narrations(layout, taken=taken, sources=sources)
    narrated = (_narrated(narration, layout=layout, speakers=speakers) for narration in left)
    numbered = _numbered([*told, *narrated], page=speakers.page, layout=layout)
    return msgspec.structs.replace(numbered, model=tags.model)


def _speaks(place: int, *, layout: Layout) -> bool:
    """True in parts that state something; furniture makes no claim."""
    return layout.part_at(place).kind in SPEAKING


def _attributed(
    relations: Sequence[Relation], *, outer: Sequence[int | None], tags: Tags, layout: Layout, speakers: Speakers
) -> Iterator[Draft]:
    casting = _casting(relations, outer=outer, layout=layout, speakers=speakers)
    sources = casting.cast(_sources(relations, tags=tags, text=layout.text))
    told = outer
    outer = carried(relations, outer=told, cast=sources, layout=layout)
    chains: dict[int, Chain] = {}
    for number in _outer_first(outer):
        relation = relations[number]
        within = outer[number]
        around = speakers.chains[layout.part_at(relation.content[0].start).id] if within is None else chains[within]
        voice = _voice(relation, sources=sources, within=None if within is None else around[-1], layout=layout)
        chains[number] = extended(around, voice=voice)
    for number, relation in enumerate(relations):
        draft = _draft(relation, number=number, chain=chains[number], within=outer[number], layout=layout)
        nested = _nested(number, relations=relations, outer=outer, is_carried=outer[number] != told[number])
        yield msgspec.structs.replace(draft, reason=_reasoned(draft, relation, casting=casting, nested=nested))


def once(drafts: Iterable[Draft]) -> list[Draft]:
    """The drafts without those that say again what another does: the same content, through the same voices, as one act.

    What stood within one that goes stands within the one that stays, the first of them.
    """
    kept: dict[tuple[object, ...], Draft] = {}
    instead: dict[int | None, int | None] = {}
    for draft in drafts:
        first = kept.setdefault((draft.content, tuple(map(id, draft.chain)), draft.act), draft)
        if first is not draft:
            instead[draft.relation] = first.relation
    return [msgspec.structs.replace(draft, within=instead.get(draft.within, draft.within)) for draft in kept.values()]


def _nested(number: int, *, relations: Sequence[Relation], outer: Sequence[int | None], is_carried: bool) -> str | None:
    """The rule by which an attribution stands within another."""
    around = outer[number]
    if around is None:
        return None
    if is_carried:
        return CARRIED
    between = (relations[number].rule, relations[around].rule)
    return next((rule for rule in between if rule in BETWEEN), HELD)


def _reasoned(draft: Draft, relation: Relation, *, casting: Casting, nested: str | None) -> Reason:
    """The draft's reason, with how its voice was found."""
    how = casting.how(relation.source) or How(NOBODY)
    taken = (*relation.source, *relation.cue)
    others = tuple(Refused("voice", span) for span in dict.fromkeys(how.refused))
    links = (one for one in relation.refused if one.span is None or not any(one.span.overlaps(own) for own in taken))
    antecedent = how.at if how.at is not None and how.at not in relation.source else None
    return msgspec.structs.replace(
        draft.reason,
        nested=nested,
        voice=how.rule,
        antecedent=antecedent,
        refused=(*links, *others),
        repairs=relation.repairs,
    )


def _draft(relation: Relation, *, number: int, chain: Chain, within: int | None, layout: Layout) -> Draft:
    mode = mode_of(relation.content, layout=layout)
    act, rule = _act(relation, voice=chain[-1], mode=mode, text=layout.text)
    return Draft(
        content=relation.content,
        cue=relation.cue,
        source=relation.source,
        part=layout.part_at(relation.content[0].start).id,
        mode=mode,
        act=act,
        chain=chain,
        firmness=firmness_of(relation.content, cue=relation.cue, act=act, layout=layout, source=relation.source),
        confidence=relation.confidence,
        rule=relation.rule,
        relation=number,
        within=within,
        reason=Reason("", act=rule),
    )


def _act(relation: Relation, *, voice: Character, mode: Mode, text: str) -> Decided:
    """What the cue makes of the content; whoever stands between two others passes it on."""
    if relation.rule in BETWEEN:
        return Decided(DEFAULT, relation.rule)
    words = {role: _words(getattr(relation, role), text=text) for role in ("cue", "content", "source")}
    return act_of(words["cue"], content=words["content"], voice=voice.kind, source=words["source"], mode=mode)


def _sources(relations: Sequence[Relation], *, tags: Tags, text: str) -> list[Source]:
    """Every source the tagger saw; one that leads to no claim may still be whom a pronoun means.

    One that is a relation's own source but for the adverb in front of it is that source.
    """
    linked = {relation.source: None for relation in relations if relation.source}
    bound = {span for source in linked for span in source}
    seen = (piece.span for piece in tags.spans if piece.role == "source" and piece.span not in bound)
    seen = (span for span in seen if without_opener(span, text=text) not in bound)
    return [*linked, *((span,) for span in seen if _is_whole(span, text=text))]


def _casting(
    relations: Sequence[Relation], *, outer: Sequence[int | None], layout: Layout, speakers: Speakers
) -> Casting:
    """What gives each source to its character."""
    contents = merged(span for one in relations if one.rule not in BETWEEN for span in one.content)
    authors = {name: chain[-1] for name, chain in speakers.chains.items()}
    said = _said(relations, outer)
    carriers = frozenset(relation.source for relation in relations if relation.source not in said)
    return Casting(layout, contents=contents, authors=authors, said=said, carriers=carriers)


def _is_whole(span: Span, *, text: str) -> bool:
    """False for the half of a word."""
    return not (text[span.end : span.end + 1].isalnum() or text[max(0, span.start - 1) : span.start].isalnum())


def _said(relations: Sequence[Relation], outer: Sequence[int | None]) -> dict[Source, Said]:
    """What each source says, and within whose words; voices between do not count."""
    said: dict[Source, Said] = {}
    for number, relation in enumerate(relations):
        around = outer[number]
        while around is not None and relations[around].rule in ABOVE | {HEARSAY}:
            around = outer[around]
        if relation.source and relation.rule not in ABOVE:
            known = said.get(relation.source, Said(()))
            within = known.within or (() if around is None else relations[around].source)
            said[relation.source] = Said((*known.contents, *relation.content), within)
    return said


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
        known = Character(words, "unnamed", first=relation.source[0].start, role=LOST + NO_SPEAKER)
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
        firmness=firmness_of(narration.clauses, cue=(), act=None, layout=layout),
        confidence=NARRATED_CONFIDENCE,
        rule=NARRATED_RULE,
    )


def _numbered(drafts: Sequence[Draft], *, page: Character, layout: Layout) -> Attribution:
    ordered = sorted(drafts, key=lambda draft: (draft.content, draft.cue, draft.source))
    voices, ids = voices_of([page, *(character for draft in ordered for character in draft.chain)], layout=layout)
    claims = {draft.relation: f"c{number}" for number, draft in enumerate(ordered, 1) if draft.relation is not None}
    numbered = (_claim(draft, name=f"c{number}", ids=ids, claims=claims) for number, draft in enumerate(ordered, 1))
    reasons = (msgspec.structs.replace(draft.reason, claim=f"c{number}") for number, draft in enumerate(ordered, 1))
    return Attribution(tuple(voices), tuple(numbered), tuple(reasons))


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
