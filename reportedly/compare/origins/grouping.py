"""Carriers of a claim that are one origin: one text, one voice, one agency, one outlet's own word.

Every rule names carriers and says in a sentence why they do not count as several.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

import msgspec

from reportedly.carrying import Carrier, Tie
from reportedly.compare.copies.credits import name_of
from reportedly.compare.origins.beside import belonging, named_before, short_form, speaking_there
from reportedly.compare.origins.bodies import described, one_state, same_kind
from reportedly.compare.origins.labels import Join, all_of, by_claim, label
from reportedly.compare.origins.sources import (
    Ground,
    agency_grounds,
    as_outlet,
    is_agency,
    is_own_word,
    is_silent,
    outlet_ground,
    outlet_key,
    spoken,
    voice_ground,
)
from reportedly.compare.unions import top, unite


def groups(carriers: Sequence[Carrier], ties: Sequence[Tie]) -> tuple[tuple[tuple[int, ...], ...], tuple[str, ...]]:
    """The claims of each origin, in the order of their first, and the sentences of the joins that were needed."""
    above: dict[int, int] = {}
    names = {carrier.claim: _firsthand(carrier) for carrier in carriers}
    reasons = []
    for join in joins(carriers, ties):
        if join.is_sure or not _would_mix(above, join.claims, names=names):
            reasons += [join.sentence] if unite(above, join.claims) and join.sentence else []
    found: dict[int, list[int]] = defaultdict(list)
    for carrier in carriers:
        found[top(above, carrier.claim)].append(carrier.claim)
    return tuple(tuple(group) for _, group in sorted(found.items())), tuple(dict.fromkeys(reasons))


def _firsthand(carrier: Carrier) -> str | None:
    ground = voice_ground(carrier)
    return None if ground is None or is_agency(ground) else ground.key


def _would_mix(above: dict[int, int], claims: Sequence[int], *, names: Mapping[int, str | None]) -> bool:
    """True where claims of two voices would become one origin by way of something that only may have led to both."""
    roots = {top(above, claim) for claim in claims}
    held = {(top(above, claim), name) for claim, name in names.items() if name is not None}
    inside = {(root, name) for root, name in held if root in roots}
    return len({root for root, _ in inside}) > 1 and len({name for _, name in inside}) > 1


def joins(carriers: Sequence[Carrier], ties: Sequence[Tie]) -> Iterator[Join]:
    """All joins by all rules: voices first, since on whose word it stands says most, then the very words."""
    for rule in (same_stretch, same_page, same_voice):
        yield from rule(carriers)
    for about_words in (headlines, same_text, same_quotation):
        yield from about_words(carriers, ties)
    yield from own_words(carriers, ties)
    for rule in (one_state, belonging, described, same_kind, short_form, named_before):
        yield from rule(carriers)
    for rule in (handed_on, passed_on, speaking_there):
        yield from rule(carriers)
    for rule in (same_source, same_agency, outlet_named, same_outlet):
        yield from rule(carriers)


def same_stretch(carriers: Sequence[Carrier]) -> Iterator[Join]:
    """Claims of one page that hold each other are one; nothing needs to be said of it."""
    last: dict[int, Carrier] = {}
    for carrier in sorted(carriers, key=lambda carrier: (carrier.document, carrier.span, carrier.claim)):
        before = last.get(carrier.document)
        if before is not None and before.span.overlaps(carrier.span):
            yield Join((before.claim, carrier.claim), "", is_sure=True)
        if before is None or carrier.span.end > before.span.end:
            last[carrier.document] = carrier


def same_page(carriers: Sequence[Carrier]) -> Iterator[Join]:
    """What one page says twice on the same word, in its headline and below, it says once; nothing needs to be said."""
    held: dict[tuple[int, str | None], Carrier] = {}
    for carrier in carriers:
        voices = spoken(carrier)
        first = held.setdefault((carrier.document, voices[-1].folded if voices else None), carrier)
        if first is not carrier:
            yield Join((first.claim, carrier.claim), "", is_sure=True)


def same_voice(carriers: Sequence[Carrier]) -> Iterator[Join]:
    """Claims that end at the same named voice are its word, however many pages pass it on."""
    for join in _by(carriers, lambda carrier: _one(voice_ground(carrier)), "{all} rest on the word of {name}."):
        yield msgspec.structs.replace(join, is_sure=True)


def own_words(carriers: Sequence[Carrier], ties: Sequence[Tie]) -> Iterator[Join]:
    """What a page says in its own words it has from those whom it names for it: no page is independent of itself."""
    for silent, host in hosts(carriers, ties):
        name = label(host)
        yield Join((host.claim, silent.claim), f"{silent.name} names nobody; its page has it from {name}.")


def hosts(carriers: Sequence[Carrier], ties: Sequence[Tie] = ()) -> Iterator[tuple[Carrier, Carrier]]:
    """Each carrier in its page's own words with the one of its page that says whose word it is, the nearest."""
    leads = {tie.one: tie.other for tie in ties if tie.form == "headline"}
    voiced: dict[int, list[Carrier]] = defaultdict(list)
    for carrier in carriers:
        if not is_silent(carrier):
            voiced[carrier.document].append(carrier)
    for carrier in carriers:
        if is_silent(carrier) and voiced[carrier.document]:
            below = [one for one in voiced[carrier.document] if one.claim == leads.get(carrier.claim)]
            yield carrier, below[0] if below else _nearest(carrier, voiced[carrier.document])


