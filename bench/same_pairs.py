"""Draws pairs of claims of a case for a reader to label, as many of each stretch of likeness as are asked for.

    python -m bench.same_pairs CASE ARTICLES.jsonl OUT.jsonl [--seed N]

The frame is every pair of claims of two pages that share a date and a place in ARTICLES, and every pair of other pages
that share three words which few claims have; so it holds pairs that the product's own keys never bring together. Pairs
are drawn by the first weights of the features (FIRST below), not by those that were tuned on them since. The pairs that
are kept were drawn before the features were changed; the same call would draw others today.
OUT holds the articles' text and is for the reader alone; what is kept in `bench/same-pairs.jsonl` holds none.
"""

import argparse
import json
import math
import random
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256
from itertools import combinations
from pathlib import Path

import msgspec

from reportedly.compare.same.content import Content, content_of, scene_of
from reportedly.compare.same.features import shares
from reportedly.compare.same.sides import sides_of
from reportedly.store import casefile, kin
from reportedly.store.casefile import Case
from reportedly.store.telling import told_of

FIRST = {
    "words_shared": 2.5,
    "shorter_within_longer": 1.5,
    "much_in_common": 2.5,
    "same_wording": 1.0,
    "same_parties": 0.5,
    "same_places": 1.0,
    "same_scene": 0.5,
    "same_days": 1.0,
    "figures_agree": 1.5,
    "figures_differ": -1.0,
    "same_voice": 0.3,
}
BIAS = -5.2
"""Weights of a logistic, set by hand before anything was labelled."""

STRATA: Sequence[tuple[float, float, int]] = (
    (0.0, 0.1, 12),
    (0.1, 0.3, 22),
    (0.3, 0.45, 30),
    (0.45, 0.6, 38),
    (0.6, 0.8, 48),
    (0.8, 0.97, 38),
    (0.97, 1.01, 12),
)
"""Stretches of likeness and how many pairs are drawn of each."""

RARE = 25
"""Claims that may have a word for two of other pages to be brought together by it."""

FEW_OF_TWO_PAGES = 2
"""Pairs drawn of the same two pages."""

CONTEXT = 420
"""Signs of context in front of and behind a claim."""

_END = re.compile(r"(?<=[.?!”\"])\s+")


class Article(msgspec.Struct, frozen=True):
    """What is asked for of a line of the articles."""

    id: str
    outlet: str
    date: str
    place: str


class Claim(msgspec.Struct, frozen=True):
    """One claim with where it stands."""

    content: Content
    article: Article
    start: int
    stop: int


def claims(case: Case, articles: Sequence[Article]) -> Mapping[int, Sequence[Claim]]:
    """All claims of the case by document, with the article each document was made of."""
    found: dict[int, Sequence[Claim]] = {}
    rows = case.connection.execute("SELECT document, uri FROM page ORDER BY document").fetchall()
    for document, uri in rows:
        told = told_of(case, document)
        scene = scene_of(told)
        if scene is None:
            continue
        spans = kin.spans(case, document)
        article = articles[int(uri.rsplit("#", 1)[1]) - 1]
        found[document] = [Claim(content_of(claim, scene=scene), article, *spans[claim.claim]) for claim in told]
    return found


def frame(found: Mapping[int, Sequence[Claim]]) -> Iterator[tuple[Claim, Claim]]:
    """The pairs of which some are drawn."""
    groups: dict[tuple[str, str], list[int]] = defaultdict(list)
    for document, of_page in found.items():
        if of_page:
            groups[of_page[0].article.date, of_page[0].article.place].append(document)
    seen: set[tuple[int, int]] = set()
    for documents in groups.values():
        for one, other in combinations(documents, 2):
            for first in found[one]:
                for second in found[other]:
                    if set(first.content.words) & set(second.content.words):
                        seen.add((first.content.told.claim, second.content.told.claim))
                        yield first, second
    yield from _far(found, seen=seen)


