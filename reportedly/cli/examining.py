"""How the verbs that read pages read them: what `--gazetteer`, `--vague` and `--today` switch."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any, TypeAlias

import click
import msgspec

from reportedly.model import Capture, Explained, Sheet

Command: TypeAlias = Callable[..., Any]


def with_ways(command: Command) -> Command:
    """Adds the options that say how values are read."""
    gazetteer = click.option(
        "--gazetteer",
        metavar="FILE",
        type=click.Path(),
        help="Places of your own as CSV (name,lat,lon,country,kind,inside,alternates); they win over ours.",
    )
    vague = click.option(
        "--vague",
        type=click.Choice(["interval", "acled"]),
        default="interval",
        help="What nobody counted (dozens): the open interval the words allow, or the number that ACLED records.",
    )
    return gazetteer(vague(command))


def with_today(command: Command) -> Command:
    """Adds the option that says from which day files are judged."""
    return click.option(
        "--today",
        metavar="DAY",
        type=click.DateTime(["%Y-%m-%d"]),
        callback=_as_day,
        help="The day from which files are judged, as 2026-03-12: a later page lies in the future. No clock is asked.",
    )(command)


def _as_day(_context: click.Context, _option: click.Parameter, given: datetime | None) -> str | None:
    return None if given is None else given.date().isoformat()


def examining(*, gazetteer: str | None, vague: str, today: str | None = None) -> Callable[[Capture], Sheet] | None:
    """What makes a sheet of an input in these ways; None for the usual ones.

    `today` is an ISO 8601 date; it is taken for the day on which a file was retrieved, and never for what was fetched.
    """
    if gazetteer is None and vague == "interval" and today is None:
        return None
    from reportedly.pipeline import examine  # the stages are paid for when a page is read

    examined = partial(examine, **_ways(gazetteer=gazetteer, vague=vague))
    return examined if today is None else partial(_from_day, examine=examined, today=today)


def _from_day(capture: Capture, *, examine: Callable[[Capture], Sheet], today: str) -> Sheet:
    """The sheet of an input that is looked at on this day, unless it was fetched at an instant of its own."""
    is_fetched = capture.retrieved is not None
    return examine(capture if is_fetched else msgspec.structs.replace(capture, retrieved=today))


def explaining(*, gazetteer: str | None, vague: str) -> Callable[[Capture], Explained]:
    """What makes a sheet of an input in these ways, with the reasons for every claim."""
    from reportedly.pipeline import explained

    return partial(explained, **_ways(gazetteer=gazetteer, vague=vague))


def _ways(*, gazetteer: str | None, vague: str) -> dict[str, Any]:
    from reportedly.normalize import Ways

    ways = Ways(vague="acled" if vague == "acled" else "interval")
    return {"gazetteer": Path(gazetteer) if gazetteer is not None else None, "ways": ways}
