"""Gathers the report of a case: all its parts, each bounded, in the order in which the page shows them."""

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

from reportedly.batch.relating import STEPS
from reportedly.batch.report.carrying import copies, origins
from reportedly.batch.report.figures import ledger_of
from reportedly.batch.report.quoting import day_of, leaves, quoted
from reportedly.compare.ledger.setting import LONGEST
from reportedly.model import Finding, Json
from reportedly.rulebook.precedence import rank
from reportedly.show.report.nouns import (
    Copies,
    Day,
    Days,
    Findings,
    Judgement,
    Judgements,
    Leaf,
    Ledger,
    Origins,
    Outlet,
    Rating,
    Report,
    Scope,
    Spot,
    Spots,
    Voice,
    Voices,
)
from reportedly.show.report.nouns import Finding as Found
from reportedly.store import asking, judging, relating, surveying
from reportedly.store.casefile import Case
from reportedly.store.filters import Filters
from reportedly.store.rows import folded
from reportedly.version import __version__

DRAWN = 40
"""Events that have a chart, where nobody says how many."""

MOST_VOICES = 60
MOST_OUTLETS = 60
MOST_PLACES = 60
MOST_JUDGEMENTS = 200
MOST_FINDINGS = 40
MOST_PAGES = 600
"""Rows of the tables; of pages more only where more are quoted."""

Decided = Sequence[judging.Judgement]


def report_of(case: Case, asked: Filters, *, name: str, narrowed: Sequence[str] = (), drawn: int = DRAWN) -> Report:
    """The report of what meets the filters.

    Args:
        name: what the case is called.
        narrowed: the filters in words.
        drawn: how many events have a chart.

    Raises:
        CaseError: when a sheet that a judgement is about is damaged.
        UsageError: when a filter asks for what there is not.
    """
    decided = list(judging.judgements(case))
    ledger, carried, shared = ledger_of(case, asked, drawn=drawn), origins(case, asked), copies(case, asked)
    voices = _voices(case, asked, decided=decided)
    cited = {leaf.document: leaf for leaf in _all(ledger, carried, shared)}
    found = _findings(case, asked)
    cited |= {one.leaf.document: one.leaf for one in found.findings}
    cited |= {one.example.leaf.document: one.example.leaf for one in voices.voices if one.example is not None}
    return Report(
        name=name,
        narrowed=tuple(narrowed),
        version=__version__,
        scope=_scope(case, asked),
        ledger=ledger,
        origins=carried,
        copies=shared,
        voices=voices,
        judgements=_judgements(decided),
        days=_days(case, asked),
        spots=_spots(case, asked),
        leaves=tuple(_in_order(cited.values())),
        others=tuple(_in_order(_others(case, asked, cited=cited))),
        findings=found,
    )


def _scope(case: Case, asked: Filters) -> Scope:
    found = surveying.scope(case, asked)
    waiting = relating.waiting(case, [step.name for step in STEPS])
    return Scope(
        pages=found.pages,
        outlets=found.outlets,
        claims=found.claims,
        voices=found.voices,
        named_voices=found.named_voices,
        first=day_of(found.first),
        last=day_of(found.last),
        on_named=found.on_named,
        on_unnamed=found.on_unnamed,
        on_own=found.on_own,
        arrived=found.arrived,
        failed=asking.tally(case).failures,
        waiting=len(waiting),
    )


def _voices(case: Case, asked: Filters, *, decided: Decided) -> Voices:
    there, speakers = surveying.speakers(case, asked, limit=MOST_VOICES)
    outlets_there, publishers = surveying.publishers(case, asked, limit=MOST_OUTLETS)
    examples = quoted(case, (one.example for one in speakers))
    rated = {kind: _ratings(decided, kind=kind) for kind in ("voice", "outlet")}
    voices = (
        Voice(
            name=one.name,
            kind=one.kind,
            role=one.role,
            is_named=one.is_named,
            claims=one.claims,
            pages=one.pages,
            outlets=one.outlets,
            first=day_of(one.first),
            last=day_of(one.last),
            example=examples.get(one.example),
            ratings=rated["voice"].get(one.folded, ()),
        )
        for one in speakers
    )
    outlets = (
        Outlet(
            name=one.outlet,
            pages=one.pages,
            claims=one.claims,
            on_named=one.on_named,
            on_unnamed=one.on_unnamed,
            on_own=one.on_own,
            first=day_of(one.first),
            last=day_of(one.last),
            ratings=rated["outlet"].get(folded(one.outlet or ""), ()),
        )
        for one in publishers
    )
    return Voices(tuple(voices), there, tuple(outlets), outlets_there)


