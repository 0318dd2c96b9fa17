"""A capital or a country that acts or speaks stands for its government: "Beijing vetoed it", "Tehran has denied it".

A capital in that part, or where words want somebody and not somewhere ("relations with Beijing", "condemned by
Tehran"), is left to the parties and is no place. A country is where its government is, too, so it stays a place, marked
as a metonym when it acts.
"""

from reportedly.normalize.places.mentions import Mention
from reportedly.normalize.places.words import words

ADVERB = "ly"

ENDINGS = ("s", "ed", "d", "es")
"""What a verb ends in without an auxiliary before it."""

SOMEBODY = frozenset(("with", "by", "against", "than", "that", "because", "whether"))
"""Words before somebody, or before the subject of a clause."""

LONGEST = 4
"""Tokens from the name to the verb, auxiliaries and adverbs among them."""


def acts(mention: Mention) -> bool:
    """True when a verb of acting or speaking follows the name."""
    if mention.form not in ("name", "short") or mention.possessive or _is_placed(mention):
        return False
    stretch, acting, is_helped = mention.stretch, words().around.acting, False
    for at in range(mention.end, mention.end + LONGEST):
        token = stretch[at]
        if token.breaks or token.kind != "word":
            return False
        if token.lower in acting.verbs:
            return True
        if is_helped and any(stem + ending in acting.verbs for stem in _stems(token.lower) for ending in ENDINGS):
            return True
        if token.lower not in acting.auxiliaries and not token.lower.endswith(ADVERB):
            return False
        is_helped = is_helped or token.lower in acting.auxiliaries
    return False


def _stems(word: str) -> tuple[str, ...]:
    """The bare form a verb may have behind an auxiliary: want; plan, plane and plann of "planning"."""
    if not word.endswith("ing"):
        return (word,)
    stem = word.removesuffix("ing")
    return (stem, f"{stem}e", stem[:-1])


def is_somebody(mention: Mention) -> bool:
    """True when the word before the name wants somebody: "talks with", "condemned by"."""
    before = mention.stretch[mention.first - 1]
    return before.lower in SOMEBODY and not mention.stretch[mention.first].breaks and mention.container is None


def _is_placed(mention: Mention) -> bool:
    """A preposition before it makes it no subject: "the minister in Beijing said"."""
    before, around = mention.stretch[mention.first - 1], words().around.before
    if mention.stretch[mention.first].breaks:
        return False
    return (
        before.lower in around.inside or before.lower in around.toward or before.lower in ("of", "for", "on", "about")
    )
