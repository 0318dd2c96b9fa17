"""A page is taken into a case so that later ones find it, but is not laid beside the earlier ones itself.

For reaching a large size soon: what a page costs there depends on the tables in which it is looked for, and on pages of
its own days; those that went before need not have been judged.
"""

from reportedly.batch.ledger import ENCODER, key_of
from reportedly.compare.copies.fingerprints import fingerprints, of_words
from reportedly.compare.copies.leaves import compared
from reportedly.compare.ledger.entries import entries
from reportedly.compare.same.content import content_of, scene_of
from reportedly.compare.same.keys import keys_of
from reportedly.store import copies, kin, ledger
from reportedly.store.casefile import Case
from reportedly.store.telling import told_of


def entered(case: Case, document: int) -> None:
    """What the steps of relating keep of one document, without its links to others; part of a transaction."""
    text, told = copies.text_of(case, document) or "", told_of(case, document)
    words = compared(text).folded
    wordings = {claim.claim: hashed for claim in told if (hashed := of_words(claim.words))}
    kept = copies.Leaf(len(words), fingerprints(words), (), wordings)
    copies.keep(case, document, kept, copies=(), common=0)
    scene = scene_of(told)
    if scene is not None:
        contents = (content_of(claim, scene=scene) for claim in told)
        kin.keep(case, scene, keys={content.told.claim: keys_of(content) for content in contents})
    found = entries(told, text=text)
    ledger.put(case, ((key_of(entry), ENCODER.encode(entry)) for entry in found), document=document)
