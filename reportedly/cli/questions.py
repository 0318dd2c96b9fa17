"""The options by which claims, voices and values are asked for; they compose, and all of them must hold."""

from collections.abc import Callable
from typing import Any, TypeAlias

import click

from reportedly.cli.options import ROWS, SKIPPED

Command: TypeAlias = Callable[..., Any]

_FILTERS = (
    click.option("--outlet", "outlets", multiple=True, metavar="NAME", help="Only what this outlet published."),
    click.option("--voice", "voices", multiple=True, metavar="NAME", help="Only claims with this voice in the chain."),
    click.option("--party", "parties", multiple=True, metavar="NAME", help="Only claims that name this party."),
    click.option("--place", "places", multiple=True, metavar="NAME", help="Only claims about this place."),
    click.option("--near", metavar="LAT,LON,KM", help="Only claims about places this near: 35.93,36.63,10."),
    click.option(
        "--indicator",
        "indicators",
        multiple=True,
        metavar="WHAT",
        help="Only figures of this, and claims with them: killed.",
    ),
    click.option("--since", metavar="DAY", help="Not before this day, month or year."),
    click.option("--until", metavar="DAY", help="Not after this day, month or year."),
    click.option("--said", "clock", flag_value="said", default="said", help="Days are when it was said (as usual)."),
    click.option("--about", "clock", flag_value="about", help="Days are those that the claim is about."),
    click.option("--published", "clock", flag_value="published", help="Days are when the page was published."),
    click.option("--grep", metavar="WORDS", help='Only claims with these words; "two words" in quotation marks, end*.'),
    click.option("--firmness", multiple=True, metavar="WORD", help="Only claims that are certain, denied, a plan …"),
    click.option("--unnamed", "is_unnamed", is_flag=True, help="Only what rests on nobody named."),
    click.option(
        "--document", "documents", multiple=True, metavar="NAME", help="Only of this document of a case: d17."
    ),
)
_ORDER = (
    click.option("--sort", metavar="COLUMN", help="Sort by this column of the records."),
    click.option("--reverse", "is_reversed", is_flag=True, help="Sort the other way round."),
    click.option("--limit", type=ROWS, metavar="N", help="At most N rows."),
    click.option("--skip", type=SKIPPED, default=0, metavar="N", help="Leave the first N rows out."),
)
NAMES = frozenset(
    {"outlets", "voices", "parties", "places", "near", "indicators", "since", "until", "clock", "grep", "firmness"}
    | {"is_unnamed", "documents", "sort", "is_reversed", "limit", "skip"}
)
"""The names of these options, as functions get them."""


def with_questions(command: Command) -> Command:
    """Adds the filters, and the options that order and page a list."""
    for option in reversed(_ORDER):
        command = option(command)
    return with_filters(command)


def with_filters(command: Command) -> Command:
    """Adds the filters alone."""
    for option in reversed(_FILTERS):
        command = option(command)
    return command


def is_asked(options: dict[str, Any]) -> bool:
    """True when any of the options was given."""
    usual = {"clock": "said", "skip": 0}
    return any(options[name] not in (None, (), False, usual.get(name)) for name in NAMES)
