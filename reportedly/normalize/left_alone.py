"""Numerals that are no figures: names, times of day, telephone numbers, scores, list numbers, and "one" as a pronoun.

Each rule looks at the token where a number would begin and gives the token after what it recognizes, so that none of
it is read as a figure; or None.
"""

from reportedly.normalize.dates import day_without_year
from reportedly.normalize.names import (
    emergency_number,
    identifier,
    idiom,
    is_number_word,
    number_in_a_name,
    numbered_name,
    odds,
    part_of_a_word,
    street_number,
)
from reportedly.normalize.numerals import slashed_fraction
from reportedly.normalize.tokens import Stretch
from reportedly.normalize.unit_names import unit_name
from reportedly.normalize.units import is_no_clock
from reportedly.normalize.years import decade

SHORT = 2
"""Digits of the number of an item that stands before a number: 1. 17 killed."""

JOINTS = ("-", "‐", "‑", "–", "/", ":", ".", "_", "=")


def numbers_joined(stretch: Stretch, at: int) -> int | None:
    """Numbers joined by marks that are no range or fraction: 9/11, 16:30, 3-2, 555-0100, 10.0.0.1, version 1.2.3."""
    token, joint, further = stretch[at], stretch[at + 1], stretch[at + 2]
    if stretch.hyphened(at + 1) and further.lower in ("to", "for", "on", "of") and stretch.hyphened(at + 3):
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


def telephone(stretch: Stretch, at: int) -> int | None:
    """A telephone number: +1 555 010 0199, 0800 1111, 555 010 0199, 555-TIPS."""
    if stretch[at].kind != "digits" or not stretch[at].text.isdecimal():
        return None
    lettered = stretch[at + 2]
    if len(stretch[at].text) == 3 and stretch.hyphened(at + 1) and lettered.text.isupper() and len(lettered.text) > 2:
        return at + 3
    end, groups = at + 1, [stretch[at].text]
    while len(groups) < 7 and (place := _next_group(stretch, end)) is not None:
        groups.append(stretch[place].text)
        end = place + 1
    called = stretch[at - 1].text == "+" and stretch[at].joined
    digits = sum(len(group) for group in groups)
    grouped = len(groups[0]) <= 3 and all(len(group) == 3 for group in groups[1:])
    long = len(groups) > 2 or (len(groups) > 1 and groups[0].startswith("0"))
    return end if digits >= 7 and (called or (long and not grouped)) else None


def _next_group(stretch: Stretch, at: int) -> int | None:
    """The digits that follow over a blank, a hyphen or a bracket on the same line."""
    place = at + 1 if stretch[at].text in ("-", ")", "(") else at
    token = stretch[place]
    return place if token.kind == "digits" and token.text.isdecimal() and not token.breaks else None


def _measured(stretch: Stretch, at: int) -> bool:
    return stretch[at].lower in stretch.words.units.percents or stretch[at].lower in stretch.words.signs.scales


def time_of_day(stretch: Stretch, at: int) -> int | None:
    """A time of day: 4 pm, 4 p.m., 5 o'clock, 1430 GMT, 1400 hours, between 12 and 4 pm."""
    until = at + 2
    joined = stretch[at + 1].lower in ("and", "to", "-", "–") and stretch[at].kind in ("digits", "word")
    if joined and not stretch[at + 1].breaks and stretch[until].kind == "digits" and stretch[until].text.isdecimal():
        return _clock_end(stretch, until)
    return _clock_end(stretch, at)


def _clock_end(stretch: Stretch, at: int) -> int | None:
    """Where a single time of day that begins here ends."""
    if stretch[at].kind not in ("digits", "word") or stretch[at + 1].breaks:
        return None
    after = stretch[at + 1]
    if is_no_clock(stretch[at].text):
        return None
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
    """The number of an item, a note or a page: "1." or "2)" at the head of a line, "[3]", a number alone on a line.

    Single digits alone in a cell of a table are left alone too: they are ranks and scores far oftener than counts.
    """
    token, after = stretch[at], stretch[at + 1]
    if token.kind != "digits" or not token.text.isdecimal():
        return None
    bracketed = stretch[at - 1].text in ("(", "[") and token.joined
    if bracketed and after.text in (")", "]") and after.joined:
        return at + 2
    if token.breaks and after.breaks and len(token.text) == 1:
        return at + 1
    if not stretch.begins_line(at):
        return _item_within(stretch, at)
    listed = after.text in (".", ")") and len(token.text) <= SHORT and not stretch[at + 2].joined
    marked = after.joined and after.text in (".", ")", ":", "]") and (listed or stretch[at + 2].kind != "digits")
    return at + 1 if stretch.ends_line(at) or marked else None


