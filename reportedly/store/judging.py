"""What people decide, beside what was read: every judgement is a row of its own, and an undoing is one too.

A judgement is about the very words of a claim, so a later reading can be asked whether it still holds them:

    attached   the words are one claim's, and no other's, in the latest reading
    moved      they are there, but not as one claim that could be told apart
    lost       they are no claim's any more

Only what is attached counts for a claim; the other two are listed, and never guessed.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import isfinite
from typing import Literal, TypeAlias

import msgspec

from reportedly.errors import CaseError, UsageError
from reportedly.model import Json
from reportedly.store.asking import number_of, sheet
from reportedly.store.casefile import Case, now
from reportedly.store.filters import FIRMNESS, OUTLETS
from reportedly.store.rows import folded, key, words_of
from reportedly.store.sealing import seal
from reportedly.text import Span
from reportedly.version import __version__

Verdict = Literal["accept", "reject", "correct", "same-as", "not-same-as", "note", "reliability", "credibility", "undo"]
Stand = Literal["attached", "moved", "lost"]

RELIABILITY: Mapping[str, str] = {
    "A": "reliable",
    "B": "usually reliable",
    "C": "fairly reliable",
    "D": "not usually reliable",
    "E": "unreliable",
    "F": "cannot be judged",
}
"""A source's reliability, after the Admiralty code (NATO AJP-2.1)."""

CREDIBILITY: Mapping[str, str] = {
    "1": "confirmed by other sources",
    "2": "probably true",
    "3": "possibly true",
    "4": "doubtful",
    "5": "improbable",
    "6": "cannot be judged",
}
"""A claim's credibility, after the same code: what the judge holds it for, beside and never over what was read."""

CORRECTED = (
    *("voice", "act", "certainty", "polarity", "mood", "words"),
    *("low", "high", "unit", "indicator", "counted", "place", "note"),
)
"""What a correction may say of a claim."""

FIRM = frozenset(FIRMNESS.values())
"""Those of them that have words of their own."""

_CLAIM = re.compile(r"(d\d+|d-[0-9a-f]{16})/?c(\d+)")


class Target(msgspec.Struct, frozen=True):
    """What a judgement is about: a claim by its document and very words, or a voice or outlet by its name."""

    kind: Literal["claim", "voice", "outlet", "judgement"]
    name: str
    digest: str | None = None
    claim: str | None = None
    content: tuple[Span, ...] = ()
    words: str | None = None
    chain: tuple[str, ...] = ()


class Judgement(msgspec.Struct, frozen=True):
    """One row: `other` is the second claim of same-as and not-same-as, `told` what a rating or correction says.

    `stands` is None for what is not about a claim; `at_claim` the claim's present name where it is attached.
    `undone_by` is the judgement that undid it, None while it is in force.
    """

    id: int
    verdict: Verdict
    target: Target
    other: Target | None
    told: dict[str, Json]
    reason: str
    at: str
    who: str
    version: str
    undone_by: int | None
    stands: Stand | None
    at_claim: str | None


class _Content(msgspec.Struct, frozen=True):
    other: Target | None = None
    told: dict[str, str] = {}


def claim_target(case: Case, name: str) -> Target:
    """The claim of this name (`d17c12`) as what a judgement can be about.

    Raises:
        CaseError: when there is no such claim.
    """
    match = _CLAIM.fullmatch(name)
    if match is None:
        raise CaseError(
            f"“{name}” names no claim; a claim of a case is called d17c12, as `reportedly claims` lists it."
        )
    number = number_of(case, match[1])
    read = sheet(case, number)
    own = f"c{match[2]}"
    claim = next((claim for claim in read.claims if claim.id == own), None)
    if claim is None:
        raise CaseError(f"{case.path}: d{number} has no claim {own}; `reportedly claims` lists those it has.")
    voices = {voice.id: voice.name for voice in read.voices}
    return Target(
        kind="claim",
        name=f"d{number}{own}",
        digest=read.document.origin.digest,
        claim=own,
        content=claim.content,
        words=words_of(claim.content, text=read.document.text),
        chain=tuple(voices[voice] for voice in claim.chain),
    )


