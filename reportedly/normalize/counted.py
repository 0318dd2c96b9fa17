"""The thing a figure counts: the noun behind it with its modifiers, or the head of a count in front of it.

No grammar is at hand, only lists: the phrase ends at its first plural noun, or where a word of `counting.toml` ends it.
"""

from reportedly.normalize.figures import Reading
from reportedly.normalize.tokens import HYPHENS, Stretch
from reportedly.text import Span

LONGEST = 7
"""Words of a noun phrase, names included; a longer one is a clause misread."""

BACK = 10
"""Tokens between a head such as "death toll" and its number."""

MASS_JOINTS = ("of", "in", "worth")
"""What leads from a sum of money, a share or a measure to what it is of."""


def counted(stretch: Stretch, reading: Reading) -> Span | None:
    """The words for the thing counted; None where they cannot be told, as in a language without word lists."""
    if (
        reading.kind in ("date", "ordinal", "duration")
        or reading.rule == "factor.v1"
        or not stretch.words.counting.stops.words
    ):
        return None
    if reading.kind == "percent":
        return _behind_joint(stretch, reading) if stretch[reading.end].lower == "of" else _head_before(stretch, reading)
    if (
        reading.kind == "money"
        or reading.unit is not None
        or reading.rule in ("fraction.v1", "vague.interval.v1", "vague.acled.v1")
    ):
        found = _behind_joint(stretch, reading)
    elif stretch.hyphened(reading.end):
        found = _tied(stretch, reading.end + 1)
    else:
        found = _phrase(stretch, _after_skips(stretch, reading.end))
    if found is None:
        return _head_before(stretch, reading)
    return (_total_before(stretch, reading) or found) if _is_general(stretch, found) else found


def _is_general(stretch: Stretch, found: Span) -> bool:
    """Men, people: a count in front may name them better (the number of guards reached forty men)."""
    return found.of(stretch.text).lower() in stretch.words.indicators.general.words


def _tied(stretch: Stretch, at: int) -> Span | None:
    """The noun that a hyphen ties to its number: a five-person team; over "strong" to what is so strong."""
    if stretch[at].lower in stretch.words.counting.through.words:
        return _phrase(stretch, at + 1)
    return stretch.span(at, at + 1) if stretch[at].kind == "word" else None


def _behind_joint(stretch: Stretch, reading: Reading) -> Span | None:
    """What a share, a sum or an open number is of: 80% of Orvenian trade, $2bn in repairs, hundreds of men."""
    at = reading.end
    joint = stretch[at].lower
    if stretch[at].breaks or joint not in MASS_JOINTS:
        return None if reading.kind == "money" else _phrase(stretch, _after_skips(stretch, at))
    if joint == "worth":
        at += 1
    elif joint == "in" and reading.kind != "money":
        return None
    start = _over_determiners(stretch, at + 1)
    found = _phrase(stretch, start)
    return None if joint == "in" and _is_place_or_time(stretch, start, found) else found


def _is_place_or_time(stretch: Stretch, at: int, found: Span | None) -> bool:
    """Two billion "in Orvena" or "in a single year" is no two billion of it."""
    if found is None or stretch[at].text[:1].isupper():
        return True
    times, months = stretch.words.units.time, stretch.words.dates.months
    words = found.of(stretch.text).lower().split()
    return any(word in times or word in months for word in words)


def _over_determiners(stretch: Stretch, at: int) -> int:
    determiners = stretch.words.counting.determiners.words
    for _ in range(3):
        if stretch[at].breaks or stretch[at].lower not in determiners:
            break
        at += 1
    return at


def _after_skips(stretch: Stretch, at: int) -> int:
    """Over "more" and "of the" to the noun: forty more people, two of the men."""
    skips = stretch.words.counting.skips.words
    for _ in range(2):
        if stretch[at].lower in skips and not stretch[at].breaks:
            at += 1
    if stretch[at].lower == "of" and not stretch[at].breaks:
        at = _over_determiners(stretch, at + 1)
        at += stretch[at].kind == "digits" and not stretch[at].breaks
    return at


def _phrase(stretch: Stretch, at: int) -> Span | None:
    """The noun phrase that begins at a token, with what an "of" adds to it."""
    end = _noun_end(stretch, at)
    if end is None:
        return None
    if stretch.follows(end, ("of",)) and not stretch[end].breaks:
        start = _over_determiners(stretch, end + 1)
        further = None if stretch[start].breaks else _noun_end(stretch, start)
        end = further or end
    end += stretch[end].lower in stretch.words.counting.bodies.words and stretch[end - 1].text[:1].isupper()
    return stretch.span(at, _over_participle(stretch, end, endings=("ing",)))


