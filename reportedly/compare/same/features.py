"""What holds two claims together or apart: one named feature each, measured from 0 to 1, with a sentence that says why.

Every feature is symmetric: it measures the same whichever of the two comes first. One that has nothing to compare, as
the figures of claims without any, is absent and counts neither way.
"""

import math
from collections.abc import Callable, Iterable, Mapping
from itertools import pairwise

import msgspec

from reportedly.compare.same import places
from reportedly.compare.same.content import Content, weight
from reportedly.compare.same.days import gap
from reportedly.compare.same.figures import beside, number

ENOUGH = 7.0
"""Weight of words in common beyond which more tell nothing further: a whole sentence's."""

SHOWN = 6
"""Words that a sentence names; the others are counted."""


class Felt(msgspec.Struct, frozen=True):
    """How much of a feature two claims show, 0 to 1, and the sentence that says so."""

    share: float
    sentence: str


class Feature(msgspec.Struct, frozen=True):
    """A feature by its name, and how it is measured; None where there is nothing to compare."""

    name: str
    measure: Callable[[Content, Content], Felt | None]


def words_shared(one: Content, other: Content) -> Felt | None:
    """Of all words of the two, how many both have; names count more, words of all reports less."""
    first, second = set(one.words), set(other.words)
    all_weight = _weight(first | second, one, other)
    if not all_weight:
        return None
    both = first & second
    return Felt(_weight(both, one, other) / all_weight, f"Of the words of both, these are the same: {_listed(both)}.")


def shorter_within_longer(one: Content, other: Content) -> Felt | None:
    """Of the words of the one that says less, how many the other has as well."""
    first, second = set(one.words), set(other.words)
    least = min(_weight(first, one, other), _weight(second, one, other))
    if not least:
        return None
    share = _weight(first & second, one, other) / least
    return Felt(share, f"The longer of the two has {share:.0%} of what the shorter says, word by word.")


def much_in_common(one: Content, other: Content) -> Felt | None:
    """How much they have in common at all: two words may be shared by chance, ten are not."""
    both = set(one.words) & set(other.words)
    share = min(1.0, _weight(both, one, other) / ENOUGH)
    return Felt(share, f"They have {_counted(len(both), 'word')} in common.")


def same_wording(one: Content, other: Content) -> Felt | None:
    """Of the neighbouring words of the shorter, how many stand side by side in the other too."""
    first, second = _pairs(one.words), _pairs(other.words)
    if not first or not second:
        return None
    both = first & second
    share = len(both) / min(len(first), len(second))
    return Felt(share, f"{_counted(len(both), 'pair')} of neighbouring words {_stand(len(both))} in both.")


def same_names(one: Content, other: Content) -> Felt | None:
    """Of the names that either has, how many both have."""
    if not one.names or not other.names:
        return None
    first, second = one.names & set(one.words), other.names & set(other.words)
    both = first & second
    share = len(both) / min(len(first), len(second))
    return Felt(share, f"Names of both: {_listed(both)}." if both else "They have no name in common.")


def same_parties(one: Content, other: Content) -> Felt | None:
    """Of the parties that the one with fewer tells of, how many the other tells of too."""
    first, second = set(one.told.parties), set(other.told.parties)
    if not first or not second:
        return None
    both = first & second
    return Felt(
        len(both) / min(len(first), len(second)),
        f"{_counted(len(both), 'party', 'parties')} they both name." if both else "They name other parties.",
    )


def same_places(one: Content, other: Content) -> Felt | None:
    """Whether the places that the claims themselves name are the same, or near each other."""
    if not one.places or not other.places:
        return None
    found = places.shared(one.places, other.places)
    if not found:
        return Felt(0.0, f"They name other places: {one.places[0].name}, {other.places[0].name}.")
    share = min(
        len({pair[0] for pair in found}) / len(one.places), len({pair[1] for pair in found}) / len(other.places)
    )
    names = sorted({name for pair in found for name in (pair[0].name, pair[1].name)})
    return Felt(0.5 + share / 2, f"They name the same places, or near ones: {', '.join(names)}.")


