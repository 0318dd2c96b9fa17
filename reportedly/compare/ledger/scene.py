"""What the words around a figure tell of its event beside place and day: deed, target, side, names, other figures.

A town has many incidents on a day of war, and each outlet reports several of them on one page. So a figure's own
sentence goes first; what it leaves open is told by the sentence before it, and by the head of the page where nothing
shows that the sentence has left the page's own story.

Names are compared by their consonants: those from Arabic, Russian or Burmese are spelled in Latin letters as each
outlet likes, and differ mostly in vowels, doubled letters and the article.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

import msgspec

from reportedly.across import Told
from reportedly.lexicon import table

HEAD = 3
"""Sentences at the head of a page that tell its story: the headline, and the first two of the text."""

LEAD = 6
"""Sentences in which a page still tells its own story, for figures that name no place themselves."""

LISTED = 5
"""Figures of one sentence; so many are a breakdown."""

TITLED = 0.6
"""Share of words with a capital from which a sentence is set as a headline, where a capital names nothing."""

LEAST_CONSONANTS = 3
"""Fewer do not tell a name."""

AHEAD = 26
"""Characters in front of a figure in which words show that it is a part: "including at least "."""

MOST_SENTENCE = 600
"""Characters; what is longer has no full stops, and is cut."""

_ENDS = re.compile(r"(?<=[.!?])[\"”’']?\s+(?=[\"“‘'(\[]?[A-Z0-9])|\s*\n\s*")
_WORD = re.compile(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*")
_OF_SO_MANY = re.compile(r"\s+(?:out\s+)?of\s+(?:the\s+)?(?:some\s+|about\s+)?\d")
_MADE = re.compile(r"-[a-z]{2,}$")
_ARTICLE = re.compile(r"^(?:al|el|ar|as|ash|ad|at|az|an|ath|aj)[-’'](?=\w{3})")


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
    sentence before. `story` are the names, and `plot` the deeds and targets, of the page's head; they are empty for a
    sentence that tells of something else. `sites` are names that the sentence itself calls a part of a town, or a
    small place. `beside` are figures of its sentence and its neighbours, `all_told` those of the whole page. `is_ahead`
    is True among the first sentences of the page. `is_list` tells a breakdown, `is_early` and `is_late` that the words
    expect the number to grow, or say that it has. `is_main`: it is the largest that the page's head tells of its kind.
    """

    deeds: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()
    sides: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    sites: tuple[str, ...] = ()
    story: tuple[str, ...] = ()
    plot: tuple[str, ...] = ()
    beside: tuple[Beside, ...] = ()
    all_told: tuple[Beside, ...] = ()
    is_total: bool = False
    is_partial: bool = False
    is_separate: bool = False
    is_ahead: bool = False
    is_list: bool = False
    is_early: bool = False
    is_late: bool = False
    is_main: bool = False


