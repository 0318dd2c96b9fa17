"""What the name, adjective, capital or people of a state stands for where it stands.

A country may be an actor or a place; a capital a city or a government; a people itself or its state. What the words
around it tell decides; a capital about which they tell nothing stays open.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from reportedly.link import rules
from reportedly.link.listed import Hit, book, small
from reportedly.link.sighting import Sighting
from reportedly.link.vocabulary import small_words
from reportedly.link.words import Word, adjoin, beside, covering
from reportedly.text import Span

LONGEST_LIST = 8
"""Words looked back over for the preposition before a list of names."""

FARTHEST_OWNED = 3
"""Words from a capital's possessive to what its government owns: Damascus's largest trade partner."""

MOST_ADJECTIVES = 3
"""Words between an owner and its government."""

CITY_OR_GOVERNMENT = "the city or the government"


@dataclass(frozen=True, slots=True)
class State:
    """A listed name of a state: its words by index in the paragraph, and what the list says."""

    first: int
    end: int
    hit: Hit


def state_sighting(text: str, paragraph: Sequence[Word], state: State) -> Iterator[Sighting]:
    """The mention that a state's name makes here, or the place."""
    end = government_end(text, paragraph, state.end)
    wider = _wider(text, paragraph, state)
    if end is not None:
        yield _made(text, paragraph, state, end=end, rule=rules.GOVERNMENT, form="government")
    elif wider is not None:
        yield wider
    elif state.hit.form == "capital":
        yield _capital(text, paragraph, state)
    elif _located(paragraph, state) and state.hit.form in ("name", "government"):
        yield _made(text, paragraph, state, kind="place")
    elif state.hit.form in ("people", "adjective"):
        yield _people(text, paragraph, state)
    elif _acts(paragraph, state):
        yield _made(text, paragraph, state, rule=None if len(state.hit.entries) > 1 else rules.ACTING)
    else:
        yield _made(text, paragraph, state)


def _wider(text: str, paragraph: Sequence[Word], state: State) -> Sighting | None:
    """`the government of Iraq`, `the people of Iraq`, `the Iraqi people`."""
    lists = small()
    before, after = _low(paragraph, state.first - 2), _low(paragraph, state.end)
    first, end, noun = state.first, state.end, ""
    if state.hit.form == "name" and _low(paragraph, state.first - 1) == "of":
        first, noun = state.first - 2, before
    elif state.hit.form == "adjective" and adjoins_next(text, paragraph, state.end - 1):
        end, noun = state.end + 1, after
    if noun in lists["population"]:
        form, kind, rule = "people", "people", rules.PEOPLE_OF
    elif noun in lists["government"] and first < state.first and noun not in ("side", "state"):
        form, kind, rule = "government", "state", rules.GOVERNMENT
    else:
        return None
    span = _from_article(text, paragraph, first, end)
    return Sighting(span, covering(paragraph[first:end]).of(text), kind, form, rule, state.hit.entries)  # type: ignore[arg-type]


def adjoins_next(text: str, paragraph: Sequence[Word], at: int) -> bool:
    """True when only blanks stand between this word and the next one."""
    return at + 1 < len(paragraph) and adjoin(text, paragraph[at], paragraph[at + 1])


def _acts(paragraph: Sequence[Word], state: State) -> bool:
    """True where a country does, owns or suffers what only a government does."""
    lists = small()
    before, after = _low(paragraph, state.first - 1), _low(paragraph, state.end)
    owner = paragraph[state.end - 1].possessive
    acts = after in lists["acting"] and not owner
    return acts or (owner and after in lists["possessed"]) or (before in lists["towards"] and not owner)


def state_body(text: str, paragraph: Sequence[Word], state: State) -> Sighting | None:
    """`the Syrian army`, `Kurdish fighters`: a body told by a country's or people's adjective and a listed noun."""
    if state.hit.form == "capital" or paragraph[state.end - 1].possessive:
        return None
    for count in (2, 1):
        words = paragraph[state.end : state.end + count]
        noun = " ".join(word.low for word in words)
        kind = "group" if noun in small()["groups_of_state"] else "organization"
        if len(words) == count and (kind == "group" or noun in small()["bodies_of_state"]):
            if not all(adjoin(text, left, right) for left, right in pairwise([paragraph[state.end - 1], *words])):
                continue
            name = covering(paragraph[state.first : state.end + count]).of(text)
            span = _from_article(text, paragraph, state.first, state.end + count)
            return Sighting(span, name, kind, "name", rules.STATE_BODY)  # type: ignore[arg-type]
    return None


