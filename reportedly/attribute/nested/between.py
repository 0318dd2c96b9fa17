"""Voices that stand between: those an attribution names besides its own source, above it or beneath it.

Each rule reads the sentence around an attribution, without what is claimed in it, and finds one more voice there:
the medium that was told, whoever the speaker cites, those he heard it from.
The tagger sees one source to a cue; these are the second ones. The docstring of a rule is shown to the user.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

import msgspec

from reportedly.attribute.language.lemmas import lemmas
from reportedly.attribute.language.mention import AGENTIVE, pronouns
from reportedly.attribute.language.mentions import mention_of
from reportedly.attribute.language.vouching import between_words
from reportedly.attribute.language.words import plain, words_of
from reportedly.attribute.relating.relations import Relation
from reportedly.text import Span, trimmed

WEIGHT = 0.95
"""What is left of an attribution's confidence for a voice that a rule finds beside its source."""

VOICE = r"(?P<voice>[^,;:“”\"()\n]{2,90}?)"
END = (
    r"(?=\s*(?:[,;:“”\"()\n–—]|\.?$)|\s+(?:that|who|which|as|on|in|at|during|after|before|when|while|said|says|about|to"
    r"|and|by|published|broadcast|aired|earlier|later|last|this|yesterday|today|saying|told|had|has|have|is|was|were|she|he|they"
    r"|it|we|I|(?:an?|one|two|three|some|several)\s+(?:few\s+)?(?:minute|hour|day|night|week|month|year)s?)\b)"
)
"""The words of a voice, and where they end: at a mark or at a word that begins something else."""

AT_MARK = r"(?=\s*(?:[,;:“”\"()\n–—]|\.?$)|\s+(?:that|who|which|said|says|as)\b)"
"""Where the words of a voice end that may hold a preposition: "citing three people close to the talks, …"."""

TELLING = re.compile(rf"(?P<cue>)\b(?:told|tells|tell|telling|informed)\s+{VOICE}{END}")
INTERVIEW = re.compile(
    r"(?P<cue>\b(?:in|during|gave|giving|for|of)\s+(?:[\w’'-]+\s+){0,4}?(?:interviews?|conversation|comments?|remarks|op-ed"
    r"|article|column|emails?|statement|broadcast|appearance|essay|letter)\s+(?:with|to|for|in|on|sent to|given to"
    rf"|published by|published in|carried by|broadcast by|aired by))\s+{VOICE}{END}",
    re.IGNORECASE,
)
WRITING = re.compile(rf"(?P<cue>\b(?:writing|wrote|writes|written)\s+(?:in|for))\s+{VOICE}{END}", re.IGNORECASE)
APPEARING = re.compile(
    r"(?P<cue>\b(?:speaking|talking|spoke|talked|appearing|said|says|appeared|live|on|in|to)"
    rf"(?:\s+(?:to|on|in|with))?)\s+{VOICE}{END}",
    re.IGNORECASE,
)
SEEN = re.compile(
    r"(?P<cue>\b(?:seen|obtained|reviewed|viewed|read|published|carried|shared|leaked|verified|heard|aired|broadcast"
    r"|dug up|uncovered|unearthed|revealed|interviewed|contacted|(?:first\s+)?reported)"
    rf"(?:\s+exclusively)?\s+(?:by|with|to))\s+{VOICE}{END}",
    re.IGNORECASE,
)
QUOTED_BY = re.compile(rf"(?P<cue>\b(?:quoted|cited)\s+by)\s+{VOICE}{END}", re.IGNORECASE)
HEARD_FROM = re.compile(
    r"(?P<cue>(?:\b(?:information|word|reports?|confirmation|assurances?|messages?|warnings?|tips?|evidence|accounts?)\s+)?"
    rf"\bfrom)\s+{VOICE}{END}"
)


THE_NAME = re.compile(r"the\s+[A-Z]")
"""Who interviews and has an article and a capital is a paper: "in an interview with the Merchant"."""

AT_ONCE = 3
"""Characters between a cue and the "to" that names a hearer: "confirmed to the Herald"."""

BARE = frozenset(("in", "on", "to"))
"""What carries only right behind: "a report in the Herald" that is denied was not said there."""

