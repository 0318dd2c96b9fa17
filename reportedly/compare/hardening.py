"""A claim that is firmer, or stands on less, when it comes back.

Invariants
- Which of two claims is the firmer is told by their firmness and by whose word they stand on, never by what they say.
- A headline is compared with what stands beneath it, all else with what stood before it.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

import msgspec

from reportedly.compare.beneath import (
    is_reader,
    is_reporter_of_a_name,
    is_told_by_a_name,
    is_told_flatly,
    without_headline,
)
from reportedly.compare.gist import (
    Gist,
    Key,
    Match,
    gists,
    keys_in,
    keys_of,
    match_of,
    matches,
    says_something,
    stem_of,
)
from reportedly.compare.voices import is_attributed, is_somebody
from reportedly.compare.words import words
from reportedly.model import Claim
from reportedly.rulebook.identified import is_identified
from reportedly.rulebook.reading import Reading
from reportedly.rulebook.rule import Raised
from reportedly.text import Span

HEDGED = ("possible", "probable")
"""Certainties of what may not be so."""

OWN = ("own", "nobody")
"""Standings of what the writer says on his own word."""

SHARE_OF_A_SENTENCE = 0.3
"""Of what a sentence of the body says, the share that a headline must have in common with it: headlines are short."""

SHORT = 4
"""Letters; words of no more are hardly what tells one source from another."""

LAST = 3
"""Words at the end of a headline that may say whose word it is."""

HALF = 2
"""Times what is told must be taken to be all of it."""

MOST_SHOWN = 3
"""Sentences of the body that are shown beside a headline."""

_BY = re.compile(r"\bby\b")
"""Shows a passive."""

_ASKING = re.compile(r"[“\"‘']?(?:How|What|Who|Where|When|Which)\s[a-z]*[A-Za-z]")
"""A headline that promises an answer states nothing yet: "How the harbour was lost"."""

_BREAK = re.compile(r"\s[|–—-]\s")
"""Where a headline turns to its outlet or its source."""

_OWNING = ("its", "his", "her", "their", "with", "of", "for", "the")
"""In front of a noun that is no source of a headline: "coming to Hest with its army"."""


def headline_harder_than_body(reading: Reading) -> Iterator[Raised]:
    """A headline states what the text beneath it has only with a hedge, or from nobody named."""
    for head, body in _beneath(reading):
        if any(_is_plain(claim, reading) or not _is_softer(claim, reading) for claim in body):
            continue
        if _ends_in_a_source(head, reading) or any(
            _names(head, voice, reading) for claim in body for voice in claim.chain
        ):
            continue
        parts = _article_of(head, reading)
        is_hedged = any(_is_hedged(claim) for claim in body)
        if is_told_flatly(head, parts, reading) or is_told_by_a_name(head, body, parts, reading):
            continue
        if not is_hedged and _is_half_told(head, reading):
            continue
        shown = body[:MOST_SHOWN]
        fullest = max(shown, key=lambda claim: len(claim.chain))
        yield Raised(
            f"The headline states as fact what the text has {_how(fullest, reading)}: “{reading.claimed(head)}”.",
            spans=tuple(sorted({*head.content, *(span for claim in shown for span in claim.content)})),
            claims=(head.id, *(claim.id for claim in shown)),
            reasons=(
                "The headline has no hedge and names no source.",
                *dict.fromkeys(f"The text has it {_how(claim, reading)}." for claim in shown),
                "Nowhere beneath it is the same stated without hedge, or on the word of somebody named.",
            ),
            overturned_by=(
                "A sentence of the text that states the same plainly, in other words.",
                "Headline and text speak of different things.",
            ),
        )


def hedge_lost(reading: Reading) -> Iterator[Raised]:
    """What was told with a hedge is told again without it."""
    for first, second in _again(reading):
        if _is_hedged(first) and not _count_apart(first, second, reading):
            yield _lost("hedge", first, second, reading=reading)


def source_lost(reading: Reading) -> Iterator[Raised]:
    """What was told on somebody's word is told again on nobody's but the writer's."""
    for first, second in _again(reading):
        is_sourced = reading.standing(first) not in OWN and not _is_hedged(first)
        if is_sourced and _is_told_on(first, second, reading) and not _count_apart(first, second, reading):
            yield _lost("source", first, second, reading=reading)


def _is_told_on(first: Claim, second: Claim, reading: Reading) -> bool:
    """True where the first has a source with a word of saying, and the second is a statement of its own."""
    is_cited = is_somebody(reading.voice(first), reading) and is_attributed(
        reading.sentence(first.content[0]).of(reading.text)
    )
    return is_cited and not _is_printed_twice(first, second, reading) and not _NO_CLAUSE.match(reading.claimed(second))


