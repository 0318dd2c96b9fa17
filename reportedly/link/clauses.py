"""Verbs and nouns of deeds in a sentence, each with the units that stand beside it as its doer and its goal."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportedly.link.deeds import deeds, forms
from reportedly.link.following import goes_on
from reportedly.link.listed import small
from reportedly.link.units import Unit, Units
from reportedly.link.words import Word

FARTHEST = 5
"""Words between a verb and whom it is done to: the small northern town of."""

FARTHEST_BY = 8
"""Words between a verb in the passive and "by"."""

MOST_LISTED = 8
"""Units in a list that share their part."""

PREPOSITIONS = frozenset(
    ("of", "in", "at", "by", "with", "for", "from", "to", "on", "against", "near", "into", "over", "under", "between",
     "about", "across", "inside", "outside", "like", "than", "through", "around", "behind", "off")
)  # fmt: skip
"""Before a unit these make it no subject."""

RELATIVES = frozenset(("which", "who", "that"))


@dataclass(frozen=True, slots=True)
class Clause:
    """One deed: the word of its verb or noun, who does it and to whom."""

    verb: int
    agents: tuple[Unit, ...]
    patients: tuple[Unit, ...]
    negated: bool
    rule: str


@dataclass(frozen=True, slots=True)
class _Group:
    """The words of a verb: where they begin, whether it is in the passive, whether they say that it was not done."""

    first: int
    passive: bool
    negated: bool


def clauses(text: str, words: Sequence[Word], known: Units) -> Iterator[Clause]:
    """The deeds of a sentence in text order."""
    lists = deeds()
    for at, word in enumerate(words):
        if at in known.by_first and known.by_first[at].end > at + 1:
            continue
        found = _of_verb(text, words, at, known) if word.low in forms() else None
        if found is None and word.low in lists.nouns.words:
            found = _of_noun(text, words, at, known)
        if found is None and word.low in lists.between.words:
            found = _between(text, words, at, known)
        if found is not None:
            yield found


def _of_verb(text: str, words: Sequence[Word], at: int, known: Units) -> Clause | None:
    group = _group(text, words, at)
    if group is None:
        return None
    subjects = _before(text, words, group.first, known)
    if group.passive:
        agents = _behind_by(text, words, at + 1, known)
        return Clause(at, agents, subjects, group.negated, "event_passive.v1") if agents or subjects else None
    patients = _behind(text, words, at + 1, known)
    if not subjects or (not patients and _may_be_another_word(text, words, at, group)):
        return None
    if any(unit.counted for unit in subjects) and group.first == at and "participle" in forms()[words[at].low]:
        return None
    return Clause(at, subjects, patients, group.negated, "event_active.v1")


def _may_be_another_word(text: str, words: Sequence[Word], at: int, group: _Group) -> bool:
    """True for a form that may be a noun (the sanctions) or a participle (troops killed in strikes)."""
    if group.first < at:
        return False
    tenses = forms()[words[at].low]
    follows = words[at + 1].low if at + 1 < len(words) and _adjoins(text, words[at], words[at + 1]) else ""
    return "present" in tenses or ("participle" in tenses and follows in PREPOSITIONS)


def _group(text: str, words: Sequence[Word], at: int) -> _Group | None:
    """The verb with its auxiliaries, adverbs and negation before it; None where it is no finite verb."""
    lists, tenses = small(), forms()[words[at].low]
    first, helped, passive, negated = at, False, False, False
    while first > 0 and at - first < 6 and _adjoins(text, words[first - 1], words[first]):
        low = words[first - 1].low
        is_no = low in deeds().negation.words
        if low in lists["being"]:
            passive = passive or "participle" in tenses
        elif not (is_no or low in lists["having"] or low in lists["auxiliaries"] or low == "do" or _is_adverb(low)):
            break
        helped = helped or not _is_adverb(low)
        negated = negated or is_no
        first -= 1
    if words[at].capital or words[at].possessive:
        return None
    if passive:
        return _Group(first, passive=True, negated=negated)
    if "participle" in tenses and not helped and at + 1 < len(words) and words[at + 1].low == "by":
        return _Group(first, passive=True, negated=negated)
    is_finite = "past" in tenses or "present" in tenses or (helped and bool(tenses - {"going"}))
    is_going = "going" in tenses and any(words[place].low in lists["being"] for place in range(first, at))
    return _Group(first, passive=False, negated=negated) if is_finite or is_going else None


def _is_adverb(low: str) -> bool:
    return low in small()["passed_over"] or (low.endswith("ly") and len(low) > 4) or low == "never"


def _before(text: str, words: Sequence[Word], end: int, known: Units) -> tuple[Unit, ...]:
    """The subject that ends where a verb begins, with those listed before it; a relative pronoun may stand between."""
    comma = False
    if end > 1 and words[end - 1].low in RELATIVES:
        end, comma = end - 1, True
    unit = _ending(text, words, end, known)
    if unit is None or unit.possessive or not _gap(text, words, _last(words, unit, end), comma=comma):
        return ()
    listed = [unit]
    while len(listed) < MOST_LISTED:
        before = _listed_before(text, words, listed[0].first, known)
        if before is None:
            break
        listed.insert(0, before)
    return () if _is_inside_phrase(text, words, listed[0].first) else tuple(listed)


def _is_inside_phrase(text: str, words: Sequence[Word], first: int) -> bool:
    """True for a unit behind a preposition, with an article, adjectives and a noun between: by the armed group X."""
    for at in range(first - 1, max(-1, first - 2 - FARTHEST), -1):
        if not _adjoins(text, words[at], words[at + 1]):
            return False
        if words[at].low in PREPOSITIONS:
            return True
        if words[at].capital and words[at].low != "the":
            return False
    return False


def _last(words: Sequence[Word], unit: Unit, end: int) -> int:
    """The word behind which the verb, or the pronoun before it, begins."""
    return max(unit.end, min(end, len(words) - 1))


def _ending(text: str, words: Sequence[Word], end: int, known: Units) -> Unit | None:
    """The unit that ends before a word, or a country with its own: Turkish jets. An adjective alone is nobody."""
    unit = known.by_end.get(end)
    if unit is not None:
        return None if unit.adjective else unit
    owner = known.by_end.get(end - 1)
    own = (
        owner is not None and words[end - 1].low in deeds().own.words and _adjoins(text, words[end - 2], words[end - 1])
    )
    return owner if own and owner is not None and not owner.possessive else None


def _listed_before(text: str, words: Sequence[Word], first: int, known: Units) -> Unit | None:
    """The unit before "and", "or" or a comma that goes with the one that begins at a word."""
    first = _without_article(words, first)
    if first > 1 and words[first - 1].low in ("and", "or"):
        unit = _ending(text, words, first - 1, known)
        return unit if unit is not None and not unit.possessive else None
    unit = _ending(text, words, first, known) if first > 0 else None
    is_comma = unit is not None and text[words[first - 1].span.end : words[first].span.start].strip() == ","
    return unit if is_comma and unit is not None and not unit.possessive else None


def _behind(text: str, words: Sequence[Word], at: int, known: Units) -> tuple[Unit, ...]:
    """The object that begins at a word or a few words on, with those listed behind it."""
    start = at
    while at < min(len(words), start + FARTHEST + 1):
        if not _adjoins(text, words[at - 1], words[at]):
            return ()
        unit = known.by_first.get(at)
        if unit is not None:
            return _goals(text, words, unit, known)
        low = words[at].low
        of_head = low == "of" and words[at - 1].low in deeds().heads.words
        at_least = low == "at" and at + 1 < len(words) and words[at + 1].low in ("least", "most")
        if (low in deeds().barriers.words or low == "of") and not (of_head or at_least):
            return ()
        at += 1
    return ()


def _goals(text: str, words: Sequence[Word], unit: Unit, known: Units) -> tuple[Unit, ...]:
    """The unit and those that a list goes on with; an owner, and an adjective of another noun, is nobody's goal."""
    listed: list[Unit] = []
    while len(listed) < MOST_LISTED and not unit.possessive:
        end = unit.end
        if end < len(words) and words[end].low in deeds().own.words and _adjoins(text, words[end - 1], words[end]):
            end += 1
        elif unit.adjective or not _ends_phrase(text, words, unit):
            break
        listed.append(unit)
        following = _listed_behind(text, words, end, known)
        if following is None:
            break
        unit = following
    return tuple(listed)


