"""The indicator of a figure: whether it counts the killed, the wounded, troops, companies, spending, a share of trade.

The words that tell are in `indicators.toml`. They are looked for in this order, and the first found decides:

1. the thing counted is itself a state ("41 dead"), or ends in one ("12 people wounded"); a verb without an object
   stands right behind it ("three fled");
2. a verb in front whose object the figure counts ("killed 12 people", "killed two guards and 12 clerks");
3. a verb behind in the same clause ("at least 12 people in Norholm were killed", "40 families fled");
4. the head of what is counted, or of the count in front ("12 soldiers", "the death toll rose to 12");
5. for a sum of money, the nearest word of `money` in the clause; for a share, what it is a share of, or the
   nearest word of `rates` in front.

A participle behind is taken for passive only behind a form of "be", or where no object follows it: in "12 guards
killed three clerks" the guards are not the killed. A clause ends at a full stop, a semicolon, a colon, a bracket or a
dash, and at a word that these lists do not know for one that may stand between. What is not found so stays without an
indicator. A whole ("3 of the 12 aboard", "out of 300 detainees, 14 died") has only the indicator of its head (4): what
is told befell the part.
"""

from collections.abc import Iterator

from reportedly.normalize.figures import Reading
from reportedly.normalize.tokens import Stretch
from reportedly.text import Span

HARMS = frozenset(
    (
        *("killed", "wounded", "casualties", "missing", "displaced", "evacuated", "detained", "abducted"),
        *("infected", "besieged", "stranded", "destroyed", "damaged"),
    )
)
"""Indicators of harm, for which even "several" is worth keeping."""

OF_THE_LIVING = ("killed", "wounded", "detained", "abducted", "displaced")
"""What befalls people and not things."""

ADJECTIVES = ("dead", "missing", "homeless")
"""States that take no object, whatever stands behind them: left 20 people dead the council said."""

OF_THINGS = ("destroyed", "damaged")
"""What befalls things and not people."""

FORWARD = 12
"""Tokens behind the thing counted among which its verb is looked for."""

BACKWARD = 10
"""Tokens in front of a figure among which the verb is looked for whose object it counts."""

SINGULAR = ("was", "is", "has")
"""Verbs whose subject is not the figure's, if that is a plural: a lorry with 12 guards was hit."""

CLOSING_QUOTES = ("”", '"', "’", "'")
"""Marks that may stand behind a quoted number: "dozens" were hurt."""

FORCES = ("troops", "fighters")
"""What can be lost in the sense of killed."""

OPENING_QUOTES = ("“", '"', "‘", "'")
"""Marks that may stand between a verb and the words it is quoted with: killed "at least 18 guards"."""

ENDS = (".", ";", ":", "(", ")", "—", "–", "“", "”", '"', "?", "!")
"""Marks that end a clause."""


def indicator(stretch: Stretch, reading: Reading, *, counted: Span | None) -> str | None:
    """What a figure is a figure of, by the words of its clause; None where they do not tell."""
    if reading.kind in ("date", "ordinal", "duration") or not stretch.words.indicators.nouns:
        return None
    first, end = _tokens(stretch, reading, counted)
    if reading.kind == "money":
        return _money(stretch, reading, first, end)
    if reading.kind == "percent" or reading.rule == "fraction.v1":
        return _of_share(stretch, reading, first, end)
    if reading.unit is not None:
        return None
    if _is_whole(stretch, reading.first):
        return _state(stretch, first, end) or _head(stretch, first, end)
    after = max(end, reading.end)
    after += stretch[after].text in CLOSING_QUOTES and stretch[reading.first - 1].text in OPENING_QUOTES
    told = _label(stretch, reading.first) or _state(stretch, first, end) or _at_once(stretch, after)
    told = told or _part_of(stretch, reading.first) or _object(stretch, reading.first)
    told = told or _driven(stretch, reading.first, first, after)
    if told is None and not (counted is None and _is_set_off(stretch, reading)):
        told = _behind(stretch, after, plural=reading.low != 1)
    if (told in OF_THE_LIVING and _is_thing(stretch, first, end)) or (told in OF_THINGS and _is_alive(stretch, end)):
        told = None
    return told or _head(stretch, first, end)