def same_scene(one: Content, other: Content) -> Felt | None:
    """Whether their pages tell of one place."""
    first, second = one.places or one.scene.places, other.places or other.scene.places
    if not first or not second or (one.places and other.places):
        return None
    found = places.shared(first, second)
    if not found:
        return Felt(0.0, f"Their pages tell of other places: {first[0].name}, {second[0].name}.")
    return Felt(1.0, f"Their pages tell of one place: {found[0][0].name}.")


def same_days(one: Content, other: Content) -> Felt | None:
    """How near the days lie that they are about, or on which their pages came out."""
    days = gap(one.told.about, other.told.about)
    told = "The days they are about lie"
    if days is None:
        days = gap((one.day, None), (other.day, None))
        told = "Their days, as far as they are known, lie"
    if days is None:
        return None
    together = f"{told} together." if not days else f"{told} {_counted(days, 'day')} apart."
    return Felt(1 / (1 + days / CLOSE), together)


CLOSE = 4.0
"""Days apart at which a pair is felt to be half as near."""


def figures_agree(one: Content, other: Content) -> Felt | None:
    """Whether figures of the same thing give one number; the larger the number, the less it is by chance."""
    pairs = beside(one, other)
    agreed = [pair for pair in pairs if pair.is_agreed]
    if not pairs:
        return None
    if not agreed:
        return Felt(0.0, "None of their figures agrees.")
    telling = max(min(1.0, 0.3 + math.log10(max(1.0, abs(number(pair.one)))) / 2) for pair in agreed)
    told = sorted({" / ".join(sorted({pair.one.words, pair.other.words})) for pair in agreed})
    return Felt(telling, f"They give the same figures: {', '.join(told)}.")


def figures_differ(one: Content, other: Content) -> Felt | None:
    """Of the figures of the same thing, how many give another number."""
    pairs = beside(one, other)
    if not pairs:
        return None
    apart = [pair for pair in pairs if not pair.is_agreed]
    told = sorted({" and ".join(sorted((pair.one.words, pair.other.words))) for pair in apart})
    return Felt(
        len(apart) / len(pairs),
        f"Figures of the same thing differ: {'; '.join(told)}." if apart else "No figure of the same thing differs.",
    )


def same_voice(one: Content, other: Content) -> Felt | None:
    """Whether they stand on the word of one voice, by its name."""
    if not (one.told.is_named and other.told.is_named):
        return None
    first, second = (_name(content.told.voice) for content in (one, other))
    share = len(first & second) / max(1, min(len(first), len(second)))
    return Felt(share, "The same voice says it." if share > HALF else "Other voices say it.")


HALF = 0.5


FEATURES = (
    Feature("words_shared", words_shared),
    Feature("shorter_within_longer", shorter_within_longer),
    Feature("much_in_common", much_in_common),
    Feature("same_wording", same_wording),
    Feature("same_names", same_names),
    Feature("same_parties", same_parties),
    Feature("same_places", same_places),
    Feature("same_scene", same_scene),
    Feature("same_days", same_days),
    Feature("figures_agree", figures_agree),
    Feature("figures_differ", figures_differ),
    Feature("same_voice", same_voice),
)


def felt(one: Content, other: Content) -> Mapping[str, Felt]:
    """All features of two claims that have something to compare, in the order of the table."""
    measured = ((feature.name, feature.measure(one, other)) for feature in FEATURES)
    return {name: found for name, found in measured if found is not None}


def _weight(stems: Iterable[str], one: Content, other: Content) -> float:
    return sum(weight(stem, one, other) for stem in sorted(stems))


def _pairs(words: tuple[str, ...]) -> frozenset[tuple[str, str]]:
    return frozenset(pairwise(words))


def _name(voice: str) -> frozenset[str]:
    return frozenset(word for word in voice.split() if len(word) > len("the"))


def _listed(words: Iterable[str]) -> str:
    ordered = sorted(words)
    more = len(ordered) - SHOWN
    told = ", ".join(ordered[:SHOWN]) or "none"
    return f"{told} and {more} more" if more > 0 else told


def _counted(count: int, word: str, words: str | None = None) -> str:
    return f"{count} {word if count == 1 else words or word + 's'}"


def _stand(count: int) -> str:
    return "stands" if count == 1 else "stand"