def _nearest(carrier: Carrier, others: Sequence[Carrier]) -> Carrier:
    """The nearest of them, one with a name before one without."""
    return min(others, key=lambda other: (voice_ground(other) is None, carrier.span.gap(other.span), other.claim))


def handed_on(carriers: Sequence[Carrier]) -> Iterator[Join]:
    """A voice that a page names for the claim has it from another one, where the page says so elsewhere."""
    giving: dict[tuple[int, str], Carrier] = {}
    for carrier in carriers:
        for voice in spoken(carrier)[:-1]:
            if voice.key is not None:
                giving.setdefault((carrier.document, voice.key), carrier)
    for carrier in carriers:
        ground = voice_ground(carrier)
        giver = None if ground is None else giving.get((carrier.document, ground.key))
        if ground is not None and giver is not None and giver.claim != carrier.claim:
            sentence = f"{carrier.name} is what {ground.name} has from {label(giver)}, as {giver.name} tells."
            yield Join((giver.claim, carrier.claim), sentence, is_sure=True)


def same_source(carriers: Sequence[Carrier]) -> Iterator[Join]:
    """What pages of one outlet have from somebody whom all describe alike and do not name, they have from the same."""
    held: dict[tuple[str | None, str], list[Carrier]] = defaultdict(list)
    for carrier in carriers:
        voices = spoken(carrier)
        key = outlet_key(carrier)
        if key is not None and voices and voice_ground(carrier) is None:
            held[key, voices[-1].folded].append(carrier)
    for group in held.values():
        yield Join(tuple(one.claim for one in group), f"{all_of(group)} are of one outlet, from {label(group[0])}.")


def passed_on(carriers: Sequence[Carrier]) -> Iterator[Join]:
    """An agency that a page names beside a voice for the same claim passes that voice on."""
    voiced: dict[int, list[Carrier]] = defaultdict(list)
    for carrier in carriers:
        ground = voice_ground(carrier)
        if ground is not None and not is_agency(ground):
            voiced[carrier.document].append(carrier)
    for carrier in carriers:
        ground = voice_ground(carrier)
        if ground is not None and is_agency(ground) and voiced[carrier.document]:
            giver = _nearest(carrier, voiced[carrier.document])
            yield Join((giver.claim, carrier.claim), f"{carrier.name} has from {ground.name} what {label(giver)} said.")