LONGEST_NOUN = 24
"""Characters before an "in" in which the noun that it belongs to ends."""

NEGATIONS = frozenset(("never", "not"))


class Seen(NamedTuple):
    """A further voice as a rule sees it: its words, its cue if it has one of its own, and whether it stands beneath."""

    voice: Span
    cue: Span
    beneath: bool


Rule = Callable[[Relation, Span, str], Iterator[Seen]]


def told_to_medium(relation: Relation, stretch: Span, text: str) -> Iterator[Seen]:
    """A medium that is told something carries it to its readers."""
    for regex in () if _tells_nothing(relation, text=text) else (TELLING, INTERVIEW, WRITING, APPEARING):
        for cue, voice in _matches(regex, stretch, relation=relation, text=text):
            if plain(cue.of(text)) in BARE and not _at_once(cue, relation=relation, text=text):
                continue
            told = regex is not APPEARING and _looks_like_medium(voice.of(text))
            told = told or _is_told(voice.of(text), regex=regex)
            told = told or (regex is INTERVIEW and THE_NAME.match(voice.of(text)) is not None)
            if told or is_medium(voice.of(text)):
                yield Seen(voice, cue, beneath=False)


def _at_once(cue: Span, *, relation: Relation, text: str) -> bool:
    """True for "to" right behind the cue, and for an "in" or "on" that is no noun’s: not "a report in the Herald"."""
    if plain(cue.of(text)) == "to":
        return any(0 <= cue.start - span.end < AT_ONCE for span in relation.cue)
    before = words_of(text, Span(max(0, cue.start - LONGEST_NOUN), cue.start))
    return not before or not any(lemma in between_words()["said_things"] for lemma in lemmas(before[-1].low))


def _is_told(words: str, *, regex: re.Pattern[str]) -> bool:
    """True for "told a local station", and for "in the Evening Post"."""
    tokens = words.split()
    lists = between_words()
    if regex is TELLING:
        return tokens[0] in ("a", "an") and plain(tokens[-1]) in lists["media_nouns"]
    dated = any(token[0].isupper() and plain(token) in lists["editions"] for token in tokens)
    return regex is APPEARING and tokens[0] == "the" and len(tokens) > len(("the", "Evening")) and dated


def _tells_nothing(relation: Relation, *, text: str) -> bool:
    """True for "did not tell the Herald"."""
    return any(
        word.low in NEGATIONS or word.low.endswith("n't") for span in relation.cue for word in words_of(text, span)
    )


def shown_to_medium(relation: Relation, stretch: Span, text: str) -> Iterator[Seen]:
    """Whoever has seen, obtained or published what somebody wrote passes it on."""
    for cue, voice in _matches(SEEN, stretch, relation=relation, text=text):
        if is_medium(voice.of(text)) or _names_somebody(voice.of(text)):
            yield Seen(voice, cue, beneath=False)


def quoted_by(relation: Relation, stretch: Span, text: str) -> Iterator[Seen]:
    """Whoever quotes somebody passes his words on."""
    for cue, voice in _matches(QUOTED_BY, stretch, relation=relation, text=text):
        if is_somebody(voice.of(text)):
            yield Seen(voice, cue, beneath=False)


def voice_cited(relation: Relation, stretch: Span, text: str) -> Iterator[Seen]:
    """Whom a speaker cites for his words stands beneath him."""
    for cue, voice in _matches(_citing(), stretch, relation=relation, text=text):
        leant_on = plain(cue.of(text)) not in between_words()["pointing"] or _is_record(voice.of(text))
        if leant_on and is_somebody(voice.of(text)):
            yield Seen(voice, cue, beneath=True)


def _is_record(words: str) -> bool:
    """True for "referring to a report"; whoever is "referring to the generals" speaks of them and not for them."""
    return is_medium(words) or mention_of(words).kind == "document"


def heard_from(relation: Relation, stretch: Span, text: str) -> Iterator[Seen]:
    """Those from whom somebody has what he says stand beneath him."""
    if _has(relation.cue, name="receiving", text=text):
        for cue, voice in _matches(HEARD_FROM, stretch, relation=relation, text=text):
            if may_tell(voice.of(text)):
                yield Seen(voice, cue, beneath=True)


