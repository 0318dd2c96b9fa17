"""Whether a claim denies, and by which words: also where not its own words deny, but what is said of it.

"The general refuted claims that his troops had looted the museum": the content is told as it was claimed, and who is
cited denies it. So does who calls a report false.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from reportedly.compare.words import words
from reportedly.model import Claim
from reportedly.rulebook.patterns import any_of, choice
from reportedly.rulebook.reading import Reading
from reportedly.text import Span

LONGEST = 60
"""Characters between who is cited and the cue."""


def denying(claim: Claim, reading: Reading) -> tuple[Span, ...]:
    """The words by which a claim is denied; none where it is affirmed."""
    if claim.firmness.polarity == "denied":
        return tuple(cue for cue in claim.firmness.cues if not _answers(cue, reading) and not _keeps_off(cue, reading))
    return (*_called_false(claim, reading), *_rebutted(claim, reading), *_without(claim, reading))


def _keeps_off(cue: Span, reading: Reading) -> bool:
    """True for "opposed hacking" and "declined to attend": it denies no report of the deed."""
    return reading.quoted(cue).casefold() in words().attitudes


def is_denied_from_outside(claim: Claim, reading: Reading) -> bool:
    """True for "denied shelling the market": the words that deny are not those that say what is denied."""
    denials = denying(claim, reading)
    if claim.firmness.polarity == "denied":
        return any(cue.overlaps(denial) for cue in claim.cue for denial in denials)
    return bool(denials) and denials != tuple(_without(claim, reading))


def _without(claim: Claim, reading: Reading) -> Iterator[Span]:
    """The one "no" of "the ship carried no weapons": what is not met is denied with the deed."""
    found = [
        Span(content.start + match.start(), content.start + match.end("no"))
        for content in claim.content
        for match in _no().finditer(content.of(reading.text))
    ]
    if len(found) == 1:
        yield found[0]


@lru_cache
def _no() -> re.Pattern[str]:
    return re.compile(rf"\b(?P<no>no) (?!(?:{choice(words().no_denials)})\b)[a-z]{{3,}}")


def _answers(cue: Span, reading: Reading) -> bool:
    """True for the "No" of "No, I meant it": it denies what was asked, and not what follows."""
    return cue.of(reading.text).casefold() == "no" and reading.text[cue.end : cue.end + 1] in (",", ".", "!")


def _called_false(claim: Claim, reading: Reading) -> Iterator[Span]:
    """ "false" at the end of "the report of bribes to the harbour master false", behind "called"."""
    cue = {word.casefold() for span in claim.cue for word in span.of(reading.text).split()}
    if not claim.content or not cue & words().calling:
        return
    content = claim.content[-1]
    found = list(any_of(words().called_false).finditer(content.of(reading.text)))
    if found and not content.of(reading.text)[found[-1].end() :].strip(".,”\"’' \n"):
        yield Span(content.start + found[-1].start(), content.start + found[-1].end())


def _rebutted(claim: Claim, reading: Reading) -> Iterator[Span]:
    """ "refuted" in front of the cue "claims", behind who is cited."""
    if not claim.cue or not claim.source or claim.source[-1].end > claim.cue[0].start:
        return
    between = Span(claim.source[-1].end, claim.cue[0].start)
    if len(between) > LONGEST:
        return
    match = any_of(words().rebutting).search(between.of(reading.text))
    if match is not None:
        yield Span(between.start + match.start(), between.start + match.end())
