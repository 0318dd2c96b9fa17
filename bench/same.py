"""How well claims of different pages that say the same are found: the product against pairs that a reader labelled.

    python -m bench.same CASE ARTICLES.jsonl [--misses]
    python -m bench.same CASE ARTICLES.jsonl --fit

CASE is made by `reportedly init` and `reportedly add CASE ARTICLES.jsonl`. The pairs are in `bench/same-pairs.jsonl`:
ids of articles, offsets, the label and the reader's reason, and none of the text. Half of them, by their ids, is for
development; nothing is tuned on the other. They are of two draws: one by stretches of likeness under weights set by
hand, one by what the product said when the first had been worked on (docs/design/0023).

What is counted
    same        the reader says "same" or "more specific", and the product one of the two: both have it that what one
                says the other says too. Pairs of which the reader was unsure are left out; of which the product is
                unsure count as not found.
    linked      the same with "differs in value" and "opposed": claims of one thing, however they stand
    state       of the pairs that both link, how many have the very state, with its direction
    brought     of the pairs that the reader links, how many the blocking keys bring together
    weighed     `same` once more, each pair counting as many as it stands for in the frame it was drawn from; for each
                draw by itself, for their frames overlap
    alone       `same`, when the product is handed the two claims, whether or not its keys bring them together
"""

import argparse
import math
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Literal

import msgspec

from bench.same_pairs import Article, Claim, claims
from reportedly.compare.same.events import with_events
from reportedly.compare.same.features import FEATURES, shares
from reportedly.compare.same.judging import kin_of, likeness_weights
from reportedly.compare.same.keys import keys_of
from reportedly.compare.same.sides import sides_of
from reportedly.sameness import Kin
from reportedly.store import casefile, kin
from reportedly.store.casefile import Case

PAIRS = Path(__file__).parent / "same-pairs.jsonl"

Label = Literal["same", "more-specific-A", "more-specific-B", "differs-in-value", "opposed", "different", "unsure"]

SAME = frozenset(("same", "more-specific-A", "more-specific-B"))

LEAST_OVERLAP = 0.5
"""Of the two spans' union, what a claim must share with the labelled one to be that claim."""


class Side(msgspec.Struct, frozen=True):
    """One claim of a pair: its article's id and its offsets in the article's text as the product has it."""

    article: str
    start: int
    stop: int


class Pair(msgspec.Struct, frozen=True, rename={"also": "or"}):
    """A labelled pair; `of` pairs were in the stratum of which it was drawn, `also` are labels that would do as well.

    Strata with numbers are stretches of likeness, those with names are what the product said when they were drawn.
    """

    id: str
    stratum: int | str
    of: int
    a: Side
    b: Side
    label: Label
    reason: str
    also: tuple[Label, ...] = ()

    @property
    def half(self) -> str:
        """The half it belongs to."""
        return "test" if int(self.id, 16) % 2 else "develop"


class Answer(msgspec.Struct, frozen=True):
    """What the product says of a pair; `alone` is what it says when it is handed the two, found or not."""

    pair: Pair
    a: Claim | None
    b: Claim | None
    told: str
    alone: str
    is_brought: bool


def pairs(path: Path = PAIRS) -> list[Pair]:
    """The labelled pairs."""
    return [msgspec.json.decode(line, type=Pair) for line in path.read_text(encoding="utf-8").splitlines()]


def answers(case: Case, gold: Sequence[Pair], *, articles: Sequence[Article]) -> Iterator[Answer]:
    """What the product says of each pair."""
    of_article: dict[str, list[Claim]] = defaultdict(list)
    for claim in (claim for of_page in claims(case, articles).values() for claim in of_page):
        of_article[claim.article.id].append(claim)
    for pair in gold:
        first, second = (_found(of_article[side.article], side) for side in (pair.a, pair.b))
        if not first or not second:
            yield Answer(pair, None, None, "gone", "gone", is_brought=False)
            continue
        twins = [(a, b, _linked(case, a, b)) for a in first for b in second]
        a, b, linked = next((twin for twin in twins if twin[2] is not None), twins[0])
        alone = kin_of(a.content, b.content)
        keys = set(keys_of(a.content)) & set(keys_of(b.content))
        is_brought = any(kin.holders(case, keys).values())
        yield Answer(pair, a, b, _told(linked, a), _told(alone, a), is_brought=is_brought)


