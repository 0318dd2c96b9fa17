"""Rules about who is not named: plural sources, estimates without an estimator, figures without a voice."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import islice

from reportedly.lint.article import (
    MOST_IN_SENTENCE,
    Article,
    Sentence,
    article,
    chain,
    rests_on_own_count,
)
from reportedly.lint.words import words
from reportedly.model import Claim, Value
from reportedly.rulebook.identified import is_identified
from reportedly.rulebook.patterns import any_of, choice
from reportedly.rulebook.reading import Reading
from reportedly.rulebook.rule import Raised
from reportedly.text import Span

ENOUGH_REPORTED = 3
"""An article is reported when at least so many of its claims rest on an identified source's word."""

LEAD = 3
"""Sentences in which a report tells first what it tells again below, with the names."""

ENOUGH_OF_THEM = 2
"""Persons named below who are "experts" for a reader; one alone is not the plural."""

NEAR = 120
"""Characters behind "estimates" within which the figure stands."""

MUCH_MONEY = 1_000_000
MUCH_HARM = 10
MANY = 1_000
"""What makes a figure weigh: money in its own currency, people harmed, anything else that is counted."""

_ROUND = re.compile(
    r"(?:many\s+)?(?:tens|dozens|scores|hundreds|thousands|millions|billions|a\s+(?:hundred|thousand|million))"
    r"(?:\s+of\s+(?:thousands|millions|billions))?(?:\s+of\s+(?:dollars|euros|pounds|tons|tonnes))?",
    re.IGNORECASE,
)
"""A figure of speech more than a figure: nobody has counted "thousands"."""

_NUMBERED = re.compile(r"(?:\b[A-Z]{2,}|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)[a-z]*\.?)\s$")
"""In front of a number that belongs to a name or a day: "RTX 3080", "Jul 28"."""

_PLANNED = re.compile(r"\b(?:will|would|shall)\s+(?:[\w-]+\s+){1,3}$")
"""In front of a figure that is yet to come: "will invest [US$2 billion]"."""

_SIZE = re.compile(r"\d-[a-z]")
"""Of a thing that has this size: "a [40,000-square-foot] hall"."""

_NOTE = re.compile(r"[\W_]*editor['’]s\s+note\b", re.IGNORECASE)
"""Begins what the desk tells of itself under every article of its kind."""

HARMS = frozenset({"killed", "wounded", "missing", "displaced", "detained", "abducted"})
"""Indicators of harm to people."""

_FIELD = re.compile(r"\s+(?:in|on|of)\s", re.IGNORECASE)
"""Behind "experts": the field or the place they are of; behind "sources" it tells only where they live."""

CLOSE = 40
"""Characters between "estimated" and a figure that are quoted with both."""

FOLLOWING = 2
"""Sentences behind one that cites several people, in which one of them may be named."""

MOST_TOLD = 3
"""Figures that a sentence names; the rest is counted."""

LONGEST_WORD = 30
"""Characters in front of a noun or a number that are searched for the word it belongs to."""

_AHEAD = re.compile(r"(?:[A-Z][\w.’'-]*|['’]s?)\s+$")
"""A name or a genitive in front, left out of the source: "[U.S.] officials"."""

_ESTIMATOR = re.compile(r"\b(?:by\s+(?:the|a|an|[A-Z])|according\s+to\s+(?!(?:some|various|estimates))|from\s+the)")
"""Somebody who estimates, behind the figure."""


def sources_unspecified(reading: Reading) -> Iterator[Raised]:
    """Several people are cited, and the page tells neither how many, nor whose they are, nor why they are not named."""
    told = article(reading)
    groups: dict[str, list[tuple[Claim, Span]]] = {}
    for claim in reading.sheet.claims:
        cited = _unspecified(claim, reading=reading, read=told)
        if cited is not None:
            groups.setdefault(reading.quoted(cited).casefold(), []).append((claim, cited))
    for group in groups.values():
        lead = group[0][1]
        yield Raised(
            f"“{reading.quoted(lead)}”: the page does not say how many, whose they are, or why they are not named.",
            spans=tuple(dict.fromkeys(span for _, span in group)),
            claims=tuple(dict.fromkeys(claim.id for claim, _ in group)),
        )


