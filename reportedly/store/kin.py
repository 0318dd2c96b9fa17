"""Which claims say the same: the keys by which they are brought together, and how each two stand to each other."""

import sys
from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec

from reportedly.sameness import Kin, Scene, State
from reportedly.store.casefile import Case
from reportedly.store.rows import STRIDE, called, range_of
from reportedly.store.sealing import seal
from reportedly.store.telling import AT_A_TIME

STEP = "same.v2"
"""What the step that fills these tables is called."""

CROWD = 50
"""A key that more claims have leads to none of them: it would cost more than it finds."""

TOGETHER = 0.7
"""Likeness from which claims that say the same are of one group: a chain of weaker links would lead from one event to
the next of its kind."""

MIXED = 0x9E3779B97F4A7C15
"""An odd number of 64 bits (of the golden ratio), by which keys are mixed before they are summed."""

_COLUMNS = "claim, other, state, score, specific, figure, against, reasons"


def forget(case: Case, document: int) -> None:
    """Takes out what a document's earlier reading left; part of the transaction it is called in."""
    first, last = range_of(document)
    row = case.connection.execute("SELECT keys FROM scene WHERE document = ?", (document,)).fetchone()
    if row is None:
        return
    case.connection.executemany("DELETE FROM claim_key WHERE key = ? AND claim = ?", _unpacked(row[0], document))
    case.connection.execute("DELETE FROM kin WHERE claim BETWEEN ? AND ?", (first, last))
    case.connection.execute("DELETE FROM kin WHERE other BETWEEN ? AND ?", (first, last))
    case.connection.execute("DELETE FROM scene WHERE document = ?", (document,))


def keep(case: Case, scene: Scene, *, keys: Mapping[int, Sequence[int]]) -> None:
    """Writes down what a page tells of, and the keys of its claims; part of the transaction it is called in."""
    told, packed = msgspec.json.encode(scene).decode(), _packed(keys)
    case.connection.execute(
        "INSERT INTO scene VALUES (?, ?, ?, ?)", (scene.document, told, packed, seal((scene.document, told, packed)))
    )
    case.connection.executemany(
        "INSERT INTO claim_key VALUES (?, ?)", sorted((key, claim) for claim, own in keys.items() for key in own)
    )


def holders(case: Case, keys: Iterable[int]) -> Mapping[int, Sequence[int]]:
    """The claims that have each key, in the order of their ids; none for a key that a crowd has."""
    found: dict[int, Sequence[int]] = {}
    for key in keys:
        rows = case.connection.execute(
            "SELECT claim FROM claim_key WHERE key = ? ORDER BY claim LIMIT ?", (key, CROWD + 1)
        ).fetchall()
        found[key] = [row[0] for row in rows] if len(rows) <= CROWD else ()
    return found


def scenes(case: Case, documents: Iterable[int]) -> Mapping[int, Scene]:
    """What these pages tell of; one that was not laid beside the others yet is left out."""
    wanted = sorted(set(documents))
    found: dict[int, Scene] = {}
    for first in range(0, len(wanted), AT_A_TIME):
        some = wanted[first : first + AT_A_TIME]
        marks = ", ".join("?" * len(some))
        rows = case.connection.execute(f"SELECT document, scene FROM scene WHERE document IN ({marks})", some)
        found |= {document: msgspec.json.decode(told, type=Scene) for document, told in rows}
    return found


def spans(case: Case, document: int) -> Mapping[int, tuple[int, int]]:
    """Where each claim of a document begins and ends in its text."""
    rows = case.connection.execute("SELECT id, start, stop FROM claim WHERE id BETWEEN ? AND ?", range_of(document))
    return {claim: (start, stop) for claim, start, stop in rows}


def link(case: Case, found: Iterable[Kin]) -> None:
    """Writes down how claims stand to each other; part of the transaction it is called in."""
    case.connection.executemany(
        f"INSERT OR REPLACE INTO kin ({_COLUMNS}, seal) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        ((*row, seal(row)) for row in map(_row, found)),
    )