class Setting:
    """A page's text with what is asked of it for each figure, taken apart once."""

    def __init__(self, text: str, page: Sequence[Told]) -> None:
        self.text = text
        self.starts = [0, *(found.end() for found in _ENDS.finditer(text))]
        self.stops = [*self.starts[1:], len(text)]
        self.proper = self._proper()
        self.numbers = sorted({figure.start for claim in page for figure in claim.figures})
        self.figures = sorted(
            {
                (figure.start, Beside(figure.indicator, number, body_of(claim.voice)))
                for claim in page
                for figure in claim.figures
                if figure.indicator is not None
                and (number := _point(figure.low, figure.high)) is not None
                and not lists().vague.fullmatch(figure.words.strip())
                and not _any(self.sentence(bisect_right(self.starts, figure.start) - 1), lists().totals)
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
        self.head_plot = tuple(sorted((*found_in(head, "deeds"), *found_in(head, "targets"))))
        self.all_told = tuple(sorted({beside for _, beside in self.figures}))

    def sentence(self, at: int) -> str:
        """The sentence with this number; empty for one that the page has not."""
        if not 0 <= at < len(self.starts):
            return ""
        return self.text[self.starts[at] : min(self.stops[at], self.starts[at] + MOST_SENTENCE)]

    def _proper(self) -> frozenset[str]:
        """Words that have a capital in the midst of a sentence which is not set as a headline."""
        found: set[str] = set()
        for at in range(len(self.starts)):
            words = _WORD.findall(self.sentence(at))
            if words and not _is_titled(words):
                found.update(word.casefold() for word in words[1:] if word[0].isupper())
        return frozenset(found)

    def names_in(self, words: str) -> tuple[str, ...]:
        """The consonants of the names in some words; those that any page could name are left out."""
        return tuple(sorted(set(self._names_in(words))))

    def _names_in(self, words: str) -> Iterator[str]:
        for word in _WORD.findall(words):
            low = word.casefold()
            if (word[0].isupper() or low.startswith(("al-", "el-"))) and not _MADE.search(word):
                if low in self.proper and low not in lists().common:
                    yield from filter(None, [consonants(low)])


def scene_of(setting: Setting, start: int, stop: int, *, without: Iterable[str] = ()) -> Scene:
    """The scene of the figure at some place of the page.

    Args:
        without: folded names of places, outlets, voices that tell no event apart.
    """
    at = bisect_right(setting.starts, start) - 1
    own, before = setting.sentence(at), setting.sentence(at - 1)
    common = {found for name in without for word in _WORD.findall(name) for found in [consonants(word)] if found}
    is_separate = at >= HEAD and _any(own, lists().separate)
    names, deeds, targets = setting.names_in(own), found_in(own, "deeds"), found_in(own, "targets")
    if not is_separate and at > 0:
        names = names or setting.names_in(before)
        deeds, targets = deeds or found_in(before, "deeds"), targets or found_in(before, "targets")
    low, high = setting.starts[max(0, at - 1)], setting.stops[min(len(setting.stops) - 1, at + 1)]
    beside = tuple(sorted({other for where, other in setting.figures if low <= where < high and where != start}))
    return Scene(
        deeds=deeds,
        targets=targets,
        sides=found_in(own, "sides"),
        names=tuple(name for name in names if name not in common),
        sites=tuple(name for name in sites_of(own) if name not in common),
        story=() if is_separate else tuple(name for name in setting.head_names if name not in common),
        plot=() if is_separate else setting.head_plot,
        beside=beside,
        all_told=setting.all_told,
        is_total=_any(own, lists().totals),
        is_partial=_is_partial(setting.text, start, stop),
        is_separate=is_separate,
        is_ahead=at < LEAD,
        is_list=_is_listed(setting, at),
        is_early=_any(f"{own} {setting.sentence(at + 1)}", lists().early),
        is_late=_any(own, lists().late),
        is_main=any(setting.main.get(told.indicator) == told.number for place, told in setting.figures if place == start),
    )


def body_of(voice: str) -> str:
    """Whose word it is, where pages call one body by its name, its kind or its people; the voice itself elsewhere.

    >>> body_of("a monitoring group") == body_of("the orven observatory")
    True
    """
    return next((body for body, pattern in lists().classes["bodies"].items() if pattern.search(voice)), voice)


def sites_of(sentence: str) -> tuple[str, ...]:
    """Names beside a word for a part of a town: "the Orven district", "the village of Sarn"."""
    found: set[str] = set()
    for one in _site_pattern().finditer(sentence):
        for word in _WORD.findall(one.group("name") or one.group("behind")):
            if word.casefold() not in lists().common:
                found.update(filter(None, [consonants(word.casefold())]))
    return tuple(sorted(found))


def found_in(words: str, what: str) -> tuple[str, ...]:
    """The classes of deeds, targets or sides that some words tell, sorted."""
    return tuple(sorted({kind for kind, pattern in lists().classes[what].items() if pattern.search(words)}))


def consonants(word: str) -> str | None:
    """What is left of a name when spelling is taken off; None for too little.

    >>> consonants("al-Tukhar"), consonants("Tokhar"), consonants("Manbij"), consonants("Menbej"), consonants("Ur")
    ('tkr', 'tkr', 'mnbj', 'mnbj', None)
    """
    plain = "".join(sign for sign in unicodedata.normalize("NFKD", word.casefold()) if not unicodedata.combining(sign))
    bare = re.sub(r"[^a-z]", "", _ARTICLE.sub("", re.sub(r"['’]s$", "", plain)))
    told = bare.replace("sh", "x").replace("ch", "x").replace("ph", "f").replace("h", "").replace("q", "k").replace("c", "k")
    kept = "".join(one for one, last in zip(told, " " + told, strict=False) if one != last)
    found = re.sub(r"[aeiouyw]", "", kept)
    if len(found) >= LEAST_CONSONANTS:
        return found
    return kept if len(kept) > LEAST_CONSONANTS else None


def _is_partial(text: str, start: int, stop: int) -> bool:
    ahead, behind = text[max(0, start - AHEAD) : start].casefold(), text[stop : stop + AHEAD].casefold()
    return bool(lists().before.search(ahead) or _OF_SO_MANY.match(behind)) or behind.startswith(lists().behind)


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


class Lists(msgspec.Struct, frozen=True):
    """The tables as they are asked."""

    classes: Mapping[str, Mapping[str, "re.Pattern[str]"]]
    akin: frozenset[frozenset[str]]
    rare: frozenset[str]
    everyday: frozenset[str]
    common: frozenset[str]
    totals: "re.Pattern[str]"
    separate: "re.Pattern[str]"
    early: "re.Pattern[str]"
    late: "re.Pattern[str]"
    before: "re.Pattern[str]"
    behind: tuple[str, ...]
    sites: tuple[str, ...]
    vague: "re.Pattern[str]"
    groups: frozenset[str]


@lru_cache
def lists() -> Lists:
    """The tables of the package."""
    told = msgspec.convert(dict(table("scenes")), _Table)
    classes = {"deeds": told.deeds, "targets": told.targets, "sides": told.sides, "bodies": told.bodies}
    return Lists(
        classes={what: {kind: _pattern(words) for kind, words in kinds.items()} for what, kinds in classes.items()},
        akin=frozenset(frozenset(pair) for pair in told.akin["pairs"]),
        rare=frozenset((*told.rare["deeds"], *told.rare["sides"])),
        everyday=frozenset(told.everyday["targets"]),
        groups=frozenset(told.groups["words"]),
        common=frozenset(told.common_names["words"]),
        totals=_pattern(told.totals["words"]),
        separate=_pattern(told.separate["words"]),
        early=_pattern(told.early["words"]),
        late=_pattern(told.late["words"]),
        before=re.compile(rf"\b(?:{_alternatives(told.partial['before'])})(?:\W+(?:at least|around|about|some|the|up to|a|more than|over|nearly|almost))*\W*$"),
        behind=tuple(told.partial["behind"]),
        sites=tuple(told.sites["words"]),
        vague=re.compile(rf"(?:(?:{'|'.join(told.vague['in_front'])})\s+)*(?:{'|'.join(told.vague['words'])})", re.IGNORECASE),
    )


def groups() -> frozenset[str]:
    """Words for people that tell a part of those who were at a place: "evacuee"."""
    return lists().groups


class _Table(msgspec.Struct, frozen=True):
    deeds: dict[str, list[str]]
    akin: dict[str, list[tuple[str, str]]]
    rare: dict[str, list[str]]
    everyday: dict[str, list[str]]
    targets: dict[str, list[str]]
    sides: dict[str, list[str]]
    bodies: dict[str, list[str]]
    totals: dict[str, list[str]]
    partial: dict[str, list[str]]
    separate: dict[str, list[str]]
    early: dict[str, list[str]]
    late: dict[str, list[str]]
    common_names: dict[str, list[str]]
    sites: dict[str, list[str]]
    vague: dict[str, list[str]]
    groups: dict[str, list[str]]


def _pattern(words: Iterable[str]) -> "re.Pattern[str]":
    return re.compile(rf"\b(?:{_alternatives(words)})(?!\w)", re.IGNORECASE)


def _alternatives(words: Iterable[str]) -> str:
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    return "|".join(re.escape(word[:-1]) + r"\w*" if word.endswith("*") else re.escape(word) for word in ordered)


@lru_cache
def _site_pattern() -> "re.Pattern[str]":
    kinds = _alternatives(lists().sites)
    name = r"(?:(?:al-|el-)?[A-Z][\w'’-]*)(?:\s(?:al-|el-)?[A-Z][\w'’-]*){0,2}"
    return re.compile(rf"(?P<name>{name})\s(?:{kinds})\b|\b(?:{kinds})\sof\s(?P<behind>{name})")
