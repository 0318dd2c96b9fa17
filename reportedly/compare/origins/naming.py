"""Whom the words that name a voice name: a listed body, an agency, a state's body, a name, or a kind of body alone.

Invariants
- A key is the same wherever the same name stands: `alias:` and `iso3166:` ids of the lists, `agency:` keys, `body:`
  with a state and what it has (the ministries of one portfolio are one, however they are spelled), else `name:` folded.
- A form is what a body is called without its name: `noun:observatory`, `based:United Kingdom`.
"""

import re
from collections.abc import Iterator, Sequence

import msgspec

from reportedly.compare.origins.lists import (
    bodies,
    fold,
    given_names,
    known,
    lists,
    organization_words,
    spelled,
    state_of,
)
from reportedly.lexicon import entries

INITIALS = 8
"""Letters of an abbreviation at most."""

_CAPITAL = re.compile(r"(?:(?:al|el|an|as|ad|ar|ash|at|az)-)?[^\W\d_a-z]", re.UNICODE)
_BASED = re.compile(r"([\w.'’]+)-based", re.IGNORECASE)
_EDGES = '.,;:()[]"“”„«»–—'
_LED = re.compile(r"-(?:led|backed|allied|supported|held|controlled)$", re.IGNORECASE)
_TELLING_ALONE = ("as", "that", "which", "who", "whom", "whose")
_OF = ("of", "from", "for", "by", "at", "in", "near")
_INNER = ("of", "for", "and", "the", "de", "du")
"""Words within a name that are not written with a capital."""

LEAST_OF_A_NAME = 2
"""Words of a person's name by which it is known as one."""

DEFINITE = ("the", "this", "that", "its", "their", "his", "her", "our")
VAGUE = ("a", "an", "another", "some", "any", "one", "several", "many")


class Named(msgspec.Struct, frozen=True):
    """What some words name: a key with the name as it is shown, or forms alone.

    `is_definite`: one that is known already, "the monitor"; "a monitor" and "activists" are anybody.
    """

    key: str | None
    shown: str
    forms: tuple[str, ...]
    is_definite: bool

    @property
    def is_empty(self) -> bool:
        """True where the words name nothing by which it could be found."""
        return self.key is None and not self.forms


def named(told: str) -> Named:
    """Whom these words name.

    >>> named("the so-called Sarn Institute for Open Water which counts boats").key
    'name:sarn institute for open water'
    >>> named("the Norway-based monitor").forms
    ('based:Norway', 'noun:monitor')
    >>> named("Norwegian Defence Ministry").key == named("the defense ministry in Oslo").key
    True
    """
    tokens = [token.strip(_EDGES) for token in re.sub(r"[’']s\b", "s", told).split()]
    called = _called_by_name(tokens)
    if called is not None:
        return called
    end = next((at for at, token in enumerate(tokens) if at and token in _TELLING_ALONE), len(tokens))
    tokens = _behind_adverbs([token for token in tokens[:end] if token and token.casefold() not in entries("pronouns")])
    kept, based = _without_seats(tokens)
    cut = _cut(kept)
    is_vague = bool(kept) and kept[0].casefold() in VAGUE
    key, shown = _key(cut, kept, is_vague=is_vague)
    nouns = () if key is not None else tuple(_nouns(cut))
    is_called = any(_is_capital(token) and _kind(token) is not None for token in cut)
    is_definite = key is not None or (bool(kept) and kept[0].casefold() in DEFINITE) or (is_called and not is_vague)
    return Named(key, shown, (*based, *nouns), is_definite)


def _called_by_name(tokens: Sequence[str]) -> Named | None:
    """What "the crew known as the Sarn Divers" names: the divers, called a crew; None where no name is given so."""
    low = [token.casefold() for token in tokens]
    for words in lists().known_as:
        length = len(words.split())
        for at in range(1, len(low) - length):
            if " ".join(low[at : at + length]) == words:
                own = named(" ".join(tokens[at + length :]))
                forms = tuple(dict.fromkeys((*own.forms, *_nouns(tokens[:at]))))
                return Named(own.key, own.shown, forms, is_definite=True) if own.key is not None else None
    return None


def _behind_adverbs(tokens: list[str]) -> list[str]:
    """The words without an adverb that only begins their sentence: "Oddly the ministry"."""
    is_led = len(tokens) > 1 and tokens[0].casefold().endswith("ly") and tokens[1].casefold() in (*DEFINITE, *VAGUE)
    return tokens[1:] if is_led else tokens


def _without_seats(tokens: Sequence[str]) -> tuple[list[str], tuple[str, ...]]:
    """The words without "Norway-based" and "based in Norway", and these as forms."""
    kept: list[str] = []
    found: list[str] = []
    at = 0
    while at < len(tokens):
        match = _BASED.fullmatch(tokens[at])
        if match is not None:
            found.append(f"based:{state_of(match[1]) or fold(match[1])}")
        elif tokens[at].casefold() == "based" and tokens[at + 1 : at + 2] == ["in"]:
            end = next((place for place in range(at + 2, len(tokens)) if not _is_capital(tokens[place])), len(tokens))
            place = " ".join(tokens[at + 2 : end])
            found += [f"based:{state_of(place) or fold(place)}"] if place else []
            at = end - 1
        else:
            kept.append(tokens[at])
        at += 1
    return kept, tuple(dict.fromkeys(found))


