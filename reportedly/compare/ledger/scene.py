"""What the words around a figure tell of its event beside place and day: deed, target, side, names, other figures.

A town has many incidents on a day of war, and each outlet reports several of them on one page. So a figure's own
sentence goes first; what it leaves open is told by the sentence before it, and by the head of the page where nothing
shows that the sentence has left the page's own story.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from reportedly.across import Told
from reportedly.compare.ledger.lists import lists
from reportedly.compare.ledger.names import NAME, consonants, sites_of
from reportedly.compare.ledger.sentences import Sentence, found_in, nearest_deed, weekday_of

HEAD = 3
"""Sentences at the head of a page that tell its story: the headline, and the first two of the text."""

LEAD = 6
"""Sentences in which a page still tells its own story, for figures that name no place themselves."""

LISTED = 5
"""Figures of one sentence; so many are a breakdown."""

TITLED = 0.6
"""Share of words with a capital from which a sentence is set as a headline, where a capital names nothing."""

AHEAD = 26
"""Characters in front of a figure in which words show that it is a part: "including at least "."""

COUNTED = 22
"""Characters behind a figure in which words say who is counted."""

COORDINATED = 40
"""Characters between two numbers that are coordinated: "15 nurses and 27 guards"."""

MOST_SENTENCE = 600
"""Characters; what is longer has no full stops, and is cut."""

LEAST_OWN = 4
"""Letters of a name that is a piece of its page's outlet's."""

TITLED_NEAR = 80
"""Characters around a person's name in which a page says whom he speaks for."""

_ENDS = re.compile(r"(?<=[.!?])[\"”’']?\s+(?=[\"“‘'(\[]?[A-Z0-9])|\s*\n\s*")
_OF_SO_MANY = re.compile(r"\s+(?:out\s+)?of\s+(?:the\s+)?(?:some\s+|about\s+)?\d")
_BREAKS = re.compile(r"[.;:!?\"“”\n]")
_OPENING = re.compile(r"\W+(?:(?:a|an|the|who)\s+)?")
_MADE = re.compile(r"-[a-z]{2,}$")


class Beside(msgspec.Struct, frozen=True, order=True):
    """A figure told near another: what it is a figure of, its number, and whose word it is (see `body_of`)."""

    indicator: str
    number: float
    voice: str = ""

    @property
    def told(self) -> tuple[str, float]:
        """What is told, whoever tells it."""
        return self.indicator, self.number


class Scene(msgspec.Struct, frozen=True):
    """What tells an event, each in sorted order; see `lexicon/en/scenes.toml` for the classes.

    `deeds`, `targets`, `sides` and `names` are of the figure's sentence; where it names no deed or no name, of the
    sentence before. `sites` are names that the sentence itself calls a part of a town, or a small place. `story` are
    the names of the page's head, `head` the deeds and targets that it tells; none for a sentence that tells of
    something else (`is_separate`), or that far below has names of its own and none of the head's. `headed` are deeds of
    the first sentence of which few are done in one place on one day: a page that they head tells of them throughout.

    `body` is for whom its voice speaks. `beside` are the figures of its sentence and its neighbours, `all_told` those
    of the whole page. `is_main`: it is the largest of its kind that the page's head tells. `is_ahead`: it stands among
    the page's first sentences. `is_total`: it counts over a war. `is_partial`, `is_list`: it is one part of a sum.
    `is_early`, `is_late`: the words expect it to grow, or say that it has. `is_retold`: its sentence gives the day by
    its date, as from a distance. `done` is the deed that its sentence tells nearest to it. `weekday` is the one on
    which its sentence says that something was done, Monday being 1.
    """

    deeds: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()
    sides: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    sites: tuple[str, ...] = ()
    story: tuple[str, ...] = ()
    head: tuple[str, ...] = ()
    headed: tuple[str, ...] = ()
    beside: tuple[Beside, ...] = ()
    all_told: tuple[Beside, ...] = ()
    body: str = ""
    is_total: bool = False
    is_partial: bool = False
    is_separate: bool = False
    is_ahead: bool = False
    is_list: bool = False
    is_early: bool = False
    is_late: bool = False
    is_retold: bool = False
    is_main: bool = False
    done: str = ""
    weekday: int | None = None


