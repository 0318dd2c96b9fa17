"""The noun of which a level, a change or a sum is said: turnout was 67 percent, a budget of €48bn, a £3m grant.

Such a figure counts nothing that stands behind it. Its noun is, in this order:

1. the noun that it describes: a £3m grant, a 5 percent levy;
2. the noun before "of" or "worth": a budget of €48bn, bribes worth $17m;
3. the object of a verb that changes it: raising its contingent to 2,400;
4. the subject of a verb of level or change in front of it: inflation slowed to 6.2 percent from 7.9 percent.

Only words on the near side of a verb of saying, a mark or a conjunction are looked at; a pronoun is no noun.
"""

from reportedly.normalize.figures import Reading
from reportedly.normalize.phrases import is_noun, noun_end, over_determiners
from reportedly.normalize.tokens import Stretch
from reportedly.text import Span

BACK = 16
"""Tokens between a figure and the verb of its noun."""

LONGEST = 20
"""Tokens of a subject with all that belongs to it; of a longer one the head is not told."""

LIMITS = 5
"""Tokens between a verb, "of" or "worth" and its figure that only limit it."""


ENDS = (".", ";", ":", "(", ")", "—", "–", "“", "”", '"', "?", "!")


def said_of(stretch: Stretch, reading: Reading) -> Span | None:
    """The noun of which a figure is said; None where none is told."""
    if not stretch.words.counting.levels.verbs or stretch[reading.first].breaks:
        return None
    plain = reading.kind == "quantity" and reading.unit is None
    described = None if plain else _described(stretch, reading)
    return described or _before_of(stretch, reading) or _changed(stretch, reading) or _subject(stretch, reading)


def _described(stretch: Stretch, reading: Reading) -> Span | None:
    """The noun behind a sum or share with an article in front: a £3m grant."""
    end = reading.end + stretch.hyphened(reading.end)
    article = stretch[reading.first - 1].lower in stretch.words.counting.determiners.words
    if reading.kind not in ("money", "percent") or not article or not stretch[end].text.islower():
        return None
    last = noun_end(stretch, end)
    return stretch.span(end, last) if last is not None else None


def _over_limits(stretch: Stretch, at: int) -> int:
    """The token in front of a figure, over words that only limit it: worth a combined $17m."""
    limits = stretch.words.counting.levels.limits
    for _ in range(LIMITS):
        if stretch[at].breaks or stretch[at - 1].lower not in limits:
            break
        at -= 1
    return at - 1


def _before_of(stretch: Stretch, reading: Reading) -> Span | None:
    """The noun before "of" or "worth": a fine of €250,000, the official figure of 138, bribes worth $17m."""
    joint = _over_limits(stretch, reading.first)
    word, levels = stretch[joint].lower, stretch.words.counting.levels
    if word not in ("of", "worth") or stretch[joint + 1].breaks:
        return None
    start = joint
    while joint - start < LIMITS and not stretch[start].breaks and _is_plain_noun(stretch, start - 1):
        start -= 1
    head = stretch[joint - 1].lower
    if start == joint or head in levels.never or head in stretch.words.persons:
        return None
    told = stretch[start - 1].lower in stretch.words.counting.determiners.words or word == "worth"
    return stretch.span(start, joint) if told else None


def _is_plain_noun(stretch: Stretch, at: int) -> bool:
    token, counting = stretch[at], stretch.words.counting
    verbs = counting.levels.verbs | counting.third_person.words
    return token.kind == "word" and token.lower not in counting.stops.words and token.lower not in verbs


def _changed(stretch: Stretch, reading: Reading) -> Span | None:
    """The object of a verb that changes it: raising its contingent there to 2,400."""
    joint, levels = _over_limits(stretch, reading.first), stretch.words.counting.levels
    if stretch[joint].lower not in ("to", "at", "by"):
        return None
    for place in range(joint - 1, joint - 1 - BACK, -1):
        if stretch[place].kind == "edge" or stretch[place].text in ENDS or stretch[place + 1].breaks:
            return None
        if stretch[place].lower in levels.changing:
            start = over_determiners(stretch, place + 1)
            end = noun_end(stretch, start) if start > place + 1 else None
            end = _with_of(stretch, end) if end is not None else None
            return stretch.span(start, end) if end is not None and end <= joint else None
        if stretch[place].lower in levels.verbs:
            return None
    return None


def grown(stretch: Stretch, reading: Reading) -> Span | None:
    """What doubles or halves: deaths have doubled, it doubled its workforce; None for "three times as many"."""
    verb = reading.end - 1
    if stretch[verb].lower not in stretch.words.bounds.factors or not stretch.words.counting.levels.verbs:
        return None
    start = over_determiners(stretch, verb + 1)
    if start > verb + 1:
        end = noun_end(stretch, start)
        return None if end is None else stretch.span(start, _with_of(stretch, end))
    behind = stretch[verb + 1]
    ends = (
        behind.breaks
        or behind.kind == "edge"
        or behind.text in (*ENDS, ",")
        or behind.lower in stretch.words.counting.levels.behind
    )
    return _before_verb(stretch, verb) if ends else None