def _far(found: Mapping[int, Sequence[Claim]], *, seen: set[tuple[int, int]]) -> Iterator[tuple[Claim, Claim]]:
    """Pairs of other pages that share three rare words."""
    all_claims = {claim.content.told.claim: claim for of_page in found.values() for claim in of_page}
    holders: dict[str, list[int]] = defaultdict(list)
    for number, claim in all_claims.items():
        for word in sorted(set(claim.content.words)):
            holders[word].append(number)
    shared: Counter[tuple[int, int]] = Counter()
    for numbers in holders.values():
        if 1 < len(numbers) <= RARE:
            shared.update(combinations(sorted(numbers), 2))
    for (one, other), count in sorted(shared.items()):
        first, second = all_claims[one], all_claims[other]
        if count >= 3 and (one, other) not in seen and first.content.told.document != second.content.told.document:
            yield first, second


def likeness(one: Content, other: Content) -> float:
    """How alike two claims are by the first weights, 0 to 1."""
    total = BIAS + sum(FIRST.get(name, 0.0) * share for name, share in shares(sides_of(one, other)).items())
    return 1 / (1 + math.exp(-total))


def drawn(pairs: Iterator[tuple[Claim, Claim]], *, seed: int) -> Iterator[tuple[int, int, tuple[Claim, Claim]]]:
    """The pairs with the number of their stratum and how many it holds; at most a few of the same two pages."""
    strata: dict[int, list[tuple[Claim, Claim]]] = defaultdict(list)
    for one, other in pairs:
        alike = likeness(one.content, other.content)
        strata[next(at for at, (low, high, _) in enumerate(STRATA) if low <= alike < high)].append((one, other))
    of_pages: Counter[tuple[str, str]] = Counter()
    for at, (_, _, wanted) in enumerate(STRATA):
        chance = random.Random(f"{seed} {at}")
        ordered = chance.sample(strata[at], len(strata[at]))
        taken = 0
        for one, other in ordered:
            pages = (one.article.id, other.article.id)
            if of_pages[pages] < FEW_OF_TWO_PAGES and taken < wanted:
                of_pages[pages] += 1
                taken += 1
                yield at, len(ordered), (one, other)


def told(claim: Claim, *, text: str) -> dict[str, object]:
    """One claim as the reader gets it."""
    before = _END.split(text[max(0, claim.start - CONTEXT) : claim.start])[-3:]
    behind = _END.split(text[claim.stop : claim.stop + CONTEXT])[:3]
    about = claim.content.told
    return {
        "article": claim.article.id,
        "outlet": claim.article.outlet,
        "date": claim.article.date,
        "start": claim.start,
        "stop": claim.stop,
        "voice": about.voice,
        "firmness": f"{about.certainty} {about.polarity} {about.mood}",
        "before": " ".join(before),
        "claim": about.words,
        "after": " ".join(behind),
    }


def main() -> None:
    """Writes the pairs in an order that tells nothing of their likeness."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("case", type=Path)
    parser.add_argument("articles", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    lines = asked.articles.read_text(encoding="utf-8").splitlines()
    articles = [msgspec.json.decode(line, type=Article) for line in lines if line.strip()]
    with casefile.read_only(asked.case) as case:
        texts = dict(case.connection.execute("SELECT document, text FROM page"))
        rows = []
        for stratum, size, (one, other) in drawn(frame(claims(case, articles)), seed=asked.seed):
            a, b = (told(each, text=texts[each.content.told.document]) for each in (one, other))
            name = sha256(f"{a['article']} {a['start']} {b['article']} {b['start']}".encode()).hexdigest()[:10]
            rows.append({"id": name, "stratum": stratum, "of": size, "a": a, "b": b})
    rows.sort(key=lambda row: str(row["id"]))
    asked.out.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
    print(len(rows), "pairs;", Counter(row["stratum"] for row in rows), {row["stratum"]: row["of"] for row in rows})


if __name__ == "__main__":
    main()
