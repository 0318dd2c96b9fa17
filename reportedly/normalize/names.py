"""Numbers that belong to a name: Norholm Radio 104, page 12, Covid-19, 14 Harbour Street, the Group of Seven.

Each rule looks at the token where a number would begin and gives the token after what it recognizes; or None.
"""

from reportedly.normalize.money import is_code
from reportedly.normalize.times.words import time_words
from reportedly.normalize.tokens import Stretch

WITHIN = (",", "&", "-", "/", "’", "'")
"""Marks that stand within a sentence; behind any other mark a sentence, a quotation or an item may begin."""

LONGEST_COUNT = 14
"""Digits without a mark among them that count nothing any more."""

LONGEST_NAME_NUMBER = 4
"""Digits that a name may end in: Norholm Radio 104."""


def part_of_a_word(stretch: Stretch, at: int) -> int | None:
    """Digits within a word: F16, MH17, Covid-19, 4x4, 5G, 401(k), 10-K."""
    token, before = stretch[at], stretch[at - 1]
    if token.kind != "digits":
        after_word = token.joined and stretch.hyphened(at - 1) and stretch[at - 2].kind == "word"
        return at + 1 if after_word and not is_number_word(stretch, at - 2) else None
    tied = before.joined and before.text in "+^*×·−"
    if token.joined and (before.kind in ("word", "opaque") or before.text in "@#_/\\&=" or tied):
        coins = stretch.words.coins
        known = (before.text in coins.codes.known and is_code(stretch, at - 1)) or before.text in coins.names
        return None if known else _end_of_word(stretch, at)
    if token.joined and stretch.hyphened(at - 1) and stretch[at - 2].kind == "word":
        return None if is_number_word(stretch, at - 2) else _end_of_word(stretch, at)
    return _end_of_word(stretch, at) if _has_letters(stretch, at + 1) else None


def is_number_word(stretch: Stretch, at: int) -> bool:
    words, lower = stretch.words.numerals, stretch[at].lower
    return lower in words.units or lower in words.tens or lower in words.scales


def _end_of_word(stretch: Stretch, at: int) -> int:
    end = at + 1
    while stretch[end].joined and (stretch[end].kind in ("word", "digits", "opaque") or stretch.hyphened(end)):
        end += 1
    return end


def _has_letters(stretch: Stretch, at: int) -> bool:
    """Letters that touch the digits behind which they stand and are neither unit, scale, money nor ordinal ending."""
    token, words = stretch[at], stretch.words
    if token.text == "(" and token.joined and stretch[at + 1].joined and len(stretch[at + 1].text) == 1:
        return stretch[at + 1].kind == "word"
    if stretch.hyphened(at) and len(stretch[at + 1].text) == 1:
        return stretch[at + 1].text.isupper()
    if token.kind != "word" or not token.joined or token.text in words.signs.fractions:
        return False
    lower, text = token.lower, token.text
    known = (
        text in words.signs.letters
        or lower in words.units.measure
        or lower in words.measure
        or lower in words.units.time
        or lower in words.units.percents
        or lower in words.signs.percents
        or lower in words.signs.scales
        or lower in words.currencies.names
        or text in words.coins.codes.known
        or text in words.coins.names
        or lower in ("st", "nd", "rd", "th", "s", "m")
    )
    return not known or (stretch[at + 1].joined and stretch[at + 1].kind == "digits")


def numbered_name(stretch: Stretch, at: int) -> int | None:
    """A number that names something: page 12, Channel 4, Boeing 737, No. 5, Norholm Radio 104."""
    before = stretch[at - 1]
    if stretch[at].breaks:
        return None
    place = at - 1
    if before.text == "." and before.joined:
        place -= 1
    if before.text in ("#", "№") or (before.text == "<" and stretch[at].joined and stretch[at].text == "3"):
        return at + 1
    is_head = stretch[place].lower in stretch.words.numbered.heads.words and not _tells_when(stretch, place)
    if is_head and not _counts_after(stretch, at):
        return _end_of_list(stretch, at)
    road = stretch.follows(at - 4, ("u", ".", "s", ".")) and not _is_noun(stretch, at + 1)
    return at + 1 if (place == at - 1 and _ends_name(stretch, at)) or (road and stretch[at].kind == "digits") else None


