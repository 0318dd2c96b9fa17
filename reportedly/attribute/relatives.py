"""The noun that a relative pronoun follows: `a former lawyer [who] …`."""

from collections.abc import Sequence

from reportedly.attribute.clauses import clause_words
from reportedly.attribute.phrases import Token, small_words, tokens_of
from reportedly.text import Span

LONGEST = 8
"""Words looked back over."""


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
