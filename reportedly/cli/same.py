"""The verb `same`."""

from typing import Any

import click

from reportedly.cli.options import ROWS, SKIPPED, with_form

STATES = ("same", "more-specific", "differs-in-value", "opposed", "unsure")


@click.command(short_help="List the claims of a case that say the same.")
@click.argument("case", metavar="NAME.case", type=click.Path(readable=False))
@click.argument("claim", metavar="[CLAIM]", required=False)
@click.option(
    "--state", "states", type=click.Choice(STATES), multiple=True, help="Only links of this state; repeatable."
)
@click.option("--limit", type=ROWS, metavar="N", help="At most N links or groups.")
@click.option("--skip", type=SKIPPED, default=0, metavar="N", help="Leave the first N out.")
@with_form("text", "json", "csv")
def same(**options: Any) -> int:
    """Lists claims of different pages or voices that say the same: of one claim (CLAIM is its name, d17c12) all that it
    is linked with and why, of the case its groups of claims that say the same.

    \b
    Two claims are
      same               they say the same
      more specific      one says all that the other says, and more
      differs in value   they say the same of one event, but for a number or who did it
      opposed            one says what the other denies
      unsure             it cannot be told
    Which of two is right is never said.

    \b
      reportedly same storm.case
      reportedly same storm.case d17c12
      reportedly same storm.case --state differs-in-value --format csv
    """
    from reportedly.cli.sameness import list_same

    return list_same(**options)