PLACED = ("in", "at", "on", "near", "along", "from", "around", "inside", "across", "by", "within", "under")
"""Prepositions behind a participle that belongs to the thing counted: militants entrenched in the valley."""


def _over_participle(stretch: Stretch, at: int, *, endings: tuple[str, ...]) -> int:
    """The end of a participle with its place, behind a noun: militants operating in Orvena; else the noun's own end.

    Behind the number only "-ing" is safe: of "forty men gathered in Norholm" the participle is the verb.
    """
    token, indicators = stretch[at], stretch.words.indicators
    known = token.lower in indicators.states or token.lower in indicators.harms or token.lower in indicators.happens
    if token.breaks or known or not token.lower.endswith(endings) or stretch[at + 1].lower not in PLACED:
        return at
    end = _noun_end(stretch, _over_determiners(stretch, at + 2))
    return at if end is None or stretch[at + 1].breaks else end


def _noun_end(stretch: Stretch, at: int) -> int | None:
    """The token behind the head noun of the phrase that begins here; None where no noun begins."""
    counting = stretch.words.counting
    pronoun = stretch[at].lower in counting.pronouns.words and stretch[at].text not in counting.acronyms.words
    directions = stretch.words.units.directions.words
    tied = stretch.hyphened(at + 1) and stretch[at + 2].lower not in directions
    direction = stretch[at].lower in directions and not tied
    if pronoun or direction or stretch[at].breaks:
        return None
    if stretch[at].lower in counting.states.words and not _is_noun(stretch, at + 1):
        return at + 1
    if _is_verb_form(stretch, at) and not _is_noun(stretch, at + 1):
        return None
    if stretch[at].lower.endswith("ly") and _is_verb_form(stretch, at + 1) and not stretch[at + 1].breaks:
        return _noun_end(stretch, at + 1) if _is_noun(stretch, at + 2) else None
    end = at
    for _ in range(LONGEST):
        if not _is_noun(stretch, end) or (end > at and _is_clause(stretch, end)):
            break
        last, end = end, _word_end(stretch, end)
        if _is_plural(stretch, last, end) and not _goes_on(stretch, end):
            break
    if end > at and (further := _coordinated(stretch, end)) is not None:
        return further
    if end > at and _is_owner(stretch, end):
        return _noun_end(stretch, end + 1) if stretch[end].kind == "digits" and not stretch[end].breaks else None
    return end if end > at else None


def _coordinated(stretch: Stretch, end: int) -> int | None:
    """The plural that two names share: National Guard and Reserve members, Orvenian or Tasran ships."""
    first, second = stretch[end - 1], stretch[end + 1]
    if stretch[end].lower not in ("and", "or") or not (first.text[:1].isupper() and second.text[:1].isupper()):
        return None
    if _has_plural_ending(first.lower) or stretch[end].breaks or second.breaks or not _is_noun(stretch, end + 1):
        return None
    place = end + 2
    plural = stretch[place].lower in stretch.words.counting.plurals.words or _has_plural_ending(stretch[place].lower)
    return place + 1 if plural and stretch[place].text.islower() and _is_noun(stretch, place) else None


def _is_owner(stretch: Stretch, end: int) -> bool:
    """What ends here only owns the thing counted: 1 percent of the bank's 100,000 clerks."""
    return stretch[end - 1].lower.endswith(("'s", "’s"))


def _word_end(stretch: Stretch, at: int) -> int:
    """The token behind a word with all that is tied to it: high-ranked, U.S., coal- and gas-fired."""
    end = at + 1
    if stretch[end].text in HYPHENS and stretch[end].joined and stretch[end + 1].lower in ("and", "or", "to"):
        end += 2
    while True:
        tied = stretch.hyphened(end) and stretch[end + 1].kind == "word"
        initial = stretch[end].text == "." and stretch[end].joined and len(stretch[end - 1].text) == 1
        if tied:
            end += 2
        elif initial and stretch[end - 1].text.isupper():
            further = stretch[end + 1].joined and len(stretch[end + 1].text) == 1 and stretch[end + 1].kind == "word"
            end += 2 if further else 1
        else:
            return end


