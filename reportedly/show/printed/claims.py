"""The claims in order with their chains."""

from collections.abc import Iterable, Mapping
from itertools import groupby

import msgspec
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from reportedly.model import Claim, Document, Part, Sheet, Voice
from reportedly.show.harmless import shortened
from reportedly.show.printed.layout import dim, grid
from reportedly.show.printed.page import MOST_COMMENTS
from reportedly.show.wording import BETWEEN, chain_of, counted, flags, part_facts, part_name, quote

QUOTE_LINES = 8
"""Lines of a quote before its middle is left out; what an author tells in his own voice gets one."""

DOUBTFUL = 0.5
"""Confidence below which a claim's own is set off."""


class _Setting(msgspec.Struct, frozen=True):
    """What every line of claims needs: the text, who is who, and how long a quote may be (None for any)."""

    document: Document
    voices: Mapping[str, Voice]
    id_width: int
    line: int
    is_full: bool


def claim_lines(sheet: Sheet, *, width: int, is_full: bool) -> RenderableType:
    """The claims grouped by the part they stand in; those of late comments are counted unless all are asked for."""
    parts = {part.id: part for part in sheet.parts}
    late = set() if is_full else _late_comments(sheet.parts)
    shown = [claim for claim in sheet.claims if claim.part not in late]
    id_width = max(len(claim.id) for claim in sheet.claims)
    voices = {voice.id: voice for voice in sheet.voices}
    setting = _Setting(sheet.document, voices, id_width, line=width - id_width - 4, is_full=is_full)
    blocks: list[RenderableType] = [dim(_summary(sheet.claims))]
    for part, claims in groupby(shown, key=lambda claim: claim.part):
        blocks += [Text(), _part_line(parts[part]), _claim_grid(claims, setting)]
    hidden = len(sheet.claims) - len(shown)
    return Group(*blocks, *([Text(), dim(f"… and {counted(hidden, 'claim')} more in the comments")] if hidden else []))


def _late_comments(parts: Iterable[Part]) -> set[str]:
    return {part.id for part in [part for part in parts if part.kind == "comment"][MOST_COMMENTS:]}


def _summary(claims: Iterable[Claim]) -> str:
    modes = [claim.mode for claim in claims]
    narrated = modes.count("narrated")
    attributed = (
        f"{len(modes) - narrated:,} attributed, each with its chain of voices and the confidence of the reading"
    )
    return attributed + (f"; {narrated:,} in an author’s own voice" if narrated else "")


def _part_line(part: Part) -> Text:
    return Text(part_name(part), style="bold").append("  " + BETWEEN.join(part_facts(part)), style="not bold")


def _claim_grid(claims: Iterable[Claim], setting: _Setting) -> Table:
    lines = grid(setting.id_width, None)
    for claim in claims:
        if claim.mode == "narrated":
            lines.add_row(dim(claim.id), _narrated(claim, setting))
        else:
            lines.add_row(Text(claim.id), Group(_quoted(claim, setting), *_attribution(claim, setting)))
    return lines


def _quoted(claim: Claim, setting: _Setting) -> Text:
    return Text(_cut(quote(setting.document, claim.content), length=setting.line * QUOTE_LINES - 8, setting=setting))


def _narrated(claim: Claim, setting: _Setting) -> Text:
    told = "".join(f"{BETWEEN}{flag}" for flag in flags(claim))
    words = _cut(quote(setting.document, claim.content), length=setting.line - len(told), setting=setting)
    return dim(words).append(told, style="italic")


def _cut(words: str, *, length: int, setting: _Setting) -> str:
    return words if setting.is_full else shortened(words, length)


def _attribution(claim: Claim, setting: _Setting) -> tuple[Text, ...]:
    """The chain with its innermost voice set off, and how it is said: on one line where there is room."""
    *outer, innermost = chain_of(claim, voices=setting.voices)
    chain = Text().append("— " + "".join(f"{name} → " for name in outer), style="dim")
    chain.append(innermost, style="bold" if setting.voices[claim.voice].named else "bold yellow")
    manner = _manner(claim, setting)
    if chain.cell_len + manner.cell_len + 3 <= setting.line:
        return (chain.append("   ").append(manner),)
    return (chain, Text("  ").append(manner))


def _manner(claim: Claim, setting: _Setting) -> Text:
    """Cue, mode, act, the claim around it, what is not plain, and the confidence of the reading."""
    cue = [f"“{quote(setting.document, claim.cue)}”"] if claim.cue else []
    within = [f"within {claim.within}"] if claim.within else []
    line = Text().append(BETWEEN.join((*cue, claim.mode, claim.act, *within)), style="dim")
    for flag in flags(claim):
        line.append(BETWEEN, style="dim").append(flag, style="bold")
    is_doubtful = claim.confidence < DOUBTFUL
    return line.append(BETWEEN, style="dim").append(f"{claim.confidence:.2f}", style="yellow" if is_doubtful else "dim")
