"""How the verbs that read pages read them: what `--gazetteer` and `--vague` switch."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any, TypeAlias

import click

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


def examining(*, gazetteer: str | None, vague: str) -> Callable[[Capture], Sheet] | None:
    """What makes a sheet of an input in these ways; None for the usual ones."""
    if gazetteer is None and vague == "interval":
        return None
    from reportedly.pipeline import examine  # the stages are paid for when a page is read

    return partial(examine, **_ways(gazetteer=gazetteer, vague=vague))


def explaining(*, gazetteer: str | None, vague: str) -> Callable[[Capture], Explained]:
    """What makes a sheet of an input in these ways, with the reasons for every claim."""
    from reportedly.pipeline import explained

    return partial(explained, **_ways(gazetteer=gazetteer, vague=vague))


def _ways(*, gazetteer: str | None, vague: str) -> dict[str, Any]:
    from reportedly.normalize import Ways

    ways = Ways(vague="acled" if vague == "acled" else "interval")
    return {"gazetteer": Path(gazetteer) if gazetteer is not None else None, "ways": ways}