def _is_printed_twice(first: Claim, second: Claim, reading: Reading) -> bool:
    """True for a pull quote, which are the words of a quotation once more, and for a lead beneath its standfirst."""
    if _is_lead(second, reading):
        return True
    ours, theirs = (frozenset(re.findall(r"\w+", reading.content(claim).casefold())) for claim in (first, second))
    return first.mode == "direct" and len(ours & theirs) >= PRINTED * len(theirs)


def _is_lead(claim: Claim, reading: Reading) -> bool:
    """True in the first two sentences of a text: the first says in short what the second says."""
    return reading.sentence(claim.content[0]) in reading.once(_leads)


def _leads(reading: Reading) -> frozenset[Span]:
    found: dict[str, list[Span]] = defaultdict(list)
    for mark in reading.marks.sentences:
        if len(found[mark.part]) < LEADS:
            found[mark.part].append(mark.span)
    return frozenset(span for spans in found.values() for span in spans)


LEADS = 2
"""Sentences with which a text begins, standfirst and lead."""

PRINTED = 0.9
"""Share of the words of a sentence that stand in a quotation before it, where it is that quotation."""

_NO_CLAUSE = re.compile(r"(?:those|people|some|anyone)\s(?:who|that)\b", re.IGNORECASE)
"""Begins what is no statement of its own: "those who said the bridge was safe"."""


def _again(reading: Reading) -> Iterator[tuple[Claim, Claim]]:
    """What the writer states plainly, with what was said of the same before: once each, beside the nearest."""
    before: dict[str, Match] = {}
    for match in reading.once(matches):
        is_told = _are_statements(match.first, match.second, reading) and not _is_turned(match, reading)
        if is_told and _is_plain(match.second, reading):
            before[match.second.id] = match
    yield from ((match.first, match.second) for match in before.values())


def _is_turned(match: Match, reading: Reading) -> bool:
    """True where the two begin with each other's words, and no passive explains it: who acted in one is met in the
    other."""
    ours, theirs = (
        [stem for stem in map(stem_of, reading.content(claim).split()) if stem] for claim in (match.first, match.second)
    )
    is_crossed = ours[:1] != theirs[:1] and set(ours[:1]) <= set(theirs) and set(theirs[:1]) <= set(ours)
    return is_crossed and not any(_BY.search(reading.content(claim)) for claim in (match.first, match.second))


def _count_apart(first: Claim, second: Claim, reading: Reading) -> bool:
    """True where the second has a number that the first has not: it has more than that source gave."""
    ours, theirs = ({key for key in keys_of(reading, claim) if _is_number(key)} for claim in (first, second))
    return bool(theirs - ours)


def _is_number(key: Key) -> bool:
    return isinstance(key, tuple) and key[0] == "number"


def _beneath(reading: Reading) -> Iterator[tuple[Claim, list[Claim]]]:
    """Each headline's firm claim with what the text of its article says of the same, in text order."""
    every = reading.once(gists)
    for gist in every:
        head = gist.claim
        is_headline = reading.parts[head.part].kind == "headline" and not _ASKING.match(reading.content(head))
        if is_headline and _is_plain(head, reading, moods=("statement", "plan")):
            body = [other.claim for other in every if _is_of_headline(gist, other, reading)]
            if body:
                yield head, body


def _is_of_headline(head: Gist, other: Gist, reading: Reading) -> bool:
    part = reading.parts[other.claim.part]
    is_beneath = other.claim.content > head.claim.content and part.kind in ("body", "republication")
    if not is_beneath or part.id not in _article_of(head.claim, reading):
        return False
    rest = without_headline(head.claim, other.claim, reading)
    if rest is not None:
        other = msgspec.structs.replace(other, keys=frozenset(keys_in(reading, rest)))
    return match_of(head, other, share_of_longer=SHARE_OF_A_SENTENCE) is not None


def _is_half_told(head: Claim, reading: Reading) -> bool:
    """True where somebody named tells half of what a headline says, though not all of it in one sentence."""
    keys = frozenset(keys_of(reading, head))
    beneath = _article_of(head, reading)
    named = (gist for gist in reading.once(gists) if gist.claim.part in beneath and _is_on_a_name(gist.claim, reading))
    told = (keys & gist.keys for gist in named)
    return any(HALF * len(shared) >= len(keys) and not all(map(_is_who, shared)) for shared in told)


def _is_who(key: Key) -> bool:
    """True for a party or a country: that somebody named speaks of the same actors is not yet of the same deed."""
    return isinstance(key, tuple) and key[0] == "who"


