"""Carries out `judge` and `judgements`."""

import sys
from pathlib import Path
from typing import Any

import msgspec

from reportedly.cli.codes import OK
from reportedly.cli.streams import put
from reportedly.errors import UsageError
from reportedly.show.harmless import visible
from reportedly.store import casefile, judging
from reportedly.store.judging import Judgement, Target, Verdict


def decide(*, case: str, target: str, verdict: Verdict, told: tuple[str, ...], reason: str, who: str) -> int:
    """`judge`: one row more.

    Raises:
        CaseError: when the case has no such claim, voice, outlet or judgement.
        UsageError: when the verdict lacks something.
    """
    with casefile.opened(Path(case), who=who) as book:
        if verdict == "undo":
            number = judging.undo(book, _number(target), reason=_reason(reason))
        else:
            about = _target(book, target)
            _check_kind(verdict, about)
            other = _other(book, told) if verdict in ("same-as", "not-same-as") else None
            number = judging.judge(
                book, verdict, about, reason=reason, other=other, told=_told(verdict, told) if other is None else {}
            )
    put(f"judgement {number}\n".encode())
    return OK


def _reason(words: str) -> str:
    if not words.strip():
        raise UsageError("A judgement needs its reason: --reason WORDS.")
    return words


def _number(target: str) -> int:
    if not target.isdecimal():
        raise UsageError(f"{target}: What is undone is a judgement, by its number; `reportedly judgements` lists them.")
    return int(target[:18])


def _target(book: casefile.Case, words: str) -> Target:
    kind, is_named, name = words.partition(":")
    if is_named and kind in ("voice", "outlet"):
        return judging.name_target(book, name, kind="voice" if kind == "voice" else "outlet")
    return judging.claim_target(book, words)


def _check_kind(verdict: Verdict, target: Target) -> None:
    if verdict == "reliability" and target.kind == "claim":
        raise UsageError("Reliability is a voice's or an outlet's: voice:NAME or outlet:NAME. A claim has credibility.")
    if verdict not in ("reliability", "note") and target.kind != "claim":
        raise UsageError(f"{verdict} is for claims; a voice or an outlet has a reliability, or gets a note.")


def _other(book: casefile.Case, told: tuple[str, ...]) -> Target | None:
    if len(told) != 1:
        raise UsageError("Give the one claim with which it is compared: same-as d4c2.")
    return judging.claim_target(book, told[0])


def _told(verdict: Verdict, told: tuple[str, ...]) -> dict[str, str]:
    if verdict in ("reliability", "credibility"):
        return {verdict: told[0].upper()} if len(told) == 1 else {}
    if verdict == "correct":
        pairs = [pair.partition("=") for pair in told]
        return {name: how if is_pair else "" for name, is_pair, how in pairs}
    if told:
        raise UsageError(f"{verdict} takes nothing more; say it with --reason: {' '.join(told)}.")
    return {}


def list_judgements(*, case: str, form: str) -> int:
    """`judgements`: all of them, in the order in which they were made.

    Raises:
        CaseError: when the case cannot be opened.
    """
    with casefile.read_only(Path(case)) as book:
        found = list(judging.judgements(book))
    if form == "json":
        put(msgspec.json.encode(found) + b"\n")
    else:
        text = "".join(map(_lines, found)) or "Nothing was decided yet.\n"
        put(text.encode((sys.stdout.encoding if sys.stdout else None) or "utf-8", "replace"))
    return OK


def _lines(judgement: Judgement) -> str:
    told: dict[str, Any] = judgement.told
    said = " ".join(str(value) if name == judgement.verdict else f"{name}={value}" for name, value in told.items())
    other = judgement.other.name if judgement.other else ""
    verdict = " ".join(filter(None, (judgement.verdict, said, other)))
    head = f"{judgement.id:>4}  {judgement.at[:10]}  {visible(judgement.who)}: {visible(_about(judgement))} {verdict}"
    below = [f"“{visible(judgement.target.words)}”"] if judgement.target.words else []
    below += [visible(judgement.reason)] if judgement.reason else []
    return "".join(f"{line}\n" for line in (head + _standing(judgement), *(f"      {line}" for line in below)))


def _about(judgement: Judgement) -> str:
    target = judgement.target
    return f"{target.kind} {target.name}" if target.kind != "claim" else judgement.at_claim or target.name


def _standing(judgement: Judgement) -> str:
    if judgement.undone_by is not None:
        return f"  (undone by {judgement.undone_by})"
    if judgement.stands == "moved":
        return "  (moved: the words are there, but are no longer one claim)"
    return "  (lost: the words are no longer there)" if judgement.stands == "lost" else ""