def _ratings(decided: Decided, *, kind: str) -> Mapping[str, tuple[Rating, ...]]:
    """The ratings in force of voices or outlets, by folded name."""
    found: dict[str, list[Rating]] = defaultdict(list)
    for one in decided:
        grade = str(one.told.get("reliability", ""))
        if one.verdict == "reliability" and one.target.kind == kind and one.undone_by is None:
            rating = Rating(grade, judging.RELIABILITY.get(grade, ""), one.who, one.reason)
            found[folded(one.target.name)].append(rating)
    return {name: tuple(ratings) for name, ratings in found.items()}


def _judgements(decided: Decided) -> Judgements:
    """The latest first; an undoing is told beside what it undid."""
    shown = [one for one in reversed(decided) if one.verdict != "undo"]
    return Judgements(tuple(map(_judgement, shown[:MOST_JUDGEMENTS])), len(shown))


def _judgement(one: judging.Judgement) -> Judgement:
    return Judgement(
        number=one.id,
        verdict=one.verdict,
        target=one.at_claim or one.target.name,
        words=one.target.words,
        told=_told(one.verdict, one.told, other=one.other.name if one.other else None),
        reason=one.reason,
        who=one.who,
        at=one.at[:10],
        stands=one.stands,
        is_undone=one.undone_by is not None,
    )


def _told(verdict: str, told: Mapping[str, Json], *, other: str | None) -> str:
    """What a judgement says beyond its verdict: `B, usually reliable`, `d4c2`, `certainty=possible`."""
    scale = {"reliability": judging.RELIABILITY, "credibility": judging.CREDIBILITY}.get(verdict)
    if scale is not None:
        grade = str(told.get(verdict, ""))
        return f"{grade}, {scale.get(grade, '')}"
    return other or "; ".join(f"{name}={how}" for name, how in told.items())


def _findings(case: Case, asked: Filters) -> Findings:
    """Worst first, as on the sheet of a page: by severity, then by the order of the rulebook."""
    counts = surveying.found_by_rule(case, asked)
    rules = sorted(counts, key=lambda row: (rank(Finding("f1", row[0], row[1], "")), row[0]))  # type: ignore[arg-type]
    rows: list[tuple[str, str, int, str]] = []
    for rule, severity, _ in rules:
        if len(rows) < MOST_FINDINGS:
            found = surveying.found_on(case, asked, rule=rule, limit=MOST_FINDINGS - len(rows))
            rows += [(severity, rule, document, sentence) for document, sentence in found]
    cited = leaves(case, {document for _, _, document, _ in rows})
    return Findings(
        tuple(Found(severity, sentence, rule, cited[document]) for severity, rule, document, sentence in rows),
        warnings=sum(number for _, severity, number in counts if severity == "warning"),
        notices=sum(number for _, severity, number in counts if severity == "notice"),
    )


def _days(case: Case, asked: Filters) -> Days:
    about = (Day(one.day, one.claims, one.pages) for one in surveying.days_about(case, asked, longest=LONGEST))
    published = (Day(one.day, one.claims, one.pages) for one in surveying.days_published(case, asked))
    return Days(tuple(about), tuple(published), LONGEST)


def _spots(case: Case, asked: Filters) -> Spots:
    there, found = surveying.spots(case, asked, limit=MOST_PLACES)
    spots = (
        Spot(one.name, one.folded, one.kind, one.country, one.lat, one.lon, one.claims, one.pages) for one in found
    )
    return Spots(tuple(spots), there)


def _others(case: Case, asked: Filters, *, cited: Container[str]) -> Iterator[Leaf]:
    """The first of the pages that are not quoted."""
    found = leaves(case, surveying.documents(case, asked, limit=MOST_PAGES)).values()
    yield from (leaf for leaf in found if leaf.document not in cited)


def _in_order(found: Iterable[Leaf]) -> Sequence[Leaf]:
    return sorted(found, key=lambda leaf: int(leaf.document[1:]))


def _all(ledger: Ledger, carried: Origins, shared: Copies) -> Iterator[Leaf]:
    yield from (figure.quoted.leaf for event in ledger.drawn for figure in event.figures)
    yield from (one.figure.quoted.leaf for one in ledger.alone)
    for one in carried.claims:
        yield one.quoted.leaf
        yield from (quoted.leaf for quoted in one.leaves.values())
    for twins in shared.twins:
        yield from (twins.one, twins.other)
