"""Articles of other authors inside a page: where they begin, whose they are, and where the page shows their end.

Signs that one begins, each a rule of its own
- a headline inside the text that names its author (`Title | Author`) or has a byline below it,
- a line that credits another place ("Originally published in …"),
- a long block quotation with such a credit,
- an address elsewhere that the page gives for its text.
It ends with its frame, at a rule, at a credit or a line about its author, where the page speaks for itself again,
or where the next one begins. When the page shows none of that it runs to the end of the body, and says so.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import zip_longest
from urllib.parse import urlsplit

import msgspec

from reportedly.model import Origin
from reportedly.structure.dates import date_in
from reportedly.structure.drafts import Draft
from reportedly.structure.phrases import folded, people, republications
from reportedly.structure.signatures import Signature, byline, is_person
from reportedly.text import Span

LONGEST_TITLE = 200
LONGEST_CREDIT = 260
"""Characters of a line that credits another place."""

LONGEST_SOURCE = 90
LONGEST_BIO = 500
EDGE = 4
"""Paragraphs from either end of a body in which a credit speaks of the whole of it."""

SHORTEST_PROSE = 80
SHORTEST_QUOTED = 600
"""Characters of a block quotation that may be a whole article."""

TITLED = re.compile(
    r"(?P<title>.{8,160}?)\s*(?:\||\s[–—-]\s(?=[Bb]y\b)|\s(?=[Bb]y\s))\s*(?:[Bb]y:?\s+)?(?P<author>[^|]{4,60})\Z"
)
OUTLET = (
    r"\b(?:{places})\s+(?:(?:the|{places})\s+)*"
    r"(?P<name>(?:The\s+)?[A-ZÀ-Þ][\w.&’'-]*(?:\s+(?:{inside}|[A-ZÀ-Þ0-9][\w.&’'-]*))*)"
)
INSIDE = "of|and|for|the|de|du|des|der"
"""Small words inside the names of outlets."""

SOURCE = re.compile(r"(?P<label>[^:：]{2,40})\s?[:：]\s*(?P<name>.{2,80})\Z")


class Paragraph(msgspec.Struct, frozen=True):
    """One paragraph of a body, as the page lays it out.

    `heading` says that it is set as one; `ruled` that a rule stands above it; `ends` is where the page's element
    around it ends when that does not hold the whole body; `quoted` is the block quotation that it stands in,
    `cited` the address that this gives; `linked` says that a link leads from it to another site.
    """

    span: Span
    words: str
    heading: bool = False
    ruled: bool = False
    ends: int | None = None
    quoted: Span | None = None
    cited: str | None = None
    linked: bool = False


class Start(msgspec.Struct, frozen=True):
    """A place where another's article begins: `head` counts the paragraphs of its own headline, byline and credit."""

    place: int
    head: int
    author: str | None
    title: str | None
    date: str | None


def republished(body: Draft, paragraphs: Sequence[Paragraph], *, origin: Origin) -> tuple[Draft, ...]:
    """The republications inside a body, with their headlines and bylines."""
    starts = _starts(paragraphs)
    found = [
        draft
        for start, following in zip_longest(starts, starts[1:])
        for draft in _drafts(paragraphs, start, following=following)
    ]
    quoted = list(_quoted(paragraphs, taken=[draft.span for draft in found]))
    if found or quoted:
        return (*found, *quoted)
    whole = _credited(body, paragraphs) or _elsewhere(body, origin=origin)
    return (whole,) if whole else ()


def _starts(paragraphs: Sequence[Paragraph]) -> list[Start]:
    found: list[Start] = []
    for place in range(len(paragraphs)):
        if found and place < found[-1].place + found[-1].head:
            continue
        start = headline_names_author(paragraphs, place) or byline_below_headline(paragraphs, place)
        start = start or credit_announces(paragraphs, place)
        if start is not None and place + start.head < len(paragraphs):
            found.append(start)
    return found


def headline_names_author(paragraphs: Sequence[Paragraph], place: int) -> Start | None:
    """A line of its own inside the text, set as a headline, ends in the name of its author."""
    words = " ".join(paragraphs[place].words.split())
    titled = TITLED.match(words) if len(words) <= LONGEST_TITLE else None
    if titled is None or words.endswith((".", "!", ":", ",")):
        return None
    author = titled["author"].strip()
    if not is_person(author) or (not paragraphs[place].heading and "|" not in words):
        return None
    return _with_credits(paragraphs, Start(place, 1, author, titled["title"].strip(), None))


def byline_below_headline(paragraphs: Sequence[Paragraph], place: int) -> Start | None:
    """A headline inside the text is followed by "By" and a name."""
    if not paragraphs[place].heading or place + 2 >= len(paragraphs) or place == 0:
        return None
    signed = byline(paragraphs[place + 1].words)
    if signed is None or signed.author is None or not signed.strong or len(folded(paragraphs[place].words)) < 2:
        return None
    title = " ".join(paragraphs[place].words.split())
    return _with_credits(paragraphs, Start(place, 2, signed.author, title, signed.date))


