"""What a page is worth a look for: its texts and on whose word they stand, and where to look first."""

from collections.abc import Callable, Iterator, Sequence

import msgspec

from reportedly.model import Claim, Finding, Part, Sheet
from reportedly.rulebook.standing import STANDINGS, Ground, Standing, grounds, standing_of, words_on
from reportedly.show.evidence import Evidence, Piece, Witness
from reportedly.show.figures import vouched
from reportedly.show.harmless import visible
from reportedly.show.outline import Branch, branches
from reportedly.show.values import is_figure
from reportedly.show.webpage.cards import DOUBTFUL, place_of
from reportedly.show.wording import (
    brief_standing,
    counted,
    flags,
    ground_name,
    origin_line,
    part_facts,
    severities,
    share,
    standing_words,
    thread_fact,
    worst_first,
)
from reportedly.text import Span

MOST_SHOWN = 12
"""Claims named under one heading; the rest is counted."""

FIRST_FINDINGS = 4
"""Findings that are listed at once; the first screen has room for no more."""

FAR = 4
"""Voices in a chain from which a claim has come a long way: page, author, somebody, and whoever is said to know."""


class Bar(msgspec.Struct, frozen=True):
    """One stretch of a bar, in per cent of its width."""

    standing: Standing
    start: float
    width: float
    words: str
    brief: str
    share: str


class GroundBar(msgspec.Struct, frozen=True):
    """On whose word one of the page's texts stands."""

    name: str
    bars: tuple[Bar, ...]


class Sight(msgspec.Struct, frozen=True):
    """A place that shows something: who says it, the words, the address of the place, and the claim it is."""

    who: str
    is_named: bool
    pieces: tuple[Piece, ...]
    place: str
    claim: str | None


class Pointer(msgspec.Struct, frozen=True):
    """Claims that are unusual in one way: how many there are, and the first of them; `more` counts the others."""

    heading: str
    number: int
    sights: tuple[Sight, ...]
    more: int


class FindingView(msgspec.Struct, frozen=True):
    """A finding as it is listed; `reasons` and `overturned_by` are sentences, `more` counts places not listed."""

    severity: str
    sentence: str
    rule: str
    sights: tuple[Sight, ...]
    more: int
    reasons: tuple[str, ...]
    overturned_by: tuple[str, ...]


class FindingList(msgspec.Struct, frozen=True):
    """The findings to look at first, and those that can wait: whatever is only for information, or beyond the first.

    `waiting` tells how many of each severity wait.
    """

    first: tuple[FindingView, ...]
    rest: tuple[FindingView, ...]
    waiting: str


class Ingredient(msgspec.Struct, frozen=True):
    """One kind of thing a page is made of: what it is called, what is known of it, where it begins."""

    name: str
    facts: tuple[str, ...]
    part: str
    depth: int


def ground_bars(sheet: Sheet) -> tuple[GroundBar, ...]:
    """A bar for the page, each republication and the comments."""
    return tuple(GroundBar(ground_name(ground), tuple(_bars(ground))) for ground in grounds(sheet))


def _bars(ground: Ground) -> Iterator[Bar]:
    start = 0.0
    for standing in STANDINGS:
        part = ground.share(standing)
        if part:
            width = round(part * 100, 2)
            words, brief = standing_words(ground, standing), brief_standing(standing)
            yield Bar(standing, round(start, 2), width, words, brief, share(part))
            start += width


def ingredients(sheet: Sheet) -> tuple[Ingredient, ...]:
    """Articles and threads with their sizes, in order; captions and boilerplate are counted together at the end.

    The article's author and date are told once, with the page's.
    """
    known = origin_line(sheet)
    out: list[Ingredient] = []
    rest: dict[str, list[int]] = {}
    for branch in branches(sheet):
        if branch.part.kind in ("body", "republication", "thread"):
            told = (fact for fact in part_facts(branch.part) if branch.part.kind != "body" or fact not in known)
            facts = (*_size(branch), *told, *_end(branch.part))
            out.append(Ingredient(branch.part.kind, facts, branch.part.id, min(branch.depth, 3)))
        elif branch.part.kind in ("caption", "boilerplate"):
            rest.setdefault(branch.part.kind, []).append(branch.words)
    for kind, words in sorted(rest.items()):
        many = f"{len(words)} stretches" if len(words) > 1 else "1 stretch"
        out.append(Ingredient(kind, (counted(sum(words), "word"), many), "", 0))
    return tuple(out)


