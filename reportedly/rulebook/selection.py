"""Which rules are asked for and how grave each is taken: names, patterns and groups become rules, or one sentence.

A rule is named by its id (`date_missing`), by its versioned name (`date_missing.v1`), by a pattern over either
(`republication_*`), or together with all of its group (`sourcing`).

Invariant: a word that means no rule is never passed over; it is an error that names the nearest ones.
"""

from collections.abc import Iterable, Mapping, Sequence
from difflib import SequenceMatcher, get_close_matches
from fnmatch import fnmatchcase

import msgspec

from reportedly.errors import UsageError
from reportedly.model import Finding, Severity
from reportedly.rulebook.precedence import rank
from reportedly.rulebook.rule import Rule

GROUPS = {"compare": "consistency", "lint": "sourcing"}
"""What the rules of a room of the package are called together."""

NEAR = 0.6
MOST_NEAR = 3
AS_NEAR = 0.1
"""How like a name a slip has to be (share of equal letters), how many names are offered, and how much less like it
than the nearest the others may be."""


class Asked(msgspec.Struct, frozen=True):
    """Words that name rules, and where they were found: an option (`--select`), or a file and its key."""

    words: tuple[str, ...] = ()
    where: str = ""


ALL = Asked()
"""No word: for `select` all rules, for `ignore` none."""


def selected(
    rules: Sequence[Rule],
    *,
    select: Asked = ALL,
    ignore: Asked = ALL,
    severity: Mapping[str, Severity] | None = None,
    overriding: str = "",
) -> tuple[Rule, ...]:
    """The rules that are asked for, each as grave as it is to be taken, in the order of `rules`.

    Args:
        rules: all there are.
        select: those to keep; all where nothing is named.
        ignore: those to leave out, also of the selected.
        severity: for a rule's id or versioned name, what takes the place of its severity.
        overriding: where that was found, for the sentence of an error.

    Raises:
        UsageError: when a word means no rule, or no rule is left.
    """
    graver = _graver(rules, severity or {}, where=overriding)
    wanted = {rule.id for word in select.words for rule in meant(rules, word, where=select.where)}
    unwanted = {rule.id for word in ignore.words for rule in meant(rules, word, where=ignore.where)}
    kept = tuple(
        msgspec.structs.replace(rule, severity=graver.get(rule.id, rule.severity))
        for rule in rules
        if (rule.id in wanted or not select.words) and rule.id not in unwanted
    )
    if not kept:
        named = " and ".join(asked.where for asked in (select, ignore) if asked.words)
        raise UsageError(f"{named} leave no rule to look with; name fewer to leave out.")
    return kept


def _graver(rules: Sequence[Rule], severity: Mapping[str, Severity], *, where: str) -> dict[str, Severity]:
    """The severity that each named rule is given, by its id."""
    given: dict[str, Severity] = {}
    for name, grave in severity.items():
        rule = one(rules, name, where=where)
        if rule.id in given:
            raise UsageError(f"{where}: {rule.id} is named twice, with and without its version; keep one of the two.")
        given[rule.id] = grave
    return given


def meant(rules: Sequence[Rule], word: str, *, where: str) -> list[Rule]:
    """The rules that a word means: an id, a versioned name, a pattern over them, or a group.

    Raises:
        UsageError: when it means none.
    """
    found = [rule for rule in rules if group_of(rule) == word or _is_called(rule, word)]
    if not found:
        raise UsageError(f"{where}: {_unknown(rules, word)}")
    return found


def one(rules: Sequence[Rule], name: str, *, where: str = "") -> Rule:
    """The one rule of this id or versioned name.

    Raises:
        UsageError: when there is none.
    """
    found = next((rule for rule in rules if name in (rule.id, rule.name)), None)
    if found is None:
        is_group = any(group_of(rule) == name for rule in rules)
        sentence = f"“{name}” is a group; name one of its rules." if is_group else _unknown(rules, name)
        raise UsageError(f"{where}: {sentence}" if where else f"{sentence[0].upper()}{sentence[1:]}")
    return found


def chosen(findings: Iterable[Finding], *, rules: Sequence[Rule]) -> tuple[Finding, ...]:
    """The findings of these rules with the severity each of them has, worst first; ids stay what they were."""
    severities = {rule.name: rule.severity for rule in rules}
    kept = [
        msgspec.structs.replace(finding, severity=severities[finding.rule])
        for finding in findings
        if finding.rule in severities
    ]
    return tuple(sorted(kept, key=rank))


def group_of(rule: Rule) -> str:
    """What the rule is called together with others: `consistency` or `sourcing`; `other` for rules from elsewhere."""
    rooms = rule.look.__module__.split(".")
    return GROUPS.get(rooms[1] if len(rooms) > 1 else "", "other")


def nearest(word: str, known: Iterable[str]) -> tuple[str, ...]:
    """The known names most like a slip, the likest first."""
    close = get_close_matches(word, list(known), n=MOST_NEAR, cutoff=NEAR)
    likeness = [SequenceMatcher(a=name, b=word).ratio() for name in close]
    return tuple(name for name, like in zip(close, likeness, strict=True) if like >= likeness[0] - AS_NEAR)


def _is_called(rule: Rule, word: str) -> bool:
    return fnmatchcase(rule.id, word) or fnmatchcase(rule.name, word)


def _unknown(rules: Sequence[Rule], word: str) -> str:
    """Why a word means no rule, and what may have been meant."""
    if any(sign in word for sign in "*?["):
        return f"no rule is called like “{word}”; `reportedly rules` lists them."
    stem, _, version = word.rpartition(".")
    of_another_version = next((rule.name for rule in rules if rule.id == stem), None)
    if of_another_version is not None:
        return f"there is no version {version} of {stem}; it is {of_another_version}."
    near = nearest(word.casefold(), [*(rule.id for rule in rules), *GROUPS.values()])
    if not near:
        return f"there is no rule “{word}”; `reportedly rules` lists them."
    told = f"the nearest is {near[0]}" if len(near) == 1 else f"the nearest are {', '.join(near)}"
    return f"there is no rule “{word}”; {told}."
