"""Names that everybody knows: states with their adjectives, capitals and peoples, armed groups, organizations, firms.

The lists are `lexicon/en/parties.toml` and `states.txt`. A name is looked up word by word, the longest first;
a name in other order of words ("the Islamic East Turkistan Movement") by the same words in any order.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Literal

import msgspec

from reportedly.lexicon import table, words
from reportedly.link.words import Word, plain, unpossessed
from reportedly.model import PartyKind

Form = Literal[
    "name", "adjective", "people", "capital", "government", "acronym", "office", "title", "short",
    "description",
]  # fmt: skip

LONGEST = 9
"""Words in the longest listed name that is looked for."""


class Entry(msgspec.Struct, frozen=True):
    """Somebody who is listed: the identifier, the kind, the name shown."""

    identifier: str
    kind: PartyKind
    name: str


@dataclass(frozen=True, slots=True)
class Hit:
    """A listed name: whom it may mean (several where it is ambiguous), and in what form."""

    entries: tuple[Entry, ...]
    form: Form
    exact: str
    """The name as the list writes it: an acronym's capitals count."""


class _Row(msgspec.Struct, frozen=True):
    id: str
    kind: PartyKind
    names: tuple[str, ...]
    source: str


class _Table(msgspec.Struct, frozen=True):
    codes: dict[str, str]
    further_states: dict[str, str]
    several_states: dict[str, list[str]]
    further_names: dict[str, str]
    seats: dict[str, str]
    rulers: dict[str, str]
    peoples: dict[str, str]
    words: dict[str, frozenset[str]]
    party: tuple[_Row, ...]


@dataclass(frozen=True, slots=True)
class Book:
    """All listed names by their words, by the same words in any order, and the small lists."""

    names: Mapping[str, tuple[Hit, ...]]
    unordered: Mapping[frozenset[str], Hit]
    rulers: Mapping[str, Entry]
    by_name: Mapping[str, Entry] = field(default_factory=dict)


@lru_cache
def small() -> Mapping[str, frozenset[str]]:
    """The small lists of `parties.toml`."""
    return _table().words


@lru_cache
def book() -> Book:
    """The names of the lists, made ready once."""
    states = _states()
    names: dict[str, list[Hit]] = {}
    for name, hit in [*_state_names(states), *_party_names()]:
        names.setdefault(unpossessed(name), []).append(Hit(hit.entries, hit.form, name))
    whole = {key: _decided(key, hits) for key, hits in names.items()}
    unordered = {
        frozenset(key.split()): hits[0]
        for key, hits in whole.items()
        if len(key.split()) > 2 and hits[0].form == "name"
    }
    rulers = {ruler: states[state] for ruler, state in _table().rulers.items()}
    return Book(whole, unordered, rulers, by_name=states)


def longest_listed(words_ahead: Sequence[Word]) -> tuple[int, Hit] | None:
    """How many of these words, from the first, make the longest listed name, and what it means.

    What the list writes with a capital has to stand with one, and an acronym wholly in capitals.
    """
    known = book().names
    for count in range(min(LONGEST, len(words_ahead)), 0, -1):
        stretch = words_ahead[:count]
        hits = known.get(" ".join(word.low for word in stretch), ())
        hit = next((hit for hit in hits if _written(stretch, hit.exact)), None)
        if hit is not None:
            return count, hit
    return None


def same_words(stretch: Sequence[Word]) -> Hit | None:
    """The listed name of three words or more that has just these words, in whatever order."""
    return book().unordered.get(frozenset(word.low for word in stretch)) if len(stretch) > 2 else None


def _written(stretch: Sequence[Word], exact: str) -> bool:
    """True when capitals stand where the list has them; text in capitals alone is as good, save for acronyms.

    Among words all in capitals an acronym that is a word too is that word: "WHO FELL", "TELL US".
    """
    letters = exact.replace(".", "")
    if letters.isupper() and len(letters) <= 5:
        is_word = stretch[0].shouted and stretch[0].low in small()["words_too"]
        return not is_word and "".join(word.text.replace(".", "") for word in stretch) == letters
    listed = exact.split()
    return all(
        word.text[0].isupper() or not listed[min(index, len(listed) - 1)][0].isupper()
        for index, word in enumerate(stretch)
    )


def _decided(key: str, hits: Sequence[Hit]) -> tuple[Hit, ...]:
    """One hit of those that are written the same; a name of several states keeps all of them."""
    several = {plain(name): codes for name, codes in _table().several_states.items()}.get(key)
    if several is not None:
        every = tuple(entry for code in several for entry in _by_code(code))
        return (Hit(every, hits[0].form, hits[0].exact),)
    return tuple({hit.exact: hit for hit in reversed(hits)}.values())


def _by_code(code: str) -> Sequence[Entry]:
    return [entry for entry in book_states() if entry.identifier == code]


@lru_cache
def book_states() -> tuple[Entry, ...]:
    """Every state of the lists."""
    return tuple(_states().values())


@lru_cache
def _table() -> _Table:
    return msgspec.convert(dict(table("parties")), _Table)


@lru_cache
def _states() -> Mapping[str, Entry]:
    lists = _table()
    return {name: Entry(code, "state", name) for name, code in {**lists.codes, **lists.further_states}.items()}


def _state_names(states: Mapping[str, Entry]) -> list[tuple[str, Hit]]:
    lists, found = _table(), []

    def add(name: str, state: str, form: Form) -> None:
        found.append((name, Hit((states[state],), form, name)))

    for row in sorted(words("states")):
        name, adjective, capital, *others = [*(part.strip() for part in row.split("|")), "", ""][:12]
        if name not in states:
            continue
        add(name, name, "name")
        for form, word in (("adjective", adjective), ("capital", capital)):
            if word and word != name:
                add(word, name, form)  # type: ignore[arg-type]
        if adjective and adjective[-2:] not in ("sh", "se", "ch", "ss"):
            add(adjective + "s", name, "people")
        for other in filter(None, others):
            add(other, name, _form_of(other))
    for other, state in lists.further_names.items():
        add(other, state, "name")
    for other, state in lists.further_states.items():
        found.append((other, Hit((Entry(state, "state", other),), "name", other)))
    for form, names in (("government", lists.seats), ("people", lists.peoples)):
        for other, state in names.items():
            add(other, state, form)  # type: ignore[arg-type]
    return found


def _form_of(name: str) -> Form:
    low = plain(name)
    return "capital" if low in small()["capitals"] else "adjective" if low in small()["adjectives"] else "name"


def _party_names() -> list[tuple[str, Hit]]:
    return [
        (name, Hit((Entry(row.id, row.kind, row.names[0]),), _acronymic(name), name))
        for row in _table().party
        for name in row.names
    ]


def _acronymic(name: str) -> Form:
    return "acronym" if name.replace(".", "").isupper() and " " not in name else "name"
