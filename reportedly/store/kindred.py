"""Listings of the claims that say the same: the links of one claim or of one state, and the groups of all."""

import re
from collections.abc import Iterable, Mapping, Sequence, Set

from reportedly.errors import CaseError
from reportedly.model import Json
from reportedly.sameness import Kin, State
from reportedly.store import judging
from reportedly.store import kin as store
from reportedly.store.asking import number_of
from reportedly.store.casefile import Case
from reportedly.store.judging import Held
from reportedly.store.listing import Record
from reportedly.store.rows import called, place_of
from reportedly.store.telling import AT_A_TIME

COLUMNS = (
    *("state", "score", "claim", "other", "more_specific", "value", "other_value"),
    *("outlet", "published", "voice", "words"),
    *("other_outlet", "other_published", "other_voice", "other_words", "reasons", "judged"),
)
"""Of a link, as a spreadsheet has them."""

OF_A_MEMBER = ("group", "claim", "outlet", "published", "voice", "named", "words")
"""Of a claim of a group, as a spreadsheet has them."""

_CLAIM = re.compile(r"(d\d+|d-[0-9a-f]{16})/?c(\d+)")
_NONE: Record = {"outlet": None, "published": None, "voice": None, "named": None, "words": None}


def claim_of(case: Case, name: str) -> int:
    """The id in the index of a claim by its name (`d17c12`).

    Raises:
        CaseError: when the case has no such claim.
    """
    match = _CLAIM.fullmatch(name)
    if match is None:
        raise CaseError(
            f"“{name}” names no claim; a claim of a case is called d17c12, as `reportedly claims` lists it."
        )
    document = number_of(case, match[1])
    claim = store.first_of(document) + int(match[2][:6])
    if case.connection.execute("SELECT 1 FROM claim WHERE id = ?", (claim,)).fetchone() is None:
        raise CaseError(f"{case.path}: d{document} has no claim c{match[2]}; `reportedly claims` lists those it has.")
    return claim


def name_of(claim: int) -> str:
    """The name of a claim by its id in the index.

    >>> name_of(17825804)
    'd17c12'
    """
    return called(claim, letter="c")


def links(
    case: Case, *, claim: int | None, states: Sequence[State] = (), limit: int | None = None, skip: int = 0
) -> tuple[int, Sequence[Record]]:
    """How many links there are, and those asked for, the most alike first.

    Args:
        claim: whose links, by its id in the index; it comes first in each record. None for those of all claims.
        states: only links of these; all when none is named.
        limit: at most so many; None for all.
        skip: how many are left out before the first.
    """
    if claim is None:
        there, shown = store.count(case, states), store.of_states(case, states, limit=limit, skip=skip)
    else:
        found = [kin for kin in store.of_claim(case, claim) if not states or kin.state in states]
        there, shown = len(found), found[skip:] if limit is None else found[skip : skip + limit]
    held = judging.held(case)
    told = shown_claims(case, (number for kin in shown for number in (kin.claim, kin.other)))
    values = _values(case, (number for kin in shown for number in kin.figures or ()))
    records = [_record(kin, told=told, values=values, is_turned=kin.other == claim) for kin in shown]
    for record, kin in zip(records, shown, strict=True):
        record["judged"] = _decided(held, pair={kin.claim, kin.other})
    return there, records


def _decided(held: Iterable[Held], *, pair: Set[int]) -> list[Json]:
    """What people hold of claims both of which are among these."""
    return [told_of(one) for one in held if {one.claim, one.other} <= pair]


def told_of(held: Held) -> str:
    """What somebody holds of two claims, as a sentence."""
    is_same = "says the same as" if held.is_same else "does not say the same as"
    pair = f"{name_of(held.claim)} {is_same} {name_of(held.other)}"
    return f"{held.who} holds that {pair} (judgement {held.judgement}): {held.reason}"


def group_records(case: Case, *, limit: int | None = None, skip: int = 0) -> tuple[int, Sequence[Record]]:
    """How many groups there are, and those asked for, each with its claims and what people hold of these."""
    held = judging.held(case)
    found = store.groups(case, held=[(one.claim, one.other, one.is_same) for one in held])
    shown = found[skip:] if limit is None else found[skip : skip + limit]
    told = shown_claims(case, (claim for group in shown for claim in group))
    records: list[Record] = []
    for at, group in enumerate(shown, skip + 1):
        claims: list[Json] = [{"claim": name_of(claim), **told.get(claim, _NONE)} for claim in group]
        outlets = {told[claim]["outlet"] for claim in group if claim in told}
        pages = {place_of(claim)[0] for claim in group}
        members = frozenset(group)
        decided: list[Json] = [told_of(one) for one in held if one.claim in members or one.other in members]
        counts: Record = {"group": at, "pages": len(pages), "outlets": len(outlets - {None})}
        records.append({**counts, "claims": claims, "judged": decided})
    return len(found), records


def shown_claims(case: Case, claims: Iterable[int]) -> Mapping[int, Record]:
    """What a listing shows of each claim: outlet, day, voice and words."""
    wanted = sorted(set(claims))
    found: dict[int, Record] = {}
    for first in range(0, len(wanted), AT_A_TIME):
        some = wanted[first : first + AT_A_TIME]
        marks = ", ".join("?" * len(some))
        rows = case.connection.execute(
            "SELECT claim.id, outlet, published, voice.name, claim.named, words FROM claim"
            " JOIN page ON page.document = claim.document JOIN voice ON voice.id = claim.word"
            f" WHERE claim.id IN ({marks})",
            some,
        )
        for number, *columns in rows:
            found[number] = dict(zip(_NONE, columns, strict=True))
            found[number]["named"] = bool(found[number]["named"])
    return found


def _values(case: Case, figures: Iterable[int]) -> Mapping[int, str]:
    found: dict[int, str] = {}
    for figure in sorted(set(figures)):
        row = case.connection.execute("SELECT words FROM value WHERE id = ?", (figure,)).fetchone()
        found |= {figure: row[0]} if row else {}
    return found


def _record(kin: Kin, *, told: Mapping[int, Record], values: Mapping[int, str], is_turned: bool) -> Record:
    ids, figures = (kin.claim, kin.other), kin.figures or (-1, -1)
    if is_turned:
        ids, figures = (kin.other, kin.claim), (figures[1], figures[0])
    own, others = (dict(told.get(number, _NONE)) for number in ids)
    reasons: list[Json] = [*kin.reasons]
    return {
        "state": kin.state,
        "score": kin.score,
        "claim": name_of(ids[0]),
        "other": name_of(ids[1]),
        "more_specific": name_of(kin.specific) if kin.specific is not None else None,
        "value": values.get(figures[0]),
        "other_value": values.get(figures[1]),
        **{name: own[name] for name in ("outlet", "published", "voice", "words")},
        **{f"other_{name}": others[name] for name in ("outlet", "published", "voice", "words")},
        "reasons": reasons,
    }
