"""The verb `lint`: what a standards desk would ask about pages."""

from typing import Any

import click

from reportedly.cli.codes import SEVERITIES
from reportedly.cli.examining import with_today, with_ways
from reportedly.cli.read import EPILOG

FORMS = ("text", "json", "sarif", "github")


@click.command(epilog=EPILOG, short_help="Show what to look at on pages: the findings of all rules.")
@click.argument("inputs", nargs=-1, required=True, metavar="PAGE...", type=click.Path(readable=False, allow_dash=True))
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMS),
    help="A report, JSON, SARIF 2.1.0 for tools that show findings in files, or GitHub's workflow commands.",
)
@click.option(
    "-o",
    "--output",
    metavar="FILE",
    type=click.Path(),
    help="Write to a file; its ending says what where --format does not: .txt, .json or .sarif.",
)
@click.option(
    "--select",
    multiple=True,
    metavar="RULES",
    help="Only these rules, with commas between them: ids, patterns (republication_*) or groups; repeat for more.",
)
@click.option(
    "--ignore",
    multiple=True,
    metavar="RULES",
    help="Not these rules, named likewise; also not where selected.",
)
@click.option("--fail-on", type=click.Choice(SEVERITIES), help="End with code 3 when there is a finding this grave.")
@click.option(
    "--config",
    metavar="FILE",
    type=click.Path(),
    help="Settings; else the first reportedly.toml from the working directory upwards.",
)
@click.option("--no-config", is_flag=True, help="No settings from a file.")
@click.option("--full", "is_full", is_flag=True, help="Whole quotes, the reasons, and what would overturn a finding.")
@click.option("--offline", is_flag=True, help="Fetch nothing, even when an address is given.")
@click.option("--jobs", type=click.IntRange(min=1), default=1, metavar="N", help="Read N pages at a time.")
@with_ways
@with_today
@click.option(
    "--color", type=click.Choice(["auto", "always", "never"]), default="auto", help="Colours in the terminal."
)
def lint(**options: Any) -> int:
    """Shows what to look at first on pages: what does not hold together in them, and what their sourcing lacks.

    PAGE is a file, a folder of pages, an address, or - for standard input.
    No finding says what is true. `reportedly rules` lists the rules, `reportedly rules ID` explains one.

    \b
    One page, for the eye:
      reportedly lint storm.html
      reportedly lint storm.html --full
    Some rules only, or all but some:
      reportedly lint pages/ --select sourcing --ignore author_missing,date_missing
    In a newsroom's check before publication:
      reportedly lint draft.html --fail-on warning
    For other tools:
      reportedly lint pages/ --jobs 4 -o findings.sarif
      reportedly lint pages/ --format github

    Nothing that stands in a page can switch a rule off.
    """
    from reportedly.cli.linting import Asked, carry_out  # the stages are paid for when a page is read

    return carry_out(Asked(**options))