def _unspecified(claim: Claim, *, reading: Reading, read: Article) -> Span | None:
    """The words that cite unspecified people for this claim; None where it cites others, or says more of them."""
    voice = reading.voices[claim.voice]
    if voice.kind != "unnamed" or voice.count is not None or voice.terms is not None or not claim.source:
        return None
    if not any(any_of(words().sources.cues).search(cue.of(reading.text)) for cue in claim.cue):
        return None
    source = claim.source[0]
    match = _plural().match(reading.text, source.start, source.end)
    sentence = read.at(source)
    if match is None or sentence is None or read.is_quoted(source):
        return None
    head = match["head"].casefold()
    if _is_told_of(reading, Span(*match.span()), head=head, sentence=sentence):
        return None
    if head in words().sources.spoken_for and _is_spoken_for(sentence, read=read, reading=reading):
        return None
    return Span(*match.span())


def _is_told_of(reading: Reading, span: Span, *, head: str, sentence: Sentence) -> bool:
    """Words around the noun, or earlier on the page, tell whose the people are or how they know."""
    text = reading.text
    if _behind().match(text, span.end, sentence.span.end) is not None:
        return True
    if head != "sources" and _FIELD.match(text, span.end, sentence.span.end) is not None:
        return True
    if _AHEAD.search(text[max(sentence.span.start, span.start - LONGEST_WORD) : span.start]) is not None:
        return True
    first = reading.once(_told_of).get(head)
    return len(span.of(text).split()) == 1 and first is not None and first < span.start


def _told_of(reading: Reading) -> Mapping[str, int]:
    """For each noun, where the page first says whose the people are: "city officials", "officials at the bank"."""
    found: dict[str, int] = {}
    for match in _particular().finditer(reading.text):
        found.setdefault((match["own"] or match["at"]).casefold(), match.start())
    return found


def _is_spoken_for(sentence: Sentence, *, read: Article, reading: Reading) -> bool:
    """Somebody of them is named: beside, or further down where this is the lead, which tells first what follows.

    Beside a person is heard in the paragraph or in the sentences that follow it. Below a lead two persons are, each
    told to be of a body or a trade.
    """
    near = [*read.beside(sentence), *read.sentences[sentence.number + 1 : sentence.number + 1 + FOLLOWING]]
    if any(voice.kind == "person" for one in near for voice in one.heard):
        return True
    return sentence.number < LEAD and len(reading.once(_presented)) >= ENOUGH_OF_THEM


def _presented(reading: Reading) -> frozenset[str]:
    """The persons heard in a sentence that tells what body or trade they are of."""
    read, told = article(reading), any_of(words().sources.trades)
    return frozenset(
        voice.id
        for sentence in read.sentences
        for voice in sentence.heard
        if voice.kind == "person" and told.search(reading.text, sentence.span.start, sentence.span.end) is not None
    )


def estimate_without_estimator(reading: Reading) -> Iterator[Raised]:
    """A figure is called an estimate, and nobody is named who estimates."""
    text, read = reading.text, article(reading)
    for sentence in read.sentences:
        for match in islice(_estimate().finditer(text, sentence.span.start, sentence.span.end), MOST_IN_SENTENCE):
            cue = Span(*match.span())
            if read.is_quoted(cue) or _is_estimated(reading, cue) or sentence.heard:
                continue
            values = _numbers(reading, Span(cue.start, min(sentence.span.end, cue.end + NEAR)))
            if values and _ESTIMATOR.search(text, cue.end, sentence.span.end) is None:
                yield Raised(
                    f"“{reading.quoted(_with(cue, values[0]))}”: the page does not say who estimates.",
                    spans=(_with(cue, values[0]),),
                    values=(values[0].id,),
                    claims=_claims_at(reading, values[0].span),
                )
                break


