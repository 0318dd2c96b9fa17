"""What two pages share, judged: a page, a passage, a sentence of the one in the other, or quotation of the same words.

A word counts by what it weighs (`weighing`): set phrases, names and figures make no copy, however long they are.
Words that both pages give in quotation marks, or as what the same voice said, are shared quotation: two who heard the
same words write the same words.
"""

from collections.abc import Iterable, Iterator, Sequence, Set

import msgspec

from reportedly.carrying import Copy, CopyKind, Shared
from reportedly.compare.copies.alignment import Passage, passages, turned
from reportedly.compare.copies.directing import Side, directed
from reportedly.compare.copies.leaves import Leaf
from reportedly.compare.copies.words import Words

# Tuned together on the pairs of real pages that `bench/copies-pairs.jsonl` leaves out; run `bench/copies.py` again.
IN_A_ROW = 6
"""Equal words in a row that a passage must hold."""

LIGHT = 3.0
"""Weight below which a passage is a set phrase."""

EACH = 0.1
"""What any equal word of a writer's own adds to its weight."""

SENTENCE = 7.0
"""Weight with these from which one passage shows a copy."""

QUOTATION = 6.0
"""Weight from which quoted words are told of."""

TOGETHER = 9.0
"""Weight from which several lighter passages show one together."""

OWN = 3.0
"""Weight of a writer's own words beside quoted ones, below which a passage is a quotation."""

SHORTEST = 10
"""Equal words of such a passage."""

UNBROKEN = 8
"""Equal words in a row that it must hold."""

VERBATIM = 11
"""Equal words in a row from which a passage is no accident even in plain words."""

PLAIN = 3.5
"""Weight of such words."""

FRAME = 2
"""Equal words outside the quotation marks, "said Ruiz", with which a quotation is led in."""

PAGE = 0.6
"""Share of the shorter page's words from which the page is copied as a whole."""

PASSAGE = 50
"""Equal words from which it is a passage; three passages are one as well."""

STANDING = 8
"""Equal words of a passage that counts as one of three."""


class _Weighed(msgspec.Struct, frozen=True):
    """A passage: what its equal words weigh, and weight and count of those that are not quoted on both pages."""

    passage: Passage
    weight: float
    own: float
    count: int

    @property
    def score(self) -> float:
        """What it shows of a copy: light words in great number are no accident either."""
        return self.own + self.count * EACH


def shared(mine: Leaf, words: Words) -> tuple[Passage, ...]:
    """The passages that a page shares with the words of another, its own named first, but for plain set phrases."""
    if _rows(mine.words).isdisjoint(_rows(words)):
        return ()
    found = passages(mine.words.folded, words.folded)
    return tuple(passage for passage in found if passage.longest >= IN_A_ROW and _weight(passage, mine) >= LIGHT)


def _rows(words: Words) -> Set[tuple[str, ...]]:
    """All runs of `IN_A_ROW` words: to have none in common is told faster than where the texts are alike."""
    return set(zip(*(words.folded[first:] for first in range(IN_A_ROW)), strict=False))


def _weight(passage: Passage, mine: Leaf) -> float:
    return sum(sum(mine.weighs[tile.one : tile.one + tile.length]) for tile in passage.tiles)


def judged(one: Leaf, other: Leaf, found: Iterable[Passage]) -> Copy | None:
    """What two pages share; None where it is no more than set phrases.

    The page with the lower number is named first, whichever is handed over first.

    Args:
        found: what `shared` gives for the two, in this order.
    """
    if one.page.document > other.page.document:
        one, other = other, one
        found = sorted(map(turned, found), key=lambda passage: passage.tiles)
    kept = _apart(_weighed(passage, one, other) for passage in found)
    quoted = [weighed for weighed in kept if _is_quotation(weighed, one, other)]
    copied = [weighed for weighed in kept if weighed not in quoted]
    if _is_copy(copied, quoted):
        return _copy(one, other, copied=copied, quoted=quoted)
    if max((weighed.weight for weighed in quoted), default=0.0) >= QUOTATION:
        return _quotation(one, other, quoted)
    return None


def _is_copy(copied: Sequence[_Weighed], quoted: Sequence[_Weighed]) -> bool:
    """One passage of a sentence's length is enough, or one that is the same to the letter, or several lighter ones.

    Quotations count for something where the same words lead to them on both pages: to choose the same ones is copying.
    """
    framed = sum(weighed.weight for weighed in quoted if weighed.count >= FRAME)
    together = sum(weighed.own for weighed in copied) + framed / 2
    return any(map(_is_sentence, copied)) or together >= TOGETHER


def _is_sentence(weighed: _Weighed) -> bool:
    passage = weighed.passage
    is_long = passage.length >= SHORTEST and passage.longest >= UNBROKEN and weighed.score >= SENTENCE
    return is_long or (passage.longest >= VERBATIM and weighed.own >= PLAIN)


