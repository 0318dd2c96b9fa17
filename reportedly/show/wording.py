"""The words in which sheets are told to people, the same in the terminal and in HTML."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from reportedly.lexicon import table
from reportedly.model import Claim, Document, Finding, Part, PartKind, Severity, Sheet, Voice
from reportedly.rulebook.standing import Ground, Standing
from reportedly.show.harmless import visible
from reportedly.text import Span

STANDING_WORDS: dict[Standing, str] = {
    "named": "named sources",
    "unnamed": "unnamed sources",
    "own": "the author’s own word",
    "nobody": "own word of an author not named",
}

COMMENT_STANDING_WORDS: dict[Standing, str] = STANDING_WORDS | {
    "own": "the commenters’ own word",
    "nobody": "own word of commenters not named",
}

BRIEF_STANDINGS: dict[Standing, str] = {
    "named": "named sources",
    "unnamed": "unnamed sources",
    "own": "own word, signed",
    "nobody": "own word, unsigned",
}
"""Where a line is short: whoever the author is, a word is signed or it is not."""

SEVERITIES: tuple[Severity, ...] = ("warning", "notice", "info")
"""Worst first."""

NOTHING_FOUND = "No rule raised anything on what is shown here. That does not make it true."

BETWEEN = " · "

TITLED: tuple[PartKind, ...] = ("republication", "comment")
"""Parts that are called by their title; a body's is the page's, and a thread's says how many comments there are."""

INSTANT = re.compile(r"(?P<day>\d{4}-\d\d-\d\d)T(?P<time>\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(?P<zone>Z|[+-]\d\d:?\d\d)?")
UTC = ("Z", "+00:00", "-00:00", "+0000")

PLAIN = ("certain", "unspecified")
"""Certainties that need no word."""


def quote(document: Document, spans: Iterable[Span]) -> str:
    """The words of these spans on one line, ` … ` where something stands between them."""
    return " … ".join(visible(span.of(document.text)) for span in spans)


def origin_line(sheet: Sheet) -> tuple[str, ...]:
    """What a reader asks first of a page: outlet, author, date, language, length."""
    document, origin = sheet.document, sheet.document.origin
    date = date_of(sheet)
    told = (origin.outlet, author_of(sheet), moment(date) if date else None, language_of(document))
    return (*(visible(words) for words in told if words), counted(len(document.text.split()), "word"))


def title_of(sheet: Sheet) -> str:
    """The title the page gives itself, else its headline, else its name."""
    headlines = (part.span.of(sheet.document.text) for part in sheet.parts if part.kind == "headline")
    return visible(sheet.document.title or next(headlines, "") or sheet.document.origin.uri)


def author_of(sheet: Sheet) -> str | None:
    """The author the page names: in what it says of itself, else in its byline or article; of letters none."""
    letters = {part.id for part in sheet.parts if part.kind == "body" and part.parent is not None}
    own = (part for part in sheet.parts if part.id not in letters and part.parent not in letters)
    return sheet.document.origin.author or _first(part.author for part in own if part.kind in ("byline", "body"))


def date_of(sheet: Sheet) -> str | None:
    """The day of publication, as `author_of`."""
    dated = (part.date for part in sheet.parts if part.kind in ("dateline", "byline", "body"))
    return sheet.document.origin.published or _first(dated)


def language_of(document: Document) -> str | None:
    """The English name of the document's language; its code where there is none."""
    if document.language is None:
        return None
    return "English" if document.language == "en" else str(table("languages").get(document.language, document.language))


def part_name(part: Part) -> str:
    """What a part is called: `comment 2.1`, `republication`."""
    return f"{part.kind} {visible(part.number)}" if part.number else part.kind


def part_facts(part: Part) -> tuple[str, ...]:
    """Title, author and date of a part, where the page gives them; an article's own title is the page's."""
    title = f"“{visible(part.title)}”" if part.title and part.kind in TITLED else ""
    date = moment(part.date) if part.date else ""
    return tuple(fact for fact in (title, visible(part.author or ""), date) if fact)


