"""The verb `explain`: why one claim stands as it does."""

import click

from reportedly.cli.streams import put
from reportedly.errors import UsageError
from reportedly.model import Claim, Sheet


@click.command(short_help="Show why one claim of a page stands as it does.")
@click.argument("page", metavar="PAGE", type=click.Path(readable=False, allow_dash=True))
@click.option("--claim", "name", metavar="ID", help="The claim, by its id in the sheet: c12.")
@click.option("--at", "offset", metavar="OFFSET", type=click.IntRange(min=0), help="The claim at this character.")
@click.option("--json", "as_json", is_flag=True, help="Print it as JSON.")
@click.option("--full", "is_full", is_flag=True, help="Quotes whole, however long.")
@click.option("--offline", is_flag=True, help="Fetch nothing, even when an address is given.")
def explain(*, page: str, name: str | None, offset: int | None, as_json: bool, is_full: bool, offline: bool) -> None:
    """Shows what one claim rests on: its words, each voice it has come through and the rule that found it,
    what led a pronoun to its name, the words that make it firm or not, and what came next and was refused.

    \b
    By its id, or by a place in the text:
      reportedly explain storm.html --claim c12
      reportedly explain storm.html --at 2140
      reportedly explain storm.html --at 2140 --json
    """
    from reportedly import pipeline  # the stages are paid for when a page is read
    from reportedly.read.inputs import capture, one
    from reportedly.show import explanation

    if (name is None) == (offset is None):
        given = "takes either --claim ID or --at OFFSET, not both" if name else "needs --claim ID or --at OFFSET"
        raise UsageError(f"explain {given}; `reportedly read PAGE` shows the ids.")
    found = pipeline.explained(capture(one(page), offline=offline))
    claim = _named(found.sheet, name) if name is not None else _placed(found.sheet, offset or 0)
    told = explanation.as_json(found, claim) if as_json else explanation.as_text(found, claim, is_full=is_full).encode()
    put(told)


def _named(sheet: Sheet, name: str) -> Claim:
    """The claim of this id.

    Raises:
        UsageError: the sheet has no such claim.
    """
    claim = next((claim for claim in sheet.claims if claim.id == name), None)
    if claim is None:
        raise UsageError(f"{sheet.document.origin.uri}: there is no claim “{name}”; {_there_are(sheet)}.")
    return claim


def _placed(sheet: Sheet, offset: int) -> Claim:
    """The innermost claim at a character.

    Raises:
        UsageError: nothing is claimed there.
    """
    from reportedly.show.explanation import claim_at

    claim = claim_at(sheet, offset)
    if claim is None:
        length = len(sheet.document.text)
        where = f"the text ends at {length}" if offset >= length else "nothing is claimed there"
        raise UsageError(f"{sheet.document.origin.uri}: no claim stands at {offset}, {where}; {_there_are(sheet)}.")
    return claim


def _there_are(sheet: Sheet) -> str:
    """What could have been asked for; of a page without claims what the sheet says of it."""
    from reportedly.pipeline import CLAIMS_LANGUAGE  # the stages are paid for when a page is read

    if sheet.claims:
        return f"its claims are c1 to c{len(sheet.claims)}" if len(sheet.claims) > 1 else "its only claim is c1"
    language = sheet.document.language
    if language not in (None, CLAIMS_LANGUAGE):
        return f"nothing is claimed on this page: claims are read in English, and it is in {language}"
    return "nothing is claimed on this page"