def credit_announces(paragraphs: Sequence[Paragraph], place: int) -> Start | None:
    """A line credits another place and announces what follows: "The following was first published in …:"."""
    words = paragraphs[place].words
    if place == 0 or credit(words) is None or not (words.rstrip().endswith(":") or _follows(words)):
        return None
    if place + 1 < len(paragraphs) and paragraphs[place + 1].heading:
        named = headline_names_author(paragraphs, place + 1) or byline_below_headline(paragraphs, place + 1)
        if named is not None:
            return None
    said = credit(words) or Signature(None, None, strong=False)
    return Start(place + 1, 0, said.author, None, said.date)


def _follows(words: str) -> bool:
    return folded(words)[:2] in (("the", "following"), ("what", "follows"))


def _with_credits(paragraphs: Sequence[Paragraph], start: Start) -> Start:
    """The start with the credit and date that stand below its headline."""
    for place in range(start.place + start.head, min(start.place + start.head + 2, len(paragraphs))):
        words = paragraphs[place].words
        said = credit(words) or source(words) or _date_line(words)
        if said is None:
            break
        start = Start(start.place, start.head + 1, start.author or said.author, start.title, start.date or said.date)
    return start


def _date_line(words: str) -> Signature | None:
    signed = byline(words)
    return signed if signed is not None and (signed.author is None or signed.strong) else None


def credit(words: str) -> Signature | None:
    """What a line credits: the outlet as author, and a date; None when it credits nothing.

    >>> credit("Originally published in the Coldwater Review, 29 March 2026.")
    Signature(author='Coldwater Review', date='2026-03-29', strong=True)
    """
    line = " ".join(words.split()).strip("()[]*_ ")
    if not line or len(line) > LONGEST_CREDIT:
        return None
    date = date_in(line)
    if republications().credits.holds(line):
        named = _outlet().search(line)
        return Signature(named["name"].strip(" .,") if named else None, date.iso if date else None, strong=True)
    return None


def source(words: str) -> Signature | None:
    """What a line of its own names as its source: "Source: Coldwater Review"; charts have such lines too.

    >>> source("Source: https://coldwater.example/roads")
    Signature(author='coldwater.example', date=None, strong=True)
    """
    line = " ".join(words.split()).strip("()[]*_ ")
    labelled = SOURCE.match(line) if len(line) <= LONGEST_SOURCE else None
    if labelled is None or not republications().sources.holds(labelled["label"]):
        return None
    name = _host(labelled["name"]) or labelled["name"].strip(" .")
    return Signature(name, None, strong=True) if _is_outlet(name) else None


@lru_cache
def _outlet() -> re.Pattern[str]:
    """A name after "in", "at", "by", in any language there is a table for."""
    places = "|".join(sorted(republications().places, key=lambda place: (-len(place), place)))
    return re.compile(OUTLET.format(places=places, inside=INSIDE))


def _is_outlet(name: str) -> bool:
    words = name.split()
    return len(words) <= 7 and (name[:1].isupper() or "." in name) and not name.endswith(("?", "!"))


def _drafts(paragraphs: Sequence[Paragraph], start: Start, *, following: Start | None) -> Iterator[Draft]:
    """The republication that begins at a start, and the lines of its head."""
    last, shown = _end(paragraphs, start, following=following)
    span = Span(paragraphs[start.place].span.start, paragraphs[last].span.end)
    yield Draft("republication", span, author=start.author, title=start.title, date=start.date, end_shown=shown)
    for place in range(start.place, min(start.place + start.head, last + 1)):
        if place == start.place and start.title:
            yield Draft("headline", paragraphs[place].span)
        else:
            yield Draft("byline", paragraphs[place].span, author=start.author)


def _end(paragraphs: Sequence[Paragraph], start: Start, *, following: Start | None) -> tuple[int, bool]:
    """The place of the last paragraph, and whether the page shows that it is."""
    first = start.place + max(1, start.head)
    border = following.place if following is not None else len(paragraphs)
    frame = paragraphs[start.place].ends
    for place in range(first, border):
        paragraph = paragraphs[place]
        if paragraph.ruled or (frame is not None and paragraph.span.start >= frame) or speaks_again(paragraph.words):
            return place - 1, True
        if place > first and (_is_credit(paragraph.words) or is_about(paragraph.words, author=start.author)):
            return place, True
    return border - 1, following is not None or frame == paragraphs[border - 1].span.end


def _is_credit(words: str) -> bool:
    return credit(words) is not None or source(words) is not None or republications().ends.holds(words)


