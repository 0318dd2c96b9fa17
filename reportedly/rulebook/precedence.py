"""What an editor should see first among findings of one severity: the rules in the order of `precedence.toml`.

Severity says how much a finding asks for, precedence which of two that ask for as much is read first. It is data, and
apart from the order in which rules look, so that a new rule is placed by what it means and not by where it was written.
"""

import tomllib
from collections.abc import Iterable, Mapping
from functools import lru_cache
from importlib.resources import files

import msgspec

from reportedly.model import Finding
from reportedly.rulebook.rule import WORST_FIRST
from reportedly.text import Span

NOWHERE = 1 << 62
"""Stands for the place of a finding that no span shows: behind all others."""


@lru_cache
def precedence() -> Mapping[str, int]:
    """The place of each rule's id, from 0; the lower is shown first."""
    written = files("reportedly.rulebook").joinpath("precedence.toml").read_text(encoding="utf-8")
    ids = [rule for question in tomllib.loads(written)["question"] for rule in question["rules"]]
    return {rule: place for place, rule in enumerate(ids)}


def rank(finding: Finding) -> tuple[int, int]:
    """By severity, then by precedence; rules that the catalogue does not know stand behind those it does.

    >>> warning = Finding("f1", "figures_conflict.v1", "warning", "Two figures cannot both hold.")
    >>> notice = Finding("f2", "grave_allegation_unnamed.v2", "notice", "A grave allegation rests on nobody named.")
    >>> rank(warning) < rank(notice)
    True
    """
    places = precedence()
    return WORST_FIRST.index(finding.severity), places.get(finding.rule.rpartition(".")[0], len(places))


def numbered(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Worst first, then by precedence, then in text order; `f1` and so on.

    Those that no place shows stand behind those of their rule that one does.
    """

    def standing(finding: Finding) -> tuple[tuple[int, int], str, int, tuple[Span, ...], str]:
        place = min((span.start for span in finding.spans), default=NOWHERE)
        return rank(finding), finding.rule, place, finding.spans, finding.sentence

    ordered = sorted(findings, key=standing)
    return tuple(msgspec.structs.replace(finding, id=f"f{number}") for number, finding in enumerate(ordered, start=1))
