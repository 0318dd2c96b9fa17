"""What speaks for and against some words naming a place here, and what each sign weighs.

A mention is taken for a place when the sum of its signs, in logits, reaches `ENOUGH`. The weights were fitted on the
half of a corpus of local news whose articles have even numbers, and rounded; `bench/places.py` measures what they do.
"""

import math
from collections.abc import Iterator, Mapping, Sequence

import msgspec

from reportedly.normalize.places import people
from reportedly.normalize.places.gazetteer import COUNTRY, FIRST
from reportedly.normalize.places.mentions import Mention
from reportedly.normalize.places.words import Words, words
from reportedly.normalize.tokens import Stretch

ENOUGH = -0.3

LARGE, MIDDLING, SMALL = 1_000_000, 100_000, 10_000
"""People of a settlement from which on its name is likelier to be meant."""

BODIES = frozenset(("department", "ministry", "office", "bureau", "secretary", "minister", "division", "director"))

LONGEST_ACRONYM = 6
"""Letters."""

ENDS = (".", "!", "?", ":", ";", '"', "“", "”")

SPEAKING = frozenset(("speak", "speaks", "speaking", "spoke", "spoken", "learn", "learning", "teach", "teaches"))

DASHES = ("-", "–", "—")

WEIGHTS: Mapping[str, float] = {
    # what the name is
    "country": 2.6, "first_level": 0.4, "middling": -0.3, "small": -1.1, "tiny": -1.4, "only_one": -0.3,
    "only_one_placed": 0.2, "several_words": 0.2, "brief": -1.0, "capitals": 0.4,
    "acronym": -3.0, "ends_in_county": 1.7, "named_as_area": 1.0,
    "form_short": 1.1, "form_code": 2.0, "form_adjective": 0.4, "form_region": 0.6, "form_unlisted": 0.5,
    "ordinary": -2.7, "ordinary_placed": -0.6, "also_small": -0.9,
    "given_name": -1.7, "given_name_placed": -0.9, "surname_here": -2.8,
    "begins_a_person": -3.0, "ends_names": -0.5, "titled": -2.5, "given_after": -3.0,
    "language": -4.0,
    # what stands before it
    "kind_before": 1.0, "in_before": 1.1, "toward_before": 0.8, "of_before": 0.7, "and_before": 0.5,
    "article_before": 0.5, "apart_before": 0.2, "comma_before": 1.1, "opens": 0.2, "initial_before": -1.5,
    "title_before": -1.5, "given_before": -2.0, "capital_before": -1.8, "body_before": -3.0,
    # what stands behind it
    "container_named": 1.6, "dateline": 2.0, "people_after": 1.2, "institution_after": -0.4, "preposition_after": 0.1,
    "comma_after": 0.3, "possessive": -1.1, "spoke_after": -1.5, "past_after": -0.6, "auxiliary_after": -0.2,
    "age_after": -1.5, "number_after": -2.0, "hyphen_after": -0.4, "capital_after": -1.8, "feature_after": -4.0,
    # what the page adds
    "backed": 0.7, "seen_again": 0.7, "never": -9.0, "own": 3.0,
}  # fmt: skip
"""In logits. `backed` is for each unit of `context.backing`, `seen_again` for each of the best other mention of the
name, up to `MOST_SEEN`."""

MOST_SEEN = 3.0


class Page(msgspec.Struct, frozen=True):
    """What the page as a whole tells: how often a word is a person's surname, which words end names and which it also
    writes small.
    """

    surnames: Mapping[str, int]
    tails: frozenset[str]
    small: frozenset[str]


def page(stretches: Sequence[Stretch]) -> Page:
    """What a page tells of its words."""
    small = frozenset(token.text for stretch in stretches for token in stretch if token.kind == "word")
    return Page(people.surnames(stretches, words=words()), people.tails(stretches, words=words()), small)


def score(mention: Mention, *, page: Page) -> float:
    """The sum of the signs."""
    return sum(WEIGHTS.get(sign, 0.0) for sign in signs(mention, page=page))


def share(score: float) -> float:
    """The probability that a sum of signs stands for."""
    return 1 / (1 + math.exp(-score))


def signs(mention: Mention, *, page: Page) -> Iterator[str]:
    """The names of the signs of a mention."""
    lists = words()
    yield from _of_name(mention, page=page, lists=lists)
    yield from _before(mention, lists=lists)
    yield from _after(mention, lists=lists)


def _of_name(mention: Mention, *, page: Page, lists: Words) -> Iterator[str]:
    yield f"form_{mention.form}"
    stretch, is_single = mention.stretch, mention.end - mention.first == 1
    first = stretch[mention.first]
    word = first.lower.removesuffix("'s")
    if mention.form == "name":
        yield _size(mention)
        if mention.name in lists.around.never.words:
            yield "never"
        if not is_single:
            yield "several_words"
        if mention.levels:
            yield "named_as_area"
        if len({place.number for place in mention.candidates}) == 1:
            yield "only_one_placed" if is_placed(mention) else "only_one"
        if stretch[mention.end - 1].lower in ("county", "parish", "township") and not is_single:
            yield "ends_in_county"
    if mention.head is not None:
        yield "kind_before"
    if mention.form == "short" and first.text in lists.around.titles.words:
        yield "given_after" if stretch[mention.end].lower in lists.given else "title"
    if mention.form == "adjective" and _is_language(mention):
        yield "language"
    if is_single and mention.form == "name":
        if first.text.isupper() and len(word) > 1:
            yield "acronym" if _is_acronym(mention, word=word) else "capitals"
        if mention.container is None:
            yield from _of_word(mention, word=word, page=page, lists=lists)