def _is_on_a_name(claim: Claim, reading: Reading) -> bool:
    """True for what a source with a name asserts as certain, through nobody without one."""
    is_firm = claim.firmness.certainty == "certain" and claim.firmness.mood == "statement"
    return is_firm and reading.standing(claim) == "named" and not _is_softer(claim, reading)


def _article_of(head: Claim, reading: Reading) -> Sequence[str]:
    """The parts a headline stands over: the part that holds it, else the bodies beside it."""
    parent = reading.parts[head.part].parent
    if parent is not None:
        return (parent,)
    return [part.id for part in reading.sheet.parts if part.parent is None and part.kind == "body"]


def _are_statements(first: Claim, second: Claim, reading: Reading) -> bool:
    """True for two claims of running text that say something is so, and the same way about."""
    moods = {first.firmness.mood, second.firmness.mood}
    is_text = all(reading.parts[claim.part].kind != "headline" for claim in (first, second))
    says = all(says_something(reading, claim) for claim in (first, second)) and second.act == "assertion"
    says = says and (first.act == "assertion" or (first.act == "belief" and _is_hedged(first)))
    return is_text and says and moods == {"statement"} and first.firmness.polarity == second.firmness.polarity


def _is_hedged(claim: Claim) -> bool:
    return claim.firmness.certainty in HEDGED


def _is_plain(claim: Claim, reading: Reading, *, moods: Sequence[str] = ("statement",)) -> bool:
    """True for what the writer states as fact and on his own word."""
    return claim.firmness.certainty == "certain" and claim.firmness.mood in moods and reading.standing(claim) in OWN


def _is_softer(claim: Claim, reading: Reading) -> bool:
    return _is_hedged(claim) or any(_is_unnamed(voice, reading) for voice in claim.chain)


def _is_unnamed(voice: str, reading: Reading) -> bool:
    """True for a source that the reader could not find; an author nobody names is no source."""
    found = reading.voices[voice]
    is_told = is_identified(found) or is_reporter_of_a_name(found) or is_reader(found)
    return not is_told and found.kind not in ("author", "commenter")


def _ends_in_a_source(head: Claim, reading: Reading) -> bool:
    """True for a headline that ends in whose word it is: "Raid kills eleven: NGO", the outlet left aside."""
    first, *others = (part.casefold().split() for part in _BREAK.split(reading.content(head)))
    is_owned = first[-2:-1] and first[-2] in _OWNING
    last = [*(first[-1:] if not is_owned else ()), *(part[0] for part in others if len(part) == 1)]
    return any(word.strip(".:,") in words().headline_sources for word in last)


def _names(head: Claim, voice: str, reading: Reading) -> bool:
    """True when a word by which the text calls this source stands where headlines have sources: "… : monitor"."""
    called = {stem_of(word) for word in reading.voices[voice].name.split() if len(word) > SHORT} - {""}
    told = reading.content(head).split()
    first = told[:1] if told[0].endswith(":") or told[0].casefold().strip(":") in words().headline_sources else []
    return not called.isdisjoint(map(stem_of, (*first, *told[-LAST:])))


def _how(claim: Claim, reading: Reading) -> str:
    """How a claim of the text stands, as the end of a sentence."""
    unnamed = next((voice for voice in claim.chain if _is_unnamed(voice, reading)), None)
    if unnamed is not None:
        called = reading.called(unnamed)
        inner = [reading.voices[voice] for voice in claim.chain[claim.chain.index(unnamed) + 1 :]]
        if inner and is_identified(inner[-1]):
            return f"from {inner[-1].name} by way of {called}"
        return f"from {called}" if called != reading.voices[unnamed].name else f"from nobody named (“{called}”)"
    cues = ", ".join(f"“{reading.quoted(cue)}”" for cue in claim.firmness.cues)
    return f"as {claim.firmness.certainty} only" + (f" ({cues})" if cues else "")


def _lost(what: str, first: Claim, second: Claim, *, reading: Reading) -> Raised:
    against = ("The second sentence has a source of its own, which it does not name.", "They say different things.")
    return Raised(
        f"What the page has {_from(first, reading)} comes back without its {what}: “{reading.claimed(second)}”.",
        spans=tuple(sorted({*first.content, *second.content})),
        claims=(first.id, second.id),
        reasons=(f"First it is told {_from(first, reading)}.", "Then it is told on the writer's own word, as certain."),
        overturned_by=against,
    )


def _from(claim: Claim, reading: Reading) -> str:
    if _is_hedged(claim):
        return _how(claim, reading)
    return f"on the word of {reading.called(reading.words_on[claim.id])}"
