"""Where a noun phrase ends, by word lists alone: at its first plural, or at a word that ends it.

No grammar is at hand. The lists are those of `counting.toml`.
"""

from reportedly.normalize.tokens import HYPHENS, Stretch

LONGEST = 7
"""Words of a noun phrase, names included; a longer one is a clause misread."""


def over_determiners(stretch: Stretch, at: int) -> int:
    """The token behind at most three determiners."""
    determiners = stretch.words.counting.determiners.words
    for _ in range(3):
        if stretch[at].breaks or stretch[at].lower not in determiners:
            break
        at += 1
    return at


PLACED = ("in", "at", "on", "near", "along", "from", "around", "inside", "across", "by", "within", "under")
"""Prepositions behind a participle that belongs to the thing counted: militants entrenched in the valley."""


def over_participle(stretch: Stretch, at: int, *, endings: tuple[str, ...]) -> int:
    """The end of a participle with its place, behind a noun: militants operating in Orvena; else the noun's own end.

    Behind the number only "-ing" is safe: of "forty men gathered in Norholm" the participle is the verb.
    """
    token, indicators = stretch[at], stretch.words.indicators
    known = token.lower in indicators.states or token.lower in indicators.harms or token.lower in indicators.happens
    if token.breaks or known or not token.lower.endswith(endings) or stretch[at + 1].lower not in PLACED:
        return at
    end = noun_end(stretch, over_determiners(stretch, at + 2))
    return at if end is None or stretch[at + 1].breaks else end


def noun_end(stretch: Stretch, at: int, *, opens: bool = False) -> int | None:
    """The token behind the head noun of the phrase that begins here; None where no noun begins.

    Args:
        opens: the phrase may be the first of its line.
    """
    counting = stretch.words.counting
    pronoun = stretch[at].lower in counting.pronouns.words and stretch[at].text not in counting.acronyms.words
    directions = stretch.words.units.directions.words
    tied = stretch.hyphened(at + 1) and stretch[at + 2].lower not in directions
    direction = stretch[at].lower in directions and not tied
    if pronoun or direction or (stretch[at].breaks and not opens):
        return None
    if stretch[at].lower in counting.states.words and not is_noun(stretch, at + 1):
        verb = stretch[at].lower.endswith("ed") and stretch[at + 1].lower in counting.clausal.words
        return None if verb and not stretch[at + 1].breaks else at + 1
    if _is_verb_form(stretch, at) and not is_noun(stretch, at + 1):
        return None
    if stretch[at].lower.endswith("ly") and _is_verb_form(stretch, at + 1) and not stretch[at + 1].breaks:
        return noun_end(stretch, at + 1) if is_noun(stretch, at + 2) else None
    end = at
    for _ in range(LONGEST):
        if not is_noun(stretch, end, opens=opens and end == at) or (end > at and _is_clause(stretch, end)):
            break
        last, end = end, _word_end(stretch, end)
        if _is_plural(stretch, last, end) and not _goes_on(stretch, end):
            break
    if end > at and (further := _coordinated(stretch, end)) is not None:
        return further
    if end > at and _is_owner(stretch, end):
        if stretch[end].kind != "digits" or stretch[end].breaks:
            return None
        end += 1 + (stretch[end + 1].lower in stretch.words.numerals.scales)
        return noun_end(stretch, end)
    return end if end > at else None


def _coordinated(stretch: Stretch, end: int) -> int | None:
    """The plural that two names share: National Guard and Reserve members, Orvenian or Tasran ships."""
    first, second = stretch[end - 1], stretch[end + 1]
    if stretch[end].lower not in ("and", "or") or not (first.text[:1].isupper() and second.text[:1].isupper()):
        return None
    if _has_plural_ending(first.lower) or stretch[end].breaks or second.breaks or not is_noun(stretch, end + 1):
        return None
    place = end + 2
    plural = stretch[place].lower in stretch.words.counting.plurals.words or _has_plural_ending(stretch[place].lower)
    return place + 1 if plural and stretch[place].text.islower() and is_noun(stretch, place) else None


def _is_owner(stretch: Stretch, end: int) -> bool:
    """What ends here only owns the thing counted: 1 percent of the bank's 100,000 clerks."""
    return stretch[end - 1].lower.endswith(("'s", "’s"))


def _word_end(stretch: Stretch, at: int) -> int:
    """The token behind a word with all that is tied to it: high-ranked, U.S., coal- and gas-fired."""
    end = at + 1
    if stretch[end].text in HYPHENS and stretch[end].joined and stretch[end + 1].lower in ("and", "or", "to"):
        end += 2
    while True:
        model = stretch[end + 1].kind == "digits" and stretch[end - 1].text[:1].isupper()
        tied = stretch.hyphened(end) and (stretch[end + 1].kind == "word" or model)
        initial = stretch[end].text == "." and stretch[end].joined and len(stretch[end - 1].text) == 1
        if tied:
            end += 2
        elif initial and stretch[end - 1].text.isupper():
            further = stretch[end + 1].joined and len(stretch[end + 1].text) == 1 and stretch[end + 1].kind == "word"
            end += 2 if further else 1
        else:
            return end


def is_noun(stretch: Stretch, at: int, *, opens: bool = False) -> bool:
    """A word that may belong to a noun phrase: none of those that end one, no adverb, no "n't"."""
    token = stretch[at]
    if token.kind != "word" or (token.breaks and not opens) or token.lower.endswith(("n't", "'re", "'ve", "'ll")):
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
    further = is_noun(stretch, at + 1) and stretch[at + 1].text.islower()
    return not further or (before.endswith("s") and before not in counting.singulars.words)


def _is_plural(stretch: Stretch, at: int, end: int) -> bool:
    """A plural that heads its phrase; not one tied into a modifier (a plain-clothes officer)."""
    token, counting = stretch[end - 1], stretch.words.counting
    if end - at > 1 and is_noun(stretch, end):
        return False
    if token.lower in counting.plurals.words:
        return True
    if token.lower in counting.singulars.words or not _has_plural_ending(token.lower):
        return False
    after = stretch[end]
    return not token.text[:1].isupper() or not (
        is_noun(stretch, end) and (after.text[:1].isupper() or _names(after.lower))
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
    if not is_noun(stretch, at) or ends or stretch[at].text[:1].isupper():
        return False
    if lower in counting.speakers.words:
        return False
    return lower in counting.plurals.words or (_has_plural_ending(lower) and lower not in counting.singulars.words)
