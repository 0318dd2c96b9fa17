"""A sheet as a fact-checker reads it in a terminal, or in a file made by one."""

from collections.abc import Mapping

import msgspec

from reportedly.model import Claim, Sheet, Voice
from reportedly.show.listing.records import Kind
from reportedly.show.wording import chain_of, quote

PIPED_WIDTH = 100
"""Columns where there is no terminal to ask."""

NARROWEST = 32
"""Columns below which nothing more is squeezed; the terminal wraps what is left."""


class TerminalOptions(msgspec.Struct, frozen=True, kw_only=True):
    """How a sheet is laid out.

    `width` is in columns. Without `is_coloured` no escape sequence is written at all.
    `is_full` shows every comment, voice and quote; otherwise long threads and tables are cut, and say so.
    """

    width: int = PIPED_WIDTH
    is_coloured: bool = False
    is_full: bool = False


def as_text(sheet: Sheet, options: TerminalOptions | None = None) -> str:
    """The sheet as text: findings first, then the page, who speaks, the claims in order, and what words denote."""
    from reportedly.show.printed.sheet import printed  # rich is paid for by those who read in a terminal

    asked = options or TerminalOptions()
    width = max(asked.width, NARROWEST)
    return printed(sheet, width=width, is_coloured=asked.is_coloured, is_full=asked.is_full)


def values_as_text(sheet: Sheet, kind: Kind, options: TerminalOptions | None = None) -> str:
    """Only the figures, dates, places or parties, as a table under the page's name."""
    from reportedly.show.printed.sheet import printed_values  # rich is paid for by those who read in a terminal

    asked = options or TerminalOptions()
    width = max(asked.width, NARROWEST)
    return printed_values(sheet, kind, width=width, is_coloured=asked.is_coloured, is_full=asked.is_full)


def as_lines(sheet: Sheet) -> str:
    """Only the claims, one a line: `c12  [120,180]  Odalys Wren → Pella Marsh: the wall will hold`."""
    voices = {voice.id: voice for voice in sheet.voices}
    return "".join(_line(claim, sheet=sheet, voices=voices) for claim in sheet.claims)


def _line(claim: Claim, *, sheet: Sheet, voices: Mapping[str, Voice]) -> str:
    spans = ",".join(f"[{span.start},{span.end}]" for span in claim.content)
    chain = " → ".join(chain_of(claim, voices=voices))
    return f"{claim.id}  {spans}  {chain}: {quote(sheet.document, claim.content)}\n"
