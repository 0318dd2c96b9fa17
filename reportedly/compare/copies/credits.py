"""Whom a page credits: agencies in its dateline, byline or sign-off, beside a picture, or for a statement.

A dateline, byline or sign-off gives the text as a whole; "told AFP" gives what is said there; a picture's credit gives
no words. Where a page credits "agencies" and names none, the credit is nobody's in particular.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import islice

import msgspec

from reportedly.carrying import Credit, CreditForm
from reportedly.compare.copies.words import words_of
from reportedly.lexicon import table
from reportedly.text import Span

HEAD = 600
"""Characters in which a dateline or byline stands: a headline, a standfirst, a picture's caption."""

MOST = 2000
"""Names of agencies that are looked at in one page; a page has some ten, a list of them some hundred."""

KEPT = 4096
"""Names whose keys are kept at hand; a page's few are asked for again and again."""

FOOT = 160
"""Characters in which a sign-off stands."""

SHORTEST = 3
"""Letters of an outlet's name that may be any word."""

NOBODY = "agencies"
"""The key of a credit to agencies that are not named."""

HOUSE_STYLE = "reuters"
"""Whose sign-off names reporters and editors in this way without naming the agency (Reuters Handbook of Journalism)."""

_STYLE = re.compile(r"\b(Reporting by)\b[^\n]{3,400}?;\s*[Ee]diting by\b")


class Agency(msgspec.Struct, frozen=True):
    """An agency: its key, the name it is shown by, the names it is credited by, the country of its seat (ISO 3166)."""

    key: str
    name: str
    names: tuple[str, ...]
    home: str


class _Crediting(msgspec.Struct, frozen=True):
    told: tuple[str, ...]
    present: tuple[str, ...]
    before: tuple[str, ...]
    called: tuple[str, ...]
    after: tuple[str, ...]
    between: tuple[str, ...]
    picture: tuple[str, ...]
    foot: tuple[str, ...]
    contributing: tuple[str, ...]


@lru_cache
def agencies() -> Mapping[str, Agency]:
    """All agencies that are known, by key."""
    found = msgspec.convert(table("agencies", "any")["agency"], tuple[Agency, ...])
    return {agency.key: agency for agency in found}


@lru_cache(maxsize=KEPT)
def agency_of(name: str | None) -> str | None:
    """The key of the agency of this name; None for an outlet that is none.

    >>> agency_of("Agence France-Presse"), agency_of("The New Arab"), agency_of("Northern Ledger")
    ('afp', 'alaraby', None)
    """
    return _keys().get(plain(name)) if name else None


@lru_cache(maxsize=KEPT)
def plain(name: str) -> str:
    """A name as names are compared: folded, without marks, blanks and an article in front.

    >>> plain("The Al-Sarn Post")
    'alsarnpost'
    """
    words = words_of(name).folded
    return "".join(words[1:] if len(words) > 1 and words[0] == "the" else words)


def name_of(key: str) -> str:
    """What an agency is shown as; an outlet that is none is its own name."""
    found = agencies().get(key)
    return found.name if found else key


def credits_of(text: str) -> tuple[Credit, ...]:
    """All credits of a page to agencies, in the order in which they stand.

    >>> [(credit.agency, credit.form) for credit in credits_of("SARN (AFP) - A boat sank. The mayor told Reuters so.")]
    [('afp', 'dateline'), ('reuters', 'told')]
    """
    found = _last_sources(text, [_credit(text, match, key=_key(match[0])) for match in _mentions(text)])
    found += [Credit(HOUSE_STYLE, match[1], "sign-off", Span(*match.span(1))) for match in _STYLE.finditer(text)]
    return tuple(sorted(filter(None, found), key=lambda credit: credit.span))


def _mentions(text: str) -> Iterator[re.Match[str]]:
    return islice(_names().finditer(text), MOST)


def _last_sources(text: str, found: Sequence[Credit | None]) -> list[Credit | None]:
    """Of several lines "Source: …" only the last gives the text; those within it stand below pictures."""
    named = [one for one in found if one is not None and one.form == "sign-off" and _is_source(text, one)]
    last = max((one.span.start for one in named), default=0)
    return [
        msgspec.structs.replace(one, form="picture") if one in named and last - one.span.start > FOOT else one
        for one in found
        if one is not None
    ]


def _is_source(text: str, credit: Credit) -> bool:
    return _rules()["source ahead"].search(text[max(0, credit.span.start - 80) : credit.span.start]) is not None


def outlet_credits(text: str, outlet: str) -> tuple[Credit, ...]:
    """The credits of a page to one outlet, by the name it goes by in the case."""
    pattern = _named(re.escape(outlet))
    seen = (_credit(text, match, key=plain(outlet)) for match in pattern.finditer(text)) if pattern else iter(())
    return tuple(credit for credit in seen if credit is not None)


def _credit(text: str, match: re.Match[str], *, key: str | None) -> Credit | None:
    form = _form(text, match) if key is not None else None
    return None if form is None or key is None else Credit(key, match[0], form, Span(match.start(), match.end()))


