"""A paragraph becomes sentences, in time linear in its length.

A sentence ends at a stop (`. ! ? …` and their like in other scripts), with the quotation marks and brackets that
close behind it, unless a rule below says that the writing goes on: an abbreviation, an initial, a decimal,
a list's number, an omission, a question that runs on into its attribution.
Quoted sentences end like any others: “It held. It will hold,” she said. is two sentences.
Not promised: "U.S." before a capitalised word that seldom opens a sentence is read as its middle.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

import msgspec

from reportedly.lexicon import table
from reportedly.text import Span, trimmed

LANGUAGES = ("en", "de", "fr", "es", "it", "nl", "pt", "pl")
"""Languages with a table of abbreviations; any other is read with the English one."""

LONGEST_WORD = 24
"""Characters looked back over for the word before a stop; no abbreviation is longer."""

CASELESS_SHARE = 0.004
"""A paragraph with a smaller share of capitals among its letters is written without them."""

CLOSERS = r"\"'”’»›)\]}」』）】\u2019"
STOP = re.compile(
    rf"(?P<stop>\.(?:[ \xa0]\.){{2,}}|[.!?…؟۔।॥]+|[。！？｡]+)"
    rf"(?P<close>(?:[\xa0\u202f ]?[»›]|[{CLOSERS}])*(?:\[\d{{1,3}}\])*)"
)
WIDE = frozenset("。！？｡")
WORD_BEFORE = re.compile(r"[^\s(\[{“‘\"«„/—–]+\Z")
WORD_AFTER = re.compile(r"[\s\"'“‘”’«»„‚(\[{¿¡—–-]*([^\W_][\w'’-]*)?")
CAPITAL_AHEAD = re.compile(r"[A-ZÀ-ÖØ-Þ][\w'’-]*[\s,!?]|I['’ ]")
ELIDED = re.compile(r"\A(?:[^\W\d_]{0,4}['’])?[`*_]*")
ENUMERATOR = re.compile(r"\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})\Z")
ACRONYM = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]\Z")
ROMAN = re.compile(r"[IVXLC]+\b")
ATTRIBUTED = (
    r"\s+(?:[\w.'’-]+,?\s+){{0,4}}?(?:{verbs})"
    r"(?:[.,;:]|\s+(?:him|her|them|me|us|reporters|during|after|in|on|at)\b|\s*$)"
)


class Stops(msgspec.Struct, frozen=True):
    """One language's table: `lexicon/<language>/sentences.toml` says what each list means."""

    before_name: frozenset[str]
    before_number: frozenset[str]
    calendar: frozenset[str]
    may_end: frozenset[str]
    clock: frozenset[str]
    after_clock: frozenset[str]
    starters: frozenset[str]
    speech: frozenset[str]
    ordinal_stops: bool


class Stop(msgspec.Struct, frozen=True):
    """One stop and what stands around it: the mark itself, the word before, the first word after, and the gap."""

    mark: str
    close: str
    begin: int
    end: int
    before: str
    gap: str
    after: str
    rest: str


def sentences(text: str, paragraph: Span, *, language: str | None = None) -> tuple[Span, ...]:
    """The sentences of one paragraph, without the white space between them, in order.

    >>> text = "Gen. Varga left at 6 a.m. He did not say why."
    >>> [span.of(text) for span in sentences(text, Span(0, len(text)))]
    ['Gen. Varga left at 6 a.m.', 'He did not say why.']
    """
    words = paragraph.of(text)
    stops, plain = _stops(language if language in LANGUAGES else "en"), is_caseless(words)
    start, found = 0, []
    for stop in _stops_in(words):
        first = _is_first(words, span=Span(start, max(start, stop.begin - len(stop.before))))
        if _ends(stop, stops=stops, caseless=plain, first=first):
            found.append(Span(start, stop.end))
            start = stop.end
    found.append(Span(start, len(words)))
    shifted = (Span(span.start + paragraph.start, span.end + paragraph.start) for span in found)
    return tuple(span for span in (trimmed(text, span) for span in shifted) if span)


def is_caseless(words: str) -> bool:
    """True when a text is written without capitals, as some readers' comments are, so that they tell nothing."""
    letters = sum(map(str.isalpha, words))
    return letters >= 20 and sum(map(str.isupper, words)) <= letters * CASELESS_SHARE


@lru_cache
def _stops(language: str) -> Stops:
    return msgspec.convert(dict(table("sentences", language)), Stops)


@lru_cache
def _attributed(language_verbs: frozenset[str]) -> re.Pattern[str]:
    return re.compile(ATTRIBUTED.format(verbs="|".join(sorted(language_verbs))), re.IGNORECASE)


@lru_cache
def _lowered(entries: frozenset[str]) -> frozenset[str]:
    return frozenset(map(str.lower, entries))