def _is_language(mention: Mention) -> bool:
    """True for what is spoken: in English, into French."""
    before, after = mention.stretch[mention.first - 1].lower, mention.stretch[mention.end]
    if before in SPEAKING:
        return True
    return before in ("in", "into") and (
        after.breaks or after.kind != "word" or after.lower in ("and", "or", "by", "to")
    )


def _is_acronym(mention: Mention, *, word: str) -> bool:
    """A short word in capitals that opens no sentence and stands beside one that is not: SANA, UNESCO."""
    stretch, at = mention.stretch, mention.first
    if len(word) > LONGEST_ACRONYM or mention.container is not None or stretch[mention.end].text in DASHES:
        return False
    beside = (stretch[at - 1], stretch[mention.end])
    return not all(token.text.isupper() or token.kind != "word" for token in beside) or not _opens(mention)


def _of_word(mention: Mention, *, word: str, page: Page, lists: Words) -> Iterator[str]:
    """What speaks against a single word of which nothing says that it is a place."""
    if word in lists.ordinary:
        is_town = word in lists.around.cities_too.words and is_placed(mention) and not _opens(mention)
        yield "ordinary_placed" if is_town else "ordinary"
    if word in page.small:
        yield "also_small"
    if word in lists.given:
        yield "given_name_placed" if is_placed(mention) else "given_name"
        known = lists.around.institutions.words | lists.around.behind.counties | lists.around.features.words
        following = mention.stretch[mention.end]
        if people.runs_on(mention.stretch, mention.end) and not mention.possessive and following.lower not in known:
            yield "begins_a_person"
    if len(word) <= 4:
        yield "brief"
    if word in page.surnames:
        yield "surname_here"
    elif word in page.tails and not is_placed(mention):
        yield "ends_names"


def _size(mention: Mention) -> str:
    top = min(place.level for place in mention.candidates)
    if top == COUNTRY:
        return "country"
    if top == FIRST:
        return "first_level"
    population = max(place.population for place in mention.candidates)
    sizes = (("large", LARGE), ("middling", MIDDLING), ("small", SMALL))
    return next((name for name, least in sizes if population >= least), "tiny")


def _before(mention: Mention, *, lists: Words) -> Iterator[str]:
    stretch, at = mention.stretch, mention.first
    before, lower = stretch[at - 1], stretch[at - 1].lower
    around = lists.around.before
    if _opens(mention):
        yield "opens"
    if people.initial_before(stretch, at):
        yield "initial_before"
    elif people.title_before(stretch, at, words=lists):
        yield "title_before"
    elif people.given_before(stretch, at, words=lists):
        yield "given_before"
    elif before.kind == "word" and not stretch[at].breaks:
        if lower in around.inside:
            yield "in_before"
        elif lower in around.toward:
            yield "toward_before"
        elif lower in around.of:
            yield "body_before" if _is_body(mention) else f"{lower}_before"
        elif before.text == "The" and mention.form == "adjective" and not _begins(stretch, at - 1):
            yield "titled"
        elif lower in ("the", "a", "an"):
            yield "article_before"
        elif people.is_capitalized(stretch, at - 1):
            if mention.form == "name":
                yield "apart_before" if lower in lists.around.apart.words else "capital_before"
        else:
            yield "word_before"
    elif before.text == "," and people.is_capitalized(stretch, at - 2):
        yield "comma_before"
    elif stretch[at].joined and before.text not in "(\"“‘'[/":
        yield "joined_before"


def is_placed(mention: Mention) -> bool:
    """A preposition of place stands before it: in, near, from, to."""
    before, around = mention.stretch[mention.first - 1].lower, words().around.before
    return not mention.stretch[mention.first].breaks and (before in around.inside or before in around.toward)


def _opens(mention: Mention) -> bool:
    return _begins(mention.stretch, mention.first)


def _begins(stretch: Stretch, at: int) -> bool:
    """True for a token that begins a sentence."""
    before = stretch[at - 1]
    return stretch[at].breaks or before.kind == "edge" or before.text in ENDS


def _is_body(mention: Mention) -> bool:
    """What it is "of" is a body with a task, not a place: the Department of X, the Ministry of X."""
    head = mention.stretch[mention.first - 2]
    return head.lower in BODIES and head.text[0].isupper() and mention.stretch[mention.first - 1].lower == "of"


def _after(mention: Mention, *, lists: Words) -> Iterator[str]:
    stretch, end = mention.stretch, mention.end
    after, lower = stretch[end], stretch[end].lower
    if mention.container is not None:
        yield "container_named"
    if mention.possessive:
        yield "possessive"
    if after.breaks:
        return
    if after.text in DASHES and not after.joined and _opens(mention):
        yield "dateline"
    if after.kind == "word" and people.is_capitalized(stretch, end):
        if mention.possessive:
            return
        if lower in lists.around.features.words or f"{mention.name} {lower}" in lists.around.never.words:
            yield "feature_after"
        elif lower in lists.around.institutions.words or lower in lists.around.behind.counties:
            yield "institution_after"
        elif mention.form == "name":
            yield "capital_after"
    elif after.kind == "word":
        if lower in lists.around.acting.spoke:
            yield "spoke_after"
        elif lower in lists.around.people.words:
            yield "people_after"
        elif lower in lists.around.acting.auxiliaries:
            yield "auxiliary_after"
        elif lower in lists.around.before.inside or lower in lists.around.before.toward:
            yield "preposition_after"
        elif lower.endswith("ed"):
            yield "past_after"
    elif after.kind == "digits":
        yield "number_behind_place" if is_placed(mention) else "number_after"
    elif people.age_after(stretch, end):
        yield "age_after"
    elif stretch.hyphened(end):
        yield "number_after" if stretch[end + 1].kind == "digits" else "hyphen_after"
    elif after.text == ",":
        yield "comma_after"