def _item_within(stretch: Stretch, at: int) -> int | None:
    """An item whose list a page runs together: "... in all. 3. Raids: on 9 May ..."."""
    before, point, after = stretch[at - 1], stretch[at + 1], stretch[at + 2]
    opens = before.text in (".", "!", "?") and len(stretch[at].text) <= 2 and not stretch[at].joined
    goes_on = after.kind == "word" and after.text[:1].isupper() and not after.joined
    return at + 1 if opens and point.text == "." and point.joined and goes_on else None


def ordinal_point(stretch: Stretch, at: int) -> int | None:
    """A place in a row as many languages write it: digits, a point, and a word in lower case (der 3. versuch)."""
    point, after = stretch[at + 1], stretch[at + 2]
    if not stretch.words.comma_decimals or stretch[at].kind != "digits" or not (point.text == "." and point.joined):
        return None
    return at + 2 if after.kind == "word" and after.text[:1].islower() and not after.breaks else None


def leading_zero(stretch: Stretch, at: int) -> int | None:
    """Digits that begin with a zero count nothing: 007, 0800."""
    text = stretch[at].text
    return at + 1 if len(text) > 1 and text[0] == "0" and text[1].isdecimal() else None


def several_years(stretch: Stretch, at: int) -> int | None:
    """Ages and scores in round tens: in her 40s, temperatures in the 80's."""
    if stretch[at].kind != "digits" or decade(stretch, at) is not None:
        return None
    place = at + 2 if stretch[at + 1].text in ("'", "’") and stretch[at + 1].joined else at + 1
    return place + 1 if stretch[place].lower == "s" and stretch[place].joined else None


def one_as_pronoun(stretch: Stretch, at: int) -> int | None:
    """ "One" that counts nothing: one of them, the one, no one, one day; but one man, at least one, one million."""
    if stretch[at].lower != "one":
        return None
    after, before, words = stretch[at + 1], stretch[at - 1], stretch.words
    if before.lower in ("minus", "negative") and not stretch[at].breaks:
        return None
    if after.breaks:
        return at + 1
    tied = stretch.hyphened(at + 1) and not stretch.hyphened(at - 1)
    further = stretch[at + 2] if tied else after
    tables = (words.numerals.scales, words.numerals.fractions, words.units.percents, words.currencies.names)
    if any(further.lower in table for table in tables) or further.lower == "per":
        return None
    if further.lower == "point" and stretch[at + 2].lower in words.numerals.units:
        return None
    if after.lower in ("in", "out") and _number_near(stretch, at + 2):
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
    return stretch[place].kind == "digits" or is_number_word(stretch, place)


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


def name_of_an_index(stretch: Stretch, at: int) -> int | None:
    """The number of shares in an index belongs to its name: the Norholm 100 index."""
    named = stretch[at - 1].text[:1].isupper() and not stretch[at].breaks
    return at + 1 if named and stretch[at + 1].lower == "index" and stretch[at].kind == "digits" else None


def within_a_word(stretch: Stretch, at: int) -> int | None:
    """Digits within a word (F16, Covid-19, 5G), unless the letters that touch them are a unit: 24703m2, 0.8rad."""
    end = part_of_a_word(stretch, at)
    if end is None or stretch[at].kind != "digits" or not stretch[at + 1].joined:
        return end
    if stretch[at].joined and (stretch[at - 1].kind != "mark" or stretch.hyphened(at - 1)):
        return end
    named = unit_name(stretch, at + 1)
    whole = named is not None and not (stretch[named[1]].joined and stretch[named[1]].kind in ("word", "digits"))
    return None if whole else end


def day_of_the_year(stretch: Stretch, at: int) -> int | None:
    """A day whose year the page leaves out: March 3, 3 March."""
    return day_without_year(stretch, at)


RULES = (
    day_of_the_year,
    within_a_word,
    telephone,
    numbers_joined,
    time_of_day,
    item_number,
    ordinal_point,
    leading_zero,
    several_years,
    numbered_name,
    street_number,
    emergency_number,
    identifier,
    odds,
    name_of_an_index,
    one_as_pronoun,
    number_in_a_name,
    idiom,
    definite_number,
)


def passed_over(stretch: Stretch, at: int) -> int | None:
    """Where a numeral that is no figure ends; None where none begins."""
    return next((end for rule in RULES if (end := rule(stretch, at)) is not None), None)
