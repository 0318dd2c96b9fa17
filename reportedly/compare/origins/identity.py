"""Whom a voice of a page is, with what the other pages of a case call by the same words.

A description without a name on its page is a body only where the pages that use the words of anybody use them of that
one alone, or almost; else it may be several, and is nobody in particular. An indefinite one ("a monitor") is a body
only where its own page names that body: on another page it may be anybody.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import TypeAlias

from reportedly.carrying import Called, Heard, Speaker
from reportedly.compare.origins.lists import fold
from reportedly.compare.origins.naming import is_thing
from reportedly.compare.origins.speakers import bare_of_titles
from reportedly.rulebook.reading import WITHOUT_NAME

TIMES = 10
"""How many times more pages must use words of one body than of any other; the rest are slips of reading."""

FEWEST = 2
"""Pages that must use them so."""

Calls: TypeAlias = Callable[[str], Sequence[Called]]
"""The bodies that pages of the case call by a form."""


def heard(base: Heard, speaker: Speaker | None, *, page: Sequence[Speaker], calls: Calls) -> Heard:
    """The voice with whom it speaks for.

    Args:
        base: the voice as its page names it.
        speaker: what the page settles of it; None for one that was not looked at.
        page: all speakers of that page.
        calls: what pages of the case call by a form.
    """
    if base.name.startswith(WITHOUT_NAME) or is_thing(base.name):
        return _with(base, is_hearsay=True)
    if speaker is None:
        return _with(base, key=f"voice:{base.folded}" if base.is_named else None, shown=base.name)
    if speaker.way == "within":
        return _with(base, may=(speaker.key,) if speaker.key is not None else speaker.may)
    if speaker.key is not None:
        return _of_key(base, speaker, calls=calls)
    settle = _described if speaker.is_definite else _indefinite
    found = settle(base, speaker, page=page, calls=calls)
    if found.key is None and speaker.way == "speaks for" and base.is_named:
        return _with(base, key=f"person:{fold(bare_of_titles(base.name))}", shown=base.name)
    return found


def _with(
    base: Heard,
    *,
    key: str | None = None,
    shown: str | None = None,
    told: str | None = None,
    may: tuple[str, ...] = (),
    is_hearsay: bool = False,
) -> Heard:
    name = shown if key is not None else None
    return Heard(base.name, base.folded, key is not None, base.role, key, name, told, may, is_hearsay)


def _of_key(base: Heard, speaker: Speaker, *, calls: Calls) -> Heard:
    key, shown = str(speaker.key), speaker.shown
    told = _TOLD[speaker.way].format(name=base.name, shown=shown) if speaker.way in _TOLD else None
    if speaker.is_led and told is None:
        told = f"“{base.name}” is {shown}, which its page names."
    longer = [one for one in calls(key) if one.key != key and _is_short_for(key, one.key)]
    if len(longer) == 1 and key.startswith(("name:", "body:")):
        told = told or f"“{shown}” is short for {longer[0].shown} on {_many(longer[0].pages)} of the case."
        return _with(base, key=longer[0].key, shown=longer[0].shown, told=told)
    return _with(base, key=key, shown=shown, told=told)


_TOLD: Mapping[str, str] = {
    "speaks for": "{name} speaks for {shown}.",
    "reports for": "“{name}” reports for {shown}.",
    "issued": "“{name}” is {shown}’s own.",
}


def _is_short_for(key: str, other: str) -> bool:
    """True for the first letters of a name's words, and for a name without what "for" or "of" adds to it."""
    short, long = (one.partition(":")[2].replace(":", " ").split() for one in (key, other))
    letters = "".join(word[0] for word in long)
    is_head = long[: len(short)] == short and long[len(short) : len(short) + 1] in (["for"], ["of"])
    return (len(short) == 1 and short[0] == letters) or (len(short) > 1 and is_head)


def _described(base: Heard, speaker: Speaker, *, page: Sequence[Speaker], calls: Calls) -> Heard:
    """A definite description: whom the pages of the case call so."""
    own = {one.key for one in page if one.key is not None}
    for form in _telling_most(speaker.forms):
        found = [one for one in calls(form) if not speaker.may or one.key in speaker.may]
        if not found:
            continue
        first = found[0]
        is_clear = first.pages >= FEWEST and all(first.pages >= TIMES * one.pages for one in found[1:])
        if is_clear and (first.key in own or _is_telling(form, first.key)):
            told = f"“{base.name}” is what {_many(first.pages)} of the case call {first.shown}."
            return _with(base, key=first.key, shown=first.shown, told=told)
        return _with(base, may=tuple(one.key for one in found))
    return _with(base, may=speaker.may)


def _indefinite(base: Heard, speaker: Speaker, *, page: Sequence[Speaker], calls: Calls) -> Heard:
    """An indefinite description: the one body of its own page that is called so, there or on other pages."""
    named = {one.key: one for one in page if one.key is not None and one.way in ("itself", "speaks for")}
    found: list[Called] = []
    here: list[str] = []
    for form in _telling_most(speaker.forms):
        found += calls(form)
        here = here or [one.key for at, one in enumerate(calls(form)) if one.key in named and _is_called(one, at)]
    if len(here) == 1:
        shown = named[here[0]].shown
        told = f"“{base.name}” is taken for {shown}, which its page names and pages of the case call so."
        return _with(base, key=here[0], shown=shown, told=told)
    return _with(base, may=tuple(dict.fromkeys(here or (one.key for one in found))))


def _is_called(one: Called, at: int) -> bool:
    """True for a body that several pages call so, or that no other is called more often; else it is a slip."""
    return at == 0 or one.pages >= FEWEST


def _telling_most(forms: Sequence[str]) -> list[str]:
    """Where a body is based, then its kind in as many words as there are: "interior ministry" is not any ministry."""
    seats = [form for form in forms if form.startswith("based:")]
    return seats + sorted((form for form in forms if form not in seats), key=lambda form: -len(form.split()))[:1]


def _is_telling(form: str, key: str) -> bool:
    """True for words that tell a body from others where its page does not name it: its seat, or a word of its name."""
    words = key.replace("-", " ").replace(":", " ").split()
    return form.startswith("based:") or set(form.removeprefix("noun:").split()) <= set(words)


def _many(pages: int) -> str:
    return "1 page" if pages == 1 else f"{pages} pages"
