"""Whether a noun ends its phrase: what stands behind it is a verb or a small word, and no further noun."""

from functools import lru_cache

import msgspec

from reportedly.lexicon import table
from reportedly.link.listed import small
from reportedly.link.vocabulary import small_words


def goes_on(low: str) -> bool:
    """True for a verb, an adverb, and a small word that joins what follows to the sentence; in lower case.

    >>> goes_on("said"), goes_on("in"), goes_on("stronghold")
    (True, True, False)
    """
    adverb = low in small()["passed_over"] or low.endswith("ly")
    return adverb or low in small_words() or is_verb(low)


def is_verb(low: str) -> bool:
    """True for a form of a listed verb, an auxiliary, and what looks like a past form; in lower case."""
    known = small()
    verbs = known["acting"] | known["deeds"] | known["auxiliaries"] | known["being"] | known["having"]
    return low in verbs or low in _past() or low.endswith("ed")


@lru_cache
def _past() -> frozenset[str]:
    """Irregular forms of verbs: fled, took."""
    forms = msgspec.convert(dict(table("irregular")), dict[str, list[str]])
    return frozenset(form for irregular in forms.values() for form in irregular if form.isalpha())
