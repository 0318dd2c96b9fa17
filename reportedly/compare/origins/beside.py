"""Carriers that the other words of their page, or those who speak there, show to be no origin of their own."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import permutations

from reportedly.carrying import Carrier
from reportedly.compare.copies.words import words_of
from reportedly.compare.origins.bodies import roots_of
from reportedly.compare.origins.labels import Join, label
from reportedly.compare.origins.lists import lists
from reportedly.compare.origins.sources import agency_grounds, spoken, voice_ground
from reportedly.lexicon import words


def short_form(carriers: Sequence[Carrier]) -> Iterator[Join]:
    """Who is called by some of the words for another on one page, both without a name, is that one: "the source"."""
    held: dict[int, list[tuple[frozenset[str], Carrier]]] = defaultdict(list)
    for carrier in carriers:
        voices = spoken(carrier)
        if voices and voice_ground(carrier) is None:
            telling = frozenset(words_of(voices[-1].name).folded) - words("function_words")
            held[carrier.document].append((telling, carrier))
    for group in held.values():
        for (less, short), (more, full) in permutations(group, 2):
            if less and less <= more and short.claim != full.claim:
                told = f"{label(short)} ({short.name}) is {label(full)} ({full.name}) of the same page."
                yield Join((full.claim, short.claim), told if less != more else "")


def named_before(carriers: Sequence[Carrier]) -> Iterator[Join]:
    """Who is called "the source" or "the statement" on a page is whose word the page gives for the claim besides.

    A definite description without a name takes up who was introduced before (anaphora); only where one alone was.
    """
    held: dict[int, dict[str, Carrier]] = defaultdict(dict)
    for carrier in carriers:
        for voice in spoken(carrier)[-1:]:
            held[carrier.document].setdefault(voice.key or voice.folded, carrier)
    for carrier in carriers:
        for voice in spoken(carrier)[-1:]:
            others = [one for key, one in held[carrier.document].items() if key != (voice.key or voice.folded)]
            if voice_ground(carrier) is None and _takes_up(voice.name) and len(others) == 1:
                told = f"{label(carrier)} ({carrier.name}) takes up {label(others[0])} ({others[0].name}) of its page."
                yield Join((others[0].claim, carrier.claim), told)


def _takes_up(name: str) -> bool:
    first, *rest = name.casefold().split()
    return first in ("the", "this", "that") and len(rest) == 1 and rest[0] in lists().taken_up


def belonging(carriers: Sequence[Carrier]) -> Iterator[Join]:
    """A person whose office on the page has the word for a body that is named there for the claim counts with it.

    "The Norwegian opposition" and "Ana Ruiz, an opposition figure" on one page are no two origins.
    """
    for carrier in carriers:
        ground = voice_ground(carrier)
        role = {word for voice in spoken(carrier)[-1:] for word in words_of(voice.role or "").folded}
        if ground is None or not role or ground.key.startswith(("body:", "alias:", "iso3166:")):
            continue
        for other in carriers:
            body = voice_ground(other)
            if other.document != carrier.document or body is None or not body.key.startswith(("body:", "alias:")):
                continue
            kinds = {word for word in body.key.replace(":", " ").replace("-", " ").split() if word in lists().kinds}
            if kinds & role:
                told = f"{ground.name} counts with {body.name}, by the office that the page gives ({carrier.name})."
                yield Join((other.claim, carrier.claim), told, is_sure=True)


def speaking_there(carriers: Sequence[Carrier]) -> Iterator[Join]:
    """What a page says in its own words, another has from somebody who speaks on the first page as well.

    An outlet's desk is no witness: who is named there for other things of the event, and for this elsewhere, is the
    likelier source. Only where one alone of those who are named for the claim speaks on the page, and no page credits
    an agency, which might be it instead.
    """
    if any(agency_grounds(carrier) for carrier in carriers):
        return
    roots = roots_of(carriers)
    voiced = {carrier.document for carrier in carriers if spoken(carrier)}
    for carrier in carriers:
        found = [roots[key] for key in roots if key in carrier.speakers]
        if carrier.document not in voiced and len(found) == 1:
            ground, other = found[0]
            told = f"{carrier.name} names nobody for it; {ground.name}, whose word it is in {other.name}, speaks there."
            yield Join((other.claim, carrier.claim), told)
