"""How well places are told: the product's places against local news whose toponyms are known with their coordinates.

    python -m bench.places [DATA] [--misses]

DATA is the folder of the development data (default: ../shared/data beside the repository). Articles with even numbers
were developed on; the figures the gate holds are of the other half.

    resolved     given the known words: of the toponyms whose GeoNames number the gazetteer has, those within 161 km
    largest      the same when the most peopled place of the name is taken, areas and settlements alike
    precision    of the places found, those that overlap a known toponym and lie within 161 km of it
    recall       of the known toponyms with coordinates, those that a place within 161 km overlaps

A toponym known without coordinates (a street, a school) is told rightly by a place without coordinates only.
Nothing but the text of an article is read: neither its address nor its outlet. 161 km (100 miles) is the custom of the
field.
"""

import argparse
import math
import time
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import msgspec

from bench.product import DATA
from reportedly.model import Document, Json, Marks, Origin, Part
from reportedly.normalize.places import places
from reportedly.normalize.places.compiled import Place
from reportedly.normalize.places.english import inside
from reportedly.normalize.places.gazetteer import Gazetteer, compiled, gazetteer
from reportedly.normalize.places.mentions import Finder, Mention
from reportedly.normalize.places.resolve import told
from reportedly.normalize.stretches import stretches
from reportedly.normalize.tokens import Stretch
from reportedly.normalize.ways import USUAL
from reportedly.text import Span, unshifted

LGL = Path("places", "lgl.xml")

NEAR = 161.0
"""Kilometres."""

EARTH = 6371.0

Point = tuple[float, float]


class Toponym(msgspec.Struct, frozen=True):
    """Some known words, with degrees and a GeoNames number where these are known."""

    span: Span
    point: Point | None
    geonames: int | None


class Article(msgspec.Struct, frozen=True):
    number: int
    text: str
    toponyms: tuple[Toponym, ...]


class Outcome(msgspec.Struct, frozen=True):
    """Counts over some articles, and the seconds of processor time for each."""

    counts: Counter[str]
    seconds: float
    misses: tuple[str, ...]

    def share(self, part: str, *, of: str) -> float:
        return 100 * self.counts[part] / self.counts[of] if self.counts[of] else 0.0


def figures(data: Path) -> dict[str, float]:
    """The figures the gate holds, in percent, of the articles not developed on; none, and a sentence, without them."""
    if not (data / LGL).is_file():
        print(f"Places were not measured: there is no data at {data / LGL}.")
        return {}
    return _figures(measured([article for article in articles(data / LGL) if article.number % 2]))


def _figures(outcome: Outcome) -> dict[str, float]:
    shares = {
        "resolved": outcome.share("resolved", of="held"),
        "largest": outcome.share("largest", of="held"),
        "precision": outcome.share("right", of="found"),
        "recall": outcome.share("reached", of="known"),
    }
    return {name: round(share, 1) for name, share in shares.items()}


def articles(path: Path) -> Iterator[Article]:
    """The articles of the file, in its order."""
    for article in ET.parse(path).getroot():
        toponyms = tuple(map(_toponym, article.iter("toponym")))
        yield Article(int(article.get("docid", "0")), article.findtext("text", ""), toponyms)


def _toponym(node: ET.Element) -> Toponym:
    span = Span(int(node.findtext("start", "0")), int(node.findtext("end", "0")))
    tag = node.find("gaztag")
    if tag is None:
        return Toponym(span, None, None)
    point = (float(tag.findtext("lat", "nan")), float(tag.findtext("lon", "nan")))
    return Toponym(span, point, int(tag.get("geonameid", "0")))


def measured(found: Sequence[Article]) -> Outcome:
    """Both ways over some articles: the words given, and end to end."""
    counts: Counter[str] = Counter()
    misses: list[str] = []
    ours, listed = gazetteer(), _listed()
    start = time.process_time()
    read = [(article, *_read(article)) for article in found]
    values = [tuple(places(document, rows)) for _, document, rows in read]
    seconds = (time.process_time() - start) / max(1, len(read))
    for (article, _, rows), mine in zip(read, values, strict=True):
        points = [(value.span, _point(value.ref or {})) for value in mine]
        _compare(article, points, counts=counts, misses=misses)
        _given(article, rows, ours=ours, listed=listed, counts=counts, misses=misses)
    return Outcome(counts, seconds, tuple(misses))


def _read(article: Article) -> tuple[Document, tuple[Stretch, ...]]:
    whole = Span(0, len(article.text))
    document = Document("d-0", article.text, None, "en", Origin("article", "", "text/plain"), unshifted(article.text))
    return document, tuple(stretches(document, Marks(parts=(Part("p1", "body", whole),)), ways=USUAL))


