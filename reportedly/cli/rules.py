"""The verb `rules`: what the rules look for, and the page of one of them."""

import click

FORMS = ("text", "json")


@click.command(short_help="List the rules that make findings, or explain one.")
@click.argument("name", metavar="[ID]", required=False)
@click.option("--format", "form", type=click.Choice(FORMS), default="text", help="A table, or JSON.")
@click.option(
    "--color", type=click.Choice(["auto", "always", "never"]), default="auto", help="Colours in the terminal."
)
def rules(*, name: str | None, form: str, color: str) -> None:
    """Lists all rules: id, how grave their findings are, and in one sentence what they find.

    With an ID, prints that rule's page: why it matters, where the practice is written down, an example that fires and
    one that does not, what to do. Where nobody watches, it is plain Markdown.

    \b
      reportedly rules
      reportedly rules date_missing
      reportedly rules --format json
    """
    from reportedly.cli.ruling import carry_out  # the stages that hold the rules are paid for by this verb

    carry_out(name, form=form, color=color)
