"""Whom "it" and "its" mean, where one sentence says who acts and the next goes on about them.

"The Hill Brigade arms the Reed Militia. It also bombs its camps." Here "It" is who began the sentence before, and "its"
the only other one named in it. Nothing is guessed beyond that: a sentence before that names three, or begins with
two, leaves the pronoun alone.
"""

import re
from collections.abc import Iterator, Sequence

import msgspec

from reportedly.compare.casting.actors import Mention
from reportedly.compare.casting.words import one_of, words
from reportedly.text import Span

MOST_NAMED = 2
"""Who acts and whom it meets: a sentence that names more leaves no pronoun."""

_ACTING = re.compile(
    r"(?:^|[,;:]\s(?:and|but|yet|while)\s|\s(?:and|but|that|while|because)\s)"
    r"(?:(?:Yet|But|And|Now|Still|Then|Meanwhile),?\s)?(?P<it>[Ii]t|[Tt]hey)\s"
    r"(?!(?:is|was)\s(?!\w+(?:ing|ed)\b|also\b|now\b|still\b|at\s))"
)
"""A pronoun at the beginning of a clause; "it is true", "it was the army that" take up nobody."""

_ARTICLE = re.compile(r"(?:(?:yet|but|and|now|still|then|in fact|meanwhile),? )?(?:the|it is|it was)?(?: the)?")
"""All that may stand in front of whoever begins a sentence."""


class Before(msgspec.Struct, frozen=True):
    """Who acted in a sentence, and whom it met: each None where the sentence does not tell one alone."""

    actor: Mention | None = None
    other: Mention | None = None


NOBODY = Before()
"""What a sentence leaves that tells of nobody alone."""


def before(text: str, sentence: Span, named: Sequence[Mention]) -> Before:
    """What a sentence leaves to the pronouns of the next: who begins it, and the only other one it names."""
    own = _own(text, sentence, named)
    return own if len({mention.key for mention in named}) <= MOST_NAMED else NOBODY


def _own(text: str, sentence: Span, named: Sequence[Mention]) -> Before:
    if not named or not _begins(text, sentence, named[0]):
        return NOBODY
    others = [mention for mention in named if mention.key != named[0].key]
    is_alone = len({mention.key for mention in others}) == 1
    return Before(named[0], others[0] if is_alone else None)


def _begins(text: str, sentence: Span, first: Mention) -> bool:
    ahead = text[sentence.start : first.span.start].casefold().strip("“\"‘' \n")
    is_alone = not first.is_owner and not first.is_ruler
    return is_alone and (not ahead or ahead.endswith(",") or _ARTICLE.fullmatch(ahead) is not None)


def with_pronouns(text: str, sentence: Span, named: Sequence[Mention], *, told: Before) -> list[Mention]:
    """The mentions of a sentence, and those that its pronouns are, in text order.

    `told` is what the sentence before leaves; who begins this sentence acts in its later clauses.
    """
    own = _own(text, sentence, named)
    found = list(named)
    for match in _ACTING.finditer(sentence.of(text)):
        span = Span(*(sentence.start + at for at in match.span("it")))
        is_later = bool(named) and named[0].span.start < span.start
        actor = own.actor if is_later else told.actor
        if actor is not None and (match["it"].casefold() == "it" or actor.is_camp):
            found.append(_taken_up(actor, span))
            if not any(one.span.start > span.start for one in named):
                found += _met(text, sentence, span, own.other if is_later else told.other)
    return sorted(found, key=lambda mention: mention.span)


def _met(text: str, sentence: Span, acting: Span, other: Mention | None) -> Iterator[Mention]:
    """ "them", or "its camps", behind who acts: the only other one."""
    match = _meeting().search(text, acting.end, sentence.end) if other is not None else None
    if match is not None and other is not None:
        yield msgspec.structs.replace(
            _taken_up(other, Span(*match.span("whom"))), is_owner=match["whom"] in ("its", "their")
        )


def _meeting() -> re.Pattern[str]:
    targets = one_of(words().fighting.targets)
    return re.compile(rf"\b(?P<whom>it|them|(?:its|their)(?=\s(?:\w+\s){{0,2}}{targets}\b))\b")


def _taken_up(mention: Mention, span: Span) -> Mention:
    return msgspec.structs.replace(mention, span=span, is_owner=False, describes=False, is_taken_up=True)
