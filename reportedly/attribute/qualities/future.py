"""Whether a "may", "might" or "could" tells of what is to come, of what is or was, or of what somebody is able to."""

from collections.abc import Sequence
from functools import lru_cache

import msgspec

from reportedly.attribute.language.lemmas import is_irregular
from reportedly.attribute.language.words import Word
from reportedly.lexicon import table
from reportedly.text import Span

MODALS = frozenset(("may", "might", "could"))
BETWEEN = frozenset(
    ("also", "even", "ever", "eventually", "herself", "himself", "never", "not", "now", "soon", "still", "well", "yet")
)
"""Words between a modal and its verb."""

LOOK_AHEAD = 4


def to_come(words: Sequence[Word], *, hedges: Sequence[Span]) -> list[Span]:
    """Those of the hedges that tell of what is to come: "might be overrun", "may go to court"; "was unlikely to"."""
    return [hedge for hedge in hedges if _to_come(words, hedge=hedge)]


def is_ability(span: Span, *, words: Sequence[Word]) -> bool:
    """True for the `could` of "she could see the road" and "could have been prevented": no doubt is in it."""
    at = _index(words, span)
    if at is None or words[at].low not in ("could", "couldn't") or any(word.low == "if" for word in words):
        return False
    rest = _rest(words, at=at)
    return rest[:1] != [] and (rest[0] in _lists()["ability"] or rest[0] == "have")


def _to_come(words: Sequence[Word], *, hedge: Span) -> bool:
    at = _index(words, hedge)
    if at is None:
        return False
    if words[at].low in ("likely", "unlikely"):
        after = [word.low for word in words[at + 1 : at + 3]]
        return after[:1] == ["to"] and after[1:] != ["have"]
    if words[at].low not in MODALS:
        return False
    rest = _rest(words, at=at)
    if not rest or rest[0] == "have":
        return False
    if any(word.low in _lists()["coming"] for word in words):
        return True
    if rest[0] in ("be", "get"):
        return len(rest) > 1 and (
            (rest[1].endswith(("ed", "en")) and rest[1] not in _lists()["adjectives"]) or is_irregular(rest[1])
        )
    return rest[0] not in _lists()["states"]


def _rest(words: Sequence[Word], *, at: int) -> list[str]:
    """The words after a modal without the adverbs that may stand before its verb."""
    after = [word.low for word in words[at + 1 : at + 1 + LOOK_AHEAD]]
    return [word for word in after if word not in BETWEEN and not word.endswith("ly")]


def _index(words: Sequence[Word], span: Span) -> int | None:
    return next((index for index, word in enumerate(words) if word.start == span.start), None)


@lru_cache
def _lists() -> dict[str, frozenset[str]]:
    return msgspec.convert(dict(table("future")), dict[str, frozenset[str]])
