"""The body that an office belongs to by a possessive: "[its] finance director, Ana Ruiz"."""

import re
from collections.abc import Sequence

from reportedly.attribute.coreference.cast import Character
from reportedly.attribute.coreference.pronouns import Seen, antecedent
from reportedly.attribute.language.mentions import mention_of
from reportedly.attribute.layout import Layout

OFFICE = re.compile(
    r"\b(?P<owner>[Ii]ts|[Tt]heir)\s(?:[^\W\d]|[ -])[^,.;:“”\"()]{2,60}(?:,\s)?(?:[A-Z][a-z]{0,3}\.\s)?$"
)
"""An office that something has, up to the name of whoever holds it."""

FARTHEST = 90
"""Characters before a name in which its office begins."""

MEANS = {"its": "it", "their": "they"}
BODIES = frozenset(("organization", "state", "group", "document"))


def owner_meant(here: Seen, *, layout: Layout, seen: Sequence[Seen]) -> Character | None:
    """The named body that "its" or "their" means before an office; None where there is no such word, or nothing fits.

    Args:
        here: where the name or description stands.
        seen: who was named before, in text order.
    """
    words = here.span.of(layout.text)
    owner = next((word for word in MEANS if words.lower().startswith(f"{word} ")), None)
    if owner is None:
        before = OFFICE.search(layout.text, max(0, here.span.start - FARTHEST), here.span.start)
        if before is None:
            return None
        owner = before["owner"].lower()
    bodies = [one for one in seen if one.character.kind in BODIES and one.character.named]
    return antecedent(mention_of(MEANS[owner]), here=here, seen=bodies).character
