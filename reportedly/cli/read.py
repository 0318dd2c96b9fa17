"""The verb `read`: pages in, sheets out."""

from typing import Any, get_args

import click

from reportedly.cli.codes import MEANINGS, SEVERITIES
from reportedly.cli.examining import with_today, with_ways
from reportedly.model import PartKind
from reportedly.show.narrow import SEVERAL

KINDS = (*get_args(PartKind), *SEVERAL)
EPILOG = "\b\nExit codes:\n" + "\n".join(f"{code:>5}  {meaning}" for code, meaning in MEANINGS.items())


@click.command(epilog=EPILOG, short_help="Read pages, and print who says what in them.")
@click.argument("inputs", nargs=-1, required=True, metavar="INPUT...", type=click.Path(readable=False, allow_dash=True))
@click.option("--json", "form", flag_value="json", help="Print the sheet as JSON (see `reportedly schema`).")
@click.option("--jsonl", "form", flag_value="jsonl", help="Print one sheet a line as JSON, for any number of inputs.")
@click.option(
    "-o",
    "--output",
    metavar="FILE|FOLDER",
    type=click.Path(),
    help="Write to a file; its ending says what: .html, .json, .jsonl or .txt. A folder gets a file for each input.",
)
@click.option(
    "--part",
    "parts",
    multiple=True,
    type=click.Choice(KINDS),
    metavar="KIND",
    help=f"Only claims and figures of this kind of part ({', '.join(KINDS)}); repeat for more.",
)
@click.option("--voice", "voices", multiple=True, metavar="NAME", help="Only claims of this voice; repeat for more.")
@click.option(
    "--min-confidence",
    type=click.FloatRange(0, 1),
    default=0.0,
    metavar="SHARE",
    help="Only claims read with at least this confidence, 0 to 1: of those read with 0.8, eight in ten are right.",
)
@click.option("-q", "--quiet", is_flag=True, help="Only the claims, a line each.")
@click.option("--full", "is_full", is_flag=True, help="All comments, voices and quotes, however long.")
@click.option("--offline", is_flag=True, help="Fetch nothing, even when an address is given.")
@click.option("--jobs", type=click.IntRange(min=1), default=1, metavar="N", help="Read N inputs at a time.")
@with_ways
@with_today
@click.option("--fail-on", type=click.Choice(SEVERITIES), help="End with code 3 when there is a finding this grave.")
@click.option(
    "--color", type=click.Choice(["auto", "always", "never"]), default="auto", help="Colours in the terminal."
)
def read(**options: Any) -> int:
    """Reads pages and prints who says what in them, on whose word, and how firmly.

    INPUT is a file, a folder of pages, an address, or - for standard input.

    \b
    One page, for the eye:
      reportedly read storm.html
      reportedly read storm.html -o sheet.html
    Only what readers commented, or what one voice says:
      reportedly read storm.html --part comment
      reportedly read storm.html --voice "Ana Ruiz"
    Only what was read with little doubt:
      reportedly read storm.html --min-confidence 0.8
    A page that is not on this machine, or comes from another program:
      reportedly read https://lindmoor.example/storm
      curl -s https://lindmoor.example/storm | reportedly read -
    Many pages, for another program or as a folder of sheets:
      reportedly read pages/ --jsonl > sheets.jsonl
      reportedly read pages/ --jobs 4 -o sheets/
    In a newsroom's check before publication:
      reportedly read draft.html --quiet --fail-on warning
    """
    from reportedly.cli.reading import carry_out  # the stages are paid for when a page is read
    from reportedly.cli.request import Request

    return carry_out(Request(**options))
