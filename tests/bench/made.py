"""A golden text beside what a product might have found in it, both written as marks."""

from typing import get_args

import msgspec

from bench.matching import Read
from reportedly.model import Act, Claim, Firmness, Voice
from tests.annotated import Annotated, Told, annotated
from tests.show.samples import Page, sheet_of

AUTHOR = "author"


class Made(Read):
    """A golden text whose sheet was made by hand."""

    def __init__(self, gold: str, *, found: str) -> None:
        self.gold = annotated(gold, key="made")
        product = annotated(found)
        assert product.text == self.gold.text, "both are marked in the same text"
        self.sheet = sheet_of(
            Page(product.text).document(),
            voices=[Voice(AUTHOR, "the page", "author", named=False), *_voices(product)],
            claims=[_claim(one, product=product) for one in product.told.values()],
        )


def _claim(told: Told, *, product: Annotated) -> Claim:
    """A claim for an attribution; its fact is an act, or the three words of its firmness."""
    fact = product.facts.get(str(told.number), "assertion").split()
    firm = dict(zip(("certainty", "polarity", "mood"), fact, strict=False)) if len(fact) > 1 else {}
    attributed = bool(told.source or told.cue)
    beneath = [product.told[number].voice for number in product.chain(told.number)] if attributed else []
    return Claim(
        id=f"c{told.number}",
        part="p1",
        mode="indirect" if attributed else "narrated",
        act=msgspec.convert(fact[0], Act) if fact[0] in get_args(Act) else "assertion",
        content=told.content,
        cue=told.cue,
        source=told.source,
        voice=told.voice if attributed else AUTHOR,
        chain=(AUTHOR, *beneath),
        confidence=0.9,
        rule="sample.v1",
        firmness=msgspec.convert(firm, Firmness),
    )


def _voices(product: Annotated) -> list[Voice]:
    """A voice for each label, called as at its first mention; its fact is its role."""
    voices: list[Voice] = []
    for label in dict.fromkeys(told.voice for told in product.told.values()):
        mentions = tuple(sorted(span for told in product.told.values() if told.voice == label for span in told.source))
        name = mentions[0].of(product.text) if mentions else "unnamed"
        voices.append(Voice(label, name, "person", named=True, role=product.facts.get(label), mentions=mentions))
    return voices