def of_claim(case: Case, claim: int) -> Sequence[Kin]:
    """How a claim stands to all others, the most alike first."""
    rows = case.connection.execute(
        f"SELECT {_COLUMNS} FROM kin WHERE claim = ?1 UNION ALL SELECT {_COLUMNS} FROM kin WHERE other = ?1"
        " ORDER BY score DESC, claim, other",
        (claim,),
    )
    return [_kin(row) for row in rows]


def of_states(case: Case, states: Sequence[State], *, limit: int | None = None, skip: int = 0) -> Sequence[Kin]:
    """The links of these states, or of every state when none is named; the most alike first."""
    where, told = _of(states)
    rows = case.connection.execute(
        f"SELECT {_COLUMNS} FROM kin {where} ORDER BY score DESC, claim, other LIMIT ? OFFSET ?",
        (*told, -1 if limit is None else limit, skip),
    )
    return [_kin(row) for row in rows]


def count(case: Case, states: Sequence[State]) -> int:
    """How many links there are of these states."""
    where, told = _of(states)
    return int(case.connection.execute(f"SELECT count(*) FROM kin {where}", told).fetchone()[0])


def _of(states: Sequence[State]) -> tuple[str, tuple[str, ...]]:
    marks = ", ".join("?" * len(states))
    return (f"WHERE state IN ({marks})" if states else ""), tuple(states)


def crowded(case: Case, claim: int) -> tuple[int, int]:
    """How many keys a claim has, and how many of them led to nobody because a crowd has them."""
    document = claim // STRIDE
    row = case.connection.execute("SELECT keys FROM scene WHERE document = ?", (document,)).fetchone()
    own = [key for key, holder in _unpacked(row[0], document) if holder == claim] if row else []
    return len(own), sum(1 for held in holders(case, own).values() if not held)


def amiss(case: Case) -> Iterator[tuple[str, str]]:
    """Where a row is not as it was written or is about nothing that is there, and a sentence.

    Of a document that was read again and not yet laid beside the others, only what was written is looked at.
    """
    kept = (0, 0)
    for document, told, packed, sealed in case.connection.execute("SELECT document, scene, keys, seal FROM scene"):
        if seal((document, told, packed)) != sealed:
            yield f"d{document}", "Its row in the table scene is not as it was written; its seal is another."
            continue
        kept = _summed(_unpacked(packed, document), kept)
    if _summed(case.connection.execute("SELECT key, claim FROM claim_key"), (0, 0)) != kept:
        yield "claim_key", "Its rows are not the keys of the claims that were laid beside each other."
    for *row, sealed in case.connection.execute(f"SELECT {_COLUMNS}, seal FROM kin"):
        if seal(row) != sealed:
            yield _pair(*row[:2]), "How the two stand to each other is not as it was written; its seal is another."
    strays = case.connection.execute(
        "SELECT claim, other FROM kin WHERE EXISTS (SELECT 1 FROM related JOIN page USING (document, analysis)"
        " WHERE step = ?1 AND document = claim / ?2) AND EXISTS (SELECT 1 FROM related JOIN page USING"
        " (document, analysis) WHERE step = ?1 AND document = other / ?2)"
        " AND (claim NOT IN (SELECT id FROM claim) OR other NOT IN (SELECT id FROM claim))",
        (STEP, STRIDE),
    )
    yield from ((_pair(one, other), "One of these two claims is not there.") for one, other in strays)


def _pair(one: int, other: int) -> str:
    return f"{called(one, letter='c')} and {called(other, letter='c')}"


def first_of(document: int) -> int:
    """The id in the index from which a document's own are counted."""
    return document * STRIDE