def moment(date: str) -> str:
    """A date as it is said: `2026-03-12T18:40:00+00:00` is `2026-03-12 18:40 UTC`; other words stay as they are."""
    found = INSTANT.fullmatch(date.strip())
    if found is None:
        return visible(date)
    zone = found["zone"] or ""
    return f"{found['day']} {found['time']}" + (f" {'UTC' if zone in UTC else zone}" if zone else "")


def thread_fact(part: Part, *, found: int) -> str:
    """How many comments a thread shows, and how many it announces."""
    shown = f"{counted(found, 'comment')} found"
    return shown if part.declared is None else f"{shown}, {part.declared} announced"


def ground_name(ground: Ground) -> str:
    """What the text of a ground is called."""
    if ground.part is None:
        return "The page itself"
    if ground.part.kind == "republication":
        title = f" “{visible(ground.part.title)}”" if ground.part.title else ""
        return f"Republished{title}" + (f" by {visible(ground.part.author)}" if ground.part.author else "")
    return "Comments"


def standing_words(ground: Ground, standing: Standing) -> str:
    """How one kind of word is called in this text."""
    comments = ground.part is not None and ground.part.kind != "republication"
    return (COMMENT_STANDING_WORDS if comments else STANDING_WORDS)[standing]


def brief_standing(standing: Standing) -> str:
    """How one kind of word is called where a line is short."""
    return BRIEF_STANDINGS[standing]


def flags(claim: Claim) -> tuple[str, ...]:
    """What keeps a claim from being plain: certainty, denial or negation, mood; empty for a plain statement."""
    firmness = claim.firmness
    certainty = "" if firmness.certainty in PLAIN else firmness.certainty
    polarity = _denial(claim) if firmness.polarity == "denied" else ""
    mood = firmness.mood if firmness.mood != "statement" else ""
    return tuple(filter(None, (certainty, polarity, mood)))


def _denial(claim: Claim) -> str:
    """`denied` when the words that attribute the content deny it, `negated` when the content's own words say no."""
    outside = [cue for cue in claim.firmness.cues if not any(span.covers(cue) for span in claim.content)]
    return "denied" if outside else "negated"


def chain_of(claim: Claim, *, voices: Mapping[str, Voice]) -> tuple[str, ...]:
    """The names of a claim's voices, outermost first."""
    return tuple(visible(voices[voice].name) for voice in claim.chain)


def told_of(voice: Voice, *, document: Document) -> str:
    """What the page tells of a voice: its role; of unnamed people how many they are, of what body, on what terms."""
    told = [voice.role or ""]
    if voice.kind in UNNAMED and not voice.named and not voice.is_unresolved:
        told = [counted_people(voice.count)]
    if voice.affiliation and voice.affiliation not in f"{voice.role or ''} {voice.name}":
        told.append(voice.affiliation)
    if voice.terms is not None:
        told.append(f"“{quote(document, [voice.terms])}”")
    return ", ".join(visible(words) for words in told if words)


UNNAMED = frozenset(("unnamed", "group"))


def counted_people(count: int | None) -> str:
    """How many people; nothing for one, or where the page does not say."""
    return f"{count} people" if count is not None and count > 1 else ""


def share(part: float) -> str:
    """A share as whole per cent; something below half a per cent is told from nothing."""
    percent = round(part * 100)
    return "< 1 %" if part > 0 and percent == 0 else f"{percent} %"


def counted(number: int, thing: str) -> str:
    """`1 word`, `1,204 words`."""
    return f"{number:,} {thing}" + ("" if number == 1 else "s")


def severities(findings: Iterable[Finding]) -> str:
    """How many findings there are of each severity, worst first: `2 warnings, 1 notice, 4 info`; nothing for none."""
    counts = Counter(found.severity for found in findings)
    return ", ".join(severity_counted(one, counts[one]) for one in SEVERITIES if counts[one])


def severity_counted(severity: Severity, number: int) -> str:
    """`1 warning`, `4 notices`, `4 info`."""
    return f"{number:,} info" if severity == "info" else counted(number, severity)


def worst_first(findings: Sequence[Finding]) -> list[Finding]:
    """Warnings, then notices, then the rest; each in text order."""
    return sorted(findings, key=lambda found: SEVERITIES.index(found.severity))


def _first(words: Iterable[str | None]) -> str | None:
    return next((word for word in words if word), None)
