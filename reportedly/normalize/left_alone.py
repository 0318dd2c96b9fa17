"""Numerals that are no figures: names, times of day, telephone numbers, scores, list numbers, and "one" as a pronoun.

Each rule looks at the token where a number would begin and gives the token after what it recognizes, so that none of
it is read as a figure; or None.
"""

from reportedly.normalize.dates import day_without_year
from reportedly.normalize.numerals import slashed_fraction
from reportedly.normalize.tokens import Stretch
from reportedly.normalize.years import decade

JOINTS = ("-", "‐", "‑", "–", "/", ":", ".", "_", "=")
WITHIN = (",", "&", "-", "/", "’", "'")
"""Marks that stand within a sentence; behind any other mark a sentence, a quotation or an item may begin."""

LONGEST_NAME_NUMBER = 4
"""Digits that a name may end in: Norholm Radio 104."""


def part_of_a_word(stretch: Stretch, at: int) -> int | None:
    """Digits within a word: F16, MH17, Covid-19, 4x4, 5G, 401(k), 10-K."""
    token, before = stretch[at], stretch[at - 1]
    if token.kind != "digits":
        after_word = token.joined and stretch.hyphened(at - 1) and stretch[at - 2].kind == "word"
        return at + 1 if after_word and not _is_number_word(stretch, at - 2) else None
    tied = before.joined and before.text in "+^*×·−"
    if token.joined and (before.kind in ("word", "opaque") or before.text in "@#_/\\&=" or tied):
        known = before.text in stretch.words.coins.codes.known or before.text in stretch.words.coins.names
        return None if known else _end_of_word(stretch, at)
    if token.joined and stretch.hyphened(at - 1) and stretch[at - 2].kind == "word":
        return None if _is_number_word(stretch, at - 2) else _end_of_word(stretch, at)
    return _end_of_word(stretch, at) if _has_letters(stretch, at + 1) else None


def _is_number_word(stretch: Stretch, at: int) -> bool:
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
    if token.kind != "word" or not token.joined:
        return False
    lower, text = token.lower, token.text
    known = (
        text in words.signs.letters
        or lower in words.units.measure
        or lower in words.measure
        or lower in words.units.percents
        or lower in words.signs.percents
        or lower in words.signs.scales
        or lower in words.currencies.names
        or text in words.coins.codes.known
        or text in words.coins.names
        or lower in ("st", "nd", "rd", "th", "s", "m")
    )
    return not known or (stretch[at + 1].joined and stretch[at + 1].kind == "digits")


def numbers_joined(stretch: Stretch, at: int) -> int | None:
    """Numbers joined by marks that are no range or fraction: 9/11, 16:30, 3-2, 555-0100, 10.0.0.1, version 1.2.3."""
    token, joint, further = stretch[at], stretch[at + 1], stretch[at + 2]
    if stretch.hyphened(at + 1) and further.lower == "to" and stretch.hyphened(at + 3):
        return at + 5
    if token.kind != "digits" or not (joint.joined and further.joined and further.kind == "digits"):
        return None
    if joint.text not in JOINTS or (joint.text == "/" and slashed_fraction(stretch, at) is not None):
        return None
    end = at + 3
    while stretch[end].text in JOINTS and stretch[end].joined and stretch[end + 1].joined:
        end += 2
    if joint.text in (":", "/", ".", "_", "=") or end > at + 3:
        return end if stretch[end - 1].kind in ("digits", "word") else end - 1
    return end if _is_score_or_call(token.text, further.text) and not _measured(stretch, end) else None


def _is_score_or_call(first: str, last: str) -> bool:
    """Two numbers whose hyphen is no range: a score (3-2), a telephone number (555-0100), a model (747-400)."""
    if not (first.isdecimal() and last.isdecimal()):
        return False
    return int(first) >= int(last) or (len(first), len(last)) == (3, 4) or first.startswith("0")


def _measured(stretch: Stretch, at: int) -> bool:
    return stretch[at].lower in stretch.words.units.percents or stretch[at].lower in stretch.words.signs.scales