def name_target(case: Case, name: str, *, kind: Literal["voice", "outlet"]) -> Target:
    """The voice or outlet of this name.

    Raises:
        CaseError: when the case has none of that name.
    """
    query = (
        "SELECT name FROM voice WHERE folded = ? LIMIT 1"
        if kind == "voice"
        else f"{OUTLETS} SELECT outlet FROM known WHERE folded(outlet) = ? LIMIT 1"
    )
    row = case.connection.execute(query, (folded(name),)).fetchone()
    if row is None:
        raise CaseError(f"{case.path}: No {kind} is called “{name}”; `reportedly voices` lists them.")
    return Target(kind=kind, name=row[0])


def judge(
    case: Case, verdict: Verdict, target: Target, *, reason: str, other: Target | None = None, told: Mapping[str, str]
) -> int:
    """Writes a judgement down; its number.

    Raises:
        UsageError: when it lacks what a verdict of this kind needs.
        CaseError: when the case cannot be written to.
    """
    _check(verdict, target=target, reason=reason, other=other, told=told)
    content = msgspec.json.encode(_Content(other, dict(told))).decode()
    return _written(case, verdict=verdict, target=target, content=content, reason=reason, undoes=None)


def undo(case: Case, number: int, *, reason: str) -> int:
    """Takes a judgement out of force by a new one; undoing the undoing puts it back.

    Raises:
        CaseError: when there is no such judgement, or it was undone before.
    """
    row = case.connection.execute("SELECT id FROM judgement WHERE id = ?", (number,)).fetchone()
    if row is None:
        raise CaseError(f"{case.path}: There is no judgement {number}; `reportedly judgements` lists them.")
    before = case.connection.execute("SELECT id FROM judgement WHERE undoes = ?", (number,)).fetchone()
    if before is not None:
        raise CaseError(f"{case.path}: Judgement {number} was undone by {before[0]}; undo that one to have it back.")
    target = Target(kind="judgement", name=str(number))
    return _written(case, verdict="undo", target=target, content="{}", reason=reason, undoes=number)


def judgements(case: Case) -> Iterator[Judgement]:
    """All judgements in the order in which they were made, with how each stands now."""
    rows = case.connection.execute(
        "SELECT id, verdict, target, content, reason, undoes, at, who, version FROM judgement ORDER BY id"
    ).fetchall()
    undone = _undone({row[0]: row[5] for row in rows})
    attached = _Attaching(case)
    for number, verdict, target_told, content_told, reason, _, at, who, version in rows:
        target = msgspec.json.decode(target_told, type=Target)
        content = msgspec.json.decode(content_told, type=_Content)
        stands, name = attached.of(target) if target.kind == "claim" else (None, None)
        yield Judgement(
            id=number,
            verdict=verdict,
            target=target,
            other=content.other,
            told=dict(content.told),
            reason=reason,
            at=at,
            who=who,
            version=version,
            undone_by=undone.get(number),
            stands=stands,
            at_claim=name,
        )


def _check(verdict: Verdict, *, target: Target, reason: str, other: Target | None, told: Mapping[str, str]) -> None:
    if not reason.strip():
        raise UsageError("A judgement needs its reason: --reason WORDS.")
    if verdict in ("same-as", "not-same-as") and (other is None or other == target):
        raise UsageError(f"{verdict} needs a second claim.")
    if verdict == "correct":
        wrong = next((name for name, words in told.items() if name not in CORRECTED or not words.strip()), None)
        if not told or wrong is not None:
            raise UsageError(f"A correction says what is right, like voice=NAME; of {', '.join(CORRECTED)}.")
        for name in ("low", "high"):
            if name in told and not _is_number(told[name]):
                raise UsageError(f"{name}={told[name]}: This is no number; write it as 1200 or 3.5.")
        for name in FIRM & told.keys():
            words = [word for word, column in FIRMNESS.items() if column == name]
            if told[name] not in words:
                raise UsageError(f"{name}={told[name]}: {name.capitalize()} is one of {', '.join(words)}.")
    scale = {"reliability": RELIABILITY, "credibility": CREDIBILITY}.get(verdict)
    if scale is not None and told.get(verdict) not in scale:
        told_scale = "; ".join(f"{mark} {words}" for mark, words in scale.items())
        raise UsageError(f"{verdict.capitalize()} is one of: {told_scale}.")


def _is_number(words: str) -> bool:
    try:
        return isfinite(float(words))
    except ValueError:
        return False


