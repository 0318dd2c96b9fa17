"""The article of a plain text: headline first, then byline and date lines, then paragraphs to the thread or the end.

Little is set apart here: attributions are looked for outside of furniture only,
so a line is furniture when it can be nothing else.
"""

import re
from collections.abc import Iterator, Sequence

import msgspec

from reportedly.model import Document
from reportedly.structure.datelines import dateline_words
from reportedly.structure.drafts import Draft
from reportedly.structure.furniture import is_furniture
from reportedly.structure.lines import Line
from reportedly.structure.paragraphs import paragraphs
from reportedly.structure.republications import Paragraph, republished
from reportedly.structure.signatures import Signature, byline, is_person
from reportedly.text import Span, covering

LONGEST_HEADLINE = 220
LONGEST_UNSURE = 90
MOST_CAPITAL = 0.6
"""A first line that ends like a sentence may still be a headline: a short one, or one in a title's capitals."""

HEAD_LINES = 10
"""Lines below the headline among which author and date are looked for."""

LONGEST_HEADING = 160
STOPPED = re.compile(r"[.!?…:;,][\"'”’»)]*\Z")
SENTENCE_END = re.compile(r"[a-z0-9)][.!?][\"'”’»)]*\s+[\"'“‘«(]?[A-ZÀ-Þ]")
RULE = re.compile(r"\W{3,}\Z|(?:[*#_~=—–•-]\s*){3,}\Z")
TITLED = re.compile(r"(?P<title>.{8,160}?)\s*\|\s*(?P<author>[^|]{4,60})\Z")
REPORTING = re.compile(r"\(?(?:(?:Additional )?[Rr]eporting|Writing|Editing|Compiled|Written) by [A-Z]")


class Head(msgspec.Struct, frozen=True):
    """What stands above an article, and the place of its first line."""

    drafts: tuple[Draft, ...]
    first: int
    title: str | None
    author: str | None
    date: str | None


def article(document: Document, lines: Sequence[Line], *, wrapped: bool) -> tuple[Draft, ...]:
    """The drafts of the lines of an article; none when there are none."""
    if not lines:
        return ()
    head = _head(document, lines)
    rest = lines[head.first :]
    if not rest:
        return head.drafts
    body = Draft(
        "body",
        covering((rest[0].span, rest[-1].span)),
        author=head.author or document.origin.author,
        title=head.title or document.title,
        date=head.date or document.origin.published,
    )
    apart = tuple(_apart(rest))
    laid = _laid_out(document.text, body, apart=apart, wrapped=wrapped)
    return (
        *head.drafts,
        body,
        *apart,
        *_dateline(document.text, laid),
        *republished(body, laid, origin=document.origin),
    )


def _head(document: Document, lines: Sequence[Line]) -> Head:
    """Headline, byline and date lines; furniture above a headline is set apart with them."""
    drafts: list[Draft] = []
    place = _skipped(lines)
    if place:
        drafts.append(Draft("boilerplate", covering((lines[0].span, lines[place - 1].span))))
    title = author = date = None
    if place < len(lines) and _is_headline(document, lines, place):
        last = _headline_end(lines, place)
        span = covering((lines[place].span, lines[last].span))
        drafts.append(Draft("headline", span))
        title, author = _titled(" ".join(span.of(document.text).split()))
        place = last + 1
    while place < len(lines) and (signed := _signed(lines[place], below_headline=title is not None)) is not None:
        drafts.append(signed)
        author, date = author or signed.author, date or signed.date
        place += 1
    later = _later_byline(lines, place) if author is None else None
    return Head(tuple(drafts), place, title, author or (later.author if later else None), date)


def _skipped(lines: Sequence[Line]) -> int:
    """How many lines of furniture stand above everything else."""
    place = 0
    while place < len(lines) - 1 and is_furniture(lines[place].words):
        place += 1
    return place


def _is_headline(document: Document, lines: Sequence[Line], place: int) -> bool:
    """A line above a text, set apart from it, that is no paragraph of it."""
    words, below = lines[place].words, lines[place + 1] if place + 1 < len(lines) else None
    if below is None or len(words) > LONGEST_HEADLINE or SENTENCE_END.search(words):
        return False
    if dateline_words(words) is not None or _signed(lines[place], below_headline=False) is not None:
        return False
    if document.title is not None and words == document.title.strip():
        return True
    return (below.gap or not below.words[:1].islower()) and (not STOPPED.search(words) or _is_titled(words))