def is_thing(told: str) -> bool:
    """True for words whose head, in small letters, is what happens or is looked at: it speaks for nobody.

    >>> is_thing("its raids last week near Sarn"), is_thing("survivors of the offensive")
    (True, False)
    """
    tokens = [token.strip(_EDGES) for token in told.split()]
    ends = (*_OF, *_TELLING_ALONE, "on", "against")
    end = next((at for at, token in enumerate(tokens) if at and token in ends), len(tokens))
    heads = [token for token in tokens[:end] if token not in lists().behind_things]
    return bool(heads) and heads[-1] in lists().things


def bare_of_telling(told: str) -> str:
    """The words of a voice up to those that only tell of it.

    >>> bare_of_telling("the monitor which has a network of sources")
    'the monitor'
    """
    end = next((at for at, token in enumerate(told.split()) if at and token in _TELLING_ALONE), None)
    return told if end is None else " ".join(told.split()[:end])


def _cut(tokens: Sequence[str]) -> Sequence[str]:
    """The words up to those that only tell of what they name."""
    end = next((at for at, token in enumerate(tokens) if at and token in lists().telling), len(tokens))
    return tokens[:end]


def _key(tokens: Sequence[str], whole: Sequence[str], *, is_vague: bool) -> tuple[str | None, str]:
    """The key of what is named, and how it is shown; the surest of the names that stand there.

    "A Sarn ferry" and "residents of Sarn" name Sarn alone, and that is not who speaks.
    """
    runs = [(first, end) for first, end in _runs(tokens) if not _is_behind_preposition(tokens, first)]
    for first, end in runs:
        found = known(" ".join(tokens[first:end])) or known(" ".join(_without_person(tokens[first:end])))
        if found is not None:
            return found
    if is_vague:
        return None, ""
    body = _of_state(tokens, whole)
    if body is not None:
        return body
    bare = [tokens[first:end] for first, end in runs if _names(tokens, first, end)]
    if not bare:
        return None, ""
    best = _without_person(max(bare, key=lambda run: (_has_kind(run), len(run))))
    if len(best) == 1 and _is_no_name(best[0]):
        return None, ""
    return f"name:{fold(' '.join(best))}", " ".join(best)


def apposed_person(told: str) -> str | None:
    """The person whose name closes the words for an office or a trade; None where none does.

    It begins with a given name that is listed, or stands behind a small word that is no preposition.

    Whoever stands behind a preposition is not who speaks.

    >>> apposed_person("a rower of the Sarn Boat Club Maria Ruiz"), apposed_person("rivals of Maria Ruiz")
    ('Maria Ruiz', None)
    """
    tokens = bare_of_telling(told).split()
    first = len(tokens)
    while first and _is_capital(tokens[first - 1]) and not _is_before(tokens[first - 1]):
        first -= 1
    run = tokens[first:]
    if first == 0 or len(run) < LEAST_OF_A_NAME:
        return None
    given = [at for at, token in enumerate(run[:-1]) if token.casefold() in given_names() and state_of(token) is None]
    small = tokens[first - 1]
    if given and not _has_kind(run[given[0] :]):
        return None if given[0] == 0 and small.casefold() in (*_OF, "to", "against") else " ".join(run[given[0] :])
    is_apposed = small not in (*_OF, *_INNER, *DEFINITE, *VAGUE, "with", "to", "and", "on")
    is_apposed = is_apposed and _kind(small) is None and not _has_kind(run) and all(map(str.isalpha, small))
    return " ".join(run) if is_apposed and known(" ".join(run)) is None and _first_state(run) is None else None


def has_kind(name: str) -> bool:
    """True for a name with a word that bodies are called by: "Sarn Boat Club"."""
    return _has_kind(name.split())


def _has_kind(run: Sequence[str]) -> bool:
    return any(fold(word) in organization_words() or _kind(word) is not None for word in run)


def _without_person(run: Sequence[str]) -> Sequence[str]:
    """A body's name without that of whoever holds office there: "Sarn Boat Club Ana Ruiz"."""
    for at in range(len(run) - 2):
        is_kind = fold(run[at]) in organization_words() or _kind(run[at]) is not None
        behind = run[at + 1 :]
        if is_kind and (at or _kind(run[0])) and not _has_kind(behind) and all(map(_is_capital, behind)):
            return run[: at + 1]
    return run


def _is_behind_preposition(tokens: Sequence[str], first: int) -> bool:
    """True for a name that only tells where the head of the words belongs: "rowers of the Sarn Club"."""
    ahead = [token for token in tokens[:first] if token.casefold() not in DEFINITE]
    return len(ahead) > 1 and ahead[-1] in _OF


def _names(tokens: Sequence[str], first: int, end: int) -> bool:
    """True for a run that is a name of its own, or that a kind of body follows: "Sarn 24 monitoring group"."""
    if end - first == 1 and (_is_no_name(tokens[first]) or _LED.search(tokens[first])):
        return False
    behind = tokens[end:]
    return not behind or behind[0] in _OF or _is_capital(behind[-1]) or fold(behind[-1]) in bodies()