def numbered_name(stretch: Stretch, at: int) -> int | None:
    """A number that names something: page 12, Channel 4, Boeing 737, No. 5, Norholm Radio 104."""
    before = stretch[at - 1]
    if stretch[at].breaks:
        return None
    place = at - 1
    if before.text == "." and before.joined:
        place -= 1
    if before.text == "#" and stretch[at].joined:
        return at + 1
    if stretch[place].lower in stretch.words.numbered.heads.words and not _counts_after(stretch, at):
        return _end_of_list(stretch, at)
    return at + 1 if place == at - 1 and _ends_name(stretch, at) else None


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
        if not joined or further.kind != "digits" or len(further.text) > LONGEST_NAME_NUMBER or further.breaks:
            break
        if _counts_after(stretch, end + 1) or (stretch[end + 2].kind == "word" and not stretch[end].joined):
            break
        end += 2
    return end


def _ends_name(stretch: Stretch, at: int) -> bool:
    """A bare number behind a name that no preposition places: "Norholm Radio 104 said", not "in Norholm 40 died"."""
    token, before, after = stretch[at], stretch[at - 1], stretch[at + 1]
    if stretch.words.numbered.heads.words == frozenset() or token.kind != "digits" or not token.text.isdecimal():
        return False
    is_name = before.kind == "word" and before.text[:1].isupper() and before.lower not in stretch.words.dates.months
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
    return not counts and after.text not in ("%", "°") and after.kind not in ("money", "digits") and not after.joined


def _opens(stretch: Stretch, at: int) -> bool:
    """True for the first word of a sentence, a quotation or an item."""
    before = stretch[at - 1]
    return stretch[at].breaks or (before.kind == "mark" and before.text not in WITHIN)


def time_of_day(stretch: Stretch, at: int) -> int | None:
    """A time of day: 4 pm, 4 p.m., 5 o'clock, 1430 GMT, 1400 hours."""
    if stretch[at].kind not in ("digits", "word") or stretch[at + 1].breaks:
        return None
    after = stretch[at + 1]
    if after.lower in stretch.words.dates.times.after:
        return at + 2
    if after.lower in ("a", "p") and stretch.follows(at + 2, (".", "m")):
        return at + 5 if stretch[at + 4].text == "." and stretch[at + 4].joined else at + 4
    if after.lower == "o" and stretch.follows(at + 2, ("clock",)):
        return at + 3
    text = stretch[at].text
    clock = len(text) == 4 and text.isdecimal() and int(text[:2]) < 25 and int(text[2:]) < 60
    return at + 2 if clock and after.lower in ("hours", "hrs") and text.endswith(("0", "5")) else None


def item_number(stretch: Stretch, at: int) -> int | None:
    """The number of an item, a note or a page: "1." or "2)" at the head of a line, "[3]", a number alone on a line."""
    token, after = stretch[at], stretch[at + 1]
    if token.kind != "digits" or not token.text.isdecimal():
        return None
    bracketed = stretch[at - 1].text in ("(", "[") and token.joined
    if bracketed and after.text in (")", "]") and after.joined:
        return at + 2
    if not token.breaks:
        return None
    marked = after.joined and after.text in (".", ")", ":", "]") and not stretch[at + 2].joined
    return at + 1 if after.breaks or marked else None


def leading_zero(stretch: Stretch, at: int) -> int | None:
    """Digits that begin with a zero count nothing: 007, 0800."""
    text = stretch[at].text
    return at + 1 if len(text) > 1 and text[0] == "0" and text[1].isdecimal() else None


def several_years(stretch: Stretch, at: int) -> int | None:
    """Ages and scores in round tens: in her 40s, temperatures in the 80s."""
    token, after = stretch[at], stretch[at + 1]
    if token.kind != "digits" or decade(stretch, at) is not None:
        return None
    return at + 2 if after.lower == "s" and after.joined else None