def _tells_when(stretch: Stretch, at: int) -> bool:
    """True for the week of "last week 20 were wounded", which no number names."""
    return stretch[at].lower in SPANS and stretch[at - 1].lower in WHICH


SPANS = ("day", "week", "season", "weekend", "night", "month", "year")
WHICH = (
    "last",
    "this",
    "next",
    "past",
    "every",
    "each",
    "that",
    "same",
    "previous",
    "following",
    "first",
    "other",
    "one",
)
"""Before a stretch of time: which one is meant."""


def _counts_after(stretch: Stretch, at: int) -> bool:
    """A unit or a sign behind the number: "the area 40 kilometres from Norholm", "level 80%"."""
    after, units = stretch[at + 1], stretch.words.units
    if after.breaks:
        return False
    tables = (units.time, units.measure, units.percents, stretch.words.numerals.scales, stretch.words.currencies.names)
    return any(after.lower in table for table in tables)


def _end_of_list(stretch: Stretch, at: int) -> int:
    """Numbers that share a head: pages 3 and 4, articles 5, 6 and 7, sections 5-7."""
    end = at + 1
    for _ in range(8):
        joined = stretch[end].text in ("-", "–", ",", "&") or stretch[end].lower in ("and", "to", "or")
        further = stretch[end + 1]
        numbered = further.kind == "digits" or is_number_word(stretch, end + 1)
        if not joined or not numbered or len(further.text) > LONGEST_NAME_NUMBER + 4 or further.breaks:
            break
        if _counts_after(stretch, end + 1) or (_is_noun(stretch, end + 2) and not stretch[end].joined):
            break
        end += 2
    return end


def _is_noun(stretch: Stretch, at: int) -> bool:
    token = stretch[at]
    return token.kind == "word" and not token.breaks and token.lower not in stretch.words.counting.stops.words


def _ends_name(stretch: Stretch, at: int) -> bool:
    """A bare number behind a name that no preposition places: "Norholm Radio 104 said", not "in Norholm 40 died"."""
    token, before, after = stretch[at], stretch[at - 1], stretch[at + 1]
    if token.kind != "digits" or not token.text.isdecimal():
        return False
    if not stretch.words.numbered.heads.words and not (after.breaks and stretch[at - 2].text[:1].isupper()):
        return False
    is_day = before.lower in stretch.words.dates.months or before.lower in time_words().weekdays
    is_name = before.kind == "word" and before.text[:1].isupper() and not is_day
    if not is_name or token.joined or len(token.text) > LONGEST_NAME_NUMBER:
        return False
    first = at - 1
    while stretch[first - 1].kind == "word" and stretch[first - 1].text[:1].isupper() and at - first < 5:
        first -= 1
    if _opens(stretch, first) and first == at - 1:
        return False
    places = stretch.words.numbered.places
    if stretch[first - 1].lower in places.before:
        return at - first > 1 and (after.breaks or after.kind != "word" or after.lower in places.after)
    counts = after.kind == "word" and not after.breaks and after.lower not in stretch.words.counting.stops.words
    if counts and after.lower in stretch.words.numbered.parts.words:
        return True
    tied = after.joined and (after.kind != "mark" or stretch.hyphened(at + 1))
    return not counts and after.text not in ("%", "°") and after.kind not in ("money", "digits") and not tied


def _opens(stretch: Stretch, at: int) -> bool:
    """True for the first word of a sentence, a quotation or an item."""
    before = stretch[at - 1]
    quoted = before.text == "”" and stretch[at - 2].text == ","
    return stretch[at].breaks or (before.kind == "mark" and before.text not in WITHIN and not quoted)


