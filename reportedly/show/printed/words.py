"""On whose word the page stands: a bar for each of its texts, and everybody who speaks."""

from collections import Counter

from rich.console import Group, RenderableType
from rich.text import Text

from reportedly.model import Sheet, Voice
from reportedly.rulebook.standing import STANDINGS, Ground, Standing, grounds, voice_shares
from reportedly.show.harmless import visible
from reportedly.show.printed.layout import ROOMY, dim, headed
from reportedly.show.wording import counted, ground_name, share, standing_words, told_of

MOST_VOICES = 15
"""Rows of the table of voices, unless all are asked for."""

LONGEST_BAR = 60

FILLS: dict[Standing, tuple[str, str]] = {
    "named": ("█", "green"),
    "unnamed": ("▒", "yellow"),
    "own": ("░", "cyan"),
    "nobody": ("·", "magenta"),
}
"""Told apart by shape first, so that the bar reads without colour."""


def bars(sheet: Sheet, *, width: int) -> RenderableType:
    """For the page, each republication and the comments: whose word their claimed characters are."""
    return Group(*(_bar(ground, size=min(width - 2, LONGEST_BAR)) for ground in grounds(sheet)))


def voice_table(sheet: Sheet, *, width: int, is_full: bool) -> RenderableType:
    """Everybody who speaks, by the share of the page that stands on their word."""
    shares = voice_shares(sheet)
    claims = Counter(claim.voice for claim in sheet.claims)
    ranked = sorted(sheet.voices, key=lambda voice: (-shares[voice.id], -claims[voice.id]))
    shown = ranked if is_full else ranked[:MOST_VOICES]
    names = ("voice", "kind", "role", "claims", "share") if width >= ROOMY else ("voice", "claims", "share")
    table = headed(*names, right=("claims", "share"))
    for voice in shown:
        numbers = (str(claims[voice.id]), share(shares[voice.id]))
        about = (_kind(voice), told_of(voice, document=sheet.document)) if width >= ROOMY else ()
        table.add_row(Text(visible(voice.name), style="" if voice.named else "yellow"), *about, *numbers)
    hidden = len(ranked) - len(shown)
    return Group(table, dim(f"… and {counted(hidden, 'voice')} more")) if hidden else table


def _kind(voice: Voice) -> str:
    return voice.kind if voice.named or voice.kind == "unnamed" else f"{voice.kind}, not named"


def _bar(ground: Ground, *, size: int) -> RenderableType:
    bar, legend = Text(), Text()
    for standing, cells in zip(STANDINGS, _cells(ground, size=size), strict=True):
        fill, style = FILLS[standing]
        bar.append(fill * cells, style=style)
        if ground.characters[standing]:
            legend.append("   " if legend else "").append(fill, style=style)
            legend.append(f" {standing_words(ground, standing)} {share(ground.share(standing))}")
    return Group(Text(ground_name(ground)), bar, legend)


def _cells(ground: Ground, *, size: int) -> list[int]:
    """How many cells of the bar each standing gets: in proportion, and at least one for whatever is there."""
    cells = [max(round(ground.share(one) * size), 1 if ground.characters[one] else 0) for one in STANDINGS]
    cells[cells.index(max(cells))] += size - sum(cells)
    return cells
