"""Where two texts have the same words: tiles of equal words, joined to passages over small differences.

Greedy tiling in one pass, after Wise, "String Similarity via Greedy String Tiling and Running Karp-Rabin Matching"
(1993): at each word of the one text the longest stretch of equal words in the other is taken.
The texts are laid side by side in an order of their own, so it is the same which is named first.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec

SEED = 3
"""Equal words in a row that make a tile; a tile counts only within a passage."""

GAP = 6
"""Words that may differ between two tiles of one passage, on either side."""

MOST = 12
"""Places in the other text at which a tile is tried; of a run that stands there more often the first ones are."""


class Tile(msgspec.Struct, frozen=True, order=True):
    """Equal words: the numbers of the first in either text, and how many."""

    one: int
    other: int
    length: int


class Passage(msgspec.Struct, frozen=True):
    """Tiles that follow each other in both texts with little between them."""

    tiles: tuple[Tile, ...]

    @property
    def one(self) -> tuple[int, int]:
        """Its first word in the one text, and the word behind its last."""
        return self.tiles[0].one, self.tiles[-1].one + self.tiles[-1].length

    @property
    def other(self) -> tuple[int, int]:
        """The same in the other text."""
        return self.tiles[0].other, self.tiles[-1].other + self.tiles[-1].length

    @property
    def length(self) -> int:
        """How many words are equal."""
        return sum(tile.length for tile in self.tiles)

    @property
    def longest(self) -> int:
        """How many words are equal in a row."""
        return max(tile.length for tile in self.tiles)


def passages(one: Sequence[str], other: Sequence[str]) -> tuple[Passage, ...]:
    """All passages that two texts share, in the order of the one text; those of equal set phrases as well.

    Cost grows with the length of the texts, not with their product: `MOST` places are tried for a word.
    """
    if (len(one), tuple(one)) <= (len(other), tuple(other)):
        return tuple(_joined(_tiles(one, other)))
    found = map(turned, _joined(_tiles(other, one)))
    return tuple(sorted(found, key=lambda passage: passage.tiles))


def turned(passage: Passage) -> Passage:
    """The same passage, the other text named first."""
    return Passage(tuple(Tile(tile.other, tile.one, tile.length) for tile in passage.tiles))


def _tiles(one: Sequence[str], other: Sequence[str]) -> Iterator[Tile]:
    places = _places(other)
    at, diagonal = 0, 0
    while at + SEED <= len(one):
        there = places.get(tuple(one[at : at + SEED]), ())
        best = max(
            ((_equal(one, other, at, place), -abs(place - at - diagonal), -place) for place in there), default=None
        )
        if best is None:
            at += 1
            continue
        length, _, place = best
        yield Tile(at, -place, length)
        at, diagonal = at + length, -place - at


def _places(words: Sequence[str]) -> Mapping[tuple[str, ...], list[int]]:
    found: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for at in range(len(words) - SEED + 1):
        there = found[tuple(words[at : at + SEED])]
        if len(there) < MOST:
            there.append(at)
    return found


def _equal(one: Sequence[str], other: Sequence[str], at: int, place: int) -> int:
    length = SEED
    end = min(len(one) - at, len(other) - place)
    while length < end and one[at + length] == other[place + length]:
        length += 1
    return length


def _joined(tiles: Iterable[Tile]) -> list[Passage]:
    """A tile goes on with the passage that ends nearest before it in both texts."""
    done: list[list[Tile]] = []
    current: list[list[Tile]] = []
    for tile in tiles:
        current = [made for made in current if tile.one - _end(made)[0] <= GAP]
        near = [made for made in current if 0 <= tile.other - _end(made)[1] <= GAP and tile.one >= _end(made)[0]]
        if near:
            max(near, key=_end).append(tile)
            continue
        made = [tile]
        done.append(made)
        current.append(made)
    return [Passage(tuple(made)) for made in done]


def _end(made: Sequence[Tile]) -> tuple[int, int]:
    return made[-1].one + made[-1].length, made[-1].other + made[-1].length
