"""Reliability drawn as SVG: for each range of confidences, what share of its claims is right."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Protocol

SIZE, EDGE = 300, 44
"""Points: the side of the square, and what is left around it for words."""
COLOURS = ("#1f5fa8", "#c2571a", "#3c7a3c")


class Binned(Protocol):
    """A range of confidences: how many claims, their mean confidence, the share of right ones."""

    @property
    def claims(self) -> int: ...
    @property
    def confidence(self) -> float: ...
    @property
    def right(self) -> float: ...


def reliability(parted: Mapping[str, Sequence[Binned]]) -> str:
    """An SVG of these series; a point's area grows with the number of claims behind it."""
    whole = SIZE + 2 * EDGE
    series = [line for pair in zip(parted.items(), COLOURS[: len(parted)], strict=True) for line in _series(*pair)]
    names = [
        line
        for index, pair in enumerate(zip(parted, COLOURS[: len(parted)], strict=True))
        for line in _name(index, *pair)
    ]
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {whole} {whole}" width="{whole}" height="{whole}"',
        ' font-family="sans-serif" font-size="12" fill="#333">',
        f'<rect width="{whole}" height="{whole}" fill="#fff"/>',
        *_axes(),
        *series,
        *names,
        "</svg>\n",
    ]
    return "\n".join(lines)


def _axes() -> Iterator[str]:
    low, high = EDGE, EDGE + SIZE
    yield f'<rect x="{low}" y="{low}" width="{SIZE}" height="{SIZE}" fill="none" stroke="#999"/>'
    yield f'<path d="M{low} {high}L{high} {low}" stroke="#999" stroke-dasharray="4 4"/>'
    for share in (0.0, 0.25, 0.5, 0.75, 1.0):
        x, y = _at(share, share)
        yield f'<text x="{x:.0f}" y="{high + 16}" text-anchor="middle">{share:g}</text>'
        yield f'<text x="{low - 6}" y="{y + 4:.0f}" text-anchor="end">{share:g}</text>'
    yield f'<text x="{low + SIZE / 2:.0f}" y="{high + 34}" text-anchor="middle">confidence of the reading</text>'
    middle = low + SIZE / 2
    yield f'<text transform="translate(12 {middle:.0f}) rotate(-90)" text-anchor="middle">share that is right</text>'


def _series(named: tuple[str, Sequence[Binned]], colour: str) -> Iterator[str]:
    places = [(*_at(one.confidence, one.right), one.claims) for one in named[1]]
    path = "L".join(f"{x:.1f} {y:.1f}" for x, y, _ in places)
    yield f'<path d="M{path}" fill="none" stroke="{colour}" stroke-width="1.5"/>'
    most = max((claims for *_, claims in places), default=1)
    for x, y, claims in places:
        radius = 2 + 8 * (claims / most) ** 0.5
        yield f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius:.1f}" fill="{colour}" opacity="0.6"/>'


def _name(index: int, name: str, colour: str) -> Iterator[str]:
    y = EDGE + 18 + 18 * index
    yield f'<circle cx="{EDGE + 16}" cy="{y - 4}" r="5" fill="{colour}" opacity="0.6"/>'
    yield f'<text x="{EDGE + 28}" y="{y}">{name}</text>'


def _at(confidence: float, right: float) -> tuple[float, float]:
    return EDGE + SIZE * confidence, EDGE + SIZE * (1 - right)
