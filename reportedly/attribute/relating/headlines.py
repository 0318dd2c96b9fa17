"""Headlines that attribute by a colon, a dash or "says X", which the tagger passes over or takes for less.

Of "Survivors: Police promised an escort" the tagger sees what the police promised; of "Nine dead in fire: police"
and "Ferry sinks - rights group" it sees nothing.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

import msgspec

from reportedly.attribute.language.mentions import mention_of
from reportedly.attribute.language.phrases import small_words, tokens_of
from reportedly.attribute.language.words import plain
from reportedly.attribute.layout import Layout, overlapping
from reportedly.attribute.nested.between import is_medium, is_somebody
from reportedly.attribute.relating.relations import Relation
from reportedly.attribute.titles import without_outlet
from reportedly.lexicon import table
from reportedly.text import Span, merged, trimmed, without

RULE = "headline_attributes.v2"
"""What a headline says after a name and a colon, or before "says" and a name, is said by whoever is so named."""

SIGNED = "headline_signed.v1"
"""What a headline says before a colon, a dash or a comma and a source is said by that source."""

CONFIDENCE = 0.8

LONGEST_SOURCE = 4
"""Words in the longest source of a headline."""

SHORTEST_CLAIM = 3
"""Words of what a headline claims on somebody's word."""

TITLE_CASE = 0.6
"""Share of capitalised words up to which a capital inside a headline tells something."""

COLON = re.compile(r"(?P<source>[^:,“”\"]{2,50}?)\s*(?P<cue>:)\s+(?P<content>\S.*)$")
SAYS = re.compile(
    r"(?P<content>.*\S),?\s+(?P<cue>say|says|claim|claims|report|reports|warn|warns|find|finds|reveals?|insists?|admits?)"
    r"\s+(?P<source>[^,:–—]{2,50})$"
)
DASH = re.compile(r"(?P<content>.*\S)\s+(?P<cue>[–—-])\s+(?P<source>[^,:–—]{2,50})$")
SIGNING = re.compile(r"(?P<content>.*\w)[”’\"']?\s*(?P<cue>:|\s[–—_-]|,)\s+(?P<source>[^,:–—_?!“”\"]{2,50})$")
BARE = re.compile(r"(?P<content>.*\w[”’\"']?)(?P<cue>\s+)(?P<source>(?:[A-Z][a-z]+\s)?[A-Z]\w+(?:\s[a-z]+)?)$")
"""A source that a text without its marks has right behind the claim: "Ferry sinks off Sarn Monitor"."""


class Heads(msgspec.Struct, frozen=True):
    """The words of `headlines.toml`."""

    signs: frozenset[str]
    unmarked: frozenset[str]
    nobody: frozenset[str]
    topics: frozenset[str]


def headlines(relations: Sequence[Relation], *, layout: Layout, passed: Sequence[Relation] = ()) -> list[Relation]:
    """The relations, with those that headlines make by their marks; these end what they attribute there."""
    known = merged(span for relation in (*relations, *passed) for span in relation.spans)
    cues = merged(span for relation in relations for span in relation.cue)
    voices = frozenset(_last_word(span.of(layout.text)) for one in relations for span in one.source)
    made: list[Relation] = []
    ends: list[Span] = []
    for part in layout.parts:
        if part.kind != "headline":
            continue
        line = without_outlet(layout.text, part.span)
        ends.append(Span(line.end, max(line.end, part.span.end)))
        found = _attributed(line, known=known, cues=cues, text=layout.text)
        found = found or _signed(line, cues=cues, voices=voices, text=layout.text)
        if found is not None:
            made.append(found)
            ends += [Span(found.content[-1].end, found.source[-1].end)] if found.rule == SIGNED else ()
    return [*_ended(relations, ends=merged(end for end in ends if end), text=layout.text), *made]


def _ended(relations: Sequence[Relation], *, ends: Sequence[Span], text: str) -> Iterator[Relation]:
    """The relations without an outlet or a headline's source in what they attribute."""
    for relation in relations:
        if not any(overlapping(ends, span) for span in relation.content):
            yield relation
            continue
        pieces = (piece for span in relation.content for piece in without(span, overlapping(ends, span)))
        content = tuple(filter(None, (trimmed(text, piece) for piece in pieces)))
        if content:
            yield msgspec.structs.replace(relation, content=content)


