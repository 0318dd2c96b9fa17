"""The map of a report: where claims are, how many, on the outlines of land that the package ships."""

from collections.abc import Iterator, Sequence
from math import cos, radians, sqrt

import msgspec

from reportedly.show.charts.labels import Label, labels
from reportedly.show.charts.land import Land, lands
from reportedly.show.charts.window import WIDTH, Reach, Window, window_around
from reportedly.show.charts.worldmap import Line, Scale, graticule, scale_bar
from reportedly.show.report.nouns import Spot
from reportedly.show.wording import counted

AROUND = 0.4
"""Degrees around a place that belong into the picture."""

ENOUGH = 0.93
"""Share of the claims whose places the picture must show; places far from all others would shrink it for a few."""

MOSTLY = 1 / 3
"""Share of the claims from which a country has its name on the map."""

LEAST, MOST = 4.0, 30.0
"""Units of the smallest circle, and of the one of the place with most claims."""


class Circle(msgspec.Struct, frozen=True):
    """A place in the picture; its area grows with the claims. `number` is its row in the list beside the map."""

    x: float
    y: float
    r: float
    number: int
    title: str
    is_area: bool
    label: Label | None


class Atlas(msgspec.Struct, frozen=True):
    """The picture, and the places that lie beyond it by their rows."""

    width: int
    height: int
    lands: tuple[Land, ...]
    lines: tuple[Line, ...]
    circles: tuple[Circle, ...]
    scale: Scale
    beyond: tuple[int, ...]


def atlas_of(spots: Sequence[Spot]) -> Atlas | None:
    """The map of these places, which are numbered as they stand; None where there are none."""
    if not spots:
        return None
    window = window_around([Reach(spot.lon, spot.lat, AROUND) for spot in _near(spots)])
    shown = [(number, spot) for number, spot in enumerate(spots, 1) if window.covers(spot.lon, spot.lat)]
    largest = max(spot.claims for spot in spots)
    points = [(window.x_of(window.nearest(spot.lon)), window.y_of(spot.lat)) for _, spot in shown]
    radii = [LEAST + (MOST - LEAST) * sqrt(spot.claims / largest) for _, spot in shown]
    named = _labels([spot for _, spot in shown], points, radii=radii, window=window)
    circles = (
        Circle(round(x, 1), round(y, 1), round(r, 1), number, title_of(spot), spot.kind == "subdivision", label)
        for (number, spot), (x, y), r, label in zip(shown, points, radii, named, strict=True)
    )
    return Atlas(
        width=WIDTH,
        height=round(window.height),
        lands=lands(window, named=_most_named(spots)),
        lines=tuple(graticule(window)),
        circles=tuple(circles),
        scale=scale_bar(window),
        beyond=tuple(sorted(set(range(1, len(spots) + 1)) - {number for number, _ in shown})),
    )


def title_of(spot: Spot) -> str:
    """What a place is called when it is pointed at."""
    kind = f", {spot.kind}" if spot.kind else ""
    return f"{spot.name}{kind}: {counted(spot.claims, 'claim')} on {counted(spot.pages, 'page')}"


def _labels(
    spots: Sequence[Spot], points: Sequence[tuple[float, float]], *, radii: Sequence[float], window: Window
) -> Sequence[Label | None]:
    """Names beside their circles, the places of most claims first; a province that is called as its town has none."""
    towns = {spot.key for spot in spots if spot.kind != "subdivision"}
    words = ["" if spot.kind == "subdivision" and spot.key in towns else spot.name for spot in spots]
    with_name = [at for at, name in enumerate(words) if name]
    found = labels(
        [points[at] for at in with_name],
        [words[at] for at in with_name],
        radii=[radii[at] for at in with_name],
        height=window.height,
    )
    placed = dict(zip(with_name, found, strict=True))
    return [placed.get(at) for at in range(len(spots))]


def _near(spots: Sequence[Spot]) -> Sequence[Spot]:
    """The places nearest to the middle of all claims, until they have enough of the claims."""
    heaviest = max(spots, key=lambda spot: spot.claims)

    def east(spot: Spot) -> float:
        return (spot.lon - heaviest.lon + 180) % 360 - 180

    lat, lon = _middle(spots, [spot.lat for spot in spots]), _middle(spots, [east(spot) for spot in spots])
    narrow = cos(radians(lat))
    ordered = sorted(spots, key=lambda spot: (max(abs(spot.lat - lat), abs(east(spot) - lon) * narrow), spot.key))
    return list(_until_enough(ordered))


def _until_enough(ordered: Sequence[Spot]) -> Iterator[Spot]:
    wanted, seen = ENOUGH * sum(spot.claims for spot in ordered), 0
    for spot in ordered:
        yield spot
        seen += spot.claims
        if seen >= wanted:
            return


def _middle(spots: Sequence[Spot], numbers: Sequence[float]) -> float:
    """The median, each number as often as its place has claims."""
    half, seen = sum(spot.claims for spot in spots) / 2, 0
    pairs = sorted(zip(numbers, (spot.claims for spot in spots), strict=True))
    for number, claims in pairs:
        seen += claims
        if seen >= half:
            return number
    return pairs[-1][0]


def _most_named(spots: Sequence[Spot]) -> set[str]:
    """The countries in which `MOSTLY` of the claims are, and more."""
    claims: dict[str, int] = {}
    for spot in spots:
        if spot.country:
            claims[spot.country] = claims.get(spot.country, 0) + spot.claims
    total = sum(spot.claims for spot in spots)
    return {country for country, number in claims.items() if number >= MOSTLY * total}