def _linked(case: Case, a: Claim, b: Claim) -> Kin | None:
    ids = a.content.told.claim, b.content.told.claim
    return next((link for link in kin.of_claim(case, ids[0]) if ids[1] in (link.claim, link.other)), None)


def _found(of_page: Sequence[Claim], side: Side) -> Sequence[Claim]:
    """The claim that stands where the labelled one stood, or several that stand there alike."""
    overlaps = [(_overlap(claim, side), claim) for claim in of_page]
    best = max((overlap for overlap, _ in overlaps), default=0.0)
    return [claim for overlap, claim in overlaps if overlap == best] if best >= LEAST_OVERLAP else []


def _overlap(claim: Claim, side: Side) -> float:
    both = min(claim.stop, side.stop) - max(claim.start, side.start)
    return both / (max(claim.stop, side.stop) - min(claim.start, side.start))


def _told(found: Kin | None, a: Claim) -> str:
    """The product's state by the label that a reader would give it."""
    if found is None:
        return "different"
    if found.state == "more specific":
        return "more-specific-A" if found.specific == a.content.told.claim else "more-specific-B"
    return found.state.replace(" ", "-")


class Score(msgspec.Struct, frozen=True):
    """Percent, and how many pairs it rests on."""

    precision: float
    recall: float
    count: int

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        return 2 * self.precision * self.recall / (self.precision + self.recall) if self.recall else 0.0

    def __str__(self) -> str:
        return f"P {self.precision:5.1f}  R {self.recall:5.1f}  F1 {self.f1:5.1f}  ({self.count} pairs)"


def is_same(label: str) -> bool:
    """True where what one says the other says too."""
    return label in SAME


def is_linked(label: str) -> bool:
    """True where both are of one thing, however they stand."""
    return label not in ("different", "unsure", "gone")


def score(
    found: Iterable[Answer],
    holds: Callable[[str], bool],
    *,
    told: Callable[[Answer], str] = lambda answer: answer.told,
    weight: Callable[[Pair], float] = lambda _: 1.0,
) -> Score:
    """Precision and recall of what `holds`, over the pairs of which the reader was sure."""
    sure = [answer for answer in found if answer.pair.label != "unsure"]
    gold = sum(weight(answer.pair) for answer in sure if holds(answer.pair.label))
    ours = sum(weight(answer.pair) for answer in sure if holds(told(answer)))
    both = sum(weight(answer.pair) for answer in sure if holds(told(answer)) and holds(answer.pair.label))
    return Score(100 * both / (ours or 1), 100 * both / (gold or 1), len(sure))


def report(found: Sequence[Answer]) -> Iterator[str]:
    """The figures of one half, a line each."""
    drawn = Counter(answer.pair.stratum for answer in found)
    yield f"same     {score(found, is_same)}"
    yield f"linked   {score(found, is_linked)}"
    for what, draw in (("by likeness", int), ("by state", str)):
        some = [answer for answer in found if isinstance(answer.pair.stratum, draw)]
        yield f"same     {score(some, is_same)} drawn {what}"
        yield f"weighed  {score(some, is_same, weight=lambda pair: pair.of / drawn[pair.stratum])} drawn {what}"
    yield f"alone    {score(found, is_same, told=lambda answer: answer.alone)}"
    gold = [answer for answer in found if is_linked(answer.pair.label) and answer.pair.label != "unsure"]
    brought = sum(answer.is_brought for answer in gold)
    yield f"brought  {100 * brought / (len(gold) or 1):5.1f} % of {len(gold)} that the reader links"
    both = [answer for answer in gold if is_linked(answer.told)]
    right = sum(answer.told == answer.pair.label for answer in both)
    yield f"state    {100 * right / (len(both) or 1):5.1f} % of {len(both)} that both link"
    states: dict[str, Counter[str]] = defaultdict(Counter)
    for answer in found:
        states[answer.pair.label][answer.told] += 1
    for label in sorted(states):
        told = ", ".join(f"{count} {state}" for state, count in states[label].most_common())
        yield f"  {label:18} {sum(states[label].values()):3}: {told}"