def same_agency(carriers: Sequence[Carrier]) -> Iterator[Join]:
    """Pages that name the same agency for it, and no voice beyond it, have it from there."""
    hosted = {silent.claim for silent, _ in hosts(carriers)}
    nameless = [one for one in carriers if voice_ground(one) is None and one.claim not in hosted]
    yield from _by(nameless, agency_grounds, "{all} credit {name}.")


def outlet_named(carriers: Sequence[Carrier]) -> Iterator[Join]:
    """A page that ends at an outlet whose own page carries it, too, has it from there."""
    outlets = {ground.key: carrier for carrier in reversed(carriers) if (ground := outlet_ground(carrier)) is not None}
    for carrier in carriers:
        ground = voice_ground(carrier)
        for named in agency_grounds(carrier) if ground is None else (ground,):
            giver = outlets.get(as_outlet(named))
            if giver is not None and giver.document != carrier.document:
                sentence = f"{carrier.name} has it from {giver.outlet}, whose own page {giver.name} carries it."
                yield Join((giver.claim, carrier.claim), sentence, is_sure=ground is not None)


def same_outlet(carriers: Sequence[Carrier]) -> Iterator[Join]:
    """What one outlet says in its own name on several pages it says once."""
    hosted = {silent.claim for silent, _ in hosts(carriers)}
    own = [carrier for carrier in carriers if is_own_word(carrier) and carrier.claim not in hosted]
    yield from _by(own, lambda carrier: _one(outlet_ground(carrier)), "{all} are {name}’s own words.")


def same_text(carriers: Sequence[Carrier], ties: Sequence[Tie]) -> Iterator[Join]:
    """Pages of which one took the words from the other, or both from a third, say it once."""
    above: dict[int, int] = {}
    for tie in (tie for tie in ties if tie.form == "text"):
        unite(above, (tie.one, tie.other))
    held: dict[int, list[Carrier]] = defaultdict(list)
    for carrier in carriers:
        held[top(above, carrier.claim)].append(carrier)
    for group in held.values():
        claims = {carrier.claim for carrier in group}
        sources = dict.fromkeys(name_of(tie.source) for tie in ties if tie.source and tie.one in claims)
        source = f", from {' and '.join(sources)}" if sources else ""
        yield Join(tuple(sorted(claims)), f"{all_of(group)} share one text{source}.", is_sure=True)


def headlines(carriers: Sequence[Carrier], ties: Sequence[Tie]) -> Iterator[Join]:
    """A headline is what the sentence says that stands below it, whomever it names shortly for it."""
    held = by_claim(carriers)
    for tie in (tie for tie in ties if tie.form == "headline"):
        sentence = f"{held[tie.one].name} is the headline over {held[tie.other].name}."
        yield Join((tie.one, tie.other), sentence, is_sure=True)


def same_quotation(carriers: Sequence[Carrier], ties: Sequence[Tie]) -> Iterator[Join]:
    """The same quoted words were said once; where pages name two people for them, who it was stays open."""
    held = by_claim(carriers)
    for tie in ties:
        pair = [held[tie.one], held[tie.other]]
        if tie.form == "quotation":
            yield Join((tie.one, tie.other), f"{all_of(pair)} quote the same words.")


def _one(ground: Ground | None) -> tuple[Ground, ...]:
    return () if ground is None else (ground,)


def _by(
    carriers: Sequence[Carrier], grounds_of: Callable[[Carrier], Iterable[Ground]], sentence: str
) -> Iterator[Join]:
    held: dict[str, list[Carrier]] = defaultdict(list)
    names: dict[str, str] = {}
    for carrier in carriers:
        for ground in grounds_of(carrier):
            held[ground.key].append(carrier)
            names.setdefault(ground.key, ground.name)
    for key, group in held.items():
        yield Join(tuple(carrier.claim for carrier in group), sentence.format(all=all_of(group), name=names[key]))
