"""The verb that shows a whole case on one page: `report`."""

from typing import Any

import click

from reportedly.cli.questions import with_filters


@click.command(short_help="Show a case as one self-contained page.")
@click.argument("case", metavar="NAME.case", type=click.Path(readable=False))
@click.option("-o", "--output", metavar="FILE", type=click.Path(), help="Where to; standard output without it.")
@click.option("--draw", type=click.IntRange(min=1), metavar="N", help="Draw the first N events; 40 as usual.")
@with_filters
def report(**options: Any) -> int:
    """Shows a case, or what meets the filters, as one HTML page that loads nothing: where figures conflict, claims that
    many outlets carry and their origins, who carries whose text, who vouches, when, and where.

    What is quoted stands with its page, its voice and its name in the case. Lists are cut, and the page says where.

    \b
      reportedly report storm.case -o storm.html
      reportedly report storm.case --place Sarn --since 2031-05 -o sarn.html
    """
    from reportedly.cli.reporting import show_case

    return show_case(**options)