def _apart(found: Iterable[_Weighed]) -> list[_Weighed]:
    """The passages that weigh enough, without those whose words stand in a heavier one: a headline repeated."""
    kept: list[_Weighed] = []
    for weighed in sorted(found, key=lambda weighed: (-weighed.weight, weighed.passage.tiles)):
        if weighed.weight >= LIGHT and not any(_is_within(weighed.passage, other.passage) for other in kept):
            kept.append(weighed)
    return sorted(kept, key=lambda weighed: weighed.passage.tiles)


def _is_within(passage: Passage, other: Passage) -> bool:
    sides = ((passage.one, other.one), (passage.other, other.other))
    return any(2 * (min(own[1], its[1]) - max(own[0], its[0])) >= own[1] - own[0] for own, its in sides)


def _weighed(passage: Passage, one: Leaf, other: Leaf) -> _Weighed:
    weight, own, count = 0.0, 0.0, 0
    for first, second in _words(passage):
        word = min(one.weighs[first], other.weighs[second])
        weight += word
        if not (one.is_quoted[first] and other.is_quoted[second]):
            own += word
            count += 1
    return _Weighed(passage, weight, own, count)


def _words(passage: Passage) -> Iterator[tuple[int, int]]:
    for tile in passage.tiles:
        yield from ((tile.one + at, tile.other + at) for at in range(tile.length))


def _is_quotation(weighed: _Weighed, one: Leaf, other: Leaf) -> bool:
    return weighed.own < min(OWN, weighed.weight) or _is_of_one_voice(weighed.passage, one, other)


def _is_of_one_voice(passage: Passage, one: Leaf, other: Leaf) -> bool:
    """All of it lies, on both pages, within what the same named voice is said to say, the saying itself left out."""
    at, there = one.words.span(*passage.one), other.words.span(*passage.other)
    voices = {said.voice for said in one.page.attributed if said.is_named and said.span.covers(at)}
    return any(said.voice in voices and said.span.covers(there) for said in other.page.attributed)


def _copy(one: Leaf, other: Leaf, *, copied: Sequence[_Weighed], quoted: Sequence[_Weighed]) -> Copy:
    kept = sorted((*copied, *quoted), key=lambda weighed: weighed.passage.tiles)
    share_one = _share([weighed.passage for weighed in kept], leaf=one)
    share_other = _share([turned(weighed.passage) for weighed in kept], leaf=other)
    words = sum(weighed.passage.length for weighed in copied)
    standing = sum(weighed.passage.length >= STANDING for weighed in copied)
    kind: CopyKind = "passage" if words >= PASSAGE or standing >= 3 else "sentence"
    if (share_one if len(one.words.starts) <= len(other.words.starts) else share_other) >= PAGE:
        kind = "page"
    shared = tuple(_shared(weighed.passage, one, other, is_quotation=weighed in quoted) for weighed in kept)
    own = [passage for passage in shared if not passage.is_quotation]
    sides = Side(one, tuple(passage.one for passage in own)), Side(other, tuple(passage.other for passage in own))
    found = directed(*sides, kind=kind)
    reasons = (_how_much(kind, words=words, one=one, other=other, shares=(share_one, share_other)), *found.reasons)
    numbers = (one.page.document, other.page.document)
    return Copy(*numbers, kind, shared, share_one, share_other, found.direction, found.source, reasons)


def _quotation(one: Leaf, other: Leaf, quoted: Sequence[_Weighed]) -> Copy:
    shared = tuple(_shared(weighed.passage, one, other, is_quotation=True) for weighed in quoted)
    words = sum(passage.words for passage in shared)
    reason = f"Both quote the same words ({words}) and tell the rest in words of their own; that is no copy."
    return Copy(one.page.document, other.page.document, "quotation", shared, 0.0, 0.0, "unknown", None, (reason,))


def _shared(passage: Passage, one: Leaf, other: Leaf, *, is_quotation: bool) -> Shared:
    return Shared(one.words.span(*passage.one), other.words.span(*passage.other), passage.length, is_quotation)


def _share(found: Sequence[Passage], *, leaf: Leaf) -> float:
    """The share of a page's words that stand in the other, each counted once."""
    held = bytearray(len(leaf.words.starts))
    for tile in (tile for passage in found for tile in passage.tiles):
        held[tile.one : tile.one + tile.length] = b"\x01" * tile.length
    return sum(held) / max(1, len(held))


def _how_much(kind: CopyKind, *, words: int, one: Leaf, other: Leaf, shares: tuple[float, float]) -> str:
    told = {
        "page": "Most of the shorter page stands in the other",
        "passage": "Passages of the one stand in the other",
        "sentence": "A sentence or two of the one stand in the other",
    }[kind]
    first, second = (f"{share:.0%} of {leaf.name}" for share, leaf in zip(shares, (one, other), strict=True))
    return f"{told}: {words} equal words, {first} and {second}."
