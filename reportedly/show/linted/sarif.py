"""Findings as SARIF 2.1.0, the OASIS format for the results of static analysis, piece by piece so that it can stream.

A log is `opening`, the `results` of each page joined by commas, and `closing`: one run.

Invariants
- Columns count UTF-16 code units, as the run declares (`columnKind`).
- A result stands at its first place; the others are related locations. A place that cannot be led back to the file
  has no region, and says so.
- A fingerprint is made of the rule and the words shown, so text that is put in elsewhere does not change it.
- No clock, no path of this machine but those the user named: same pages, same log.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from hashlib import sha256
from urllib.parse import quote

import msgspec

from reportedly.model import Json, Problem, Severity
from reportedly.rulebook import Rule, page_of
from reportedly.rulebook.selection import group_of
from reportedly.show.harmless import visible
from reportedly.show.linted.lines import LINE_ENDS
from reportedly.show.linted.page import LintedPage, Located, Place
from reportedly.show.linted.records import region_record
from reportedly.version import __version__

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
LEVELS: dict[Severity, str] = {"warning": "warning", "notice": "note", "info": "note"}
"""SARIF tells less apart than we do; the severity stands beside it in `properties`."""

FINGERPRINT = "reportedlyWords/v1"
PLACELESS = "Where these words stand in the file cannot be told: "

_ADDRESS = re.compile(r"https?://", re.IGNORECASE)
_WHY = re.compile(r"^## Why it matters\n(.*?)(?=^## |\Z)", re.DOTALL | re.MULTILINE)


class Log:
    """One run, written while its pages are read; closed, since results and artifacts must stay in step."""

    def __init__(self, rules: Sequence[Rule], *, chosen: Sequence[Rule]) -> None:
        """
        Args:
            rules: all there are; the log describes each of them.
            chosen: those that looked, as grave as they were taken.
        """
        self._rules = rules
        self._chosen = {rule.name: rule for rule in chosen}
        self._indices = {rule.name: index for index, rule in enumerate(rules)}
        self._artifacts: list[Json] = []
        self._places: dict[str, int] = {}

    def opening(self) -> bytes:
        """All that stands before the first result."""
        head = msgspec.json.encode({"$schema": SCHEMA, "version": "2.1.0"})
        run = msgspec.json.encode(
            {
                "tool": {"driver": self._driver()},
                "columnKind": "utf16CodeUnits",
                "newlineSequences": [*LINE_ENDS],
            }
        )
        return head[:-1] + b',"runs":[' + run[:-1] + b',"results":['

    def results(self, page: LintedPage) -> list[dict[str, Json]]:
        """The results of one page, worst first."""
        at = self._artifact(page)
        twins: Counter[str] = Counter()
        return [self._result(one, at=at, twins=twins) for one in page.located]

    def closing(self, problems: Sequence[Problem]) -> bytes:
        """All that stands behind the last result: what was read, and what could not be."""
        rest = msgspec.json.encode({"artifacts": self._artifacts, "invocations": [self._invocation(problems)]})
        return b"]," + rest[1:-1] + b"}]}\n"

    def _driver(self) -> dict[str, Json]:
        return {
            "name": "Reportedly",
            "version": __version__,
            "semanticVersion": __version__,
            "language": "en",
            "shortDescription": _message("Reads reporting, and shows who says what, on whose word, and how firmly."),
            "rules": [_descriptor(rule) for rule in self._rules],
        }

    def _artifact(self, page: LintedPage) -> dict[str, Json]:
        """Where the page lies; it is listed among what was read."""
        uri = artifact_uri(page.uri)
        if uri not in self._places:
            self._places[uri] = len(self._artifacts)
            self._artifacts.append(
                {
                    "location": {"uri": uri},
                    "roles": ["analysisTarget"],
                    "mimeType": page.media_type,
                    "hashes": {"sha-256": page.digest.removeprefix("sha256:")},
                }
            )
        return {"uri": uri, "index": self._places[uri]}

    def _result(self, one: Located, *, at: dict[str, Json], twins: Counter[str]) -> dict[str, Json]:
        finding = one.finding
        rule = self._chosen[finding.rule]
        print_of = _words_print(one, rule=rule)
        twins[print_of] += 1
        first, *others = [_location(place, at=at) for place in one.places] or [{"physicalLocation": _physical(at)}]
        told: dict[str, Json] = {
            "ruleId": rule.id,
            "ruleIndex": self._indices[finding.rule],
            "level": LEVELS[finding.severity],
            "message": _message(finding.sentence),
            "locations": [first],
            "partialFingerprints": {FINGERPRINT: f"{print_of}:{twins[print_of]}"},
            "properties": {
                "finding": finding.id,
                "rule": finding.rule,
                "severity": finding.severity,
                "claims": [*finding.claims],
                "values": [*finding.values],
                "reasons": [*finding.reasons],
                "overturnedBy": [*finding.overturned_by],
            },
        }
        if others:
            told["relatedLocations"] = [{"id": number, **other} for number, other in enumerate(others, start=1)]
        return told

    def _invocation(self, problems: Sequence[Problem]) -> dict[str, Json]:
        overrides = [*self._overrides()]
        return {
            "executionSuccessful": not problems,
            "toolExecutionNotifications": [_notification(problem) for problem in problems],
            **({"ruleConfigurationOverrides": overrides} if overrides else {}),
        }

    def _overrides(self) -> Iterator[Json]:
        """What was asked for that the rules do not do by themselves."""
        for index, rule in enumerate(self._rules):
            chosen = self._chosen.get(rule.name)
            if chosen is None:
                yield {"descriptor": {"id": rule.id, "index": index}, "configuration": {"enabled": False}}
            elif chosen.severity != rule.severity:
                yield {
                    "descriptor": {"id": rule.id, "index": index},
                    "configuration": {
                        "level": LEVELS[chosen.severity],
                        "properties": {"severity": chosen.severity},
                    },
                }


def artifact_uri(uri: str) -> str:
    """An input's name as a URI: percent-encoded where it is a path, `file:` where the path is absolute.

    >>> artifact_uri("pages/a b:c.html")
    'pages/a%20b%3Ac.html'
    """
    if _ADDRESS.match(uri):
        return quote(uri, safe="/:?#[]@!$&'()*+,;=%~")
    return ("file://" if uri.startswith("/") else "") + quote(uri, safe="/~")


def _descriptor(rule: Rule) -> dict[str, Json]:
    """A rule with its page."""
    page = page_of(rule)
    why = _WHY.search(page)
    return {
        "id": rule.id,
        "shortDescription": _message(rule.sentence),
        "fullDescription": _message(" ".join(why[1].split()) if why else rule.sentence),
        "help": {"text": _braced(page), "markdown": _braced(page)},
        "defaultConfiguration": {"level": LEVELS[rule.severity]},
        "properties": {
            "tags": ["journalism", group_of(rule)],
            "rule": rule.name,
            "severity": rule.severity,
        },
    }


def _location(place: Place, *, at: dict[str, Json]) -> dict[str, Json]:
    words = f"“{visible(place.words)}”"
    told: dict[str, Json] = {
        "physicalLocation": _physical(at),
        "properties": {"canonicalSpan": [place.span.start, place.span.end]},
    }
    if place.region is None:
        return {**told, "message": _message(PLACELESS + words)}
    physical = {**_physical(at), "region": region_record(place.region)}
    return {**told, "physicalLocation": physical, "message": _message(words)}


def _physical(at: dict[str, Json]) -> dict[str, Json]:
    return {"artifactLocation": at}


def _notification(problem: Problem) -> Json:
    return {
        "level": "error",
        "descriptor": {"id": problem.error},
        "message": _message(problem.sentence),
        "locations": [{"physicalLocation": {"artifactLocation": {"uri": artifact_uri(problem.uri)}}}],
    }


def _words_print(one: Located, *, rule: Rule) -> str:
    """What tells this finding from others of its rule: the words shown, however they are broken into lines.

    A finding that shows none is told by its sentence.
    """
    told = [" ".join(place.words.split()) for place in one.places] or [one.finding.sentence]
    return sha256("\n".join((rule.id, *told)).encode("utf-8", "replace")).hexdigest()[:32]


def _message(text: str) -> dict[str, Json]:
    """Plain text in a message, where braces and square brackets would mean something."""
    told = visible(text).replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]")
    return {"text": _braced(told)}


def _braced(text: str) -> str:
    return text.replace("{", "{{").replace("}", "}}")
