"""What is looked up of a page once while claims are gathered: what its headline rests on, when what it tells was."""

from collections.abc import Mapping

import msgspec

from reportedly.carrying import Speaker
from reportedly.compare.origins.gathering import HALF, Time, day_told, most_told, share_told, told_in_full
from reportedly.store import origins as store
from reportedly.store import speakers as spoken
from reportedly.store.casefile import Case
from reportedly.store.origins import Stated


class Pages(msgspec.Struct):
    """By document: claims of the headline with the one of the body each rests on; times of claims; its speakers."""

    leads: dict[int, Mapping[int, int]] = {}
    times: dict[int, Mapping[int, Time]] = {}
    speakers: dict[int, Mapping[int, Speaker]] = {}


def leads_of(case: Case, document: int, *, pages: Pages) -> Mapping[int, int]:
    """The claims in a page's headline, each with the claim of the body that says most of it; those without left out."""
    if document not in pages.leads:
        told = store.wordings(case, document)
        body = {claim: words for claim, (words, is_headline) in told.items() if not is_headline}
        found = {claim: told_in_full(words, body) for claim, (words, is_headline) in told.items() if is_headline}
        pages.leads[document] = {claim: lead for claim, lead in found.items() if lead is not None}
    return pages.leads[document]


def time_of(case: Case, stated: Stated, *, pages: Pages) -> Time:
    """When what a claim tells of was, half-open: its own time, else the one day that its sentence names.

    Of a headline it is that of the sentence with a time which says most of it, half of it at least. Where a page's own
    days differ, "on Sunday" may be either's, and nothing is taken.
    """
    if stated.about != (None, None) or len(stated.days) != 1:
        return stated.about
    if stated.document not in pages.times:
        pages.times[stated.document] = _times(case, stated.document)
    return pages.times[stated.document].get(stated.claim, (None, None))


def _times(case: Case, document: int) -> Mapping[int, Time]:
    text, days = store.text_of(case, document), store.dates_of(case, document)
    spans, told = store.abouts_of(case, document), store.wordings(case, document)
    found = {
        claim: about if about != (None, None) else day_told(span, days, text=text)
        for claim, (span, about) in spans.items()
    }
    dated = {claim: words for claim, (words, is_headline) in told.items() if not is_headline and any(found[claim])}
    for claim, (words, is_headline) in told.items() if dated else ():
        if is_headline and found[claim] == (None, None):
            lead = most_told(words, dated)
            found[claim] = found[lead] if share_told(words, dated[lead]) >= HALF else (None, None)
    return found


def is_own_act(case: Case, one: Stated, other: Stated, *, pages: Pages) -> bool:
    """True for what two parties each demand or ask: the one's demand carries no other's."""
    if one.document == other.document or {one.mood, other.mood}.isdisjoint(("demand", "question")):
        return False
    first, second = (_key(case, stated, pages=pages) for stated in (one, other))
    return first is not None and second is not None and first != second


def _key(case: Case, stated: Stated, *, pages: Pages) -> str | None:
    if not stated.chain:
        return None
    if stated.document not in pages.speakers:
        pages.speakers[stated.document] = spoken.of_document(case, stated.document)
    speaker = pages.speakers[stated.document].get(stated.chain[-1][0])
    return None if speaker is None else speaker.key
