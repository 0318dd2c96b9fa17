"""What holds two claims together or apart: a table of features, each a share from 0 to 1 and the sentence for it.

Every feature is symmetric. One that has nothing to compare, as the figures of claims without any, is absent, and counts
neither way.
"""

import math
from collections.abc import Callable, Iterable, Mapping
from itertools import pairwise

import msgspec

from reportedly.compare.same.content import Content
from reportedly.compare.same.days import gap
from reportedly.compare.same.events import is_incident
from reportedly.compare.same.figures import Beside, is_total, number
from reportedly.compare.same.lists import is_vague
from reportedly.compare.same.sides import Sides, near_places

ENOUGH = 6.0
"""Weight of words in common beyond which more tell nothing further: a whole sentence's."""

WHOLE = 3.0
"""Words, or pairs of neighbours, that a claim must have for that another has them all to tell all it can."""

CLOSE = 4.0
"""Days apart at which a pair is felt to be half as near."""

SAME_TEXT = 0.8
"""Of the neighbouring words of the shorter claim, those that stand side by side in the other where one is the other's
text."""

LEAST_COUNT = 5
"""Smaller counts are of many events."""

LEAST_TELLING = 0.3
"""Of figures that agree, where that tells nothing yet: of 1, or of hundreds; 25 tells all that a figure can."""

HALF = 0.5
"""Share for places, or a scene, that are only near, or only those of the pages."""

ONE_REASON = 0.7
"""Where one thing holds two events apart; two and more do wholly."""

SHOWN = 6
"""Words that a sentence names; the others are counted."""


class Feature(msgspec.Struct, frozen=True):
    """A feature by its name: how much of it two claims show, None for nothing to compare, and how that is told."""

    name: str
    share: Callable[[Sides], float | None]
    sentence: Callable[[Sides, float], str]


def words_shared(sides: Sides) -> float | None:
    """Of all words of the two, how many both have; names tell more, words of all reports less."""
    whole = sides.one.total + sides.other.total - sides.weight
    return sides.weight / whole if whole else None


def shorter_within_longer(sides: Sides) -> float | None:
    """Of the words of the one that says less, how many the other has as well."""
    least = min(sides.one.total, sides.other.total)
    return sides.weight / max(least, WHOLE) if least else None


def much_in_common(sides: Sides) -> float | None:
    """How much they have in common at all: two words may be shared by chance, ten are not."""
    return min(1.0, sides.weight / ENOUGH)


def same_wording(sides: Sides) -> float | None:
    """Of the neighbouring words of the shorter, how many stand side by side in the other too."""
    first, second = _neighbours(sides.one.words), _neighbours(sides.other.words)
    least = min(len(first), len(second))
    return len(first & second) / max(least, WHOLE) if least else None


def same_parties(sides: Sides) -> float | None:
    """Of the parties that the one with fewer tells of, how many the other tells of too."""
    first, second = set(sides.one.told.parties), set(sides.other.told.parties)
    least = min(len(first), len(second))
    return len(first & second) / least if least else None


def same_places(sides: Sides) -> float | None:
    """Whether the places that the claims themselves name are the same, or near each other."""
    first, second = sides.one.places, sides.other.places
    if not first or not second:
        return None
    near = near_places(first, second)
    shares = [len({pair[at] for pair in near}) / len(own) for at, own in enumerate((first, second))]
    return HALF + min(shares) / 2 if near else 0.0


def same_scene(sides: Sides) -> float | None:
    """Whether their pages tell of one place, where one of the claims names none itself."""
    if sides.one.places and sides.other.places:
        return None
    first, second = (content.places or content.scene.places for content in (sides.one, sides.other))
    return float(bool(near_places(first, second))) if first and second else None


def same_days(sides: Sides) -> float | None:
    """How near the days lie that they are about; where they tell none, and of an incident, those of their pages.

    What is no incident is told on any day: how a monitor counts, or who holds a town.
    """
    told = gap(sides.one.told.about, sides.other.told.about)
    is_dated = told is not None or is_incident(sides.one) or is_incident(sides.other)
    if not is_dated or _is_same_text(sides):
        return None
    return _nearness(sides)


def told_days_apart(sides: Sides) -> float | None:
    """How far apart the days lie where both claims tell their day themselves: what happens daily is not one event."""
    days = gap(sides.one.told.about, sides.other.told.about)
    return None if days is None or _is_same_text(sides) else days / (days + 1)


def figures_agree(sides: Sides) -> float | None:
    """Whether figures of the same thing give one number; the larger it is, the less that is by chance."""
    return max(map(_telling, sides.agreed), default=0.0) if sides.figures else None


def figures_differ(sides: Sides) -> float | None:
    """Of the figures of the same thing, how many give another number; less where they lie near each other.

    The counts of one event grow from hour to hour and lie within a few of each other; a two and a seven are any two
    events', so numbers below `LEAST_COUNT` are near none.
    """
    if not sides.figures:
        return None
    nearest = max(map(_ratio, sides.apart), default=0.0)
    return len(sides.apart) / len(sides.figures) * (1 - nearest)


def one_count(sides: Sides) -> float | None:
    """Where both count the same thing: whether that is at one place and of one time, whatever number they give."""
    if not sides.figures:
        return None
    place, days = same_places(sides), _nearness(sides)
    there = (same_scene(sides) or 0.0) * HALF if place is None else place
    return there * (days or 0.0)


def words_beside_names(sides: Sides) -> float | None:
    """Of the words that tell what happened, no names, places or words of all reports, how many both have."""
    first, second = (_telling_words(content) for content in (sides.one, sides.other))
    least = min(len(first), len(second))
    return len(first & second) / max(least, WHOLE) if least else None