def number_in_a_name(stretch: Stretch, at: int) -> int | None:
    """A capitalized number word within a sentence belongs to a name: Group of Seven, the Five Star Movement.

    That of an occasion is still counted: the Ninth Session.
    """
    token, before, after = stretch[at], stretch[at - 1], stretch[at + 1]
    if token.kind != "word" or not token.text[:1].isupper() or token.text.isupper():
        return None
    if after.lower in stretch.words.counting.ordinals.occasions and not after.breaks:
        return None
    if _opens(stretch, at):
        named = after.kind == "word" and after.text[:1].isupper() and not after.breaks
        return at + 1 if named and token.lower == "one" else None
    return None if before.text[:1].isupper() and after.text[:1].isupper() and _is_headline(stretch, at) else at + 1


def _is_headline(stretch: Stretch, at: int) -> bool:
    """All the longer words around begin with a capital: a headline, where capitals tell nothing."""
    near = [stretch[place] for place in range(at - 4, at + 5) if stretch[place].kind == "word" and place != at]
    longer = [token for token in near if len(token.text) > 3]
    return len(longer) >= 3 and all(token.text[0].isupper() for token in longer)


def idiom(stretch: Stretch, at: int) -> int | None:
    """A number tied into an idiom that counts nothing: a two-way race, a five-star hotel, six figures."""
    tied = stretch[at + 2].lower if stretch.hyphened(at + 1) else ""
    if tied in stretch.words.numbered.tied.words:
        return at + 3
    if stretch[at].lower in ("naught", "nought") and stretch[at - 1].lower in ("for", "to", "at"):
        return at + 1
    figures = (
        stretch[at].kind == "word" and stretch[at + 1].lower in ("figures", "figure") and not stretch[at + 1].breaks
    )
    return at + 2 if figures else None


def emergency_number(stretch: Stretch, at: int) -> int | None:
    """The number that people dial in need: a 911 caller, dialled 999; not "911 people called"."""
    numbers = stretch.words.numbered.emergency
    if stretch[at].text not in numbers.words or stretch[at].breaks:
        return None
    after, before = stretch[at + 1], stretch[at - 1]
    answered = after.lower in numbers.after and not after.breaks
    dialled = before.lower in numbers.before and (after.breaks or after.kind != "word" or after.lower in numbers.ends)
    return at + 1 if answered or dialled else None


def identifier(stretch: Stretch, at: int) -> int | None:
    """More digits than anybody counts to, with no mark to group them: an account, a message, a serial number."""
    text = stretch[at].text
    return at + 1 if stretch[at].kind == "digits" and text.isdecimal() and len(text) >= LONGEST_COUNT else None


def odds(stretch: Stretch, at: int) -> int | None:
    """One number against another: a 2 to 1 margin, outvoted 5-to-1, odds of ten to one."""
    tied = stretch.hyphened(at + 1)
    place = at + 2 if tied else at + 1
    if stretch[place].lower != "to" or stretch[place].breaks:
        return None
    place += 2 if stretch.hyphened(place + 1) else 1
    last = stretch[place]
    if last.lower not in ("1", "one") or last.breaks:
        return None
    before = stretch[at - 2].lower if stretch[at - 1].lower in ("of", "a", "at", "by") else ""
    told = {stretch[place + 1].lower, before} & stretch.words.numbered.odds.words
    return place + 1 if tied or told else None


def street_number(stretch: Stretch, at: int) -> int | None:
    """The number of a house or of a block: 14 East Harbour Street, the 2400 block of Quay Lane."""
    token = stretch[at]
    if token.kind != "digits" or not token.text.isdecimal() or len(token.text) > 5:
        return None
    if stretch.follows(at + 1, ("block", "of")) and stretch[at + 3].text[:1].isupper() and int(token.text) % 100 == 0:
        return at + 2
    place = at + 1
    while place - at < 6 and not stretch[place].breaks and _is_street_part(stretch, place):
        if stretch[place].lower in stretch.words.numbered.tails.words and place > at + 1:
            return place + 1
        place += 1
    return None


def _is_street_part(stretch: Stretch, at: int) -> bool:
    token = stretch[at]
    ending = token.joined and token.lower in ("st", "nd", "rd", "th")
    return ending or token.kind == "digits" or (token.kind == "word" and token.text[:1].isupper())
