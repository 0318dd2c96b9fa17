"""The timeline in a terminal: the page's times in order, with what each is about and what was said then."""

from collections.abc import Mapping

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from reportedly.model import Claim, Sheet, Voice
from reportedly.show.harmless import shortened, visible
from reportedly.show.moments import Moment, moments, undated
from reportedly.show.printed.layout import ROOMY, dim, headed
from reportedly.show.printed.values import ids
from reportedly.show.wording import BETWEEN, counted, quote

MOST_MOMENTS = 24
MOST_TOLD = 3
"""Times, and claims of one time, that are listed, unless all are asked for."""

LONGEST_TELLING, SHORTEST_TELLING = 100, 60
"""Characters of what is claimed of a time, in a wide terminal and a narrow one."""


def timeline_of(sheet: Sheet, *, width: int, is_full: bool) -> RenderableType | None:
    """The timeline; None where the page has no times."""
    has_times = bool(moments(sheet) or undated(sheet))
    return _timeline(sheet, width=width, is_full=is_full) if has_times else None


def _timeline(sheet: Sheet, *, width: int, is_full: bool) -> RenderableType:
    """The times in order: what each is about, what was said then, and which claims only name it."""
    found, claims = moments(sheet), {claim.id: claim for claim in sheet.claims}
    voices = {voice.id: voice for voice in sheet.voices}
    shown = found if is_full else found[:MOST_MOMENTS]
    table = headed("when", "", "what")
    for moment in shown:
        _add_moment(table, moment, tell=_telling(sheet, claims=claims, voices=voices, width=width), is_full=is_full)
    blocks: list[RenderableType] = [table]
    if len(shown) < len(found):
        blocks.append(dim(f"… and {counted(len(found) - len(shown), 'time')} more"))
    if lost := undated(sheet):
        blocks.append(dim("in no calendar: " + ", ".join(f"“{words}”" for words in lost)))
    return Group(*blocks)


def _telling(sheet: Sheet, *, claims: Mapping[str, Claim], voices: Mapping[str, Voice], width: int) -> "_Telling":
    return _Telling(sheet, claims=claims, voices=voices, length=LONGEST_TELLING if width >= ROOMY else SHORTEST_TELLING)


class _Telling:
    """Says of a claim in one line who claims what."""

    def __init__(self, sheet: Sheet, *, claims: Mapping[str, Claim], voices: Mapping[str, Voice], length: int) -> None:
        self._document = sheet.document
        self._claims = claims
        self._voices = voices
        self._length = length

    def __call__(self, name: str) -> str:
        claim = self._claims[name]
        words = shortened(quote(self._document, claim.content), self._length)
        return f"{name} {visible(self._voices[claim.voice].name)}: {words}"


def _add_moment(table: Table, moment: Moment, *, tell: _Telling, is_full: bool) -> None:
    """A row for each role that the time has; the time itself stands in the first."""
    most = len(moment.about) if is_full else MOST_TOLD
    about = [tell(claim) for claim in moment.about[:most]]
    about += [f"and {counted(len(moment.about) - most, 'claim')} more"] if len(moment.about) > most else []
    named = [", ".join(f"“{words}”" for words in moment.words)] if moment.words and not moment.about else []
    named += [f"in {ids(moment.named)}"] if moment.named else []
    rows = (
        ("about", "\n".join(about)),
        ("said", ids(moment.said)),
        ("named", BETWEEN.join(named)),
    )
    when = moment.reading
    for role, told in rows:
        if told:
            table.add_row(Text(when, style="bold"), dim(role), Text(told))
            when = ""