class Setting:
    """A page's text with what is asked of it for each figure, taken apart once.

    Args:
        own: what no claim holds, as if claims did; no sum is broken down there.
    """

    def __init__(self, text: str, page: Sequence[Told], *, own: Sequence[Told] = ()) -> None:
        self.text = text
        self.outlet = re.sub(r"\W", "", (page[0].outlet or "").casefold()) if page else ""
        self.bodies: dict[str, str] = {}
        self.read: dict[int, Sentence] = {}
        self.starts = [0, *(found.end() for found in _ENDS.finditer(text))]
        self.stops = [*self.starts[1:], len(text)]
        self.proper = self._proper()
        self.numbers = sorted({figure.start for claim in page for figure in claim.figures})
        self.figures = sorted(
            {
                (figure.start, Beside(figure.indicator, number, self.body(claim.voice)))
                for claim in (*page, *own)
                for figure in claim.figures
                if figure.indicator is not None
                and (number := _point(figure.low, figure.high)) is not None
                and not lists().vague.fullmatch(figure.words.strip())
                and not self.told(bisect_right(self.starts, figure.start) - 1).is_total
            }
        )
        self.wide = tuple(
            dict.fromkeys(
                name
                for claim in page
                for place in claim.places
                if place.kind in ("country", "subdivision", "region", "area") or place.name == place.inside
                for name in (place.name, place.inside)
                if name
            )
        )
        head = " ".join(self.sentence(at) for at in range(min(HEAD, len(self.starts))))
        self.main: dict[str, float] = {}
        for where, beside in self.figures:
            if where < self.stops[min(HEAD, len(self.stops)) - 1]:
                self.main[beside.indicator] = max(beside.number, self.main.get(beside.indicator, beside.number))
        self.head_names = self.names_in(head)
        self.head = (*found_in(head, "deeds"), *found_in(head, "targets"))
        self.headed = tuple(deed for deed in found_in(self.sentence(0), "deeds") if deed in lists().rare)
        self.is_first = _any(text, lists().first)
        self.all_told = tuple(sorted({beside for _, beside in self.figures}))

    def body(self, voice: str) -> str:
        """For whom a voice speaks, as the page says beside its name: "Ana Ruiz, director of the observatory"."""
        if voice not in self.bodies:
            self.bodies[voice] = self._body(voice)
        return self.bodies[voice]

    def _body(self, voice: str) -> str:
        named = body_of(voice)
        if named != voice or len(voice.split()) < 2:
            return named
        for found in re.finditer(rf"\b{re.escape(voice)}\b", self.text, re.IGNORECASE):
            if not all(word[0].isupper() for word in NAME.findall(found.group()) if len(word) > 2):
                continue
            ahead, behind = self.text[: found.start()][-TITLED_NEAR:], self.text[found.end() :][:TITLED_NEAR]
            for titled in _titles(_BREAKS.split(ahead)[-1], _BREAKS.split(behind)[0]):
                if body_of(titled) != titled:
                    return body_of(titled)
        return voice

    def sentence(self, at: int) -> str:
        """The sentence with this number; empty for one that the page has not."""
        if not 0 <= at < len(self.starts):
            return ""
        return self.text[self.starts[at] : min(self.stops[at], self.starts[at] + MOST_SENTENCE)]

    def told(self, at: int) -> Sentence:
        """What the sentence with this number tells."""
        if at not in self.read:
            words = self.sentence(at)
            weekday = weekday_of(words)
            self.read[at] = Sentence(
                names=self.names_in(words),
                sites=sites_of(words),
                deeds=found_in(words, "deeds"),
                targets=found_in(words, "targets"),
                is_total=weekday is None and _any(words, lists().totals),
                is_separate=_any(words, lists().separate)
                or (_any(words, lists().turning) and not _any(words, lists().back)),
                is_back=_any(words, lists().back),
                is_early=_any(words, lists().early),
                is_late=_any(words, lists().late),
                is_dated=_any(words, lists().dated),
                weekday=weekday,
            )
        return self.read[at]

    def _proper(self) -> frozenset[str]:
        """Words that have a capital in the midst of a sentence which is not set as a headline."""
        found: set[str] = set()
        for at in range(len(self.starts)):
            words = NAME.findall(self.sentence(at))
            if words and not _is_titled(words):
                found.update(word.casefold() for word in words[1:] if word[0].isupper())
        return frozenset(found)

    def _is_common(self, word: str) -> bool:
        """True for a name that any page could name, also in the genitive without its sign, and for its outlet's."""
        plain = re.sub(r"['’]?s$", "", word)
        is_own = len(word) >= LEAST_OWN and word.replace("-", "") in self.outlet
        return word in lists().common or plain in lists().common or is_own

    def names_in(self, words: str) -> tuple[str, ...]:
        """The consonants of the names in some words; those that any page could name are left out."""
        return tuple(sorted(set(self._names_in(words))))

    def _names_in(self, words: str) -> Iterator[str]:
        for word in NAME.findall(words):
            low = word.casefold()
            is_name = (word[0].isupper() or low.startswith(("al-", "el-"))) and not _MADE.search(word)
            if is_name and low in self.proper and not self._is_common(low):
                yield from filter(None, [consonants(low)])


