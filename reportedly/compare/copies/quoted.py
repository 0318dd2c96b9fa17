"""Which stretches of a text stand in quotation marks."""

import re

from reportedly.text import Span

LONGEST = 1500
"""Characters of a quotation; what is longer lost its closing mark."""

_QUOTED = re.compile(
    rf'(?<!\w)"(?=\S)[^"\n]{{1,{LONGEST}}}"'
    rf"|“[^”\n]{{1,{LONGEST}}}”"
    rf"|„[^“”\n]{{1,{LONGEST}}}[“”]"
    rf"|«[^»\n]{{1,{LONGEST}}}»"
    rf"|「[^」\n]{{1,{LONGEST}}}」"
)


def quotations(text: str) -> tuple[Span, ...]:
    """The quotations of a text with their marks, in order; one that is not closed within its paragraph is none.

    >>> [span.of('She said: "It sank." Then she left.') for span in quotations('She said: "It sank." Then she left.')]
    ['"It sank."']
    """
    return tuple(Span(*match.span()) for match in _QUOTED.finditer(text))