def groups(case: Case, *, held: Iterable[tuple[int, int, bool]] = ()) -> Sequence[Sequence[int]]:
    """The claims that say the same, each group in the order of ids: whoever surely says the same as one of it is of it.

    The surest links are followed first. Two groups of which any two members differ in a value, or are opposed, stay
    two: a claim that names no number would else join all that do. Groups that more outlets carry come first, and of
    these those of more claims: what one outlet writes below each of its pages is no news.

    Args:
        held: pairs that people hold for the same, or for not the same; their word goes before every link.
    """
    head: dict[int, int] = {}
    decided = {(one, other): is_same for one, other, is_same in held}
    apart = _apart(case)
    for one, other in (pair for pair, is_same in decided.items() if not is_same):
        apart[one].add(other)
        apart[other].add(one)
    links = case.connection.execute(
        "SELECT claim, other FROM kin WHERE state = 'same' AND score >= ? ORDER BY score DESC, claim, other",
        (TOGETHER,),
    )
    for one, other in (*(pair for pair, is_same in decided.items() if is_same), *links):
        first, second = sorted((_head(head, one), _head(head, other)))
        is_decided = decided.get((one, other), False)
        if first != second and (is_decided or not _are_held_apart(head, apart, first, second)):
            head[second] = first
            apart[first] |= apart.pop(second, set())
    together: dict[int, list[int]] = defaultdict(list)
    for claim in sorted(head):
        together[_head(head, claim)].append(claim)
    outlets = dict(case.connection.execute("SELECT document, outlet FROM page"))
    found = (group for group in together.values() if len(group) > 1)
    return sorted(found, key=lambda group: (-_count_of(group, outlets), -len(group), group[0]))


def _count_of(group: Sequence[int], outlets: Mapping[int, str | None]) -> int:
    """The outlets that carry the claims of a group; those of a page without one are none."""
    return len({outlets.get(claim // STRIDE) for claim in group} - {None})


def _apart(case: Case) -> defaultdict[int, set[int]]:
    """For each claim those that it is linked with and does not say the same as."""
    found: defaultdict[int, set[int]] = defaultdict(set)
    for one, other in case.connection.execute(
        "SELECT claim, other FROM kin WHERE state IN ('differs in value', 'opposed')"
    ):
        found[one].add(other)
        found[other].add(one)
    return found


def _are_held_apart(head: dict[int, int], apart: Mapping[int, set[int]], first: int, second: int) -> bool:
    """True where some claim of the one group differs from some claim of the other."""
    ours, theirs = apart.get(first, set()), apart.get(second, set())
    of, others = (second, ours) if len(ours) < len(theirs) else (first, theirs)
    return any(_head(head, claim) == of for claim in others)


def _head(head: dict[int, int], claim: int) -> int:
    """The first claim of the group, by the shortest way the next time (union-find with path halving)."""
    head.setdefault(claim, claim)
    while head[claim] != claim:
        head[claim] = claim = head[head[claim]]
    return claim


def _summed(rows: Iterable[tuple[int, int]], begun: tuple[int, int]) -> tuple[int, int]:
    """How many rows there are, and a sum over them that their order does not change and any other row does."""
    count, total = begun
    for key, claim in rows:
        count, total = count + 1, (total + (key * MIXED ^ claim)) % (1 << 64)
    return count, total


def _row(kin: Kin) -> tuple[object, ...]:
    figures = kin.figures or (None, None)
    reasons = msgspec.json.encode(kin.reasons).decode()
    return kin.claim, kin.other, kin.state, kin.score, kin.specific, *figures, reasons


def _kin(row: Sequence[object]) -> Kin:
    claim, other, state, score, specific, figure, against, reasons = row
    told = {"claim": claim, "other": other, "state": state, "score": score, "specific": specific}
    figures = None if figure is None else (figure, against)
    return msgspec.convert({**told, "figures": figures, "reasons": msgspec.json.decode(str(reasons))}, Kin)


def _packed(keys: Mapping[int, Sequence[int]]) -> bytes:
    """For each claim its number on the page, how many keys it has, and these: 64 bits each, little-endian."""
    numbers = array("q")
    for claim, own in sorted(keys.items()):
        numbers.extend((claim % STRIDE, len(own), *own))
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers.tobytes()


def _unpacked(body: bytes, document: int) -> Iterator[tuple[int, int]]:
    """Each key with the claim that has it."""
    numbers = array("q")
    numbers.frombytes(body)
    if sys.byteorder == "big":
        numbers.byteswap()
    at = 0
    while at < len(numbers):
        claim, count = numbers[at], numbers[at + 1]
        yield from ((key, document * STRIDE + claim) for key in numbers[at + 2 : at + 2 + count])
        at += 2 + count
