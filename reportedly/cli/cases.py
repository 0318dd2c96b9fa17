"""The verbs of a case file: `init`, `add`, `ls`, `show` and `verify`."""

from typing import Any

import click

from reportedly.cli.examining import with_ways
from reportedly.cli.options import ROWS, SKIPPED, with_form, with_who
from reportedly.cli.questions import with_questions

STATES = ("same", "compatible", "update", "subset", "different indicator", "conflict", "unsure")

VERDICTS = (*("accept", "reject", "correct", "same-as", "not-same-as", "note", "reliability", "credibility", "undo"),)

CASE = click.Path(readable=False)


@click.command(short_help="Make a new case file.")
@click.argument("case", metavar="NAME.case", type=CASE)
@with_who
def init(**options: Any) -> int:
    """Makes a new, empty case: one file for many pages, what was read of them, and what people decide.

    \b
      reportedly init harbour.case
    """
    from reportedly.cli.casework import begin

    return begin(**options)


@click.command(short_help="Take pages into a case.")
@click.argument("case", metavar="NAME.case", type=CASE)
@click.argument("inputs", nargs=-1, metavar="[INPUT]...", type=click.Path(readable=False, allow_dash=True))
@click.option("--resume", "is_resumed", is_flag=True, help="Try those once more that could not be read before.")
@click.option("--outlet", metavar="NAME", help="Who published them; wins over what the pages say.")
@click.option("--author", metavar="NAME", help="Who wrote them; wins over what the pages say.")
@click.option("--date", "published", metavar="YYYY-MM-DD", help="When they were published; wins over the pages.")
@click.option(
    "--key",
    "keys",
    multiple=True,
    metavar="WHAT=NAME",
    help="For records of JSON lines: the key that holds title, text, outlet, author or published; repeat for more.",
)
@click.option("--dates", type=click.Choice(["dmy", "mdy"]), help="For records: how dates such as 3/4/2031 are written.")
@click.option("--offline", is_flag=True, help="Fetch nothing, even when an address is given.")
@click.option("--jobs", type=click.IntRange(min=1), default=1, metavar="N", help="Read N inputs at a time.")
@with_ways
@with_who
def add(**options: Any) -> int:
    """Reads pages into a case. The same bytes are one document, however often they come.

    INPUT is a file, a folder of pages, an address, - for standard input, or a file of JSON lines (.jsonl, .ndjson) with
    a record for each page: title, text, outlet, author, date.

    \b
      reportedly add harbour.case pages/ https://lindmoor.example/storm
      reportedly add harbour.case wire.jsonl --key text=article
      reportedly add harbour.case --resume
    """
    from reportedly.cli.casework import take_in

    return take_in(**options)


@click.command(short_help="Read the documents of a case once more.")
@click.argument("case", metavar="NAME.case", type=CASE)
@click.argument("documents", nargs=-1, metavar="[DOCUMENT]...")
@click.option("--all", "is_all", is_flag=True, help="Also those that this version has read.")
@click.option("--jobs", type=click.IntRange(min=1), default=1, metavar="N", help="Read N documents at a time.")
@with_ways
@with_who
def reread(**options: Any) -> int:
    """Reads documents of a case once more, from the bytes it holds: those that another version read, or those named.

    A reading that says something else stands beside the earlier one. Judgements are kept, and attached again where the
    very words are still one claim's; `reportedly judgements` lists what has moved or is lost.

    \b
      reportedly reread storm.case
    """
    from reportedly.cli.casework import read_once_more

    return read_once_more(**options)


@click.command(short_help="List what a case holds.")
@click.argument("case", metavar="NAME.case", type=CASE)
@click.option("--failed", "is_failed", is_flag=True, help="List what could not be read instead.")
@click.option("--limit", type=ROWS, metavar="N", help="At most N rows.")
@click.option("--skip", type=SKIPPED, default=0, metavar="N", help="Leave the first N rows out.")
@with_form("text", "json", "csv")
def ls(**options: Any) -> int:
    """Lists the documents of a case, or what could not be read.

    \b
      reportedly ls harbour.case
      reportedly ls harbour.case --failed
    """
    from reportedly.cli.casework import list_documents

    return list_documents(**options)


@click.command(short_help="Look for words in a case.")
@click.argument("case", metavar="NAME.case", type=CASE)
@click.argument("words", metavar="WORDS...", nargs=-1, required=True)
@click.option("--pages", "is_pages", is_flag=True, help="Whole texts, not claims alone.")
@click.option("--limit", type=ROWS, default=20, metavar="N", help="At most N hits; 20 as usual.")
@click.option("--skip", type=SKIPPED, default=0, metavar="N", help="Leave the first N hits out.")
@with_form("text", "json")
@click.option(
    "--color", type=click.Choice(["auto", "always", "never"]), default="auto", help="Colours in the terminal."
)
def search(**options: Any) -> int:
    """Looks for words in the claims of a case, or in its whole texts, the best hits first, each with where it stands.

    \b
      reportedly search storm.case harbour wall
      reportedly search storm.case '"off Sarn" sank*' --pages
    """
    from reportedly.cli.searching import look_for

    return look_for(**options)