def _runs(tokens: Sequence[str]) -> Iterator[tuple[int, int]]:
    """The names that stand in the words: capitalised ones with numbers and the small words between them."""
    at = 0
    while at < len(tokens):
        if not _is_capital(tokens[at]) or _is_before(tokens[at]):
            at += 1
            continue
        end = at + 1
        while end < len(tokens):
            if _is_capital(tokens[end]) or tokens[end].isdigit():
                end += 1
                continue
            inner = end
            while inner < len(tokens) and tokens[inner] in _INNER and inner - end < 2:
                inner += 1
            if inner == end or inner == len(tokens) or not _is_capital(tokens[inner]) or _splits(tokens[end:inner]):
                break
            end = inner + 1
        yield at, end
        at = end


def _splits(between: Sequence[str]) -> bool:
    return list(between) == ["and", "the"] or list(between) == ["the"]


def _is_capital(token: str) -> bool:
    return _CAPITAL.match(token) is not None


def _is_before(token: str) -> bool:
    """True for a word with a capital that begins a sentence and no name: "The", "Another", "Puzzlingly"."""
    low = token.casefold()
    return low in (*DEFINITE, *VAGUE) or low in lists().before or (low.endswith("ly") and len(low) > len("italy"))


def _is_no_name(token: str) -> bool:
    """True for a single word that is a kind of body, or the adjective or name of a state."""
    return _kind(token) is not None or state_of(token) is not None


def _kind(token: str) -> str | None:
    low = spelled(fold(token))
    return next((one for one in (low, low.removesuffix("s")) if one in lists().kinds), None)


def _of_state(tokens: Sequence[str], whole: Sequence[str]) -> tuple[str, str] | None:
    """What a state has, by the state and what it is: "the Norwegian army", "Norway's defence ministry"."""
    tokens = [token for token in tokens if token.casefold() not in (*DEFINITE, *lists().praising)]
    tokens = _without_person(tokens) if all(map(_is_capital, tokens)) else tokens
    low = [spelled(fold(token)) for token in tokens]
    found = _first_state(low)
    if found is not None:
        state, rest = found[0], low[found[1] :]
    else:
        where = _seat(whole)
        if where is None:
            return None
        state, rest = where, low
        tokens = whole
    if not rest or (rest[-1] not in bodies() and not any(word in bodies() for word in rest)):
        return None
    if "ministry" in rest:
        rest = [*sorted(word for word in rest if word not in ("ministry", "of", "the", "and")), "ministry"]
    return f"body:{state}:{' '.join(rest)}", " ".join(token for token in tokens if token.casefold() != "the")


def _first_state(low: Sequence[str]) -> tuple[str, int] | None:
    for length in (3, 2, 1):
        state = state_of(" ".join(low[:length])) if len(low) >= length else None
        if state is not None:
            return state, length
    return None


def _seat(tokens: Sequence[str]) -> str | None:
    """The state of "the ministry in Oslo"."""
    for at, token in enumerate(tokens[:-1]):
        if at and token == "in" and any(_kind(word) == "ministry" for word in tokens[:at]):
            return state_of(tokens[at + 1])
    return None


def _nouns(tokens: Sequence[str]) -> Iterator[str]:
    """The kind of body that the words call it by: the last noun, and the same with the word before it."""
    end = next((at for at, token in enumerate(tokens) if at and token in ("of", "from", "for", "by")), len(tokens))
    low = [spelled(fold(token)) for token in tokens[:end]]
    low = [word for word in low if word and word not in (*DEFINITE, *VAGUE) and word not in lists().before]
    if not low or low[-1] in entries("pronouns"):
        return
    last = _kind(low[-1]) or low[-1]
    if len(low) > 1:
        yield f"noun:{low[-2]} {last}"
    yield f"noun:{last}"


def abbreviation(told: str) -> str | None:
    """The key of an abbreviation that stands in brackets behind a name: "Sarn Institute for Open Water (SIOW)".

    Its letters must be the first ones of the name's words, small words left out or not.
    """
    match = re.search(rf"[(]([A-Z][A-Za-z.]{{1,{INITIALS}}})[)]", told)
    if match is None:
        return None
    ahead = [word for word in told[: match.start()].split() if word]
    letters = match[1].replace(".", "").casefold()
    for some in (ahead, [word for word in ahead if _is_capital(word)]):
        if "".join(word[0] for word in some).casefold().endswith(letters):
            return f"name:{fold(match[1])}"
    return None


def abbreviations(key: str, shown: str) -> tuple[str, ...]:
    """The first letters of a name's words, small words left out or not, folded.

    >>> abbreviations("name:sarn institute for open water", "Sarn Institute for Open Water")
    ('siow', 'sifow')
    """
    if key.startswith("agency:"):
        return ()
    words = shown.split()
    some = [word for word in words if _is_capital(word)]
    return tuple("".join(word[0] for word in one).casefold() for one in (some, words) if len(one) > 1)
