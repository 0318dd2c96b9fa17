"""The article of a plain text: headline first, then byline and date lines, then paragraphs to the thread or the end.

Little is set apart here: attributions are looked for outside of furniture only,
so a line is furniture when it can be nothing else.
"""

import re
from collections.abc import Iterator, Sequence

from reportedly.model import Document
from reportedly.structure.datelines import dateline_words
from reportedly.structure.dates import date_in
from reportedly.structure.drafts import Draft
from reportedly.structure.furniture import is_furniture
from reportedly.structure.heads_plain import HEAD_LINES, STOPPED, head_of
from reportedly.structure.lines import Line
from reportedly.structure.paragraphs import paragraphs
from reportedly.structure.republications import Paragraph, republished
from reportedly.structure.signatures import byline
from reportedly.structure.signoffs import signed_off
from reportedly.text import Span, covering

WHOLE_DAY = len("2031-05-14")
"""Characters of a date that names its day: a month alone dates no page."""

LONGEST_LABEL = 100
SHORTEST_SENTENCE = 25
"""Characters above which a line is a paragraph, or may be one when it ends as a sentence does."""

LONGEST_HEADING = 160
RULE = re.compile(r"\W{3,}\Z|(?:[*#_~=—–•-]\s*){3,}\Z")
REPORTING = re.compile(r"\(?(?:(?:Additional )?[Rr]eporting|Writing|Editing|Compiled|Written) by [A-Z]")


def article(document: Document, lines: Sequence[Line], *, wrapped: bool, announced: str | None) -> tuple[Draft, ...]:
    """The drafts of the lines of an article; none when there are none."""
    if not lines:
        return ()
    head = head_of(document, lines, announced=announced)
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
    signed = signed_off(body, laid, inside=republished(body, laid, origin=document.origin))
    return (
        *head.drafts,
        *signed,
        *(draft for draft in apart if draft.span not in {line.span for line in signed}),
        *_dateline(document.text, laid),
    )


def _apart(lines: Sequence[Line]) -> Iterator[Draft]:
    """Lines inside the body that are none of its words: bylines, credits of reporters, furniture, rules."""
    tail = _tail(lines)
    furniture = False
    for place, line in enumerate(lines[:tail]):
        said = byline(line.words) if place < HEAD_LINES and line.gap else None
        furniture = (line.gap or furniture) and is_furniture(line.words)
        if said is not None and said.strong and said.author and not STOPPED.search(line.words):
            yield Draft("byline", line.span, author=said.author, date=said.date)
        elif REPORTING.match(line.words) and line.gap and place >= len(lines) - 3:
            yield Draft("byline", line.span)
        elif furniture or RULE.match(line.words):
            yield Draft("boilerplate", line.span)
    if tail < len(lines):
        yield Draft("boilerplate", covering((lines[tail].span, lines[-1].span)))


def _tail(lines: Sequence[Line]) -> int:
    """The place from which on nothing but furniture stands below the last paragraph."""
    last = next((place for place in range(len(lines) - 1, -1, -1) if _is_prose(lines[place].words)), None)
    if last is None:
        return len(lines)
    below = (place for place in range(last + 1, len(lines)) if lines[place].gap and is_furniture(lines[place].words))
    return next(below, len(lines))


def _is_prose(words: str) -> bool:
    return len(words) >= LONGEST_LABEL or (len(words) >= SHORTEST_SENTENCE and STOPPED.search(words) is not None)


def _dateline(text: str, laid: Sequence[Paragraph]) -> Iterator[Draft]:
    """The place and date that the first long paragraphs begin with."""
    for paragraph in laid[:HEAD_LINES]:
        words = dateline_words(paragraph.span.of(text))
        if words is not None:
            start = paragraph.span.start
            yield Draft("dateline", Span(start, start + len(words)), date=_day_in(words))
            return


def _day_in(words: str) -> str | None:
    """The day in the words of a dateline, with its year."""
    dated = date_in(words)
    return dated.iso if dated is not None and dated.iso is not None and len(dated.iso) >= WHOLE_DAY else None


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
