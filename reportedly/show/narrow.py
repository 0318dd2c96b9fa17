"""A sheet with what was not asked for left out: the claims, figures and findings of other parts or other voices.

Invariants
- Ids stay what they were, and the document with all its parts stays whole: text is never shown as another part's.
- Every id that a narrowed sheet names is found in it; `within` is None where the enclosing claim was left out.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import get_args

import msgspec

from reportedly.errors import UsageError
from reportedly.model import Claim, Finding, Json, PartKind, Party, Sheet, Value
from reportedly.show.outline import part_at, stretches
from reportedly.text import Span

SEVERAL: dict[str, tuple[PartKind, ...]] = {"comments": ("thread", "comment")}
"""Words for more than one kind of part."""


def narrowed(
    sheet: Sheet, *, parts: Sequence[str] = (), voices: Sequence[str] = (), min_confidence: float = 0.0
) -> Sheet:
    """The sheet with only the claims of these kinds of part, only those whose chain holds one of these voices, and
    only those read with at least this confidence.

    Args:
        sheet: what to narrow; returned as it is when nothing is asked for.
        parts: kinds of part, or `comments` for threads and their comments; what stands in any of them is kept.
        voices: names or pieces of names, whatever their case; a claim of any of them is kept.
        min_confidence: 0 to 1; claims in an author's own voice have a confidence, too.

    Raises:
        UsageError: when there is no such kind of part, or the confidence is no share.
    """
    if not 0 <= min_confidence <= 1:
        raise UsageError(f"--min-confidence {min_confidence} is no share; give a number from 0 to 1.")
    kinds = kinds_of(parts)
    chosen = _only_kinds(sheet, kinds) if kinds else sheet
    heard = _only_voices(chosen, voices) if voices else chosen
    return _only_sure(heard, min_confidence) if min_confidence > 0 else heard


def kinds_of(parts: Iterable[str]) -> frozenset[PartKind]:
    """The kinds of part behind the words a user gives for them.

    Raises:
        UsageError: when a word is none of them.
    """
    known: dict[str, tuple[PartKind, ...]] = {kind: (kind,) for kind in get_args(PartKind)} | SEVERAL
    for part in parts:
        if part not in known:
            raise UsageError(f"There is no kind of part called {part}; choose from {', '.join(sorted(known))}.")
    return frozenset(kind for part in parts for kind in known[part])


def _only_kinds(sheet: Sheet, kinds: Collection[PartKind]) -> Sheet:
    wanted = {part.id for part in sheet.parts if part.kind in kinds}
    claims = [claim for claim in sheet.claims if claim.part in wanted]
    among = stretches(sheet)

    def is_shown(span: Span) -> bool:
        part = part_at(span.start, among=among)
        return part is not None and part.id in wanted

    values = [value for value in sheet.values if is_shown(value.span)]
    findings = [found for found in sheet.findings if not found.spans or any(map(is_shown, found.spans))]
    return _closed(msgspec.structs.replace(sheet, findings=tuple(findings)), claims=claims, values=values)


def _only_voices(sheet: Sheet, names: Sequence[str]) -> Sheet:
    sought = [name.casefold() for name in names]
    heard = {voice.id for voice in sheet.voices if any(name in voice.name.casefold() for name in sought)}
    claims = [claim for claim in sheet.claims if not heard.isdisjoint(claim.chain)]
    held = {value for claim in claims for value in claim.values}
    ids = {claim.id for claim in claims}
    findings = tuple(found for found in sheet.findings if not ids.isdisjoint(found.claims))
    values = [value for value in sheet.values if value.id in held]
    return _closed(msgspec.structs.replace(sheet, findings=findings), claims=claims, values=values)


def _only_sure(sheet: Sheet, min_confidence: float) -> Sheet:
    """What is found about the page itself, and figures that stand in no claim, have no confidence and stay."""
    claims = [claim for claim in sheet.claims if claim.confidence >= min_confidence]
    ids, held = {claim.id for claim in claims}, {value for claim in claims for value in claim.values}
    lost = {value for claim in sheet.claims for value in claim.values} - held
    findings = tuple(found for found in sheet.findings if not found.claims or not ids.isdisjoint(found.claims))
    values = [value for value in sheet.values if value.id not in lost]
    return _closed(msgspec.structs.replace(sheet, findings=findings), claims=claims, values=values)


def _closed(sheet: Sheet, *, claims: Sequence[Claim], values: Sequence[Value]) -> Sheet:
    """The sheet with these claims and values, and nothing that names another."""
    claim_ids, value_ids = {claim.id for claim in claims}, {value.id for value in values}
    heard = {voice for claim in claims for voice in claim.chain}
    return msgspec.structs.replace(
        sheet,
        voices=tuple(voice for voice in sheet.voices if voice.id in heard),
        claims=tuple(_detached(claim, claims=claim_ids, values=value_ids) for claim in claims),
        values=tuple(values),
        parties=tuple(_met(sheet.parties, values=values, voices=heard)),
        findings=tuple(_trimmed(found, claims=claim_ids, values=value_ids) for found in sheet.findings),
    )


def _met(parties: Sequence[Party], *, values: Sequence[Value], voices: Collection[str]) -> Iterator[Party]:
    """The parties that these values still mention, or leave open."""
    spans: dict[Json, list[Span]] = {}
    for ref, span in ((value.ref, value.span) for value in values if value.kind == "party"):
        spans.setdefault(str(ref["party"]) if ref else "", []).append(span)
        candidates = ref.get("candidates") if ref else None
        for candidate in candidates if isinstance(candidates, list) else ():
            spans.setdefault(str(candidate), [])
    for party in parties:
        if party.id in spans:
            voice = party.voice if party.voice in voices else None
            yield msgspec.structs.replace(party, mentions=tuple(spans[party.id]), voice=voice)


def _detached(claim: Claim, *, claims: Collection[str], values: Collection[str]) -> Claim:
    return msgspec.structs.replace(
        claim,
        within=claim.within if claim.within in claims else None,
        values=tuple(value for value in claim.values if value in values),
    )


def _trimmed(found: Finding, *, claims: Collection[str], values: Collection[str]) -> Finding:
    return msgspec.structs.replace(
        found,
        claims=tuple(claim for claim in found.claims if claim in claims),
        values=tuple(value for value in found.values if value in values),
    )
