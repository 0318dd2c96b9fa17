"""Carries out one call of `rules`."""

import sys

import msgspec

from reportedly import pipeline
from reportedly.cli.formats import wants_colour
from reportedly.cli.lint_forms import encoding_of, width_of
from reportedly.cli.streams import is_terminal, put
from reportedly.model import Json
from reportedly.rulebook import Rule, page_of
from reportedly.rulebook.selection import group_of, one
from reportedly.show.linted.records import rule_record


def carry_out(name: str | None, *, form: str, color: str) -> None:
    """Prints all rules, or the page of one.

    Raises:
        UsageError: when no rule is called so.
    """
    known = pipeline.rules()
    if name is None:
        put(_listed(known) if form == "json" else _table(known, color=color))
        return
    rule = one(known, name)
    put(_record(rule, page=page_of(rule)) + b"\n" if form == "json" else _page(rule, color=color))


def _listed(rules: tuple[Rule, ...]) -> bytes:
    """A list with one record a line."""
    return b"[" + b",\n ".join(_record(rule) for rule in rules) + b"]\n"


def _record(rule: Rule, **more: Json) -> bytes:
    return msgspec.json.encode({**rule_record(rule, group=group_of(rule)), **more})


def _table(rules: tuple[Rule, ...], *, color: str) -> bytes:
    from reportedly.show.printed.rulebook import rules_as_text  # rich is paid for by who reads text

    told = rules_as_text(rules, width=width_of(is_printed=True), is_coloured=wants_colour(color))
    return told.encode(encoding_of(is_printed=True), "replace")


def _page(rule: Rule, *, color: str) -> bytes:
    """Laid out in a terminal or where colours are asked for, else the Markdown itself."""
    page = page_of(rule)
    if not _is_laid_out(color):
        return page.encode("utf-8")
    from reportedly.show.printed.rulebook import page_as_text

    told = page_as_text(page, width=width_of(is_printed=True), is_coloured=wants_colour(color))
    return told.encode(encoding_of(is_printed=True), "replace")


def _is_laid_out(color: str) -> bool:
    return color == "always" or is_terminal(sys.stdout)
