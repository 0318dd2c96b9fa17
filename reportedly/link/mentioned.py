"""What is mentioned, whether it acts or not: the tagger's names and what the rules see, laid together.

The tagger is best at where a description ends and at what kind a name is in its sentence; the rules are best at listed
names, titles and bodies' words. What one of them sees wider is taken as wide, and the page as a whole tells the kind of
a name that its places tell differently.

Invariants
- Mentions are disjoint and in text order.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from reportedly.link import rules
from reportedly.link.joining import Register, join
from reportedly.link.listed import book, small
from reportedly.link.sighting import Sighting
from reportedly.link.stage import seen_in
from reportedly.link.vocabulary import small_words
from reportedly.link.words import plain
from reportedly.model import Document, Marks, NameKind, NameSpan, Tags
from reportedly.text import Span

ASIDE: Mapping[str, NameKind] = {
    "state": "organization", "group": "organization", "firm": "organization", "organization": "organization",
    "people": "nationality", "person": "person", "place": "place", "nationality": "nationality",
}  # fmt: skip
"""The tagger's kind of each kind of party."""

SHIPS = frozenset(("USS", "USNS", "HMS", "HMAS", "HMCS", "RFA", "FS", "INS"))
"""What ships' names begin with."""


def mentions(document: Document, marks: Marks, tags: Tags) -> dict[Span, NameKind]:
    """What is mentioned, place or person, disjoint and in text order, with the tagger's four kinds.

    The tagger's names, among them descriptions ("the town"); a name that the rules see wider, as they see it; and what
    the rules alone see. A country that is only named counts as a place, one that acts as an organization.
    """
    seen = list(seen_in(document, marks, tags))
    ruled = dict(_ruled(seen))
    return _laid_together(document.text, ruled, tags.names, sure=_sure(seen))


def _laid_together(
    text: str, ruled: Mapping[Span, NameKind], names: Sequence[NameSpan], *, sure: Mapping[Span, NameKind]
) -> dict[Span, NameKind]:
    spans = list(ruled)
    starts = [span.start for span in spans]
    found: dict[Span, NameKind] = {}
    told = [*_told_alike(text, (part for name in _whole(text, names) for part in _apart(text, name, ruled=spans)))]
    for name in told:
        wider = spans[bisect_right(starts, name.span.start) - 1] if starts else name.span
        span = wider if wider.covers(name.span) else name.span
        if not _is_nobody(span.of(text)):
            found.setdefault(span, sure.get(span, name.kind))
    taken = sorted(found)
    ends = [span.end for span in taken]
    for span, kind in ruled.items():
        after = bisect_right(ends, span.start)
        if (after == len(taken) or not taken[after].overlaps(span)) and not _is_nobody(span.of(text)):
            found[span] = kind
    return dict(_located(text, dict(sorted(found.items()))))


def _sure(seen: Sequence[Sighting]) -> dict[Span, NameKind]:
    """Kinds that a rule tells better than the tagger: a listed body, a person with a title or given name."""
    return {one.span: ASIDE[one.kind] for one in seen if one.kind and _is_sure(one)} | _persons(seen)


def _is_sure(one: Sighting) -> bool:
    listed = bool(one.entries) and one.entries[0].kind in ("group", "organization", "firm")
    return listed or one.rule in (rules.TITLED, rules.GIVEN)


def _persons(seen: Sequence[Sighting]) -> dict[Span, NameKind]:
    """Short names of persons whose fuller name the page has, too."""
    joined = join(seen, register=Register(), kinds={})
    short = (one for one in joined if one.rule == rules.SHORT and all(actor.kind == "person" for actor in one.actors))
    return {one.sighting.span: "person" for one in short if not one.sighting.entries}