def ruler_government(text: str, paragraph: Sequence[Word], *, first: int, end: int) -> Sighting | None:
    """`the Assad government`, `Bashar al-Assad's regime`: the state of a listed ruler, else a party of its own."""
    until = government_end(text, paragraph, end)
    if until is None:
        return None
    words = paragraph[first:end]
    names = (" ".join(word.low for word in words), words[-1].low)
    entry = next((book().rulers[name] for name in names if name in book().rulers), None)
    span = _from_article(text, paragraph, first, until)
    if entry is not None:
        return Sighting(span, covering(words).of(text), "state", "government", rules.RULER, (entry,))
    if words[-1].possessive or not _article_before(text, paragraph, first):
        return None
    name = covering(paragraph[first:until]).of(text)
    return Sighting(span, name, "organization", "name", rules.OWN_GOVERNMENT)


def government_end(text: str, paragraph: Sequence[Word], end: int) -> int | None:
    """Where `government` and the like end that follow right after; None when none does.

    `the Syrian state` is the state, `Syrian state television` is not. After an owner other words may stand between.
    """
    at = _past_adjectives(text, paragraph, end)
    if at >= len(paragraph) or paragraph[at].low not in small()["government"]:
        return None
    last, word = paragraph[at - 1], paragraph[at]
    if text[last.span.end : word.span.start].strip(" \t\u00a0’'s"):
        return None
    following = paragraph[at + 1] if at + 1 < len(paragraph) else None
    leads_on = following is not None and adjoin(text, word, following) and following.low in small()["leads_on"]
    if word.low in ("state", "side") and leads_on and not word.possessive:
        return None
    return at + 1


def _past_adjectives(text: str, paragraph: Sequence[Word], end: int) -> int:
    """Where the words end that describe what an owner has: `Turkey's democratically elected government`."""
    at = end
    while at < min(len(paragraph), end + MOST_ADJECTIVES) and paragraph[end - 1].possessive:
        word = paragraph[at]
        if (
            word.capital
            or word.low in small_words() | small()["government"]
            or not beside(text, paragraph[at - 1], word)
        ):
            break
        at += 1
    return at


def _capital(text: str, paragraph: Sequence[Word], state: State) -> Sighting:
    before = _low(paragraph, state.first - 1)
    lists = small()
    if _located(paragraph, state) or before in lists["place"]:
        return _made(text, paragraph, state, kind="place")
    owns = paragraph[state.end - 1].possessive
    if owns and any(_low(paragraph, at) in lists["possessed"] for at in range(state.end, state.end + FARTHEST_OWNED)):
        return _made(text, paragraph, state, rule=rules.CAPITAL)
    if not owns and (_capital_acts(paragraph, state.end) or _is_met(paragraph, state.first)):
        return _made(text, paragraph, state, rule=rules.CAPITAL)
    if not owns and _list_acts(paragraph, state):
        return _made(text, paragraph, state, rule=rules.CAPITAL_LISTED)
    return _made(text, paragraph, state, rule=rules.OPEN_CAPITAL, why=CITY_OR_GOVERNMENT)


def _list_acts(paragraph: Sequence[Word], state: State) -> bool:
    """True in a list that acts as a whole, or with which one deals: "Moscow and Paris agreed", "between X and Y"."""
    first, end = _before_list(paragraph, state.first - 1) + 1, _after_list(paragraph, state.end)
    if (first, end) == (state.first, state.end):
        return False
    acts = end > state.end and _capital_acts(paragraph, end)
    acts = acts or (end > state.end and _low(paragraph, end) in ("have", "are", "were") and _agree(paragraph, end))
    return (acts and not _is_placed(paragraph, first)) or (first < state.first and _is_met(paragraph, first))


def _agree(paragraph: Sequence[Word], at: int) -> bool:
    """True where what follows "have", "are" is done by governments: have signed, are negotiating."""
    at += 1
    while _low(paragraph, at) in small()["passed_over"]:
        at += 1
    verb = _low(paragraph, at)
    return verb in small()["acting"] - small()["also_cities"] or (
        verb.endswith("ing") and verb not in small()["of_cities"]
    )


def _is_placed(paragraph: Sequence[Word], first: int) -> bool:
    """True behind a preposition: the list is no subject."""
    before = _low(paragraph, first - 1)
    return before in small()["inside"] or before in ("of", "from", "to", "for", "on", "about")


def _capital_acts(paragraph: Sequence[Word], at: int) -> bool:
    """True before what governments do: `said`, `did not want`, `is planning`; a city may be growing, too."""
    lists = small()
    after = _low(paragraph, at)
    if after in lists["acting"] and after not in lists["also_cities"]:
        return True
    follows = at + 1
    while _low(paragraph, follows) in lists["passed_over"]:
        follows += 1
    verb = _low(paragraph, follows)
    if verb in lists["of_cities"] or verb in ("be", "have", ""):
        return False
    done = after in lists["having"] and verb in lists["acting"] - lists["also_cities"]
    return done or after in lists["auxiliaries"] or (after in lists["progressive"] and verb.endswith("ing"))