def _ends_phrase(text: str, words: Sequence[Word], unit: Unit) -> bool:
    """False where a further noun follows: the ISIS stronghold, the Senate race."""
    end = unit.end
    if end >= len(words) or not _adjoins(text, words[end - 1], words[end]):
        return True
    return unit.counted or words[end].capital or goes_on(words[end].low)


def _listed_behind(text: str, words: Sequence[Word], end: int, known: Units) -> Unit | None:
    at = end
    joins = at < len(words) and words[at].low == "and"
    comma = at < len(words) and text[words[end - 1].span.end : words[at].span.start].strip() == ","
    at += joins
    if not joins and not comma:
        return None
    if at < len(words) and words[at].low == "the" and at not in known.by_first:
        at += 1
    unit = known.by_first.get(at)
    acts = unit is not None and unit.end < len(words) and words[unit.end].low in forms()
    return None if acts else unit


def _behind_by(text: str, words: Sequence[Word], at: int, known: Units) -> tuple[Unit, ...]:
    """The doers behind "by", which may stand some words behind the verb."""
    for place in range(at, min(len(words), at + FARTHEST_BY)):
        if not _adjoins(text, words[place - 1], words[place]):
            return ()
        if words[place].low == "by":
            return _behind(text, words, place + 1, known)
        if words[place].low in forms() or words[place].low in RELATIVES:
            return ()
    return ()


