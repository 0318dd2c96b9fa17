"""What a paragraph beside the matter changes: it is put into real pages at several places, and findings are compared.

    python -m bench.insertion [DATA] [--every N] [--show]

DATA is the folder of the development data (default: ../shared/data beside the repository); `--every` takes one page of
N. Pages are PolNeAR's 84 dev articles, and of the pages with comments one in seven, as HTML. Each of `PARAGRAPHS` is
put in behind the headline, in the middle, in front of the last paragraph and at the end of the article.

A finding has changed when the page had none of the same rule, sentence, places and reasons before, places counted
without what was put in; one that shows the paragraph itself is about it and does not count. `near` are the changes
shown within `NEAR` paragraphs of it, `shares` those of the rules in `OF_ALL`. Each change is laid at the first layer,
in the order of the stages, that reads otherwise in the paragraphs the finding shows: parts, claims, values, parties;
`elsewhere` where only other paragraphs do, `rule` where nothing does. Pages whose text itself comes out otherwise are
`laid out anew` and not compared.
"""

import argparse
import gzip
import json
import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence, Set
from functools import lru_cache
from pathlib import Path

import msgspec

from bench.attribution import DEV
from bench.product import DATA
from bench.speed import PAGES
from reportedly.model import Capture, Finding, Sheet
from reportedly.pipeline import examine
from reportedly.structure import structure
from reportedly.text import Span

PARAGRAPHS = {
    "plain": "Moss keeps to the north side of a wall, and a slug that has found it keeps to the moss.",
    "voiced": "The chess club of Little Averham bought 31 new boards in March, said its treasurer, Odile Brannock.",
    "short": "Wool dries slowly in a cellar.",
    "quoted": "“A good kettle sings before it boils,” said Fenwick Astley, who mends clocks in Upper Marle.",
}
"""Paragraphs that concern nothing else, by a name: without a voice, with one, and with words in quotation marks."""

ENDS = re.compile(r"\n\n+(?=\S[^\n]{60})")
"""Where a paragraph of plain text ends in front of another that is no headline, date or signature."""

PLACES = ("head", "middle", "last", "end")
NEAR = 1
"""Paragraphs between which and the new one none other stands."""

ONE_IN = 7
"""Of the pages with comments one in so many is read."""

OF_ALL = frozenset({"single_voice_page"})
"""Rules over shares of the whole article: any paragraph of it concerns them."""

LAYERS = ("parts", "claims", "values", "parties")


class Page(msgspec.Struct, frozen=True):
    """A page as its bytes, and where a paragraph can be put in: offsets of bytes, and what is written around it."""

    name: str
    body: bytes
    media: str
    places: tuple[tuple[str, int], ...]
    around: tuple[str, str]

    @property
    def at(self) -> Mapping[str, int]:
        """The offsets by the names of the places."""
        return dict(self.places)

    def read(self) -> Sheet:
        """The sheet of the page."""
        return examine(Capture(uri="page", body=self.body, declared=self.media))

    def with_one(self, words: str, *, place: str) -> "Page":
        """The page with a paragraph put in."""
        put = words.join(self.around).encode()
        at = self.at[place]
        return msgspec.structs.replace(self, body=self.body[:at] + put + self.body[at:])


class Variant(msgspec.Struct, frozen=True):
    """A page before and after; `put` is where the paragraph with its line breaks stands in the text of `after`."""

    page: str
    words: str
    place: str
    before: Sheet
    after: Sheet
    put: Span
    starts: Sequence[int]

    def back(self, span: Span) -> Span:
        """A place of `after` in the text of `before`; what reaches into the paragraph is cut at it."""
        return Span(self._at(span.start), max(self._at(span.start), self._at(span.end)))

    def paragraph(self, offset: int) -> int:
        """The number of the paragraph of `before` that begins last at this place or in front of it."""
        return bisect_right(self.starts, offset)

    def distance(self, number: int) -> int:
        """How many paragraphs a paragraph of `before` is from the new one; 1 beside it."""
        put = self.paragraph(self.put.start)
        return put - number + 1 if number <= put else number - put

    def _at(self, offset: int) -> int:
        if offset <= self.put.start:
            return offset
        return max(self.put.start, offset - len(self.put))


class Change(msgspec.Struct, frozen=True):
    """A finding that came or went; `distance` is in paragraphs, None where it shows no place."""

    variant: Variant
    finding: Finding
    came: bool
    layer: str
    distance: int | None

    @property
    def is_of_all(self) -> bool:
        """True when the rule is one over the whole article."""
        return self.finding.rule.rpartition(".")[0] in OF_ALL

    @property
    def is_near(self) -> bool:
        """True when the finding is shown beside the new paragraph."""
        return self.distance is not None and self.distance <= NEAR


