"""On whose word the claims of a page stand: each claimed character counts once, for the innermost claim that holds it.

Only an assertion is its voice's own word. A belief, fact or eventuality ascribed to somebody is the word of the voice
outside it: "Beijing did not want to aggravate relations" is the writer's word about Beijing.
A source counts as named when a reader could ask it, as in all rules (`identified`): "police" and "the education
ministry" do, "officials" and "a monitoring group" do not.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from heapq import heappop, heappush
from itertools import pairwise
from typing import Literal, get_args

import msgspec

from reportedly.model import Claim, Part, Sheet, Voice
from reportedly.rulebook.identified import is_identified
from reportedly.text import Span

Standing = Literal["named", "unnamed", "own", "nobody"]
"""A source that a reader could ask, one whom nobody could find, the signed word of the author or commenter, the word of
an author nobody names."""

STANDINGS: tuple[Standing, ...] = get_args(Standing)


class Ground(msgspec.Struct, frozen=True):
    """One of the texts a page is made of, and how many of its claimed characters stand on which kind of word.

    `part` is None for the page itself, the republication, or the first thread for all comments together.
    """

    part: Part | None
    characters: Mapping[Standing, int]

    @property
    def total(self) -> int:
        """All claimed characters of this text."""
        return sum(self.characters.values())

    def share(self, standing: Standing) -> float:
        """The part of the claimed characters that stands so, from 0 to 1."""
        return self.characters[standing] / self.total if self.total else 0.0


def words_on(sheet: Sheet) -> Mapping[str, str]:
    """For each claim, the voice on whose word it stands."""
    by_id = {claim.id: claim for claim in sheet.claims}
    return {claim.id: _word_of(claim, by_id=by_id) for claim in sheet.claims}


def holders(sheet: Sheet) -> Mapping[str, Claim]:
    """For each value inside a claim, the innermost claim that holds it."""
    found: dict[str, Claim] = {}
    for claim in sheet.claims:
        for value in claim.values:
            if value not in found or len(claim.chain) > len(found[value].chain):
                found[value] = claim
    return found


def _word_of(claim: Claim, *, by_id: Mapping[str, Claim]) -> str:
    """Whoever asserts it: the voice itself, or the one outside it; "he said he believed it" is his word after all."""
    at = claim
    while at.act != "assertion":
        outer = by_id.get(at.within or "")
        if outer is None:
            return at.chain[-2] if len(at.chain) > 1 else at.chain[-1]
        at = outer
    return at.chain[-1]


def voice_shares(sheet: Sheet) -> Mapping[str, float]:
    """The share of the claimed characters that stands on each voice's word; together 1 where anything is claimed."""
    words = words_on(sheet)
    characters: Counter[str] = Counter()
    for span, claim in innermost(sheet.claims):
        characters[words[claim.id]] += len(span)
    total = sum(characters.values())
    return {voice.id: characters[voice.id] / total if total else 0.0 for voice in sheet.voices}


def grounds(sheet: Sheet) -> tuple[Ground, ...]:
    """The page itself, each republication and the comments, those of them in which something is claimed."""
    words, voices = words_on(sheet), {voice.id: voice for voice in sheet.voices}
    texts, authors = _texts(sheet.parts), _authors(sheet.parts)
    counts: dict[str, Counter[Standing]] = {}
    for span, claim in innermost(sheet.claims):
        text, voice = texts.get(claim.part), voices[words[claim.id]]
        is_cited = voice.id not in claim.chain[: authors.get(claim.part, 1)]
        counts.setdefault(text.id if text else "", Counter())[standing_of(voice, is_cited=is_cited)] += len(span)
    order: list[Part | None] = [None, *(part for part in sheet.parts if part.id in counts)]
    return tuple(Ground(part, counts[part.id if part else ""]) for part in order if (part.id if part else "") in counts)


def standing_of(voice: Voice, *, is_cited: bool = False) -> Standing:
    """What kind of word a voice's word is; an author whom another text cites is a source there like any other."""
    if voice.kind in ("author", "commenter") and not is_cited:
        return "own" if voice.named else "nobody"
    return "named" if voice.named or is_identified(voice) else "unnamed"


def innermost(claims: Sequence[Claim]) -> Iterator[tuple[Span, Claim]]:
    """Disjoint stretches of the claimed text, in order, each with the innermost claim that holds it.

    The innermost has the longest chain; of two as long, the one that begins later counts.
    """
    pieces = sorted((span, index) for index, claim in enumerate(claims) for span in claim.content if span)
    edges = sorted({edge for span, _ in pieces for edge in (span.start, span.end)})
    following = 0
    open_pieces: list[tuple[int, int, int, int]] = []
    for at, until in pairwise(edges):
        while following < len(pieces) and pieces[following][0].start <= at:
            span, index = pieces[following]
            heappush(open_pieces, (-len(claims[index].chain), -span.start, span.end, index))
            following += 1
        while open_pieces and open_pieces[0][2] <= at:
            heappop(open_pieces)
        if open_pieces:
            yield Span(at, until), claims[open_pieces[0][3]]


def _texts(parts: Iterable[Part]) -> Mapping[str, Part | None]:
    """For each part, the republication it belongs to, or the first thread when it is of a thread; None for the page."""
    texts: dict[str, Part | None] = {}
    thread: Part | None = None
    for part in parts:
        around = texts.get(part.parent or "")
        if part.kind in ("thread", "comment"):
            thread = around = thread or part
        texts[part.id] = part if part.kind == "republication" else around
    return texts


def _authors(parts: Iterable[Part]) -> Mapping[str, int]:
    """For each part, how many voices of a chain are its authors: the page's, and one for each republication around it.

    A comment has one, whatever it stands in.
    """
    authors: dict[str, int] = {}
    for part in parts:
        around = 1 if part.kind in ("thread", "comment") else authors.get(part.parent or "", 1)
        authors[part.id] = around + (part.kind == "republication")
    return authors