@click.command(short_help="Show one document of a case.")
@click.argument("case", metavar="NAME.case", type=CASE)
@click.argument("document", metavar="DOCUMENT")
@click.option("--json", "form", flag_value="json", help="Print the sheet as JSON.")
@click.option("--bytes", "form", flag_value="bytes", help="Print the bytes as they were handed over.")
@click.option("-o", "--output", metavar="FILE", type=click.Path(), help="Write to a .html, .json or .txt file.")
@click.option("--full", "is_full", is_flag=True, help="All comments, voices and quotes, however long.")
@click.option(
    "--color", type=click.Choice(["auto", "always", "never"]), default="auto", help="Colours in the terminal."
)
def show(**options: Any) -> int:
    """Shows what was read of one document: DOCUMENT is its name in the case (d17), or the id of its sheet.

    \b
      reportedly show harbour.case d17
      reportedly show harbour.case d17 -o sheet.html
    """
    from reportedly.cli.casework import show_document

    return show_document(**options)


@click.command(short_help="Lay the figures of a case side by side.")
@click.argument("case", metavar="NAME.case", type=CASE)
@click.option("--state", "states", multiple=True, type=click.Choice(STATES), help="Only events with such a pair.")
@click.option("--all", "is_all", is_flag=True, help="Also figures that one page alone gives.")
@with_form("text", "json", "csv")
@click.option(
    "--color", type=click.Choice(["auto", "always", "never"]), default="auto", help="Colours in the terminal."
)
@with_questions
def ledger(**options: Any) -> int:
    """Lays the figures of all pages side by side, by day, place and indicator: who gives which, on whose word, and how
    they stand to each other. None is called right; what rules would give stands beneath. An event is shown whole when
    one of its figures meets the filters.

    \b
      reportedly ledger storm.case --place Sarn --indicator killed
      reportedly ledger storm.case --state conflict --since 2031-05
    """
    from reportedly.cli.ledger import lay_out

    return lay_out(**options)


@click.command(short_help="Lay figures beside the records of tables.")
@click.argument("case", metavar="NAME.case", type=CASE)
@click.option(
    *("--table", "tables"), required=True, multiple=True, metavar="FILE.toml", help="What names the columns; several."
)
@with_form("text", "json", "csv")
@click.option(
    "--color", type=click.Choice(["auto", "always", "never"]), default="auto", help="Colours in the terminal."
)
@with_questions
def check(**options: Any) -> int:
    """Lays the figures of a case beside the records of tables: inside, above, below, a part, or no record near it. A
    record is somebody's as well; nothing is decided by it.

    \b
    FILE.toml names the columns of a CSV once:
      [table]    file, name, source; encoding, delimiter, decimal, dates where they are unusual
      [columns]  id; first, last or day or year; place, region, lat, lon or country; low, best, high or value; sides
      [counted]  the column of one kind: civilian = "deaths_civilians"
      [only]     rows with one of these words: type = ["1", "3"]
      [compare]  indicator or unit, words, counts, bare, days, km
    \b
      reportedly check storm.case --table records.toml --place Sarn
    """
    from reportedly.cli.check import lay_beside

    return lay_beside(**options)


@click.command(short_help="Write down what you decide about a claim, a voice or an outlet.")
@click.argument("case", metavar="NAME.case", type=CASE)
@click.argument("target", metavar="TARGET")
@click.argument("verdict", metavar="VERDICT", type=click.Choice(VERDICTS))
@click.argument("told", metavar="[WHAT]...", nargs=-1)
@click.option("--reason", metavar="WORDS", default="", help="Why; every judgement needs it.")
@with_who
def judge(**options: Any) -> int:
    """Writes a judgement beside what was read, never over it. TARGET is a claim (d17c12), voice:NAME, outlet:NAME, or
    the number of a judgement that is to be undone.

    \b
    VERDICT is one of
      accept, reject, note
      correct WHAT=HOW...        like voice="Ana Ruiz" certainty=possible
      same-as CLAIM, not-same-as CLAIM
      reliability A-F            of a voice or an outlet
      credibility 1-6            of a claim
      undo                       of a judgement
    \b
      reportedly judge storm.case d17c12 reject --reason "The page mistakes the mayor for his brother"
      reportedly judge storm.case outlet:"Northern Ledger" reliability B --reason "Corrections since 2029"
      reportedly judge storm.case 7 undo --reason "The brother confirmed it"
    """
    from reportedly.cli.judging import decide

    return decide(**options)


@click.command(short_help="List what was decided.")
@click.argument("case", metavar="NAME.case", type=CASE)
@with_form("text", "json")
def judgements(**options: Any) -> int:
    """Lists every judgement with its reason, who made it when, and whether its claim is still read so.

    \b
      reportedly judgements storm.case
    """
    from reportedly.cli.judging import list_judgements

    return list_judgements(**options)


@click.command(short_help="Check that a case is what it was.")
@click.argument("case", metavar="NAME.case", type=CASE)
@with_form("text", "json")
def verify(**options: Any) -> int:
    """Checks every digest, every seal, every span and the index of a case; ends with code 1 when something is amiss.

    NAME.case may be a bundle as well, the folder that `reportedly export --format bag` writes: its manifests are
    checked, and the case that is in it.

    \b
      reportedly verify harbour.case
      reportedly verify harbour-bag
    """
    from reportedly.cli.casework import check

    return check(**options)