def speaks_again(words: str) -> bool:
    """The page speaks for itself again: "Editor’s note: …", "[Our comment: …]"."""
    line = words.strip()
    label = re.split(r"[:.\]–—]", line.lstrip("[(*_ "), maxsplit=1)[0]
    marked = line[:1] in "[(*" or line[len(label) : len(label) + 2].strip(" ").startswith((":", "]"))
    return len(label) <= 50 and marked and republications().own_voice.holds(label)


def is_about(words: str, *, author: str | None) -> bool:
    """A line about the author, as they close articles: "Tomas Harrel writes on public debt."."""
    line = words.strip().lstrip("*_([–—- ")
    if not author or len(line) > LONGEST_BIO or not line.lower().startswith(author.lower()):
        return False
    after = line[len(author) :].lstrip(" ,").lower()
    return any(after.startswith(f"{verb} ") for verb in people().bio)


def _credited(body: Draft, paragraphs: Sequence[Paragraph]) -> Draft | None:
    """A credit near an end of the body speaks of the whole of it."""
    count = len(paragraphs)
    for place in [*range(min(EDGE, count)), *range(max(EDGE, count - EDGE), count)]:
        said = credit(paragraphs[place].words) or _source_at_edge(paragraphs, place)
        if said is None or count < EDGE:
            continue
        at_end = place >= count / 2
        first = 0 if at_end or place > 0 else 1
        span = Span(paragraphs[first].span.start, paragraphs[place].span.end if at_end else body.span.end)
        author = body.author or said.author
        return Draft("republication", span, author=author, title=body.title, date=said.date, end_shown=at_end)
    return None


def _source_at_edge(paragraphs: Sequence[Paragraph], place: int) -> Signature | None:
    """A source named in the first line, or in the last with an address: charts name theirs without one."""
    beside = 1 if place == 0 else len(paragraphs) - 2
    at_edge = place in (0, len(paragraphs) - 1) and len(paragraphs) > 1
    if not at_edge or len(paragraphs[beside].words) < SHORTEST_PROSE:
        return None
    said = source(paragraphs[place].words)
    addressed = paragraphs[place].linked or "://" in paragraphs[place].words
    return said if said is not None and (place == 0 or addressed) else None


def _elsewhere(body: Draft, *, origin: Origin) -> Draft | None:
    """The page gives an address on another site for its text."""
    here = _site(origin.uri) or _site(origin.canonical)
    for address in (origin.original, origin.canonical):
        there = _site(address)
        if here and there and there != here and there not in origin.uri:
            author = body.author or _host(address or "")
            return Draft("republication", body.span, author=author, title=body.title, date=body.date, end_shown=True)
    return None


def _site(address: str | None) -> str | None:
    """The names of an address's host that one publisher holds; None for what is no address.

    The last two, or three where the last is a country's and the one before it short, as in `example.co.uk`.
    """
    names = (_host(address or "") or "").split(".")
    shared = len(names) > 2 and len(names[-1]) == 2 and len(names[-2]) <= 3
    return ".".join(names[-3:] if shared else names[-2:]) or None


def _host(address: str) -> str | None:
    try:
        parts = urlsplit(address.strip())
    except ValueError:
        return None
    return (parts.hostname or "").removeprefix("www.") or None if parts.scheme in ("http", "https") else None


def _quoted(paragraphs: Sequence[Paragraph], *, taken: Sequence[Span]) -> Iterator[Draft]:
    """Long block quotations with a credit inside them or right beside them."""
    seen: set[Span] = set()
    for place, paragraph in enumerate(paragraphs):
        quoted = paragraph.quoted
        if quoted is None or quoted in seen or any(span.overlaps(quoted) for span in taken):
            continue
        seen.add(quoted)
        if len(quoted) >= SHORTEST_QUOTED:
            yield from _quotation(paragraphs, quoted=quoted, first=place)


def _cited(paragraph: Paragraph) -> Signature | None:
    host = _host(paragraph.cited or "")
    return Signature(host, None, strong=True) if host else None


def _quotation(paragraphs: Sequence[Paragraph], *, quoted: Span, first: int) -> Iterator[Draft]:
    after = first
    while after < len(paragraphs) and quoted.covers(paragraphs[after].span):
        after += 1
    beside = [*range(first, after), *range(after, min(after + 1, len(paragraphs))), *range(max(0, first - 1), first)]
    for place in beside:
        words = paragraphs[place].words
        inside = quoted.covers(paragraphs[place].span)
        said = credit(words) or source(words) or (_strong(words) if inside else None)
        if said is None and place == beside[-1]:
            said = _cited(paragraphs[first])
        if said is not None:
            yield Draft("republication", quoted, author=said.author, date=said.date, end_shown=True)
            return


def _strong(words: str) -> Signature | None:
    signed = byline(words)
    return signed if signed is not None and signed.strong and signed.author else None