def _is_met(paragraph: Sequence[Word], first: int) -> bool:
    """True after what is done to governments: `relations with`, `accused`, `ambassador to`."""
    lists = small()
    before, farther = _low(paragraph, first - 1), _low(paragraph, first - 2)
    if before == "between" and farther in lists["routes"]:
        return False
    done = before in lists["done_to"] or (before in lists["acting"] - lists["also_cities"] and farther != "as")
    return before in lists["towards"] or done or (before == "to" and farther in lists["sent_to"])


def _people(text: str, paragraph: Sequence[Word], state: State) -> Sighting:
    """`the Americans said` is the state; `Syrians`, `Israeli` are its people or say whose something is."""
    lists = small()
    acting = lists["acting"] - lists["also_cities"]
    before = _low(paragraph, state.first - 2)
    acts = _low(paragraph, state.end) in acting
    meant = state.hit.form == "people" and (before in acting or before in lists["towards"] or before == "of")
    if (acts or meant) and _article_before(text, paragraph, state.first):
        return _made(text, paragraph, state, rule=rules.PEOPLE, form="people")
    if state.hit.form == "people":
        span = _from_article(text, paragraph, state.first, state.end)
        name = covering(paragraph[state.first : state.end]).of(text)
        return Sighting(span, name, "people", "people", rules.LISTED, state.hit.entries)
    return _made(text, paragraph, state, kind="nationality", article=False)


def _located(paragraph: Sequence[Word], state: State) -> bool:
    """True after a preposition of place, or after a word of going or lying with `to`, `of`, `from` between."""
    at = _before_list(paragraph, state.first - 1)
    before, farther = _low(paragraph, at), _low(paragraph, at - 1)
    lists = small()
    return before in lists["inside"] or (before in ("to", "of", "from", "for") and farther in lists["going"])


def _before_list(paragraph: Sequence[Word], at: int) -> int:
    """The word before a list of names that goes on here: of `in Iraq and the Lebanon` that is `in`."""
    for _ in range(LONGEST_LIST):
        low = _low(paragraph, at)
        joins = low in ("and", "or", "the", "both")
        named = 0 <= at < len(paragraph) and paragraph[at].capital and low not in small()["calendar"]
        if not joins and not (named and _joins_on(paragraph, at)):
            break
        at -= 1
    return at


def _after_list(paragraph: Sequence[Word], end: int) -> int:
    """Where a list of names ends that goes on behind one: of `Moscow, Paris and Rome agreed` before `agreed`."""
    last = end
    for at in range(end, min(len(paragraph), end + LONGEST_LIST)):
        word, before = paragraph[at], paragraph[at - 1]
        if before.possessive or word.first:
            break
        joined = before.low in ("and", "the") or word.span.start - before.span.end == 2 or (last == at and at > end)
        if word.capital and joined and word.low not in small()["calendar"]:
            last = at + 1
        elif word.low not in ("and", "the"):
            break
    return last


def _joins_on(paragraph: Sequence[Word], at: int) -> bool:
    """True for a capitalised word with `and` after it, or with a comma: a name that a list goes on from."""
    return _low(paragraph, at + 1) in ("and", "or") or paragraph[at + 1].span.start - paragraph[at].span.end == 2


def _made(
    text: str,
    paragraph: Sequence[Word],
    state: State,
    *,
    end: int | None = None,
    kind: str = "state",
    form: str | None = None,
    rule: str | None = None,
    why: str | None = None,
    article: bool = True,
) -> Sighting:
    until = state.end if end is None else end
    words = paragraph[state.first : until]
    span = _from_article(text, paragraph, state.first, until) if article else covering(words)
    entries = state.hit.entries
    several = rules.SEVERAL if len(entries) > 1 else rules.LISTED
    reason = why or (f"the name of {len(entries)} states" if len(entries) > 1 else None)
    return Sighting(
        span=span,
        name=covering(paragraph[state.first : state.end]).of(text),
        kind=kind,  # type: ignore[arg-type]
        form=form or state.hit.form,  # type: ignore[arg-type]
        rule=several if rule is None else rule,
        entries=entries,
        why=reason,
    )


def _low(paragraph: Sequence[Word], at: int) -> str:
    return paragraph[at].low if 0 <= at < len(paragraph) else ""


def _article_before(text: str, paragraph: Sequence[Word], first: int) -> bool:
    return first > 0 and paragraph[first - 1].low == "the" and adjoin(text, paragraph[first - 1], paragraph[first])


def _from_article(text: str, paragraph: Sequence[Word], first: int, end: int) -> Span:
    span = covering(paragraph[first:end])
    return Span(paragraph[first - 1].span.start, span.end) if _article_before(text, paragraph, first) else span
