"""Claims of a document are laid beside those of others that may say the same.

Invariants
- Only claims that share a rare key are compared, and of each claim no more than the `BEST` that share most.
- What is kept of a document is taken out and made again when it is read again.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from reportedly.across import Told
from reportedly.compare.same.content import Content, content_of, scene_of
from reportedly.compare.same.judging import kin_of
from reportedly.compare.same.keys import keys_of
from reportedly.sameness import Kin
from reportedly.store import kin as store
from reportedly.store.casefile import Case
from reportedly.store.rows import place_of
from reportedly.store.telling import told, told_of

BEST = 16
"""Claims that each is compared with: those with most keys in common, a key of few counting more than one of many."""


def relate_same(case: Case, document: int) -> None:
    """Finds which claims say what those of this document say; part of the transaction it is called in."""
    store.forget(case, document)
    own = told_of(case, document)
    scene = scene_of(own)
    if scene is None:
        return
    contents = {claim.claim: content_of(claim, scene=scene) for claim in own}
    keys = {claim: keys_of(content) for claim, content in contents.items()}
    store.keep(case, scene, keys=keys)
    held = store.holders(case, dict.fromkeys(key for found in keys.values() for key in found))
    beside = {claim: tuple(_best(claim, found, held=held)) for claim, found in keys.items()}
    store.link(case, _judged(case, contents, beside=beside, document=document))


def _best(claim: int, keys: Sequence[int], *, held: Mapping[int, Sequence[int]]) -> Iterator[int]:
    """The claims that share most with this one; of as many, the first that came."""
    shared: Counter[int] = Counter()
    for key in keys:
        for other in held[key]:
            shared[other] += 1 / len(held[key]) ** 0.5
    del shared[claim]
    yield from sorted(shared, key=lambda other: (-shared[other], other))[:BEST]


def _judged(
    case: Case, contents: Mapping[int, Content], *, beside: Mapping[int, Sequence[int]], document: int
) -> Iterator[Kin]:
    spans = store.spans(case, document)
    far = {other for found in beside.values() for other in found if place_of(other)[0] != document}
    others = _contents(case, told(case, sorted(far)))
    for claim, content in contents.items():
        for other in beside[claim]:
            if place_of(other)[0] == document:
                found = _of_page(content, contents[other], spans=spans) if other > claim else None
            else:
                found = kin_of(content, others[other]) if other in others else None
            if found is not None:
                yield found


def _contents(case: Case, found: Mapping[int, Told]) -> Mapping[int, Content]:
    scenes = store.scenes(case, (claim.document for claim in found.values()))
    return {
        number: content_of(claim, scene=scenes[claim.document])
        for number, claim in found.items()
        if claim.document in scenes
    }


def _of_page(one: Content, other: Content, *, spans: Mapping[int, tuple[int, int]]) -> Kin | None:
    """Two claims of one page: only where other voices say them, and neither stands within the other's words."""
    first, second = spans[one.told.claim], spans[other.told.claim]
    is_apart = first[1] <= second[0] or second[1] <= first[0]
    return kin_of(one, other) if is_apart and one.told.voice != other.told.voice else None