def _subject(stretch: Stretch, reading: Reading) -> Span | None:
    """The noun in front of a verb of level or change that leads to the figure."""
    verb = _verb_before(stretch, reading)
    return None if verb is None else _before_verb(stretch, verb)


def _before_verb(stretch: Stretch, verb: int) -> Span | None:
    """The noun in front of a verb of level or change."""
    levels, end = stretch.words.counting.levels, verb
    ahead = levels.auxiliaries | levels.nearly
    while stretch[end - 1].lower in ahead or stretch[end - 1].lower.endswith("ly"):
        if stretch[end].breaks:
            return None
        end -= 1
    start = end
    while end - start < LONGEST and not stretch[start].breaks and _may_belong(stretch, start - 1):
        start -= 1
    if end - start == LONGEST:
        return None
    first = _over_first(stretch, start)
    while first < end and (stretch[first].lower in levels.openers or _is_year(stretch, first)):
        first = over_determiners(stretch, first + 1)
    last = noun_end(stretch, first, opens=first == start) if first < end else None
    if last is not None and stretch[last - 1].lower == "number" and _with_of(stretch, last) > last:
        first, last = over_determiners(stretch, last + 1), _with_of(stretch, last)
    last = None if last is None else _with_of(stretch, last)
    return stretch.span(first, last) if last is not None and last <= end and _is_thing(stretch, first, last) else None


def _is_year(stretch: Stretch, at: int) -> bool:
    """Part of when it is said: in 2031 its share was, on 4 May exports fell."""
    return stretch[at].kind == "digits" or stretch[at].lower in stretch.words.dates.months


def _is_thing(stretch: Stretch, first: int, end: int) -> bool:
    """No name (Ana Ruiz raised $2m), nor a word that stands for the figure itself (the figure is 75 percent)."""
    words = [stretch[place].text for place in range(first, end) if stretch[place].kind == "word"]
    opens = stretch[first].breaks or stretch[first - 1].text in (".", "!", "?")
    name = all(word.istitle() for word in words) and (len(words) > 1 or not opens)
    return not name and stretch[end - 1].lower not in stretch.words.counting.totals.numbers


def _over_first(stretch: Stretch, at: int) -> int:
    """Over the determiners of a phrase that may be the first of its line, and over when: last year exports fell."""
    if stretch[at].lower in ("last", "this", "next") and stretch[at + 1].lower in stretch.words.units.time:
        return over_determiners(stretch, at + 2)
    article = stretch[at].lower in stretch.words.counting.determiners.words
    return over_determiners(stretch, at + 1) if article else at


def _with_of(stretch: Stretch, end: int) -> int:
    """With what "of" adds: share of the trade, number of injured (in the blasts)."""
    if stretch[end].lower != "of" or stretch[end].breaks:
        return end
    first = over_determiners(stretch, end + 1)
    if stretch[first].lower in stretch.words.counting.states.words and not is_noun(stretch, first + 1):
        return first + 1
    further = noun_end(stretch, over_determiners(stretch, end + 1))
    return end if further is None else further


def _verb_before(stretch: Stretch, reading: Reading) -> int | None:
    """The verb of level or change, over what limits the figure and over another level: slowed to 6.2 from 7.9 percent.

    "Is" and its like lead to a share or a sum only: a bridge is 40 metres long, and 12 are dead.
    """
    levels = stretch.words.counting.levels
    said = reading.kind in ("percent", "money")
    crossed = False
    for place in range(reading.first - 1, reading.first - 1 - BACK, -1):
        token = stretch[place]
        if token.kind == "edge" or token.text in ENDS or stretch[place + 1].breaks:
            return None
        lower = token.lower
        if lower in levels.verbs or (said and not crossed and lower in levels.states):
            return place
        joint = lower in ("from", "to", "by", "at")
        crossed = crossed or joint
        other = crossed and (token.kind in ("digits", "money") or token.text in (",", "%"))
        known = other or joint or lower in levels.limits or lower in levels.particles
        known = known or (
            crossed and (lower in ("percent", "per", "cent", "in") or lower in stretch.words.dates.months)
        )
        if not known:
            return None
    return None


def _may_belong(stretch: Stretch, at: int) -> bool:
    """A noun, or a small word within a subject: revenue from fishing licences, trade between the two countries."""
    token, counting = stretch[at], stretch.words.counting
    if token.kind == "edge" or token.kind not in ("word", "digits"):
        return stretch.hyphened(at)
    if token.lower in counting.levels.within or token.lower in counting.determiners.words:
        return True
    return token.lower not in counting.stops.words and token.lower not in counting.levels.outside