def _label(stretch: Stretch, first: int) -> str | None:
    """A colon sets what is counted before the number: Fatalities: 12; wounded: 40."""
    word, words = stretch[first - 2].lower, stretch.words.indicators
    if stretch[first - 1].text != ":" or stretch[first].breaks:
        return None
    return words.states.get(word) or words.nouns.get(word)


def _driven(stretch: Stretch, at: int, first: int, end: int) -> str | None:
    """A verb in front that tells only with what is behind: driven 40 people from their homes, lost 200 soldiers."""
    words = stretch.words.indicators
    verb = next(
        (
            stretch[place].lower
            for place in _clause(stretch, at - 1, step=-1, longest=4)
            if stretch[place].lower not in words.between.words
        ),
        "",
    )
    if verb in words.losses.words:
        forces = first < end and (words.nouns.get(stretch[end - 1].lower) in FORCES or stretch[end - 1].lower == "men")
        return "killed" if forces else None
    behind = [stretch[place].lower for place in _clause(stretch, end, step=1, longest=FORWARD // 2)]
    if stretch[at - 1].lower in ("left", "leaving") and "with" in behind[:1] + behind[1:2]:
        return "wounded" if not words.harmed.words.isdisjoint(behind) else None
    if verb not in words.from_homes:
        return None
    homes = any(word in behind for word in ("homes", "houses", "home", "villages"))
    return words.from_homes[verb] if homes and ("from" in behind or "out" in behind) else None


def _is_whole(stretch: Stretch, first: int) -> bool:
    """The figure is the whole whose part has the lot told: 700 of the 4,000 residents; of 300 held, 14 died."""
    place = first - 1
    place -= stretch[place].lower in stretch.words.counting.determiners.words
    joint, before = stretch[place].lower, stretch[place - 1]
    if joint == "among":
        return stretch[place].breaks or before.text in ENDS
    if joint != "of" or stretch[first].breaks:
        return False
    opens = stretch[place].breaks or before.kind == "edge" or before.text in (*ENDS, ",")
    return opens or before.lower in stretch.words.indicators.parts.words or _is_number(stretch, place - 1)


def _is_set_off(stretch: Stretch, reading: Reading) -> bool:
    """A bare number between two commas tells something of what stands before it: an age, a rank, a seat."""
    opened = stretch[reading.first - 1].text == "," and stretch[reading.first - 2].kind == "word"
    return opened and stretch[reading.end].text == "," and reading.end == reading.first + 1


def _is_thing(stretch: Stretch, first: int, end: int) -> bool:
    """Hilltops and tanks are captured too, and are no detainees."""
    things = stretch.words.indicators.things.words
    return any(stretch[place].lower in things for place in range(first, end))


def _tokens(stretch: Stretch, reading: Reading, counted: Span | None) -> tuple[int, int]:
    """The tokens of the thing counted; an empty range behind the figure where there is none."""
    if counted is None:
        return reading.end, reading.end
    behind = counted.start >= stretch[reading.end - 1].end
    places = range(reading.end, reading.end + 24) if behind else range(reading.first - 24, reading.first)
    inside = [
        place
        for place in places
        if 0 <= place < len(stretch)
        and stretch[place].kind != "edge"
        and counted.start <= stretch[place].start
        and stretch[place].end <= counted.end
    ]
    return (inside[0], inside[-1] + 1) if inside else (reading.end, reading.end)


def _is_alive(stretch: Stretch, end: int) -> bool:
    """The head names people: a lorry with 12 militants was destroyed."""
    head = stretch[end - 1].lower
    people = head in stretch.words.units.ages.people or head in stretch.words.indicators.general.words
    return people or stretch.words.indicators.nouns.get(head) in (
        "fighters",
        "troops",
        "civilians",
        "members",
        "residents",
    )


def _state(stretch: Stretch, first: int, end: int) -> str | None:
    """The thing counted is a state, or a state stands behind it without an object: 12 people wounded, 41 dead."""
    states = stretch.words.indicators.states
    for place in range(first, end):
        if stretch[place].lower in states and (place == first or place == end - 1):
            return states[stretch[place].lower]
    if stretch[end].breaks or stretch[end].lower not in states:
        return None
    if stretch[end].lower in ADJECTIVES:
        return states[stretch[end].lower]
    return None if _has_object(stretch, end + 1) else states[stretch[end].lower]


def _has_object(stretch: Stretch, at: int) -> bool:
    """A number, a determiner or a noun right behind a verb is its object."""
    token = stretch[at]
    if token.breaks or token.kind in ("mark", "edge"):
        return False
    if token.kind == "digits" or token.lower in stretch.words.openers:
        return stretch[at + 1].lower not in stretch.words.indicators.states or stretch[at + 1].breaks
    counting = stretch.words.counting
    return token.lower in counting.determiners.words or token.lower not in counting.stops.words


def _at_once(stretch: Stretch, at: int) -> str | None:
    """A verb without an object right behind those counted: wounded five, and three fled."""
    return None if stretch[at].breaks else stretch.words.indicators.happens.get(stretch[at].lower)


def _object(stretch: Stretch, first: int) -> str | None:
    """A verb in front whose object the figure is, over coordinated objects: killed two guards and 12 clerks.

    Of two, the second behind ", and" begins a clause of its own: killed two guards, and 12 clerks fled.
    """
    words = stretch.words.indicators
    numbers = 0
    first -= stretch[first - 1].text in OPENING_QUOTES and stretch[first - 2].lower in words.harms
    for place in _clause(stretch, first - 1, step=-1, longest=BACKWARD):
        token = stretch[place]
        lower = token.lower
        pair = words.pairs.get(f"{stretch[place - 1].lower} {lower}")
        if pair is not None and not token.breaks:
            return pair
        if lower in words.harms:
            begins = stretch[first - 1].lower == "and" and stretch[first - 2].text == "," and numbers == 1
            return (
                None
                if begins or (_is_passive(stretch, place) and numbers == 0 and place < first - 1)
                else words.harms[lower]
            )
        coordinated = stretch[first - 1].lower in ("and", ",", "or") or numbers > 0
        if _is_number(stretch, place):
            numbers += 1
        elif lower in words.between.words or token.text == ",":
            continue
        elif not coordinated or lower in stretch.words.counting.stops.words:
            return None
    return None


def _part_of(stretch: Stretch, first: int) -> str | None:
    """A part of others whose lot the clause has told: including three clerks; among the dead were three."""
    words = stretch.words.indicators
    before = stretch[first - 1].lower
    among = before in ("were", "was", "are") or (before == "them" and stretch[first - 2].lower == "among")
    if before not in ("including", "included", "includes", "include") and not among:
        return None
    told, is_among = None, before != "were"
    for place in _clause(stretch, first - 1, step=-1, longest=BACKWARD + 4):
        lower = stretch[place].lower
        is_among = is_among or lower == "among"
        told = told or words.states.get(lower) or words.harms.get(lower) or words.happens.get(lower)
    return told if is_among else None


def _is_passive(stretch: Stretch, at: int) -> bool:
    return stretch[at - 1].lower in stretch.words.indicators.passives.words


def _behind(stretch: Stretch, end: int, *, plural: bool) -> str | None:
    """A verb behind in the clause that tells what befell those counted: were killed, have died, went missing, fled."""
    words = stretch.words.indicators
    other = False
    for place in _clause(stretch, end, step=1, longest=FORWARD):
        token = stretch[place]
        lower = token.lower
        if lower in words.states and _is_number(stretch, place - 1) and place > end:
            return None
        other = other or (_is_number(stretch, place) and stretch[place - 1].text == ",")
        if other and lower in words.states and not _is_passive(stretch, place):
            return None
        if plural and token.text in SINGULAR:
            return None
        phrase = _phrase_told(stretch, place)
        if phrase is not None:
            return phrase
        if lower in words.states and (_is_passive(stretch, place) or not _has_object(stretch, place + 1)):
            return words.states[lower]
        if lower in words.happens:
            return words.happens[lower]
        if lower in words.harms or not _may_stand_between(stretch, place):
            return None
    return None


def _phrase_told(stretch: Stretch, at: int) -> str | None:
    """Several words that tell what befell those counted: lost their lives, were taken hostage, fell ill."""
    phrases = stretch.words.indicators.phrases
    for length in (4, 3, 2):
        words = stretch[at : at + length]
        told = phrases.get(" ".join(token.lower for token in words))
        if told is not None and not any(token.breaks for token in words[1:]):
            return told
    return None


def _is_number(stretch: Stretch, at: int) -> bool:
    return stretch[at].kind == "digits" or stretch[at].lower in stretch.words.openers


def _may_stand_between(stretch: Stretch, at: int) -> bool:
    """A name, a noun or a small word between those counted and their verb; not a verb of its own."""
    token, words = stretch[at], stretch.words.indicators
    if token.text == "," or token.kind == "digits" or token.lower in words.between.words:
        return True
    if token.kind != "word" or token.lower.endswith("ed"):
        return False
    counting = stretch.words.counting
    return token.lower not in counting.stops.words and token.lower not in counting.third_person.words


def _clause(stretch: Stretch, at: int, *, step: int, longest: int) -> Iterator[int]:
    """The places from a token on, forwards or backwards, to the end of the clause."""
    for place in range(at, at + step * longest, step):
        token = stretch[place]
        if token.kind == "edge" or token.text in ENDS or (step > 0 and token.breaks):
            return
        yield place
        if step < 0 and token.breaks:
            return


def _head(stretch: Stretch, first: int, end: int) -> str | None:
    """The head of what is counted: the noun before "of", else the last that is known."""
    nouns = stretch.words.indicators.nouns
    if first == end:
        return None
    phrase = " ".join(stretch[place].lower for place in range(first, end))
    if phrase in nouns:
        return nouns[phrase]
    of = next(
        (place for place in range(first, end) if stretch[place].lower == "of" or _opens_clause(stretch, place)), end
    )
    known = (nouns[stretch[place].lower] for place in range(of - 1, first - 1, -1) if stretch[place].lower in nouns)
    return next(known, None) if of > first and stretch[of - 1].lower in nouns else None


def _opens_clause(stretch: Stretch, at: int) -> bool:
    """A participle or preposition within the thing counted ends its head: militants entrenched in the valley."""
    lower = stretch[at].lower
    return lower.endswith(("ed", "ing")) and stretch[at + 1].lower in ("in", "at", "on", "near", "along", "from", "by")


def _of_share(stretch: Stretch, reading: Reading, first: int, end: int) -> str | None:
    """What a share is of, where its head is known (share of trade, four in ten firms); else the rate it is."""
    if first == end:
        return _rate(stretch, reading.first) if reading.kind == "percent" else None
    words = stretch.words.indicators
    before = end <= reading.first
    if before:
        heads = (stretch[place].lower for place in range(first, end))
        own = next((words.rates[head] for head in heads if head in words.rates), None)
        return own or (_rate(stretch, reading.first) if reading.kind == "percent" else None)
    for place in range(end - 1, first - 1, -1):
        if stretch[place].lower in words.shares.words:
            return f"share of {stretch[place].lower}"
    return _head(stretch, first, end) or words.money.get(stretch[end - 1].lower)


def _rate(stretch: Stretch, first: int) -> str | None:
    """The nearest word in front, in the clause, that names a share: unemployment, turnout, growth."""
    rates = stretch.words.indicators.rates
    places = _clause(stretch, first - 1, step=-1, longest=BACKWARD)
    told = [
        rates[stretch[place].lower]
        for place in places
        if stretch[place].lower in rates and _stands_free(stretch, place)
    ]
    return next((one for one in told if one != "rate"), None) or next(iter(told), None)


def _stands_free(stretch: Stretch, at: int) -> bool:
    """Not tied to another word: for-profit colleges make no profit."""
    return not stretch.hyphened(at - 1) and not stretch.hyphened(at + 1)


def _money(stretch: Stretch, reading: Reading, first: int, end: int) -> str | None:
    """The word that tells what a sum is: of its own noun, else the nearest in front, else behind: invest, cost, debt.

    In front of a whole ("less than half of the $2bn") stands what is told of the part.
    """
    words = stretch.words.indicators.money
    own = range(first, end)
    before = _clause(stretch, reading.first - 1, step=-1, longest=BACKWARD)
    after = _clause(stretch, reading.end, step=1, longest=FORWARD // 2)
    places = (own, after) if _is_whole(stretch, reading.first) else (own, before, after)
    told = (words[stretch[place].lower] for row in places for place in row if stretch[place].lower in words)
    return next(told, None)
