"""The language of a text, told from its letters."""

import re
from functools import lru_cache
from typing import Any

FEWEST_LETTERS = 40
"""A shorter text could be in several languages."""

SAMPLE = 20_000
"""Characters looked at; more change nothing."""

_LETTER = re.compile(r"[^\W\d_]")


def language_of(text: str) -> str | None:
    """The ISO 639-1 code of the language that most of the text is in; None when it is too short to tell."""
    sample = text[:SAMPLE]
    if len(_LETTER.findall(sample)) < FEWEST_LETTERS:
        return None
    return str(_identifier().classify(sample)[0])


@lru_cache(maxsize=1)
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE)
