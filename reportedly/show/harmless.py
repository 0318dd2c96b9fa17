"""Text of a page made safe to show: what would steer a terminal or turn a line around is shown instead of obeyed.

Invariants
- Every character that is replaced becomes one character of ordinary text in `runs`, so that offsets stay.
- Ordinary text of any script is left as it is.
"""

import re
from collections.abc import Iterator

import msgspec

_NAMES = {
    "\u202a": "LRE", "\u202b": "RLE", "\u202c": "PDF", "\u202d": "LRO", "\u202e": "RLO",
    "\x00": "NUL", "\x07": "BEL", "\x08": "BS", "\x0d": "CR", "\x1b": "ESC", "\x7f": "DEL",
    "\u2066": "LRI", "\u2067": "RLI", "\u2068": "FSI", "\u2069": "PDI", "\u2028": "LS", "\u2029": "PS",
}  # fmt: skip
"""Characters with a name of their own; the others are called by their code point."""

_UNSEEN = "\u200b\u2060\ufeff\u00ad"
"""Hints where a line may break; a terminal shows them as nothing, or badly."""

_UNSAFE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u2028\u2029\ud800-\udfff\U000e0000-\U000e007f]"
)
"""Controls but tab and line end, marks of direction, halves of a character, tags that hide text in plain sight."""

_STAND_IN = "\ufffd"
"""What stands in the place of such a character where its name is shown beside it."""


class Run(msgspec.Struct, frozen=True):
    """A stretch of text to show; `control` names the one character it stands for, None for ordinary text."""

    text: str
    control: str | None = None


def runs(text: str) -> Iterator[Run]:
    """The text as ordinary stretches and single controls, character for character.

    >>> list(runs("a\\x1bb"))
    [Run(text='a', control=None), Run(text='�', control='ESC'), Run(text='b', control=None)]
    """
    at = 0
    for match in _UNSAFE.finditer(text):
        if match.start() > at:
            yield Run(text[at : match.start()])
        yield Run(_STAND_IN, control=_name(match[0]))
        at = match.end()
    if at < len(text):
        yield Run(text[at:])


OMITTED = " […] "
WORTH_CUTTING = 24
"""Characters; leaving out fewer saves no line and may take the word that matters."""


def visible(text: str) -> str:
    """The text on one line, with every control shown.

    >>> visible("Ana\\n  \\u202eRuiz\\x1b[2J")
    'Ana ⟨RLO⟩Ruiz⟨ESC⟩[2J'
    """
    flat = _UNSAFE.sub(lambda match: f"⟨{_name(match[0])}⟩", " ".join(text.split()))
    return flat.translate(dict.fromkeys(map(ord, _UNSEEN)))


def shortened(text: str, length: int) -> str:
    """The text with its middle left out when it is longer than `length` characters, cut between words where it can be.

    What was left out is marked `[…]`: a bare `…` is the page's own, or stands between two pieces of one quotation.
    A text that is only a little too long stays whole.

    >>> shortened("the bridge at Sarn would open for all lorries in the middle of May after all", 26)
    'the bridge […] after all'
    """
    if len(text) <= length + WORTH_CUTTING:
        return text
    room = max(length - len(OMITTED), 2)
    first, last = room * 3 // 5, len(text) - (room - room * 3 // 5)
    gap = text.rfind(" ", 0, first + 1)
    head = text[: gap if gap > 0 else first]
    gap = text.find(" ", last - 1)
    tail = text[gap + 1 if gap >= 0 else last :]
    return f"{head.rstrip()}{OMITTED}{tail.lstrip()}"


def _name(character: str) -> str:
    return _NAMES.get(character, f"U+{ord(character):04X}")
