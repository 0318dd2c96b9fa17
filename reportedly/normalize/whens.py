"""When a claim was said, and the time it is about; the two are kept apart.

What is said is dated by the words beside its cue, never by those inside its content; what it is about by the words
inside its content, never by those around it.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

import msgspec

from reportedly.model import Claim, Document, Mark, Marks, Value, When
from reportedly.normalize.anchors import page_day, part_day
from reportedly.normalize.times.words import time_words
from reportedly.text import Span

SAID_BESIDE_CUE = "said_beside_cue.v1"
SAID_WHEN_PUBLISHED = "said_when_published.v1"
ABOUT_MAIN_CLAUSE = "about_main_clause.v1"
ABOUT_FIRST_DATE = "about_first_date.v1"

FARTHEST = 120
"""Characters between a cue and the date that tells when it was said."""

CLAUSE = 400
"""Characters in front of a date that are looked at for the clause it stands in; a sentence of news is hardly longer."""

BLOCK = 256
"""Characters of one block of the index of contents: a few contents reach into each, however long a sentence is."""

DAY = len("2031-05-12")
"""Characters of a day; behind them stands an hour."""

MOST_COMMAS = 2
"""Commas between the two: "said Ana Ruiz, the mayor, on Tuesday"."""

NOT_SAID = ("since.v1", "one_sided.v1", "repeated.v1", "window.v1")
"""Times over which something goes on; nothing is said at them."""

_WORD = re.compile(r"[^\W\d_]+")


def timed(claims: Sequence[Claim], *, document: Document, marks: Marks, values: Sequence[Value]) -> tuple[Claim, ...]:
    """The claims with when each was said and the time it is about, where the page tells.

    Said: the date beside its cue, in the cue's sentence and outside every content that does not hold the cue too; else
    the day on which its part was published, the latest on which it can have been said. About: the first date of its
    content that tells when the main clause holds, else the first date there; of a claim that holds another, a date
    inside the other's content counts only where there is no other.
    """
    dates = [value for value in values if value.kind == "date"]
    days = _published(document, marks)
    near = _Near(claims, marks.sentences)
    told = {value.id: value for value in dates}
    timed_claims = []
    for claim in claims:
        said = _said(claim, text=document.text, dates=dates, near=near)
        page = days.get(claim.part)
        about = _about(claim, text=document.text, dates=dates, near=near)
        if about is not None and about.value is not None:
            about = _from_said(about, told[about.value], said=said, page=page)
        timed_claims.append(msgspec.structs.replace(claim, said=said or page, about=about))
    return tuple(timed_claims)


def _from_said(about: When, value: Value, *, said: When | None, page: When | None) -> When:
    """The time that is counted from the day on which it was said, where that is told: since May, up to that day.

    What reaches up to the day of writing (since May, the past two weeks) reaches up to and with the day on which it was
    said; "that day" and "the same day" are that day.
    """
    known = said or page
    if known is None or known.low is None:
        return about
    day = date.fromisoformat(known.low[:DAY])
    if said is not None and not (said.high and said.high[:DAY] <= (day + timedelta(days=1)).isoformat()):
        return about
    low, high = day.isoformat(), (day + timedelta(days=1)).isoformat()
    if value.rule == "told_from_another_time.v1" and about.low is None and said is not None:
        relative = (value.ref or {}).get("relative")
        same = isinstance(relative, dict) and relative.get("unit") == "day" and relative.get("offset") == 0
        return When(low, high, about.value, about.rule) if same else about
    if about.low is None or about.high is None or page is None or page.low is None or page.high is None:
        return about
    if value.rule == "since.v1" and about.high == page.high:
        return When(about.low, high, about.value, about.rule) if about.low < high else about
    if value.rule == "window.v1" and about.high == page.low:
        back = date.fromisoformat(page.low) - day
        return When((date.fromisoformat(about.low) - back).isoformat(), high, about.value, about.rule)
    return about


def _published(document: Document, marks: Marks) -> dict[str, When]:
    """The day of publication of each part that has one."""
    page, parts = page_day(document, marks), {part.id: part for part in marks.parts}
    days = ((part.id, part_day(part, parts=parts, page=page)) for part in marks.parts)
    return {
        part: When(day.isoformat(), (day + timedelta(days=1)).isoformat(), None, SAID_WHEN_PUBLISHED)
        for part, day in days
        if day is not None
    }


class _Near:
    """The sentences, and which contents reach into each block of text, so that a claim looks at its neighbours only."""

    def __init__(self, claims: Sequence[Claim], sentences: Sequence[Mark]) -> None:
        self._starts = [sentence.span.start for sentence in sentences]
        self._sentences = sentences
        self._contents: dict[int, list[tuple[str, Span]]] = {}
        for claim in claims:
            for span in claim.content:
                for block in range(span.start // BLOCK, span.end // BLOCK + 1):
                    self._contents.setdefault(block, []).append((claim.id, span))

    def sentence(self, place: int) -> Span | None:
        """The sentence that holds a place of the text."""
        index = bisect_right(self._starts, place) - 1
        if index < 0 or self._sentences[index].span.end <= place:
            return None
        return self._sentences[index].span

    def around(self, span: Span) -> frozenset[str]:
        """The claims whose contents hold a span."""
        contents = self._contents.get(span.start // BLOCK, ())
        return frozenset(claim for claim, content in contents if content.covers(span))


def _dates_in(span: Span, dates: Sequence[Value]) -> Iterator[Value]:
    first = bisect_left(dates, span.start, key=lambda value: value.span.start)
    last = bisect_left(dates, span.end, key=lambda value: value.span.start)
    yield from (value for value in dates[first:last] if span.covers(value.span))


def _said(claim: Claim, *, text: str, dates: Sequence[Value], near: _Near) -> When | None:
    """The date nearest to the cue that nothing but the words of the attribution stand between."""
    best: tuple[int, Value] | None = None
    for cue in claim.cue:
        sentence = near.sentence(cue.start)
        if sentence is None:
            continue
        around = near.around(cue)
        reach = Span(max(sentence.start, cue.start - FARTHEST), min(sentence.end, cue.end + FARTHEST))
        for value in _dates_in(reach, dates):
            gap = cue.gap(value.span)
            if value.rule in NOT_SAID or near.around(value.span) != around:
                continue
            if _tells_of(claim, value) or not _joined(claim, cue, value.span, sentence=sentence, text=text):
                continue
            if best is None or gap < best[0]:
                best = gap, value
    return None if best is None else _when(best[1], rule=SAID_BESIDE_CUE)


def _tells_of(claim: Claim, value: Value) -> bool:
    """The date stands in the words that name the source, or in those of the content."""
    return any(span.overlaps(value.span) for span in (*claim.source, *claim.content))


def _joined(claim: Claim, cue: Span, date: Span, *, sentence: Span, text: str) -> bool:
    """No other clause stands between a cue and a date, nor holds a date in front of it; source and content may."""
    start = max(sentence.start, date.start - CLAUSE) if date.start < cue.start else cue.end
    between = Span(start, max(cue.start, date.start))
    words = _without(between, (*claim.source, *claim.content), text=text)
    begun = time_words().clauses.subordinate
    ends = any(mark in words for mark in ";:()—–")
    return (
        not ends and words.count(",") <= MOST_COMMAS and not any(word.lower() in begun for word in _WORD.findall(words))
    )


def _without(span: Span, others: Sequence[Span], *, text: str) -> str:
    """The characters of a span that lie in none of the others."""
    kept, place = [], span.start
    for other in sorted(others):
        if other.end <= place or other.start >= span.end:
            continue
        kept.append(text[place : max(other.start, place)])
        place = max(place, other.end)
    return " ".join((*kept, text[place : span.end]))


def _about(claim: Claim, *, text: str, dates: Sequence[Value], near: _Near) -> When | None:
    """The first date that tells when the main clause of the content holds; else the first one there."""
    found = [value for span in claim.content for value in _dates_in(span, dates) if value.rule != "repeated.v1"]
    if not found:
        return None
    around = near.around(claim.content[0])
    own = [value for value in found if near.around(value.span) <= around]
    for value in own:
        if _is_adverbial(value, text=text) and _in_main_clause(value, claim.content, text=text):
            return _when(value, rule=ABOUT_MAIN_CLAUSE)
    free = [value for value in own or found if not _is_aside(value, claim.content, text=text)]
    return _when(free[0], rule=ABOUT_FIRST_DATE) if free else None


def _is_aside(value: Value, content: Sequence[Span], *, text: str) -> bool:
    """The date only tells which one a noun names, or stands in a clause about somebody: the truce of 4 January."""
    held = next(span for span in content if span.covers(value.span))
    before = text[max(held.start, value.span.start - CLAUSE) : value.span.start]
    words = _WORD.findall(re.split(r"[,;.]", before)[-1])
    named = len(words) > 1 and words[-1] == "of"
    return named or any(word in ("who", "whose", "whom") for word in words)


def _is_adverbial(value: Value, *, text: str) -> bool:
    """The date tells when something happened: on Monday, yesterday; not "the 2031 election"."""
    before = _WORD.findall(text[max(value.span.start - 20, 0) : value.span.start])[-2:]
    words = [word.lower() for word in before]
    own = value.span.of(text).split()[0].lower()
    adverbial = time_words().clauses.adverbial
    if own in adverbial or not words:
        return True
    if words[-1] == "of" and len(words) > 1:
        return False
    if words[-1] in ("the", "a", "an", "this", "its", "his", "her", "their"):
        return len(words) > 1 and words[-2] in adverbial
    return words[-1] in adverbial or value.rule not in ("year.v1", "decade.v1", "century.v1")


def _in_main_clause(value: Value, content: Sequence[Span], *, text: str) -> bool:
    """No word that begins a clause of its own stands before the date in its stretch of the content."""
    held = next(span for span in content if span.covers(value.span))
    begin = max(held.start, value.span.start - CLAUSE)
    start = max(begin, *(text.rfind(mark, begin, value.span.start) + 1 for mark in (",", ";", ".")))
    words = _WORD.findall(text[start : value.span.start])
    begun = time_words().clauses.subordinate
    opened = [word.lower() for word in words]
    if opened and opened[-1] in begun:
        opened = opened[:-1]
    if opened and start <= held.start:
        opened = opened[1:]
    return not any(word in begun for word in opened)


def _when(value: Value, *, rule: str) -> When:
    low, high = (end if isinstance(end, str) else None for end in (value.low, value.high))
    return When(low, high, value.id, rule)