def _is_estimated(reading: Reading, cue: Span) -> bool:
    """True for part of what any source says, an unnamed one too: whether it may is for other rules."""
    claim = reading.claim_over(cue)
    if claim is None:
        return False
    return any(
        voice.mentions and "estimate" not in voice.name for voice in chain(reading, claim) if voice.kind != "author"
    )


def _with(cue: Span, value: Value) -> Span:
    return Span(cue.start, max(cue.end, value.span.end)) if value.span.start - cue.end < CLOSE else cue


def figure_without_voice(reading: Reading) -> Iterator[Raised]:
    """Figures of weight rest on the writer's word alone, in an article that cites others for the rest."""
    read = article(reading)
    if (
        sum(is_identified(reading.voice(claim)) for sentence in read.sentences for claim in sentence.claims)
        < ENOUGH_REPORTED
    ) or reading.once(rests_on_own_count):
        return
    texts: dict[str, list[tuple[Value, Claim]]] = {}
    for sentence in read.sentences:
        is_note = _NOTE.match(reading.text, sentence.span.start, sentence.span.end) is not None
        if (
            is_note
            or read.is_quoted(sentence.span)
            or read.hears_beside(sentence)
            or _cites_beside(sentence, read, reading)
        ):
            continue
        for value in _numbers(reading, sentence.span):
            claim = reading.claim_over(value.span)
            if claim is not None and _is_own_figure(value, claim=claim, reading=reading, read=read):
                texts.setdefault(claim.part, []).append((value, claim))
    for figures in texts.values():
        yield _unvoiced(figures, reading=reading)


def _is_own_figure(value: Value, *, claim: Claim, reading: Reading, read: Article) -> bool:
    """True for a figure of weight that the writer tells as a fact in his own words.

    What stands in quotation marks is another's. What somebody will spend is his plan, and nobody has counted it.
    """
    if claim.mode != "narrated" or read.is_quoted(value.span):
        return False
    ahead = reading.text[max(0, value.span.start - LONGEST_WORD) : value.span.start]
    return _PLANNED.search(ahead) is None and _is_of_weight(value, reading=reading)


def _cites_beside(sentence: Sentence, read: Article, reading: Reading) -> bool:
    """True where the sentence, or one beside it, names what its figures come from, or cites anybody.

    Beside stands what is next in the paragraph, and the sentence that follows in the next one: reports give each
    sentence a paragraph, and say behind a figure who counted. Whether those who are cited without a name may be is
    for other rules: the word is theirs, and not the writer's.
    """
    cites, counted = any_of(words().passing.cited), any_of(words().passing.counted)
    if _held().search(reading.text, sentence.span.start, sentence.span.end) is not None:
        return True
    following = read.sentences[sentence.number + 1 : sentence.number + 2]
    return (
        any(cites.search(reading.text, near.span.start, near.span.end) is not None for near in read.beside(sentence))
        or any(counted.search(reading.text, near.span.start, near.span.end) is not None for near in following)
        or any(
            claim.source and claim.act == "assertion" and claim.mode != "narrated"
            for near in read.beside(sentence)
            for claim in near.claims
        )
    )


def _unvoiced(figures: Sequence[tuple[Value, Claim]], *, reading: Reading) -> Raised:
    told = list(dict.fromkeys(reading.quoted(value.span) for value, _ in figures))
    listed = ", ".join(f"“{one}”" for one in told[:MOST_TOLD]) + (
        f" and {len(told) - MOST_TOLD} more" if len(told) > MOST_TOLD else ""
    )
    which = "A figure rests" if len(told) == 1 else f"{len(told)} figures rest"
    return Raised(
        f"{which} on the writer's word alone: {listed}.",
        spans=tuple(value.span for value, _ in figures),
        claims=tuple(dict.fromkeys(claim.id for _, claim in figures)),
        values=tuple(value.id for value, _ in figures),
    )


