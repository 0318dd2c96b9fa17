"""Names of places as they stand in a text: capitalized words that some place goes by, the longest first.

Nothing is decided here: a mention holds every place its words could mean, and the words around it are looked at later.
"""

from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Literal

import msgspec

from reportedly.normalize.places.compiled import Kind, Place
from reportedly.normalize.places.gazetteer import COUNTRY, FIRST, SECOND, SETTLED, Gazetteer
from reportedly.normalize.places.keys import key
from reportedly.normalize.places.words import Words, words
from reportedly.normalize.tokens import Stretch, Token
from reportedly.text import Span

Form = Literal["name", "short", "code", "adjective", "region", "unlisted"]

MOST_WORDS = 6
"""Words of the longest name that is looked for."""

LARGE = 150_000
"""People of a town in which something is agreed that is called after it."""

MOST_UNLISTED = 2
"""Words of a name that nobody lists."""

SHORTEST = 3
"""Letters of the shortest name of the gazetteer that is taken; shorter ones are in the list of short forms."""


ARTICLE = "al "
"""Before names that news texts write with and without it: al-Qamishli, Qamishli."""


ARTICLES = frozenset(("al", "el", "ad", "ar", "as", "ash", "at", "an", "az", "ul"))
"""The Arabic article as it stands small before a hyphen and a name."""


class Mention(msgspec.Struct):
    """Some words that may name a place, the tokens `first` to before `end`, and the places they could mean.

    `head` is the kind that a noun before it gives: "the village of". `levels` are those of the gazetteer that the words
    leave: a county where "County" follows. `listed` is how many places go by the name, before anything narrows them.
    """

    stretch: Stretch
    first: int
    end: int
    name: str
    form: Form
    candidates: tuple[Place, ...]
    head: Kind | None = None
    levels: tuple[int, ...] = ()
    possessive: bool = False
    score: float = 0.0
    container: "Mention | None" = None
    listed: int = 0

    def __post_init__(self) -> None:
        self.listed = len(self.candidates)

    @property
    def span(self) -> Span:
        last = self.stretch[self.end - 1]
        cut = _ending(last) if self.possessive else 0
        return Span(self.stretch[self.first].start, last.end - cut)


