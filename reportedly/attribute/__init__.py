"""Tags become Claims: who says what, on whose word, how firmly.

What is looked at is the document's text, its marks and its tags; nothing here reads a model or another stage.

    language/       what words tell by themselves
    relating/       spans and links become relations of source, cue and content
    nested/         relations within one another, and voices that stand between two others
    coreference/    sources that are one voice: names, descriptions, pronouns
    qualities/      act and firmness
    narrated.py     what the page says in its own voice
    claims.py       all of it put together
    reasons.py      the rules by name, each with its sentence
"""

from reportedly.attribute.claims import attribute
from reportedly.attribute.reasons import rules

__all__ = ["attribute", "rules"]
