"""Who wrote something and when, as a single line says it: a byline, a comment's head, a credit.

    By Ana Ruiz and Tom Bek | March 3, 2021        an author by a byline's word, and a date
    Kern says:                                     an author by a verb of saying
    Kern – 3 March 2021 at 16:05                   an author beside a date

A line with other words is no signature; names are not guessed out of sentences.
"""

import re
from functools import lru_cache

import msgspec

from reportedly import lexicon
from reportedly.lexicon import table
from reportedly.structure.dates import DIGIT, date_in, is_age
from reportedly.structure.phrases import dates, folded, people, threads

LONGEST = 160
"""Characters of a line that only signs."""

LABEL_WORDS = 4
"""Words of the longest label."""

LONGEST_NAME = 48
"""Characters of one name, of a person or a nickname."""

NAME_WORDS = 6
BY_NAMES = 14
"""Words of a name after "By", several authors included."""

AGE = re.compile(r"(?:[·•|,–—(-]\s*)?(?P<age>[^·•|,(]{2,40}?)\)?\s*$")
OUTLET = re.compile(r"\s*[|·•]\s*|\s+[–—-]\s+")
BUTTON = re.compile(r"\s*[|·•–—]\s*|\s+-\s+")
WHERE = re.compile(r"(?<=\w)\s+(?:in|at|for|aus|à|en|da|w|te)\s+(?:the\s+)?[A-ZÀ-Þ][^,|]*\Z")
PIECE = re.compile(r"[^\s]+")
EDGES = " \t\n\xa0|·•–—-:,;()[]»«>*#@/.↓↑✓…"
JOINED = re.compile(r"\s+(?:and|und|et|y|e|en|i|oraz|&|with)\s+|,\s+", re.IGNORECASE)
PERSON_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|[.'’-])*\Z")
NOT_IN_NAMES = re.compile(r"[!?;=<>{}\\]|https?:|www\.|\||\.\.\.|…\s")
NUMBERED = re.compile(r"\A#?\d{1,5}[.)]?\s+(?=[^\W\d])")


class Signature(msgspec.Struct, frozen=True):
    """What a line says of its author and date; `strong` when its own words say that somebody writes."""

    author: str | None
    date: str | None
    strong: bool


def signature(line: str) -> Signature | None:
    """The signature that a line is; None when it is anything else.

    >>> signature("Kern says: March 3, 2021 at 4:05 pm")
    Signature(author='Kern', date='2021-03-03T16:05', strong=True)
    >>> signature("The mayor says that the bridge is closed.") is None
    True
    """
    if not _may_sign(line):
        return None
    date, rest = _without_date(line)
    words, strong = _without_labels(rest)
    words = _without_buttons(words)
    words = NUMBERED.sub("", words, count=1)
    if not words:
        return Signature(None, date, strong=False) if date else None
    if not _is_name(words) or not (date or strong):
        return None
    return Signature(words, date, strong=strong)


def byline(line: str) -> Signature | None:
    """The signature of an article: "By Ana Ruiz, The Herald", "Ana Ruiz and Tom Bek | 3 March 2021".

    A name alone is none, since headings are names too. The day of a change ("Updated 3 March 2021") is none of
    publication: such a line signs without a date.
    """
    found = _byline(line) if _may_sign(line) else None
    return msgspec.structs.replace(found, date=None) if found is not None and _tells_change(line) else found


def _tells_change(line: str) -> bool:
    """True for a line that begins with a word for a change."""
    low = line.lower().lstrip(EDGES)
    return low.removeprefix("last ").startswith(_changed())


def _byline(line: str) -> Signature | None:
    date, rest = _without_date(line)
    named = _after_by(_without_count(rest))
    if named is not None:
        writers = authors(named)
        return Signature(writers, date, strong=True) if writers else None
    if date is None:
        return None
    words, _ = _without_labels(rest)
    if not words:
        return Signature(None, date, strong=False)
    writers = authors(words) if "|" not in words else None
    known = writers is not None and len(writers.split()) > 1
    return Signature(writers, date, strong=False) if known else None


def _without_count(line: str) -> str:
    """A line without the number of comments that ends it: "Von Kern Ein Kommentar"."""
    words = line.split()
    if len(words) < 3:
        return line
    *head, number, counted = words
    is_number = number.isdigit() or number.lower() in threads().counts
    return " ".join(head) if is_number and threads().headings.rest_of(("{n}", *folded(counted))) == () else line


def is_person(words: str) -> bool:
    """True for two to four words written as a person's name is, particles and initials among them."""
    parts = words.split()
    if not 2 <= len(parts) <= 4 or any(not PERSON_WORD.match(part) for part in parts):
        return False
    known = (people().things | dates().weekdays) - (_particles() - {parts[0].lower()})
    if any(part.lower() in known for part in parts):
        return False
    capital = [part for part in parts if part[0].isupper()]
    return len(capital) >= 2 and all(part in capital or part.lower() in _particles() for part in parts)


def _may_sign(line: str) -> bool:
    """False for most lines, at little cost: they are too long, or have no number and no telling word."""
    if len(line) > LONGEST or not line.strip():
        return False
    return DIGIT.search(line) is not None or not _telling().isdisjoint(
        re.findall(r"[^\W\d_]+(?:[.'’][^\W\d_]+)*", line.lower())
    )


def _without_date(line: str) -> tuple[str | None, str]:
    """The date a line holds, ISO where it has one reading, and the line without it."""
    found = date_in(line)
    if found is not None:
        rest = line[: found.span.start] + " | " + line[found.span.end :]
        return found.iso or found.span.of(line), rest
    if is_age(line):
        return line.strip(EDGES), ""
    tail = AGE.search(line)
    if tail and is_age(tail["age"]):
        return tail["age"].strip(), line[: tail.start()]
    return _by_last_words(line)


def _by_last_words(line: str) -> tuple[str | None, str]:
    """ "Kern 3 days ago": the last words of a line may say how long ago."""
    parts = line.split()
    for count in (3, 4, 2, 1):
        if len(parts) > count and is_age(" ".join(parts[-count:])):
            return " ".join(parts[-count:]).strip(EDGES), " ".join(parts[:-count])
    return None, line


def _without_labels(rest: str) -> tuple[str, bool]:
    """The words left when verbs of saying, "by", "posted on" and days of the week are taken off both ends."""
    words, strong = rest.strip(EDGES), False
    for _ in range(6):
        shorter = _trimmed_once(words)
        if shorter is None:
            break
        strong = strong or _says(words, shorter)
        words = shorter
    return words, strong


def _without_buttons(words: str) -> str:
    """ "Kern | Reply": what is only a button goes, from the end."""
    pieces = BUTTON.split(words)
    while pieces and threads().chrome.holds(pieces[-1]) and pieces[-1].lower() not in people().nobody:
        pieces.pop()
    return words[: sum(map(len, pieces))].strip(EDGES) if len(pieces) == 1 else " ".join(pieces).strip(EDGES)


def _says(words: str, shorter: str) -> bool:
    gone = words[len(shorter) :] if words.startswith(shorter) else words[: len(words) - len(shorter)]
    known = people()
    return gone.strip(EDGES).lower() in known.says | known.by


def _trimmed_once(words: str) -> str | None:
    """One label less at the beginning or the end; None when there is none."""
    found = [(piece.start(), piece.end()) for piece in PIECE.finditer(words)]
    labels, known = _labels(), people()
    for count in range(min(LABEL_WORDS, len(found)), 0, -1):
        end = found[count - 1][1]
        if words[:end].strip(EDGES).lower() in labels:
            return words[end:].strip(EDGES)
        start = found[-count][0]
        label = words[start:].strip(EDGES).lower()
        if label in labels and label not in known.by:
            return words[:start].strip(EDGES)
    return None


def _after_by(rest: str) -> str | None:
    """What follows "By" at the beginning of a line; labels of dates may stand before it."""
    words = rest.strip(EDGES)
    for _ in range(3):
        found = [piece.end() for piece in PIECE.finditer(words)]
        for count in range(min(LABEL_WORDS, len(found) - 1), 0, -1):
            if words[: found[count - 1]].strip(EDGES).lower() in people().by:
                return words[found[count - 1] :].strip(EDGES)
        if (shorter := _trimmed_once(words)) is None:
            return None
        words = shorter
    return None


def authors(words: str) -> str | None:
    """The authors that words begin with, as written; offices and outlets after a comma are left out.

    >>> authors("Ana Ruiz and Tom Bek, Staff Writers")
    'Ana Ruiz and Tom Bek'
    """
    head = WHERE.sub("", _without_labels(OUTLET.split(words)[0])[0])
    if len(head.split()) > BY_NAMES or NOT_IN_NAMES.search(head):
        return None
    ends, start = [], 0
    for joint in [*JOINED.finditer(head), None]:
        end = joint.start() if joint else len(head)
        if not is_person(head[start:end].strip()):
            break
        ends.append((end, joint is None or "," not in joint[0]))
        start = joint.end() if joint else end
    if not ends:
        return head if _is_single(head) else None
    return head[: ends[-1][0] if any(joined for _, joined in ends[:-1]) else ends[0][0]]


def _is_single(head: str) -> bool:
    """A byline of one word or of an office: "Reuters", "Staff Reporter", "our correspondent in Velden"."""
    parts = head.split()
    if len(parts) == 1:
        return PERSON_WORD.match(head) is not None
    capital = all(part[:1].isupper() or part.lower() in _particles() for part in parts)
    return len(parts) <= NAME_WORDS and capital and all(map(PERSON_WORD.match, parts))


def _is_name(words: str) -> bool:
    """A name or nickname: few words, nothing that ends a sentence or belongs to an address."""
    parts = words.split()
    if len(words) > LONGEST_NAME or len(parts) > NAME_WORDS or NOT_IN_NAMES.search(words):
        return False
    return any(character.isalnum() for character in words) and folded(words) != ("{n}",)


@lru_cache
def _particles() -> frozenset[str]:
    listed = msgspec.convert(table("persons")["particles"], list[str])
    return frozenset(listed) | {"und", "zur", "vom", "e"}


@lru_cache
def _labels() -> frozenset[str]:
    known, when = people(), dates()
    return (known.says | known.by | when.labels | when.weekdays | when.clock) - {"a"}


@lru_cache
def _telling() -> frozenset[str]:
    """Words one of which a line must have to sign anything without a number."""
    entries = people().says | people().by | dates().ages
    return frozenset(word for entry in entries for word in entry.split())


@lru_cache
def _changed() -> tuple[str, ...]:
    """Beginnings of words for a change."""
    return tuple(sorted(lexicon.words("updated", "any")))
