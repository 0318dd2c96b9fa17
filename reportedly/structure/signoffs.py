"""Who signs a text at its foot, where no byline stands at its head.

    Jane Doe, Arlen                                 the end of a letter: a name, and where its writer lives
    — J. Doe                                        a name behind a dash
    Jane Doe is a professor of law at Arlen.        a line about the writer: a trade, or what somebody writes
    The author, Jane Doe, teaches in Arlen.
    (Reporting by Jane Doe; editing by Tom Orlo)    the credits of a wire

A line about somebody of whom the text itself tells is no sign-off: writers do not report on themselves by name.
Where several names sign, each after words of its own, every writer has a part: a page of letters.
The words are those of English pages; a sign-off in another language is not read.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

import msgspec

from reportedly.lexicon import entries, table
from reportedly.structure.drafts import Draft
from reportedly.structure.furniture import is_furniture
from reportedly.structure.republications import Paragraph
from reportedly.structure.signatures import authors, is_person
from reportedly.text import Span

FOOT = 4
"""Paragraphs from the end of a text among which it is signed; corrections and notices may stand below."""

LONGEST_LINE = 90
LONGEST_ABOUT = 500
"""Characters of a line that only signs, and of one that tells of the writer."""

NAME_WORDS = (4, 3, 2)
PLACE_WORDS = 8
TOWN_WORDS = 5
TRADE_WORDS = 12
"""Words of a name; of what stands behind its comma; of a line that is a town; and between "is" and the trade."""

IS = ("is", "was")
"""In front of a trade."""

SHORTEST_LETTER = 40
"""Characters of a paragraph above a name that may be a letter's last; a heading is shorter."""

FEWEST_LETTERS = 2
"""Names below prose that make a page of letters; so many must be told to be names by the line alone."""

DASH = re.compile(r"\A(?:[—–―~]|--?)\s*")
"""In front of a name that signs."""

HANDLE = re.compile(r"\A@\w{2,30}\Z")
"""An address of a person on a network."""

ENDED = re.compile(r"[.!?…][\"'”’»)]*\Z")
"""Ends prose."""

QUOTED = re.compile(r"[\"”»’']\Z")
"""Ends a quotation."""

APPOSED_NAME = re.compile(r",\s+(?P<name>[^,]{3,48}),\s")
"""The name behind "the author"."""

INITIALS = re.compile(r"(?:[A-Z]\.-?)+")
"""What stands for a given name."""

JOINED = re.compile(r",| and ")
"""Between names."""

WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
"""A word of a name."""


class Lists(msgspec.Struct, frozen=True):
    """The words of `signoffs.toml`."""

    trades: frozenset[str]
    after: frozenset[str]
    writes: tuple[str, ...]
    writer: tuple[str, ...]
    credits: tuple[str, ...]
    follow: tuple[str, ...]


class Signed(msgspec.Struct, frozen=True):
    """A name below prose: the place of its paragraph, the name, and the place behind it and its town."""

    place: int
    author: str
    after: int


def signed_off(body: Draft, paragraphs: Sequence[Paragraph], *, inside: Sequence[Draft] = ()) -> tuple[Draft, ...]:
    """The body as its foot signs it, the republications inside it, and the lines or letters that sign.

    Args:
        body: the article; a writer named at its head stays.
        paragraphs: its paragraphs, in order.
        inside: the drafts of what it republishes; the foot of one of these signs that one.
    """
    letters = () if inside or body.author else _letters(paragraphs)
    if letters:
        return (body, *letters)
    line = _foot(paragraphs)
    if line is None:
        return (body, *inside)
    around = [draft for draft in inside if draft.kind == "republication" and draft.span.covers(line.span)]
    owner = min(around, key=lambda draft: len(draft.span), default=body)
    if owner.author is not None or any(draft.span.overlaps(line.span) for draft in inside if draft not in around):
        return (body, *inside)
    signed = msgspec.structs.replace(owner, author=line.author)
    return (*(signed if draft is owner else draft for draft in (body, *inside)), line)


