"""The verbs `figures`, `dates`, `places` and `parties`: one kind of a page's values, as a table or for programs."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeAlias

import click

from reportedly.cli.examining import with_ways
from reportedly.cli.options import with_form
from reportedly.cli.questions import NAMES, is_asked, with_questions
from reportedly.errors import UsageError
from reportedly.store.casefile import ENDING, is_case

Options: TypeAlias = Callable[..., Any]

ONLY_ASKED = ("claims", "voices")
"""Kinds that have no table of their own for a page."""

FORMS = ("text", "json", "csv")
FORMS_OF_PLACES = (*FORMS, "geojson")
FORM_HELP = "A table, a list of records as JSON, or CSV; {}what begins like a formula gets an apostrophe in CSV."


def _options(*forms: str) -> Callable[[Options], Options]:
    """The arguments and options that the four verbs share."""
    geojson = "GeoJSON for maps; " if "geojson" in forms else ""
    added = (
        with_questions,
        with_ways,
        click.option("--full", "is_full", is_flag=True, help="All names of a party, however many."),
        click.option("--offline", is_flag=True, help="Fetch nothing, even when an address is given."),
        click.option(
            "--color", type=click.Choice(["auto", "always", "never"]), default="auto", help="Colours in the terminal."
        ),
        click.option("--jobs", type=click.IntRange(min=1), default=1, metavar="N", help="Read N inputs at a time."),
        with_form(*forms, told=FORM_HELP.format(geojson)),
        click.argument(
            "inputs", nargs=-1, required=True, metavar="PAGE...", type=click.Path(readable=False, allow_dash=True)
        ),
    )

    def add(function: Options) -> Options:
        for one in added:
            function = one(function)
        return function

    return add


@click.command(short_help="List the figures of pages.")
@_options(*FORMS)
def figures(**options: Any) -> int:
    """Lists the figures of pages: what each is read as, what it counts, for which place and time, and who vouches for
    it how firmly.

    PAGE is a case, or a file, a folder of pages, an address, or - for standard input.

    \b
      reportedly figures storm.html
      reportedly figures pages/ --format csv > figures.csv
    """
    return _carried_out("figures", options)


@click.command(short_help="List the dates of pages.")
@_options(*FORMS)
def dates(**options: Any) -> int:
    """Lists the dates and periods of pages, who names them, and the claims they date. Durations are figures.

    PAGE is a case, or a file, a folder of pages, an address, or - for standard input.

    \b
      reportedly dates storm.html
      reportedly dates storm.html --format json
    """
    return _carried_out("dates", options)


@click.command(short_help="List the places of pages.")
@_options(*FORMS_OF_PLACES)
def places(**options: Any) -> int:
    """Lists the places of pages: what and where each is, as far as it is known, and by which words it is named.

    PAGE is a case, or a file, a folder of pages, an address, or - for standard input.

    \b
      reportedly places storm.html
      reportedly places storm.html --format geojson > storm.geojson
    """
    return _carried_out("places", options)


@click.command(short_help="List the parties of pages.")
@_options(*FORMS)
def parties(**options: Any) -> int:
    """Lists the parties of pages: persons, states, groups, organizations, firms and peoples, with all their names.

    PAGE is a case, or a file, a folder of pages, an address, or - for standard input.

    \b
      reportedly parties storm.html
      reportedly parties pages/ --format csv > parties.csv
    """
    return _carried_out("parties", options)


@click.command(short_help="List the claims of pages or of a case.")
@_options(*FORMS)
def claims(**options: Any) -> int:
    """Lists claims: who is on record with what, by way of whom, how firmly, said when and about when.

    PAGE is a case, or a file, a folder of pages, an address, or - for standard input.

    \b
      reportedly claims storm.case --voice "Ana Ruiz" --since 2031-05
      reportedly claims storm.case --unnamed --near 35.93,36.63,10 --format csv
      reportedly claims storm.html --firmness denied
    """
    return _carried_out("claims", options)


@click.command(short_help="List who vouches in pages or in a case.")
@_options(*FORMS)
def voices(**options: Any) -> int:
    """Lists voices: on whose word how many claims stand, in how many pages, from when to when.

    PAGE is a case, or a file, a folder of pages, an address, or - for standard input.

    \b
      reportedly voices storm.case --party Talvenia
    """
    return _carried_out("voices", options)


def _carried_out(kind: Any, options: dict[str, Any]) -> int:
    asked = {name: options.pop(name) for name in NAMES}
    if kind in ONLY_ASKED or is_asked(asked) or _is_case(options["inputs"]):
        return _asked(kind, options, asked=asked)
    from reportedly.cli.listing import Asked, carry_out  # the stages are paid for when a page is read

    return carry_out(Asked(kind, **options))


def _is_case(inputs: tuple[str, ...]) -> bool:
    return any(is_case(Path(name)) or name.endswith(ENDING) for name in inputs)


def _asked(kind: Any, options: dict[str, Any], *, asked: dict[str, Any]) -> int:
    from reportedly.cli.asking import Asked, carry_out

    if options["form"] == "geojson":
        raise UsageError("--format geojson is for the places of pages; of a case, or with filters, take json or csv.")
    del options["is_full"]
    return carry_out(Asked(kind, **options), asked)