def _stops_in(words: str) -> Iterator[Stop]:
    begun = 0
    for found in STOP.finditer(words):
        begin, end = found.start(), found.end()
        back = words[max(begun, begin - LONGEST_WORD) : begin]
        before = WORD_BEFORE.search(back)
        ahead = WORD_AFTER.match(words, end)
        after = (ahead and ahead[1]) or ""
        gap = words[end : ahead.start(1)] if ahead and ahead[1] else words[end : end + 3]
        yield Stop(
            mark=found["stop"],
            close=found["close"],
            begin=begin,
            end=end,
            before=before[0] if before else "",
            gap=gap,
            after=after,
            rest=words[end : end + 90],
        )
        if any(character.isspace() for character in gap):
            begun = end


def _is_first(words: str, *, span: Span) -> bool:
    """True when nothing but a mark or bracket that opens stands before the word in its sentence."""
    return len(span) <= LONGEST_WORD and not span.of(words).strip(" \n\t\xa0(\"“‘'")


def _ends(stop: Stop, *, stops: Stops, caseless: bool, first: bool) -> bool:
    """True when the stop ends a sentence; at the end of a paragraph the question does not matter."""
    if not stop.rest.strip():
        return True
    if stop.mark[0] in WIDE:
        return not (stop.close and stop.after and not stop.gap)
    if not stop.rest[0].isspace():
        return _glued(stop)
    if _goes_on(stop, stops=stops, caseless=caseless):
        return False
    if stop.mark == ".":
        return _ends_at_point(stop, stops=stops, caseless=caseless, first=first)
    return True


def _glued(stop: Stop) -> bool:
    """Two sentences without a space between them: "in time.The rest", "NEVER!!!I saw"."""
    if stop.mark in ("…", "...") or not CAPITAL_AHEAD.match(stop.rest):
        return False
    if stop.close or stop.mark[0] != ".":
        return stop.before[-1:].isalpha() or bool(stop.close)
    return stop.before.isalpha() and stop.before.islower() and len(stop.before) > 2


def _goes_on(stop: Stop, *, stops: Stops, caseless: bool) -> bool:
    """True when what follows cannot begin a sentence, or the stop only asks or omits something within one."""
    if stop.before.endswith(("[", "(")) or (not stop.before and stop.close.startswith(("]", ")"))):
        return True
    if stop.after and stop.after[0].islower() and not caseless and not stop.after[1:2].isupper():
        return True
    quoted = bool(stop.close) and stop.mark[-1] in "!?…"
    return quoted and bool(_attributed(stops.speech).match(stop.rest))


def _ends_at_point(stop: Stop, *, stops: Stops, caseless: bool, first: bool) -> bool:
    """A single full stop: the abbreviations, initials and numbers that carry one without ending anything."""
    word = stop.before if _known(stop.before, stops.may_end) else ELIDED.sub("", stop.before).rpartition("-")[2]
    fold = caseless or (len(word) > 1 and word.isupper())
    if stop.close.strip(")]"):
        return True
    if _known(word, stops.before_name, fold=fold) and not stop.close:
        return False
    if _known(word, stops.before_number, fold=fold):
        return not (stop.after[:1].isdigit() or ROMAN.match(stop.after))
    if first and ENUMERATOR.match(word) and not stop.close:
        return False
    if word.isdigit():
        return not (stops.ordinal_stops and len(word) <= 2) or _starts(stop, stops=stops)
    return _ends_after_word(word, stop, stops=stops, fold=fold)


def _ends_after_word(word: str, stop: Stop, *, stops: Stops, fold: bool) -> bool:
    if _known(word, stops.clock, fold=fold):
        return stop.after.lower() not in stops.after_clock
    if _known(word, stops.calendar, fold=fold):
        return not (stop.after[:1].isdigit() or _known(stop.after, stops.calendar)) and _starts(stop, stops=stops)
    if ACRONYM.match(word) or _known(word, stops.may_end, fold=fold):
        if any(mark in stop.gap for mark in "–—-"):
            return False  # a dateline: "NASHUA, N.H. - At dawn"
        return _starts(stop, stops=stops) or any(mark in stop.gap for mark in '“"«„')
    if len(word) == 1 and word.isalpha() and (word.isupper() or not fold):
        return _starts(stop, stops=stops)
    return True


def _starts(stop: Stop, *, stops: Stops) -> bool:
    return stop.after.lower().replace("’", "'") in stops.starters


def _known(word: str, entries: frozenset[str], *, fold: bool = False) -> bool:
    """True for an entry, at the beginning of a sentence too; in any case where case tells nothing."""
    if word in entries or word[:1].lower() + word[1:] in entries:
        return True
    return fold and word.lower() in _lowered(entries)