def _of_noun(text: str, words: Sequence[Word], at: int, known: Units) -> Clause | None:
    """`X's attack on Y`, `the raid by X on Y`, `the invasion of Y by X`, `Turkish shelling of Y`."""
    lists = deeds().nouns
    agents = _owner(text, words, at, known)
    place = at + 1
    patients: tuple[Unit, ...] = ()
    for _ in range(2):
        low = words[place].low if place < len(words) and _adjoins(text, words[place - 1], words[place]) else ""
        objective = low == "of" and words[at].low in lists.objective
        if low == "by" and not agents:
            agents = _behind(text, words, place + 1, known)
            place = agents[-1].end if agents else len(words)
        elif (low in lists.towards or objective) and not patients:
            patients = _behind(text, words, place + 1, known)
            place = patients[-1].end if patients else len(words)
    return Clause(at, agents, patients, _is_denied(words, at), "event_of_noun.v1") if patients else None


def _is_denied(words: Sequence[Word], at: int) -> bool:
    return at > 0 and words[at - 1].low == "no"


def _owner(text: str, words: Sequence[Word], at: int, known: Units) -> tuple[Unit, ...]:
    """Whose deed a noun is: the owner before it, or the adjective of a country."""
    for end in (at, at - 1):
        unit = known.by_end.get(end)
        if unit is None:
            continue
        owns = unit.possessive
        adjoins = end == at and _adjoins(text, words[end - 1], words[end])
        if owns or (unit.adjective and adjoins):
            return (unit,)
    own = _ending(text, words, at, known)
    return () if own is None or not _adjoins(text, words[at - 1], words[at]) else (own,)


def _between(text: str, words: Sequence[Word], at: int, known: Units) -> Clause | None:
    """`talks between X and Y`."""
    if at + 2 >= len(words) or words[at + 1].low != "between":
        return None
    agents = _behind(text, words, at + 2, known)
    return Clause(at, agents, (), _is_denied(words, at), "event_between.v1") if len(agents) > 1 else None


def _without_article(words: Sequence[Word], first: int) -> int:
    return first - 1 if first > 0 and words[first - 1].low in ("the", "both") else first


def _gap(text: str, words: Sequence[Word], at: int, *, comma: bool) -> bool:
    """True when nothing but blanks, and a comma where that may be, stands before a word."""
    if not 0 < at < len(words):
        return False
    between = text[words[at - 1].span.end : words[at].span.start].strip()
    return between == "" or (comma and between == ",")


def _adjoins(text: str, left: Word, right: Word) -> bool:
    """True when only blanks, or a possessive, stand between two words."""
    return text[left.span.end : right.span.start].strip(" \t\u00a0\n’'s") == ""