class Finder:
    """Looks for mentions in stretches of one page, and asks the gazetteer for each name once."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        self._words = words()
        self._known: dict[tuple[str, bool], tuple[Place, ...]] = {}
        self._forms = _forms(self._words)

    def mentions(self, stretch: Stretch) -> Iterator[Mention]:
        """The mentions of a stretch in text order; no two share a token."""
        on = stretch.places.start
        for at in stretch.places:
            token = stretch[at]
            if at < on or token.kind != "word" or not (token.text[0].isupper() or _is_article(stretch, at)):
                continue
            found = self._first(stretch, at)
            if found is not None:
                on = found.end
                yield found

    def _first(self, stretch: Stretch, at: int) -> Mention | None:
        """The mention that begins at a token; an adjective that begins a longer name is no adjective."""
        short = self._short(stretch, at)
        if short is not None and short.form == "adjective" and not short.possessive:
            longer = self._name(stretch, at)
            return longer if longer is not None and longer.end > short.end else short
        return short or self._name(stretch, at) or self._unlisted(stretch, at)

    def named(self, name: str, *, is_articled: bool = True) -> tuple[Place, ...]:
        """The places of a name, by its key; where nobody goes by it, with or without the Arabic article before it.

        `is_articled` is False where the first word only looks like the article: As China, Al Gore.
        """
        drops = is_articled and name.startswith(ARTICLE)
        asked = (name, drops)
        places = self._known.get(asked)
        if places is None:
            other = name.removeprefix(ARTICLE) if drops else ARTICLE + name
            places = self._known[asked] = self._gazetteer.named(name) or self._gazetteer.named(other)
        return places

    def given(self, stretch: Stretch, first: int, end: int) -> Mention:
        """The mention of some tokens that are known to name a place."""
        short = self._short(stretch, first)
        if short is not None and short.end == end:
            return short
        cut = _ending(stretch[end - 1])
        name = key(stretch.text[stretch[first].start : stretch[end - 1].end - cut])
        form: Form = "name" if self.named(name) else "unlisted"
        return self._kinded(Mention(stretch, first, end, name, form, self.named(name), possessive=bool(cut)))

    def _short(self, stretch: Stretch, at: int) -> Mention | None:
        """A form of the lists: U.S., Calif., Syrian, the Middle East."""
        token = stretch[at]
        for written, form, name in self._forms.get(_stem(token), ()):
            begin = token.start
            stop = begin + len(written)
            if not stretch.text.startswith(written, begin) or stretch.text[stop : stop + 1].isalnum():
                continue
            if written in self._words.around.words_too.words and _is_shouted(stretch, at):
                continue
            if form == "code" and not (stretch[at - 1].text == "," and token.text == written):
                continue
            end = _token_after(stretch, at, stop)
            possessive = stretch[end - 1].end > stop
            return Mention(stretch, at, end, name, form, self._meant(form, name), possessive=possessive)
        return None

    def _meant(self, form: Form, name: str) -> tuple[Place, ...]:
        if form == "region":
            return ()
        city, comma, container = name.partition(", ")
        places = self.named(key(city if comma and "-" in container else name))
        if comma and "-" in container:
            first = [place for place in places if place.country == container[:2] and place.level == SETTLED]
            return tuple(first[:1])
        areas = tuple(place for place in places if place.level in (COUNTRY, FIRST))
        if form == "code" or (form == "short" and name in self._words.states.values()):
            return tuple(place for place in areas if place.level == FIRST) or areas
        return areas[:1] or places[:1]

    def _name(self, stretch: Stretch, at: int) -> Mention | None:
        for end in reversed(tuple(_ends(stretch, at, within=self._words.around.within.words))):
            last = stretch[end - 1]
            cut = _ending(last)
            written = stretch.text[stretch[at].start : last.end - cut]
            region = self._region(stretch, at, end, written)
            if region is not None:
                return Mention(stretch, at, end, region, "region", (), possessive=bool(cut))
            name = key(written)
            if len(name) >= SHORTEST and (places := self.named(name, is_articled=_may_be_article(stretch, at))):
                return self._kinded(Mention(stretch, at, end, name, "name", places, possessive=bool(cut)))
        return None

    def _region(self, stretch: Stretch, at: int, end: int, written: str) -> str | None:
        """The region of this name; one that the list has with its article ("the Gulf") has to have it here."""
        regions, low = self._words.regions, written.lower()
        is_told = stretch[at - 1].lower == "the" and not _runs_on(stretch, end)
        return regions.get(low) or (regions.get(f"the {low}") if is_told else None)

    def _kinded(self, mention: Mention) -> Mention:
        """With what the nouns beside it say of its kind: the province of X, X province, X and Y counties."""
        stretch, around = mention.stretch, self._words.around
        mention.head = _head(stretch, mention.first, heads=self._words.heads)
        behind = stretch[mention.end]
        if mention.possessive or behind.breaks or behind.kind != "word":
            tied = behind.text in (",", "and", "&") or behind.lower == "and"
            mention.levels = (SECOND, FIRST) if tied and self._is_one_of_several(stretch, mention.end) else ()
        elif behind.lower in around.behind.areas and not stretch[mention.end + 1].text[:1].isupper():
            if self._narrowed(mention):
                mention.end += 1
        elif behind.lower in around.agreed.words:
            mention.candidates = _best_known(mention.candidates)
        elif behind.lower in around.behind.several or self._is_one_of_several(stretch, mention.end):
            mention.levels = (SECOND, FIRST)
        if stretch[mention.first - 2].lower in around.behind.areas and mention.head is not None and not mention.levels:
            self._narrowed(mention)
        return mention

    def _narrowed(self, mention: Mention) -> bool:
        """Narrows a name to subdivisions, since a noun says so; to those around the towns of the name, where they bear
        it in another spelling (Hasaka province). False where there is none.
        """
        areas = [place for place in mention.candidates if place.level in (FIRST, SECOND)]
        if not areas:
            around = (self._gazetteer.holder(place) for place in mention.candidates)
            names = {key(place.name) for place in mention.candidates}
            areas = [place for place in around if place is not None and key(place.name) in names]
            mention.candidates = tuple(dict.fromkeys(areas)) or mention.candidates
        mention.levels = (FIRST, SECOND) if areas else ()
        return bool(areas)

    def _is_one_of_several(self, stretch: Stretch, at: int) -> bool:
        """Further names and then "counties": X, Y and Z counties."""
        several = self._words.around.behind.several
        for place in range(at, at + 12):
            token = stretch[place]
            if token.breaks:
                return False
            if token.lower in several:
                return True
            joins = token.text in (",", "&") or token.lower == "and"
            if not joins and not (token.kind == "word" and token.text[0].isupper()):
                return False
        return False

    def _unlisted(self, stretch: Stretch, at: int) -> Mention | None:
        """A name that nobody lists behind a noun that says it is a place: the village of X; X, a village in Y."""
        kind = _head(stretch, at, heads=self._words.heads)
        end = _unlisted_end(stretch, at)
        cut = _ending(stretch[end - 1])
        if kind is None and stretch[end].text == "," and stretch[end + 1].lower in ("a", "the"):
            kind = self._apposed(stretch, end + 2)
        if kind is None:
            return None
        name = stretch.text[stretch[at].start : stretch[end - 1].end - cut]
        return Mention(stretch, at, end, name, "unlisted", (), head=kind, possessive=bool(cut))

    def _apposed(self, stretch: Stretch, at: int) -> Kind | None:
        """The kind that an apposition gives: ", a small village in", ", the town near"."""
        for place in range(at, at + 3):
            kind = self._words.heads.get(stretch[place].lower)
            if kind is not None and stretch[place + 1].lower in ("in", "near", "outside", "on", "north", "south"):
                return kind
            if stretch[place].kind != "word" or stretch[place].text[0].isupper():
                return None
        return None


def _head(stretch: Stretch, at: int, *, heads: Mapping[str, Kind]) -> Kind | None:
    """The kind that stands before "of" and the name."""
    if stretch[at - 1].lower != "of" or stretch[at].breaks:
        return None
    return heads.get(stretch[at - 2].lower)


def _may_be_article(stretch: Stretch, at: int) -> bool:
    """False for a word before a blank that is spelled like the article: it is English, or a given name."""
    return stretch[at].text in ARTICLES or stretch.hyphened(at + 1)


def _best_known(places: tuple[Place, ...]) -> tuple[Place, ...]:
    """The most peopled town of a name, where it is a large one: the Paris accord."""
    towns = [place for place in places if place.level == SETTLED and place.population >= LARGE]
    return (max(towns, key=lambda place: place.population),) if towns and places[0].level == SETTLED else places


def _is_article(stretch: Stretch, at: int) -> bool:
    """True for the article of a name that is written small before it: al-Qamishli."""
    if stretch[at].text not in ARTICLES or not stretch.hyphened(at + 1):
        return False
    return stretch[at + 2].kind == "word" and stretch[at + 2].text[0].isupper()


def _ends(stretch: Stretch, at: int, *, within: frozenset[str]) -> Iterator[int]:
    """Where a name that begins at a token may end: behind each further capitalized word."""
    end = at + 1
    yield end
    for _ in range(MOST_WORDS - 1):
        if _ending(stretch[end - 1]):
            return
        following = _following(stretch, end, within=within)
        if following is None:
            return
        end = following + 1
        yield end


def _unlisted_end(stretch: Stretch, at: int) -> int:
    """The farthest end of a name of at most `MOST_UNLISTED` words, of which no further one is in capitals."""
    end = at + 1
    for further in islice(_ends(stretch, at, within=frozenset()), MOST_UNLISTED):
        if further - 1 > at and len(stretch[further - 1].text) > 1 and stretch[further - 1].text.isupper():
            break
        end = further
    return end


def _following(stretch: Stretch, at: int, *, within: frozenset[str]) -> int | None:
    """The next capitalized word of the same name: behind a blank, a hyphen, a point of "St." or small words."""
    token = stretch[at]
    if token.breaks:
        return None
    if (
        (token.text == "." and token.joined and len(stretch[at - 1].text) <= 2)
        or stretch.hyphened(at)
        or token.text == "–"
    ):
        at += 1
    while stretch[at].lower in within and not stretch[at].breaks and not stretch[at].text[0].isupper():
        at += 1
        if stretch.hyphened(at):
            at += 1
    token = stretch[at]
    return at if token.kind == "word" and not token.breaks and token.text[0].isupper() else None


def _runs_on(stretch: Stretch, at: int) -> bool:
    """True where a name goes on: the Gulf War."""
    return stretch[at].kind == "word" and not stretch[at].breaks and stretch[at].text[0].isupper()


def _ending(token: Token) -> int:
    """Characters of a possessive ending: the two of "Norholm's"."""
    return 2 if token.lower.endswith("'s") else 0


def _stem(token: Token) -> str:
    cut = _ending(token)
    return token.text[: len(token.text) - cut] if cut else token.text


def _token_after(stretch: Stretch, at: int, stop: int) -> int:
    while stretch[at].start < stop and stretch[at].kind != "edge":
        at += 1
    return at


def _forms(words: Words) -> dict[str, list[tuple[str, Form, str]]]:
    """The forms of the lists by their first word, the longest first."""
    forms: list[tuple[str, Form, str]] = [
        *(
            (written, "short", name)
            for table in (words.short, words.cities, words.states)
            for written, name in table.items()
        ),
        *((code.partition("-")[2], "code", name) for code, name in words.codes.items()),
        *((adjective, "adjective", name) for adjective, name in words.adjectives.items()),
        *((adjective, "region", name) for adjective, name in words.region_adjectives.items()),
        *((f"{adjective}s", "region", name) for adjective, name in words.region_adjectives.items()),
    ]
    found: dict[str, list[tuple[str, Form, str]]] = {}
    for form in sorted(forms, key=lambda form: (-len(form[0]), form[0])):
        first = form[0].replace("-", " ").replace(".", " ").split()[0]
        found.setdefault(first, []).append(form)
    return found


def _is_shouted(stretch: Stretch, at: int) -> bool:
    """True among three words or more that are all in capitals."""
    around = [stretch[place] for place in (at - 2, at - 1, at + 1, at + 2)]
    words = [token.text for token in around if token.kind == "word" and len(token.text) > 1]
    return len(words) > 2 and all(map(str.isupper, words))