def claim_of_another(relation: Relation, stretch: Span, text: str) -> Iterator[Seen]:
    """A claim that somebody denies, repeats or weighs is another's word, who stands beneath him."""
    for regex in _claims():
        for cue, voice in _matches(regex, stretch, relation=relation, text=text):
            if _is_against(min(cue.start, voice.start), relation=relation, text=text):
                continue
            whose = mention_of(voice.of(text))
            by = plain(cue.of(text)).endswith((" by", " from"))
            if is_somebody(voice.of(text)) or (by and (whose.many or whose.form == "definite")):
                yield Seen(voice, cue, beneath=True)


def _is_against(place: int, *, relation: Relation, text: str) -> bool:
    """True for what the speaker's own words stand against: "no leak, she said, [contradicting] reports by Merrow"."""
    before = Span(max(0, place - LONGEST_NOUN), place)
    match = AGAINST.search(text, before.start, before.end)
    return match is not None and not any(span.overlaps(Span(*match.span("word"))) for span in relation.cue)


AGAINST = re.compile(
    r"\b(?P<word>contradicting|countering|denying|despite|disputing|rebutting|refuting|rejecting|contrary\s+to)\s+[^,;.]*$"
)


RULES: tuple[tuple[str, Rule], ...] = (
    ("quoted_by.v1", quoted_by),
    ("shown_to_medium.v1", shown_to_medium),
    ("told_to_medium.v1", told_to_medium),
    ("claim_of_another.v1", claim_of_another),
    ("voice_cited.v1", voice_cited),
    ("heard_from.v1", heard_from),
)
"""Those above a speaker come first, the outermost of them at the head."""


ABOVE = frozenset(("quoted_by.v1", "shown_to_medium.v1", "told_to_medium.v1"))
"""The rules that find who carries an attribution, and speaks himself no further."""

BETWEEN = frozenset(("passed_on_by_nobody.v1", *(name for name, _ in RULES)))
"""The rules that set a voice between two others."""


class Found(NamedTuple):
    """A further voice as an attribution of its own; `beneath` tells on which side of the one it was found beside."""

    relation: Relation
    beneath: bool


def between(relation: Relation, *, region: Sequence[Span], text: str) -> Iterator[Found]:
    """The further voices of an attribution.

    Args:
        relation: the attribution.
        region: the stretches of its sentence that are its own and not what is claimed.
        text: the document's.
    """
    known: list[Span] = []
    for name, rule in RULES:
        for stretch in region:
            for seen in rule(relation, stretch, text):
                if _is_source(seen, relation) or any(seen.voice.overlaps(span) for span in known):
                    continue
                known.append(seen.voice)
                yield Found(_made(relation, seen=seen, rule=name), seen.beneath)


def _made(relation: Relation, *, seen: Seen, rule: str) -> Relation:
    return msgspec.structs.replace(
        relation,
        cue=(seen.cue,) if seen.cue else (),
        source=(seen.voice,),
        confidence=round(WEIGHT * relation.confidence, 4),
        rule=rule,
    )


def _capped(voice: Span, *, relation: Relation) -> Span:
    """The words before anything of the attribution that begins within them."""
    edges = [place for span in relation.source for place in (span.start, span.end)]
    ends = (*edges, *(span.start for span in relation.cue))
    return Span(voice.start, min((place for place in ends if voice.start < place < voice.end), default=voice.end))


def _is_source(seen: Seen, relation: Relation) -> bool:
    """True when the words are the source, or belong to it: "a report by the auditors" is one voice."""
    return any(
        span.overlaps(seen.voice) and (seen.beneath or seen.voice.start - span.start < len("the ") + 1)
        for span in relation.source
    )


def _matches(regex: re.Pattern[str], stretch: Span, *, relation: Relation, text: str) -> Iterator[tuple[Span, Span]]:
    """The cue and the voice of each match."""
    for match in regex.finditer(text, stretch.start, stretch.end):
        voice = trimmed(text, _capped(Span(*match.span("voice")), relation=relation))
        if voice:
            yield Span(*match.span("cue")), voice