def _is_titled(words: str) -> bool:
    """True for a line that ends like a sentence and is short, or written like a title."""
    parts = [part for part in words.split() if part[0].isalpha()]
    capital = sum(part[0].isupper() for part in parts)
    return len(words) <= LONGEST_UNSURE or (len(parts) > 2 and capital >= MOST_CAPITAL * len(parts))


def _headline_end(lines: Sequence[Line], place: int) -> int:
    """A long headline of a wrapped text takes a second line, set apart from what follows."""
    below = place + 1
    runs_on = below + 1 < len(lines) and not lines[below].gap and lines[below + 1].gap
    short = runs_on and len(lines[place].words) + len(lines[below].words) <= LONGEST_HEADLINE
    if short and not STOPPED.search(lines[place].words) and not STOPPED.search(lines[below].words):
        return below if byline(lines[below].words) is None else place
    return place


def _titled(words: str) -> tuple[str, str | None]:
    titled = TITLED.match(words)
    if titled and is_person(titled["author"]):
        return titled["title"], titled["author"]
    return words, None


def _signed(line: Line, *, below_headline: bool) -> Draft | None:
    """A byline or a date line. Below a headline a name and an outlet are one too: "Ana Ruiz, The Herald"."""
    said = byline(line.words)
    if said is None and below_headline:
        name, comma, outlet = line.words.partition(", ")
        known = bool(comma) and is_person(name) and len(outlet.split()) <= 5 and not STOPPED.search(outlet)
        said = Signature(name, None, strong=True) if known else None
    if said is None or (said.author is not None and not said.strong and not below_headline):
        return None
    return Draft("byline" if said.author else "dateline", line.span, author=said.author, date=said.date)


def _later_byline(lines: Sequence[Line], place: int) -> Signature | None:
    """A byline below a summary or a list of points."""
    for line in lines[place : place + HEAD_LINES]:
        said = byline(line.words)
        if said is not None and said.strong and said.author and not STOPPED.search(line.words):
            return said
    return None


def _apart(lines: Sequence[Line]) -> Iterator[Draft]:
    """Lines inside the body that are none of its words: bylines, credits of reporters, furniture, rules."""
    for place, line in enumerate(lines):
        said = byline(line.words) if place < HEAD_LINES and line.gap else None
        if said is not None and said.strong and said.author and not STOPPED.search(line.words):
            yield Draft("byline", line.span, author=said.author, date=said.date)
        elif REPORTING.match(line.words) and line.gap and place >= len(lines) - 3:
            yield Draft("byline", line.span)
        elif (line.gap and is_furniture(line.words)) or RULE.match(line.words):
            yield Draft("boilerplate", line.span)


def _dateline(text: str, laid: Sequence[Paragraph]) -> Iterator[Draft]:
    """The place and date that the first long paragraphs begin with."""
    for paragraph in laid[:HEAD_LINES]:
        words = dateline_words(paragraph.span.of(text))
        if words is not None:
            start = paragraph.span.start
            yield Draft("dateline", Span(start, start + len(words)))
            return


def _laid_out(text: str, body: Draft, *, apart: Sequence[Draft], wrapped: bool) -> list[Paragraph]:
    """The paragraphs of a body as its lines show them."""
    rules = {draft.span for draft in apart if RULE.match(draft.span.of(text))}
    taken = {draft.span for draft in apart if draft.kind == "boilerplate"}
    out: list[Paragraph] = []
    ruled = False
    for span in paragraphs(text, body.span, wrapped=wrapped):
        if span in taken:
            ruled = ruled or span in rules
            continue
        words = span.of(text)
        out.append(Paragraph(span, words, heading=_is_heading(text, span), ruled=ruled))
        ruled = False
    return out


def _is_heading(text: str, span: Span) -> bool:
    """A short line between blank lines that does not end as a sentence does."""
    words = span.of(text)
    alone = text[max(0, span.start - 2) : span.start] == "\n\n" and text[span.end : span.end + 2].strip(" ") == "\n\n"
    return alone and len(words) <= LONGEST_HEADING and "\n" not in words and not STOPPED.search(words)
