"""Whether a time that could lie on either side of the day of writing is told as past or as one to come."""

from reportedly.normalize.times.words import past_forms, time_words
from reportedly.normalize.tokens import Stretch

REACH = 14
"""Tokens looked at on either side; no rule looks further than `PAD`."""

BESIDE = 5
"""Tokens within which a verb stands right beside a time, and is hardly another clause's."""

ENDS = (".", "!", "?", ";", "”")
"""Marks beyond which another sentence's verb would be looked at."""


def told_ahead(stretch: Stretch, first: int, end: int, *, reach: int = REACH) -> bool | None:
    """True when the nearest verb before the time, else behind it, tells of what is to come; None when no verb tells.

    "Said on Tuesday that it will …" tells of the Tuesday past, "will meet on Tuesday" of the next; what "that" begins
    behind a time tells nothing of it.
    """
    before = _first_sign(stretch, range(first - 1, first - reach, -1))
    return before if before is not None else _first_sign(stretch, range(end, end + reach))


def _first_sign(stretch: Stretch, places: range) -> bool | None:
    for place in places:
        token = stretch[place]
        if token.kind == "edge" or (places.step > 0 and token.breaks):
            return None
        if token.kind == "mark":
            if token.text in ENDS and not _abbreviates(stretch, place):
                return None
        elif places.step > 0 and token.lower == "that":
            return None
        elif (sign := _sign(token.lower, text=token.text)) is not None and not (
            not sign and _is_passive(stretch, place)
        ):
            return sign
        if places.step < 0 and token.breaks:
            return None
    return None


def _is_passive(stretch: Stretch, at: int) -> bool:
    """A participle behind "be" tells by the verb in front of that: will be published."""
    return stretch[at - 1].lower == "be" and not stretch[at].breaks


def _abbreviates(stretch: Stretch, at: int) -> bool:
    return stretch[at].text == "." and len(stretch[at - 1].text) <= 4 and stretch[at + 1].text[:1].islower()


def _sign(word: str, *, text: str) -> bool | None:
    tense = time_words().tense
    if word in tense.coming or word.endswith("'ll"):
        return True
    regular = len(word) > 3 and word.endswith("ed") and text[:1].islower() and word not in tense.nouns
    return False if regular or word in tense.past or word in past_forms() else None