def one_total(sides: Sides) -> float | None:
    """Whether both count the same over a whole war: such counts grow, and are of one thing on whatever day."""
    return 1.0 if any(is_total(pair.one) and is_total(pair.other) for pair in sides.figures) else None


def events_apart(sides: Sides) -> float | None:
    """Whether day, deed, quarter, or who did it to whom, tell one event from the other."""
    return None if sides.events is None else (0.0, ONE_REASON, 1.0)[min(len(sides.events), 2)]


FEATURES = (
    Feature(
        "words_shared",
        words_shared,
        lambda sides, _: (
            f"The same words stand in both: {_listed(told_words(sides.one, sides.both))}."
            if sides.both
            else "No word is shared."
        ),
    ),
    Feature(
        "shorter_within_longer",
        shorter_within_longer,
        lambda _, share: f"One of the two has {share:.0%} of what the other says, word by word.",
    ),
    Feature(
        "much_in_common",
        much_in_common,
        lambda sides, _: f"They have {_counted(len(sides.both), 'word')} in common.",
    ),
    Feature(
        "same_wording",
        same_wording,
        lambda _, share: f"{share:.0%} of the neighbouring words of the shorter stand side by side in the other too.",
    ),
    Feature(
        "same_parties",
        same_parties,
        lambda _, share: (
            f"{share:.0%} of the parties of one are named by the other." if share else "Other parties act."
        ),
    ),
    Feature(
        "same_places",
        same_places,
        lambda sides, share: _told_places(sides) if share else "They name other places.",
    ),
    Feature(
        "same_scene",
        same_scene,
        lambda _, share: "Their pages tell of the same place." if share else "Their pages tell of other places.",
    ),
    Feature("same_days", same_days, lambda sides, _: _told_days(sides)),
    Feature(
        "told_days_apart",
        told_days_apart,
        lambda _, share: "They tell of other days." if share else "They tell of one day, or of days within one time.",
    ),
    Feature(
        "figures_agree",
        figures_agree,
        lambda sides, share: (
            f"They give the same figures: {_told_pairs(sides.agreed)}." if share else "No figure agrees."
        ),
    ),
    Feature(
        "figures_differ",
        figures_differ,
        lambda sides, share: (
            f"Figures of the same thing differ: {_told_pairs(sides.apart)}."
            if share
            else "No figure of the same thing differs."
        ),
    ),
    Feature(
        "one_count",
        one_count,
        lambda _, share: f"They count the same thing{', at one place and of one time' if share > HALF else ''}.",
    ),
    Feature(
        "words_beside_names",
        words_beside_names,
        lambda _, share: f"{share:.0%} of the words that tell what happened stand in both.",
    ),
    Feature("one_total", one_total, lambda *_: "Both count the same over a longer time."),
    Feature(
        "events_apart",
        events_apart,
        lambda sides, share: (
            " ".join(one.sentence for one in sides.events or ())
            if share
            else "Neither day, deed, place nor doer tells their events apart."
        ),
    ),
)


def shares(sides: Sides) -> Mapping[str, float]:
    """All features of two claims that have something to compare, in the order of the table."""
    measured = ((feature.name, feature.share(sides)) for feature in FEATURES)
    return {name: share for name, share in measured if share is not None}


def _is_same_text(sides: Sides) -> bool:
    """True for the same words: their "Monday" is one day, though each page dates it by its own."""
    return (same_wording(sides) or 0.0) >= SAME_TEXT


def _nearness(sides: Sides) -> float | None:
    days = sides.days
    return None if days is None else 1 / (1 + days / CLOSE)


def _ratio(pair: Beside) -> float:
    """How near two counts lie, the smaller by the larger; 0 for what is no count of an event."""
    less, more = sorted((number(pair.one), number(pair.other)))
    is_counted = pair.one.indicator is not None and pair.other.indicator is not None and less >= LEAST_COUNT
    return less / more if is_counted else 0.0


def _telling(pair: Beside) -> float:
    """How little it is by chance that two figures agree: two are often two, and hundreds are often hundreds."""
    if is_vague(pair.one.words) or is_vague(pair.other.words):
        return LEAST_TELLING
    return min(1.0, LEAST_TELLING + math.log10(max(1.0, abs(number(pair.one)))) / 2)


def _told_places(sides: Sides) -> str:
    near = near_places(sides.one.places, sides.other.places)
    names = sorted({place.name for pair in near for place in pair})
    return f"They name the same place, or near ones: {_listed(names)}."


def _told_days(sides: Sides) -> str:
    days = sides.days or 0
    return f"What they are about lies {_counted(days, 'day')} apart." if days else "What they are about is of one time."


def _told_pairs(pairs: Iterable[Beside]) -> str:
    return "; ".join(sorted({" and ".join(sorted({pair.one.words, pair.other.words})) for pair in pairs}))


def _telling_words(content: Content) -> frozenset[str]:
    named = content.names | content.placed
    return frozenset(stem for stem in content.words if stem not in named and content.weights[stem] >= 1)


def _neighbours(words: tuple[str, ...]) -> frozenset[tuple[str, str]]:
    return frozenset(pairwise(words))


def told_words(content: Content, stems: Iterable[str]) -> list[str]:
    """The words of a claim that have these stems, as they stand in it and in their order, each once."""
    wanted = set(stems)
    return [content.forms[stem] for stem in dict.fromkeys(content.words) if stem in wanted]


def _listed(words: Iterable[str]) -> str:
    ordered = list(words)
    more = len(ordered) - SHOWN
    return ", ".join(ordered[:SHOWN]) + (f" and {more} more" if more > 0 else "")


def _counted(count: int, word: str) -> str:
    return f"{count} {word if count == 1 else word + 's'}"