def _foot(paragraphs: Sequence[Paragraph]) -> Draft | None:
    """The line that signs a text: the last of its paragraphs that does, below words of its own.

    A name behind a dash below a quotation tells whose words it gives, and signs nothing.
    """
    first = max(1, len(paragraphs) - FOOT)
    for place in range(len(paragraphs) - 1, first - 1, -1):
        words = _line(paragraphs[place])
        author = _credited(words) or _told_of(words)
        if author is None and _ends_here(paragraphs, place):
            author = _name(words, sure=True)
            if author is not None and DASH.match(words) and QUOTED.search(paragraphs[place - 1].words):
                return None
        if author is not None and not _is_told_of(paragraphs[:place], author):
            return Draft("byline", paragraphs[place].span, author=author or None)
    return None


def _line(paragraph: Paragraph) -> str:
    """The words of a paragraph on one line."""
    return " ".join(paragraph.words.split())


def _ends_here(paragraphs: Sequence[Paragraph], place: int) -> bool:
    """True for what stands below prose, with nothing but a place, a notice or an address below it."""
    below = [_line(one) for one in paragraphs[place + 1 :]]
    quiet = all(_is_place(words) or is_furniture(words) or _told_of(words) is not None for words in below)
    return quiet and len(paragraphs[place - 1].words) >= SHORTEST_LETTER


def _is_told_of(above: Sequence[Paragraph], author: str) -> bool:
    """True when the text speaks of somebody of that name itself."""
    names = [WORD.findall(name)[-1] for name in JOINED.split(author) if WORD.findall(name)]
    if not names:
        return False
    told = re.compile(r"\b(?:" + "|".join(map(re.escape, names)) + r")\b", re.IGNORECASE)
    return any(told.search(paragraph.words) for paragraph in above)


def _name(words: str, *, sure: bool) -> str | None:
    """The name that a line is, behind a dash or in front of a place.

    Args:
        sure: whether the line alone must tell that it is a person's name: by a dash, an initial or a given name.
    """
    if len(words) > LONGEST_LINE:
        return None
    dash = DASH.match(words)
    line = words[dash.end() if dash else 0 :].strip(" ()[]*_")
    name, comma, place = line.partition(", ")
    name = name if comma or re.search(r"\b[A-Z]\.\Z", name) else name.rstrip(".")
    if comma and (not place[:1].isupper() or len(place.split()) > PLACE_WORDS or ENDED.search(place.rstrip("."))):
        return None
    if not is_person(name):
        return None
    first = name.split()[0]
    is_known = dash is not None or first.lower() in entries("given_names") or INITIALS.fullmatch(first) is not None
    return name if is_known or not sure else None


def _is_place(words: str) -> bool:
    """A short line in capitals, as letters give the town of their writer below the name."""
    parts = words.rstrip(".").split()
    is_short = 0 < len(parts) <= TOWN_WORDS
    return is_short and all(part[0].isupper() for part in parts) and not words.endswith(("!", "?", ":"))


def _told_of(words: str) -> str | None:
    """Whom a line about the writer tells of: a name, "" where it has none, None where it tells of nobody who writes."""
    line = words.strip('"“”*_()[]–—- ')
    if len(line) > LONGEST_ABOUT:
        return None
    low = line.lower()
    if low.startswith("follow "):
        return _followed(line)
    writer = next((one for one in _lists().writer if low.startswith(one)), None)
    if writer is not None:
        return _stood_for(line[len(writer) :])
    parts = line.split()
    names = (" ".join(parts[:count]).rstrip(",") for count in NAME_WORDS if len(parts) > count)
    return next((name for name in names if is_person(name) and _tells_trade(line[len(name) :])), None)