def _form(text: str, match: re.Match[str]) -> CreditForm | None:
    """What a name is there for; None where it is only mentioned."""
    ahead, behind = text[max(0, match.start() - 80) : match.start()], text[match.end() : match.end() + 80]
    rules = _rules()
    if rules["picture behind"].match(behind) or rules["picture ahead"].search(ahead):
        return "picture"
    if rules["told ahead"].search(ahead) or rules["present behind"].match(behind):
        return "told"
    if rules["statement ahead"].search(ahead) or rules["statement behind"].match(behind):
        return "statement"
    is_foot = len(text) - match.end() <= FOOT
    is_named_source = rules["source ahead"].search(ahead) or rules["contributing"].match(behind)
    if is_named_source or (is_foot and rules["foot ahead"].search(ahead)):
        return "sign-off"
    if rules["bracketed ahead"].search(ahead) and rules["bracketed behind"].match(behind):
        if rules["ended ahead"].search(ahead) and match.start() < HEAD and not is_foot:
            return "picture" if rules["closed behind"].match(behind) else "dateline"
        return "dateline" if match.start() < HEAD else "sign-off" if is_foot else None
    if is_foot and rules["last"].match(behind) and rules["dash ahead"].search(ahead):
        return "sign-off"
    return _at_the_head(text, match, behind=behind)


def _at_the_head(text: str, match: re.Match[str], *, behind: str) -> CreditForm | None:
    """Before a dash it is a dateline; before the day, alone on its line or behind the headline a byline."""
    if match.start() >= HEAD:
        return None
    rules = _rules()
    if rules["dash behind"].match(behind):
        return "dateline"
    if rules["day behind"].match(behind):
        return "byline"
    first = text.rfind("\n", 0, match.start()) + 1
    line, ahead = text[first:].split("\n", 1)[0].strip(), text[first : match.start()].strip()
    is_alone = line.removeprefix("By ").strip(" .") == match[0]
    is_after_headline = bool(ahead) and ahead in (line.strip() for line in text[:first].split("\n"))
    return "byline" if is_alone or is_after_headline else None


@lru_cache
def _rules() -> Mapping[str, re.Pattern[str]]:
    words = msgspec.convert(dict(table("crediting")), _Crediting)
    called, between = _any(words.called), _any(words.between)
    days = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|\d{1,2}[ ./-]"
    return {
        "picture behind": _rule(rf"[’']?s?[\s/:,-]*{_any(words.picture)}\b"),
        "picture ahead": _rule(rf"\b{_any(words.picture)}[\s/:,(\[-]{{1,4}}(?:by\s+)?\Z|\[\Z"),
        "told ahead": _rule(rf"\b{_any(words.told)}\s+(?:{called}\s+){{0,4}}\Z"),
        "present behind": _rule(rf"[’']?s?\s+(?:{between}\s+){{0,2}}{_any(words.present)}\b"),
        "statement ahead": _rule(rf"\b{_any(words.before)}\s+(?:[\w’']+[’']s\s+)?(?:{called}\s+){{0,4}}\Z"),
        "statement behind": _rule(rf"[’']?s?,?\s+(?:{between}\s+){{0,4}}(?:in\s+\w+\s+)?{_any(words.after)}\b"),
        "source ahead": re.compile(
            r"(?:\A|[.”\"\n)])\s*Sources?:?\s+(?:[\w.-]+(?:\s+[\w.-]+){0,2}\s*(?:,|and|&)\s*)?\Z"
        ),
        "foot ahead": _rule(rf"\b{_any(words.foot)}\s*:?\s*(?:[\w.-]+(?:\s+[\w.-]+){{0,2}}\s*(?:,|and|&)\s*)?\Z"),
        "contributing": _rule(rf"\s+{_any(words.contributing)}\b"),
        "bracketed ahead": _rule(r"[(][\w\s.,&/-]{0,40}\Z"),
        "ended ahead": _rule(r"[.!?…][”\"’)]*\s*[(][\w\s.,&/-]{0,40}\Z"),
        "closed behind": _rule(r"[\w\s.,&/-]{0,40}[)]\s+(?![-–—])"),
        "bracketed behind": _rule(r"[\w\s.,&/-]{0,40}[)]"),
        "dash ahead": _rule(r"(?:--?|[–—/|])\s*\Z"),
        "dash behind": _rule(r"\s*(?:--?|[–—:])\s+(?=\S)"),
        "day behind": _rule(rf"\s*[,|]?\s*(?:{days})"),
        "last": _rule(r"\W*\Z"),
    }


def _rule(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


def _any(words: Sequence[str]) -> str:
    return "(?:" + "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word))) + ")"


@lru_cache
def _keys() -> Mapping[str, str]:
    """Names as they are compared, and keys themselves, with the key of their agency."""
    named = {plain(name): agency.key for agency in agencies().values() for name in (*agency.names, agency.name)}
    return {**{plain(key): key for key in agencies()}, **named}


def _key(name: str) -> str | None:
    return _keys().get(plain(name))


@lru_cache
def _names() -> re.Pattern[str]:
    """All names: abbreviations as they are written, others with any hyphens and capitals of their first letters."""
    return re.compile(rf"(?<!\w)(?<!\w-){_any(tuple(_forms()))}(?![\w-]|\.\w)")


def _forms() -> Iterator[str]:
    for agency in agencies().values():
        yield from agency.names


def _named(pattern: str) -> re.Pattern[str] | None:
    if len(pattern) <= SHORTEST:
        return None
    return re.compile(rf"(?<!\w)(?<!\w-)(?:the\s+)?{pattern}(?![\w-]|\.\w)", re.IGNORECASE)