HEAD = re.compile(r"\s+(?:of|from|in|on|over|for|with|at|to)\s+")
"""Before these stands the noun that tells what something is: "the list from the radio" is no radio."""

LONGEST_MEDIUM = 6
"""Words in the longest name of a medium."""


def is_medium(words: str) -> bool:
    """True for a newspaper, an agency, a channel: by the words of its name, or by what it is called.

    >>> is_medium("the Sarn Herald"), is_medium("reporters"), is_medium("the council")
    (True, False, False)
    >>> is_medium("the weekly"), is_medium("the mission's weekly report")
    (True, False)
    """
    lists = between_words()
    low = plain(words)
    bare = low.removeprefix("the ")
    if low in lists["no_media"] or bare in lists["no_media"]:
        return False
    if bare in lists["media_known"] or low in lists["media_known"]:
        return True
    tokens = HEAD.split(words)[0].split()
    if not tokens or len(tokens) > LONGEST_MEDIUM or plain(tokens[0]) in lists["owners"]:
        return False
    called = any(plain(token) in lists["media_nouns"] for token in tokens) and plain(tokens[0]) not in ("a", "an")
    if called and plain(tokens[-1]) not in lists["said_things"]:
        return True
    if mention_of(words).gender is not None or plain(tokens[-1]) in lists["no_media_last"]:
        return False
    return any(token[0].isupper() and plain(token) in lists["media"] for token in tokens)


def _looks_like_medium(words: str) -> bool:
    """True for what is told and bears the name of a paper, or of some body that is no council and no court.

    >>> _looks_like_medium("the Sunday Lamplighter"), _looks_like_medium("the Security Council")
    (True, False)
    """
    low = plain(words).split()
    if any(word in between_words()["titles"] for word in low) and any(letter.isupper() for letter in words):
        return True
    found = mention_of(words)
    return low[:1] == ["the"] and found.form == "name" and found.kind == "organization" and not found.sure


def _names_somebody(words: str) -> bool:
    return mention_of(words).named


def may_tell(words: str) -> bool:
    """True for words that may name a voice, however little they tell; not for "time to time" or "telephone"."""
    low = plain(words).split()
    return bool(low) and low[0] not in ("it", "there") and not any(word in between_words()["no_voices"] for word in low)


def is_somebody(words: str) -> bool:
    """True for words that name or describe somebody who may vouch."""
    found = mention_of(words)
    if not may_tell(words):
        return False
    if found.named or found.sure or is_medium(words) or found.head in ("male", "female", "plural"):
        return True
    if found.many and found.head in pronouns()["indefinite"]:
        return True
    return found.many and found.head.rstrip("s").endswith(AGENTIVE) and found.head not in between_words()["no_people"]


def _has(spans: Sequence[Span], *, name: str, text: str) -> bool:
    """True when a word of the spans is in a list, inflected or not."""
    listed = between_words()[name]
    return any(lemma in listed for span in spans for word in words_of(text, span) for lemma in lemmas(word.low))


@lru_cache
def _citing() -> re.Pattern[str]:
    return re.compile(rf"(?P<cue>\b(?:{_either('citing')}))\s+[“\"]?{VOICE}{AT_MARK}", re.IGNORECASE)


@lru_cache
def _claims() -> tuple[re.Pattern[str], ...]:
    """`a claim by Merrow`, `Merrow’s claim`."""
    said = _either("said_things")
    return (
        re.compile(rf"(?P<cue>\b(?:{said})s?\s+(?:made\s+)?(?:by|from|of))\s+{VOICE}{END}"),
        re.compile(
            rf"(?P<voice>(?:[Tt]he\s+[\w-]+(?:\s+[\w-]+){{0,2}}|[A-Z][\w-]*(?:\s+[A-Z][\w-]*){{0,3}}))[’']s?\s+"
            rf"(?P<cue>(?:\w+\s+)?(?:{said})s?)\b"
        ),
    )


def _either(name: str) -> str:
    return "|".join(sorted(map(re.escape, between_words()[name]), key=lambda words: (-len(words), words)))