def _is_noun(stretch: Stretch, at: int) -> bool:
    """A word that may belong to a noun phrase: none of those that end one, no adverb, no "n't"."""
    token = stretch[at]
    if token.kind != "word" or token.breaks or token.lower.endswith(("n't", "'re", "'ve", "'ll")):
        return False
    numerals = stretch.words.numerals
    if token.lower in numerals.units or token.lower in numerals.tens:
        return False
    if token.lower.endswith("ly") and token.lower not in stretch.words.counting.nouns_in_ly.words:
        return False
    if token.joined and stretch[at - 1].kind == "word":
        return False
    counting = stretch.words.counting
    return token.text in counting.acronyms.words or token.lower not in counting.stops.words or stretch.hyphened(at + 1)


def _is_verb_form(stretch: Stretch, at: int) -> bool:
    return stretch[at].text.islower() and stretch[at].lower.endswith(("ed", "ing"))


def _is_clause(stretch: Stretch, at: int) -> bool:
    """A participle behind a plural or a noun begins a clause: Orvenians supporting the bill, one person killed."""
    before, counting = stretch[at - 1].lower, stretch.words.counting
    if stretch[at].lower in counting.states.words or stretch[at].lower in counting.third_person.words:
        return True
    if not stretch[at].lower.endswith(("ed", "ing")):
        return False
    further = _is_noun(stretch, at + 1) and stretch[at + 1].text.islower()
    return not further or (before.endswith("s") and before not in counting.singulars.words)


def _is_plural(stretch: Stretch, at: int, end: int) -> bool:
    """A plural that heads its phrase; not one tied into a modifier (a plain-clothes officer)."""
    token, counting = stretch[end - 1], stretch.words.counting
    if end - at > 1 and _is_noun(stretch, end):
        return False
    if token.lower in counting.plurals.words:
        return True
    if token.lower in counting.singulars.words or not _has_plural_ending(token.lower):
        return False
    after = stretch[end]
    return not token.text[:1].isupper() or not (
        _is_noun(stretch, end) and (after.text[:1].isupper() or _names(after.lower))
    )


def _has_plural_ending(lower: str) -> bool:
    return len(lower) > 3 and lower.endswith("s") and not lower.endswith(("ss", "us", "is", "'s"))


def _names(lower: str) -> bool:
    """A plural behind a name that looks like one itself: United States troops."""
    return _has_plural_ending(lower) or lower in ("troops", "people", "men", "women", "forces")


def _goes_on(stretch: Stretch, at: int) -> bool:
    """Another plural right behind the first: "arms depots" is one thing."""
    counting, lower = stretch.words.counting, stretch[at].lower
    ends = lower in counting.states.words or lower in counting.third_person.words
    if not _is_noun(stretch, at) or ends or stretch[at].text[:1].isupper():
        return False
    if lower in counting.speakers.words:
        return False
    return lower in counting.plurals.words or (_has_plural_ending(lower) and lower not in counting.singulars.words)


def _head_before(stretch: Stretch, reading: Reading) -> Span | None:
    """A verb of harm or the head of a count that stands before its number: killed 12, the death toll rose to 41."""
    before, plain = reading.first - 1, _counts_things(reading)
    if plain and stretch[before].lower in stretch.words.counting.harms.words and not stretch[reading.first].breaks:
        return stretch.span(before, reading.first)
    return _total_before(stretch, reading)


def _counts_things(reading: Reading) -> bool:
    return reading.kind == "quantity" and reading.unit is None and reading.rule != "fraction.v1"


def _total_before(stretch: Stretch, reading: Reading) -> Span | None:
    """The head of a count that stands before its number: the death toll rose to 41, the number of guards is 41."""
    totals = stretch.words.counting.totals
    if not _counts_things(reading):
        return None
    place = reading.first
    for _ in range(BACK):
        if stretch[place].breaks:
            return None
        place -= 1
        word = stretch[place].lower
        if word in totals.words:
            return _head(stretch, place, reading)
        if word not in totals.between and not _is_noun(stretch, place):
            return None
    return None


def _head(stretch: Stretch, at: int, reading: Reading) -> Span | None:
    """What the head names: with "number of" its complement, else the head and the noun in front of it."""
    if stretch[at].lower in stretch.words.counting.totals.numbers:
        if not stretch.follows(at + 1, ("of",)):
            return None
        start = _over_determiners(stretch, at + 2)
        end = _noun_end(stretch, start)
        end = end if end is None else _over_participle(stretch, end, endings=("ed", "ing"))
        return stretch.span(start, end) if end is not None and end <= reading.first else None
    before = stretch[at - 1]
    tied = _is_noun(stretch, at - 1) and not stretch[at].breaks and before.text.islower()
    tied = tied and not before.lower.endswith(("s", "ed"))
    return stretch.span(at - 1 if tied else at, at + 1)