def one_as_pronoun(stretch: Stretch, at: int) -> int | None:
    """ "One" that counts nothing: one of them, the one, no one, one day; but one man, at least one, one million."""
    if stretch[at].lower != "one":
        return None
    after, before, words = stretch[at + 1], stretch[at - 1], stretch.words
    if after.breaks:
        return at + 1
    tied = stretch.hyphened(at + 1) and not stretch.hyphened(at - 1)
    further = stretch[at + 2] if tied else after
    tables = (words.numerals.scales, words.numerals.fractions, words.units.percents, words.currencies.names)
    if any(further.lower in table for table in tables) or further.lower == "per":
        return None
    if further.lower == "point" and stretch[at + 2].lower in words.numerals.units:
        return None
    if before.lower == "than" or (before.lower == "only" and stretch[at - 2].lower == "the"):
        return at + 1
    if after.lower == "and" and stretch[at + 2].lower == "a" and stretch[at + 3].lower in words.numerals.fractions:
        return None
    if further.lower in words.units.measure or (further.lower in words.units.time and further.lower != "day"):
        return None if not tied or further.lower in words.units.time else at + 1
    if (
        before.lower in ("least", "only", "exactly", "minus", "negative")
        and not stretch[at].breaks
        and after.lower != "of"
    ):
        return None
    if after.lower in ("in", "or", "to", "out", "of") and _number_near(stretch, at + 2):
        return None
    return None if _counts_one(stretch, at + 1) else at + 1


def _number_near(stretch: Stretch, at: int) -> bool:
    """A number follows, over "of" and "every": one out of every ten."""
    place = at + (stretch[at].lower == "of")
    every = stretch[place].lower == "every"
    if stretch[at - 1].lower == "of" and not every:
        return False
    place += every
    return stretch[place].kind == "digits" or _is_number_word(stretch, place)


def _counts_one(stretch: Stretch, at: int) -> bool:
    """A noun that people count stands behind, with at most two words between: one young man, one was killed."""
    ones = stretch.words.counting.ones.words
    for place in range(at, at + 3):
        token = stretch[place]
        if token.breaks or token.kind != "word":
            return False
        if token.lower in ones:
            return True
        if token.lower in stretch.words.counting.stops.words and token.lower not in ("was", "were"):
            return False
    return False


def number_in_a_name(stretch: Stretch, at: int) -> int | None:
    """A capitalized number word within a sentence belongs to a name: Group of Seven, the Five Star Movement."""
    token, before, after = stretch[at], stretch[at - 1], stretch[at + 1]
    if token.kind != "word" or not token.text[:1].isupper() or token.text.isupper():
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
    figures = (
        stretch[at].kind == "word" and stretch[at + 1].lower in ("figures", "figure") and not stretch[at + 1].breaks
    )
    return at + 2 if figures else None


def street_number(stretch: Stretch, at: int) -> int | None:
    """The number of a house: 14 East Harbour Street, 131 West 23rd Street."""
    token = stretch[at]
    if token.kind != "digits" or not token.text.isdecimal() or len(token.text) > 5:
        return None
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


def definite_number(stretch: Stretch, at: int) -> int | None:
    """A number word that points back to persons named before: "the two met", "the three said"."""
    token, words = stretch[at], stretch.words
    value = words.numerals.units.get(token.lower, 99)
    if not 1 < value <= 12 or stretch[at - 1].lower not in ("the", "these", "those") or token.breaks:
        return None
    after = stretch[at + 1]
    if after.breaks or after.kind in ("mark", "edge"):
        return None if stretch.hyphened(at + 1) else at + 1
    acts = after.lower.endswith("ed") and not stretch[at + 2].lower.endswith(("s", "en"))
    ends = after.lower in words.counting.stops.words and after.lower not in ("or", "to", "and")
    return at + 1 if ends or acts else None


def day_of_the_year(stretch: Stretch, at: int) -> int | None:
    """A day whose year the page leaves out: March 3, 3 March."""
    return day_without_year(stretch, at)


RULES = (
    day_of_the_year,
    part_of_a_word,
    numbers_joined,
    time_of_day,
    item_number,
    leading_zero,
    several_years,
    numbered_name,
    street_number,
    one_as_pronoun,
    number_in_a_name,
    idiom,
    definite_number,
)


def passed_over(stretch: Stretch, at: int) -> int | None:
    """Where a numeral that is no figure ends; None where none begins."""
    return next((end for rule in RULES if (end := rule(stretch, at)) is not None), None)
