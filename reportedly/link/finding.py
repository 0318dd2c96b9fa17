"""Who and what is named in a paragraph: listed names, titled persons, bodies by their words, places left aside.

A run of capitalised words is taken apart from the left: what is listed goes first, the longest name winning; a title
with a name after it is a person; a body is told by a word of its name. What nothing tells keeps no kind, and the
joining then asks the page's voices and the tagger.
"""

from collections.abc import Iterator, Sequence

from reportedly.link import rules
from reportedly.link.listed import Form, Hit, longest_listed, same_words, small
from reportedly.link.runs import Run, runs
from reportedly.link.sighting import Sighting
from reportedly.link.states import State, ruler_government, state_body, state_sighting
from reportedly.link.vocabulary import given_names, is_acronym, is_bodily, is_title, sentence_adverbs, small_words
from reportedly.link.words import Word, adjoin, covering
from reportedly.model import NameKind, PartyKind
from reportedly.text import Span

OFFICIAL = frozenset(("foreign", "prime", "interior", "defence", "defense", "general", "home", "justice"))
"""Words of offices that are no titles by themselves."""

OPENING = "opening"
"""The rule of a lone word that begins a sentence, until the page shows that it is a name."""

LONGEST_PERSON = 5
"""Words in the longest name that a given name begins and that is taken for a person's."""

LONGEST_SHOUTED = 3
"""Words in the longest run of a line in capitals that may be one name."""


def sightings(text: str, paragraph: Sequence[Word]) -> Iterator[Sighting]:
    """The mentions of one paragraph in text order; a wider one comes before those inside it."""
    for run in runs(text, paragraph):
        yield from _taken_apart(text, paragraph, run)


def _taken_apart(text: str, paragraph: Sequence[Word], run: Run) -> Iterator[Sighting]:
    at, is_line = run.first, _is_line(paragraph[run.first : run.end])
    while at < run.end:
        rest = paragraph[at : run.end]
        if rest[0].low in small()["calendar"] or _is_opener(rest[0]):
            at += 1
            continue
        listed = longest_listed(rest)
        if is_line:
            if listed is not None:
                yield from _listed(text, paragraph, at, at + listed[0], listed[1], rules.LISTED)
            at += 1 if listed is None else listed[0]
            continue
        if listed is not None and listed[0] == len(rest):
            yield from _listed(text, paragraph, at, run.end, listed[1], rules.LISTED)
            return
        reordered = same_words(rest)
        if reordered is not None:
            yield from _listed(text, paragraph, at, run.end, reordered, rules.REORDERED)
            return
        governing = ruler_government(text, paragraph, first=at, end=run.end) if listed is None else None
        if governing is not None:
            yield governing
            return
        if " ".join(word.low for word in rest) in small()["things"]:
            return
        own = _own(text, paragraph, at, run.end)
        if own is not None:
            yield from own
            return
        if listed is None:
            yield from _untold(text, paragraph, at, run.end)
            return
        yield from _listed(text, paragraph, at, at + listed[0], listed[1], rules.LISTED)
        at += listed[0]


def _is_line(words: Sequence[Word]) -> bool:
    """True for a long run of a line in capitals: only listed names can be told in it."""
    loud = all(word.text.isupper() for word in words) and any(word.shouted for word in words)
    return loud and len(words) > LONGEST_SHOUTED


def _is_opener(word: Word) -> bool:
    """True for the `Later` of "Later Tolk said": an adverb with a sentence's capital."""
    return word.first and word.low in sentence_adverbs()


def _listed(text: str, paragraph: Sequence[Word], first: int, end: int, hit: Hit, rule: str) -> Iterator[Sighting]:
    """A listed name; of a state it is asked whether its government, its people or only a place is meant."""
    body = state_body(text, paragraph, State(first, end, hit)) if hit.entries[0].kind in ("state", "people") else None
    if body is not None:
        yield body
    if hit.entries[0].kind == "state":
        yield from state_sighting(text, paragraph, State(first, end, hit))
        return
    words = paragraph[first:end]
    yield Sighting(
        span=_with_article(text, paragraph, first, end),
        name=covering(words).of(text),
        kind=hit.entries[0].kind,
        form=hit.form,
        rule=rule,
        entries=hit.entries,
    )


def _own(text: str, paragraph: Sequence[Word], first: int, end: int) -> list[Sighting] | None:
    """A person after titles, a body by its words, a person by a given name; None when none of them shows."""
    words = paragraph[first:end]
    titles = _titles(words)
    core = words[titles:]
    if titles and core and _bears_person(core):
        inner = list(_inner(text, paragraph, first, first + titles))
        name = covering(core).of(text)
        whole = Span(words[0].span.start, words[-1].span.end)
        office = covering(words[:titles]).of(text)
        return [Sighting(whole, name, "person", "title", rules.TITLED, office=office), *inner]
    kind = _body(words)
    if kind is not None and _is_pointed_at(paragraph, first) and not is_acronym(words[0].text):
        return []  # somebody is described here who is named elsewhere
    if kind is not None:
        span = _with_article(text, paragraph, first, end)
        form: Form = "acronym" if len(words) == 1 and is_acronym(words[0].text) else "name"
        return [Sighting(span, covering(words).of(text), kind, form, rules.WORDED)]
    if 2 <= len(words) <= LONGEST_PERSON and words[0].low in given_names() and not is_bodily(words[-1]):
        return [Sighting(covering(words), covering(words).of(text), "person", "name", rules.GIVEN)]
    return None


