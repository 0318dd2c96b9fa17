"""The noun that a relative pronoun follows: `a former lawyer [who] …`."""

from collections.abc import Sequence

from reportedly.attribute.language.clauses import clause_words
from reportedly.attribute.language.mention import Mention, pronouns
from reportedly.attribute.language.phrases import Token, small_words, tokens_of
from reportedly.text import Span

LONGEST = 8
"""Words looked back over."""

PERSONAL = frozenset(("who", "whom"))
"""Relative pronouns that mean people."""

THINGS = frozenset(("which", "that"))
"""Relative pronouns that mean anything that stands before them."""


def noun_before(text: str, clause: Span) -> Span | None:
    """The noun phrase that ends the clause; None when there is none."""
    words = clause.of(text)
    tokens = tokens_of(words)[-LONGEST:]
    start = len(tokens)
    while start and not _bounds(tokens, index=start - 1, words=words):
        start -= 1
        if tokens[start].low in small_words()["determiners"]:
            break
    if start == len(tokens):
        return None
    if not (tokens[start].capital or tokens[start].low in small_words()["determiners"]):
        start = len(tokens) - 1
    return Span(clause.start + tokens[start].start, clause.start + tokens[-1].end)


def _bounds(tokens: Sequence[Token], *, index: int, words: str) -> bool:
    """True when the phrase begins after this word: a preposition, a verb, a mark."""
    token = tokens[index]
    lists = clause_words()
    small = small_words()
    if any(token.low in known for known in (small["after_noun"], small["opening"], lists["finite"], lists["past"])):
        return True
    return index + 1 < len(tokens) and not words[token.end : tokens[index + 1].start].isspace()


def may_precede(found: Mention, *, pronoun: Mention) -> bool:
    """True when a relative pronoun may follow the noun: `who` follows people."""
    people = found.many or found.kind in ("person", "unnamed", "group")
    thing = pronoun.name in THINGS and found.form == "indefinite" and found.head not in small_words()["time"]
    listed = found.sure or thing or found.head in pronouns()["indefinite"]
    return found.form != "pronoun" and listed and (people or pronoun.name not in PERSONAL)
