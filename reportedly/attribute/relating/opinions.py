"""What the writer says himself in the form of an attribution: "it is safe to say that …", "it is no wonder that …"."""

import re

from reportedly.attribute.language.words import plain
from reportedly.attribute.relating.relations import Relation
from reportedly.lexicon import words

IMPERSONAL = re.compile(
    r"^(?:that\s+)?(?:it\s*(?:is|was|'s|has|must|should|can|could|goes|would|may|might|remains)?(?:\s+be)?\s*|(?:is|remains)\s+)?"
    r"(?P<rest>.*)$"
)
"""Where the "it" is not seen, "was unclear" may tell of somebody else than the writer; "is unclear" does not."""


def is_opinion(relation: Relation, *, text: str) -> bool:
    """True for an impersonal phrase, which is the writer's own word and nobody else's."""
    source = [plain(span.of(text)) for span in relation.source]
    if source not in ([], ["it"]):
        return False
    cue = " ".join((*source, *(plain(span.of(text)) for span in relation.cue))).strip(" ,")
    match = IMPERSONAL.match(cue)
    return match is not None and match["rest"].strip() in words("opinions")
