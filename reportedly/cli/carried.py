"""The verbs that show how words pass from page to page: `copies` and `origins`."""

from typing import Any

import click

from reportedly.cli.options import ROWS, SKIPPED, with_form

CASE = click.Path(readable=False)

KINDS = ("page", "passage", "sentence", "quotation")


@click.command(short_help="List what pages of a case share word for word.")
@click.argument("case", metavar="NAME.case", type=CASE)
@click.argument("document", metavar="[DOCUMENT]", required=False)
@click.option("--kind", "kinds", multiple=True, type=click.Choice(KINDS), help="Only of this kind; repeat for more.")
@click.option(
    "--least", type=click.FloatRange(0, 1), default=0.0, metavar="SHARE", help="At least this share of either page."
)
@click.option("--limit", type=ROWS, metavar="N", help="At most N pairs.")
@click.option("--skip", type=SKIPPED, default=0, metavar="N", help="Leave the first N pairs out.")
@click.option("--full", "is_full", is_flag=True, help="All passages, however many and long.")
@with_form("text", "json", "csv")
def copies(**options: Any) -> int:
    """Lists the pairs of pages that share a page, a passage, a sentence or a quotation: where the words stand in
    either, how much of each page that is, who had them first and why, or that the direction is unknown.

    DOCUMENT is a document of the case (d17): then only its pairs are listed. The same quotation on two pages is no
    copy.

    \b
      reportedly copies storm.case
      reportedly copies storm.case d17 --full
      reportedly copies storm.case --kind page --format csv > copies.csv
    """
    from reportedly.cli.carrying import list_copies

    return list_copies(**options)


@click.command(short_help="Show where a claim enters, and how many origins it has.")
@click.argument("case", metavar="NAME.case", type=CASE)
@click.argument("claim", metavar="CLAIM")
@with_form("text", "json")
def origins(**options: Any) -> int:
    """Shows the tree from the pages that carry a claim to where it enters, as far as the case shows, and the number of
    independent origins: established, shared (and by what), or not established. CLAIM is a claim of the case: d17c12.

    \b
      reportedly origins storm.case d17c12
    """
    from reportedly.cli.carrying import show_origins

    return show_origins(**options)