def _size(branch: Branch) -> tuple[str, ...]:
    words = counted(branch.words, "word")
    return (words,) if branch.found is None else (thread_fact(branch.part, found=branch.found), words)


def _end(part: Part) -> tuple[str, ...]:
    return ("end not shown",) if part.end_shown is False else ()


def finding_list(sheet: Sheet, witness: Witness) -> FindingList:
    """The findings, worst first."""
    ordered = worst_first(sheet.findings)
    grave = sum(found.severity != "info" for found in ordered[:FIRST_FINDINGS])
    first, rest = ordered[: grave or FIRST_FINDINGS], ordered[grave or FIRST_FINDINGS :]
    return FindingList(
        tuple(_finding_view(found, witness) for found in first),
        tuple(_finding_view(found, witness) for found in rest),
        waiting=severities(rest),
    )


def _finding_view(found: Finding, witness: Witness) -> FindingView:
    shown = witness.of(found)
    return FindingView(
        severity=found.severity,
        sentence=visible(found.sentence),
        rule=visible(found.rule),
        sights=tuple(map(_sight, shown.places)),
        more=shown.more,
        reasons=tuple(map(visible, found.reasons)),
        overturned_by=tuple(map(visible, found.overturned_by)),
    )


def _sight(place: Evidence) -> Sight:
    return Sight(place.who, place.is_named, place.pieces, place_of(place.spans), place.claim)


def pointers(sheet: Sheet, witness: Witness) -> tuple[Pointer, ...]:
    """Claims that are worth a look whatever the rules found; a line only where there are any."""
    attributed = [claim for claim in sheet.claims if claim.mode != "narrated"]
    unnamed = _on_unnamed_word(sheet)
    figures: dict[str, list[Span]] = {}
    for entry in vouched(sheet):
        if entry.claim is not None and entry.claim.id in unnamed and is_figure(entry.value):
            figures.setdefault(entry.claim.id, []).append(entry.value.span)
    counting = [claim for claim in attributed if claim.id in figures]
    around = {claim.within for claim in counting}
    rest = [claim for claim in attributed if claim.id in unnamed and claim.id not in figures.keys() | around]
    far = [claim for claim in attributed if len(claim.chain) >= FAR]
    denied = [claim for claim in attributed if "denied" in flags(claim)]
    doubtful = [claim for claim in attributed if claim.confidence < DOUBTFUL]

    def figured(claim: Claim) -> Evidence:
        return witness.at(claim, showing=figures[claim.id])

    asked: tuple[tuple[str, list[Claim], Callable[[Claim], Evidence]], ...] = (
        ("Figures on the word of a source without a name", counting, figured),
        (f"{'Other claims' if counting else 'Claims'} on the word of a source without a name", rest, witness.at),
        ("Passed on through four voices or more", far, witness.at),
        ("Said not to be so", denied, witness.at),
        ("Attributed with little confidence", doubtful, witness.at),
    )
    return tuple(_pointer(heading, claims, tell) for heading, claims, tell in asked if claims)


def _pointer(heading: str, claims: Sequence[Claim], tell: Callable[[Claim], Evidence]) -> Pointer:
    """One line for what stands in one claim: those within another of the list are told with it."""
    ids = {claim.id for claim in claims}
    outer = [claim for claim in claims if claim.within not in ids]
    shown = tuple(_sight(tell(claim)) for claim in outer[:MOST_SHOWN])
    return Pointer(heading, len(outer), shown, more=len(outer) - len(shown))


def _on_unnamed_word(sheet: Sheet) -> set[str]:
    voices = {voice.id: voice for voice in sheet.voices}
    return {claim for claim, voice in words_on(sheet).items() if standing_of(voices[voice]) == "unnamed"}
