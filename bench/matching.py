"""What the product found, laid beside what a golden text tells: which claim is which attribution, which voice is whose.

A claim is an attribution's when their contents share at least half of their characters, or when their sources are the
same words and one content holds most of the other; of several such the one that also shares its cue, then its source.
A voice is the one that most of its mentions are marked as, of as many the first.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from pathlib import Path

from reportedly.model import Capture, Claim, Sheet
from reportedly.pipeline import examine
from reportedly.text import Span
from tests.annotated import UNKNOWN, Annotated, Told

HELD = 0.6
"""Share of the one content that the other must hold, where their sources are the same words."""

LEAST = 0.5
"""Share of characters that two contents must have in common, of those that either has."""


def examined(text: str, *, key: str, gazetteer: Path | None = None) -> Sheet:
    """The product's sheet of a golden text.

    Raises:
        ValueError: the product's text is another, so that no mark would lie where it should.
    """
    capture = Capture(uri=f"{key}.txt", body=text.encode(), declared="text/plain", charset="utf-8")
    sheet = examine(capture, gazetteer=gazetteer)
    if sheet.document.text != text:
        raise ValueError(f"{key}: the text was not read as it stands")
    return sheet


class Read:
    """A golden text as the product reads it."""

    def __init__(self, gold: Annotated) -> None:
        self.gold = gold
        self.sheet: Sheet = examined(gold.text, key=gold.key)

    def claim(self, told: Told) -> Claim | None:
        """The product's claim that is this attribution, or the author's own claim where it is one."""
        attributed = bool(told.source or told.cue)
        same = [claim for claim in self.sheet.claims if attributed == bool(claim.source or claim.cue)]
        ranked = [(self._near(claim, told=told), claim) for claim in same]
        near = [(share, claim) for share, claim in ranked if share >= LEAST]
        if not near:
            return None
        return max(near, key=lambda one: self._rank(*one, told=told))[1]

    def _near(self, claim: Claim, *, told: Told) -> float:
        """How alike the contents are; all of the gold's, within what the same source says, is enough."""
        same = touch(claim.source, told.source) or (not told.source and touch(claim.cue, told.cue))
        most = max(held(told.content, claim.content), held(claim.content, told.content))
        return max(likeness(claim.content, told.content), LEAST if same and most >= HELD else 0)

    def _rank(self, share: float, claim: Claim, *, told: Told) -> tuple[bool, bool, bool, float]:
        cue, source = touch(claim.cue, told.cue), touch(claim.source, told.source)
        none = not told.source and not claim.source
        return (cue and (source or none), source, cue, share)

    def under(self, told: Told) -> Claim | None:
        """The product's claim with this cue and something of this content, however little."""
        found = [claim for claim in self.sheet.claims if touch(claim.cue, told.cue)]
        found = [claim for claim in found if touch(claim.content, told.content)]
        return max(found, key=lambda claim: likeness(claim.content, told.content), default=None)

    @cached_property
    def marked(self) -> list[tuple[str, tuple[Span, ...]]]:
        """The label and the places of each attribution's source; of one without a source those of its cue."""
        return [(one.voice, one.source or one.cue) for one in self.gold.told.values()]

    @cached_property
    def places(self) -> Mapping[str, Sequence[Span]]:
        """Where each of the product's voices shows itself: its mentions, and cues that no source goes with."""
        places: dict[str, list[Span]] = {voice.id: list(voice.mentions) for voice in self.sheet.voices}
        for claim in self.sheet.claims:
            if not claim.source:
                places[claim.voice] += claim.cue
        return places

    @cached_property
    def labels(self) -> Mapping[str, str | None]:
        """Whose voice each of the product's voices is, by its label; None for one that no mark touches."""
        return {voice: self._label(spans) for voice, spans in self.places.items()}

    def _label(self, spans: Sequence[Span]) -> str | None:
        found = Counter(label for label, marked in self.marked if label != UNKNOWN and touch(marked, spans))
        return found.most_common(1)[0][0] if found else None

    def voice_at(self, spans: Sequence[Span]) -> str | None:
        """The product's voice that shows itself here, by its id."""
        return next((voice for voice, places in self.places.items() if touch(places, spans)), None)

    def chain(self, claim: Claim) -> list[str | None]:
        """The labels of a claim's chain beneath the author of its part; a voice twice in a row counts once."""
        return collapsed(self.labels[voice] for voice in claim.chain[1:])

    def told_chain(self, number: int) -> list[str | None]:
        """The labels of a golden chain; a voice twice in a row counts once."""
        return collapsed(self.gold.told[one].voice for one in self.gold.chain(number))


def collapsed(labels: Iterable[str | None]) -> list[str | None]:
    """The labels, each run of the same as one."""
    kept: list[str | None] = []
    for label in labels:
        if not kept or kept[-1] != label or label is None:
            kept.append(label)
    return kept


def touch(some: Sequence[Span], others: Sequence[Span]) -> bool:
    """True when a span of the one overlaps a span of the other."""
    return any(one.overlaps(other) for one in some for other in others)


def likeness(some: Sequence[Span], others: Sequence[Span]) -> float:
    """The share of characters in both, of those in either."""
    common = shared(some, others)
    return common / max(1, sum(map(len, some)) + sum(map(len, others)) - common)


def held(some: Sequence[Span], others: Sequence[Span]) -> float:
    """The share of the characters of the one that the other has too."""
    return shared(some, others) / max(1, sum(map(len, some)))


def shared(some: Sequence[Span], others: Sequence[Span]) -> int:
    """How many characters both have."""
    return sum(max(0, min(one.end, other.end) - max(one.start, other.start)) for one in some for other in others)
