"""Headlines that attribute by a colon, a dash or "says X" to one whom the tagger passed over for somebody within.

Of "Survivors: Police promised an escort" the tagger sees what the police promised.
"""

import re
from collections.abc import Iterator, Sequence

from reportedly.attribute.language.mentions import mention_of
from reportedly.attribute.language.words import plain
from reportedly.attribute.layout import Layout, overlapping
from reportedly.attribute.nested.between import is_medium, is_somebody
from reportedly.attribute.relating.relations import Relation
from reportedly.text import Span, merged, trimmed

RULE = "headline_attributes.v1"
"""What a headline says after a name and a colon, or before "says" and a name, is said by whoever is so named."""

CONFIDENCE = 0.8

LONGEST_SOURCE = 4
"""Words in the longest source of a headline."""

TOPICS = frozenset(
    ("analysis", "breaking", "exclusive", "live", "opinion", "photos", "the latest", "update", "updates", "video")
)
"""What stands before a colon and is nobody."""

COLON = re.compile(r"(?P<source>[^:,“”\"]{2,50}?)\s*(?P<cue>:)\s+(?P<content>\S.*)$")
SAYS = re.compile(
    r"(?P<content>.*\S),?\s+(?P<cue>say|says|claim|claims|report|reports|warn|warns|find|finds|reveals?|insists?|admits?)"
    r"\s+(?P<source>[^,:–—]{2,50})$"
)
DASH = re.compile(r"(?P<content>.*\S)\s+(?P<cue>[–—-])\s+(?P<source>[^,:–—]{2,50})$")


def headlines(relations: Sequence[Relation], *, layout: Layout, passed: Sequence[Relation] = ()) -> Iterator[Relation]:
    """An attribution over the whole of each such headline in which another is known, or was and is passed over."""
    known = merged(span for relation in (*relations, *passed) for span in relation.spans)
    cues = merged(span for relation in relations for span in relation.cue)
    for part in layout.parts:
        line = trimmed(layout.text, part.span)
        if part.kind == "headline" and overlapping(known, line):
            for regex in (COLON, SAYS, DASH):
                match = regex.match(layout.text, line.start, line.end)
                if match is not None and not overlapping(cues, Span(*match.span("cue"))) and _speaks(match["source"]):
                    content, cue, source = (Span(*match.span(name)) for name in ("content", "cue", "source"))
                    yield Relation((content,), (cue,), (trimmed(layout.text, source),), CONFIDENCE, RULE)
                    break


def _speaks(words: str) -> bool:
    """True for somebody, not for a topic: `Survivors`, not `Bin strike`."""
    if len(words.split()) > LONGEST_SOURCE or plain(words) in TOPICS:
        return False
    found = mention_of(words)
    return is_somebody(words) and (found.kind != "document" or is_medium(words))
