"""Findings as JSON: one record a page, with each place as offsets, lines and words."""

from collections.abc import Sequence

from reportedly.model import Json, Problem
from reportedly.rulebook.rule import Rule
from reportedly.show.linted.lines import Region
from reportedly.show.linted.page import LintedPage, Located, Place, Totals


def page_record(page: LintedPage) -> dict[str, Json]:
    """A page and its findings, worst first; `id`, `claims` and `values` are those of its sheet."""
    return {
        "uri": page.uri,
        "title": page.title,
        "digest": page.digest,
        "media_type": page.media_type,
        "findings": [_finding(one) for one in page.located],
    }


def problem_record(problem: Problem) -> dict[str, Json]:
    """An input that could not be read."""
    return {"uri": problem.uri, "error": problem.error, "sentence": problem.sentence}


def summary_record(totals: Totals) -> dict[str, Json]:
    """How many pages were read, how many were not, and how many findings of each severity there are."""
    found: dict[str, Json] = dict(totals.found.items())
    return {"pages": totals.pages, "problems": len(totals.unread), **found}


def rule_record(rule: Rule, *, group: str) -> dict[str, Json]:
    """What can be told of a rule in a line."""
    return {"id": rule.id, "name": rule.name, "severity": rule.severity, "group": group, "sentence": rule.sentence}


def _finding(one: Located) -> dict[str, Json]:
    finding = one.finding
    return {
        "id": finding.id,
        "rule": finding.rule,
        "severity": finding.severity,
        "sentence": finding.sentence,
        "claims": [*finding.claims],
        "values": [*finding.values],
        "places": [_place(place) for place in one.places],
        "reasons": [*finding.reasons],
        "overturned_by": [*finding.overturned_by],
    }


def _place(place: Place) -> dict[str, Json]:
    return {
        "span": [place.span.start, place.span.end],
        "words": place.words,
        "region": None if place.region is None else region_record(place.region),
    }


def region_record(region: Region) -> dict[str, Json]:
    """Lines and columns in the file, from 1; columns in UTF-16 code units, the last one exclusive."""
    return dict(zip(REGION, _numbers(region), strict=True))


REGION = ("startLine", "startColumn", "endLine", "endColumn")
"""As SARIF calls them."""


def _numbers(region: Region) -> Sequence[int]:
    return (region.start_line, region.start_column, region.end_line, region.end_column)