def texts(data: Path) -> Iterator[Page]:
    """The dev articles, as plain text."""
    for line in (data / DEV).read_text(encoding="utf-8").splitlines():
        told = json.loads(line)
        yield plain(told["id"], text=told["text"])


def plain(name: str, *, text: str) -> Page:
    """A page of plain text whose paragraphs stand apart by blank lines."""
    ends = [match.start() for match in ENDS.finditer(text)] or [0]
    at = (ends[0], ends[len(ends) // 2], ends[-1], len(text.rstrip()))
    offsets = tuple((place, len(text[:offset].encode())) for place, offset in zip(PLACES, at, strict=True))
    return Page(name, text.encode(), "text/plain", offsets, ("\n\n", ""))


def pages(data: Path) -> Iterator[Page]:
    """A sample of the pages with comments, as HTML; left out are those without three `<p>` in the article."""
    for number, path in enumerate(sorted((data / PAGES).iterdir())):
        if number % ONE_IN == 0:
            packed = path.read_bytes()
            body = gzip.decompress(packed) if packed[:2] == b"\x1f\x8b" else packed
            yield from html(path.stem, body=body)


def html(name: str, *, body: bytes) -> Iterator[Page]:
    """The page, where its article is found in its source, paragraph by paragraph."""
    capture = Capture(uri="page", body=body, declared="text/html")
    sheet = examine(capture)
    owned = {part.id for part in sheet.parts if part.kind in ("body", "republication")}
    told = [mark.span.of(sheet.document.text) for mark in structure(sheet.document).paragraphs if mark.part in owned]
    starts = [at for words in told if (at := _tag_of(words, body=body)) is not None]
    if len(starts) >= 3:
        offsets = (("head", starts[0]), ("middle", starts[len(starts) // 2]), ("last", starts[-1]))
        yield Page(name, body, "text/html", offsets, ("<p>", "</p>\n"))


def _tag_of(words: str, *, body: bytes) -> int | None:
    """Where the `<p>` begins that holds these words and nothing before them; None where that cannot be told."""
    begun = re.split(r"[^A-Za-z0-9 ,.]", words)[0].encode()
    if len(begun) < 20 or body.count(begun) != 1:
        return None
    match = re.search(rb"<p\b[^<>]*>(?:\s|<[^<>/p]*>)*$", body[: body.index(begun)][-400:])
    return None if match is None else body.index(begun) - min(400, body.index(begun)) + match.start()


def variants(page: Page) -> Iterator[Variant | None]:
    """The page with each paragraph at each place; None where its text comes out otherwise."""
    for place in page.at:
        for words in PARAGRAPHS:
            yield variant(page, words=words, place=place)


def variant(page: Page, *, words: str, place: str) -> Variant | None:
    """The page with the paragraph of this name at this place; None where its text comes out otherwise."""
    before, starts = _read(page)
    after = page.with_one(PARAGRAPHS[words], place=place).read()
    put = _put(before.document.text, after.document.text, words=PARAGRAPHS[words])
    return None if put is None else Variant(page.name, words, place, before, after, put, starts)


@lru_cache(maxsize=16)
def _read(page: Page) -> tuple[Sheet, Sequence[int]]:
    """The page as it is, read once, and where its paragraphs start."""
    before = page.read()
    return before, [mark.span.start for mark in structure(before.document).paragraphs]


def _put(before: str, after: str, *, words: str) -> Span | None:
    """What the text of the page has gained, if that is the paragraph and nothing more."""
    at, more = after.find(words), len(after) - len(before)
    for start in range(max(0, at - len("\n\n")), at + 1) if at >= 0 else ():
        if after[:start] + after[start + more :] == before and more - len(words) < len("\n\n\n\n"):
            return Span(start, start + more)
    return None


def changes(variant: Variant) -> Iterator[Change]:
    """The findings that went and came."""
    old = [(finding, _told(finding, spans=finding.spans)) for finding in variant.before.findings]
    new = [
        (finding, _told(finding, spans=[variant.back(span) for span in finding.spans]))
        for finding in variant.after.findings
        if not any(variant.put.overlaps(span) for span in finding.spans)
    ]
    had, has = Counter(told for _, told in old), Counter(told for _, told in new)
    if had == has:
        return
    layers = _differing(variant)
    for finding, told in old:
        if had[told] > has[told]:
            yield _change(variant, finding, spans=finding.spans, came=False, layers=layers)
    for finding, told in new:
        if has[told] > had[told]:
            spans = [variant.back(span) for span in finding.spans]
            yield _change(variant, finding, spans=spans, came=True, layers=layers)


def _told(finding: Finding, *, spans: Sequence[Span]) -> Hashable:
    return finding.rule, finding.severity, finding.sentence, tuple(spans), finding.reasons


def _change(
    variant: Variant, finding: Finding, *, spans: Sequence[Span], came: bool, layers: Mapping[str, Set[int]]
) -> Change:
    shown = {variant.paragraph(span.start) for span in spans}
    here = (name for name in LAYERS if layers[name] & shown)
    anywhere = "elsewhere" if any(layers.values()) else "rule"
    distance = min((variant.distance(number) for number in shown), default=None)
    return Change(variant, finding, came, next(here, anywhere), distance)


def _differing(variant: Variant) -> Mapping[str, Set[int]]:
    """For each layer the paragraphs in which it reads otherwise than before."""
    found = {}
    for name, told in zip(LAYERS, (_parts, _claims, _values, _parties), strict=True):
        old = set(told(variant.before, back=lambda span: span))
        gained = Span(variant.put.start, variant.put.start)
        new = {one for one in told(variant.after, back=variant.back) if one[0] != gained}
        found[name] = {variant.paragraph(one[0].start) for one in old ^ new}
    return found


Told = tuple[Span, Hashable]
"""Something of a layer: the place by which its paragraph is known, and all that is compared."""
Back = Callable[[Span], Span]


def _parts(sheet: Sheet, *, back: Back) -> Iterator[Told]:
    for part in sheet.parts:
        yield back(part.span), (part.kind, part.author, part.date)


def _claims(sheet: Sheet, *, back: Back) -> Iterator[Told]:
    names = {voice.id: (voice.name, voice.kind, voice.named) for voice in sheet.voices}
    for claim in sheet.claims:
        spans = tuple(tuple(map(back, told)) for told in (claim.content, claim.cue, claim.source, claim.firmness.cues))
        firmness = (claim.firmness.certainty, claim.firmness.polarity, claim.firmness.mood)
        chain = tuple(names[voice] for voice in claim.chain)
        yield spans[0][0], (claim.mode, claim.act, spans, firmness, chain)


def _values(sheet: Sheet, *, back: Back) -> Iterator[Told]:
    for value in sheet.values:
        indicator = (value.ref or {}).get("indicator")
        counted = None if value.counted is None else back(value.counted)
        yield back(value.span), (value.kind, value.low, value.high, value.unit, value.bound, counted, str(indicator))


def _parties(sheet: Sheet, *, back: Back) -> Iterator[Told]:
    for party in sheet.parties:
        for span in party.mentions:
            yield back(span), (party.name, party.kind, party.identifier)


def show(change: Change) -> str:
    """One change on one line."""
    variant, finding = change.variant, change.finding
    where = f"{variant.page[:24]:24} {variant.words:7} {variant.place:7}"
    told = f"{'+' if change.came else '-'} {finding.rule:30} {change.layer:9} {change.distance!s:5}"
    return f"{where} {told} {finding.sentence[:140]}"


def measure(every: int, *, of: Iterator[Page], shown: bool) -> None:
    """Prints the figures of some pages, and each change where that is wanted."""
    counted: Counter[str] = Counter()
    rules: Counter[tuple[str, str]] = Counter()
    for number, page in enumerate(of):
        for put in variants(page) if number % every == 0 else ():
            counted["variants"] += 1
            if put is None:
                counted["laid out anew"] += 1
                continue
            found = list(changes(put))
            counted["changed"] += bool(found)
            narrow = [change for change in found if not change.is_of_all]
            counted["changed, but for shares"] += bool(narrow)
            counted["changed, but for shares and near"] += any(not change.is_near for change in narrow)
            rules.update((change.finding.rule, f"{change.layer}{', near' * change.is_near}") for change in found)
            for change in found if shown else ():
                print(show(change), flush=True)
    print(", ".join(f"{name}: {count}" for name, count in counted.items()))
    for (rule, layer), count in sorted(rules.items()):
        print(f"  {rule:32} {layer:20} {count:4}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", nargs="?", type=Path, default=DATA)
    parser.add_argument("--every", type=int, default=1, help="take one page of so many")
    parser.add_argument("--show", action="store_true", help="show each change")
    options = parser.parse_args()
    if not options.data.is_dir():
        print(f"Skipped: there is no data at {options.data}.")
        return
    for name, made in (("dev articles", texts), ("pages with comments", pages)):
        print(name)
        measure(options.every, of=made(options.data), shown=options.show)


if __name__ == "__main__":
    main()
