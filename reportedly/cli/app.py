"""The verbs and what they have in common; the work of each stands in its own module."""

import click

from reportedly.cli.carried import copies, origins
from reportedly.cli.cases import add, check, init, judge, judgements, ledger, ls, reread, search, show, verify
from reportedly.cli.completion import completion
from reportedly.cli.explain import explain
from reportedly.cli.exports import export, import_
from reportedly.cli.lint import lint
from reportedly.cli.read import read
from reportedly.cli.report import report
from reportedly.cli.rules import rules
from reportedly.cli.same import same
from reportedly.cli.schema import schema
from reportedly.cli.values import claims, dates, figures, parties, places, voices
from reportedly.version import __version__

SETTINGS = {"help_option_names": ["-h", "--help"], "max_content_width": 100}


@click.group(context_settings=SETTINGS)
@click.version_option(__version__, message="%(prog)s %(version)s")
def app() -> None:
    """Reads reporting, and shows who says what, on whose word, and how firmly.

    \b
    A page in, a sourcing sheet out:
      reportedly read storm.html
      reportedly read storm.html -o sheet.html
      reportedly read pages/ --jsonl > sheets.jsonl
    Why one claim stands as it does:
      reportedly explain storm.html --claim c12
    What to look at first, and why:
      reportedly lint storm.html
      reportedly rules date_missing
    Only the figures, dates, places or parties of pages:
      reportedly figures storm.html flood.html --format csv > figures.csv
    Many pages in one file, to ask and to check again:
      reportedly init storm.case
      reportedly add storm.case pages/
      reportedly ls storm.case

    Everything is read on this machine; nothing is sent or fetched unless you give an address.
    `reportedly read --help` shows more.
    """


app.add_command(read)
app.add_command(explain)
app.add_command(lint)
app.add_command(rules)
for verb in (claims, voices, figures, dates, places, parties):
    app.add_command(verb)
for verb in (init, add, reread, ls, search, show, ledger, copies, origins, check, judge, judgements):
    app.add_command(verb)
for verb in (report, export, import_, verify):
    app.add_command(verb)
app.add_command(same)
app.add_command(schema)
app.add_command(completion)