def _whole(text: str, names: Sequence[NameSpan]) -> Iterator[NameSpan]:
    """The tagger's names, an article of its own put to the name after it, and other lone small words left out."""
    before: NameSpan | None = None
    for name in names:
        joins = before is not None and text[before.span.end : name.span.start] == " "
        span = Span(before.span.start, name.span.end) if before is not None and joins else name.span
        before = NameSpan(name.kind, span, name.score) if plain(span.of(text)) in ("the", "a", "an") else None
        if before is None:
            yield NameSpan(name.kind, span, name.score)


def _apart(text: str, name: NameSpan, *, ruled: Sequence[Span]) -> Iterator[NameSpan]:
    """`Ana and Ruiz` as two, where the rules see a name on each side of the `and` and nothing else stands there."""
    inner = ruled[bisect_left(ruled, Span(name.span.start, name.span.start)) : bisect_left(ruled, _end(name.span))]
    between = [text[left.end : right.start].strip(" ,") for left, right in pairwise(inner)]
    edges = text[name.span.start : inner[0].start] + text[inner[-1].end : name.span.end] if inner else "?"
    if between and between[-1] in ("and", "and the", "&") and not edges and set(between) <= {*between[-1:], ""}:
        yield from (NameSpan(name.kind, span, name.score) for span in inner)
    else:
        yield name


def _end(span: Span) -> Span:
    return Span(span.end, span.end)


def _told_alike(text: str, names: Iterable[NameSpan]) -> Iterator[NameSpan]:
    """Each name with the kind that most places of the page tell it, weighed by their scores.

    What is no name ("they") and a state, which is a place here and an actor there, keep what each place tells.
    """
    every = list(names)
    scores: dict[str, dict[NameKind, float]] = defaultdict(lambda: defaultdict(float))
    for name in every:
        scores[_key(text, name.span)][name.kind] += name.score
    for name in every:
        told = scores[_key(text, name.span)]
        alike = len(told) > 1 and _is_name(text, name.span) and not _is_state(text, name.span)
        kind = max(told, key=lambda one: (told[one], one)) if alike else name.kind
        yield NameSpan(kind, name.span, name.score)


def _is_name(text: str, span: Span) -> bool:
    """True where a word is written as names are."""
    words = span.of(text).split()
    return any(word[:1].isupper() and plain(word) not in small_words() for word in words)


def _key(text: str, span: Span) -> str:
    return plain(span.of(text)).removeprefix("the ")


def _is_state(text: str, span: Span) -> bool:
    """True for a listed state, which is a place here and an actor there."""
    return any(entry.kind == "state" for hit in book().names.get(_key(text, span), ()) for entry in hit.entries)


def _is_nobody(words: str) -> bool:
    """True for the name of a month or day by itself, and for a ship's."""
    parts = words.removeprefix("the ").split()
    dated = len(words) > 1 and all(plain(part) in small()["calendar"] for part in parts)
    return dated or parts[0] in SHIPS


def _located(text: str, found: Mapping[Span, NameKind]) -> Iterator[tuple[Span, NameKind]]:
    """The mentions, a place and the state it lies in after a comma as one: `Sarn, Syria`."""
    held: tuple[Span, NameKind] | None = None
    for span, kind in found.items():
        lies = held is not None and held[1] == "place" == kind and text[held[0].end : span.start] == ", "
        if held is not None and lies and _is_state(text, span) and not _is_state(text, held[0]):
            held = Span(held[0].start, span.end), "place"
            continue
        if held is not None:
            yield held
        held = span, kind
    if held is not None:
        yield held


def _ruled(seen: Sequence[Sighting]) -> Iterator[tuple[Span, NameKind]]:
    """What the rules see."""
    kinds = {one.sighting.span: one.actors[0].kind for one in join(seen, register=Register(), kinds={})}
    end = -1
    for one in seen:
        kind = one.kind or kinds.get(one.span)
        if kind is None or one.span.start < end:
            continue
        named_only = (one.rule == rules.LISTED and one.form == "name" and kind == "state") or one.why is not None
        peopled = kind == "people" and one.form == "people"
        yield one.span, "place" if named_only else "organization" if peopled else ASIDE[kind]
        end = one.span.end
