"""What `attribute` does by itself: with the annotators' own spans for tags, and with its word lists.

    python -m bench.voices [DATA]

DATA is the folder of the development data (default: ../shared/data beside the repository). Four figures:

- round trip: PolNeAR dev's relations become tags and the tags claims; scored against where they came from. It tells
  that joining spans loses nothing, not how well anything is found.
- acts: the share of cues of which the lexicon lists a word, on the texts it was written beside (train) and on others.
- pronouns: the share of pronoun sources that are given to a voice. How often the voice is the right one is not
  annotated; of 49 drawn by lot and read in November 2026, 42 were.
- narrated: with the product's own tags, the share of narrated claims in which the annotators found nothing attributed.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from bench.attribution import scorer
from bench.product import DATA
from reportedly.attribute import attribute
from reportedly.attribute.language.mentions import mention_of
from reportedly.attribute.qualities.acts import decided
from reportedly.model import Attribution, Document, Link, Marks, Origin, Role, RoleSpan, Tags
from reportedly.structure import structure
from reportedly.tag import tag
from reportedly.text import Span, unshifted

ROLES: tuple[Role, ...] = ("source", "cue", "content")
Gold = Mapping[str, Any]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", nargs="?", type=Path, default=DATA)
    data: Path = parser.parse_args().data
    score, dev = scorer(data)
    told = {key: _told(gold, tags=tags_of(gold)) for key, gold in dev.items()}
    predicted = {key: _predicted(attribution, key=key) for key, (_, attribution) in told.items()}
    figures = {
        "round trip, full F1": score(dev, predicted)["relation"]["full"]["f1"],
        "acts listed, train": listed(_texts(data / "polnear" / "train.jsonl")),
        "acts listed, dev": listed(dev.values()),
        **{f"pronouns given a voice, {kind}": share for kind, share in sorted(pronouns(told.values()).items())},
        "narrated with nothing attributed": narrated(dev.values()),
    }
    for name, share in figures.items():
        print(f"{name:42} {100 * share:6.2f}")


def _texts(path: Path) -> Iterator[Gold]:
    with path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def document_of(text: str) -> Document:
    """A text as the reader would give it."""
    origin = Origin(uri="gold.txt", digest="sha256:" + "0" * 64, media_type="text/plain")
    return Document(id="d-0", text=text, title=None, language="en", origin=origin, shift=unshifted(text))


def tags_of(gold: Gold) -> Tags:
    """The annotators' relations as a tagger would give them, each span and link certain."""
    attributions = gold["attributions"]
    known = sorted({(*span, role) for one in attributions for role in ROLES for span in one[role]})
    number = {(start, end, role): index for index, (start, end, role) in enumerate(known)}
    links: dict[tuple[int, int | None], None] = {}
    for one in attributions:
        heads = {role: number[(*one[role][0], role)] if one[role] else None for role in ("cue", "source")}
        links.update({(number[(*span, "content")], heads["cue"]): None for span in one["content"]})
        links.update({(number[(*span, "cue")], heads["source"]): None for span in one["cue"]})
    spans = tuple(RoleSpan(role, Span(start, end), 1.0) for start, end, role in known)
    return Tags(spans, tuple(Link(dependent, head, 1.0) for dependent, head in links), model="gold.v1")


def _told(gold: Gold, *, tags: Tags | None = None) -> tuple[Document, Attribution]:
    document = document_of(gold["text"])
    marks: Marks = structure(document)
    return document, attribute(document, marks, tags or tag(document, marks))


def _predicted(attribution: Attribution, *, key: str) -> dict[str, Any]:
    claims = [claim for claim in attribution.claims if claim.mode != "narrated" and claim.within is None]
    return {
        "id": key,
        "attributions": [
            {role: [[span.start, span.end] for span in getattr(claim, role)] for role in ROLES} for claim in claims
        ],
    }


def listed(texts: Iterable[Gold]) -> float:
    """The share of cues of which the lexicon lists a word."""
    cues = [_words(gold["text"], one["cue"]) for gold in texts for one in gold["attributions"]]
    return sum(decided(cue) is not None for cue in cues) / len(cues)


def pronouns(told: Iterable[tuple[Document, Attribution]]) -> dict[str, float]:
    """By what the pronoun tells, and over all, the share of pronoun sources that are given to a voice."""
    seen, given = Counter[str](), Counter[str]()
    for document, attribution in told:
        untold = {voice.id for voice in attribution.voices if voice.is_unresolved}
        for claim in attribution.claims:
            mention = mention_of(" ".join(span.of(document.text) for span in claim.source)) if claim.source else None
            if mention is not None and mention.form == "pronoun":
                for kind in (mention.head, "all"):
                    seen[kind] += 1
                    given[kind] += claim.voice not in untold
    return {kind: given[kind] / count for kind, count in seen.items()}


def narrated(texts: Iterable[Gold]) -> float:
    """The share of narrated claims, with the product's own tags, that hold nothing the annotators attributed."""
    clean = claims = 0
    for gold in texts:
        attributed = [Span(*span) for one in gold["attributions"] for span in one["content"]]
        for claim in _told(gold)[1].claims:
            if claim.mode == "narrated":
                claims += 1
                clean += not any(span.overlaps(other) for span in claim.content for other in attributed)
    return clean / claims


def _words(text: str, spans: Sequence[Sequence[int]]) -> str:
    return " ".join(text[start:end] for start, end in spans)


if __name__ == "__main__":
    main()