def measured(answer: Answer) -> Mapping[str, float]:
    """What each feature of a pair measures."""
    assert answer.a is not None
    assert answer.b is not None
    return shares(with_events(sides_of(answer.a.content, answer.b.content)))


def show(answer: Answer) -> str:
    """A pair that was got wrong, for the developer's eyes."""
    if answer.a is None or answer.b is None:
        return f"{answer.pair.id} one of the claims is gone"
    told = "; ".join(f"{name} {share:.2f}" for name, share in measured(answer).items())
    lines = (
        f"{answer.pair.id} {answer.pair.label} / {answer.told} (alone {answer.alone}): {answer.pair.reason}",
        *(f"    {claim.article.date} {claim.content.told.words[:300]}" for claim in (answer.a, answer.b)),
        f"    {told}",
    )
    return "\n".join(lines)


def main() -> None:
    """Prints the figures of both halves."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("case", type=Path)
    parser.add_argument("articles", type=Path)
    parser.add_argument("--misses", action="store_true", help="show what was got wrong, of the develop half only")
    parser.add_argument("--fit", action="store_true", help="fit the weights of the features on the develop half")
    asked = parser.parse_args()
    lines = asked.articles.read_text(encoding="utf-8").splitlines()
    articles = [msgspec.json.decode(line, type=Article) for line in lines if line.strip()]
    with casefile.read_only(asked.case) as case:
        found = list(answers(case, pairs(), articles=articles))
    develop = [answer for answer in found if answer.pair.half == "develop"]
    if asked.fit:
        print(fitted(develop))
        return
    for half in ("develop", "test"):
        print(half)
        print("\n".join(report([answer for answer in found if answer.pair.half == half])))
    for answer in develop if asked.misses else ():
        if is_same(answer.told) != is_same(answer.pair.label) or is_linked(answer.told) != is_linked(answer.pair.label):
            print(show(answer))


STEPS, RATE = 4000, 0.05
WEIGHTS = likeness_weights()
PRIOR = 0.02
"""Pull of each weight towards the one that was set by hand, per pair: two hundred pairs cannot settle fifteen."""

BY_HAND, BIAS_BY_HAND = (
    {
        "words_shared": 2.5,
        "shorter_within_longer": 1.4,
        "much_in_common": 1.8,
        "same_wording": 0.8,
        "same_parties": 0.6,
        "same_places": 1.3,
        "same_scene": 0.3,
        "same_days": 0.6,
        "told_days_apart": -1.4,
        "figures_agree": 2.1,
        "figures_differ": -1.2,
        "one_count": 2.0,
        "words_beside_names": 1.0,
        "one_total": 1.0,
        "events_apart": -2.0,
    },
    -1.1,
)
"""Where the fit begins: so the same pairs and features give the same weights, however often they are fitted."""


def fitted(found: Sequence[Answer]) -> str:
    """The weights that tell linked pairs from others best, as TOML; by gradient descent from those set by hand."""
    rows = [
        (
            {name: share - WEIGHTS.neutral[name] for name, share in measured(answer).items()},
            is_linked(answer.pair.label),
        )
        for answer in found
        if answer.pair.label != "unsure" and answer.a is not None
    ]
    weights, bias = dict(BY_HAND), BIAS_BY_HAND
    for _ in range(STEPS):
        slopes, slope = dict.fromkeys(weights, 0.0), 0.0
        for row, is_one in rows:
            off = 1 / (1 + math.exp(-bias - sum(weights[name] * share for name, share in row.items()))) - is_one
            slope += off
            for name, share in row.items():
                slopes[name] += off * share
        bias -= RATE * slope / len(rows)
        for name in weights:
            pull = PRIOR * (weights[name] - BY_HAND[name])
            weights[name] -= RATE * (slopes[name] / len(rows) + pull)
    lines = [f"bias = {bias:.2f}", "", "[likeness.weights]"]
    return "\n".join([*lines, *(f"{feature.name} = {weights[feature.name]:.2f}" for feature in FEATURES)])


if __name__ == "__main__":
    main()