def _attributed(line: Span, *, known: Sequence[Span], cues: Sequence[Span], text: str) -> Relation | None:
    """An attribution over the whole of a headline in which another is known, or was and is passed over."""
    for regex in (COLON, SAYS, DASH) if overlapping(known, line) else ():
        match = regex.match(text, line.start, line.end)
        if match is not None and not overlapping(cues, Span(*match.span("cue"))) and _speaks(match["source"]):
            return _relation(match, rule=RULE, text=text)
    return None


def _signed(line: Span, *, cues: Sequence[Span], voices: frozenset[str], text: str) -> Relation | None:
    """What a headline says before or behind its mark and a source; a name is one where it speaks in the text below."""
    match = COLON.match(text, line.start, line.end) if not overlapping(cues, line) else None
    if match is not None and _is_claim(match["content"]) and _opens(match["source"], voices=voices):
        return _relation(match, rule=RULE, text=text)
    match = SIGNING.match(text, line.start, line.end)
    if match is not None and _is_free(match, cues=cues) and _is_claim(match["content"]):
        named = match["cue"] == ":" and _is_named(match["source"])
        quoted = match["cue"] != "," and _is_voice(match["source"], voices=voices)
        if _signs(match["source"]) or named or quoted:
            return _relation(match, rule=SIGNED, text=text)
    match = BARE.match(text, line.start, line.end) if not _is_title(line.of(text)) else None
    if match is not None and _is_free(match, cues=cues) and _is_claim(match["content"]) and _is_bare(match):
        return _relation(match, rule=SIGNED, text=text)
    return None


def _opens(words: str, *, voices: frozenset[str]) -> bool:
    return _signs(words) or _is_voice(words, voices=voices)


def _is_bare(match: re.Match[str]) -> bool:
    """True for a source that closes a headline without a mark, where no word before it goes on with it."""
    before = plain(match["content"]).split()[-1]
    goes_on = small_words()["determiners"] | small_words()["after_noun"] | small_words()["opening"]
    return plain(match["source"]) in _heads().unmarked and before not in goes_on


def _is_free(match: re.Match[str], *, cues: Sequence[Span]) -> bool:
    """True where no other attribution has its cue in the mark or the source."""
    return not overlapping(cues, Span(match.start("cue"), match.end("source")))


def _relation(match: re.Match[str], *, rule: str, text: str) -> Relation:
    content, cue, source = (trimmed(text, Span(*match.span(name))) for name in ("content", "cue", "source"))
    return Relation((content,), (cue,) if cue else (), (source,), CONFIDENCE, rule)


def _is_claim(words: str) -> bool:
    """True for words that may state something, and are no question."""
    return len(words.split()) >= SHORTEST_CLAIM and not words.rstrip("”’\"'").endswith("?")


def _signs(words: str) -> bool:
    """True for whoever signs headlines without a name: `police`, `state media`, `UN report`; not `a guide`."""
    parts = plain(words).split()
    fits = 0 < len(parts) <= LONGEST_SOURCE and parts[-1] in _heads().signs
    return fits and not is_topic(words) and parts[0] not in _heads().nobody


def _is_named(words: str) -> bool:
    """True for a name in capitals that a person, a body or a state may bear: `Ruiz`, `Ana Ruiz`, `UN`."""
    tokens = tokens_of(words)
    if not 0 < len(tokens) <= LONGEST_SOURCE or is_topic(words):
        return False
    found = mention_of(words)
    return all(token.capital for token in tokens) and found.named and found.kind in ("person", "organization", "state")


def _is_voice(words: str, *, voices: frozenset[str]) -> bool:
    """True for a name that the text below quotes."""
    return _is_named(words) and _last_word(words) in voices


def _last_word(words: str) -> str:
    parts = plain(words).split()
    return parts[-1].strip(".,;:’'\"”)") if parts else ""


def _is_title(words: str) -> bool:
    """True for a headline in a title's capitals, where a capital tells nothing."""
    tokens = tokens_of(words)
    return sum(token.capital for token in tokens) > TITLE_CASE * len(tokens)


def is_topic(words: str) -> bool:
    """True for what stands before a colon and is nobody."""
    return plain(words) in _heads().topics


def _speaks(words: str) -> bool:
    """True for somebody, not for a topic: `Survivors`, not `Bin strike`."""
    if len(words.split()) > LONGEST_SOURCE or is_topic(words):
        return False
    found = mention_of(words)
    return is_somebody(words) and (found.kind != "document" or is_medium(words))


@lru_cache
def _heads() -> Heads:
    return msgspec.convert(dict(table("headlines")), Heads)
