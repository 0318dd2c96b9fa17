"""The language of a text: by its commonest words where they leave no doubt, else by a trained identifier.

The commonest words come first since the identifier takes 0.7 seconds to load, more than all else on a first page.
"""

import re
from collections import Counter
from functools import lru_cache
from typing import Any

from reportedly.lexicon import words
from reportedly.read.labels import LANGUAGES

FEWEST_LETTERS = 40
"""A shorter text could be in several languages."""

SAMPLE = 10_000
"""Characters looked at, from the beginning; more change nothing."""

FEWEST_WORDS = 40
SHARE = 0.2
LEAD = 1.6
"""A text of so many words is in a language whose commonest words make up `SHARE` of it
and `LEAD` times as much as those of any other. Measured on English news: its own words make up 0.31
(never under 0.21), those of any other language at most 0.06."""

SURE = 0.4
"""The identifier's probability under which a text without a declared language is in none."""

CLOSE = 0.3
"""A declared language is believed when the identifier finds it at least so probable, relative to its own choice."""

_LETTER = re.compile(r"[^\W\d_]")
_WORD = re.compile(r"[^\W\d_]+")


def language_of(text: str, *, declared: str | None = None) -> str | None:
    """The ISO 639-1 code of the language that most of the text is in; None when it is too short to tell.

    Args:
        declared: the language that the page says it is in; it decides only where the text does not.
    """
    sample = text[:SAMPLE]
    if len(_LETTER.findall(sample)) < FEWEST_LETTERS:
        return None
    return _by_words(sample) or _by_identifier(sample, declared=declared)


def _by_words(sample: str) -> str | None:
    spoken = [word.lower() for word in _WORD.findall(sample)]
    if len(spoken) < FEWEST_WORDS:
        return None
    counts = Counter(spoken)
    shares = sorted(((_share(counts, language=language), -place, language) for place, language in enumerate(LANGUAGES)))
    (second, _, _), (first, _, best) = shares[-2:]
    return best if first >= SHARE * len(spoken) and first >= LEAD * second else None


def _share(counts: Counter[str], *, language: str) -> int:
    return sum(counts[word] for word in words("commonest", language))


def _by_identifier(sample: str, *, declared: str | None) -> str | None:
    ranked: list[tuple[str, float]] = [(str(code), float(score)) for code, score in _identifier().rank(sample)]
    known = words("page_languages", "any")
    ranked = [(code, score) for code, score in ranked if code in known]
    (best, highest), scores = ranked[0], dict(ranked)
    if declared in scores and scores[declared] >= CLOSE * highest:
        return declared
    return best if highest >= SURE else None


@lru_cache(maxsize=1)
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
