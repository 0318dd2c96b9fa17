"""The step `copies.v3`: a document is laid beside those with which it shares words."""

from reportedly.carrying import Copy
from reportedly.compare.copies.fingerprints import fingerprints, of_words
from reportedly.compare.copies.judging import judged, shared
from reportedly.compare.copies.leaves import Leaf, compared, leaf
from reportedly.store import copies as store
from reportedly.store.casefile import Case


def lay_beside(case: Case, document: int) -> None:
    """Writes down what a document shares with those in the case, and whom it credits; part of a transaction."""
    page = store.page(case, document)
    if page is None:
        return
    mine = leaf(page)
    prints = fingerprints(mine.words.folded)
    likely = store.candidates(case, document, prints)
    found = []
    for number in sorted(likely.documents):
        copy = _copy(case, mine, number)
        found += [copy] if copy is not None else []
    wordings = {claim: hashed for claim, words in store.claims_of(case, document) if (hashed := of_words(words))}
    kept = store.Leaf(len(mine.words.folded), prints, mine.credits, wordings)
    store.keep(case, document, kept, copies=found, common=likely.common)


def _copy(case: Case, mine: Leaf, number: int) -> Copy | None:
    """What a document shares with another; all of that one is looked up only where the texts share a passage."""
    text = store.text_of(case, number)
    passages = shared(mine, words := compared(text)) if text is not None else ()
    other = store.page(case, number) if passages else None
    return None if other is None else judged(mine, leaf(other, words=words), passages)
