"""The verbs that take a case along and back: `export` and `import`."""

from typing import Any

import click

from reportedly.cli.questions import with_questions

FORMATS = ("jsonl", "csv", "xlsx", "parquet", "annotations", "geojson", "graphml", "ftm", "schema.org", "bag")
LISTINGS = ("claims", "voices", "figures", "dates", "places", "parties", "judgements")


@click.command(short_help="Take a case, or a listing of it, to another program.")
@click.argument("case", metavar="NAME.case", type=click.Path(readable=False))
@click.option("-o", "--output", metavar="FILE", type=click.Path(), help="Where to; its ending tells the format.")
@click.option("--format", "form", type=click.Choice(FORMATS), help="In which format.")
@click.option("--what", "listing", type=click.Choice(LISTINGS), help="Which listing, for csv, xlsx and parquet.")
@with_questions
def export(**options: Any) -> int:
    """Writes a case for another program, or for another machine.

    \b
    FORMAT is one of
      jsonl         the whole record, a row a line; `reportedly import` makes the same case of it
      bag           a folder (BagIt with RO-Crate) that `reportedly verify` checks anywhere
      csv, xlsx     a listing for a spreadsheet, in which no cell is a formula
      parquet       a listing for DuckDB and data frames
      annotations   claims as W3C Web Annotations
      schema.org    claims, and what people hold them for, as Claim and ClaimReview
      ftm           documents, actors, claims and links as FollowTheMoney entities
      graphml       documents, voices, claims and what links them, copies too, as a graph
      geojson       places
    \b
    The filters narrow every format but jsonl and bag, from which the whole case comes back.

    \b
      reportedly export storm.case -o storm.jsonl
      reportedly export storm.case --format bag -o storm-bag
      reportedly export storm.case --what figures --since 2031-05 -o figures.xlsx
    """
    from reportedly.cli.exporting import take_along

    return take_along(**options)


@click.command("import", short_help="Make a case again from what export wrote.")
@click.argument("case", metavar="NAME.case", type=click.Path(readable=False))
@click.argument("file", metavar="FILE", type=click.Path(readable=False))
def import_(**options: Any) -> int:
    """Makes a new case of the lines that `export` wrote: every row as it was, and the index from the sheets.

    FILE is those lines, or a bundle that holds them.

    A line that is damaged, missing or of something else ends it with a sentence, and leaves no file.

    \b
      reportedly import again.case storm.jsonl
    """
    from reportedly.cli.exporting import take_back

    return take_back(**options)