def _is_common(value: Value, *, text: str) -> bool:
    """A number in a name or a day, or one that anybody can look up: a population, a vote."""
    ahead = text[max(0, value.span.start - LONGEST_WORD) : value.span.start]
    if _NUMBERED.search(ahead) is not None or _peopled().search(ahead) is not None:
        return True
    return any_of(words().passing.public).search(text, value.span.start, value.span.end + LONGEST_WORD) is not None


def _is_of_weight(value: Value, *, reading: Reading) -> bool:
    words_of = value.span.of(reading.text)
    if "estimated" in words_of or _SIZE.search(words_of) is not None or _is_common(value, text=reading.text):
        return False
    high = value.high if isinstance(value.high, int | float) else value.low
    if not isinstance(high, int | float):
        return False
    if value.kind == "money":
        return high >= MUCH_MONEY and _ROUND.fullmatch(words_of) is None
    indicator = (value.ref or {}).get("indicator")
    is_counted = value.kind == "quantity" and value.counted is not None
    if indicator in HARMS:
        return is_counted and high >= MUCH_HARM
    return is_counted and high >= MANY and _ROUND.fullmatch(words_of) is None


def _numbers(reading: Reading, span: Span) -> Sequence[Value]:
    return [value for value in reading.values_in(span) if value.kind in ("quantity", "money", "percent")]


def _claims_at(reading: Reading, span: Span) -> tuple[str, ...]:
    claim = reading.claim_over(span)
    return (claim.id,) if claim is not None else ()


@lru_cache
def _held() -> re.Pattern[str]:
    """What is held by nobody named ("are thought to live"): for that there is another rule."""
    listed = words().passive
    adverbs = rf"(?:(?:{choice(listed.adverbs)})\s+)?"
    return re.compile(rf"\b(?:is|are|was|were)\s+{adverbs}(?:{choice(listed.told)})\s+to\b", re.IGNORECASE)


@lru_cache
def _peopled() -> re.Pattern[str]:
    """In front of the number of those who live somewhere, told in passing: "the bloc of [500 million citizens]"."""
    return re.compile(rf"\b(?:{choice(words().passing.peopled)})\s+of\s+(?:\w+\s+)?$", re.IGNORECASE)


@lru_cache
def _plural() -> re.Pattern[str]:
    listed = words().sources
    return re.compile(
        rf"(?:(?:{choice(listed.vague)})[\s,]+(?:of\s+)?(?:and\s+)?)*(?P<head>{choice(listed.heads)})\b", re.IGNORECASE
    )


@lru_cache
def _particular() -> re.Pattern[str]:
    """A noun of unnamed people with something in front or behind that tells whose they are."""
    listed = words().sources
    heads, vague = choice(listed.heads), choice(word for word in listed.vague if " " not in word)
    function = choice(listed.function)
    return re.compile(
        rf"\b(?!(?:{vague}|{function})\b)[\w.’'-]+[ \t\xa0]+(?P<own>{heads})\b"
        rf"|\b(?P<at>{heads})[ \t\xa0]+(?:{choice(listed.telling)})\b",
        re.IGNORECASE,
    )


@lru_cache
def _behind() -> re.Pattern[str]:
    return re.compile(rf",?\s+(?:{choice(words().sources.telling)})\b", re.IGNORECASE)


@lru_cache
def _estimate() -> re.Pattern[str]:
    listed = words().estimates
    adverbs = rf"(?:(?:{choice(listed.adverbs)})\s+)*"
    return re.compile(
        rf"\ban\s+estimated\b|\b(?:is|are|was|were|been)\s+{adverbs}estimated\s+(?:to|at)\b"
        rf"|\bit\s+(?:is|was|has\s+been)\s+{adverbs}estimated\b"
        rf"|\b(?:is|are|was|were)\s+{adverbs}(?:believed|thought|said)\s+to\s+number\b"
        rf"|(?<!['’]s\s)(?<!s['’]\s)\b(?:{choice(listed.which)})\s+estimates\b|(?<![\w’\'-]\s)\bestimates\s+(?:{choice(listed.put)})\b|\bby\s+some\s+counts\b",
        re.IGNORECASE,
    )
