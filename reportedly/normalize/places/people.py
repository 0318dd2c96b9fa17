"""The persons of a page, as far as a place's name could be mistaken for one of theirs.

A person is seen where a given name, an initial or a title stands before a capitalized word, or an age behind it.
Later a surname stands alone, and then it names the person: "Paris Hilton … Hilton said".
"""

from collections.abc import Iterable

from reportedly.normalize.places.words import Words
from reportedly.normalize.tokens import Stretch


def is_capitalized(stretch: Stretch, at: int) -> bool:
    token = stretch[at]
    return token.kind == "word" and token.text[0].isupper()


def runs_on(stretch: Stretch, at: int) -> bool:
    """True when the token is a capitalized word right behind the one before, with a blank between."""
    return is_capitalized(stretch, at) and not stretch[at].breaks and not stretch[at].joined


def initial_before(stretch: Stretch, at: int) -> bool:
    """An initial and its point stand before the token: J. Ruiz, Ana M. Ruiz."""
    point, letter = stretch[at - 1], stretch[at - 2]
    return point.text == "." and point.joined and len(letter.text) == 1 and letter.text.isupper() and not letter.joined


def title_before(stretch: Stretch, at: int, *, words: Words) -> bool:
    """A title stands before the token: Mayor Ruiz, Dr. Ruiz."""
    place = at - 2 if stretch[at - 1].text == "." and stretch[at - 1].joined else at - 1
    return stretch[place].lower in words.titles and stretch[place].text[0].isupper() and not stretch[at].breaks


def given_before(stretch: Stretch, at: int, *, words: Words) -> bool:
    """A given name stands before the token, with an initial between or not: Ana Ruiz, Ana M. Ruiz."""
    place = at - 3 if initial_before(stretch, at) else at - 1
    return is_capitalized(stretch, place) and stretch[place].lower in words.given and not stretch[at].breaks


def age_after(stretch: Stretch, at: int) -> bool:
    """An age stands behind the token before `at`: Ana Ruiz, 38, of Norholm."""
    age = stretch[at + 1]
    return stretch[at].text == "," and age.kind == "digits" and age.text.isdecimal() and stretch[at + 2].text in ",.;)"


def surnames(stretches: Iterable[Stretch], *, words: Words) -> dict[str, int]:
    """How often each word, in small letters, is seen to be the last of a person's name."""
    found: dict[str, int] = {}
    for stretch in stretches:
        for at in stretch.places:
            if is_capitalized(stretch, at) and _is_named(stretch, at, words=words):
                last = _last(stretch, at)
                for place in dict.fromkeys((at, last)):
                    word = stretch[place].lower.removesuffix("'s")
                    if place == last or word not in words.given:
                        found[word] = found.get(word, 0) + 1
    return found


def tails(stretches: Iterable[Stretch], *, words: Words) -> frozenset[str]:
    """The words that end a run of two or three capitalized words inside a sentence, as surnames do: Anya Cooper."""
    found: set[str] = set()
    for stretch in stretches:
        for at in stretch.places:
            ends = is_capitalized(stretch, at) and runs_on(stretch, at) and not runs_on(stretch, at + 1)
            if ends and is_capitalized(stretch, at - 1) and stretch[at - 1].lower not in words.around.apart.words:
                found.add(stretch[at].lower.removesuffix("'s"))
    return frozenset(found)


def _is_named(stretch: Stretch, at: int, *, words: Words) -> bool:
    if stretch[at].lower in words.around.institutions.words:
        return False
    named = given_before(stretch, at, words=words) or initial_before(stretch, at)
    aged = age_after(stretch, at + 1) and runs_on(stretch, at) and is_capitalized(stretch, at - 1)
    return named or title_before(stretch, at, words=words) or aged


def _last(stretch: Stretch, at: int) -> int:
    """The last word of the name that goes on at a token, three words further at most."""
    for _ in range(3):
        if not runs_on(stretch, at + 1) or stretch[at].lower.endswith("'s"):
            break
        at += 1
    return at