def _stood_for(rest: str) -> str | None:
    """Whom "the author" stands for, by what follows: ", Jane Doe, teaches in Arlen"."""
    named = APPOSED_NAME.match(rest)
    if named is not None and is_person(named["name"]):
        return named["name"] if _tells_trade(rest[named.end() :]) else None
    return "" if _tells_trade(rest) else None


def _followed(line: str) -> str | None:
    """ "Follow Jane Doe on Twitter @jdoe": a writer's own address."""
    where = "|".join(map(re.escape, _lists().follow))
    found = re.match(rf"follow\s+(.{{3,48}}?)\s+on\s+(?:{where})\b", line, re.IGNORECASE)
    return found[1] if found and is_person(found[1]) else None


def _tells_trade(rest: str) -> bool:
    """True when words behind a name tell what somebody does who writes: "is a professor of law at Arlen"."""
    lists = _lists()
    low = _apposed().sub("", rest).strip().lower()
    if low.startswith(lists.writes):
        return True
    parts = low.split()
    if not parts or parts[0] not in IS:
        return False
    for place, part in enumerate(parts[1:TRADE_WORDS], start=1):
        word = part.strip(",;.’'“”\"()")
        if word in lists.trades:
            behind = parts[place + 1].strip(",;.") if place + 1 < len(parts) else ""
            return part.endswith((".", ",", ";")) or not behind or behind in lists.after
    return False


def _credited(words: str) -> str | None:
    """The writers that a wire's credits name first."""
    line = words.strip(" ()[]*_")
    low = line.lower()
    for label in _lists().credits:
        if low.startswith(f"{label} "):
            return authors(re.split(r"[;.]\s|;\Z", line[len(label) + 1 :])[0].rstrip("."))
    return None


def _letters(paragraphs: Sequence[Paragraph]) -> tuple[Draft, ...]:
    """The letters of a page that several writers sign, each with the line that signs it; none where one does."""
    signed = list(_signatures(paragraphs))
    sure = sum(_name(_line(paragraphs[one.place]), sure=True) is not None for one in signed)
    if len(signed) < FEWEST_LETTERS or sure < FEWEST_LETTERS or signed[-1].after != len(paragraphs):
        return ()
    out: list[Draft] = []
    first = 0
    for one in signed:
        while first < one.place - 1 and len(paragraphs[first].words) < SHORTEST_LETTER:
            first += 1
        end = paragraphs[one.after - 1].span.end
        line = Span(paragraphs[one.place].span.start, end)
        out.append(Draft("body", Span(paragraphs[first].span.start, end), author=one.author))
        out.append(Draft("byline", line, author=one.author))
        first = one.after
    return tuple(out)


def _signatures(paragraphs: Sequence[Paragraph]) -> Iterator[Signed]:
    """Where names alone stand below prose."""
    for place in range(1, len(paragraphs)):
        words, above = _line(paragraphs[place]), paragraphs[place - 1].words.rstrip()
        if len(words) > LONGEST_LINE or len(above) < SHORTEST_LETTER or not ENDED.search(above):
            continue
        handle = words.strip(" .—–-")
        author = handle if HANDLE.match(handle) else _name(words, sure=False)
        if author is not None:
            town = place + 1 < len(paragraphs) and _is_town(paragraphs[place + 1])
            yield Signed(place, author, place + 1 + town)


def _is_town(paragraph: Paragraph) -> bool:
    """A line below a name that is a place: written with capitals, and not all in capitals as a heading."""
    words = _line(paragraph)
    return _is_place(words) and not words.isupper()


@lru_cache
def _apposed() -> re.Pattern[str]:
    """What stands in commas or brackets between a writer's name and what he is or does."""
    verbs = sorted({*IS, *(phrase.split()[0] for phrase in _lists().writes)})
    return re.compile(rf"\A\s*(?:,[^“”\"]{{3,200}}?,|\([^()]{{2,80}}\))\s+(?=(?:{'|'.join(verbs)})\b)")


@lru_cache
def _lists() -> Lists:
    return msgspec.convert(dict(table("signoffs")), Lists)
