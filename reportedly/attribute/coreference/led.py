"""What is known of a source before its voice is, and how it was led to it."""

from typing import NamedTuple

from reportedly.text import Span

Source = tuple[Span, ...]
"""The spans that name one source."""


class How(NamedTuple):
    """How a source was led to its voice: by which rule, from which earlier words, past which others."""

    rule: str
    at: Span | None = None
    refused: tuple[Span, ...] = ()


class Said(NamedTuple):
    """What a source says, and the source of the attribution it says it within."""

    contents: Source
    within: Source = ()
