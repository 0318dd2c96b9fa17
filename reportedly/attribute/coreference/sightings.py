"""Names of people where they stand in the text: who is on the page besides those who are quoted."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reportedly.attribute.language.kinds import noun
from reportedly.attribute.language.naming import Named, named
from reportedly.attribute.language.phrases import Token, is_particle, phrase_of, small_words, tokens_of
from reportedly.attribute.language.words import without_possessive
from reportedly.attribute.layout import Layout
from reportedly.text import Span

LONGEST_ROLE = 6
"""Words before a name that may tell its role: `the former deputy mayor Ana Ruiz`."""

READ_AT_MOST = 4000
"""Characters of a sentence in which names are looked for; longer ones are no prose."""

HEADLINE_FROM = 0.7
"""Share of capitalised words from which a sentence is taken for a headline in title case."""

SHORT_HEADLINE, SHORT_SENTENCE = 3, 6
"""Words up to which a line, or a sentence with a stop, is too short to tell: "The Ferry Board met."."""

APPOSITION = re.compile(r",\s+(?:(?:the|a|an|[\w’']+[’']s)\s)?[^,.;:“”\"()]{3,80}(?=,|\.\s|\.$)")
"""What is set beside a name between commas."""


LONGEST_DESCRIPTION = 80
"""Characters before a name in which its description begins."""

DETERMINED = re.compile(r"\b(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir)\s")
DESCRIBED = re.compile(r"(?P<role>\w+\s[^,.;:“”\"()]{3,60}),\s$")
"""A description before the comma that a name follows: "the former minister, [Ana Ruiz]"."""


class Sighting(NamedTuple):
    """A name in the text: the bare name's span, the words around it that tell a role, and whose it is.

    `certain` says that a person bears it, `body` that an organization does.
    """

    span: Span
    words: str
    certain: bool
    body: bool


def sightings(layout: Layout) -> Iterator[Sighting]:
    """The capitalised names in a document's sentences that may be people's or organizations', in text order."""
    for sentence in layout.sentences:
        words = sentence.span.of(layout.text)[:READ_AT_MOST]
        tokens = tokens_of(words)
        if _all_capitals(tokens, stopped=words.endswith(".")):
            continue
        for start, end in _runs(tokens, words=words):
            name = _name(tokens, start=start, end=end, words=words)
            if name is not None and not words[: tokens[start].start].endswith("@"):
                first, last = name.tokens[0].start, name.tokens[-1].end
                span = Span(sentence.span.start + first, sentence.span.start + last)
                body = name.kind == "organization" and name.sure
                told = words[first:last] if body else _described(words, tokens, start=start, last=last)
                is_described = told != words[first:last] and name.kind == "person"
                certain = _is_certain(name) or (is_described and len(name.tokens) > 1)
                yield Sighting(span, told if name.sure or certain else words[first:last], certain, body)


def _all_capitals(tokens: Sequence[Token], *, stopped: bool) -> bool:
    """True for a headline that writes every word with a capital: its names cannot be told from its verbs."""
    long_enough = len(tokens) > (SHORT_SENTENCE if stopped else SHORT_HEADLINE)
    return long_enough and sum(token.capital for token in tokens) > HEADLINE_FROM * len(tokens)


def _runs(tokens: Sequence[Token], *, words: str) -> Iterator[tuple[int, int]]:
    """Stretches of capitalised words that only blanks divide, particles inside."""
    start: int | None = None
    for index, token in enumerate(tokens):
        if start is not None and not (_follows(tokens[index - 1], token, words=words) and _continues(token)):
            yield start, _end(tokens, start=start, end=index)
            start = None
        if start is None and token.capital and _modifies(token):
            start = index
    if start is not None:
        yield start, _end(tokens, start=start, end=len(tokens))


def _continues(token: Token) -> bool:
    return token.capital or is_particle(token)


def _follows(one: Token, other: Token, *, words: str) -> bool:
    return words[one.end : other.start].isspace() and one.text == without_possessive(one.text)


def _end(tokens: Sequence[Token], *, start: int, end: int) -> int:
    while end > start + 1 and not tokens[end - 1].capital:
        end -= 1
    return end


def _name(tokens: Sequence[Token], *, start: int, end: int, words: str) -> Named | None:
    """The name in the run, when a person or an organization may bear it."""
    before = tokens[max(0, start - 1) : start]
    if before and not words[before[0].end : tokens[start].start].isspace():
        before = []
    name = named(tokens[start:end], before=before, determiner=before[-1].low if before else "")
    return name if name is not None and name.kind in ("person", "organization") else None


def _is_certain(name: Named) -> bool:
    return name.kind == "person" and name.sure and (len(name.tokens) > 1 or name.gender is not None)


def _described(words: str, tokens: Sequence[Token], *, start: int, last: int) -> str:
    """The name with the role before it and the apposition after it."""
    first = start
    if first and _is_role(tokens[first - 1]) and words[tokens[first - 1].end : tokens[first].start].isspace():
        while first and start - first < LONGEST_ROLE and _modifies(tokens[first - 1]):
            first -= 1
    role = _role_before(words, end=tokens[first].start)
    if role is not None:
        return f"{role}, {words[tokens[start].start : last]}"
    apposition = APPOSITION.match(words, last)
    told = apposition is not None and _tells_role(apposition[0])
    return words[tokens[first].start : apposition.end() if apposition and told else last]


def _role_before(words: str, *, end: int) -> str | None:
    """The shortest description before the comma that a name follows: `the leader of the council, [Ana Ruiz]`."""
    begin = max(0, end - LONGEST_DESCRIPTION)
    starts = [match.start() for match in DETERMINED.finditer(words, begin, end)]
    told = (DESCRIBED.match(words, start, end) for start in reversed(starts))
    return next((match["role"] for match in told if match is not None and _ends_in_role(match["role"])), None)


def _ends_in_role(description: str) -> bool:
    """True for `the former harbour minister`; not for `the storm`."""
    core = phrase_of(description).core
    return bool(core) and not core[-1].capital and _is_role(core[-1])


def _tells_role(apposition: str) -> bool:
    """True for `, the mayor of Porto`; not for `, if he came` or `, Ana Ruiz`."""
    core = phrase_of(apposition).core
    return bool(core) and not any(token.capital for token in core[-2:]) and _is_role(core[-1])


def _is_role(token: Token) -> bool:
    found = noun(token.low)
    return found is not None and found.kind in ("person", "unnamed") and not found.many


def _modifies(token: Token) -> bool:
    """False for small words, and for a day, which tells when: "Thursday Ruiz left"."""
    return token.low not in small_words()["outside_names"] and token.low not in small_words()["days"]