def _point(ref: dict[str, Json]) -> Point | None:
    lat, lon = ref.get("lat"), ref.get("lon")
    return (float(lat), float(lon)) if isinstance(lat, float) and isinstance(lon, float) else None


def _compare(
    article: Article, found: Sequence[tuple[Span, Point | None]], *, counts: Counter[str], misses: list[str]
) -> None:
    """End to end: each place against the toponyms it overlaps, and the other way round."""
    for span, point in found:
        over = [toponym for toponym in article.toponyms if toponym.span.overlaps(span)]
        right = any(_agree(toponym, point) for toponym in over)
        counts["found"] += 1
        counts["right"] += right
        if not right:
            misses.append(f"{'elsewhere' if over else 'no place'}: {_shown(article, span)}")
    for toponym in article.toponyms:
        if toponym.point is not None:
            reached = any(_agree(toponym, point) for span, point in found if toponym.span.overlaps(span))
            counts["known"] += 1
            counts["reached"] += reached
            if not any(toponym.span.overlaps(span) for span, _ in found):
                misses.append(f"not found: {_shown(article, toponym.span)}")


def _agree(toponym: Toponym, point: Point | None) -> bool:
    if toponym.point is None or point is None:
        return toponym.point is None and point is None
    return kilometres(toponym.point, point) <= NEAR


def _given(
    article: Article,
    rows: Sequence[Stretch],
    *,
    ours: Gazetteer,
    listed: frozenset[int],
    counts: Counter[str],
    misses: list[str],
) -> None:
    """The known words become the mentions, and nothing else does."""
    finder = Finder(ours)
    known = [(toponym, mention) for toponym in article.toponyms if (mention := _at(toponym.span, rows, finder=finder))]
    chosen = {}
    wide = {id(mention): mention.candidates for _, mention in known}
    for found in told([mention for _, mention in known], stretches=rows, gazetteer=ours, enough=-math.inf):
        chosen[id(found.mention)] = found.place
    for toponym in article.toponyms:
        if toponym.point is None or toponym.geonames not in listed:
            continue
        mention = next((mention for other, mention in known if other is toponym), None)
        place = chosen.get(id(mention))
        counts["held"] += 1
        counts["resolved"] += (near := place is not None and _agree(toponym, _where(place)))
        largest = max(wide.get(id(mention), ()), key=lambda place: place.population, default=None)
        counts["largest"] += largest is not None and _agree(toponym, _where(largest))
        if not near:
            told_as = "nothing" if place is None else f"{place.name}, {inside(place, gazetteer=ours)}"
            misses.append(f"taken for {told_as}: {_shown(article, toponym.span)}")


def _at(span: Span, rows: Iterable[Stretch], *, finder: Finder) -> Mention | None:
    for stretch in rows:
        inside = [at for at in stretch.places if stretch[at].end > span.start and stretch[at].start < span.end]
        if inside:
            return finder.given(stretch, inside[0], inside[-1] + 1)
    return None


def _where(place: Place) -> Point | None:
    return None if place.lat is None or place.lon is None else (place.lat, place.lon)


def _listed() -> frozenset[int]:
    """The GeoNames numbers of all the gazetteer's places."""
    source = compiled()
    return frozenset(source.place(number).geonames or 0 for number in range(1, source.size + 1))


def _shown(article: Article, span: Span) -> str:
    before, after = article.text[max(0, span.start - 40) : span.start], article.text[span.end : span.end + 40]
    return f"{before}[{span.of(article.text)}]{after}".replace("\n", " ") + f" ({article.number})"


def kilometres(one: Point, other: Point) -> float:
    """The way between two points along the globe (haversine)."""
    (lat1, lon1), (lat2, lon2) = (tuple(map(math.radians, point)) for point in (one, other))
    half = math.sin((lat2 - lat1) / 2) ** 2 + math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2
    return 2 * EARTH * math.asin(math.sqrt(min(1.0, half)))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", nargs="?", type=Path, default=DATA)
    parser.add_argument("--misses", action="store_true", help="print what was missed in the half developed on")
    options = parser.parse_args()
    if not (options.data / LGL).is_file():
        print(f"Places were not measured: there is no data at {options.data / LGL}.")
        return
    known = tuple(articles(options.data / LGL))
    for name, rest in (("developed on", 0), ("held out", 1)):
        outcome = measured([article for article in known if article.number % 2 == rest])
        shown = "  ".join(f"{figure} {share:.1f}" for figure, share in _figures(outcome).items())
        print(f"{name:13} {shown}  ({1000 * outcome.seconds:.1f} ms an article)")
        print(f"{'':13} {dict(sorted(outcome.counts.items()))}")
        if options.misses and rest == 0:
            print("\n".join(outcome.misses))


if __name__ == "__main__":
    main()