def _written(case: Case, *, verdict: Verdict, target: Target, content: str, reason: str, undoes: int | None) -> int:
    about = msgspec.json.encode(target).decode()
    row = (verdict, about, content, reason, undoes, now(), case.who, __version__)
    with case.writing() as connection:
        cursor = connection.execute(
            "INSERT INTO judgement (verdict, target, content, reason, undoes, at, who, version, seal)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (*row, seal(row)),
        )
    return int(cursor.lastrowid or 0)


def _undone(undoes: Mapping[int, int | None]) -> Mapping[int, int]:
    """For each judgement out of force the one that undid it. Later ones are decided first: only they can undo."""
    found: dict[int, int] = {}
    for number in sorted(undoes, reverse=True):
        other = undoes[number]
        if other is not None and number not in found:
            found[other] = number
    return found


_Found: TypeAlias = tuple[Stand, str | None]


class _Attaching:
    """Finds the words of judgements in the latest readings, each sheet decoded once."""

    def __init__(self, case: Case) -> None:
        self._case = case
        self._sheets: dict[int, Sequence[tuple[str, tuple[Span, ...], str]]] = {}

    def of(self, target: Target) -> _Found:
        """How a claim's judgement stands, and the claim's present name where it is attached."""
        row = self._case.connection.execute(
            "SELECT number FROM document WHERE digest = ?", ((target.digest or "").removeprefix("sha256:"),)
        ).fetchone()
        if row is None:
            return "lost", None
        same = [(name, content) for name, content, words in self._claims(row[0]) if words == target.words]
        if len(same) > 1:
            same = [(name, content) for name, content in same if content == target.content] or same
        if len(same) == 1:
            return "attached", f"d{row[0]}{same[0][0]}"
        return ("moved" if same or self._is_there(row[0], target) else "lost"), None

    def _claims(self, document: int) -> Sequence[tuple[str, tuple[Span, ...], str]]:
        if document not in self._sheets:
            read = sheet(self._case, document)
            self._sheets[document] = [
                (claim.id, claim.content, words_of(claim.content, text=read.document.text)) for claim in read.claims
            ]
        return self._sheets[document]

    def _is_there(self, document: int, target: Target) -> bool:
        """True when the words still stand in the text, in whatever claims."""
        text = " ".join(sheet(self._case, document).document.text.split())
        return all(piece in text for piece in (target.words or "").split(" … "))


def attached_rows(found: Iterable[Judgement]) -> Iterator[tuple[int, Judgement]]:
    """The judgements in force that are about a claim of the latest reading, with the claim's id in the index."""
    for judgement in found:
        if judgement.undone_by is None and judgement.at_claim is not None:
            yield _row_of(judgement.at_claim), judgement


def in_short(case: Case) -> Mapping[int, Sequence[str]]:
    """For each claim that was judged, by its id in the index, what is in force: `credibility 4 by Ana Ruiz`."""
    found: dict[int, list[str]] = {}
    for claim, judgement in attached_rows(judgements(case)):
        other = judgement.other.name if judgement.other is not None else ""
        grade = judgement.told.get(judgement.verdict, "")
        told = " ".join(filter(None, (judgement.verdict, str(grade), other)))
        found.setdefault(claim, []).append(f"{told} by {judgement.who}")
    return found


class Held(msgspec.Struct, frozen=True):
    """That somebody holds two claims, by their ids in the index, the lower first, for the same, or for not the same."""

    claim: int
    other: int
    is_same: bool
    judgement: int
    who: str
    reason: str


def held(case: Case) -> Sequence[Held]:
    """What is in force of `same-as` and `not-same-as`, of claims that are both there; the later word of two counts."""
    attached = _Attaching(case)
    found: dict[tuple[int, int], Held] = {}
    for claim, judgement in attached_rows(judgements(case)):
        if judgement.verdict not in ("same-as", "not-same-as") or judgement.other is None:
            continue
        _, name = attached.of(judgement.other)
        if name is not None:
            one, other = sorted((claim, _row_of(name)))
            is_same = judgement.verdict == "same-as"
            found[one, other] = Held(one, other, is_same, judgement.id, judgement.who, judgement.reason)
    return list(found.values())


def _row_of(claim: str) -> int:
    document, _, own = claim[1:].partition("c")
    return key(int(document), f"c{own}")