def scene_of(setting: Setting, start: int, stop: int, *, voice: str = "", without: Iterable[str] = ()) -> Scene:
    """The scene of the figure at some place of the page.

    Args:
        voice: on whose word the figure stands.
        without: folded names of places, outlets, voices that tell no event apart.
    """
    at = bisect_right(setting.starts, start) - 1
    own, before, after = (setting.told(number) for number in (at, at - 1, at + 1))
    common = {found for name in without for word in NAME.findall(name) for found in [consonants(word)] if found}
    is_separate = at >= HEAD and own.is_separate
    names, deeds, targets = own.names, own.deeds, own.targets
    is_far = at >= LEAD and bool(names) and not set(names) & set(setting.head_names)
    has_left = is_separate or (is_far and not own.is_back)
    if not is_separate:
        names, deeds, targets = names or before.names, deeds or before.deeds, targets or before.targets
    low, high = setting.starts[max(0, at - 1)], setting.stops[min(len(setting.stops) - 1, at + 1)]
    beside = tuple(sorted({other for where, other in setting.figures if low <= where < high and where != start}))
    is_main = any(setting.main.get(told.indicator) == told.number for where, told in setting.figures if where == start)
    return Scene(
        deeds=deeds,
        targets=targets,
        sides=_sides(setting.sentence(at), behind=stop - setting.starts[at]),
        names=tuple(name for name in names if name not in common),
        sites=tuple(name for name in own.sites if name not in common),
        story=() if has_left else tuple(name for name in setting.head_names if name not in common),
        head=() if has_left else setting.head,
        headed=() if is_separate or own.is_total else setting.headed,
        beside=beside,
        all_told=setting.all_told,
        body=setting.body(voice),
        is_total=own.is_total,
        is_partial=_is_partial(setting, start, stop),
        is_separate=is_separate,
        is_ahead=at < LEAD,
        is_list=_is_listed(setting, at),
        is_early=any(one.is_early for one in (before, own, after))
        or (setting.is_first and not is_separate and (is_main or at < LEAD)),
        is_late=own.is_late,
        is_retold=own.is_dated or (before.is_dated and not is_separate),
        is_main=is_main,
        done=nearest_deed(setting.sentence(at), start - setting.starts[at], stop - setting.starts[at]),
        weekday=own.weekday,
    )


def _titles(ahead: str, behind: str) -> Iterator[str]:
    """The words beside a name that begin, or end, with what somebody is of a body: "director of the observatory"."""
    opened = _OPENING.match(behind)
    if opened is not None and lists().heads.match(behind, opened.end()):
        yield behind
    if any(not ahead[found.end() :].strip() for found in lists().heads.finditer(ahead)):
        yield ahead


def body_of(voice: str) -> str:
    """Whose word it is, where pages call one body by its name, its kind or its people; the voice itself elsewhere.

    >>> body_of("a monitoring group") == body_of("the orven observatory")
    True
    """
    return next((body for body, pattern in lists().classes["bodies"].items() if pattern.search(voice)), voice)


def _sides(sentence: str, *, behind: int) -> tuple[str, ...]:
    """The sides that a sentence names as doers; none by which it calls a place, or those who were counted.

    "The Orven-held town" and "near the Orven border" tell where, and "12 Orven fighters" who died.

    Args:
        behind: characters from the sentence's beginning to the end of the figure.
    """
    found = (
        kind
        for kind, pattern in lists().classes["sides"].items()
        for one in pattern.finditer(sentence)
        if not lists().held.match(sentence, one.end()) and not behind <= one.start() < behind + COUNTED
    )
    return tuple(sorted(set(found)))


def _is_partial(setting: Setting, start: int, stop: int) -> bool:
    """True where the words ahead of a figure, or behind it, say that it is some of those counted, or more of them."""
    ahead, behind = setting.text[max(0, start - AHEAD) : start].casefold(), setting.text[stop : stop + AHEAD].casefold()
    if (
        lists().ranks.match(behind)
        or lists().before.search(ahead)
        or _OF_SO_MANY.match(behind)
        or behind.startswith(lists().behind)
    ):
        return True
    at = setting.starts[bisect_right(setting.starts, start) - 1]
    kinds = {told.indicator for where, told in setting.figures if where == start}
    others = [(where, told.indicator) for where, told in setting.figures if at <= where < start]
    if lists().more_before.search(ahead) or behind.startswith(lists().more_behind):
        last = max((where for where, _ in others), default=None)
        return last is None or any(where == last and kind in kinds for where, kind in others)
    is_joined = ahead.rstrip().endswith(" and")
    return is_joined and any(start - COORDINATED <= where and kind in kinds for where, kind in others)


def _is_listed(setting: Setting, at: int) -> bool:
    """True for a sentence that breaks a number down: place by place, or side by side."""
    low, high = setting.starts[at], setting.stops[at]
    return sum(low <= where < high for where in setting.numbers) >= LISTED


def _is_titled(words: Sequence[str]) -> bool:
    return sum(word[0].isupper() for word in words) >= TITLED * len(words)


def _point(low: float | None, high: float | None) -> float | None:
    return low if low is not None else high


def _any(words: str, pattern: "re.Pattern[str]") -> bool:
    return pattern.search(words) is not None
