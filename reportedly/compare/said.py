"""What one voice affirms and another denies, or one voice does both.

Neither side is preferred, and neither need be wrong: both are shown.
"""

from collections.abc import Iterator
from functools import lru_cache

from reportedly.compare.antonyms import opposed
from reportedly.compare.denials import denying, is_denied_from_outside
from reportedly.compare.gist import Gist, Key, Match, gists, keys_in, keys_of, matches, says_something, stem_of
from reportedly.compare.nobody import counted_and_nobody
from reportedly.compare.words import words
from reportedly.model import Claim
from reportedly.rulebook.patterns import any_of
from reportedly.rulebook.reading import Reading
from reportedly.rulebook.rule import Raised
from reportedly.text import Span

FIRST = 4
"""Words at the beginning of a denial that are searched for what it takes up."""

NEAR = 6
"""Claims on either side of a denial that are searched for the charge; it most often stands in the sentence before."""

ACTS_WITHIN = 6
"""Words between who acts and the deed; "talks in the Syrian capital about the attacks" charges nobody."""

PASSIVE = frozenset(("was", "were", "been", "being", "be", "is", "are"))
"""Forms of "be" that stand in a cue of refusal."""


def affirmed_and_denied(reading: Reading) -> Iterator[Raised]:
    """One voice affirms what another denies."""
    for affirmed, denied in _pairs(reading):
        if reading.words_on[affirmed.id] != reading.words_on[denied.id]:
            told = f"Affirmed on the word of {_voice(affirmed, reading)}, denied on that of {_voice(denied, reading)}"
            yield _raised(f"{told}: “{reading.claimed(affirmed)}”.", affirmed, denied, reading=reading)
    for one, other in opposed(reading):
        if _are_voices_apart(one.claim, other.claim, reading):
            voices = f"“{one.word}” on the word of {_voice(one.claim, reading)}, “{other.word}” on that of "
            told = f"Two voices say the opposite: {voices}{_voice(other.claim, reading)}"
            sentence = f"{told}: “{reading.claimed(one.claim)}”."
            yield _raised(sentence, one.claim, other.claim, reading=reading, denial=(other.span,))


def _are_voices_apart(one: Claim, other: Claim, reading: Reading) -> bool:
    """True for what two voices state of one time, at least one of them a source."""
    voices = [reading.words_on[claim.id] for claim in (one, other)]
    is_sourced = any(reading.voices[voice].kind != "author" for voice in voices)
    is_apart = voices[0] != voices[1] and is_sourced and not _is_of_two_times(one, other, reading)
    return is_apart and _is_stated(one) and _is_stated(other)


def contradicts_itself(reading: Reading) -> Iterator[Raised]:
    """One voice affirms and denies the same."""
    for affirmed, denied in _pairs(reading):
        if reading.words_on[affirmed.id] == reading.words_on[denied.id]:
            told = f"On the word of {_voice(affirmed, reading)} the page has both that it is so and that it is not"
            yield _raised(f"{told}: “{reading.claimed(affirmed)}”.", affirmed, denied, reading=reading)


def _pairs(reading: Reading) -> list[tuple[Claim, Claim]]:
    """Each affirmation with a denial of the same, once for the same two voices."""
    found: dict[tuple[str, str, tuple[object, ...]], tuple[Claim, Claim]] = {}
    opposed = (_opposed(match, reading) for match in reading.once(matches))
    nobody = (pair for pair in counted_and_nobody(reading) if _may_be_told(*pair, reading))
    for ordered in (*filter(None, opposed), *_denials_of_what_is_charged(reading), *nobody):
        affirmed, denied = ordered
        key = (reading.words_on[affirmed.id], reading.words_on[denied.id], tuple(affirmed.content))
        found.setdefault(key, ordered)
    return list(found.values())


def _may_be_told(affirmed: Claim, denied: Claim, reading: Reading) -> bool:
    return _is_stated(affirmed) and _is_stated(denied) and not _is_of_two_times(affirmed, denied, reading)


def _denials_of_what_is_charged(reading: Reading) -> Iterator[tuple[Claim, Claim]]:
    """What a voice is charged with, and its denial in words that take the charge up: "denied any responsibility"."""
    every = reading.once(gists)
    for at, gist in enumerate(every):
        if denying(gist.claim, reading) and _takes_up_a_charge(gist.claim, reading):
            who = _denier(gist.claim, reading)
            near = (*reversed(every[max(0, at - NEAR) : at]), *every[at + 1 : at + 1 + NEAR])
            own = gist.keys - who
            charges = [other for other in near if _charges(other, who, reading) and (not own or own & other.keys)]
            charge = max(charges, key=lambda other: len(own & other.keys), default=None)
            if charge is not None and reading.words_on[charge.claim.id] != reading.words_on[gist.claim.id]:
                yield charge.claim, gist.claim


def _takes_up_a_charge(claim: Claim, reading: Reading) -> bool:
    """True for a denial whose content is a word for a charge, or a deed without who did it."""
    told = [word.strip(",.;:“”\"'").casefold() for word in reading.content(claim).split()]
    is_taken_up = any(word in words().charges or word.endswith("ing") for word in told[:FIRST])
    return is_taken_up and is_denied_from_outside(claim, reading)


def _denier(claim: Claim, reading: Reading) -> frozenset[Key]:
    """Who denies, by all that names him: a party, the state whose body he is, a mere noun."""
    return frozenset(key for span in claim.source for key in keys_in(reading, span))


