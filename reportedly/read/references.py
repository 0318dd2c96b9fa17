"""A run of text gets its marks: one before its first visible character, and one on each side of a character reference.

References are resolved here, so that what stands between two marks is known to be one character, or two.
"""

import re
from html import unescape
from html.entities import html5

from reportedly.read.marks import BLANKS, cleaned, mark

_REFERENCE = re.compile(r"&(?:#[0-9]++;?|#[xX][0-9a-fA-F]++;?|[A-Za-z][A-Za-z0-9]{1,31};?)")


def marked_run(run: str, *, offset: int) -> str:
    """A run of text that begins at `offset`, with its marks; references become the characters they stand for."""
    if "&" not in run:
        return with_mark(run, offset=offset)[0]
    out: list[str] = []
    at, wanted = 0, True
    for reference in _REFERENCE.finditer(run):
        character, end = _character(reference)
        if character is None:
            continue
        plain, placed = with_mark(run[at : reference.start()], offset=offset + at, wanted=wanted)
        wanted = wanted and not placed
        if character in BLANKS:
            out += (plain, character)
            wanted = True
        else:
            out += (plain, mark(offset + reference.start()), _escaped(character), mark(offset + end))
            wanted = False
        at = end
    out.append(with_mark(run[at:], offset=offset + at, wanted=wanted)[0])
    return "".join(out)


def with_mark(run: str, *, offset: int, wanted: bool = True) -> tuple[str, bool]:
    """The run with a mark before its first visible character, and whether it got one; `wanted` False asks for none."""
    first = len(run) - len(run.lstrip(BLANKS))
    if not wanted or first == len(run):
        return run, False
    return run[:first] + mark(offset + first) + run[first:], True


def _character(reference: re.Match[str]) -> tuple[str | None, int]:
    """What a character reference stands for and where it ends; None when it is no reference but text."""
    written = reference[0]
    if written[1] == "#":
        return _numbered(written), reference.end()
    name = _name(written[1:])
    return (html5[name], reference.start() + 1 + len(name)) if name else (None, reference.end())


def _numbered(written: str) -> str:
    digits = written.strip("&#xX;").lstrip("0")
    character = unescape(written) if len(digits) <= 7 else ""
    return cleaned(character) or "\ufffd"


def _name(written: str) -> str | None:
    """The longest name that the words after `&` begin with; names without a semicolon have at most 6 letters."""
    if written in html5:
        return written
    return next((written[:end] for end in range(min(len(written), 6), 1, -1) if written[:end] in html5), None)


def _escaped(character: str) -> str:
    return {"&": "&amp;", "<": "&lt;", ">": "&gt;"}.get(character, character)