def _is_pointed_at(paragraph: Sequence[Word], first: int) -> bool:
    """True after `this` and the like: `this Middle East Republic` describes somebody named elsewhere."""
    return first > 0 and paragraph[first - 1].low in ("this", "that", "these", "those")


def _titles(words: Sequence[Word]) -> int:
    """How many words stand before the name that a title announces; 0 without a title."""
    found = [at for at, word in enumerate(words) if is_title(word)]
    if not found or found[-1] + 1 >= len(words):
        return 0
    before = words[: found[-1]]
    fitting = all(is_title(word) or _tells_office(word) for word in before) or len(before) <= 3
    if not fitting:
        return 0
    end = found[-1] + 1
    if words[end].low in ("of", "for") and end + 1 < len(words) and words[end + 1].low in small()["portfolios"]:
        end += 2
    return end if end < len(words) else 0


def _tells_office(word: Word) -> bool:
    return longest_listed((word,)) is not None or word.low in OFFICIAL


def _bears_person(core: Sequence[Word]) -> bool:
    """False when a body's word or a listed body is in the name: `President Hotel`, `General Assembly`."""
    if len(core) > LONGEST_PERSON or any(is_bodily(word) for word in core if word.low not in ("sun", "king")):
        return False
    listed = longest_listed(core)
    return not (listed is not None and listed[1].entries[0].kind != "people" and len(core) == listed[0])


def _inner(text: str, paragraph: Sequence[Word], first: int, end: int) -> Iterator[Sighting]:
    """The states named in the words of an office: `Russian` in `Russian Foreign Minister`."""
    at = first
    while at < end:
        listed = longest_listed(paragraph[at:end])
        if listed is not None:
            yield from _listed(text, paragraph, at, at + listed[0], listed[1], rules.LISTED)
        at += 1 if listed is None else listed[0]


def _body(words: Sequence[Word]) -> PartyKind | NameKind | None:
    """The kind of body a word of the name tells; "place" for places, None for neither."""
    lists, last = small(), words[-1].low
    low = [word.low for word in words]
    if last in lists["nobody"] or low[0] == "operation":
        return None
    if len(words) == 1 and not is_acronym(words[0].text):
        return None
    if last in lists["place"] or low[0] in ("lake", "mount", "port", "gulf"):
        return "place"
    if any(word in lists["group"] for word in low):
        return "group"
    if any(word in lists["body"] for word in low):
        return "organization"
    if last in lists["firm"]:
        return "firm"
    return "organization" if any(is_bodily(word) for word in words) and len(words) > 1 else None


def _untold(text: str, paragraph: Sequence[Word], first: int, end: int) -> Iterator[Sighting]:
    """A name whose bearer's kind nothing in it tells: a surname, a village, an acronym."""
    words = paragraph[first:end]
    if words[-1].low in small()["nobody"] or (len(words) == 1 and len(words[0].text) == 1):
        return
    if not words[0].text[0].isalpha() or _is_shouted(paragraph, first, end):
        return
    if is_title(words[-1]) and all(is_title(word) or word.low in small()["portfolios"] | OFFICIAL for word in words):
        span = _with_article(text, paragraph, first, end)
        yield Sighting(span, covering(words).of(text), "person", "office", rules.OFFICE)
        return
    name = covering(words).of(text)
    kind: NameKind | None = "place" if _is_inside(paragraph, first) else None
    short = "acronym" if len(words) == 1 and is_acronym(name) else "short"
    if len(words) == 1 and words[0].first and short == "short":
        short = OPENING
    span = covering(words) if kind == "place" or short != "acronym" else _with_article(text, paragraph, first, end)
    yield Sighting(span, name, kind, "acronym" if short == "acronym" else "short", short)


def _is_shouted(paragraph: Sequence[Word], first: int, end: int) -> bool:
    """True among words that are all in capitals: those tell nothing about what is a name."""
    words = paragraph[first:end]
    if not all(word.text.isupper() for word in words):
        return False
    beside = [paragraph[at].text for at in (first - 1, end) if 0 <= at < len(paragraph)]
    shouted = any(text.isupper() and len(text) > 1 and text != words[0].text for text in beside)
    return len(words) > 1 or shouted or words[0].low in small_words()


def _is_inside(paragraph: Sequence[Word], first: int) -> bool:
    return first > 0 and paragraph[first - 1].low in small()["inside"]


def _with_article(text: str, paragraph: Sequence[Word], first: int, end: int) -> Span:
    """The span of these words with a `the` before them."""
    span = covering(paragraph[first:end])
    if first and paragraph[first - 1].low == "the" and adjoin(text, paragraph[first - 1], paragraph[first]):
        return Span(paragraph[first - 1].span.start, span.end)
    return span