def _charges(gist: Gist, who: frozenset[Key], reading: Reading) -> bool:
    claim = gist.claim
    if claim.firmness.polarity != "affirmed" or claim.firmness.mood != "statement" or not who & gist.keys:
        return False
    cue = {word.casefold() for span in claim.cue for word in span.of(reading.text).split()}
    return bool(cue & words().charging) or (says_something(reading, claim) and _acts(claim, who, reading))


def _acts(claim: Claim, who: frozenset[Key], reading: Reading) -> bool:
    """True where the deed stands close behind one of those named."""
    for content in claim.content:
        seen = ACTS_WITHIN + 1
        at = content.start
        for word in content.of(reading.text).split():
            at = reading.text.index(word, at)
            here = frozenset((*keys_in(reading, Span(at, at + len(word))), stem_of(word)))
            at += len(word)
            if seen <= ACTS_WITHIN and here & words().charged:
                return True
            seen = 0 if here & who else seen + 1
    return False


def _opposed(match: Match, reading: Reading) -> tuple[Claim, Claim] | None:
    """The affirmation and the denial, when the two claims are one of each and of the same."""
    both = sorted((match.first, match.second), key=lambda claim: bool(denying(claim, reading)))
    affirmed, denied = both
    if denying(affirmed, reading) or not denying(denied, reading) or affirmed.firmness.polarity != "affirmed":
        return None
    if is_denied_from_outside(denied, reading) and _is_refusal(denied, reading):
        return None
    is_plan = all(claim.firmness.mood == "plan" and claim.act == "assertion" for claim in both)
    is_stated = is_plan or (_is_stated(affirmed) and _is_stated(denied))
    if not is_stated or _is_of_two_times(match.first, match.second, reading):
        return None
    return (affirmed, denied) if _is_the_same_denied(affirmed, denied, reading) else None


def _is_stated(claim: Claim) -> bool:
    """True for what somebody asserts as so or not so."""
    is_said = claim.act == "assertion" and claim.firmness.mood == "statement"
    return is_said and claim.firmness.certainty in ("certain", "probable")


def _is_refusal(claim: Claim, reading: Reading) -> bool:
    """True for "was denied entry": somebody was refused something, and nothing was said not to be so."""
    return any(word in PASSIVE for cue in claim.cue for word in cue.of(reading.text).casefold().split())


def _is_the_same_denied(affirmed: Claim, denied: Claim, reading: Reading) -> bool:
    """True when what the negation stands before is what the other claim affirms."""
    if is_denied_from_outside(denied, reading):
        return says_something(reading, affirmed) or says_something(reading, denied)
    if _has_each_its_own(affirmed, denied, reading):
        return False
    said = {stem_of(word) for word in reading.content(affirmed).split()}
    negations = [cue for cue in denying(denied, reading) if _negates(cue.of(reading.text).casefold())]
    negated = [_behind(reading, cue.end, denied) for cue in negations]
    return bool(negated) and all(word in said for word in negated)


def _has_each_its_own(affirmed: Claim, denied: Claim, reading: Reading) -> bool:
    """True where each says something that the other does not: one of the hospital, the other of the school."""
    ours, theirs = (frozenset(keys_of(reading, claim)) for claim in (affirmed, denied))
    more = [key for key in theirs - ours if key not in _telling_nothing()]
    return bool(ours - theirs) and bool(more)


@lru_cache
def _telling_nothing() -> frozenset[str]:
    """Keys of words by which a whole statement is denied."""
    return frozenset(map(stem_of, words().all_denied))


def _negates(word: str) -> bool:
    return word in words().negations or word.endswith(("n't", "n’t"))


def _behind(reading: Reading, at: int, claim: Claim) -> str:
    """The stem of the first word with a meaning of its own behind a negation."""
    end = next((span.end for span in claim.content if span.start <= at <= span.end), at)
    stems = map(stem_of, reading.text[at:end].split())
    return next((stem for stem in stems if stem and stem not in _telling_nothing()), "")


def _is_of_two_times(one: Claim, other: Claim, reading: Reading) -> bool:
    """True where the page tells that it was so at one time and not at another."""
    claims = (one, other)
    times = [time for time in (_time(claim, reading) for claim in claims) if time is not None]
    if len(times) == len(claims) and times[0] != times[1]:
        return True
    told = " ".join(reading.sentence(claim.content[0]).of(reading.text) for claim in claims)
    return any_of(words().later).search(told) is not None


def _time(claim: Claim, reading: Reading) -> object:
    """What a claim is about in time, in a form that can only be compared; of a mere "on Friday", the words."""
    if claim.about is None:
        return None
    value = reading.values.get(claim.about.value or "")
    told = (value.ref or {}).get("relative") if value is not None else None
    return told or ((claim.about.low, claim.about.high) if claim.about.low else None)


def _raised(
    sentence: str, affirmed: Claim, denied: Claim, *, reading: Reading, denial: tuple[Span, ...] = ()
) -> Raised:
    denials = denial or denying(denied, reading)
    told = ", ".join(f"“{reading.quoted(cue)}”" for cue in denials) or "its words"
    first, second = sorted((affirmed, denied), key=lambda claim: claim.content)
    return Raised(
        sentence,
        spans=tuple(sorted({*first.content, *second.content, *denials})),
        claims=(first.id, second.id),
        reasons=(
            f"It is affirmed on the word of {_voice(affirmed, reading)}.",
            f"It is denied by {told} on the word of {_voice(denied, reading)}.",
        ),
        overturned_by=("They speak of two times or two events.", "One of them means something else by the same words."),
    )


def _voice(claim: Claim, reading: Reading) -> str:
    return reading.called(reading.words_on[claim.id])
