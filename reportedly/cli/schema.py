"""The verb `schema`: the JSON Schema of a sheet, for whoever reads sheets with a program."""

from importlib.resources import files

import click

from reportedly.cli.streams import put


@click.command(short_help="Print the JSON Schema of a sheet.")
def schema() -> None:
    """Prints the JSON Schema of what `read --json` and `read --jsonl` write.

    \b
    Check sheets against it:
      reportedly schema > sheet.schema.json
      reportedly read storm.html --json > storm.json
      jsonschema -i storm.json sheet.schema.json
    """
    put(files("reportedly.show").joinpath("schema.json").read_bytes())
